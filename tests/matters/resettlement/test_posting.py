"""张贴的名册写明公示到哪天、贴在哪里、向谁提出异议、多久答复;没有登记公示的不编日期。"""

import pytest

from matters.resettlement.build import a, day, doc, draft, imported, opened, p, posted, ruled, terms
from matters.resettlement.test_at_the_desk import OLD, homes, sit, text  # noqa: F401 – fixtures among them
from zhunsheng.matters.households.words import Route
from zhunsheng.registers.models import NoticeRow


@pytest.fixture
def project(plan, homes, do):  # noqa: F811 – the fixture above
    """A project with a roster drawn up; ordered by the day of moving out, ties kept as they are."""
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    rule = ruled(
        **OLD, keys=(p.Key(by=terms.By.SLIP),), ties=terms.Ties.KEPT, lot=None, parties=(), draw_source="",
        draw_which="", answer_days=5,
    )  # fmt: skip
    do("kezhang", rule, "2026-04-11", matter)
    do("xianchang", draft(), "2026-05-21", matter)
    return matter


def listed(client, project):
    return text(client.get(f"/m/{project}/batch/1/list/"))


def test_没有登记公示的_写明还没有_不编日期(project, sit):  # noqa: F811
    page = listed(sit("xianchang"), project)
    assert "还没有登记这一稿的公示" in page
    assert "公示不少于 7 日" in page
    assert "公示期</dt>" not in page


def test_张贴的名册写明起止日_地点_向谁_何时以前_多久答复(project, do, sit, office):  # noqa: F811
    do("kezhang", posted(), "2026-05-25", project)
    page = listed(sit("xianchang"), project)
    for words in ("2026年5月25日", "2026年6月2日", "示例社区", f"以书面向{office.name}提出", "收到之日起 5 日内"):
        assert words in page


def test_公示以后又重新拟定的_前一次公示不算这一稿的(project, do, sit):  # noqa: F811
    do("kezhang", posted(), "2026-05-25", project)
    do("xianchang", a.EntitledRecorded(rows=(p.Entitled(code="03", receipt_no="9"),), source=doc("收据")), "2026-05-26",
       project)  # fmt: skip
    do("xianchang", draft(), "2026-05-27", project)
    assert "还没有登记这一稿的公示" in listed(sit("xianchang"), project)
    do("kezhang", posted("2026-06-10"), "2026-05-28", project)
    assert "2026年6月10日" in listed(sit("xianchang"), project)


def test_公布的选房顺序写明怎样提出异议(project, do, office):
    do("kezhang", posted(), "2026-05-25", project)
    do("xianchang", imported("0101", "0102", "0201"), "2026-05-26", project)
    do("zhuren", a.RosterFinal(batch=1), "2026-06-03", project)
    do("zhuren", a.OrderPublished(batch=1, until=day("2026-06-12"), place="示例社区"), "2026-06-04", project)
    lines = dict(NoticeRow.objects.get(title__contains="选房顺序").lines)
    assert lines["异议"] == "公示期内书面提出,收到之日起5日内逐件答复"
