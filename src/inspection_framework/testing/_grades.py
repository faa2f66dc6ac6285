"""Strategies for grades, reasons why a grade is absent, and ranges of grades."""

from functools import cache
from typing import TypeVar, cast, overload

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import (
    Absence,
    Grade,
    InterimEffectiveness,
    Outcome,
    Scale,
    SupportedAccommodationOutcome,
)
from inspection_framework.testing._parts import different

__all__ = [
    "absences",
    "grade_ranges",
    "grades",
    "interim_effectiveness",
    "members",
    "outcomes",
    "scales",
    "supported_accommodation_outcomes",
]

S = TypeVar("S", bound=Scale)

SCALES = (Grade, InterimEffectiveness, SupportedAccommodationOutcome)


def absences() -> SearchStrategy[Absence]:
    """Return a strategy for every reason why a grade may be absent.

    >>> from inspection_framework.testing import absences, simplest
    >>> simplest(absences())
    <Absence.NOT_IN_EDITION: 'not_in_edition'>
    """
    return st.sampled_from(Absence)


def scales() -> SearchStrategy[type[Scale]]:
    """Return a strategy for the library's scales themselves, as in the field ``scale`` of an edition.

    >>> from inspection_framework.testing import scales, simplest
    >>> simplest(scales())
    <enum 'Grade'>
    """
    return st.sampled_from(SCALES)


def grades() -> SearchStrategy[Grade]:
    """Return a strategy for the grades of the four-point scale, the best first.

    >>> from inspection_framework.testing import grades, simplest
    >>> simplest(grades())
    <Grade.OUTSTANDING: 'outstanding'>
    """
    return members(Grade)


def interim_effectiveness() -> SearchStrategy[InterimEffectiveness]:
    """Return a strategy for the outcomes of an interim inspection of a children's home.

    >>> from inspection_framework.testing import interim_effectiveness, simplest
    >>> simplest(interim_effectiveness())
    <InterimEffectiveness.IMPROVED: 'improved'>
    """
    return members(InterimEffectiveness)


def supported_accommodation_outcomes() -> SearchStrategy[SupportedAccommodationOutcome]:
    """Return a strategy for the outcomes of an inspection of supported accommodation.

    >>> from inspection_framework.testing import simplest, supported_accommodation_outcomes
    >>> simplest(supported_accommodation_outcomes())
    <SupportedAccommodationOutcome.CONSISTENTLY_STRONG: 'consistently_strong'>
    """
    return members(SupportedAccommodationOutcome)


@overload
def members() -> SearchStrategy[Scale]: ...
@overload
def members(scale: type[S]) -> SearchStrategy[S]: ...
def members(scale: type[Scale] | None = None) -> SearchStrategy[Scale]:
    """Return a strategy for the members of a scale, the best first; by default, of all the library's scales.

    >>> from inspection_framework.testing import members, simplest
    >>> simplest(members())
    <Grade.OUTSTANDING: 'outstanding'>
    """
    return st.sampled_from(tuple(scale) if scale else tuple(member for known in SCALES for member in known))


@overload
def outcomes() -> SearchStrategy[Outcome]: ...
@overload
def outcomes(scale: type[S]) -> SearchStrategy[S | Absence]: ...
def outcomes(scale: type[Scale] | None = None) -> SearchStrategy[Outcome]:
    """Return a strategy for the members of a scale, by default of any, and the reasons why a grade is absent.

    >>> from inspection_framework.testing import outcomes, simplest
    >>> simplest(outcomes())
    <Grade.OUTSTANDING: 'outstanding'>
    """
    return (members(scale) if scale else members()) | absences()


@overload
def grade_ranges() -> SearchStrategy[GradeRange[Scale]]: ...
@overload
def grade_ranges(scale: type[S]) -> SearchStrategy[GradeRange[S]]: ...
def grade_ranges(scale: type[Scale] | None = None) -> SearchStrategy[GradeRange[Scale]]:
    """Return a strategy for ranges of one grade or more on a scale, by default on any.

    >>> from inspection_framework.testing import grade_ranges, simplest
    >>> simplest(grade_ranges())
    GradeRange(Grade.OUTSTANDING, Grade.OUTSTANDING)
    """
    return _ranges(scale) if scale else scales().flatmap(_ranges)


def _ranges(scale: type[S]) -> SearchStrategy[GradeRange[S]]:
    return ends(scale).map(lambda pair: GradeRange(*pair))


def ends(scale: type[S]) -> SearchStrategy[tuple[S, S]]:
    """Return a strategy for the better and the poorer end of a range."""
    grades = tuple(scale)
    return st.sampled_from([(best, worst) for place, best in enumerate(grades) for worst in grades[place:]])


def some_members(scale: type[S]) -> SearchStrategy[tuple[S, ...]]:
    """Return a strategy for one or more members of a scale, the best first and without duplicates."""
    return cast("SearchStrategy[tuple[S, ...]]", _some_members(scale))


@cache
def _some_members(scale: type[Scale]) -> SearchStrategy[tuple[Scale, ...]]:
    selections = different(members(scale), least=1, most=len(scale))
    return selections.map(lambda chosen: tuple(member for member in scale if member in chosen))
