"""An office with an older plan, its households and the posts that work on resettlement."""

from datetime import date

import pytest

from matters.households.conftest import do, office, people, who  # noqa: F401 – fixtures
from matters.resettlement.build import doc
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.words import LegacyPaper


@pytest.fixture
def plan(do):  # noqa: F811 – the fixture above
    """An older plan, transcribed with its approval."""
    old = Transcribed(
        name="旧项目", kind=LegacyPaper.PLAN, approval_no="示改批〔2010〕7号", approved_on=date(2010, 12, 1),
        approved_by="示例区人民政府", scan=doc("方案"),
    )  # fmt: skip
    return do("dangan", old, "2026-01-05").matter
