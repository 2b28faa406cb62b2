"""Erasure leaves no trace: not in a table, not in the database's files, not in the archive; and it has one way in."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desk.offices import office, python
from zhunsheng.archive import store
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Filed, Noted
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Account
from zhunsheng.publishing.fsck import fsck
from zhunsheng.registers import search
from zhunsheng.workbench.drafts import keep_draft
from zhunsheng.workbench.models import Draft

WORDS = ("甯小岭示例甲", "18700009876", "纸上写着的话")
SETUP = """
import django; django.setup()
import json, sys
from datetime import date
from zhunsheng.archive import store
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Account, Organ
from zhunsheng.workbench.drafts import keep_draft
from zhunsheng.registers import search
name, contact, written = json.loads(sys.argv[1])
search.TOGETHER = int(sys.argv[2])
"""
RECORD = """
organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
posts = [Post.HEAD, Post.REGISTRAR, Post.HANDLER, Post.ARCHIVIST]
clerk = actor_of(engage(organ, "jia", "示例甲", None, posts, date(2020, 1, 1)), date(2024, 3, 5))
paper = store.keep(organ.pk, "来件.txt", written.encode())
act = Registered(
    form=Form.LETTER, came=Came.DIRECT, subject="示例", names=(name,), contact=contact, system_no="1", paper=paper
)
matter = submit(clerk, Proposal(act)).matter
submit(clerk, Proposal(Noted(text=f"{name}来电"), matter=matter))
keep_draft(Account.objects.get(), matter, "record.note", {"f.text": [f"{name}又来电"]})
"""
ERASE = """
from zhunsheng.kernel.erasure import Erased
from zhunsheng.publishing.fsck import fsck
from zhunsheng.registers.models import MatterRow
clerk = actor_of(Account.objects.get(), date(2024, 3, 5))
row = MatterRow.objects.get(number__contains="信")
act = Erased(records=(1, 2), ground="示例依据", approved_by="99", backups_until=date(2026, 12, 31), with_papers=True)
submit(clerk, Proposal(act, matter=row.matter))
print(*fsck(clerk.organ), sep="\\n")
"""


def traces(folder: Path) -> set[str]:
    """Which of the words stand in any file of the office, in any way they are written there.

    Of the pairs a person is searched by, the index may leave out what two share at their beginning.
    """
    content = b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
    ways = {word: (word.encode(), json.dumps(word)[1:-1].encode()) for word in WORDS}
    found = {word for word, written in ways.items() if any(way in content for way in written)}
    pairs = search.grams("", WORDS[0]).split()
    return found | {"pairs" for pair in pairs[:3] if pair[3:].encode() in content}


@pytest.mark.parametrize("together", [64, 1], ids=["waiting", "indexed"])
def test_an_erased_word_stands_in_no_file_of_the_office(tmp_path: Path, together: int) -> None:
    """The database with its journal is read byte by byte, on PostgreSQL the archive at least."""
    words = (json.dumps(WORDS), str(together))
    with office(tmp_path) as env:
        python(env, SETUP + RECORD, *words)
        before = traces(tmp_path)
        assert before == ({WORDS[2]} if "ZS_DATABASE" in env else {*WORDS, "pairs"})
        assert python(env, SETUP + ERASE, *words).strip() == ""
        assert traces(tmp_path) == set()


@pytest.fixture
def desk(db, settings, tmp_path):
    settings.DATA = tmp_path
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    account = engage(organ, "jia", "示例甲", None, [*Post], date(2020, 1, 1))
    return actor_of(account, date(2024, 3, 5))


def petition(desk, number="1", **more):
    act = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例乙",), system_no=number, **more)
    return submit(desk, Proposal(act, happened_on=date(2024, 3, 5))).matter


def erased(desk, matter, records, **more):
    act = Erased(records=records, ground="示例依据", approved_by="99", backups_until=date(2026, 12, 31), **more)
    return submit(desk, Proposal(act, matter=matter))


def test_what_was_struck_out_or_corrected_twice_can_be_erased_too(desk) -> None:
    matter = petition(desk)
    note = submit(desk, Proposal(Noted(text="示例乙来电"), matter=matter))
    fixes = [correct(desk, note.seq, Noted(text=f"示例乙来电{n}"), "笔误").seq for n in range(2)]
    struck = submit(desk, Proposal(Noted(text="示例乙"), matter=matter)).seq
    correct(desk, struck, None, "记错了事项")
    erased(desk, matter, (note.seq, *fixes, struck))
    assert list(fsck(desk.organ)) == []


def test_an_erasure_is_neither_corrected_nor_struck_out(desk) -> None:
    """It would destroy the records of any matter without an approval."""
    matter, other = petition(desk), petition(desk, "2")
    done = erased(desk, matter, (1,))
    wider = Erased(records=(1, 2), ground="示例", approved_by=desk.id, backups_until=date(2026, 12, 31))
    for act in (wider, None):
        with pytest.raises(Refusal) as refused:
            correct(desk, done.seq, act, "示例")
        assert refused.value.code == "desk.erased.now"
    assert other


def test_an_erasure_is_not_entered_late(desk) -> None:
    petition(desk)
    matter = petition(desk, "2")
    act = Erased(records=(1,), ground="示例", approved_by=desk.id, backups_until=date(2026, 12, 31))
    with pytest.raises(Refusal) as refused:
        submit(desk, Proposal(act, happened_on=date(2024, 3, 5), matter=matter, late="示例"))
    assert refused.value.code == "desk.erased.now"


def test_drafts_about_the_matter_go_and_others_stay(desk) -> None:
    account = Account.objects.get()
    matter = petition(desk)
    for place in (matter, "m-other", ""):
        keep_draft(account, place, "record.note", {"f.text": ["示例乙"]})
    erased(desk, matter, (1,))
    assert set(Draft.objects.values_list("matter", flat=True)) == {"m-other", ""}


def test_a_paper_goes_with_the_last_record_that_names_it(transactional_db, desk) -> None:
    paper = store.keep(desk.organ.pk, "来件.txt", b"shili")
    matter, other = petition(desk, paper=paper), petition(desk, "2", paper=paper)
    submit(desk, Proposal(Filed(title="示例", paper=paper), matter=matter))
    for where, records, left in ((matter, (1,), True), (matter, (3,), True), (other, (2,), False)):
        erased(desk, where, records, with_papers=True)
        assert store.place(paper.digest).exists() is left
        assert Paper.objects.filter(digest=paper.digest).exists() is left
        assert list(fsck(desk.organ)) == []
    with pytest.raises(Refusal) as refused:
        store.read(paper.digest)
    assert refused.value.code == "archive.erased"


def test_a_paper_that_was_to_be_erased_and_is_there_again_is_named(desk) -> None:
    paper = store.keep(desk.organ.pk, "来件.txt", b"shili")
    erased(desk, petition(desk, paper=paper), (1,), with_papers=True)
    (wrong,) = fsck(desk.organ)
    assert wrong.what == "已登记删除,却还在"
