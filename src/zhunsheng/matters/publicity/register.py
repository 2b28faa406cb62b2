"""The register's line of publicity: title, columns, the plan a campaign belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, View
from zhunsheng.matters.publicity import facts
from zhunsheng.matters.publicity.acts import Campaigned, Planned, Ran, TipAnswered, TipReceived


def title(file: File) -> str:
    """The campaign's theme, the year of the plan, or whose tip it is."""
    campaign, plan, tip = facts.campaign_of(file), file.first(Planned), file.first(TipReceived)
    if campaign is not None:
        return f"{campaign.node.label}:{campaign.theme}"
    if plan is not None:
        return f"{plan.act.year}年度普法计划"
    return "" if tip is None else f"普法提示({tip.act.from_organ})"


def reads(file: File) -> tuple[str, ...]:
    """The year's plan a campaign belongs to."""
    campaign = facts.campaign_of(file)
    return (campaign.plan,) if campaign is not None and campaign.plan else ()


def _kind(view: View) -> str:
    kinds = ((Planned, "普法计划"), (Campaigned, "专题活动"), (TipReceived, "普法提示"))
    return next((label for kind, label in kinds if view.file.has(kind)), "")


def _campaign(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        campaign = facts.campaign_of(view.file)
        return "" if campaign is None else getattr(campaign, name)

    return value


def _each_run(read: Callable[[Ran], str]) -> Callable[[View], str]:
    def of(view: View) -> str:
        return "、".join(dict.fromkeys(words for e in view.file.all(Ran) if (words := read(e.act))))

    return of


def _run_days(view: View) -> str:
    return "、".join(e.happened_on.isoformat() for e in view.file.all(Ran))


def _reached(view: View) -> Any:
    return sum(e.act.reached for e in view.file.all(Ran)) or ""


def _known(view: View) -> str:
    found = facts.asked(view.file)
    return facts.rate(found.known, found.sample)


def _took_part(view: View) -> str:
    found = facts.asked(view.file)
    return facts.rate(found.took_part, found.sample)


def _agreed(view: View) -> str:
    found = facts.asked(view.file)
    return facts.rate(found.agreed, found.agree_sample)


def _carried_out(view: View) -> Any:
    """Of a plan: how many campaigns were opened under it."""
    return len(view.file.naming(Campaigned)) if view.file.has(Planned) else ""


COLUMNS = (
    Column("kind", "类别", _kind),
    Column("node", "普法节点", _campaign("node")),
    Column("audience", "宣传对象", _campaign("audience")),
    Column("by", "计划开展日期", _campaign("by")),
    Column("ran", "开展日期", _run_days),
    Column("media", "宣传方式", _each_run(lambda ran: "、".join(medium.label for medium in ran.media))),
    Column("place", "地点", _each_run(lambda ran: ran.place)),
    Column("community", "包抓社区", _each_run(lambda ran: ran.community)),
    Column("copies", "发放份数", lambda view: facts.copies(view.file) or ""),
    Column("reached", "参与群众人次", _reached),
    Column("known", "知晓率", _known),
    Column("took_part", "参与率", _took_part),
    Column("agreed", "认同率", _agreed),
    Column("campaigns", "计划内已立项活动", _carried_out),
    Column("tip_due", "提示所定反馈日", lambda v: (t.act.due or "") if (t := v.file.first(TipReceived)) else ""),
    Column("answered", "反馈日期", lambda v: t.happened_on if (t := v.file.first(TipAnswered)) else ""),
)
"""Heads of the office's register of publicity beside number and title."""
