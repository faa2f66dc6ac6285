"""The day of notice from the first day on site, and the first day on site from the day of notice."""

from datetime import date

from inspection_framework.model.activities import Activity, Notice
from inspection_framework.model.days import Weekday, later
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import in_force
from inspection_framework.model.lengths import CalendarDays, Length, Weeks, WorkingDays
from inspection_framework.rules.timetable.on_site import first_week, on_day_of_week
from inspection_framework.rules.timetable.steps import INSPECTORATE, Step, StepKind, nothing_said, of_fact, with_weekday
from inspection_framework.rules.timetable.working_days import add_working_days, is_working_day, working_days_between

__all__: list[str] = []


def notice(activity: Activity, on_site: date) -> Step:
    """Return the step of notice of an activity that begins on a day, by the facts about notice on that day."""
    day, by, why = None, None, nothing_said(activity, "notice")
    for fact in in_force(activity.notice, on_site):
        how = ""
        if fact.value:
            day, how = _notified_on(fact.value, on_site, first_week(activity, on_site))
            by = fact.value.by if day else None
        why = of_fact(fact, f"{activity.id}-notice", f"{fact.value} {how}")
    return Step(
        kind=StepKind.NOTICE,
        what="gives notice",
        who=INSPECTORATE,
        first=day,
        last=day,
        by=by,
        anchor=Anchor.FIRST_DAY,
        counted_from=on_site,
        reasons=(why,),
    )


def begins_on(activity: Activity, notified: date) -> date | None:
    """Return the first day on site that follows from a day of notice, or ``None`` if no day does.

    It is a working day. If the facts about notice state a weekday, it is on that weekday.
    """
    longest = max((fact.value.length.count for fact in activity.notice if fact.value and fact.value.length), default=0)
    for days in range(1, 7 * longest + 14):
        day = later(notified, days)
        said = [fact.value.begins for fact in in_force(activity.notice, day) if fact.value]
        if set(said) <= {None, Weekday.of(day)} and is_working_day(day) and notice(activity, day).first == notified:
            return day
    return None


def _notified_on(said: Notice, on_site: date, week: date | None) -> tuple[date | None, str]:
    """Return the day of notice of an inspection that begins on a day, or ``None``, and the reason in a sentence.

    ``week`` is the Monday of the week of the first contact, or ``None`` if that is not known. If the weekday of notice
    is known too, the day of notice is that weekday of that week. Otherwise the length of the notice is counted back
    from the weekday on which the inspection begins. The result must agree with the week or the weekday, if known.
    """
    begins = on_day_of_week(on_site, said.begins or Weekday.of(on_site))
    day = _before(begins, said.length)
    if day is None:
        return None, "The day of notice cannot be worked out from this."
    how = f"{said.length} before {with_weekday(begins)} is {with_weekday(day)}"
    if said.told and week:
        day = on_day_of_week(week, said.told)
        how = f"In the week of the first contact that {said.told.value} is {with_weekday(day)}"
    elif said.told not in (None, Weekday.of(day)):
        return None, f"{how}, but notice is given on a {said.told.value}."
    elif week and not week <= day < later(week, 7):
        return None, f"{how}, but the week of the first contact is that of {with_weekday(week)}."
    if day >= on_site:
        return None, f"{how}, which is not before the first day on site. Was the day of notice passed as on_site?"
    if not is_working_day(day):
        return None, f"{how}, which is not a working day."
    left = WorkingDays(working_days_between(day, on_site))
    is_said = how.startswith(f"{left} before {with_weekday(on_site)} is")
    return day, f"{how}." if is_said else f"{how}, {left} before the first day on site."


def _before(day: date, length: Length | None) -> date | None:
    """Return the day that is ``length`` before ``day``, or ``None`` if the length is unknown or in another unit."""
    if isinstance(length, WorkingDays):
        return add_working_days(day, -length.count)
    if isinstance(length, CalendarDays):
        return later(day, -length.count)
    return later(day, -7 * length.count) if isinstance(length, Weeks) else None
