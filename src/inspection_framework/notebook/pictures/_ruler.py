"""How much room a text takes, in points, as the figure would draw it; and text broken into lines that fit."""

from collections.abc import Iterable

from matplotlib.figure import Figure, SubFigure
from matplotlib.text import Text

__all__: list[str] = []

POINTS = 72.0
"""Points in an inch."""


LARGE = 100.0
"""The size at which text is measured: so large that the grid of the pixels does not matter."""
SLACK = 1.12
"""How much wider a text may come out where pixels are coarse: letters move to whole pixels."""


class Ruler:
    """Measures text for one figure. What stands between dollar signs is text too, not mathematics."""

    def __init__(self, figure: Figure | SubFigure) -> None:
        self._figure = figure
        self._known: dict[str, tuple[float, float]] = {}

    def width(self, text: str, size: float) -> float:
        """Give the width of a text, of its widest line, at a size of letters."""
        return self._measured(text)[0] * size

    def height(self, text: str, size: float) -> float:
        """Give the height of a text; a line takes the same whether its letters reach below it or not."""
        return self._measured("\n".join(["Ágy"] * (text.count("\n") + 1)))[1] * size

    def _measured(self, text: str) -> tuple[float, float]:
        """Give the width and the height of a text for letters of one point."""
        if text not in self._known:
            artist = Text(0, 0, text, fontsize=LARGE, parse_math=False)
            artist.set_figure(self._figure)
            box = artist.get_window_extent()
            scale = SLACK * POINTS / self._figure.dpi / LARGE
            self._known[text] = float(box.width) * scale, float(box.height) * scale
        return self._known[text]

    def wrap(self, text: str, size: float, width: float) -> str:
        """Break a text into lines no wider than a width: between words, and within a word that alone is wider.

        What stands on a line of its own stays there.
        """
        return "\n".join(line for given in text.splitlines() for line in self._lines(given.split(), size, width))

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
        """Give a word, in pieces where it is wider than the width; a piece has one letter at least."""
        parts = [word[:1]]
        if self.width(word, size) <= width:
            return [word]
        for letter in word[1:]:
            if self.width(parts[-1] + letter, size) <= width:
                parts[-1] += letter
            else:
                parts.append(letter)
        return parts
