"""从工作簿登记:每种都有模板,模板填好了读得回来;现在办不了的,页面上没有,硬要办的说明为什么。"""

import io

import pytest
from openpyxl import load_workbook

from matters.households import build as h
from matters.resettlement.build import a, announced, imported, opened, w
from matters.resettlement.test_at_the_desk import homes, project, sheet, sit, text  # noqa: F401 – fixtures among them
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.households.words import Route
from zhunsheng.workbench.lists import read


def test_四种工作簿都有模板_模板填好了读得回来(plan, do, sit):  # noqa: F811 – the fixture above
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    client = sit("kezhang")
    rows = {
        "flat.import": {"幢": "1", "单元": "1", "房号": "0101", "户型": "两室", "预测面积": 90.5, "楼层": 1},
        "flat.price": {"房号": "1-1-0101", "单价(每平方米)": 5200},
        "flat.measured": {"房号": "1-1-0101", "实测面积": 91.2},
        "roster.entitled": {"户编号": "01", "应选户型": "两室"},
    }
    for kind, row in rows.items():
        place = f"/m/{matter}/sheet/{kind}/template.xlsx"
        assert (place in text(client.get(f"/m/{matter}/sheet/{kind}/"))) is (kind in ("flat.import", "roster.entitled"))
        empty = load_workbook(io.BytesIO(client.get(place).content))
        page, told = empty.worksheets
        heads = [cell.value for cell in page[1]]
        page.append([row.get(head) for head in heads])
        assert [line[0].value for line in told.iter_rows(min_row=2)] == heads
        filled = io.BytesIO()
        empty.save(filled)
        found = read(kinds()[kind], filled.getvalue())
        assert (len(found.rows), found.wrong) == (1, ())
    assert sit("caiwu").get(f"/m/{matter}/sheet/flat.import/template.xlsx").status_code == 403


def test_还没有房源的_定价从工作簿登记也说明缺什么(plan, do, sit):  # noqa: F811 – the fixture above
    matter = do("kezhang", opened(plan=plan, route=Route.LEGACY), "2026-04-10").matter
    page = sit("kezhang").get(f"/m/{matter}/sheet/flat.price/")
    assert ("还没有登记房源" in text(page), 'type="file"' in text(page)) == (True, False)


def test_办结的项目不再有从工作簿登记_硬要登记的说明为什么(project, do, sit):  # noqa: F811
    assert "从工作簿登记" in text(sit("xianchang").get(f"/m/{project}/"))
    assert "从工作簿登记" not in text(sit("caiwu").get(f"/m/{project}/"))
    do("kezhang", announced(), "2026-07-01", project)
    do("kezhang", a.Closed(ground=w.EndGround.MERGED, report=h.doc("办结报告")), "2026-07-20", project)
    client, place = sit("xianchang"), f"/m/{project}/sheet/flat.import/"
    assert "从工作簿登记" not in text(client.get(f"/m/{project}/"))
    tried = client.post(place, {"workbook": sheet(("1", "1", "0901", "两室", 90, 9))})
    assert tried.status_code == 422
    for answer in (client.get(place), tried):
        assert "procedure.stage" in text(answer)
        assert 'type="file"' not in text(answer)
    with pytest.raises(Refusal, match=r"procedure\.stage"):
        do("xianchang", imported("0901"), "2026-07-21", project)
