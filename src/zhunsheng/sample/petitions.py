"""Petitions of the sample office: thirty-eight counted in 2024 on real courses, some that do not count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.record import Assigned, Remedied
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions import after as q
from zhunsheng.matters.petitions import words as w
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result
from zhunsheng.sample.issued import OPINION, opinion, sealed
from zhunsheng.sample.reviewed import Case, Reviewed
from zhunsheng.sample.script import Do, Office, Script

SURNAMES = "赵钱孙李周吴郑王冯陈卫蒋沈杨朱秦许何吕张孔曹严华金魏陶姜"
BASIS = ("《信访工作条例》第三十一条第六项", "《国有土地上房屋征收与补偿条例》第十七条")


def _cases(year: int) -> Iterator[Case]:
    letter, visit, online = w.Form.LETTER, w.Form.VISIT, w.Form.ONLINE
    direct, sent, given = w.Came.DIRECT, w.Came.TRANSFERRED, w.Came.ASSIGNED
    rows = (
        ("01-04", letter, direct, "要求核实安置面积", "plain", 1),
        ("01-09", online, sent, "催办过渡费发放", "settled", 1),
        ("01-15", visit, direct, "要求尽快交付安置房", "extended", 5),
        ("01-22", letter, given, "对安置房质量提出意见", "assigned", 1),
        ("01-29", online, sent, "要求解释回迁顺序", "changed", 1),
        ("02-05", letter, direct, "要求补发搬迁补助", "failed", 1),
        ("02-19", online, sent, "反映拆迁工地扬尘", "guided", 1),
        ("02-26", visit, direct, "要求办理安置房产权证", "plain", 3),
        ("03-04", letter, sent, "要求公开评估依据", "not_accepted", 1),
        ("03-08", online, direct, "建议增设回迁房充电桩", "suggestion", 1),
        ("03-13", letter, direct, "要求调整安置楼层", "above_kept", 1),
        ("03-20", online, sent, "催办过渡费发放", "repeat", 1),
        ("03-27", letter, given, "要求重新核定房屋面积", "above_redo", 1),
        ("04-03", visit, direct, "反映公摊面积计算", "returned", 2),
        ("04-10", online, sent, "要求尽快启动片区改造", "plain", 1),
        ("04-17", letter, direct, "要求履行安置协议", "duty", 1),
        ("04-24", online, sent, "要求解释过渡费标准", "transcribed", 1),
        ("05-06", letter, direct, "要求解决租赁户安置", "late", 1),
        ("05-13", online, sent, "反映选房信息不透明", "plain", 1),
        ("05-20", visit, direct, "集体要求明确交房时间", "extended", 12),
        ("05-27", letter, sent, "要求补偿室内装修", "unreviewed", 1),
        ("06-03", online, direct, "要求核对安置人口", "plain", 1),
        ("06-11", letter, given, "反映安置小区物业收费", "guided", 1),
        ("06-18", online, sent, "要求解释面积差价款", "changed", 1),
        ("06-25", letter, direct, "要求增加安置套数", "withdrawn_opinion", 1),
        ("07-03", visit, direct, "要求协调临时过渡房源", "settled", 1),
        ("07-10", online, sent, "催办回迁房钥匙交付", "plain", 1),
        ("07-17", letter, sent, "要求复核附属物补偿", "not_accepted", 1),
        ("07-24", online, direct, "建议公开选房进度", "suggestion", 1),
        ("08-01", letter, direct, "要求解决户口分户安置", "plain", 1),
        ("08-12", online, sent, "反映回迁房渗水", "plain", 2),
        ("08-22", letter, given, "要求兑现搬迁奖励", "performed", 1),
        ("09-02", visit, direct, "要求解释安置价格", "plain", 1),
        ("09-12", online, sent, "要求明确商铺安置办法", "changed", 1),
        ("09-24", letter, direct, "要求核实安置面积", "failed", 1),
        ("10-14", online, sent, "催办过渡费发放", "simple", 1),
        ("11-05", letter, direct, "要求调整安置户型", "plain", 1),
        ("12-03", online, sent, "要求解释产权证办理进度", "plain", 1),
    )
    for day, form, came, subject, way, people in rows:
        yield Case(date.fromisoformat(f"{year}-{day}"), form, came, subject, way, people)
    apart = (
        ("02-28", letter, sent, "反映邻区征收补偿问题", "taken_back", True),
        ("08-28", online, given, "反映供暖收费问题", "taken_back", True),
        ("04-09", w.Form.PHONE, direct, "电话咨询选房时间", "told", False),
        ("09-18", w.Form.PHONE, direct, "电话咨询过渡费标准", "told", False),
        ("10-22", letter, direct, "检举控告", "accusation", True),
    )
    for day, form, came, subject, way, counted in apart:
        yield Case(date.fromisoformat(f"{year}-{day}"), form, came, subject, way, 1, counted)


def year_of(office: Office, year: int) -> Iterator[Script]:
    """The petitions of a year."""
    original: dict[str, str] = {}
    for number, each in enumerate(_cases(year), 1):
        yield Petition(office, each, number, original).script()


def to_analyse(year: int) -> Iterator[tuple[int, Case]]:
    """The year's petitions by their numbers, without those taken back, merely told or accusing somebody."""
    for number, each in enumerate(_cases(year), 1):
        if each.counted and each.way not in {"accusation", "taken_back"}:
            yield number, each


class Petition(Reviewed):
    """One petition on its way."""

    def script(self) -> Script:
        """The whole course."""
        case = self.case
        name = f"{SURNAMES[self.number % len(SURNAMES)]}某某(示例)"
        accused = case.way == "accusation"
        opened = yield Do("dengji", self.day(0), p.Registered(
            form=case.form, came=case.came, subject=case.subject, names=(name,), people=case.people,
            system_no=f"SL{case.on.year}{self.number:05d}" if case.counted else "",
            from_organ="" if case.came is w.Came.DIRECT else "示例区信访局", contact="000-00000000",
            address="示例路1号", text="示例内容。", joint=case.people > 1, accusation=accused,
            repeat_of=self.earlier.get(case.subject),
        ))  # fmt: skip
        self.matter = opened.matter
        self.office.matters[f"信访{self.number}"] = opened.matter
        self.earlier.setdefault(case.subject, opened.matter)
        yield self.do("zhuren" if accused else "kezhang", 1, Assigned(handlers=self._handlers()))
        if case.form is w.Form.VISIT:
            yield self.do("fuzhuren", 1, self._visit(opened.happened_on))
        yield from getattr(self, f"_{case.way}", self._claim)()

    def _handlers(self) -> tuple[str, ...]:
        who = ("zhuren", "jingban2") if self.case.way == "accusation" else (("jingban", "jingban2")[self.number % 2],)
        return tuple(self.office.who(each) for each in who)

    def _visit(self, day: date) -> p.VisitReceived:
        return p.VisitReceived(
            at=f"{day.isoformat()}T09:30:00+08:00", place="信访接待室", received_by=self.office.who("fuzhuren"),
            representatives=min(self.case.people, 5), text="听取陈述,记录诉求。(示例)",
        )  # fmt: skip

    def _told(self) -> Script:
        yield self.do("jingban", 2, p.Notified(route="当场电话告知办理途径和程序", on_the_spot=True))
        yield self.do("fazhi", 3, p.Classified(class_=w.Class.SUGGESTION, why="咨询类"))
        yield self.do("fuzhuren", 4, p.SuggestionStudied(taken=False, text="已当场解答"))

    def _taken_back(self) -> Script:
        yield self.do("fuzhuren", 3, p.Objected(reasons="所反映事项不属于本单位职权(示例)"))
        yield self.do("dengji", 9, p.ObjectionDecided(result=w.ObjectionResult.TAKEN_BACK))

    def _accusation(self) -> Script:
        yield self.do("zhuren", 3, p.Classified(class_=w.Class.ACCUSATION, why="反映工作人员作风"))
        yield self.do("zhuren", 5, p.AccusationPassed(to="示例区纪委监委"))

    def _sorted(self, class_: w.Class, why: str) -> Script:
        yield self.do("jingban", 4, p.Notified(route="已接收,按信访程序或者法定途径办理", paper=self._paper("告知书")))
        yield self.do("fazhi", 5, p.Classified(class_=class_, why=why))

    def _suggestion(self) -> Script:
        yield from self._sorted(w.Class.SUGGESTION, "建议意见类")
        yield self.do("fuzhuren", 20, p.SuggestionStudied(taken=True, text="列入改进计划"))

    def _not_accepted(self) -> Script:
        yield from self._sorted(w.Class.CLAIM_6, "同一事项已在诉讼中")
        yield self.do("fuzhuren", 8, p.NotAccepted(ground=w.Ground.IN_SUIT, text="请通过诉讼途径解决"))

    def _guided(self) -> Script:
        yield from self._sorted(w.Class.ROUTE_3, "属于行政机关监管事项")
        yield self.do("fuzhuren", 8, p.Guided(route=w.Route.RECONSIDERATION, text="导入行政监管、复议途径"))

    def _duty(self) -> Script:
        yield from self._sorted(w.Class.ROUTE_5, "实为要求履行安置协议")
        yield self.do(
            "fuzhuren", 8, p.Guided(route=w.Route.DUTY, text="按履责申请办理", asked_on=self.case.on)
        )  # fmt: skip
        yield self.do("jingban", 40, q.Performed(what="已按协议安排选房"))
        yield self.do("kezhang", 42, q.Closed(why="已履行"))

    def _repeat(self) -> Script:
        yield from self._sorted(w.Class.CLAIM_6, "与先件诉求相同")
        first = self.earlier[self.case.subject]
        yield self.do("kezhang", 7, p.Merged(into=first, why="同一诉求"))

    def _accepted(self) -> Script:
        """Told, classified, accepted, looked into."""
        way = self.case.way
        simple = way == "simple"
        yield from self._sorted(w.Class.SIMPLE if simple else w.Class.CLAIM_6, "申诉求决类")
        yield self.do("fuzhuren", 6, p.Accepted(simple=simple, paper=self._paper("受理告知书")))
        if way == "assigned":
            yield self.do("dengji", 6, q.ReportDue(due=self.day(60), paper=self._paper("交办函")))
        yield self.do("jingban", 8 if simple else 16, p.Investigated(text="调取档案,听取当事人陈述(示例)"))

    def _claim(self) -> Script:
        """A claim handled to the end, with what is particular to its way."""
        way = self.case.way
        yield from self._accepted()
        if way == "settled":
            yield self.do("fuzhuren", 22, p.Mediated(result=w.Settlement.SETTLED, paper=self._paper("和解协议")))
        if way == "late":
            yield from self._reply_after(78)
        elif way == "unreviewed":
            yield from self._without_review()
        elif way == "extended":
            yield self.do("fuzhuren", 58, p.Extended(days=30, reason="需要第三方测绘", paper=self._paper("延期告知书")))
            yield from self._reply_after(70)
        else:
            yield from self._reply_after(8 if way == "simple" else 26)
        yield from self._afterwards()

    def _reply_after(self, days: int) -> Script:
        """Drafted, reviewed, replied, delivered, beginning so many days after receipt."""
        number = yield from self._numbered(days, OPINION)
        first = self._body(1)
        if self.case.way == "settled":
            first = opinion(self.office, self.matter, self._reply(first, number), self.day(days))
        yield self.do("jingban", days, p.Drafted(body=first))
        body = yield from self._review(days + 1, first, self.case.way)
        reached = days + 14 if self.case.way in {"failed", "changed", "returned"} else days + 8
        yield from self._send(reached, body, number)

    def _reply(self, body: Doc, number: str) -> p.Replied:
        supports = w.Supports.PARTLY if self.case.way in {"performed", "above_redo"} else w.Supports.NO
        supports = w.Supports.YES if self.case.way == "settled" else supports
        return p.Replied(
            body=body, opinion="按照政策和协议办理(示例)。", basis=BASIS, supports=supports, request=self.case.subject,
            facts="经查属实部分予以支持(示例)。", document_number=number,
        )  # fmt: skip

    def _send(self, days: int, body: Doc, number: str) -> Script:
        yield self.do("zhuren", days, self._reply(body, number))
        if self.case.way == "settled":
            yield self.do("dengji", days, sealed(self.office, body, number, self.day(days), "zhuren"))
        yield self.do("dengji", days + 1, p.Delivered(way=w.Way.IN_PERSON, paper=self._paper("送达回证")))

    def _without_review(self) -> Script:
        """The breach of the year: a reply went out without review and was entered afterwards."""
        body = self._body(1)
        yield self.do("jingban", 26, p.Drafted(body=body))
        reply = p.Replied(
            body=body, opinion="按照政策办理(示例)。", basis=BASIS, supports=w.Supports.NO, request=self.case.subject,
            facts="经查,按政策办理(示例)。",
        )  # fmt: skip
        sent = yield self.do("zhuren", 45, reply, late="已于该日寄出,当时未送审,现补录并自查", happened_on=self.day(38))
        yield self.do("dengji", 46, p.Delivered(way=w.Way.POST, paper=self._paper("送达回证")))
        yield self.do("fazhi", 50, Remedied(of=sent.seq, measure="已约谈承办人;补送区司法局审查,内容无误"))

    def _afterwards(self) -> Script:
        """What follows delivery."""
        way = self.case.way
        base = {"late": 92, "extended": 84, "simple": 24}.get(way, 50)
        if way == "assigned":
            yield self.do("fuzhuren", base, q.ReportedUp(paper=self._paper("办理报告")))
        if way in {"performed", "settled"}:
            yield self.do("jingban", base + 5, q.Performed(what="已补发到位", paper=self._paper("发放凭证")))
        if way == "withdrawn_opinion":
            act = r.Revoked(why="复核发现依据已修订", opinion=self._paper("更正函"))
            yield self._at(self.reviewed, "shencha", base + 6, act)
        if way in {"above_kept", "above_redo"}:
            yield from self._above(base)
            return
        if way != "withdrawn_opinion":
            yield self.do("kezhang", base + 33, q.Closed(why="信访人未在30日内请求复查"))
        yield self.do("dengji", base + 40, q.Rated(of=w.Of.HANDLING, rating=_rating(self.number)))

    def _fresh(self) -> Script:
        """Open: nothing done yet beyond its handlers."""
        yield from ()

    def _bureau_silent(self) -> Script:
        """Open: complete at the bureau, no opinion yet."""
        yield from self._accepted()
        yield self.do("jingban", 26, p.Drafted(body=self._body(1)))
        matter = yield from self._submit(27, self._body(1))
        yield self._at(matter, "shencha", 28, r.Completed())

    def _ready_to_reply(self) -> Script:
        """Open: passed, not signed yet."""
        yield from self._accepted()
        yield self.do("jingban", 26, p.Drafted(body=self._body(1)))
        yield from self._review(27, self._body(1), "plain")

    def _failed_once(self) -> Script:
        """Open: failed, to be drafted again."""
        yield from self._accepted()
        yield self.do("jingban", 26, p.Drafted(body=self._body(1)))
        matter = yield from self._submit(27, self._body(1))
        yield self._at(matter, "shencha", 29, r.Completed())
        yield self._at(matter, "shencha", 31, self._opinion(Result.FAIL, self._body(1), "事实不清"))

    def _to_confirm(self) -> Script:
        """Open: changed as advised, the bureau has not confirmed the changed body."""
        yield from self._accepted()
        yield self.do("jingban", 26, p.Drafted(body=self._body(1)))
        matter = yield from self._submit(27, self._body(1))
        yield self._at(matter, "shencha", 29, r.Completed())
        advice = "补充法律依据"
        yield self._at(matter, "shencha", 31, self._opinion(Result.PASS_IF_CHANGED, self._body(1), advice))
        yield self._at(matter, "fazhi", 33, r.Adopted(new_body=self._body(2), taken=(advice,)))

    def _above(self, base: int) -> Script:
        redo = self.case.way == "above_redo"
        yield self.do("dengji", base + 20, q.AboveNotified(level=w.Level.REVIEW, organ="示例区人民政府"))
        yield self.do("fazhi", base + 26, q.AboveAnswered(paper=self._paper("情况说明")))
        result = w.AboveResult.REDO if redo else w.AboveResult.KEPT
        act = q.AboveDecided(level=w.Level.REVIEW, result=result, paper=self._paper("复查意见书"))
        yield self.do("dengji", base + 48, act)
        if redo:
            body = self._body(3)
            yield self.do("jingban", base + 60, p.Drafted(body=body, note="按复查意见重新办理"))
            number = yield from self._numbered(base + 60, f"{OPINION}(重新办理)")
            passed = yield from self._review(base + 61, body, "plain")
            yield from self._send(base + 72, passed, number)
            yield self.do("jingban", base + 80, q.Performed(what="重新核定面积", paper=self._paper("核定表")))
        yield self.do("kezhang", base + 110, q.Closed(why="期满未再请求"))


def _rating(number: int) -> w.Rating:
    return (w.Rating.GOOD, w.Rating.BASIC, w.Rating.NONE, w.Rating.GOOD, w.Rating.BAD)[number % 5]
