"""The history of a provider as a timeline, with the next window."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import cast

import attrs
from matplotlib.axes import Axes

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Window, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.areas import OVERALL, outcome_of, titles_of
from inspection_framework.notebook.pictures._content import PictureContent, PictureMark, PictureRow
from inspection_framework.notebook.pictures._days import limits_of, place_of, years_between
from inspection_framework.notebook.pictures._editions import begun, draw_editions, edition_row
from inspection_framework.notebook.pictures._ink import draw_mark, draw_window, line_colour
from inspection_framework.notebook.pictures._sheet import PictureSheet, RowPlace, sheet
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules.next_inspection.history import days_on_site, history_of, is_graded
from inspection_framework.rules.next_inspection.outlook import Outlook

__all__ = ["timeline"]

_NOTHING = "No inspection is known."


@attrs.frozen(kw_only=True)
class _TimelineLine:
    """A row: what it is about, and the outcomes in it, each with its mark; or a window."""

    row: PictureRow
    outcomes: tuple[Outcome, ...] = ()
    window: Window | None = None


def timeline(
    provider: Provider,
    history: Iterable[Inspection],
    *,
    outlook: Outlook | None = None,
    editions: Iterable[Edition[Scale]] = (),
    ax: Axes | None = None,
) -> Axes:
    """Draw the inspections of a provider along the years: a row for each area, a mark for each judgement.

    A mark stands on the first day on site; where that is not known, on the last or on that of publication, and says
    so. ``outlook`` adds when the next inspection may come, and leaves out what was not published on its day.
    ``editions`` are further ones whose first days are marked; those of the inspections always are.

    >>> from inspection_framework import outlook
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = local_authority_inspections().of("Harrow")
    >>> told = outlook(history[0].provider, history, on=date(2026, 11, 22))
    >>> axes = timeline(history[0].provider, history, outlook=told)
    >>> [label.get_text() for label in axes.get_yticklabels()][:2]
    ['Edition, from the first day on site', 'Overall effectiveness']
    >>> axes.figure.savefig("harrow.png")  # doctest: +SKIP

    Raises:
        DefinitionError: a history of several providers, or one that stands in no order; an outlook of another
            provider; axes that are too small.
    """
    if outlook is not None and outlook.provider != provider:
        raise DefinitionError("timeline", [Problem("outlook", f"it is of {outlook.provider}, not of {provider}")])
    known = history_of(provider, history, outlook.on if outlook else date.max).known
    lines = [
        *_judged(known),
        *_visited(known),
        *(_expected(outlook) if outlook else ()),
    ]
    first = begun((*(one.edition for one in known if isinstance(one.edition, Edition)), *editions))
    windows = [line.window for line in lines if line.window]
    days = [
        *(_placed(one)[0] for one in known),
        *first.values(),
        *(day for window in windows for day in window.ends if day),
        *([outlook.on] if outlook else []),
    ]
    limits = limits_of(days or [date(2013, 1, 1), date(2014, 1, 1)])
    content = PictureContent(
        title=f"{provider.name}: inspections{f', as known on {in_words(outlook.on)}' if outlook else ''}",
        caption=_caption(known, outlook),
        alternative=_in_words(provider, known, lines, outlook),
        rows=[*([edition_row(first)] if first else []), *(line.row for line in lines)] or [PictureRow(label=_NOTHING)],
        limits=limits,
        ticks=tuple(years_between(limits)) if days else (),
    )
    drawn = sheet(ax, content)
    if first:
        draw_editions(drawn, drawn.places[0])
    for line, place in zip(lines, drawn.places[len(drawn.places) - len(lines) :], strict=True):
        _draw(drawn, line, place)
    if outlook:
        drawn.axes.axvline(place_of(outlook.on), color=line_colour(), linestyle=":", linewidth=1.2, zorder=1)
    return drawn.axes


def _placed(inspection: Inspection) -> tuple[date, str]:
    """Give the day at which an inspection is drawn, and what to add where that is not its first day on site."""
    if isinstance(inspection.started, date):
        return inspection.started, ""
    if days := days_on_site(inspection):
        return days[0], " (last day)"
    return cast("date", inspection.published), " (published)"


def _judged(known: Sequence[Inspection]) -> Iterator[_TimelineLine]:
    """Give a row for the overall judgement and for each area that was judged, in the order of the latest edition."""
    graded = [one for one in known if is_graded(one)]
    for area, title in titles_of(graded).items() if graded else ():
        shown = [(one, outcome_of(one, area)) for one in graded if area == OVERALL or area in one.judgements]
        yield _line(title, shown)


def _line(title: str, shown: Sequence[tuple[Inspection, Outcome]]) -> _TimelineLine:
    marks = [
        PictureMark(at=place_of(day), word=outcome.label + late)
        for one, outcome in shown
        for day, late in [_placed(one)]
    ]
    return _TimelineLine(
        row=PictureRow(label=title, marks=tuple(marks)), outcomes=tuple(outcome for _, outcome in shown)
    )


def _visited(known: Sequence[Inspection]) -> Iterator[_TimelineLine]:
    """Give a row for the visits and for whatever else ended without a grade, each by its title."""
    visits = [one for one in known if not is_graded(one)]
    marks = [
        PictureMark(at=place_of(day), word=f"{title}{late}")
        for one in visits
        for day, late in [_placed(one)]
        for title in [one.activity.title.value if isinstance(one.activity, Activity) else "Inspection"]
    ]
    if visits:
        yield _TimelineLine(
            row=PictureRow(label="Visits without a judgement", marks=tuple(marks)),
            outcomes=tuple(Absence.NOT_IN_EDITION for _ in visits),
        )


def _expected(outlook: Outlook) -> Iterator[_TimelineLine]:
    """Give the windows of what comes next: by policy and by the record."""
    if outlook.next is None:
        yield _TimelineLine(row=PictureRow(label="Next: cannot be told"))
        return
    windows = {"by policy": outlook.next.window, "by the record": outlook.next.observed}
    for line in outlook.next.lines():
        label = f"Next: {outlook.next.activity.title.value}, {line}"
        yield _TimelineLine(row=PictureRow(label=label, lines=2), window=windows.get(line.partition(":")[0]))


def _draw(drawn: PictureSheet, line: _TimelineLine, place: RowPlace) -> None:
    """Draw the marks of a row, or its window: hatched, with a line at the day by which it typically comes."""
    outcomes = dict(zip(line.row.marks, line.outcomes, strict=True))
    for word in place.words:
        draw_mark(drawn, word, outcomes[word.mark])
    if line.window:
        draw_window(drawn, line.window, place)


def _caption(known: Sequence[Inspection], outlook: Outlook | None) -> str:
    """Say what the lines are, and where it comes from."""
    sources = [one.source for one in known]
    notes = ["Dashed: the first day of an edition."]
    if outlook:
        reasons = outlook.next.reasons if outlook.next else outlook.reasons
        sources += [reason.source for reason in reasons]
        notes.append(f"Dotted: {in_words(outlook.on)}.")
        if outlook.next and (outlook.next.window or outlook.next.observed):
            notes.append("Hatched: when it may come, with a line where it typically does.")
        notes.append(outlook.disclaimer)
    return caption_of(sources, *notes)


def _in_words(
    provider: Provider, known: Sequence[Inspection], lines: Sequence[_TimelineLine], outlook: Outlook | None
) -> str:
    """Say all that is drawn."""
    said = [f"Timeline of the inspections of {provider.name}."]
    for one in known:
        outcomes = [f"{_title(one, area)}: {judgement.outcome.label}" for area, judgement in one.judgements.items()]
        if is_graded(one) and isinstance(one.overall, Absence) and "overall" not in one.judgements:
            outcomes.insert(0, f"Overall effectiveness: {one.overall.label}")
        said.append(f"{one}: {'; '.join(outcomes) or 'no judgement'}.")
    said += [] if known else [_NOTHING]
    said += [f"{line.row.label}." for line in lines if line.row.label.startswith("Next: ")]
    return "\n".join([*said, _caption(known, outlook)])


def _title(inspection: Inspection, area: str) -> str:
    return inspection.edition.area(area).title.value if isinstance(inspection.edition, Edition) else area
