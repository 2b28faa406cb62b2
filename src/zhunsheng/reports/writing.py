"""What the annual report is written from – a year of an organ in figures and in words – and the hand that writes it.

Every number is a figure and leads to its records; words come from the records too. What nothing is recorded of is not
claimed: a sentence whose figure is nought is not written, and a chapter without sentences says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from zhunsheng.reports.document import Block, Heading, Number, Paragraph, Span, said

NOTHING = "本年度没有可据以填写的记录。"
ORDINALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


class FigureValue(Protocol):
    """What the report needs of a figure."""

    @property
    def title(self) -> str:
        """Its name."""

    @property
    def unit(self) -> str:
        """Its unit."""

    @property
    def definition(self) -> str:
        """The definition as printed."""

    @property
    def value(self) -> int:
        """The number."""

    @property
    def acts(self) -> tuple[int, ...]:
        """The acts that make it count."""

    @property
    def parts(self) -> Mapping[str, Mapping[str, int]]:
        """The number by dimension and member."""


@dataclass(frozen=True)
class Lacking:
    """A shortcoming the office confirmed: what, why, what is done about it, and whether that is over."""

    text: str
    cause: str
    measures: str
    closed: bool = False


@dataclass(frozen=True)
class Year:
    """A year of an organ as the report needs it.

    ``labels`` are the procedures' names by id, and the words of a figure's members by ``figure dimension member``.
    ``lacking`` was confirmed in the year, ``open`` stands when it ends. ``studied`` and ``led`` are what all and the
    head studied. ``nodes`` are the law's own days of the year, ``quarterly`` is what the office's rule asks next year.
    """

    organ: str
    year: int
    bureau: str
    figures: Mapping[str, FigureValue]
    labels: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    signed: str = ""
    lacking: Sequence[Lacking] = ()
    open: Sequence[Lacking] = ()
    studied: Sequence[str] = ()
    led: Sequence[str] = ()
    nodes: Sequence[str] = ()
    quarterly: str = ""


@dataclass
class Writer:
    """Writes blocks, and remembers which figures it used: the appendix lists them."""

    year: Year
    blocks: list[Block] = field(default_factory=list)
    used: dict[str, None] = field(default_factory=dict)

    def heading(self, level: int, text: str) -> None:
        """A heading."""
        self.blocks.append(Heading(level, text))

    def say(self, *spans: Span) -> None:
        """A paragraph."""
        self.blocks.append(Paragraph(tuple(spans)))

    def value(self, figure: str) -> int:
        """A figure's number; nought where the office has no such figure."""
        found = self.year.figures.get(figure)
        return 0 if found is None else found.value

    def any(self, *figures: str) -> bool:
        """Whether one of them counted anything."""
        return any(self.value(figure) for figure in figures)

    def number(self, figure: str) -> Number:
        """A figure in running text."""
        self.used.setdefault(figure)
        found = self.year.figures[figure]
        return Number(figure, "".join(said(found.value, found.unit)))

    def part(self, figure: str, dimension: str, member: str) -> Number | None:
        """One member of a breakdown; nothing where it counts nothing."""
        count = self.year.figures[figure].parts.get(dimension, {}).get(member, 0) if self.value(figure) else 0
        if not count:
            return None
        self.used.setdefault(figure)
        return Number(figure, f"{count}{self.year.figures[figure].unit}", member)

    def members(self, figure: str, dimension: str) -> list[str]:
        """The words of what a figure is made of, the largest first."""
        found = self.year.figures[figure].parts.get(dimension, {}) if self.value(figure) else {}
        return [self._word(figure, dimension, name) for name, _ in sorted(found.items(), key=lambda each: -each[1])]

    def parts(self, figure: str, dimension: str, before: str = ",其中") -> list[Span]:
        """``,其中甲3件、乙2件`` from the members of a dimension; nothing where there is only one."""
        members = self.year.figures[figure].parts.get(dimension, {})
        if len(members) < 2:
            return []
        self.used.setdefault(figure)
        unit = self.year.figures[figure].unit
        spans: list[Span] = []
        for name, count in members.items():
            spans += [
                "、" if spans else before,
                self._word(figure, dimension, name),
                Number(figure, f"{count}{unit}", name),
            ]
        return spans

    def counted(self, *pairs: tuple[str, str]) -> list[Span]:
        """``words number`` for each figure that counted something: ``(",其中…", figure)``."""
        spans: list[Span] = []
        for words, figure in pairs:
            if self.value(figure):
                spans += [words, self.number(figure)]
        return spans

    def sentence(self, *pairs: tuple[str, str], end: str = "。") -> list[Span]:
        """A sentence that begins with its first figure; nothing where that counted nothing."""
        return [*self.counted(*pairs), end] if self.value(pairs[0][1]) else []

    def points(self, *points: Sequence[Span], otherwise: str = NOTHING) -> None:
        """Paragraphs ``一是…``, ``二是…`` of the points that say something; one alone has no number."""
        said = [point for point in points if point]
        if len(said) == 1:
            self.say(*said[0])
            return
        for ordinal, point in zip(ORDINALS, said, strict=False):
            self.say(f"{ordinal}是", *point)
        if not said:
            self.say(otherwise)

    def _word(self, figure: str, dimension: str, name: str) -> str:
        return self.year.labels.get(f"{figure} {dimension} {name}", name)


def quoted(words: Sequence[str], most: int = 4) -> str:
    """``“甲”“乙”等``."""
    return "".join(f"“{word}”" for word in words[:most]) + ("等" if len(words) > most else "")


def titled(words: Sequence[str], most: int = 5) -> str:
    """``《甲》《乙》等``."""
    named = [word if word.startswith("《") else f"《{word}》" for word in words[:most]]
    return "".join(named) + ("等" if len(words) > most else "")
