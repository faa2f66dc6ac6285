"""The judgement in a cell: the printed label of a grade, a mark of the layout, or a number of a code book."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import attrs

from inspection_framework.errors import LabelError
from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.releases.layouts.layout import TextMeaning
from inspection_framework.exchange.readers.releases.nearest_texts import Search, among
from inspection_framework.exchange.readers.tables.cell_texts import (
    LONGEST_READ,
    is_error,
    plain,
    shorthand_in,
    without_note,
)
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.grades import (
    Absence,
    Grade,
    InterimEffectiveness,
    Outcome,
    Scale,
    SupportedAccommodationOutcome,
)

__all__: list[str] = []

_SCALES: tuple[type[Scale], ...] = (Grade, SupportedAccommodationOutcome, InterimEffectiveness)
_LABELLED: tuple[Callable[[str], Outcome], ...] = (*(scale.from_label for scale in _SCALES), Absence.from_label)
_SPELT = frozenset(spelling for scale in _SCALES for member in scale for spelling in member.spellings)
_LABELS = tuple(member.label for scale in _SCALES for member in scale)
_NULL = frozenset({"NULL", "null", "NaN", "nan"})
"""The texts that databases and pandas write for a blank."""
WITHOUT_BOOK = "a grade: a number has no meaning without the code book of its file"


def said(cell: Cell) -> str:
    """Return a cell as text, a whole number without a decimal point; "" if the cell is blank or NULL.

    >>> said(2590934.0), said(" SC037454\u200b "), said(None), said("NULL")
    ('2590934', 'SC037454', '', '')
    """
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = "" if cell is None else str(cell)
    return _text(text) if len(text) <= LONGEST_READ else plain(text)


@lru_cache(maxsize=16384)
def _text(cell: str) -> str:
    """Return the text of a cell. It is cached, because most texts of a release are in many rows."""
    text = plain(cell)
    return "" if text in _NULL else text


def is_on_a_scale(text: str) -> bool:
    """Return whether a text is a printed label of a scale, with or without a note at its end.

    >>> is_on_a_scale("Requires  Improvement*"), is_on_a_scale("Not judged")
    (True, False)
    """
    return without_note(text)[0].casefold() in _SPELT


def outcome_in(
    text: str, marks: Mapping[tuple[str, ...], TextMeaning], book: Mapping[str, Outcome | str], name: str
) -> TextMeaning | None:
    """Return the meaning of a text; ``None`` if it is not known.

    The text may be a code of the code book, whose title is ``name``, a mark of the layout, a label, or a shorthand of
    official statistics. A note at the end of the text is added to the note of its meaning.

    >>> outcome_in("requires  Improvement [note 1]", {}, {}, "")
    TextMeaning(outcome=<Grade.REQUIRES_IMPROVEMENT: 'requires_improvement'>, note='with [note 1]')
    """
    if text in book:
        meant = book[text]
        code = f"{text} in {name}"
        if not isinstance(meant, str):
            return TextMeaning(outcome=meant, note=code)
        read = outcome_in(meant, marks, {}, "")
        return (
            None if read is None else attrs.evolve(read, note="; ".join(filter(None, (f"{code}: {meant}", read.note))))
        )
    label, note = without_note(text)
    said_so = marks.get(words(label) or (label,)) or _labelled(label) or _short(label)
    if said_so is None or not note:
        return said_so
    return attrs.evolve(said_so, note="; ".join(filter(None, (said_so.note, f"with {note}"))))


def _labelled(label: str) -> TextMeaning | None:
    for read in _LABELLED:
        try:
            return TextMeaning(outcome=read(label))
        except LabelError:
            continue
    return None


def _short(label: str) -> TextMeaning | None:
    absence = shorthand_in(label)
    return None if absence is None else TextMeaning(outcome=absence)


def no_outcome(text: str) -> tuple[str, Search | None]:
    """Return in words what was expected instead of a text, and how to find the label that is most similar to it."""
    if is_error(text):
        return ("a grade: it is a spreadsheet error", None)
    return (WITHOUT_BOOK, None) if text.replace(".", "").isdigit() else ("a grade", among(_LABELS))
