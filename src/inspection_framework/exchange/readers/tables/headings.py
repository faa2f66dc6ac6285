"""How columns are recognised by their headings, whatever the case, spacing, punctuation and wording."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from inspection_framework.exchange.readers.tables.cell_texts import LONGEST_READ, without_note
from inspection_framework.model.child_lists import Column, Holds

__all__: list[str] = []

_WORD = re.compile(r"[a-z0-9]+")
_DROPPED = re.compile("['\u2019]s\\b|[.'\u2018\u2019]")
_AGAIN = re.compile(r"\bre[\s-]*inspections?\b")
_LEFT_OUT = frozenset({"the", "and", "a", "oe"})
_SPELT = {"inspections": "inspection", "inspectio": "inspection", "judgements": "judgement", "judgment": "judgement"}
"""Spellings that count as equal; the second is Ofsted's own error of 2022."""
_PARTED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
HIGHEST_HEADING = 20
"""The number of first rows of a sheet in which headings are looked for."""


def words(heading: object) -> tuple[str, ...]:
    """Return the words of a heading in lower case, without genitives, full stops and the notes at its end.

    >>> words("Child's  Unique ID (a)"), words("D.O.B. [note 1]")
    (('child', 'unique', 'id', 'a'), ('dob',))
    """
    return tuple(_WORD.findall(_DROPPED.sub("", without_note(str(heading))[0].casefold())))


def heading_key(heading: str) -> tuple[str, ...]:
    """Return the words by which a heading is compared: without articles, and with number and spelling made equal.

    A text that is too long for a heading has none.

    >>> heading_key("Previous effectiveness of leaders (OE)") == heading_key("Previous the effectiveness of leaders")
    True
    >>> heading_key("SLAC Re-inspections publication date")
    ('slac', 'reinspection', 'publication', 'date')
    """
    return _key(heading) if len(heading) <= LONGEST_READ else ()


@lru_cache(maxsize=4096)
def _key(heading: str) -> tuple[str, ...]:
    text = _AGAIN.sub("reinspection", without_note(heading)[0].casefold())
    return tuple(_SPELT.get(word, word) for word in words(text) if word not in _LEFT_OUT)


def parted(heading: object) -> tuple[str, ...]:
    """Return the words of a heading that may be joined, as in databases. A text too long for a heading has none.

    >>> parted("ChildUniqueID"), parted("CIN_StartDate")
    (('child', 'unique', 'id'), ('cin', 'start', 'date'))
    """
    text = str(heading)
    return words(_PARTED.sub(" ", text)) if len(text) <= LONGEST_READ else ()


def title_of(columns: Iterable[Column], holds: Holds) -> str:
    """Return the title of the column with this content, or the name of the content if there is no such column."""
    return next((column.title for column in columns if column.holds is holds), holds.value)


def column_letters(at: int) -> str:
    """Return the letters of a column in a spreadsheet; the first column is 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(701), column_letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    before, letter = divmod(at, 26)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + letter)


def cells_of(row: Sequence[object], places: Mapping[Holds, int]) -> dict[Holds, object]:
    """Return the cells of a row by their content."""
    return {holds: row[index] for holds, index in places.items() if index < len(row)}
