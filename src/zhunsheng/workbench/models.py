"""What the workbench keeps for itself: drafts. Everything else it shows is read from elsewhere."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhunsheng.desk import erasing


class Draft(models.Model):
    """A form as it was typed, until the act is done. ``matter`` is empty where the act opens one.

    Drafts are no records: they count nowhere, only their writer sees them, and they go when the act is done.
    """

    account = models.ForeignKey("people.Account", on_delete=models.CASCADE)
    matter = models.CharField(max_length=32, default="", blank=True)
    kind = models.CharField(max_length=60)
    typed = models.JSONField()
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        """One draft for each form of a person."""

        db_table = "workbench_draft"
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "matter", "kind"], name="draft_once")]

    def __str__(self) -> str:
        return self.kind


def forget(organ: int, matter: str) -> None:
    """Whatever was typed about a matter and not done yet."""
    Draft.objects.filter(account__organ=organ, matter=matter).delete()


erasing.ALSO.append(forget)
