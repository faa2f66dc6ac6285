"""Small things to test with: one made-up framework, and how to look at a refusal."""

import pickle
from collections.abc import Callable
from datetime import date
from typing import TypeVar

import attrs
import pytest

from inspection_framework import (
    Activity,
    Area,
    Basis,
    DefinitionError,
    Edition,
    Fact,
    Framework,
    Grade,
    Period,
    Provider,
    Source,
)
from inspection_framework.model import Count, Force, Reporting, Role, StatedBound

T = TypeVar("T")

SOURCE = Source(document="Handbook", locator="page 1", basis=Basis.GUIDANCE, wording_seen=True)
COUNTED = attrs.evolve(SOURCE, document="Reports", basis=Basis.OBSERVED)


def fact(value: T, during: Period | None = None) -> Fact[T]:
    """Return a value as a fact."""
    return Fact(value, SOURCE, during=during)


def area(name: str, role: Role, within: str | None = None) -> Area:
    """Return an area."""
    return Area(id=name, title=fact(name.capitalize()), role=role, within=within)


def refusal(make: Callable[..., object], *arguments: object, **named: object) -> str:
    """Return the message with which these arguments are refused."""
    with pytest.raises(DefinitionError) as caught:
        make(*arguments, **named)
    return str(caught.value)


def pickled(thing: T) -> T:
    """Return a thing after pickling and unpickling."""
    there: T = pickle.loads(pickle.dumps(thing))  # noqa: S301 # our own bytes
    return there


AREAS = (
    area("overall", Role.OVERALL),
    area("leaders", Role.KEY),
    area("help", Role.PRACTICE),
    area("care", Role.PRACTICE),
    area("adoption", Role.SUB, within="care"),
    area("board", Role.SEPARATE),
)
MAIN = ("leaders", "help", "care")
"""The areas from which the overall judgement is derived."""

POOR_LEADERS = Count(areas=("leaders",), grades=(Grade.INADEQUATE,), at_least=1)
CAP = StatedBound(
    id="cap",
    says="Inadequate leaders allow no more than requires improvement.",
    source=SOURCE,
    force=Force.ALWAYS,
    when=(POOR_LEADERS,),
    best=Grade.REQUIRES_IMPROVEMENT,
)
FULL = Activity(
    id="full",
    title=fact("Full inspection"),
    reporting=fact(Reporting.GRADED),
    judges=(fact(("overall", *MAIN, "adoption")),),
)
VISIT = Activity(id="visit", title=fact("Visit"), reporting=fact(Reporting.NARRATIVE))

EDITION = Edition(
    id="made-up-2020",
    framework="made-up",
    title=fact("Made-up framework"),
    period=fact(Period(date(2020, 1, 1), date(2021, 12, 31))),
    scale=Grade,
    areas=AREAS,
    has_overall=fact(value=True),
    limits=(CAP,),
    activities=(FULL, VISIT),
)
WITHOUT_OVERALL = Edition(
    id="made-up-2022",
    framework="made-up",
    title=fact("Made-up framework"),
    period=fact(Period(date(2022, 1, 1), None)),
    scale=Grade,
    areas=AREAS[1:],
    has_overall=Fact(value=False, source=SOURCE, note="It was removed."),
    activities=(VISIT,),
)
FRAMEWORK = Framework(
    id="made-up",
    title=fact("The made-up framework"),
    inspects=("local_authority",),
    editions=(EDITION, WITHOUT_OVERALL),
)
PROVIDER = Provider(kind="local_authority", urn="80000", name="Borsetshire")
