"""The deeds of a legality review: submission, return, completeness, opinion, transcription, adoption, confirmation.

Sources: 713号令 25–28 by analogy; the office's own rules (what is reviewed, two persons for a transcription).
"""

from __future__ import annotations

from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Text
from zhunsheng.matters.reviews.words import InternalView, Result, Subject

AS_PRINTED = Hint("照意见书原文填写,审查的是哪一版正文以文件指纹为准")


@act("review.submit", "送审")
class Submitted(Act):
    """One body is sent to the bureau with its papers; the body's digest is what is reviewed."""

    subject: Annotated[Counted[Subject], "送审事项"]
    body: Annotated[Doc, "送审正文"]
    for_matter: Annotated[MatterRef | None, "所属事项"] = None
    papers: Annotated[tuple[Doc, ...], "附送材料(起草说明、依据目录等)"] = ()
    internal_view: Annotated[InternalView | None, "本单位法制初审意见"] = None
    internal_text: Annotated[Text, "初审说明"] = ""
    counsel: Annotated[Doc | None, "法律顾问意见"] = None
    urgent: Annotated[bool, "加急"] = False


@act("review.internal", "法制初审、法律顾问意见")
class InternalOpined(Act):
    """The office's own legal desk or its counsel says what it thinks of the text."""

    view: Annotated[InternalView, "意见"]
    text: Annotated[Text, "说明"]
    paper: Annotated[Doc | None, "书面意见"] = None


@act("review.return", "材料不齐退回")
class Returned(Act):
    """The bureau sends the file back for what is missing; nothing runs until it is complete."""

    missing: Annotated[Text, "需要补充的材料"]


@act("review.supplement", "补齐材料")
class Supplemented(Act):
    """The office supplies what was missing. The body stays the one submitted: another text is another review."""

    papers: Annotated[tuple[Doc, ...], "补充材料"]


@act("review.complete", "材料齐全收审")
class Completed(Act):
    """The bureau has a complete file; its own term runs from here."""


@act("review.consult", "咨询专家、征求部门意见")
class Consulted(Act):
    """The bureau asks an expert or another office."""

    whom: Annotated[str, "咨询对象"]


@act("review.opine", "出具审查意见")
class Opined(Act):
    """The bureau's opinion on exactly this body."""

    result: Annotated[Counted[Result], "审查结论"]
    body: Annotated[Doc, "所审正文", AS_PRINTED]
    opinion: Annotated[Doc, "审查意见书"]
    power: Annotated[Text, "权限审查"] = ""
    content: Annotated[Text, "内容审查"] = ""
    procedure: Annotated[Text, "程序审查"] = ""
    advice: Annotated[tuple[Text, ...], "修改建议"] = ()


@act("review.transcribe", "转录纸质审查意见书")
class Transcribed(Act):
    """A paper opinion is written down with its scan; it counts only when a second person confirmed it."""

    result: Annotated[Counted[Result], "审查结论"]
    body: Annotated[Doc, "所审正文", AS_PRINTED]
    scan: Annotated[Doc, "意见书扫描件"]
    number: Annotated[str, "意见书文号"]
    advice: Annotated[tuple[Text, ...], "修改建议"] = ()


@act("review.transcription_confirmed", "复核转录")
class TranscriptionConfirmed(Act):
    """A second person has compared the transcription with the scan."""


@act("review.adopt", "说明采纳情况(改后版本)")
class Adopted(Act):
    """The changed body, with what became of each piece of advice."""

    new_body: Annotated[Doc, "改后正文"]
    taken: Annotated[tuple[Text, ...], "采纳的建议"] = ()
    not_taken: Annotated[tuple[Text, ...], "未采纳的建议和理由"] = ()


@act("review.confirm", "确认改后版本")
class Confirmed(Act):
    """The bureau confirms the changed body; only now it passes."""

    new_body: Annotated[Doc, "改后正文"]


@act("review.revoke", "撤回、改出意见")
class Revoked(Act):
    """The bureau takes its opinion back, or gives another one, by an act of its own; what was sent stays sent.

    Another conclusion needs its paper, as the first one did.
    """

    why: Annotated[Text, "原因"]
    new_result: Annotated[Counted[Result] | None, "新的结论"] = None
    opinion: Annotated[Doc | None, "更正函、新意见书"] = None


@act("review.withdraw", "撤回送审")
class Withdrawn(Act):
    """The office takes the submission back."""

    why: Annotated[str, "原因"]
