"""A register's page of 50 from 100,000 matters against a plain Django page that lists the same 50 rows.

Both are asked for over WSGI by the same logged-in clerk, through the same middleware, from the same tables. Ours
shows lamps, masks names, counts the open matters of every register in the navigation; the peer is a ListView with
Django's Paginator and a Django template, and does none of it.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from stage import folder, turns  # isort: skip – makes the office before anything of it is imported

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client, RequestFactory

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Classified, Registered
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

DAY = date(2024, 3, 5)
OPEN_OF = 40
"""One matter in so many is still open, one in ten times as many sealed."""
BATCH = 5000
PAGE = 50
SERVER = get_wsgi_application()


def office() -> tuple[Account, dict[str, Any]]:
    """A clerk, and the register's values of one petition that was really registered and classified."""
    organ = found(key="bench", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = [Post.SECTION_HEAD, Post.REGISTRAR, Post.LEGAL]
    account = engage(organ, "bench", "示例甲", None, posts, date(2020, 1, 1))
    account.must_change_password = False
    account.save()
    actor = actor_of(account, DAY)
    opening = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例诉求", names=("示例乙",), system_no="SL1")
    matter = submit(actor, Proposal(opening)).matter
    submit(actor, Proposal(Classified(class_=Class.CLAIM_6, why="示例"), matter=matter))
    return account, MatterRow.objects.filter(matter=matter).values().get()


def matters(pattern: dict[str, Any], count: int) -> Iterator[MatterRow]:
    """Matters of twenty years, like the pattern; most are closed."""
    given = {name: value for name, value in pattern.items() if name != "id"}
    for number in range(count):
        day = date(2006, 1, 1) + timedelta(days=number * 7300 // count)
        is_open = number % OPEN_OF == 0
        own = {
            "matter": secrets.token_hex(8), "number": f"示信〔{day.year}〕{number}号", "year": day.year,
            "serial": number, "title": f"示例诉求{number}", "opened_on": day, "touched_on": day, "is_open": is_open,
            "stage": "classified" if is_open else "closed", "closed_on": None if is_open else day,
            "due": pattern["due"] if is_open else None, "sealed": number % (OPEN_OF * 10) == 0,
            "handlers": [str(number // 7 % 12 + 1)],
        }  # fmt: skip
        yield MatterRow(**{**given, **own})


def asking(cookie: str, path: str, page: int) -> turns.Turn:
    """One request over WSGI; anything but a page of fifty rows under one head is an error."""
    environ = RequestFactory().get(path, {"page": page}).environ | {"HTTP_COOKIE": cookie}

    def turn() -> None:
        answer = b"".join(SERVER(dict(environ), lambda status, _headers: statuses.append(status)))
        if statuses.pop() != "200 OK" or answer.count(b"<tr>") != PAGE + 1:
            raise AssertionError(path)

    statuses: list[str] = []
    return turn


def measure(count: int, pages: int) -> list[turns.Result]:
    """The first page and one far inside, so often on both sides in turns."""
    account, pattern = office()
    rows = matters(pattern, count)
    while batch := list(islice(rows, BATCH)):
        MatterRow.objects.bulk_create(batch)
    client = Client()
    client.force_login(account, "zhunsheng.desk.login.Sessions")
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    results = []
    for name, page in (("first page", 1), ("page 20", 20)):
        ours, peer = asking(cookie, "/r/petitions/", page), asking(cookie, "/plain/petitions/", page)
        for _ in range(5):
            ours()
            peer()
        folder.settled()
        title = f"register of {count:,} matters, {name}"
        results.append(turns.in_turns(title, [ours] * pages, [peer] * pages))
    return results


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 100_000, "matters in the register")
    turns.report(measure(asked.count, 100), as_json=asked.json)
