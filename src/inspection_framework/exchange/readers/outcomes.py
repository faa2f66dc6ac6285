"""What a cell says of a judgement: a grade under its printed label, a mark of the file, or a number of a code book."""

from collections.abc import Callable, Mapping

from inspection_framework.errors import LabelError
from inspection_framework.exchange.readers.headings import words
from inspection_framework.exchange.readers.layouts.layout import CodeBook, Mark
from inspection_framework.exchange.readers.recognition import nearest
from inspection_framework.exchange.readers.sheets import Cell
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
_LABELS = tuple(member.label for scale in _SCALES for member in scale)
WITHOUT_BOOK = "a grade: a number says nothing without the code book of its file"


def said(cell: Cell) -> str:
    """Give a cell as text, "" where it is blank; a whole number has no decimal point.

    >>> said(2590934.0), said(" SC037454 "), said(None)
    ('2590934', 'SC037454', '')
    """
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def outcome_in(text: str, marks: Mapping[tuple[str, ...], Mark], book: CodeBook | None) -> Mark | None:
    """Give what a text says, by the marks of the file, then as a label, then by the code book; ``None`` for nothing.

    >>> outcome_in("requires  Improvement", {}, None)
    Mark(outcome=<Grade.REQUIRES_IMPROVEMENT: 'requires_improvement'>, note='')
    """
    if (mark := marks.get(words(text) or (text,))) is not None:
        return mark
    if book is not None and text in book.codes:
        return Mark(outcome=book.codes[text], note=f"{text} in {book.name}")
    for read in _LABELLED:
        try:
            return Mark(outcome=read(text))
        except LabelError:
            continue
    return None


def no_outcome(text: str) -> tuple[str, str]:
    """Say what was expected instead of a text, and which label is nearest to it."""
    return (WITHOUT_BOOK, "") if text.replace(".", "").isdigit() else ("a grade", nearest(text, _LABELS))
