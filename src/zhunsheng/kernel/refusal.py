"""A refusal: why something may not be done, by which article, what is missing, what opens it.

Refusals are public interface: the code is stable, the words are msgids formatted by the page that shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Self

from zhunsheng.kernel.fields import Choice

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Refusal(Exception):  # noqa: N818 – the word of the field, not an error of the program
    """Something may not be done.

    ``code`` is stable and dotted (``petition.reply.review_missing``); ``article`` names the rule as printed;
    ``missing`` says what is wrong and ``remedy`` what to do – Chinese msgids with ``{name}`` places for ``params``.
    ``fields`` maps a field of a form to what is wrong with it.

    Of the parameters, posts and other choices are put in their own words. A gate knows colleagues by account only:
    ``who`` holds accounts joined by 、 until ``in_names`` or ``without_names``.
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
        return self.missing.format_map(_Places(self.params))

    def todo(self) -> str:
        """What to do about it, with the parameters filled in."""
        return self.remedy.format_map(_Places(self.params))

    def in_names(self, people: Mapping[str, str]) -> Self:
        """The same refusal with colleagues called by name; ``people`` gives the names by account."""
        who = str(self.params.get("who", ""))
        return self._about("、".join(people.get(each, each) for each in who.split("、")))

    def without_names(self) -> Self:
        """The same refusal about nobody, for what is kept: the record it is about says who."""
        return self._about("")

    def _about(self, who: str) -> Self:
        if "who" not in self.params:
            return self
        params = {**self.params, "who": who}
        return type(self)(self.code, self.article, self.missing, self.remedy, params, self.fields)

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


class _Places(dict[str, Any]):
    """Fills places with words; one without a parameter stays as it is instead of losing the whole sentence."""

    def __getitem__(self, key: str) -> Any:
        return _in_words(super().__getitem__(key)) if key in self else "{" + key + "}"


def _in_words(value: Any) -> Any:
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return "、".join(str(_in_words(each)) for each in value)
    return value
