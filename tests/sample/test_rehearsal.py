"""演练单位的来历:提纲里没有人、没有话;过程和期限与原单位当天一样;只有演练单位放得进副本。"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import pytest

from sample_folder import zs
from zhunsheng.desk.replay import replay
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Account, Organ
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check
from zhunsheng.sample.office import lay
from zhunsheng.sample.outline import ORDINAL, outline, rounded, written
from zhunsheng.sample.rehearsal import empty, from_outline, known_by

DAY = date(2024, 3, 5)
LATER = date(2024, 10, 31)


def said(value: object) -> set[str]:
    """Every text of an act or part, and every paper's name and digest; members of closed lists are no texts."""
    found: set[str] = set()
    for spec in specs(type(value)):
        held = getattr(value, spec.name)
        for item in held if spec.many else (held,):
            if spec.kind == "part" and item is not None:
                found |= said(item)
            elif spec.kind in ("text", "long") and isinstance(item, str):
                found.add(item)
            elif spec.kind == "doc" and item is not None:
                found |= {item.name, item.digest}
    return {each for each in found if each and not ORDINAL.fullmatch(each)}


def standing(organ: Organ, **only: object) -> Counter[tuple[object, ...]]:
    """How the open and closed matters stand: everything the law makes of their acts, nothing that names them."""
    rows = MatterRow.objects.filter(organ=organ, sealed=False, **only).exclude(procedure="office")
    return Counter(
        (row.procedure, row.stage, row.opened_on, row.closed_on, row.due, row.unanswered,
         tuple(sorted((c["family"], c["state"], str(c["due"])) for c in row.clocks)))
        for row in rows
    )  # fmt: skip


def test_a_copy_stands_as_the_office_stood_that_day_and_says_nothing_it_said(db) -> None:
    there = lay(LATER)
    told = written(outline(there))
    entries = [e for e in read.everything(there.pk, kinds()) if e.procedure != "office" and e.act is not None]
    texts = {text for entry in entries for text in said(entry.act)}
    assert len(texts) > 500
    assert [text for text in texts if json.dumps(text, ensure_ascii=False) in told] == []
    names = set(Account.objects.values_list("name", flat=True))
    assert not any(name in told for name in names)
    assert sum(bool(papers(entry.act)) for entry in entries) > 100
    sealed = set(MatterRow.objects.filter(organ=there, sealed=True).values_list("matter", flat=True))
    assert sealed
    assert not any(matter in told for matter in sealed)

    here, count = from_outline(json.loads(told), LATER)
    assert count > 500
    assert check(here) == []
    assert (here.kind, here.day) == ("drill", LATER)
    assert standing(here) == standing(there)
    numbers = MatterRow.objects.filter(organ=here).exclude(number="").values_list("number", flat=True)
    assert all(number.startswith("演改") for number in numbers)


def test_it_is_cut_at_the_day_what_was_entered_later_included() -> None:
    acts = [
        {"on": "2024-03-05", "at": "2024-03-05T18:00:00+08:00"},
        {"on": "2024-03-06", "at": "2024-03-06T08:00:00+08:00"},
        {"on": "2024-03-04", "at": "2024-04-01T08:00:00+08:00"},
    ]
    assert known_by(acts, DAY) == acts[:1]


def test_one_procedure_comes_with_what_hangs_together_with_it(db) -> None:
    there = lay(DAY)
    kept = {act["procedure"] for act in outline(there, "petitions")["acts"]}
    assert {"petitions", "reviews"} <= kept
    assert "study" not in kept


def test_sums_keep_two_digits() -> None:
    assert [rounded(fen) for fen in (7, 45, 123, 9_876_543, 0)] == [7, 45, 120, 9_800_000, 0]


def test_only_a_rehearsal_takes_a_copy(db) -> None:
    organ = empty(DAY)
    for kind in ("sample", "real"):
        organ.kind = kind
        with pytest.raises(Refusal, match=r"desk\.replay"):
            replay(organ, [])


def test_what_is_no_outline_is_refused(db) -> None:
    with pytest.raises(Refusal, match=r"rehearse\.outline"):
        from_outline({"acts": []}, DAY)


def test_an_empty_rehearsal_has_people_and_no_matter(db) -> None:
    organ = empty(DAY)
    assert Account.objects.filter(organ=organ).count() > 20
    assert not MatterRow.objects.filter(organ=organ).exclude(procedure="office").exists()


def test_the_commands_end_to_end(tmp_path) -> None:
    first, second, file = tmp_path / "first", tmp_path / "second", tmp_path / "outline.json"
    made = zs(first, "rehearse", "--today", "2024-01-15", "--check")
    assert made.returncode == 0, made.stderr
    assert "今天是 2024-01-15" in made.stdout
    again = zs(first, "rehearse", "--today", "2024-02-20", "--check")
    assert "今天是 2024-01-15" in again.stdout  # the clock is the office's own
    assert zs(first, "outline", "--out", str(file), "--procedure", "petitions").returncode == 0
    for source in (first, file):
        copied = zs(second / source.name, "rehearse", "--from", str(source), "--today", "2024-01-12", "--check")
        assert copied.returncode == 0, copied.stderr
    wrong = zs(tmp_path / "third", "rehearse", "--from", str(tmp_path / "nowhere"), "--check")
    assert (wrong.returncode, "rehearse.source" in wrong.stderr) == (2, True)
    assert not (tmp_path / "third" / "zhunsheng.toml").exists()
