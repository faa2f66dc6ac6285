"""Rows below the headings of a table that are not data: notes, totals and repeated headings."""

import re
from collections.abc import Sequence

from inspection_framework.exchange.readers.tables.cell_texts import plain
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []

_TOTAL = re.compile(
    r"england|(?:(?:grand|overall|sub|running|england|national|regional|all)[\s-]*)*totals?\b"
    r"(?:\s*(?:[:=(\[#-].*|[0-9].*|(?:number|count|of|for|rows?|records?|children|cases|providers|inspections)\b.*))?"
    r"|(?:count|sum|average|mean)(?:\s*[:=].*|\s+of\b.*|\s+[0-9.,]+)?"
    r"|(?:number|count) of (?:children|cases|rows|records|providers|inspections|homes)\b.*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:source|notes?|footnotes?|key|contact|data|published|produced|extracted|report|printed|created|generated|run"
    r"|copyright|end of|this (?:sheet|table|worksheet|list)|please|see|confidential|official)(?!\w)|\[note|[©*†‡¹²³]",
    re.IGNORECASE,
)
RowWords = Sequence[tuple[str, ...] | None]
"""The words of each cell of a row."""
_WORDY = 4
"""A single cell of so many words is prose, not the reference of a child or a provider."""


class NotData(ImmutableEnum):
    """The kind of a row that is not data."""

    HEADINGS = "the headings again"
    TOTAL = "a total"
    NOTE = "a note"


def row_words(row: Sequence[object]) -> RowWords:
    """Return the words of each cell of a row, ``None`` for an empty cell."""
    return [words(cell) if cell else None for cell in row]


def not_data(row: Sequence[object], headings: RowWords) -> NotData | None:
    """Return the kind of a row that is not data; ``None`` if it may be data.

    ``headings`` are the words of the headings of its table.

    >>> headings = row_words(["URN", "Name", "Overall effectiveness"])
    >>> not_data(["Urn", "Name", "Overall  effectiveness"], headings)
    <NotData.HEADINGS: 'the headings again'>
    >>> not_data(["Total: 9"], headings), not_data([None, "1. Not judged means no children were present."], headings)
    (<NotData.TOTAL: 'a total'>, <NotData.NOTE: 'a note'>)
    >>> not_data(["SC000001", "Ambridge House", "Good"], headings), not_data(["SC000001"], headings)
    (None, None)
    """
    filled = [(at, text) for at, cell in enumerate(row) if cell is not None and (text := plain(str(cell)))]
    if not filled:
        return None
    if _repeats(filled, headings):
        return NotData.HEADINGS
    first = filled[0][1]
    if _TOTAL.fullmatch(first):
        return NotData.TOTAL
    if len(filled) == 1 and (_NOTE.match(first) or len(first.split()) >= _WORDY):
        return NotData.NOTE
    return NotData.NOTE if re.fullmatch(r"\[note.*\]", first, re.IGNORECASE) else None


def _repeats(filled: Sequence[tuple[int, str]], headings: RowWords) -> bool:
    """Return whether most cells of a row repeat the headings of their columns."""
    differing = 0
    for at, text in filled:
        if at >= len(headings) or words(text) != headings[at]:
            differing += 1
            if 2 * differing >= len(filled):
                return False
    return len(filled) - differing > 1 or len(headings) == 1
