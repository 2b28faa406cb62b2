"""处理意见书与不利的更正同时提交:不利行为之后绝不再有处理意见书。"""

from __future__ import annotations

import pytest

from desk.offices import office, python, start

TRIES = 500

FOUND = """
import sys, json, django; django.setup()
from datetime import date
from zhunsheng.archive.store import keep
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.people.models import Account
organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE, bureau="示例区司法局")
own = [Post.HEAD, Post.REGISTRAR, Post.HANDLER, Post.LEGAL, Post.DEPUTY]
engage(organ, "a", "示例甲", None, own, date(2020, 1, 1))
engage(organ, "b", "示例乙", None, [Post.REVIEWER], date(2020, 1, 1), "示例区司法局")
today = date.today()
a, b = (actor_of(Account.objects.select_related("organ").get(username=u), today) for u in "ab")
body = keep(organ.pk, "正文.txt", "处理意见书正文".encode(), "text/plain")
opinion = keep(organ.pk, "意见书.txt", "审查意见书".encode(), "text/plain")
made = []
for n in range(int(sys.argv[1])):
    registered = p.Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例丙",), system_no=f"S{n}")
    matter = submit(a, Proposal(registered)).matter
    submit(a, Proposal(p.Classified(class_=Class.CLAIM_6, why="示例"), matter=matter))
    submit(a, Proposal(p.Accepted(), matter=matter))
    sent = submit(a, Proposal(r.Submitted(subject=Subject.PETITION_REPLY, body=body, for_matter=matter)))
    submit(b, Proposal(r.Completed(), matter=sent.matter))
    opined = submit(b, Proposal(r.Opined(result=Result.PASS, body=body, opinion=opinion), matter=sent.matter))
    made.append([matter, sent.matter, opined.seq])
print(json.dumps(made))
"""
BEGIN = """
import sys, json, random, time, django; django.setup()
from datetime import date
from pathlib import Path
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.archive.models import Paper
from zhunsheng.archive.store import keep
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Supports
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result
from zhunsheng.people.models import Account, Organ
made, own, other = json.loads(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
organ = Organ.objects.get()
a, b = (actor_of(Account.objects.select_related("organ").get(username=u), date.today()) for u in "ab")
body = keep(organ.pk, "正文.txt", "处理意见书正文".encode(), "text/plain")
opinion = keep(organ.pk, "意见书.txt", "审查意见书".encode(), "text/plain")
def meet(n):
    own.write_text(str(n))
    until = time.monotonic() + 60
    while not other.exists() or int(other.read_text() or -1) < n:
        assert time.monotonic() < until
        time.sleep(0.0005)
    time.sleep(random.random() * 0.02)
"""
REPLY = (
    BEGIN
    + """
done = 0
for n, (matter, _, _) in enumerate(made):
    meet(n)
    try:
        words = {"request": "示例", "facts": "示例", "opinion": "示例", "basis": ("示例依据",)}
        reply = p.Replied(body=body, supports=Supports.NO, **words)
        submit(a, Proposal(reply, matter=matter))
        done += 1
    except Refusal as why:
        assert why.code == "petition.reply.unreviewed", why.code
print(done)
"""
)
ADVERSE = (
    BEGIN
    + """
for n, (_, review, seq) in enumerate(made):
    meet(n)
    if n % 2:
        submit(b, Proposal(r.Revoked(why="示例"), matter=review))
    else:
        correct(b, seq, r.Opined(result=Result.FAIL, body=body, opinion=opinion), "录入有误")
"""
)
COUNT = """
import sys, json, django; django.setup()
from zhunsheng.ledger.models import Row
from zhunsheng.ledger.read import everything
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ
adverse, replied = {}, {}
for entry in everything(Organ.objects.get().pk, kinds()):
    if entry.kind == "petition.reply":
        replied[entry.matter] = entry.seq
    if entry.corrects is not None or entry.kind == "review.revoke":
        adverse[entry.matter] = entry.seq
made = json.loads(sys.argv[1])
assert len(adverse) == len(made)
after = [matter for matter, review, _ in made if matter in replied and replied[matter] > adverse[review]]
assert after == [], after
print(len(replied))
"""


@pytest.mark.postgres
def test_五百次竞争_不利行为之后没有处理意见书(tmp_path):
    with office(tmp_path) as env:
        made = python(env, FOUND, str(TRIES)).strip()
        here, there = str(tmp_path / "reply"), str(tmp_path / "adverse")
        racers = [start(env, REPLY, made, here, there), start(env, ADVERSE, made, there, here)]
        outcomes = [racer.communicate(timeout=300) for racer in racers]
        assert [racer.returncode for racer in racers] == [0, 0], outcomes
        replied = int(outcomes[0][0])
        assert python(env, COUNT, made).strip() == str(replied)
        assert 0 < replied < TRIES
