"""The public's inbox: no record and no act – a proposal from outside, emptied once it is dealt with."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Received(models.Model):
    """One form sent in by somebody, as it was typed (``facts``), until a clerk has registered it or put it aside.

    ``code`` is a keyed digest of the receipt code, never the code. Afterwards ``facts`` is empty and the proof of
    identity gone; number, code and ``matter`` (or the ``reason``) stay, so that the sender finds what became of it.
    """

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    year = models.IntegerField()
    serial = models.IntegerField()
    code = models.CharField(max_length=64)
    arrived_at = models.DateTimeField()
    arrived_on = models.DateField()
    facts = models.JSONField()
    matter = models.CharField(max_length=32, default="", blank=True)
    reason = models.TextField(default="", blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=20, default="", blank=True)

    class Meta:
        """Numbered by year; what waits is read oldest first."""

        db_table = "intake_received"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "year", "serial"], name="received_once")]
        indexes: ClassVar = [
            models.Index(fields=["organ", "arrived_at"], condition=Q(settled_at__isnull=True), name="received_waiting")
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """As printed on the receipt."""
        return f"网申〔{self.year}〕{self.serial}号"


class Proof(models.Model):
    """A proof of identity that came with a form; ``received`` is empty while the form is still being put right."""

    token = models.CharField(max_length=40, unique=True)
    received = models.OneToOneField(Received, null=True, on_delete=models.CASCADE, related_name="proof")
    name = models.CharField(max_length=120)
    media = models.CharField(max_length=100)
    content = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        """Found by its token, swept by its age."""

        db_table = "intake_proof"
        indexes: ClassVar = [models.Index(fields=["kept_at"], condition=Q(received__isnull=True), name="proof_loose")]

    def __str__(self) -> str:
        return self.token


class Miss(models.Model):
    """Wrong answers to one number, known by a keyed digest of it only."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.IntegerField()
    last_at = models.DateTimeField()

    class Meta:
        """Swept by age."""

        db_table = "intake_miss"
        indexes: ClassVar = [models.Index(fields=["last_at"], name="miss_age")]

    def __str__(self) -> str:
        return str(self.count)
