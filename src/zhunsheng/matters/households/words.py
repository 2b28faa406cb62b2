"""Closed lists of a household's file; route and name of the acting body are shared with the plans above."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice, Hint


class Route(Choice):
    """By which law the project runs."""

    STATE = "state_land", "国有土地上房屋征收(590号令)"
    COLLECTIVE = "collective_land", "集体土地征收(土地管理法)"
    LEGACY = "legacy", "旧项目(原件补录)"


WHOSE = Hint("以作出机关的名义;本中心只拟稿、报送、存档,不以自己的名义作出")


class Basis(Choice):
    """What the household's entitlement is measured by, as its plan says."""

    AREA = "by_area", "按面积"
    PERSON = "by_person", "按人口"
    CERTIFICATE = "by_certificate", "按权属证书"
    MIXED = "mixed", "面积与人口结合"


class Rights(Choice):
    """How the old house is held, as surveyed."""

    REGISTERED = "registered", "有权属证书"
    UNREGISTERED = "unregistered", "未经登记"
    PARTLY = "partly", "部分登记、部分未经登记"


class Use(Choice):
    """What the old house is used for (15)."""

    DWELLING = "dwelling", "住宅"
    BUSINESS = "business", "非住宅"
    MIXED = "mixed", "住宅兼经营"


class Element(Choice):
    """What a compensation agreement states (590号令第25条第一款), in the order of the law data's list."""

    WAY = "way", "补偿方式"
    AMOUNT = "amount", "补偿金额"
    PAY_PERIOD = "pay_period", "支付期限"
    EXCHANGE_PLACE = "exchange_place", "产权调换房屋地点"
    EXCHANGE_AREA = "exchange_area", "产权调换房屋面积"
    MOVING_FEE = "moving_fee", "搬迁费"
    TEMPORARY = "temporary", "临时安置费或周转用房"
    BUSINESS_LOSS = "business_loss", "停产停业损失"
    MOVE_PERIOD = "move_period", "搬迁期限"
    TRANSITION_WAY = "transition_way", "过渡方式"
    TRANSITION_PERIOD = "transition_period", "过渡期限"


class Way(Choice):
    """How the household is compensated (21)."""

    MONEY = "money", "货币补偿"
    EXCHANGE = "exchange", "房屋产权调换"
    BOTH = "both", "货币补偿与产权调换结合"


class PayKind(Choice):
    """What a payment is for (17、22; the agreement)."""

    COMPENSATION = "compensation", "补偿款"
    MOVING = "moving", "搬迁费"
    REWARD = "reward", "奖励"
    TRANSITION = "transition", "过渡费(临时安置费)"
    BUSINESS_LOSS = "business_loss", "停产停业损失补偿"


class MovedBy(Choice):
    """By what the household has to move (27)."""

    AGREEMENT = "agreement", "补偿协议"
    DECISION = "decision", "补偿决定"


class SplitEffect(Choice):
    """What becomes of the household that is parted."""

    CONTINUES = "continues", "原户保留,分出的另行建档"
    CLOSES = "closes", "原户结档,各户另行建档"


class Proof(Choice):
    """What proves a split, a merger or a succession."""

    NOTARY = "notary", "公证书"
    JUDGMENT = "judgment", "生效判决、调解书"
    AGREEMENT = "agreement", "协议"
    REGISTER = "register", "户籍、不动产登记资料"


class Succession(Choice):
    """Why somebody else takes the household's place."""

    INHERITED = "inherited", "继承"
    RENAMED = "renamed", "更名"
    TRANSFERRED = "transferred", "依生效文书转移"


class FreezeGround(Choice):
    """Why nothing may be paid out."""

    COURT = "court", "法院协助执行通知书"
    DISPUTE = "dispute", "权属争议"


class CloseGround(Choice):
    """By what a household's file comes to its end."""

    HOUSED = "housed", "安置完毕"
    PAID = "paid", "货币补偿已结清"
    WAIVED = "waived", "放弃安置"


class FlatGround(Choice):
    """By which paper the flats are the household's (21); a choice made here is changed there, on the day's own file."""

    CHOSEN = "chosen", "选房日选定"
    EARLIER = "earlier", "选房确认单(选房不在本系统)"
    AGREED = "agreed", "补偿协议、变更协议写明的房屋"
    JUDGMENT = "judgment", "生效判决、调解书"


class Measure(Choice):
    """By which area the difference is reckoned: before the house stands by the plan, in the end as measured."""

    ESTIMATED = "estimated", "预测面积(预结算)"
    MEASURED = "measured", "实测面积(结算)"


class Item(Choice):
    """A line of the settlement sheet; the household pays for the first of each pair and gets the second."""

    OVER = "over", "超出应安置面积"
    SHORT = "short", "不足应安置面积"
    VALUE_MORE = "value_more", "安置房价值高于被征收房屋"
    VALUE_LESS = "value_less", "安置房价值低于被征收房屋"
    FLOOR_MORE = "floor_more", "楼层、朝向加价"
    FLOOR_LESS = "floor_less", "楼层、朝向减价"


OWED_BY_HOUSEHOLD = frozenset({Item.OVER, Item.VALUE_MORE, Item.FLOOR_MORE})


class Direction(Choice):
    """Which way the difference money goes."""

    FROM_HOUSEHOLD = "from_household", "收取(被征收人补交)"
    TO_HOUSEHOLD = "to_household", "支付(退给被征收人)"


class RefusedFor(Choice):
    """Why a household does not take the flat over."""

    DEFECTS = "defects", "房屋质量"
    AREA = "area", "面积与协议、选房确认单不符"
    MONEY = "money", "差价款、过渡费有争议"
    WRONG_FLAT = "wrong_flat", "不是所选的房屋"
    OTHER = "other", "其他"


class DefectKind(Choice):
    """What is reported to be out of order."""

    LEAK = "leak", "渗漏"
    WALL = "wall", "墙面、地面"
    DOORS = "doors", "门窗"
    WATER = "water", "给排水"
    POWER = "power", "电气"
    HEATING = "heating", "供热"
    OTHER = "other", "其他"


class Repairer(Choice):
    """Who repairs it."""

    BUILDER = "builder", "建设单位"
    MANAGER = "manager", "物业服务企业"


class Standing(Choice):
    """How far a household is on its way to the flat, told from its file and from what was done about it elsewhere."""

    OPEN = "open", "已建档"
    SIGNED = "signed", "已签协议"
    MOVED = "moved", "已搬迁"
    ELIGIBLE = "eligible", "待选房"
    CALLED = "called", "已叫号"
    CHOSEN = "chosen", "已选房"
    SETTLED = "settled", "已结算"
    HANDED = "handed", "已交房"
    TITLED = "titled", "已登记"
    CLOSED = "closed", "已结档"
    WAIVED = "waived", "已放弃"
