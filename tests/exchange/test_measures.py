"""The quick measure of a table of an ODS never lets one pass that the exact one would refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework.exchange.readers.measures import size_of_table, surely_within
from tests.exchange.hostile import cell, row, table

NUMBERS = st.sampled_from((b"0", b"1", b"2", b"7", b"300", b"16384", b"9" * 30, b"x", b"", b"&#57;", b"4' a='"))
ODD = (b"oft-repeated", b"", b"xyz" * 20, b'<text:s text:c="90"/>', b'<text:s text:c="x"/>')


def empty(repeated: bytes) -> bytes:
    """Make an empty cell."""
    return b'<table:table-cell table:number-columns-repeated="%b"/>' % repeated


def spaced(text: bytes, repeated: bytes) -> bytes:
    """Make a cell whose repetition is written as spreadsheets do not."""
    return cell(text, repeated).replace(b"repeated=", b"repeated = ")


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Make tables of a few rows of a few cells."""
    rows = b""
    for _ in range(draw(st.integers(0, 4))):
        cells = b""
        for _ in range(draw(st.integers(0, 4))):
            kind = draw(st.sampled_from((cell, spaced, None)))
            number = draw(NUMBERS)
            cells += empty(number) if kind is None else kind(draw(st.sampled_from(ODD)), number)
        rows += row(cells, draw(NUMBERS))
    return table(rows)


@given(tables(), st.integers(0, 3_000), st.integers(0, 30_000))
def test_what_passes_quickly_would_pass(content: bytes, cells: int, text: int) -> None:
    """Whatever is repeated, how often, and however it is written; the exact measure is the oracle."""
    if surely_within(content, cells, text):
        size = size_of_table(content, text)
        assert (size.cells <= cells, size.text <= text) == (True, True)


@pytest.mark.parametrize(
    "content",
    [cell(repeated=b"x"), cell(b"oft-repeated"), cell(b'<text:s text:c="x"/>'), cell(b'<text:s text:c="2000"/>')],
)
def test_in_doubt_it_is_measured(content: bytes) -> None:
    """A number that is none, a text that looks like a repetition, spaces that are no number or too many."""
    assert not surely_within(table(row(content)), 1000, 1000)


def test_what_is_usual_passes() -> None:
    """Rows with empty cells to the end of the spreadsheet, and empty rows to the end of it."""
    rest = empty(b"16384")
    usual = row(cell() * 5 + cell(b'<text:s text:c="2"/>', b"3") + rest) * 20 + row(rest, b"1000000")
    assert surely_within(table(usual), 5_000, 100_000)
    assert size_of_table(usual, 100_000).cells == 20 * 8
