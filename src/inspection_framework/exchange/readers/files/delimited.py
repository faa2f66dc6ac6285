"""Text with delimiters: which encoding, which delimiter, and the rows as a spreadsheet would show them."""

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
"""The one-byte encodings that occur: of Windows, and of a Mac, which one release was saved on. In doubt, Windows."""
_EXPECTED = "–—‘’“”•…£é\xa0"
"""What English tables hold beyond ASCII. A dash in Mac Roman reads as Ð in Windows-1252, an apostrophe as Õ."""
_LINE = re.compile("[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_LONGEST_SEP = 100
"""Characters of a first line that may say which delimiter follows."""
_END = "\x00the end"
_FOREIGN = (
    (b"<", "it is a web page or another document with tags", "Download the file itself, not the page that links to it"),
    (b"\xd0\xcf\x11\xe0", "it is an old Excel workbook, or a workbook with a password", "Save it as XLSX, unprotected"),
    (b"%PDF", "it is a PDF", "Give the spreadsheet or the CSV that was published beside it"),
    (b"{\\rtf", "it is a text document", "Give the spreadsheet or the CSV that was published beside it"),
    (b"\x1f\x8b", "it is compressed with gzip", "Unpack it first"),
)
_PASSWORD = "EncryptedPackage".encode("utf-16-le")


def sheet_of_text(data: bytes, budget: FileBudget) -> Sheet:
    """Read text with delimiters as one sheet."""
    file = budget.file
    budget.spend("text", len(data))
    text = _decoded(file, data)
    if not text or text.isspace():
        raise UnreadableFileError(file, "it is empty but for the mark of its encoding", "Download or export it again")
    if "\x00" in text:
        advice = "Give an ODS, an XLSX or a CSV file"
        raise UnreadableFileError(file, "it is neither text nor a workbook that is known", advice)
    first_line, end, _ = text[:_LONGEST_SEP].partition("\n")
    marked = first_line.strip().lower()
    if end and marked.startswith("sep=") and len(marked) == len("sep=,"):  # a line that Excel reads and does not show
        return Sheet(file=file, name="", rows=tuple(_rows(text[len(first_line) + 1 :], marked[-1], budget)))
    return Sheet(file=file, name="", rows=tuple(_rows(text, _delimiter(text), budget)))


def _decoded(file: str, data: bytes) -> str:
    """Return the text, in the encoding that its mark or its content shows."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                reason = f"it says that it is {encoding}, and byte {error.start + 1:,} is not"
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
    """Count what is expected in an English text, and against it what is not."""
    counts = Counter(text)
    return sum(
        times if character in _EXPECTED else -times for character, times in counts.items() if not character.isascii()
    )


def _delimiter(text: str) -> str:
    """Return the delimiter by which the first rows are most like a table: many rows of the same, large width.

    Titles and addresses have commas, and notes have everything, but not as often in row after row.
    """
    head = list(islice(_lines(text), HEAD))
    return max(_DELIMITERS, key=lambda mark: _breadth(head, mark))


def _breadth(head: Iterable[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(head, delimiter=delimiter))
    except csv.Error:  # told, with its row, when the whole is read
        return 0
    return max(times * (width - 1) for width, times in widths.items())


def _lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends. A file in memory would take four bytes a character for the same."""
    return (line[0] for line in _LINE.finditer(text))


def _rows(text: str, delimiter: str, budget: FileBudget) -> Iterator[Sequence[Cell]]:
    """Yield the rows. An end mark after the text shows whether the last quotation mark was closed."""
    number = width = 0
    try:
        for row in csv.reader(chain(_lines(text), (_END,)), delimiter=delimiter):
            if row == [_END]:
                budget.spend("cells", max(width, CELLS_PER_ROW) * number)
                return
            number += 1
            width = max(width, len(row))  # shorter rows are filled up where they are read
            if max(width, CELLS_PER_ROW) * number > budget.left("cells"):
                raise budget.exceeded("cells")
            yield tuple([cell or None for cell in row])
    except csv.Error as error:
        reason = f"row {number + 1} cannot be read: {error}"
        raise UnreadableFileError(budget.file, reason, "Correct that row") from None
    reason = f"row {number} opens a quotation mark that nothing closes: the file may be cut off"
    raise UnreadableFileError(budget.file, reason, "Download or export it again, or correct that row")
