"""The first days of editions: a row for the editions, and a line across all rows."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable
from datetime import date

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.notebook.pictures._content import PictureMark, PictureRow
from inspection_framework.notebook.pictures._days import place_of
from inspection_framework.notebook.pictures._ink import line_colour, write
from inspection_framework.notebook.pictures._sheet import PictureSheet, RowPlace

__all__: list[str] = []


def begun(editions: Iterable[Edition[Scale]]) -> dict[Edition[Scale], date]:
    """Return the editions that have a first day, with that day, in order and without duplicates."""
    first = {edition: edition.period.value.since for edition in editions}
    return dict(
        sorted(((edition, day) for edition, day in first.items() if day), key=lambda pair: (pair[1], pair[0].id))
    )


def edition_row(first: dict[Edition[Scale], date]) -> PictureRow:
    """Return the row that has each edition at its first day."""
    marks = tuple(PictureMark(at=place_of(day), word=edition.id) for edition, day in first.items())
    return PictureRow(label="Edition, from the first day on site", marks=marks)


def draw_editions(sheet: PictureSheet, place: RowPlace) -> None:
    """Write the editions at their first days, with a dashed line through the whole picture at each."""
    for word in place.words:
        sheet.axes.axvline(word.mark.at, color=line_colour(), linestyle="--", linewidth=0.8, alpha=0.7, zorder=1)
        write(sheet, word, line_colour())
