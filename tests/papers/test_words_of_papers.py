"""What papers say and never say: remedies only where they belong, other matters by number, areas as measured."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from matters.households.build import agreed, opened, surveyed
from matters.households.build import view as household
from matters.reconsideration.build import answered, copied
from matters.reconsideration.build import view as reconsidered
from papers.paper_office import TODAY, PaperOffice
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, papers_for
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import StandIn, StoodIn, SuperviseAnswered, Supervised
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.law.remedies import SILENT
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.households.words import Way
from zhunsheng.matters.reconsideration.words import Role, Track
from zhunsheng.papers.making import ANOTHER, line_of, make
from zhunsheng.papers.render import default_template
from zhunsheng.papers.values import Filled, filled
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

INNER = re.compile(r"\b[0-9a-f]{16,}\b|<[a-z]")
HOUSEHOLDS, RECONSIDERATION = procedures()["households"], procedures()["reconsideration"]
MERGED = (
    "case_analysis", "counsel", "households", "improvement", "major_decisions", "proactive_disclosure", "projects",
    "reconsideration", "responsibility",
)  # fmt: skip


def text(content: bytes) -> str:
    word = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def answer(organ, *dated) -> Filled:
    """The values of the answer to the reviewing body, with the acts on file."""
    found = reconsidered(*dated)
    paper = papers_for(papers_of(RECONSIDERATION), "行政复议答复书")
    return filled(RECONSIDERATION, paper, found, found.file.entries[-1], organ, {}, day=date(2026, 11, 23))


def test_示例单位的每种文书都能制作_不露出内部编码(sample_papers: tuple[Path, ...]) -> None:
    assert len(sample_papers) >= 100
    for paper in sample_papers:
        said = text(paper.read_bytes())
        assert INNER.findall(said) == [], said
        assert "None" not in said


@pytest.mark.parametrize("procedure", MERGED)
def test_除了补偿协议_这些文书都不写救济途径(procedure: str) -> None:
    view = reconsidered((copied(), "2024-03-01"))
    telling = {paper.name for paper in papers_of(procedures()[procedure]) if paper.answers(view, None) not in SILENT}
    assert telling == ({"补偿协议"} if procedure == "households" else set())


def test_补偿协议以房屋征收部门的名义_待签的也是(organ) -> None:
    paper = papers_for(papers_of(HOUSEHOLDS), "补偿协议")
    assert paper.answers(None, None) is Answer.AGREEMENT
    assert paper.in_name_of(None, None) is InNameOf.DEPARTMENT


@pytest.mark.parametrize(
    ("received", "track", "basis"),
    [
        ("2023-12-31", Track.ORDINARY, "《行政复议法》(1999年)第二十三条"),
        ("2024-01-01", Track.ORDINARY, "《行政复议法》第四十八条"),
        ("2024-01-01", Track.SUMMARY, "《行政复议法》第五十四条"),
    ],
)
def test_答复书引用收到副本那天的法律_按审理程序(organ, received: str, track: Track, basis: str) -> None:
    made = answer(organ, (copied(received, track=track), received), (answered(), "2024-01-09"))
    assert made.values["答复依据"] == basis
    assert made.values["救济告知"] == ""


def test_区政府为被申请人的_答复书以区政府的名义(organ) -> None:
    made = answer(organ, (copied(role=Role.HANDLING), "2024-03-01"), (answered(InNameOf.DISTRICT), "2024-03-08"))
    assert made.in_name_of is InNameOf.DISTRICT
    assert made.values["落款单位"] == "示例区人民政府"


def test_面积按平方米写(organ) -> None:
    paper = papers_for(papers_of(HOUSEHOLDS), "调查登记表")
    found = household((opened(), "2024-03-01"), (surveyed(lawful_area=12_345_67), "2024-03-07"))
    told = filled(HOUSEHOLDS, paper, found, found.file.entries[-1], organ, {}, day=TODAY)
    assert told.values["合法面积"] == "12,345.67平方米"


def test_过渡费一段一段写明(organ) -> None:
    paper = papers_for(papers_of(HOUSEHOLDS), "补偿协议")
    found = household((opened(), "2024-03-01"), (agreed(), "2024-04-07"))
    told = filled(HOUSEHOLDS, paper, found, found.file.entries[-1], organ, {}, day=TODAY)
    assert told.values["过渡费分段"] == "自第1个月起每月1,200.00元;自第4个月起每月1,500.00元"


@pytest.mark.parametrize(
    ("way", "until", "told"),
    [
        (Way.MONEY, None, {"只要货币", "没有过渡"}),
        (Way.EXCHANGE, date(2026, 4, 7), {"产权调换"}),
        (Way.BOTH, None, {"产权调换", "没有过渡"}),
    ],
)
def test_协议只写本户有的条款_没有的写明没有(organ, way: Way, until: date | None, told: set[str]) -> None:
    paper = papers_for(papers_of(HOUSEHOLDS), "补偿协议")
    found = household((opened(), "2024-03-01"), (agreed(way=way, transition_to=until), "2024-04-07"))
    values = filled(HOUSEHOLDS, paper, found, found.file.entries[-1], organ, {}, day=TODAY).values
    assert {name for name in ("产权调换", "只要货币", "没有过渡") if values[name]} == told


def test_在正文旁边签名的_签在救济告知下面(organ) -> None:
    paper = papers_for(papers_of(HOUSEHOLDS), "补偿协议")
    said = [p.text for p in docx.Document(io.BytesIO(default_template(paper, organ))).paragraphs]
    assert said.index("{{ 救济告知 }}") < said.index("乙方(签名):") < said.index("\t{{ 落款单位 }}")


def test_正文最后一句不和落款分开_没有救济告知的也是(organ) -> None:
    paper = papers_for(papers_of(RECONSIDERATION), "行政复议答复书")
    word = docx.Document(io.BytesIO(default_template(paper, organ)))
    last = next(p for p in word.paragraphs if p.text.startswith("附件"))
    assert last.paragraph_format.keep_with_next


def test_授权书写别的事项的编号_密封的不写(paper_office: PaperOffice) -> None:
    matter, other = paper_office.petition("SL1"), paper_office.petition("SL2")
    who = {post: str(Account.objects.get(username=post.value).pk) for post in (Post.DEPUTY, Post.LEGAL)}
    paper_office.do(
        Post.HEAD,
        StoodIn(
            absent=who[Post.DEPUTY], by=who[Post.LEGAL], post=StandIn.DEPUTY, since=TODAY, until=date(2026, 12, 4),
            what="审批延期", others=(other,),
        ),
        matter,
    )  # fmt: skip
    row = MatterRow.objects.get(matter=other)
    said = text(drawn(paper_office, matter, "授权书"))
    assert f"同样适用于：{row.number}。" in said
    assert "示例分管领导因故不能履行" in said
    assert "自2026年11月23日起至2026年12月4日止" in said
    row.sealed = True
    row.save()
    said = text(drawn(paper_office, matter, "授权书"))
    assert row.number not in said
    assert other not in said
    assert f"同样适用于：{ANOTHER}。" in said


def test_督办反馈写的是所督办的那一件(paper_office: PaperOffice) -> None:
    matter = paper_office.petition()
    who = str(Account.objects.get(username=Post.HANDLER.value).pk)
    for number, asked in (("督1号", "报告送达情况"), ("督2号", "报告调查情况")):
        slip = Supervised(number=number, to=(who,), text=asked, due=date(2026, 11, 30))
        paper_office.do(Post.HEAD, slip, matter)
    reply = SuperviseAnswered(number="督1号", text="已经送达", paper=paper_office.keep(b"answer", "反馈.docx"))
    paper_office.do(Post.HANDLER, reply, matter)
    said = text(drawn(paper_office, matter, "督办反馈"))
    assert "报告送达情况" in said
    assert "报告调查情况" not in said


def drawn(office: PaperOffice, matter: str, name: str) -> bytes:
    found = office.case(matter)
    line = line_of(found, name)
    assert line is not None
    return make(found, line, office.organ, office.people(), day=TODAY, sensitive=True).content
