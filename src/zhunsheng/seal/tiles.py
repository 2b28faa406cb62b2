"""Tiles and entry bundles of a published log (C2SP tlog-tiles): paths, widths, contents, and reading a tree from them.

A tile of level ``L`` holds up to 256 hashes of tree level ``8 * L``; a bundle up to 256 entries. What is on a disk is a
pure function of the leaves and the size, so publishing twice gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from zhunsheng.seal.tree import HASH, Reader, node_hash

HEIGHT = 8
WIDTH = 1 << HEIGHT
LONGEST = 0xFFFF
"""An entry's length is written in two bytes."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: its level, number, and how many hashes it holds (256 when full)."""

    level: int
    number: int
    width: int

    @property
    def path(self) -> str:
        """``tile/0/x001/x234/067`` or ``….p/17``."""
        return f"tile/{self.level}/{_numbered(self.number, self.width)}"

    @property
    def bundle_path(self) -> str:
        """Of a tile of level 0: where its entries lie."""
        return f"tile/entries/{_numbered(self.number, self.width)}"

    def content(self, reader: Reader) -> bytes:
        """The hashes it holds, one after another."""
        begin = self.number * WIDTH
        return b"".join(reader(HEIGHT * self.level, begin + place) for place in range(self.width))


def tiles(size: int, since: int = 0) -> Iterator[Tile]:
    """The tiles a tree of ``size`` leaves needs that one of ``since`` leaves had not, upwards."""
    level = 0
    while size >> (HEIGHT * level):
        now, before = size >> (HEIGHT * level), since >> (HEIGHT * level)
        for number in range(before // WIDTH, now // WIDTH):
            yield Tile(level, number, WIDTH)
        if now % WIDTH and now != before:
            yield Tile(level, now // WIDTH, now % WIDTH)
        level += 1


def bundle(entries: Sequence[bytes]) -> bytes:
    """Entries as a bundle: each after its length in two bytes. Raises ``ValueError`` for one that is too long."""
    if any(len(entry) > LONGEST for entry in entries):
        raise ValueError("记录超过 65535 字节")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def unbundle(data: bytes) -> list[bytes]:
    """The entries of a bundle. Raises ``ValueError`` where it is cut."""
    found, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        entry = data[at + 2 : at + 2 + length]
        if len(data) - at < 2 or len(entry) != length:
            raise ValueError("记录包不完整")
        found.append(entry)
        at += 2 + length
    return found


def reading(size: int, fetch: Callable[[str], bytes]) -> Reader:
    """A reader of a published tree of ``size`` leaves; ``fetch`` gives the bytes at a path.

    Raises ``ValueError`` where a tile is not as long as it has to be.
    """
    known: dict[Tile, bytes] = {}

    def content(tile: Tile) -> bytes:
        if tile not in known:
            known[tile] = fetch(tile.path)
            if len(known[tile]) != tile.width * HASH:
                raise ValueError(f"{tile.path} 长度不对")
        return known[tile]

    def read(level: int, index: int) -> bytes:
        high, low = divmod(level, HEIGHT)
        first = index << low
        number, place = divmod(first, WIDTH)
        width = min(WIDTH, (size >> (HEIGHT * high)) - number * WIDTH)
        data = content(Tile(high, number, width))
        hashes = [data[HASH * each : HASH * (each + 1)] for each in range(place, place + (1 << low))]
        while len(hashes) > 1:
            hashes = [node_hash(*hashes[pair : pair + 2]) for pair in range(0, len(hashes), 2)]
        return hashes[0]

    return read


def _numbered(number: int, width: int) -> str:
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.append(f"x{number % 1000:03d}")
    return "/".join(reversed(groups)) + ("" if width == WIDTH else f".p/{width}")
