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
    "個項條場餘萬億無開辦處會議結轉請訴訟復審專題組織舉報實際執罰調決發現對為達較總數聯動員務黨區縣鎮鄉單"
    "戶間張類種環節兩隻輛臺門課時參與學習練訓導護幹顧問規範級領續記錄話網違誡訪談紛監測評價錢車樓圖書業貫"
    "徹強紙應據檔冊頁設積資產後過機關體製圓滿點賽別則創劃劇勞協喚嚴團圍園墻備傳優證許論識譯譽財貨販購費賠"
    "質趕跡軍軟載輔轄辭遠選遷還郵鄰醫釋針鐵鑒長閉閱陽隊階險隱雙離電靈靜韌順須預頭頻額顯風養館驗驟標構樣權"
    "歷歸況減準滅濟災熱獲獎畫療盡確禮稱穩競筆簡簽糾約納純絡給統經綜綠維緊線績繼義職聽號補複見覽觀觸訂計訊"
    "詢試該詳語誠說諮講謝讓變貧責貸貼贈輪農運適邊銀銷聞陳陸隨難岡島師帶幫庫廠廣廳彈從徵懷態慮憑懲拋掃掛採"
    "揚換損搶擊擔擬擴攝敗斷晉暫東極樹橋檢櫃欄歡殘營爭牆狀當眾礎禍著蓋藍藥蘇術衛衝裝視親"
    "並亂佔併來倉偽傢儀償儲凈勵匯厲嘗囑國塗壓壩寬將崗幾廈擾棟樑沒淨溝漁潔濫瀆灘灣燒盤穀築糧綱縫縮繞繫艦虛衆衹裏裡診註負貳"
    "賦賬軌進遞遺鋪錯鏈鑑閘頒飛駕駛髒鬥麥麵順財"
)
_NEW = (
    "个项条场余万亿无开办处会议结转请诉讼复审专题组织举报实际执罚调决发现对为达较总数联动员务党区县镇乡单"
    "户间张类种环节两只辆台门课时参与学习练训导护干顾问规范级领续记录话网违诫访谈纷监测评价钱车楼图书业贯"
    "彻强纸应据档册页设积资产后过机关体制圆满点赛别则创划剧劳协唤严团围园墙备传优证许论识译誉财货贩购费赔"
    "质赶迹军软载辅辖辞远选迁还邮邻医释针铁鉴长闭阅阳队阶险隐双离电灵静韧顺须预头频额显风养馆验骤标构样权"
    "历归况减准灭济灾热获奖画疗尽确礼称稳竞笔简签纠约纳纯络给统经综绿维紧线绩继义职听号补复见览观触订计讯"
    "询试该详语诚说咨讲谢让变贫责贷贴赠轮农运适边银销闻陈陆随难冈岛师带帮库厂广厅弹从征怀态虑凭惩抛扫挂采"
    "扬换损抢击担拟扩摄败断晋暂东极树桥检柜栏欢残营争墙状当众础祸着盖蓝药苏术卫冲装视亲"
    "并乱占并来仓伪家仪偿储净励汇厉尝嘱国涂压坝宽将岗几厦扰栋梁没净沟渔洁滥渎滩湾烧盘谷筑粮纲缝缩绕系舰虚众只里里诊注负贰"
    "赋账轨进递遗铺错链鉴闸颁飞驾驶脏斗麦面顺财"
)

_TABLE = str.maketrans({**_FULL_WIDTH, **_DASHES, **_SPACES, **_QUOTES, **_SIGNS, **dict(zip(_OLD, _NEW, strict=True))})


def normal(text: str) -> str:
    """The text in one way of writing, as long as the text itself."""
    return text.translate(_TABLE)
