"""How each kind of cell of a workbook is read, compared with calamine, which the library itself does not use."""

import io
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers.files import ods as ods_module
from inspection_framework.exchange.readers.files import xlsx_worksheet as xlsx_module
from inspection_framework.exchange.readers.sheets import Cell, Limits, Sheet, read_sheets
from tests.exchange.hostile import SHARED, SHEET, STYLES, cell, ods, row, table, xlsx

DAY = date(2021, 11, 22)
TYPED = '<table:table-cell office:value-type="{}" {}>{}</table:table-cell>'

ODS: dict[str, Cell] = {
    TYPED.format("float", 'office:value="3.0"', "<text:p>3</text:p>"): 3,
    TYPED.format("percentage", "office:value='0.5'", "<text:p>50%</text:p>"): 0.5,
    TYPED.format("currency", 'office:value="1E3"', ""): 1000,
    TYPED.format("float", 'office:value="NaN"', "<text:p>?</text:p>"): "NaN",
    TYPED.format("float", 'office:value="1_0"', ""): "1_0",
    TYPED.format("float", 'office:value="one"', ""): "one",
    TYPED.format("float", "", ""): None,
    TYPED.format("date", 'office:date-value="2021-11-22"', "<text:p>22 Nov</text:p>"): DAY,
    TYPED.format("date", 'office:date-value="2021-11-22T00:00:00"', ""): DAY,
    TYPED.format("date", 'office:date-value="2021-11-22T10:30:00.5"', ""): datetime.combine(
        DAY, time(10, 30, 0, 500_000)
    ),
    TYPED.format("date", 'office:date-value="2021-13-22"', ""): "2021-13-22",
    TYPED.format("date", 'office:date-value="2021-W47-1"', ""): "2021-W47-1",
    TYPED.format("date", "", ""): None,
    TYPED.format("time", 'office:time-value="PT01H30M00S"', ""): "01:30:00",
    TYPED.format("time", 'office:time-value="PT26H00M00S"', ""): "PT26H00M00S",
    TYPED.format("time", "", ""): None,
    TYPED.format("boolean", 'office:boolean-value="true"', "<text:p>TRUE</text:p>"): True,
    TYPED.format("boolean", 'office:boolean-value="false"', ""): False,
    TYPED.format("string", "", "<text:p>a &lt; &#98;</text:p>"): "a < b",
    TYPED.format("string", "", "<text:p>a</text:p>\n <text:p>b</text:p>\n"): "a\nb",
    TYPED.format("string", "", "\n <text:p/><text:p>b\r\nc</text:p>"): "\nb\nc",
    TYPED.format("string", "", '<text:p text:style-name="P1">a</text:p>'): "a",
    TYPED.format("string", "", '<text:p>a<text:tab/>b<text:line-break/>c<text:s/>d<text:s text:c="2"/></text:p>'): (
        "a\tb\nc d  "
    ),
    TYPED.format("string", "", "<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>"): "abc",
    TYPED.format("string", 'office:string-value="kept"', "<text:p>shown</text:p>"): "kept",
    TYPED.format("string", 'office:string-value=""', "<text:p/>"): None,
    TYPED.format("string", "", ""): None,
    TYPED.format("string", "", "<text:p></text:p>"): None,
    TYPED.format("void", "", "<text:p>a</text:p>"): None,
    "<table:table-cell><text:p>of no type</text:p></table:table-cell>": "of no type",
    "<table:table-cell/>": None,
    "<table:covered-table-cell><text:p>a</text:p></table:covered-table-cell>": "a",
    "<table:covered-table-cell/>": None,
    TYPED.format("string", "", "<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>"): "a",
    TYPED.format("string", "", "<text:p>a<draw:frame><text:p>box</text:p></draw:frame>b</text:p>"): "ab",
    TYPED.format("string", "", "<text:p>a<draw:frame><draw:g/></draw:frame></text:p>"): "a",
    "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>": None,
    TYPED.format("string", 'office:string-value=""', "<text:p>#DIV/0!</text:p>"): "#DIV/0!",
    TYPED.format("float", 'office:value="0"', "<text:p>Err:502</text:p>"): "Err:502",
    TYPED.format("float", 'office:value="4"', "<text:p>###</text:p>"): 4,
    TYPED.format("float", 'office:value="4"', "<text:p>Eleven</text:p>"): 4,
    TYPED.format("float", 'office:value="4"', '<text:p><text:s text:c="0"/></text:p>'): 4,
}


@pytest.mark.parametrize("text", ["", "a"])
def test_the_spaces_of_cells_are_not_added_up(text: str) -> None:
    """No cell may have more than 131,072 characters; all together may."""
    spaces = cell(f'{text}<text:s text:c="50000"/>'.encode())
    (sheet,) = read_sheets(ods(table(row(spaces * 3))))
    assert sheet.rows == ((text + " " * 50_000,) * 3,)


@pytest.mark.parametrize("text", ODS, ids=[str(number) for number in range(len(ODS))])
def test_a_cell_of_an_ods(text: str) -> None:
    """The type decides, in any form."""
    (sheet,) = read_sheets(ods(table(row(text.encode() + cell(b"|")))))
    assert sheet.rows == ((ODS[text], "|"),)
    assert type(sheet.rows[0][0]) is type(ODS[text])


STYLED = (
    "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/><numFmt numFmtId='171' formatCode='[h]:mm'/>"
    "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/>"
    "<xf numFmtId='171'/><xf numFmtId='170'/></cellXfs>"
    "<dxfs><dxf><numFmt numFmtId='0' formatCode='d'/></dxf></dxfs></styleSheet>"
)
TEXTS = (
    "<sst count='9' uniqueCount='9'><si><t>a</t></si>"
    "<si><r><t>b</t></r><r><rPr><b/></rPr><t xml:space='preserve'> c</t></r></si>"
    "<si><t>x</t><rPh sb='0' eb='1'><t>ph</t></rPh></si><si><t>_x000D_z_xD800_</t></si><si/><si><t/></si></sst>"
)
XLSX: dict[str, Cell] = {
    '<c r="A1"><v>3.0</v></c>': 3,
    "<c><v>0.5</v></c>": 0.5,
    '<c r="A1" t="n"><v> 5 </v></c>': 5,
    '<c r="A1"><v>abc</v></c>': "abc",
    '<c r="A1"/>': None,
    '<c r="A1"><v/></c>': None,
    '<c r="A1"><f>1+1</f></c>': None,
    '<c r="A1"><f>1+1</f><v>2</v></c>': 2,
    '<c r="A1" s="1"><v>44522</v></c>': DAY,
    '<c s="2" r="A1"><v>44522.5</v></c>': datetime.combine(DAY, time(12)),
    '<c r="A1" s="4"><v>0.5</v></c>': "12:00:00",
    '<c r="A1" s="1"><v>1</v></c>': date(1900, 1, 1),
    '<c r="A1" s="1"><v>59</v></c>': date(1900, 2, 28),
    '<c r="A1" s="1"><v>61</v></c>': date(1900, 3, 1),
    '<c r="A1" s="1"><v>-1</v></c>': -1,
    '<c r="A1" s="1"><v>2958466</v></c>': 2958466,
    '<c r="A1" s="1"><v>soon</v></c>': "soon",
    '<c r="A1" s="3"><v>1.5</v></c>': "1 day, 12:00:00",
    '<c r="A1" s="3"><v>1e300</v></c>': int(1e300),
    '<c r="A1" s="99"><v>5</v></c>': 5,
    '<c r="A1" t="s"><v>0</v></c>': "a",
    '<c r="A1" t="s"><v>1</v></c>': "b c",
    '<c r="A1" t="s"><v>2</v></c>': "x",
    '<c r="A1" t="s"><v>3</v></c>': "\rz_xD800_",
    '<c r="A1" t="s"><v>4</v></c>': None,
    '<c r="A1" t="s"><v>5</v></c>': None,
    '<c r="A1" t="s"/>': None,
    '<c r="A1" t="inlineStr"><is><t>q &amp; r</t></is></c>': "q & r",
    '<c r="A1" t="inlineStr"><is><r><t>q</t></r> <r><t>r</t></r><rPh><t>ph</t></rPh></is></c>': "qr",
    '<c r="A1" t="inlineStr"><is><t/></is></c>': None,
    '<c r="A1" t="str"><f>x</f><v>text</v></c>': "text",
    '<c r="A1" t="b"><v>1</v></c>': True,
    '<c r="A1" t="b"><v>0</v></c>': False,
    '<c r="A1" t="e"><v>#N/A</v></c>': "#N/A",
    '<c r="A1" t="d"><v>2021-11-22</v></c>': DAY,
    '<x:c r="A1" t="s"><x:v>0</x:v></x:c>': "a",
}


@pytest.mark.parametrize("text", XLSX, ids=[str(number) for number in range(len(XLSX))])
def test_a_cell_of_an_xlsx(text: str) -> None:
    """The type and the number format decide, in any form."""
    rows = f'<row r="1">{text}<c r="B1" t="str"><v>|</v></c></row>'.encode()
    (sheet,) = read_sheets(xlsx(rows, TEXTS.encode(), {STYLES: STYLED.encode()}))
    assert sheet.rows == ((XLSX[text], "|"),)
    assert type(sheet.rows[0][0]) is type(XLSX[text])


def test_days_since_1904() -> None:
    """Workbooks of old Macs count days from 1904."""
    book = b'<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="s1"/></sheets></workbook>'
    parts = {STYLES: STYLED.encode(), "xl/workbook.xml": book}
    cells = b'<row><c s="1"><v>1</v></c><c s="1"><v>0.25</v></c><c s="1"><v>45000</v></c></row>'
    (sheet,) = read_sheets(xlsx(cells, parts=parts))
    assert sheet.rows == ((date(1904, 1, 2), "06:00:00", date(2027, 3, 16)),)


def test_what_is_not_a_cell_is_passed_over() -> None:
    """Views, columns, merged cells, links and the contents of extensions are ignored."""
    around = b"<worksheet><sheetViews><sheetView/></sheetViews><sheetData><row><c><v>1</v></c></row></sheetData>"
    after = b"<hyperlinks/><extLst><ext><x14:f>A1</x14:f></ext></extLst></worksheet>"
    (sheet,) = read_sheets(xlsx(b"", parts={SHEET: around + after}))
    assert sheet.rows == ((1,),)


def test_sheets_without_cells_are_left_out() -> None:
    """A chart on a sheet of its own is not a table."""
    sheets = b'<sheet name="Chart" r:id="c"/><sheet name="Data" r:id="s1"/>'
    links = (
        b'<Relationships><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/1.xml"/>'
        b'<Relationship Id="s1" Type="x/worksheet" Target="/xl/worksheets/1.xml"/>'
        b'<Relationship Id="x" Type="x/styles" Target="xl/styles.xml"/></Relationships>'
    )
    book = b'<workbook xmlns:r="r"><sheets>' + sheets + b"</sheets></workbook>"
    (sheet,) = read_sheets(
        xlsx(b"<row><c><v>1</v></c></row>", parts={"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links})
    )
    assert (sheet.name, sheet.rows) == ("Data", ((1,),))


def test_rows_and_cells_that_are_left_out_are_blank() -> None:
    """They are blank before, between and after other cells; blanks after the last row and column are not kept."""
    second = b'<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="Z2"/></row>'
    fourth = b'<row r="4"><c r="A4"><v>3</v></c></row>'
    (sheet,) = read_sheets(xlsx(second + fourth + b'<row r="9"/>'))
    assert sheet.rows == ((None,) * 4, (None, 1, None, 2), (None,) * 4, (3, None, None, None))


@pytest.mark.parametrize("data", [ods(table(row(cell(b"a")) * 99)), xlsx(b"<row><c><v>1</v></c></row>" * 99)])
def test_a_sheet_that_is_not_wanted_is_read_no_further(data: bytes) -> None:
    """Its first thirty rows are shown, once, whether it has more or fewer."""
    shown: list[int] = []

    def unwanted(sheet: Sheet) -> bool:
        shown.append(len(sheet.rows))
        return False

    assert read_sheets(data, only=unwanted) == ()
    assert read_sheets(ods(table(row(cell()))), only=unwanted) == ()
    assert shown == [30, 1]


def test_repeated_rows_are_one() -> None:
    """Many equal rows take the memory of one."""
    (sheet,) = read_sheets(ods(table(row(cell(b"a", b"3"), b"1000"))))
    assert len(sheet.rows) == 1000
    assert len({id(cells) for cells in sheet.rows}) == 1


class TestLimits:
    """One budget for the whole file."""

    @pytest.mark.parametrize(
        ("limits", "words"),
        [
            (Limits(cells=2_000), "it has more than 2,000 cells in all its sheets"),
            (Limits(text=100), "it has more than 100 characters of text in all its sheets"),
            (Limits(unpacked=500), "it has more than 500 bytes when it is unpacked"),
        ],
    )
    def test_sheets_are_counted_together(self, limits: Limits, words: str) -> None:
        """Two sheets that are each within a limit may be beyond it together; each limit can be raised."""
        sheet = table(row(cell(b"x" * 60)))
        assert len(read_sheets(ods(sheet), limits=limits)) == 1
        with pytest.raises(UnreadableFileError, match=words):
            read_sheets(ods(sheet, sheet), limits=limits)
        assert len(read_sheets(ods(sheet, sheet))) == 2

    def test_text_with_delimiters(self) -> None:
        """Rows count as at least thirty cells, those of the first rows 20 times more. Characters count too."""
        with pytest.raises(UnreadableFileError, match="it has more than 149 cells in all its sheets"):
            read_sheets(b"1\n2\n3", limits=Limits(cells=149))
        assert len(read_sheets(b"1\n2\n3", limits=Limits(cells=150))) == 1
        with pytest.raises(UnreadableFileError, match="it has more than 4 characters of text in all its sheets"):
            read_sheets(b"1\n2\n3", limits=Limits(text=4))


def by_calamine(data: bytes) -> list[list[object]]:
    """Return the first sheet as calamine reads it, with cells as the library has them."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [[as_ours(value) for value in cells] for cells in rows]


def as_ours(value: object) -> object:
    """Return a cell as the library has it."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return None if value == "" else value


VALUES = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=5).filter(str.strip),
    st.integers(-(10**6), 10**6),
    st.floats(-1e6, 1e6, allow_nan=False, width=32),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
)
GRIDS = st.lists(st.lists(VALUES, max_size=4), min_size=1, max_size=4)


def escaped(text: str) -> str:
    """Return a text as XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")


def as_ods(value: object) -> str:
    """Return a cell of an ODS."""
    if isinstance(value, str):
        return TYPED.format("string", "", f"<text:p>{escaped(value)}</text:p>")
    if isinstance(value, date):
        return TYPED.format("date", f'office:date-value="{value}"', f"<text:p>{value:%d/%m/%Y}</text:p>")
    return "<table:table-cell/>" if value is None else TYPED.format("float", f'office:value="{value!r}"', "")


def as_xlsx(value: object) -> str:
    """Return a cell of an XLSX."""
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escaped(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    return "<c/>" if value is None else f"<c><v>{value!r}</v></c>"


@given(GRIDS)
def test_calamine_reads_the_same(grid: list[list[object]]) -> None:
    """Texts, numbers, days and blanks are read alike, in both formats."""
    rows = "".join(f"<table:table-row>{''.join(map(as_ods, cells))}</table:table-row>" for cells in grid)
    data = ods(table(rows.encode()))
    assert [[*cells] for cells in read_sheets(data)[0].rows] == by_calamine(data)
    rows = "".join(f"<row>{''.join(map(as_xlsx, cells))}</row>" for cells in grid)
    data = xlsx(rows.encode(), parts={SHARED: TEXTS.encode(), STYLES: STYLED.encode()})
    assert [[*cells] for cells in read_sheets(data)[0].rows] == by_calamine(data)


@pytest.mark.parametrize("kept", [0, 1, 1000])
def test_cells_that_are_not_cached_are_read_alike(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of cached kinds of cell makes no difference."""
    monkeypatch.setattr(ods_module, "_KEPT", kept)
    monkeypatch.setattr(xlsx_module, "_KEPT", kept)
    texts = [b"a", b"b", b"a"]
    (sheet,) = read_sheets(ods(table(row(b"".join(cell(text) for text in texts) + cell(b"c", b"2")))))
    assert sheet.rows == (("a", "b", "a", "c", "c"),)
    numbers = b'<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>b</v></c><c r="C1"><v>3</v></c></row>'
    (sheet,) = read_sheets(xlsx(numbers))
    assert sheet.rows == ((1, "b", 3),)


def test_a_cell_in_a_note_of_a_cell_is_no_cell() -> None:
    """The contents of a note or a picture in a cell are not the cell's value."""
    within = b"<office:annotation><table:table-cell/></office:annotation>"
    whole = b'<table:table-cell office:value-type="string">' + within + b"<text:p>a</text:p></table:table-cell>"
    (sheet,) = read_sheets(ods(table(row(whole))))
    assert sheet.rows == (("a",),)


@pytest.mark.parametrize(
    ("value", "ours"),
    [(2.0, 2), (2.5, 2.5), (datetime(2026, 1, 2), date(2026, 1, 2)), (time(1, 2), "01:02:00"), ("", None)],  # noqa: DTZ001 # as calamine has it
)
def test_what_calamine_finds_is_compared_as_ours(value: object, ours: object) -> None:
    """Whole numbers, days, times and blanks are converted to the library's forms."""
    assert as_ours(value) == ours
