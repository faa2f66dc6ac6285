"""How many inspections are due in how much time: the frequency, its provisos, and the circumstances that they name."""

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
    """Give the inspection year that holds a day: from 1 April to 31 March.

    >>> print(inspection_year(date(2023, 3, 31)))
    from 1 April 2022 to 31 March 2023
    """
    until = first_april_after(day)
    return Period(day_of(until.year - 1, _APRIL, 1), later(until, -1))


@checked
def rolling_three_years(day: date) -> Period:
    """Give the three years that begin on the first 1 April after an inspection that began on a day.

    >>> print(rolling_three_years(date(2017, 4, 1)))
    from 1 April 2018 to 31 March 2021
    """
    since = first_april_after(day)
    return Period(since, later(Months(36).after(since), -1))


def first_april_after(day: date) -> date:
    """Give the first 1 April that lies after a day.

    Raises:
        DefinitionError: there is none, for the calendar of Python ends with the year 9999.
    """
    year = day.year + (day >= date(day.year, _APRIL, 1))
    if year > MAXYEAR:
        raise DefinitionError("inspection year", [Problem("day", f"{day} lies in one that ends after the last day")])
    return date(year, _APRIL, 1)


class Mandate(ImmutableEnum):
    """Who lays down how often there is an inspection."""

    LAW = "law"
    """An act or a statutory instrument."""
    POLICY = "policy"
    """The inspectorate itself."""


class Cycle(ImmutableEnum):
    """The time in which so many inspections are due."""

    YEAR = "inspection year"
    """From 1 April to 31 March."""
    THREE_YEARS = "three-year period"
    """Three years, and which three was not found."""
    ROLLING = "rolling three years"
    """Three years from the 1 April after the latest inspection."""
    FIRST_THREE_YEARS = "first three years"
    """Three years from registration, for a provider that has not been inspected yet."""


class Circumstance(ImmutableEnum):
    """What may change how many inspections are due. The set is closed, and each is tested by one function."""

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
        """Whether no history shows it, so that the caller must say whether it holds.

        >>> [one.name for one in Circumstance if one.is_given]
        ['CLOSED_HOME', 'REOPENED', 'NO_CHILDREN']
        """
        return self in {Circumstance.CLOSED_HOME, Circumstance.REOPENED, Circumstance.NO_CHILDREN}

    @property
    def shows_inspection(self) -> bool:
        """Whether it holds only after an inspection in this inspection year.

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
        DefinitionError: there is no such day in every year.
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
        """Give the first such day that does not lie before a day."""
        this_year = date(day.year, self.month, self.day)
        return this_year if this_year >= day else day_of(day.year + 1, self.month, self.day)


@attrs.frozen(kw_only=True)
class Proviso(Rule):
    """What changes a frequency where all of ``when`` holds; an empty ``when`` always does.

    ``at_least`` is the number that it puts in place of the frequency's, a fact without a value where nobody found it.
    After so many ``no_further`` inspections are required in the cycle: it is then an upper limit too. What is still
    owed at the end of a cycle may be ``carried_to`` a day of the next. One that does none of these qualifies in words
    only.
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
        """Whether no inspection is required once it holds: no number comes first, or its inspection took place."""
        return self.no_further and (
            self.at_least is None or any(circumstance.shows_inspection for circumstance in self.when)
        )


@attrs.frozen(kw_only=True)
class Frequency(Rule):
    """How many inspections are due in how much time: ``at_least`` so many ``per`` cycle, by law or by policy.

    ``counts`` are the ids of the activities that count as one. The ``unless`` in force on the day change it where
    their circumstances hold: the one that asks least prevails.
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
            Problem(f"unless[{proviso.id!r}]", f"it asks for more, {proviso.at_least.value}, than {self.at_least}")
            for proviso in self.unless
            if proviso.at_least and proviso.at_least.value is not None and proviso.at_least.value > self.at_least
        ]
        problems += [
            Problem(f"unless[{proviso.id!r}]", f"only what is due in a year is carried over, not in {self.per.value}")
            for proviso in self.unless
            if proviso.carried_to and self.per is not Cycle.YEAR
        ]
        if problems:
            raise DefinitionError(what, problems)


def _refuse_below_zero(what: str, count: int | None) -> None:
    if count is not None and count < 0:
        problem = Problem("at_least", f"it is {count}: expected 0 or more")
        raise DefinitionError(what, [problem])
