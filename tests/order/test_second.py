"""Two programs written from the same words give the same order and choosing, on 2,000 small random projects."""

from __future__ import annotations

from random import Random

from order.projects import attempt, roster, rule, timetable
from order.second import Hall, order, the_seed
from zhunsheng.order import choosing, lot
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules
from zhunsheng.order.sequence import Sequence, sequence

PROJECTS = 2000
ATTEMPTS = 40


def test_两个程序排出同样的顺序_走出同样的选房() -> None:
    seen: dict[str, int] = {}
    for number in range(PROJECTS):
        project(Random(number), seen)
    for what in ("tied", "drawn", "left", "frozen", "aside", "got", "gave up", "days"):
        assert seen.get(what, 0) > PROJECTS / 20, (what, seen)


def project(chance: Random, seen: dict[str, int]) -> None:
    rule_data = rule(chance)
    read = rules.read(rule_data)
    data = roster(chance, rule_data, rules.digest(read))
    given = rosters.read(data)
    drawn = None
    if chance.random() < 0.2:
        pass  # not drawn yet: ties stand
    elif rule_data["ties"] == "lot" and rule_data["lot"]["way"] == "physical":
        slips = chance.sample(range(1, 100), len(data["households"]))
        drawn = {row["id"]: slip for row, slip in zip(data["households"], slips, strict=True)}
    elif rule_data["ties"] == "lot":
        secrets = {name: chance.randbytes(32) for name in rule_data["lot"]["parties"]}
        draw = "2024051:03,08,15,22,27,31+09"
        drawn = the_seed(data, secrets, draw)
        assert drawn == lot.seed(rosters.digest(given), secrets, draw)
    ours = sequence(read, given, drawn)
    theirs = order(rule_data, data, drawn)
    assert [(each.number, each.rank, each.group, each.household) for each in ours.places] == theirs
    assert len(ours.places) + len(ours.left) == len(data["households"])
    for what, count in (("tied", ours.ties), ("drawn", drawn), ("left", ours.left)):
        seen[what] = seen.get(what, 0) + bool(count)
    if theirs:
        hall(chance, (rule_data, data), (read, given, ours), seen)


def hall(
    chance: Random, theirs: tuple[dict, dict], ours: tuple[rules.Rule, rosters.Input, Sequence], seen: dict
) -> None:
    rule_data, data = theirs
    read, given, order_ = ours
    places = [(p.number, p.rank, p.group, p.household) for p in order_.places]
    table = timetable(chance, order_.places[0].number, len(places))
    second = Hall(rule_data, places, data, table)
    state = choosing.replay(read, order_, given.flats, days=[choosing.Sitting(*each) for each in table])
    names, flats = [place[3] for place in places], [flat.id for flat in given.flats]
    groups = sorted({place[2] for place in places})
    day = 1
    for minute in range(ATTEMPTS):
        if chance.random() < 0.1:
            day = min(9, day + 1)
        at = f"2024-05-{day:02d}T{9 + minute // 60:02d}:{minute % 60:02d}:00+08:00"
        data_ = attempt(chance, names, flats, at, choosing.turn(state, chance.choice(groups)))
        event = choosing.Event(**{**data_, "what": choosing.What(data_["what"])})
        refused = choosing.may(state, event)
        assert (refused is None) == second.may(data_), (data_, refused)
        if refused is None:
            choosing.apply(state, event)
            second.happen(data_)
        for group in groups:
            assert choosing.queue(state, group) == second.queue(group)
            assert choosing.turn(state, group) == next(iter(second.queue(group)), None)
    assert state.chosen == second.got
    assert set(state.waived) == second.gave_up
    assert list(state.asides) == second.used_up
    reached = {
        "frozen": state.frozen,
        "aside": state.asides,
        "got": state.chosen,
        "gave up": state.waived,
        "days": table,
    }
    for what, found in reached.items():
        seen[what] = seen.get(what, 0) + bool(found)
    taken_before(state)


def taken_before(state: choosing.State) -> None:
    """For every flat not obtained: it went to somebody who took theirs earlier, and to no later place than it says."""
    order_of_choice = list(state.chosen)
    for result in choosing.outcomes(state):
        mine = order_of_choice.index(result.household) if result.flat else len(order_of_choice)
        by_others = {taken.flat: taken.number for taken in result.taken if taken.number}
        expected = {
            state.chosen[each]: state.places[each].number
            for each in order_of_choice[:mine]
            if state.fits(state.flats[state.chosen[each]], state.places[result.household].group)
        }
        assert by_others == expected
