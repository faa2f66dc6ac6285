"""A display as HTML, with its style inside and without links to other files.

Words have the colour of the page around them. Lines and small print have the same colour, partly transparent, and the
background is the page's own. So a display is as light or dark as JupyterLab, VS Code or a website at that moment.

Each rule of the style names its class three times. It then has priority over the rules of the page around it, such as
those of JupyterLab, which align the cells of every table to the right. The line below a row is marked as important,
because VS Code uses that mark to remove all lines of tables. Where a table is wider than the page, the display scrolls.
It can be focused, and the arrow keys then scroll it. In JupyterLab the arrow keys choose a cell instead.
"""

import re
from collections.abc import Iterator
from html import escape
from textwrap import shorten

from inspection_framework.model.days import MONTHS
from inspection_framework.notebook.blocks import (
    Display,
    DisplayBlock,
    Listing,
    Note,
    Piece,
    TableBlock,
    TableCell,
    pieces,
    plain,
)
from inspection_framework.notebook.palette import QUIET, TONES

__all__ = ["as_html"]

_TONES = "".join(
    f".inf .inf-{number}{{background:{colours.fill};color:{colours.ink}}}" for number, colours in enumerate(TONES)
)
_DAY = re.compile(rf"\b(\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)")
"""A day before its month: the two stay on one line."""
_WORD = re.compile(r"\S{1,40}")
"""A cell that stays on one line, such as the id of an edition, which a browser would break at a hyphen."""
_RULES = (
    ".inf{font-size:inherit;line-height:1.45;overflow-x:auto;text-align:left}"
    ".inf p,.inf ol{max-width:70em;overflow-wrap:anywhere}"
    ".inf p{margin:.4em 0}"
    ".inf h2,.inf h3{font-size:1.15em;line-height:1.3;margin:.8em 0 .4em}"
    ".inf h3{font-size:1em}"
    ".inf table{border-collapse:collapse;border:0;color:inherit;font-size:inherit;margin:.6em 0;table-layout:auto}"
    ".inf caption{caption-side:top;color:inherit;font-weight:bold;padding:.2em 0;text-align:left}"
    ".inf thead,.inf tr{background:none;border:0}"
    ".inf th,.inf td{background:none;border:0;border-bottom:1px solid rgba(127,127,127,.45)!important;"
    "color:inherit;"
    "line-height:inherit;"
    "max-width:34em;min-width:3em;padding:.3em 1em .3em 0;text-align:left;vertical-align:top;white-space:normal}"
    ".inf tbody th{font-weight:normal}"
    ".inf thead th{font-size:.92em;font-weight:bold;max-width:13em}"
    ".inf .inf-word{white-space:nowrap}"
    ".inf ol{margin:.2em 0;padding-left:2em}"
    ".inf li{margin:.3em 0}"
    f".inf small{{display:block;font-size:.88em;opacity:{QUIET}}}"
    ".inf .inf-badge{border:1px solid currentColor;border-radius:.35em;display:inline-block;line-height:1.3;"
    "margin:.1em 0;padding:.05em .5em;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
) + _TONES
STYLE = re.sub(r"\.inf(?=[ {])", ".inf.inf.inf", _RULES)


def as_html(display: Display, *, headings: bool = False) -> str:
    """Return a display as HTML; with ``headings``, its titles are headings of the second and third level."""
    title, label = _cell(display.title), shorten(" ".join(map(_plain, pieces(display.title))), 120, placeholder=" …")
    region = f'<div class="inf" role="region" aria-label="{label}" tabindex="0">'
    top = _titled(title, "h2" if headings else "")
    return f"{region}<style>{STYLE}</style>{top}{''.join(_block(block, headings) for block in display.blocks)}</div>"


def _titled(title: str, heading: str) -> str:
    return f"<{heading}>{title}</{heading}>" if heading else f"<p><strong>{title}</strong></p>"


def _block(block: DisplayBlock, headings: bool) -> str:  # noqa: FBT001 # the option of `as_html`
    if isinstance(block, Note):
        return f"<p><small>{_words(block.says)}</small></p>"
    if isinstance(block, TableBlock):
        return "".join(_table(block))
    return f"{_titled(_words(block.title), 'h3' if headings else '')}{''.join(_entries(block))}"


def _table(table: TableBlock) -> Iterator[str]:
    yield "<table>"
    if table.title:
        yield f"<caption>{_words(table.title)}</caption>"
    if table.head:
        heads = (f'<th scope="col">{_words(head)}</th>' for head in table.head)
        yield f"<thead><tr>{''.join(heads)}</tr></thead>"
    yield "<tbody>"
    for name, *cells in table.rows:
        data = "".join(f"<td{_unbroken(cell)}>{_cell(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row"{_unbroken(name)}>{_cell(name)}</th>{data}</tr>'
    yield "</tbody></table>"


def _entries(listing: Listing) -> Iterator[str]:
    yield "<ol>"
    for entry in listing.entries:
        source = f"<small>{_words(entry.source)}</small>" if entry.source else ""
        yield f"<li>{_words(entry.says)}{source}</li>"
    yield "</ol>"


def _unbroken(cell: TableCell) -> str:
    return ' class="inf-word"' if isinstance(cell, str) and "-" in cell and _WORD.fullmatch(cell) else ""


def _cell(cell: TableCell) -> str:
    return " ".join(map(_piece, pieces(cell)))


def _plain(piece: Piece) -> str:
    return _words(piece if isinstance(piece, str) else piece.words)


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return _words(piece)
    tone = f" inf-{TONES.index(piece.colours)}" if piece.colours else ""
    return f'<span class="inf-badge{tone}">{_words(piece.words)}</span>'


def _words(text: str) -> str:
    return _DAY.sub("\\1\N{NO-BREAK SPACE}", escape(plain(text)))
