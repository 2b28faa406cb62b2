"""A sample office to make papers of: the command's own, copied, opened by a process of its own where it is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from papers.paper_office import TODAY, PaperOffice
from sample_folder import environment, laid
from zhunsheng.people.models import Organ

MAKE = """
import sys, django; django.setup()
from datetime import date
from pathlib import Path
from zhunsheng.papers.making import told, make
from zhunsheng.people.models import Account, Organ
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
organ = Organ.objects.get()
people = {str(pk): name for pk, name in Account.objects.values_list("pk", "name")}
seen = set()
for procedure, matter in MatterRow.objects.order_by("procedure", "-last_seq").values_list("procedure", "matter"):
    found = case(organ.pk, matter)
    for line in told(found):
        key = (procedure, line.paper.name, line.paper.acts)
        if key not in seen:
            seen.add(key)
            made = make(found, line, organ, people, day=date(2026, 11, 23), sensitive=True)
            Path(sys.argv[1], f"{len(seen):03}.docx").write_bytes(made.content)
"""


@pytest.fixture(scope="session")
def sample_papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Each kind of paper of the sample office once, as its pages make it. Only to be read."""
    folder = tmp_path_factory.mktemp("papers")
    env = environment(ZS_DATA=str(laid()), DJANGO_SETTINGS_MODULE="zhunsheng.config.settings")
    subprocess.run([sys.executable, "-c", MAKE, str(folder)], env=env, check=True, timeout=300)
    return tuple(sorted(folder.glob("*.docx")))


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
