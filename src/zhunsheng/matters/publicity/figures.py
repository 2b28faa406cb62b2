"""What publicity adds to the office's figures. They count the public alone: the staff is counted in study."""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.publicity import facts
from zhunsheng.matters.publicity.acts import (
    Campaigned,
    CaseTaught,
    DutyListed,
    HandedOut,
    Planned,
    Printed,
    Ran,
    Surveyed,
    TipAnswered,
    TipReceived,
)

EVENTS = "publicity.events"
IN_COMMUNITY = "publicity.community_events"
REACHED = "publicity.people_reached"
COPIES = "publicity.copies"
PRINTED = "publicity.printed"
SAMPLE = "publicity.survey_sample"
KNOWN = "publicity.survey_known"
TOOK_PART = "publicity.survey_took_part"
AGREED = "publicity.survey_agreed"
AGREE_SAMPLE = "publicity.survey_agree_sample"
TIPS = "publicity.tips"
ANSWERED = "publicity.tips_answered"

FIGURES = (
    Figure(
        EVENTS,
        "开展普法活动",
        "场",
        "本年度内面向社会公众实际开展、有活动记录的普法活动场次,以开展日为准,同一专题在不同日期或者地点开展的分别计;"
        "只立项没有开展的、本单位干部职工的学法不计入。",
        ("node", "audience"),
        (IN_COMMUNITY, "publicity.media"),
    ),
    Figure(
        IN_COMMUNITY,
        "其中:在包抓社区开展",
        "场",
        "开展普法活动中在本单位包抓社区开展的场次,以开展日为准。",
        ("node",),
        (EVENTS,),
    ),
    Figure(
        "publicity.media",
        "运用宣传方式",
        "次",
        "本年度内普法活动运用展板、LED显示屏、宣传册等方式的次数,一场活动用几种计几次;不是活动场次。",
        ("media",),
        (EVENTS,),
    ),
    Figure(
        REACHED,
        "参与普法活动的群众",
        "人次",
        "本年度内普法活动现场清点的参与群众人次,不含本单位干部职工;展板、LED等无法清点的不估算、不计入。",
        ("audience",),
        (EVENTS, SAMPLE),
    ),
    Figure(
        COPIES,
        "发放普法宣传资料",
        "份",
        "本年度内活动现场和另外向群众发放的宣传资料份数,以发放日为准;已制作没有发放的不计入。",
        (),
        (PRINTED,),
    ),
    Figure(PRINTED, "制作普法宣传资料", "份", "本年度内制作的宣传资料份数,以制作日为准;不等于发放。", (), (COPIES,)),
    Figure(
        SAMPLE,
        "普法问卷",
        "份",
        "本年度内向群众调查法律、政策知晓和参与情况的有效问卷份数,以调查日为准;知晓率、参与率都以此为样本数。",
        ("audience",),
        (KNOWN, TOOK_PART),
    ),
    Figure(
        KNOWN,
        "普法问卷中知晓的",
        "份",
        "本年度内有效普法问卷中回答知晓的份数;知晓率为本数除以普法问卷份数,引用时须带样本数。",
        ("audience",),
        (SAMPLE,),
    ),
    Figure(
        TOOK_PART,
        "普法问卷中参与过的",
        "份",
        "本年度内有效普法问卷中回答参与过普法活动的份数;参与率为本数除以普法问卷份数,引用时须带样本数。",
        ("audience",),
        (SAMPLE,),
    ),
    Figure(
        AGREE_SAMPLE,
        "普法问卷中询问认同情况的",
        "份",
        "本年度内有效普法问卷中询问了认同情况的份数;认同率以此为样本数,不以全部问卷为样本数。",
        ("audience",),
        (SAMPLE, AGREED),
    ),
    Figure(
        AGREED,
        "普法问卷中认同的",
        "份",
        "本年度内询问认同情况的有效普法问卷中回答认同的份数;认同率为本数除以询问认同情况的份数,引用时须带样本数。",
        ("audience",),
        (AGREE_SAMPLE,),
    ),
    Figure("publicity.plans", "年度普法计划", "份", "本年度内拟定的普法计划份数,以拟定日为准。"),
    Figure(
        "publicity.duty_lists",
        "普法责任清单",
        "份",
        "本年度内制定或者调整的普法责任清单份数;2025年11月1日以前依政策制定,以后依法治宣传教育法制定。",
        ("basis",),
    ),
    Figure("publicity.cases_taught", "以案释法", "件", "本年度内隐去当事人信息后用于普法的案例件数,以登记日为准。"),
    Figure(TIPS, "收到普法提示", "件", "本年度内收到的普法提示件数,以收到日为准。", (), (ANSWERED,)),
    Figure(ANSWERED, "反馈普法提示", "件", "本年度内书面反馈改进情况的普法提示件数,以反馈日为准。", (), (TIPS,)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one campaign, plan or tip adds; each on the day of its deed."""
    file = view.file
    campaign = facts.campaign_of(file)
    made = [] if campaign is None else [*_events(view, campaign), *_surveys(view, campaign)]
    made += [Contribution("publicity.plans", e.happened_on, (e.seq,)) for e in file.all(Planned)[:1]]
    made += [
        Contribution("publicity.duty_lists", e.happened_on, (e.seq,), {"basis": e.act.basis.value})
        for e in file.all(DutyListed)
    ]
    made += [Contribution(COPIES, e.happened_on, (e.seq,), {}, e.act.copies) for e in file.all(HandedOut)]
    made += [Contribution(PRINTED, e.happened_on, (e.seq,), {}, e.act.copies) for e in file.all(Printed)]
    made += [Contribution("publicity.cases_taught", e.happened_on, (e.seq,)) for e in file.all(CaseTaught)]
    made += [Contribution(TIPS, e.happened_on, (e.seq,)) for e in file.all(TipReceived)[:1]]
    made += [Contribution(ANSWERED, e.happened_on, (e.seq,)) for e in file.all(TipAnswered)[:1]]
    return tuple(each for each in made if each.amount > 0)


def _events(view: View, campaign: Campaigned) -> Iterator[Contribution]:
    """Events with their record; one without is no event in any figure."""
    for entry in view.file.all(Ran):
        if entry.act.record is not None:
            yield from _event(entry, campaign)


def _event(entry: Entry[Ran], campaign: Campaigned) -> Iterator[Contribution]:
    ran, day, acts = entry.act, entry.happened_on, (entry.seq,)
    node, audience = {"node": campaign.node.value}, {"audience": campaign.audience.value}
    yield Contribution(EVENTS, day, acts, {**node, **audience})
    if ran.community:
        yield Contribution(IN_COMMUNITY, day, acts, node)
    for medium in dict.fromkeys(ran.media):
        yield Contribution("publicity.media", day, acts, {"media": medium.value})
    yield Contribution(REACHED, day, acts, audience, ran.reached)
    yield Contribution(COPIES, day, acts, {}, ran.copies)


def _surveys(view: View, campaign: Campaigned) -> Iterator[Contribution]:
    audience = {"audience": campaign.audience.value}
    for entry in view.file.all(Surveyed):
        survey, day, acts = entry.act, entry.happened_on, (entry.seq,)
        yield Contribution(SAMPLE, day, acts, audience, survey.sample)
        yield Contribution(KNOWN, day, acts, audience, survey.known)
        yield Contribution(TOOK_PART, day, acts, audience, survey.took_part)
        if survey.agreed is not None:
            yield Contribution(AGREE_SAMPLE, day, acts, audience, survey.sample)
            yield Contribution(AGREED, day, acts, audience, survey.agreed)
