"""A petition of the sample on its way through the justice bureau, in every manner a review can go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.documents import DocumentNumbered, DocumentVoided
from zhunsheng.kernel.fields import Doc
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions import words as w
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.sample.script import Do, Office, Script


@dataclass(frozen=True)
class Case:
    """One petition: when and how it came, what it asks, how it goes."""

    on: date
    form: w.Form
    came: w.Came
    subject: str
    way: str
    people: int = 1
    counted: bool = True


class Reviewed:
    """A petition with its days, its papers and the reviews of its reply."""

    def __init__(self, office: Office, case: Case, number: int, earlier: dict[str, str]) -> None:
        self.office, self.case, self.number, self.earlier = office, case, number, earlier
        self.matter = ""

    def day(self, days: int) -> date:
        """So many days after receipt, on a working day."""
        return self.office.after(self.case.on, days)

    def do(self, who: str, days: int, act: object, **more: object) -> Do:
        """A deed on this petition."""
        return Do(who, self.day(days), act, self.matter, **more)  # type: ignore[arg-type]

    def _paper(self, what: str) -> Doc:
        return self.office.paper(f"{what}-信{self.number}", self.case.subject)

    def _body(self, version: int) -> Doc:
        return self.office.paper(f"关于{self.case.subject}的处理意见(第{version}稿)", f"信访件{self.number}")

    def _numbered(self, days: int, paper: str) -> Script:
        """A number before the review; now and then one is void, and the paper takes the next."""
        taken = yield self.do("jingban", days, DocumentNumbered(paper=paper))
        if self.case.way == "returned":
            void = DocumentVoided(number=taken.act.number, reason="材料退回,重新编号(示例)")
            yield self.do("jingban", days, void)
            taken = yield self.do("jingban", days, DocumentNumbered(paper=paper))
        return taken.act.number

    def _review(self, days: int, body: Doc, way: str) -> Script:
        """To the justice bureau and back; gives the body that passed."""
        matter = yield from self._submit(days, body)
        if way == "returned":
            yield self._at(matter, "shencha", days + 1, r.Returned(missing="缺少调查笔录"))
            yield self._at(matter, "fazhi", days + 2, r.Supplemented(papers=(self._paper("调查笔录"),)))
        if way == "transcribed":
            scan = self._paper("审查意见书扫描件")
            act = r.Transcribed(result=Result.PASS, body=body, scan=scan, number=f"示司审〔{self.case.on.year}〕7号")
            yield self._at(matter, "fazhi", days + 5, act)
            yield self._at(matter, "kezhang", days + 6, r.TranscriptionConfirmed())
            return body
        yield self._at(matter, "shencha", days + 2, r.Completed())
        if way == "failed":
            yield self._at(matter, "shencha", days + 4, self._opinion(Result.FAIL, body, "适用依据错误"))
            changed = self._body(2)
            yield self.do("jingban", days + 6, p.Drafted(body=changed, note="更正依据"))
            matter = yield from self._submit(days + 7, changed)
            yield self._at(matter, "shencha", days + 8, r.Completed())
            yield self._at(matter, "shencha", days + 10, self._opinion(Result.PASS, changed))
            return changed
        if way == "changed":
            yield self._at(matter, "shencha", days + 4, self._opinion(Result.PASS_IF_CHANGED, body, "补充告知复查权利"))
            changed = self._body(2)
            yield self._at(matter, "fazhi", days + 6, r.Adopted(new_body=changed, taken=("补充告知复查权利",)))
            yield self._at(matter, "shencha", days + 8, r.Confirmed(new_body=changed))
            return changed
        yield self._at(matter, "shencha", days + 5, self._opinion(Result.PASS, body))
        if way == "withdrawn_opinion":
            self.reviewed = matter
        return body

    def _submit(self, days: int, body: Doc) -> Script:
        sent = yield Do("fazhi", self.day(days), r.Submitted(
            subject=Subject.PETITION_REPLY, body=body, for_matter=self.matter, papers=(self._paper("起草说明"),)
        ))  # fmt: skip
        return sent.matter

    def _at(self, matter: str, who: str, days: int, act: object) -> Do:
        return Do(who, self.day(days), act, matter)  # type: ignore[arg-type]

    def _opinion(self, result: Result, body: Doc, advice: str = "") -> r.Opined:
        return r.Opined(
            result=result, body=body, opinion=self._paper(f"合法性审查意见书-{result.label}"),
            advice=(advice,) if advice else (), content="内容审查意见(示例)",
        )  # fmt: skip
