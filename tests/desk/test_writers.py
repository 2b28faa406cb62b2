"""Eight colleagues write at once: no number is skipped, none taken twice, nobody sees an error."""

import pytest

from desk.offices import office, python, start

FOUND = """
import django; django.setup()
from datetime import date
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
engage(organ, "a", "示例甲", "shili-2026", [Post.HEAD, Post.REGISTRAR, Post.HANDLER], date(2020, 1, 1))
"""
WRITE = """
import sys, django; django.setup()
from datetime import date
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import decode
from zhunsheng.kernel.record import Noted
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Account
actor = actor_of(Account.objects.select_related("organ").get(username="a"), date(2026, 1, 5))
opening = decode(kinds()["disclosure.receive"], {"capacity": "own_name", "channel": "in_person",
    "applicant_type": "natural", "applicant": "示例乙", "subject": "示例事项"})
for n in range(12):
    matter = submit(actor, Proposal(opening)).matter
    submit(actor, Proposal(Noted(text=f"第{n}次"), matter=matter))
"""
COUNT = """
import django; django.setup()
from zhunsheng.ledger.models import Head, Row
from zhunsheng.people.models import Organ
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check
seqs = list(Row.objects.order_by("seq").values_list("seq", flat=True))
serials = sorted(MatterRow.objects.filter(procedure="disclosure_requests").values_list("serial", flat=True))
assert seqs == list(range(len(seqs))) and Head.objects.get().size == len(seqs), seqs
assert serials == list(range(1, len(serials) + 1)), serials
assert check(Organ.objects.get()) == []
print(len(seqs), len(serials))
"""


@pytest.mark.django_db
def test_eight_writers_leave_no_gap_and_no_fork(tmp_path):
    with office(tmp_path) as env:
        python(env, FOUND)
        writers = [start(env, WRITE) for _ in range(8)]
        outcomes = [writer.communicate(timeout=300)[1] for writer in writers]
        assert [writer.returncode for writer in writers] == [0] * 8, outcomes
        assert python(env, COUNT).split() == [str(1 + 8 * 24), str(8 * 12)]


TOGETHER = """
import sys, threading, time, django; django.setup()
from datetime import date
from django.db import connections
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import decode
from zhunsheng.kernel.record import Noted
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Account
actor = actor_of(Account.objects.select_related("organ").get(username="a"), date(2026, 1, 5))
opening = decode(kinds()["disclosure.receive"], {"capacity": "own_name", "channel": "in_person",
    "applicant_type": "natural", "applicant": "示例乙", "subject": "示例事项"})
wrong, waited = [], []
def write():
    try:
        for n in range(12):
            begun = time.perf_counter()
            matter = submit(actor, Proposal(opening)).matter
            waited.append(time.perf_counter() - begun)
            submit(actor, Proposal(Noted(text=f"第{n}次"), matter=matter))
            try:
                submit(actor, Proposal(opening, date(2030, 1, 1)))
            except Refusal:
                pass
    except Exception as error:
        wrong.append(repr(error))
    finally:
        connections.close_all()
threads = [threading.Thread(target=write) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert not wrong, wrong
print(len(waited))
"""


@pytest.mark.django_db
def test_eight_threads_of_one_server_stand_in_one_line(tmp_path):
    """As clerks at one server do, refused acts among theirs: the line is let go whatever comes of an act."""
    with office(tmp_path) as env:
        python(env, FOUND)
        assert python(env, TOGETHER).split() == ["96"]
        assert python(env, COUNT).split() == [str(1 + 8 * 24), str(8 * 12)]
