"""Small files made to do harm: bombs, false statements, XML that two parsers read in two ways.

``words`` are in the error that refuses a file; where they are "", it may be read, because nothing false in it is
used. ``heavy`` files take a second or more to make or to refuse.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from zipfile import ZIP_LZMA
from zlib import compress

import attrs

from inspection_framework.exchange.readers.files.limits import Limits
from tests.exchange.hostile import (
    SHARED,
    SHEET,
    STYLES,
    archive,
    bomb,
    cell,
    displaced,
    encrypted,
    lying,
    ods,
    placed_at,
    row,
    table,
    xlsx,
)

FEWER = Limits(cells=500_000)
"""A sixth of the usual limit, for files that would take long to reach it."""
FEWER_CELLS = "it has more than 500,000 cells in all its sheets"
FEWER_MARKS = "it has more than 2,000,000 tags and texts of XML in all its sheets"
CELLS = "it has more than 3,000,000 cells in all its sheets"
TEXT = "it has more than 20,000,000 characters of text in all its sheets"
LONG = "has a cell with more than 131,072 characters"
UNPACKED = "it has more than 120,000,000 bytes when it is unpacked"
NUMBER = "has a count or a reference that is not a plain number"
PLAIN = "has a comment, an instruction, CDATA or a document type"
BROKEN = "is not well-formed XML"
ORDER = "that are not in order"
BOUNDS = "has deeper nesting, more names or longer tags than spreadsheet programs write"

BIG = b'<row r="1">' + b'<c t="s"><v>0</v></c>' * 1000 + b"</row>"
LONG_TEXT = b"<sst><si><t>" + b"x" * 10**5 + b"</t></si></sst>"


@attrs.frozen
class Hostile:
    """A file, made on request."""

    name: str
    make: Callable[[], bytes]
    words: str
    heavy: bool = False
    limits: Limits = attrs.field(factory=Limits)


def hostile_files() -> tuple[Hostile, ...]:
    """Return every file, each under its own name."""
    return tuple(
        chain(
            _archives(),
            _packages(),
            _repeats(),
            _tables(),
            _places(),
            _shared(),
            _styles(),
            _xml(),
            _texts(),
            _heads(),
            _wide(),
            _packed(),
        )
    )


def _archives() -> Iterator[Hostile]:
    whole = ods(table(row(cell())))
    cut = "its parts cannot be listed"
    yield Hostile("archive cut off in the middle", lambda: whole[: len(whole) // 2], cut)
    yield Hostile("archive cut off at the start", lambda: whole[:4], cut)
    yield Hostile("zip bomb", lambda: bomb(500_000_000), UNPACKED, heavy=True)
    small = compress(b" " * 10**6)[2:-4]
    yield Hostile("zip bomb that calls itself small", lambda: lying("content.xml", small, 10), "is damaged")
    yield Hostile("part that is not packed", lambda: lying("content.xml", b"\xff" * 50, 50), "content.xml is damaged")
    yield Hostile("binary workbook", lambda: archive({"xl/workbook.bin": b""}), "it is a binary workbook (XLSB)")
    yield Hostile("archive of anything", lambda: archive({"a.csv": b"URN"}), "it is an archive, but not a workbook")
    yield Hostile("unknown packing", lambda: archive({"content.xml": b"x" * 99}, ZIP_LZMA), "compressed in a way that")
    yield Hostile("part with a password", lambda: encrypted(whole), "it is protected with a password")
    yield Hostile("part beyond the end", lambda: displaced(whole), "is cut off")
    yield Hostile("part of another part", lambda: displaced(whole, len(whole)), "is damaged")
    twice = archive({"content.xml": b"", "content.xmL": b""}).replace(b"content.xmL", b"content.xml")
    yield Hostile("two parts of one name", lambda: twice, "two of its parts have the same name")
    many = {f"{number}": b"" for number in range(10_001)}
    yield Hostile("ten thousand parts", lambda: archive({**many, "content.xml": b""}), "more than 10,000 parts")
    yield Hostile("text before the archive", lambda: b"PK" + whole, "")
    locked = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    yield Hostile("password on an ODS", lambda: ods(table(b""), manifest=locked), "protected with a password")


def _packages() -> Iterator[Hostile]:
    """Yield XLSX whose parts are listed as no program lists them."""
    first_row = row_of(b"<c><v>1</v></c>")

    def listed(count: int, target: bytes = b"worksheets/1.xml", kind: bytes = b"worksheet") -> bytes:
        sheets = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="a"/>' % (n, n) for n in range(1, count + 1))
        links = b'<Relationship Id="a" Type="x/%b" Target="%b"/>' % (kind, target)
        parts = {
            "xl/workbook.xml": b'<workbook xmlns:r="r"><sheets>' + sheets + b"</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": b"<Relationships>" + links + b"</Relationships>",
        }
        return xlsx(row_of(b"<c><v>1</v></c>"), parts=parts)

    yield Hostile("one part named by 200 sheets", lambda: listed(200), "")
    yield Hostile("one part named by 6,000 sheets", lambda: listed(6_000), CELLS)
    yield Hostile("one large part named by 200 sheets", lambda: _large(200), CELLS)
    yield Hostile("sheets that are charts", lambda: listed(2, kind=b"chartsheet"), "there is no worksheet in it")
    for target in (b"nowhere.xml", b"../../../etc/passwd", b"http://localhost/sheet.xml", b"", b"/", b"worksheets"):
        name = f"sheet at {target.decode()!r}"
        yield Hostile(name, partial(listed, 1, target), "it has no part")
    yield Hostile("sheet that is the list of sheets", lambda: listed(1, b"workbook.xml"), "")
    yield Hostile("sheet that is the list of links", lambda: listed(1, b"_rels/workbook.xml.rels"), "")
    yield Hostile("sheet in another case", lambda: listed(1, b"WORKSHEETS/1.XML"), "")
    for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        empty = {name: b"<a/>"}
        yield Hostile(f"nothing in {name}", partial(xlsx, first_row, parts=empty), "the workbook cannot be opened")
    yield Hostile("XLSX of nothing", lambda: archive({"xl/workbook.xml": b"<a/>"}), "it has no part")


def row_of(cells: bytes) -> bytes:
    """Make a row of an XLSX."""
    return b"<row>" + cells + b"</row>"


def _large(sheets: int) -> bytes:
    names = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="s1"/>' % (n, n) for n in range(1, sheets + 1))
    corner = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1000"><c r="ALB1000"><v>1</v></c></row>'
    return xlsx(corner, parts={"xl/workbook.xml": b'<workbook xmlns:r="r"><sheets>' + names + b"</sheets></workbook>"})


NUMBERS = (
    *("+90000000", " 90000000", "90000000 ", "0900000000", "9e9", "0x7fffffff", "-1", "-0", "90000000.0", "9_0", ""),
    *("&#57;99999999", "\u0669\u0669", "\uff11", "\u00a09", "NaN", "9" * 5000, "18446744073709551616", "100000000"),
)
"""Numbers as no spreadsheet program writes them, or greater than any."""


def _repeated(what: str, number: str) -> bytes:
    """Return an ODS in which something is repeated."""
    times = number.encode()
    if what == "columns":
        return ods(table(row(cell(repeated=times))))
    return ods(table(row(cell(), times) if what == "rows" else row(cell(b'<text:s text:c="' + times + b'"/>'))))


def _repeats() -> Iterator[Hostile]:
    for what in ("columns", "rows", "spaces"):
        for number in NUMBERS:
            yield Hostile(f"{what} repeated {number[:30]!r} times", partial(_repeated, what, number), NUMBER)
        words = LONG if what == "spaces" else CELLS
        yield Hostile(f"{what} repeated 9999999 times", partial(_repeated, what, "9999999"), words)
        yield Hostile(f"{what} repeated no time", partial(_repeated, what, "0"), "")
    yield Hostile("both repeated", lambda: ods(table(row(cell(b"x", b"9999"), b"9999"))), CELLS)
    yield Hostile("tables that are each small enough", lambda: ods(*[table(row(cell(), b"80000"))] * 3), CELLS)
    far = row(b"", repeated=b"9999999") + row(cell())
    yield Hostile("empty rows before one cell", lambda: ods(table(far)), CELLS)
    wide = b'<table:table-cell table:number-columns-repeated="9999999"/>' + cell()
    yield Hostile("empty cells before one", lambda: ods(table(row(wide))), CELLS)
    yield Hostile("empty rows and cells alone", lambda: ods(table(row(wide.split(cell())[0], b"9999999"))), "")
    yield Hostile("one wide row among many", lambda: ods(table(row(cell()) * 1000 + row(cell() * 6000))), CELLS)
    long = cell(b"x" * 10**5, b"1000")
    yield Hostile("long text repeated", lambda: ods(table(row(long))), TEXT)
    yield Hostile("long row repeated", lambda: ods(table(row(cell(b"x" * 10**5), b"1000"))), TEXT)
    text = table(row(cell(b"x" * 40, b"500"), b"300"))
    yield Hostile("tables of text that are each small enough", lambda: ods(*[text] * 40), TEXT)
    spaces = cell(b'<text:s text:c="9999999"/>' * 11)
    most = cell(b'<text:s text:c="131072"/>' * 50_000)
    valued = cell().replace(b'"string"', b'"float" office:value="%b"' % (b"x" * 500_000))
    yield Hostile("spaces again and again", lambda: ods(table(row(spaces))), LONG)
    yield Hostile("the most spaces again and again", lambda: ods(table(row(most))), LONG)
    yield Hostile("a long value of a number", lambda: ods(table(row(valued))), LONG)
    for name, size, words in (("long", 100_000, TEXT), ("too long a", 500_000, LONG)):
        value = cell(repeated=b"999").replace(b"string", b'string" office:string-value="' + b"x" * size, 1)
        yield Hostile(f"{name} value repeated", partial(ods, table(row(value))), words)
    for name, changed in (
        ("single quotes", b"table:number-columns-repeated='9999999'"),
        ("spaces before the number", b'table:number-columns-repeated =\n "9999999"'),
        ("a bracket before it", b'x=">" table:number-columns-repeated="9999999"'),
        ("a tag before it", b'x="/>" table:number-columns-repeated="9999999"'),
        ("its name before it", b'x="table:number-columns-repeated" table:number-columns-repeated="9999999"'),
    ):
        hidden = cell().replace(b'table:number-columns-repeated="1"', changed)
        yield Hostile(f"cells repeated behind {name}", partial(ods, table(row(hidden))), CELLS)
    twice = cell().replace(b"office:", b'table:number-columns-repeated="9999999" office:', 1)
    yield Hostile("cells repeated twice", lambda: ods(table(row(twice))), BROKEN)


def _tables() -> Iterator[Hostile]:
    yield Hostile("6,000 tables of nothing", lambda: ods(*[table(b"")] * 6_000), CELLS)
    yield Hostile("table that does not end", lambda: ods(b"<table:table >"), "the end of a sheet is missing")
    yield Hostile("table without a name", lambda: ods(b"<table:table ></table:table>"), "a sheet has no name")
    yield Hostile("no table", ods, "there is no sheet in it")
    inner = table(row(b"<table:table-cell>" + table(row(cell())) + b"</table:table-cell>"))
    yield Hostile("table within a table", lambda: ods(inner), "has a table within a table")
    yield Hostile("table that ends at once", lambda: ods(b'<table:table table:name="a"/>', table(row(cell()))), BROKEN)
    yield Hostile("cell without a row", lambda: ods(table(cell(b"x", b"9999999"))), CELLS)
    yield Hostile("table in a comment", lambda: ods(b"<!--", table(row(cell())), b"-->"), "has a comment")
    yield Hostile("table in CDATA", lambda: ods(b"<![CDATA[", table(row(cell())), b"]]>"), "has a comment")
    yield Hostile("table in an instruction", lambda: ods(b"<?a", table(row(cell())), b"?>"), "has a comment")
    note = cell(b"</text:p><office:annotation><text:p>" + b"x" * 1000 + b"</text:p></office:annotation><text:p>")
    yield Hostile("note in a cell", lambda: ods(table(row(note))), "")
    outside = b"<table:table-cell>" + b"&lt;" * 160_000 + b"</table:table-cell>"
    yield Hostile("texts in a cell without a paragraph", lambda: ods(table(row(outside))), LONG)
    yield Hostile("row in a cell", lambda: ods(table(row(cell(row(cell(b"x", b"9999999")))))), CELLS)


def _places() -> Iterator[Hostile]:
    """Yield XLSX with strange places and numbers of rows."""
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield Hostile("a million rows and columns", lambda: xlsx(corner), CELLS)
    last = b'<row r="9999999"><c><v>1</v></c></row>'
    yield Hostile("ten million rows", lambda: xlsx(last), CELLS)
    yield Hostile("rows of nothing", lambda: xlsx(b"<row/>" * 3000 + b"<row>" + b"<c/>" * 3000 + b"</row>"), "")
    ones = b"<c><v>1</v></c>"
    jagged = (b"<row>" + ones + b"</row>") * 3000 + b"<row>" + ones * 3000 + b"</row>"
    yield Hostile("cells without a place", lambda: xlsx(jagged), CELLS)
    places = (
        *("A0", "A01", "a1", "1A", "A", "1", "A-1", "$A$1", "R1C1", "A1:B2", "AAAA1", "A1 ", " A1", "", "A2"),
        *("\uff211", "A\uff11", "A1048577", "A18446744073709551616", "Z" * 5000 + "1", "A" + "9" * 5000),
    )
    for place in places:
        cells = f'<row r="1"><c r="{place}"><v>1</v></c></row>'.encode()
        yield Hostile(f"cell at {place[:30]!r}", partial(xlsx, cells), ORDER)
    for number in (*NUMBERS, "99999999"):
        rows = f'<row r="{number}"><c><v>1</v></c></row>'.encode()
        yield Hostile(f"row {number[:30]!r}", partial(xlsx, rows), NUMBER)
    for name, rows in (
        ("rows backwards", b'<row r="2"/><row r="1"/>'),
        ("row nought", b'<row r="0"/>'),
        ("rows twice", b'<row r="2"/><row r="2"/>'),
        ("cells backwards", b'<row r="1"><c r="B1"/><c r="A1"/></row>'),
        ("cells twice", b'<row r="1"><c r="B1"/><c r="B1"/></row>'),
        ("cell of another row", b'<row r="1"><c r="A1048576"/></row>'),
    ):
        yield Hostile(name, partial(xlsx, rows), ORDER)
    far = b'<sheetPr/></sheetData><dimension ref="A1:XFD1048576"/><sheetData>'
    yield Hostile("dimension of a million rows", lambda: xlsx(far), "")
    yield Hostile("columns of a million", lambda: xlsx(b'<cols><col min="1" max="4294967295"/></cols>'), "")
    shared = b'<row><c><f t="shared" ref="A1:XFD1048576" si="4294967295">A1</f><v>1</v></c></row>'
    yield Hostile("formula shared by all cells", lambda: xlsx(shared), "")
    cells = b'<mergeCells count="4294967295"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    merged = row_of(b"<c><v>1</v></c>") + b"</sheetData>" + cells + b"<sheetData>"
    yield Hostile("all cells merged", lambda: xlsx(merged), "")
    yield Hostile("cell in a cell", lambda: xlsx(row_of(b"<c><c><v>1</v></c><v>2</v></c>")), "")
    yield Hostile(
        "cell of an unknown type", lambda: xlsx(row_of(b'<c t="zz"><v>1</v></c>')), "a cell of an unknown type"
    )
    yield Hostile("format by a strange number", lambda: xlsx(row_of(b'<c s="-1"><v>1</v></c>')), NUMBER)


def _shared() -> Iterator[Hostile]:
    """Yield XLSX whose cells share texts in strange ways."""
    yield Hostile("long text shared", lambda: xlsx(BIG, LONG_TEXT), TEXT)
    for count in ("10000000000", "18446744073709551615", "18446744073709551616", "-1", "abc", ""):
        counted = f'<sst count="{count}" uniqueCount="{count}"><si><t>a</t></si></sst>'.encode()
        first_row = row_of(b'<c t="s"><v>0</v></c>')
        yield Hostile(f"{count!r} texts said to be shared", partial(xlsx, first_row, counted), "")
    for index in (*NUMBERS, "00000000000000000000000", "0.0", "\u00a00", "0 ", "1e0"):
        if index:
            refers = BIG.replace(b"<v>0</v>", f"<v>{index}</v>".encode())
            name = f"texts shared by {index[:30]!r}"
            yield Hostile(name, partial(xlsx, refers, LONG_TEXT), NUMBER)
    for index in ("1", "9999999"):
        refers = row_of(f'<c t="s"><v>{index}</v></c>'.encode())
        yield Hostile(f"shared text {index}", partial(xlsx, refers, LONG_TEXT), "that does not exist")
    yield Hostile("shared text without any", lambda: xlsx(row_of(b'<c t="s"><v>0</v></c>')), "that does not exist")
    yield Hostile("value behind an attribute", lambda: xlsx(BIG.replace(b"<v>", b'<v a="&gt;">'), LONG_TEXT), TEXT)
    yield Hostile("value behind a bracket", lambda: xlsx(BIG.replace(b"<v>", b'<v a=">">'), LONG_TEXT), TEXT)
    yield Hostile("value in single quotes", lambda: xlsx(BIG.replace(b't="s"', b"t = 's'"), LONG_TEXT), TEXT)
    prefixed = BIG.replace(b"<v>", b"<y:v>").replace(b"</v>", b"</y:v>")
    yield Hostile("value with a prefix", lambda: xlsx(prefixed, LONG_TEXT), TEXT)
    yield Hostile("value by a reference", lambda: xlsx(BIG.replace(b"<v>0", b"<v>&#48;"), LONG_TEXT), TEXT)
    yield Hostile("text in an attribute", lambda: xlsx(BIG, LONG_TEXT.replace(b"<si>", b'<si a="&lt;si>">')), TEXT)
    yield Hostile("text in a comment", lambda: xlsx(BIG, LONG_TEXT.replace(b"<si>", b"<!--<si>--><si>")), PLAIN)
    yield Hostile("texts behind a comment", lambda: xlsx(BIG, b"<!--" + b" " * 3000 + b"-->" + LONG_TEXT), PLAIN)
    yield Hostile("value in CDATA", lambda: xlsx(BIG.replace(b"0", b"<![CDATA[0]]>"), LONG_TEXT), PLAIN)
    runs = LONG_TEXT.replace(b"<t>", b"<r><t>").replace(b"</t>", b"</t></r><r><t>y</t></r>")
    yield Hostile("long text in runs", lambda: xlsx(BIG, runs), TEXT)
    pieces = b"<sst><si><t>" + b"&lt;" * 140_000 + b"</t></si></sst>"
    yield Hostile("shared text of many pieces", lambda: xlsx(BIG, pieces), LONG)

    def many_empty() -> bytes:
        return xlsx(b"", b"<sst>" + b"<si/>" * 510_000 + b"</sst>")

    yield Hostile("half a million texts of nothing", many_empty, FEWER_CELLS, limits=FEWER)
    elsewhere = b'<Relationship Id="t" Type="x/sharedStrings" Target="texts.xml"/></Relationships>'
    links = b'<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/1.xml"/>' + elsewhere
    parts = {"xl/_rels/workbook.xml.rels": links, "xl/texts.xml": LONG_TEXT}
    yield Hostile("texts in a part of another name", lambda: xlsx(BIG, b"<sst/>", parts), TEXT)

    def in_line() -> bytes:
        return xlsx(row_of(b'<c t="inlineStr"><is><t>' + b"x" * 10**5 + b"</t></is></c>") * 201)

    between = b"<row>" + b"&lt;" * 160_000 + b"</row>"
    yield Hostile("texts outside the cells of a row", lambda: xlsx(between), LONG)
    yield Hostile("long texts in line", in_line, TEXT, heavy=True)


def _styles() -> Iterator[Hostile]:
    def styles(code: bytes, formats: int) -> bytes:
        number = b'<numFmts><numFmt numFmtId="200" formatCode="%b"/></numFmts>' % code
        xfs = b"<cellXfs>" + b'<xf numFmtId="200"/>' * formats + b"</cellXfs>"
        parts = {STYLES: b"<styleSheet>" + number + xfs + b"</styleSheet>"}
        return xlsx(row_of(b'<c s="0"><v>1</v></c>'), parts=parts)

    yield Hostile("more formats than there can be", lambda: styles(b"0", 65_491), "has more than 65,490 cell formats")
    codes = {"quotes": b"&quot;", "brackets": b"[", "lengths": b"[h", "escapes": b"\\", "days": b"d"}
    for name, code in codes.items():
        yield Hostile(f"format of 500,000 {name}", partial(styles, code * (500_000 // len(code)), 1000), "")


def _xml() -> Iterator[Hostile]:
    """Yield each part in forms that no spreadsheet program writes."""
    sound = {
        "content.xml": table(row(cell())),
        SHEET: b"<worksheet><sheetData>" + row_of(b"<c><v>1</v></c>") + b"</sheetData></worksheet>",
        SHARED: b"<sst><si><t>a</t></si></sst>",
        STYLES: b"<styleSheet><cellXfs></cellXfs></styleSheet>",
    }
    entities = b'<!DOCTYPE l [<!ENTITY a "lol">' + b"".join(
        b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 10) for letter in range(97, 110)
    )
    forms: dict[str, tuple[Callable[[bytes], bytes], str]] = {
        "an entity bomb": (lambda part: entities + b"]>" + part, "document type"),
        "an outer entity": (lambda part: b'<!DOCTYPE a SYSTEM "file:///etc/passwd">' + part, "document type"),
        "an entity of no document type": (lambda part: part.replace(b"><", b">&n;<", 1), BROKEN),
        "a comment": (lambda part: part.replace(b"><", b"><!-- --><", 1), PLAIN),
        "an instruction": (lambda part: part.replace(b"><", b"><?a?><", 1), PLAIN),
        "CDATA": (lambda part: part.replace(b"><", b"><![CDATA[<x>]]><", 1), PLAIN),
        "a tag that is not closed": (lambda part: part.replace(b"><", b"><a><", 1), BROKEN),
        "tags that cross": (lambda part: part.replace(b"><", b"><a><b></a></b><", 1), BROKEN),
        "an attribute without quotes": (lambda part: part.replace(b"><", b"><a b=c/><", 1), BROKEN),
        "a null": (lambda part: part.replace(b"><", b">\x00<", 1), BROKEN),
        "half a character": (lambda part: part.replace(b"><", b">\xe2\x82<", 1), BROKEN),
        "a surrogate": (lambda part: part.replace(b"><", b">&#xD800;<", 1), BROKEN),
        "elements in each other": (lambda part: part.replace(b"><", b">" + b"<a>" * 10**6 + b"<", 1), BOUNDS),
        "a long tag": (lambda part: part.replace(b"><", b'><a b="' + b"x" * 2 * 10**6 + b'"/><', 1), BOUNDS),
        "a tag without end": (lambda part: part.replace(b"><", b"><a " + b" " * 2 * 10**6 + b"<", 1), BOUNDS),
        "names without end": (lambda part: part.replace(b"><", b">" + _names() + b"<", 1), BOUNDS),
        "attributes without end": (lambda part: part.replace(b"><", b"><a " + _attributes() + b"/><", 1), BOUNDS),
    }
    for name, part in sound.items():
        for form, (change, words) in forms.items():
            if name == "content.xml" and "document type" in words:
                continue
            what = f"{form} in {name}"
            yield Hostile(what, partial(_changed, name, part, change), words)
    for name in (SHEET, SHARED, STYLES):
        prologues = {
            "UTF-16": ("<?xml version='1.0'?>" + sound[name].decode()).encode("utf-16"),
            "UTF-7": b"<?xml version='1.0' encoding='UTF-7'?>" + sound[name],
            "an encoding of Python": b"<?xml version='1.0' encoding='punycode'?>" + sound[name],
            "nothing": b"",
            "text": b"x",
        }
        for form, part in prologues.items():
            words = "is not in UTF-8" if "encoding" in form or "UTF" in form else BROKEN
            yield Hostile(f"{form} in {name}", partial(_with, name, part), words)
        yield Hostile(f"two roots in {name}", partial(_with, name, sound[name] * 2), BROKEN)
        marked = b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8' standalone='yes'?>" + sound[name]
        yield Hostile(f"the mark of UTF-8 in {name}", partial(_with, name, marked), "")
    entity = ods(table(row(cell(b"&n;"))), before=entities + b"]>")
    yield Hostile("an entity bomb before the tables", lambda: entity, "has a comment or a document type")
    wide = ods(before="<?xml version='1.0'?><table:table table:name='a'>".encode("utf-16"))
    yield Hostile("content in UTF-16", lambda: wide, "there is no sheet in it")
    latin = ods(table(row(cell(b"\xe9"))), before=b"<?xml version='1.0' encoding='latin-1'?>")
    yield Hostile("content in Latin 1", lambda: latin, BROKEN)
    yield Hostile("tags without end", lambda: xlsx(b"<a/>" * 300_000), FEWER_MARKS, limits=FEWER)
    yield Hostile("texts without end", lambda: xlsx(b"<v>1</v>" * 160_000), LONG)
    spaced = row(cell()).replace(b"</table:table-cell>", b"</table:table-cell >")
    yield Hostile("ends with spaces", lambda: ods(table(spaced)), "")


def _with(name: str, part: bytes) -> bytes:
    """Return a workbook with one given part."""
    return ods(part) if name == "content.xml" else xlsx(b"", parts={name: part})


def _changed(name: str, part: bytes, change: Callable[[bytes], bytes]) -> bytes:
    return _with(name, change(part))


def _names() -> bytes:
    return b"".join(b"<a%d/>" % number for number in range(20_000))


def _attributes() -> bytes:
    return b" ".join(b'a%d=""' % number for number in range(20_000))


def _texts() -> Iterator[Hostile]:
    yield Hostile("nothing but delimiters", lambda: b"," * 5_100_000, CELLS, heavy=True)
    yield Hostile("nothing but lines", lambda: b"x" + b"\n" * 200_000, CELLS)
    yield Hostile("one cell without end", lambda: b'"' + b"x" * 200_000, "row 1 cannot be read: field larger than")
    yield Hostile("larger than may be", lambda: b"x" * 50_000_001, "it has more than 50,000,000 bytes")
    yield Hostile("a wide row above long ones", lambda: b"," * 50_000 + b"\n" * 1_000, CELLS)


def _heads() -> Iterator[Hostile]:
    """Yield files with more cells than readers can hold against the headings that they know."""
    head = table(row(cell(b"Child Unique ID") + cell(b"Date", b"25"), b"20"))
    yield Hostile("many heads", lambda: ods(*[head] * 400), CELLS)
    yield Hostile("many small heads", lambda: ods(*[table(row(cell(b"URN") + cell(b"Date"), b"3"))] * 2_000), CELLS)
    yield Hostile("a wide head", lambda: ods(table(row(cell(b"Child Unique ID", b"12000"), b"25"))), CELLS)
    yield Hostile("a wide head of text", lambda: (b",".join([b"URN"] * 12_000) + b"\n") * 30, CELLS)


def _wide() -> Iterator[Hostile]:
    """Yield files that need four bytes a character in memory, or are copied again and again."""
    piece = "\U0001f600".encode() + b"x" * 60_000
    text = piece * 1_900
    in_line = row_of(b'<c t="inlineStr"><is><t>' + text + b"</t></is></c>")
    yield Hostile("wide texts next to cells", lambda: xlsx(b"<row>" + text + b"</row>"), "", heavy=True)
    yield Hostile("wide text in line", lambda: xlsx(in_line), LONG, heavy=True)
    shared = b"<sst><si><t>" + text + b"</t></si></sst>"
    yield Hostile("wide text shared", lambda: xlsx(b"", shared), LONG, heavy=True)
    yield Hostile("wide text of an ODS", lambda: ods(table(row(cell(text)))), LONG, heavy=True)
    long = b' b="' + piece * 15 + b'"/>'
    tags = b"".join(b'<a c="%d"' % number + long for number in range(120))
    yield Hostile("long tags", lambda: xlsx(tags), "", heavy=True)
    cells = b"".join(b'<row><c r="A%d" d="%d"' % (number, number) + long + b"</row>" for number in range(1, 121))
    yield Hostile("long tags of cells", lambda: xlsx(cells), "", heavy=True)
    apart = b"".join(b'<table:table-cell c="%d"' % number + long for number in range(120))
    yield Hostile("long tags of an ODS", lambda: ods(table(row(apart))), "", heavy=True)
    notes = b"<text:p>" + b"a<b/>" * 100_000 + b"</text:p>" + b"<draw:a/>" * 100_000
    mixed = b"<table:table-cell>" + notes + b"</table:table-cell>"
    yield Hostile("pictures next to many texts", lambda: ods(table(row(mixed))), "", heavy=True)
    inside = b"<text:p>x</text:p><draw:a>" + row(cell(b"y")) + b"</draw:a>"
    yield Hostile(
        "cell in a picture", lambda: ods(table(row(b"<table:table-cell>" + inside + b"</table:table-cell>"))), ""
    )
    noughts = b"&#" + b"0" * 5_000 + b"65;"
    yield Hostile("a character by 5,000 noughts", lambda: xlsx(row_of(b'<c t="str"><v>' + noughts + b"</v></c>")), "")
    yield Hostile(
        "numbers of a million digits", lambda: xlsx(row_of((b"<c><v>" + b"7" * 10**6 + b"</v></c>") * 9)), LONG
    )
    title = b'<sheet name="' + b"x" * 200_000 + b'" r:id="s1" xmlns:r="u"/>'
    book = {"xl/workbook.xml": b"<workbook><sheets>" + title * 200 + b"</sheets></workbook>"}
    yield Hostile("long titles", lambda: xlsx(b"", parts=book), "", heavy=True)
    yield Hostile("part at the end of all numbers", partial(placed_at, 2**64 - 1), "content.xml is cut off")
    yield Hostile("part far beyond the end", partial(placed_at, 2**40), "content.xml is cut off")


def _packed() -> Iterator[Hostile]:
    """Yield parts with more packed bytes than they need."""
    small = compress(b" " * 10**6)[2:-4]
    for count in (1, 10**5):
        after = small + b"\xff" * count
        yield Hostile(
            f"{count} bytes after a part", partial(lying, "content.xml", after, 10**6), "something after its end"
        )
    nothing = lying("content.xml", b"\x00\x00\x00\xff\xff" * 210_000, 0)
    fewer = "it has more than 1,000,000 bytes when it is unpacked"
    yield Hostile("packed bytes of nothing", lambda: nothing, fewer, limits=Limits(unpacked=1_000_000))
