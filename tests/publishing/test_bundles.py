"""The bundle of an order passes ``verify.py`` in both kinds, however its lot was drawn, and says what it checked."""

from __future__ import annotations

import pytest

from programs_of import verifies
from publishing.bundles import CHOSEN, course, log_of
from zhunsheng.publishing.order_bundle import Kind


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("way", ["computed", "physical", "kept"])
def test_a_bundle_passes(tmp_path, capsys, way, kind):
    place = log_of(course(way), CHOSEN).write(tmp_path / "b", kind)
    assert verifies(place) == 0, capsys.readouterr().out
    said = capsys.readouterr().out
    assert "核验通过" in said
    assert "没有证明" in said
