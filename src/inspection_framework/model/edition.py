"""An edition of a framework. An inconsistent one is refused, with every problem listed.

An edition is a judgement structure. There is a new one only when the areas or the overall judgement change. Every other
change is a revision, or a fact or rule with the days during which it applied.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Generic

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import (
    DefinitionError,
    Problem,
    UnknownActivityError,
    UnknownAreaError,
    at_most,
    quoted,
)
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact, Sourced, clashes
from inspection_framework.model.grades import Outcome, S_co, Scale
from inspection_framework.model.provisions import Force, StatedBound
from inspection_framework.model.repeated import repeated
from inspection_framework.model.shown import Shown
from inspection_framework.printed import cut

__all__ = ["Edition", "LabelUse", "Revision"]


@attrs.frozen(kw_only=True)
class Revision(Value):
    """A published update that did not change the judgement structure.

    ``published`` is the day in words, as far as it is known ("September 2018"). ``what`` is what it changed.
    """

    published: str
    what: str

    def __str__(self) -> str:
        return f"{self.published}: {self.what}"


@attrs.frozen(kw_only=True)
class LabelUse(Value, Generic[S_co]):
    """The labels printed for a grade of areas of some roles, in reports published in a period."""

    grade: S_co
    roles: tuple[Role, ...]
    labels: tuple[str, ...]
    published: Period

    def __str__(self) -> str:
        roles = " and ".join(role.value for role in self.roles)
        labels = " or ".join(f'"{label}"' for label in self.labels)
        return f"{self.grade.label}: printed as {labels} for {roles} judgements in reports published {self.published}"


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Edition(Shown, Value, Generic[S_co]):
    """A judgement structure, and the days on which inspections began under it.

    ``period`` is about the first day on site, never the day of publication. ``has_overall`` says whether there is an
    overall judgement. If there is none, its note says why. ``limiting_wording`` is the sentence on limiting judgements,
    as far as it was found.
    """

    id: str
    framework: str
    title: Fact[str]
    period: Fact[Period]
    scale: type[S_co]
    areas: tuple[Area, ...]
    has_overall: Fact[bool]
    limiting_wording: Fact[str | None] | None = None
    limits: tuple[StatedBound[S_co], ...] = ()
    activities: tuple[Activity, ...] = ()
    labels: tuple[Fact[LabelUse[S_co]], ...] = ()
    revisions: tuple[Fact[Revision], ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [
            *twice("areas", (area.id for area in self.areas)),
            *twice("activities", (activity.id for activity in self.activities)),
            *twice("limits", (limit.id for limit in self.limits)),
            *self._area_problems(),
            *self._limit_problems(),
            *self._label_problems(),
            *self._activity_problems(),
        ]
        if problems:
            raise DefinitionError(f"edition {self.id!r}", problems)

    def _area_problems(self) -> Iterator[Problem]:
        roles = [area.role for area in self.areas]
        if roles.count(Role.OVERALL) != self.has_overall.value:
            yield Problem(
                "areas",
                f"{roles.count(Role.OVERALL)} of them are overall judgements; has_overall is {self.has_overall.value}",
            )
        if not self.has_overall.value and not self.has_overall.note:
            yield Problem("has_overall", "say in its note why there is no overall judgement")
        ids = set(self._ids)
        for index, area in enumerate(self.areas):
            if area.within is not None and (area.within not in ids or area.within == area.id):
                yield Problem(f"areas[{index}].within", f"there is no area {area.within!r}")
            if (area.within is None) == (area.role is Role.SUB):
                yield Problem(
                    f"areas[{index}].within", "a sub-judgement must be within another area, and no other area may be"
                )
            if area.scale not in (None, self.scale) and (area.is_main or area.role is Role.OVERALL):
                yield Problem(
                    f"areas[{index}].scale",
                    f"the overall judgement and what it is derived from are on {self.scale.__name__}",
                )

    def _limit_problems(self) -> Iterator[Problem]:
        ids, areas = {limit.id for limit in self.limits}, set(self._ids)
        for limit in self.limits:
            where = f"limits[{quoted(limit.id)}]"
            for other in sorted(set(limit.overrides) - ids):
                yield Problem(f"{where}.overrides", f"there is no limit {other!r}")
            counts = (*limit.when, *limit.unless)
            named = {area for count in counts for area in count.areas}
            if limit.during is not None:
                yield Problem(f"{where}.during", "a limit applies in the whole edition: make an edition for these days")
            for area in sorted(named - areas):
                yield Problem(where, f"there is no area {area!r}")
            grades = (*(grade for count in counts for grade in count.grades), limit.best, limit.worst)
            for grade in dict.fromkeys(grades):
                if grade is not None and not isinstance(grade, self.scale):
                    yield Problem(where, f"{grade} is not on the edition's scale, {self.scale.__name__}")
        yield from at_most(self._unranked())

    def _unranked(self) -> Iterator[Problem]:
        """Yield each two limits that call different grades likely, if neither overrides the other."""
        likely: dict[Scale | None, list[StatedBound[S_co]]] = {}
        for right in (limit for limit in self.limits if limit.force is Force.LIKELY):
            for best, limits in likely.items():
                for left in limits if best is not right.best else ():
                    if left.id not in right.overrides and right.id not in left.overrides:
                        yield Problem(
                            f"limits[{quoted(right.id)}]",
                            f"it and {quoted(left.id)} call different grades likely: say which overrides the other",
                        )
            likely.setdefault(right.best, []).append(right)

    def _label_problems(self) -> Iterator[Problem]:
        for index, use in enumerate(self.labels):
            if not isinstance(use.value.grade, self.scale):
                problem = f"{use.value.grade} is not on the edition's scale, {self.scale.__name__}"
                yield Problem(f"labels[{index}]", problem)

    def _activity_problems(self) -> Iterator[Problem]:
        ids = set(self._ids)
        for activity in self.activities:
            where = f"activities[{quoted(activity.id)}]"
            for area in activity.areas:
                if area not in ids:
                    yield Problem(f"{where}.judges", f"there is no area {area!r}")
            if activity.is_graded != bool(activity.areas):
                yield Problem(f"{where}.judges", "a graded activity must judge areas, and no other activity may")
            dated: dict[str, list[Sourced]] = {
                "judges": [*activity.judges],
                "notice": [*activity.notice],
                "phases": [*activity.phases],
                "usually_on_site": [*activity.usually_on_site],
                "team": [*activity.team],
                "publication": [*activity.publication],
            }
            for deadline in activity.deadlines:
                dated.setdefault(f"deadlines[{quoted(deadline.step)}]", []).append(deadline)
            yield from twice(f"{where}.deadlines", (deadline.id for deadline in activity.deadlines))
            for field, facts in dated.items():
                yield from (Problem(f"{where}.{field}", clash.what) for clash in clashes(facts))

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(area.id for area in self.areas)

    @property
    def main_areas(self) -> tuple[Area, ...]:
        """The areas from which the overall judgement is derived, in the order of the report."""
        return tuple(area for area in self.areas if area.is_main)

    def area(self, area: str) -> Area:
        """Return an area by its id.

        Raises:
            UnknownAreaError: the edition does not judge it.
        """
        for candidate in self.areas:
            if candidate.id == area:
                return candidate
        raise UnknownAreaError(self.id, area, self._ids)

    @property
    def scales(self) -> Mapping[str, type[Scale]]:
        """The scale on which each area is judged, by its id."""
        return _scales(self)

    def scale_of(self, area: str) -> type[Scale]:
        """Return the scale on which an area is judged: its own if it has one, else the edition's.

        Raises:
            UnknownAreaError: the edition does not judge it.
        """
        return self.area(area).scale or self.scale

    def limits_on(self, outcomes: Mapping[str, Outcome]) -> tuple[StatedBound[S_co], ...]:
        """Return the stated limits that apply to outcomes, without those that another of them overrides."""
        applying = [limit for limit in self.limits if limit.applies(outcomes, self.areas)]
        overridden = {other for limit in applying for other in limit.overrides}
        return tuple(limit for limit in applying if limit.id not in overridden)

    def activity(self, activity: str) -> Activity:
        """Return an activity by its id.

        Raises:
            UnknownActivityError: the edition has no such activity.
        """
        for candidate in self.activities:
            if candidate.id == activity:
                return candidate
        raise UnknownActivityError(self.id, activity, tuple(known.id for known in self.activities))

    def __repr__(self) -> str:
        return cut(f"<Edition {self.id}>")

    def __str__(self) -> str:
        return f"{self.title.value} ({self.id}, {self.period.value})"


@lru_cache(maxsize=256)
def _scales(edition: Edition[Any]) -> Mapping[str, type[Scale]]:
    return MappingProxyType({area.id: area.scale or edition.scale for area in edition.areas})


def twice(where: str, ids: Iterable[str]) -> list[Problem]:
    """Return a problem for each duplicate id."""
    return [Problem(where, f"{name!r} is listed {count} times") for name, count in repeated(ids).items()]
