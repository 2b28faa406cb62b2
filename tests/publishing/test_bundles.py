"""The bundle of an order passes ``verify.py`` in both kinds, however its lot was drawn, and says what it checked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from matters.resettlement import build as b
from programs_of import verifies
from publishing.bundles import CHOSEN, change, course, log_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import lots as o
from zhunsheng.matters.resettlement import words as w
from zhunsheng.order import sequence
from zhunsheng.publishing.order_bundle import Kind, files, packed
from zhunsheng.publishing.order_receipt import own, written

LATER = (
    (b.draft("2026-06-30", 2), "2026-07-20"), (b.posted("2026-07-28", 2), "2026-07-21"),
    *((b.committed(name, batch=2), "2026-07-22") for name in b.PARTIES),
    (b.final(2, reveal_by="2026-08-10T10:00:00+08:00", earlier=("c",)), "2026-07-29"),
    (b.ordered("2026-08-10", 2), "2026-08-01"),
)  # fmt: skip


def said(place, capsys, *more):
    capsys.readouterr()
    code = verifies(place, *more)
    text = capsys.readouterr().out
    assert code == 0, text
    return text


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("way", "words"), [("computed", "公开计算"), ("physical", "现场实物抽签"), ("kept", "办法没有规定抽签")]
)
def test_a_bundle_passes_and_says_how_the_lot_was_drawn(tmp_path, capsys, way, words, kind):
    told = said(log_of(course(way)).write(tmp_path, kind), capsys)
    assert words in told
    assert "没有证明" in told
    assert ("逐位相同" in told) is (kind is Kind.AREA)
    assert "叫号 5 次、选定 3 户、顺延 0 次、缺席 1 次、放弃 1 户" in told


def test_what_was_fixed_before_the_secrets_is_shown_by_earlier_heads(tmp_path, capsys):
    log = log_of(course("computed"))
    assert "没有见证说明名册定稿在公开秘密以前" in said(log.write(tmp_path / "1", Kind.PUBLIC), capsys)
    log.step = 5
    told = said(log.write(tmp_path / "2", Kind.PUBLIC), capsys)
    assert "名册定稿在公开秘密以前已有见证" in told
    assert "没有见证说明公开秘密在公开开奖以前" in told


def test_the_same_deeds_give_the_same_bytes(tmp_path):
    log = log_of(course("computed"))
    one, other = (log.write(tmp_path / name, Kind.PUBLIC) for name in "12")
    given = [{str(p.relative_to(place)): p.read_bytes() for p in place.rglob("*.*")} for place in (one, other)]
    assert given[0] == given[1]
    assert packed(given[0]) == packed(given[1])


@pytest.mark.parametrize("kind", Kind)
def test_a_second_batch_has_a_bundle_of_its_own(tmp_path, capsys, kind):
    desk = course("computed")
    desk.choosing = log_of(desk).days
    closed = replace(desk.choosing["c"].entries[-1], kind="choose.close", act=None)
    desk.choosing["c"].entries = (*desk.choosing["c"].entries, closed)
    desk.do(*LATER)
    log = log_of(desk)
    assert "第 1 批" in said(log.write(tmp_path / "1", kind), capsys)
    told = said(log.write(tmp_path / "2", kind, 2), capsys)
    assert "第 2 批" in told
    assert "名册:1 户、3 套房源" in told
    assert "抽签:没有抽签" in told


def test_a_day_entered_late_is_named(tmp_path, capsys):
    """Moved out on a Saturday and entered on the Monday is in time, on the Tuesday not."""
    desk = course("computed")
    for day, late in (("2026-04-20", 0), ("2026-04-21", 1)):
        home = desk.homes["h02"]
        (moved,) = [entry for entry in home.entries if entry.kind == "household.moved_out"]
        home.entries = tuple(
            replace(entry, recorded_at=f"{day}T09:00:00+08:00") if entry is moved else entry for entry in home.entries
        )
        told = said(log_of(desk).write(tmp_path / day, Kind.AREA), capsys)
        assert f"补录:{late} 处" in told
        assert ("02:2026-04-18 的事,2026-04-21 才记入账本" in told) is bool(late)


def test_a_sealed_duplicate_and_a_lot_that_began_anew(tmp_path, capsys):
    party, first, other = b.PARTIES
    duplicate = o.SealedOpened(
        batch=1, party=party, secret=b.SECRETS[party].hex(), opened_at="2026-06-21T09:00:00+08:00", record=b.doc("启封")
    )
    told = [(b.revealed(name), "2026-06-10") for name in (first, other)]
    desk = b.Desk().do(*b.FIXED, *told, (duplicate, "2026-06-21"), b.DRAWN, b.ORDERED)
    assert f"启用封存件的:{party}" in said(log_of(desk, ()).write(tmp_path / "1", Kind.PUBLIC), capsys)
    failed = o.Failed(
        batch=1, party=party, why="两份都遗失", reveal_by="2026-06-28T10:00:00+08:00", record=b.doc("公证")
    )
    again = [(b.committed(name), "2026-06-22") for name in b.PARTIES]
    desk = b.Desk().do(*b.FIXED, *told, (failed, "2026-06-21"), *again)
    desk.do(*((b.revealed(name), "2026-06-25") for name in b.PARTIES))
    desk.do((b.drawn("2026061:01,02,03,04,05,06+07", "2026-06-30T21:15:00+08:00"), "2026-07-01"))
    desk.do((b.ordered("2026-07-08"), "2026-07-01"))
    place = log_of(desk, ()).write(tmp_path / "2", Kind.AREA)
    assert "宣布上一次无效" in said(place, capsys)


def test_a_corrected_roster_names_its_paper_and_keeps_the_seed(tmp_path, capsys):
    desk = course("computed")
    desk.homes |= {"h05": b.household("05", moved="2026-05-19")}
    desk.do((b.corrected(w.Ground.JUDGMENT, "(2026)示行终1号"), "2026-06-26"), (b.ordered("2026-07-06"), "2026-06-29"))
    for kind in Kind:
        told = said(log_of(desk, ()).write(tmp_path / kind, kind), capsys)
        assert "第 2 版名册依据“(2026)示行终1号”" in told
        assert "名册:5 户" in told


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("way", ["computed", "physical"])
def test_a_household_finds_its_own_place(tmp_path, capsys, way, kind):
    log = log_of(course(way))
    place = log.write(tmp_path / "b", kind)
    for spot in log.order().sequence.places:
        mine = own(log.order(), spot.household)
        file = tmp_path / f"{spot.household}.json"
        file.write_bytes(written(mine, log.source()))
        told = said(place, capsys, "--receipt", str(file))
        assert f"代码 {mine.code} 在公布的名单里,第 {spot.number} 位" in told
        assert sequence.said(spot, log.order().rule) in told
        assert "交房验收,2026-04-" in told


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda t: t["row"].update(moved_on="2026-04-01"), "代码与本户一行对不上"),
        (lambda t: t.update(nonce="0" * 64), "代码与本户一行对不上"),
        (lambda t: t.update(number=4), "公布的是第 1 位"),
        (lambda t: t.update(batch=2), "另一批"),
        (lambda t: t["acts"][0]["parts"][0]["content"].update(on="2026-01-01"), "记录不符"),
        (lambda t: t["acts"][0].update(proof=t["acts"][1]["proof"]), "证明不了"),
    ],
)
def test_a_receipt_that_was_changed_is_refused(tmp_path, capsys, edit, words):
    log = log_of(course("computed"))
    place, file = log.write(tmp_path / "b", Kind.AREA), tmp_path / "r.json"
    first = log.order().sequence.places[0].household
    file.write_bytes(written(own(log.order(), first), log.source()))
    change(file, edit)
    assert verifies(place, "--receipt", str(file)) == 1
    assert words in capsys.readouterr().out


def test_a_receipt_says_nothing_of_names_and_sums(tmp_path):
    log = log_of(course("computed"))
    told = written(own(log.order(), "02"), log.source()).decode()
    assert "某户主02" not in told
    assert "amount" not in told
    assert json.loads(told)["row"]["slip_no"] == "02"


def test_the_public_bundle_holds_codes_and_places_only(tmp_path):
    """No number of a household, an agreement or a slip, no flat, no day a neighbour would know; names nowhere."""
    log = log_of(course("computed"), CHOSEN)
    place = log.write(tmp_path, Kind.PUBLIC)
    text = "".join(path.read_text("utf-8") for path in place.rglob("*.json") if "dated" not in path.name)
    for word in (
        "协01",
        "1-1-0201",
        "2026-04-18",
        "2026-03-05",
        "某户主",
        "signed_on",
        'slip_no":',
        *(row.nonce for row in log.order().rows.values()),
    ):
        assert word not in text, word
    assert set(json.loads((place / "list.json").read_text("utf-8"))[0]) == {"number", "group", "code"}
    assert not {"dated.json", "households.json", "reasons.json"} & {path.name for path in place.iterdir()}


def test_the_bundle_for_the_area_holds_what_each_list_may(tmp_path):
    log = log_of(course("computed"))
    place = log.write(tmp_path, Kind.AREA)
    statutory = json.loads((place / "households.json").read_text("utf-8"))
    assert {tuple(sorted(line)) for line in statutory} == {("area", "name", "sum")}
    assert [line["name"] for line in statutory] == sorted(f"某户主0{n}" for n in (1, 2, 3, 4))
    roster = json.loads((place / "input.json").read_text("utf-8"))
    assert {"id", "moved_on", "slip_no", "agreement_no"} <= set(roster["households"][0])
    every = "".join(path.read_text("utf-8") for path in place.rglob("*.json"))
    nonces = (row.nonce for row in log.order().rows.values())
    for word in ("某身份证", "某电话", "某账号", "某病", "某证号", *nonces):
        assert word not in every, word
    assert "某户主" not in every.replace((place / "households.json").read_text("utf-8"), "")


def test_a_roster_is_not_given_out_before_a_head_holds_its_order():
    log = log_of(course("computed"), ())
    with pytest.raises(Refusal) as refused:
        files(log.order(), Kind.PUBLIC, replace(log.source(), signed=[]))
    assert refused.value.code == "bundle.waiting"
