"""Major decisions of the sample office: one of the district handled in 2024, one of its own now open for comment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.clock.terms import safe_day
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.law import load
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions import words as w
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.sample.script import Do, Office, Script

DISTRICT, CENTRE = InNameOf.DISTRICT, InNameOf.CENTRE
PLACES = ("示例区人民政府网站", "示例社区公告栏")


def years_of(office: Office, year: int, today: date) -> Iterator[Script]:
    """The district's decision of the year, and the centre's own of these days."""
    yield District(office, year).script()
    yield Own(office, today).script()


class Decision:
    """One decision on its way: its days, papers and deeds."""

    name = ""

    def __init__(self, office: Office) -> None:
        self.office, self.matter = office, ""

    def paper(self, what: str) -> Doc:
        """A paper of this decision."""
        return self.office.paper(f"{self.name}-{what}")

    def do(self, who: str, on: date, act: object, matter: str = "") -> Do:
        """A deed in this decision, or in the matter named."""
        return Do(who, on, act, matter or self.matter)  # type: ignore[arg-type]


class District(Decision):
    """A decision of the district from the catalogue to the archive, in its name."""

    name = "示例区城中村改造年度计划"

    def __init__(self, office: Office, year: int) -> None:
        super().__init__(office)
        self.year = year

    def day(self, text: str) -> date:
        """A day of the year, on a working day."""
        return self.office.workday(date.fromisoformat(f"{self.year}-{text}"))

    def script(self) -> Script:
        """Listed, drafted, laid open, heard, examined, discussed, made public, looked back upon."""
        yield from self._drafted()
        yield from self._public()
        body = self.paper("草案修改稿")
        yield self.do("kezhang", self.day("06-24"), a.Drafted(body=body, note="按意见调整改造时序"))
        yield self.do("kezhang", self.day("06-26"), a.RiskAssessed(
            level=w.RiskLevel.LOW, controllable=True, report=self.paper("风险评估报告")
        ))  # fmt: skip
        yield from self._reviewed(body)
        yield self.do("fazhi", self.day("08-06"), a.FairReviewed(
            body=body, reviewer="示例区市场监督管理局会同本中心", result=w.Fair.NO_EFFECT,
            paper=self.paper("公平竞争审查意见"),
        ))  # fmt: skip
        yield from self._decided(body)

    def _drafted(self) -> Script:
        opened = yield self.do("kezhang", self.day("03-01"), a.Listed(
            in_name_of=DISTRICT, basis=w.Basis.LAW, scope=w.Scope.PUBLIC_INTEREST, title=self.name, year=self.year,
            lead="示例区城中村和棚户区改造事务中心", paper=self.paper("决策事项目录"),
        ))  # fmt: skip
        self.matter = opened.matter
        yield self.do("kezhang", self.day("03-08"), a.Started(in_name_of=DISTRICT, paper=self.paper("启动决定")))
        yield self.do("jingban", self.day("04-10"), a.Drafted(body=self.paper("草案第一稿")))
        yield self.do("jingban", self.day("04-25"), a.ExpertsArgued(
            experts=5, independent=True, signed=True, report=self.paper("专家论证意见"), taken="采纳3条(示例)"
        ))  # fmt: skip

    def _public(self) -> Script:
        start = self.day("05-08")
        until = safe_day("jc.comment", start) or start
        yield self.do("kezhang", start, a.DraftPublished(
            in_name_of=DISTRICT, body=self.paper("草案第一稿"), until=until, places=PLACES, channels="信函、网站留言",
            notice=self.paper("征求意见公告"),
        ))  # fmt: skip
        for number, day in (("1", "05-15"), ("2", "05-29")):
            yield self.do("dengji", self.day(day), a.Commented(number=number, who="某某(示例)", text="示例意见"))
        yield self.do("fazhi", self.day("06-03"), a.HearingCalled(
            in_name_of=DISTRICT, on=self.day("06-18"), place="示例区政务大厅", materials=(self.paper("草案第一稿"),),
            selection="公开报名、随机抽取(示例)", notice=self.paper("听证公告"),
        ))  # fmt: skip
        closing = self.office.after(until, 1)
        yield self.do("jingban", closing, a.CommentsClosed(summary="收到意见2条(示例)"))
        taken, partly = w.Adoption.TAKEN, w.Adoption.NOT_TAKEN
        yield self.do("jingban", closing, a.CommentAnswered(number="1", result=taken, gist="改造时序"))
        why = "不属于本计划范围(示例)"
        yield self.do("jingban", closing, a.CommentAnswered(number="2", result=partly, gist="停车配套", reason=why))
        yield self.do("fazhi", self.day("06-18"), a.Heard(
            representatives=15, signed=True, record=self.paper("听证笔录"), report=self.paper("听证报告")
        ))  # fmt: skip
        yield self.do("kezhang", self.day("06-21"), a.FedBack(
            in_name_of=DISTRICT, summary="收到2条,采纳1条(示例)", notice=self.paper("意见采纳情况"), places=PLACES
        ))  # fmt: skip

    def _reviewed(self, body: Doc) -> Script:
        sent = yield Do("fazhi", self.day("07-01"), r.Submitted(
            subject=Subject.DECISION_DRAFT, body=body, for_matter=self.matter, papers=(self.paper("起草说明"),)
        ))  # fmt: skip
        yield self.do("shencha", self.day("07-03"), r.Completed(), sent.matter)
        opinion = r.Opined(result=Result.PASS, body=body, opinion=self.paper("合法性审查意见书"))
        yield self.do("shencha", self.day("07-16"), opinion, sent.matter)

    def _decided(self, body: Doc) -> Script:
        yield self.do("fuzhuren", self.day("08-20"), d.Submitted(
            in_name_of=DISTRICT, body=body, explanation=self.paper("起草说明")
        ))  # fmt: skip
        yield self.do("dengji", self.day("08-30"), d.Decided(
            in_name_of=DISTRICT, forum=w.Forum.STANDING, body=body, result=w.Result.PASS, chair_last=True,
            minutes=self.paper("区政府常务会议纪要"), number=f"示政常纪〔{self.year}〕9号",
        ))  # fmt: skip
        yield self.do("fuzhuren", self.day("09-03"), d.PartyReported(to="中共示例区委", paper=self.paper("请示报告")))
        yield self.do("kezhang", self.day("09-10"), d.Announced(
            in_name_of=DISTRICT, body=body, places=PLACES, notice=self.paper("公布件")
        ))  # fmt: skip
        later = self.office.workday(date(self.year + 1, 9, 15))
        yield self.do("kezhang", later, d.Evaluated(conclusion="按期实施(示例)", report=self.paper("后评估报告")))
        yield self.do("dangan", self.office.after(later, 20), d.Archived(catalogue=self.paper("归档目录")))


class Own(Decision):
    """A decision of the centre's own, by analogy, in its time for comments around today."""

    name = "回迁安置选房办法"

    def __init__(self, office: Office, today: date) -> None:
        super().__init__(office)
        self.today = today

    def ago(self, days: int) -> date:
        """So many days ago, or the last working day before."""
        return load().calendar.back(self.today - timedelta(days=days))

    def script(self) -> Script:
        """Listed, begun, drafted, laid open; comments come in."""
        opened = yield self.do("kezhang", self.ago(60), a.Listed(
            in_name_of=CENTRE, basis=w.Basis.ANALOGY, scope=w.Scope.OWN, title=self.name, year=self.ago(60).year,
            lead="安置科(示例)",
        ))  # fmt: skip
        self.matter = self.office.matters["选房办法"] = opened.matter
        yield self.do("fuzhuren", self.ago(55), a.Started(in_name_of=CENTRE, paper=self.paper("启动决定")))
        body = self.office.paper("回迁安置选房办法(草案)")
        yield self.do("jingban", self.ago(40), a.Drafted(body=body))
        yield self.do("jingban", self.ago(25), a.RiskAssessed(
            level=w.RiskLevel.MEDIUM, controllable=True, report=self.paper("风险评估报告")
        ))  # fmt: skip
        start = self.ago(12)
        yield self.do("kezhang", start, a.DraftPublished(
            in_name_of=CENTRE, body=body, until=safe_day("jc.comment", start) or start, places=PLACES,
            channels="信函、现场", notice=self.paper("征求意见公告"),
        ))  # fmt: skip
        yield self.do("dengji", self.ago(6), a.Commented(number="1", who="某某(示例)", text="建议公开房源(示例)"))
        yield self.do("jingban", self.ago(4), a.CommentAnswered(
            number="1", result=w.Adoption.TAKEN, gist="选房前公开全部房源"
        ))  # fmt: skip
        yield self.do("dengji", self.ago(2), a.Commented(number="2", who="某某(示例)", text="建议抽签全程录像(示例)"))
