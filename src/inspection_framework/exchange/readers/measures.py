"""How large the sheets of a workbook would be, laid out in full: told from the text, before they are.

A cell may be repeated a million times in a few bytes, or stand a million rows below the one before it. What is found
here is never less than what it would take; a strange way of writing may make it more.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

__all__: list[str] = []

_ROW = b"<table:table-row"
_EMPTY = re.compile(
    rb"<table:(?:covered-)?table-cell"
    rb"(?:\s+table:(?!formula)[\w-]+=\"[^\"<>]*\")*\s*/>"
)
_CELL_OF_TABLE = b"<table:"
_ROW_END = b"</table:table-row>"
_COLUMNS_REPEATED = re.compile(rb"number-columns-repeated\s*=\s*[\"']([^\"']*)")
_ROWS_REPEATED = re.compile(rb"number-rows-repeated\s*=\s*[\"']([^\"']*)")
_SPACES = re.compile(rb"text:c\s*=\s*[\"']([^\"']*)")

_REPEATED = b"-repeated"
_CELL_END = b"</table:table-cell>"
_SHORTEST_CELL = len(b"<table:table-cell")

_LONGEST = 20
"""How many digits of a number are read: one that has more is too large whatever follows."""

_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]*)(\d+)")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_ROW_OF_CELLS = re.compile(rb"<(?:[\w.-]+:)?row[\s/>]")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v(?:\s[^>]*)?>\s*\+?(\d+)")
_SHARED = re.compile(rb"<(?:[\w.-]+:)?si[\s/>]")


@attrs.frozen
class Size:
    """How many cells a sheet spans from its first to its last in both directions, and the bytes of their text."""

    cells: int
    text: int


class NoNumberError(ValueError):
    """What says how often something is repeated is no number."""


def surely_within(table: bytes, cells: int, text: int) -> bool:
    """Tell whether a table of an ODS is surely no larger than may be, in a third of the time that measuring it takes.

    As many cells are taken to stand in a row as its bytes could hold. ``False`` says only that it must be measured.

    >>> row = b'<table:table-row><table:table-cell table:number-columns-repeated="3" office:value="1"/>'
    >>> surely_within(row, cells=9, text=1000), surely_within(row, cells=3, text=1000), size_of_table(row, 1000).cells
    (True, False, 3)
    """
    width = height = below = bytes_of_text = 0
    most = 1
    ends: dict[bytes, int] = {}
    for row in table.split(_ROW)[1:]:
        end = row[max(row.rfind(_CELL_END), 0) :]
        if end not in ends:
            ends[end] = len(end) - len(_without_empty_end(end))
        filled = row[: len(row) - ends[end]]
        told = _plain_repeats(filled)
        if told is None:
            return False
        repeated, largest, rows_repeated = told
        below += rows_repeated
        if _CELL_OF_TABLE in filled:
            width, height = max(width, len(filled) // _SHORTEST_CELL + repeated), below
            bytes_of_text += len(filled) * largest * rows_repeated
            most = max(most, largest * rows_repeated)
    if width * height > cells or bytes_of_text > text:
        return False
    try:
        return bytes_of_text + _spaces(table) * most <= text
    except NoNumberError:
        return False


def _plain_repeats(row: bytes) -> tuple[int, int, int] | None:
    """Give the sum of how often cells of a row are repeated, the most, and how often the row; ``None`` if in doubt."""
    before, *pieces = row.split(_REPEATED)
    repeated, largest, rows_repeated = 0, 1, 1
    for piece in pieces:
        number, quoted, _ = piece[2 : 2 + _LONGEST].partition(b'"')
        if not (quoted and number.isdigit() and piece.startswith(b'="')):
            return None
        if before.endswith(b"rows"):
            rows_repeated = max(rows_repeated, int(number))
        else:
            repeated += int(number)
            largest = max(largest, int(number))
        before = piece
    return repeated, largest, rows_repeated


def size_of_table(table: bytes, most_text: int) -> Size:
    """Give the size of a table of an ODS. The bytes of text are counted roughly while they are no more than may be.

    Empty cells at the end of a row, and empty rows at the end of a table, take no room.

    >>> row = b'<table:table-row table:number-rows-repeated="%d">%s</table:table-row>'
    >>> filled = b'<table:table-cell table:number-columns-repeated="3" office:value="1"/>'
    >>> empty = b'<table:table-cell table:number-columns-repeated="16384"/>'
    >>> size_of_table(row % (5, filled + empty) + row % (1000000, empty), most_text=10_000).cells
    15
    """
    rows = [_without_empty_end(row) for row in table.split(_ROW)[1:]]
    width = height = below = text = 0
    for row in rows:
        rows_repeated = _rows_repeated(row)
        below += rows_repeated
        cells = row.count(b"<table:table-cell") + row.count(b"<table:covered-table-cell")
        if cells:
            repeated = _numbers(_COLUMNS_REPEATED, row) if b"columns-repeated" in row else []
            width, height = max(width, cells + sum(repeated) - len(repeated)), below
            text += (len(row) + _spaces(row)) * max(repeated, default=1) * rows_repeated
    if text > most_text:
        text = sum(_text(_EMPTY.sub(b"", row)) * _rows_repeated(row) for row in rows)
    return Size(width * height, text)


def _rows_repeated(row: bytes) -> int:
    return max(_numbers(_ROWS_REPEATED, row), default=1) if b"rows-repeated" in row else 1


def _spaces(row: bytes) -> int:
    return sum(_numbers(_SPACES, row)) if b"text:c" in row else 0


def _text(row: bytes) -> int:
    """Give the bytes of a row: what lies between two repetitions is repeated by one of them, and by no more."""
    first, *others = _COLUMNS_REPEATED.split(row)
    times = [1, *map(_number, others[::2]), 1]
    pieces = [first, *others[1::2]]
    return sum(
        (len(piece) + _spaces(piece)) * max(neighbours)
        for piece, neighbours in zip(pieces, pairwise(times), strict=True)
    )


def _without_empty_end(row: bytes) -> bytes:
    """Cut a row before the empty cells at its end, which are often as many as the spreadsheet has columns."""
    end = row.rfind(_ROW_END)
    if end < 0:
        return row
    while (start := row.rfind(_CELL_OF_TABLE, 0, end)) >= 0 and _EMPTY.fullmatch(row[start:end].strip()):
        end = start
    return row[:end]


def _numbers(pattern: re.Pattern[bytes], text: bytes) -> list[int]:
    return [_number(found) for found in pattern.findall(text)]


def _number(found: bytes) -> int:
    if not found.isdigit():
        raise NoNumberError(found.decode("latin-1"))
    return int(found[:_LONGEST])


def size_of_worksheet(worksheet: bytes, shared: tuple[int, ...]) -> Size:
    """Give the size of a worksheet of an XLSX. ``shared`` are the bytes of each text that cells share by its number.

    >>> size_of_worksheet(b'<row r="2"><c r="A2"/><c r="Z2" t="s"><v>0</v></c></row>', (500,))
    Size(cells=52, text=556)
    """
    cells = len(_CELL.findall(worksheet))
    places = _REFERENCE.findall(worksheet)
    width = max(map(_column, {letters for letters, _ in places}), default=0)
    height = max((int(digits[:_LONGEST]) for digits in {digits for _, digits in places}), default=0)
    if len(places) < cells + len(_ROW_OF_CELLS.findall(worksheet)):  # those without a place come after those with one
        rows = _ROW_OF_CELLS.split(worksheet)
        width += max(len(_CELL.findall(row)) for row in rows)
        height += len(rows)
    text = sum(shared[index] for index in map(int, _indices(worksheet, len(shared))) if index < len(shared))
    return Size(width * height, len(worksheet) + text)


def _indices(worksheet: bytes, shared: int) -> Iterator[bytes]:
    """Give the numbers of shared texts that cells may hold: every number that is not too long to be one."""
    longest = len(str(shared))
    return (digits for digits in _VALUE.findall(worksheet) if len(digits.lstrip(b"0")) <= longest)


def _column(letters: bytes) -> int:
    """Give the number of a column, as AA is 27."""
    number = 0
    for letter in letters.upper()[:_LONGEST]:
        number = number * 26 + letter - 64
    return number


def shared_texts(part: bytes) -> tuple[int, ...]:
    """Give the bytes of each text that cells share."""
    return tuple(map(len, _SHARED.split(part)[1:]))
