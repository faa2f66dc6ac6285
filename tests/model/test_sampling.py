"""Plans of samples: consistent or refused, and true to their arithmetic."""

from typing import Any

import attrs
import pytest

from inspection_framework import Basis, DefinitionError, Fact
from inspection_framework.model import HowMany, Minimum, Part, Reading, SamplingPlan, Stratum
from tests.model.making import SOURCE, fact, refusal

IN_CARE = Stratum(
    id="in_care", title="in care", exactly=3, of_whom=Minimum(group="away", title="placed away", at_least=1)
)
AT_HOME = Stratum(id="at_home", title="at home", exactly=2)
PLAN = SamplingPlan(
    id="made-up",
    title="Made-up plan",
    editions=("made-up-2020",),
    strata=fact((AT_HOME, IN_CARE)),
    audited=fact(HowMany(5, 5)),
    tracked=fact(HowMany(2, 4)),
    sampled=fact(HowMany(3)),
    total=fact(HowMany(12)),
    readings=(
        fact(Reading(id="apart", says="none is counted twice", parts=(Part.AUDITED, Part.TRACKED, Part.SAMPLED))),
    ),
    precedence=fact(("in_care", "at_home")),
)


def changed(**parts: Any) -> str:  # noqa: ANN401 # any part of a plan
    """Return the message with which the plan is refused when parts of it are changed."""
    return refusal(attrs.evolve, PLAN, **parts)


class TestHowMany:
    """A number, a range, or a least number."""

    @pytest.mark.parametrize(
        ("amount", "says"),
        [(HowMany(18, 18), "18"), (HowMany(25, 30), "25 to 30"), (HowMany(50), "at least 50"), (HowMany(0, 0), "0")],
    )
    def test_it_says_what_it_is(self, amount: HowMany, says: str) -> None:
        """Each of the three has its words."""
        assert str(amount) == says

    @pytest.mark.parametrize(
        ("amount", "number", "by"),
        [
            (HowMany(25, 30), 24, -1),
            (HowMany(25, 30), 25, 0),
            (HowMany(25, 30), 30, 0),
            (HowMany(25, 30), 31, 1),
            (HowMany(50), 0, -50),
            (HowMany(50), 900, 0),
        ],
    )
    def test_it_is_missed_by(self, amount: HowMany, number: int, by: int) -> None:
        """Below zero is too few, above zero too many."""
        assert amount.missed_by(number) == by

    @pytest.mark.parametrize("ends", [(-1,), (3, 2), (0, -2)])
    def test_wrong_ends_are_refused(self, ends: tuple[Any, ...]) -> None:
        """An end is 0 or more, and the ends are in order."""
        assert "how many is not valid" in refusal(HowMany, *ends)

    @pytest.mark.parametrize("end", [True, 2.5, "3"])
    def test_an_end_is_a_whole_number(self, end: Any) -> None:  # noqa: ANN401 # what is no number too
        """A fraction, and a yes or no, are refused."""
        assert f"at_most: expected a whole number (int) or None, not {end!r}" in refusal(HowMany, 0, end)


class TestStrata:
    """Quotas and minima that can be met."""

    def test_a_stratum_prints_itself(self) -> None:
        """Its quota and its minimum are in its words."""
        assert str(IN_CARE) == "3 in care including at least 1 placed away"
        assert str(AT_HOME) == "2 at home"

    @pytest.mark.parametrize("exactly", [0, -1, True, 2.5])
    def test_a_quota_is_at_least_one(self, exactly: Any) -> None:  # noqa: ANN401 # what is no number too
        """A stratum of no children is refused."""
        assert "exactly: " in refusal(attrs.evolve, AT_HOME, exactly=exactly)

    @pytest.mark.parametrize("least", [0, 4])
    def test_a_minimum_fits_its_quota(self, least: int) -> None:
        """It is at least one and at most the quota."""
        minimum = Minimum(group="away", title="placed away", at_least=least)
        assert f"it is {least}: expected 1 to 3" in refusal(attrs.evolve, IN_CARE, of_whom=minimum)

    def test_a_minimum_is_of_another_group(self) -> None:
        """All children of the stratum belong to it, so a minimum of it means nothing."""
        minimum = Minimum(group="in_care", title="in care", at_least=1)
        assert "it is the stratum itself" in refusal(attrs.evolve, IN_CARE, of_whom=minimum)

    @pytest.mark.parametrize("parts", [(), (Part.TRACKED, Part.TRACKED)])
    def test_a_reading_names_each_part_once(self, parts: tuple[Part, ...]) -> None:
        """It adds up at least one part, and none twice."""
        assert "name at least one part, and each part once" in refusal(Reading, id="x", says="x", parts=parts)


class TestPlans:
    """A plan is consistent, and knows the sums of its parts."""

    def test_every_problem_is_listed(self) -> None:
        """A duplicate stratum, a wrong sum, a wrong precedence and no edition are four problems."""
        message = changed(strata=fact((AT_HOME, AT_HOME)), editions=())
        assert message == (
            "sampling plan 'made-up' is not valid:\n"
            "  - strata: 'at_home' is listed twice\n"
            "  - precedence: it must name each stratum once: at_home, at_home\n"
            "  - audited: 5 are asked for, but the strata add up to 4\n"
            "  - editions: name the editions under which it applies"
        )

    def test_strata_need_a_precedence_and_nothing_else_has_one(self) -> None:
        """Plans with strata have one, and others do not."""
        assert "precedence: give the order of the strata: a child of several counts for the first" in changed(
            precedence=None
        )
        assert "precedence: it must name each stratum once: there is none" in changed(strata=None)

    def test_a_mixture_names_something(self) -> None:
        """Without a characteristic there is nothing to mix."""
        assert "mixture: name a characteristic, or leave it out" in changed(mixture=fact(()))

    def test_a_reading_counts_what_is_known(self) -> None:
        """A part without a number cannot be added up, and readings must be unique."""
        assert "'apart' counts the sampled, whose number is not known" in changed(sampled=None)
        assert "readings: 'apart' is listed twice" in changed(readings=PLAN.readings * 2)

    def test_the_parts_are_added_up(self) -> None:
        """5 + 2 to 4 + 3 make 10 to 12, so up to two more are needed for 12."""
        (reading,) = PLAN.readings
        assert PLAN.makes(reading.value) == HowMany(10, 12)
        assert PLAN.more_needed(reading.value) == HowMany(0, 2)
        assert attrs.evolve(PLAN, total=None).more_needed(reading.value) == HowMany(0, 0)
        assert PLAN.size == 5

    def test_later_files_are_audited_too(self) -> None:
        """20 and six more are 26."""
        plan = attrs.evolve(
            PLAN, strata=None, precedence=None, audited=fact(HowMany(20, 20)), later=fact(HowMany(6, 6))
        )
        assert plan.asked(Part.AUDITED) == HowMany(26, 26)
        assert "Audited later, during the inspection: 6 more case files" in str(plan)

    def test_it_prints_its_arithmetic(self) -> None:
        """The sum is printed, and what is missing if there is a total."""
        assert "If none is counted twice: 5 audited + 2 to 4 tracked + 3 sampled (the least) = 10 to 12" in str(PLAN)
        assert "0 to 2 more needed to make at least 12" in str(PLAN)
        assert "more needed" not in str(attrs.evolve(PLAN, total=None))
        assert "comprised of 2 at home, and 3 in care including at least 1 placed away" in str(PLAN)

    def test_one_stratum_and_one_characteristic_need_no_and(self) -> None:
        """A single one is not joined to anything."""
        plan = attrs.evolve(
            PLAN,
            strata=fact((AT_HOME,)),
            audited=fact(HowMany(2)),
            precedence=fact(("at_home",)),
            mixture=fact(("age",)),
        )
        assert "comprised of 2 at home\n" in str(plan)
        assert "a mixture of age\n" in str(plan)

    def test_what_was_not_found_says_so(self) -> None:
        """A part without a value prints its note."""
        nothing: Fact[None] = Fact(None, SOURCE, note="not found: the number")
        plan = attrs.evolve(PLAN, strata=nothing, precedence=None, audited=nothing, readings=())
        assert "Audited by the local authority: not found: the number" in str(plan)
        assert "composition not found: the number" in str(plan)
        assert "Tracked by inspectors: 2 to 4 case files" in str(plan)

    def test_it_is_a_definition_error(self) -> None:
        """An inconsistent plan is refused when it is made."""
        with pytest.raises(DefinitionError):
            SamplingPlan(id="x", title="x", editions=())


def test_a_fact_on_our_reading_is_marked_as_ours() -> None:
    """The precedence of a plan is never presented as a text's."""
    from inspection_framework.frameworks import SIF  # noqa: PLC0415 # the one plan with strata

    plans = [fact.value for fact in SIF.editions[0].activity("sif").sampling_plans if fact.value]
    assert {plan.precedence.source.basis for plan in plans if plan.precedence} == {Basis.INFERRED}
