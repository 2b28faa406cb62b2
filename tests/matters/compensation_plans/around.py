"""What lies around a plan in the tests: papers and days, the reviews of its bodies, the sitting that passed one."""

import hashlib
from datetime import date

from zhunsheng.kernel.acts import named
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.decisions.acts import Admitted, Called, Opened, Proposed, Resolved, Signed
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.decisions.words import Admission, Body, Capacity, ItemClass, Kind, Member
from zhunsheng.matters.decisions.words import Result as Vote
from zhunsheng.matters.reviews.acts import Completed, Opined, Submitted
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Result, Subject


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


FIRST, REVISED, ONE_BYTE = doc("补偿方案第一稿"), doc("补偿方案修改稿"), doc("补偿方案第一稿.")
OPINION = doc("审查意见书")


def entries(*dated, matter="m", procedure=PROCEDURE, start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=procedure.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def review(body=FIRST, sent="2026-02-27", passed="2026-03-12", result=Result.PASS, *, matter="r1", more=()):
    """The review of one body; ``more`` are later acts of the bureau with their days."""
    dated = [
        (Submitted(subject=Subject.COMPENSATION_PLAN, body=body, for_matter="m"), sent),
        (Completed(), sent),
        (Opined(result=result, body=body, opinion=OPINION, advice=("补充",) if result != Result.PASS else ()), passed),
        *more,
    ]
    return entries(*dated, matter=matter, procedure=REVIEWS, start=100 if matter == "r1" else 200)


def second_review(body=REVISED, **more):
    return review(body, "2026-05-06", "2026-05-20", matter="r2", **more)


def meeting(text=REVISED, result=Vote.PASSED, *, about=("m",), signed="2026-05-28"):
    """A signed sitting with one item about this text."""
    item = Proposed(
        item="1", title="示例片区征收补偿方案", item_class=ItemClass.DECISION, body=Body.PARTY_GROUP, text=text,
        matters=about, subject=Subject.COMPENSATION_PLAN,
    )  # fmt: skip
    called = Called(
        kind=Kind.PARTY_GROUP, session="2026年第9次", on=day("2026-05-26"), time="09:00", place="示例会议室",
        due=(Member(who="shuji", capacity=Capacity.PARTY_MEMBER),), presider="shuji",
    )  # fmt: skip
    dated = [
        (called, "2026-05-22"),
        (item, "2026-05-22"),
        (Admitted(item="1", result=Admission.ADMIT), "2026-05-22"),
        (Opened(present=("shuji",), presider="shuji"), "2026-05-26"),
        (Resolved(item="1", result=result), "2026-05-26"),
    ]
    if signed:
        dated.append((Signed(body=doc("会议纪要")), signed))
    return entries(*dated, matter="s", procedure=DECISIONS, start=300)
