"""The law base: everything loaded, found by id, family and day."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from zhunsheng.law.calendar import Calendar
from zhunsheng.law.schema import BEGINNING, Duty, Instrument, LawDataError, Period, ReceiptRule, Rule, Vocabulary, read

HERE = Path(__file__).parent
UNCONFIRMED = "(待核)"
FIGURE = "figure."


class LawBase:
    """Instruments, periods, duties, receipt rules, office rules and the calendar of one edition of the data."""

    def __init__(self, folder: Path = HERE, office: Path | None = None) -> None:
        self.instruments: dict[str, Instrument] = {}
        self.periods: dict[str, Period] = {}
        self.duties: dict[str, Duty] = {}
        self.receipt_rules: dict[str, ReceiptRule] = {}
        self.rules: dict[str, list[Rule]] = {}
        self._families: dict[str, list[Period]] = {}
        digest = hashlib.sha256()
        vocabulary = tomllib.loads((folder / "vocabulary.toml").read_text(encoding="utf-8"))
        self.vocabulary = Vocabulary(
            event=vocabulary["event"], suspension=vocabulary["suspension"], policy=vocabulary["meta"]["policy"]
        )
        for path in [*sorted((folder / "statutes").glob("*.toml")), *sorted((folder / "office").glob("*.toml"))]:
            content = path.read_bytes()
            digest.update(content)
            self._take(path.name, tomllib.loads(content.decode("utf-8")))
        if office is not None:
            content = office.read_bytes()
            digest.update(content)
            self._choose(office.name, content.decode("utf-8"))
        for path in sorted((folder / "calendar").glob("*.toml")):
            digest.update(path.read_bytes())
        self.calendar = Calendar(folder / "calendar")
        self.edition = digest.hexdigest()[:12]
        for family in self._families.values():
            family.sort(key=lambda period: period.in_force_from)

    def _take(self, where: str, data: dict[str, Any]) -> None:
        instrument = read(Instrument, data.get("law", {}), where)
        self.instruments[instrument.id] = instrument
        shared = {"law": instrument.id}
        inherited = {
            "source": instrument.source,
            "checked_on": instrument.checked_on,
            "confirmed": instrument.confirmed,
        }
        for table in data.get("period", ()):
            period = read(Period, {**inherited, **table}, where, **shared)
            self._check(where, period)
            self.periods[period.id] = period
            self._families.setdefault(period.family, []).append(period)
        for table in data.get("duty", ()):
            duty = read(Duty, table, where, **shared)
            self.duties[duty.id] = duty
        for table in data.get("receipt_rule", ()):
            rule = read(ReceiptRule, table, where, **shared)
            self.receipt_rules[rule.channel] = rule
        self._take_rules(where, data)

    def _take_rules(self, where: str, data: dict[str, Any]) -> None:
        for table in data.get("rule", ()):
            named = {"from": "begins", "to": "ends"}
            made = read(Rule, {named.get(key, key): value for key, value in table.items()}, where)
            self.rules.setdefault(made.key, []).append(made)

    def _choose(self, where: str, text: str) -> None:
        """The office's own dated rules over the defaults: ``[[rule]]`` tables of known keys, and nothing else.

        A definition of a figure has the key ``figure.<id>``.
        """
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as why:
            raise LawDataError(f"{where}: {why}") from why
        asked = [str(table.get("key", "")) for table in data.get("rule", ())]
        wrong = [key for key in data if key != "rule"]
        wrong += [key for key in asked if key not in self.rules and not key.startswith(FIGURE)]
        if wrong:
            raise LawDataError(f"{where}: {', '.join(wrong)}")
        self._take_rules(where, data)

    def _check(self, where: str, period: Period) -> None:
        words = self.vocabulary
        events = (period.starts_on, *period.restarted_by)
        wrong = [event for event in events if period.law != "office" and event not in words.event]
        wrong += [each for each in period.suspended_by if each not in words.suspension]
        if wrong or period.id in self.periods:
            raise LawDataError(f"{where} [{period.id}]: {wrong or 'twice'}")

    def period(self, id_: str) -> Period | None:
        """An edition by its own id."""
        return self.periods.get(id_)

    def editions(self, family: str) -> tuple[Period, ...]:
        """All editions of a family, oldest first."""
        return tuple(self._families.get(family, ()))

    def in_force(self, family: str, day: date) -> Period | None:
        """The edition in force on the day of the starting event."""
        return next((period for period in self.editions(family) if period.in_force(day)), None)

    def rule(self, key: str, day: date) -> Rule | None:
        """The office's rule in force on a day; the newest wins, and of two of one day the office's own."""
        found = [r for r in self.rules.get(key, ()) if r.begins <= day and (r.ends is None or day <= r.ends)]
        return max(reversed(found), key=lambda r: r.begins, default=None)

    def title(self, period: Period) -> str:
        """The instrument's title, marked where it was not read in full."""
        mark = "" if period.confirmed in {"text", "office"} else UNCONFIRMED
        return self.instruments[period.law].title_zh + mark

    def cite(self, period: Period) -> str:
        """The citation as printed: 《政府信息公开条例(2019修订)》第33条."""
        instrument = self.instruments[period.law]
        told = period.confirmed in {"text", "office"} or "待核" in period.article
        mark = "" if told else UNCONFIRMED
        if period.law == "office":
            return f"内规:{period.title_zh}"
        return f"《{instrument.title_zh}》{article(period.article)}{mark}"

    def known_families(self) -> Iterable[str]:
        """Every family, in the order of the data."""
        return self._families


def article(number: str) -> str:
    """``42(2)`` → 第42条第2款; what is no number stays as it is."""
    found = re.fullmatch(r"(\d+)(?:\((\d+)\))?", number)
    if found is None:
        return f"第{number}条" if re.fullmatch(r"[\d,、-]+", number) else number
    main, part = found.groups()
    return f"第{main}条" + (f"第{part}款" if part else "")


@cache
def load(office: Path | None = None) -> LawBase:
    """The law base, read once; ``office`` adds the office's own rules over the defaults."""
    return LawBase(HERE, office)


__all__ = ["BEGINNING", "LawBase", "article", "load"]
