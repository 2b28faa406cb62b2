"""The chapters of a report: its year, where next year's plans begin, which sentences speak of another year."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"(?m)^[ \r]*"
    r"(?P<mark>附[录件表]|第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}\s*[、.]|[(][一二三四五六七八九十]{1,3}[)])"
    r"(?P<title>[^\n。]{0,50})"
)
_CELL = re.compile(
    r"[|\t]|本年新收|上年结转|本年度办理结果|结转下年度|予以公开|部分公开|无法提供|不予处理|其他处理|总计"
)
_BOTH = re.compile(r"不足|问题|差距|短板")
_DONE = re.compile(r"举措和成效|落实情况|完成情况")
_FUTURE = re.compile(
    r"下一步|下一年|明年|下步|今后|工作(?:打算|计划|思路|安排)|主要安排|努力方向|改进(?:措施|方向|举措|情况)?和?(?:打算|计划|安排)|重点工作安排"
)
_TITLE_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年?(?:度)?[^\n]{0,30}?(?:报告|情况|总结|汇报|年报)")
_TITLE = re.compile(r"(?m)^[ #]*(?P<title>[^\n。,;]{4,60}(?:报告|情况的报告|工作总结|汇报|年报)[^\n。,;]{0,8})\s*$")


class Heading:
    """A chapter's head: its mark, its words and its place."""

    def __init__(self, found: re.Match[str]) -> None:
        self.start, self.end = found.start("mark"), found.end()
        self.mark, self.title = found["mark"].strip(), found["title"]
        self.level = 2 if self.mark.startswith("(") else 1


class Sections:
    """The headings of a normal text and what they say of time."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.headings = [Heading(each) for each in _HEADING.finditer(plain) if not _CELL.search(each[0])]
        title = _TITLE.search(plain)
        self.title = title["title"].strip() if title else ""
        self.title_at = title.start("title") if title else 0
        dated = _TITLE_YEAR.search(self.title)
        self.year = int(dated["year"]) if dated else None

    def future(self, place: int) -> bool:
        """Whether a place lies in the chapter on what will be done."""
        before = [each for each in self.headings if each.start <= place]
        head = next((each for each in reversed(before) if each.level == 1), None)
        if before and before[-1].level == 2 and _FUTURE.search(before[-1].title):
            return True
        if head is None or not _FUTURE.search(head.title) or _DONE.search(head.title):
            return False
        return not _BOTH.search(head.title) or bool(_FUTURE.search(self.plain[head.end : place]))

    def other_year(self, sentence: int, place: int) -> bool:
        """Whether the words of a sentence before a place name a year that is not the report's."""
        years = re.findall(r"((?:19|20)\d{2})\s*年", self.plain[sentence:place])
        return bool(years) and self.year is not None and int(years[-1]) != self.year
