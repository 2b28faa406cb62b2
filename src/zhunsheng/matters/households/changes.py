"""The deeds that change what a household is, or stop its money: split, merger, succession, freeze and release.

Sources: the plan and the 民法典 for who the household is; a court's 协助执行通知书 or a dispute for a freeze.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Personal, Sensitive, StaffRef
from zhunsheng.matters.households.words import FreezeGround, Proof, SplitEffect, Succession

PREPARED = Hint("经办人准备,分管领导同意后登记")


@act("household.split", "分户")
class Split(Act):
    """The household is parted, with proof; each new file names this one as its origin."""

    effect: Annotated[Counted[SplitEffect], "原户去向"]
    proof: Annotated[Proof, "证明种类"]
    paper: Annotated[Personal[Doc], "证明材料"]
    prepared_by: Annotated[StaffRef, "经办人", PREPARED]
    who: Annotated[Personal[tuple[str, ...]], "分出的人"] = ()


@act("household.join", "并户")
class Joined(Act):
    """The household becomes part of another of the same project, with proof; this file ends."""

    into: Annotated[MatterRef, "并入的户"]
    proof: Annotated[Proof, "证明种类"]
    paper: Annotated[Personal[Doc], "证明材料"]
    prepared_by: Annotated[StaffRef, "经办人", PREPARED]


@act("household.successor", "继承、更名")
class Succeeded(Act):
    """Somebody else takes the head's place, with proof; the household and its file go on."""

    why: Annotated[Counted[Succession], "事由"]
    proof: Annotated[Proof, "证明种类"]
    paper: Annotated[Personal[Doc], "证明材料"]
    prepared_by: Annotated[StaffRef, "经办人", PREPARED]
    head: Annotated[Personal[str], "承继的户主"]
    ids: Annotated[Sensitive[tuple[str, ...]], "证件号码"] = ()


@act("household.frozen", "冻结")
class Frozen(Act):
    """Nothing may be paid or chosen: a court's notice to assist, or a dispute about title."""

    ground: Annotated[Counted[FreezeGround], "冻结原因"]
    number: Annotated[str, "文书号", Hint("协助执行通知书文号;权属争议写异议登记编号")]
    by_organ: Annotated[str, "冻结机关"]
    paper: Annotated[Personal[Doc], "文书扫描件"]
    until: Annotated[date | None, "冻结期限(到哪一天)", Hint("期满不自动解除,请向冻结机关核实")] = None


@act("household.released", "解除冻结")
class Released(Act):
    """The freeze is lifted by the paper that lifts it."""

    number: Annotated[str, "冻结文书号"]
    paper: Annotated[Personal[Doc], "解除文书"]
