"""Files of matters, read from the ledger: the matter's own and those its procedure reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.engine import file_of, file_with
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Procedure, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.law.schema import LawDataError
from zhunsheng.ledger import kept, read
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


_files: dict[tuple[int, str], tuple[Sequence[AnyEntry], File]] = {}
"""Files put in order, those that the ledger keeps (``ledger.kept``): as lasting, as little truth."""


def case(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None = None) -> Case | None:
    """The matter with the files it reads; ``None`` where no such matter is recorded.

    ``known`` are recorded entries already in memory (an import or a rebuild), by matter.
    """
    recorded = _recorded(organ, matter, known)
    own = next((entry for entry in recorded if entry.matter == matter), None)
    if own is None:
        return None
    procedure = procedures()[own.procedure]
    file = _in_order(organ, procedure, matter, recorded)
    return _case(procedure, file, recorded, lambda other: _file(organ, other, known))


def grown(organ: int, found: Case, written: AnyEntry) -> Case:
    """The matter after one more act of its own, as it was written; only files that the act also names are read again.

    Holds inside the transaction that read ``found`` under the organ's head lock: nobody else wrote since.
    """
    still = {other: file for other, file in found.view.reads.items() if other not in written.named}
    recorded = (*found.recorded, written)
    file = file_with(found.procedure, found.file, written) or file_of(found.procedure, written.matter, recorded)
    return _case(found.procedure, file, recorded, lambda other: still[other] if other in still else _file(organ, other))


def committed(organ: int, before: Case, after: Case, leaf: bytes) -> None:
    """Once an act stands, the file with it takes the place of the one kept, with everything folded over it."""
    if kept.followed(organ, after.file.matter, before.recorded, after.recorded, leaf):
        _files[organ, after.file.matter] = (after.recorded, after.file)


def _case(
    procedure: Procedure, file: File, recorded: Sequence[AnyEntry], file_by_matter: Callable[[str], File | None]
) -> Case:
    reads = {other: found for other in procedure.reads(file) if (found := file_by_matter(other)) is not None}
    return Case(procedure, View(file, reads, law()), tuple(recorded))


def fresh(procedure: Procedure, matter: str) -> Case:
    """A matter that does not exist yet."""
    return Case(procedure, View(File(matter, procedure.id, ()), {}, law()), ())


def _recorded(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None) -> Sequence[AnyEntry]:
    if known is not None:
        return known.get(matter, [])
    return read.of_matter(organ, matter, kinds())


def _file(organ: int, matter: str, known: Mapping[str, list[AnyEntry]] | None = None) -> File | None:
    recorded = _recorded(organ, matter, known)
    own = next((entry for entry in recorded if entry.matter == matter), None)
    return None if own is None else _in_order(organ, procedures()[own.procedure], matter, recorded)


def _in_order(organ: int, procedure: Procedure, matter: str, recorded: Sequence[AnyEntry]) -> File:
    """The file of these acts; of a long one only what came since is put behind the rest, where it may be."""
    if not kept.holds(organ, matter, recorded):
        return file_of(procedure, matter, recorded)
    before, file = _files.get((organ, matter), ((), None))
    if file is None or before is not recorded:
        file = _longer(procedure, before, file, recorded) or file_of(procedure, matter, recorded)
        for gone in [each for each in list(_files) if not kept.knows(*each)]:  # other threads write it too
            _files.pop(gone, None)
        _files[organ, matter] = (recorded, file)
    return file


def _longer(
    procedure: Procedure, before: Sequence[AnyEntry], file: File | None, recorded: Sequence[AnyEntry]
) -> File | None:
    """The file with what was recorded since ``before``; ``None`` where the acts before are not the very same."""
    if file is None or not before or len(before) > len(recorded) or recorded[len(before) - 1] is not before[-1]:
        return None
    for entry in recorded[len(before) :]:
        file = file_with(procedure, file, entry) if file is not None else None
    return file
