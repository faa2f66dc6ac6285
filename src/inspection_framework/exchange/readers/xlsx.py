"""Worksheets of an XLSX, read cell by cell."""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.archives import Archive
from inspection_framework.exchange.readers.limits import CELLS_PER_SHEET
from inspection_framework.exchange.readers.plain_xml import Attributes, Node, PlainXml, decoded
from inspection_framework.exchange.readers.sheet_rows import Rows, moment_in, number_in
from inspection_framework.exchange.readers.sheets import Cell, Sheet
from inspection_framework.exchange.readers.xlsx_moments import Meant, formats_in, length, moment

__all__: list[str] = []

_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHARED, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_WITHOUT_CELLS = ("chartsheet", "dialogsheet")
_PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def xlsx_sheets(archive: Archive, only: Callable[[Sheet], bool] | None) -> Iterator[Sheet]:
    """Read the worksheets of an XLSX, or those that are wanted; others are read no further than their first rows."""
    file = archive.budget.file
    if archive.find("xl/workbook.bin"):
        raise UnreadableFileError(file, "it is a binary workbook (XLSB)", "Save it as XLSX or ODS")
    if not archive.find(_WORKBOOK):
        raise UnreadableFileError(file, "it is an archive, and no workbook", "Unpack it, and give the file")
    links = _links(archive)
    sheets, since_1904 = _listed(archive)
    worksheets = [(title, *links.get(link, ("", ""))) for title, link in sheets]
    worksheets = [(title, kind, path) for title, kind, path in worksheets if kind not in _WITHOUT_CELLS]
    if not worksheets:
        raise archive.unreadable("there is no worksheet in it")
    paths = dict(links.values())
    shared = archive.find(paths.get("sharedStrings", _SHARED))
    styles = archive.find(paths.get("styles", _STYLES))
    book = _Book(
        texts=_shared_texts(archive, shared) if shared else (),
        meant=formats_in(PlainXml(archive, styles), archive.part(styles)) if styles else (),
        since_1904=since_1904,
    )
    for title, _, path in worksheets:
        archive.budget.spend("cells", CELLS_PER_SHEET)
        sheet = _Worksheet(PlainXml(archive, path), book, Rows(archive.budget, title, only)).read(_part(archive, path))
        if sheet is not None:
            yield sheet


def _part(archive: Archive, path: str) -> bytes:
    name = archive.find(path)
    if not name:
        raise archive.unreadable(f"it has no part {path!r}")
    return archive.part(name)


def _links(archive: Archive) -> dict[str, tuple[str, str]]:
    """Give the kind and the path of each part of the workbook, by the id of the link to it."""
    links: dict[str, tuple[str, str]] = {}
    for node, name, attributes in PlainXml(archive, _LINKS).nodes(_part(archive, _LINKS)):
        if node is Node.START and name == "Relationship":
            target = attributes.get("Target", "")
            path = posixpath.normpath(posixpath.join("/" if target.startswith("xl/") else "/xl", target)).lstrip("/")
            links[attributes.get("Id", "")] = attributes.get("Type", "").rpartition("/")[2], path
    return links


def _listed(archive: Archive) -> tuple[list[tuple[str, str]], bool]:
    """Give the title of each sheet with the id of the link to its part, and whether days are counted from 1904."""
    sheets: list[tuple[str, str]] = []
    since_1904 = False
    for node, name, attributes in PlainXml(archive, _WORKBOOK).nodes(_part(archive, _WORKBOOK)):
        if node is Node.START and name == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            sheets.append((attributes.get("name", ""), link))
        elif node is Node.START and name == "workbookPr":
            since_1904 = attributes.get("date1904") in ("1", "true")
    return sheets, since_1904


def _shared_texts(archive: Archive, path: str) -> list[str]:
    """Give the texts that cells share; how a text is pronounced is no part of it."""
    shared: list[str] = []
    runs: list[str] = []
    in_text, in_phonetic = False, 0
    for node, name, _ in PlainXml(archive, path).nodes(archive.part(path)):
        if node is Node.TEXT:
            if in_text and not in_phonetic:
                runs.append(name)
        elif name == "t":
            in_text = node is Node.START
        elif name == "rPh":
            in_phonetic += 1 if node is Node.START else -1
        elif name == "si" and node is Node.END:
            shared.append(_said(runs))
            archive.budget.spend("cells", 1)
            archive.budget.spend("text", len(shared[-1]))
            runs.clear()
    return shared


@attrs.frozen(kw_only=True)
class _Book:
    """What the worksheets of a workbook have in common."""

    texts: Sequence[str]
    meant: Sequence[Meant]
    since_1904: bool


class _Worksheet:
    """A worksheet. Its rows and cells must come in order, as every spreadsheet program writes them."""

    def __init__(self, xml: PlainXml, book: _Book, rows: Rows) -> None:
        self._xml = xml
        self._book = book
        self._rows = rows
        self._number = self._column = self._characters = 0
        self._row: list[Cell] = []
        self._cell: Attributes = {}
        self._columns: dict[str, int] = {}

    def read(self, part: bytes) -> Sheet | None:
        """Return the sheet, ``None`` if it is not wanted."""
        values: list[str] = []
        within = ""
        for node, name, attributes in self._xml.nodes(part):
            if node is Node.TEXT:
                if within in ("v", "t"):
                    values.append(name)
            elif node is Node.START:
                within = name
                if name == "c":
                    self._start_cell(attributes)
                    values.clear()
                elif name == "row":
                    self._start_row(attributes.get("r"))
            else:
                within = ""
                if name == "c":
                    self._end_cell(values)
                elif name == "row" and not self._rows.add(self._row, 1, self._characters):
                    return None
        return self._rows.sheet()

    def _start_row(self, place: str | None) -> None:
        number = self._number + 1 if place is None else self._xml.number(place)
        if number <= self._number:
            raise self._xml.refusal("has rows that are not in order")
        self._rows.add((), number - self._number - 1, 0)
        self._number, self._column, self._characters, self._row = number, 0, 0, []

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        place = attributes.get("r")
        if place is None:
            self._column += 1
            return
        found = _PLACE.fullmatch(place)
        letters, row = found.groups() if found else ("", "0")
        column = self._columns.get(letters) or self._columns.setdefault(letters, _column(letters))
        if int(row) != self._number or column <= self._column:
            raise self._xml.refusal("has cells that are not in order")
        self._column = column

    def _end_cell(self, values: list[str]) -> None:
        value = self._value(_said(values)) if values else None
        if value is not None:
            self._row += [None] * (self._column - 1 - len(self._row))
            self._row.append(value)
            if type(value) is str:
                self._characters += len(value)

    def _value(self, text: str) -> Cell:
        """Return what the cell says by its type."""
        kind = self._cell.get("t", "n")
        if kind == "s":
            at = self._xml.number(text)
            if at >= len(self._book.texts):
                raise self._xml.refusal("refers to a shared text that is not there")
            return self._book.texts[at] or None
        if kind == "n":
            return self._meant(number_in(text.strip()))
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "d":
            return moment_in(text.strip())
        if kind not in ("inlineStr", "str", "e"):
            raise self._xml.refusal("has a cell of a type that is not known")
        return text or None

    def _meant(self, number: Cell) -> Cell:
        """Return a number, or the day or time that it stands for by the format of the cell."""
        at = self._xml.number(self._cell.get("s", "0"))
        meant = self._book.meant[at] if at < len(self._book.meant) else Meant.NUMBER
        if meant is Meant.NUMBER or not isinstance(number, int | float):
            return number
        shown = moment(number, since_1904=self._book.since_1904) if meant is Meant.MOMENT else length(number)
        return number if shown is None else shown


def _column(letters: str) -> int:
    """Return the number of a column.

    >>> _column("AA")
    27
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _said(texts: Sequence[str]) -> str:
    r"""Return a text in one piece, with the characters that Excel writes as their numbers.

    >>> _said(["a_x000D", "_b"])
    'a\rb'
    """
    text = decoded("".join(texts))
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if code in _SURROGATES else chr(code)
