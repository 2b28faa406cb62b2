"""What identifies a household, looked for in everything that lies open: numbers by their check digits, a name with an
address and a sum, and the sample's own agreements, flats and heads of households, each as it stands in its ledger.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

from zhunsheng.reports.personal import hits
from zhunsheng.reports.reading import ZIPPED, text_of

TAG = re.compile(r"<[^>]+>")
MACHINE = re.compile(r"[0-9a-f]{32,}|[A-Za-z0-9+/]{40,}={0,2}")
"""Fingerprints, salts and signatures: random, so that now and then one looks like a card."""
LEAF = re.compile(rb'\{"b":"[0-9a-f]{64}","h":"[0-9a-f]{64}","v":1\}')


class Found(NamedTuple):
    """One place: where, what kind, which words."""

    where: str
    kind: str
    words: str


class Known(NamedTuple):
    """What stands for households in one office's ledger, by kind, as one pattern each."""

    patterns: Mapping[str, re.Pattern[str]]

    @classmethod
    def of(cls, **words: Iterable[str]) -> Known:
        """The patterns of the words; none stands inside a longer number or name."""
        made = {}
        for kind, values in words.items():
            every = sorted({re.escape(each) for each in values if each}, key=len, reverse=True)
            made[kind] = re.compile(rf"(?<![\w-])(?:{'|'.join(every)})(?![\w-])") if every else re.compile(r"(?!)")
        return cls(made)


def of_office(folder: Path) -> Known:
    """From an office's own ledger: agreements and flats of the bodies, heads of households of the personal parts."""
    with sqlite3.connect(f"file:{folder / 'office.sqlite3'}?mode=ro", uri=True) as base:
        rows = base.execute(
            "SELECT r.header, r.body, p.content FROM ledger_row r"
            " LEFT JOIN archive_personal p ON p.organ_id = r.organ_id AND p.seq = r.seq"
        )
        agreements, flats, heads = set(), set(), set()
        for header, body, personal in rows:
            kind = json.loads(header)["kind"]
            facts = json.loads(body)["facts"]
            agreements |= {facts["agreement_no"]} if kind == "household.agreement" else set()
            flats |= set(_flats(facts)) if kind in {"flat.import", "choose.choose"} else set()
            heads |= {json.loads(personal)["head"]} if kind == "household.open" and personal else set()
    return Known.of(agreement=agreements, flat=flats, name=heads)


def _flats(facts: Mapping[str, Any]) -> Iterator[str]:
    for each in facts.get("flats", ()):
        yield f"{each['building']}-{each['unit']}-{each['room']}"
    yield str(facts.get("flat", ""))


def scan(where: str, text: str, known: Known) -> Iterator[Found]:
    """Everything in a text that identifies a household; markup read as people and as machines read it."""
    plain = MACHINE.sub("·", text)
    seen = MACHINE.sub("·", unescape(TAG.sub(" ", text)))
    for each in {plain, seen}:
        for hit in hits(each):
            yield Found(where, hit.kind.value, hit.words)
        for kind, pattern in known.patterns.items():
            yield from (Found(where, kind, words) for words in pattern.findall(each))


def scan_bytes(where: str, content: bytes, known: Known) -> Iterator[Found]:
    """The same of a file: packed files inside, papers by their text, bundles of leaves by their form."""
    if "tile/entries/" in where:
        yield from (Found(where, "leaf", words.hex()) for words in _strange(content))
    elif "tile/" in where:
        return  # hashes of hashes
    elif where.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield from scan_bytes(f"{where}!{name}", packed.read(name), known)
    else:
        text = text_of(content) if content.startswith(ZIPPED) else None
        yield from scan(where, content.decode("utf-8", "replace") if text is None else text, known)


def _strange(content: bytes) -> Iterator[bytes]:
    """What in a bundle of leaves is no leaf."""
    at = 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 2], "big")
        entry = content[at + 2 : at + 2 + length]
        if not LEAF.fullmatch(entry):
            yield entry
        at += 2 + length


def scan_folder(folder: Path, known: Known) -> Iterator[Found]:
    """Every file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from scan_bytes(path.relative_to(folder).as_posix(), path.read_bytes(), known)
