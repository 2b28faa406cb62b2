"""A whole batch ordered and chosen: against the `matching` package as far as it goes, beyond against a bare loop.

The peer's hospitals are flats for one, all ranking the households by the order it is handed ready; its only stable
matching is then what everybody gets who chooses in turn. Ours also puts the households in order, draws the ties and
says for every place why. It deep-copies a web of players, so it needs a deep stack, and a minute for a thousand full
lists. The bare loop sorts by the same facts and hashes the same lots, and keeps no reason for anything.
"""

from __future__ import annotations

import gc
import sys
import threading
from hashlib import sha256
from random import Random

from stage import turns  # isort: skip

from matching.games import HospitalResident

from zhunsheng.order import rule as rules
from zhunsheng.order.choosing import Allocation, allocate
from zhunsheng.order.lot import LOT, framed, seed
from zhunsheng.order.roster import Flat, Household, Input, digest
from zhunsheng.order.sequence import Sequence, sequence

RULE = {
    "scheme": "zhunsheng-order/1",
    "eligible": {"needs": ["agreement", "moved"], "cut_off": "2024-12-31"},
    "keys": [{"by": "moved_on"}, {"by": "signed_on"}],
    "ties": "lot",
    "lot": {
        "way": "computed",
        "parties": ["征收部门", "司法局", "居民代表"],
        "draw": {"source": "双色球", "which": "公布随机数后的第一期"},
    },
    "turn": {"minutes": 5},
}
WISHES = 12
ROUNDS = 5


class Batch:
    """As many flats as households, and wishes that crowd on the same flats."""

    def __init__(self, count: int, wishes: int) -> None:
        chance = Random(count)
        self.rule = rules.read(RULE)
        self.rows = tuple(
            Household(f"H{each:07}", signed_on=day(chance), moved_on=day(chance), slip_no=str(each))
            for each in range(count)
        )
        self.flats = tuple(Flat(f"{each // 100}-{each % 4}-{each % 100}", "80㎡", 8000) for each in range(count))
        names = [flat.id for flat in self.flats]
        if wishes < count:
            picked = [[int(chance.random() ** 2 * count) for _ in range(wishes)] for _ in self.rows]
            lists = [[names[place] for place in dict.fromkeys(each)] for each in picked]
        else:
            lists = [chance.sample(names, count) for _ in self.rows]
        self.wishes = dict(zip((row.id for row in self.rows), lists, strict=True))
        self.given = Input("示例", 1, rules.digest(self.rule), self.rows, self.flats)
        secrets = {party: party.encode("utf-8").ljust(32, b"\0")[:32] for party in RULE["lot"]["parties"]}
        self.seed = seed(digest(self.given), secrets, "2024051:03,08,15,22,27,31+09")

    def ours(self) -> tuple[Sequence, Allocation, int]:
        """The order with its reasons, everybody's flat, and who took every flat they asked for in vain."""
        order = sequence(self.rule, self.given, self.seed)
        got = allocate(self.rule, order, self.flats, self.wishes)
        refused = sum(len(list(got.taken("", each.household, self.wishes[each.household]))) for each in order.places)
        return order, got, refused

    def bare(self) -> dict[str, str]:
        """The same flats, with nothing said about them."""
        prefix = sha256(framed(LOT, self.seed))
        keyed = []
        for row in self.rows:
            lot = prefix.copy()
            lot.update(framed(row.id.encode("utf-8")))
            keyed.append((row.moved_on, row.signed_on, lot.digest(), row.id))
        keyed.sort()
        left, got = {flat.id for flat in self.flats}, {}
        for *_, household in keyed:
            for wish in self.wishes[household]:
                if wish in left:
                    left.remove(wish)
                    got[household] = wish
                    break
        return got


def day(chance: Random) -> str:
    return f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


class Peer:
    """The wishes and rankings as ``matching`` takes them, made beforehand."""

    def __init__(self, batch: Batch, order: Sequence) -> None:
        self.wishes = {place.household: batch.wishes[place.household] for place in order.places}
        self.ranking: dict[str, list[str]] = {}
        for household, wishes in self.wishes.items():
            for wish in wishes:
                self.ranking.setdefault(wish, []).append(household)
        self.places = dict.fromkeys(self.ranking, 1)

    def theirs(self) -> dict[str, str]:
        game = HospitalResident.create_from_dictionaries(self.wishes, self.ranking, self.places)
        return {str(got): str(flat) for flat, residents in game.solve(optimal="resident").items() for got in residents}


def against_the_peer(count: int, wishes: int, rounds: int) -> turns.Result:
    batch = Batch(count, wishes)
    order, got, _ = batch.ours()
    peer = Peer(batch, order)
    if peer.theirs() != got.flat:
        raise AssertionError("the two give different flats")
    gc.collect()  # what the peer leaves behind counts for neither
    many = "every flat ranked" if wishes >= count else f"{wishes} wishes each"
    return turns.in_turns(f"{count:,} households, {many}", [batch.ours] * rounds, [peer.theirs] * rounds)


def against_the_loop(count: int) -> turns.Result:
    batch = Batch(count, WISHES)
    _, got, refused = batch.ours()
    if batch.bare() != got.flat:
        raise AssertionError("the two give different flats")
    name = f"{count:,} with {refused:,} refusals"
    return turns.in_turns(name, [batch.ours] * ROUNDS, [batch.bare] * ROUNDS)


def measure(count: int, results: list[turns.Result]) -> None:
    few = min(1000, max(10, count // 100))
    results += [against_the_peer(few, WISHES, ROUNDS), against_the_peer(few, few, 1), against_the_loop(count)]


def deep(count: int) -> list[turns.Result]:
    """On a stack deep enough for the peer's copies."""
    results: list[turns.Result] = []
    sys.setrecursionlimit(1_000_000)
    threading.stack_size(512 << 20)
    thread = threading.Thread(target=measure, args=(count, results))
    thread.start()
    thread.join()
    if len(results) != 3:
        sys.exit(1)
    return results


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 100_000, "households of the last row")
    turns.report(deep(asked.count), as_json=asked.json)
