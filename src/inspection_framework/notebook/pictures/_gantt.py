"""A timetable as a Gantt chart."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from datetime import date

from matplotlib.axes import Axes

from inspection_framework.model.days import in_words
from inspection_framework.notebook.palette import ABSENT, TONES
from inspection_framework.notebook.pictures._content import PictureContent, PictureRow
from inspection_framework.notebook.pictures._days import limits_of, mondays_between, place_of
from inspection_framework.notebook.pictures._ink import HATCHES, draw_bar
from inspection_framework.notebook.pictures._sheet import GAP, PictureSheet, RowPlace, sheet
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules.reasons import Reason
from inspection_framework.rules.timetable.steps import Step, StepKind
from inspection_framework.rules.timetable.timetable import Timetable

__all__ = ["gantt"]

_NOTE = (
    "A bar is the days of a step. Hatched: what is owed, from the day on which the time begins to run to the last day,"
    " with a diamond there."
)


def gantt(timetable: Timetable, *, ax: Axes | None = None) -> Axes:
    """Draw a timetable: a row for each step with its days in words, and a bar from its first day to its last.

    A deadline is a hatched bar from the day it is counted from to its last day, which has a diamond. A step whose days
    are unknown has a row without a bar. If only its last day is unknown, it has a triangle at the first day.

    >>> from datetime import date
    >>> from inspection_framework import timetable
    >>> from inspection_framework.frameworks import ILACS
    >>> standard = ILACS.edition_on(date(2027, 1, 18)).activity("standard")
    >>> axes = gantt(timetable(standard, on_site=date(2027, 1, 18)))
    >>> len(axes.get_yticks()), len(axes.patches)
    (8, 8)

    Raises:
        DefinitionError: the axes are too small.
    """
    days = [day for step in timetable.steps for day in (_begins(step), step.last) if day]
    limits = limits_of([timetable.on_site, *days])
    title = f"{timetable.activity.title.value}, on site from {in_words(timetable.on_site)}"
    caption = caption_of((reason.source for reason in _reasons(timetable)), _NOTE, timetable.disclaimer)
    content = PictureContent(
        title=title,
        caption=caption,
        alternative="\n".join([f"Timetable as a chart. {title}.", *(f"{step}." for step in timetable.steps), caption]),
        rows=[PictureRow(label=str(step), lines=2) for step in timetable.steps],
        limits=limits,
        ticks=tuple(mondays_between(limits)),
    )
    drawn = sheet(ax, content)
    drawn.axes.grid(visible=True, axis="x", alpha=0.3, linewidth=0.6)
    drawn.axes.set_axisbelow(True)
    for step, place in zip(timetable.steps, drawn.places, strict=True):
        _draw(drawn, step, place)
    return drawn.axes


def _reasons(timetable: Timetable) -> Iterator[Reason]:
    yield from (reason for step in timetable.steps for reason in step.reasons)
    yield from timetable.reasons


def _begins(step: Step) -> date | None:
    """Return the day on which the bar of a step begins: for a deadline, the day it is counted from."""
    return step.counted_from or step.first if step.kind is StepKind.DEADLINE else step.first


def _draw(drawn: PictureSheet, step: Step, place: RowPlace) -> None:
    """Draw the bar of a step, with the mark of its kind."""
    first = _begins(step)
    if first is None:
        return
    left, right = place_of(first), place_of(step.last or first) + 1
    owed = step.kind is StepKind.DEADLINE
    colours, hatch = (ABSENT, HATCHES[2]) if owed else (TONES[1], HATCHES[0])
    corner, extent = (left, place.middle - place.height / 5), (right - left, place.height / 2.5)
    draw_bar(drawn.axes, corner, extent, colours, hatch)
    if owed or step.last is None:
        drawn.axes.plot(
            [right - 0.5],
            [place.middle],
            linestyle="",
            marker="D" if owed else ">",
            markersize=GAP * 1.4,
            markerfacecolor=ABSENT.fill,
            markeredgecolor=ABSENT.ink,
            zorder=4,
        )
