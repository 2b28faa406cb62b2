"""单位自己的规则和口径:rules.toml 按生效日期盖过默认值,写错了不启动。"""

from __future__ import annotations

from datetime import date

import pytest

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.petitions.figures import FIGURES
from zhunsheng.registers import files
from zhunsheng.registers.figures import definition


@pytest.fixture
def write(tmp_path, settings):
    settings.DATA = tmp_path
    files.law.cache_clear()
    yield lambda text: (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    files.law.cache_clear()


def test_没有自定规则的用默认值(write) -> None:
    assert "petition_reply" in files.law().value("review_needed", date(2026, 1, 1))


def test_自定规则自生效之日起盖过默认值(write) -> None:
    write('[[rule]]\nkey = "review_needed"\nfrom = 2026-07-01\nvalue = ["petition_reply", "contract"]\n')
    assert "contract" not in files.law().value("review_needed", date(2026, 6, 30))
    assert "contract" in files.law().value("review_needed", date(2026, 7, 1))


def test_自定口径印在指标下面(write) -> None:
    handled = next(figure for figure in FIGURES if figure.id == "petitions.handled")
    write('[[rule]]\nkey = "figure.petitions.handled"\nfrom = 2026-01-01\nvalue = "本单位选定的口径。"\n')
    assert definition(handled, date(2026, 12, 31)) == "本单位选定的口径。"
    assert definition(handled, date(2025, 12, 31)) == handled.definition


@pytest.mark.parametrize(
    "text", ["[[rule]]\nkey = 'no_such'\nfrom = 2026-01-01\nvalue = 1\n", "[law]\nid = 'x'\n", "= ="]
)
def test_写错的规则文件被拒绝(write, text) -> None:
    write(text)
    with pytest.raises(Refusal) as caught:
        files.law()
    assert caught.value.code == "office.rules"
