"""The timetable of an inspection: from notice to the deadlines after the report, each step with its reasons."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import in_words
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import in_force
from inspection_framework.model.shown import Shown
from inspection_framework.rules.defaults import default_framework
from inspection_framework.rules.reasons import Reason, rehearsal
from inspection_framework.rules.timetable.after_the_visit import feedback, owing, publication, receipt
from inspection_framework.rules.timetable.first_day import of_first_day
from inspection_framework.rules.timetable.notice import begins_on, notice
from inspection_framework.rules.timetable.on_site import weeks_of
from inspection_framework.rules.timetable.steps import Step, StepKind, of_fact, with_weekday
from inspection_framework.rules.timetable.working_days import ANNOUNCED

__all__ = ["Timetable", "timetable"]


@attrs.frozen(kw_only=True)
class Timetable(Shown, Value):
    """The steps of an activity that begins on a day, in order, and the reasons that belong to all of them.

    ``on_site`` is the first day on site.
    """

    activity: Activity
    on_site: date
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        framework = default_framework(self.activity)
        return rehearsal(*(edition.id for edition in framework.editions) if framework else ())

    def explain(self) -> str:
        """Return the steps in plain English, with the numbers of their reasons, and the reasons with every source."""
        reasons = tuple(dict.fromkeys((*(why for step in self.steps for why in step.reasons), *self.reasons)))
        lines = [f"Timetable of {self.activity.title.value}, on site from {with_weekday(self.on_site)}"]
        for step in self.steps:
            numbers = ", ".join(str(reasons.index(why) + 1) for why in step.reasons)
            lines.append(f"  {step}{f' [{numbers}]' if numbers else ''}")
        lines.append("Because:")
        lines += [f"  {number}. {why}" for number, why in enumerate(reasons, 1)]
        return "\n".join([*lines, self.disclaimer])


@checked
def timetable(
    activity: Activity, *, on_site: date | None = None, notified: date | None = None, received: date | None = None
) -> Timetable:
    """Return the timetable of an activity: notice, weeks, feedback, publication, and deadlines from receipt.

    Pass either the first day on site, ``on_site``, or the day of notice, ``notified``. Facts that changed over the
    years are those of the first day on site. ``received`` is the day on which the report or letter is received. Its
    default is the day of publication, and the step says that this is assumed. A step whose day is not known has no days
    and says why. The reasons warn of a first day that is not a working day or is at a time of the year when few
    inspections begin. They also warn if the edition was not in force, and of days after an announced change.

    >>> from inspection_framework.frameworks import ILACS
    >>> standard = ILACS.edition_on(date(2027, 1, 18)).activity("standard")
    >>> for step in timetable(standard, on_site=date(2027, 1, 18)).steps:
    ...     print(step.kind.value, step.weekday.value, step.first, step.last)
    notice Monday 2027-01-11 2027-01-11
    off site Monday 2027-01-11 2027-01-15
    on site Monday 2027-01-18 2027-01-29
    feedback Friday 2027-01-29 2027-01-29
    publication Tuesday 2027-03-09 2027-03-09
    receipt Tuesday 2027-03-09 2027-03-09
    deadline Thursday 2027-04-22 2027-04-22
    deadline Monday 2027-06-21 2027-06-21

    Raises:
        DefinitionError: not exactly one of the two days is given, an argument is not a date, no first day on site
            follows from the day of notice, or the day of receipt is not after the last day on site.
        OutsideCalendarError: one of the days is not in the years 1950 to 2100.
    """
    subject = f"timetable of {activity.title.value}"
    if (on_site is None) == (notified is None):
        problem = Problem("", "give either on_site, the first day on site, or notified, the day of notice")
        raise DefinitionError(subject, [problem])
    first = _first_day(activity, on_site, notified, subject)
    weeks = weeks_of(activity, first)
    last = [step for step in weeks if step.kind is not StepKind.OFF_SITE][-1].last
    if received and received <= (last or first):
        problem = Problem("received", f"{received} is not after the last known day on site, {last or first}")
        raise DefinitionError(subject, [problem])
    days: dict[Anchor, date | None] = {Anchor.FIRST_DAY: first, Anchor.LAST_DAY: last}
    published = publication(activity, last, first)
    days[Anchor.PUBLICATION] = published.first
    days[Anchor.RECEIPT] = days[Anchor.LETTER] = received or published.first
    owed = in_force(activity.deadlines, first)
    steps = (
        notice(activity, first),
        *weeks,
        *feedback(activity, days, first),
        published,
        *receipt(owed, days, received),
        *(owing(deadline, days[deadline.anchor]) for deadline in owed),
    )
    return Timetable(activity=activity, on_site=first, steps=steps, reasons=tuple(_of_all(activity, first, steps)))


def _first_day(activity: Activity, on_site: date | None, notified: date | None, subject: str) -> date:
    """Return the first day on site: the day passed, or the day that follows from the day of notice."""
    first = on_site or (notified and begins_on(activity, notified))
    if first:
        return first
    said = " ".join(
        (f"({fact.during}) " if fact.during else "") + str(fact.value or fact.note) for fact in activity.notice
    )
    problem = f"no first day on site follows from {notified}: give on_site. Known about its notice: {said or 'nothing'}"
    raise DefinitionError(subject, [Problem("notified", problem)])


def _of_all(activity: Activity, on_site: date, steps: Sequence[Step]) -> Iterator[Reason]:
    """Yield the reasons about the first day, working days, announced bank holidays, and what was not found."""
    from inspection_framework.frameworks.law import WORKING_DAY_DEFINITION  # noqa: PLC0415 # the root loads no framework

    yield from of_first_day(activity, on_site, max((step.last for step in steps if step.last), default=on_site))
    yield of_fact(WORKING_DAY_DEFINITION, "working-day", WORKING_DAY_DEFINITION.value)
    if any(step.projected for step in steps):
        says = f"Bank holidays are announced to {in_words(ANNOUNCED.value)}; later ones are projected."
        yield of_fact(ANNOUNCED, "announced-bank-holidays", says)
    for fact in in_force(activity.notes, on_site):
        if fact.value is None:
            yield of_fact(fact, f"{activity.id}-notes", "")
