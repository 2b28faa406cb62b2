"""A refusal: why something may not be done, by which article, what is missing, what opens it.

Refusals are public interface: the code is stable, the words are msgids formatted by the page that shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Refusal(Exception):  # noqa: N818 – the word of the field, not an error of the program
    """Something may not be done.

    ``code`` is stable and dotted (``petition.reply.review_missing``); ``article`` names the rule as printed;
    ``missing`` says what is wrong and ``remedy`` what to do – Chinese msgids with ``{name}`` places for ``params``.
    ``fields`` maps a field of a form to what is wrong with it.
    """

    def __init__(
        self,
        code: str,
        article: str = "",
        missing: str = "",
        remedy: str = "",
        params: Mapping[str, Any] = NOTHING,
        fields: Mapping[str, str] = NOTHING,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.article = article
        self.missing = missing
        self.remedy = remedy
        self.params = params
        self.fields = fields

    def what(self) -> str:
        """What is wrong, with the parameters filled in."""
        return self.missing.format_map(_Lenient(self.params))

    def todo(self) -> str:
        """What to do about it, with the parameters filled in."""
        return self.remedy.format_map(_Lenient(self.params))

    def as_data(self) -> dict[str, Any]:
        """The refusal as plain data for ``--json`` and the API."""
        data: dict[str, Any] = {
            "code": self.code,
            "article": self.article,
            "missing": self.what(),
            "remedy": self.todo(),
        }
        if self.fields:
            data["fields"] = dict(self.fields)
        return data

    def __str__(self) -> str:
        basis = f"(依据:{self.article})" if self.article else ""
        fields = "".join(f"\n  · {name}:{wrong}" for name, wrong in self.fields.items())
        return f"[{self.code}] {self.what()}{basis}。{self.todo()}{fields}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refusal) and self.as_data() == other.as_data()

    def __hash__(self) -> int:
        return hash((self.code, self.article, self.missing, self.remedy))


class _Lenient(dict[str, Any]):
    """Leaves a place without a parameter as it is instead of losing the whole sentence."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
