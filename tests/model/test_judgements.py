"""Judgements: an immutable mapping whose order is kept and does not matter."""

import copy
from collections.abc import Mapping
from itertools import permutations
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Absence, Grade, InterimEffectiveness, Judgement
from inspection_framework.model import Judgements, Outcome
from tests.model.making import pickled, refusal

OUTCOMES: list[Outcome] = [*Grade, *InterimEffectiveness, *Absence]
MAPPINGS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(OUTCOMES))
THREE: Mapping[str, Outcome] = {"leaders": Grade.GOOD, "help": Grade.INADEQUATE, "care": Absence.NOT_JUDGED}


class TestJudgement:
    """The conclusion about one area."""

    @pytest.mark.parametrize("outcome", OUTCOMES, ids=str)
    def test_it_is_a_grade_of_any_scale_or_an_absence(self, outcome: Outcome) -> None:
        """The outcome is a grade or why there is none."""
        assert str(Judgement("leaders", outcome)) == f"leaders: {outcome.label}"

    @pytest.mark.parametrize(
        ("outcome", "shown"),
        [
            ("Good", "'Good': use Grade.from_label('Good')"),
            ("Not judged", "'Not judged': use Absence.from_label('Not judged')"),
            (
                "Declined in effectiveness",
                "'Declined in effectiveness': use InterimEffectiveness.from_label('Declined in effectiveness')",
            ),
            (
                "brilliant",
                (
                    "'brilliant': it is not a printed label of Grade: expected 'Outstanding' or 'Good' or"
                    " 'Requires improvement to be good' or 'Inadequate'"
                ),
            ),
            (2, "2"),
            (None, "None"),
            (Grade, "the class Grade"),
            (["Good"], "a value of type list"),
        ],
        ids=repr,
    )
    def test_nothing_else_is_one(self, outcome: object, shown: str) -> None:
        """A printed label is not a grade, and the message says how to read one."""
        assert refusal(Judgement, "leaders", cast("Outcome", outcome)) == (
            f"Judgement is not valid:\n  - outcome: expected Scale (such as Grade) or Absence, not {shown}"
        )


class TestMapping:
    """An immutable mapping from area to judgement. It keeps the order given; equality does not depend on it."""

    @given(MAPPINGS)
    def test_it_is_the_mapping_that_it_was_made_of(self, given_outcomes: dict[str, Outcome]) -> None:
        """The same keys are in the same order, each with a judgement of that area."""
        judgements = Judgements.of(given_outcomes)
        assert list(judgements) == list(given_outcomes)
        assert len(judgements) == len(given_outcomes)
        assert judgements.outcomes == given_outcomes
        assert dict(judgements) == {area: Judgement(area, outcome) for area, outcome in given_outcomes.items()}
        assert list(judgements.items()) == [(area, judgements[area]) for area in given_outcomes]
        assert list(judgements.values()) == [judgements[area] for area in given_outcomes]
        for area in "abcdef":
            assert (area in judgements) is (area in given_outcomes)
            assert (judgements.get(area) is None) is (area not in given_outcomes)

    @given(MAPPINGS)
    def test_it_is_the_same_from_judgements_and_from_itself(self, given_outcomes: dict[str, Outcome]) -> None:
        """Bare outcomes, judgements by area, judgements in a row and judgements already made give the same mapping."""
        judgements = Judgements.of(given_outcomes)
        assert Judgements.of(dict(judgements)) == judgements
        assert Judgements(tuple(judgements.values())) == judgements
        assert Judgements.of(judgements) is judgements

    def test_an_unknown_area_is_a_key_error(self) -> None:
        """It is a key error, as with every mapping."""
        with pytest.raises(KeyError, match=r"^'adoption'$"):
            _ = Judgements.of(THREE)["adoption"]

    def test_equality_does_not_depend_on_the_order(self) -> None:
        """Every order of the same judgements is equal, has the same hash, and keeps its own order."""
        first = Judgements.of(THREE)
        for areas in permutations(THREE):
            other = Judgements.of({area: THREE[area] for area in areas})
            assert other == first
            assert hash(other) == hash(first)
            assert tuple(other) == areas

    @given(MAPPINGS, MAPPINGS)
    def test_equal_if_and_only_if_the_judgements_are(self, left: dict[str, Outcome], right: dict[str, Outcome]) -> None:
        """Two are equal if all judgements are; equal ones have the same hash."""
        first, second = Judgements.of(left), Judgements.of(right)
        assert (first == second) is (left == right)
        assert len({first, second}) == 1 + (left != right)

    def test_a_note_or_a_printed_label_makes_a_difference(self) -> None:
        """Equality is of judgements, not only of outcomes, and a plain mapping is not judgements."""
        plain = Judgements((Judgement("leaders", Grade.GOOD),))
        assert plain != Judgements((Judgement("leaders", Grade.GOOD, printed="good"),))
        assert plain != Judgements((Judgement("leaders", Grade.GOOD, note="by letter"),))
        assert plain != {"leaders": Judgement("leaders", Grade.GOOD)}

    @given(MAPPINGS)
    def test_copies_and_pickles_are_equal(self, given_outcomes: dict[str, Outcome]) -> None:
        """A copy or unpickled value is equal, has the same hash and the same order."""
        judgements = Judgements.of(given_outcomes)
        for same in (copy.copy(judgements), copy.deepcopy(judgements), pickled(judgements)):
            assert same == judgements
            assert hash(same) == hash(judgements)
            assert list(same) == list(judgements)

    def test_in_words(self) -> None:
        """A representation has every area with its outcome."""
        assert repr(Judgements()) == "<Judgements: none>"
        assert repr(Judgements((Judgement("leaders", Grade.GOOD),))) == "<Judgements: leaders Good>"


class TestImmutable:
    """Judgements never change: new ones are made."""

    def test_nothing_can_be_set(self) -> None:
        """Neither a judgement nor an attribute can be set, old or new."""
        judgements = Judgements.of(THREE)
        for name in ("_given", "leaders", "outcomes"):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(judgements, name, ())
        with pytest.raises(TypeError, match="item assignment"):
            cast("Any", judgements)["leaders"] = Grade.INADEQUATE
        assert judgements == Judgements.of(THREE)

    def test_nothing_can_be_deleted(self) -> None:
        """Neither a judgement nor an attribute can be deleted."""
        judgements = Judgements.of(THREE)
        for name in ("_given", "outcomes"):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(judgements, name)
        with pytest.raises(TypeError, match="item deletion"):
            del cast("Any", judgements)["leaders"]
        assert judgements == Judgements.of(THREE)

    def test_what_is_given_out_or_in_can_change_without_it(self) -> None:
        """A change to the mapping it was made of, or to the outcomes it returned, does not reach it."""
        given_outcomes = dict(THREE)
        judgements = Judgements.of(given_outcomes)
        given_outcomes["leaders"] = Grade.INADEQUATE
        judgements.outcomes["leaders"] = Grade.INADEQUATE
        assert judgements["leaders"].outcome is Grade.GOOD

    def test_it_has_no_room_for_more(self) -> None:
        """It is slotted: it has no dictionary of its own."""
        assert not hasattr(Judgements(), "__dict__")


class TestRefusals:
    """Every problem is listed, with a path."""

    def test_an_area_is_judged_once(self) -> None:
        """Every area with more than one judgement is listed, with how many there are."""
        areas = ("leaders", "help", "leaders", "care", "help", "leaders")
        assert refusal(Judgements, tuple(Judgement(area, Grade.GOOD) for area in areas)) == (
            "set of judgements is not valid:\n"
            "  - leaders: it has 3 judgements: give one\n"
            "  - help: it has 2 judgements: give one"
        )

    def test_a_judgement_stands_under_its_own_area(self) -> None:
        """Every judgement under the name of another area is listed."""
        given_judgements: dict[str, Judgement | Outcome] = {
            "leaders": Judgement("help", Grade.GOOD),
            "help": Judgement("help", Grade.GOOD),
            "care": Judgement("leaders", Grade.GOOD),
            "adoption": Grade.GOOD,
        }
        assert refusal(Judgements.of, given_judgements) == (
            "set of judgements is not valid:\n"
            "  - leaders: the judgement under this area is of 'help'\n"
            "  - care: the judgement under this area is of 'leaders'"
        )

    def test_a_number_is_no_judgement(self) -> None:
        """The value of an area is a judgement, a grade or an absence, and nothing that looks like one."""
        assert refusal(Judgements.of, cast("dict[str, Outcome]", {"leaders": 2})) == (
            "call of Judgements.of is not valid:\n"
            "  - judgements['leaders']: expected Judgement or Scale (such as Grade) or Absence, not 2"
        )

    def test_a_list_is_no_place_for_them(self) -> None:
        """A mutable value is not kept."""
        assert refusal(Judgements, cast("tuple[Judgement, ...]", [])) == (
            "Judgements is not valid:\n"
            "  - given: expected a tuple of Judgement, not a value of type list: make it a tuple"
        )
