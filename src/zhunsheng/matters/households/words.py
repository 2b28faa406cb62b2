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
