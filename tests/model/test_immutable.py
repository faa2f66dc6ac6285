"""Members of enumerations are immutable, and a value without a truth value says what to ask instead."""

import copy
import importlib
import operator
import pkgutil
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import pytest

from inspection_framework import (
    Absence,
    Case,
    Eligibility,
    Grade,
    Judgement,
    check_sample,
    draw_sample,
    eligibility,
    feasibility,
    worst,
)
from inspection_framework.errors import UndefinedOperationError
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.rules.answers import Answer
from tests.model.making import pickled

PLAN = SIF.editions[0].activity("sif").sampling
ENOUGH = tuple(
    Case.of(f"{stratum.id}{number}", stratum.id, *([stratum.of_whom.group] if stratum.of_whom else []))
    for stratum in PLAN.quotas
    for number in range(stratum.exactly)
)


@cache
def public_enumerations() -> tuple[type[Enum], ...]:
    """Return every enumeration that a module of the model, the rules or the exchange makes public."""
    modules = [
        importlib.import_module(module.name)
        for package in ("model", "rules", "exchange.publication", "exchange.reconciliation")
        for module in pkgutil.walk_packages(
            importlib.import_module(f"inspection_framework.{package}").__path__, f"inspection_framework.{package}."
        )
    ]
    of_modules = [getattr(module, name) for module in modules for name in getattr(module, "__all__", ())]
    things = [*every_public_name().values(), *of_modules]
    return tuple({thing: None for thing in things if isinstance(thing, type) and issubclass(thing, Enum)})


def test_no_attribute_of_a_member_can_be_set() -> None:
    """No new, existing or Python attribute can be set, and nothing of the member changes."""
    assert len(public_enumerations()) > 25
    for kind in public_enumerations():
        assert issubclass(kind, ImmutableEnum)
        for member in kind:
            before = dict(vars(member))
            for name in ("note", *before):
                with pytest.raises(AttributeError, match=f"cannot set '{name}': {member} is immutable"):
                    setattr(member, name, 4)
                with pytest.raises(AttributeError, match=f"cannot delete '{name}': {member} is immutable"):
                    delattr(member, name)
            assert vars(member) == before
            assert copy.deepcopy(member) is pickled(member) is member


def test_the_worst_stays_the_worst() -> None:
    """`Grade.GOOD.number = 4` once made good worse than requires improvement."""
    for name, value in (("number", 4), ("label", "Bad")):
        with pytest.raises(AttributeError, match=r"Grade\.GOOD is immutable"):
            setattr(Grade.GOOD, name, value)
    assert worst([Grade.GOOD, Grade.REQUIRES_IMPROVEMENT]) is Grade.REQUIRES_IMPROVEMENT
    assert str(Judgement("leaders", Grade.GOOD)) == "leaders: Good"


def test_a_scale_of_somebody_elses_is_immutable_too() -> None:
    """Members may have attributes of their own, which are set while they are made and then stay."""

    class Rating(Scale):
        MET = "met", "Standard met"
        NOT_MET = "not_met", "Standard not met"

        def __init__(self, word: str, *_: str) -> None:
            self.short = word[:3]

    assert [rating.short for rating in Rating] == ["met", "not"]
    with pytest.raises(AttributeError, match=r"cannot set 'short': Rating\.MET is immutable"):
        Rating.MET.short = "x"


def eligible() -> Eligibility:
    """Return whether a standard inspection of Halton may come next."""
    halton = local_authority_inspections().of("Halton")
    activity = ILACS.editions[-1].activity("standard")
    return eligibility(halton[0].provider, activity, halton, on=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        *((answer, rf"of \({answer}\) is not defined: compare it with Answer\.YES") for answer in Answer),
        (check_sample(PLAN, ENOUGH), r"of \(a SampleCheck\) is not defined: compare its verdict with Verdict\.MET"),
        (eligible(), r"of \(an Eligibility\) is not defined: compare its answer with Answer\.YES"),
        (feasibility(PLAN, ENOUGH), r"of \(a Feasibility\) is not defined: compare its answer with Answer\.YES"),
        (draw_sample(PLAN, ENOUGH, seed="x").verify(ENOUGH), r"of \(a Verification\) is not defined: ask holds"),
        (draw_sample(PLAN, ENOUGH, seed="x").verify(()), r"of \(a Verification\) is not defined: ask holds"),
    ],
    ids=str,
)
def test_an_answer_has_no_truth_value(value: object, advice: str) -> None:
    """`if feasibility(…)` would be true for any answer: it is refused, and says what to ask."""
    with pytest.raises(UndefinedOperationError, match=rf"^bool\(\) {advice}") as caught:
        bool(value)
    assert isinstance(caught.value, TypeError)


def test_an_absence_has_no_sign_of_comparison() -> None:
    """A grade refuses the comparison with an absence, in either order."""
    less: Any = operator.lt
    for left, right in ((Absence.WITHHELD, Grade.GOOD), (Grade.GOOD, Absence.WITHHELD)):
        with pytest.raises(UndefinedOperationError, match="use is_at_least"):
            less(left, right)
