"""What can be seen of a picture: every text with its box, and every mark, as the renderer has them."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any, cast

import attrs
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

TOUCH = 0.5
"""By how many pixels two boxes may share an edge."""


@attrs.frozen
class Seen:
    """Something drawn: what it is, and its box in pixels."""

    what: str
    box: Bbox


def texts(axes: Axes) -> list[Seen]:
    """Draw the figure, and give every text of some axes that has letters."""
    canvas: Any = FigureCanvasAgg(cast("Figure", axes.figure))  # its methods have no types
    canvas.draw()
    renderer = canvas.get_renderer()
    written: list[Text] = [
        *(axes.title, axes.xaxis.label, axes.yaxis.label),
        cast("Text", getattr(axes, "_left_title")),  # noqa: B009 # untyped, and there is no other way to it
        *axes.get_xticklabels(),
        *axes.get_yticklabels(),
        *axes.texts,
    ]
    return [Seen(text.get_text(), text.get_window_extent(renderer)) for text in written if text.get_text()]


def marks(axes: Axes) -> list[tuple[float, float, str]]:
    """Give the marks of some axes: where they stand, and their shape."""
    return [
        (cast("list[float]", line.get_xdata())[0], cast("list[float]", line.get_ydata())[0], str(line.get_marker()))
        for line in axes.lines
        if line.get_linestyle() == "None"
    ]


def overlapping(axes: Axes, seen: Sequence[Seen]) -> list[tuple[str, str]]:
    """Give the pairs of texts that share more than an edge, and the texts that cover a mark of another row or day."""
    pairs = [(one.what, other.what) for one, other in combinations(seen, 2) if _shared(one.box, other.box)]
    for at, lane, shape in marks(axes):
        x, y = axes.transData.transform((at, lane))
        pairs += [(one.what, f"mark {shape}") for one in seen if one.box.contains(x, y)]
    return pairs


def _shared(one: Bbox, other: Bbox) -> bool:
    width = float(min(one.x1, other.x1) - max(one.x0, other.x0))
    height = float(min(one.y1, other.y1) - max(one.y0, other.y0))
    return width > TOUCH and height > TOUCH


def cut(seen: Sequence[Seen], within: Bbox) -> list[str]:
    """Give the texts that reach out of a rectangle, in pixels."""
    return [
        one.what
        for one in seen
        if one.box.x0 < within.x0 - TOUCH
        or one.box.x1 > within.x1 + TOUCH
        or one.box.y0 < within.y0 - TOUCH
        or one.box.y1 > within.y1 + TOUCH
    ]
