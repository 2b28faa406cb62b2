"""Breakdowns and clocks in words: stable values become the labels of their closed lists."""

from __future__ import annotations

import pytest

from zhunsheng.matters.catalogue import figures, procedures
from zhunsheng.registers.members import dimension_label, member_label, value_label


@pytest.mark.parametrize(
    ("figure", "dimension", "member", "words"),
    [
        ("decisions.meetings_held", "kind", "party_group", "党组会"),
        ("decisions.items", "class", "other", "常规"),
        ("decisions.items", "result", "returned", "退回补充"),
        ("disclosure.items_handled", "row", "granted", "予以公开"),
        ("disclosure.items_handled", "column", "natural", "自然人"),
        ("petitions.handled", "form", "来信", "来信"),
        ("matters.carried", "procedure", "petitions", "信访事项"),
        ("findings.all", "what", "没有送审", "没有送审"),
        ("no.such.figure", "kind", "party_group", "party_group"),
    ],
)
def test_a_member_is_called_by_its_label(figure: str, dimension: str, member: str, words: str) -> None:
    assert member_label(figure, dimension, member) == words


def test_every_dimension_of_every_figure_has_a_name_in_chinese() -> None:
    raw = [(id_, each) for id_, figure in figures().items() for each in figure.dimensions]
    assert [(id_, each) for id_, each in raw if dimension_label(id_, each).isascii()] == []


def test_the_key_of_a_clock_is_called_by_its_label() -> None:
    assert value_label(procedures()["decisions"], "party_group") == "党组会"
    assert value_label(procedures()["decisions"], "某某") == "某某"


def test_two_breakdowns_of_one_figure_are_never_called_alike() -> None:
    for id_, figure in figures().items():
        labels = [dimension_label(id_, each) for each in figure.dimensions]
        assert len(set(labels)) == len(labels), id_
