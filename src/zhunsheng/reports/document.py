"""A report as a structured document: what is said, and where every number in it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A number in running text with its figure: ``part`` is a member of a dimension (``kind=党组会``)."""

    figure: str
    text: str
    part: str = ""


Span = str | Number


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is 一、, level 2 (一)."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text and numbers."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The plain words."""
        return "".join(span if isinstance(span, str) else span.text for span in self.spans)


@dataclass(frozen=True)
class Table:
    """A table with one head row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


Block = Heading | Paragraph | Table


@dataclass(frozen=True)
class Appendix:
    """One line of the appendix: number → definition → records."""

    figure: str
    title: str
    value: int
    unit: str
    definition: str
    acts: tuple[int, ...]


@dataclass(frozen=True)
class Document:
    """A whole report."""

    title: str
    organ: str
    year: int
    blocks: tuple[Block, ...]
    appendix: tuple[Appendix, ...]
    signed: str = ""
    sample: bool = False

    def numbers(self) -> Iterator[Number]:
        """Every number in the running text, in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from (span for span in block.spans if isinstance(span, Number))

    @property
    def text(self) -> str:
        """The report as plain text, one block a line."""
        lines = [self.title, ""]
        for block in self.blocks:
            if isinstance(block, Table):
                lines += ["\t".join(row) for row in (block.head, *block.rows)]
            else:
                lines.append(block.text)
        return "\n".join(lines)
