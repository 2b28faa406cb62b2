"""What a form about a matter has filled in before anybody types: by its table, what alone is asked, what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import open_keys
from zhunsheng.kernel.procedure import Step
from zhunsheng.kernel.record import Remedied
from zhunsheng.workbench.opened import Opened


def likely(opened: Opened, act: type[Act], step: Step, key: str) -> dict[str, Any]:
    """Facts by field; ``key`` is the thing it is about. A choice that is left to a person is not made here."""
    found = opened.found
    known = dict(found.procedure.likely(replace(found.view, key=key), act))
    asked = open_keys(step, found.file)
    if step.per is not None and len(asked) == 1:
        known.setdefault(step.per.field, asked[0])
    if act is Remedied:
        wrong = [each["seq"] for each in opened.row.findings if not each["answered"]]
        known |= {"of": wrong[0]} if wrong else {}
    return known
