"""A sitting built act by act, as the clerk would record it. The people are accounts of fictional colleagues (示例)."""

from dataclasses import replace
from datetime import date

import pytest

from zhunsheng.kernel.acts import named
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions.acts import (
    Admitted,
    Called,
    ChairSpoke,
    Closed,
    Minuted,
    Opened,
    Opined,
    PapersSent,
    Proposed,
    Readied,
    Reported,
    Resolved,
    Signed,
    Voted,
)
from zhunsheng.matters.decisions.procedure import PROCEDURE, item_offers
from zhunsheng.matters.decisions.words import (
    Admission,
    Body,
    Capacity,
    ItemClass,
    Kind,
    Member,
    Result,
    Stand,
    VoteWay,
)

DAY = date(2024, 3, 12)
NOTICE = date(2024, 3, 7)
PARTY_GROUP = {
    "quorum": "1/2",
    "quorum_by_class": {"appointment": "2/3", "member_sanction": "2/3"},
    "pass": ">1/2 due",
    "absent_vote": False,
    "chair_last": True,
    "itemwise": True,
}
DIRECTOR = {"quorum": "1/2", "pass": "presider", "chair_last": True}
SECRETARY = "shuji"


class Rules:
    """The office's rules of this test."""

    def __init__(self, **more):
        self.values = {"meeting.party_group": PARTY_GROUP, "meeting.director": DIRECTOR, **more}

    def value(self, key, day):
        return self.values[key]


def refused(code, does):
    """The refusal that ``does`` meets, which must be of this code."""
    with pytest.raises(Refusal) as caught:
        does()
    assert caught.value.code == code
    return caught.value


def members(count, capacity=Capacity.PARTY_MEMBER):
    """The secretary and colleagues, ``count`` in all."""
    return tuple(Member(who=who, capacity=capacity) for who in people(count))


def people(count):
    return (SECRETARY, *(f"chengyuan{n}" for n in range(2, count + 1)))


def doc(content):
    return Doc(digest=f"{content:0>64x}", name="示例.docx", size=10)


def call(kind=Kind.PARTY_GROUP, due=5, **more):
    given = due if isinstance(due, tuple) else members(due)
    return Called(
        **{
            "kind": kind,
            "session": "2024年第3次",
            "on": DAY,
            "time": "09:00",
            "place": "示例会议室",
            "due": given,
            "presider": SECRETARY,
            **more,
        }
    )


class Sitting:
    """A sitting in progress: ``do`` asks the procedure first, ``put`` only writes down."""

    def __init__(self, called=None, rules=None, reads=None):
        self.recorded = []
        self.rules = rules or Rules()
        self.reads = reads or {}
        self.do(called or call(), NOTICE)

    @property
    def file(self) -> File:
        return file_of(PROCEDURE, "m", self.recorded)

    @property
    def view(self):
        return View(self.file, self.reads, self.rules)

    @property
    def stage(self):
        return stage_of(PROCEDURE, self.file.entries)

    def do(self, act, day=DAY, posts=None, actor=""):
        decide(PROCEDURE, self.view, proposed("m", PROCEDURE, act, day, actor=actor), posts)
        return self.put(act, day)

    def put(self, act, day=DAY, **envelope):
        entry = proposed("m", PROCEDURE, act, day, named=named(act), **envelope)
        self.recorded.append(replace(entry, seq=len(self.recorded)))
        return self

    def offers(self, item):
        """kind of act → refusal code, or nothing where it is open."""
        return {o.act.KIND: o.refusal.code if o.refusal else None for o in item_offers(self.view, item, DAY)}

    def item(self, key="1", item_class=ItemClass.PROJECT, body=Body.PARTY_GROUP, *, ready=None, **more):
        """Put up, checked and admitted."""
        self.do(Proposed(item=key, title=f"示例议题{key}", item_class=item_class, body=body, **more), NOTICE)
        self.do(ready or Readied(item=key), NOTICE)
        return self.do(Admitted(item=key, result=Admission.ADMIT), NOTICE)

    def sent(self):
        """The papers out in time, where there are any to send."""
        ready = self.file.has(Proposed) and not self.file.has(PapersSent)
        return self.do(PapersSent(papers=(doc(8),)), NOTICE) if ready else self

    def open(self, present):
        came = present if isinstance(present, tuple) else people(present)
        self.sent()
        return self.do(Opened(present=came, presider=came[0]))

    def heard(self, key="1", views=(), stand=Stand.FOR, by=None, **chair):
        """Reported, every other member's view in order, the presider last."""
        self.do(Reported(item=key, reporter="kezhang"))
        opened = self.file.last(Opened).act
        others = by or [who for who in opened.present if who != opened.presider]
        for position, who in enumerate(others):
            view = views[position] if position < len(views) else Stand.FOR
            self.do(Opined(item=key, who=who, view=view))
        return self.do(ChairSpoke(item=key, who=opened.presider, view=stand, **chair))

    def vote(self, votes_for, against=0, abstain=0, *, base=5, key="1"):
        return self.do(vote(votes_for, against, abstain, base=base, key=key))

    def resolve(self, result, key="1"):
        return self.do(Resolved(item=key, result=result))

    def sign(self):
        """Closed, minutes filed and signed."""
        self.do(Closed())
        self.do(Minuted(number="示例会纪〔2024〕3号", body=doc(9)))
        return self.do(Signed(body=doc(9)))


def vote(votes_for, against=0, abstain=0, *, base=5, key="1"):
    return Voted(item=key, way=VoteWay.HANDS, votes_for=votes_for, against=against, abstain=abstain, base=base)


def held(**called):
    """A whole regular sitting of the party group: five due, four there, one project passed, minutes signed."""
    sitting = Sitting(call(**called) if called else None).item().open(4)
    return sitting.heard().vote(4).resolve(Result.PASSED).sign()
