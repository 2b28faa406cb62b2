"""One way of writing, offsets kept: full-width signs, look-alike dashes and traditional characters become one form.

Every replacement is one character for one character, so that a place in the normal form is the same place in the text.
"""

from __future__ import annotations

_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe63\uff0d\uff5e\u301c~", "-")
_SPACES = dict.fromkeys("\u3000\u00a0\u2009\u2002\u2003\t", " ")
_QUOTES = {"\u300c": "“", "\u300d": "”", "\u300e": "“", "\u300f": "”", "\u2018": "“", "\u2019": "”"}
_SIGNS = {"\ufe6a": "%", "\ufe50": ",", "\ufe54": ";", "\ufe55": ":", "\u3007": "零", "\u25cb": "零", "\uff61": "。"}
_OLD = (
    "個項條場餘萬億無開辦處會議結轉請訴訟復審專題組織舉報實際執罰調決發現對為達較總數聯動員務黨區縣鎮鄉單戶間張類種環節"
    "兩隻輛臺門課時參與學習練訓導護幹顧問聘規範級領續記錄話網違誡訪談紛監測評價錢車樓圖書業貫徹強報紙應據檔冊頁"
)
_NEW = (
    "个项条场余万亿无开办处会议结转请诉讼复审专题组织举报实际执罚调决发现对为达较总数联动员务党区县镇乡单户间张类种环节"
    "两只辆台门课时参与学习练训导护干顾问聘规范级领续记录话网违诫访谈纷监测评价钱车楼图书业贯彻强报纸应据档册页"
)

_TABLE = str.maketrans({**_FULL_WIDTH, **_DASHES, **_SPACES, **_QUOTES, **_SIGNS, **dict(zip(_OLD, _NEW, strict=True))})


def normal(text: str) -> str:
    """The text in one way of writing, as long as the text itself."""
    return text.translate(_TABLE)
