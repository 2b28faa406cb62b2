"""The rule of choosing: read strictly from data, written back to data, told in Chinese, known by its digest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhunsheng.order.terms import Rule

__all__ = ["Rule", "digest", "plain", "read", "said"]


def read(data: Mapping[str, Any]) -> Rule:
    """The rule in ``data`` (TOML or JSON, already parsed). Raises ``Refusal`` ``order.rule.*``: unknown keys, missing
    parts and parts that contradict one another are refused; nothing is guessed.
    """
    raise NotImplementedError(data)


def plain(rule: Rule) -> dict[str, Any]:
    """The rule as data: text, whole numbers, lists, objects with ascii keys; ``read(plain(rule)) == rule``."""
    raise NotImplementedError(rule)


def digest(rule: Rule) -> str:
    """SHA-256, in hex, over the canonical JSON of the rule."""
    raise NotImplementedError(rule)


def said(rule: Rule) -> tuple[str, ...]:
    """The rule in Chinese sentences, complete: whoever reads them can repeat order and turns by hand."""
    raise NotImplementedError(rule)
