"""Every paper the office makes, grouped as its templates are listed: by procedure, and those all matters share."""

from __future__ import annotations

from dataclasses import dataclass

from zhunsheng.kernel.documents import DocumentDelivered
from zhunsheng.kernel.papers import Paper
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record_papers import SHARED_PAPERS
from zhunsheng.matters.catalogue import procedures
from zhunsheng.papers.render import faults, own_template
from zhunsheng.papers.slips import DEADLINE, RECEIPT
from zhunsheng.papers.values import known


@dataclass(frozen=True)
class Group:
    """The papers of one heading; ``procedure`` is the one whose facts their fields may name."""

    id: str
    label: str
    procedure: Procedure
    papers: tuple[Paper, ...]

    def faults(self, paper: Paper) -> list[str]:
        """What is wrong in the office's own template of a paper; nothing where it has none."""
        own = own_template(paper)
        return [] if own is None else [str(each) for each in faults(own.read_bytes(), known(self.procedure, paper))]


def groups() -> list[Group]:
    """All groups, the shared papers last."""
    tables = procedures().values()
    made = [Group(table.id, table.label, table, table.papers) for table in tables if table.papers]
    any_matter = next(table for table in tables if table.steps_of(DocumentDelivered))
    return [*made, Group("shared", "共用", any_matter, (*SHARED_PAPERS, RECEIPT, DEADLINE))]
