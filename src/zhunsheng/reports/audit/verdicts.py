"""Claims against the office's own figures: which figure a claim speaks of, and whether it says the same number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from zhunsheng.reports.audit.statement import Claim

SUPPORTED, CONTRADICTED, NO_EVIDENCE, NOT_CHECKABLE = "supported", "contradicted", "no_evidence", "not_checkable"
NEAR = 0.1
"""How far a number called 约 may lie from the figure, as a share of the figure."""


@dataclass(frozen=True)
class Meaning:
    """The words by which a report speaks of a figure.

    ``says`` must all be found in subject, verb and clause, ``never`` may not; ``units`` are the units in
    use; ``about`` must be found there or in what the line said before.
    """

    figure: str
    says: tuple[str, ...]
    units: tuple[str, ...]
    never: str = ""
    about: str = ""
    patterns: tuple[re.Pattern[str], ...] = field(init=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "patterns", tuple(re.compile(each) for each in self.says))

    def meant(self, words: str, unit: str, context: str = "") -> bool:
        """Whether a claim in these words and this unit, after this context, speaks of the figure."""
        if self.about and not re.search(self.about, f"{context} {words}"):
            return False
        if unit not in self.units or (self.never and re.search(self.never, words)):
            return False
        return all(pattern.search(words) for pattern in self.patterns)


_SITTINGS = ("次", "场", "场次", "个", "期", "回")
_CASES = ("件", "项", "起", "宗", "例", "条", "个", "件次")
_ITEMS = ("项", "个", "件", "条")
_COURT = r"应诉|行政诉讼|诉讼案"
_ABOUT_US = r"涉及(?:我|本)|以(?:我|本)[^,]{1,8}为被告|(?:我|本)[^,]{1,6}(?:为|作为|作)(?:共同)?被告|被诉"
_REFERRED = r"批转|转来|转交|转办|交办"
_APPLIED = r"政府信息公开|依申请公开|信息公开申请"
_NOT_APPLIED = r"主动公开|复议|诉讼|培训|会议|不予|部分公开|予以公开|投诉"
_LETTERS = r"信访|来信"
_REVIEW = r"合法性审[查核]"
MEANINGS = (
    Meaning("decisions.meetings_held", ("召开|举行", "党组(?:会|会议)", "办公会"), _SITTINGS, "专题|学习|研究法治"),
    Meaning("decisions.party_group_meetings", ("召开|举行", "党组(?:会|会议)"), _SITTINGS, "办公会|专题|学习|扩大"),
    Meaning("decisions.director_meetings", ("召开|举行", "主任办公会"), _SITTINGS, "党组|专题|学习"),
    Meaning("decisions.major_items", ("议定|审议|研究|讨论|决定|决策", "三重一大"), _ITEMS),
    Meaning("decisions.items", ("议定|审议|研究|讨论|决定", "议题"), _ITEMS, "重大|重要|学习"),
    Meaning("decisions.recusals", ("回避",), ("人次", "人", "次")),
    Meaning("decisions.tasks_done", ("办结|完成", "决议|会议|督办", "任务"), _ITEMS),
    Meaning("decisions.tasks", ("分解", "会议|决议", "任务|事项"), _ITEMS),
    Meaning("disclosure.extended", ("延期|延长", _APPLIED), _CASES),
    Meaning(
        "disclosure.items_handled",
        ("办理|办结|答复|处理", _APPLIED),
        _CASES,
        f"{_NOT_APPLIED}|收到|新收|延期|延长|结转",
    ),
    Meaning(
        "disclosure.received", ("收到|新收|接收|受理", _APPLIED), _CASES, f"{_NOT_APPLIED}|延期|延长|结转|办结|答复"
    ),
    Meaning("litigation.judicial_advice", ("收到|接收", "司法建议"), (*_CASES, "份")),
    Meaning("litigation.hearings_head_present", ("负责人出庭",), (*_CASES, "次", "人次"), "率"),
    Meaning("litigation.hearings_own", ("开庭", _ABOUT_US), (*_CASES, "次"), "负责人"),
    Meaning("litigation.mediated", ("调解|协调|化解", _COURT), _CASES, "复议|纠纷"),
    Meaning("litigation.lost", ("败诉", "件|案"), _CASES, "率|复议"),
    Meaning("litigation.referred", (_REFERRED, _COURT), _CASES, "复议|" + _ABOUT_US),
    Meaning("litigation.own", (_ABOUT_US, _COURT), _CASES, "复议|" + _REFERRED),
    Meaning("petitions.replied", ("出具|制发|作出", "信访", "处理意见书|答复意见书"), ("份", "件")),
    Meaning("petitions.extended", ("延期|延长", _LETTERS), _CASES),
    Meaning("petitions.settled", ("化解|和解", _LETTERS), _CASES, "积案|率"),
    Meaning("petitions.not_accepted", ("不予(?:再)?受理", _LETTERS), _CASES),
    Meaning("petitions.accepted", ("受理", _LETTERS), _CASES, "办理|复查|复核|积案|率"),
    Meaning(
        "petitions.handled", ("办理|处理|登记|接收|收到", _LETTERS), _CASES, "积案|复查|复核|化解|接待|督办|满意|公开"
    ),
    Meaning("clocks.late", ("超过法定时限|逾期办结",), ("项次",)),
    Meaning("clocks.on_time", ("法定(?:时限|期限)内", "办结|完成"), ("项次",)),
    Meaning("reviews.passed_first_time", ("一次(?:性)?通过|首次通过",), _CASES, about=_REVIEW),
    Meaning("reviews.returned", ("退回(?!率)",), (*_CASES, "次"), "信访|申请", about=_REVIEW),
    Meaning("reviews.submitted", ("送审|送交|报送|提请",), _CASES, "通过|退回", about=_REVIEW),
)
"""What reports call the office's figures; the first meaning that fits is taken."""


@dataclass(frozen=True)
class Verdict:
    """What the figures say of a claim: one of the four words, the figure's id and its value where one is meant."""

    word: str
    figure: str | None = None
    value: float | None = None


def judge(claim: Claim, figures: Mapping[str, float]) -> Verdict | None:
    """The verdict on a claim; None where it speaks of another time, of which these figures know nothing."""
    if claim.other_time:
        return None
    if claim.kind in {"plan", "ordinal"}:
        return Verdict(NOT_CHECKABLE)
    meant = _meant(claim)
    if meant is None or meant not in figures:
        return Verdict(NO_EVIDENCE)
    return Verdict(SUPPORTED if _holds(claim, figures[meant]) else CONTRADICTED, meant, figures[meant])


def _meant(claim: Claim) -> str | None:
    if claim.part or claim.kind == "ratio":
        return None
    words = f"{claim.clause} {claim.subject} {claim.verb}"
    return next((each.figure for each in MEANINGS if each.meant(words, claim.unit.split("/")[0], claim.context)), None)


def _holds(claim: Claim, counted: float) -> bool:
    if claim.qualifier in {"more_than", "at_least"}:
        return counted >= claim.value
    if claim.qualifier == "at_most":
        return counted <= claim.value
    if claim.qualifier == "about":
        return abs(counted - claim.value) <= NEAR * max(counted, claim.value)
    return counted == claim.value
