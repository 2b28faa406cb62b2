"""All procedures of the institution: every folder beside this file that has its furniture appears by itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from zhunsheng import matters
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.procedure import Figure, Procedure

WORK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("信访与信息公开", ("petitions", "disclosure_requests", "proactive_disclosure")),
    ("征收与项目", ("households", "compensation_plans", "resettlement", "choosing", "projects")),
    ("议事与审查", ("decisions", "reviews", "major_decisions", "counsel")),
    ("复议与应诉", ("litigation", "reconsideration", "case_analysis")),
    ("法治建设", ("responsibility", "study", "publicity", "improvement")),
)
"""The kinds of work, and the procedures of each by how often they are used: the order wherever they are listed."""
OTHER = "其他事项"
"""The kind of work of a procedure that WORK does not name; it stands last."""


@cache
def procedures() -> dict[str, Procedure]:
    """Every procedure by id, in the order of the kinds of work."""
    found: dict[str, Procedure] = {}
    for module in iter_modules(matters.__path__):
        place = f"{matters.__name__}.{module.name}"
        if module.ispkg and find_spec(f"{place}.procedure") is not None:
            procedure: Procedure = import_module(f"{place}.procedure").PROCEDURE
            found[procedure.id] = procedure
    named = [id_ for _work, ids in WORK for id_ in ids]
    return {id_: found[id_] for id_ in (*named, *sorted(found.keys() - set(named)))}


@cache
def work_of(procedure: str) -> str:
    """The kind of work a procedure belongs to."""
    return next((work for work, ids in WORK if procedure in ids), OTHER)


@cache
def kinds() -> dict[str, type[Act]]:
    """Every kind of act by its stable name. One name means one class everywhere."""
    found: dict[str, type[Act]] = {}
    for procedure in procedures().values():
        for kind, act in procedure.kinds().items():
            if found.setdefault(kind, act) is not act:
                raise TypeError(f"{kind} is declared twice")
    return found


@cache
def figures() -> dict[str, Figure]:
    """Every figure by id."""
    return {figure.id: figure for procedure in procedures().values() for figure in procedure.figures}
