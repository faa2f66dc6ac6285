"""Cells of all kinds of files: days in every form, notes, shorthand, errors of spreadsheets, rows that are not data."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework.exchange.publication import symbol_of
from inspection_framework.exchange.readers.sheets import read_sheets
from inspection_framework.exchange.readers.tables.cell_texts import is_error, plain, shorthand_in, without_note
from inspection_framework.exchange.readers.tables.day_forms import (
    DayOrder,
    day_in,
    expected_day,
    has_month_first,
    read_day,
)
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.exchange.readers.tables.not_data import NotData, not_data, row_words
from inspection_framework.model.grades import Absence
from tests.exchange.hostile import ods, row, table, xlsx

DAY = date(2023, 4, 3)
NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)


class TestDays:
    """Days as texts, numbers and typed cells."""

    @pytest.mark.parametrize(
        "text",
        [
            *("2023-04-03", "2023/4/3", "2023.04.03", "20230403", "2023-04-03 00:00:00", "2023-04-03T00:00:00"),
            *("2023-04-03T00:00:00.000Z", "2023-04-03T00:00:00+00:00", "2023-04-03 09:30", "03/04/2023 00:00"),
            *("3-Apr-2023", "03-APR-23", "3Apr2023", "3 April 2023", "3rd of April, 2023", "April 3, 2023"),
            *("Monday 3 April 2023", "Mon, 3 Apr 2023", "03/04/2023", "3.4.2023", "03-04-2023", "03/04/23"),
            *(" 03/04/2023\u200b", "03\u00a0/ 04 / 2023", "03/04/2023 [note 2]", "3/4/2023 12:00:00 AM"),
        ],
    )
    def test_every_unambiguous_form_is_read(self, text: str) -> None:
        """England's day-first form is read too, where no cell of its column is month first."""
        assert day_in(text) == DAY

    @pytest.mark.parametrize(
        "cell",
        [
            *("31/02/2024", "00/01/2024", "2023-13-01", "06/13/2022", "June 2024", "12/2024", "soon", "45390", 45391),
            *(0.5, True, "01/01/1900", "1900-01-01 00:00:00", "03/04/2204", "03/04/0024", date(24, 4, 3)),
            *(datetime(1900, 1, 1), date(9999, 12, 31), "#N/A", "####", "2024-06-09T23:00:00Z", "23-04-03"),  # noqa: DTZ001 # cells have no zone
            *("3 Foo 2023", "03/04-2023", "2024-06-10 25:00", "[z", "10/06/2024 11/06/2024", "٣/٤/٢٠٢٣"),
        ],
    )
    def test_what_is_no_possible_day_is_unreadable(self, cell: object) -> None:
        """A time in another zone may be another day; databases write 1900 for a missing day."""
        assert day_in(cell) is Absence.UNREADABLE

    @pytest.mark.parametrize("cell", [None, "", " ", "-", "–", "NULL", "N/A", "NaT", "[x]"])
    def test_a_mark_for_nothing_is_a_blank(self, cell: object) -> None:
        """Tools write a dash, or a word for nothing."""
        assert day_in(cell) is Absence.NOT_SUPPLIED

    @given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
    def test_any_day_in_any_form(self, day: date) -> None:
        """Each form is read as the day that was written, and so are typed cells."""
        name = NAMES[day.month - 1]
        forms = [
            f"{day:%d/%m/%Y}",
            day.isoformat(),
            f"{day.day}-{name[:3]}-{day.year}",
            f"{name} {day.day}, {day.year}",
        ]
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 # cells have no zone
        assert {day_in(cell) for cell in (*forms, day, midnight)} == {day}

    @given(st.dates(date(1969, 1, 1), date(2068, 12, 31)))
    def test_two_digits_of_a_year(self, day: date) -> None:
        """Years from 69 on are in the last century."""
        assert day_in(f"{day:%d/%m/%y}") == day

    @given(st.dates(date(2000, 1, 1), date(2030, 12, 31)))
    def test_the_month_first(self, day: date) -> None:
        """A day written month first is never read as another day without a doubt about its column."""
        day_and_order = read_day(f"{day:%m/%d/%Y}")
        assert day_and_order is not None
        if day.day > 12:
            assert day_and_order == (day, DayOrder.MONTH_FIRST)
        elif day.day == day.month:
            assert day_and_order == (day, DayOrder.CERTAIN)
        else:
            assert day_and_order == (date(day.year, day.day, day.month), DayOrder.EITHER)
            assert day_in(f"{day:%m/%d/%Y}", month_first=True) is Absence.UNREADABLE

    def test_a_column_that_has_a_month_first_day(self) -> None:
        """One such day is enough; ISO days and typed days do not count."""
        assert has_month_first([None, 3, "05/06/2022", "06/13/2022 [note 1]"])
        assert not has_month_first(["2022-06-13", DAY, "13/06/2022", "June", "13/13/2022"])
        assert [day_in(text, month_first=True) for text in ("2022-06-05", "13/06/2022", "05/05/2022")] == [
            *(date(2022, 6, 5), date(2022, 6, 13), date(2022, 5, 5)),
        ]

    def test_a_typed_day_in_such_a_column(self) -> None:
        """A spreadsheet may have read 06/05/2022 day first, where it kept 06/13/2022 as text."""
        midnight = datetime(2022, 5, 6)  # noqa: DTZ001 # cells have no zone
        typed = (date(2022, 5, 6), midnight, date(2022, 5, 5), date(2022, 5, 13))
        assert [day_in(cell, month_first=True) for cell in typed] == [*[Absence.UNREADABLE] * 2, *typed[2:]]
        assert [expected_day(cell, month_first=True) for cell in ("06/13/2022", typed[0], midnight, "soon")] == [
            "a day such as 31/03/2025, with the day first",
            *["a day that can be read in one way only: another day of this column can only be read month first"] * 2,
            "a day such as 31/03/2025",
        ]


class TestTexts:
    """Notes, shorthand, invisible characters, errors."""

    @pytest.mark.parametrize(
        ("text", "note"),
        [
            *(
                ("Good [note 1]", "[note 1]"),
                ("Good [Note 1, 2]", "[Note 1, 2]"),
                ("Good[notes 1 and 2]", "[notes 1 and 2]"),
            ),
            *(
                ("Good (see note 3)", "(see note 3)"),
                ("Good*", "*"),
                ("Good¹", "¹"),
                ("Good [1]", "[1]"),
                ("Good [r]", "[r]"),
            ),
            ("x" * 992 + "[note 1]", "[note 1]"),
            ("x" * 993 + "[note 1]", ""),
            *(("Good [note 1] [r]", "[note 1] [r]"), ("[note 1]", ""), ("Good", ""), ("*", "")),
        ],
    )
    def test_notes(self, text: str, note: str) -> None:
        """A note is removed from the text to which it is appended; a note alone is the whole text."""
        assert without_note(text) == (text if not note else "Good" if "Good" in text else text.removesuffix(note), note)
        assert words(text.replace("Good", "Overall effectiveness"))[:2] != ("overall", "effectiveness", "note")

    def test_shorthand_is_what_we_write(self) -> None:
        """Each symbol that we write for an absence is read as that absence."""
        for absence in (Absence.NO_SUCH_SERVICE, Absence.NOT_SUPPLIED, Absence.WITHHELD):
            symbol = symbol_of(absence).value
            assert shorthand_in(f"[{symbol.upper()}]") is shorthand_in(symbol) is absence
        assert [shorthand_in(text) for text in ("[low]", "u", "zc", "[note 1]", "")] == [None] * 5

    @pytest.mark.parametrize("error", ["#N/A", "#REF!", " #DIV/0! ", "#NAME?", "Err:502", "#####", "#SPILL!", "#n/a"])
    def test_errors(self, error: str) -> None:
        """The errors of Excel, LibreOffice and Google Sheets are recognised."""
        assert is_error(error)
        assert not is_error(error.strip("#Er: "))
        assert not is_error(None)

    def test_invisible_characters(self) -> None:
        """They make no difference; a space of any kind is a space."""
        assert plain("\ufeffGo\u00adod\u200b \u2003 is\u2060") == "Good is"


class TestErrorCells:
    """Errors in workbooks are texts, not blanks."""

    def test_of_an_xlsx(self) -> None:
        """The order of the attributes, the quotes and the prefix make no difference."""
        cells = b"""<x:row><x:c t='e' r="A1"><x:v>#N/A</x:v></x:c><x:c r="B1" t="str"><x:v>a</x:v></x:c></x:row>"""
        (sheet,) = read_sheets(xlsx(cells))
        assert sheet.rows == (("#N/A", "a"),)

    @pytest.mark.parametrize(
        "attributes",
        [
            b' office:value-type="string" office:string-value="" calcext:value-type="error"',
            b' office:value-type="float" office:value="0"',
            b"",
        ],
    )
    @pytest.mark.parametrize("text", [b"#REF!", b'<text:span text:style-name="T1">#REF!</text:span>'])
    def test_of_an_ods(self, attributes: bytes, text: bytes) -> None:
        """They are read as LibreOffice and Excel write them, once or repeated, styled or not."""
        cell = b'<table:table-cell%s table:number-columns-repeated="2"><text:p>%s</text:p></table:table-cell>'
        (sheet,) = read_sheets(ods(table(row(cell % (attributes, text)))))
        assert list(sheet.rows[0]) == ["#REF!", "#REF!"]

    def test_a_number_in_a_narrow_column_is_a_number(self) -> None:
        """LibreOffice writes ### as its text."""
        cell = b'<table:table-cell office:value-type="float" office:value="4"><text:p>###</text:p></table:table-cell>'
        (sheet,) = read_sheets(ods(table(row(cell))))
        assert list(sheet.rows[0]) == [4]


class TestNotData:
    """Rows below the headings that are not data."""

    HEADINGS = ("URN", "Name", "Inspection date", "Overall effectiveness")

    @pytest.mark.parametrize(
        ("cells", "what"),
        [
            *((["Total"], NotData.TOTAL), (["Total: 9", None, 9], NotData.TOTAL), (["Grand total", 9], NotData.TOTAL)),
            *((["Total number of homes 9"], NotData.TOTAL), (["England total", None, 9], NotData.TOTAL)),
            *(
                ([None, "TOTALS", "", 36], NotData.TOTAL),
                ([None, "England", 9], NotData.TOTAL),
                (["Count of cases", 4], NotData.TOTAL),
                (["Sum", 4], NotData.TOTAL),
            ),
            *((["Source: Ofsted."], NotData.NOTE), ([None, "Note"], NotData.NOTE), (["* revised"], NotData.NOTE)),
            *(
                (["1. Not judged means no children were present."], NotData.NOTE),
                (["[note 1]", "Revised"], NotData.NOTE),
            ),
            *((["urn ", "NAME [note 1]", "Inspection  date"], NotData.HEADINGS), ([None, " "], None), ([], None)),
            *((["SC000001", "Total Care Ltd", "Good"], None), (["SC000001"], None), (["URN", "Ambridge"], None)),
            *((["Total Care Ltd", "SC000001", "Good"], None), (["Notes House", "SC000001", "Good"], None)),
        ],
    )
    def test_what_a_row_is(self, cells: list[object], what: NotData | None) -> None:
        """Repeated headings, totals and notes are not data; a provider whose name begins like one is."""
        assert not_data(cells, row_words(self.HEADINGS)) is what

    def test_a_table_of_one_column(self) -> None:
        """The repeated heading is recognised."""
        assert not_data(["reference"], row_words(["Reference"])) is NotData.HEADINGS
