"""Made-up PDFs: lines set on pages, and files made to do harm."""

import zlib
from collections.abc import Iterable, Sequence
from itertools import groupby

from inspection_framework.exchange.readers.reports.lines import Line


def file_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return the file of some objects, the first of which is the catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(data)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream, compressed."""
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


FONTS = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
)
_FIRST = 5
"""The number of the first page's object: the catalogue, the tree of pages and the fonts come before it."""


def pdf(pages: Sequence[bytes], resources: bytes = b"", further: Sequence[bytes] = (), trailer: bytes = b"") -> bytes:
    """Return a PDF of pages by their drawing operations; ``further`` objects come after those of the pages."""
    kids = b" ".join(b"%d 0 R" % (_FIRST + 2 * at) for at in range(len(pages)))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> %s >> /Contents %d 0 R >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        *FONTS,
        *(part for at, drawn in enumerate(pages) for part in (page % (resources, _FIRST + 1 + 2 * at), stream(drawn))),
        *further,
    ]
    return file_of(objects, trailer)


def pdf_of(lines: Iterable[Line]) -> bytes:
    """Return a PDF that is set from lines."""
    return pdf([b"\n".join(map(_drawn, page)) for _, page in groupby(lines, key=lambda line: line.page)])


def _drawn(line: Line) -> bytes:
    text = line.text.replace("◼", "•").encode("cp1252")
    escaped = text.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    font = 2 if line.bold else 1
    return b"BT /F%d %f Tf 1 0 0 1 %f %f Tm (%s) Tj ET" % (font, line.size, line.left, line.up, escaped)


_TEXT = b"BT /F1 12 Tf 72 700 Td (Some text) Tj ET"


def _forms(depth: int, breadth: int) -> bytes:
    """Return a page that draws a form several times, which draws another several times, and so on."""
    first = _FIRST + 2
    forms = [
        stream(
            b"/X Do " * breadth if at + 1 < depth else _TEXT,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> /Font << /F1 3 0 R >> >>"
            % (first + at + 1),
        )
        for at in range(depth)
    ]
    return pdf([b"/X Do " * breadth], b"/XObject << /X %d 0 R >>" % first, forms)


_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
HOSTILE: dict[str, bytes] = {
    "junk": b"junk" * 1000,
    "only a header": b"%PDF-1.7\n",
    "cut off": pdf([_TEXT])[:600],
    "lines after its end": pdf([_TEXT]) + b"a\n" * 10_000_000,
    "no page": file_of([_CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"]),
    "no tree of pages": file_of([b"<< /Type /Catalog >>"]),
    "a catalogue of itself": file_of([b"1 0 R"]),
    "a tree of itself": file_of([_CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
    "one page many times": file_of(
        [_CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count 90000 >>" % (b"3 0 R " * 90_000), b"<< /Type /Page >>"]
    ),
    "deep arrays": pdf([b"[" * 100_000]),
    "a deep tree": file_of(
        [_CATALOGUE, *(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % number for number in range(3, 3000))]
    ),
    "a bomb": pdf([b"q Q " * 30_000_000]),
    "forms in forms": _forms(12, 8),
    "a form of itself": pdf(
        [b"/X Do"],
        b"/XObject << /X 7 0 R >>",
        [stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 7 0 R >> >>")],
    ),
    "a picture": pdf([b"q 100 0 0 100 0 0 cm /X Do Q"]),
    "much text": pdf([_TEXT * 5_000]),
    "a list of objects that are not there": file_of([b"<< /Type /Pages >>"] * 2_000).replace(b"1 0 obj", b"1 0 abj"),
    "no numbers": pdf([b"BT /F1 (a) Tf (x) (y) Td (Some text) Tj ET"]),
}
