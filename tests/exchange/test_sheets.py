"""Files with tables: opened by their content, in any format, encoding and delimiter."""

import io
from datetime import date, datetime
from pathlib import Path, PureWindowsPath

import pytest

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers.sheets import Limits, Sheet, read_sheets
from tests.exchange.hostile import cell, ods, row, table
from tests.exchange.workbooks import write

TITLE = "Children’s social care – March\u00a02024"
HEADINGS = "URN,Name"
EMPTY = b'<table:table-cell table:style-name="ce1" table:number-columns-repeated="%d"/>'


def rows(data: bytes) -> list[tuple[object, ...]]:
    """Return the rows of a file with one sheet."""
    (sheet,) = read_sheets(data)
    return [tuple(row) for row in sheet.rows]


class TestText:
    """CSV in the encodings, and with the delimiters and quirks, that occur."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"])
    def test_the_encoding_is_told_by_the_text(self, encoding: str) -> None:
        """Dashes and apostrophes are read alike in every encoding; a Mac's are Ð and Õ in Windows-1252."""
        assert rows(f"{TITLE}\r\n{HEADINGS}\r\n1,Zoë".encode(encoding)) == [(TITLE,), ("URN", "Name"), ("1", "Zoë")]

    def test_in_doubt_it_is_windows(self) -> None:
        """Windows-1252 wins if a byte is as likely in both; the Mac's encoding is used where Windows-1252 lacks it."""
        assert rows("Caf\xe9 de".encode("cp1252")) == [("Café de",)]
        assert rows(b"Fran\x8dois") == [("Fran\u00e7ois",)], "Windows-1252 has no such byte"

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_delimiter_is_that_of_the_widest_row(self, delimiter: str) -> None:
        """A title with commas is one cell of prose where the headings have another delimiter."""
        headings = delimiter.join(("URN", "Name", "Town", "Grade"))
        (title, *rest) = rows(f'"One, two and, three"\n{headings}\n1{delimiter}A'.encode())
        assert title == ("One, two and, three",)
        assert rest == [("URN", "Name", "Town", "Grade"), ("1", "A")]

    def test_the_line_for_excel_is_not_shown(self) -> None:
        """Excel reads a first line that names the delimiter, and shows the next one as row 1."""
        assert rows(b"sep=;\r\nURN;A,B,C\r\n1;2") == [("URN", "A,B,C"), ("1", "2")]
        assert rows(b"sep=\n1,2") == [("sep=",), ("1", "2")], "it names none"
        assert rows(b'sep="\n1,2') == [('sep="',), ("1", "2")], "it names a quotation mark"

    def test_a_line_break_within_quotation_marks_makes_no_row(self) -> None:
        """Rows are numbered as the spreadsheet shows them: an empty line is a row, and a blank cell is None."""
        assert rows(b'"a\nb",\r\n\r\n"say ""x""", c\n') == [("a\nb", None), (), ('say "x"', " c")]
        assert rows(b"a\rb\r") == [("a",), ("b",)]

    def test_a_quotation_mark_that_nothing_closes_is_no_quiet_loss(self) -> None:
        """It would swallow the rest of the file as one cell."""
        with pytest.raises(UnreadableFileError, match="row 2 opens a quotation mark that is never closed"):
            read_sheets(b'URN,Name\n1,"A\n2,B\n3,C\n')

    def test_a_cell_beyond_all_measure_is_named(self) -> None:
        """A row that the csv module refuses is named by its number."""
        with pytest.raises(UnreadableFileError, match="row 2 cannot be read: field larger than field limit"):
            read_sheets(b"URN\n" + b"x" * 200_000)


class TestWorkbooks:
    """Sheets of a workbook, cell by cell."""

    def test_cells_are_typed(self, tmp_path: Path) -> None:
        """Whole numbers are integers, midnight is a day, and a blank is None."""
        path = write(tmp_path / "a.xlsx", {"One": [["URN", None, "x"], [2590934.0, 0.5, date(2025, 3, 31)]]})
        (sheet,) = read_sheets(path)
        assert (sheet.file, sheet.name) == ("a.xlsx", "One")
        assert sheet.rows == (("URN", None, "x"), (2590934, 0.5, date(2025, 3, 31)))
        assert [type(cell) for cell in sheet.rows[1]] == [int, float, date]
        assert not isinstance(sheet.rows[1][2], datetime)

    def test_a_truth_and_a_time_are_kept(self) -> None:
        """A truth value is a bool, and a time is its text."""
        truth = b'<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
        length = b'<table:table-cell office:value-type="time" office:time-value="PT01H30M00S"/>'
        assert rows(ods(table(row(truth + length)))) == [(True, "01:30:00")]

    def test_only_the_sheets_that_are_wanted(self, tmp_path: Path) -> None:
        """The chooser is shown the first thirty rows of each sheet, of a CSV too."""
        shown: list[tuple[str, int]] = []

        def wants(sheet: Sheet) -> bool:
            shown.append((sheet.name, len(sheet.rows)))
            return sheet.rows[0][0] == "b"

        path = write(tmp_path / "a.xlsx", {"One": [["a"]] * 40, "Two": [["b"]] * 40})
        (sheet,) = read_sheets(path, only=wants)
        assert (sheet.name, len(sheet.rows)) == ("Two", 40)
        assert read_sheets(b"a\n" * 40, only=wants) == ()
        assert [len(each.rows) for each in read_sheets(b"b\n" * 40, only=wants)] == [40]
        assert shown == [("One", 30), ("Two", 30), ("", 30), ("", 30)]

    def test_rows_of_an_ods_are_where_the_spreadsheet_shows_them(self) -> None:
        """Rows and cells may be written once and repeated, with empty ones before, between and after."""
        rows = (
            row(b"", b"2"),
            row(EMPTY % 2 + cell(b"a", b"2") + EMPTY % 16380, b"2"),
            row(EMPTY % 16384, b"3"),
            row(cell(b"b") + EMPTY % 5),
            row(EMPTY % 16384, b"1000000"),
        )
        grouped = b"<table:table-row-group>" + b"".join(rows) + b"</table:table-row-group>"
        first, second = read_sheets(ods(table(b"".join(rows)), table(grouped)))
        assert first == second
        assert [list(cells)[:4] for cells in first.rows] == [
            *[[None] * 4] * 2,
            *[[None, None, "a", "a"]] * 2,
            *[[None] * 4] * 3,
            ["b", None, None, None],
        ]

    def test_only_the_tables_of_an_ods_that_are_wanted(self) -> None:
        """No more than the first rows of the others are laid out."""
        tall = table(row(cell(b"a")) * 40)
        wide = table(row(cell(b"b")) * 40)
        (sheet,) = read_sheets(ods(tall, wide), only=lambda sheet: len(sheet.rows) == 30 and sheet.rows[0][0] == "b")
        assert [cells[0] for cells in sheet.rows] == ["b"] * 40

    def test_a_published_workbook(self, shared_data: Path) -> None:
        """The local-authority file of 2025 has its sheets in order, each with a title, notes and headings."""
        sheets = read_sheets(shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods")
        assert [(sheet.name, len(sheet.rows)) for sheet in sheets[3:]] == [
            ("Inspections_as_at_31_March", 156),
            ("In-year_inspections", 115),
            ("ILACS_inspection_history", 274),
        ]
        assert all(sheet.rows[2][:2] == ("Web link", "Local authority area code") for sheet in sheets[3:])


class TestSources:
    """A path, bytes or an open file."""

    def test_each_is_the_same(self, tmp_path: Path) -> None:
        """Only the name differs: it is the file's own where there is one."""
        path = tmp_path / "a.csv"
        path.write_bytes(b"URN")
        with path.open("rb") as file:
            sheets = [read_sheets(source)[0] for source in (path, str(path), file, io.BytesIO(b"URN"), b"URN")]
        assert [sheet.file for sheet in sheets] == ["a.csv"] * 3 + ["the file given", "the bytes given"]
        assert {sheet.rows for sheet in sheets} == {(("URN",),)}

    @pytest.mark.parametrize(
        "path", ["C:\\Users\\Ann Other\\list 8.csv", "C:list 8.csv", "\\\\server\\share\\list 8.csv"]
    )
    def test_a_path_of_windows_is_named_without_its_folders(self, path: str) -> None:
        """The folders would reveal whose file it is."""
        upload = io.BytesIO(b"URN")
        upload.name = path  # as web servers do
        assert read_sheets(upload)[0].file == "list 8.csv"
        for windows_path in (path, PureWindowsPath(path)):
            with pytest.raises(UnreadableFileError, match=r"^list 8\.csv cannot be read: No such file or directory\."):
                read_sheets(windows_path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        """The error is ours too, and does not show the folder."""
        with pytest.raises(UnreadableFileError, match=r"^a\.csv cannot be read: No such file or directory\. Pass the"):
            read_sheets(tmp_path / "a.csv")

    def test_a_file_opened_as_text(self) -> None:
        """The error says what to do."""
        with pytest.raises(UnreadableFileError, match="Open it for reading bytes, with mode 'rb'"):
            read_sheets(io.StringIO("URN"))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # the point

    def test_no_more_is_read_than_may_be(self) -> None:
        """An endless file is read up to the limit, which can be changed."""
        file = io.BytesIO(b"x" * 1000)
        with pytest.raises(UnreadableFileError, match="it has more than 100 bytes"):
            read_sheets(file, limits=Limits(file=100))
        assert file.tell() == 101
        with pytest.raises(UnreadableFileError, match="it has more than 3 cells in all its sheets"):
            read_sheets(b"1,2\n3", limits=Limits(cells=3))
        wide = b"," * 999 + b"\n" + b"x\n" * 9
        with pytest.raises(UnreadableFileError, match="it has more than 9,999 cells in all its sheets"):
            read_sheets(wide, limits=Limits(cells=9_999))
        with pytest.raises(UnreadableFileError, match="it has more than 30,179 cells in all its sheets"):
            read_sheets(wide, limits=Limits(cells=30_179))  # a cell of the first rows counts 20 times more
        assert len(read_sheets(wide, limits=Limits(cells=30_180))[0].rows) == 10

    def test_nothing_of_a_cell_is_shown(self) -> None:
        """A sheet may be about children."""
        assert repr(read_sheets(b"SECRET")[0]) == "Sheet(file='the bytes given', name='')"


class TestWhatIsNoTable:
    """Each is refused with our own error, which has the file, what it is and what to do."""

    @pytest.mark.parametrize(
        ("data", "described"),
        [
            (b"", "it is empty"),
            (b" \r\n", "it is empty"),
            (b"\n<!DOCTYPE html><html><body>Not found</body></html>", "it is a web page"),
            (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "it is an old Excel workbook, or a workbook with a password"),
            (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "it is protected with a password"),
            (b"%PDF-1.7", "it is a PDF"),
            (b"{\\rtf1", "it is a text document"),
            (b"\x1f\x8b\x08", "it is compressed with gzip"),
            (bytes(range(256)), "it is neither text nor a workbook of a known format"),
            (b"\xff\xfe\x00\xd8\x00", "its first bytes say that it is utf-16, but byte 3 is not valid"),
            (b"PK\x03\x04 and no more", "the workbook cannot be opened"),
        ],
    )
    def test_it_is_named(self, data: bytes, described: str) -> None:
        """The error says what the file is instead, as far as is known."""
        with pytest.raises(UnreadableFileError, match=f"^the bytes given cannot be read: {described}"):
            read_sheets(data)


class Dripping(io.BytesIO):
    """A file that returns a few bytes at a time, as a pipe or a socket does."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return at most three bytes."""
        return super().read(min(3, 3 if size is None or size < 0 else size))


def test_a_file_that_gives_a_few_bytes_at_a_time_is_read_to_its_end() -> None:
    """Otherwise the later rows would be missing without a warning; the limit applies too."""
    (sheet,) = read_sheets(Dripping(b"a,b\n1,2\n3,4\n"))
    assert sheet.rows == (("a", "b"), ("1", "2"), ("3", "4"))
    with pytest.raises(UnreadableFileError, match="it has more than 9 bytes"):
        read_sheets(Dripping(b"a,b\n1,2\n3,4\n"), limits=Limits(file=9))
