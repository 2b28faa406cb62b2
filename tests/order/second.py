"""The order and the choosing once more, from the words of decision record 30 alone: plain data in, plain data out.

Shares no line with ``zhunsheng.order``. Slow and simple on purpose: lists searched from the front, anew each time.
"""

from __future__ import annotations

import json
from hashlib import sha256


def hashed(*parts: bytes) -> bytes:
    whole = b""
    for part in parts:
        whole += bytes([len(part) >> 24 & 255, len(part) >> 16 & 255, len(part) >> 8 & 255, len(part) & 255]) + part
    return sha256(whole).digest()


def the_seed(data: dict, secrets: dict[str, bytes], draw: str) -> bytes:
    """The seed from the roster itself: its rows by id, written canonically, hashed."""
    data = dict(data, households=sorted(data["households"], key=lambda row: row["id"]))
    data["flats"] = sorted(data["flats"], key=lambda row: row["id"])
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    parts = [b"zhunsheng/order/seed/1", sha256(text.encode()).digest()]
    for name in sorted(secrets, key=str.encode):
        parts += [name.encode(), secrets[name]]
    return hashed(*parts, draw.encode())


def digits(text: str) -> list[int]:
    groups, current = [], ""
    for letter in text + " ":
        if "0" <= letter <= "9":
            current += letter
        elif current:
            groups.append(int(current))
            current = ""
    return groups


def day_signed(row: dict) -> str:
    return row.get("signed_on") or row.get("signed_at", "")[:10]


def window(key: dict, row: dict) -> int | None:
    for place, each in enumerate(key["windows"]):
        of_days = "T" not in each["start"]
        fact = day_signed(row) if of_days else row.get("signed_at", "")
        if fact and each["start"] <= fact <= each["end"]:
            return place
    return None


def in_batch(rule: dict, row: dict) -> bool:
    needs, last = rule["eligible"]["needs"], rule["eligible"]["cut_off"] or "9999-12-31"
    if row["by"] == "decision" and not rule["eligible"]["decision"]:
        return False
    if "agreement" in needs and not (day_signed(row) and day_signed(row) <= last):
        return False
    if "moved" in needs and not (row.get("slip_no") or row.get("moved_on")):
        return False
    if "moved" in needs and row.get("moved_on", "") > last:
        return False
    if "receipt" in needs and not row.get("receipt_no"):
        return False
    if "earlier_lot" in needs and not row.get("earlier_lot"):
        return False
    return all(window(key, row) is not None for key in rule["keys"] if key["by"] == "window")


def compared(key: dict, row: dict) -> object:
    by = key["by"]
    if by == "priority":
        names = [each["id"] for each in key["classes"]]
        return names.index(row["priority"]) if row.get("priority") else len(names)
    if by == "signed_on":
        return day_signed(row)
    if by == "signed_at":
        return row["signed_at"][: {"day": 10, "minute": 16, "second": 19}[key["unit"]]]
    if by == "window":
        return window(key, row)
    if by in ("slip_no", "agreement_no", "receipt_no"):
        return digits(row[by])
    return row[by]


def own(row: dict) -> int:
    return int([*row["id"].split("/"), "1"][1])


def order(rule: dict, data: dict, drawn: bytes | dict[str, int] | None) -> list[tuple[int, int, str, str]]:
    """Number, rank, group, household of each place; the tied with the same number, by id."""
    rows = [row for row in data["households"] if in_batch(rule, row)]
    by_type = rule["groups"] == "flat_type"
    found, number = [], data["first_number"]
    for group in sorted({row["group"] for row in rows}) if by_type else [""]:
        waiting = [row for row in rows if not by_type or row["group"] == group]
        rank = 1
        while waiting:
            level = waiting
            for key in rule["keys"]:
                least = min(compared(key, row) for row in level)
                level = [row for row in level if compared(key, row) == least]
            told = True
            if len({row["id"].split("/")[0] for row in level}) == 1:
                level = sorted(level, key=own)
            elif isinstance(drawn, bytes):
                level = sorted(level, key=lambda row: hashed(b"zhunsheng/order/lot/1", drawn, row["id"].encode()))
            elif drawn is not None:
                level = sorted(level, key=lambda row: drawn[row["id"]])
            else:
                told, level = False, sorted(level, key=lambda row: row["id"])
            for place, row in enumerate(level):
                ahead = place if told else 0
                found.append((number + ahead, rank + ahead, group, row["id"]))
            waiting = [row for row in waiting if row not in level]
            number, rank = number + len(level), rank + len(level)
    return found


class Hall:
    """A choosing day kept as a clerk would keep it: one sheet of names for each day, one for the end of the batch."""

    def __init__(self, rule: dict, places: list, data: dict, timetable: list[tuple[str, int, int]]) -> None:
        self.rule, self.places, self.flats = rule, places, {flat["id"]: flat for flat in data["flats"]}
        self.days = sorted({day for day, _, _ in timetable})
        self.group = {name: group for _, _, group, name in places}
        self.number = {name: number for number, _, _, name in places}
        self.sheets: list[list[str]] = [[] for _ in range(len(self.days) + 1)]
        for number, _, _, name in places:
            day = next((day for day, first, last in timetable if first <= number <= last), None)
            self.sheets[self.days.index(day) if day else 0].append(name)
        self.frozen = {row["id"] for row in data["households"] if row.get("frozen") and row["id"] in self.group}
        self.shut = {name for name, flat in self.flats.items() if flat["state"] != "open"}
        self.inside: list[str] = []
        self.got: dict[str, str] = {}
        self.gave_up: set[str] = set()
        self.calls: dict[str, list[str]] = {}  # how each call ended: "missed <day>", "deferred" …
        self.used_up: list[str] = []

    def queue(self, group: str) -> list[str]:
        return [
            name
            for sheet in self.sheets
            for name in sheet
            if self.group[name] == group and name not in self.frozen and name not in self.inside
        ]

    def level(self, name: str) -> bool:
        return sum(number == self.number[name] for number in self.number.values()) > 1

    def may(self, event: dict) -> bool:
        name, flat, what = event.get("household", ""), event.get("flat", ""), event["what"]
        done = name in self.got or name in self.gave_up
        if what in ("froze", "released"):
            if flat:
                return flat in (
                    self.shut if what == "released" else set(self.flats) - self.shut - set(self.got.values())
                )
            return name in self.frozen if what == "released" else name not in self.frozen and not done
        if what == "called":
            return not done and name not in self.frozen and name not in self.inside and self.turn(name, event["at"])
        if what == "waived":
            return not done and name not in self.frozen and (bool(event.get("paper")) or self.deemed(name))
        if name not in self.inside:
            return False
        if what == "deferred":
            return self.rule["defer"] != "none"
        if what == "missed":
            return True
        mates = [each for each in self.inside if self.group[each] == self.group[name]]
        listed = self.flats.get(flat)
        return (
            what == {"choose": "chose", "draw": "drew"}[self.rule["assignment"]]
            and mates[0] == name
            and listed is not None
            and (self.rule["groups"] == "none" or listed["type"] == self.group[name])
            and flat not in self.shut
            and flat not in self.got.values()
        )

    def turn(self, name: str, at: str) -> bool:
        group = self.group[name]
        mates = [each for each in self.inside if self.group[each] == group]
        if self.level(name) or len(mates) >= self.rule["turn"]["desks"]:
            return False
        queue = self.queue(group)
        if name in self.used_up:
            return not queue and not mates
        sheet = next(place for place, names in enumerate(self.sheets) if name in names)
        return queue[0] == name and (sheet >= len(self.days) or at[:10] >= self.days[sheet])

    def deemed(self, name: str) -> bool:
        return (
            self.rule["waiver"]["way"] == "rule"
            and name in self.used_up
            and name not in self.inside
            and self.calls[name][-1].startswith("missed")
        )

    def happen(self, event: dict) -> None:
        name, flat, what = event.get("household", ""), event.get("flat", ""), event["what"]
        if what == "froze":
            (self.shut if flat else self.frozen).add(flat or name)
            self.inside = [each for each in self.inside if each != name]
        elif what == "released":
            (self.shut if flat else self.frozen).discard(flat or name)
        elif what == "called":
            self.inside.append(name)
            self.calls.setdefault(name, []).append("called")
        else:
            self.inside = [each for each in self.inside if each != name]
            self.after(name, flat, what, event["at"][:10])

    def after(self, name: str, flat: str, what: str, today: str) -> None:
        for sheet in self.sheets:
            if name in sheet:
                sheet.remove(name)
        if what in ("chose", "drew", "waived"):
            self.used_up = [each for each in self.used_up if each != name]
            if what == "waived":
                self.gave_up.add(name)
            else:
                self.got[name] = flat
            return
        again = f"missed {today}" in self.calls[name]
        where = self.rule["defer"] if what == "deferred" else self.rule["absent" if again else "late"]
        self.calls[name][-1] = what if what == "deferred" else f"missed {today}"
        if len(self.calls[name]) >= self.rule["turn"]["calls"]:
            if name not in self.used_up:
                self.used_up.append(name)
            return
        sheet = len(self.days)
        if where == "day_end" and self.days:
            sheet = max(place for place, day in enumerate(self.days) if day <= today or place == 0)
            sheet += what == "missed" and again
        self.sheets[sheet].append(name)
