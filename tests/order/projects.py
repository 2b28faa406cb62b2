"""Small random projects: a rule, a roster of at most eight rows, a lot, a timetable, and what somebody tries to do."""

from __future__ import annotations

from random import Random
from typing import Any

TYPES = ("50㎡", "80㎡")
NEEDS = {
    "slip_no": "moved",
    "moved_on": "moved",
    "signed_on": "agreement",
    "signed_at": "agreement",
    "window": "agreement",
    "agreement_no": "agreement",
    "receipt_no": "receipt",
    "earlier_lot": "earlier_lot",
}
DAYS = ("2024-05-01", "2024-05-02", "2024-05-04")


def rule(chance: Random) -> dict[str, Any]:
    kinds = chance.sample(["priority", *NEEDS], chance.randint(0, 3))
    ties = chance.choice(["lot", "lot", "kept"]) if kinds else "lot"
    needs = {NEEDS[by] for by in kinds if by in NEEDS} | {chance.choice(["agreement", "moved", "receipt"])}
    data: dict[str, Any] = {
        "scheme": "zhunsheng-order/1",
        "eligible": {
            "needs": sorted(needs),
            "cut_off": chance.choice(["", "2024-03-04"]),
            "decision": chance.random() < 0.5,
        },
        "keys": [key(chance, by) for by in kinds],
        "ties": ties,
        "groups": chance.choice(["none", "flat_type"]),
        "assignment": chance.choice(["choose", "draw"]),
        "first_number": chance.choice([1, 104]),
        "turn": {"minutes": 5, "calls": chance.randint(1, 3), "desks": chance.randint(1, 2)},
        "late": chance.choice(["day_end", "batch_end"]),
        "absent": chance.choice(["day_end", "batch_end"]),
        "defer": chance.choice(["none", "day_end", "batch_end"]),
        "waiver": chance.choice([{"way": "written", "article": ""}, {"way": "rule", "article": "方案第九条"}]),
    }
    if ties == "lot":
        data["lot"] = chance.choice(
            [
                {"way": "physical", "witness": "公证处"},
                {"way": "computed", "parties": ["甲", "乙", "丙"], "draw": {"source": "双色球", "which": "第一期"}},
            ]
        )
    return data


def key(chance: Random, by: str) -> dict[str, Any]:
    if by == "priority":
        return {"by": by, "classes": [{"id": each, "label": each, "article": "第三条"} for each in ("old", "ill")]}
    if by == "signed_at":
        return {"by": by, "unit": chance.choice(["day", "minute", "second"])}
    if by == "window":
        tail = chance.choice(["", "T12:00:00+08:00"])
        days = ("2024-03-01", "2024-03-02", "2024-03-03", "2024-03-05")
        return {
            "by": by,
            "windows": [
                {"start": days[0] + tail, "end": days[1] + tail},
                {"start": days[2] + tail, "end": days[3] + tail},
            ],
        }
    return {"by": by}


def household(chance: Random, id_: str) -> dict[str, Any]:
    def day() -> str:
        return f"2024-03-0{chance.randint(1, 5)}"

    row = {
        "id": id_,
        "group": chance.choice(TYPES),
        "by": chance.choice(["agreement", "agreement", "decision"]),
        "signed_at": f"{day()}T{chance.choice(['09:00:00', '12:00:00', '09:00:30', '15:01:00'])}+08:00",
        "agreement_no": f"协{chance.choice(['2024-', ''])}{chance.randint(1, 12)}",
        "moved_on": day(),
        "slip_no": f"{chance.randint(1, 12):0{chance.randint(1, 4)}d}",
        "receipt_no": chance.choice(["", f"R{chance.randint(1, 5)}"]),
        "priority": chance.choice(["", "", "old", "ill"]),
        "frozen": chance.choice(["", "", "", "", "法院查封"]),
    }
    row["signed_on"] = chance.choice([row["signed_at"][:10], day()])
    made = {name: value for name, value in row.items() if value}
    if chance.random() < 0.8:
        made["earlier_lot"] = chance.randint(1, 4)
    return made


def roster(chance: Random, rule_data: dict[str, Any], digest: str) -> dict[str, Any]:
    names = [f"户{place}" for place in range(1, chance.randint(1, 6) + 1)]
    names += [f"{name}/2" for name in names if chance.random() < 0.2]
    households = [household(chance, name) for name in names[:8]]
    if not any(each["by"] == "priority" for each in rule_data["keys"]):
        for row in households:
            row.pop("priority", None)
    return {
        "scheme": "zhunsheng-order/1",
        "project": "示例项目",
        "batch": 1,
        "rule": digest,
        "first_number": rule_data["first_number"],
        "households": households,
        "flats": [
            {
                "id": f"1-1-{place:02d}",
                "type": chance.choice(TYPES),
                "area_est": 8000,
                **chance.choice([{"state": "open"}] * 6 + [{"state": "frozen", "why": "抵押"}]),
            }
            for place in range(1, chance.randint(1, 9) + 1)
        ],
    }


def timetable(chance: Random, first: int, count: int) -> list[tuple[str, int, int]]:
    """No timetable, or the numbers cut into up to four sittings over three days."""
    if chance.random() < 0.4 or count < 1:
        return []
    cuts = sorted(chance.sample(range(1, count), min(chance.randint(0, 3), count - 1)))
    bounds = [0, *cuts, count]
    days = sorted(chance.choice(DAYS) for _ in bounds[1:])
    return [(day, first + a, first + b - 1) for day, a, b in zip(days, bounds, bounds[1:], strict=False)]


def attempt(chance: Random, names: list[str], flats: list[str], at: str, likely: str | None) -> dict[str, Any]:
    """Something somebody may try; mostly sensible, since nonsense alone would never get anywhere."""
    what = chance.choice(
        ["called"] * 5 + ["chose", "drew"] * 3 + ["missed"] * 3 + ["deferred", "waived", "froze", "released"]
    )
    name = likely if likely and what == "called" and chance.random() < 0.7 else chance.choice(names)
    made = {"what": what, "at": at, "household": name}
    if what in ("chose", "drew"):
        made["flat"] = chance.choice([*flats, "9-9-99"])
    if what == "waived" and chance.random() < 0.5:
        made["paper"] = "放弃书"
    if what in ("froze", "released"):
        made["why"] = "法院文书"
        if chance.random() < 0.5:
            made["household"], made["flat"] = "", chance.choice(flats)
    return made
