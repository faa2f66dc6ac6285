"""The size of a text in points, as the figure draws it, and text broken into lines that fit."""

from collections.abc import Iterable

from matplotlib.figure import Figure, SubFigure
from matplotlib.text import Text

__all__: list[str] = []

POINTS = 72.0
"""Points in an inch."""


LARGE = 100.0
"""The size at which text is measured: so large that rounding to pixels does not matter."""
SLACK = 1.12
"""How much wider a text may be drawn where pixels are coarse, because letters move to whole pixels."""


class Ruler:
    """A ruler for the text of one figure. Text between dollar signs is not mathematics."""

    def __init__(self, figure: Figure | SubFigure) -> None:
        self._figure = figure
        self._known: dict[str, tuple[float, float]] = {}

    def width(self, text: str, size: float) -> float:
        """Return the width of a text (of its widest line) at a size of letters, in points."""
        return self._measured(text)[0] * size

    def height(self, text: str, size: float) -> float:
        """Return the height in points of a text of one or more lines. The letters make no difference."""
        return self._measured("\n".join(["Ágy"] * (text.count("\n") + 1)))[1] * size

    def _measured(self, text: str) -> tuple[float, float]:
        """Return the width and the height of a text with letters of one point."""
        if text not in self._known:
            artist = Text(0, 0, text, fontsize=LARGE, parse_math=False)
            artist.set_figure(self._figure)
            box = artist.get_window_extent()
            scale = SLACK * POINTS / self._figure.dpi / LARGE
            self._known[text] = float(box.width) * scale, float(box.height) * scale
        return self._known[text]

    def wrap(self, text: str, size: float, width: float) -> str:
        """Return a text broken into lines no wider than a width, within a word only if the word alone is wider.

        Existing line breaks are kept.
        """
        return "\n".join(line for original in text.splitlines() for line in self._lines(original.split(), size, width))

    def _lines(self, words: Iterable[str], size: float, width: float) -> list[str]:
        lines: list[str] = []
        for word in words:
            for part in self._parts(word, size, width):
                joined = f"{lines[-1]} {part}" if lines else part
                if lines and self.width(joined, size) <= width:
                    lines[-1] = joined
                else:
                    lines.append(part)
        return lines

    def _parts(self, word: str, size: float, width: float) -> list[str]:
        """Return a word in pieces no wider than the width; each piece has at least one letter."""
        parts = [word[:1]]
        if self.width(word, size) <= width:
            return [word]
        for letter in word[1:]:
            if self.width(parts[-1] + letter, size) <= width:
                parts[-1] += letter
            else:
                parts.append(letter)
        return parts
