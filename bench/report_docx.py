"""Word files from what is on record, against python-docx writing the same words that it is handed ready: same run.

Ours reads the matter's file (or every figure of the year) from the database, chooses the remedies, checks and fills the
template and packs the same bytes for the same words. The peer gets the finished sentences and only writes them.
"""

from __future__ import annotations

import io
from datetime import date

from stage import folder, turns  # isort: skip – makes the office before anything of it is imported

import docx
from docx.shared import Mm, Pt

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Accepted, Classified, Registered
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.papers.making import line_of, make
from zhunsheng.papers.word import report
from zhunsheng.registers.files import case
from zhunsheng.registers.yearly import annual_report
from zhunsheng.reports.document import Heading, Paragraph

DAY = date(2024, 12, 31)
PAPER = "处理意见书"


class Side:
    """An office with some petitions of the year, the last of them on its way to an opinion."""

    def __init__(self, petitions: int) -> None:
        self.organ = found(key="bench", name="示例单位", code="示", kind=Kind.SAMPLE, district="示例区人民政府")
        posts = [Post.HEAD, Post.REGISTRAR, Post.LEGAL]
        self.account = engage(self.organ, "bench", "示例甲", None, posts, date(2020, 1, 1))
        self.people = {str(self.account.pk): self.account.name}
        actor = actor_of(self.account, DAY)
        for number in range(petitions):
            act = Registered(
                form=Form.LETTER, came=Came.DIRECT, subject="示例诉求", names=("示例乙",), system_no=f"SL{number}"
            )
            self.matter = submit(actor, Proposal(act, date(2024, 3, 5), late="示例")).matter
        for act in (Classified(class_=Class.CLAIM_6, why="示例"), Accepted()):
            submit(actor, Proposal(act, date(2024, 3, 6), self.matter, late="示例"))
        self.said = [p.text for p in docx.Document(io.BytesIO(self.paper())).paragraphs]
        self.blocks = [
            (block.text if isinstance(block, Heading | Paragraph) else "") for block in self.document().blocks
        ]

    def paper(self) -> bytes:
        """The opinion's draft from the matter's file, as its page gives it."""
        got = case(self.organ.pk, self.matter)
        assert got is not None
        line = line_of(got, PAPER)
        assert line is not None
        return make(got, line, self.organ, self.people, day=DAY, sensitive=True).content

    def document(self):
        """The year's report with every figure counted."""
        return annual_report(self.organ, 2024, DAY)

    def annual(self) -> bytes:
        """The year's report as Word, counting included."""
        return report(self.document())


def plain(words: list[str]) -> bytes:
    """A plain python-docx script: page, margins, and these sentences."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin = Mm(37), Mm(28)
    for each in words:
        line = word.add_paragraph()
        line.paragraph_format.line_spacing = Pt(28.95)
        made = line.add_run(each)
        made.font.size = Pt(16)
        made.font.name = "仿宋_GB2312"
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def measure(count: int) -> list[turns.Result]:
    """So many of each, in turns, after both were made once."""
    side = Side(50)
    side.paper(), side.annual(), plain(side.said)
    folder.settled()
    return [
        turns.in_turns("a petition's opinion as Word", [side.paper] * count, [lambda: plain(side.said)] * count),
        turns.in_turns("annual report as Word", [side.annual] * count, [lambda: plain(side.blocks)] * count),
    ]


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 60, "files of each kind")
    turns.report(measure(asked.count), as_json=asked.json)
