"""Long files are read once: the next look asks for what came since, and for all of it where it may be different."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from django.db import connection, transaction

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted
from zhunsheng.ledger import kept, read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import case

NOW = datetime(2024, 3, 5, 9, 0, tzinfo=timezone(timedelta(hours=8)))
LONG = 12


@pytest.fixture
def office(db, monkeypatch) -> Organ:
    """An office in which files of a dozen acts are long."""
    monkeypatch.setattr(kept, "LONG", LONG)
    kept.forget()
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE, now=NOW)


@pytest.fixture
def note(office):
    """Put notes on a petition; gives its id."""
    posts = [Post.HEAD, Post.REGISTRAR, Post.HANDLER, Post.SECTION_HEAD]
    actor = actor_of(engage(office, "a", "示例甲", None, posts, date(2020, 1, 1)), NOW.date())
    opening = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例乙",), system_no="SL1")
    matter = submit(actor, Proposal(opening), now=NOW).matter

    def put(count: int = 1, *, strike: int | None = None) -> str:
        for number in range(count):
            submit(actor, Proposal(Noted(text=f"示例{number}"), matter=matter), now=NOW)
        if strike is not None:
            correct(actor, strike, None, "示例原因", now=NOW)
        return matter

    return put


def whole(office: Organ, matter: str) -> tuple[object, ...]:
    """The file as a process reads it that knows nothing yet."""
    kept.forget()
    return read.of_matter(office.pk, matter, kinds())


def test_a_short_file_is_not_kept(office, note):
    matter = note(LONG - 2)
    entries = read.of_matter(office.pk, matter, kinds())
    assert not kept.holds(office.pk, matter, entries)


def test_what_came_since_is_put_behind(office, note):
    matter = note(LONG)
    before = read.of_matter(office.pk, matter, kinds())
    assert read.of_matter(office.pk, matter, kinds()) is before
    note(2)
    after = read.of_matter(office.pk, matter, kinds())
    assert [a is b for a, b in zip(before, after, strict=False)] == [True] * len(before)
    assert len(after) == len(before) + 2
    assert after == whole(office, matter)


def test_an_act_taken_back_is_not_kept(office, note):
    matter = note(LONG)
    read.of_matter(office.pk, matter, kinds())
    with transaction.atomic():
        point = transaction.savepoint()
        note(1)
        assert len(read.of_matter(office.pk, matter, kinds())) == LONG + 2
        transaction.savepoint_rollback(point)
    assert len(read.of_matter(office.pk, matter, kinds())) == LONG + 1
    note(1)
    assert read.of_matter(office.pk, matter, kinds()) == whole(office, matter)


def test_a_personal_part_that_is_gone_is_gone_here(office, note):
    matter = note(LONG)
    assert read.of_matter(office.pk, matter, kinds())[0].act.names == ("示例乙",)
    with connection.cursor() as cursor:  # as another process would
        cursor.execute("DELETE FROM archive_personal WHERE organ_id = %s", [office.pk])
    assert read.of_matter(office.pk, matter, kinds())[0].act.names == ()


def test_a_correction_in_a_long_file_counts(office, note):
    matter = note(LONG)
    case(office.pk, matter)
    last = case(office.pk, matter).file.entries[-1].seq
    note(0, strike=last)
    file = case(office.pk, matter).file
    assert last not in {entry.seq for entry in file.entries}
    kept.forget()
    assert case(office.pk, matter).file.entries == file.entries


def test_only_what_came_since_is_decoded(office, note, monkeypatch):
    matter = note(LONG)
    read.of_matter(office.pk, matter, kinds())
    note(1)
    decoded = []
    decode = read.entry
    monkeypatch.setattr(read, "entry", lambda row, known: decoded.append(row) or decode(row, known))
    read.of_matter(office.pk, matter, kinds())
    assert len(decoded) == 1
