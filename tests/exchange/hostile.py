"""Files that were made to do harm, or that came to it: each in a few bytes, with what is said of it.

Run by itself, in a process whose memory is bounded, it reads those in a folder and prints what is said and how much
memory it took.
"""

import io
import resource
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers.sheets import read_sheets
from tests.exchange.workbooks import write

MOST_MEMORY = 1_500_000_000
"""The address space that the process may take: three times what a workbook may hold when it is unpacked."""

ENTITIES = (
    b'<!DOCTYPE lolz [<!ENTITY a "lol">'
    + b"".join(b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 10) for letter in range(97, 110))
    + b"]>"
)


def ods(*tables: bytes, before: bytes = b"", manifest: bytes = b"<manifest:manifest/>") -> bytes:
    """Make an ODS of tables, as they are."""
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": before + b"<office:document-content>" + b"".join(tables) + b"</office:document-content>",
    }
    return archive(parts)


def table(rows: bytes) -> bytes:
    """Make a table of an ODS."""
    return b'<table:table table:name="T">' + rows + b"</table:table>"


def row(cells: bytes, repeated: bytes = b"1") -> bytes:
    """Make a row of it."""
    return b'<table:table-row table:number-rows-repeated="' + repeated + b'">' + cells + b"</table:table-row>"


def cell(text: bytes = b"x", repeated: bytes = b"1") -> bytes:
    """Make a cell of it."""
    return (
        b'<table:table-cell office:value-type="string" table:number-columns-repeated="'
        + repeated
        + b'"><text:p>'
        + text
        + b"</text:p></table:table-cell>"
    )


def archive(parts: Mapping[str, bytes], packing: int = ZIP_DEFLATED) -> bytes:
    """Make an archive."""
    file = io.BytesIO()
    with ZipFile(file, "w", packing) as written:
        for name, part in parts.items():
            written.writestr(ZipInfo(name), part, packing)
    return file.getvalue()


def xlsx(folder: Path, worksheet: bytes, shared: bytes | None = None) -> bytes:
    """Make an XLSX whose one worksheet is given as it is."""
    with ZipFile(write(folder / "plain.xlsx", {"T": [["x"]]})) as plain:
        parts = {name: plain.read(name) for name in plain.namelist()}
    parts["xl/worksheets/1.xml"] = b"<worksheet><sheetData>" + worksheet + b"</sheetData></worksheet>"
    if shared is not None:
        parts["xl/sharedStrings.xml"] = shared
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Id="t" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
        links = parts["xl/_rels/workbook.xml.rels"]
        parts["xl/_rels/workbook.xml.rels"] = links.replace(b"</Relationships>", link.encode())
    return archive(parts)


def bomb(size: int) -> bytes:
    """Make an ODS whose content is a row of spaces, so and so many, in a thousandth of the bytes."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = b"".join([packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)]) + packer.flush()
    return lying("content.xml", packed, size)


def lying(name: str, packed: bytes, size: int) -> bytes:
    """Make an archive that says of a packed part whatever it is told to say."""
    whole = archive({name: b""}, packing=0)
    start = 30 + len(name)
    directory = bytearray(whole[start:])
    directory[10:12] = ZIP_DEFLATED.to_bytes(2, "little")
    directory[20:24] = len(packed).to_bytes(4, "little")
    directory[24:28] = size.to_bytes(4, "little")
    directory[-6:-2] = (start + len(packed)).to_bytes(4, "little")
    return whole[:start] + packed + bytes(directory)


def files(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Give each file with a name and what is said of it."""
    yield from _archives()
    yield from _ods_files()
    yield from _xlsx_files(folder)
    yield "nothing but delimiters", b"," * 5_100_000, "it has more than 5,000,000 rows and cells"
    yield "nothing but lines", b"x" + b"\n" * 5_100_000, "it has more than 5,000,000 rows and cells"
    yield "one cell without end", b'"' + b"x" * 200_000, "row 1 cannot be read: field larger than field limit"
    yield "larger than may be", b"x" * 100_000_001, "it has more than 100,000,000 bytes"


def _archives() -> Iterator[tuple[str, bytes, str]]:
    cut = "it is no workbook that can be opened: its parts cannot be listed"
    whole = ods(table(row(cell())))
    yield "cut off in the middle", whole[: len(whole) // 2], cut
    yield "cut off at the start", whole[:4], cut
    yield "zip bomb", bomb(500_000_000), "unpacked, it has more than 400,000,000 bytes"
    yield "zip bomb that calls itself small", lying("content.xml", zlib.compress(b" " * 10**6)[2:-4], 10), "is damaged"
    yield "part that is not packed", lying("content.xml", b"\xff" * 50, 50), "content.xml is damaged"
    yield "binary workbook", archive({"xl/workbook.bin": b""}), "it is a binary workbook (XLSB)"
    yield "archive of anything", archive({"a.csv": b"URN"}), "it is an archive, and no workbook"
    yield "unknown packing", archive({"content.xml": b"x" * 99}, ZIP_LZMA), "packed in a way that workbooks are not"
    yield "part with a password", _encrypted(whole), "it is protected with a password"
    yield "part beyond the end", _displaced(whole), "is cut off"
    twice = archive({"content.xml": b"", "content.xmL": b""}).replace(b"content.xmL", b"content.xml")
    yield "two parts of one name", twice, "two of its parts have one name"


def _ods_files() -> Iterator[tuple[str, bytes, str]]:
    yield "cells repeated", ods(table(row(cell(repeated=b"100000000")))), "a sheet spans 100,000,000 cells"
    yield "rows repeated", ods(table(row(cell(), repeated=b"99999999"))), "a sheet spans 99,999,999 cells"
    yield "both repeated", ods(table(row(cell(b"x", b"9999"), b"9999"))), "a sheet spans 99,980,001 cells"
    far = row(b"", repeated=b"99999999") + row(cell())
    yield "empty rows before one cell", ods(table(far)), "a sheet spans 100,000,000 cells"
    jagged = row(cell()) * 1000 + row(cell() * 6000)
    yield "one wide row among many", ods(table(jagged)), "a sheet spans 6,006,000 cells"
    yield "number beyond numbers", ods(table(row(cell(repeated=b"9" * 5000)))), "a sheet spans 99,999,999,999,999,999"
    escaped = row(cell(repeated=b"&#57;99999"))
    yield "number in disguise", ods(table(escaped)), "how often a cell is repeated is not a number"
    quoted = cell().replace(b"<table:table-cell", b"<table:table-cell x='>' table:number-columns-repeated = '90000000'")
    yield "number behind a bracket", ods(table(row(quoted))), "a sheet spans 90,000,000 cells"
    yield "long text repeated", ods(table(row(cell(b"x" * 10**6, b"1000")))), "bytes of text, and 400,000,000 are"
    spaces = cell(b'<text:s text:c="900000000"/>')
    yield "spaces repeated", ods(table(row(spaces))), "bytes of text, and 400,000,000 are the limit"
    yield "entity bomb", ods(table(row(cell(b"&n;"))), before=ENTITIES), "content.xml declares entities"
    yield "entity that nobody declared", ods(table(row(cell(b"&n;")))), "it is no workbook that can be opened"
    locked = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    yield "password on an ODS", ods(table(b""), manifest=locked), "it is protected with a password"
    yield "sheet that does not end", ods(b"<table:table >"), "a sheet in it does not end"
    yield "sheet without a name", ods(b"<table:table ></table:table>"), "a sheet has no name"
    yield "no sheet", ods(), "there is no sheet in it"
    yield "content in UTF-16", ods(before="<?xml version='1.0'?>".encode("utf-16")), "content.xml is not in UTF-8"


def _xlsx_files(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield "a million rows and columns", xlsx(folder, corner), "a sheet spans 17,179,869,184 cells"
    bare = b"<row>" + b"<c/>" * 3000 + b"</row>" + b"<row/>" * 3000
    yield "cells without a place", xlsx(folder, bare), "a sheet spans 9,006,000 cells"
    shared = b"<sst><si><t>" + b"x" * 10**6 + b"</t></si></sst>"
    texts = b'<row r="1">' + b'<c t="s"><v>0</v></c>' * 1000 + b"</row>"
    yield "long text shared", xlsx(folder, texts, shared), "bytes of text, and 400,000,000 are the limit"
    yield "entities in an XLSX", xlsx(folder, b"", ENTITIES + b"<sst/>"), "xl/sharedStrings.xml declares entities"
    doubled = archive({"xl/workbook.xml": b"", "a.xml": b"<sst/>", "b.xml": b"<sst/>"})
    yield "two parts of shared texts", doubled, "two of its parts hold the texts that cells share"
    yield "XLSX of nothing", archive({"xl/workbook.xml": b"<a/>"}), "it is no workbook that can be opened"

    wrong = xlsx(folder, b'<row r="1"><c r="1A"/></row>')
    yield "XLSX with a strange place", wrong, "what it holds does not hold together"


def _encrypted(whole: bytes) -> bytes:
    """Say of every part of an archive that it is encrypted."""
    changed = bytearray(whole)
    start = whole.find(b"PK\x01\x02")
    while start >= 0:
        changed[start + 8] |= 1
        start = whole.find(b"PK\x01\x02", start + 1)
    return bytes(changed)


def _displaced(whole: bytes) -> bytes:
    """Say of the last part of an archive that it starts where the archive ends."""
    changed = bytearray(whole)
    start = whole.rfind(b"PK\x01\x02")
    changed[start + 42 : start + 46] = (len(whole) - 3).to_bytes(4, "little")
    return bytes(changed)


def read_in_own_process(folder: Path) -> dict[str, str]:
    """Read the files of a folder in a new process, and give by name what is said of each, and the memory of all."""
    limit = f"resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY}, {MOST_MEMORY}))"
    code = f"from tests.exchange.hostile import *; {limit}; read(Path({str(folder)!r}))"
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout  # noqa: S603 # our own
    return dict(line.split("\t") for line in out.splitlines())


def read(folder: Path) -> None:
    """Read the files of a folder and print what is said of each, and the memory of this process."""
    for path in sorted(folder.iterdir()):
        began = perf_counter()
        try:
            read_sheets(path)
        except UnreadableFileError as error:
            print(path.name, f"{perf_counter() - began:.1f} {error}".replace("\t", " "), sep="\t")
    print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, sep="\t")
