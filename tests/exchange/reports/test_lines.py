"""Which lines are the text of a report, and how they are joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework.exchange.readers.reports.lines import Line, body, joined
from inspection_framework.exchange.readers.reports.typesetting import Typesetting
from tests.exchange.reports.made_up import lines


def texts(read: list[Line]) -> list[str]:
    """Return the text of lines."""
    return [line.text for line in read]


def test_small_print_is_left_out() -> None:
    """Letterheads, page numbers and footnotes are left out, even footnotes only a little smaller than the text."""
    assert texts(body(lines("Text\n~ Ofsted\n2\nPage 3 of 12\nMore"))) == ["Text", "More"]
    page = [Line(1, at, text, size=size) for at, (text, size) in enumerate([("A", 12), ("1 B", 11), ("C", 11)])]
    assert texts(body([*page, Line(2, 0, "A longer line", size=12)])) == ["A", "A longer line"]
    table = [Line(1, 0, "A longer line", size=12), Line(1, 1, "Grade", size=11), Line(1, 2, "Good", size=11)]
    assert body(table) == table


def test_running_heads_are_left_out() -> None:
    """Lines on two pages in the margin, or on most pages elsewhere, are left out; a repeated heading is kept."""
    foot = [Line(page, 1, f"Inspection of Halton {page}", up=30) for page in (1, 2)]
    head = [Line(page, 2, "Halton", up=780) for page in (1, 2, 3)]
    heading = [Line(page, 3, "Recommendations", up=700) for page in (1, 2)]
    assert body([*foot, *head, *heading]) == heading


def test_nothing() -> None:
    """Without lines there is no text."""
    assert body([]) == []


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["decision-", "making"], "decision-making"),
        (["risk -", "and need"], "risk - and need"),
        (["risk –", "and need"], "risk – and need"),
        (["-", "x"], "-x"),
        ([], ""),
    ],
)
def test_joining(parts: list[str], whole: str) -> None:
    """The hyphen of a divided word joins it; a dash between words does not."""
    assert joined(parts) == whole


@given(st.lists(st.text("ab-é ", min_size=1)))
def test_joining_loses_nothing(parts: list[str]) -> None:
    """All letters remain, in order."""
    assert joined(parts).replace(" ", "") == "".join(parts).replace(" ", "")


def test_typesetting() -> None:
    """Headings are bold, large, or apart and not a sentence; paragraphs begin after a gap and on a new page."""
    text = Typesetting(lines("# Title\nA line\nof text.\n\nApart\nand on.\n\nA sentence.\n---\nA page"))
    assert [text.is_heading(at) for at in range(7)] == [True, False, False, True, False, False, True]
    assert [text.begins_paragraph(at) for at in range(7)] == [True, False, False, True, False, True, True]
    assert [text.goes_on(at) for at in range(7)] == [False, True, False, True, False, False, False]
    assert Typesetting([]).pitch == Typesetting(lines("One line")).pitch
