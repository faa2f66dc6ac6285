"""An XLSX workbook: its worksheets, and the texts and formats that they share."""

import posixpath
from collections.abc import Callable, Iterator

from inspection_framework.errors import UnreadableFileError, quoted
from inspection_framework.exchange.readers.files.archives import Archive
from inspection_framework.exchange.readers.files.limits import CELLS_PER_SHARED_TEXT
from inspection_framework.exchange.readers.files.plain_xml import Node, PlainXml
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.files.sheet_rows import SheetRows
from inspection_framework.exchange.readers.files.xlsx_moments import formats_in
from inspection_framework.exchange.readers.files.xlsx_worksheet import WorkbookParts, Worksheet, plain

__all__: list[str] = []

_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHARED, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_WITHOUT_CELLS = ("chartsheet", "dialogsheet")


def xlsx_sheets(archive: Archive, only: Callable[[Sheet], bool]) -> Iterator[Sheet]:
    """Read the wanted worksheets of an XLSX. Of the other worksheets, only the first rows are read."""
    file = archive.budget.file
    if archive.find("xl/workbook.bin"):
        raise UnreadableFileError(file, "it is a binary workbook (XLSB)", "Save it as XLSX or ODS")
    if not archive.find(_WORKBOOK):
        raise UnreadableFileError(file, "it is an archive, but not a workbook", "Unpack it and pass the file in it")
    links = _links(archive)
    sheets, since_1904 = _listed(archive)
    worksheets = [(title, *links.get(link, ("", ""))) for title, link in sheets]
    worksheets = [(title, kind, path) for title, kind, path in worksheets if kind not in _WITHOUT_CELLS]
    if not worksheets:
        raise archive.unreadable("there is no worksheet in it")
    paths = dict(links.values())
    shared = archive.find(paths.get("sharedStrings", _SHARED))
    styles = archive.find(paths.get("styles", _STYLES))
    book = WorkbookParts(
        texts=_shared_texts(archive, shared) if shared else (),
        meant=formats_in(PlainXml(archive, styles), archive.part(styles)) if styles else (),
        since_1904=since_1904,
    )
    for title, _, path in worksheets:
        sheet = Worksheet(PlainXml(archive, path), book, SheetRows(archive.budget, title, only)).read(
            _part(archive, path)
        )
        if sheet is not None:
            yield sheet


def _part(archive: Archive, path: str) -> bytes:
    name = archive.find(path)
    if not name:
        raise archive.unreadable(f"it has no part {quoted(path)}")
    return archive.part(name)


def _links(archive: Archive) -> dict[str, tuple[str, str]]:
    """Return the kind and the path of each part of the workbook, by the id of the link to it."""
    links: dict[str, tuple[str, str]] = {}
    for node, name, attributes in PlainXml(archive, _LINKS).nodes(_part(archive, _LINKS)):
        if node is Node.START and name == "Relationship":
            target = attributes.get("Target", "")
            path = posixpath.normpath(posixpath.join("/" if target.startswith("xl/") else "/xl", target)).lstrip("/")
            links[attributes.get("Id", "")] = attributes.get("Type", "").rpartition("/")[2], path
    return links


def _listed(archive: Archive) -> tuple[list[tuple[str, str]], bool]:
    """Return the title of each sheet with the id of the link to its part, and whether days are counted from 1904."""
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
    """Return the texts that cells share, without notes on their pronunciation."""
    shared: list[str] = []
    runs: list[str] = []
    in_text, in_phonetic = False, 0
    xml = PlainXml(archive, path)
    for node, name, _ in xml.nodes(archive.part(path)):
        if node is Node.TEXT:
            if in_text and not in_phonetic:
                runs.append(name)
                xml.refuse_longer_than_cells(len(runs))
        elif name == "t":
            in_text = node is Node.START
        elif name == "rPh":
            in_phonetic += 1 if node is Node.START else -1
        elif name == "si" and node is Node.END:
            shared.append(plain(xml.joined(runs)))
            archive.budget.spend("cells", CELLS_PER_SHARED_TEXT)
            archive.budget.spend("text", len(shared[-1]))
            runs.clear()
    return shared
