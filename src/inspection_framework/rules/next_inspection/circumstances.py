"""Whether a circumstance is true. The history shows it, the caller states it, or it is not known."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import Period
from inspection_framework.model.frequencies import Circumstance
from inspection_framework.model.grades import Grade, Outcome
from inspection_framework.model.inspections import Inspection
from inspection_framework.rules.next_inspection.history import History, began, is_graded
from inspection_framework.rules.overall.aggregation import UNKNOWN

__all__: list[str] = []

KnownCircumstances = Mapping[Circumstance, bool]
"""Whether each circumstance that no history shows is true, as the caller states. Missing circumstances are unknown."""


def check_given(circumstances: KnownCircumstances) -> None:
    """Raise an error if the caller states circumstances that the history shows."""
    problems = [
        Problem(f"circumstances[{circumstance}]", "it follows from the provider and its history: leave it out")
        for circumstance in circumstances
        if not circumstance.is_given
    ]
    if problems:
        raise DefinitionError("circumstances", problems)


def all_hold(
    circumstances: Iterable[Circumstance], history: History, year: Period, known: KnownCircumstances
) -> bool | None:
    """Return whether all of the circumstances are true in an inspection year, or ``None`` if that is not known."""
    answers = [holds(circumstance, history, year, known) for circumstance in circumstances]
    return False if False in answers else None if None in answers else True


def holds(circumstance: Circumstance, history: History, year: Period, known: KnownCircumstances) -> bool | None:
    """Return whether a circumstance is true in an inspection year, or ``None`` if that is not known."""
    return known.get(circumstance) if circumstance.is_given else _SHOWN[circumstance](history, year)


def _registered_before_october(history: History, year: Period) -> bool | None:
    made = history.provider.registered
    return made in year and made < _october(year) if isinstance(made, date) else None


def _registered_from_october(history: History, year: Period) -> bool | None:
    made = history.provider.registered
    return made in year and made >= _october(year) if isinstance(made, date) else None


def _last_full_good(history: History, year: Period) -> bool | None:  # noqa: ARG001 # one shape for all
    return _is(_GOOD, history.latest.overall) if history.latest else None


def _good_this_year(history: History, year: Period) -> bool | None:
    return _some(_GOOD, (inspection for inspection in history.known if began(inspection) in year))


def _below_good_since_january(history: History, year: Period) -> bool | None:
    since = date(_october(year).year + 1, 1, 1)
    return _some(
        _BELOW_GOOD,
        (inspection for inspection in history.known if began(inspection) in year and began(inspection) >= since),
    )


_SHOWN: Mapping[Circumstance, Callable[[History, Period], bool | None]] = {
    Circumstance.REGISTERED_BEFORE_OCTOBER: _registered_before_october,
    Circumstance.REGISTERED_FROM_OCTOBER: _registered_from_october,
    Circumstance.LAST_FULL_GOOD: _last_full_good,
    Circumstance.GOOD_THIS_YEAR: _good_this_year,
    Circumstance.BELOW_GOOD_SINCE_JANUARY: _below_good_since_january,
}
"""The test of each circumstance that the history shows."""

_GOOD = {Grade.OUTSTANDING, Grade.GOOD}
_BELOW_GOOD = {Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE}


def _october(year: Period) -> date:
    """Return 1 October of an inspection year."""
    return date((year.since or date.min).year, 10, 1)


def _is(grades: set[Grade], outcome: Outcome) -> bool | None:
    return None if outcome in UNKNOWN else outcome in grades


def _some(grades: set[Grade], inspections: Iterable[Inspection]) -> bool | None:
    """Return whether one of the inspections has one of the grades overall, or ``None`` if that is not known."""
    answers = [_is(grades, inspection.overall) for inspection in inspections if is_graded(inspection)]
    return True if True in answers else None if None in answers else False
