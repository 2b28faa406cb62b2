"""Chinese punctuation in printed papers: full-width marks beside Chinese characters (GB/T 15834-2011).

Typed and imported texts mix half-width marks into Chinese; a paper that goes out carries the marks of the standard.
Figures, dates and Latin text keep theirs.
"""

from __future__ import annotations

import re

MARKS = str.maketrans({",": "\uff0c", ";": "\uff1b", ":": "\uff1a", "?": "\uff1f", "!": "\uff01"})
OPEN, CLOSE = "\uff08", "\uff09"
CHINESE = "\u2e80-\u9fff\uf900-\ufaff\u3001-\u3011\u201c\u201d\uff08\uff09"
_AFTER = re.compile(rf"(?<=[{CHINESE}])[,;:?!]|[,;:?!](?=[{CHINESE}])")
_CHINESE = re.compile(rf"[{CHINESE}]")


def chinese(text: str) -> str:
    """The text with full-width marks wherever a mark stands beside a Chinese character."""
    marked = _brackets(text)
    while True:
        done = _AFTER.sub(lambda mark: mark.group().translate(MARKS), marked)
        if done == marked:
            return done
        marked = done


def _brackets(text: str) -> str:
    """Pairs of brackets made full-width together, where either touches Chinese; a bracket without its fellow stays."""
    letters = list(text)
    begun: list[int] = []
    for place, letter in enumerate(text):
        if letter == "(":
            begun.append(place)
        elif letter == ")" and begun:
            start = begun.pop()
            beside = text[max(start - 1, 0) : start] + text[start + 1 : start + 2] + text[place + 1 : place + 2]
            if _CHINESE.search(beside):
                letters[start], letters[place] = OPEN, CLOSE
    return "".join(letters)
