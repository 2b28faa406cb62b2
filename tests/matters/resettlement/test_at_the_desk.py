"""在系统里:名册从本方案下各户得来,别的方案的不算;批次页有顺序有原因,房源表从工作簿登记。"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from intake.books import book
from matters.households import build as h
from matters.resettlement.build import (
    PARTIES,
    a,
    announced,
    by_hand,
    committed,
    day,
    draft,
    drawn,
    final,
    imported,
    opened,
    ordered,
    p,
    posted,
    revealed,
    ruled,
    terms,
    w,
)  # fmt: skip
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.households.words import Route
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

OLD = {"meeting": None, "approval_no": "示改批〔2010〕7号", "compared_by": "另一人"}


@pytest.fixture
def homes(plan, do):
    """Three households that moved out, two of them on one day, and one that only signed."""
    made = {}
    for code, moved in (("01", "2026-04-20"), ("02", "2026-04-18"), ("03", "2026-04-18"), ("04", "")):
        file = h.opened(plan=plan, route=Route.LEGACY, code=code, head=f"某户主{code}")
        made[code] = do("xianchang", file, "2026-02-20").matter
        signed = h.agreed(
            agreement_no=f"协{code}", signed_at="2026-03-05T09:12:00+08:00", elements=(), without=(), amount=None,
            pay_by=None, move_by=None, fees=(), fee_due=None, transition_to=None, body=None,
        )  # fmt: skip
        do("xianchang", signed, "2026-03-05", made[code])
        if moved:
            do("xianchang", h.moved(slip_no=code, accepted_at=f"{moved}T15:40:00+08:00"), moved, made[code])
    return made


@pytest.fixture
def project(plan, homes, do):
    """A project whose order is published."""
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    course = (
        ("kezhang", ruled(**OLD), "2026-04-11"),
        ("xianchang", imported(), "2026-04-13"),
        ("xianchang", draft(), "2026-05-21"),
        ("kezhang", posted(), "2026-05-25"),
        *(("fazhi", committed(party), "2026-05-26") for party in PARTIES),
        ("zhuren", final(), "2026-06-03"),
        *(("fazhi", revealed(party), "2026-06-10") for party in PARTIES),
        ("fazhi", drawn(), "2026-06-22"),
        ("zhuren", ordered(), "2026-06-23"),
    )
    for who, act, on in course:
        do(who, act, on, matter)
    return matter


@pytest.fixture
def sit(people):
    """A browser in which somebody is logged in."""

    def browser(username):
        account = people[username]
        account.must_change_password = False
        account.save()
        client = Client()
        client.force_login(account, "zhunsheng.desk.login.Sessions")
        return client

    return browser


def text(answer):
    return answer.content.decode()


def test_名册从本方案下各户得来_户的档案不因此变动_台账重算不变(office, project, homes, do):
    found = case(office.pk, project)
    fixed = found.file.first(a.RosterFinal).act
    assert [(row.id, row.household) for row in fixed.rows] == [(c, homes[c]) for c in ("01", "02", "03")]
    assert [each.id for each in fixed.left_out] == ["04"]
    assert len({row.nonce for row in fixed.rows}) == 3
    assert len(read.of_matter(office.pk, homes["01"], kinds())) == 3
    assert set(MatterRow.objects.exclude(above="").values_list("above", flat=True)) == {found.file.entries[0].act.plan}
    assert check(office) == []


def test_别的方案下的户不列入(plan, homes, project, do):
    other = do("dangan", h.Transcribed(
        name="旧项目二", kind=h.LegacyPaper.PLAN, approval_no="示改批〔2012〕1号", approved_on=day("2012-12-01"),
        approved_by="示例区人民政府", scan=h.doc("方案二"),
    ), "2026-01-05").matter  # fmt: skip
    second = do("kezhang", opened(plan=other, route=Route.LEGACY), "2026-04-10").matter
    do("kezhang", ruled(**OLD | {"approval_no": "示改批〔2012〕1号"}), "2026-04-11", second)
    with pytest.raises(Refusal, match=r"roster\.empty"):
        do("xianchang", draft(), "2026-05-21", second)


def test_定稿以后它所依据的记录不能改写(project, who, office):
    entry = case(office.pk, project).file.first(a.FlatsImported)
    with pytest.raises(Refusal, match=r"resettle\.correct\.fixed"):
        correct(who("kezhang"), entry.seq, imported("0101"), "录错")
    with pytest.raises(Refusal, match=r"resettle\.correct\.fixed"):
        correct(who("kezhang"), entry.seq, None, "录错")


def test_还有户没有交房_不能以安置完毕办结(project, do):
    do("kezhang", announced(), "2026-07-01", project)
    with pytest.raises(Refusal) as caught:
        do("kezhang", a.Closed(ground=w.EndGround.DONE, report=h.doc("办结报告")), "2026-07-20", project)
    assert caught.value.code == "project.unhoused"
    assert (caught.value.params["count"], caught.value.params["homes"]) == (4, ["01", "02", "03", "04"])
    do("kezhang", a.Closed(ground=w.EndGround.MERGED, report=h.doc("办结报告")), "2026-07-20", project)


def test_批次页有顺序_有原因_有代码_姓名按岗位(project, sit):
    page = text(sit("xianchang").get(f"/m/{project}/batch/1/"))
    assert "某户主02" in page
    assert "交房验收" in page
    masked = text(sit("caiwu").get(f"/m/{project}/batch/1/"))
    assert "某户主02" not in masked
    assert sit("caiwu").get(f"/m/{project}/batch/1/list/").status_code == 403
    listed = text(sit("xianchang").get(f"/m/{project}/batch/1/list/"))
    assert ("某户主01" in listed, "某某某某电话" in listed, "某证号" in listed) == (True, False, False)
    assert sit("xianchang").get(f"/m/{project}/batch/2/").status_code == 404


def test_项目页不铺开名册_不显示随机数(project, sit, office):
    nonce = case(office.pk, project).file.first(a.RosterFinal).act.rows[0].nonce
    page = text(sit("zhuren").get(f"/m/{project}/"))
    assert "共 3 项" in page
    assert nonce not in page
    assert nonce not in text(sit("zhuren").get(f"/m/{project}/batch/1/"))


def sheet(*rows):
    return SimpleUploadedFile("房源.xlsx", book(*rows, heads=("幢", "单元", "房号", "户型", "预测面积", "楼层")))


def test_房源表先看再登记_读不出的指出在哪一行(plan, do, sit, office):
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    client, place = sit("xianchang"), f"/m/{matter}/sheet/flat.import/"
    wrong = text(client.post(place, {"workbook": sheet(("1", "1", "0101", "两室", "九十", "1"))}))
    assert "第2行“预测面积”应当是面积" in wrong
    shown = text(
        client.post(place, {"workbook": sheet(*(("1", "1", f"{n:04d}", "两室", 90.5, 1) for n in range(1, 301)))})
    )
    assert "登记这 300 行" in shown
    assert case(office.pk, matter).file.first(a.FlatsImported) is None
    digest = shown.partition('name="digest" value="')[2][:64]
    assert client.post(place, {"digest": digest, "name": "房源.xlsx"}).status_code == 302
    entered = case(office.pk, matter).file.first(a.FlatsImported).act
    assert (len(entered.flats), entered.flats[0].id, entered.flats[0].area_est) == (300, "1-1-0001", 9050)
    assert entered.source.digest == digest


def test_没有权限的岗位不能登记房源(plan, do, sit):
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    client, place = sit("caiwu"), f"/m/{matter}/sheet/flat.import/"
    shown = text(client.post(place, {"workbook": sheet(("1", "1", "0101", "两室", 90, 1))}))
    digest = shown.partition('name="digest" value="')[2][:64]
    refused = client.post(place, {"digest": digest, "name": "房源.xlsx"})
    assert (refused.status_code, "现任岗位不能办理" in text(refused)) == (422, True)


def test_现场抽签的旧项目(plan, homes, do, office):
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    hand = ruled(
        **OLD, keys=(p.Key(by=terms.By.MOVED),), lot=terms.Way.PHYSICAL, parties=(), draw_source="", draw_which="",
        lot_witness="示例公证处",
    )  # fmt: skip
    for who, act, on in (
        ("kezhang", hand, "2026-04-11"), ("xianchang", imported(), "2026-04-13"), ("xianchang", draft(), "2026-05-21"),
        ("kezhang", posted(), "2026-05-25"), ("zhuren", final(reveal_by=None), "2026-06-03"),
        ("fazhi", by_hand({"02": 2, "03": 1}), "2026-06-05"), ("zhuren", ordered("2026-06-15"), "2026-06-08"),
    ):  # fmt: skip
        do(who, act, on, matter)
    row = MatterRow.objects.get(matter=matter)
    assert (row.stage, row.cells["lot"], row.cells["basis"]) == (
        "ordered", "现场抽签", "示改批〔2010〕7号(据原件补录)",
    )  # fmt: skip


def test_房源页写明每套的状态和原因(plan, project, do, sit):
    held = a.FlatsFrozen(flats=("1-1-0102",), why=w.FlatWhy.COURT, text="查封", paper=h.doc("通知"))
    do("kezhang", held, "2026-06-24", project)
    page = text(sit("caiwu").get(f"/m/{project}/flats/"))
    assert "法院查封" in page
    assert "可选 5" in page
    assert sit("caiwu").get(f"/m/{plan}/flats/").status_code == 404


def test_张贴的名册不写是哪一类优先(plan, homes, do, sit):
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    first = ruled(
        **OLD, keys=(p.Key(by=terms.By.PRIORITY), p.Key(by=terms.By.MOVED)),
        classes=(p.PriorityClass(label="残疾家庭", article="方案第18条"),),
    )  # fmt: skip
    rows = a.EntitledRecorded(rows=(p.Entitled(code="03", priority="残疾家庭"),), source=h.doc("证明"))
    for who, act, on in (
        ("kezhang", first, "2026-04-11"), ("xianchang", rows, "2026-05-10"), ("xianchang", draft(), "2026-05-21"),
    ):  # fmt: skip
        do(who, act, on, matter)
    client = sit("xianchang")
    inside, outside = (text(client.get(f"/m/{matter}/batch/1/{page}")) for page in ("", "list/"))
    assert "<td>残疾家庭</td>" in inside
    assert ("残疾" in outside, "<td>优先</td>" in outside) == (False, True)
