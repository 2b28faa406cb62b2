"""Issuing: the signed body with number, day and signer filled in – nothing else of it is touched.

The second file is a function of the first and of three facts, so whoever has the act can make the one from the other
and compare digests (``again``). The frame's places are ``【文号】``, ``【成文日期】`` and ``【签发人】`` in the body.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from zhunsheng.kernel.documents import DocumentSealed
from zhunsheng.kernel.papers import day_words
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.papers.gbt9704 import packed
from zhunsheng.papers.values import FRAME

_TEXT = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_OPEN = re.compile(r"【([^【】]{1,20})】")
_TAGS = re.compile(rb"<[^>]+>")


def issue(body: bytes, frame: Mapping[str, str]) -> bytes:
    """The file that goes out. Refuses what is no Word file, and a body with other places still open."""
    parts = _parts(body)
    if parts is None:
        raise Refusal(
            "papers.no_word",
            missing="签发的正文不是 Word 文件,不能自动填写成文日期和签发人",
            remedy="请把用印以后的文件上传为制发件",
        )
    made = {name: _filled(content, frame) if _TEXT.fullmatch(name) else content for name, content in parts.items()}
    left = [name for name in open_places(parts) if name not in frame]
    if left:
        raise Refusal(
            "papers.open",
            missing="正文里还有没有填写的:{left}",
            remedy="请填好以后重新核稿、送审、签发;不需要的请删去",
            params={"left": "、".join(left)},
        )
    return packed(made)


def open_places(body: bytes | Mapping[str, bytes]) -> list[str]:
    """What is still open in a body: the names in its ``【】``, each once."""
    parts = (_parts(body) if isinstance(body, bytes) else body) or {}
    found = (_OPEN.findall(_TAGS.sub(b"", parts[name]).decode()) for name in parts if _TEXT.fullmatch(name))
    return list(dict.fromkeys(name for names in found for name in names))


def frame_of(act: DocumentSealed, signer: str) -> dict[str, str]:
    """What an act of sealing fills in."""
    return dict(zip(FRAME, (act.number, day_words(act.dated), signer), strict=True))


def again(act: DocumentSealed, body: bytes, signer: str) -> bytes:
    """The issued file made once more from the act and the signed body."""
    return issue(body, frame_of(act, signer))


def _parts(body: bytes) -> dict[str, bytes] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed_body:
            parts = {name: packed_body.read(name) for name in packed_body.namelist() if not name.endswith("/")}
    except zipfile.BadZipFile:
        return None
    return parts if "word/document.xml" in parts else None


def _filled(content: bytes, frame: Mapping[str, str]) -> bytes:
    marks = {f"【{name}】": value for name, value in frame.items() if value}
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for paragraph in tree.iter(qn("w:p")):
        _fill(list(paragraph.iter(qn("w:t"))), marks)
    made: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _fill(nodes: list[Any], marks: Mapping[str, str]) -> None:
    """Put the values in the place of the marks, also where an editor has cut a mark into several runs."""
    for name, value in marks.items():
        while name in "".join(node.text or "" for node in nodes):
            _replace(nodes, name, value)


def _replace(nodes: list[Any], name: str, value: str) -> None:
    start = "".join(node.text or "" for node in nodes).index(name)
    end, at = start + len(name), 0
    for node in nodes:
        said = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(said))
        if first < last:
            node.text = said[:first] + (value if at <= start else "") + said[last:]
        at += len(said)
