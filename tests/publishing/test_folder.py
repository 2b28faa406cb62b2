"""The published folder against the database: every file missing, altered or not ours is named."""

from __future__ import annotations

import json
import shutil

import pytest

from zhunsheng.publishing.fsck import fsck
from zhunsheng.publishing.openings import opening


@pytest.fixture
def out(witnessed):
    matter = witnessed.petition("SL1")
    witnessed.notes(matter, 4)
    witnessed.publish()
    witnessed.notes(matter, 300)
    witnessed.publish()
    witnessed.notes(matter, 2)  # waits for the next publication
    return witnessed.out


def found(office):
    return [(each.where.removeprefix("公布的文件 "), each.what) for each in fsck(office.organ)]


def test_what_waits_to_be_published_is_not_wrong(witnessed, out) -> None:
    assert found(witnessed) == []


@pytest.mark.parametrize(
    "name", ["checkpoint.6", "policy", "tile/entries/000", "tile/entries/000.p/6", "tile/0/000", "tile/1/000.p/1"]
)
@pytest.mark.parametrize("change", [None, b"x"])
def test_a_lost_or_altered_file_is_named(witnessed, out, name, change) -> None:
    if change is None:
        (out / name).unlink()
    else:
        (out / name).write_bytes(change)
    assert found(witnessed) == [(name, "不见了" if change is None else "与数据库不符")]


def test_an_old_head_in_the_newest_ones_place_is_named(witnessed, out) -> None:
    shutil.copy(out / "checkpoint.6", out / "checkpoint")
    assert found(witnessed) == [("checkpoint", "与数据库不符")]


def test_a_head_nobody_signed_here_and_an_opening_too_much_are_named(witnessed, out) -> None:
    (out / "checkpoint.7").write_text("other.example/1\n7\n", encoding="utf-8")
    (out / "open" / "000").mkdir(parents=True)
    (out / "open" / "000" / "1.body.json").write_text("{}", encoding="utf-8")
    assert found(witnessed) == [
        ("checkpoint.7", "这个数据库没有签过"),
        ("open/000/1.body.json", "不在应当公开的之列"),
    ]


def test_nothing_published_yet_is_no_wrong(witnessed) -> None:
    witnessed.petition("SL1")
    assert found(witnessed) == []


def test_what_is_opened_too_much_is_closed_by_the_next_publication(witnessed, out) -> None:
    place = out / "open" / "000" / "1.body.json"
    place.parent.mkdir(parents=True)
    said = json.dumps(opening(witnessed.organ.pk, 1, "body"), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    place.write_text(said, encoding="utf-8")
    assert found(witnessed) == []  # an act that waits may have taken it back
    witnessed.publish()
    assert not place.exists()
    place.write_text(said, encoding="utf-8")
    assert found(witnessed) == [("open/000/1.body.json", "不在应当公开的之列")]
