"""A sample office to make papers of: the command's own, copied, opened by a process of its own where it is written."""

from __future__ import annotations

import pytest

from papers.paper_office import TODAY, PaperOffice
from zhunsheng.people.models import Organ


@pytest.fixture
def organ() -> Organ:
    """A sample organ that is in no database."""
    return Organ(
        key="shili", name="示例区城中村和棚户区改造事务中心", code="示改", kind="sample", district="示例区人民政府",
        bureau="示例区司法局",
    )  # fmt: skip


@pytest.fixture
def paper_office(db, settings) -> PaperOffice:
    """An office on Monday 2026-11-23."""
    settings.ZS_TODAY = TODAY.isoformat()
    return PaperOffice()
