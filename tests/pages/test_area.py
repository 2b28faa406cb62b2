"""Areas: square metres as people type and read them, whole hundredths in the act."""

from datetime import date

import pytest

from zhunsheng.kernel.acts import facts
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.households.acts import Surveyed
from zhunsheng.pages.facts import Sight, facts_of
from zhunsheng.pages.forms import Reader, read_act, typed_from
from zhunsheng.pages.widgets import Help, widgets


def read(area):
    reader = Reader(date(2024, 3, 5), lambda _: None, lambda *_: None)
    typed = {"f.in_name_of": ["expropriation_department"], "f.lawful_area": [area]}
    return read_act(Surveyed, typed, reader), reader.errors


@pytest.mark.parametrize(
    ("typed", "hundredths"), [("85.36", 8536), ("85.3平方米", 8530), ("1,085", 108500), ("85.5", 8550)]
)
def test_read_exactly(typed, hundredths):
    act, errors = read(typed)
    assert (act.lawful_area, errors) == (hundredths, {})


@pytest.mark.parametrize("typed", ["85.365", "八十五", "约85"])
def test_what_is_no_area_is_told(typed):
    act, errors = read(typed)
    assert act is None
    assert "平方米" in errors["f.lawful_area"]


def test_shown_and_put_back_as_typed():
    act = Surveyed(in_name_of=InNameOf.DEPARTMENT, lawful_area=8536)
    [area] = [fact.texts for fact in facts_of(act, Sight(personal=False, sensitive=False)) if fact.label == "合法面积"]
    assert area == ("85.36 平方米",)
    typed = typed_from(Surveyed, facts(act))
    assert typed["f.lawful_area"] == ["85.36"]
    [widget] = [each for each in widgets(Surveyed, typed, {}, Help()) if each.key == "f.lawful_area"]
    assert (widget.mode, widget.value) == ("area", "85.36")
