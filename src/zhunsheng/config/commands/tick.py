"""定时任务:有对外公布的行为即公布账本,每天傍晚公布一次,夜里检查一次;可以反复运行。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from zhunsheng.desk.moments import now
from zhunsheng.people.models import Organ
from zhunsheng.publishing.guard import look
from zhunsheng.publishing.tick import tick


def arguments(_: ArgumentParser) -> None:
    """None."""


def run(_: Namespace) -> int:
    """Do what is due for every organ."""
    for organ in Organ.objects.all():
        look(organ)
        for line in tick(organ, now(organ)):
            print(f"{organ.name}:{line}")
    return 0
