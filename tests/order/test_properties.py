"""What must hold of every order: nobody's place depends on who else is there, on how the rows lie, or on who types."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from order.projects import roster, rule
from zhunsheng.order import choosing, lot
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules
from zhunsheng.order.roster import Flat, Household, Input
from zhunsheng.order.sequence import Sequence, digest, next_number, plain, reason, said, sequence

PROJECTS = 300
SEED = b"\5" * 32


def projects() -> list[tuple[rules.Rule, Input, bytes | dict[str, int] | None]]:
    """Random rules, rosters and – where the rule draws – lots."""
    found = []
    for number in range(PROJECTS):
        chance = Random(f"properties {number}")
        data = rule(chance)
        read = rules.read(data)
        given = rosters.read(roster(chance, data, rules.digest(read)))
        drawn: bytes | dict[str, int] | None = None
        if data["ties"] == "lot":
            slips = chance.sample(range(100), len(given.households))
            physical = dict(zip((row.id for row in given.households), slips, strict=True))
            drawn = physical if data["lot"]["way"] == "physical" else SEED
        found.append((read, given, drawn))
    return found


def names(order: Sequence) -> list[tuple[str, str]]:
    return [(place.group, place.household) for place in order.places]


def households(order: Sequence) -> list[tuple[str, str]]:
    """Whose places follow one another; which of its own entitlements a household uses first moves nobody."""
    return [(place.group, rosters.household_of(place.household)) for place in order.places]


def test_少一户_其余各户的先后不变() -> None:
    for read, given, drawn in projects():
        order = households(sequence(read, given, drawn))
        for gone in {rosters.household_of(row.id) for row in given.households}:
            rest = tuple(row for row in given.households if rosters.household_of(row.id) != gone)
            slips = {row.id: drawn[row.id] for row in rest} if isinstance(drawn, dict) else drawn
            left = households(sequence(read, replace(given, households=rest), slips))
            assert left == [each for each in order if each[1] != gone]


def test_行的先后_登记的先后都不算数() -> None:
    for number, (read, given, drawn) in enumerate(projects()):
        chance = Random(number)
        rows, flats = list(given.households), list(given.flats)
        chance.shuffle(rows)
        chance.shuffle(flats)
        mixed = replace(given, households=tuple(rows), flats=tuple(flats))
        one, other = sequence(read, given, drawn), sequence(read, mixed, drawn)
        assert (one.places, one.left, one.ties) == (other.places, other.left, other.ties)
        assert sorted(one.doubts) == sorted(other.doubts)
        assert rosters.digest(given) == rosters.digest(mixed)
        assert digest(one) == digest(other)


def test_名册读回来还是它_改一处摘要就变() -> None:
    for _, given, _ in projects():
        assert rosters.plain(rosters.read(rosters.plain(given))) == rosters.plain(given)
        changed = replace(given, households=(replace(given.households[0], slip_no="9999"), *given.households[1:]))
        assert rosters.digest(changed) != rosters.digest(given)
        assert rosters.digest(replace(given, flats=given.flats[1:])) != rosters.digest(given)


def test_号连续_每位都有理由_同序的都在一起() -> None:
    for read, given, drawn in projects():
        order = sequence(read, given, drawn)
        if not order.ties:
            numbers = [place.number for place in order.places]
            assert numbers == list(range(given.first_number, next_number(order)))
        level = {id_ for tie in order.ties for id_ in tie}
        for place in order.places:
            assert place.household in level or place.tied == 1 or place.drawn
            assert len(reason(place, read).facts) <= len(read.keys)
            assert said(place, read).partition(":")[2]
        listed = plain(order)
        assert len(listed["places"]) + len(listed["left"]) == len(given.households)


def test_冻结不改变任何一户的位置() -> None:
    for read, given, drawn in projects():
        frozen = replace(given, households=tuple(replace(row, frozen="查封") for row in given.households))
        one, other = sequence(read, given, drawn), sequence(read, frozen, drawn)
        assert names(one) == names(other)
        assert [place.number for place in one.places] == [place.number for place in other.places]


BIG = 400


def a_batch() -> tuple[rules.Rule, Input, dict[str, list[str]]]:
    chance = Random(1)
    read = rules.read({
        "scheme": "zhunsheng-order/1",
        "eligible": {"needs": ["moved"]},
        "keys": [{"by": "moved_on"}],
        "ties": "lot",
        "lot": {"way": "computed", "parties": ["甲", "乙", "丙"], "draw": {"source": "双色球", "which": "下一期"}},
        "turn": {"minutes": 5},
    })  # fmt: skip
    rows = tuple(
        Household(
            f"H{number:04}", moved_on=f"2024-05-{chance.randint(1, 9):02}", frozen="查封" if number % 50 == 0 else ""
        )
        for number in range(BIG)
    )
    flats = tuple(Flat(f"1-{number % 4}-{number:04}", "80㎡", 8000) for number in range(BIG // 2))
    wishes = {row.id: [chance.choice(flats).id for _ in range(20)] for row in rows}
    return read, Input("示例", 1, rules.digest(read), rows, flats), wishes


def test_整批分配就是一户一户轮着选() -> None:
    """Against choosing turn by turn through the hall, and against a plain serial dictatorship."""
    read, given, wishes = a_batch()
    order = sequence(read, given, SEED)
    got = choosing.allocate(read, order, given.flats, wishes)
    state = choosing.replay(read, order, given.flats)
    step = 0
    while (household := choosing.turn(state)) is not None:
        open_ = {flat.id for flat in choosing.free(state)}
        wish = next((each for each in wishes[household] if each in open_), None)
        done = ("chose", wish) if wish else ("waived", "")
        for what, flat in (("called", ""), done):
            step += 1
            at = f"2024-07-{1 + step // 1000:02}T{9 + step // 60 % 8:02}:{step % 60:02}:00+08:00"
            paper = "放弃书" if what == "waived" else ""
            choosing.apply(state, choosing.Event(choosing.What(what), max(at, state.last_at), household, flat, paper))
    assert state.chosen == got.flat
    assert {flat: state.places[taker].number for flat, taker in state.taker.items()} == got.taker
    by_hand, left = {}, {flat.id for flat in given.flats}
    key = lot.lots(SEED)
    for row in sorted((row for row in given.households if not row.frozen), key=lambda row: (row.moved_on, key(row.id))):
        for wish in wishes[row.id]:
            if wish in left:
                left.discard(wish)
                by_hand[row.id] = wish
                break
    assert by_hand == got.flat


def test_没有选到的每一套都说得出谁先选走() -> None:
    read, given, wishes = a_batch()
    order = sequence(read, given, SEED)
    got = choosing.allocate(read, order, given.flats, wishes)
    for place in order.places:
        if place.frozen:
            assert place.household not in got.flat
            continue
        refused = list(got.taken("", place.household, wishes[place.household]))
        mine = got.flat.get(place.household)
        assert [each.flat for each in refused] == wishes[place.household][
            : wishes[place.household].index(mine) if mine else None
        ]
        assert all(each.number < place.number and got.taker[each.flat] == each.number for each in refused)


def test_不可选的房源_别的户型说得出原因() -> None:
    read = rules.read({
        "scheme": "zhunsheng-order/1", "eligible": {"needs": ["agreement"]}, "keys": [{"by": "agreement_no"}],
        "ties": "kept", "groups": "flat_type", "turn": {"minutes": 5},
    })  # fmt: skip
    rows = (Household("H1", group="80㎡", agreement_no="1", signed_on="2024-05-01"),)
    flats = (
        Flat("1-1-1", "50㎡", 5000),
        Flat("1-1-2", "80㎡", 8000, state=rosters.FlatState.FROZEN, why="抵押"),
        Flat("1-1-3", "80㎡", 8000),
    )
    given = Input("示例", 1, rules.digest(read), rows, flats)
    wishes = {"H1": ["1-1-1", "1-1-2", "9-9-9", "1-1-3"]}
    got = choosing.allocate(read, sequence(read, given), flats, wishes)
    assert got.flat == {"H1": "1-1-3"}
    assert [(each.number, each.why) for each in got.taken("80㎡", "H1", wishes["H1"])] == [
        (0, "不是本户的户型"),
        (0, "抵押"),
        (0, "房源表里没有"),
    ]
