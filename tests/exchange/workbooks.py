"""Minimal workbooks to read: a few cells in a few sheets."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO, TypeVar
from xml.sax.saxutils import escape
from zipfile import ZipFile

NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Cell = str | float | date | None


File = TypeVar("File", Path, BinaryIO)


def write(path: File, sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> File:
    """Write a workbook to a path or a file, and return it."""
    with ZipFile(path, "w") as archive:
        listed = links = ""
        for number, (name, rows) in enumerate(sheets.items(), 1):
            listed += f'<sheet name="{escape(name)}" sheetId="{number}" r:id="s{number}"/>'
            links += f'<Relationship Id="s{number}" Type="{LINKS}/worksheet" Target="worksheets/{number}.xml"/>'
            text = "".join(f"<row>{''.join(map(written, row))}</row>" for row in rows)
            archive.writestr(
                f"xl/worksheets/{number}.xml", f"<worksheet {NAMES}><sheetData>{text}</sheetData></worksheet>"
            )
        links += f'<Relationship Id="styles" Type="{LINKS}/styles" Target="styles.xml"/>'
        archive.writestr("xl/workbook.xml", f'<workbook {NAMES} xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
        )
        archive.writestr(
            "xl/styles.xml", f'<styleSheet {NAMES}><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
        )
        office = f'<Relationship Id="r" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{office}</Relationships>')
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
    return path


def written(cell: Cell) -> str:
    """Return one cell as XML."""
    if cell is None:
        return "<c/>"
    if isinstance(cell, date):
        return f'<c s="1"><v>{(cell - date(1900, 1, 1) + timedelta(2)).days}</v></c>'
    if isinstance(cell, str):
        return f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f"<c><v>{cell}</v></c>"
