"""The layout of the lines of a report: headings, and where paragraphs begin."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from inspection_framework.exchange.readers.reports.lines import Line

__all__: list[str] = []

_GAP = 1.35
"""A line begins a paragraph if it is at least so far below the line above, in distances between lines."""
_LARGER = 1.0
"""A large heading is at least so many points larger than the text."""
_SMALLEST, _LARGEST = 0.8, 1.65
"""The least and the most distance between two lines of a paragraph, in sizes of its letters."""
_USUAL = 14.4
"""The distance between lines, in points, that is assumed if no two lines are close enough to measure it."""


class Typesetting:
    """The lines of a report's text, compared with each other."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.pitch: float = _pitch(lines)
        self._size = Counter(line.size for line in lines).most_common(1)[0][0] if lines else 0.0

    def is_large(self, line: Line) -> bool:
        """Return whether a line is printed larger than the text."""
        return line.size > self._size + _LARGER

    def stands_out(self, line: Line) -> bool:
        """Return whether a line is bold or large."""
        return line.bold or self.is_large(line)

    def begins_paragraph(self, at: int) -> bool:
        """Return whether a line is the first of its page, or well below the line above it."""
        line, above = self.lines[at], self.lines[at - 1]
        return at == 0 or above.page != line.page or not 0 <= above.up - line.up <= _GAP * self.pitch

    def is_heading(self, at: int) -> bool:
        """Return whether a line is printed as a heading: bold, large, or well below the line above without a stop."""
        line = self.lines[at]
        return self.stands_out(line) or (self.begins_paragraph(at) and not line.text.endswith((".", ",", ";")))

    def goes_on(self, at: int) -> bool:
        """Return whether a heading may continue in the next line."""
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return after is not None and after.bold == self.lines[at].bold and not self.begins_paragraph(at + 1)


def _pitch(lines: Sequence[Line]) -> float:
    """Return the most usual distance between the lines of a paragraph, in points."""
    gaps = Counter(
        round(above.up - line.up, 1)
        for above, line in pairwise(lines)
        if above.page == line.page and _SMALLEST * line.size < above.up - line.up < _LARGEST * line.size
    )
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=_USUAL)
