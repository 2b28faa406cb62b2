"""The papers one matter gives: those its acts tell of, those that can be drafted ahead, and each of them made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.acts import referred
from zhunsheng.kernel.documents import (
    DocumentChecked,
    DocumentDelivered,
    DocumentDrafted,
    DocumentNumbered,
    DocumentSealed,
    DocumentSigned,
    numbers,
    signed_bodies,
)
from zhunsheng.kernel.engine import reached
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Paper, papers_for
from zhunsheng.kernel.record_papers import SHARED_PAPERS, papers_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law.remedies import Remedy
from zhunsheng.papers.frame import open_places
from zhunsheng.papers.render import render
from zhunsheng.papers.values import FRAME, filled, told_of
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import Case
from zhunsheng.registers.models import MatterRow

ANOTHER = "另一事项"
OF_RECORD = re.compile(r"\(第(\d{1,12})号记录\)$")
_OF_PAPERS = (DocumentDrafted, DocumentNumbered, DocumentSigned, DocumentSealed)


@dataclass(frozen=True)
class Line:
    """One paper of the matter: its name here, the act it tells of, how far it has come.

    ``out``: what was signed last has gone out.
    """

    name: str
    paper: Paper
    entry: AnyEntry | None
    number: str = ""
    signed: tuple[Doc, ...] = ()
    issued: Doc | None = None
    out: bool = False
    state: str = ""

    @property
    def day(self) -> date | None:
        """The day of the act."""
        return None if self.entry is None else self.entry.happened_on

    @property
    def about(self) -> str:
        """The act's word."""
        return "" if self.entry is None else str(type(self.entry.act).LABEL)


@dataclass(frozen=True)
class Made:
    """A paper as made: the file, what is still open in it, and the remedies it states."""

    line: Line
    content: bytes
    open: tuple[str, ...]
    remedy: Remedy


def told(found: Case, newest: int = 0) -> list[Line]:
    """Papers of what was done, oldest first; of the ``newest`` acts alone, where so many are named.

    Of several of one name the first recorded has it plain.
    """
    lines: list[Line] = []
    for entry in found.file.entries[-newest:]:
        lines += lines_of(found, entry)
    return lines + _named_apart(found, {line.name for line in lines})


def lines_of(found: Case, entry: AnyEntry) -> list[Line]:
    """The papers that tell of one act."""
    return [_line(found, paper, entry) for paper in papers_of(found.procedure) if type(entry.act) in paper.acts]


def _named_apart(found: Case, known: set[str]) -> list[Line]:
    """Papers somebody put up under a bracketed name of their own (公函(第二次))."""
    deeds = [entry.act for entry in found.file.entries if isinstance(entry.act, _OF_PAPERS)]
    names = dict.fromkeys(deed.paper for deed in deeds if deed.paper not in known)
    listed = ((name, papers_for(papers_of(found.procedure), name)) for name in names)
    return [_line(found, paper, None, name) for name, paper in listed if paper is not None]


def ahead(found: Case) -> list[Line]:
    """Papers that can be drafted before their act: that act is possible where the matter stands and not done yet."""
    stage = reached(found.procedure, found.file)
    begun = {line.name for line in told(found)}
    lines = []
    for paper in found.procedure.papers:
        if paper.name in begun:
            continue
        steps = [step for act in paper.acts for step in found.procedure.steps_of(act)]
        if any(found.procedure.matches(s, stage) for s in steps) and not found.file.has(*paper.acts):
            lines.append(_line(found, paper, None))
    return lines


def free(found: Case) -> list[Line]:
    """Papers any matter may need at any time."""
    begun = {line.name for line in told(found)}
    offered = (paper for paper in papers_of(found.procedure) if paper in SHARED_PAPERS and not paper.acts)
    return [_line(found, paper, None) for paper in offered if paper.name not in begun]


def line_of(found: Case, name: str) -> Line | None:
    """The paper of this name, as the lists above call it; one that names its record is looked for there."""
    of_record = OF_RECORD.search(name)
    if of_record is not None:
        entry = next((each for each in found.file.entries if each.seq == int(of_record[1])), None)
        return next((line for line in (lines_of(found, entry) if entry is not None else ()) if line.name == name), None)
    return next((line for line in (*told(found), *ahead(found), *free(found)) if line.name == name), None)


def make(found: Case, line: Line, organ: Organ, people: Mapping[str, str], *, day: date, sensitive: bool) -> Made:
    """Make one paper from what is on file. Raises ``Refusal`` where its template has faults."""
    procedure, view = found.procedure, found.view
    names = dict(people) | _matters(found, line, organ)
    values = filled(procedure, line.paper, view, line.entry, organ, names, day=day, name=line.name, sensitive=sensitive)
    content = render(procedure, line.paper, organ, values.values)
    left = tuple(name for name in open_places(content) if name not in FRAME)
    return Made(line, content, left, values.remedy)


def _matters(found: Case, line: Line, organ: Organ) -> dict[str, str]:
    """What each other matter is called in the paper: its number; never that of a sealed one, never an inner id."""
    told = (*told_of(line.paper, found.view, line.entry), *([line.entry] if line.entry is not None else []))
    others = {matter for entry in told for matter in referred(entry.act)}
    rows = MatterRow.objects.filter(organ=organ, matter__in=others, sealed=False)
    called = {matter: number or title for matter, number, title in rows.values_list("matter", "number", "title")}
    return {matter: called.get(matter) or ANOTHER for matter in others}


def to_issue(found: Case, name: str) -> tuple[Line, Doc]:
    """The paper that can go out now with the body signed last. Refuses what is not signed or not numbered."""
    line = line_of(found, name)
    if line is None or not line.signed:
        raise Refusal(
            "papers.unsigned",
            missing="“{paper}”还没有签发的正文",
            remedy="请先办理签发(处理意见书、答复书等由相应的行为签发)",
            params={"paper": name},
        )
    if line.paper.series and not line.number:
        raise Refusal(
            "papers.unnumbered", missing="“{paper}”还没有文号", remedy="请先办理“编文号”", params={"paper": name}
        )
    return line, line.signed[-1]


def _line(found: Case, paper: Paper, entry: AnyEntry | None, name: str = "") -> Line:
    name = name or _name(found, paper, entry)
    file = found.file
    signed = signed_bodies(file, paper, name)
    sealed = [each.act for each in file.all(DocumentSealed) if each.act.paper == name]
    out = bool(signed) and signed[-1].digest in {each.body.digest for each in sealed}
    steps = (
        ("已送达", _delivered(file, paper, name)),
        ("已制发", bool(sealed)),
        ("已签发", bool(signed)),
        ("已核稿", any(each.act.paper == name and each.act.passed for each in file.all(DocumentChecked))),
        ("已拟稿", any(each.act.paper == name for each in file.all(DocumentDrafted))),
    )
    state = next((word for word, reached in steps if reached), "")
    issued = sealed[-1].issued if sealed else None
    return Line(name, paper, entry, numbers(file).get(name, ""), signed, issued, out, state)


def _delivered(file: File, paper: Paper, name: str) -> bool:
    """Whether it reached its addressee: by the procedure's own deed, where there is one, since it was last signed."""
    if paper.delivered is None:
        return any(each.act.paper == name for each in file.all(DocumentDelivered))
    since = [type(each.act) for each in file.entries]
    last = max((place for place, kind in enumerate(since) if kind in paper.acts), default=len(since))
    return paper.delivered in since[last:]


def _name(found: Case, paper: Paper, entry: AnyEntry | None) -> str:
    if entry is None:
        return paper.name
    first = found.file.once("papers.first", lambda: _first_records(found))
    return paper.name if entry.seq == first[paper.name] else f"{paper.name}(第{entry.seq}号记录)"


def _first_records(found: Case) -> dict[str, int]:
    """The first record each name of a paper tells of."""
    names: dict[type, set[str]] = {}
    for paper in papers_of(found.procedure):
        for act in paper.acts:
            names.setdefault(act, set()).add(paper.name)
    first: dict[str, int] = {}
    for entry in found.file.entries:
        for name in names.get(type(entry.act), ()):
            first[name] = min(entry.seq, first.get(name, entry.seq))
    return first
