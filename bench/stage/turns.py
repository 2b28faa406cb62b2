"""Two sides measured in turns, so that whatever else the machine does falls on both; a ratio, not a time, is quoted."""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Turn = Callable[[], object]


@dataclass(frozen=True)
class Result:
    """One row: our median and the peer's in milliseconds, and how many times the peer's speed ours is."""

    name: str
    ours: float
    peer: float

    @property
    def ratio(self) -> float:
        """Above 1 we are faster, below 1 slower."""
        return self.peer / self.ours

    def as_data(self) -> dict[str, object]:
        """As ``--json`` prints it."""
        return {"name": self.name, "ours_ms": self.ours, "peer_ms": self.peer, "ratio": self.ratio}


def in_turns(name: str, ours: Iterable[Turn], peer: Iterable[Turn]) -> Result:
    """Ours and the peer's alternately, one of each at a time; medians, so a pause of the disk counts for neither."""
    spent: tuple[list[float], list[float]] = ([], [])
    for pair in zip(ours, peer, strict=True):
        for turn, times in zip(pair, spent, strict=True):
            begun = time.perf_counter()
            turn()
            times.append((time.perf_counter() - begun) * 1000)
    return Result(name, statistics.median(spent[0]), statistics.median(spent[1]))


def arguments(doc: str | None, count: int, what: str) -> argparse.Namespace:
    """``--count`` and ``--json`` of a benchmark."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--count", type=int, default=count, help=what)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def report(results: list[Result], *, as_json: bool) -> None:
    """The rows, for people or as one JSON document."""
    if as_json:
        print(json.dumps([result.as_data() for result in results]))
        return
    print(f"{'':<44}{'ours p50':>12}{'peer p50':>12}{'ratio':>9}")
    for each in results:
        print(f"{each.name:<44}{each.ours:>9.2f} ms{each.peer:>9.2f} ms{each.ratio:>8.2f}×")
