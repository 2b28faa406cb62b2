"""Chapter one of the annual report: what was done and what came of it, as the office's own report orders it."""

from __future__ import annotations

from zhunsheng.reports.document import Span
from zhunsheng.reports.writing import Writer, quoted, titled


def measures(writer: Writer) -> None:
    """The chapter with its four parts."""
    writer.heading(1, "一、推进法治政府建设的重要举措和成效")
    _study_and_publicity(writer)
    _duties(writer)
    _decisions(writer)
    _disputes(writer)


def _study_and_publicity(writer: Writer) -> None:
    writer.heading(2, "(一)深化理论学习,加强法治宣传")
    writer.points(_study(writer), _nodes(writer), _asked(writer), _community(writer), _disclosed(writer))


def _study(writer: Writer) -> list[Span]:
    if not writer.any("study.sessions", "study.platform_minutes"):
        return []
    spans: list[Span] = ["强化理论武装,抓实学法教育"]
    platforms = writer.members("study.platform_minutes", "source")
    if platforms:
        spans += [f"。运用{quoted(platforms)}等平台学习法律法规", writer.number("study.platform_minutes")]
    spans += writer.counted((";组织学法", "study.sessions"), (",其中干部职工集中学法", "study.collective_sessions"))
    if writer.year.studied:
        spans.append(f",学习{titled(writer.year.studied)}")
    spans += writer.counted((",应到", "study.due"), ("、实到", "study.attendance"))
    if writer.value("study.tests"):
        spans += [";组织法律知识测试", writer.number("study.tests")]
        spans += writer.counted((",参加", "study.test_takers"), (",合格", "study.test_passed"))
    return [*spans, "。"]


def _nodes(writer: Writer) -> list[Span]:
    if not writer.value("publicity.events"):
        return []
    media = writer.members("publicity.media", "media")
    nodes = [node for node in writer.members("publicity.events", "node") if node in writer.year.nodes]
    spans: list[Span] = [f"结合{quoted(nodes)}等重要普法时间节点开展专题普法宣传" if nodes else "开展专题普法宣传"]
    spans.append(writer.number("publicity.events"))
    if media:
        spans.append(f",利用{'、'.join(media)}等方式")
    spans += writer.counted((",发放宣传资料", "publicity.copies"), (",参与群众", "publicity.people_reached"))
    return [*spans, "。"]


def _asked(writer: Writer) -> list[Span]:
    if not writer.value("publicity.survey_sample"):
        return []
    spans: list[Span] = ["了解普法效果,回收问卷", writer.number("publicity.survey_sample")]
    spans += writer.counted((",知晓的", "publicity.survey_known"), (",参与过的", "publicity.survey_took_part"))
    return [*spans, "。"]


def _community(writer: Writer) -> list[Span]:
    words = "立足本单位工作与城中村改造提升需求,在包抓社区开展城市更新等政策法律宣传"
    return writer.sentence((words, "publicity.community_events"))


def _disclosed(writer: Writer) -> list[Span]:
    if not writer.value("proactive_disclosure.published"):
        return []
    spans: list[Span] = ["强化政务信息公开,目录逐条指定专人负责"]
    spans += [",主动公开和更新", writer.number("proactive_disclosure.published")]
    chapters = writer.members("proactive_disclosure.published", "chapter")
    spans += [f"(包括{'、'.join(chapters)})"] if chapters else []
    spans += writer.counted((",按期", "proactive_disclosure.in_time"), (",巡检栏目", "proactive_disclosure.patrols"))
    return [*spans, "。"]


def _duties(writer: Writer) -> None:
    writer.heading(2, "(二)依法履行职责,提升服务效能")
    writer.points(_projects(writer), _reviews(writer), _plans(writer), _resettled(writer))


def _projects(writer: Writer) -> list[Span]:
    if not writer.any("projects.opened", "projects.permits_obtained"):
        return []
    spans: list[Span] = ["严格按照建设项目审批程序协助企业办理项目立项、建审手续"]
    spans += writer.counted(
        (",新建档项目", "projects.opened"),
        (",取得手续", "projects.permits_obtained"),
        (",召开项目协调会", "projects.coordination_meetings"),
        (",发函催办", "projects.urged"),
    )
    return [*spans, "。"]


def _reviews(writer: Writer) -> list[Span]:
    if not writer.value("reviews.submitted"):
        return []
    subjects = "、".join(writer.members("reviews.submitted", "subject")) or "应当审查的文书"
    bureau = writer.year.bureau or "区司法局"
    spans: list[Span] = [f"{subjects}等,均先交由{bureau}进行合法性审查,审查通过后再行公示或者答复。全年送审"]
    spans += [writer.number("reviews.submitted")]
    spans += writer.counted((",一次通过", "reviews.passed_first_time"), (",未通过或者改后通过", "reviews.failed"))
    spans += writer.counted((",退回补充", "reviews.returned"), (",审查机构改出意见", "reviews.revoked"))
    return [*spans, "。"]


def _plans(writer: Writer) -> list[Span]:
    spans = writer.counted(
        ("公布征收补偿方案征求意见", "compensation_plans.published"),
        (",收到意见", "compensation_plans.comments"),
        (",采纳", "compensation_plans.comments_adopted"),
        (",作出征收决定、确定安置方案", "compensation_plans.decided"),
    )
    return [*spans, "。"] if writer.value("compensation_plans.published") else []


def _resettled(writer: Writer) -> list[Span]:
    if not writer.any("households.signed", "households.moved", "households.housed", "households.paid"):
        return []
    spans: list[Span] = ["严格按照征收安置协议实施安置,一户一档"]
    spans += writer.counted(
        (",签订补偿协议", "households.signed"),
        (",搬迁验收", "households.moved"),
        (",交付安置房", "households.housed"),
        (",支付补偿和费用", "households.paid"),
        (",其中过渡费", "households.transition_paid"),
        (",过渡期限届满仍在过渡的", "households.waiting"),
    )
    return [*spans, "。"]


def _decisions(writer: Writer) -> None:
    writer.heading(2, "(三)坚持推进行政决策科学化、民主化、法治化")
    writer.points(_counsel(writer), _sittings(writer), _major(writer))


def _counsel(writer: Writer) -> list[Span]:
    if not writer.value("counsel.opinions"):
        return []
    spans: list[Span] = ["积极引入法律顾问参与决策"]
    spans += writer.counted((",聘用法律顾问", "counsel.engaged"), (",出具法律意见", "counsel.opinions"))
    return [*spans, *writer.parts("counsel.opinions", "subject"), "。"]


def _sittings(writer: Writer) -> list[Span]:
    if not writer.value("decisions.meetings_held"):
        return []
    spans: list[Span] = ["重大事项由班子成员集体讨论研究决定,累计召开党组会(主任办公会)"]
    spans += [writer.number("decisions.meetings_held"), *writer.parts("decisions.meetings_held", "kind")]
    spans += writer.counted((",议定议题", "decisions.items"), (",其中“三重一大”事项", "decisions.major_items"))
    spans += writer.counted((",依规回避", "decisions.recusals"))
    spans += writer.counted((";会议决定分解任务", "decisions.tasks"), (",已办结", "decisions.tasks_done"))
    return [*spans, "。"]


def _major(writer: Writer) -> list[Span]:
    if not writer.any("major_decisions.listed", "major_decisions.decided"):
        return []
    spans: list[Span] = ["严格重大行政决策程序"]
    spans += writer.counted(
        (",承办列入目录的重大行政决策", "major_decisions.listed"),
        (",公开征求意见", "major_decisions.published"),
        (",收到意见", "major_decisions.comments"),
        (",召开听证会", "major_decisions.hearings"),
        (",专家论证", "major_decisions.experts"),
        (",风险评估", "major_decisions.risks"),
        (",公平竞争审查", "major_decisions.fair"),
        (",集体讨论决定", "major_decisions.decided"),
        (",公布", "major_decisions.announced"),
    )
    return [*spans, "。"]


def _disputes(writer: Writer) -> None:
    writer.heading(2, "(四)全力化解矛盾纠纷、筑牢社会稳定安全防线")
    writer.points(_analysed(writer), _settled(writer), _handled(writer), _reconsidered(writer), _in_time(writer))


def _analysed(writer: Writer) -> list[Span]:
    if not writer.value("case_analysis.held"):
        return []
    spans: list[Span] = ["定期对诉讼、信访案件的事实、证据、法律适用开展分析研判"]
    spans += writer.counted((",研判", "case_analysis.held"), (",涉及案件", "case_analysis.cases"))
    spans += writer.parts("case_analysis.cases", "class")
    spans += writer.counted((";与区司法局沟通", "case_analysis.exchanges"))
    spans += writer.counted((";提出改进措施", "case_analysis.measures"), (",落实", "case_analysis.measures_done"))
    return [*spans, "。"]


def _settled(writer: Writer) -> list[Span]:
    if not writer.any("litigation.mediated", "petitions.settled", "reconsideration.resolved"):
        return []
    spans: list[Span] = ["积极配合审判机关开展调解,力求案结事了"]
    spans += writer.counted(
        (",调解、协调化解行政诉讼案件", "litigation.mediated"),
        (",调解、和解化解信访事项", "petitions.settled"),
        (",调解、和解化解行政复议案件", "reconsideration.resolved"),
        (",落实支持的信访请求", "petitions.performed"),
    )
    return [*spans, "。"]


def _handled(writer: Writer) -> list[Span]:
    counted = writer.counted(
        ("、办理政府信息公开事项", "disclosure.items_handled"),
        ("、区司法局批转行政应诉案件", "litigation.referred"),
        ("、涉及本中心行政应诉案件", "litigation.own"),
        ("、办理信访信息系统来信、来访、投诉信访件", "petitions.handled"),
    )
    if not counted:
        return []
    spans: list[Span] = [f"{writer.year.year}年,积极履行职责:", str(counted[0]).removeprefix("、"), *counted[1:]]
    if writer.value("petitions.handled"):
        spans += writer.parts("petitions.handled", "form", "(") and [
            *writer.parts("petitions.handled", "form", "("),
            ")",
        ]
    return [*spans, "。"]


def _reconsidered(writer: Writer) -> list[Span]:
    spans = writer.counted(
        ("办理行政复议答复案件", "reconsideration.cases"),
        (",按期答复", "reconsideration.answered_on_time"),
        (",逾期答复", "reconsideration.answered_late"),
        (";审结", "reconsideration.concluded"),
        (",被纠错", "reconsideration.corrected"),
    )
    return [*spans, "。"] if writer.value("reconsideration.cases") else []


def _in_time(writer: Writer) -> list[Span]:
    if not writer.any("clocks.on_time", "clocks.late", "clocks.overdue"):
        return []
    spans: list[Span] = ["强化期限管理,法定时限内办结", writer.number("clocks.on_time")]
    spans += [",超过法定时限办结", writer.number("clocks.late")]
    return [*spans, ",尚未办结已逾期", writer.number("clocks.overdue"), "。"]
