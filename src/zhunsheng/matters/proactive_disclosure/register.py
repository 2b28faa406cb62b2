"""The register's line of a catalogue item: title, columns, who answers for it, what lights up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, Lack, View
from zhunsheng.kernel.results import Notice, Public
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import Inspected
from zhunsheng.matters.proactive_disclosure.facts import Publication
from zhunsheng.matters.proactive_disclosure.gates import INSPECTION, LAW, READ, RULE
from zhunsheng.matters.proactive_disclosure.words import HARMFUL, Audience, Wrong

HARM = {
    Wrong.PERSONAL_DATA: "公开的文本含有不应公开的个人信息,已撤下",
    Wrong.SECRET: "公开的文本涉密或者敏感,已撤下",
}

TOLD = 80
"""So many marks of an inspection's words stand in the list of shortcomings."""


def title(file: File) -> str:
    """What is published."""
    item = facts.item_of(file)
    return "" if item is None else item.item


def responsible(file: File) -> tuple[str, ...]:
    """Who answers for the item, and who stands in."""
    item = facts.item_of(file)
    return () if item is None else tuple(dict.fromkeys((item.responsible, item.stand_in)))


def findings(view: View) -> tuple[Finding, ...]:
    """What should not be: not read by all, empty, stale, named by a look, published with what must not be public."""
    file = view.file
    return (*_unread(file), *_empty(file), *_stale(file), *_named(file), *_harmful(file))


def notices(view: View) -> tuple[Notice, ...]:
    """Each year's report on disclosure as it stands: as corrected last, and none where that was taken down."""
    item = facts.item_of(view.file)
    if item is None or item.audience is not Audience.ALL:
        return ()
    newest = {each.year: each for each in facts.publications(view.file) if each.year is not None}
    return tuple(_report(each) for each in newest.values() if each.stands)


def _report(published: Publication) -> Notice:
    return Notice(
        seq=published.entry.seq,
        kind=Public.DISCLOSURE_REPORT,
        title=published.what,
        on=published.entry.happened_on,
        body=published.body,
        lines=(("公开地址", published.entry.act.place),),
        year=published.year,
    )


def _unread(file: File) -> Iterator[Finding]:
    for entry in facts.unread(file):
        yield Finding("publish.unread", READ, "发布的文本没有完成三审三校和保密审查", entry.seq)


def _empty(file: File) -> Iterator[Finding]:
    opened = file.opened()
    if opened is not None and facts.empty_since(file) is not None:
        yield Finding(
            "publish.empty", f"{LAW}第20条;{RULE}", "列入目录以后超过期限没有发布内容", opened.seq, Lack.STALE
        )


def _stale(file: File) -> Iterator[Finding]:
    for publication in facts.overran(file):
        yield Finding("publish.stale", RULE, "超过更新期限没有更新", publication.entry.seq, Lack.STALE)


def _named(file: File) -> Iterator[Finding]:
    for look in facts.flagged(file):
        yield Finding("publish.flagged", RULE, "栏目巡检指出有问题,还没有处理", look.seq, Lack.STALE)


def _harmful(file: File) -> Iterator[Finding]:
    for publication in facts.publications(file):
        undone = publication.undone
        if undone is not None and undone.act.why in HARMFUL:
            yield Finding("publish.harm", f"{LAW}第14条、第15条、第17条", HARM[undone.act.why], undone.seq)


def shortcomings(view: View) -> tuple[Finding, ...]:
    """What an inspection of the body in charge found."""
    return tuple(
        Finding("publish.inspected", INSPECTION, f"抽查通报指出:{e.act.text[:TOLD]}", e.seq, Lack.INSPECTED)
        for e in view.file.all(Inspected)
    )


def _item(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        item = facts.item_of(view.file)
        return "" if item is None else getattr(item, name)

    return value


def _channels(view: View) -> str:
    item = facts.item_of(view.file)
    return "" if item is None else "、".join(each.label for each in item.channels)


def _latest(view: View) -> Any:
    found = facts.current(view.file)
    return "" if found is None else found.entry.happened_on


def _what(view: View) -> str:
    found = facts.current(view.file)
    return "" if found is None else found.what


def _digest(view: View) -> str:
    found = facts.current(view.file)
    return "" if found is None else found.body.digest[:16]


COLUMNS = (
    Column("chapter", "目录类别", _item("chapter")),
    Column("in_name_of", "公开主体", _item("in_name_of")),
    Column("audience", "公开对象", _item("audience")),
    Column("section", "责任科室", _item("section")),
    Column("responsible", "责任人", _item("responsible"), staff=True),
    Column("stand_in", "替补责任人", _item("stand_in"), staff=True),
    Column("channels", "公开渠道", _channels),
    Column("freshness", "更新要求", _item("freshness")),
    Column("state", "内容状态", lambda view: facts.state(view.file)),
    Column("what", "现在公开的内容", _what),
    Column("latest", "最近公开日期", _latest),
    Column("digest", "文本指纹", _digest),
    Column("times", "发布次数", lambda view: len(facts.publications(view.file)) or ""),
)
"""Heads of the office's catalogue beside number and title."""
