"""What the public put into the sample office's inbox: one form that waits for the clerk."""

from __future__ import annotations

from datetime import date, datetime, time

from zhunsheng.desk.moments import BEIJING
from zhunsheng.intake import inbox
from zhunsheng.people.models import Organ
from zhunsheng.sample.now import workdays_ago

CODE = "23456789"
FACTS = {
    "name": "申请人(示例)",
    "identity": "card",
    "phone": "000-00000000",
    "address": "示例区示例路(示例)",
    "description": "某片区安置房交付时间的安排(示例)",
    "form": "electronic",
    "route": "counter",
}


def fill(organ: Organ, today: date) -> None:
    """One form that came in two working days ago."""
    day = workdays_ago(today, 2)
    inbox.put(organ, FACTS, at=datetime.combine(day, time(20, 15), BEIJING), code=CODE)
