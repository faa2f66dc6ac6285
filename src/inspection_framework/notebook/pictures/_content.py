"""The content of a picture before its layout: its title, its rows with their marks, and all of it in words."""

from collections.abc import Sequence

import attrs

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class PictureMark:
    """A mark in a row, at a place on the horizontal axis, with the word next to it."""

    at: float
    word: str


@attrs.frozen(kw_only=True)
class PictureRow:
    """A row: its label, its marks, its least height in lines, and whether a line divides it from the row above.

    ``cell`` is the width of a cell on the horizontal axis. If it is not zero, each word is in the middle of its own
    cell, instead of next to a mark.
    """

    label: str
    marks: tuple[PictureMark, ...] = ()
    lines: float = 1
    cell: float = 0
    divided: bool = True


@attrs.frozen(kw_only=True)
class PictureContent:
    """The content of a picture: the title above it, the sources below it, all of it in words, and its rows.

    ``limits`` are the ends of the horizontal axis. ``ticks`` are labels that may be written along it, as many as there
    is room for, at even steps.
    """

    title: str
    caption: str
    alternative: str
    rows: Sequence[PictureRow]
    limits: tuple[float, float]
    ticks: Sequence[tuple[float, str]] = ()
