"""What a picture shows, before it is laid out: its title, its rows with their marks, and all of it in words."""

from collections.abc import Sequence

import attrs

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class PictureMark:
    """Something in a row, at a place along the horizontal axis, and the word beside it."""

    at: float
    word: str


@attrs.frozen(kw_only=True)
class PictureRow:
    """A row: its label, the marks in it, how many lines high it is at least, and whether a rule divides it from above.

    Where there is a ``cell``, as wide as that on the horizontal axis, each word stands in the middle of its own,
    instead of beside a mark.
    """

    label: str
    marks: tuple[PictureMark, ...] = ()
    lines: float = 1
    cell: float = 0
    divided: bool = True


@attrs.frozen(kw_only=True)
class PictureContent:
    """What a picture shows: the title above it, the sources below it, all of it in words, and its rows.

    ``limits`` are the ends of the horizontal axis, ``ticks`` what may be written along it: as many as there is room
    for, at even steps.
    """

    title: str
    caption: str
    alternative: str
    rows: Sequence[PictureRow]
    limits: tuple[float, float]
    ticks: Sequence[tuple[float, str]] = ()
