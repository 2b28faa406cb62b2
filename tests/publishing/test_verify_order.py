"""``verify_order.py`` beside the order's own room, on random small projects: the same places, and on a choosing day the
same steps are let pass and refused.
"""

from __future__ import annotations

import sys
from random import Random
from types import SimpleNamespace

import pytest

from order.projects import attempt, roster, rule, timetable
from programs_of import PROGRAMS
from zhunsheng.order import choosing, lot, sequence
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules

PROJECTS, ATTEMPTS = 300, 25
KINDS = {
    "called": "choose.call", "chose": "choose.choose", "drew": "choose.choose", "deferred": "choose.defer",
    "missed": "choose.absent", "waived": "choose.waive", "froze": "choose.skip", "released": "choose.resume",
}  # fmt: skip
NOT_LOOKED_AT = ("order.choose.way", "order.freeze.", "order.release.", "order.waiver.", "order.flat.")
"""What the program does not judge: the wording of papers, and freezes, which it takes as they were recorded."""


@pytest.fixture(scope="module")
def program():
    sys.path.insert(0, str(PROGRAMS))
    try:
        import verify_order  # noqa: PLC0415 – it stands beside verify.py, as its users have it

        yield verify_order
    finally:
        sys.path.remove(str(PROGRAMS))


def projects():
    for number in range(PROJECTS):
        chance = Random(number)
        rule_data = rule(chance)
        read = rules.read(rule_data)
        data = rosters.plain(rosters.read(roster(chance, rule_data, rules.digest(read))))
        drawn, mark = None, None
        if rule_data["ties"] == "lot" and rule_data["lot"]["way"] == "physical":
            slips = chance.sample(range(1, 100), len(data["households"]))
            drawn = {row["id"]: slip for row, slip in zip(data["households"], slips, strict=True)}
            mark = drawn.__getitem__
        elif rule_data["ties"] == "lot":
            drawn = chance.randbytes(32)
            mark = lambda each, seed=drawn: lot.lot(seed, each)  # noqa: E731
        given = rosters.read(data)
        yield chance, rule_data, data, mark, (read, given, sequence.sequence(read, given, drawn))


def test_the_same_places_and_the_same_are_left_out(program):
    tied = 0
    for _chance, rule_data, data, mark, (_read, _given, ours) in projects():
        places = sequence.plain(ours)["places"]
        assert program.sequence(rule_data, data, mark) == places
        out = sorted(row["id"] for row in data["households"] if program.left_out(rule_data, row))
        assert out == sorted(each.household for each in ours.left)
        tied += len({place["number"] for place in places}) < len(places)
    assert tied


class Days:
    """Choosing days as the program reads them."""

    def __init__(self, rule_data, data, order, table):
        self.rule_data, self.data, self.acts = rule_data, data, []
        self.places = sequence.plain(order)["places"]
        self.numbers = {place["household"]: place["number"] for place in self.places}
        self.table = [{"day": day, "first": first, "last": last} for day, first, last in table]

    def act(self, told):
        """One step as its record."""
        index = len(self.acts) + 1
        if not told["household"]:
            kind = "flat.freeze" if told["what"] == "froze" else "flat.release"
            return {"kind": kind, "index": index, "flats": [told["flat"]]}
        way = "written" if told.get("paper") else "rule"
        made = {
            "kind": KINDS[told["what"]],
            "index": index,
            "number": self.numbers[told["household"]],
            "at": told["at"],
        }
        return made | {"code": told["household"], "flat": told.get("flat", ""), "way": way}

    def replayed(self, program, *more):
        """Replay what was recorded, and perhaps one step more."""
        acts = [*self.acts, *more]
        names = {"number": "number", "code": "household", "flat": "flat"}
        steps = [act for act in acts if act["kind"].startswith("choose.")]
        told = [
            {"act": act["index"], "what": act["kind"][7:]} | {names[n]: act[n] for n in names if act.get(n)}
            for act in steps
        ]
        opened = {"kind": "choose.open", "index": 0, "timetable": self.table}
        bundle = SimpleNamespace(
            inside=True, folder=SimpleNamespace(json=lambda _: told),
            all=lambda *kinds: [act for act in [opened, *acts] if act["kind"] in kinds],
        )  # fmt: skip
        order = SimpleNamespace(bundle=bundle, rule=self.rule_data, input=self.data, places=self.places, lines=[])
        return program.Hall(order)


def refuses(program, days, told):
    """Whether the program refuses one step more."""
    try:
        days.replayed(program, days.act(told))
    except program.Refused:
        return True
    return False


def test_what_may_be_passes_and_what_may_not_is_refused(program):
    passed, refused_ = 0, 0
    for chance, rule_data, data, _mark, (read, given, order) in projects():
        if not order.places or order.ties:
            continue
        table = timetable(chance, order.places[0].number, len(order.places))
        state = choosing.replay(read, order, given.flats, days=[choosing.Sitting(*each) for each in table])
        days = Days(rule_data, data, order, table)
        names, flats = [place.household for place in order.places], [flat.id for flat in given.flats]
        for minute in range(ATTEMPTS):
            at = f"2024-05-{1 + minute // 8:02d}T09:{minute:02d}:00+08:00"
            told = attempt(chance, names, flats, at, choosing.turn(state, order.places[0].group))
            event = choosing.Event(**{**told, "what": choosing.What(told["what"])})
            why = choosing.may(state, event)
            if why is None:
                choosing.apply(state, event)
                days.acts.append(days.act(told))
                passed += 1
            elif not why.code.startswith(NOT_LOOKED_AT):
                refused_ += 1
                assert refuses(program, days, told), (why.code, told)
        hall = days.replayed(program)
        assert {
            state.chosen[place.household]: place.number for place in order.places if place.household in state.chosen
        } == hall.taken
    assert min(passed, refused_) > PROJECTS
