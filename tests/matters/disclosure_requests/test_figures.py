"""计数: what counts as an item handled and what does not; the register's line."""

from matters.disclosure_requests.build import answer, day, received, view
from zhunsheng.matters.disclosure_requests import figures
from zhunsheng.matters.disclosure_requests.acts import CorrectionAsked, Extended, ExtensionTold, Merged
from zhunsheng.matters.disclosure_requests.choices import Abandonment, Applicant, Channel, FeeBasis, Way
from zhunsheng.matters.disclosure_requests.ending import Abandoned, Delivered, FeeNoticed, FeePaid, Withdrawn
from zhunsheng.matters.disclosure_requests.outcomes import Capacity, Outcome
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE

RECEIVED = (received(), "2024-06-03")
ANSWERED = (answer(Outcome.INTERNAL, "2024-06-20"), "2024-06-20")
DELIVERED = (Delivered(way=Way.IN_PERSON), "2024-06-24")


def counted(figure, *dated):
    return [c for c in PROCEDURE.contributions(view(*dated)) if c.figure == figure]


def test_答复作出不计_送达才计_依次数第一次():
    assert counted(figures.HANDLED, RECEIVED, ANSWERED) == []
    [one] = counted(figures.HANDLED, RECEIVED, ANSWERED, DELIVERED, (Delivered(way=Way.IN_PERSON), "2025-01-06"))
    assert (one.on, one.acts) == (day("2024-06-24"), (2,))
    assert one.dimensions == {"capacity": "own_name", "column": "natural", "row": "denied.internal_affairs"}


def test_视为放弃和撤回也是办结():
    asked = (CorrectionAsked(missing="内容", within=day("2024-06-20")), "2024-06-05")
    [dropped] = counted(figures.HANDLED, RECEIVED, asked, (Abandoned(why=Abandonment.NO_CORRECTION), "2024-06-24"))
    assert dropped.dimensions["row"] == "other.no_correction"
    [back] = counted(figures.HANDLED, RECEIVED, (Withdrawn(), "2024-06-05"))
    assert back.dimensions["row"] == "other.other"


def test_代区政府拟稿的计入办理_另列身份():
    drafted = (received(capacity=Capacity.DRAFTED, district="2024-06-03"), "2024-06-04")
    number = (answer(Outcome.INTERNAL, "2024-06-20", number="示例政公复〔2024〕1号"), "2024-06-20")
    [one] = counted(figures.HANDLED, drafted, number, DELIVERED)
    assert one.dimensions["capacity"] == "drafted_for_district"


def test_并入的不计_未办结的只计新收():
    assert PROCEDURE.contributions(view(RECEIVED, (Merged(into="k"), "2024-06-05"))) == ()
    assert [c.figure for c in PROCEDURE.contributions(view(RECEIVED))] == [figures.RECEIVED]


def test_延期以告知为准_收费以实缴为准():
    granted = (Extended(days=10, reason="多"), "2024-06-20")
    assert counted(figures.EXTENDED, RECEIVED, granted) == []
    [told] = counted(figures.EXTENDED, RECEIVED, granted, (ExtensionTold(days=10), "2024-06-21"))
    assert told.on == day("2024-06-21")
    notice = (FeeNoticed(amount=10000, basis=FeeBasis.PAGES, pay_by=day("2024-07-10")), "2024-06-10")
    [fee] = counted(figures.FEES, RECEIVED, notice, (FeePaid(amount=8000), "2024-06-12"))
    assert fee.amount == 8000


def test_办理件数的定义照原句印出():
    [figure] = [f for f in PROCEDURE.figures if f.id == "disclosure.items_handled"]
    assert figure.definition == (
        "本年度内由本中心办理(含以本中心名义答复和由区政府办公室转来承办拟稿)并已答复送达或者依法终结的政府信息公开申请件数,"
        "上年结转本年办结的计入,本年收到尚未办结的不计入。"
    )


def test_台账一行():
    found = view(
        (received(Channel.IN_PERSON, kind=Applicant.BUSINESS), "2024-06-03"), ANSWERED, DELIVERED, number="示1"
    )
    row = {column.label: column.of(found) for column in PROCEDURE.columns}
    assert row["收到日期"] == day("2024-06-03")
    assert (row["申请方式"], row["申请人类型"], row["答复类型"]) == (
        "当面提交",
        "商业企业",
        "不予公开:属于三类内部事务信息",
    )
    assert (row["申请人"], row["是否延期"], row["送达方式"]) == ("", "否", "直接送达")
    assert [(p.role, p.name) for p in PROCEDURE.parties(found.file)] == [("申请人", "示例甲")]
    assert "示例甲" not in PROCEDURE.title(found.file)
