"""A small office that publishes into a folder of its own, with a witness that runs in the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from programs_of import witness_of
from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted
from zhunsheng.ledger import closing
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.people.models import Organ
from zhunsheng.publishing.place import make_key
from zhunsheng.publishing.publish import Done, publish
from zhunsheng.seal.notes import Key

ORIGIN = "shili.test.example/k/1"
DAY = date(2024, 3, 5)


@dataclass
class Office:
    """An office with a clerk, its folder, and what it is published with."""

    organ: Organ
    clerk: Actor
    place: Path
    key: Key

    @property
    def out(self) -> Path:
        """Where it publishes."""
        return self.place / "public"

    def petition(self, number: str) -> str:
        """A petition registered; gives its matter."""
        act = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例甲",), system_no=number)
        return submit(self.clerk, Proposal(act, happened_on=DAY)).matter

    def notes(self, matter: str, count: int) -> None:
        """So many more acts."""
        for number in range(count):
            submit(self.clerk, Proposal(Noted(text=f"示例{number}"), matter=matter))

    def publish(self, out: Path | None = None, **more: Callable[[str], None]) -> Done:
        """Publish what there is."""
        return publish(self.organ, out, **more)


@pytest.fixture
def office(db, tmp_path, settings):
    settings.DATA = tmp_path
    settings.ZS_PUBLISH = {"origin": ORIGIN, "out": "public", "signer": "keys/log.json"}
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = [Post.HEAD, Post.REGISTRAR, Post.HANDLER, Post.ARCHIVIST, Post.LEGAL]
    account = engage(organ, "jia", "示例甲", None, posts, date(2020, 1, 1))
    key = make_key(tmp_path / "keys" / "log.json", ORIGIN)
    yield Office(organ, actor_of(account, DAY), tmp_path, key)
    closing.reopen(organ.pk)


@pytest.fixture
def witnessed(office, settings):
    """The same with a witness asked over HTTP, whose signature every head needs."""
    with witness_of(office.place, office.key) as (url, key):
        witness = {"name": "bureau", "key": key, "url": url}
        settings.ZS_PUBLISH = {**settings.ZS_PUBLISH, "quorum": "bureau", "witness": [witness]}
        yield office
