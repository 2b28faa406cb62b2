"""What may be destroyed by law: personal parts of acts. And papers, by the digest of their exact bytes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class PersonalPart(models.Model):
    """The personal part of one act with its own nonce; the body holds its commitment."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    seq = models.BigIntegerField()
    content = models.BinaryField()
    nonce = models.BinaryField()

    class Meta:
        """One part an act."""

        db_table = "archive_personal"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "seq"], name="archive_personal_once")]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.seq}"


class Paper(models.Model):
    """A paper kept on disk under its digest."""

    digest = models.CharField(max_length=64, primary_key=True)
    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT)
    size = models.BigIntegerField()
    media = models.CharField(max_length=100)
    stored_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.digest[:12]
