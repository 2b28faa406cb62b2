"""``desk.submit`` of one act against a bare Django insert of a row that says the same: same run, same database.

Ours takes the head lock, decides by the procedure's table, seals and appends to the guarded ledger, folds the matter
and writes register, figures and search. The peer is one ``objects.create`` in a transaction, and nothing else.
On SQLite both write through the office's own connection (WAL, synchronous FULL).
"""

from __future__ import annotations

import secrets
from datetime import date

from stage import folder, turns  # isort: skip – makes the office before anything of it is imported

from django.db import connection, models, transaction
from django.utils import timezone

from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Account

DAY = date(2024, 3, 5)
TEXT = "示例:电话联系信访人,已说明办理进度,约定下周答复"
SUBJECT = "示例:对安置房交付时间的诉求"


class PlainPetition(models.Model):
    """A petition as a plain Django project would keep it."""

    organ = models.ForeignKey("people.Organ", on_delete=models.PROTECT)
    opener = models.ForeignKey("people.Account", on_delete=models.PROTECT)
    number = models.CharField(max_length=80, unique=True)
    form = models.CharField(max_length=20)
    came = models.CharField(max_length=20)
    subject = models.CharField(max_length=300)
    names = models.CharField(max_length=200)
    people = models.IntegerField(default=1)
    system_no = models.CharField(max_length=40)
    stage = models.CharField(max_length=40)
    received_on = models.DateField(db_index=True)
    recorded_at = models.DateTimeField()

    class Meta:
        app_label = "bench"

    def __str__(self) -> str:
        return self.number


class PlainNote(models.Model):
    """A note as a plain Django project would keep it."""

    petition = models.ForeignKey(PlainPetition, on_delete=models.PROTECT)
    author = models.ForeignKey("people.Account", on_delete=models.PROTECT)
    text = models.TextField()
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        app_label = "bench"

    def __str__(self) -> str:
        return self.text


class Side:
    """What both sides do: register a petition, put a note on it."""

    def __init__(self) -> None:
        self.organ = found(key="bench", name="示例单位", code="示", kind=Kind.SAMPLE)
        posts = [Post.HEAD, Post.REGISTRAR, Post.HANDLER]
        self.account: Account = engage(self.organ, "bench", "示例甲", None, posts, date(2020, 1, 1))
        self.actor: Actor = actor_of(self.account, DAY)
        self.matters: list[str] = []
        self.rows: list[PlainPetition] = []

    def register(self) -> None:
        number = f"SL{len(self.matters)}"
        act = Registered(form=Form.LETTER, came=Came.DIRECT, subject=SUBJECT, names=("示例乙",), system_no=number)
        self.matters.append(submit(self.actor, Proposal(act)).matter)

    def insert_petition(self) -> None:
        with transaction.atomic():
            row = PlainPetition.objects.create(
                organ=self.organ, opener=self.account, number=secrets.token_hex(8), form="letter", came="direct",
                subject=SUBJECT, names="示例乙", system_no=f"SL{len(self.rows)}", stage="registered", received_on=DAY,
                recorded_at=timezone.now(),
            )  # fmt: skip
        self.rows.append(row)

    def note(self, number: int) -> None:
        submit(self.actor, Proposal(Noted(text=TEXT), matter=self.matters[number]))

    def insert_note(self, number: int) -> None:
        with transaction.atomic():
            PlainNote.objects.create(
                petition=self.rows[number], author=self.account, text=TEXT, happened_on=DAY, recorded_at=timezone.now()
            )


def measure(count: int) -> list[turns.Result]:
    """So many petitions registered and then a note put on each, on both sides in turns."""
    with connection.schema_editor() as editor:
        editor.create_model(PlainPetition)
        editor.create_model(PlainNote)
    side = Side()
    for _ in range(20):
        side.register()
        side.insert_petition()
    folder.settled()
    registered = turns.in_turns("register a petition", [side.register] * count, [side.insert_petition] * count)
    noted = turns.in_turns(
        "put a note on a petition",
        [lambda n=n: side.note(n) for n in range(count)],
        [lambda n=n: side.insert_note(n) for n in range(count)],
    )
    return [registered, noted]


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 1000, "acts of each kind")
    turns.report(measure(asked.count), as_json=asked.json)
