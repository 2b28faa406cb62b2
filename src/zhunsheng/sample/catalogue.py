"""The disclosure catalogue of the sample office: kept since late 2023, with what goes wrong in every such catalogue.

One change published late, one item empty, one stale, one text taken down for a private number in it and put right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.clock.terms import safe_day
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.record import Remedied
from zhunsheng.law import load
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import (
    Audience,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Verdict,
    Wrong,
)
from zhunsheng.registers.models import MatterRow
from zhunsheng.sample.duties import report_on
from zhunsheng.sample.script import Do, Office, Script

BASIS = "《政府信息公开条例》第20条"
AREA = "《国有土地上房屋征收与补偿条例》第29条"
SITE = "示例区人民政府门户网站/主动公开/"
PHONE = "029-00000000"
SHORT_LEAD = timedelta(days=6)
A_MONTH = 31
FIRST_DAY = date(2023, 12, 4)


def items(office: Office, first: int, today: date) -> Iterator[Script]:
    """Every item of the catalogue, from its definition to these days."""
    years = range(first, max(first, today.year) + 1)
    yield Item(office, "政府信息公开指南和目录", Chapter.GUIDE, responsible="xinxi").guide(first, today)
    yield Item(office, "领导信息和分工", Chapter.ORGAN).leaders(first)
    yield Item(office, "办公地址、办公时间和联系方式", Chapter.ORGAN).once("办公地址:示例区示例大厦;电话:" + PHONE)
    yield Item(office, "机构职能和内设机构", Chapter.ORGAN).once("负责城中村和棚户区改造的事务性工作(示例)。")
    yield Item(office, "政府信息公开工作年度报告", Chapter.ANNUAL_REPORT).reports(first, today)
    yield Item(office, "部门预算", Chapter.BUDGET, Freshness.YEARLY, responsible="caiwu").budgets(years)
    yield Item(office, "部门决算", Chapter.ACCOUNTS, Freshness.YEARLY, responsible="caiwu").accounts(years)
    yield Item(office, "法治政府建设年度报告", Chapter.RULE_OF_LAW, Freshness.YEARLY, "fazhi").rule_of_law(years)
    yield Item(office, "办事指南", Chapter.SERVICE).service(first)
    yield Item(office, "城中村改造政策文件", Chapter.DOCUMENTS, Freshness.QUARTERLY).stale(today)
    yield Item(office, "征收补偿方案征求意见公告", Chapter.EXPROPRIATION).notice(today)
    yield Item(office, "分户补偿情况", Chapter.EXPROPRIATION).households(today)
    yield Item(office, "改造项目批准和实施情况", Chapter.PROJECTS).empty(today)


def _named(title: str) -> str:
    """The matter of an item, or of the newest compensation plan where no item is called so."""
    rows = MatterRow.objects.order_by("-opened_on", "-id")
    found = rows.filter(procedure="proactive_disclosure", title=title) or rows.filter(procedure="compensation_plans")
    return found.values_list("matter", flat=True)[0]


class Item:
    """One item on its way through the years."""

    def __init__(
        self,
        office: Office,
        title: str,
        chapter: Chapter,
        freshness: Freshness = Freshness.ON_CHANGE,
        responsible: str = "jingban",
    ) -> None:
        self.office, self.title, self.chapter, self.freshness = office, title, chapter, freshness
        self.responsible = responsible
        self.matter = ""

    def do(self, who: str, day: date, act: Act) -> Do:
        """A deed about the item, on a working day."""
        return Do(who, self.office.workday(day), act, self.matter)

    def text(self, words: str, version: str = "") -> Doc:
        """A text of the item."""
        return self.office.paper(f"{self.title}-{version}" if version else self.title, words)

    def defined(self, day: date, audience: Audience = Audience.ALL, whose: InNameOf = InNameOf.CENTRE) -> Script:
        """Put into the catalogue."""
        area = audience is not Audience.ALL
        opened = yield self.do("xingong", day, a.Defined(
            item=self.title, chapter=self.chapter, basis=AREA if area else BASIS, in_name_of=whose,
            responsible=self.office.who(self.responsible), stand_in=self.office.who("jingban2"),
            section="财务科" if self.responsible == "caiwu" else "综合科",
            channels=(Channel.BOARD, Channel.DOOR) if area else (Channel.WEBSITE, Channel.READING_ROOM),
            freshness=self.freshness, audience=audience,
        ))  # fmt: skip
        self.matter = opened.matter

    def formed(self, day: date, what: str, text: Doc, origin: str = "") -> Do:
        """Information came to be or changed."""
        return self.do("jingban", day, a.Formed(what=what, openness=Openness.OPEN, origin=origin or None, text=text))

    def read(self, day: date, body: Doc, handled: str = "", approver: str = "fuzhuren") -> Script:
        """Read three times and for secrets."""
        yield self.do("jingban", day, a.Checked(body=body, verdict=Verdict.PASS, handled=handled))
        yield self.do("kezhang", day, a.Rechecked(body=body, verdict=Verdict.PASS))
        yield self.do("baomi", day, a.SecrecyChecked(body=body, result=Secrecy.OPEN))
        yield self.do(approver, day + timedelta(days=1), a.Approved(body=body, verdict=Verdict.PASS))

    def out(self, day: date, body: Doc, channels: tuple[Channel, ...] = (Channel.WEBSITE, Channel.READING_ROOM)) -> Do:
        """Published."""
        place = SITE + self.chapter.label if Channel.WEBSITE in channels else "示例社区公告栏"
        shot = self.office.paper(f"{self.title}-发布截图", body.digest)
        return self.do("xinxi", day, a.Out(body=body, channels=channels, place=place, shot=shot))

    def published(self, day: date, what: str, words: str, handled: str = "") -> Script:
        """Formed, read and published within two weeks."""
        body = self.text(words, "" if what == self.title else what)
        yield self.formed(day, what, body)
        yield from self.read(day + timedelta(days=3), body, handled)
        yield self.out(day + SHORT_LEAD, body)

    def once(self, words: str) -> Script:
        """Something that hardly ever changes."""
        yield from self.defined(FIRST_DAY)
        yield from self.published(FIRST_DAY + timedelta(days=1), self.title, words)

    def guide(self, first: int, today: date) -> Script:
        """The guide itself, the monthly look over the catalogue, one inspection from above."""
        yield from self.once("公开指南:申请渠道、收费、受理机构和监督方式(示例)。")
        seen, inspected = self.office.workday(date(first, 1, 3)), False
        while seen <= today:
            if not inspected and seen > date(first, 5, 24):
                yield from self._inspected(first)
                inspected = True
            stale = (_named("城中村改造政策文件"),) if (today - seen).days < A_MONTH else ()
            paper = self.office.paper("栏目巡检表", seen.isoformat())
            yield self.do("xinxi", seen, a.Patrolled(
                stale=len(stale), dead=0, wrong=0, contact_right=True, items=stale, paper=paper
            ))  # fmt: skip
            late = 12 if (seen.year, seen.month) == (first, 8) else 0
            seen = self.office.workday((safe_day("or.patrol", seen) or today) + timedelta(days=late))

    def _inspected(self, first: int) -> Script:
        letter = f"示例区政务公开办〔{first}〕7号"
        yield self.do("dengji", date(first, 5, 13), a.Inspected(
            letter=letter, from_organ="示例区政务公开工作机构", text="领导分工更新不及时", due=date(first, 5, 31),
            paper=self.office.paper("抽查通报"),
        ))  # fmt: skip
        answer = a.InspectionAnswered(letter=letter, text="已更新,并加密巡检", paper=self.office.paper("整改报告"))
        yield self.do("xingong", date(first, 5, 24), answer)

    def leaders(self, first: int) -> Script:
        """Who leads changed in March and was published late."""
        yield from self.defined(FIRST_DAY)
        yield from self.published(
            FIRST_DAY + timedelta(days=1), "领导信息和分工", "主任:示例·安主任;副主任:示例·白副主任。"
        )
        changed = date(first, 3, 4)
        body = self.text("主任:示例·安主任;副主任:示例·白副主任、示例·常副主任。", "3月调整")
        yield self.formed(changed, "领导分工(3月调整)", body)
        yield from self.read(changed + timedelta(days=36), body)
        yield self.out(changed + timedelta(days=42), body)

    def reports(self, first: int, today: date) -> Script:
        """Each January the report on the year before."""
        yield from self.defined(FIRST_DAY)
        for year in range(first - 1, today.year):
            body = self.text(f"{year}年政府信息公开工作年度报告(示例正文)。", str(year))
            yield self.do("xingong", date(year + 1, 1, 8), a.AnnualDrafted(year=year, text=body))
            yield from self.read(date(year + 1, 1, 12), body, approver="zhuren")
            day = self.office.workday(date(year + 1, 1, 22))
            yield self.do("xingong", day, a.AnnualOut(
                body=body, channels=(Channel.WEBSITE,), place=SITE + "政府信息公开年报",
                sent_to="示例区政府信息公开工作主管部门", sent_on=load().calendar.back(day - timedelta(days=1)),
            ))  # fmt: skip

    def budgets(self, years: range) -> Script:
        """Approved in February, public within twenty days."""
        yield from self.defined(date(years[0], 2, 1))
        for year in years:
            day, body = date(year, 2, 5), self.text(f"{year}年部门预算公开(示例)。", str(year))
            yield self.do("caiwu", date(year, 2, 8), a.BudgetApproved(
                year=year, approved_on=day, approval=self.office.paper(f"{year}年预算批复"), text=body
            ))  # fmt: skip
            yield from self.read(date(year, 2, 10), body)
            yield self.out(date(year, 2, 19), body)

    def accounts(self, years: range) -> Script:
        """The year before, approved in August."""
        yield from self.defined(date(years[0], 8, 1))
        for year in years:
            day, body = date(year, 8, 15), self.text(f"{year - 1}年部门决算公开(示例)。", str(year - 1))
            yield self.do("caiwu", day, a.AccountsApproved(
                year=year - 1, approved_on=day, approval=self.office.paper(f"{year - 1}年决算批复"), text=body
            ))  # fmt: skip
            yield from self.read(day + timedelta(days=5), body)
            yield self.out(day + timedelta(days=12), body)

    def rule_of_law(self, years: range) -> Script:
        """The yearly report on building a government under law, the same text as the report's own matter has."""
        yield from self.defined(date(years[0], 3, 1))
        for year in years:
            day, body = date(year, 3, 11), report_on(self.office, year - 1)
            yield self.formed(day, f"{year - 1}年法治政府建设年度报告", body)
            yield from self.read(day + timedelta(days=3), body)
            yield self.out(day + timedelta(days=7), body)

    def service(self, first: int) -> Script:
        """A private number was taken for the office's; taken down, put right, dealt with."""
        yield from self.once(f"办事流程和所需材料(示例),咨询电话 {PHONE}。")
        day = date(first, 6, 11)
        yield from self.published(
            day, "办事指南(6月修订)", "联系人值班手机 13800138000(示例)。", "第1行的手机号码按单位值班手机处理"
        )
        down = day + timedelta(days=10)
        taken = yield self.do("xingong", down, a.Withdrawn(why=Wrong.PERSONAL_DATA, note="值班手机实为个人号码"))
        yield self.do("fuzhuren", down + timedelta(days=1), Remedied(of=taken.seq, measure="已撤下并告知本人,改用座机"))
        yield self.do("xingong", down + timedelta(days=1), a.Rectified(
            why=Wrong.PERSONAL_DATA, text="个人手机号码改为单位座机"
        ))  # fmt: skip
        body = self.text(f"办事流程和所需材料(示例),值班电话 {PHONE}。", "6月更正")
        yield from self.read(down + timedelta(days=3), body)
        yield self.out(down + timedelta(days=6), body)

    def stale(self, today: date) -> Script:
        """Renewed every quarter until some months ago."""
        yield from self.defined(today - timedelta(days=330))
        for issue, days in enumerate((325, 250, 165), 1):
            yield from self.published(
                today - timedelta(days=days), f"政策文件汇编(第{issue}期)", "政策文件目录(示例)。"
            )

    def notice(self, today: date) -> Script:
        """The notice of the plan that is under comment, as a link to the plan itself."""
        yield from self.defined(today - timedelta(days=40), whose=InNameOf.DISTRICT)
        day = load().calendar.back(today - timedelta(days=18))
        body = self.office.paper("示例片区-征收补偿方案(征求意见稿)")
        yield self.formed(day, "示例片区征收补偿方案(征求意见稿)", body, _named(""))
        yield from self.read(day, body)
        yield self.out(day + timedelta(days=2), body)

    def households(self, today: date) -> Script:
        """What only those inside the area may see."""
        yield from self.defined(today - timedelta(days=40), Audience.AREA_ONLY, InNameOf.DEPARTMENT)
        day = today - timedelta(days=30)
        body = self.text("分户补偿情况(示例,仅限征收范围内)。")
        yield self.formed(day, "示例片区分户补偿情况(第一批)", body)
        yield from self.read(day + timedelta(days=1), body)
        yield self.out(day + timedelta(days=4), body, (Channel.BOARD,))

    def empty(self, today: date) -> Script:
        """Listed, with nothing in it, and the days for it over."""
        yield from self.defined(today - timedelta(days=60))
