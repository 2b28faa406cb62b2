"""A process that is killed at any moment of recording and publishing loses no acknowledged act and forks no log."""

from __future__ import annotations

import random
import time

from desk.offices import office, python, start
from programs_of import verifies

PUBLISHES = 200
MOST = 80
"""A process is killed after at most so many lines."""

BEGIN = """
import django; django.setup()
from datetime import date
from pathlib import Path
import os
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.publishing.begin import begin
organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
engage(organ, "jia", "示例甲", None, [Post.REGISTRAR, Post.HANDLER], date(2020, 1, 1))
place = Path(os.environ["ZS_DATA"])
(place / "zhunsheng.toml").write_text("", encoding="utf-8")
begin(place, "shili.test.example/k/1", organ.kind)
"""

WORK = """
import django; django.setup()
from datetime import date
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Account
from zhunsheng.publishing.publish import publish
clerk = actor_of(Account.objects.get(), date.today())
print("ready", flush=True)
while True:
    act = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例甲",))
    print(submit(clerk, Proposal(act)).seq, flush=True)
    publish(clerk.organ)
    print("published", flush=True)
"""

END = """
import django; django.setup()
from zhunsheng.ledger.models import Head
from zhunsheng.people.models import Organ
from zhunsheng.publishing.fsck import fsck
from zhunsheng.publishing.guard import look
from zhunsheng.publishing.publish import publish
organ = Organ.objects.get()
publish(organ)
print(Head.objects.get().size, look(organ), *map(str, fsck(organ)), sep="|")
"""


def test_a_killed_process_leaves_a_whole_log(tmp_path):
    chance = random.Random(20261127)
    with office(tmp_path) as env:
        python(env, BEGIN)
        acknowledged, published = [], 0
        while published < PUBLISHES:
            process = start(env, WORK)
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            until = chance.randrange(MOST)
            for said, line in enumerate(process.stdout):
                acknowledged += [int(line)] if line != "published\n" else []
                published += line == "published\n"
                if said > until:
                    time.sleep(chance.random() * 0.02)
                    process.kill()
                    break
            acknowledged += [int(line) for line in process.stdout if line.strip().isdigit()]
            process.wait()
            process.stdout.close()
            assert process.stderr is not None
            process.stderr.close()
        size, *wrong = python(env, END).strip().split("|")
        assert [each for each in wrong if each] == []
        assert acknowledged == sorted(set(acknowledged))
        assert max(acknowledged) < int(size)
        assert verifies(tmp_path / "public") == 0
