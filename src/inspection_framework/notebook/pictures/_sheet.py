"""The sheet on which every picture is drawn: labelled rows, with a title above and the sources below.

A picture stays within the rectangle of its axes, including title, labels and sources. No text overlaps or is cut at
the size that the axes have when it is drawn. Axes that are too small are an error. Heights are in points, and so is
the vertical axis.
"""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

import math
from collections.abc import Iterator, Sequence

import attrs
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure, SubFigure

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.notebook.pictures._content import PictureContent, PictureMark, PictureRow
from inspection_framework.notebook.pictures._ruler import POINTS, Ruler

__all__ = ["alt_text"]

SIZES = (9.0, 8.0, 7.0, 6.0)
"""The sizes of letters to try, in points, the largest first."""
WIDTHS = (9.0, 12.0, 16.0, 24.0)
"""The widths of a new figure to try, in inches, until everything fits."""
GAP = 5.0
"""The space between parts, in points."""
TICK = 3.0
_PAD = 2.0
"""The space on both sides of a word in its cell together, in points."""
_MOST_LABEL = 0.4
"""The largest share of the width that the labels of the rows may take."""


@attrs.frozen(kw_only=True)
class MarkWord:
    """The place of a mark's word: where it begins, to which side, and in the middle of which lane."""

    mark: PictureMark
    at: float
    side: str
    lane: float
    text: str


@attrs.frozen(kw_only=True)
class RowPlace:
    """The place of a row: its middle and its height, in points from the top, and the words in it."""

    row: PictureRow
    middle: float
    height: float
    words: tuple[MarkWord, ...]


@attrs.frozen(kw_only=True)
class PictureSheet:
    """The sheet of a picture: the axes, the size of letters, the width of a point in data units, and the rows."""

    axes: Axes
    size: float
    point: float
    places: tuple[RowPlace, ...]


def sheet(axes: Axes | None, content: PictureContent) -> PictureSheet:
    """Return the layout of a picture on the given axes, or on a new figure that is as large as needed."""
    if axes is None:
        figure = Figure(figsize=(WIDTHS[0], WIDTHS[0]))
        axes = figure.add_axes((0, 0, 1, 1))
        slots = [_Slot(left=GAP, bottom=GAP, width=width * POINTS - 2 * GAP, height=math.inf) for width in WIDTHS]
        plan = _plan(Ruler(figure), [(SIZES[0], slot) for slot in slots], content)
        figure.set_size_inches((plan.width + 2 * GAP) / POINTS, (plan.height + 2 * GAP) / POINTS)
        return plan.apply(axes, attrs.evolve(slots[0], height=plan.height))
    slot = _slot_of(axes)
    plan = _plan(Ruler(figure_of(axes)), [(size, slot) for size in SIZES], content)
    return plan.apply(axes, slot)


def figure_of(axes: Axes) -> Figure | SubFigure:
    """Return the figure of the axes."""
    return axes.figure


def _extent_of(axes: Axes) -> tuple[float, float]:
    """Return the width and the height of the figure of the axes, in points."""
    figure = figure_of(axes)
    scale = POINTS / figure.dpi
    return figure.bbox.width * scale, figure.bbox.height * scale


def _slot_of(axes: Axes) -> "_Slot":
    """Return the rectangle of the axes."""
    box, (width, height) = axes.get_position(), _extent_of(axes)
    return _Slot(left=box.x0 * width, bottom=box.y0 * height, width=box.width * width, height=box.height * height)


def _plan(ruler: Ruler, tries: Sequence[tuple[float, "_Slot"]], content: PictureContent) -> "_PictureLayout":
    """Return the first layout that fits, or raise what the last one lacks."""
    plans = ((_PictureLayout(ruler, size, slot.width, content), slot) for size, slot in tries)
    tried: list[tuple[_PictureLayout, _Slot]] = []
    for plan, slot in plans:
        if plan.wide and plan.height <= slot.height:
            return plan
        tried.append((plan, slot))
    plan, slot = tried[-1]
    inches = f"{slot.width / POINTS:.1f} inches wide"
    lacks = (
        f"they are {inches} and {slot.height / POINTS:.1f} high; at that width it takes {plan.height / POINTS:.1f}"
        if plan.wide
        else f"they are {inches}, too narrow for their words"
    )
    raise DefinitionError("picture", [Problem("ax", f"{lacks}: give it axes with more room")])


@attrs.frozen(kw_only=True)
class _Slot:
    """The rectangle of a picture in its figure, in points."""

    left: float
    bottom: float
    width: float
    height: float


class _PictureLayout:
    """The layout of a picture at one size of letters, within a width."""

    def __init__(self, ruler: Ruler, size: float, width: float, content: PictureContent) -> None:
        rows, ticks, limits = content.rows, content.ticks, content.limits
        self.ruler, self.size, self.width, self.content = ruler, size, width, content
        self.labels = [ruler.wrap(row.label, size, width * _MOST_LABEL) for row in rows]
        labels = max((ruler.width(label, size) for label in self.labels), default=0)
        words = max((ruler.width(text, size - 1) for _, text in ticks), default=0)
        self.margin = labels + 2 * GAP
        self.plot = width - self.margin - words / 2 - GAP
        self.point = (limits[1] - limits[0]) / max(self.plot, 1)
        parts = [(part, row.cell) for row in rows if row.cell for mark in row.marks for part in mark.word.split()]
        narrow = any(ruler.width(part, size) > cell / self.point - _PAD for part, cell in parts)
        self.wide = self.plot >= width / 3 and not narrow
        self.title = ruler.wrap(content.title, size + 2, width - GAP)
        self.caption = ruler.wrap(content.caption, size - 1.5, width - GAP)
        self.ticks = self._fewer(ticks, words + GAP)
        self.places = tuple(self._placed(rows)) if self.wide else ()
        self.above = ruler.height(self.title, size + 2) + 2 * GAP
        written = ruler.height("1", size - 1) + TICK + GAP if ticks else 0
        self.below = written + ruler.height(self.caption, size - 1.5) + 2 * GAP
        self.height = self.above + self.below + sum(place.height for place in self.places)

    def _fewer(self, ticks: Sequence[tuple[float, str]], room: float) -> list[tuple[float, str]]:
        """Return the ticks at even steps, so that they do not touch each other."""
        step = 1
        while any(
            (after - before) / self.point < room
            for (before, _), (after, _) in zip(ticks[::step], ticks[step::step], strict=False)
        ):
            step += 1
        return list(ticks[::step])

    def _placed(self, rows: Sequence[PictureRow]) -> Iterator[RowPlace]:
        """Yield the place of each row, from the top, with each word in a lane where it touches no other word."""
        top = 0.0
        line = self.ruler.height("1", self.size)
        for row, label in zip(rows, self.labels, strict=True):
            lanes = self._lanes(row)
            texts = [text for lane in lanes for *_, text in lane]
            step = max([self.ruler.height(text, self.size) for text in texts], default=line) + 2 * GAP
            height = max(self.ruler.height(label, self.size) + GAP, len(lanes) * step, row.lines * line + GAP) + GAP
            middle = top + height / 2
            yield RowPlace(
                row=row,
                middle=middle,
                height=height,
                words=tuple(
                    MarkWord(
                        mark=mark, at=at, side=side, lane=middle + (number - (len(lanes) - 1) / 2) * step, text=text
                    )
                    for number, lane in enumerate(lanes)
                    for mark, at, side, text in lane
                ),
            )
            top += height

    def _lanes(self, row: PictureRow) -> list[list[tuple[PictureMark, float, str, str]]]:
        """Return the marks of a row with their words, in order, in as few lanes as they need.

        A word is to the right of its mark, or to the left if there is no room. In a cell, it is in the middle.
        """
        lanes: list[list[tuple[PictureMark, float, str, str]]] = []
        ends: list[float] = []
        gap = GAP * self.point
        for mark in sorted(row.marks, key=lambda mark: mark.at):
            text = self._broken(mark.word, row)
            wide = self.ruler.width(text, self.size) * self.point
            if row.cell:
                side, at, start, end = "center", mark.at, mark.at - row.cell / 2, mark.at + row.cell / 2
            elif mark.at + 2 * gap + wide <= self.content.limits[1]:
                side, at, start, end = "left", mark.at + 1.5 * gap, mark.at - gap, mark.at + 2.5 * gap + wide
            else:
                side, at, start, end = "right", mark.at - 1.5 * gap, mark.at - 2.5 * gap - wide, mark.at + gap
            lane = next((number for number, before in enumerate(ends) if before <= start), len(ends))
            if lane == len(ends):
                lanes.append([])
                ends.append(end)
            lanes[lane].append((mark, at, side, text))
            ends[lane] = end
        return lanes

    def _broken(self, word: str, row: PictureRow) -> str:
        """Return a word broken into lines as wide as its cell, or as its longest part, to keep it close to its day."""
        if row.cell:
            return self.ruler.wrap(word, self.size, row.cell / self.point - _PAD)
        longest = max(self.ruler.width(part, self.size) for part in word.split())
        return self.ruler.wrap(word, self.size, min(self.plot / 2 - 3 * GAP, longest))

    def apply(self, axes: Axes, slot: _Slot) -> PictureSheet:
        """Set up the axes: their place within the rectangle, the labels, and the text above and below."""
        width, height = _extent_of(axes)
        axes.set_position(
            (
                (slot.left + self.margin) / width,
                (slot.bottom + self.below) / height,
                self.plot / width,
                (slot.height - self.above - self.below) / height,
            )
        )
        axes.set_xlim(*self.content.limits)
        axes.set_ylim(sum(place.height for place in self.places), 0)
        axes.set_yticks([place.middle for place in self.places], self.labels, fontsize=self.size, parse_math=False)
        axes.tick_params(axis="y", length=0, pad=GAP)
        axes.set_xticks(
            [at for at, _ in self.ticks], [text for _, text in self.ticks], fontsize=self.size - 1, parse_math=False
        )
        axes.tick_params(axis="x", length=TICK, pad=TICK)
        for side in ("top", "left", "right"):
            axes.spines[side].set_visible(False)
        edge = -self.margin / self.plot
        axes.set_title(self.title, loc="left", x=edge, fontsize=self.size + 2, pad=GAP, parse_math=False)
        caption = axes.set_xlabel(self.caption, loc="left", fontsize=self.size - 1.5, labelpad=GAP, parse_math=False)
        caption.set_x(edge)
        axes.add_artist(_Alternative(self.content.alternative))
        for place in [place for place in self.places[1:] if place.row.divided]:
            top = place.middle - place.height / 2
            axes.axhline(top, color=axes.spines["bottom"].get_edgecolor(), linewidth=0.4, alpha=0.4, zorder=0)
        return PictureSheet(axes=axes, size=self.size, point=self.point, places=self.places)


class _Alternative(Artist):
    """The words of a picture, attached to its axes; they are not drawn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.set_in_layout(False)

    def draw(self, renderer: RendererBase) -> None:  # pyright: ignore[reportUnusedParameter]
        """Draw nothing."""


def alt_text(ax: Axes) -> str:
    """Return all the data of a picture in words, with the sources, for people who cannot see it.

    Save it with the picture: ``figure.savefig("harrow.png", metadata={"Description": alt_text(ax)})``.

    Raises:
        DefinitionError: no picture of this library was drawn on these axes.
    """
    texts = [artist.text for artist in ax.artists if isinstance(artist, _Alternative)]
    if not texts:
        raise DefinitionError("alt text", [Problem("ax", "no picture of this library was drawn on them")])
    return "\n\n".join(texts)
