"""The tour: the real inspections of every local authority, judged against the rules of their day."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from inspection_framework.errors import NoOverallJudgementError
from inspection_framework.exchange.authorities import local_authority
from inspection_framework.exchange.datasets import (
    local_authorities,
    local_authorities_ended,
    local_authority_inspections,
    reports_left_out,
)
from inspection_framework.frameworks import ILACS
from inspection_framework.model.days import in_words
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.lengths import Months
from inspection_framework.notebook.conformity import conformity
from inspection_framework.rules.next_inspection.outlook import Outlook, lines_without_reasons, outlook
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.departures import DepartureKind, departures

__all__ = ["outlook_for", "told_for", "tour"]

ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."


TODAY = date(2026, 11, 22)
"""The default day of the tour; the command uses the day on which it is run."""


def tour(*, on: date = TODAY) -> str:
    """Return the tour as text: the inspections, how they conform, two judgements, and the windows opening in a year.

    >>> print(tour().splitlines()[0])
    488 inspections of 153 local authorities, on site from 19 November 2013 to 10 July 2026.
    """
    inspections = local_authority_inspections()
    parts = (
        *(_count(inspections), _conformity(inspections), _departures(inspections)),
        *(_explained(), _none(), _windows(on), _end()),
    )
    return "\n\n".join("\n".join(lines) for lines in parts)


def told_for(name: str, *, on: date = TODAY, brief: bool = False) -> str:
    """Return what comes next for the local authority of a name, a code or a URN, explained. ``brief`` has no reasons.

    >>> print(told_for("harrow").splitlines()[0])
    What comes next for Harrow, as of 22 November 2026

    Raises:
        UnknownAuthorityError: ``name`` does not name exactly one authority on that day, or the authority has ended.
            The inspections of authorities that have ended do not ship with the package.
    """
    answer = outlook_for(name, on=on)
    text = "\n".join([*lines_without_reasons(answer, {}), answer.disclaimer]) if brief else answer.explain()
    return f"{text}\n\n{ATTRIBUTION}"


def outlook_for(name: str, *, on: date) -> Outlook:
    """Return what comes next for the local authority of a name, a code or a URN.

    >>> outlook_for("London Borough of Harrow", on=TODAY).next.activity.id
    'standard'

    Raises:
        UnknownAuthorityError: as for :func:`told_for`.
    """
    return outlook(local_authority(name, on=on), local_authority_inspections().of(name, on=on), on=on)


def inspection_of(name: str, started: date) -> Inspection:
    """Return the inspection of a local authority, by its name and the first day on site."""
    return next(inspection for inspection in local_authority_inspections().of(name) if inspection.started == started)


def _count(inspections: Sequence[Inspection]) -> Iterator[str]:
    days = [
        day for inspection in inspections for day in (inspection.started, inspection.ended) if isinstance(day, date)
    ]
    providers = {inspection.provider for inspection in inspections}
    yield (
        f"{len(inspections)} inspections of {len(providers)} local authorities,"
        f" on site from {in_words(min(days))} to {in_words(max(days))}."
    )
    yield f"{len(reports_left_out())} other published reports are left out, each with its reason:"
    for (what, why), count in Counter((report.what, report.why) for report in reports_left_out()).items():
        yield f"  {count} x {what}. {why}"
    ended = ", ".join(provider.name for provider in local_authorities_ended())
    yield f"Inspections of the authorities that have ended do not ship with the package: {ended}."


def _conformity(inspections: Sequence[Inspection]) -> Iterator[str]:
    yield "How the overall judgements conform to the rules of their day:"
    yield "  edition         inspections  with overall  in the possible range  as usual"
    for row in conformity(inspections):
        yield f"  {row.edition.id:<15} {row.held:>11} {row.judged:>13} {row.possible:>22} {row.usual:>9}"
    yield "  The range and the usual judgement were counted from these reports: nearly all conform by construction."


def _departures(inspections: Sequence[Inspection]) -> Iterator[str]:
    counts = Counter(departure.kind for inspection in inspections for departure in departures(inspection))
    yield "Where reports depart from what their edition leads one to expect:"
    for kind in DepartureKind:
        if counts[kind]:
            yield f"  {counts[kind]:>3} x {kind.value}"


def _explained() -> Iterator[str]:
    harrow = inspection_of("Harrow", date(2025, 1, 20))
    yield f"One judgement explained: {harrow}"
    yield f"  judged overall: {harrow.overall.label}"
    yield overall_judgement(ILACS.edition_on(date(2025, 1, 20)), harrow.judgements).explain()
    yield "  The one report with exactly these judgements is this report itself."


def _none() -> Iterator[str]:
    trafford = inspection_of("Trafford", date(2026, 6, 8))
    yield f"No overall judgement: {trafford}"
    yield from (f"  {judgement}" for judgement in trafford.judgements.values())
    try:
        overall_judgement(ILACS.edition_on(date(2026, 6, 8)), trafford.judgements)
    except NoOverallJudgementError as why:
        yield f"  {why}"


def _windows(on: date) -> Iterator[str]:
    """Yield the windows that open within twelve months of a day, in order of opening."""
    opening: list[tuple[date, str]] = []
    counts: Counter[str] = Counter()
    for provider in local_authorities():
        history = local_authority_inspections().of(provider)
        coming = outlook(provider, history, on=on)
        window = coming.next.window if coming.next else None
        if coming.next is None or window is None or window.opens is None:
            counts["without a stated window"] += 1
        elif window.opens <= on:
            counts["open" if on in window else "past"] += 1
        elif window.opens <= Months(12).after(on):
            opening.append((window.opens, f"{provider.name}, {coming.next.activity.title.value.lower()}"))
        else:
            counts["opening later"] += 1
    yield f"Windows that open in the twelve months from {in_words(on)}, by policy: {len(opening)}"
    for day, what in sorted(opening):
        yield f"  {in_words(day)}: {what}"
    rest = ", ".join(f"{count} {how}" for how, count in sorted(counts.items()))
    yield f"  The others: {rest}."


def _end() -> Iterator[str]:
    yield ATTRIBUTION
