"""What a file of publicity says: whether it is a plan, a campaign or a tip, and what its surveys came to."""

from __future__ import annotations

from dataclasses import dataclass

from zhunsheng.kernel.file import File
from zhunsheng.matters.publicity.acts import Campaigned, HandedOut, Ran, Surveyed


def campaign_of(file: File) -> Campaigned | None:
    """The campaign as it stands; ``None`` for a plan or a tip."""
    found = file.first(Campaigned)
    return None if found is None else found.act


def copies(file: File) -> int:
    """Copies given to the public: at the events and apart from them."""
    return sum(e.act.copies for e in file.all(Ran)) + sum(e.act.copies for e in file.all(HandedOut))


@dataclass(frozen=True)
class Asked:
    """What all surveys of a campaign came to together."""

    sample: int
    known: int
    took_part: int

    def rate(self, part: int) -> str:
        """A share in per cent with one decimal, never without the number of those asked."""
        return f"{part * 100 / self.sample:.1f}%(样本{self.sample})" if self.sample > 0 else ""


def asked(file: File) -> Asked:
    """The surveys of a campaign, added up."""
    acts = [entry.act for entry in file.all(Surveyed)]
    return Asked(sum(a.sample for a in acts), sum(a.known for a in acts), sum(a.took_part for a in acts))
