"""What the gates of one row see beside the matter's own reads: the matter it lies under, and all that lie under that.

A project's roster is compared with fifteen hundred households; they are read for this act and for no other.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.registers.files import Case, case
from zhunsheng.registers.models import MatterRow

CHANCE = 32


def gathered(organ: int, found: Case, act: type[Act]) -> dict[str, File]:
    """The files the row of this act asks for; none where it asks for none."""
    wanted = {step.gathers for step in found.procedure.steps_of(act) if step.gathers is not None}
    files: dict[str, File] = {}
    for above in {matter for each in wanted if (matter := each(found.file))}:
        beneath = MatterRow.objects.filter(organ_id=organ, above=above).exclude(matter=found.file.matter)
        for matter in (above, *beneath.values_list("matter", flat=True)):
            other = case(organ, matter)
            if other is not None and not other.sealed:
                files[matter] = other.file
    return files


def derived(found: Case, entry: AnyEntry, files: dict[str, File], chance: bytes = b"") -> Act:
    """The act with everything in it that nobody types, as it follows from the files; ``chance`` instead of our own."""
    act: Act = entry.act
    if not any(field.derived for field in specs(type(act))):
        return act
    view = replace(found.view, reads={**found.view.reads, **files}) if files else found.view
    return found.procedure.derive(view, entry, chance or secrets.token_bytes(CHANCE))
