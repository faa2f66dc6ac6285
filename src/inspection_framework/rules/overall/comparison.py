"""Comparing grades: the worst, the best, and how a judgement changed from one inspection to the next."""

from collections.abc import Iterable
from typing import Any, TypeVar

from inspection_framework.arguments import checked
from inspection_framework.errors import NotComparableError, quoted
from inspection_framework.model.grades import Absence, Outcome, Scale, how_to_read
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.shown import Shown

__all__ = ["Comparison", "best", "compare", "worst"]

S = TypeVar("S", bound=Scale)


class Comparison(Shown, ImmutableEnum):
    """How a judgement changed."""

    IMPROVED = "improved"
    SAME = "same"
    DECLINED = "declined"
    NOT_COMPARABLE = "not comparable"
    """A judgement is not a grade, or the two are on different scales. Such pairs are counted, never dropped."""


@checked
def compare(before: Outcome, after: Outcome) -> Comparison:
    """Return how a judgement changed.

    >>> from inspection_framework import Absence, Grade
    >>> compare(Grade.REQUIRES_IMPROVEMENT, Grade.GOOD)
    <Comparison.IMPROVED: 'improved'>
    >>> compare(Absence.NOT_IN_EDITION, Grade.GOOD)
    <Comparison.NOT_COMPARABLE: 'not comparable'>

    Raises:
        DefinitionError: an argument is neither a grade nor an ``Absence``; for example, it is a printed label.
    """
    if isinstance(before, Absence) or isinstance(after, Absence) or type(before) is not type(after):
        return Comparison.NOT_COMPARABLE
    if before is after:
        return Comparison.SAME
    return Comparison.IMPROVED if after.is_at_least(before) else Comparison.DECLINED


def worst(grades: Iterable[S]) -> S:
    """Return the worst of several grades of one scale.

    >>> from inspection_framework import Grade
    >>> worst([Grade.GOOD, Grade.INADEQUATE])
    <Grade.INADEQUATE: 'inadequate'>

    Raises:
        NotComparableError: there are no grades, a value is not a grade, or they are on different scales.
    """
    ordered: list[S] = _ordered("the worst", grades)
    return ordered[-1]


def best(grades: Iterable[S]) -> S:
    """Return the best of several grades of one scale.

    >>> from inspection_framework import Grade
    >>> best([Grade.GOOD, Grade.INADEQUATE])
    <Grade.GOOD: 'good'>

    Raises:
        NotComparableError: there are no grades, a value is not a grade, or they are on different scales.
    """
    ordered: list[S] = _ordered("the best", grades)
    return ordered[0]


@checked
def _ordered(asked: str, grades: Iterable[Any]) -> list[Any]:
    listed = list(grades)
    shown = [quoted(grade) for grade in listed]
    if not listed:
        raise NotComparableError(asked, shown, "give at least one grade")
    if text := next((grade for grade in listed if isinstance(grade, str)), None):
        raise NotComparableError(asked, shown, f"{quoted(text)} is text: {how_to_read(text, [Scale])}")
    if not all(isinstance(grade, Scale) for grade in listed):
        raise NotComparableError(asked, shown, "leave out values that are not grades, and report how many you left out")
    kinds: set[Any] = {type(grade) for grade in listed}
    if len(kinds) > 1:
        raise NotComparableError(asked, shown, "grades of different scales cannot be put in order")
    return sorted(listed, key=lambda grade: grade.number)
