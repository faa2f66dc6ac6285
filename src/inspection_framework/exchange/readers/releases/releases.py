"""The functions that read a release of any year."""

from collections.abc import Mapping

import attrs

from inspection_framework.arguments import checked_but
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.progress import RowProgress, watch
from inspection_framework.exchange.readers.releases.duplicates import each_once
from inspection_framework.exchange.readers.releases.layouts.layout import CodeBook
from inspection_framework.exchange.readers.releases.nearest_texts import NearestTexts
from inspection_framework.exchange.readers.releases.reading import CellProblem, ReleaseReading, Table
from inspection_framework.exchange.readers.releases.recognition import further_tops
from inspection_framework.exchange.readers.releases.release_kinds import (
    OUTCOMES_OF_AUTHORITIES,
    PROVIDERS_OF_CARE,
    SCRAPED_REPORTS,
    RecognisedSheet,
    ReleaseKind,
    not_read,
    recognised,
    refusal,
    refuse_children,
)
from inspection_framework.exchange.readers.releases.rows import TableReader
from inspection_framework.exchange.readers.sheets import USUAL, InputFile, Limits, read_sheets
from inspection_framework.exchange.readers.tables.headings import heading_key
from inspection_framework.model.providers import Provider
from inspection_framework.model.unshown import shows_no_child

__all__: list[str] = []

NO_HEADINGS: Mapping[str, str] = {}
_UNWATCHED = RowProgress(None)


@attrs.frozen
class _ReleaseRequest:
    """The arguments apart from the file: see :func:`read_outcomes`."""

    headings: Mapping[str, str]
    code_book: CodeBook | None
    limits: Limits


@shows_no_child
@checked_but("source")
def read_outcomes(
    source: InputFile,
    *,
    headings: Mapping[str, str] = NO_HEADINGS,
    code_book: CodeBook | None = None,
    limits: Limits = USUAL,
) -> ReleaseReading:
    """Read Ofsted's outcomes of local-authority inspections: any release from 2023, and the history from 2009.

    ``source`` is a path, the content of the file, or the file opened for reading bytes: ODS, XLSX or CSV. Tables are
    recognised by their headings. ``headings`` maps each of your own headings to a known heading. ``code_book`` has the
    meanings of numbers that a file prints instead of grades. Without a code book such numbers are not read.

    Raises:
        UnreadableFileError: the file cannot be read, or has no such table. If it has a table of another kind, the error
            names the function that reads it.
    """
    return _read(source, OUTCOMES_OF_AUTHORITIES, _ReleaseRequest(headings, code_book, limits))


@shows_no_child
@checked_but("source")
def read_providers(
    source: InputFile,
    *,
    headings: Mapping[str, str] = NO_HEADINGS,
    code_book: CodeBook | None = None,
    limits: Limits = USUAL,
    progress: bool = False,
) -> ReleaseReading:
    """Read Ofsted's table of providers of social care and their judgements, of any year from 2013-14.

    There are two such tables each year: at 31 March, with the latest full inspection of each provider, and in the year,
    with every inspection. Tables up to 31 March 2018, and those in the years up to 2017-18, print the last day on site.
    Later tables print the first day. An inspection without a first day has an edition only if all its possible first
    days are in the same edition. Numbers instead of grades, as in 2013-14, need a ``code_book``. With ``progress``, a
    bar on standard error appears after a second, if the extra ``progress`` is installed. See :func:`read_outcomes` for
    the other arguments and the errors.
    """
    with watch(wanted=progress) as watched:
        return _read(source, PROVIDERS_OF_CARE, _ReleaseRequest(headings, code_book, limits), watched)


@shows_no_child
@checked_but("source")
def read_scraped_history(
    source: InputFile, *, headings: Mapping[str, str] = NO_HEADINGS, limits: Limits = USUAL
) -> ReleaseReading:
    """Read the table that Data to Insight and JT-39 collected from the published reports on local authorities.

    Its known errors are corrected, with a note. The names of inspectors are not read. See :func:`read_outcomes` for the
    arguments and errors.
    """
    return _read(source, SCRAPED_REPORTS, _ReleaseRequest(headings, None, limits))


def _read(
    source: InputFile, kind: ReleaseKind, asked: _ReleaseRequest, watched: RowProgress = _UNWATCHED
) -> ReleaseReading:
    renamed = {heading_key(own): known for own, known in asked.headings.items()}
    heads: list[Sheet] = []
    known: list[RecognisedSheet] = []

    def wanted(head: Sheet) -> bool:
        """Recognise a sheet by its first rows, keep its table, and return whether it is of the wanted kind."""
        table = recognised(head, kind, renamed)
        heads.append(head)
        if table is not None:
            refuse_children(table)
            known.append(table)
        return table is not None and table.kind is kind

    sheets = read_sheets(source, only=wanted, limits=asked.limits)
    tops = [known_table.contents for known_table in known if known_table.kind is kind]
    near = NearestTexts()
    readers: list[TableReader] = []
    tables: list[Table] = []
    problems: list[CellProblem] = []
    providers: dict[str, Provider] = {}
    for sheet, first in zip(sheets, tops, strict=True):
        if not first.can_be_read:
            expected = "a column that identifies the provider of each row: the table was not read"
            problems.append(CellProblem(file=sheet.file, sheet=sheet.name, row=first.top + 1, expected=expected))
            continue
        recognised_tables = [first, *further_tops(first, sheet, renamed)]
        ends = [*(table.top for table in recognised_tables[1:]), len(sheet.rows)]
        readers += [
            TableReader(sheet, table, end, asked.code_book, near)
            for table, end in zip(recognised_tables, ends, strict=True)
        ]
    problems += not_read(heads, known, kind)
    watched.expect(sum(len(reader.rows) for reader in readers))
    for reader in readers:
        tables += reader.read(watched)
        problems += reader.problems.all
        for urn, provider in reader.providers.items():
            providers.setdefault(urn, provider)
    if not sheets:
        raise refusal(heads, known, kind)
    inspections, disagreeing = each_once(tables)
    read = {table.sheet for table in tables}
    return ReleaseReading(
        inspections=inspections,
        providers=tuple(providers.values()),
        problems=(*problems, *disagreeing),
        tables=tuple(tables),
        not_read=tuple(head.name for head in heads if head.name not in read),
    )
