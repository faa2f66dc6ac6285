"""The history of a provider as a timeline, with the window of the next inspection."""

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
    """A row with outcomes, each with its mark, or with a window."""

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

    A mark is at the first day on site. If that is unknown, it is at the last day or the day of publication, and says
    so. ``outlook`` adds when the next inspection may come, and leaves out inspections not published by its day. The
    first days of the inspections' editions are always marked; ``editions`` are further editions to mark.

    >>> from inspection_framework import outlook
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = local_authority_inspections().of("Harrow")
    >>> coming = outlook(history[0].provider, history, on=date(2026, 11, 22))
    >>> axes = timeline(history[0].provider, history, outlook=coming)
    >>> [label.get_text() for label in axes.get_yticklabels()][:2]
    ['Edition, from the first day on site', 'Overall effectiveness']
    >>> axes.figure.savefig("harrow.png")  # doctest: +SKIP

    Raises:
        DefinitionError: the history has inspections of several providers, or inspections that cannot be put in order;
            the outlook is for a different provider; or the axes are too small.
    """
    if outlook is not None and outlook.provider != provider:
        raise DefinitionError("timeline", [Problem("outlook", f"it is of {outlook.provider}, not of {provider}")])
    known = history_of(provider, history, outlook.on if outlook else date.max).known
    lines = [
        *_judged(known),
        *_visited(known),
        *(_expected(outlook) if outlook else ()),
    ]
    first = begun((*(inspection.edition for inspection in known if isinstance(inspection.edition, Edition)), *editions))
    windows = [line.window for line in lines if line.window]
    days = [
        *(_placed(inspection)[0] for inspection in known),
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
    """Return the day at which an inspection is drawn, and a note if that is not its first day on site."""
    if isinstance(inspection.started, date):
        return inspection.started, ""
    if days := days_on_site(inspection):
        return days[0], " (last day)"
    return cast("date", inspection.published), " (published)"


def _judged(known: Sequence[Inspection]) -> Iterator[_TimelineLine]:
    """Yield a row for the overall judgement and for each judged area, in the order of the latest edition."""
    graded = [inspection for inspection in known if is_graded(inspection)]
    for area, title in titles_of(graded).items() if graded else ():
        shown = [
            (inspection, outcome_of(inspection, area))
            for inspection in graded
            if area == OVERALL or area in inspection.judgements
        ]
        yield _line(title, shown)


def _line(title: str, shown: Sequence[tuple[Inspection, Outcome]]) -> _TimelineLine:
    marks = [
        PictureMark(at=place_of(day), word=outcome.label + late)
        for inspection, outcome in shown
        for day, late in [_placed(inspection)]
    ]
    return _TimelineLine(
        row=PictureRow(label=title, marks=tuple(marks)), outcomes=tuple(outcome for _, outcome in shown)
    )


def _visited(known: Sequence[Inspection]) -> Iterator[_TimelineLine]:
    """Yield a row for the visits and all other inspections without a grade, each with its title."""
    visits = [visit for visit in known if not is_graded(visit)]
    marks = [
        PictureMark(at=place_of(day), word=f"{title}{late}")
        for visit in visits
        for day, late in [_placed(visit)]
        for title in [visit.activity.title.value if isinstance(visit.activity, Activity) else "Inspection"]
    ]
    if visits:
        yield _TimelineLine(
            row=PictureRow(label="Visits without a judgement", marks=tuple(marks)),
            outcomes=tuple(Absence.NOT_IN_EDITION for _ in visits),
        )


def _expected(outlook: Outlook) -> Iterator[_TimelineLine]:
    """Yield the windows of what comes next: by policy and by the record."""
    if outlook.next is None:
        yield _TimelineLine(row=PictureRow(label="Next: none known"))
        return
    windows = {"by policy": outlook.next.window, "by the record": outlook.next.observed}
    for line in outlook.next.lines():
        label = f"Next: {outlook.next.activity.title.value}, {line}"
        yield _TimelineLine(row=PictureRow(label=label, lines=2), window=windows.get(line.partition(":")[0]))


def _draw(drawn: PictureSheet, line: _TimelineLine, place: RowPlace) -> None:
    """Draw the marks of a row, or its window: hatched, with a line at the typical day."""
    outcomes = dict(zip(line.row.marks, line.outcomes, strict=True))
    for word in place.words:
        draw_mark(drawn, word, outcomes[word.mark])
    if line.window:
        draw_window(drawn, line.window, place)


def _caption(known: Sequence[Inspection], outlook: Outlook | None) -> str:
    """Return the meaning of the lines, and the sources."""
    sources = [inspection.source for inspection in known]
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
    """Return the picture in words."""
    said = [f"Timeline of the inspections of {provider.name}."]
    for inspection in known:
        outcomes = [
            f"{_title(inspection, area)}: {judgement.outcome.label}"
            for area, judgement in inspection.judgements.items()
        ]
        if is_graded(inspection) and isinstance(inspection.overall, Absence) and "overall" not in inspection.judgements:
            outcomes.insert(0, f"Overall effectiveness: {inspection.overall.label}")
        said.append(f"{inspection}: {'; '.join(outcomes) or 'no judgement'}.")
    said += [] if known else [_NOTHING]
    said += [f"{line.row.label}." for line in lines if line.row.label.startswith("Next: ")]
    return "\n".join([*said, _caption(known, outlook)])


def _title(inspection: Inspection, area: str) -> str:
    return inspection.edition.area(area).title.value if isinstance(inspection.edition, Edition) else area
