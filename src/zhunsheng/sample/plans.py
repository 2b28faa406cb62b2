"""A compensation plan of the sample office, open for comment around today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.law import load
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans.words import Ground, Reach, Route
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.sample.households import surveyed
from zhunsheng.sample.script import Do, Office, Script

DISTRICT, DEPARTMENT = InNameOf.DISTRICT, InNameOf.DEPARTMENT
PROOFS = ("economic_plan", "land_plan", "town_plan", "special_plan", "yearly_plan")


def around(office: Office, today: date) -> Iterator[Script]:
    """The plan that is published for comment these days."""
    yield Plan(office, today).script()


class Plan:
    """One plan on its way to the public."""

    def __init__(self, office: Office, today: date) -> None:
        self.office, self.today = office, today
        self.matter = ""

    def ago(self, days: int) -> date:
        """So many days ago, or the last working day before."""
        return load().calendar.back(self.today - timedelta(days=days))

    def paper(self, what: str) -> Doc:
        """A paper of the project."""
        return self.office.paper(f"示例片区-{what}")

    def do(self, who: str, days: int, act: object, matter: str = "") -> Do:
        """A deed of the project, or of the matter named."""
        return Do(who, self.ago(days), act, matter or self.matter)  # type: ignore[arg-type]

    def script(self) -> Script:
        """Opened, shown, scoped, surveyed, drafted, reviewed, published; comments come in."""
        opened = yield self.do("kezhang", 100, a.Opened(
            route=Route.STATE, name="示例片区改造项目", households=120, old_town=True
        ))  # fmt: skip
        self.matter = opened.matter
        proofs = {name: self.paper(name) for name in PROOFS}
        yield self.do("kezhang", 98, a.PublicInterestShown(in_name_of=DISTRICT, ground=Ground.OLD_TOWN, **proofs))
        yield self.do("kezhang", 92, a.Scoped(in_name_of=DISTRICT, map=self.paper("征收范围图")))
        until = self.today + timedelta(days=180)
        yield self.do("kezhang", 90, a.Frozen(
            in_name_of=DEPARTMENT, to=("示例区行政审批局",), until=until, paper=self.paper("暂停办理通知")
        ))  # fmt: skip
        yield self.do("jingban", 60, a.Surveyed(in_name_of=DEPARTMENT, households=120, unregistered=0))
        yield self.do("jingban", 55, a.SurveyPosted(
            in_name_of=DEPARTMENT, reach=Reach.AREA, start=self.ago(55), until=self.ago(47), place="示例社区公告栏",
            cleared=True,
        ))  # fmt: skip
        yield from surveyed(self.office, self.matter, self.ago(52), self.ago(49))
        body = self.paper("征收补偿方案(征求意见稿)")
        yield self.do("fazhi", 46, a.Drafted(body=body))
        yield self.do("kezhang", 38, a.Argued(
            in_name_of=DISTRICT, departments=("示例区资源规划分局", "示例区财政局"), text="论证可行(示例)",
            paper=self.paper("论证记录"),
        ))  # fmt: skip
        yield from self._reviewed(body)
        start = self.ago(18)
        yield self.do("fuzhuren", 18, a.Published(
            in_name_of=DISTRICT, places=("示例区人民政府网站", "示例社区公告栏"), channels="书面送示例区征收办公室",
            body=body, until=load().calendar.forward(start + timedelta(days=30)),
        ))  # fmt: skip
        for number, days in (("1", 12), ("2", 5)):
            yield self.do("dengji", days, a.Commented(number=number, in_area=True, who="某某(示例)", text="示例意见"))

    def _reviewed(self, body: Doc) -> Script:
        sent = yield Do("fazhi", self.ago(34), r.Submitted(
            subject=Subject.COMPENSATION_PLAN, body=body, for_matter=self.matter, papers=(self.paper("起草说明"),)
        ))  # fmt: skip
        yield self.do("shencha", 32, r.Completed(), sent.matter)
        opinion = r.Opined(result=Result.PASS, body=body, opinion=self.paper("合法性审查意见书"))
        yield self.do("shencha", 24, opinion, sent.matter)
