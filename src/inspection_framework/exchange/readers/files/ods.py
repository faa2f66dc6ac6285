"""Tables of an ODS, read cell by cell."""

import re
from collections.abc import Callable, Iterator

import attrs

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.archives import Archive
from inspection_framework.exchange.readers.files.plain_xml import LONGEST_KEPT, Attributes, PlainXml, decoded, name_in
from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.files.sheet_rows import SheetRows, moment_in, number_in

__all__: list[str] = []

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_TABLE = re.compile(rb"<table:table[\s>]")
_TABLE_END = b"</table:table>"
_NOT_PLAIN = re.compile(rb"<!|<\?(?!xml\s)")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_KEPT = 50_000
"""The most start tags of cells whose parsed content is cached."""
_NOTHING = -1
"""Instead of the number of texts in a cell: the cell has no paragraph yet."""
_NUMBERS = ("float", "percentage", "currency")
_BREAKS = {"text:tab": "\t", "text:line-break": "\n"}
_ERROR = re.compile("#[A-Z][A-Z0-9/_]*[!?]?|Err:[0-9]{3}")
_TIME = re.compile(r"PT([01][0-9]|2[0-3])H([0-5][0-9])M([0-5][0-9])(?:[.,]0{1,9})?S")


def ods_sheets(archive: Archive, only: Callable[[Sheet], bool]) -> Iterator[Sheet]:
    """Read the wanted tables of an ODS. Of the other tables, only the first rows are read."""
    manifest = archive.find(_MANIFEST)
    if manifest and b"encryption-data" in archive.part(manifest):
        raise UnreadableFileError(archive.budget.file, "it is protected with a password", "Save it without a password")
    content = archive.part(archive.find(CONTENT))
    for start, end in _tables(archive, content):
        sheet = _OdsTable(archive, only).read(memoryview(content)[start:end])
        if sheet is not None:
            yield sheet


def _tables(archive: Archive, content: bytes) -> Iterator[tuple[int, int]]:
    """Return where each table starts and ends."""
    end = 0
    while start := _TABLE.search(content, end):
        if _NOT_PLAIN.search(content, end, start.start()):
            raise archive.unreadable(f"{CONTENT} has a comment or a document type, which no spreadsheet program writes")
        end = content.find(_TABLE_END, start.end()) + len(_TABLE_END)
        if end < start.end():
            raise archive.unreadable("the end of a sheet is missing")
        yield start.start(), end
    if not end:
        raise archive.unreadable("there is no sheet in it")


@attrs.frozen
class _OdsCellStart:
    """The start tag of a cell: how often the cell is repeated, and its value, unless its text is the value."""

    repeated: int
    value: Cell
    is_text: bool


_TEXT = _OdsCellStart(1, None, is_text=True)


class _OdsTable:
    """A table that is read tag by tag."""

    def __init__(self, archive: Archive, only: Callable[[Sheet], bool]) -> None:
        self._xml = PlainXml(archive, CONTENT)
        self._rows = SheetRows(archive.budget, "", only)
        self._row: list[Cell] = []
        self._repeated, self._characters, self._blank, self._spaces = 1, 0, 0, 0
        self._texts: list[str] = []
        self._said = _NOTHING
        self._cell: _OdsCellStart | None = None
        self._cells: dict[str, _OdsCellStart] = {}
        self._apart: list[tuple[int, int, int]] = []

    def read(self, part: memoryview) -> Sheet | None:
        """Return the sheet, or ``None`` if it is not wanted."""
        for marks in self._xml.pieces(part):
            if not self._take(marks):
                return None
            self._xml.refuse_longer_than_cells(len(self._texts))
        return self._rows.sheet()

    def _take(self, marks: list[str]) -> bool:  # noqa: C901, PLR0912 # a call for every mark would take a third more time
        """Read a piece and return whether to read on. Most marks are of cells, or of their only paragraph."""
        texts, cells, depth = self._texts, self._cells, self._xml.depth
        for mark in marks:
            if mark[0] != "<":
                texts.append(mark)
            elif mark == "</text:p>":
                depth -= 1
                self._said = len(texts)
            elif mark == "</table:table-cell>":
                depth -= 1
                if self._cell is _TEXT and self._said == 1 and not (self._blank or self._apart or "&" in texts[0]):
                    self._row.append(texts[0])
                    self._characters += len(texts[0])
                    self._said = _NOTHING
                    texts.clear()
                else:
                    self._end_cell()
            elif mark == "<text:p>":
                depth += 1
                if texts or self._said != _NOTHING:
                    self._start_paragraph()
            elif mark in cells:
                self._cell = cells[mark]
                if mark[-2] == "/":
                    self._end_cell()
                else:
                    depth += 1
            else:
                self._xml.depth = depth
                if not self._take_other(mark):
                    return False
                depth = self._xml.depth
        self._xml.depth = depth
        return True

    def _take_other(self, mark: str) -> bool:
        if mark[1] == "/":
            self._xml.depth -= 1
            return self._end(name_in(mark))
        name, attributes = self._xml.tag(mark)
        if name in _CELLS:
            self._cell = self._cell_start(attributes)
            if len(self._cells) >= _KEPT:
                self._cells.clear()
            if len(mark) <= LONGEST_KEPT:
                self._cells[mark] = self._cell
        else:
            self._start(name, attributes)
        if mark[-2] == "/":
            return self._end(name)
        self._xml.depth += 1
        return True

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "text:p":
            self._start_paragraph()
        elif name == "text:s":
            spaces = self._xml.number(attributes.get("text:c", "1"))
            if not self._texts:  # the cell before may have had spaces alone
                self._spaces = 0
            self._spaces += spaces
            self._xml.refuse_longer_than_cells(self._spaces)
            self._texts.append(" " * spaces)
        elif name in _BREAKS:
            self._texts.append(_BREAKS[name])
        elif name == "table:table-row":
            self._row, self._characters, self._blank = [], 0, 0
            self._repeated = self._xml.number(attributes.get("table:number-rows-repeated", "1"))
        elif name == "table:table":
            self._start_table(attributes)
        elif _is_apart(name):
            self._apart.append((self._xml.depth, len(self._texts), self._said))
            self._said = len(self._texts)

    def _end(self, name: str) -> bool:
        """End an element and return whether to read on."""
        if name == "text:p":
            self._said = len(self._texts)
        elif name in _CELLS:
            self._end_cell()
        elif name == "table:table-row":
            return self._rows.add(self._row, self._repeated, self._characters)
        elif self._apart and self._apart[-1][0] == self._xml.depth:
            _, before, self._said = self._apart.pop()
            del self._texts[before:]
        return True

    def _start_table(self, attributes: Attributes) -> None:
        if self._xml.depth:
            raise self._xml.refusal("has a table within a table")
        self._rows.title = attributes.get("table:name", "")
        if not self._rows.title:
            raise self._xml.archive.unreadable("a sheet has no name")

    def _start_paragraph(self) -> None:
        """Begin a paragraph. Texts between paragraphs are dropped: they are not part of the cell's text."""
        if self._said == _NOTHING:
            self._texts.clear()
        else:
            self._texts[self._said :] = "\n"

    def _end_cell(self) -> None:
        cell, said = self._cell, self._said
        if cell is None or self._apart:
            return
        value = cell.value
        if said > 0 and (cell.is_text or self._texts[0].startswith(("#", "E"))):
            text = decoded(self._xml.joined(self._texts[:said]))
            if cell.is_text or _ERROR.fullmatch(text):  # some programs write 0 as the value of an error
                value = text
        self._said, self._spaces = _NOTHING, 0
        self._texts.clear()
        self._cell = None
        if value is None:
            self._blank += cell.repeated
            return
        if self._blank or cell.repeated > 1:
            self._rows.refuse_more_than(len(self._row) + self._blank + cell.repeated)
            self._row += [*[None] * self._blank, *[value] * cell.repeated]
            self._blank = 0
        else:
            self._row.append(value)
        if type(value) is str:
            self._characters += len(value) * cell.repeated

    def _cell_start(self, attributes: Attributes) -> _OdsCellStart:
        repeated = self._xml.number(attributes.get("table:number-columns-repeated", "1"))
        kind = attributes.get("office:value-type", "string")
        if kind == "string":
            text = attributes.get("office:string-value")
            self._xml.refuse_longer_than_cells(len(text or ""))
            return _TEXT if text is None and repeated == 1 else _OdsCellStart(repeated, text or None, text is None)
        value = _value(kind, attributes)
        self._xml.refuse_longer_than_cells(len(value) if isinstance(value, str) else 0)
        return _OdsCellStart(repeated, value, is_text=False)


def _is_apart(name: str) -> bool:
    """Return whether an element in a cell is not part of its content: a note or a picture."""
    return name == "office:annotation" or name.startswith("draw:")


def _value(kind: str, attributes: Attributes) -> Cell:
    if kind in _NUMBERS:
        return number_in(attributes.get("office:value", ""))
    if kind == "date":
        return moment_in(attributes.get("office:date-value", ""))
    if kind == "boolean":
        return attributes.get("office:boolean-value") == "true"
    return time_in(attributes.get("office:time-value", "")) if kind == "time" else None


def time_in(text: str) -> str | None:
    """Return a length of time as spreadsheets show it, such as 01:30:00. From a day on, return the text unchanged.

    >>> time_in("PT01H30M00S"), time_in("PT26H00M00S")
    ('01:30:00', 'PT26H00M00S')
    """
    match = _TIME.fullmatch(text)
    return ":".join(match.groups()) if match else text or None
