"""The recognition of a table in a sheet, and of its columns, by the headings."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import attrs

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.releases.layouts.layout import (
    WHAT,
    WHO,
    HeadingColumn,
    InspectionBlock,
    Layout,
    Meaning,
)
from inspection_framework.exchange.readers.tables.headings import heading_key

__all__: list[str] = []

HIGHEST_HEADING = 30
"""The number of first rows of a sheet that are searched for headings."""
_MOST_HEADINGS = 1_000
"""The most rows of a sheet that begin like headings. Real sheets have at most three tables below one another."""
_ENOUGH = 3
"""The least number of known headings in a later row that begins another table, below the first."""
_DONE = (Meaning.JUDGEMENT, Meaning.ACTIVITY)
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "previous", "next", "reinspection"})
"""Words in a heading that show which of several inspections its column is about."""
_FOOTNOTE = re.compile(r"(?<=[A-Za-z)])[0-9]{1,2}(?=\s*$)")
"""The number of a footnote after the last word. It was in superscript before."""

CellRows = Sequence[Sequence[Cell]]
HeadingWords = tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False)
class RecognisedTable:
    """A recognised table: its layout, the row of its headings (``top``), and the place of each column.

    ``doubled`` are columns with duplicate headings, ``missing`` are missing columns, and ``unknown`` are headings that
    no layout knows.
    """

    layout: Layout
    top: int
    places: Mapping[HeadingColumn, int]
    doubled: tuple[HeadingColumn, ...]
    missing: tuple[HeadingColumn, ...]
    unknown: tuple[str, ...]

    @property
    def can_be_read(self) -> bool:
        """Whether the table has a column that identifies the provider, and a column about inspections."""
        held = [column.holds for column in self.places]
        return any(meaning in WHO for meaning in held) and any(meaning in WHAT for meaning in held)

    @property
    def known(self) -> int:
        """The number of columns that its layout knows by their headings."""
        return len(self.places) + len(self.doubled)

    @property
    def says_what_was_done(self) -> bool:
        """Whether the table has judgements or types of inspection. Days alone may be about anything."""
        return any(column.holds in _DONE for column in (*self.places, *self.doubled))


def found_in(layouts: Sequence[Layout], rows: CellRows, renamed: Mapping[HeadingWords, str]) -> RecognisedTable | None:
    """Return the table whose headings are in one of the first rows; ``None`` if there is no such row.

    The row and the layout with the most known headings are used. If several have as many, the fewest missing decide.
    """
    candidates = [
        table
        for top, row in enumerate(rows[:HIGHEST_HEADING])
        for headings in [_headings(row, renamed)]
        for layout in layouts
        if (table := _matched(layout, top, headings)) is not None and table.says_what_was_done
    ]
    return max(candidates, key=lambda table: (table.known, -len(table.missing)), default=None)


def further_tops(
    table: RecognisedTable, sheet: Sheet, renamed: Mapping[HeadingWords, str]
) -> Iterator[RecognisedTable]:
    """Yield the tables below the first, each under headings that differ from those of the table above.

    Raises:
        UnreadableFileError: more rows begin like headings than in any real table.
    """
    known = _known(table.layout)
    above = table
    compared = 0
    for top in range(table.top + 1, len(sheet.rows)):
        row = sheet.rows[top]
        first = next((cell for cell in row if cell is not None), None)
        if isinstance(first, str) and heading_key(first) in known:
            compared += 1
            if compared > _MOST_HEADINGS:
                reason = f"more than {_MOST_HEADINGS:,} rows of a sheet begin with the heading of a column"
                raise UnreadableFileError(sheet.file, reason, "Keep the first row of headings and remove the others")
            below = _matched(table.layout, top, _headings(row, renamed))
            if below is not None and len(below.places) >= _ENOUGH and below.places != above.places:
                yield below
                above = below


def headings_of(layouts: Iterable[Layout]) -> list[str]:
    """Return every heading that layouts know."""
    return [heading for layout in layouts for column in layout.columns for heading in column.headings]


@cache
def _known(layout: Layout) -> dict[HeadingWords, HeadingColumn]:
    return {heading_key(heading): column for column in reversed(layout.columns) for heading in column.headings}


@cache
def _by_words(layout: Layout) -> Mapping[str, Sequence[tuple[frozenset[str], HeadingColumn]]]:
    """Return the columns that are recognised by words. The key is the longest word, because few headings have it."""
    columns: dict[str, list[tuple[frozenset[str], HeadingColumn]]] = {}
    for column in layout.columns:
        for needed in column.words:
            columns.setdefault(max(sorted(needed), key=len), []).append((needed, column))
    return columns


@attrs.frozen
class _Heading:
    """A cell that may be a heading: its place, its text, its words, and its words without the number of a footnote."""

    at: int
    text: str
    key: HeadingWords
    without_footnote: HeadingWords


def _headings(row: Sequence[Cell], renamed: Mapping[HeadingWords, str]) -> list[_Heading]:
    """Return the cells of a row that may be headings, with the caller's own headings replaced by the known ones."""
    headings: list[_Heading] = []
    for at, cell in enumerate(row):
        if isinstance(cell, str) and (key := heading_key(cell)):
            read_as = renamed.get(key, cell)
            key, plain = (heading_key(text) for text in (read_as, _FOOTNOTE.sub("", read_as)))
            headings.append(_Heading(at, cell, key, plain))
    return headings


def _column(layout: Layout, heading: _Heading) -> HeadingColumn | None:
    """Return the column of a heading: a known heading, with or without the number of a footnote, or its words."""
    known = _known(layout)
    if (column := known.get(heading.key) or known.get(heading.without_footnote)) is not None:
        return column
    said = frozenset(heading.key)
    by_words = _by_words(layout)
    fitting = [
        (len(needed), column)
        for word in said & by_words.keys()
        for needed, column in by_words[word]
        if needed <= said and said & _ORDINALS <= needed | column.optional
    ]
    most = max((words for words, _ in fitting), default=0)
    best = {column for words, column in fitting if words == most}
    return best.pop() if len(best) == 1 else None


def _matched(layout: Layout, top: int, headings: Iterable[_Heading]) -> RecognisedTable | None:
    """Match the headings of a row with a layout and return the table; ``None`` if too few of them match."""
    at: dict[HeadingColumn, list[int]] = {}
    unknown: list[str] = []
    for heading in headings:
        column = _column(layout, heading)
        if column is None:
            unknown.append(heading.text)
        else:
            at.setdefault(column, []).append(heading.at)
    if sum(column.holds in WHAT for column in at) < 2 or len(at) < _ENOUGH:  # noqa: PLR2004 # one might be a title
        return None
    read = [column for column in at if column.holds is not Meaning.OTHER]
    blocks = [block for block in layout.blocks if any(column in at for column in block.columns)]
    due = (*layout.providers, *(column for block in blocks for column in block.columns))
    return RecognisedTable(
        layout=layout,
        top=top,
        places={column: places[0] for column, places in at.items() if len(places) == 1},
        doubled=tuple(column for column in read if len(at[column]) > 1),
        missing=tuple(column for column in due if column not in at and not column.spare and not _is_held(column, at)),
        unknown=tuple(unknown),
    )


def _is_held(column: HeadingColumn, there: Iterable[HeadingColumn]) -> bool:
    """Return whether another column in the table may judge the same areas, depending on the edition."""
    return len(column.areas) > 1 and any({*column.areas} == {*other.areas} for other in there)


def blocks_in(table: RecognisedTable) -> list[InspectionBlock]:
    """Return the blocks that have at least one column about an inspection in the table."""
    return [
        block
        for block in table.layout.blocks
        if any(column in table.places and column.holds in WHAT for column in block.columns)
    ]
