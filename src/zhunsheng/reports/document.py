"""A report as a structured document: what is said, and where every number in it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhunsheng.reports.punctuation import chinese

FEN, TEN_THOUSAND = 100, 10_000


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


def said(value: int, unit: str) -> tuple[str, str]:
    """A figure's number and unit as a report says them: sums of money, counted in 分, in 元 or 万元."""
    if unit != "分":
        return str(value), unit
    yuan = value / FEN
    return (f"{yuan / TEN_THOUSAND:.2f}", "万元") if yuan >= TEN_THOUSAND else (f"{yuan:.2f}", "元")


@dataclass(frozen=True)
class Appendix:
    """One line of the appendix: number → definition → records."""

    figure: str
    title: str
    value: int
    unit: str
    definition: str
    acts: tuple[int, ...]

    @property
    def said(self) -> tuple[str, str]:
        """Its number and unit as the report says them."""
        return said(self.value, self.unit)


@dataclass(frozen=True)
class Document:
    """A whole report; of an office that does not count (``sample``) it carries the ``mark``."""

    title: str
    organ: str
    year: int
    blocks: tuple[Block, ...]
    appendix: tuple[Appendix, ...]
    signed: str = ""
    sample: bool = False
    mark: str = "示例(虚构数据)"

    def numbers(self) -> Iterator[Number]:
        """Every number in the running text, in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from (span for span in block.spans if isinstance(span, Number))

    def printed(self) -> Document:
        """The same with the full-width marks a Chinese paper carries (GB/T 15834)."""
        return replace(
            self,
            title=chinese(self.title),
            blocks=tuple(_printed(block) for block in self.blocks),
            appendix=tuple(
                replace(each, title=chinese(each.title), definition=chinese(each.definition)) for each in self.appendix
            ),
        )

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


def _printed(block: Block) -> Block:
    if isinstance(block, Heading):
        return replace(block, text=chinese(block.text))
    if isinstance(block, Table):
        rows = tuple(tuple(chinese(cell) for cell in row) for row in block.rows)
        return Table(tuple(chinese(cell) for cell in block.head), rows, chinese(block.caption))
    whole = chinese(block.text)
    spans: list[Span] = []
    place = 0
    for span in block.spans:
        words = span if isinstance(span, str) else span.text
        piece = whole[place : place + len(words)]
        spans.append(piece if isinstance(span, str) else replace(span, text=piece))
        place += len(words)
    return Paragraph(tuple(spans))
