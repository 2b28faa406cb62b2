"""旧版单位升级:换了样子的台账从原来的表补齐,与重算的一样。"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage
from zhunsheng.desk.office import found as founded
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.registers import numbers
from zhunsheng.registers.models import ContributionRow
from zhunsheng.registers.rebuild import check, dump

DAY = date(2026, 11, 23)
JSON = {"sqlite": "text", "postgresql": "jsonb"}
NUMBER = {"sqlite": "integer PRIMARY KEY AUTOINCREMENT", "postgresql": "bigserial PRIMARY KEY"}


@pytest.fixture
def organ(db, settings):
    """一个单位,登记了三件信访。"""
    settings.ZS_TODAY = DAY.isoformat()
    organ = founded(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = [Post.HEAD, Post.REGISTRAR]
    clerk = actor_of(engage(organ, "a", "示例甲", "shili-2026", posts, date(2020, 1, 1)), DAY)
    for number in range(3):
        act = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例丙",), system_no=f"SL{number}")
        submit(clerk, Proposal(act))
    return organ


def upgraded(name: str) -> None:
    """Run what a migration does; the test's transaction has no schema editor."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        editor = SimpleNamespace(connection=connection, execute=cursor.execute)
        import_module(f"zhunsheng.registers.migrations.{name}").forward(apps, editor)


def test_编号从台账补齐(organ):
    before = list(dump(organ))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {numbers.TABLE}")
    upgraded("0006_alone")
    assert list(dump(organ)) == before
    assert [len(numbers.rows_with([f"SL{n}"])) for n in range(3)] == [1, 1, 1]


def test_计数的来源按原来的次序搬过去(organ):
    before = list(dump(organ))
    assert ContributionRow.objects.count() > 3
    kept = 'organ_id, matter, figure, "on", amount, dimensions, acts'
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"CREATE TEMPORARY TABLE held AS SELECT place, {kept} FROM registers_contribution")
        cursor.execute("DROP TABLE registers_contribution")
        cursor.execute(
            f"CREATE TABLE registers_contribution (id {NUMBER[connection.vendor]}, organ_id bigint, matter varchar(32),"
            f' figure varchar(60), "on" date, amount bigint, dimensions {JSON[connection.vendor]},'
            f" acts {JSON[connection.vendor]})"
        )
        cursor.execute(
            f"INSERT INTO registers_contribution ({kept}) SELECT {kept} FROM held ORDER BY place DESC, matter"
        )
        cursor.execute("UPDATE registers_contribution SET id = -id")  # the first of a matter stands first again
        cursor.execute("DROP TABLE held")
    upgraded("0007_contributions")
    assert list(dump(organ)) == before
    assert check(organ) == []
