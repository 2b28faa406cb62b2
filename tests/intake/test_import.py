"""From a workbook to acts: dry run, duplicates, late entry, order, all or nothing."""

import random
from datetime import date

import pytest
from django.db import transaction

from intake.books import HEADS, PETITIONS, book, row
from intake.conftest import NOW, TODAY
from zhunsheng.desk.submit import Proposal, submit, submit_all
from zhunsheng.intake.plan import plan
from zhunsheng.intake.record import record
from zhunsheng.intake.template import template
from zhunsheng.intake.workbook import read
from zhunsheng.kernel.acts import decode
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Row
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

REASON = "系统启用前的纸质台账"
BY_HAND = {"form": "letter", "came": "direct", "subject": "示例", "names": ["甲(示例)"], "system_no": "示001"}
FIVE = [
    row(day="2024-01-08", number="示001", subject="过渡费发放", names="甲(示例)"),
    row(day="2024.1.9", number="示002", subject="安置房质量", names="乙(示例)", form="来访"),
    row(day=date(2024, 3, 5), number="示003", subject="搬迁费标准", names="丙(示例)", came="转送", organ="示例信访局"),
    row(day="20240305", number="", subject="产权登记", names="丁(示例)、戊(示例)", people=2),
    row(day="2025年2月7日", number="示005", subject="过渡费发放", names="己(示例)", form="网上投诉"),
]


def planned(who, *rows, actor="zhu", **more):
    return plan(who(actor), PETITIONS, book(*rows, **more), TODAY)


def imported(who, *rows, actor="zhu", reason=REASON):
    return record(who(actor), PETITIONS, book(*rows), reason, now=NOW)


def register():
    """The register without what is drawn by lot or counts entries."""
    wanted = ("number", "stage", "title", "opened_on", "due", "cells", "findings", "parties", "clocks")
    rows = MatterRow.objects.filter(procedure="petitions").order_by("year", "serial").values(*wanted)
    return [
        {**each, "clocks": [{k: v for k, v in c.items() if "seq" not in k} for c in each["clocks"]]} for each in rows
    ]


def acts():
    return Row.objects.count()


def test_a_dry_run_records_nothing(who):
    before = acts()
    found = planned(who, *FIVE)
    assert (len(found.new), found.problems, found.late) == (5, (), True)
    assert acts() == before


def test_every_row_becomes_an_act_on_its_own_day(who, office):
    done = imported(who, *FIVE)
    assert (done.count, done.known) == (5, 0)
    numbers = [(each["number"], each["title"]) for each in register()]
    assert numbers == [
        ("示改信〔2024〕1号", "过渡费发放"),
        ("示改信〔2024〕2号", "安置房质量"),
        ("示改信〔2024〕3号", "产权登记"),
        ("示改信〔2024〕4号", "搬迁费标准"),
        ("示改信〔2025〕1号", "过渡费发放"),
    ]
    assert check(office) == []


@pytest.mark.parametrize("seed", range(3))
def test_a_register_written_in_any_order_gives_the_same(who, seed):
    """Numbers, stages, terms, figures: what a register says does not depend on the order of its lines."""
    with transaction.atomic():
        imported(who, *FIVE)
        as_written = register()
        transaction.set_rollback(True)
    imported(who, *random.Random(seed).sample(FIVE, len(FIVE)))
    assert register() == as_written
    assert {each["stage"] for each in as_written} == {"registered"}


def test_what_lies_in_the_past_is_a_late_entry_with_reason_batch_and_row(who):
    done = imported(who, FIVE[0])
    entry = Row.objects.order_by("-seq").first()
    body = bytes(entry.body).decode()
    assert f"{REASON}(批次 {done.batch} 第2行)" in body
    assert "示例" not in body.replace("示改", "")


def test_a_reason_is_needed_for_the_past(who):
    before = acts()
    with pytest.raises(Refusal, match=r"intake\.reason"):
        imported(who, *FIVE, reason=" ")
    assert acts() == before


def test_only_the_head_enters_late(who):
    before = acts()
    with pytest.raises(Refusal, match=r"desk\.late_entry") as refused:
        imported(who, *FIVE, actor="deng")
    assert "第2行" in refused.value.what()
    assert acts() == before


def test_the_registrar_imports_what_came_today(who):
    done = imported(who, row(day=TODAY), actor="deng", reason="")
    assert done.count == 1
    assert planned(who, row(day=TODAY, number="示009"), actor="deng").late is False


def test_one_wrong_row_keeps_all_out(who):
    before = acts()
    wrong = [*FIVE, row(number="示006", form="托人带话"), row(number="示007", day="2027-01-05")]
    with pytest.raises(Refusal, match=r"intake\.problems"):
        imported(who, *wrong)
    assert acts() == before


def test_a_refusal_half_way_leaves_nothing_behind(who, monkeypatch):
    """The desk refuses the third row: the two before it are gone as well."""
    before = acts()
    calls = []

    def third_refused(*args, **more):
        calls.append(args)
        if len(calls) == 3:
            raise Refusal("test.refused", missing="示例", remedy="示例")
        return submit_all(*args, **more)

    monkeypatch.setattr("zhunsheng.intake.record.submit_all", third_refused)
    with pytest.raises(Refusal, match=r"test\.refused"):
        imported(who, *FIVE)
    assert acts() == before
    assert register() == []


def test_problems_name_row_column_and_what_is_wrong(who):
    found = planned(
        who,
        row(day="2024-02-30"),
        row(number="示002", form="托人带话", people="若干"),
        row(number="示003", day="2026-11-24"),
        row(number="示004", names=""),
        row(number=6.10104e17),
        row(number="示006", day=""),
        row(number="示007", day="0204-03-05"),
    )
    assert [str(problem) for problem in found.problems] == [
        "第2行A列“收到日期”:应当是日期,例如 2024-03-05 或 2024.3.5",
        "第3行B列“信访形式”:只能是:来信、来访、网上投诉、电话",
        "第3行F列“人数”:应当是整数",
        "第4行A列“收到日期”:2026-11-24晚于今天",
        "第5行E列“信访人姓名”:没有填写",
        "第6行G列“信访信息系统编号”:号码被表格软件改成了数值,后几位已经丢失;请把这一列设为“文本”后重新填写",
        "第7行A列“收到日期”:没有填写;合并的单元格请拆开,每行都填",
        "第8行A列“收到日期”:年份 204 不对",
    ]
    assert found.new == ()


def test_a_missing_column_is_told_once(who):
    found = planned(who, row()[:4], row(number="示002")[:4], heads=HEADS[:4])
    assert [str(problem) for problem in found.problems] == ["没有“信访人姓名”这一列,请加上,每行都填"]


def test_a_second_import_of_the_same_workbook_records_nothing(who):
    imported(who, *FIVE)
    again = planned(who, *FIVE)
    assert again.new == ()
    assert [row.known for row in again.rows[:2]] == [
        "信访信息系统编号相同的已经登记(示改信〔2024〕1号),跳过",
        "信访信息系统编号相同的已经登记(示改信〔2024〕2号),跳过",
    ]
    assert "同日、同事由、同一当事人的已经登记(示改信〔2024〕3号)" in again.rows[3].known
    with pytest.raises(Refusal, match=r"intake\.nothing_new"):
        imported(who, *FIVE)


def test_a_longer_workbook_adds_only_what_is_new(who):
    imported(who, *FIVE[:3])
    done = imported(who, *FIVE)
    assert (done.count, done.known) == (2, 3)
    assert len(register()) == 5


def test_a_number_registered_by_hand_is_known_too(who):
    act = decode(
        PETITIONS.act, {"form": "letter", "came": "direct", "subject": "示例", "names": ["甲"], "system_no": "示001"}
    )
    submit(who("deng"), Proposal(act), now=NOW)
    assert "示改信〔2026〕1号" in planned(who, FIVE[0]).rows[0].known


def test_the_number_of_an_accusation_is_known_without_being_shown(who):
    """Accusations are seen by named handlers only (信访工作条例30): even their register number stays unsaid."""
    facts = {
        "form": "letter",
        "came": "direct",
        "subject": "示例",
        "names": ["甲"],
        "system_no": "示001",
        "accusation": True,
    }
    submit(who("deng"), Proposal(decode(PETITIONS.act, facts)), now=NOW)
    known = planned(who, FIVE[0], actor="jing").rows[0].known
    assert known == "信访信息系统编号相同的已经登记,跳过"


def test_the_same_row_twice_is_skipped_and_two_matters_under_one_number_are_told(who):
    twice = planned(who, FIVE[0], FIVE[0], FIVE[3], FIVE[3])
    assert len(twice.new) == 2
    assert [row.known for row in twice.rows] == ["", "与第2行完全相同,跳过", "", "与第4行完全相同,跳过"]
    mixed = planned(who, FIVE[0], row(day="2024-06-03", number="示001", names="庚(示例)"))
    assert [str(problem) for problem in mixed.problems] == [
        "第3行“信访信息系统编号”:与第2行相同,而其他内容不同,请核对哪一行是对的"
    ]


def test_what_the_gates_would_have_said_is_told_and_becomes_a_finding(who):
    """A transferred petition without the body it came from was received all the same: recorded, and a shortcoming."""
    without = row(came="转送", organ="", number="示010")
    assert "没有写明是哪个单位转来的" in planned(who, without).rows[0].notes[0]
    imported(who, without)
    assert [each["code"] for each in register()[0]["findings"]] == ["petition.register.from"]


def test_what_came_today_must_pass_the_gates(who):
    found = planned(who, row(day=TODAY, came="转送", organ=""), actor="deng")
    assert "没有写明是哪个单位转来的" in str(found.problems[0])


def test_the_template_has_the_acts_own_heads_and_reads_back_empty(who):
    content = template(PETITIONS)
    found = read(content, PETITIONS)
    assert [head.words for head in found.heads] == [
        "收到日期", "信访形式", "来源", "诉求类别", "信访人姓名", "人数", "信访信息系统编号", "转送、交办单位",
        "联系电话", "住址", "反映内容", "联名", "检举控告", "重复信访的原件",
    ]  # fmt: skip
    assert found.lines == ()
    assert found.unread == ()
    assert found.others == ()


def test_heads_as_offices_write_them(who):
    heads = ("收信日期", "信访形式", "来源", "反映事项", "来信人姓名")
    found = planned(who, ("2024-03-05", "来信", "直接收到", "过渡费发放", "章小满(示例)"), heads=heads)
    assert found.problems == ()
    [made] = found.new
    assert (made.act.subject, made.act.names, made.on.isoformat()) == ("过渡费发放", ("章小满(示例)",), "2024-03-05")


@pytest.mark.parametrize("word", ["区长信箱", "市长热线", "信访局"])
def test_a_letter_box_is_no_source_and_the_refusal_says_what_to_write(who, word):
    [problem] = planned(who, row(came=word)).problems
    assert "直接写给本单位的填“直接收到”" in str(problem)
    assert "按来文填“转送”或者“交办”" in str(problem)
