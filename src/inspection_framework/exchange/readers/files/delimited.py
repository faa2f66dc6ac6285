"""Text with delimiters: its encoding, its delimiter, and its rows as a spreadsheet would show them."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.limits import CELLS_PER_ROW, FileBudget
from inspection_framework.exchange.readers.files.sheet import HEAD, Cell, Sheet

__all__: list[str] = []

_DELIMITERS = ",;\t|"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ONE_BYTE = ("cp1252", "mac_roman")
"""The one-byte encodings that occur: Windows-1252, and Mac Roman in one release. In doubt, the text is Windows-1252."""
_EXPECTED = "–—‘’“”•…£é\xa0"
"""Characters of English tables beyond ASCII. In Windows-1252, the dash of Mac Roman is Ð and its apostrophe Õ."""
_LINE = re.compile("[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_SEP = re.compile('sep=([^"])')
_LONGEST_SEP = 100
"""The most characters of a first line such as "sep=;", which names the delimiter."""
_END = "\x00the end"
_FOREIGN = (
    (b"<", "it is a web page or other text with tags", "Download the file itself, not the page that links to it"),
    (b"\xd0\xcf\x11\xe0", "it is an old Excel workbook, or a workbook with a password", "Save it as XLSX, unprotected"),
    (b"%PDF", "it is a PDF", "Pass the spreadsheet or CSV that was published with it"),
    (b"{\\rtf", "it is a text document", "Pass the spreadsheet or CSV that was published with it"),
    (b"\x1f\x8b", "it is compressed with gzip", "Unpack it first"),
)
_PASSWORD = "EncryptedPackage".encode("utf-16-le")


def sheet_of_text(data: bytes, budget: FileBudget) -> Sheet:
    """Read text with delimiters as one sheet."""
    file = budget.file
    budget.spend("text", len(data))
    text = _decoded(file, data)
    if not text or text.isspace():
        raise UnreadableFileError(file, "it contains no text", "Download or export it again")
    if "\x00" in text:
        advice = "Pass an ODS, XLSX or CSV file"
        raise UnreadableFileError(file, "it is neither text nor a workbook of a known format", advice)
    first_line, end, _ = text[:_LONGEST_SEP].partition("\n")
    sep = _SEP.fullmatch(first_line.strip().lower())
    if end and sep:  # Excel obeys this line and does not show it
        return Sheet(file=file, name="", rows=tuple(_rows(text[len(first_line) + 1 :], sep[1], budget)))
    return Sheet(file=file, name="", rows=tuple(_rows(text, _delimiter(text), budget)))


def _decoded(file: str, data: bytes) -> str:
    """Return the text, decoded by its byte order mark or, without one, by the encoding that fits its content."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                reason = f"its first bytes say that it is {encoding}, but byte {error.start + 1:,} is not valid"
                raise UnreadableFileError(file, reason, "Download or export it again: it may be cut off") from None
    _refuse_foreign(file, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return max(_readings(data), key=_likelihood)


def _refuse_foreign(file: str, data: bytes) -> None:
    """Raise an error for a file of a known format that is not a table."""
    if _PASSWORD in data:
        raise UnreadableFileError(file, "it is protected with a password", "Save it without a password")
    for start, reason, advice in _FOREIGN:
        if data.lstrip()[: len(start)] == start:
            raise UnreadableFileError(file, reason, advice)


def _readings(data: bytes) -> Iterator[str]:
    for encoding in _ONE_BYTE:
        try:
            yield data.decode(encoding)
        except UnicodeDecodeError:
            continue


def _likelihood(text: str) -> int:
    """Return how many of the characters beyond ASCII are usual in English, minus the number that are not."""
    counts = Counter(text)
    return sum(
        times if character in _EXPECTED else -times for character, times in counts.items() if not character.isascii()
    )


def _delimiter(text: str) -> str:
    """Return the delimiter that makes the first rows most like a table: many rows with the same large number of cells.

    Titles, addresses and notes contain delimiters too, but not equally many in row after row.
    """
    head = list(islice(_lines(text), HEAD))
    return max(_DELIMITERS, key=lambda mark: _breadth(head, mark))


def _breadth(head: Iterable[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(head, delimiter=delimiter))
    except csv.Error:  # reading all rows raises this again, with the number of the row
        return 0
    return max(times * (width - 1) for width, times in widths.items())


def _lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends. An io.StringIO would do the same with four bytes of memory a character."""
    return (line[0] for line in _LINE.finditer(text))


def _rows(text: str, delimiter: str, budget: FileBudget) -> Iterator[Sequence[Cell]]:
    """Yield the rows. A mark after the text must be read as a row: otherwise a quotation mark was never closed."""
    number = width = 0
    try:
        for row in csv.reader(chain(_lines(text), (_END,)), delimiter=delimiter):
            if row == [_END]:
                budget.spend("cells", max(width, CELLS_PER_ROW) * number)
                return
            number += 1
            width = max(width, len(row))  # shorter rows are padded later
            if max(width, CELLS_PER_ROW) * number > budget.left("cells"):
                raise budget.exceeded("cells")
            yield tuple([cell or None for cell in row])
    except csv.Error as error:
        reason = f"row {number + 1} cannot be read: {error}"
        raise UnreadableFileError(budget.file, reason, "Correct that row") from None
    reason = f"row {number} opens a quotation mark that is never closed: the file may be cut off"
    raise UnreadableFileError(budget.file, reason, "Download or export it again, or correct that row")
