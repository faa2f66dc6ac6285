"""The distribution of the latest overall judgements of many providers over time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import attrs
from matplotlib.axes import Axes

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.palette import ABSENT, colours_of
from inspection_framework.notebook.pictures._content import PictureContent, PictureMark, PictureRow
from inspection_framework.notebook.pictures._days import limits_of, place_of, years_between
from inspection_framework.notebook.pictures._editions import begun, draw_editions, edition_row
from inspection_framework.notebook.pictures._histories import by_provider
from inspection_framework.notebook.pictures._ink import HATCHES, NO_GRADE_HATCH, draw_bar, line_colour, step_of, write
from inspection_framework.notebook.pictures._sheet import GAP, PictureSheet, RowPlace, sheet
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules.next_inspection.history import history_of

__all__ = ["distribution"]

_LINES = 4.5
"""The height of a row, in lines."""


def distribution(
    providers: Sequence[Provider],
    inspections: Iterable[Inspection],
    *,
    days: Sequence[date],
    title: str = "Providers by their latest overall judgement",
    ax: Axes | None = None,
) -> Axes:
    """Draw how many providers had each latest overall judgement on each day: a row for each judgement, a bar for a day.

    Only inspections published by a day count for it. A provider does not count before its registration or after its
    closure. Latest inspections without an overall judgement have rows of their own, and so do providers without an
    inspection. All bars have the same scale, and each has its number.

    >>> from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
    >>> days = [date(year, 3, 31) for year in range(2014, 2027)]
    >>> axes = distribution(local_authorities(), local_authority_inspections(), days=days)
    >>> len(axes.get_yticks())
    6

    Raises:
        DefinitionError: there is no day; the order of a history is unknown; or the axes are too small for the numbers.
    """
    if not days:
        raise DefinitionError("distribution", [Problem("days", "there is none: give the days to count on")])
    known = list(inspections)
    histories = by_provider(providers, known)
    counts = {day: _counted(histories, day) for day in sorted(set(days))}
    outcomes = sorted({outcome for count in counts.values() for outcome in count}, key=_order)
    first = begun(inspection.edition for inspection in known if isinstance(inspection.edition, Edition))
    cell = min((float((after - before).days) for before, after in pairwise(counts)), default=365.0)
    least, most = limits_of([*counts, *first.values()])
    limits = (least - cell / 2, most + cell / 2)
    rows = [
        PictureRow(
            label=_title(outcome),
            marks=tuple(PictureMark(at=place_of(day), word=str(count[outcome])) for day, count in counts.items()),
            lines=_LINES,
            cell=cell,
        )
        for outcome in outcomes
    ]
    caption = caption_of(
        (inspection.source for inspection in known), "Dashed: the first day of an edition, by the first day on site."
    )
    above = [edition_row(first)] if first else []
    content = PictureContent(
        title=title,
        caption=caption,
        alternative=_in_words(title, counts, outcomes, caption),
        rows=[*above, *rows] or [PictureRow(label="No provider is given.")],
        limits=limits,
        ticks=tuple(years_between(limits)),
    )
    drawn = sheet(ax, content)
    for place in drawn.places[: len(above)]:
        draw_editions(drawn, place)
    highest = max((max(count.values()) for count in counts.values() if count), default=1)
    for outcome, place in zip(outcomes, drawn.places[len(above) :], strict=False):
        _draw(drawn, place, outcome, highest)
    return drawn.axes


CountedOutcome = Outcome | None
"""An overall judgement, why there is none, or ``None`` if no inspection is known."""


def _counted(histories: Mapping[Provider, Sequence[Inspection]], day: date) -> Counter[CountedOutcome]:
    """Return the counts of the latest overall judgements that were known on a day."""
    counts: Counter[CountedOutcome] = Counter()
    for provider, history in histories.items():
        made = provider.registered
        if (isinstance(made, date) and day < made) or (provider.closed and provider.closed < day):
            continue
        latest = history_of(provider, history, day).latest
        counts[latest.overall if latest else None] += 1
    return counts


def _order(outcome: CountedOutcome) -> tuple[int, int]:
    """Return a sort key: grades first, from the best, then absences, then no known inspection."""
    if isinstance(outcome, Scale):
        return 0, outcome.number
    return (2, 0) if outcome is None else (1, list(Absence).index(outcome))


def _title(outcome: CountedOutcome) -> str:
    if isinstance(outcome, Absence):
        return f"No overall judgement: {outcome.label.lower()}"
    return outcome.label if outcome else "No inspection is known"


def _draw(drawn: PictureSheet, place: RowPlace, outcome: CountedOutcome, highest: int) -> None:
    """Draw the bars of a row, all on one scale, with the number above each."""
    step = None if outcome is None else step_of(outcome)
    colours = ABSENT if outcome is None else colours_of(outcome)
    line = drawn.size * 1.5
    ground = place.middle + place.height / 2
    for word in place.words:
        height = int(word.text) / highest * (place.height - line - GAP)
        width = place.row.cell * 0.7
        if height:
            corner = (word.mark.at - width / 2, ground - height)
            draw_bar(drawn.axes, corner, (width, height), colours, NO_GRADE_HATCH if step is None else HATCHES[step])
        write(drawn, attrs.evolve(word, lane=ground - height - line / 2), line_colour())


def _in_words(
    title: str, counts: Mapping[date, Counter[CountedOutcome]], outcomes: Sequence[CountedOutcome], caption: str
) -> str:
    """Return the picture in words."""
    said = [f"{title}, as bars."]
    for day, count in counts.items():
        counted = "; ".join(f"{_title(outcome)}: {count[outcome]}" for outcome in outcomes)
        said.append(f"{in_words(day)}: {counted or 'no provider'}.")
    return "\n".join([*said, caption])
