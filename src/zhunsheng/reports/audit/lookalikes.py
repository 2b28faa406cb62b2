"""What looks like a claim and is none: titles, quotations, dates, numbers of documents, markers, set phrases."""

from __future__ import annotations

import re
from functools import reduce

from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.units import DURATIONS
from zhunsheng.reports.audit.words import COUNTING, ENDS, SET_PHRASES

BLANK = "\x00"

_LONGEST = 40
"""No number of a report is longer, however it is written; what is, is none and costs every pattern its square."""
_ENDLESS = re.compile(rf"[\d零一二两三四五六七八九十百千万亿]{{{_LONGEST + 1},}}")
_NUM = r"[\d零一二两三四五六七八九十百]+"
_SPANS = tuple(
    re.compile(each)
    for each in (
        r"(?m)^\s*#.*$",  # a line of remarks about the text
        r"(?m)^\s*(?:第\s*\d+\s*页.*|-\s*\d+\s*-)\s*$",  # page numbers
        r"(?m)^\s*[\d.,]+\s*(?:万|亿)?(?:元|件|条|项|个|次)?\s*$",  # a cell of a table on a line of its own
        r"https?://[!-~]+|www\.[!-~]+|[A-Za-z\d_.]+@[A-Za-z\d_.]+",
        r"《[^《》\n]{0,80}(?:《[^》\n]*》[^《》\n]*)*》",
        r"“[^“”\n]{0,40}”",
        r"[(\[]?\d{4}\s*年?\s*(?:-|至|到)\s*\d{4}\s*年?度?[)\]]?",
        r"\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?)?",
        r"[零一二三四五六七八九]{4}年(?:度)?(?:[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?",
        r"\d{1,2}\s*(?:-|至)\s*\d{1,2}\s*月(?:份)?|\d{1,2}\s*月\s*(?:份|底|初|末)?(?:\s*\d{1,2}\s*(?:日|号))?",
        r"\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:\s*日)?",
        r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?",
        r"\d{1,2}\s*[·•.]\s*\d{1,2}(?=\s*(?:国家|全国|全民|国际|世界|宪法|宣传|消防|专项|安全|法制|法治))",
        rf"[〔\[(]\s*\d{{4}}\s*[〕\])]\s*第?\s*\d*\s*号?|〔\d{{2,5}}[^〕\n]{{0,4}}号|第?\s*{_NUM}\s*号(?:令|文|公告|楼|线|院|司法建议)?",
        (
            rf"第\s*{_NUM}\s*(?:条|款|项|栏|列|行|章|节|编|批|届|次|期|轮|季度|期次|版|类|方|一|时间|三人|个|部分|阶段|组|党支部|支部|师|责任人)"
            rf"(?:之[一二三四五])?(?:第?\s*[(]?{_NUM}[)]?\s*[款项])*"
        ),
        r"\d{3,4}-\d{7,8}|1[3-9]\d{9}|400-\d{3}-\d{4}",
        (
            r"(?:电话|传真|邮编|邮政编码|电子邮箱|联系方式|索引号|统一社会信用代码|字号|编号|账号"
            r"|(?:浏览|阅读|点击|访问)(?:量|次数|数)?)\s*:\s*[\d\-、 /.]+(?:次)?"
        ),
        r"(?m)^\s*(?:\d{1,2}\s*[.、)]\s*|[(]\s*\d{1,2}\s*[)]\s*|[一二三四五六七八九十]{1,3}\s*、|[(][一二三四五六七八九十]{1,3}[)])(?!\d)",
        r"(?<=[。;:!?,\s])(?:\d{1,2}\s*[.、]\s*(?!\d)|[(]\s*[\d一二三四五六七八九十]{1,2}\s*[)])",
        r"[一二三四五六七八九十]{1,2}(?:是|要|则|来)(?=[^\d])",
        r"\d+(?:\+[\w一二三四五六七八九]+)+|\d+\s*[×*xX]\s*\d+|[A-Za-z]+-?\d+[A-Za-z\d]*|\d+(?:\.\d+)?(?:版|[A-Za-z]+)",
        r"近?(?:过去|未来|连续|近|前|后|今后|最近)?[\d一二两三四五六七八九十几]+\s*(?:多|余)?个?(?:年(?!均|轻)|周年|季度|世纪|年来)(?:多|来|内|以来)?",
        r"[前上下本一二三四]半年|[一二三四1234]季度",
        r"\d+\s*(?:周岁|岁)",
    )
)


def masked(text: str) -> str:
    """The normal text with every look-alike blanked out; places stay as they were."""
    return reduce(lambda done, pattern: pattern.sub(_blank, done), (_ENDLESS, *_SPANS), text)


def _blank(found: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else BLANK for letter in found[0])


_OFTEN = re.compile(r"每(?:半年|季度|年|个?月|周|日|天)")
_ENUMERATED = re.compile(r"(?:大)?(?:方面|部分|层面|维度|角度|步骤|阶段|时段|时代|关键词)")
_NOT_BEFORE_WORD = set("第每同某这那任逐统唯首上下前后另其整专之全该万单统两多数几无各")
_SHORTENED = re.compile(
    r"(?:缩短|压缩|减少|压减|提速|历时|平均|用时|耗时|缩减|节约|节省|累计|共计|总时长|学习|培训)[^,。;]{0,8}$"
)
_LENGTH_OF_STUDY = re.compile(r"^(?:以上)?(?:的)?(?:学习|培训|授课|学时)")
_LOST_AFTER = re.compile(r"\s*(?:$|[,。;、)\n]|其中|主要|包括|左右)")
_LOST_BEFORE = re.compile(
    r"(?:案件|案|申请|信息|复议|诉讼|数量?|(?:阅读|点击|浏览|访问|播放|关注)量|人数|办理|公开|继续办理|第)(?:达到?|约|近|超过?|为|共)*\s*$"
)


def counts(numeral: Numeral, text: str, clause: str) -> bool:
    """Whether a number in the unblanked ``text`` of a ``clause`` counts something at all."""
    before, after = text[max(0, numeral.start - 12) : numeral.start], text[numeral.unit_end : numeral.unit_end + 12]
    if BLANK in before[-1:] and text[numeral.start : numeral.end] == "":
        return False
    if numeral.ordinal:
        return bool(re.search(r"(?:居|列|获|排名|排|名列|位列|第)[^,。;]{0,6}$", before))
    if not numeral.unit:
        return _lost_unit(numeral, before, after)
    if _ENUMERATED.match(after):
        return False
    if numeral.unit in DURATIONS:
        return bool(_SHORTENED.search(before) or _LENGTH_OF_STUDY.match(after)) and not after.startswith("内")
    if numeral.word and numeral.unit != "%":
        return _word_counts(numeral, before, after, clause)
    return not before.endswith(("+", "第", ".", "/"))


def _lost_unit(numeral: Numeral, before: str, after: str) -> bool:
    """A number whose unit the page lost: 申请4其中, 诉讼案件3,."""
    if numeral.word or not _LOST_AFTER.match(after) or (numeral.value >= 1900 and numeral.text[-1] not in "万亿"):
        return False
    return bool(_LOST_BEFORE.search(before)) and not re.search(r"[A-Za-z.]$", before)


def _word_counts(numeral: Numeral, before: str, after: str, clause: str) -> bool:
    """A number in Chinese characters counts after a verb of doing, or behind its noun at the end of a clause."""
    if (before[-1:] in _NOT_BEFORE_WORD and not before.endswith(("先后", "统共"))) or any(
        phrase.startswith(numeral.text + numeral.unit) and after.startswith(phrase[len(numeral.text + numeral.unit) :])
        for phrase in SET_PHRASES
    ):
        return False
    ends = bool(re.match(ENDS, after))
    done = re.search(rf"(?:{COUNTING})(?:了|过|共|共计|累计|近|约|有|逾|超过?|好)*$|(?:先后|累计|共计|共|已)$", before)
    if numeral.value <= 1 and numeral.qualifier == "exact":
        if _OFTEN.search(clause):
            return False
        if numeral.unit in {"名", "位"} and done:
            return True
        part = re.search(r"其中[,:]?$", before) or (before.endswith(",") and "其中" in before)
        return bool(part) or (
            ends
            and bool(re.search(COUNTING, clause))
            and not re.search(r"[一二三四五六七八九][^,。;]$|[,。;、]$", before)
        )
    return bool(done or re.search(r"其中[,:]?$", before)) or (
        ends and bool(re.search(COUNTING, clause)) and before[-1:] not in ",。;、\n" and before != ""
    )
