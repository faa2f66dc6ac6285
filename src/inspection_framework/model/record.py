"""The record: what the reports show, counted. The record grows, while editions do not change."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.provisions import LEAST_REPORTS, ObservedBound, StatedBound, UsualRule, narrowed
from inspection_framework.model.shown import Shown

__all__ = ["GradedInspection", "Record", "Sighting", "Succession", "Tally"]


@attrs.frozen
class Tally(Value):
    """How often something was true: in ``kept`` of ``of`` reports. ``split`` counts their grades, most frequent first.

    >>> from inspection_framework.model.grades import Grade
    >>> print(Tally(7, 11, ((Grade.OUTSTANDING, 7), (Grade.GOOD, 4))))
    7 of 11 (Outstanding 7, Good 4)

    Raises:
        DefinitionError: the numbers contradict each other. Every problem is listed.
    """

    kept: int
    of: int
    split: tuple[tuple[Scale, int], ...] = ()

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if not 0 <= self.kept <= self.of:
            problems.append(Problem("kept", f"it is {self.kept}: expected 0 to {self.of}, the number of reports"))
        counts = [part[1] for part in self.split]
        if self.split and sum(counts) != self.of:
            problems.append(Problem("split", f"its counts add up to {sum(counts)}, not to the {self.of} reports"))
        if counts != sorted(counts, reverse=True) or any(count < 1 for count in counts):
            problems.append(Problem("split", f"its counts are {counts}: expected 1 or more, the most frequent first"))
        if len({part[0] for part in self.split}) < len(self.split):
            problems.append(Problem("split", "it counts a grade twice"))
        if problems:
            raise DefinitionError("tally", problems)

    def __str__(self) -> str:
        split = ", ".join(f"{grade.label} {count}" for grade, count in self.split)
        return f"{self.kept} of {self.of}{f' ({split})' if split else ''}"


@attrs.frozen(kw_only=True)
class Sighting(Value):
    """One combination of main judgements and overall judgement, and the days on which such reports were published.

    ``outcomes`` are in the order of the edition's main areas.
    """

    edition: Edition[Scale]
    outcomes: tuple[Outcome, ...]
    overall: Scale
    published: tuple[date, ...]

    def __attrs_post_init__(self) -> None:
        main = self.edition.main_areas
        problems: list[Problem] = []
        if len(self.outcomes) != len(main):
            problems.append(
                Problem("outcomes", f"there are {len(self.outcomes)}; {self.edition.id} has {len(main)} main areas")
            )
        else:
            problems += off_scale("outcomes", self.by_area, self.edition)
        if not isinstance(self.overall, self.edition.scale):
            problems.append(Problem("overall", f"{self.overall} is not on the scale {self.edition.scale.__name__}"))
        if problems:
            raise DefinitionError(f"sighting under {self.edition.id}", problems)

    @property
    def by_area(self) -> dict[str, Outcome]:
        """The outcomes by area."""
        return {area.id: outcome for area, outcome in zip(self.edition.main_areas, self.outcomes, strict=True)}


@attrs.frozen(kw_only=True)
class Succession(Value):
    """A graded inspection that followed another of the same provider, or was the first of a new provider.

    ``before`` is the overall judgement of the earlier inspection and ``began`` its first day on site. For a new
    provider they are ``NOT_YET_INSPECTED`` and the day on which it was made. ``framework``, ``activity``, ``started``
    and ``published`` are of the later inspection.
    """

    provider: str
    before: Outcome
    began: date | Absence
    framework: str
    activity: str
    started: date
    published: date

    @property
    def days(self) -> int | None:
        """The number of calendar days from ``began`` to ``started``; ``None`` if ``began`` is not known."""
        return (self.started - self.began).days if isinstance(self.began, date) else None


@attrs.frozen(kw_only=True)
class GradedInspection(Value):
    """A graded inspection as the record keeps it: the provider, the edition, the days and the judgements.

    ``provider`` is the URN. ``outcomes`` are the overall judgement, or those of the main areas if the edition makes no
    overall judgement, each with the id of its area. ``started`` is the first day on site.
    """

    provider: str
    edition: Edition[Scale]
    activity: str
    started: date | Absence
    published: date
    outcomes: tuple[tuple[str, Outcome], ...]

    def __attrs_post_init__(self) -> None:
        areas = {area.id for area in self.edition.areas}
        problems = [
            Problem("outcomes", f"{self.edition.id} has no area {area!r}")
            for area, _ in self.outcomes
            if area not in areas
        ]
        if isinstance(self.started, date) and self.published < self.started:
            problems += [Problem("published", f"{self.published} is before the first day on site, {self.started}")]
        if problems:
            raise DefinitionError(f"graded inspection of {self.provider!r} in the record", problems)


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Record(Shown, Value):
    """What the reports up to ``as_of`` show: combinations of judgements, unbroken bounds, usual rules, successions.

    ``inspections`` are the graded inspections in order of publication. Chances are counted from them. The bounds and
    the usual rules were found by looking at all reports. :meth:`known_on` counts again how many reports supported each
    of them on an earlier day, and leaves out those that are based on too few.

    Raises:
        DefinitionError: a report was published after ``as_of``, or a bound is based on more reports than there are.
    """

    as_of: date
    source: Source
    sightings: tuple[Sighting, ...]
    bounds: tuple[ObservedBound[Scale], ...] = ()
    usual: tuple[UsualRule[Scale], ...] = ()
    successions: tuple[Succession, ...] = ()
    inspections: tuple[GradedInspection, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(f"{field}[{index}]", f"it was published on {day}, after the last day of the record, {self.as_of}")
            for field, parts in (
                ("sightings", [max(sighting.published, default=self.as_of) for sighting in self.sightings]),
                ("successions", [succession.published for succession in self.successions]),
            )
            for index, day in enumerate(parts)
            if day > self.as_of
        ]
        counts = Counter[str]()
        for sighting in self.sightings:
            counts[sighting.edition.id] += len(sighting.published)
        for index, bound in enumerate(self.bounds):
            reports = sum(counts[edition] for edition in bound.editions)
            if bound.reports > reports:
                what = f"it rests on {bound.reports} reports, and the record has {reports} of its editions"
                problems.append(Problem(f"bounds[{index}]", what))
        if problems:
            raise DefinitionError("record", problems)

    @property
    def reports(self) -> int:
        """The number of reports."""
        return sum(len(sighting.published) for sighting in self.sightings)

    @checked
    def known_on(self, day: date) -> "Record":
        """Return the record as it was on a day: only reports published by then, and only rules based on enough of them.

        Raises:
            DefinitionError: it is not a ``datetime.date``.
        """
        sightings = tuple(
            attrs.evolve(sighting, published=known)
            for sighting in self.sightings
            if (known := tuple(published for published in sighting.published if published <= day))
        )
        return Record(
            as_of=min(day, self.as_of),
            source=self.source,
            sightings=sightings,
            bounds=recounted(self.bounds, sightings),
            usual=tuple(
                rule
                for rule in self.usual
                if sum(len(sighting.published) for sighting in sightings if sighting.edition.id in rule.editions)
                >= LEAST_REPORTS
            ),
            successions=tuple(succession for succession in self.successions if succession.published <= day),
            inspections=tuple(inspection for inspection in self.inspections if inspection.published <= day),
        )

    def bounds_of(self, edition: Edition[Scale]) -> tuple[ObservedBound[Scale], ...]:
        """Return the observed bounds of an edition."""
        return tuple(bound for bound in self.bounds if edition.id in bound.editions)

    def usual_of(self, edition: Edition[Scale]) -> UsualRule[Scale] | None:
        """Return the usual rule for the overall judgement of an edition, if there is one."""
        return next((rule for rule in self.usual if edition.id in rule.editions), None)

    def covers(self, edition: Edition[Scale]) -> bool:
        """Return whether the record has any report of an edition."""
        return any(sighting.edition.id == edition.id for sighting in self.sightings)

    def held(self, limit: StatedBound[Scale]) -> Tally:
        """Return how often a stated limit held, among the reports of its editions to which it applied.

        Reports where another limit overrides it are not counted.
        """
        return _held(self, limit)

    def split(self, edition: Edition[Scale], outcomes: Mapping[str, Outcome]) -> tuple[tuple[Scale, int], ...]:
        """Return the overall judgements of an edition's reports with these main judgements, the most frequent first."""
        key = tuple(outcomes.get(area.id) for area in edition.main_areas)
        counts: Counter[Scale] = Counter()
        for sighting in self.sightings:
            if sighting.edition.id == edition.id and sighting.outcomes == key:
                counts[sighting.overall] += len(sighting.published)
        return _most_first(counts)

    def __repr__(self) -> str:
        return f"<Record of {self.reports} reports as of {self.as_of}>"


def off_scale(where: str, outcomes: Mapping[str, Outcome], edition: Edition[Scale]) -> list[Problem]:
    """Return a problem for each grade that is not on its area's scale in an edition."""
    return [
        Problem(
            where,
            f"{outcome} belongs to another scale: give a member of {edition.scale_of(area).__name__}",
        )
        for area, outcome in outcomes.items()
        if isinstance(outcome, Scale) and not isinstance(outcome, edition.scale_of(area))
    ]


@lru_cache(maxsize=1024)
def _held(record: Record, limit: StatedBound[Scale]) -> Tally:
    counts: Counter[Scale] = Counter()
    kept = 0
    for sighting in record.sightings:
        if limit in sighting.edition.limits and limit in sighting.edition.limits_on(sighting.by_area):
            counts[sighting.overall] += len(sighting.published)
            best, worst = limit.ends(sighting.by_area, sighting.edition.areas)
            within = (not best or best.is_at_least(sighting.overall)) and (
                not worst or sighting.overall.is_at_least(worst)
            )
            kept += len(sighting.published) if within else 0
    return Tally(kept, counts.total(), _most_first(counts))


def _most_first(counts: Counter[Scale]) -> tuple[tuple[Scale, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].number)))


def recounted(
    bounds: tuple[ObservedBound[Scale], ...], sightings: tuple[Sighting, ...]
) -> tuple[ObservedBound[Scale], ...]:
    """Count how many reports each bound applied to, and in how many it alone set the limit.

    Bounds based on too few reports are left out first. "Alone" is then counted among those that remain.
    """
    applied = [(bound, _reports(bound, sightings)) for bound in bounds]
    kept = [(bound, reports) for bound, reports in applied if reports >= LEAST_REPORTS]
    binding = [bound for bound, _ in kept]
    return tuple(
        attrs.evolve(bound, reports=reports, alone=_alone(bound, binding, sightings)) for bound, reports in kept
    )


def _binds(bound: ObservedBound[Scale], sighting: Sighting) -> bool:
    return sighting.edition.id in bound.editions and bound.applies(sighting.by_area, sighting.edition.areas)


def _reports(bound: ObservedBound[Scale], sightings: tuple[Sighting, ...]) -> int:
    return sum(len(sighting.published) for sighting in sightings if _binds(bound, sighting))


def _alone(bound: ObservedBound[Scale], bounds: list[ObservedBound[Scale]], sightings: tuple[Sighting, ...]) -> int:
    count = 0
    for sighting in sightings:
        if _binds(bound, sighting):
            binding = [candidate for candidate in bounds if _binds(candidate, sighting)]
            rest = [other for other in binding if other is not bound]
            edition, profile = sighting.edition, sighting.by_area
            if narrowed(edition.scale, binding, profile, edition.areas) != narrowed(
                edition.scale, rest, profile, edition.areas
            ):
                count += len(sighting.published)
    return count
