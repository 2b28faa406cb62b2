"""Projects of the sample office: one of 2024 brought to its end, three on their way around today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.record import Filed
from zhunsheng.law import load
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects.words import Investor, PermitKind, Route, SpecialKind, Turn
from zhunsheng.sample.now import workdays_ago
from zhunsheng.sample.script import Do, Office, Script

K = PermitKind
REFORM, LAND, WORKS, BUILDING = "示例区发展改革局", "示例区资源规划分局", "示例区住建局", "示例区住建局"
FILING = a.Item(permit="项目备案", kind=K.FILING, office=REFORM, papers="备案申请表")
APPROVAL = a.Item(permit="可研批复", kind=K.APPROVAL, office=REFORM, papers="可行性研究报告、资金来源说明")
REST = (
    a.Item(permit="选址意见书", kind=K.PLANNING_OPINION, office=LAND, papers="选址论证报告、用地红线图"),
    a.Item(permit="用地规划许可", kind=K.LAND_PLANNING, office=LAND, papers="土地出让合同、用地红线图"),
    a.Item(permit="工程规划许可", kind=K.WORKS_PLANNING, office=LAND, papers="设计方案、日照分析"),
    a.Item(permit="消防设计审查", kind=K.FIRE_DESIGN, office=WORKS, papers="消防设计文件"),
    a.Item(permit="施工许可", kind=K.CONSTRUCTION, office=BUILDING, papers="施工合同、监理合同、图审合格书"),
    a.Item(permit="消防验收", kind=K.FIRE_ACCEPTANCE, office=WORKS),
    a.Item(permit="竣工备案", kind=K.COMPLETION, office=BUILDING),
)
KINDS = {item.permit: item.kind for item in (FILING, APPROVAL, *REST)}


def _ago(today: date, days: int) -> date:
    """So many days before today, or the last working day before."""
    return load().calendar.back(today - timedelta(days=days))


def year_of(office: Office) -> Iterator[Script]:
    """The project of 2024, from its file to the start of works."""
    yield Course(office, "示例东片区安置房项目", "示例置业有限公司(示例)", Investor.PRIVATE).whole(date(2024, 1, 15))


def around(office: Office, today: date) -> Iterator[Script]:
    """An office late after it was silent, one with little time left, one corrected, one resting with experts."""
    yield Course(office, "示例北片区综合改造项目", "示例城改建设公司(示例)", Investor.PRIVATE).silent(today)
    yield Course(office, "示例南片区安置房项目", "示例安居建设公司(示例)", Investor.GOVERNMENT).soon(today)
    yield Course(office, "示例老街更新项目", "示例文旅发展公司(示例)", Investor.PRIVATE).fresh(today)


class Course:
    """One project on its way."""

    def __init__(self, office: Office, name: str, applicant: str, investor: Investor) -> None:
        self.office, self.name, self.applicant, self.investor = office, name, applicant, investor
        self.matter = ""

    def paper(self, what: str) -> Doc:
        """A paper of the project."""
        return self.office.paper(f"{self.name}-{what}")

    def do(self, who: str, day: date, act: object) -> Do:
        """A deed of the project."""
        return Do(who, self.office.workday(day), act, self.matter)  # type: ignore[arg-type]

    def begun(self, on: date, route: Route) -> Script:
        """Opened, routed, listed."""
        act = a.Opened(
            name=self.name, applicant=self.applicant, investor=self.investor, place="示例区", flow_started_on=on,
            contact="联络员(示例)", paper=self.paper("建档表"),
        )  # fmt: skip
        opened = yield self.do("kezhang", on, act)
        self.matter = opened.matter
        yield self.do("kezhang", on, a.Routed(route=route, why="投资性质和核准目录(示例)"))
        first = APPROVAL if route is Route.APPROVAL else FILING
        yield self.do("jingban2", on, a.Listed(items=(first, *REST), paper=self.paper("手续清单")))
        yield self.do("jingban2", on, a.Coded(code=f"{on.year % 100}01-610100-04-01-{len(self.name):06d}{on.day:02d}"))

    def sent(self, permit: str, day: date) -> Do:
        """An application handed in."""
        receipt = self.paper(f"{permit}报件单")
        return self.do("jingban2", day, p.Submitted(permit=permit, receipt=receipt))

    def granted(self, permit: str, day: date, number: str, *, until: date | None = None) -> Script:
        """Granted and handed over."""
        act = p.Decided(permit=permit, kind=KINDS[permit], number=number, valid_to=until, paper=self.paper(permit))
        yield self.do("jingban2", day, act)
        yield self.do("jingban2", day + timedelta(days=3), p.Delivered(permit=permit))

    def whole(self, on: date) -> Script:
        """Ten months through all stages: a correction, an expert review, a term let pass in silence, an urging."""

        def day(days: int) -> date:
            return self.office.after(on, days)

        yield from self.begun(on, Route.FILING)
        yield self.do("dengji", day(1), a.Requested(text="请求协助办理立项建审手续", paper=self.paper("来函")))
        yield self.sent("项目备案", day(3))
        yield from self.granted("项目备案", day(5), "示发改备〔2024〕3号")
        yield self.sent("选址意见书", day(15))
        corrected = p.CorrectionTold(permit="选址意见书", missing="用地红线图", paper=self.paper("补正告知书"))
        yield self.do("dengji", day(18), corrected)
        yield self.do("jingban2", day(36), p.Resubmitted(permit="选址意见书"))
        yield self.do("dengji", day(38), p.Accepted(permit="选址意见书", paper=self.paper("受理单")))
        yield from self.granted("选址意见书", day(58), "示规选〔2024〕7号")
        yield self.sent("用地规划许可", day(70))
        urged = a.Urged(permit="用地规划许可", to=LAND, text="期满未告知补正,请按期作出决定", due=day(86))
        yield self.do("jingban2", day(80), urged)
        yield from self.granted("用地规划许可", day(95), "示规用〔2024〕5号")
        yield self.do("kezhang", day(100), a.Met(
            about="工程规划和消防设计并联办理", offices=f"{LAND}、{WORKS}", text="设计方案一次会审,十日内反馈",
            minutes=self.paper("协调会纪要"),
        ))  # fmt: skip
        yield self.sent("工程规划许可", day(110))
        yield self.do("dengji", day(113), p.Accepted(permit="工程规划许可"))
        for turn, days in ((Turn.BEGAN, 116), (Turn.ENDED, 130)):
            review = p.Special(permit="工程规划许可", what=SpecialKind.EXPERT_REVIEW, turn=turn)
            yield self.do("dengji", day(days), review)
        yield from self.granted("工程规划许可", day(148), "示规建〔2024〕11号")
        yield self.sent("消防设计审查", day(155))
        yield self.do("dengji", day(157), p.Accepted(permit="消防设计审查"))
        yield from self.granted("消防设计审查", day(170), "示消审〔2024〕21号")
        yield self.sent("施工许可", day(180))
        yield from self.granted("施工许可", day(185), "610100202407001")
        yield self.do(
            "jingban2", day(205), a.WorksStarted(on_site="场地平整、基坑支护(示例)", paper=self.paper("开工照片"))
        )
        done = a.Closed(unfinished="消防验收、竣工备案待工程竣工后由企业办理", paper=self.paper("手续汇编"))
        yield self.do("kezhang", day(300), done)

    def silent(self, today: date) -> Script:
        """The works' permit: no word in five days, no decision in twenty – urged, and put before the district."""
        ago = partial(_ago, today)
        yield from self.begun(ago(130), Route.FILING)
        yield self.sent("项目备案", ago(128))
        yield from self.granted("项目备案", ago(126), f"示发改备〔{today.year}〕9号")
        yield self.sent("用地规划许可", ago(90))
        yield self.do("dengji", ago(88), p.Accepted(permit="用地规划许可"))
        yield from self.granted("用地规划许可", ago(70), f"示规用〔{today.year}〕8号")
        yield self.sent("工程规划许可", workdays_ago(today, 24))
        urged = a.Urged(permit="工程规划许可", to=LAND, text="期满未告知补正,视为受理,请作出决定", due=ago(2))
        yield self.do("jingban2", workdays_ago(today, 10), urged)
        yield self.do("kezhang", workdays_ago(today, 6), a.Met(
            about="工程规划许可久拖不决", offices=LAND, text="请本周内给出书面意见", minutes=self.paper("协调会纪要")
        ))  # fmt: skip
        up = a.Escalated(text="工程规划许可逾期未决,请区政府协调", paper=self.paper("请示"))
        yield self.do("zhuren", workdays_ago(today, 1), up)

    def soon(self, today: date) -> Script:
        """Government money: the land permit due in a day or two, the opinion waiting for papers, experts at work."""
        ago = partial(_ago, today)
        yield from self.begun(ago(100), Route.APPROVAL)
        yield self.sent("可研批复", ago(95))
        yield from self.granted("可研批复", ago(75), f"示发改审〔{today.year}〕4号")
        yield self.sent("用地规划许可", workdays_ago(today, 20))
        yield self.do("dengji", workdays_ago(today, 18), p.Accepted(permit="用地规划许可"))
        yield self.sent("选址意见书", workdays_ago(today, 12))
        told = p.CorrectionTold(permit="选址意见书", missing="用地红线图、选址论证报告", paper=self.paper("补正告知书"))
        yield self.do("dengji", workdays_ago(today, 9), told)
        plan = Filed(title="选址论证报告", paper=self.paper("选址论证报告"))
        yield self.do("jingban2", workdays_ago(today, 4), plan)

    def fresh(self, today: date) -> Script:
        """An old street: one handed in these days, one resting with experts, one refused."""
        ago = partial(_ago, today)
        yield from self.begun(ago(60), Route.FILING)
        yield self.sent("项目备案", ago(58))
        yield from self.granted("项目备案", ago(56), f"示发改备〔{today.year}〕15号")
        yield self.sent("用地规划许可", ago(44))
        yield self.do("dengji", ago(42), p.Accepted(permit="用地规划许可"))
        no = p.Refused(permit="用地规划许可", why="红线与控规不符(示例)", paper=self.paper("不予许可决定书"))
        yield self.do("dengji", ago(25), no)
        yield self.sent("消防设计审查", workdays_ago(today, 9))
        yield self.do("dengji", workdays_ago(today, 7), p.Accepted(permit="消防设计审查"))
        review = p.Special(permit="消防设计审查", what=SpecialKind.EXPERT_REVIEW, turn=Turn.BEGAN)
        yield self.do("dengji", workdays_ago(today, 5), review)
        yield self.sent("选址意见书", workdays_ago(today, 2))
