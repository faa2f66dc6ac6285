"""How many inspections are due in a time: the frequency, its provisos, and the circumstances that they name."""

from datetime import MAXYEAR, date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import Period, day_of, later
from inspection_framework.model.facts import Fact
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import Months
from inspection_framework.model.provisions import Rule
from inspection_framework.model.repeated import repeated

__all__ = [
    "Circumstance",
    "Cycle",
    "Frequency",
    "Mandate",
    "Proviso",
    "YearDay",
    "inspection_year",
    "rolling_three_years",
]

_APRIL = 4


@checked
def inspection_year(day: date) -> Period:
    """Return the inspection year of a day: from 1 April to 31 March.

    >>> print(inspection_year(date(2023, 3, 31)))
    from 1 April 2022 to 31 March 2023
    """
    until = first_april_after(day)
    return Period(day_of(until.year - 1, _APRIL, 1), later(until, -1))


@checked
def rolling_three_years(day: date) -> Period:
    """Return the three years from the first 1 April after an inspection that began on a day.

    >>> print(rolling_three_years(date(2017, 4, 1)))
    from 1 April 2018 to 31 March 2021
    """
    since = first_april_after(day)
    return Period(since, later(Months(36).after(since), -1))


def first_april_after(day: date) -> date:
    """Return the first 1 April after a day.

    Raises:
        DefinitionError: there is none, because Python's calendar ends with the year 9999.
    """
    year = day.year + (day >= date(day.year, _APRIL, 1))
    if year > MAXYEAR:
        raise DefinitionError(
            "inspection year", [Problem("day", f"the inspection year of {day} ends after the year 9999")]
        )
    return date(year, _APRIL, 1)


class Mandate(ImmutableEnum):
    """Who decides how often there is an inspection."""

    LAW = "law"
    """An act or a statutory instrument."""
    POLICY = "policy"
    """The inspectorate."""


class Cycle(ImmutableEnum):
    """The time in which a number of inspections is due."""

    YEAR = "inspection year"
    """From 1 April to 31 March."""
    THREE_YEARS = "three-year period"
    """Three years; when they begin was not found."""
    ROLLING = "rolling three years"
    """Three years from the 1 April after the latest inspection."""
    FIRST_THREE_YEARS = "first three years"
    """Three years from registration, for a provider that has not been inspected yet."""


class Circumstance(ImmutableEnum):
    """Circumstances that may change how many inspections are due. No others exist, and one function tests each."""

    REGISTERED_BEFORE_OCTOBER = "registered before 1 October of this inspection year"
    REGISTERED_FROM_OCTOBER = "registered on or after 1 October of this inspection year"
    LAST_FULL_GOOD = "judged good or outstanding overall at the latest full inspection"
    GOOD_THIS_YEAR = "judged good or outstanding overall in this inspection year"
    BELOW_GOOD_SINCE_JANUARY = "judged less than good overall on or after 1 January of this inspection year"
    CLOSED_HOME = "a closed children's home"
    REOPENED = "a closed children's home that reopened in this inspection year"
    NO_CHILDREN = "no child living there or placed"

    @property
    def is_given(self) -> bool:
        """Whether the caller must say if it is true, because no history shows it.

        >>> [circumstance.name for circumstance in Circumstance if circumstance.is_given]
        ['CLOSED_HOME', 'REOPENED', 'NO_CHILDREN']
        """
        return self in {Circumstance.CLOSED_HOME, Circumstance.REOPENED, Circumstance.NO_CHILDREN}

    @property
    def shows_inspection(self) -> bool:
        """Whether it is only true after an inspection in this inspection year.

        >>> [circumstance.name for circumstance in Circumstance if circumstance.shows_inspection]
        ['GOOD_THIS_YEAR', 'BELOW_GOOD_SINCE_JANUARY']
        """
        return self in {Circumstance.GOOD_THIS_YEAR, Circumstance.BELOW_GOOD_SINCE_JANUARY}


@attrs.frozen
class YearDay(Value):
    """A day of any year.

    >>> YearDay(6, 30).on_or_after(date(2023, 4, 1))
    datetime.date(2023, 6, 30)

    Raises:
        DefinitionError: some years, or all, do not have this day.
    """

    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        try:
            date(2001, self.month, self.day)
        except ValueError:
            problem = Problem("", f"month {self.month!r} has no day {self.day!r} in every year")
            raise DefinitionError("day of the year", [problem]) from None

    def on_or_after(self, day: date) -> date:
        """Return the first such day that is not before a day."""
        this_year = date(day.year, self.month, self.day)
        return this_year if this_year >= day else day_of(day.year + 1, self.month, self.day)


@attrs.frozen(kw_only=True)
class Proviso(Rule):
    """A change to a frequency if all of ``when`` is true; an empty ``when`` always is.

    ``at_least`` replaces the number of the frequency. It is a fact without a value if the number was not found. With
    ``no_further``, no more than that number are required in the cycle: it is an upper limit too. Inspections still owed
    at the end of a cycle may be ``carried_to`` a day of the next. A proviso without any of these is in words only.
    """

    when: tuple[Circumstance, ...] = ()
    at_least: Fact[int | None] | None = None
    no_further: bool = False
    carried_to: YearDay | None = None

    def __attrs_post_init__(self) -> None:
        if self.at_least is not None:
            _refuse_below_zero(f"proviso {self.id!r}", self.at_least.value)

    @property
    def closes(self) -> bool:
        """Whether nothing more is required where it applies: it has no number, or the inspection has taken place."""
        return self.no_further and (
            self.at_least is None or any(circumstance.shows_inspection for circumstance in self.when)
        )


@attrs.frozen(kw_only=True)
class Frequency(Rule):
    """How many inspections are due: ``at_least`` so many in each cycle (``per``), by law or by policy.

    ``counts`` are the ids of the activities that count. The provisos ``unless`` that are in force on the day change the
    number if their circumstances are true. The proviso that asks for the least prevails.
    """

    mandate: Mandate
    at_least: int
    per: Cycle
    counts: Fact[tuple[str, ...]]
    unless: tuple[Proviso, ...] = ()

    def __attrs_post_init__(self) -> None:
        what = f"frequency {self.id!r}"
        _refuse_below_zero(what, self.at_least)
        problems = [
            Problem("unless", f"{name!r} is listed {count} times")
            for name, count in repeated(proviso.id for proviso in self.unless).items()
        ]
        problems += [
            Problem(f"unless[{proviso.id!r}]", f"it asks for {proviso.at_least.value}, more than {self.at_least}")
            for proviso in self.unless
            if proviso.at_least and proviso.at_least.value is not None and proviso.at_least.value > self.at_least
        ]
        problems += [
            Problem(
                f"unless[{proviso.id!r}]", f"only what is due in a year can be carried over, not in {self.per.value}"
            )
            for proviso in self.unless
            if proviso.carried_to and self.per is not Cycle.YEAR
        ]
        if problems:
            raise DefinitionError(what, problems)


def _refuse_below_zero(what: str, count: int | None) -> None:
    if count is not None and count < 0:
        problem = Problem("at_least", f"it is {count}: expected 0 or more")
        raise DefinitionError(what, [problem])
