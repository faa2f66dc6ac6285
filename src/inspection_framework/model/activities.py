"""What inspectors do: each kind of inspection, visit and meeting, with its notice, weeks, team and evidence."""

from datetime import date, time

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, NoSamplingPlanError, Problem
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.facts import Fact, in_force
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import CalendarDays, Length, WorkingDays
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.shown import Shown
from inspection_framework.printed import cut

__all__ = [
    "Activity",
    "Evidence",
    "Feedback",
    "Notice",
    "OnSitePattern",
    "Phase",
    "Place",
    "Reporting",
    "TeamRole",
]


class Reporting(ImmutableEnum):
    """The result of an activity."""

    GRADED = "graded"
    """Judgements on a scale, in a published report."""
    NARRATIVE = "narrative"
    """Findings in words, in a published report or letter; no grade."""
    UNPUBLISHED = "unpublished"
    """A letter or a conversation that is not published."""


class Place(ImmutableEnum):
    """Where inspectors work."""

    ON_SITE = "on site"
    OFF_SITE = "off site"


@attrs.frozen(kw_only=True)
class Notice(Value):
    """How an inspection is announced.

    ``length`` runs from the announcement to the first day on site. ``told`` and ``by`` are the weekday and the
    time of day by which the provider hears. ``begins`` is the weekday of the first day on site. ``None`` means "not
    laid down, or not found". ``words`` is the notice in a sentence.
    """

    words: str
    length: Length | None = None
    told: Weekday | None = None
    by: time | None = None
    begins: Weekday | None = None

    def __str__(self) -> str:
        return self.words


@attrs.frozen(kw_only=True)
class Phase(Value):
    """A part of an inspection: which weeks (the week of the first contact is week 1), where, and what is done.

    ``first`` and ``last`` are the weekdays on which it begins and ends, where a source says so.
    """

    weeks: tuple[int, ...]
    place: Place
    what: str
    first: Weekday | None = None
    last: Weekday | None = None

    def __str__(self) -> str:
        weeks = " and ".join(str(week) for week in self.weeks)
        days = " to ".join(day.value for day in (self.first, self.last) if day)
        return f"week {weeks}, {self.place.value}{f' ({days})' if days else ''}: {self.what}"


@attrs.frozen(kw_only=True)
class OnSitePattern(Value):
    """The days on site as reports usually print them: from the first to the last, both included.

    ``may_include_off_site`` is true if some of the days between are, or may be, off site, and no source says which.
    """

    length: CalendarDays
    first: Weekday | None = None
    last: Weekday | None = None
    may_include_off_site: bool = False

    def __str__(self) -> str:
        days = " to ".join(day.value for day in (self.first, self.last) if day)
        return f"{self.length}{f', {days}' if days else ''}"


@attrs.frozen(kw_only=True)
class TeamRole(Value):
    """How many people take part in a role, and for how long; ``None`` where no source says.

    ``length`` is how long they stay. ``longest`` is an upper limit, where a source only says "up to".
    ``usually`` is true if the source calls the number or the length usual, so that it may differ.

    >>> from inspection_framework.model.lengths import WorkingDays
    >>> print(TeamRole(role="regulatory inspector", at_least=1, at_most=1, longest=WorkingDays(2)))
    1 regulatory inspector, at most 2 working days

    Raises:
        DefinitionError: both lengths are set, or the numbers of people are below 0 or not in order.
    """

    role: str
    at_least: int | None = None
    at_most: int | None = None
    length: Length | None = None
    longest: Length | None = None
    usually: bool = False

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if self.length and self.longest:
            problem = f"{self.longest} is an upper limit, and length is {self.length}: set only one of them"
            problems.append(Problem("longest", problem))
        ends = [end for end in (0, self.at_least, self.at_most) if end is not None]
        if ends != sorted(ends):
            what = f"from {self.at_least} to {self.at_most} people is not possible"
            problems.append(Problem("at_least", what))
        if problems:
            raise DefinitionError(f"team role {self.role!r}", problems)

    def __str__(self) -> str:
        length = f", {self.length}" if self.length else f", at most {self.longest}" if self.longest else ""
        return f"{'usually ' if self.usually else ''}{self._number()}{self.role}{length}"

    def _number(self) -> str:
        if self.at_least == self.at_most:
            return "" if self.at_least is None else f"{self.at_least} "
        if self.at_most is None:
            return f"at least {self.at_least} "
        return f"at most {self.at_most} " if self.at_least is None else f"{self.at_least} to {self.at_most} "


@attrs.frozen(kw_only=True)
class Feedback(Value):
    """Who hears the judgements or findings first, and when.

    ``on`` is the day on which they hear it, if other steps are counted from that day too.
    """

    heard_by: tuple[str, ...]
    when: str
    on: Anchor | None = None

    def __str__(self) -> str:
        return f"{self.when}: {', '.join(self.heard_by)}"


@attrs.frozen(kw_only=True)
class Evidence(Value):
    """What inspectors look at: lists with their sources, empty where none was found."""

    meetings_observed: tuple[Fact[tuple[str, ...]], ...] = ()
    people_heard: tuple[Fact[tuple[str, ...]], ...] = ()
    records_read: tuple[Fact[tuple[str, ...]], ...] = ()
    information_asked_for: tuple[Fact[str], ...] = ()


@attrs.frozen(kw_only=True)
class Activity(Shown, Value):
    """One kind of inspection, visit or meeting.

    ``existed`` is the period in which such an inspection, visit or meeting could begin. ``None`` is the period of the
    edition.

    A field that changed over the years has several facts, each with the days ``during`` which it applied, by the first
    day on site. ``in_force(activity.notice, day)`` returns those of a day. A fact whose value is ``None`` says what
    was not found. ``publication`` is the time from the last day on site to publication that reports mostly took.
    ``deadlines`` are what must be done after it, and by when. ``sampling_plans`` say which cases are asked for.
    """

    id: str
    title: Fact[str]
    reporting: Fact[Reporting]
    existed: Fact[Period] | None = None
    purpose: tuple[Fact[str], ...] = ()
    judges: tuple[Fact[tuple[str, ...]], ...] = ()
    notice: tuple[Fact[Notice | None], ...] = ()
    phases: tuple[Fact[tuple[Phase, ...] | None], ...] = ()
    usually_on_site: tuple[Fact[OnSitePattern], ...] = ()
    team: tuple[Fact[tuple[TeamRole, ...] | None], ...] = ()
    contact: tuple[Fact[str], ...] = ()
    feedback: tuple[Fact[Feedback | None], ...] = ()
    provisional: tuple[Fact[str], ...] = ()
    publication: tuple[Fact[WorkingDays | None], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    sampling_plans: tuple[Fact[SamplingPlan | None], ...] = ()
    evidence: Evidence = Evidence()
    questions: tuple[Fact[str], ...] = ()
    notes: tuple[Fact[str | None], ...] = ()

    @property
    def sampling(self) -> SamplingPlan:
        """The earliest known plan of which cases are asked for. :meth:`sampling_on` returns the plan of a day.

        Raises:
            NoSamplingPlanError: no plan is known.
        """
        return self._first_plan(self.sampling_plans, "")

    def sampling_on(self, day: date) -> SamplingPlan:
        """Return the sampling plan of an activity that starts on a day.

        Raises:
            NoSamplingPlanError: no plan is known for that day.
        """
        return self._first_plan(in_force(self.sampling_plans, day), str(day))

    def _first_plan(self, plans: tuple[Fact[SamplingPlan | None], ...], day: str) -> SamplingPlan:
        for plan in plans:
            if plan.value is not None:
                return plan.value
        raise NoSamplingPlanError(self.id, day)

    @property
    def areas(self) -> tuple[str, ...]:
        """The ids of all areas that it ever judges, in the order of the report; empty if it grades none."""
        return tuple(dict.fromkeys(area for judged in self.judges for area in judged.value))

    def areas_on(self, day: date) -> tuple[str, ...]:
        """Return the ids of the areas that it judges if it starts on a day."""
        return tuple(dict.fromkeys(area for judged in in_force(self.judges, day) for area in judged.value))

    def exists_on(self, day: date) -> bool:
        """Return whether an activity of this kind could begin on a day of the edition."""
        return self.existed is None or day in self.existed.value

    @property
    def is_graded(self) -> bool:
        """Whether it ends in judgements on a scale."""
        return self.reporting.value is Reporting.GRADED

    def __repr__(self) -> str:
        return cut(f"<Activity {self.id}>")
