"""Choosing days of the sample: one over, and one that is half done today, with somebody inside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.kernel.acts import Act
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing.published import Published, named, published
from zhunsheng.matters.choosing.words import Shown
from zhunsheng.order.sequence import Place
from zhunsheng.order.terms import Waived
from zhunsheng.registers.files import case
from zhunsheng.sample.script import Do, Office, Script

WITNESS = "示例公证处、被征收人代表"


def whole(office: Office, project: str, day: date) -> Script:
    """A day on which everybody chose."""
    entry = yield Do("kezhang", day, a.Opened(project=project, batch=1, witness=WITNESS))
    known = _known(office, project)
    for place, flat in zip(_called(known), _flats(known), strict=False):
        yield from _turn(entry.matter, known, place, day, flat)
    record = office.paper("示例厂选房日现场记录")
    yield Do("kezhang", day, a.Closed(record=record), entry.matter)


def half_done(office: Office, project: str, opened: date, day: date) -> Script:
    """A day at noon: half have chosen, one by proxy; one was away, one let others go, one gave up, one is inside."""
    entry = yield Do("kezhang", opened, a.Opened(project=project, batch=1, shown=Shown.CODES, witness=WITNESS))
    known = _known(office, project)
    places, flats = _called(known), _flats(known)
    half = len(places) // 2
    for nth, place in enumerate(places[:half]):
        if nth == half // 2:
            yield _do(entry.matter, day, _about(known, place, a.Represented, **_papers(office, place)))
        if nth == 2:
            yield _do(entry.matter, day, _about(known, place, a.Called))
            yield _do(entry.matter, day, _about(known, place, a.Missed))
        elif nth == 4:
            yield _do(entry.matter, day, _about(known, place, a.Called))
            yield _do(entry.matter, day, _about(known, place, a.Deferred))
        elif nth == half - 2:
            paper = office.paper(f"示例放弃声明{place.number}")
            yield _do(entry.matter, day, _about(known, place, a.GaveUp, way=Waived.WRITTEN, paper=paper))
        else:
            yield from _turn(entry.matter, known, place, day, next(flats))
    if half < len(places):
        yield _do(entry.matter, day, _about(known, places[half], a.Called))


def _known(office: Office, project: str) -> Published:
    """The batch as its project published it by now."""
    found = case(office.organ.pk, project)
    order = named(found.file, 1) if found is not None else None
    known = published(found.file, 1, order.act.order_digest) if found is not None and order is not None else None
    if known is None:
        raise ValueError(f"{project}: no order is published")
    return known


def _called(known: Published) -> list[Place]:
    """Everybody who can be called, in order."""
    return [place for place in known.order.places if not place.frozen]


def _flats(known: Published) -> Iterator[str]:
    """The flats somebody might like, from the highest floor down; what is not open stays out."""
    return (flat.id for _at, flat in reversed(known.listed) if flat.state == "open")


def _turn(matter: str, known: Published, place: Place, day: date, flat: str) -> Script:
    yield _do(matter, day, _about(known, place, a.Called))
    yield _do(matter, day, _about(known, place, a.Chosen, flat=flat))


def _about(known: Published, place: Place, act: type[Act], **more: object) -> Act:
    return act(household=known.rows[place.household].household, code=place.household, **more)  # type: ignore[call-arg]


def _do(matter: str, day: date, act: Act) -> Do:
    return Do("xianchang", day, act, matter)


def _papers(office: Office, place: Place) -> dict[str, object]:
    names = {"authority": "授权委托书", "own_id": "被代理人身份证件", "proxy_id": "代理人身份证件"}
    papers = {key: office.paper(f"示例{name}{place.number}") for key, name in names.items()}
    return {"who": "钱某(示例)", **papers}
