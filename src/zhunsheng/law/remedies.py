"""The remedy paragraph of a paper: one function of what it answers, in whose name, on which day.

    不予公开            2024-01-01 起:应当先申请行政复议(复议法2023,23(1)(四)、(2)),以前:复议或者诉讼
    其他信息公开答复    复议或者诉讼;不再处理:没有
    信访处理意见        只有30日内请求复查(条例35;2022-05-01 以前 旧条例34);从不写复议、诉讼
    征收、补偿决定      复议或者诉讼(590号令 14、26);只能由区人民政府作出
    补偿协议            2024-01-01 起:复议或者诉讼(复议法2023,11(十三),待核);以前:诉讼(待核)
    诉讼文书、公函等    没有

The reviewing body follows the name: the centre's and the department's acts go to the district's government, the
district's to the city's. Days the law data does not reach are told without a number and marked 待核.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Way, not_theirs

REVIEW_2024 = date(2024, 1, 1)
SUIT_2017 = date(2017, 7, 1)
PETITION_2022 = date(2022, 5, 1)
PETITION_2005 = date(2005, 5, 1)
REVIEW_FIRST_LAW = "《行政复议法》第23条第1款第(四)项、第2款"


@dataclass(frozen=True)
class Remedy:
    """The way, the paragraph as it stands in the paper, its articles, and whether all of it was read in the law."""

    way: Way
    text: str = ""
    article: str = ""
    confirmed: bool = True


_NONE = Remedy(Way.NONE)

PAPER = {
    Answer.INFO_GIVEN: "本答复",
    Answer.INFO_REFUSED: "本答复",
    Answer.INFO_PARTLY: "本答复",
    Answer.EXPROPRIATION: "本征收决定",
    Answer.COMPENSATION: "本补偿决定",
    Answer.LAND_COMPENSATION: "本决定",
    Answer.AGREEMENT: "本协议的订立、履行",
    Answer.PETITION_OPINION: "本意见",
}
"""What the paper calls itself."""

SILENT = frozenset({Answer.INFO_ENDED, Answer.PETITION_TOLD, Answer.SUIT, Answer.NOTHING, Answer.UNDECIDED})
DISTRICTS_OWN = frozenset({Answer.EXPROPRIATION, Answer.COMPENSATION, Answer.LAND_COMPENSATION})
OWN_ARTICLE = {
    Answer.EXPROPRIATION: "《国有土地上房屋征收与补偿条例》第14条",
    Answer.COMPENSATION: "《国有土地上房屋征收与补偿条例》第26条第3款",
    Answer.LAND_COMPENSATION: "《土地管理法实施条例》第31条(救济条款待核)",
}
UNREAD = frozenset({Answer.LAND_COMPENSATION, Answer.AGREEMENT})
"""Papers whose remedies were not read in the instrument."""


def remedy(answer: Answer, name: InNameOf, day: date) -> Remedy:
    """The remedies a paper of ``day`` must state. Refuses a decision that is not this body's to make."""
    if answer in DISTRICTS_OWN and name is not InNameOf.DISTRICT:
        raise not_theirs(answer, name, OWN_ARTICLE[answer])
    if answer in SILENT:
        return _NONE
    if answer is Answer.PETITION_OPINION:
        return _recheck(day)
    if answer is Answer.AGREEMENT and day < REVIEW_2024:
        return Remedy(Way.SUIT, f"如对{PAPER[answer]}有争议,可以依法向人民法院提起行政诉讼。", _suit(day), False)
    if answer in (Answer.INFO_REFUSED, Answer.INFO_PARTLY) and day >= REVIEW_2024:
        return _review_first(answer, name, day)
    return _either(answer, name, day)


def _recheck(day: date) -> Remedy:
    if day < PETITION_2005:
        return Remedy(Way.RECHECK, "如对本意见不服,可以依照当时的规定请求复查。", "待核", confirmed=False)
    article = "《信访工作条例》第35条" if day >= PETITION_2022 else "《信访条例》(国务院令第431号)第34条"
    body = "上一级机关、单位" if day >= PETITION_2022 else "原办理行政机关的上一级行政机关"
    text = f"如对本意见不服,可以自收到本意见书之日起30日内请求{body}复查。"
    return Remedy(Way.RECHECK, text, article)


def _review_first(answer: Answer, name: InNameOf, day: date) -> Remedy:
    first = (
        f"依照{REVIEW_FIRST_LAW},应当先{_review(answer, name)};对行政复议决定不服的,"
        "可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。"
    )
    article = f"{REVIEW_FIRST_LAW}、第20条、第24条;《行政诉讼法》第45条"
    if answer is Answer.INFO_REFUSED:
        return Remedy(Way.REVIEW_FIRST, f"如对本答复不服,{first}", article)
    rest = _either(answer, name, day)
    text = f"如对本答复中不予公开的部分不服,{first}如对本答复的其他部分不服,{_choice(answer, name, day)}"
    return Remedy(Way.PARTLY_FIRST, text, f"{article};{rest.article}(部分公开的适用待核)", confirmed=True)


def _either(answer: Answer, name: InNameOf, day: date) -> Remedy:
    about = "有争议" if answer is Answer.AGREEMENT else "不服"
    own = f"{OWN_ARTICLE[answer]};" if answer in OWN_ARTICLE else ""
    law = "《行政复议法》第20条、第24条" if day >= REVIEW_2024 else "《行政复议法》(1999)第9条(复议机关待核)"
    confirmed = answer not in UNREAD and day >= REVIEW_2024
    text = f"如对{PAPER[answer]}{about},{_choice(answer, name, day)}"
    return Remedy(Way.EITHER, text, f"{own}{law};{_suit(day)}", confirmed)


def _choice(answer: Answer, name: InNameOf, day: date) -> str:
    term = f"自{_from(answer)}之日起6个月内" if day >= SUIT_2017 else "在法律规定的期限内"
    return f"可以{_review(answer, name)},也可以{term}依法向人民法院提起行政诉讼。"


def _review(answer: Answer, name: InNameOf) -> str:
    body = "市人民政府" if name is InNameOf.DISTRICT else "区人民政府"
    return f"自{_from(answer)}之日起60日内向{body}申请行政复议"


def _from(answer: Answer) -> str:
    if answer is Answer.EXPROPRIATION:
        return "本征收决定公告"
    if answer is Answer.AGREEMENT:
        return "知道或者应当知道行政行为"
    return f"收到{PAPER[answer]}"


def _suit(day: date) -> str:
    return "《行政诉讼法》第44条、第46条" if day >= SUIT_2017 else "《行政诉讼法》当时的规定(待核)"
