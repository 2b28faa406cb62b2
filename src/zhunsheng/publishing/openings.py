"""What of the committed acts is opened to everybody, and the receipts that go with it.

Acts that made something known to everybody open header and body, as long as no personal number stands in them. The
figures of a published annual report open the headers of the acts they count, so that anyone counts them again without
a name; acts of sealed matters never. A receipt is made against the first head that held its act, so it never changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from zhunsheng.kernel.canonical import parse
from zhunsheng.kernel.results import Public
from zhunsheng.ledger.heads import Head
from zhunsheng.ledger.statements import Cursor
from zhunsheng.people.models import Organ
from zhunsheng.registers.models import MatterRow, NoticeRow
from zhunsheng.registers.yearly import annual_report
from zhunsheng.reports.personal import hits
from zhunsheng.seal import notes
from zhunsheng.seal.proofs import Proof
from zhunsheng.seal.tree import Reader, inclusion

HEAD, BODY = "head", "body"
FOLDERS = ("open", "figures", "orders")
"""Folders in which nothing stands that is not to be opened."""
OF_ACT = re.compile(r"open/\d{3,}/([0-9]{1,15})\.(?:(head|body)\.json|tlog-proof)")


def files(organ: Organ, reader: Reader, signed: Sequence[Head]) -> Iterator[tuple[str, bytes]]:
    """Every file about opened acts, as name and content; only acts that stand in a head that was let out."""
    size = signed[-1].size
    notices = NoticeRow.objects.filter(organ=organ, seq__lt=size).order_by("seq")
    public = [seq for seq in notices.values_list("seq", flat=True) if not _personal(organ, seq)]
    figures = dict(_figures(organ, size))
    counted = {seq for told in figures.values() for each in told.values() for seq in each["acts"]}
    for seq in public:
        yield from _opened(organ, seq, (HEAD, BODY))
        yield f"{_place(seq)}.tlog-proof", str(receipt(reader, seq, signed)).encode()
    for seq in sorted(counted - set(public)):
        yield from _opened(organ, seq, (HEAD,))
    for year, told in figures.items():
        yield f"figures/{year}.json", _json({"year": year, "organ": organ.key, "figures": told})


def lying(out: Path) -> Iterator[str]:
    """The name of every file that lies opened in a published folder."""
    for folder in FOLDERS:
        for each in (out / folder).rglob("*"):
            if each.is_file() and each.suffix != ".part":
                yield each.relative_to(out).as_posix()


def receipt(reader: Reader, seq: int, signed: Sequence[Head]) -> Proof:
    """That an act stands in the log, by the first head that held it. Raises ``LookupError`` where none does yet."""
    head = next((each for each in signed if each.size > seq), None)
    if head is None:
        raise LookupError(seq)
    return Proof(seq, tuple(inclusion(reader, seq, head.size)), notes.note(head.published))


def again(organ: Organ, reader: Reader, signed: Sequence[Head], name: str) -> bytes:
    """What a file about one act holds by its name, whether or not it is to be opened now; nothing for another name."""
    found = OF_ACT.fullmatch(name)
    if found is None or int(found[1]) >= signed[-1].size:
        return b""
    seq = int(found[1])
    return _json(opening(organ.pk, seq, found[2])) if found[2] else str(receipt(reader, seq, signed)).encode()


def opening(organ: int, seq: int, part: str) -> dict[str, Any]:
    """One part of an act with its nonce: whoever has it can check it against the leaf."""
    with Cursor() as cursor:
        cursor.execute(
            "SELECT header, header_nonce, body, body_nonce FROM ledger_row WHERE organ_id = %s AND seq = %s",
            [organ, seq],
        )
        header, header_nonce, body, body_nonce = cursor.fetchone() or (b"", b"", b"", b"")
    content, nonce = (header, header_nonce) if part == HEAD else (body, body_nonce)
    return {"index": seq, "part": part, "nonce": bytes(nonce).hex(), "content": parse(bytes(content))}


def _opened(organ: Organ, seq: int, parts: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for part in parts:
        yield f"{_place(seq)}.{part}.json", _json(opening(organ.pk, seq, part))


def _figures(organ: Organ, size: int) -> Iterator[tuple[int, dict[str, dict[str, Any]]]]:
    """By year of a published report on rule-of-law government: its figures that count acts of the year one by one."""
    reports = NoticeRow.objects.filter(organ=organ, kind=Public.ANNUAL_REPORT.value, seq__lt=size).order_by("seq")
    published = {year: on for year, on in reports.values_list("year", "on") if year is not None}
    sealed = set(MatterRow.objects.filter(organ=organ, sealed=True).values_list("matter", flat=True))
    for year, on in sorted(published.items()):
        told: dict[str, dict[str, Any]] = {}
        for line in annual_report(organ, year, on).appendix:
            if line.value != len(set(line.acts)) or any(seq >= size for seq in line.acts):
                continue  # a sum, or acts the head does not hold yet
            heads = {seq: opening(organ.pk, seq, HEAD)["content"] for seq in line.acts}
            if any(not head["on"].startswith(f"{year}-") for head in heads.values()):
                continue  # what was left of earlier years is not counted again by acts of this one
            seen = {seq: head for seq, head in heads.items() if head["matter"] not in sealed}
            told[line.figure] = {
                "title": line.title,
                "unit": line.unit,
                "definition": line.definition,
                "value": line.value,
                "acts": list(seen),
                "closed": len(heads) - len(seen),
                "kinds": sorted({head["kind"] for head in seen.values()}),
            }
        yield year, told


def _personal(organ: Organ, seq: int) -> bool:
    """Whether a personal number stands in the facts of an act, where none belongs; such an act stays closed."""
    return bool(hits(json.dumps(opening(organ.pk, seq, BODY)["content"], ensure_ascii=False)))


def _place(seq: int) -> str:
    """A thousand acts a folder."""
    return f"open/{seq // 1000:03d}/{seq}"


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
