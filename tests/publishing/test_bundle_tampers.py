"""Every way to tamper with an order is refused by ``verify.py`` with a message of its own – in the files that are given
out, and in the log itself where the office would have to have lied when it recorded.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace

import pytest

from matters.resettlement import build as b
from programs_of import verifies
from publishing.bundles import CHOSEN, change, course, log_of
from seal import demo_log
from zhunsheng.matters.resettlement.acts import FlatsFrozen, RosterFinal
from zhunsheng.matters.resettlement.lots import Drawn, Revealed
from zhunsheng.matters.resettlement.words import FlatWhy
from zhunsheng.publishing.openings import receipt
from zhunsheng.publishing.order_bundle import Kind


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Both bundles of a computed lot, written once."""
    place = tmp_path_factory.mktemp("bundles")
    log = log_of(course("computed"))
    log.step = 15
    return {kind: log.write(place / kind, kind) for kind in Kind}


def said(place, capsys, *more):
    """Refused, and why."""
    capsys.readouterr()
    code = verifies(place, *more)
    text = capsys.readouterr().out
    assert code == 1, text
    return text[text.index("核验不通过") :].splitlines()[0]


def swap(rows, name):
    rows[0][name], rows[1][name] = rows[1][name], rows[0][name]


def acts(place, kind):
    """The files of the records of a kind, in order."""
    found = sorted((place / "acts").rglob("*.json"))
    return [path for path in found if json.loads(path.read_text("utf-8"))["parts"][0]["content"]["kind"] == kind]


def edit(name, how):
    return lambda place: change(place / name, how)


def without(kind, keep=0):
    def tamper(place):
        for path in acts(place, kind)[keep:]:
            path.unlink()
            path.with_suffix(".tlog-proof").unlink()

    return tamper


def in_opening(kind, name, value):
    def tamper(place):
        head = acts(place, kind)[0]
        change(head, lambda told: told["parts"][0]["content"]["counted"].update({name: value}))

    return tamper


def other_log(place):
    """Checkpoint and proofs of another log, signed by the same keys."""
    other, own = str(demo_log.head(1000)), (place / "checkpoint").read_text("utf-8")
    for path in [place / "checkpoint", *(place / "acts").rglob("*.tlog-proof")]:
        path.write_text(path.read_text("utf-8").replace(own, other), "utf-8")


def fork(place):
    """An earlier head that is not the beginning of this log."""
    note = str(demo_log.head(2))
    change(place / "heads.json", lambda told: [{"note": note, "proof": told[0]["proof"]}, *told[1:]])


def drop(name, row):
    return edit("input.json", lambda told: told[name].pop(row) and None)


def twin(told):
    told["households"].append(told["households"][-1] | {"id": "99", "slip_no": "99", "agreement_no": "协99"})


def moved(name, value):
    return edit("input.json", lambda told: told["households"][1].update({name: value}))


INSIDE = {
    "two households swapped": (
        edit("result.json", lambda t: swap(t["order"], "household")),
        "顺序不对:第 1 位公布的是",
    ),
    "a date moved": (moved("moved_on", "2026-04-17"), "写的日期是 2026-04-17"),
    "a slip number moved": (moved("slip_no", "01"), "编号、日期、户型或者房源状态被改动"),
    "a household dropped": (drop("households", 0), "应有 4 户,列了 3 户(01)"),
    "a household added": (edit("input.json", twin), "应有 4 户,列了 5 户"),
    "a flat withheld": (drop("flats", 0), "房源应有 6 套,列了 5 套"),
    "a choice retold": (edit("choices.json", lambda t: t[1].update(flat="1-1-0202")), "choices.json"),
    "another rule": (edit("plan.json", lambda t: t["rule"].update(ties="kept")), "plan.json 与公布的选房办法"),
}
BOTH = {
    "the list swapped": (edit("list.json", lambda t: swap(t, "code")), "公布的名单与第"),
    "a secret changed": (edit("reveal.json", lambda t: t["reveals"][0].update(secret="0" * 64)), "reveal.json"),
    "a secret changed in the record": (in_opening("draw.reveal", "secret", "0" * 64), "与账本第"),
    "a commitment changed": (edit("commit.json", lambda t: t[0].update(commitment="0" * 64)), "commit.json"),
    "one party only": (without("draw.reveal", 1), "只有 1 方公开秘密,缺少"),
    "one party only sealed": (without("draw.commit", 1), "只有 1 方封存秘密,缺少"),
    "no draw": (without("draw.drawn"), "reveal.json"),
    "no final roster": (without("roster.final"), "包里没有 roster.final"),
    "a call left out": (without("choose.call", 4), "choices.json"),
    "another matter": (edit("bundle.json", lambda t: t.update(matter="x")), "是另一件事项的"),
    "another batch": (edit("bundle.json", lambda t: t.update(batch=2)), "是另一批的"),
    "another log": (other_log, "证明不了第"),
    "another history": (fork, "不是本包树头的开头"),
    "a lie about the input": (edit("result.json", lambda t: t.update(input_digest="0" * 64)), "自报的名册摘要"),
    "a lie about the seed": (edit("result.json", lambda t: t.update(seed="0" * 64)), "result.json 与账本"),
}


@pytest.mark.parametrize("how", [*INSIDE, *BOTH])
def test_a_tampered_bundle_for_the_area_is_refused(whole, tmp_path, capsys, how):
    tamper, words = (INSIDE | BOTH)[how]
    place = shutil.copytree(whole[Kind.AREA], tmp_path / "b")
    tamper(place)
    assert words in said(place, capsys)


@pytest.mark.parametrize("how", BOTH)
def test_a_tampered_public_bundle_is_refused(whole, tmp_path, capsys, how):
    tamper, words = BOTH[how]
    place = shutil.copytree(whole[Kind.PUBLIC], tmp_path / "b")
    tamper(place)
    assert words in said(place, capsys)


def test_a_head_of_nobody_known_is_refused(whole, tmp_path, capsys):
    policy = tmp_path / "policy"
    policy.write_text(str(demo_log.POLICY).replace(demo_log.ORIGIN, "x"), "utf-8")
    assert "编号与内容不符" in said(whole[Kind.PUBLIC], capsys, "--policy", str(policy))


def entry_of(desk, kind):
    return next(at for at, entry in enumerate(desk.recorded) if isinstance(entry.act, kind))


def of_log(tmp_path, log, kind=Kind.AREA):
    return log.write(tmp_path / "b", kind)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("first", [1, 2])
def test_a_call_out_of_order_is_refused(tmp_path, capsys, kind, first):
    """Inside the area at once; outside a place never called might be frozen, so only once it is called as well."""
    steps = (("call", 2, ""), ("choose", 2, "1-1-0201"), ("call", 1, ""), ("choose", 1, "1-1-0101"))
    place = of_log(tmp_path, log_of(course("computed"), steps[: 2 * first]), kind)
    if kind is Kind.PUBLIC and first == 1:
        assert verifies(place) == 0
        assert "跳过没叫的:第 1 位" in capsys.readouterr().out
    else:
        assert "没有轮到" in said(place, capsys)


def test_a_flat_chosen_twice_and_one_that_was_withheld(tmp_path, capsys):
    twice = (*CHOSEN[:2], ("call", 2, ""), ("choose", 2, "1-1-0201"))
    assert "1-1-0201 已由第 1 位选定" in said(of_log(tmp_path / "1", log_of(course("computed"), twice)), capsys)
    unknown = (("call", 1, ""), ("choose", 1, "9-9-9999"))
    assert "房源表里没有 9-9-9999" in said(of_log(tmp_path / "2", log_of(course("computed"), unknown)), capsys)
    desk = course("computed")
    held = FlatsFrozen(flats=("1-1-0201",), why=FlatWhy.COURT, text="示例", paper=b.doc("裁定"))
    desk.do((held, "2026-06-30"))
    assert "1-1-0201 已冻结" in said(of_log(tmp_path / "3", log_of(desk)), capsys)


def test_openings_of_another_matter(tmp_path, capsys):
    """A roster of another project, in the same log and with its own good proof, in the place of this one's."""
    desk = course("computed")
    strange = replace(desk.recorded[entry_of(desk, RosterFinal)], matter="x")
    log = log_of(desk, others=(strange,))
    place = of_log(tmp_path, log)
    (theirs,) = [entry.seq for entry in log.entries if entry.matter == "x"]
    (own,) = acts(place, "roster.final")
    parts = [{k: v for k, v in log.opening(theirs, "head").items() if k != "index"}]
    own.write_text(json.dumps({"index": theirs, "leaf": log.sealed[theirs].leaf.decode(), "parts": parts}), "utf-8")
    proof = receipt(log.source().reader, theirs, log.source().signed)
    own.with_suffix(".tlog-proof").write_text(str(proof), "utf-8")
    assert "是另一件事项的" in said(place, capsys)


def test_a_roster_changed_after_the_secrets_were_told(tmp_path, capsys):
    """The same deeds in another order of the log, whatever day they claim."""
    desk = course("computed")
    final = desk.recorded[entry_of(desk, RosterFinal)]
    late = log_of(desk, place=lambda e: (b.day("2026-06-15") if e is final else e.happened_on, e.seq))
    assert "公开秘密" in (told := said(of_log(tmp_path, late, Kind.PUBLIC), capsys))
    assert "在名册定稿" in told


def test_a_secret_that_was_never_sealed(tmp_path, capsys):
    desk = course("computed")
    at = entry_of(desk, Revealed)
    other = b.revealed(desk.recorded[at].act.party, hashlib.sha256(b"x").digest())
    desk.recorded[at] = replace(desk.recorded[at], act=other)
    assert "与封存的指纹不符" in said(of_log(tmp_path, log_of(desk, ()), Kind.PUBLIC), capsys)


def test_a_second_draw(tmp_path, capsys):
    desk = course("computed")
    at = entry_of(desk, Drawn)
    again = replace(desk.recorded[at], seq=desk.recorded[at].seq - 0, act=b.drawn("2026052:01,02,03,04,05,06+07"))
    desk.recorded.insert(at + 1, again)
    assert "不得重抽" in said(of_log(tmp_path, log_of(desk, ()), Kind.PUBLIC), capsys)


def test_an_order_that_does_not_follow(tmp_path, capsys):
    """Published digest of another order: nobody could have recorded it, and nobody has to believe that."""
    desk = course("computed")
    last = desk.recorded[-1]
    desk.recorded[-1] = replace(last, act=replace(last.act, order_digest="0" * 64))
    assert "顺序指纹不符" in said(of_log(tmp_path, log_of(desk, ())), capsys)
