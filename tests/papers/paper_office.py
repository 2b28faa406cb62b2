"""An office in which one person holds each post, and a petition on its way to an issued opinion."""

from __future__ import annotations

from datetime import date

from zhunsheng.archive.store import keep
from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.documents import DocumentNumbered
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form, Supports
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.papers.making import line_of, make
from zhunsheng.people.models import Account
from zhunsheng.registers.files import Case, case

TODAY = date(2026, 11, 23)
OPINION = "处理意见书"
WORDS = {"信访请求": "要求核实面积", "事实和理由": "经查属实", "法律依据": "《信访工作条例》", "处理意见": "予以支持"}


class PaperOffice:
    """Does acts as whoever holds a post."""

    def __init__(self) -> None:
        self.organ = found(
            key="k", name="示例中心", code="示", kind=Kind.SAMPLE, bureau="示例区司法局", district="示例区人民政府"
        )
        for post in Post:
            body = "示例区司法局" if post in GUESTS else ""
            account = engage(self.organ, post.value, f"示例{post.label}", None, [post], date(2020, 1, 1), body)
            account.must_change_password = False
            account.save()

    def actor(self, post: Post) -> Actor:
        return actor_of(Account.objects.select_related("organ").get(username=post.value), TODAY)

    def do(self, post: Post, act: Act, matter: str = "", **more) -> AnyEntry:
        return submit(self.actor(post), Proposal(act, matter=matter, **more))

    def people(self) -> dict[str, str]:
        return {str(pk): name for pk, name in Account.objects.values_list("pk", "name")}

    def case(self, matter: str) -> Case:
        got = case(self.organ.pk, matter)
        assert got is not None
        return got

    def keep(self, content: bytes, name: str = "正文.docx") -> Doc:
        return keep(self.organ.pk, name, content)

    def petition(self, number: str = "SL1", **more) -> str:
        registered = p.Registered(
            form=Form.LETTER, came=Came.DIRECT, subject="示例诉求", names=("示例甲",), system_no=number, **more
        )
        matter = self.do(Post.REGISTRAR, registered).matter
        self.do(Post.LEGAL, p.Classified(class_=Class.CLAIM_6, why="示例"), matter)
        self.do(Post.DEPUTY, p.Accepted(), matter)
        return matter

    def number(self, matter: str, paper: str = OPINION) -> str:
        entry = self.do(Post.HANDLER, DocumentNumbered(paper=paper), matter)
        return str(entry.act.number)

    def drawn(self, matter: str, paper: str = OPINION) -> bytes:
        """The paper as the matter's page gives it."""
        got = self.case(matter)
        line = line_of(got, paper)
        assert line is not None
        return make(got, line, self.organ, self.people(), day=TODAY, sensitive=True).content

    def reply(self, body: Doc) -> p.Replied:
        return p.Replied(
            body=body, request="要求核实面积", facts="经查属实", opinion="予以支持", basis=("《信访工作条例》",),
            supports=Supports.YES,
        )  # fmt: skip

    def review(self, matter: str, body: Doc) -> str:
        self.do(Post.HANDLER, p.Drafted(body=body), matter)
        review = self.do(Post.LEGAL, r.Submitted(subject=Subject.PETITION_REPLY, body=body, for_matter=matter)).matter
        self.do(Post.REVIEWER, r.Completed(), review)
        opinion = self.keep(b"opinion", "意见书.txt")
        self.do(Post.REVIEWER, r.Opined(result=Result.PASS, body=body, opinion=opinion), review)
        return review
