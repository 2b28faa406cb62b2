"""The append-only tables. The database itself refuses to change or drop what they hold (see ``guards``)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Head(models.Model):
    """How many acts an organ's ledger holds. Locked first by whoever appends; grown by the database itself."""

    organ = models.OneToOneField("people.Organ", primary_key=True, on_delete=models.PROTECT)
    size = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.organ_id}:{self.size}"


class Row(models.Model):
    """One act: its header and body as canonical bytes, their nonces, and the leaf that commits to both.

    ``matter`` and ``recorded_at`` repeat what header says so that files can be found.
    """

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    seq = models.BigIntegerField()
    matter = models.CharField(max_length=32)
    header = models.BinaryField()
    header_nonce = models.BinaryField()
    body = models.BinaryField()
    body_nonce = models.BinaryField()
    leaf = models.BinaryField()

    class Meta:
        """One act a number; found by matter. Both indexes begin with the organ; its column needs none of its own."""

        db_table = "ledger_row"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "seq"], name="ledger_row_seq")]
        indexes: ClassVar = [models.Index(fields=["organ", "matter", "seq"], name="ledger_row_matter")]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.seq}"


class Naming(models.Model):
    """Which other matters an act names; it is filed under them too."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    seq = models.BigIntegerField()
    matter = models.CharField(max_length=32)

    class Meta:
        """Found by matter."""

        db_table = "ledger_naming"
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "organ", "seq"], name="ledger_naming_once")]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.seq} → {self.matter}"


class SignedHead(models.Model):
    """A head of the public log as it was signed, stored before it was let out; the same rows give the same bytes again.

    ``note`` is the checkpoint with the log's own signature lines; witnesses' lines are added beside it.
    """

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    size = models.BigIntegerField()
    root = models.BinaryField()
    note = models.TextField()

    class Meta:
        """One head a size, each larger than the one before."""

        db_table = "ledger_signed"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "size"], name="ledger_signed_size")]

    def __str__(self) -> str:
        return f"{self.organ_id}:{self.size}"


class Cosignature(models.Model):
    """A witness's line under a signed head."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    size = models.BigIntegerField()
    line = models.TextField()

    class Meta:
        """A line once."""

        db_table = "ledger_cosigned"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "size", "line"], name="ledger_cosigned_once")]

    def __str__(self) -> str:
        return f"{self.organ_id}:{self.size}"
