"""The register of 文号: from the acts that took, used and voided them, replaced by matter like every register."""

from __future__ import annotations

import re
from typing import Any

from zhunsheng.kernel.documents import DocumentNumbered, DocumentSealed, DocumentVoided
from zhunsheng.kernel.file import File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.ledger.statements import Cursor
from zhunsheng.registers.files import Case
from zhunsheng.registers.models import DocumentNumber

NUMBER = re.compile(r"(?P<series>.{1,60})〔(?P<year>\d{4})〕(?P<serial>[1-9]\d{0,6})号")


def parts(number: str) -> tuple[str, int, int] | None:
    """Series, year and serial of a 文号; ``None`` where it is none."""
    found = NUMBER.fullmatch(number)
    return (found["series"], int(found["year"]), int(found["serial"])) if found else None


def written(series: str, year: int, serial: int) -> str:
    """示棚改函〔2026〕3号: six-sided brackets, no leading zero, no 第."""
    return f"{series}〔{year}〕{serial}号"


def rows(file: File) -> list[dict[str, Any]]:
    """The organ's own numbers that papers of this matter took."""
    issued = {e.act.number: e.seq for e in file.all(DocumentSealed)}
    void = {e.act.number: e.seq for e in file.all(DocumentVoided)}
    made = []
    for entry in file.all(DocumentNumbered):
        found = parts(entry.act.number) if entry.act.in_name_of is InNameOf.CENTRE else None
        if found is not None:
            series, year, serial = found
            number = entry.act.number
            made.append(
                {
                    "matter": file.matter, "series": series, "year": year, "serial": serial, "number": number,
                    "paper": entry.act.paper, "on": entry.happened_on, "seq": entry.seq,
                    "issued_seq": issued.get(number), "void_seq": void.get(number),
                }
            )  # fmt: skip
    return made


def replace(organ: int, case: Case) -> None:
    """The numbers of one matter anew; most matters have none, and then nothing is written."""
    if case.file.has(DocumentNumbered):
        DocumentNumber.objects.filter(organ_id=organ, matter=case.file.matter).delete()
        DocumentNumber.objects.bulk_create(DocumentNumber(organ_id=organ, **row) for row in rows(case.file))


def next_serial(organ: int, series: str, year: int) -> int:
    """The next number of a series, under the organ's head lock; a void one counts as used."""
    with Cursor() as cursor:
        cursor.execute(
            "SELECT COALESCE(MAX(serial), 0) FROM registers_document WHERE organ_id = %s AND series = %s AND year = %s",
            [organ, series, year],
        )
        (highest,) = cursor.fetchone() or (0,)
    return int(highest) + 1


def missing(serials: list[int]) -> list[int]:
    """Numbers of a series that no paper took – only past years brought in from paper can have such."""
    taken = set(serials)
    return [serial for serial in range(1, max(taken, default=0) + 1) if serial not in taken]
