"""What is given out of a published order: one folder that anybody checks with ``verify.py`` and without asking us.

Two kinds. The public one holds codes and places: of the roster only its fingerprint, of calls and choices only whose
turn it was – days, agreements, slips and flats tell neighbours who it is. The one for inside the area (590号令 29)
holds the roster by household number with the facts that decide the order, the flats and who chose which, and apart
from it the statutory list of names, areas and sums; never a number of identity, a telephone, a bank card or an illness.

Every act stands with a proof to one signed head; earlier heads show what was already fixed while the rest was open.
"""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.heads import Head
from zhunsheng.matters.choosing import acts as choosing
from zhunsheng.matters.households.acts import Agreed, MovedOut
from zhunsheng.matters.households.in_area import listed
from zhunsheng.matters.resettlement import acts as a
from zhunsheng.matters.resettlement import drawing, lots
from zhunsheng.order import listing, roster, rule, sequence
from zhunsheng.order.terms import Basis
from zhunsheng.people.models import Organ
from zhunsheng.publishing.openings import BODY, HEAD
from zhunsheng.publishing.order_source import Source, source
from zhunsheng.publishing.orders import Order, published
from zhunsheng.publishing.place import Publishing
from zhunsheng.reports.personal import hits
from zhunsheng.seal import notes
from zhunsheng.seal.proofs import Proof
from zhunsheng.seal.tree import Reader, consistency, inclusion

SCHEME = "zhunsheng-bundle/1"
PROGRAMS = Path(__file__).resolve().parents[3] / "programs"
CHECKS = ("verify.py", "verify_order.py")
EPOCH = (1980, 1, 1, 0, 0, 0)
OPEN = (a.Opened, a.Ruled, choosing.Opened)
"""Acts of public effect: their bodies are open to everybody."""
FIXING = (lots.Committed, a.RosterFinal, a.RosterCorrected, lots.Revealed, lots.SealedOpened, lots.Failed, lots.Drawn,
          lots.PhysicallyDrawn, a.OrderPublished)  # fmt: skip
"""Acts whose order in the log says what was fixed when."""
HELD = (a.FlatsFrozen, a.FlatsReleased)
"""What changed the flats that may be chosen after the roster was fixed."""
TURNS = (*choosing.STEPS_OF_A_TURN, choosing.Changed, choosing.Closed)
INSIDE = (lots.PhysicallyDrawn, *choosing.STEPS_OF_A_TURN, choosing.Changed)
"""Acts that say whose number was drawn, who was called and who took which flat: for the area alone."""
HOW = """这是一批安置选房顺序的核验包({kind})。核验不联网,不装别的软件,也不用相信单位。

  python3 verify.py 本文件夹                        核验整个包
  python3 verify.py 本文件夹 --receipt 回执.json    用您自己的选房回执找到自己的顺位
  加上 --policy 信任规则                            用您向见证单位索要的公钥核验(更可靠)

plan.json     选房办法(排序规则)          commit.json   各方封存的指纹
input.json    名册和房源                     reveal.json   公开的秘密和开奖
result.json   种子、各项指纹、顺序           choices.json  叫号和选房
list.json     公布的名单:序号、公开代码      acts/         以上每一步的账本记录和证明
heads.json    以前公布的树头                 checkpoint    全部证明所对的树头
"""


class Kind(Choice):
    """For whom a bundle is."""

    PUBLIC = "public", "向社会公开"
    AREA = "area", "征收范围内"


def files(order: Order, kind: Kind, given: Source) -> dict[str, bytes]:
    """Every file of a bundle; the same acts and heads give the same bytes.

    Raises ``Refusal``: ``bundle.waiting`` while no head that was let out holds the order, ``bundle.personal``.
    """
    newest = given.signed[-1].size if given.signed else 0
    if order.seq >= newest:
        raise Refusal(
            "bundle.waiting",
            missing="公布选房顺序的记录还不在公布的树头里",
            remedy="请先公布账本(./zs publish,或者等当天 18 时),再导出",
        )
    homes = _households(order, given) if kind is Kind.AREA else []
    acts = {seq: parts for seq, parts in _acts(order, kind, homes) if seq < newest}
    head = next(each for each in given.signed if each.size > max(acts))
    told = {name: _json(value) for name, value in _told(order, kind, head.size, homes)}
    told["heads.json"] = _json(_earlier(order, given, head))
    for seq, parts in sorted(acts.items()):
        name = f"acts/{seq // 1000:03d}/{seq}"
        told[f"{name}.json"] = _json(_opened(given, seq, parts))
        proof = Proof(seq, tuple(inclusion(given.reader, seq, head.size)), notes.note(head.published))
        told[f"{name}.tlog-proof"] = str(proof).encode()
    told["checkpoint"] = head.published.encode()
    told["policy"] = str(given.policy).encode()
    told |= {name: (PROGRAMS / name).read_bytes() for name in CHECKS}
    told["怎样核验.txt"] = HOW.format(kind=kind.label).encode()
    return told


def published_files(
    organ: Organ, publishing: Publishing, reader: Reader, signed: Sequence[Head]
) -> Iterator[tuple[str, bytes]]:
    """The public bundle of every published order that a head holds, packed: part of what an office publishes."""
    given = source(organ, publishing, signed, reader)
    for order in reversed(published(organ)):
        if signed and order.seq < signed[-1].size:
            yield place_of(order), packed(files(order, Kind.PUBLIC, given))


def place_of(order: Order) -> str:
    """Where the public bundle of an order lies among what is published."""
    return f"orders/{order.seq}.zip"


def packed(given: dict[str, bytes]) -> bytes:
    """The files as one zip; the same bytes every time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in sorted(given.items()):
            out.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _acts(order: Order, kind: Kind, homes: Iterable[File]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The acts a bundle opens, and which parts of each."""
    inside = kind is Kind.AREA
    for entry in (*order.file.entries, *(() if order.choosing is None else order.choosing.entries)):
        if getattr(entry.act, "batch", order.batch) != order.batch:
            continue
        if isinstance(entry.act, OPEN) or (inside and isinstance(entry.act, INSIDE)):
            yield leaf_of(entry), (HEAD, BODY)
        elif isinstance(entry.act, (*FIXING, *TURNS)):
            yield leaf_of(entry), (HEAD,)
        elif inside and isinstance(entry.act, HELD) and entry.seq > order.fixed:
            yield leaf_of(entry), (HEAD, BODY)
    for file in homes:
        yield from ((leaf_of(entry), (HEAD,)) for entry in dated(order, file))


def leaf_of(entry: AnyEntry) -> int:
    """The record that says what stands: the act's own, or that of its correction."""
    return entry.seq if entry.corrected_by is None else entry.corrected_by


def _households(order: Order, given: Source) -> list[File]:
    found = (given.file(matter) for matter in dict.fromkeys(row.household for row in order.rows.values()))
    return [file for file in found if file is not None]


def dated(order: Order, file: File) -> Iterator[AnyEntry]:
    """The acts a row's days are from, as they stood when the roster was fixed."""
    row = next(row for row in order.rows.values() if row.household == file.matter)
    days = ((Agreed, row.signed_on if row.by is Basis.AGREEMENT else None), (MovedOut, row.moved_on))
    for kind, day in days:
        known = [entry for entry in file.all(kind) if entry.seq < order.fixed]
        yield from [entry for entry in known if entry.happened_on == day][-1:] or (known[-1:] if day else [])


def _opened(given: Source, seq: int, parts: tuple[str, ...]) -> dict[str, Any]:
    opened = [given.opening(seq, part) for part in parts]
    if any(part["part"] == BODY and hits(json.dumps(part["content"], ensure_ascii=False)) for part in opened):
        raise Refusal(
            "bundle.personal",
            "《个人信息保护法》(待核)",
            missing="第 {seq} 号记录里有像是个人号码的内容,不能放进核验包",
            remedy="请先更正这一条记录",
            params={"seq": seq},
        )
    told = [{name: value for name, value in each.items() if name != "index"} for each in opened]
    return {"index": seq, "leaf": given.leaf(seq).decode("ascii"), "parts": told}


def _told(order: Order, kind: Kind, size: int, homes: list[File]) -> Iterator[tuple[str, Any]]:
    """The files that say in one place what the acts say one by one; ``verify.py`` holds them against the acts."""
    inside = kind is Kind.AREA
    days = order.choosing
    yield "bundle.json", {
        "scheme": SCHEME, "kind": kind.value, "project": order.project, "matter": order.file.matter,
        "choosing": "" if days is None else days.matter, "batch": order.batch,
    }  # fmt: skip
    published = order.published_rule
    yield (
        "plan.json",
        {"rule": {} if published is None else rule.plain(published), "cut_off": order.rule.eligible.cut_off},
    )
    lot = drawing.lot_of(order.file, order.batch)
    yield (
        "commit.json",
        [
            {"party": party, "commitment": entry.act.commitment, "act": leaf_of(entry)}
            for party, entry in sorted(lot.commitments.items())
        ],
    )
    yield (
        "reveal.json",
        {
            "reveals": [
                {"party": party, "secret": entry.act.secret, "act": leaf_of(entry)}
                for party, entry in sorted(lot.told.items())
            ],
            "draw": "" if lot.drawn is None else lot.drawn.act.result,
        },
    )
    yield "input.json", roster.plain(order.given) if inside else {"digest": roster.digest(order.given)}
    yield "result.json", _result(order, inside=inside)
    yield "list.json", listing.plain(order.listed)
    yield (
        "choices.json",
        [_step(entry, inside=inside) for entry in sorted(order.steps(), key=leaf_of) if leaf_of(entry) < size],
    )
    if inside:
        yield "reasons.json", [sequence.said(place, order.rule) for place in order.sequence.places]
        yield "households.json", [line._asdict() for line in listed(homes)]
        yield "dated.json", _dated_rows(order, size, homes)


def _result(order: Order, *, inside: bool) -> dict[str, Any]:
    seed = drawing.seed_of(order.file, order.batch)
    told: dict[str, Any] = {
        "input_digest": roster.digest(order.given), "order_digest": order.order_digest,
        "list_digest": order.list_digest, "version": order.version, "seed": "" if seed is None else seed.hex(),
        "households": len(order.given.households), "flats": len(order.given.flats),
    }  # fmt: skip
    if inside:
        told["order"] = [
            {"number": place.number, "rank": place.rank, "group": place.group, "household": place.household}
            for place in order.sequence.places
        ]
        told["left"] = [{"household": each.household, "code": each.code} for each in order.sequence.left]
    return told


def _step(entry: AnyEntry, *, inside: bool) -> dict[str, Any]:
    """One step of the choosing: whose turn, what; inside the area also by which number and which flat."""
    told = {"act": leaf_of(entry), "what": entry.kind.removeprefix("choose."), "number": entry.act.number}
    flat = getattr(entry.act, "flat", "")
    return told | ({"household": entry.act.code} | ({"flat": flat} if flat else {}) if inside else {})


def _dated_rows(order: Order, size: int, homes: Iterable[File]) -> list[dict[str, Any]]:
    """Which acts a row's days are from, so that days and what was recorded are compared."""
    acts = {file.matter: [leaf_of(entry) for entry in dated(order, file)] for file in homes}
    return [
        {"household": id_, "acts": sorted(seq for seq in acts.get(row.household, ()) if seq < size)}
        for id_, row in sorted(order.rows.items())
    ]


def _earlier(order: Order, given: Source, head: Head) -> list[dict[str, Any]]:
    """The first head that held each act that fixes something, as far as it is older than the bundle's own."""
    fixed = [
        leaf_of(entry)
        for entry in order.file.entries
        if isinstance(entry.act, (a.Ruled, *FIXING)) and getattr(entry.act, "batch", order.batch) == order.batch
    ]
    first = {next(each.size for each in given.signed if each.size > seq) for seq in fixed if seq < head.size}
    return [
        {
            "note": each.published,
            "proof": [base64.b64encode(hash_).decode() for hash_ in consistency(given.reader, each.size, head.size)],
        }
        for each in given.signed
        if each.size in first and each.size < head.size
    ]


def _json(value: Any) -> bytes:
    """Canonical JSON and a newline."""
    return canonical(json.loads(json.dumps(value))) + b"\n"
