"""The lines of a report with their fonts and places. The lines of its text exclude running heads and footnotes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

import attrs

__all__: list[str] = []

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(page )?\d{1,3}( of \d{1,3})?", re.IGNORECASE)
_SMALLER = 1.2
"""Lines are left out as footnotes or letterheads if they are so many points smaller than the text, or more."""
_LITTLE = 0.4
"""Footnotes that begin with a number are at least so many points smaller than the text."""
_MARGIN = 66
"""Running heads and page numbers at the foot of a page are in its lowest points: this number of them."""
_USUALLY = 0.5
"""A line elsewhere on the page is a running head if it is repeated on at least this share of the pages."""


@attrs.frozen
class Line:
    """A line that is not blank: its page and number, its text, its font, and its place on the page, in points.

    ``number`` counts every line of the page, including blank lines. ``bold`` means that the whole line is bold.
    ``size`` is the size of its largest letter, ``left`` where it begins, and ``up`` its height above the foot of the
    page.
    """

    page: int
    number: int
    text: str
    bold: bool = False
    size: float = 12.0
    left: float = 0.0
    up: float = 0.0

    @property
    def place(self) -> str:
        """The page and the line, as a problem or a finding names them."""
        return f"page {self.page}, line {self.number}"


def plain(text: str) -> str:
    r"""Return a text with single spaces.

    >>> plain(" Inspection  dates: 20 to 24 January\xa02025 ")
    'Inspection dates: 20 to 24 January 2025'
    """
    return " ".join(text.split())


def joined(texts: Iterable[str]) -> str:
    """Return the text of several lines. A word that is divided at its hyphen is joined.

    >>> joined(["The quality of decision-", "making about risk – and", "need."])
    'The quality of decision-making about risk – and need.'
    """
    whole = ""
    for text in texts:
        divided = whole.endswith("-") and not whole.endswith(" -")
        whole += text if divided or not whole else f" {text}"
    return whole


def body(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the report's text, without page numbers, running heads, footnotes and letterheads."""
    size = _size_of_text(lines)
    left_out = _repeated(lines) | _footnotes(lines, size)
    return [
        line
        for line in lines
        if (line.size >= size - _SMALLER or not line.size)
        and not _PAGE_NUMBER.fullmatch(line.text)
        and (line.page, line.number) not in left_out
    ]


def _size_of_text(lines: Iterable[Line]) -> float:
    """Return the size in which most letters are printed."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _footnotes(lines: Sequence[Line], size: float) -> set[tuple[int, int]]:
    """Return the small lines at the end of each page, from the first small line that begins with a number."""
    footnotes: set[tuple[int, int]] = set()
    for _, page in groupby(lines, key=lambda line: line.page):
        smaller = list(takewhile(lambda line: 0 < line.size < size - _LITTLE, reversed(list(page))))
        first = next((at for at, line in enumerate(reversed(smaller)) if re.match(r"\d{1,2}\s", line.text)), None)
        if first is not None:
            footnotes |= {(line.page, line.number) for line in list(reversed(smaller))[first:]}
    return footnotes


def _repeated(lines: Sequence[Line]) -> set[tuple[int, int]]:
    """Return the lines repeated in the margin of two pages, or elsewhere on half of the pages. Numbers may differ."""
    pages = len({line.page for line in lines})
    same: dict[tuple[str, int], set[Line]] = {}
    for line in lines:
        same.setdefault((_DIGITS.sub("", line.text).strip(), round(line.up / 4)), set()).add(line)
    repeated: set[tuple[int, int]] = set()
    for alike in same.values():
        on = len({line.page for line in alike})
        in_margin = all(line.up < _MARGIN for line in alike) and on > 1
        if in_margin or on >= max(3, _USUALLY * pages):
            repeated |= {(line.page, line.number) for line in alike}
    return repeated
