"""Steps of a timetable: who does what, on which days, counted from which day, and why."""

from collections.abc import Iterator
from datetime import date, time

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Weekday, in_words
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import Fact, Source
from inspection_framework.model.findings import FindingKind
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import WorkingDays
from inspection_framework.model.provisions import Force
from inspection_framework.model.texts import capital
from inspection_framework.rules.reasons import Reason, Standing, standing_on
from inspection_framework.rules.timetable.working_days import is_projected, is_working_day, working_days_between

__all__ = ["Step", "StepKind"]

INSPECTORATE = "the inspectorate"
"""The body that gives notice and publishes. The data do not say which inspectorate it is if there are several."""


class StepKind(ImmutableEnum):
    """The kind of a step."""

    NOTICE = "notice"
    OFF_SITE = "off site"
    ON_SITE = "on site"
    ON_AND_OFF_SITE = "on and off site"
    """From the first day on site to the last. It is not known which of the days between are off site."""
    FEEDBACK = "feedback"
    PUBLICATION = "publication"
    RECEIPT = "receipt"
    DEADLINE = "deadline"
    """The last day to do something that is owed."""


@attrs.frozen(kw_only=True)
class Step(Value):
    """One step: a day, or a span from ``first`` to ``last``, both included.

    If the first day is not known, both are ``None``. If only the last day is not known, only that is ``None``. The
    reasons say why. ``by`` is the time of day by which the step is done. ``counted_from`` is the date from which the
    step is counted, and ``anchor`` says which day that is. With ``only_with``, the step only happens if the inspection
    has that kind of finding.
    """

    kind: StepKind
    what: str
    who: str
    first: date | None
    last: date | None
    by: time | None = None
    anchor: Anchor | None = None
    counted_from: date | None = None
    only_with: FindingKind | None = None
    reasons: tuple[Reason, ...]

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if self.last is not None and (self.first is None or self.last < self.first):
            problems.append(Problem("last", f"it is {self.last}, and the first day is {self.first}"))
        if self.last is None and not self.reasons:
            problems.append(Problem("reasons", "there are none: say why the days are not known"))
        if problems:
            raise DefinitionError(f"step {self.what!r}", problems)

    @property
    def weekday(self) -> Weekday | None:
        """The weekday of the first day; ``None`` if that is not known."""
        return Weekday.of(self.first) if self.first else None

    @property
    def working_days(self) -> int | None:
        """The number of working days from ``counted_from`` to the first day; negative if the first day is earlier.

        The day ``counted_from`` itself is not counted. ``None`` if one of the two days is not known.
        """
        if self.first is None or self.counted_from is None:
            return None
        return working_days_between(self.counted_from, self.first)

    @property
    def length(self) -> int | None:
        """The number of working days of the step, including the first and last day; ``None`` if these are not known."""
        if self.first is None or self.last is None:
            return None
        return working_days_between(self.first, self.last) + is_working_day(self.first)

    @property
    def projected(self) -> bool:
        """Whether one of its days is after the years for which bank holidays are announced."""
        days = (self.first, self.last, self.counted_from) if self.first else ()
        return any(is_projected(day) for day in days if day)

    def __str__(self) -> str:
        return ", ".join([f"{when(self)}: {self.who} {self.what}", *remarks(self)])


def when(step: Step) -> str:
    """Return the day or days of a step in words."""
    if step.first is None:
        return "On an unknown day"
    day = with_weekday(step.first)
    if step.kind is StepKind.DEADLINE:
        return f"No later than {day}"
    if step.last is None:
        return f"From {day}, last day not known"
    hour = f", by {step.by.hour}.{step.by.minute:02}" if step.by else ""
    return f"{day}{hour}" if step.first == step.last else f"{day} to {with_weekday(step.last)}"


def remarks(step: Step) -> Iterator[str]:
    """Yield the length of a step, or the time from the day from which it is counted; then its conditions.

    Days on site may begin on a day that is not a working day, because the caller chooses it.
    """
    if step.first != step.last and step.length and step.kind is not StepKind.ON_AND_OFF_SITE:
        yield f"{WorkingDays(step.length)}"
    elif step.working_days and step.anchor:
        side = "after" if step.working_days > 0 else "before"
        yield f"{WorkingDays(abs(step.working_days))} {side} {step.anchor.value}"
    if step.kind in {StepKind.ON_SITE, StepKind.ON_AND_OFF_SITE} and step.first and not is_working_day(step.first):
        yield "although the first day is not a working day"
    if step.only_with:
        yield f"if there is {step.only_with.in_words}"
    if step.first and any(why.standing is Standing.ASSUMED for why in step.reasons):
        yield "as assumed"
    if step.projected:
        yield "with projected bank holidays"


def with_weekday(day: date) -> str:
    """Return a day as it is written in British English, with its weekday.

    >>> with_weekday(date(2027, 1, 18))
    'Monday 18 January 2027'
    """
    return f"{Weekday.of(day).value} {in_words(day)}"


def of_fact(fact: Fact[object], rule: str, says: str) -> Reason:
    """Return a fact as a reason: what it says, or that it was not found, and its note."""
    if fact.value is None:
        end = "" if fact.note.endswith('"') else "."
        return reason(Standing.NOT_FOUND, rule, f"{capital(fact.note)}{end}", fact.source)
    noted = f"{says} ({fact.note})" if fact.note else says
    return reason(standing_on(fact.source, Force.ALWAYS), rule, noted, fact.source)


def nothing_said(activity: Activity, about: str, what: str = "") -> Reason:
    """Return the reason for something that is not known because the activity has no fact about it on that day."""
    says = f"Nothing that applies on this day is recorded about its {what or about}."
    return reason(Standing.NOT_FOUND, f"{activity.id}-{about.replace(' ', '-')}", says, activity.title.source)


def reason(standing: Standing, rule: str, says: str, source: Source) -> Reason:
    """Return a reason without outcomes and without an edition, because an activity may belong to several."""
    return Reason(standing=standing, rule=rule, says=says, edition="", inputs=(), source=source)
