"""Several values of one type as a table, with a row for each."""

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
"""The default number of rows that are shown."""


def table(values: Iterable[object], *, at_most: int | None = AT_MOST) -> Display:
    """Return several values of one type as a table, with a row for each.

    The values are inspections, providers, judgements, departures, outlooks, editions, activities, facts or reasons.
    ``at_most`` is the number of rows that are shown; a note counts the rest. ``None`` shows all.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> harrow = local_authority_inspections().of("Harrow")
    >>> table(harrow[-1].judgements.values(), at_most=2)
    Judgements: 5
      Area                 Outcome                          Printed as
      Leaders              Requires improvement to be good  Requires improvement to be good
      Help and protection  Good                             Good
    3 more are not shown: ask for them with at_most=None

    Raises:
        TypeError: the values are of several types, or of a type without a table.
    """
    shown = list(values)
    if not shown:
        return Display("Nothing to show")
    for kind, (title, tabled) in _KINDS.items():
        if all(isinstance(value, kind) for value in shown):
            return _tabled(f"{title}: {len(shown)}", shown, tabled, at_most)
    names = ", ".join(sorted({type(value).__name__ for value in shown}))
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
    findings = [(inspection, finding) for inspection in inspected for finding in inspection.findings]
    title = f"Findings: {len(findings)}, from {len(inspected)} {'inspection' if len(inspected) == 1 else 'inspections'}"
    return _tabled(title, findings, _findings, at_most)


def _tabled(title: str, rows: Sequence[T], tabled: Callable[[Sequence[T]], TableBlock], at_most: int | None) -> Display:
    shown = rows if at_most is None else rows[:at_most]
    left = len(rows) - len(shown)
    more = (Note(f"{left} more are not shown: ask for them with at_most=None"),) if left else ()
    return Display(title, (*((tabled(shown),) if shown else ()), *more))


def _findings(findings: Sequence[tuple[Inspection, Finding]]) -> TableBlock:
    rows = tuple(
        (
            inspection.provider.name,
            on_site(inspection.on_site),
            finding.kind.value.replace("_", " "),
            finding.text,
            finding.addressed_to,
            finding.place,
        )
        for inspection, finding in findings
    )
    return TableBlock(rows, ("Provider", "On site", "Kind", "Finding", "Addressed to", "Place"))


def _inspections(inspections: Sequence[Inspection]) -> TableBlock:
    """Return a row for each inspection, and a column for each area judged in any of them, the overall one last."""
    titles = titles_of(inspections)
    overall = (
        {OVERALL: titles.pop(OVERALL)} if any(OVERALL in inspection.judgements for inspection in inspections) else {}
    )
    areas = {area: title for area, title in titles.items() if area != OVERALL} | overall
    head = ("Provider", "Inspection", "On site", "Published", *areas.values())
    return TableBlock(
        tuple(
            (
                inspection.provider.name,
                inspection.activity.id.replace("_", " ")
                if isinstance(inspection.activity, Activity)
                else inspection.activity.label,
                on_site(inspection.on_site),
                day_or_why(inspection.published),
                *(_judged(inspection, area) for area in areas),
            )
            for inspection in inspections
        ),
        head,
    )


def _judged(inspection: Inspection, area: str) -> TableCell:
    """Return the judgement of an area, or why there is none."""
    outcome = outcome_of(inspection, area)
    if area in inspection.judgements:
        return Badge.of(outcome)
    return outcome.label if outcome is Absence.NOT_IN_EDITION else "No judgement"


def _providers(providers: Sequence[Provider]) -> TableBlock:
    rows = tuple(
        (
            provider.name,
            provider.kind.replace("_", " "),
            provider.urn,
            provider.region.label if isinstance(provider.region, Absence) else provider.region,
        )
        for provider in providers
    )
    return TableBlock(rows, ("Provider", "Kind", "URN", "Region"))


def _judgements(judgements: Sequence[Judgement]) -> TableBlock:
    rows = tuple((words_of(judgement.area), Badge.of(judgement.outcome), judgement.printed) for judgement in judgements)
    return TableBlock(rows, ("Area", "Outcome", "Printed as"))


def _departures(departures: Sequence[Departure]) -> TableBlock:
    rows = tuple(
        (
            departure.kind.value,
            words_of(departure.area or ""),
            departure.expected,
            departure.found,
            str(departure.source),
        )
        for departure in departures
    )
    return TableBlock(rows, ("Departure", "Area", "Expected", "Found", "Source"))


def _outlooks(outlooks: Sequence[Outlook]) -> TableBlock:
    return TableBlock(tuple(map(_outlook, outlooks)), ("Provider", "URN", "Latest graded", "began", "Next", "When"))


def _outlook(answer: Outlook) -> tuple[TableCell, ...]:
    who = (answer.provider.name, answer.provider.urn)
    latest = (_named(answer.latest), day_or_why(answer.latest.started)) if answer.latest else ("none", "")
    if answer.next is None:
        return (*who, *latest, "none known", "; ".join(reason.says for reason in answer.reasons))
    return (*who, *latest, answer.next.activity.title.value, "; ".join(answer.next.lines(answer.on)))


def _named(inspection: Inspection) -> str:
    activity = inspection.activity
    return activity.title.value if isinstance(activity, Activity) else activity.label


def _editions(editions: Sequence[Edition[Scale]]) -> TableBlock:
    return TableBlock(tuple(map(edition_row, editions)), EDITION_HEAD)


def _activities(activities: Sequence[Activity]) -> TableBlock:
    rows = tuple(
        (activity.title.value, activity.id, activity.reporting.value.value, str(len(activity.areas)))
        for activity in activities
    )
    return TableBlock(rows, ("Activity", "In code", "What comes out of it", "Areas judged"))


def _facts(facts: Sequence[Fact[object]]) -> TableBlock:
    rows = tuple((said(fact), str(fact.during or ""), str(fact.source)) for fact in facts)
    return TableBlock(rows, ("Fact", "Applied", "Source"))


def _reasons(reasons: Sequence[Reason]) -> TableBlock:
    rows = tuple((reason.says, reason.standing.value, reason.edition, str(reason.source)) for reason in reasons)
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
