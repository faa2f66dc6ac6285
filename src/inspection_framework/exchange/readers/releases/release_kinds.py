"""The kind of release that a sheet contains: the kind that knows most of its headings.

Tables of different kinds share headings. For example, the provider tables of 2019 also have a local authority, a day of
inspection and a day of publication. So a sheet is compared with every kind, not only with the kind that the caller
wants.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

import attrs

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.releases.layouts.history import HISTORY_2009_2023
from inspection_framework.exchange.readers.releases.layouts.layout import WHO, Layout, Meaning
from inspection_framework.exchange.readers.releases.layouts.outcomes import OUTCOMES
from inspection_framework.exchange.readers.releases.layouts.providers import PROVIDERS
from inspection_framework.exchange.readers.releases.layouts.scraped import SCRAPED
from inspection_framework.exchange.readers.releases.nearest_texts import MOST_COMPARED, nearest
from inspection_framework.exchange.readers.releases.outcome_cells import is_on_a_scale
from inspection_framework.exchange.readers.releases.reading import CellProblem
from inspection_framework.exchange.readers.releases.recognition import (
    HeadingWords,
    RecognisedTable,
    found_in,
    headings_of,
)
from inspection_framework.exchange.readers.tables.day_forms import day_in
from inspection_framework.exchange.readers.tables.headings import column_letters, heading_key, words

__all__: list[str] = []

_LONGEST_HEADING = 150
_MOST_NEAR = 5
_MOST_TOLD = 3
_OF_CHILDREN = frozenset({"birth", "dob", "forename", "surname", "upn"})
"""Words in the headings of lists of children. No release has any of them."""


@attrs.frozen(kw_only=True, eq=False)
class ReleaseKind:
    """The subject of the tables of a release, the function that reads them, and their layouts."""

    what: str
    reader: str
    layouts: tuple[Layout, ...]


OUTCOMES_OF_AUTHORITIES = ReleaseKind(
    what="outcomes of local authorities", reader="read_outcomes", layouts=(*OUTCOMES, HISTORY_2009_2023)
)
PROVIDERS_OF_CARE = ReleaseKind(what="providers of social care", reader="read_providers", layouts=PROVIDERS)
SCRAPED_REPORTS = ReleaseKind(
    what="reports scraped by the community", reader="read_scraped_history", layouts=(SCRAPED,)
)
RELEASE_KINDS = (OUTCOMES_OF_AUTHORITIES, PROVIDERS_OF_CARE, SCRAPED_REPORTS)
"""Every kind of release that is read."""


@attrs.frozen(kw_only=True, eq=False)
class RecognisedSheet:
    """A sheet with a table: its first rows, its kind, and the recognised table."""

    head: Sheet
    kind: ReleaseKind
    contents: RecognisedTable

    @property
    def headings(self) -> list[str]:
        """The headings of the table that its layout knows."""
        row = (cell for cell in self.head.rows[self.contents.top] if isinstance(cell, str) and words(cell))
        return [" ".join(cell.split()) for cell in row if cell not in self.contents.unknown]

    def __str__(self) -> str:
        row = f"row {self.contents.top + 1}"
        return f"sheet {self.head.name!r}, {row}" if self.head.name else row


def recognised(head: Sheet, asked: ReleaseKind, renamed: Mapping[HeadingWords, str]) -> RecognisedSheet | None:
    """Return a sheet with its kind, or ``None``. If two kinds know equally many headings, the wanted kind is used."""
    kinds = (asked, *(kind for kind in RELEASE_KINDS if kind is not asked))
    tables = [
        RecognisedSheet(head=head, kind=kind, contents=table)
        for kind in kinds
        if (table := found_in(kind.layouts, head.rows, renamed)) is not None
    ]
    return max(tables, key=lambda table: table.contents.known, default=None)


def refuse_children(table: RecognisedSheet) -> None:
    """Raise an error for a list of children that also has headings of a release, such as a list of placements.

    Its column "Name" has names of children, which would be read as names of homes.

    Raises:
        UnreadableFileError: a heading is about a child.
    """
    top = table.contents.top
    for at, cell in enumerate(table.head.rows[top]):
        if not _OF_CHILDREN.isdisjoint(words(cell)):
            raise UnreadableFileError(
                table.head.file,
                f"column {column_letters(at)} of row {top + 1} is a column of a list of children",
                "Read such a list with read_annex_a or read_cases, or remove the columns about children",
            )


def not_read(heads: Sequence[Sheet], tables: Sequence[RecognisedSheet], asked: ReleaseKind) -> Iterator[CellProblem]:
    """Yield a problem for each sheet with inspections that is not read, because its kind is another or unknown."""
    other = {table.head.name: table for table in tables if table.kind is not asked}
    ours = {table.head.name for table in tables if table.kind is asked}
    for head in heads:
        if head.name in other:
            table = other[head.name]
            expected = f"a table of {asked.what}: this is a table of {table.kind.what}, which {table.kind.reader} reads"
            yield CellProblem(file=head.file, sheet=head.name, row=table.contents.top + 1, expected=expected)
        elif head.name not in ours and (row := inspections_in(head)) is not None:
            expected = f"headings of a table of {asked.what} above it: it has grades and days, but was not read"
            yield CellProblem(file=head.file, sheet=head.name, row=row + 1, expected=expected)


def inspections_in(head: Sheet) -> int | None:
    """Return the number of the first row that has a grade and a day, as a row about an inspection has."""
    for index, row in enumerate(head.rows):
        graded = any(isinstance(cell, str) and is_on_a_scale(cell) for cell in row)
        if graded and any(isinstance(day_in(cell), date) for cell in row if cell is not None):
            return index
    return None


def refusal(heads: Sequence[Sheet], tables: Sequence[RecognisedSheet], asked: ReleaseKind) -> UnreadableFileError:
    """Return the error that no sheet is of the wanted kind. It names the kinds found, or the nearest headings."""
    file, missing = heads[0].file, f"no sheet has the headings of a table of {asked.what}"
    if not tables and (table := _without_inspections(heads, asked)) is not None:
        number, top, headings = table
        sheet = f"sheet {number}, " if len(heads) > 1 else ""
        return UnreadableFileError(
            file,
            f"{missing}: {sheet}row {top + 1} has {_listed(headings)}, but no column is about an inspection",
            "Pass a table that also has the days, the types or the judgements of inspections",
        )
    if not tables:
        near = "".join(f"; {place} is similar to {known!r}" for place, known in _near(heads, asked))
        advice = "If it is such a table, pass `headings`, which maps each of its headings to a known heading"
        return UnreadableFileError(file, f"{missing}{near}{heads[0].misnamed}", advice)
    kinds = [kind for kind in RELEASE_KINDS if any(table.kind is kind for table in tables)]
    places = [_places([table for table in tables if table.kind is kind], asked) for kind in kinds]
    readers = " or ".join(kind.reader for kind in kinds)
    return UnreadableFileError(
        file,
        "; ".join([f"{missing} ({_expected(asked, tables)})", *places]),
        f"Read it with {readers}, or remove those columns if it is not such a table",
    )


def _without_inspections(heads: Sequence[Sheet], asked: ReleaseKind) -> tuple[int, int, list[str]] | None:
    """Return the sheet's number, the row and the known headings of a table about providers without inspections."""
    about = {
        heading_key(heading): (heading, column.holds)
        for layout in asked.layouts
        for column in layout.providers
        for heading in column.headings
    }
    for number, head in enumerate(heads, 1):
        for top, row in enumerate(head.rows):
            known = [about[key] for cell in row if isinstance(cell, str) and (key := heading_key(cell)) in about]
            if len(known) > 1 and any(holds in WHO for _, holds in known):
                return number, top, [heading for heading, _ in known]
    return None


def _places(tables: Sequence[RecognisedSheet], asked: ReleaseKind) -> str:
    """Return in words where tables of another kind are, with some headings of the first table.

    Headings that only this other kind has come first.
    """
    known = {words(heading) for heading in headings_of(asked.layouts)}
    listed = sorted(tables[0].headings, key=lambda heading: words(heading) in known)
    return f"those of {tables[0].kind.what} ({_listed(listed)}) are in {', '.join(map(str, tables))}"


def _expected(asked: ReleaseKind, tables: Iterable[RecognisedSheet]) -> str:
    """Return some headings of the newest layout of a kind, beginning with those that no table has."""
    there = {words(heading) for sheet in tables for heading in sheet.headings}
    read = [column for column in asked.layouts[0].columns if column.holds is not Meaning.OTHER]
    read.sort(key=lambda column: any(words(heading) in there for heading in column.headings))
    return _listed(column.headings[0] for column in read)


def _listed(headings: Iterable[str]) -> str:
    return ", ".join(repr(heading) for heading in list(dict.fromkeys(headings))[:_MOST_TOLD])


def _near(heads: Sequence[Sheet], asked: ReleaseKind) -> list[tuple[str, str]]:
    """Return the places of the first cells that are similar to a heading of a kind, each with that heading.

    The cells are not quoted, because the file may be a list of children.
    """
    known = headings_of(asked.layouts)
    keys = {heading_key(heading) for heading in known}
    cells: dict[str, str] = {}
    for number, head in enumerate(heads, 1):
        sheet = f"sheet {number}, " if len(heads) > 1 else ""
        for index, row in enumerate(head.rows, 1):
            for at, cell in enumerate(row):
                if isinstance(cell, str) and len(cell) < _LONGEST_HEADING and heading_key(cell) not in keys:
                    cells.setdefault(cell, f"{sheet}row {index}, column {column_letters(at)}")
    compared = islice(cells.items(), MOST_COMPARED)
    near = ((place, close) for cell, place in compared if (close := nearest(cell, known)))
    return list(islice(near, _MOST_NEAR))
