"""Data read strictly: every key known, every value of its kind, nothing guessed; what is wrong is said in Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from zhunsheng.kernel.canonical import LIMIT
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.refusal import Refusal

C = TypeVar("C", bound=Choice)

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+08:00")


class Table:
    """One object of the data: values are taken out by name, ``close`` refuses whatever nobody asked for.

    ``room`` is the middle of the refusal's code (``order.<room>.unknown``), ``where`` the path shown to people.
    """

    def __init__(self, data: Any, room: str, where: str = "") -> None:
        self.room = room
        self.where = where
        if not isinstance(data, Mapping):
            raise self.wrong("", "一组项目")
        self._data = data
        self._asked: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the key is there."""
        return name in self._data

    def text(self, name: str, default: str | None = None) -> str:
        """A text, not empty unless it may be left out."""
        value = self._take(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(name, "文字")
        return value

    def whole(self, name: str, default: int | None = None, *, least: int = 1) -> int:
        """A whole number of at least ``least``."""
        value = self._take(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value < LIMIT:
            raise self.wrong(name, f"不小于 {least} 的整数")
        return value

    def maybe(self, name: str, *, least: int = 0) -> int | None:
        """A whole number, or ``None`` where the key is not there."""
        return self.whole(name, least=least) if name in self._data else None

    def flag(self, name: str) -> bool:
        """Yes or no; no where the key is not there."""
        value = self._take(name, default=False)
        if not isinstance(value, bool):
            raise self.wrong(name, "是或者否(true、false)")
        return value

    def choice(self, name: str, kind: type[C], default: C | None = None) -> C:
        """A member of a closed list."""
        value = self._take(name, default)
        known = {member.value: member for member in kind}
        if not isinstance(value, str) or value not in known:
            raise self.wrong(name, "、".join(f"{member.value}({member.label})" for member in kind))
        return known[value]

    def day(self, name: str, default: str | None = None) -> str:
        """A day, ``2024-05-01``."""
        value = self.text(name, default)
        if value and not is_day(value):
            raise self.wrong(name, "日期,如 2024-05-01")
        return value

    def moment(self, name: str, default: str | None = None) -> str:
        """An instant, ``2024-05-01T09:12:33+08:00``."""
        value = self.text(name, default)
        if value and not is_moment(value):
            raise self.wrong(name, "北京时间,如 2024-05-01T09:12:33+08:00")
        return value

    def table(self, name: str) -> Table:
        """An object inside this one."""
        return Table(self._take(name, None), self.room, self._path(name))

    def tables(self, name: str, *, empty: bool = False) -> tuple[Table, ...]:
        """The objects of a list."""
        return tuple(
            Table(each, self.room, f"{self._path(name)}[{place}]")
            for place, each in enumerate(self._list(name, empty=empty), 1)
        )

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        found = self._list(name, empty=False)
        if not all(isinstance(each, str) and each.strip() for each in found):
            raise self.wrong(name, "文字的列表")
        return tuple(found)

    def choices(self, name: str, kind: type[C]) -> tuple[C, ...]:
        """Members of a closed list, each once."""
        known = {member.value: member for member in kind}
        found = self._list(name, empty=False)
        if not all(isinstance(each, str) and each in known for each in found) or len(set(found)) != len(found):
            raise self.wrong(name, "、".join(f"{member.value}({member.label})" for member in kind))
        return tuple(known[each] for each in found)

    def close(self) -> None:
        """Refuse keys nobody asked for."""
        left = sorted(str(key) for key in self._data if key not in self._asked)
        if left:
            raise Refusal(
                f"order.{self.room}.unknown",
                missing="有不认识的项目:{names}",
                remedy="请核对项目名称,多余的请删去;本格式没有的规定不能写成数据",
                params={"names": "、".join(self._path(name) for name in left)},
            )

    def wrong(self, name: str, wanted: str) -> Refusal:
        """The refusal of a value that is not of its kind."""
        return Refusal(
            f"order.{self.room}.wrong",
            missing="{where}填得不对",
            remedy="应当是{wanted}",
            params={"where": self._path(name) or "数据", "wanted": wanted},
        )

    def _path(self, name: str) -> str:
        return ".".join(part for part in (self.where, name) if part)

    def _list(self, name: str, *, empty: bool) -> list[Any]:
        value = self._take(name, None)
        if not isinstance(value, list | tuple) or (not value and not empty):
            raise self.wrong(name, "列表")
        return list(value)

    def _take(self, name: str, default: Any) -> Any:
        self._asked.add(name)
        if name in self._data:
            return self._data[name]
        if default is None:
            raise Refusal(
                f"order.{self.room}.missing",
                missing="缺少{where}",
                remedy="请按选房办法补上",
                params={"where": self._path(name)},
            )
        return default


def is_day(text: str) -> bool:
    """Whether the text is a day of the calendar, written ``2024-05-01``."""
    if not DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    """Whether the text is an instant of whole seconds in Beijing, written ``2024-05-01T09:12:33+08:00``."""
    if not MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
