"""The picture of a procedure, drawn from its table: stages in order, the present one marked, main moves as arrows."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhunsheng.kernel.procedure import ANY, NEW, OPEN, STAY, By, Procedure, Step
from zhunsheng.pages.words import listed

WIDTH, HEIGHT, GAP, LEFT, TOP = 176, 40, 30, 130, 14
PASSED, PRESENT, AHEAD = "passed", "present", "ahead"


@dataclass(frozen=True)
class Box:
    """A stage as a box: its words, where it stands, and whether it is past, present or ahead."""

    id: str
    label: str
    x: int
    y: int
    state: str
    end: bool


@dataclass(frozen=True)
class Arrow:
    """A move from one stage to another: the path, and the acts that make it."""

    path: str
    words: str
    back: bool


@dataclass(frozen=True)
class Picture:
    """All there is to draw, in whole pixels."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    description: str


def picture(procedure: Procedure, stage: str, passed: frozenset[str]) -> Picture:
    """The procedure with the present ``stage`` and the stages already ``passed`` marked.

    Only stages this matter can come to are drawn: one procedure may have several ways in that never meet.
    """
    within = _within_reach(procedure, {stage, *passed} & set(procedure.stages))
    order = [each for each in procedure.stages if each in within] or list(procedure.stages)
    boxes = tuple(
        Box(
            each,
            procedure.stages[each],
            LEFT,
            TOP + i * (HEIGHT + GAP),
            PRESENT if each == stage else PASSED if each in passed else AHEAD,
            each in procedure.closed,
        )
        for i, each in enumerate(order)
    )
    moves = {way: words for way, words in _moves(procedure).items() if set(way) <= set(order)}
    arrows = tuple(_arrow(frm, to, words, order) for (frm, to), words in moves.items())
    told = "; ".join(
        f"{_(procedure.stages[frm])} → {_(procedure.stages[to])} ({listed(words)})"
        for (frm, to), words in moves.items()
    )
    return Picture(LEFT * 2 + WIDTH + 60, TOP * 2 + len(order) * (HEIGHT + GAP) - GAP, boxes, arrows, told)


def _within_reach(procedure: Procedure, known: set[str]) -> set[str]:
    """The stages one can come to from those ``known``, these included."""
    found, left = set(known), list(known)
    while left:
        stage = left.pop()
        able = (step for step in procedure.steps if procedure.matches(step, stage))
        new = {to for step in able for to in _targets(step) if to != STAY} - found
        found |= new
        left += new
    return found


def _moves(procedure: Procedure) -> dict[tuple[str, str], list[str]]:
    """Moves between named stages with the acts that make them. What is possible anywhere is no line of the picture."""
    moves: dict[tuple[str, str], list[str]] = {}
    for step in procedure.steps:
        for frm in (step.frm,) if isinstance(step.frm, str) else step.frm:
            if frm in (NEW, OPEN, ANY):
                continue
            for to in _targets(step):
                if to not in (STAY, frm):
                    words = moves.setdefault((frm, to), [])
                    word = _(step.verb or step.act.LABEL)
                    if word not in words:
                        words.append(word)
    return moves


def _targets(step: Step) -> tuple[str, ...]:
    if isinstance(step.to, By):
        return tuple(dict.fromkeys((*step.to.stages.values(), step.to.otherwise)))
    return (step.to,)


def _arrow(frm: str, to: str, words: list[str], order: list[str]) -> Arrow:
    a, b = order.index(frm), order.index(to)
    start, end = TOP + a * (HEIGHT + GAP), TOP + b * (HEIGHT + GAP)
    text = listed(words)
    if b == a + 1:
        x = LEFT + WIDTH // 2
        return Arrow(f"M{x} {start + HEIGHT} V{end - 6}", text, back=False)
    middle = HEIGHT // 2
    if b > a:
        side = LEFT + WIDTH + 14 * min(b - a, 7)
        return Arrow(
            f"M{LEFT + WIDTH} {start + middle + 6} H{side} V{end + middle - 6} H{LEFT + WIDTH + 6}", text, back=False
        )
    side = LEFT - 14 * min(a - b, 7)
    return Arrow(f"M{LEFT} {start + middle + 6} H{side} V{end + middle - 6} H{LEFT - 6}", text, back=True)
