"""A report as one page of HTML that stands alone: every number leads to its definition and records below."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from zhunsheng.reports.document import Document, Heading, Number, Paragraph, Table

STYLE = (
    "body{max-width:44em;margin:2em auto;padding:0 1em;font-family:'Noto Serif CJK SC',FangSong,serif;"
    "font-size:18px;line-height:1.9}h1{text-align:center;font-size:1.5em}h2,h3{font-size:1.1em}p{text-indent:2em}"
    "table{border-collapse:collapse;width:100%;font-size:.8em}td,th{border:1px solid #666;padding:.3em;"
    "vertical-align:top;text-align:left;word-break:break-word}.s{text-align:center;color:#a00}"
)


def body(document: Document, link: str = "#{figure}") -> str:
    """The report's blocks; ``link`` says where a number leads (``{figure}`` and the ``{part}`` of it)."""
    made = [f"<h1>{escape(document.title)}</h1>"]
    if document.sample:
        made.insert(0, f'<p class="s">{escape(document.mark)}</p>')
    for block in document.blocks:
        if isinstance(block, Heading):
            made.append(f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>")
        elif isinstance(block, Paragraph):
            made.append(f"<p>{_spans(block, link)}</p>")
        else:
            made.append(_table(block))
    return "\n".join(made)


def page(document: Document) -> str:
    """The whole page with its appendix."""
    rows = "\n".join(
        f'<tr id="{escape(each.figure)}"><td>{escape(each.title)}</td><td>{escape(each.said[0] + each.said[1])}</td>'
        f"<td>{escape(each.definition)}</td><td>{'、'.join(map(str, each.acts)) or '无'}</td></tr>"
        for each in document.appendix
    )
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(document.title)}</title>'
        f"<style>{STYLE}</style></head><body><main>{body(document)}"
        f"<h2>附件 本报告数字的口径和记录</h2><table><thead><tr><th>指标</th><th>数字</th><th>口径</th>"
        f"<th>账本记录号</th></tr></thead><tbody>{rows}</tbody></table></main></body></html>"
    )


def _spans(block: Paragraph, link: str) -> str:
    return "".join(escape(span) if isinstance(span, str) else _number(span, link) for span in block.spans)


def _number(number: Number, link: str) -> str:
    place = link.format(figure=quote(number.figure), part=quote(number.part))
    return f'<a href="{escape(place)}">{escape(number.text)}</a>'


def _table(block: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in block.head)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
