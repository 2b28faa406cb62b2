"""What a suit adds to the office's figures, each with the sentence printed under it.

Sources: the office's own counting (default definitions); 法释〔2020〕3号第2条、第7条 for the heads' appearance.
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.litigation import facts
from zhunsheng.matters.litigation.acts import Heard, Mediated, Referred, Served
from zhunsheng.matters.litigation.ending import Appealed, AppealMade, JudicialAdvised, MadeFinal
from zhunsheng.matters.litigation.words import FOR_DISTRICT, OWN_ROLES, RESOLVED

REFERRED = "litigation.referred"
OWN = "litigation.own"
APPEALS = "litigation.appeals"
MEDIATED = "litigation.mediated"
CONCLUDED = "litigation.concluded"
LOST = "litigation.lost"
HEARINGS = "litigation.hearings_own"
HEADS = "litigation.hearings_head_present"
ADVICE = "litigation.judicial_advice"

FIGURES = (
    Figure(
        REFERRED,
        "区司法局批转行政应诉案件",
        "件",
        "本年度内区司法局以批转单交由本中心承办或者协办的、以区人民政府为被告或者第三人的行政诉讼案件数,按案号计,"
        "一审、二审、再审案号不同的分别计。",
        dimensions=("role", "instance", "side"),
        neighbours=(OWN, APPEALS),
    ),
    Figure(
        OWN,
        "本中心行政应诉案件",
        "件",
        "本年度内本中心作为被告、共同被告或者第三人收到人民法院应诉通知书的行政诉讼案件数,按案号计;与批转件是并列的两个数,"
        "同一案件两种身份的在两数中各记一次并注明。",
        dimensions=("role", "instance", "side"),
        neighbours=(REFERRED, APPEALS),
    ),
    Figure(
        APPEALS,
        "上诉的行政应诉案件",
        "件",
        "本年度内本方提出上诉或者收到对方上诉状的行政诉讼案件数,双方都上诉的计一件,以首次上诉或者收到上诉状之日为准。",
        dimensions=("side",),
        neighbours=(REFERRED, OWN),
    ),
    Figure(
        MEDIATED,
        "调解、协调化解的行政应诉案件",
        "件",
        "本年度内经人民法院调解或者协调,达成调解、和解协议或者由原告撤诉的行政诉讼案件数,一个争议计一件,以达成之日为准。",
        dimensions=("side", "result"),
        neighbours=(CONCLUDED,),
    ),
    Figure(
        CONCLUDED,
        "裁判生效的行政应诉案件",
        "件",
        "本年度内裁判(含调解书、准许撤诉裁定)发生法律效力的行政诉讼案件数,一个争议计一件,以首次生效之日为准。",
        dimensions=("side", "result"),
        neighbours=(LOST,),
    ),
    Figure(
        LOST,
        "败诉的行政应诉案件",
        "件",
        "本年度内裁判发生法律效力的行政诉讼案件中,原告的诉讼请求全部或者部分得到生效裁判支持的件数,一个争议计一件。",
        dimensions=("side", "result"),
        neighbours=(CONCLUDED,),
    ),
    Figure(
        HEARINGS,
        "本中心为被告的案件开庭",
        "件次",
        "本年度内开庭的、本中心为被告或者共同被告的行政诉讼案件数,一个审级计一次,以该审级首次开庭日为准。",
        dimensions=("instance",),
        neighbours=(HEADS,),
    ),
    Figure(
        HEADS,
        "负责人出庭应诉",
        "件次",
        "本年度内开庭的、本中心为被告或者共同被告的行政诉讼案件中,本中心正职、副职或者参与分管的负责人出庭的件数,"
        "一个审级出庭一次以上的计一次,以该审级首次开庭日为准;其他机关的负责人和工作人员、律师出庭不计。",
        dimensions=("instance",),
        neighbours=(HEARINGS,),
    ),
    Figure(ADVICE, "收到司法建议", "件", "本年度内收到人民法院司法建议的件数,以收到日为准。", dimensions=("about",)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One contribution per counted thing: per case number, per dispute, per instance heard."""
    file = view.file
    side = {"side": facts.side(file)}
    return (
        *_by_number(REFERRED, [e for e in file.all(Referred) if e.act.role in FOR_DISTRICT], side),
        *_by_number(OWN, [e for e in file.all(Served) if e.act.role in OWN_ROLES], side),
        *_first(APPEALS, [e for e in file.entries if isinstance(e.act, AppealMade | Appealed)], side),
        *_mediated(file, side),
        *_concluded(file, side),
        *_attendance(file),
        *(
            Contribution(ADVICE, e.happened_on, (e.seq,), {"about": e.act.about.value})
            for e in file.all(JudicialAdvised)
        ),
    )


def _by_number(
    figure: str, entries: list[Entry[Referred]] | list[Entry[Served]], side: dict[str, str]
) -> list[Contribution]:
    first: dict[str, AnyEntry] = {}
    for entry in entries:
        first.setdefault(entry.act.case_no, entry)
    return [
        Contribution(
            figure, e.happened_on, (e.seq,), {"role": e.act.role.value, "instance": e.act.instance.value, **side}
        )
        for e in first.values()
    ]


def _first(figure: str, entries: list[AnyEntry], dimensions: dict[str, str]) -> list[Contribution]:
    return [Contribution(figure, e.happened_on, (e.seq,), dimensions) for e in entries[:1]]


def _mediated(file: File, side: dict[str, str]) -> list[Contribution]:
    resolved = [entry for entry in file.all(Mediated) if entry.act.result in RESOLVED]
    return [
        Contribution(MEDIATED, e.happened_on, (e.seq,), {**side, "result": e.act.result.value}) for e in resolved[:1]
    ]


def _concluded(file: File, side: dict[str, str]) -> list[Contribution]:
    final, judged = file.first(MadeFinal), facts.standing(file)
    if final is None or judged is None:
        return []
    dimensions = {**side, "result": judged.act.result.value}
    found = [Contribution(CONCLUDED, final.happened_on, (final.seq,), dimensions)]
    if judged.act.lost:
        found.append(Contribution(LOST, final.happened_on, (judged.seq,), dimensions))
    return found


def _attendance(file: File) -> list[Contribution]:
    if not facts.sued(file):
        return []
    found = []
    for instance, held in facts.hearings(file).items():
        dimensions = {"instance": instance.value}
        found.append(Contribution(HEARINGS, held[0].happened_on, (held[0].seq,), dimensions))
        came: list[Entry[Heard]] = [entry for entry in held if facts.head_came(entry.act)]
        found += [Contribution(HEADS, held[0].happened_on, (entry.seq,), dimensions) for entry in came[:1]]
    return found
