"""Parts that do not make their whole: 其中…, 含…, shares above a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from zhunsheng.reports.audit.statement import Claim, Finding


def sums(claims: Sequence[Claim], plain: str) -> Iterator[Finding]:
    """Sums that cannot be: parts above their whole, or a full list that misses it by little; shares above 100 %."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        sentence = list(group)
        for index, whole in enumerate(sentence):
            parts = _parts(sentence[index + 1 :], whole)
            if not whole.part and parts and not _of_several(sentence[:index], whole, parts[0], plain):
                yield from _checked(whole, parts, plain)
    for claim in claims:
        if (
            claim.unit == "%"
            and claim.value > 100
            and claim.subject.endswith(("率", "占比"))
            and "同比" not in claim.subject
        ):
            yield Finding("sum", claim.start, claim.end, f"“{claim.subject}”{claim.value:g}%超过100%")


def _of_several(before: Sequence[Claim], whole: Claim, first: Claim, plain: str) -> bool:
    """Whether the parts may belong to more than this whole: 复议6件和诉讼3件,其中维持5件."""
    others = [claim for claim in before if claim.unit == whole.unit and not claim.part]
    apart = "。" in plain[whole.at[1] : first.at[0]]
    return bool(others) and (apart or not set(",;") & set(plain[others[-1].at[1] : whole.at[0]]))


def _parts(rest: Sequence[Claim], whole: Claim) -> list[Claim]:
    """The members behind a whole that are counted as it is; none where all of them in two units make the whole."""
    members = list(takewhile(lambda claim: claim.part and claim.kind != "ratio", rest))
    if len({claim.unit for claim in members}) > 1 and sum(claim.value for claim in members) == whole.value:
        return []  # 441项,其中许可437项、征收4件
    return [claim for claim in members if claim.unit == whole.unit and claim.qualifier == "exact"]


def _checked(whole: Claim, parts: Sequence[Claim], plain: str) -> Iterator[Finding]:
    if whole.qualifier != "exact":
        return
    rest = list(parts)
    while rest:
        taken = _filling(whole.value, rest) or _after_first(whole.value, rest)
        if not taken:
            break
        rest = rest[taken:]
    total = sum(part.value for part in rest)
    start, end = whole.at[0], parts[-1].at[1]
    biggest = max((part.value for part in rest), default=0)
    said = "+".join(f"{part.value:g}" for part in rest)
    if biggest > whole.value:
        yield Finding("sum", start, end, f"其中一项{biggest:g}{whole.unit},大于总数{whole.value:g}{whole.unit}")
    elif (len(rest) == len(parts) and len(rest) > 1 and total > whole.value and "分别" not in plain[start:end]) or (
        len(rest) == len(parts) and len(rest) > 2 and 0 < whole.value - total <= max(2, whole.value * 0.02)
    ):
        yield Finding("sum", start, end, f"分项{said}={total:g},与总数{whole.value:g}{whole.unit}不符")


def _after_first(value: float, parts: Sequence[Claim]) -> int:
    """The same where the first part stands apart (含上年结转…,其中…)."""
    taken = _filling(value, parts[1:])
    return taken + 1 if taken else 0


def _filling(value: float, parts: Sequence[Claim]) -> int:
    """How many parts from the first make exactly the whole; 0 where none do."""
    total: float = 0
    for index, part in enumerate(parts):
        total += part.value
        if total == value:
            return index + 1
    return 0
