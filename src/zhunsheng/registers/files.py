"""Files of matters, read from the ledger: the matter's own and those its procedure reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Procedure, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.law.schema import LawDataError
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds, procedures


@dataclass(frozen=True)
class Case:
    """A matter as it stands: its procedure, what gates may look at, and everything recorded, struck out or not."""

    procedure: Procedure
    view: View
    recorded: tuple[AnyEntry, ...]

    @property
    def file(self) -> File:
        """The matter's own file."""
        return self.view.file

    @property
    def sealed(self) -> bool:
        """Whether named handlers alone see it; a matter whose opening was struck out is as sealed as it was before."""
        file = self.file
        if file.opened() is None:
            file = File(file.matter, file.procedure, [e for e in self.recorded if e.corrects is None])
        return self.procedure.sealed(file)


@cache
def law() -> LawOfClocks:
    """The law and the office's rules as clocks and gates see them, the office's own choice over the defaults.

    Raises ``Refusal`` (``office.rules``) where the office's file cannot be read as rules.
    """
    own = Path(settings.DATA) / "rules.toml"
    try:
        return LawOfClocks(load(own if own.exists() else None))
    except LawDataError as wrong:
        raise Refusal(
            "office.rules",
            missing="单位规则文件 rules.toml 有误:{why}",
            remedy="请改正后重新启动;写法见运维手册",
            params={"why": wrong},
        ) from wrong


def case(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None = None) -> Case | None:
    """The matter with the files it reads; ``None`` where no such matter is recorded.

    ``known`` are recorded entries already in memory (an import or a rebuild), by matter.
    """
    recorded = _recorded(organ, matter, known)
    own = next((entry for entry in recorded if entry.matter == matter), None)
    if own is None:
        return None
    procedure = procedures()[own.procedure]
    return _case(procedure, matter, recorded, lambda other: _file(organ, other, known))


def grown(organ: int, found: Case, written: AnyEntry) -> Case:
    """The matter after one more act of its own, as it was written; only files that the act also names are read again.

    Holds inside the transaction that read ``found`` under the organ's head lock: nobody else wrote since.
    """
    still = {other: file for other, file in found.view.reads.items() if other not in written.named}
    recorded = [*found.recorded, written]
    return _case(
        found.procedure, written.matter, recorded, lambda other: still[other] if other in still else _file(organ, other)
    )


def _case(
    procedure: Procedure, matter: str, recorded: list[AnyEntry], file_by_matter: Callable[[str], File | None]
) -> Case:
    file = file_of(procedure, matter, recorded)
    reads = {other: found for other in procedure.reads(file) if (found := file_by_matter(other)) is not None}
    return Case(procedure, View(file, reads, law()), tuple(recorded))


def fresh(procedure: Procedure, matter: str) -> Case:
    """A matter that does not exist yet."""
    return Case(procedure, View(File(matter, procedure.id, ()), {}, law()), ())


def _recorded(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None) -> list[AnyEntry]:
    if known is not None:
        return known.get(matter, [])
    return read.of_matter(organ, matter, kinds())


def _file(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None = None) -> File | None:
    recorded = _recorded(organ, matter, known)
    own = next((entry for entry in recorded if entry.matter == matter), None)
    return None if own is None else file_of(procedures()[own.procedure], matter, recorded)
