"""What the end of a project waits for: 安置完毕 says that every household has its flat.

Sources: 《国有土地上房屋征收与补偿条例》 29 (a file for every household); the published rule and the agreements.
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.households.acts import Opened
from zhunsheng.matters.households.facts import dissolved
from zhunsheng.matters.households.settling import standing, takes_flat
from zhunsheng.matters.households.words import Standing
from zhunsheng.matters.resettlement import facts
from zhunsheng.matters.resettlement.gates import RULE
from zhunsheng.matters.resettlement.words import EndGround

DONE = frozenset({Standing.HANDED, Standing.TITLED, Standing.CLOSED, Standing.WAIVED})
NAMED = 10


def unhoused(view: View) -> list[str]:
    """The households that were to get a flat, by a final roster or by their agreement, and have none: their numbers."""
    homes = {matter: file for matter, file in view.reads.items() if file.procedure == "households"}
    due = {matter: _code(file) for matter, file in homes.items() if takes_flat(file) and not dissolved(file)}
    for batch in facts.batches(view.file):
        due |= {row.household: due.get(row.household, row.id) for row in facts.versions(view.file, batch)[-1].act.rows}
    return sorted(code for matter, code in due.items() if matter not in homes or standing(homes[matter]) not in DONE)


def _code(file: File) -> str:
    opened = file.first(Opened)
    return "" if opened is None else opened.act.code


def _all_housed(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.witnessed or proposed.act.ground is not EndGround.DONE:
        return True
    left = unhoused(view)
    return not left or {"count": len(left), "homes": left[:NAMED]}


HOUSED = Gate(
    "project.unhoused", f"{RULE};协议", "还有 {count} 户没有交付安置房:{homes}",
    "“安置完毕”须每一户都已交房、结档或者放弃;请先在各户的档案里办理", _all_housed, on_act=True,
)  # fmt: skip
