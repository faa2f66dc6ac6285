"""Files about children, complete and broken, with a canary in every cell, and every reader that may receive one.

A test that passes one on keeps no name for it: only the library's own variables matter in a traceback.
"""

import codecs
import gzip
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.reports import read_report
from inspection_framework.exchange.readers.sheets import Limits, read_sheets
from inspection_framework.exchange.tables import read_table
from inspection_framework.frameworks import SIF
from tests.canaries import CANARY, DAY
from tests.exchange.hostile import cell, ods, row, table
from tests.exchange.workbooks import write

HEADINGS = ["Child Unique ID", "Forename", "Region of birth", "Date of birth", "Overall need"]
CHILD = [CANARY, f"{CANARY} Regina", "Overall Effectivness", str(DAY), f"{CANARY} Local authority names"]
ROWS = [HEADINGS, *[CHILD] * 3]
TEXT = "\n".join(",".join(line) for line in ROWS)
PLAN = SIF.editions[0].activity("sif").sampling

READERS: Mapping[str, Callable[[bytes], object]] = {
    "read_cases": partial(read_cases, plan=PLAN),
    "read_annex_a": partial(read_annex_a, on=date(2025, 1, 20), home=["Barnet"]),
    "read_outcomes": read_outcomes,
    "read_providers": read_providers,
    "read_scraped_history": read_scraped_history,
    "read_report": read_report,
    "read_table": read_table,
    "read_sheets, few cells": partial(read_sheets, limits=Limits(cells=3, text=3)),
    "read_sheets, few bytes": partial(read_sheets, limits=Limits(file=3, unpacked=3)),
}


def workbook(sheets: Mapping[str, list[list[str]]]) -> bytes:
    """Return an XLSX."""
    with TemporaryDirectory() as folder:
        return write(Path(folder, "list.xlsx"), sheets).read_bytes()


def without(whole: bytes, part: str, instead: bytes | None = None) -> bytes:
    """Return an archive without one of its parts, or with another in its place."""
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = instead if name == part else old.read(name)
            if data is not None:
                new.writestr(name, data)
    return changed.getvalue()


def files() -> Iterator[tuple[str, bytes]]:
    """Yield the files by what is wrong with each."""
    text = TEXT.encode()
    yield "nothing", text
    yield "no headings", TEXT.partition("\n")[2].encode()
    yield "semicolons", TEXT.replace(",", ";").encode()
    yield "the headings of a list, no groups", f"reference\n{CANARY}".encode()
    yield "a heading twice", f"reference,groups,groups\n{CANARY},{CANARY},{CANARY}".encode()
    yield "a name twice above the columns", f"reference,groups,{CANARY},{CANARY}\n1,looked_after,a,b".encode()
    yield "a name above an error", f"reference,groups,{CANARY}\n1,looked_after,#REF!".encode()
    placements = "Name,Date of birth,URN,Provision type,Overall effectiveness,Inspection date,Local authority"
    yield "placements", f"{placements}\n{CANARY},{DAY},SC012345,Children's home,Good,12/03/2024,Barnet\n".encode()
    yield "no UTF-8 after its mark", codecs.BOM_UTF8 + text + b"\xe9"
    yield "half a character of UTF-16", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\xd8"
    yield "a zero byte", text + b"\0"
    yield "an open quotation mark", text + b'\n"' + text
    yield "a cell too long", text + b"\n" + CANARY.encode() * 20_000
    yield "tags", b"<table><td>" + text
    yield "gzip", gzip.compress(text)
    yield "PDF", b"%PDF" + text
    yield "RTF", b"{\\rtf" + text
    yield "old Excel", b"\xd0\xcf\x11\xe0" + text
    yield "a password", text + "EncryptedPackage".encode("utf-16-le")
    yield "no archive", b"PK" + text
    whole = workbook({"List 8": ROWS, CANARY: ROWS, "List 9": ROWS[1:]})
    yield "a workbook", whole
    yield "a workbook cut off", whole[:-100]
    yield "a damaged part", whole.replace(CANARY.encode(), b"Xanthippa", 1)
    yield "no sheet", without(whole, "xl/worksheets/1.xml")
    yield "no list of sheets", without(whole, "xl/workbook.xml", f"<workbook>{CANARY}</workbook>".encode())
    yield "entities", without(whole, "xl/styles.xml", f"<!DOCTYPE {CANARY}>".encode())
    yield "a document", without(whole, "xl/workbook.xml")
    cells = b"".join(cell(text.encode()) for text in CHILD)
    yield "an open document", ods(table(row(cells)))
    yield "repeated so many times", ods(table(row(cell(CANARY.encode(), CANARY.encode()))))
    yield "a table that does not end", ods(table(row(cells)).removesuffix(b"</table:table>"))
    yield "no table", ods(CANARY.encode())


@cache
def child_files() -> Mapping[str, bytes]:
    """Return the files by their names."""
    return dict(files())


def refusals() -> Iterator[tuple[str, Exception]]:
    """Yield the error of every reader that refuses one of the files."""
    for what in READERS:
        for name in child_files():
            if (error := refusal(what, name)) is not None:
                yield f"{what}: {name}", error


def refusal(reader: str, name: str) -> Exception | None:
    """Return the error of a reader that refuses a file."""
    try:
        READERS[reader](child_files()[name])
    except Exception as error:  # noqa: BLE001 # the caller checks which error it is
        return error
    return None
