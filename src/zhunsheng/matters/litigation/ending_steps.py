"""The rows of the table from the judgment on: appeal, effect, performance, closing, advice."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh
from zhunsheng.kernel.procedure import ANY, NEW, By, Per, Step
from zhunsheng.matters.litigation import ending as e
from zhunsheng.matters.litigation import ending_gates as eg
from zhunsheng.matters.litigation import gates as g
from zhunsheng.matters.litigation.gates import HEADS_RULE, HOUSE, INTERPRETATION, LAW
from zhunsheng.matters.litigation.steps import CASE, CLERK, EFFECTIVE, HEAD, LEGAL, PENDING, SIGNERS
from zhunsheng.matters.litigation.words import Result

JUDGMENT = (
    Step(
        e.Judged,
        frm=PENDING,
        to=By("result", {Result.REMANDED: "answered"}, "judged"),
        by=CLERK,
        done_by="court",
        article=f"{LAW}第60条、第62条、第69条至第79条、第89条",
        papers=("裁判文书",),
        needs=(eg.KIND_FITS, eg.LOST_FITS),
    ),
    Step(
        e.AppealDecided,
        frm="judged",
        by=HEAD,
        article=f"{LAW}第85条",
        papers=("呈批单", "会议纪要"),
        needs=(eg.APPEALABLE_STILL, g.ASKED_OF),
    ),
    Step(
        e.AppealMade,
        frm=("judged", "on_appeal"),
        to="on_appeal",
        by=LEGAL,
        article=f"{LAW}第85条",
        papers=("上诉状",),
        needs=(eg.APPEALABLE_STILL, eg.APPEAL_DECIDED),
    ),
    Step(
        e.Appealed,
        frm=("judged", "on_appeal"),
        to="on_appeal",
        by=CLERK,
        done_by="other",
        article=f"{INTERPRETATION}第108条",
        papers=("上诉状副本",),
    ),
    Step(
        e.MadeFinal,
        frm=("judged", "on_appeal"),
        to="final",
        by=LEGAL,
        article=f"{LAW}第85条",
        needs=(eg.NOT_PENDING, eg.TERM_OVER),
        verb="登记裁判生效",
    ),
)

AFTERWARDS = (
    Step(
        e.RetrialReceived,
        frm=EFFECTIVE,
        by=CLERK,
        done_by="other",
        article=f"{INTERPRETATION}第111条",
        papers=("书面意见",),
    ),
    Step(
        e.RetrialReceived,
        frm="closed",
        to="final",
        by=CLERK,
        done_by="other",
        article=f"{INTERPRETATION}第111条",
        papers=("书面意见",),
    ),
    Step(e.RetrialAsked, frm=EFFECTIVE, by=HEAD, article=f"{INTERPRETATION}第110条", papers=("再审申请书",)),
    Step(
        e.Performed,
        frm=EFFECTIVE,
        to=By("complete", {True: "performed"}),
        by=SIGNERS,
        article=f"{LAW}第94条、第96条",
        papers=("履行凭证",),
        needs=(eg.ORDERS, g.ASKED_OF),
    ),
    Step(e.Reviewed, frm=("judged", *EFFECTIVE), by=LEGAL, article=HOUSE, papers=("复盘报告",)),
    Step(
        e.Closed,
        frm=EFFECTIVE,
        to="closed",
        by=LEGAL,
        article=f"{HOUSE};{LAW}第94条",
        needs=(eg.NOT_PENDING, eg.ALL_DONE),
        verb="结案",
    ),
)

ADVICE = (
    Step(
        e.JudicialAdvised,
        frm=(*CASE, "closed"),
        by=CLERK,
        done_by="court",
        article=f"{HEADS_RULE}第12条;{INTERPRETATION}第149条",
        papers=("司法建议书",),
        needs=(fresh(e.JudicialAdvised, "number"),),
    ),
    Step(
        e.AdviceAnswered,
        frm=ANY,
        by=HEAD,
        article=f"{INTERPRETATION}第149条",
        papers=("复函",),
        per=Per(e.JudicialAdvised, "number", "number"),
    ),
    Step(
        e.ProcuratorAdvised,
        frm=NEW,
        to="advised",
        by=CLERK,
        done_by="other",
        article="公益诉讼解释(待核)",
        papers=("检察建议书",),
        verb="登记检察建议",
    ),
    Step(
        e.ProcuratorAnswered,
        frm="advised",
        to="closed",
        by=HEAD,
        article="公益诉讼解释(待核)",
        papers=("复函",),
        per=Per(e.ProcuratorAdvised, "number", "number"),
    ),
)

FROM_JUDGMENT = (*JUDGMENT, *AFTERWARDS, *ADVICE)
