"""The archivist erases on the matter's own page: offered are the records that have something to erase, nothing else."""

from __future__ import annotations

import re
from datetime import date

from zhunsheng.archive import store
from zhunsheng.archive.models import PersonalPart
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Filed, Noted
from zhunsheng.people.models import Account
from zhunsheng.publishing.fsck import fsck

FORM = "do/record.erased/"


def offered(form: str) -> set[int]:
    return {int(each) for each in re.findall(r'name="f\.records"[^>]*value="(\d+)"', form)}


def test_the_archivist_erases_from_the_page(office, sit, registered) -> None:
    account = engage(office, "dang", "党档案(示例)", None, [Post.ARCHIVIST], date(2020, 1, 1))
    account.must_change_password = False
    account.save()
    page = registered()
    matter = page.split("/")[2]
    clerk = actor_of(Account.objects.get(username="deng"), date(2026, 11, 23))
    note = submit(clerk, Proposal(Noted(text="章小满来电"), matter=matter))
    handler = actor_of(Account.objects.get(username="jing"), date(2026, 11, 23))
    paper = store.keep(office.pk, "回执.txt", b"shili")
    filed = submit(handler, Proposal(Filed(title="示例", paper=paper), matter=matter))
    archivist = sit("dang")
    form = archivist.get(f"{page}{FORM}").content.decode()
    assert offered(form) == {*PersonalPart.objects.values_list("seq", flat=True), filed.seq}
    typed = {
        "f.records": [str(note.seq - 1), str(note.seq)], "f.ground": "示例依据", "f.backups_until": "2027-02-28",
        "f.approved_by": str(Account.objects.get(username="fen").pk), "do": "submit",
    }  # fmt: skip
    answer = archivist.post(f"{page}{FORM}", typed)
    assert answer.status_code == 302, answer.content.decode()
    assert not PersonalPart.objects.filter(seq__in=typed["f.records"]).exists()
    shown = sit("deng").get(page).content.decode()
    assert "章小满" not in shown
    assert "删除个人信息" in shown
    assert shown.count("个人信息已删除</a>") == len(typed["f.records"])
    assert list(fsck(office)) == []
    again = archivist.get(f"{page}{FORM}").content.decode()
    assert offered(again) == {filed.seq}
