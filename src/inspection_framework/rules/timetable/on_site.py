"""The weeks of an inspection in the calendar, counted from its first day on site."""

from collections.abc import Iterator, Sequence
from datetime import date

from inspection_framework.model.activities import Activity, Phase, Place
from inspection_framework.model.days import Weekday, later
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import Fact, in_force
from inspection_framework.rules.reasons import Reason
from inspection_framework.rules.timetable.steps import Step, StepKind, nothing_said, of_fact, with_weekday
from inspection_framework.rules.timetable.working_days import is_working_day

__all__: list[str] = []

_KINDS = {Place.ON_SITE: StepKind.ON_SITE, Place.OFF_SITE: StepKind.OFF_SITE}


def weeks_of(activity: Activity, on_site: date) -> tuple[Step, ...]:
    """Return the steps on site and off site of an activity that begins on a day.

    They follow the phases of the activity: the day is in the first week on site. If the phases are not known, there is
    a single step with the usual length of reports. It is on site, or on and off site if some days may be off site.
    """
    facts = in_force(activity.phases, on_site)
    week = first_week(activity, on_site)
    if week:
        return tuple(
            step
            for fact in facts
            for phase in fact.value or ()
            for step in _phase(phase, week, on_site, _laid_down(activity, fact))
        )
    last, why = _as_reports_show(activity, on_site)
    may_be_off_site = any(fact.value.may_include_off_site for fact in in_force(activity.usually_on_site, on_site))
    unknown = [_laid_down(activity, fact) for fact in facts] or [
        nothing_said(activity, "phases", "weeks on site and off site")
    ]
    return (
        Step(
            kind=StepKind.ON_AND_OFF_SITE if may_be_off_site else StepKind.ON_SITE,
            what="work on site and may work off site, on days that were not found"
            if may_be_off_site
            else "are on site",
            who="inspectors",
            first=on_site,
            last=last,
            anchor=Anchor.FIRST_DAY,
            counted_from=on_site,
            reasons=(*unknown, why),
        ),
    )


def first_week(activity: Activity, on_site: date) -> date | None:
    """Return the Monday of the week of the first contact (week 1) of an activity that begins on a day.

    Return ``None`` if no fact says which weeks of the activity are on site.
    """
    phases = [phase for fact in in_force(activity.phases, on_site) for phase in fact.value or ()]
    weeks = [week for phase in phases if phase.place is Place.ON_SITE for week in phase.weeks]
    return later(on_day_of_week(on_site, Weekday.MONDAY), -7 * (min(weeks) - 1)) if weeks else None


def on_day_of_week(day: date, weekday: Weekday) -> date:
    """Return the day of a week that is a given weekday. The week runs from Monday to Sunday and contains ``day``."""
    return later(day, tuple(Weekday).index(weekday) - day.weekday())


def _laid_down(activity: Activity, fact: Fact[tuple[Phase, ...] | None]) -> Reason:
    weeks = "; ".join(str(phase) for phase in fact.value or ())
    return of_fact(fact, f"{activity.id}-phases", f"The weeks, where week 1 is that of the first contact: {weeks}.")


def _phase(phase: Phase, week_1: date, on_site: date, reason: Reason) -> Iterator[Step]:
    """Yield a step for each run of consecutive weeks of a phase, where ``week_1`` is the Monday of week 1.

    A step goes from Monday to Friday, unless the phase says otherwise. Its first and last day are working days.
    """
    stretches = list(_stretches(phase.weeks))
    for weeks in stretches:
        begins = phase.first if weeks is stretches[0] and phase.first else Weekday.MONDAY
        ends = phase.last if weeks is stretches[-1] and phase.last else Weekday.FRIDAY
        monday, friday = (later(week_1, 7 * (week - 1)) for week in (weeks[0], weeks[-1]))
        first = _working(on_day_of_week(monday, begins), 1)
        if phase.place is Place.ON_SITE and monday <= on_site <= later(monday, 6):
            first = on_site
        last = _working(on_day_of_week(friday, ends), -1)
        yield Step(
            kind=_KINDS[phase.place],
            what=f"work {phase.place.value}: {phase.what}",
            who="inspectors",
            first=first,
            last=last if first <= last else None,
            anchor=Anchor.FIRST_DAY,
            counted_from=on_site,
            reasons=(reason,),
        )


def _stretches(weeks: Sequence[int]) -> Iterator[list[int]]:
    """Yield each run of consecutive weeks, in order."""
    stretch: list[int] = []
    for week in sorted(set(weeks)):
        if stretch and week != stretch[-1] + 1:
            yield stretch
            stretch = []
        stretch.append(week)
    yield stretch


def _working(day: date, step: int) -> date:
    """Return the day, or the next working day in a direction if it is not a working day."""
    while not is_working_day(day):
        day = later(day, step)
    return day


def _as_reports_show(activity: Activity, on_site: date) -> tuple[date | None, Reason]:
    """Return the last day on site by the usual length in reports, and the reason. The day may be ``None``."""
    for fact in in_force(activity.usually_on_site, on_site):
        pattern = fact.value
        printed = on_day_of_week(on_site, pattern.first or Weekday.of(on_site))
        printed = later(printed, -7 if printed > on_site else 0)
        last = later(printed, pattern.length.count - 1)
        says = f"Reports usually print {pattern}: from {with_weekday(printed)} to {with_weekday(last)}."
        fits = on_site <= last and is_working_day(last) and pattern.last in (None, Weekday.of(last))
        says += "" if fits else " The inspection cannot end on that day, so its last day is not known."
        return last if fits else None, of_fact(fact, f"{activity.id}-usual-days-on-site", says)
    return None, nothing_said(activity, "usual days on site")
