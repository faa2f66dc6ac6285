"""Several values of one type as a table, a row each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.findings import Finding
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.areas import OVERALL, outcome_of, titles_of, words_of
from inspection_framework.notebook.blocks import Badge, Display, Note, TableBlock, TableCell
from inspection_framework.notebook.judged import day_or_why, on_site
from inspection_framework.notebook.sourced import said
from inspection_framework.notebook.structure import EDITION_HEAD, edition_row
from inspection_framework.rules.next_inspection.outlook import Outlook
from inspection_framework.rules.overall.departures import Departure
from inspection_framework.rules.reasons import Reason

__all__ = ["AT_MOST", "findings_table", "table"]

T = TypeVar("T")

AT_MOST = 50
"""So many rows are shown unless another number is asked for."""


def table(values: Iterable[object], *, at_most: int | None = AT_MOST) -> Display:
    """Give several values of one type as a table, a row each.

    They are inspections, providers, judgements, departures, outlooks, editions, activities, facts or reasons.
    ``at_most`` is how many rows are shown, and it is said how many are not; ``None`` shows all.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> harrow = local_authority_inspections().of("Harrow")
    >>> table(harrow[-1].judgements.values(), at_most=2)
    Judgements: 5
      Area                 Outcome                          Printed as
      Leaders              Requires improvement to be good  Requires improvement to be good
      Help and protection  Good                             Good
    3 more are not shown: ask for them with at_most=None

    Raises:
        TypeError: the values are of several types, or of one that has no table.
    """
    given = list(values)
    if not given:
        return Display("Nothing to show")
    for kind, (title, tabled) in _KINDS.items():
        if all(isinstance(one, kind) for one in given):
            return _tabled(f"{title}: {len(given)}", given, tabled, at_most)
    names = ", ".join(sorted({type(one).__name__ for one in given}))
    message = f"no table of {names}: give values of one type among {', '.join(kind.__name__ for kind in _KINDS)}"
    raise TypeError(message)


def findings_table(inspections: Iterable[Inspection], *, at_most: int | None = AT_MOST) -> Display:
    """Return the findings of inspections as a table, a row for each finding, in the order of the inspections.

    ``at_most`` is the number of rows that are shown; ``None`` shows all.

    >>> import attrs
    >>> from inspection_framework import Finding, FindingKind
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> plans = Finding(kind=FindingKind.IMPROVEMENT, text="The quality of plans.", place="page 2, line 3")
    >>> findings_table([attrs.evolve(local_authority_inspections()[-1], findings=(plans,))])
    Findings: 1, from 1 inspection
      Provider    On site                      Kind         Finding                Addressed to  Place
      Portsmouth  6 July 2026 to 10 July 2026  improvement  The quality of plans.                page 2, line 3
    """
    inspected = list(inspections)
    given = [(inspection, finding) for inspection in inspected for finding in inspection.findings]
    title = f"Findings: {len(given)}, from {len(inspected)} {'inspection' if len(inspected) == 1 else 'inspections'}"
    return _tabled(title, given, _findings, at_most)


def _tabled(
    title: str, given: Sequence[T], tabled: Callable[[Sequence[T]], TableBlock], at_most: int | None
) -> Display:
    shown = given if at_most is None else given[:at_most]
    left = len(given) - len(shown)
    more = (Note(f"{left} more are not shown: ask for them with at_most=None"),) if left else ()
    return Display(title, (*((tabled(shown),) if shown else ()), *more))


def _findings(given: Sequence[tuple[Inspection, Finding]]) -> TableBlock:
    rows = tuple(
        (
            inspection.provider.name,
            on_site(inspection.on_site),
            finding.kind.value.replace("_", " "),
            finding.text,
            finding.addressed_to,
            finding.place,
        )
        for inspection, finding in given
    )
    return TableBlock(rows, ("Provider", "On site", "Kind", "Finding", "Addressed to", "Place"))


def _inspections(given: Sequence[Inspection]) -> TableBlock:
    """Return a row for each inspection, with a column for each area judged in one of them, the overall one last."""
    titles = titles_of(given)
    overall = {OVERALL: titles.pop(OVERALL)} if any(OVERALL in one.judgements for one in given) else {}
    areas = {area: title for area, title in titles.items() if area != OVERALL} | overall
    head = ("Provider", "Inspection", "On site", "Published", *areas.values())
    return TableBlock(
        tuple(
            (
                one.provider.name,
                one.activity.id.replace("_", " ") if isinstance(one.activity, Activity) else one.activity.label,
                on_site(one.on_site),
                day_or_why(one.published),
                *(_judged(one, area) for area in areas),
            )
            for one in given
        ),
        head,
    )


def _judged(inspection: Inspection, area: str) -> TableCell:
    """Return the judgement of an area, or why there is none: absent is not null."""
    outcome = outcome_of(inspection, area)
    if area in inspection.judgements:
        return Badge.of(outcome)
    return outcome.label if outcome is Absence.NOT_IN_EDITION else "No judgement"


def _providers(given: Sequence[Provider]) -> TableBlock:
    rows = tuple(
        (
            one.name,
            one.kind.replace("_", " "),
            one.urn,
            one.region.label if isinstance(one.region, Absence) else one.region,
        )
        for one in given
    )
    return TableBlock(rows, ("Provider", "Kind", "URN", "Region"))


def _judgements(given: Sequence[Judgement]) -> TableBlock:
    rows = tuple((words_of(one.area), Badge.of(one.outcome), one.printed) for one in given)
    return TableBlock(rows, ("Area", "Outcome", "Printed as"))


def _departures(given: Sequence[Departure]) -> TableBlock:
    rows = tuple((one.kind.value, words_of(one.area or ""), one.expected, one.found, str(one.source)) for one in given)
    return TableBlock(rows, ("Departure", "Area", "Expected", "Found", "Source"))


def _outlooks(given: Sequence[Outlook]) -> TableBlock:
    return TableBlock(tuple(map(_outlook, given)), ("Provider", "URN", "Latest graded", "began", "Next", "When"))


def _outlook(told: Outlook) -> tuple[TableCell, ...]:
    who = (told.provider.name, told.provider.urn)
    latest = (_named(told.latest), day_or_why(told.latest.started)) if told.latest else ("none", "")
    if told.next is None:
        return (*who, *latest, "cannot be told", "; ".join(reason.says for reason in told.reasons))
    return (*who, *latest, told.next.activity.title.value, "; ".join(told.next.lines(told.on)))


def _named(inspection: Inspection) -> str:
    activity = inspection.activity
    return activity.title.value if isinstance(activity, Activity) else activity.label


def _editions(given: Sequence[Edition[Scale]]) -> TableBlock:
    return TableBlock(tuple(map(edition_row, given)), EDITION_HEAD)


def _activities(given: Sequence[Activity]) -> TableBlock:
    rows = tuple((one.title.value, one.id, one.reporting.value.value, str(len(one.areas))) for one in given)
    return TableBlock(rows, ("Activity", "In code", "What comes out of it", "Areas judged"))


def _facts(given: Sequence[Fact[object]]) -> TableBlock:
    rows = tuple((said(one), str(one.during or ""), str(one.source)) for one in given)
    return TableBlock(rows, ("Fact", "Applied", "Source"))


def _reasons(given: Sequence[Reason]) -> TableBlock:
    rows = tuple((one.says, one.standing.value, one.edition, str(one.source)) for one in given)
    return TableBlock(rows, ("Reason", "Standing", "Edition", "Source"))


_KINDS: Mapping[type[Any], tuple[str, Callable[[Sequence[Any]], TableBlock]]] = {
    Inspection: ("Inspections", _inspections),
    Provider: ("Providers", _providers),
    Judgement: ("Judgements", _judgements),
    Departure: ("Departures", _departures),
    Outlook: ("Outlooks", _outlooks),
    Edition: ("Editions", _editions),
    Activity: ("Activities", _activities),
    Fact: ("Facts", _facts),
    Reason: ("Reasons", _reasons),
}
