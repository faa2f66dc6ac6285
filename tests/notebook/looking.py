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
"""The number of pixels by which two boxes may share an edge."""


@attrs.frozen
class Seen:
    """Something drawn: what it is, and its box in pixels."""

    what: str
    box: Bbox


def texts(axes: Axes) -> list[Seen]:
    """Return every text of the axes that has letters, after drawing the figure."""
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
    """Return the marks of the axes: their position, and their shape."""
    return [
        (cast("list[float]", line.get_xdata())[0], cast("list[float]", line.get_ydata())[0], str(line.get_marker()))
        for line in axes.lines
        if line.get_linestyle() == "None"
    ]


def overlapping(axes: Axes, seen: Sequence[Seen]) -> list[tuple[str, str]]:
    """Return the pairs of texts that share more than an edge, and the texts that cover a mark of another row or day."""
    pairs = [(left.what, right.what) for left, right in combinations(seen, 2) if _shared(left.box, right.box)]
    for at, lane, shape in marks(axes):
        x, y = axes.transData.transform((at, lane))
        pairs += [(text.what, f"mark {shape}") for text in seen if text.box.contains(x, y)]
    return pairs


def _shared(left: Bbox, right: Bbox) -> bool:
    width = float(min(left.x1, right.x1) - max(left.x0, right.x0))
    height = float(min(left.y1, right.y1) - max(left.y0, right.y0))
    return width > TOUCH and height > TOUCH


def cut(seen: Sequence[Seen], within: Bbox) -> list[str]:
    """Return the texts that reach out of a rectangle, in pixels."""
    return [
        text.what
        for text in seen
        if text.box.x0 < within.x0 - TOUCH
        or text.box.x1 > within.x1 + TOUCH
        or text.box.y0 < within.y0 - TOUCH
        or text.box.y1 > within.y1 + TOUCH
    ]
