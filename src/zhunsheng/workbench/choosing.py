"""What a colleague may register anew, by kind of work."""

from __future__ import annotations

from django.http import HttpResponse

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import NEW, Procedure, Step
from zhunsheng.matters.catalogue import procedures, work_of
from zhunsheng.workbench.chair import Chair, staff


@staff
def new(chair: Chair) -> HttpResponse:
    """Choose what to register: the opening acts my posts may do, but for those that come out of another matter."""
    needing = {opening.kind for each in procedures().values() for opening in each.openings if not opening.aside}
    choices: dict[str, list[tuple[Procedure, list[Step]]]] = {}
    for procedure in procedures().values():
        acts = _openings(chair, procedure, needing) if procedure.series else []
        if acts:
            choices.setdefault(work_of(procedure.id), []).append((procedure, acts))
    return chair.page("new.html", choices=choices)


def _openings(chair: Chair, procedure: Procedure, needing: set[str]) -> list[Step]:
    """The acts by which my posts may open a matter of the procedure, each once."""
    steps = {
        step.act: step
        for step in procedure.steps
        if opens(step.frm)
        and chair.actor.posts & set(step.by)
        and not (step.act.KIND in needing and _about_another(step.act))
    }
    return list(steps.values())


def _about_another(act: type[Act]) -> bool:
    """Whether it cannot be without another matter; such a one is opened on that matter's page."""
    return any(spec.kind == "matter" and spec.required for spec in specs(act))


def opens(frm: str | tuple[str, ...]) -> bool:
    """Whether a step's beginning is that of a new matter."""
    return NEW in ((frm,) if isinstance(frm, str) else frm)
