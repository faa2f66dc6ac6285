"""Errors are ours for any argument, and start with ours: nothing internal is printed before them."""

import io
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import Days, InspectionFrameworkError, OutsideCalendarError, UnreadableFileError
from inspection_framework.exchange.calendar import Event, to_ical
from inspection_framework.exchange.columns import COLUMNS, FURTHER_COLUMNS
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import check_frame
from inspection_framework.exchange.json import from_json_lines, to_json_lines
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.sheets import read_sheets
from inspection_framework.exchange.tables import read_table, write_table
from inspection_framework.frameworks import ILACS, SIF
from tests.child_files import ROWS, workbook

STANDARD = ILACS.edition_on(date(2025, 1, 20)).activity("standard")
REINSPECTION = SIF.editions[0].activity("sif_reinspection")
PLAN = SIF.editions[0].activity("sif").sampling
SHORT = inf.timetable(ILACS.edition_on(date(2025, 1, 20)).activity("short"), on_site=date(2025, 1, 20))
LAST = local_authority_inspections()[-1]
HALF = "\ud800"
"""Half a character: a text can contain it, and no encoding can."""


def at_the_end(inspection: inf.Inspection) -> inf.Inspection:
    """Return an inspection of the last year of the calendar."""
    last = date(9999, 1, 1)
    return attrs.evolve(inspection, on_site=(Days(last, last),), published=last, edition=ILACS.editions[-1])


anything: Any = inf
calendar: Any = to_ical
frame: Any = check_frame
lines: Any = from_json_lines

REFUSED: Mapping[str, Callable[[], object]] = {
    "a timetable in the year 1": lambda: inf.timetable(STANDARD, on_site=date(1, 1, 1)),
    "a timetable at the end": lambda: inf.timetable(REINSPECTION, on_site=date(9999, 12, 30)),
    "an outlook at the end": lambda: inf.outlook(LAST.provider, [at_the_end(LAST)], on=date(9999, 1, 1)),
    "the inspection year of 1 January 1": lambda: inf.model.inspection_year(date(1, 1, 1)),
    "the inspection year of a time": lambda: inf.model.inspection_year(datetime(2025, 1, 1, tzinfo=UTC)),
    "the inspection year of a text": lambda: anything.model.inspection_year("2025-01-01"),
    "three years from the end": lambda: inf.model.rolling_three_years(date(9999, 1, 1)),
    "three years from a text": lambda: anything.model.rolling_three_years("2025-01-01"),
    "the weekday of a text": lambda: anything.model.Weekday.of("2025-01-01"),
    "weeks after the end": lambda: inf.model.Weeks(1).after(date.max),
    "more weeks than there are": lambda: inf.model.Weeks(10**12).after(date(2025, 1, 1)),
    "months after the end": lambda: inf.model.Months(1).after(date.max),
    "30 June after the end": lambda: inf.model.YearDay(6, 30).on_or_after(date.max),
    "a working day of the year 1": lambda: inf.is_working_day(date.min),
    "a working day of a text": lambda: anything.is_working_day("2025-01-01"),
    "adding to a text": lambda: anything.add_working_days("2025-01-01", 1),
    "between texts": lambda: anything.working_days_between("2025-01-01", "2025-01-02"),
    "a stamp before universal time": lambda: to_ical(
        SHORT, stamp=datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    ),
    "a calendar about half a character": lambda: to_ical(SHORT, stamp=date(2025, 1, 1), about=HALF),
    "an event of half a character": lambda: Event(key=HALF, title="x", first=date(2025, 1, 1), last=date(2025, 1, 1)),
    "a table with half a character": lambda: write_table([attrs.evolve(LAST, note=HALF)], io.StringIO()),
    "a seed of half a character": lambda: inf.draw_sample(PLAN, [], seed=HALF),
    "a precedence of a number and a text": lambda: anything.draw_sample(PLAN, [], seed="x", precedence=(1, "a")),
    "a precedence of half a character": lambda: inf.draw_sample(PLAN, [], seed="x", precedence=(HALF,)),
    "a spread of numbers": lambda: anything.draw_sample(PLAN, [], seed="x", spread=(1, 2)),
    "a source that is a number": lambda: anything.Source(document=5, locator="1", basis=inf.Basis.LAW),
    "no overall judgement": lambda: inf.overall_judgement(attrs.evolve(ILACS.editions[-1]), LAST.judgements),
    "areas that are no mapping": lambda: inf.overall_judgement(attrs.evolve(ILACS.editions[-1]), {}),
    "no frame": lambda: frame(5),
    "no JSON": lambda: list(from_json_lines(["{"], inf.Grade)),
    "no document": lambda: list(to_json_lines([object()])),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_error_of_ours_is_the_only_one(name: str) -> None:
    """Its traceback is of a single error, which is ours."""
    with pytest.raises(InspectionFrameworkError) as caught:
        REFUSED[name]()
    printed = "".join(traceback.format_exception(caught.value))
    assert printed.count("Traceback (most recent call last)") == 1
    assert "During handling" not in printed
    assert "direct cause" not in printed
    assert str(caught.value).isprintable() or "\n" in str(caught.value)


def test_the_calendar_has_an_end() -> None:
    """The error says what was counted, and the first and last day there are."""
    with pytest.raises(OutsideCalendarError) as caught:
        inf.model.Weeks(1).after(date.max)
    assert str(caught.value) == "7 days after 9999-12-31: days are known for the years 1 to 9999 only"
    with pytest.raises(OutsideCalendarError) as caught:
        inf.model.inspection_year(date.min)
    assert str(caught.value) == "1 April of the year 0: days are known for the years 1 to 9999 only"


READERS: Mapping[str, Callable[[Any], object]] = {
    "read_cases": partial(read_cases, plan=PLAN),
    "read_annex_a": partial(read_annex_a, on=date(2025, 1, 20)),
    "read_outcomes": read_outcomes,
    "read_providers": read_providers,
    "read_scraped_history": read_scraped_history,
    "read_table": read_table,
    "read_sheets": read_sheets,
}


class Odd:
    """An object that is not a file."""

    def __init__(self, content: object = None, error: Exception | None = None) -> None:
        self.found = content
        self.error = error

    def read(self, _: int) -> object:
        """Return its content, or fail."""
        if self.error:
            raise self.error
        return self.found


def closed() -> io.BytesIO:
    """Return a file that is closed."""
    file = io.BytesIO(b"reference,groups\n")
    file.close()
    return file


UNREADABLE: Mapping[str, tuple[Callable[[], object], str]] = {
    "a mark of UTF-8 alone": (lambda: b"\xef\xbb\xbf", "it contains no text"),
    "a mark of UTF-16 alone": (lambda: b"\xff\xfe", "it contains no text"),
    "a mark and a line": (lambda: b"\xfe\xff\0\n", "it contains no text"),
    "nothing": (lambda: b" \n", "it is empty"),
    "a path with a null character": (lambda: "a\0.csv", "no file can have such a name"),
    "a path with half a character": (lambda: f"{HALF}.csv", "no file can have such a name"),
    "a path of bytes": (lambda: Path, "it is of the type type"),
    "an empty path": (lambda: "", "the path given cannot be read"),
    "a path too long": (lambda: "x" * 5_000, "cannot be read"),
    "a closed file": (closed, "it is closed"),
    "a file of text": (lambda: io.StringIO("reference"), "it was opened as text"),
    "a file that fails": (lambda: Odd(error=OSError(5, "Input/output error")), "Input/output error"),
    "a file that fails with a word": (lambda: Odd(error=ValueError("Xanthippe")), "reading failed with ValueError"),
    "a file that gives nothing": (Odd, "it was opened as text"),
    "None": (lambda: None, "it is of the type NoneType"),
    "a number": (lambda: 5, "it is of the type int"),
    "a workbook without sheets": (lambda: workbook({}), "sheet in it"),
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("reader", READERS)
def test_what_no_reader_can_read(reader: str, name: str) -> None:
    """The file is refused, and the message says what it is, in characters that every console has."""
    give, shown = UNREADABLE[name]
    with pytest.raises(UnreadableFileError) as caught:
        READERS[reader](give())
    assert shown in str(caught.value)
    assert str(caught.value).isprintable()
    assert caught.value.__context__ is None


@pytest.mark.parametrize("reader", READERS)
def test_a_bytearray_is_bytes(reader: str) -> None:
    """A bytearray gives the same result as bytes."""
    results: list[str] = []
    for data in (b"reference,groups\n4711,looked_after\n", bytearray(b"reference,groups\n4711,looked_after\n")):
        try:
            results.append(repr(READERS[reader](data)))
        except InspectionFrameworkError as error:
            results.append(str(error))
    assert results[0] == results[1]


@pytest.mark.parametrize("day", ["-1e300", "1e300", "-1e12", "NaN", "inf", "2958466"])
@pytest.mark.parametrize("reader", ["read_cases", "read_annex_a", "read_sheets", "read_outcomes"])
def test_a_day_that_is_none(reader: str, day: str) -> None:
    """A number far from any day loses the cell or the file, and nothing else is raised."""
    data = workbook({"List 8": [ROWS[0], ["1", "", "", "DAY", ""]]})
    data = data.replace(b'<c t="inlineStr"><is><t>DAY</t></is></c>', f'<c s="1"><v>{day}</v></c>'.encode())
    try:
        assert READERS[reader](data)
    except InspectionFrameworkError as error:
        assert error.__context__ is None  # noqa: PT017 # either will do


def test_a_cell_of_brackets() -> None:
    """Three thousand brackets are not readable as JSON: the cell is named, and the row read."""
    names = [column.name for column in (*COLUMNS, *FURTHER_COLUMNS)]
    brackets = "[" * 3_000
    cells = {"provider_kind": "local_authority", "urn": "80497", "provider": "Halton", "source_basis": "observed"}
    cells |= {"source_document": "Our own list", "codes": brackets, "succeeds": brackets, "findings": brackets}
    text = "\n".join(",".join(line) for line in (names, [cells.get(name, "") for name in names]))
    reading = read_table(text.encode())
    assert [inspection.provider.name for inspection in reading.inspections] == ["Halton"]
    assert {f"row 2, column '{name}'" for name in ("codes", "succeeds", "findings")} <= {
        problem.where for problem in reading.problems
    }


def test_a_name_that_no_console_has_is_escaped(tmp_path: Path) -> None:
    """A file name that cannot be printed is shown with escapes."""
    path = tmp_path / "list\udcff\n.csv"
    path.write_bytes(b"reference\n")
    with pytest.raises(UnreadableFileError) as caught:
        read_cases(path, plan=PLAN)
    assert str(caught.value).startswith(r"'list\udcff\n.csv' cannot be read:")
