"""How the office is reached, where a page tells somebody outside to write, call or come.

It is the operator's to write (``[public]`` of ``zhunsheng.toml``); what is not written there is not shown, and nothing
is made up.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class Contact:
    """Where the office is found; empty where it did not say."""

    address: str = ""
    postcode: str = ""
    phone: str = ""
    hours: str = ""
    mail: str = ""

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and value of what is known."""
        every = (
            ("地址", self.address), ("邮编", self.postcode), ("电话", self.phone), ("办公时间", self.hours),
            ("电子邮箱", self.mail),
        )  # fmt: skip
        return tuple((label, value) for label, value in every if value)


def contact() -> Contact:
    """How the office is reached, as its settings file says now."""
    path = Path(settings.DATA) / "zhunsheng.toml"
    given = tomllib.loads(path.read_text(encoding="utf-8")).get("public", {}) if path.exists() else {}
    known = {name: str(given.get(name, "")).strip() for name in Contact.__dataclass_fields__}
    return Contact(**known)
