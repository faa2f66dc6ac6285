"""Departures: where a report differs from what its edition leads readers to expect. A departure is not an error."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Weekday, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Source, in_force
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.lengths import CalendarDays
from inspection_framework.model.provisions import Bound, narrowed
from inspection_framework.model.record import Record
from inspection_framework.model.shown import Shown
from inspection_framework.rules.defaults import default_record
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.answer import OverallJudgement, how_usual
from inspection_framework.rules.reasons import Standing

__all__ = ["Departure", "DepartureKind", "departures"]


class DepartureKind(ImmutableEnum):
    """The kinds of departure. There are no other kinds."""

    EDITION_NOT_IN_FORCE = "edition not in force on the first day on site"
    ACTIVITY_NOT_IN_EDITION = "an activity that the edition does not have"
    ACTIVITY_OF_ANOTHER_TIME = "an activity of another time"
    FIRST_DAY_NOT_KNOWN = "first day on site not known"
    SEVERAL_WINDOWS = "on site in more than one window"
    DAYS_ON_SITE = "days on site other than usual"
    FIRST_WEEKDAY = "first weekday other than usual"
    AREA_NOT_JUDGED = "an area not judged"
    AREA_NOT_EXPECTED = "an area judged that the activity does not judge"
    OVERALL_BEYOND_STATED_LIMIT = "overall beyond a stated limit"
    OVERALL_BEYOND_OBSERVED_BOUND = "overall beyond an observed bound"
    OVERALL_OTHER_THAN_EXPECTED = "overall other than the text calls likely"
    OVERALL_OTHER_THAN_USUAL = "overall other than usual"
    LABEL_OF_ANOTHER_TIME = "a label of another time"
    PUBLISHED_BEFORE_VISIT = "published before the visit ended"


@attrs.frozen(kw_only=True)
class Departure(Shown, Value):
    """One departure: its kind, its area (if any), what was expected and what was found.

    ``source`` is the source of the expectation.
    """

    kind: DepartureKind
    area: str | None = None
    expected: str
    found: str
    source: Source

    def __str__(self) -> str:
        area = f" ({self.area})" if self.area else ""
        return f"{self.kind.value}{area}: expected {self.expected}; found {self.found}"


@checked
def departures(inspection: Inspection, *, record: Record | None = None) -> tuple[Departure, ...]:
    """Return where an inspection departs from what its edition, its activity and the record lead readers to expect.

    Without an edition, the only expectation is that publication comes after the visit. If the edition was not in force
    on the first day on site, that is the only departure from the edition. If the edition does not have the activity,
    nothing is expected of the activity.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> wiltshire = local_authority_inspections().of("Wiltshire")[1]
    >>> print(*departures(wiltshire))
    days on site other than usual: expected 12 calendar days; found 17 calendar days
    """
    edition, activity = inspection.edition, inspection.activity
    departing: list[Departure] = []
    if isinstance(edition, Edition):
        departing += _edition_in_force(inspection, edition)
        if not departing:
            if isinstance(activity, Activity):
                departing += _activity_of(edition, activity) or (
                    *_activity_existed(inspection, activity),
                    *_days(inspection, activity),
                    *_areas(inspection, activity),
                )
            departing += _overall(inspection, edition, record)
            departing += _labels(inspection, edition)
    return (*departing, *_publication(inspection))


def _activity_of(edition: Edition[Scale], activity: Activity) -> tuple[Departure, ...]:
    """Return a departure if the edition does not have the activity."""
    known = {offered.id: offered.title.value for offered in edition.activities}
    if activity.id in known:
        return ()
    return (
        Departure(
            kind=DepartureKind.ACTIVITY_NOT_IN_EDITION,
            expected=f"one of {edition.id}: {', '.join(known.values()) or 'none'}",
            found=activity.title.value,
            source=edition.title.source,
        ),
    )


_OURS = Source(
    document="inspection_framework, the checks of an inspection",
    unlocated="our own condition, which no text states",
    basis=Basis.INFERRED,
)


def _publication(inspection: Inspection) -> Iterator[Departure]:
    """Yield a departure if a report was published before the last day on site."""
    days = (inspection.started, inspection.ended)
    last = max((day for day in days if isinstance(day, date)), default=date.min)
    if isinstance(inspection.published, date) and inspection.published < last:
        yield Departure(
            kind=DepartureKind.PUBLISHED_BEFORE_VISIT,
            expected=f"publication on {in_words(last)}, a day on site, or later",
            found=in_words(inspection.published),
            source=_OURS,
        )


def _edition_in_force(inspection: Inspection, edition: Edition[Scale]) -> Iterator[Departure]:
    if isinstance(inspection.started, date) and inspection.started not in edition.period.value:
        yield Departure(
            kind=DepartureKind.EDITION_NOT_IN_FORCE,
            expected=f"a first day on site {edition.period.value}",
            found=in_words(inspection.started),
            source=edition.period.source,
        )


def _activity_existed(inspection: Inspection, activity: Activity) -> Iterator[Departure]:
    existed, started = activity.existed, inspection.started
    if existed is not None and isinstance(started, date) and started not in existed.value:
        yield Departure(
            kind=DepartureKind.ACTIVITY_OF_ANOTHER_TIME,
            expected=f"a first day on site {existed.value} ({activity.title.value})",
            found=in_words(started),
            source=existed.source,
        )


def _days(inspection: Inspection, activity: Activity) -> Iterator[Departure]:
    started = inspection.started
    if isinstance(started, Absence):
        yield Departure(
            kind=DepartureKind.FIRST_DAY_NOT_KNOWN,
            expected="a first day on site",
            found=started.label,
            source=inspection.source,
        )
        return
    first, *further = inspection.on_site
    length = None if further else first.calendar_days
    for usual in in_force(activity.usually_on_site, started):
        if further:
            yield Departure(
                kind=DepartureKind.SEVERAL_WINDOWS,
                expected="one window on site",
                found=", ".join(str(days) for days in inspection.on_site),
                source=usual.source,
            )
        if length not in (None, usual.value.length.count):
            yield Departure(
                kind=DepartureKind.DAYS_ON_SITE,
                expected=str(usual.value.length),
                found=str(CalendarDays(length)),
                source=usual.source,
            )
        if usual.value.first not in (None, Weekday.of(started)):
            yield Departure(
                kind=DepartureKind.FIRST_WEEKDAY,
                expected=usual.value.first.value,
                found=Weekday.of(started).value,
                source=usual.source,
            )


def _areas(inspection: Inspection, activity: Activity) -> Iterator[Departure]:
    started = inspection.started
    expected = activity.areas_on(started) if isinstance(started, date) else activity.areas
    source = activity.reporting.source
    for area in expected:
        judgement = inspection.judgements.get(area)
        if judgement is None or isinstance(judgement.outcome, Absence):
            yield Departure(
                kind=DepartureKind.AREA_NOT_JUDGED,
                area=area,
                expected="a grade",
                found=judgement.outcome.label if judgement else "nothing",
                source=source,
            )
    for area, judgement in inspection.judgements.items():
        if area not in expected and isinstance(judgement.outcome, Scale):
            yield Departure(
                kind=DepartureKind.AREA_NOT_EXPECTED,
                area=area,
                expected=f"no judgement of it by {activity.title.value}",
                found=judgement.outcome.label,
                source=source,
            )


def _overall(inspection: Inspection, edition: Edition[Scale], record: Record | None) -> Iterator[Departure]:
    overall = inspection.overall
    main = {area.id for area in edition.main_areas}
    if not isinstance(overall, Scale) or not main <= inspection.judgements.keys():
        return
    answer = overall_judgement(edition, inspection.judgements, record=record)
    area = next(area.id for area in edition.areas if area.role is Role.OVERALL)
    bounds = (*edition.limits, *(default_record(edition) if record is None else record).bounds_of(edition))
    for kind, expected in overall_departs(overall, answer):
        source = _laid_down(kind, overall, answer, bounds) or answer.source
        yield Departure(kind=kind, area=area, expected=expected, found=overall.label, source=source)


def overall_departs(overall: Scale, answer: OverallJudgement[Scale]) -> list[tuple[DepartureKind, str]]:
    """Return the departures of an overall judgement from the judgements of the areas, each with what was expected."""
    judged: list[tuple[DepartureKind, str]] = []
    if overall not in answer.permitted:
        judged.append((DepartureKind.OVERALL_BEYOND_STATED_LIMIT, str(answer.permitted)))
    elif overall not in answer.possible:
        judged.append((DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND, str(answer.possible)))
    if answer.expected not in (None, overall):
        judged.append((DepartureKind.OVERALL_OTHER_THAN_EXPECTED, answer.expected.label))
    if answer.usual not in (None, overall):
        judged.append((DepartureKind.OVERALL_OTHER_THAN_USUAL, f"{answer.usual.label}, {how_usual(answer)}"))
    return judged


RESTS_ON: Mapping[DepartureKind, tuple[Standing, ...]] = {
    DepartureKind.OVERALL_BEYOND_STATED_LIMIT: (Standing.ALWAYS,),
    DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND: (Standing.OBSERVED,),
    DepartureKind.OVERALL_OTHER_THAN_EXPECTED: (Standing.LIKELY, Standing.ALWAYS),
    DepartureKind.OVERALL_OTHER_THAN_USUAL: (),
}
"""For each kind, the standing of the reason that the report departs from. The usual judgement has the whole record."""


def _laid_down(
    kind: DepartureKind, overall: Scale, answer: OverallJudgement[Scale], bounds: Iterable[Bound[Scale]]
) -> Source | None:
    """Return the source of the first bound, with a standing of this kind, that does not allow an overall judgement."""
    edition, outcomes = answer.edition, dict(answer.outcomes)
    left = {bound.id: narrowed(edition.scale, [bound], outcomes, edition.areas) or () for bound in bounds}
    return next(
        (
            reason.source
            for standing in RESTS_ON[kind]
            for reason in answer.reasons
            if reason.standing is standing and overall not in left[reason.rule]
        ),
        None,
    )


def _labels(inspection: Inspection, edition: Edition[Scale]) -> Iterator[Departure]:
    for area, judgement in inspection.judgements.items():
        for use in edition.labels:
            labels, printed = use.value.labels, judgement.printed
            if (
                printed
                and judgement.outcome is use.value.grade
                and edition.area(area).role in use.value.roles
                and isinstance(inspection.published, date)
                and inspection.published in use.value.published
                and _plain(printed) not in {_plain(label) for label in labels}
            ):
                yield Departure(
                    kind=DepartureKind.LABEL_OF_ANOTHER_TIME,
                    area=area,
                    expected=" or ".join(labels),
                    found=printed,
                    source=use.source,
                )


def _plain(label: str) -> str:
    """Return a label without differences of case, spacing and grammar, as in "services require improvement"."""
    return " ".join(label.split()).casefold().replace("require improvement", "requires improvement")
