"""The picture of a project: its stages from top to bottom, in each the permits with how far they have come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from zhunsheng.pages.words import listed

WIDTH, HEAD, ROW, GAP, STEP, TOP = 372, 28, 50, 8, 18, 4
NAME_ROOM, WORDS_ROOM = 40, 46
"""How many half-width letters a line of a box holds."""
SHAPES = {"done": "✓", "refused": "✕", "back": "↺", "ahead": "○", "r": "■", "y": "▲", "g": "●", "n": "●"}
"""A shape says what the colour says."""


@dataclass(frozen=True)
class Box:
    """One permit: where its own part of the page is, its name, its state in words, and the look of the box."""

    anchor: str
    name: str
    words: str
    look: str

    @property
    def shape(self) -> str:
        """The shape that says the same as the colour."""
        return SHAPES[self.look]

    @property
    def lines(self) -> tuple[str, str]:
        """Name and words as far as the box holds them; all of them stand in the description."""
        return _fitted(self.name, NAME_ROOM), _fitted(self.words, WORDS_ROOM)


@dataclass(frozen=True)
class Placed:
    """A box where it stands."""

    box: Box
    y: int


@dataclass(frozen=True)
class Band:
    """A stage: its name, from where to where it reaches, and whether all of it is there."""

    label: str
    y: int
    height: int
    done: bool
    boxes: tuple[Placed, ...]


@dataclass(frozen=True)
class Stages:
    """All there is to draw, in whole pixels, and the same in words."""

    width: int
    height: int
    bands: tuple[Band, ...]
    arrows: tuple[str, ...]
    description: str


def _fitted(text: str, room: int) -> str:
    """A text cut to a room of half-width letters; Chinese letters and marks take two."""
    if _width(text) <= room:
        return text
    while _width(text) > room - 1:
        text = text[:-1]
    return f"{text}…"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def stages(phases: Sequence[tuple[str, Sequence[Box]]]) -> Stages:
    """The stages that have permits, in their order, each joined to the next."""
    bands: list[Band] = []
    y = TOP
    for label, boxes in phases:
        height = HEAD + len(boxes) * (ROW + GAP)
        placed = tuple(Placed(box, y + HEAD + i * (ROW + GAP)) for i, box in enumerate(boxes))
        bands.append(Band(label, y, height, all(box.look == "done" for box in boxes), placed))
        y += height + STEP
    arrows = tuple(f"M{WIDTH // 2} {band.y + band.height} V{band.y + band.height + STEP - 5}" for band in bands[:-1])
    told = ";".join(
        f"{band.label}:{listed(f'{each.box.name}({each.box.words})' for each in band.boxes)}" for band in bands
    )
    return Stages(WIDTH, y - STEP + TOP if bands else 0, tuple(bands), arrows, told)
