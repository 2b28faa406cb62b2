"""What a form about a matter has filled in before anybody types: by its table, what alone is asked, what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zhunsheng.kernel.acts import Act, plain
from zhunsheng.kernel.engine import open_keys
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Step, View
from zhunsheng.kernel.record import Remedied
from zhunsheng.registers.files import case
from zhunsheng.workbench.opened import Opened


@dataclass(frozen=True)
class Near(Mapping[str, File]):
    """The files a matter reads, and any other by its id, fetched when a form asks for it; a sealed one never."""

    organ: int
    reads: Mapping[str, File]

    def __getitem__(self, matter: str) -> File:
        """The file of a matter."""
        if matter in self.reads:
            return self.reads[matter]
        found = case(self.organ, matter)
        if found is None or not found.recorded or found.sealed:
            raise KeyError(matter)
        return found.file

    def __iter__(self) -> Iterator[str]:
        """The matters read anyway; what else there is is not counted."""
        return iter(self.reads)

    def __len__(self) -> int:
        """How many are read anyway."""
        return len(self.reads)


def as_facts(value: Any) -> Any:
    """A likely fact as a form's plain data; a part known only in part is a mapping already."""
    if isinstance(value, tuple):
        return [as_facts(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else plain(value)


def seen_from(opened: Opened, key: str = "") -> View:
    """What the table looks at to fill in a form."""
    found = opened.found
    return replace(found.view, key=key, reads=Near(opened.row.organ_id, found.view.reads))


def likely(opened: Opened, act: type[Act], step: Step, key: str) -> dict[str, Any]:
    """Facts by field; ``key`` is the thing it is about. A choice that is left to a person is not made here.

    Who may not see names is not told one by a form.
    """
    found = opened.found
    masked = frozenset() if opened.sight.personal else {spec.name for spec in specs(act) if spec.personal}
    table = found.procedure.likely(seen_from(opened, key), act)
    known = {name: value for name, value in table.items() if name not in masked}
    asked = open_keys(step, found.file)
    if step.per is not None and len(asked) == 1:
        known.setdefault(step.per.field, asked[0])
    if act is Remedied:
        wrong = [each["seq"] for each in opened.row.findings if not each["answered"]]
        known |= {"of": wrong[0]} if wrong else {}
    return known
