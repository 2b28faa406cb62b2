"""All procedures of the institution: every folder beside this file that has its furniture appears by itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from zhunsheng import matters
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.procedure import Figure, Procedure


@cache
def procedures() -> dict[str, Procedure]:
    """Every procedure by id."""
    found: dict[str, Procedure] = {}
    for module in iter_modules(matters.__path__):
        place = f"{matters.__name__}.{module.name}"
        if module.ispkg and find_spec(f"{place}.procedure") is not None:
            procedure: Procedure = import_module(f"{place}.procedure").PROCEDURE
            found[procedure.id] = procedure
    return found


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
