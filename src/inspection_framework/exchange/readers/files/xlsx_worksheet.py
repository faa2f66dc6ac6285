"""A worksheet of an XLSX, read cell by cell."""

import re
from collections.abc import Sequence

import attrs

from inspection_framework.exchange.readers.files.plain_xml import LONGEST_KEPT, Attributes, PlainXml, decoded, name_in
from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.files.sheet_rows import SheetRows, moment_in, number_in
from inspection_framework.exchange.readers.files.xlsx_moments import NumberMeaning, length, moment

__all__: list[str] = []

_KINDS = ("n", "s", "b", "d", "e", "str", "inlineStr")
_KEPT = 1_000
"""The most start tags of cells whose parsed content is cached."""
_LETTERS = re.compile("[A-Z]{1,3}")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


@attrs.frozen(kw_only=True)
class WorkbookParts:
    """The parts that all worksheets of a workbook share: texts, meanings of cell formats, and the first day."""

    texts: Sequence[str]
    meant: Sequence[NumberMeaning]
    since_1904: bool


@attrs.frozen
class _XlsxCellStart:
    """The start tag of a cell without its place: its type, and the meaning of a number in it."""

    kind: str
    meant: NumberMeaning


class Worksheet:
    """A worksheet that is read tag by tag. Its rows and cells must be in order, as spreadsheet programs write them."""

    def __init__(self, xml: PlainXml, book: WorkbookParts, rows: SheetRows) -> None:
        self._xml = xml
        self._book = book
        self._rows = rows
        self._number = self._column = self._characters = self._said = 0
        self._row: list[Cell] = []
        self._row_number = "0"
        self._texts: list[str] = []
        self._start = _XlsxCellStart("n", NumberMeaning.NUMBER)
        self._cells: dict[str, _XlsxCellStart] = {}
        self._columns: dict[str, int] = {}
        self._phonetic = 0

    def read(self, part: bytes) -> Sheet | None:
        """Return the sheet, or ``None`` if it is not wanted."""
        for marks in self._xml.pieces(memoryview(part)):
            if not self._take(marks):
                return None
            self._xml.refuse_longer_than_cells(len(self._texts))
        return self._rows.sheet()

    def _take(self, marks: list[str]) -> bool:
        """Read a piece and return whether to read on. Most marks are of cells and their values."""
        texts, depth = self._texts, self._xml.depth
        for mark in marks:
            if mark[0] != "<":
                texts.append(mark)
            elif mark == "</v>":
                depth -= 1
                self._said = len(texts)
            elif mark == "<v>":
                depth += 1
                del texts[self._said :]
            elif mark == "</c>":
                depth -= 1
                self._end_cell()
            elif mark[:6] == '<c r="':
                self._start_plain_cell(mark)
                depth += mark[-2] != "/"
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
            return self._end(name_in(mark).rpartition(":")[2])
        name, attributes = self._xml.tag(mark)
        name = name.rpartition(":")[2]
        del self._texts[self._said :]
        if name == "row":
            self._start_row(attributes.get("r"))
        elif name == "c":
            self._start_cell(attributes.get("r"), self._cell_start(attributes))
        elif name == "rPh":
            self._phonetic += 1
        if mark[-2] == "/":
            return self._end(name)
        self._xml.depth += 1
        return True

    def _end(self, name: str) -> bool:
        """End an element and return whether to read on."""
        if name in ("v", "t") and not self._phonetic:
            self._said = len(self._texts)
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c":
            self._end_cell()
        elif name == "row":
            return self._rows.add(self._row, 1, self._characters)
        return True

    def _start_row(self, place: str | None) -> None:
        number = self._number + 1 if place is None else self._xml.number(place)
        if number <= self._number:
            raise self._xml.refusal("has rows that are not in order")
        self._rows.add((), number - self._number - 1, 0)
        self._number, self._row_number = number, str(number)
        self._row, self._column, self._characters = [], 0, 0

    def _start_plain_cell(self, mark: str) -> None:
        """Begin a cell whose first attribute is its place, as spreadsheet programs write it."""
        place, _, rest = mark[6:].partition('"')
        start = self._cells.get(rest)
        if start is None:
            _, attributes = self._xml.tag(mark)
            start = self._cell_start(attributes)
            if len(self._cells) < _KEPT and len(rest) <= LONGEST_KEPT:
                self._cells[rest] = start
        self._start_cell(place, start)

    def _cell_start(self, attributes: Attributes) -> _XlsxCellStart:
        style = self._xml.number(attributes.get("s", "0"))
        kind = attributes.get("t", "n")
        if kind not in _KINDS:
            raise self._xml.refusal("has a cell of an unknown type")
        return _XlsxCellStart(kind, self._book.meant[style] if style < len(self._book.meant) else NumberMeaning.NUMBER)

    def _start_cell(self, place: str | None, start: _XlsxCellStart) -> None:
        self._start = start
        self._said = 0
        self._texts.clear()
        if place is None:
            self._column += 1
            return
        letters = place.rstrip("0123456789")
        column = self._columns.get(letters) or self._columns.setdefault(letters, _column(letters))
        if place[len(letters) :] != self._row_number or column <= self._column:
            raise self._xml.refusal("has cells that are not in order")
        self._column = column

    def _end_cell(self) -> None:
        if not self._said:
            return
        texts = self._texts
        value = self._value(plain(texts[0] if self._said == 1 else self._xml.joined(texts[: self._said])))
        self._said = 0
        if value is not None:
            self._row += [None] * (self._column - 1 - len(self._row))
            self._row.append(value)
            if type(value) is str:
                self._characters += len(value)

    def _value(self, text: str) -> Cell:
        """Return the value that a text means in a cell of this type."""
        kind = self._start.kind
        if kind == "s":
            at = self._xml.number(text)
            if at >= len(self._book.texts):
                raise self._xml.refusal("refers to a shared text that does not exist")
            return self._book.texts[at] or None
        if kind == "n":
            return self._meant(number_in(text.strip()))
        if kind == "b":
            return text.strip() in ("1", "true")
        return moment_in(text.strip()) if kind == "d" else text or None

    def _meant(self, number: Cell) -> Cell:
        """Return a number, or the day or time that it means by the format of the cell."""
        if self._start.meant is NumberMeaning.NUMBER or not isinstance(number, int | float):
            return number
        if self._start.meant is NumberMeaning.LENGTH:
            return length(number)
        return moment(number, since_1904=self._book.since_1904)


def _column(letters: str) -> int:
    """Return the number of a column by its letters; 0 if no column has these letters.

    >>> _column("AA"), _column("a")
    (27, 0)
    """
    if _LETTERS.fullmatch(letters) is None:
        return 0
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def plain(text: str) -> str:
    r"""Return a text with its XML references, and Excel's escapes such as ``_x000D_``, replaced by their characters.

    >>> plain("a_x000D_&amp;b")
    'a\r&b'
    """
    text = decoded(text)
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if code in _SURROGATES else chr(code)
