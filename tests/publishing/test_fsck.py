"""What is edited, dropped or rolled back is found and named exactly: by fsck, or by the guard at the start."""

import shutil
from datetime import date

import pytest
from django.db import connection

from programs_of import verifies
from publishing.vandals import vandalise
from zhunsheng.archive import store
from zhunsheng.archive.models import PersonalPart
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.canonical import digest
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.record import Filed
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import closing, guards, heads
from zhunsheng.ledger.models import Row
from zhunsheng.publishing.fsck import fsck
from zhunsheng.publishing.guard import look
from zhunsheng.publishing.restore import rebuild
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check


@pytest.fixture
def matter(witnessed):
    made = witnessed.petition("SL1")
    witnessed.notes(made, 4)
    paper = store.keep(witnessed.organ.pk, "示例.txt", b"paper")
    submit(witnessed.clerk, Proposal(Filed(title="示例", paper=paper), matter=made))
    witnessed.publish()
    return made


def found(office):
    return [(each.where, each.what) for each in fsck(office.organ)]


def test_nothing_is_wrong_with_what_nobody_touched(witnessed, matter):
    assert found(witnessed) == []
    assert look(witnessed.organ) == ""


def test_an_edited_content_is_named(witnessed, matter):
    row = Row.objects.get(seq=3)
    vandalise("UPDATE ledger_row SET body = %s WHERE seq = 3", bytes(row.body).replace(b"facts", b"fact5"))
    assert ("第 3 号记录", "正文与当时的承诺不符") in found(witnessed)


def test_an_edited_nonce_is_named(witnessed, matter):
    vandalise("UPDATE ledger_row SET header_nonce = %s WHERE seq = 2", bytes(16))
    assert ("第 2 号记录", "记录头与当时的承诺不符") in found(witnessed)


def test_an_edited_personal_part_is_named(witnessed, matter):
    vandalise("UPDATE archive_personal SET content = %s WHERE seq = 1", b'{"names":["x"]}')
    assert ("第 1 号记录", "个人信息部分与当时的承诺不符") in found(witnessed)


def test_a_personal_part_that_vanished_is_named(witnessed, matter):
    vandalise("DELETE FROM archive_personal WHERE seq = 1")
    assert ("第 1 号记录", "个人信息部分不见了,却没有删除的记录") in found(witnessed)


def test_an_edited_register_row_is_named(witnessed, matter):
    MatterRow.objects.filter(matter=matter).update(title="别的")
    assert any(where == "台账" and "别的" in what for where, what in found(witnessed))


@pytest.mark.parametrize(("change", "what"), [(b"other", "内容被改动过"), (None, "不在档案里")])
def test_an_edited_or_lost_paper_is_named(witnessed, matter, change, what):
    place = store.place(digest(b"paper"))
    place.unlink()
    if change is not None:
        place.write_bytes(change)
    ((where, said),) = found(witnessed)
    assert where.startswith("第 6 号记录的文件")
    assert said == what


def test_missing_guards_are_named(witnessed, matter):
    vandalise("SELECT 1")
    assert all(where == "数据库" for where, _ in found(witnessed))
    assert found(witnessed)


def drop(last):
    """Yesterday's backup: the last acts were never there."""
    for table in ("cosigned", "signed"):
        vandalise(f"DELETE FROM ledger_{table} WHERE size > %s", last)
    vandalise("DELETE FROM archive_personal WHERE seq >= %s", last)
    vandalise("DELETE FROM ledger_row WHERE seq >= %s", last)
    vandalise("UPDATE ledger_head SET size = %s", last)


def again_guarded():
    guards.install(connection)
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            for table in ("row", "naming", "head", "signed", "cosigned"):
                cursor.execute(f"ALTER TABLE ledger_{table} ENABLE TRIGGER USER")
        guards.install(connection)


def test_a_restored_backup_of_fifty_acts_ago_is_read_only_with_the_reason(witnessed, matter):
    witnessed.notes(matter, 50)
    witnessed.publish()
    drop(7)
    again_guarded()
    reason = look(witnessed.organ)
    assert reason == "账本落后于已公布的树头:57 条 → 7 条"
    with pytest.raises(Refusal) as refused:
        witnessed.notes(matter, 1)
    assert refused.value.code == "ledger.closed"
    assert reason in str(refused.value)


def test_a_restored_backup_without_the_published_folder_is_seen_by_the_witness(witnessed, matter):
    drop(4)
    shutil.rmtree(witnessed.out)
    again_guarded()
    assert look(witnessed.organ) == "账本落后于见证人“bureau”见过的树头:7 条 → 4 条"


def test_lost_leaves_come_back_from_what_was_published(witnessed, matter):
    witnessed.notes(matter, 50)
    witnessed.publish()
    before = [bytes(each.leaf) for each in Row.objects.order_by("seq")]
    drop(7)
    again_guarded()
    look(witnessed.organ)
    gained = rebuild(witnessed.organ, "示例:硬盘损坏,由昨日备份恢复")
    assert (gained.first, gained.last) == (7, 56)
    assert [bytes(each.leaf) for each in Row.objects.order_by("seq")][:57] == before
    lost = [(where, what) for where, what in found(witnessed) if where != "台账"]
    assert lost == [(f"第 {seq} 号记录", "内容待补(从公布的文件夹恢复的记录)") for seq in range(7, 57)]
    assert not closing.why(witnessed.organ.pk)
    assert [head.size for head in heads.every(witnessed.organ.pk)] == [7, 57]
    newest = (witnessed.out / "checkpoint.57").read_text(encoding="utf-8")
    assert heads.every(witnessed.organ.pk)[-1].published == newest
    witnessed.notes(matter, 1)
    witnessed.publish()
    assert verifies(witnessed.out) == 0
    assert rebuild(witnessed.organ, "再来一次") is None


def test_a_published_head_that_is_none_of_ours_stops_the_restoring(witnessed, matter):
    """Everything or nothing: the leaves are not put back either."""
    witnessed.notes(matter, 2)
    witnessed.publish()
    drop(4)
    again_guarded()
    (witnessed.out / "checkpoint.7").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        rebuild(witnessed.organ, "示例")
    assert refused.value.code == "ledger.restore"
    assert Row.objects.count() == 4


def test_a_database_that_contradicts_what_was_published_is_not_repaired(witnessed, matter):
    vandalise("UPDATE ledger_row SET leaf = %s WHERE seq = 2", b"x")
    with pytest.raises(Refusal) as refused:
        rebuild(witnessed.organ, "示例")
    assert refused.value.code == "ledger.restore"


def erased(office, matter, records, approver="99"):
    act = Erased(records=records, ground="示例依据", approved_by=approver, backups_until=date(2026, 12, 31))
    return submit(office.clerk, Proposal(act, matter=matter))


def test_erasure_keeps_the_proof(witnessed, matter):
    """The personal part is gone, from search and party list too; the leaf stands, the register is what it was."""
    assert MatterRow.objects.get(matter=matter).parties
    erased(witnessed, matter, (1, 2))
    assert not PersonalPart.objects.filter(seq__in=[1, 2]).exists()
    assert MatterRow.objects.get(matter=matter).parties == []
    assert found(witnessed) == []
    assert check(witnessed.organ) == []
    witnessed.publish()
    assert verifies(witnessed.out) == 0


def test_a_part_that_was_to_be_erased_and_is_there_again_is_named(witnessed, matter):
    kept = PersonalPart.objects.get(seq=1)
    erased(witnessed, matter, (1,))
    kept.pk = None
    kept.save()
    assert ("第 1 号记录", "个人信息部分已登记删除,却还在") in found(witnessed)


def test_records_of_another_matter_are_not_erased_here(witnessed, matter):
    other = witnessed.petition("SL2")
    with pytest.raises(Refusal) as refused:
        erased(witnessed, other, (1,))
    assert refused.value.code == "record.erased.other"


def test_who_approves_does_not_erase(witnessed, matter):
    with pytest.raises(Refusal) as refused:
        erased(witnessed, matter, (1,), approver=witnessed.clerk.id)
    assert refused.value.code == "record.erased.self"
