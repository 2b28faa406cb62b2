"""What an engagement adds to the figures: opinions given, by subject and by what they came to."""

from __future__ import annotations

from zhunsheng.kernel.results import Contribution, Figure
from zhunsheng.kernel.view import View
from zhunsheng.matters.counsel import effect
from zhunsheng.matters.counsel.acts import Asked, Conflicted, Engaged

FIGURES = (
    Figure(
        "counsel.engaged",
        "聘用法律顾问",
        "家",
        "本年度内登记的法律顾问聘用家数,一份聘用合同计一家,以登记聘用的日期为准,续聘的另计。",
        (),
        ("counsel.opinions",),
    ),
    Figure(
        "counsel.opinions",
        "法律顾问出具法律意见",
        "份",
        "本年度内由聘期内、没有利益冲突的法律顾问就一份文件出具的书面法律意见份数,以出具日期为准;口头咨询、列席、代理诉讼不计。",
        ("subject", "view"),
        ("counsel.engaged",),
    ),
    Figure(
        "counsel.conflicts",
        "法律顾问利益冲突回避",
        "次",
        "本年度内登记的法律顾问利益冲突次数,一次登记涉及几件事项的记一次。",
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one engagement adds."""
    file = view.file
    made = [Contribution("counsel.engaged", e.happened_on, (e.seq,)) for e in file.all(Engaged)[:1]]
    subjects = {entry.act.number: entry.act.subject.value for entry in file.all(Asked)}
    for entry in effect.opinions(file):
        known = {"view": entry.act.view.value}
        subject = subjects.get(entry.act.number)
        dimensions = known if subject is None else {"subject": subject, **known}
        made.append(Contribution("counsel.opinions", entry.happened_on, (entry.seq,), dimensions))
    made += [Contribution("counsel.conflicts", e.happened_on, (e.seq,)) for e in file.all(Conflicted)]
    return tuple(made)
