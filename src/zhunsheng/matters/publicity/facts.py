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
    """What all surveys of a campaign came to together; ``agree_sample`` is the sample of those that asked about it."""

    sample: int
    known: int
    took_part: int
    agree_sample: int
    agreed: int


def rate(part: int, sample: int) -> str:
    """A share in per cent with one decimal, never without the number of those asked; empty where nobody was."""
    return f"{part * 100 / sample:.1f}%(样本{sample})" if sample > 0 else ""


def asked(file: File) -> Asked:
    """The surveys of a campaign, added up."""
    acts = [entry.act for entry in file.all(Surveyed)]
    about_agreeing = [a for a in acts if a.agreed is not None]
    return Asked(
        sample=sum(a.sample for a in acts),
        known=sum(a.known for a in acts),
        took_part=sum(a.took_part for a in acts),
        agree_sample=sum(a.sample for a in about_agreeing),
        agreed=sum(a.agreed or 0 for a in about_agreeing),
    )
