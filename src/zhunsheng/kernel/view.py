"""What gates, rows and figures may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from zhunsheng.kernel.file import File


class Rules(Protocol):
    """The office's dated rules (quorum, what needs review …) – data, never law."""

    def value(self, key: str, day: date) -> Any:
        """The value in force on ``day``; raises ``KeyError`` where the office has no such rule."""


@dataclass(frozen=True)
class View:
    """What a gate may look at: the file, the files of the matters it reads, the office's rules.

    ``key`` names the repeated thing asked about (one agenda item of a sitting), where the row has ``each``; ``papers``
    are those the procedure makes.
    """

    file: File
    reads: Mapping[str, File]
    rules: Rules
    key: str = ""
    papers: tuple[Any, ...] = ()
