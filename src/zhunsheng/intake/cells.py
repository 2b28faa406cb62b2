"""One cell of a workbook as a plain fact: days in many spellings, numbers damaged by the spreadsheet, ticks and names.

``ValueError`` carries in Chinese what is wrong with the cell.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from openpyxl.utils.datetime import from_excel

from zhunsheng.kernel.fields import Field

WHOLE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s].*|(?<=日)\d.*)?")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
SHORT = re.compile(r"(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
SERIALS = range(20_000, 80_000)
"""Days since 1900 as a spreadsheet counts them: 1954 to 2119."""
SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+\d+", re.IGNORECASE)
EXACT = 10**15
"""Numbers from here on lost digits when the spreadsheet kept them as numbers."""
WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
INSTANT = re.compile(
    r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})?秒?)?"
)
IDENTITY = re.compile(r"\d{17}[\dXx]")
SEPARATORS = re.compile(r"[、,，;；/\n\r]+")
AND_OTHERS = re.compile(r".+等\s*\d+\s*[人户名].*")
YES = frozenset({"是", "有", "√", "✓", "✔", "对", "y", "yes", "true", "1", "☑"})
NO = frozenset({"否", "无", "×", "✗", "不是", "没有", "n", "no", "false", "0", "-", "—", "□", "☐"})


@dataclass(frozen=True)
class Reading:
    """What reading needs to know: the year of the register for days without one, the workbook's epoch, matters.

    ``identity`` names the fields that hold numbers of identity.
    """

    year: int | None
    epoch: datetime
    matter: Callable[[str], str | None]
    words: Mapping[str, Mapping[str, str]]
    unclear: Mapping[str, str] = field(default_factory=dict)
    identity: Collection[str] = ()


def text_of(value: Any) -> str:
    """A cell as text: full-width letters and digits made narrow, outer white space gone; empty cells are ``""``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        value = int(value)
    return str(value).translate(WIDE).replace("\u3000", " ").replace("\xa0", " ").strip()


def read_day(value: Any, reading: Reading) -> date:
    """A day: a date cell, a serial number, 2024-03-05, 2024.3.5, 2024年3月5日, 20240305, or 3月5日 of a known year."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = unicodedata.normalize("NFKC", text_of(value))
    try:
        found = WHOLE.fullmatch(text) or COMPACT.fullmatch(text)
        if found:
            year, month, day = (int(part) for part in found.groups())
            return date(year, month, day)
        if text.isdigit() and int(text) in SERIALS:
            made = from_excel(int(text), reading.epoch)
            return date(made.year, made.month, made.day)
        short = SHORT.fullmatch(text)
    except (ValueError, TypeError, AttributeError):
        short = None
    if short is None:
        raise ValueError("应当是日期,例如 2024-03-05 或 2024.3.5")
    if reading.year is None:
        raise ValueError("没有写年份,请写全,例如 2024-03-05")
    try:
        return date(reading.year, int(short[1]), int(short[2]))
    except ValueError:
        raise ValueError("应当是日期,例如 2024-03-05 或 2024.3.5") from None


def read_cell(spec: Field, value: Any, reading: Reading) -> Any:
    """The plain fact a cell holds for a field, ready for ``decode``; empty cells give ``None``."""
    text = text_of(value)
    if not text:
        return None
    if text.startswith("#") and text.rstrip("!?").isupper():
        raise ValueError("单元格是公式错误,请改成具体内容")
    if spec.many:
        return _several(spec, value, reading)
    return _READ[spec.kind](spec, value, reading)


def read_instant(value: Any) -> str | None:
    """The instant a cell holds beside its day; ``None`` where it holds a day alone."""
    if isinstance(value, datetime):
        whole = value.replace(microsecond=0)
        return f"{whole.isoformat()}+08:00" if (whole.hour, whole.minute, whole.second) != (0, 0, 0) else None
    found = INSTANT.fullmatch(unicodedata.normalize("NFKC", text_of(value)))
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return f"{datetime(year, month, day, hour, minute, second).isoformat()}+08:00"  # noqa: DTZ001 – the offset is written
    except ValueError:
        raise ValueError("应当是日期和时刻,例如 2024-03-05 09:30") from None


def _several(spec: Field, value: Any, reading: Reading) -> list[Any]:
    if spec.kind not in ("text", "long"):
        return [_READ[spec.kind](spec, part, reading) for part in _names(text_of(value))]
    listed = _names(_text(spec, value, reading))
    if spec.name in reading.identity:
        for number in listed:
            check_identity(number)
    return listed


def check_identity(number: str) -> None:
    """Refuse a number of identity whose check digit does not fit; it is never mended, since nobody can know how."""
    if not IDENTITY.fullmatch(number):
        return
    rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(number[:17])) % 11
    if "10X98765432"[rest] != number[17].upper():
        raise ValueError("证件号码末位校验不对,可能被表格软件改过;请对照证件改正,不清楚的留空")


def _text(_: Field, value: Any, __: Reading) -> str:
    text = text_of(value)
    lost = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= EXACT
    if lost or SCIENTIFIC.fullmatch(text):
        raise ValueError("号码被表格软件改成了数值,后几位已经丢失;请把这一列设为“文本”后重新填写")
    return text


def _names(text: str) -> list[str]:
    if AND_OTHERS.fullmatch(text):
        raise ValueError("只写姓名,用顿号隔开;“等几人”请填在人数一列")
    return [_closed_up(part) for part in SEPARATORS.split(text) if part.strip()]


def _closed_up(name: str) -> str:
    """王　五, a name of two characters padded to three, is 王五."""
    parts = name.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)


def _day(_: Field, value: Any, reading: Reading) -> str:
    return read_day(value, reading).isoformat()


def _int(_: Field, value: Any, __: Reading) -> int:
    text = unicodedata.normalize("NFKC", text_of(value)).replace(",", "").strip()
    found = re.fullmatch(r"(-?\d+)(?:\.0+)?\s*[人名户件个次]?", text)
    if not found:
        raise ValueError("应当是整数")
    return int(found[1])


def _money(_: Field, value: Any, __: Reading) -> int:
    """元 in the cell, whole 分 in the act."""
    return _hundredths(value, ("元",), "金额(元)")


def _area(_: Field, value: Any, __: Reading) -> int:
    """平方米 in the cell, whole hundredths in the act."""
    return _hundredths(value, ("平方米", "m2", "㎡", "平米"), "面积(平方米)")


def _hundredths(value: Any, units: tuple[str, ...], what: str) -> int:
    text = unicodedata.normalize("NFKC", text_of(value)).replace(",", "")
    for unit in units:
        text = text.removesuffix(unit).strip()
    try:
        found = Decimal(text) * 100
    except InvalidOperation:
        raise ValueError(f"应当是{what}") from None
    if not found.is_finite() or found != found.to_integral_value():
        raise ValueError(f"应当是{what},最多两位小数")
    return int(found)


def _bool(_: Field, value: Any, __: Reading) -> bool:
    text = unicodedata.normalize("NFKC", text_of(value)).lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError("应当是“是”或者“否”")


def _choice(spec: Field, value: Any, reading: Reading) -> str:
    text = unicodedata.normalize("NFKC", text_of(value)).replace(" ", "")
    known = {unicodedata.normalize("NFKC", choice.label): choice.value for choice in spec.choices()}
    known |= {choice.value: choice.value for choice in spec.choices()} | dict(reading.words.get(spec.name, {}))
    if text not in known:
        listed = "、".join(choice.label for choice in spec.choices())
        why = reading.unclear.get(spec.name, "")
        raise ValueError(f"只能是:{listed}。{why}" if why else f"只能是:{listed}")
    return str(known[text])


def _matter(_: Field, value: Any, reading: Reading) -> str:
    found = reading.matter(text_of(value))
    if found is None:
        raise ValueError("没有这个编号的事项")
    return found


_READ: Mapping[str, Callable[[Field, Any, Reading], Any]] = {
    "text": _text,
    "long": _text,
    "date": _day,
    "int": _int,
    "money": _money,
    "area": _area,
    "bool": _bool,
    "choice": _choice,
    "matter": _matter,
}
