"""What the file of a quarter's analysis says: which class each case is of, which measures are open."""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.view import View
from zhunsheng.matters.case_analysis.acts import Measured, MeasureDone
from zhunsheng.matters.case_analysis.words import CLASSES, CaseClass

OWN_ANALYSIS = "case.analyse"
"""A suit's own analysis, which stands in its own matter."""


def class_of(view: View, matter: str) -> CaseClass | None:
    """Whether the matter named is a lawsuit or a petition; ``None`` where it is neither."""
    found = view.reads.get(matter)
    return None if found is None else CLASSES.get(found.procedure)


def analysed_there(view: View, matter: str) -> bool:
    """Whether the case was analysed in its own matter."""
    found = view.reads.get(matter)
    return found is not None and any(entry.kind == OWN_ANALYSIS for entry in found.entries)


def open_measures(file: File) -> list[str]:
    """Measures not carried out yet."""
    done = {entry.act.measure for entry in file.all(MeasureDone)}
    return [m for m in dict.fromkeys(entry.act.measure for entry in file.all(Measured)) if m not in done]
