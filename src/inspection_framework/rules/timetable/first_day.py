"""Warnings about a planned first day on site, such as a day at a time of the year when few inspections begin."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from inspection_framework.model.activities import Activity
from inspection_framework.model.days import in_words
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.rules.announced_changes import projected
from inspection_framework.rules.defaults import default_framework, default_record, default_regimes
from inspection_framework.rules.reasons import Reason, Standing
from inspection_framework.rules.timetable.steps import reason, with_weekday
from inspection_framework.rules.timetable.working_days import is_working_day

__all__: list[str] = []

_AUGUST, _DECEMBER, _JANUARY = 8, 12, 1
_SEASONS: Mapping[str, Callable[[date], bool]] = {
    "in August": lambda day: day.month == _AUGUST,
    "between 20 December and 2 January": lambda day: (
        (day.month == _DECEMBER and day.day >= 20) or (day.month == _JANUARY and day.day <= 2)  # noqa: PLR2004 # as said
    ),
}
"""The times of the year in which few inspections begin."""


def of_first_day(activity: Activity, first: date, last: date) -> Iterator[Reason]:
    """Yield what is unusual about a first day on site, and whether a step is after an announced change."""
    from inspection_framework.frameworks.law import WORKING_DAY_DEFINITION  # noqa: PLC0415 # the root loads no framework

    if not is_working_day(first):
        says = f"{with_weekday(first)}, the first day on site, is not a working day."
        yield reason(Standing.INFERRED, "first-day-not-working", says, WORKING_DAY_DEFINITION.source)
    framework = default_framework(activity)
    if framework is not None:
        yield from _of_framework(framework, activity, first, last)


def _of_framework(framework: Framework[Scale], activity: Activity, first: date, last: date) -> Iterator[Reason]:
    """Yield warnings from the library's own framework, its record and its regime."""
    editions = [edition for edition in framework.editions if activity in edition.activities]
    in_force = [edition for edition in editions if first in edition.period.value]
    if not in_force:
        lives = ", ".join(f"{edition.id} {edition.period.value}" for edition in editions)
        says = f"No edition with this activity was in force on {in_words(first)}: {lives}."
        yield reason(Standing.INFERRED, "edition-not-in-force", says, editions[0].period.source)
    yield from _seasons(framework, activity, first)
    regime = next(regime for regime in default_regimes().values() if framework in regime.frameworks)
    yield from projected((in_force or editions)[-1].id, regime, first, last)


def _seasons(framework: Framework[Scale], activity: Activity, first: date) -> Iterator[Reason]:
    """Yield how many inspections of this kind in the record began at this time of the year, if the record has any."""
    record = default_record(*framework.editions)
    days = [
        inspection.started
        for inspection in record.inspections
        if inspection.edition in framework.editions
        and inspection.activity == activity.id
        and isinstance(inspection.started, date)
    ]
    for when, is_then in _SEASONS.items():
        if days and is_then(first):
            began = sum(map(is_then, days))
            says = f"{began or 'None'} of the {len(days)} inspections of this kind in the record began {when}."
            yield reason(Standing.SEEN, "time-of-the-year", says, record.source)
