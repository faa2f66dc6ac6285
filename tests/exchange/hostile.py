"""Builders of workbooks from raw parts, valid or not."""

import io
import zlib
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.exchange.workbooks import write

SHARED = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
SHEET = "xl/worksheets/1.xml"


def ods(*tables: bytes, before: bytes = b"", manifest: bytes = b"<manifest:manifest/>") -> bytes:
    """Return an ODS of raw tables."""
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": before + b"<office:document-content>" + b"".join(tables) + b"</office:document-content>",
    }
    return archive(parts)


def table(rows: bytes) -> bytes:
    """Return a table of an ODS."""
    return b'<table:table table:name="T">' + rows + b"</table:table>"


def row(cells: bytes, repeated: bytes = b"1") -> bytes:
    """Return a row of an ODS."""
    return b'<table:table-row table:number-rows-repeated="' + repeated + b'">' + cells + b"</table:table-row>"


def cell(text: bytes = b"x", repeated: bytes = b"1") -> bytes:
    """Return a cell of an ODS."""
    return (
        b'<table:table-cell office:value-type="string" table:number-columns-repeated="'
        + repeated
        + b'"><text:p>'
        + text
        + b"</text:p></table:table-cell>"
    )


def archive(parts: Mapping[str, bytes], packing: int = ZIP_DEFLATED) -> bytes:
    """Return an archive."""
    file = io.BytesIO()
    with ZipFile(file, "w", packing) as written:
        for name, part in parts.items():
            written.writestr(ZipInfo(name), part, packing)
    return file.getvalue()


def xlsx(rows: bytes, shared: bytes | None = None, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return an XLSX whose one worksheet has raw rows; `parts` replace others."""
    file = io.BytesIO()
    write(file, {"T": [["x"]]})
    with ZipFile(file) as plain:
        all_parts = {name: plain.read(name) for name in plain.namelist()}
    all_parts[SHEET] = b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    if shared is not None:
        all_parts[SHARED] = shared
    return archive({**all_parts, **(parts or {})})


def bomb(size: int) -> bytes:
    """Return an ODS whose content is a row of `size` spaces, packed in a thousandth of the bytes."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = b"".join([packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)]) + packer.flush()
    return lying("content.xml", packed, size)


def lying(name: str, packed: bytes, size: int) -> bytes:
    """Return an archive that states any size for a packed part."""
    whole = archive({name: b""}, packing=0)
    start = 30 + len(name)
    directory = bytearray(whole[start:])
    directory[10:12] = ZIP_DEFLATED.to_bytes(2, "little")
    directory[20:24] = len(packed).to_bytes(4, "little")
    directory[24:28] = size.to_bytes(4, "little")
    directory[-6:-2] = (start + len(packed)).to_bytes(4, "little")
    return whole[:start] + packed + bytes(directory)


def encrypted(whole: bytes) -> bytes:
    """Return an archive that says that each of its parts is encrypted."""
    changed = bytearray(whole)
    start = whole.find(b"PK\x01\x02")
    while start >= 0:
        changed[start + 8] |= 1
        start = whole.find(b"PK\x01\x02", start + 1)
    return bytes(changed)


def displaced(whole: bytes, by: int = 3) -> bytes:
    """Return an archive that says that its last part starts `by` bytes before the archive ends."""
    changed = bytearray(whole)
    start = whole.rfind(b"PK\x01\x02")
    changed[start + 42 : start + 46] = (len(whole) - by).to_bytes(4, "little")
    return bytes(changed)


def placed_at(offset: int) -> bytes:
    """Return an archive that states the start of its only part in eight bytes."""
    whole = archive({"content.xml": b"x"}, packing=0)
    start = whole.find(b"PK\x01\x02")
    end = whole.find(b"PK\x05\x06")
    directory, tail = bytearray(whole[start:end]), bytearray(whole[end:])
    further = (1).to_bytes(2, "little") + (8).to_bytes(2, "little") + offset.to_bytes(8, "little")
    directory[30:32] = len(further).to_bytes(2, "little")
    directory[42:46] = b"\xff" * 4
    tail[12:16] = (len(directory) + len(further)).to_bytes(4, "little")
    return whole[:start] + bytes(directory) + further + bytes(tail)
