"""The procedure table: what may be done from where, by whom, behind which gates, against which clocks.

One table per procedure decides, explains, draws the picture, makes the form, the import template and the register's
columns. This module holds the words of the table; ``engine`` and ``clocks`` read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Paper
from zhunsheng.kernel.refusal import NOTHING, Refusal
from zhunsheng.kernel.results import (
    Column,
    Contribution,
    Figure,
    Finding,
    Lack,
    Notice,
    PartyRow,
    Thing,
    Things,
    nothing_public,
)
from zhunsheng.kernel.sheet import Sheet
from zhunsheng.kernel.timing import Clock, Deed, Deedlike, Due, Pause, Silence, deeds, when
from zhunsheng.kernel.view import Rules, View

__all__ = [
    "ANY",
    "CLOSED",
    "NEW",
    "OPEN",
    "STAY",
    "By",
    "Clock",
    "Column",
    "Contribution",
    "Deed",
    "Deedlike",
    "Due",
    "Figure",
    "Finding",
    "Gate",
    "Lack",
    "Notice",
    "Opening",
    "Params",
    "PartyRow",
    "Pause",
    "Per",
    "Procedure",
    "Rules",
    "Silence",
    "Step",
    "Test",
    "Thing",
    "Things",
    "View",
    "deeds",
    "when",
]

NEW = "new"
OPEN = "*open"
ANY = "*any"
CLOSED = "*closed"
STAY = "*stay"


Params = Mapping[str, Any]
Test = Callable[[View, AnyEntry | None], bool | Params]


@dataclass(frozen=True)
class Gate:
    """A lock before an act.

    ``test(view, proposed)`` gives ``True`` (open) or ``False`` / parameters (closed: the words of the refusal).
    With ``on_act`` it looks at the proposed act itself and cannot explain a grey button beforehand; one that only looks
    at who does it asks ``view.doer`` and can.
    ``begins`` is the first day the rule binds (by ``happened_on``). ``on_late`` binds a late entry too that tells of
    today: what is done today is not entered late past this gate.
    """

    code: str
    article: str
    missing: str
    remedy: str
    test: Test
    _: KW_ONLY
    on_act: bool = False
    on_late: bool = False
    begins: date | None = None

    def since(self, day: date) -> Gate:
        """The same gate, binding acts done on or after ``day``."""
        return replace(self, begins=day)

    def refuse(self, view: View, proposed: AnyEntry | None, day: date) -> Refusal | None:
        """``None`` where the gate is open on ``day``."""
        if self.begins is not None and day < self.begins:
            return None
        answer = self.test(view, proposed)
        if answer is True:
            return None
        params: Params = answer if isinstance(answer, Mapping) else NOTHING
        return Refusal(self.code, self.article, self.missing, self.remedy, params)


@dataclass(frozen=True)
class By:
    """The next stage by a fact of the act: ``By("result", {Result.KEPT: "closed"}, "redo")``."""

    field: str
    stages: Mapping[Any, str]
    otherwise: str = STAY

    def of(self, act: Any) -> str:
        """The stage for this act."""
        return self.stages.get(getattr(act, self.field), self.otherwise)


@dataclass(frozen=True)
class Per:
    """A repeated thing: this act answers one earlier act of ``opens``, told apart by a field on each side."""

    opens: type[Act]
    opens_field: str
    field: str


def _no_prefill(_: View) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Step:
    """One row of the table.

    ``frm`` is NEW, OPEN, CLOSED, ANY, a stage or several; ``to`` a stage, STAY or ``By``. ``by`` are the posts that may
    record it; ``done_by`` says whose deed it is (``us``, ``applicant``, ``third_party``, ``superior``, ``court``,
    ``bureau``, ``other``) – recording another's deed needs its paper or stays a transcription. ``verb`` is the word on
    the button, ``once`` refuses a second one. ``each`` names the field by which the act is about one of several
    things of the matter (an agenda item): its gates see that thing's key as ``view.key``, ``once`` means once for
    each, and each thing has its own list of offers (``engine.offers_for``). The row that brings a thing up has no
    ``each``, since its act is about none that is there yet (``gates.fresh``). ``gathers`` names a matter by the file:
    gates and ``Procedure.derive`` see that matter and every one that lies under it (a plan's households) – of this row
    alone, so that nothing else is folded anew with them.
    """

    act: type[Act]
    _: KW_ONLY
    frm: str | tuple[str, ...]
    to: str | By = STAY
    by: tuple[str, ...] = ()
    done_by: str = "us"
    needs: tuple[Gate, ...] = ()
    per: Per | None = None
    article: str = ""
    papers: tuple[str, ...] = ()
    verb: str = ""
    once: bool = False
    each: str = ""
    gathers: Callable[[File], str] | None = None

    def target(self, act: Any, stage: str) -> str:
        """The stage after ``act`` done in ``stage``."""
        to = self.to.of(act) if isinstance(self.to, By) else self.to
        return stage if to == STAY else to


def _nothing_likely(_view: View, _act: type[Act]) -> dict[str, Any]:
    return {}


def _nothing_reckoned(_view: View, _act: type[Act]) -> tuple[str, ...]:
    return ()


def _among_all(_view: View, _act: type[Act]) -> Mapping[str, tuple[str, ...]]:
    return NOTHING


@dataclass(frozen=True)
class Opening:
    """A deed on this matter's page that opens a matter of another procedure about it (sending a draft to review).

    ``kind`` is the opening act over there; ``prefill(view)`` its plain facts known from here, the reference to this
    matter included. ``aside``: possible as long as the matter is open, but not its usual next thing, and done as well
    without coming from here (a household under a plan).
    """

    procedure: str
    kind: str
    _: KW_ONLY
    verb: str
    frm: str | tuple[str, ...] = OPEN
    by: tuple[str, ...] = ()
    needs: tuple[Gate, ...] = ()
    article: str = ""
    prefill: Callable[[View], dict[str, Any]] = _no_prefill
    aside: bool = False


def _no_names(_: File) -> tuple[str, ...]:
    return ()


def _no_parties(_: File) -> tuple[PartyRow, ...]:
    return ()


def _no_findings(_: View) -> tuple[Finding, ...]:
    return ()


def _nothing(_: View) -> tuple[Contribution, ...]:
    return ()


def _open_to_all(_: File) -> bool:
    return False


def _nothing_left(_: File) -> bool:
    return False


def _any_correction(_before: File, _after: File, _fix: AnyEntry) -> Refusal | None:
    return None


def _as_given(_view: View, proposed: AnyEntry, _chance: bytes) -> Act:
    act: Act = proposed.act
    return act


def _no_waiting(_: View) -> str:
    return ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Procedure:
    """The whole of one procedure. ``id`` is the room's name, ``label`` the register's.

    ``stages`` names the main line only, in order, with Chinese labels; ``closed`` those that are ends. ``series`` is
    the word between the organ's short code and the year in registry numbers (``信`` → 莲棚改信〔2026〕36号).
    ``title(file)`` never contains a personal field. ``reads`` are other matters whose files the gates and the row
    look at; ``about`` the matters whose rows look at this one. ``sealed`` matters are seen by named handlers only.
    ``waiting(view)`` names whom we wait for, or nothing. ``seen_by`` are guest posts that may read such matters.
    ``corrections(before, after, fix)`` refuses a correction that would do what only an act of its own may do.
    ``notices(view)`` is what its acts made known to everybody, for the public's pages.
    ``aside`` are acts that are possible but not the usual next thing (a merger, an extension, a withdrawal).
    ``responsible(file)`` are the accounts that answer for the matter by its own acts, until it is given to others.
    ``sheet``: how the register comes in from a workbook; ``knows``: further posts that see names on a matter's page.
    ``minds``: whose terms the to-do goes by – ours; where the office accompanies others, theirs as well.
    ``unfinished(file)``: something waits for somebody although the stage is an end (what was corrected after it was
    confirmed): such a matter is open.
    ``likely(view, act)`` are the facts a form has filled in; ``view.key`` is the thing it is about, and ``view.reads``
    any matter asked for by its id. ``reckoned(view, act)`` says how what was worked out among them was reckoned.
    ``among(view, act)`` are the values a field may have where the file knows them (accounts of colleagues, parties).
    ``findings`` are tasks of the matter; ``shortcomings`` cannot be put right in it and stand in the office's list.
    ``things`` are the repeated things its page shows, each with its own list of offers (the tasks of a year);
    ``owners(file)`` the colleagues who answer for one of them still open, beside the handlers.
    ``derive(view, proposed, chance)`` fills in the fields of an act that nobody types (``fields.Derived``); ``chance``
    are 32 random bytes of this act's own.
    ``papers`` are the papers it makes; every other name in ``Step.papers`` has its reason in ``from_others``: who makes
    that paper.
    """

    id: str
    label: str
    series: str
    stages: Mapping[str, str]
    closed: frozenset[str]
    steps: tuple[Step, ...]
    events: Mapping[str, tuple[Deedlike, ...]] = field(default_factory=dict)
    openings: tuple[Opening, ...] = ()
    pauses: tuple[Pause, ...] = ()
    clocks: tuple[Clock, ...] = ()
    columns: tuple[Column, ...] = ()
    title: Callable[[File], str] = lambda _file: ""
    parties: Callable[[File], tuple[PartyRow, ...]] = _no_parties
    reads: Callable[[File], tuple[str, ...]] = _no_names
    about: Callable[[File], tuple[str, ...]] = _no_names
    sealed: Callable[[File], bool] = _open_to_all
    waiting: Callable[[View], str] = _no_waiting
    findings: Callable[[View], tuple[Finding, ...]] = _no_findings
    shortcomings: Callable[[View], tuple[Finding, ...]] = _no_findings
    things: tuple[Things, ...] = ()
    owners: Callable[[File], tuple[str, ...]] = _no_names
    figures: tuple[Figure, ...] = ()
    contributions: Callable[[View], tuple[Contribution, ...]] = _nothing
    seen_by: frozenset[str] = frozenset()
    corrections: Callable[[File, File, AnyEntry], Refusal | None] = _any_correction
    aside: frozenset[type[Act]] = frozenset()
    notices: Callable[[View], tuple[Notice, ...]] = nothing_public
    responsible: Callable[[File], tuple[str, ...]] = _no_names
    unfinished: Callable[[File], bool] = _nothing_left
    sheet: Sheet | None = None
    knows: frozenset[str] = frozenset()
    minds: frozenset[str] = frozenset({"us"})
    likely: Callable[[View, type[Act]], dict[str, Any]] = _nothing_likely
    reckoned: Callable[[View, type[Act]], tuple[str, ...]] = _nothing_reckoned
    among: Callable[[View, type[Act]], Mapping[str, tuple[str, ...]]] = _among_all
    derive: Callable[[View, AnyEntry, bytes], Act] = _as_given
    papers: tuple[Paper, ...] = ()
    from_others: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a table that names stages, fields or deeds that do not exist."""
        for step in self.steps:
            self._check_step(step)
        unknown = self.closed - set(self.stages)
        if unknown:
            raise TypeError(f"{self.id}: closed names no stages {sorted(unknown)}")
        for clock in self.clocks:
            if bool(clock.family) == bool(clock.due_in):
                raise TypeError(f"{self.id}: a clock needs a family or a day named in an act")
        for pause in self.pauses:
            asked = (specs(deed.act) for deed in deeds(pause.asked))
            if pause.ends_from and any(pause.ends_from not in {spec.name for spec in found} for found in asked):
                raise TypeError(f"{self.id}: the pause {pause.name} has no field {pause.ends_from}")

    def _check_step(self, step: Step) -> None:
        frm = (step.frm,) if isinstance(step.frm, str) else step.frm
        to = set(step.to.stages.values()) | {step.to.otherwise} if isinstance(step.to, By) else {step.to}
        wrong = (set(frm) | to) - set(self.stages) - {NEW, OPEN, CLOSED, ANY, STAY}
        if wrong:
            raise TypeError(f"{self.id}: {step.act.__name__} names no stages {sorted(wrong)}")
        names = {spec.name for spec in specs(step.act)}
        if isinstance(step.to, By) and step.to.field not in names:
            raise TypeError(f"{self.id}: {step.act.__name__} has no field {step.to.field}")
        paired = [step.per.field] if step.per is not None else []
        for name in (*paired, *([step.each] if step.each else [])):
            if name not in names:
                raise TypeError(f"{self.id}: {step.act.__name__} has no field {name}")

    def kinds(self) -> dict[str, type[Act]]:
        """The closed vocabulary of this procedure by kind."""
        return {step.act.KIND: step.act for step in self.steps}

    def steps_of(self, act: type[Act]) -> tuple[Step, ...]:
        """The rows for one kind of act."""
        return self._by_act.get(act, ())

    @cached_property
    def _by_act(self) -> dict[type[Act], tuple[Step, ...]]:
        acts = dict.fromkeys(step.act for step in self.steps)
        return {act: tuple(step for step in self.steps if step.act is act) for act in acts}

    def matches(self, step: Step | Opening, stage: str) -> bool:
        """Whether the row applies in a stage."""
        frm = (step.frm,) if isinstance(step.frm, str) else step.frm
        if stage == NEW:
            return NEW in frm
        if stage in frm or ANY in frm:
            return True
        return (CLOSED if stage in self.closed else OPEN) in frm
