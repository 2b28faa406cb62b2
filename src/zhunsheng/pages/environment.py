"""The page environment: Jinja2 with the filters and words every page shares."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment


def environment(**options: Any) -> Environment:
    """Jinja2 for Django's template backend."""
    return Environment(**options)
