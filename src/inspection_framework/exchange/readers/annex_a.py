"""The child-level lists of Annex A, read as cases to check and draw samples from.

They are a workbook, or a set of files, one for each list, as databases export them. Problems name the list, row and
column, but never show the content.
"""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import attrs

from inspection_framework.arguments import Value, checked_but
from inspection_framework.errors import Problem, UnreadableFileError
from inspection_framework.exchange.readers.child_lists.list_headings import headings_of_lists
from inspection_framework.exchange.readers.child_lists.list_sheets import ChildListReader, number_of
from inspection_framework.exchange.readers.child_lists.placements import Home
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.sheets import InputFile, Limits, files_in, read_sheets
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model.cases import Case
from inspection_framework.model.child_lists import ChildList, ChildRecord, Feed
from inspection_framework.model.facts import Fact
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.sampling.strata import strata_of

__all__ = ["AnnexAReading", "read_annex_a"]

_USUAL = Limits(cells=2_500_000)


@attrs.frozen(kw_only=True)
class AnnexAReading(Value):
    """The content of the lists: a case for each child, a record of what the lists say of each, and every problem.

    ``rows`` has the number of each list and the number of its rows that were read.
    """

    cases: tuple[Case, ...]
    records: tuple[ChildRecord, ...]
    rows: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


@shows_no_child
@checked_but("source")
def read_annex_a(  # noqa: PLR0913 # by keyword
    source: InputFile | Sequence[InputFile],
    *,
    on: date,
    home: Iterable[str] = (),
    lists: Iterable[ChildList] = LISTS,
    feeds: Iterable[Fact[Feed]] = FEEDS,
    limits: Limits = _USUAL,
) -> AnnexAReading:
    """Read the lists of Annex A as cases, as they are on a day.

    ``source`` is a workbook, the folder of a set of CSV files, or several files. A list is recognised by its number or
    title in the name of the sheet or file, or else by its headings. A child on several lists, or several times on one,
    is one case. ``home`` has the names and codes of the authority itself, to recognise placements elsewhere; without
    them only the location column shows these. Children who have ceased to be on a list by that day do not count for it.
    Totals, notes and repeated headings are left out, and each is a problem. Adopters are not read. ``limits`` are those
    of each file.

    Raises:
        UnreadableFileError: a file is missing or cannot be opened; a folder has no CSV file.
        DefinitionError: ``on`` is not a plain ``datetime.date``, or ``home`` is a single text instead of several.
    """
    sheets = [sheet for file in _files(source) for sheet in read_sheets(file, limits=limits)]
    reader = ChildListReader(on, Home.of(home, on))
    reader.read({child_list.number: child_list for child_list in lists if child_list.of_children}, sheets)
    rules = tuple(feeds)
    records = tuple(reader.children.records())
    memberships = [strata_of(record, on=on, feeds=rules) for record in records]
    return AnnexAReading(
        cases=tuple(
            record.case(membership.groups, membership.unknown)
            for record, membership in zip(records, memberships, strict=True)
        ),
        records=records,
        rows=tuple(sorted(reader.rows.items())),
        problems=tuple(reader.children.problems),
    )


def _files(source: InputFile | Sequence[InputFile]) -> Sequence[InputFile]:
    """Return the files of a source: itself, the CSV files of a folder, or several files."""
    if isinstance(source, Sequence) and not isinstance(source, (str, bytes, bytearray)):
        return source
    if isinstance(source, (str, os.PathLike)) and os.path.isdir(source):  # noqa: PTH112 # it raises nothing
        files = files_in(source, ".csv")
        if not files:
            raise UnreadableFileError(
                Path(source).name, "the folder has no CSV file", "Pass the folder of the exported lists"
            )
        return files
    return [source]


def is_annex_a(sheets: Iterable[Sheet]) -> bool:
    """Return whether a sheet is one of the lists of Annex A, by its name or its headings."""
    lists = {child_list.number: child_list for child_list in LISTS if child_list.of_children}
    return any(number_of(sheet, headings_of_lists(lists.values(), sheet.rows), lists) in lists for sheet in sheets)
