"""The registers: thrown away and rebuilt from the ledger at will."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class MatterRow(models.Model):
    """One line of a register.

    ``cells`` are the register's columns, ``clocks`` all time limits as data, ``parties`` the private persons (emptied
    on erasure), ``opener`` the account that registered it, ``handlers`` those that answer for it. ``due`` is the
    nearest day of our own running clocks to work by. ``serial`` counts within procedure and year.
    ``unanswered`` counts findings nobody has dealt with yet. ``above`` is the matter this one lies under (a household's
    plan).
    """

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    matter = models.CharField(max_length=32, unique=True)
    procedure = models.CharField(max_length=40)
    number = models.CharField(max_length=80)
    year = models.IntegerField()
    serial = models.IntegerField()
    stage = models.CharField(max_length=40)
    is_open = models.BooleanField()
    sealed = models.BooleanField()
    title = models.CharField(max_length=300)
    opened_on = models.DateField()
    touched_on = models.DateField()
    closed_on = models.DateField(null=True)
    due = models.DateField(null=True)
    waiting = models.CharField(max_length=120)
    opener = models.CharField(max_length=20)
    handlers = models.JSONField()
    cells = models.JSONField()
    clocks = models.JSONField()
    findings = models.JSONField()
    unanswered = models.IntegerField()
    parties = models.JSONField()
    above = models.CharField(max_length=32, default="")
    opened_seq = models.BigIntegerField()
    last_seq = models.BigIntegerField()

    class Meta:
        """Lists are read newest first by procedure, or by what is due; counted from the index alone."""

        db_table = "registers_matter"
        indexes: ClassVar = [
            models.Index(fields=["organ", "procedure", "-opened_on", "-id", "sealed"], name="matter_list"),
            models.Index(fields=["organ", "due", "procedure", "sealed"], condition=Q(is_open=True), name="matter_due"),
            models.Index(fields=["organ"], condition=Q(sealed=True), name="matter_sealed"),
            models.Index(fields=["organ", "procedure", "year", "serial"], name="matter_serial"),
            models.Index(fields=["above"], condition=~Q(above=""), name="matter_above"),
        ]

    def __str__(self) -> str:
        return self.number


class ContributionRow(models.Model):
    """What a matter adds to a figure; ``place`` counts what it adds in all.

    The rows lie in the order they are summed in (``contributions``), without a number of their own: a registration
    writes several.
    """

    pk = models.CompositePrimaryKey("organ_id", "figure", "on", "matter", "place")
    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    matter = models.CharField(max_length=32)
    figure = models.CharField(max_length=60)
    on = models.DateField()
    place = models.IntegerField()
    amount = models.BigIntegerField()
    dimensions = models.JSONField()
    acts = models.JSONField()

    class Meta:
        """Summed by figure and day; replaced by matter."""

        db_table = "registers_contribution"
        indexes: ClassVar = [
            models.Index(fields=["matter"], name="contribution_matter"),
        ]

    def __str__(self) -> str:
        return f"{self.figure} {self.on}"


class NoticeRow(models.Model):
    """What an act of a matter made known to everybody (``kernel.results.Notice``); ``seq`` is that act's number."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    matter = models.CharField(max_length=32)
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    on = models.DateField()
    by = models.CharField(max_length=120)
    body = models.JSONField()
    reviewed_on = models.DateField(null=True)
    until = models.DateField(null=True)
    period = models.CharField(max_length=60)
    lines = models.JSONField()
    year = models.IntegerField(null=True)

    class Meta:
        """Read newest first by kind; one of an act; replaced by matter."""

        db_table = "registers_notice"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "seq"], name="notice_once")]
        indexes: ClassVar = [
            models.Index(fields=["organ", "kind", "-on", "-seq"], name="notice_list"),
            models.Index(fields=["matter"], name="notice_matter"),
        ]

    def __str__(self) -> str:
        return self.title


class DocumentNumber(models.Model):
    """One 文号 of the organ's own: which paper of which matter took it, whether it went out, whether it is void."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT, db_index=False)
    matter = models.CharField(max_length=32)
    series = models.CharField(max_length=60)
    year = models.IntegerField()
    serial = models.IntegerField()
    number = models.CharField(max_length=80)
    paper = models.CharField(max_length=120)
    on = models.DateField()
    seq = models.BigIntegerField()
    issued_seq = models.BigIntegerField(null=True)
    void_seq = models.BigIntegerField(null=True)

    class Meta:
        """Once each; read by series and year, newest last."""

        db_table = "registers_document"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "series", "year", "serial"], name="document_number_once")
        ]
        indexes: ClassVar = [models.Index(fields=["matter"], name="document_matter")]

    def __str__(self) -> str:
        return self.number
