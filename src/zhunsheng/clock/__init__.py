"""The clock: from a day and a period to its last day, with the reckoning of every step."""

from zhunsheng.clock.due import Due, parse_day, parse_stretch, reckon
from zhunsheng.clock.slip import slip_text

__all__ = ["Due", "parse_day", "parse_stretch", "reckon", "slip_text"]
