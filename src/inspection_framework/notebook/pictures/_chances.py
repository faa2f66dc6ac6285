"""How likely an inspection of one provider is over the next two years, with the policy window below."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from matplotlib.axes import Axes

from inspection_framework.model.days import in_words
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.lengths import Months
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.palette import TONES
from inspection_framework.notebook.pictures._content import PictureContent, PictureRow
from inspection_framework.notebook.pictures._days import limits_of, place_of, quarters_between
from inspection_framework.notebook.pictures._ink import draw_window, line_colour
from inspection_framework.notebook.pictures._sheet import PictureSheet, sheet
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules.next_inspection.chances import Chance, Chances
from inspection_framework.rules.next_inspection.chances import chances as chances_of
from inspection_framework.rules.next_inspection.outlook import outlook

__all__ = ["chances"]

MONTHS = 24
WRITTEN = (3, 6, 12, 24)
"""The months at which the chance is written."""
LEVELS = (100, 75, 50, 25, 0)
"""The percentages that have a line."""
_LINES = 3.5
"""The distance between two of them, in lines of text."""
_NOTE = (
    "Line: among the waits in the record that had lasted as long, the share that ended in an inspection; shaded: its"
    " 95% interval. Hatched: when it may come by policy, with a line where it typically does."
)


def chances(provider: Provider, history: Iterable[Inspection], *, on: date, ax: Axes | None = None) -> Axes:
    """Draw how likely it is that an inspection has begun, month by month over two years from a day.

    The line is the chance, and the shade its 95% interval. Below are the chances within 3, 6, 12 and 24 months, and the
    policy window of what comes next.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = local_authority_inspections().of("Halton")
    >>> axes = chances(history[0].provider, history, on=date(2026, 11, 30))
    >>> [label.get_text() for label in axes.get_yticklabels()][:3]
    ['100%', '75%', '50%']

    Raises:
        DefinitionError: an argument is invalid for :func:`inspection_framework.chances` or
            :func:`inspection_framework.outlook`, or the axes are too small.
    """
    known = list(history)
    answer = chances_of(provider, known, on=on, within=map(Months, range(1, MONTHS + 1)))
    coming = outlook(provider, known, on=on).next
    limits = limits_of([on, Months(MONTHS).after(on)])
    written = [chance for chance in answer.horizons if chance.within.count in WRITTEN]
    within = [PictureRow(label=f"Within {chance.within}: {chance.share}") for chance in written]
    said = coming.lines(on)[0] if coming else "none known"
    policy = PictureRow(label=f"Next: {coming.activity.title.value}, {said}" if coming else f"Next: {said}", lines=2)
    scale = [PictureRow(label=f"{level}%", lines=_LINES, divided=level == LEVELS[0]) for level in LEVELS]
    nothing = PictureRow(label=f"Cannot be counted: {' '.join(reason.says for reason in answer.reasons)}", lines=2)
    title = f"{provider.name}: how likely an inspection is to have begun, counted on {in_words(on)}"
    sources = [reason.source for reason in (*answer.reasons, *(coming.reasons if coming else ()))]
    caption = caption_of(sources, _NOTE, answer.disclaimer)
    content = PictureContent(
        title=title,
        caption=caption,
        alternative="\n".join([f"{title}.", *_in_words(answer, within), f"{policy.label}.", caption]),
        rows=[*scale, *within, policy] if answer.horizons else [nothing, policy],
        limits=limits,
        ticks=tuple(quarters_between(limits)),
    )
    drawn = sheet(ax, content)
    if answer.horizons:
        _draw_curve(drawn, answer)
        _draw_times(drawn, answer.on, written)
    if coming and coming.window:
        draw_window(drawn, coming.window, drawn.places[-1])
    return drawn.axes


def _draw_curve(drawn: PictureSheet, answer: Chances) -> None:
    """Draw the chance as a line from zero on the day itself, its interval as a shade, and a line for each level."""
    top, bottom = drawn.places[0].middle, drawn.places[len(LEVELS) - 1].middle
    places = [place_of(answer.on), *(place_of(chance.by) for chance in answer.horizons)]

    def heights(shares: Iterable[float]) -> list[float]:
        return [bottom - share * (bottom - top) for share in (0.0, *shares)]

    for place in drawn.places[: len(LEVELS)]:
        drawn.axes.axhline(place.middle, color=line_colour(), linewidth=0.5, alpha=0.3, zorder=0)
    low, high = (
        heights(shares)
        for shares in ((chance.low for chance in answer.horizons), (chance.high for chance in answer.horizons))
    )
    drawn.axes.fill_between(places, low, high, color=TONES[1].fill, alpha=0.45, linewidth=0, zorder=1)
    drawn.axes.plot(
        places, heights(chance.chance for chance in answer.horizons), color=line_colour(), linewidth=2, zorder=3
    )


def _draw_times(drawn: PictureSheet, on: date, written: Sequence[Chance]) -> None:
    """Draw each time whose chance is written as a line in its row, from the first day to the last."""
    for chance, place in zip(written, drawn.places[len(LEVELS) :], strict=False):
        ends = [place_of(on), place_of(chance.by)]
        drawn.axes.plot(ends, [place.middle] * 2, color=line_colour(), linewidth=1, marker="|", markersize=8)


def _in_words(answer: Chances, within: Sequence[PictureRow]) -> Iterator[str]:
    """Yield the picture in words: the written chances, then the line month by month."""
    if not answer.horizons:
        yield f"Cannot be counted: {' '.join(reason.says for reason in answer.reasons)}"
        return
    yield from (f"{row.label}." for row in within)
    yield f"On a scale of {', '.join(f'{level}%' for level in LEVELS)}, month by month:"
    yield from (f"By {in_words(chance.by)}: {chance.share}." for chance in answer.horizons)
