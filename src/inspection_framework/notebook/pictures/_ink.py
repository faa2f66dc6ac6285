"""Drawing of marks, bars and words in the colours of the palette."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from inspection_framework.model.days import Window
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.notebook.palette import ABSENT, Colours, colours_of
from inspection_framework.notebook.pictures._days import place_of
from inspection_framework.notebook.pictures._sheet import GAP, MarkWord, PictureSheet, RowPlace

__all__: list[str] = []

MARKERS = ("*", "o", "^", "s")
"""The shapes of marks, from the best to the worst, so that shape as well as colour shows the grade."""
HATCHES = ("", "...", "///", "xxx")
"""The hatching of bars, from the best to the worst."""
NO_GRADE = "D"
"""The shape of a mark where there is no grade."""
NO_GRADE_HATCH = "---"


def line_colour() -> str:
    """Return the text colour of the user's style: dark on a light sheet, light on a dark one."""
    return str(mpl.rcParams["text.color"])


def step_of(outcome: Outcome) -> int | None:
    """Return the rank of an outcome among four, from the best to the worst; ``None`` if it is not a grade."""
    if not isinstance(outcome, Scale):
        return None
    steps = max(len(type(outcome)) - 1, 1)
    return round((outcome.number - 1) / steps * (len(MARKERS) - 1))


def draw_mark(sheet: PictureSheet, word: MarkWord, outcome: Outcome) -> None:
    """Draw a mark at its place, in the colour and shape of an outcome, with its word next to it."""
    step = step_of(outcome)
    axes = sheet.axes
    axes.plot(
        [word.mark.at],
        [word.lane],
        linestyle="",
        marker=NO_GRADE if step is None else MARKERS[step],
        markersize=GAP * (2 if step == 0 else 1.4),
        markerfacecolor=colours_of(outcome).fill,
        markeredgecolor=line_colour(),
        markeredgewidth=0.8,
        zorder=3,
    )
    write(sheet, word, line_colour())


def write(sheet: PictureSheet, word: MarkWord, colour: str, surface: str | None = None) -> None:
    """Write a word at its place, on a surface that covers the lines behind it."""
    sheet.axes.text(
        *(word.at, word.lane, word.text),
        fontsize=sheet.size,
        color=colour,
        ha=word.side,
        va="center",
        parse_math=False,
        zorder=4,
        bbox={"facecolor": surface or sheet.axes.get_facecolor(), "edgecolor": "none", "pad": 0.5},
    )


def draw_bar(
    axes: Axes, corner: tuple[float, float], extent: tuple[float, float], colours: Colours, hatch: str = ""
) -> None:
    """Draw a rectangle from a corner, with a width and height, in the given colours, hatched in their ink."""
    axes.add_patch(
        Rectangle(
            *(corner, *extent),
            facecolor=colours.fill,
            edgecolor=line_colour(),
            hatchcolor=colours.ink,
            hatch=hatch,
            linewidth=0.6,
        )
    )


def draw_window(drawn: PictureSheet, window: Window, place: RowPlace) -> None:
    """Draw a window in a row. A window that is open at one side extends to that edge of the picture."""
    top, height = place.middle - place.height / 4, place.height / 2
    if window.opens or window.closes:
        left, right = drawn.axes.get_xlim()
        opens = place_of(window.opens) if window.opens else left
        closes = place_of(window.closes) if window.closes else right
        draw_bar(drawn.axes, (opens, top), (closes - opens, height), ABSENT, HATCHES[2])
    if window.typical:
        ink = ABSENT.ink if window.opens or window.closes else line_colour()
        drawn.axes.vlines(place_of(window.typical), top, top + height, color=ink, linewidth=2, zorder=4)
