"""Comparing grades: every pair of outcomes with a table, the laws of worst and best, and refusals."""

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    Comparison,
    DefinitionError,
    Grade,
    InterimEffectiveness,
    NotComparableError,
    SupportedAccommodationOutcome,
    best,
    compare,
    worst,
)
from inspection_framework.model import Outcome, Scale

SCALES: tuple[type[Scale], ...] = (Grade, InterimEffectiveness, SupportedAccommodationOutcome)
OUTCOMES: list[Outcome] = [*(grade for scale in SCALES for grade in scale), *Absence]

CHANGES = {"+": Comparison.IMPROVED, "=": Comparison.SAME, "-": Comparison.DECLINED}
TABLES = {4: ("=---", "+=--", "++=-", "+++="), 3: ("=--", "+=-", "++=")}
"""The comparison of two judgements: a row for the earlier, a column for the later, the best first."""


def expected() -> dict[tuple[Outcome, Outcome], Comparison]:
    """Return the comparison of every pair by the tables; pairs that are not in them are not comparable."""
    table = dict.fromkeys(product(OUTCOMES, OUTCOMES), Comparison.NOT_COMPARABLE)
    for scale in SCALES:
        for before, row in zip(scale, TABLES[len(scale)], strict=True):
            for after, sign in zip(scale, row, strict=True):
                table[before, after] = CHANGES[sign]
    return table


class TestCompare:
    """The comparison of a later judgement with an earlier."""

    def test_every_pair_of_outcomes(self) -> None:
        """Absences and foreign scales give "not comparable", never "the same"."""
        table = expected()
        assert {pair: compare(*pair) for pair in table} == table
        assert len(table) == 17 * 17
        assert list(table.values()).count(Comparison.NOT_COMPARABLE) == 17 * 17 - 4 * 4 - 2 * 3 * 3

    def test_two_absences_are_not_comparable(self) -> None:
        """A judgement that is not made twice has not stayed the same: there is nothing to compare."""
        assert {compare(absence, other) for absence, other in product([*Absence], repeat=2)} == {
            Comparison.NOT_COMPARABLE
        }

    @pytest.mark.parametrize("wrong", ["Good", None, 2])
    @pytest.mark.parametrize("other", [Grade.GOOD, Absence.NOT_JUDGED, "Good"])
    def test_what_is_no_outcome_is_refused(self, wrong: Any, other: Any) -> None:  # noqa: ANN401 # anything
        """Values that are not outcomes are refused: equal labels, different labels, and a label with a grade."""
        for pair in ((wrong, other), (other, wrong)):
            with pytest.raises(DefinitionError, match=r": expected Scale \(such as Grade\) or Absence, not "):
                compare(*pair)

    def test_backwards_is_the_opposite(self) -> None:
        """An improvement one way is a decline the other way."""
        opposite = {
            Comparison.IMPROVED: Comparison.DECLINED,
            Comparison.SAME: Comparison.SAME,
            Comparison.DECLINED: Comparison.IMPROVED,
            Comparison.NOT_COMPARABLE: Comparison.NOT_COMPARABLE,
        }
        for before, after in product(OUTCOMES, repeat=2):
            assert compare(after, before) is opposite[compare(before, after)]


Pick = Callable[[Iterable[Scale]], Scale]
PICKS: dict[str, Pick] = {"worst": worst, "best": best}
LISTS = st.sampled_from(SCALES).flatmap(lambda scale: st.lists(st.sampled_from(list(scale)), min_size=1, max_size=8))


@pytest.mark.parametrize("pick", PICKS)
class TestWorstAndBest:
    """The worst or the best of several grades of one scale."""

    @given(grades=LISTS, data=st.data())
    def test_it_is_the_first_or_last_in_the_scale_in_any_order(
        self, pick: str, grades: list[Scale], data: st.DataObject
    ) -> None:
        """The answer is one of the grades, no other grade is beyond it, and their order does not matter."""
        members = list(type(grades[0]))
        places = [members.index(grade) for grade in grades]
        answer = members[max(places) if pick == "worst" else min(places)]
        assert PICKS[pick](grades) is answer
        assert PICKS[pick](iter(data.draw(st.permutations(grades)))) is answer

    @given(grades=LISTS)
    def test_a_grade_more_than_once_makes_no_difference(self, pick: str, grades: list[Scale]) -> None:
        """Idempotent: adding the answer, or all grades twice, gives the same answer."""
        answer = PICKS[pick](grades)
        assert PICKS[pick]([*grades, answer]) is answer
        assert PICKS[pick]([*grades, *grades]) is answer

    @given(grades=LISTS, data=st.data())
    def test_in_parts_or_all_at_once(self, pick: str, grades: list[Scale], data: st.DataObject) -> None:
        """Associative: the answer of two parts is the answer of the whole."""
        cut = data.draw(st.integers(0, len(grades) - 1))
        parts = [PICKS[pick](part) for part in (grades[: cut + 1], grades[cut:])]
        assert PICKS[pick](parts) is PICKS[pick](grades)

    @pytest.mark.parametrize("scale", SCALES)
    def test_the_laws_for_every_three(self, pick: str, scale: type[Scale]) -> None:
        """Commutative, associative and idempotent over all triples of a scale."""
        of = PICKS[pick]
        for first, second, third in product(scale, repeat=3):
            assert of([first, second]) is of([second, first])
            assert of([of([first, second]), third]) is of([first, of([second, third])])
            assert of([first, first]) is of([first]) is first

    def test_of_nothing_there_is_none(self, pick: str) -> None:
        """No grades have no worst and no best."""
        assert self.refusal(pick, []) == f"the {pick} of () is not defined: give at least one grade"

    @pytest.mark.parametrize("absence", Absence)
    def test_an_absence_is_no_grade(self, pick: str, absence: Absence) -> None:
        """An absence has no order with a grade: it is neither ignored nor treated as the worst."""
        advice = "leave out values that are not grades, and report how many you left out"
        lists: list[list[Outcome]] = [[Grade.GOOD, absence], [absence, Grade.GOOD], [absence]]
        for given_outcomes in lists:
            shown = ", ".join(map(str, given_outcomes))
            assert self.refusal(pick, given_outcomes) == f"the {pick} of ({shown}) is not defined: {advice}"

    def test_a_label_is_no_grade(self, pick: str) -> None:
        """A text is refused, and the message says how to read a grade from it."""
        labels: Any = [Grade.GOOD, "Good"]
        assert self.refusal(pick, labels) == (
            f"the {pick} of (Grade.GOOD, 'Good') is not defined: 'Good' is text: use Grade.from_label('Good')"
        )

    def test_two_scales_have_no_order(self, pick: str) -> None:
        """Grades of different scales are refused."""
        assert self.refusal(pick, [Grade.GOOD, InterimEffectiveness.IMPROVED, Grade.GOOD]) == (
            f"the {pick} of (Grade.GOOD, InterimEffectiveness.IMPROVED, Grade.GOOD) is not defined:"
            " grades of different scales cannot be put in order"
        )

    def refusal(self, pick: str, outcomes: Iterable[Outcome]) -> str:
        """Return the message with which the outcomes are refused."""
        with pytest.raises(NotComparableError) as caught:
            PICKS[pick](cast("Iterable[Scale]", outcomes))
        return str(caught.value)
