"""The words of reports, read from ``lexicon.toml``: verbs, compounds, set phrases, small words around a number."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

LEXICON = tomllib.loads((Path(__file__).parent / "lexicon.toml").read_text(encoding="utf-8"))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words so ordered that an alternation of them finds the longest."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


_DOING = LEXICON["verbs"]["doing"].split()
CHANGES = longest_first(LEXICON["verbs"]["change"].split())
VERBS = longest_first([*_DOING, *CHANGES])
"""Verbs that may carry a number."""
HOLLOW = frozenset(LEXICON["verbs"]["hollow"].split())
"""Verbs whose object may itself be a verb: 开展检查."""
PREPOSITIONS = frozenset(LEXICON["verbs"]["preposition"].split())
ADJUNCT = frozenset(LEXICON["verbs"]["adjunct"].split())
OWN = re.compile(f"(?:^|[ ,]|{LEXICON['verbs']['after'].strip().replace(chr(10), ' ').replace(' ', '|')})$")
"""What stands before a verb that is the clause's own and no part of a noun."""
PLAIN, PIVOT, HANDING, HEEDING, WINNING, REACHING, STAYING, ONWARD = (
    frozenset(LEXICON["verbs"][name].split())
    for name in ("plain", "pivot", "handing", "heeding", "winning", "reaching", "staying", "onward")
)
ENDING = tuple(LEXICON["verbs"]["ending"].split())
LIGHT = tuple(LEXICON["verbs"]["light"].split())
LINKS = tuple(LEXICON["verbs"]["link"].split())
NOUNS = longest_first(LEXICON["nouns"]["compound"].split())
NOMINAL = re.compile(f"(?:{LEXICON['nouns']['head'].replace(' ', '|')})?")
"""What makes a noun of the verb before it: 发布活动."""
NAMES_A_THING = re.compile(LEXICON["nouns"]["suffix"].replace(" ", "|"))
SET_PHRASES = longest_first(LEXICON["phrases"]["fixed"].split())
CHANNELS = longest_first(LEXICON["nouns"]["channels"].split())
PARTS: dict[str, str] = LEXICON["parts"]
"""The verb of a member by the verb of its whole."""
ROLES: dict[str, tuple[str, ...]] = {verb: tuple(words.split()) for verb, words in LEXICON["roles"].items()}
"""What a member of the applications stands for, and the verb the format uses for it."""

COUNTING = "|".join(longest_first({*_DOING, "有", "含"} - set(LEXICON["verbs"]["idle"].split())))
"""Verbs after which a number in Chinese characters counts."""
ENDS = r"(?:以上|余|多|左右)?\s*(?:$|[,。;、:()\n]|其中|中(?:$|(?!心)(?=[^,。;]{0,8}\d))|和|及|与|并)"
"""What may follow a unit that ends its phrase."""

LEADS = re.compile(
    r"^(?:(?:19|20)\d{2}年度?|(?:较|比|与)(?:去年|上年|(?:19|20)\d{2}年)(?:同期)?|我(?:[市区县镇乡局委办院]|街道|中心|单位)(?=..)"
    r"|全年(?:度)?|本年度?|年度|年内|今年以来|今年|去年|当年|截[至止][^,]{0,8}|目前|上半年|下半年|先后|共计|共|累计|已|并"
    r"|另有|另外|另|其中|还|同时|依法|依规|及时|积极|认真|主动(?!公开)|定期|多次|[一二三四五六]是|均|总计|合计|常态化"
    r"|每(?:半年|季度|年|个?月|周)|包括|新(?=制定|修订|增|建)|集中(?!学)|统一(?!战线)|有(?!关)|含|现(?=有|已|共)|了|等|对|的|本(?=年)|(?:制定|出台|印发|下发)的|其次(?:为|是)?|(?:结果)?分别[为是]"
    r"|向(?=[^,]{2,12}(?:报告|通报|公开)))+"
)
"""Adverbs and dates in front of a phrase."""
QUANTIFIERS = re.compile(r"^(?:各种|各类|各级|各项|多种|全[市区县镇乡省街局系统](?:域|道|统)?)+(?=..)")
"""Words of extent that name nothing."""
TRAILS = re.compile(
    r"(?:共计|先后|共|总计|合计|累计|达到|达|均达到|均达|均|各|分别为|分别|近|约|超过|超|逾|不少于|不低于|至少|等|了|的|(?<!行)为|是|(?<![现原设共拥配建])有|计|截[至止]\d+月底?"
    r"|多达|高达|已|:|,|、|和|以及|及|与| )+$"
)
"""Words between a noun and its number."""
