"""Grades, the other scales, absences and ranges: labels read, labels refused, and order."""

import copy
import operator
from collections.abc import Callable, Mapping
from itertools import product
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    DefinitionError,
    Grade,
    GradeRange,
    InterimEffectiveness,
    LabelError,
    SupportedAccommodationOutcome,
    UndefinedOperationError,
)
from inspection_framework.errors import quoted
from inspection_framework.model import Outcome, Scale
from tests.model.making import pickled, refusal


class Rating(Scale):
    """A scale from outside the library."""

    MET = "met", "Standard met"
    NOT_MET = "not_met", "Standard not met", "Not met"


SCALES: tuple[type[Scale], ...] = (Grade, InterimEffectiveness, SupportedAccommodationOutcome, Rating)
MEMBERS = [member for scale in SCALES for member in scale]

READ: Mapping[str, Outcome] = {
    "Outstanding": Grade.OUTSTANDING,
    "outstanding": Grade.OUTSTANDING,
    "Good": Grade.GOOD,
    "good": Grade.GOOD,
    "Requires improvement to be good": Grade.REQUIRES_IMPROVEMENT,
    "Requires Improvement to be good": Grade.REQUIRES_IMPROVEMENT,
    "Requires improvement": Grade.REQUIRES_IMPROVEMENT,
    "Requires Improvement": Grade.REQUIRES_IMPROVEMENT,
    "requires improvement": Grade.REQUIRES_IMPROVEMENT,
    "Inadequate": Grade.INADEQUATE,
    "inadequate": Grade.INADEQUATE,
    "Improved Effectiveness": InterimEffectiveness.IMPROVED,
    "Sustained Effectiveness": InterimEffectiveness.SUSTAINED,
    "Declined in Effectiveness": InterimEffectiveness.DECLINED,
    "Consistently strong service delivery": SupportedAccommodationOutcome.CONSISTENTLY_STRONG,
    "Inconsistent quality of service delivery": SupportedAccommodationOutcome.INCONSISTENT,
    "Serious or widespread weaknesses": SupportedAccommodationOutcome.SERIOUS_WEAKNESSES,
    "Not judged": Absence.NOT_JUDGED,
    "Not Judged": Absence.NOT_JUDGED,
    "Not yet inspected": Absence.NOT_YET_INSPECTED,
    "Not provided as service is inspected as part of the ILACS inspection": Absence.NOT_IN_EDITION,
    "not_reported_post_reform": Absence.NOT_IN_EDITION,
    "Not reported (2026 framework change)": Absence.NOT_IN_EDITION,
    "inspection_pre_dates_judgement": Absence.NOT_IN_EDITION,
    "data_unreadable": Absence.UNREADABLE,
}
"""Every spelling in the published files that is read, with its value."""

CODE = "A code means nothing without the code book of its file: name the code book, or read the file with a reader"
BLANK = "The meaning of this mark depends on its file: choose the Absence that the file's notes give"
OLDER = (
    "It belongs to an older scale and is not the same judgement as requires improvement, which replaced it:"
    " keep it as printed text"
)
OTHER = "It is an outcome of a monitoring visit or a standards check, not a place on a scale of judgements"
SLIP = "It is a known error in a scraped file: check the report, or use that file's reader"

REFUSED: Mapping[str, str] = {
    "1": CODE,
    "2": CODE,
    "3": CODE,
    "4": CODE,
    "0": CODE,
    "5": CODE,
    "9": CODE,
    "to requires improvement": SLIP,
    "Adequate": OLDER,
    "Satisfactory": OLDER,
    "Good Progress": OTHER,
    "NMS Not Met": OTHER,
    "": BLANK,
    " ": BLANK,
    "NULL": BLANK,
    "-": BLANK,
    "Not found or not applicable.": BLANK,
}
"""Every spelling in the published files that is refused by name, with the advice of the refusal."""

READERS: Mapping[type, Callable[[str], Outcome]] = {
    Grade: Grade.from_label,
    InterimEffectiveness: InterimEffectiveness.from_label,
    SupportedAccommodationOutcome: SupportedAccommodationOutcome.from_label,
    Absence: Absence.from_label,
}


def refused(read: Callable[[str], object], label: str) -> LabelError:
    """Return the error with which a label is refused."""
    with pytest.raises(LabelError) as caught:
        read(label)
    return caught.value


def spelled(label: str) -> st.SearchStrategy[str]:
    """Return a strategy of a label in any case, with any whitespace between its words and around it."""
    space = " \t\n\r\f\u00a0\u2003\u2028"
    gaps = st.text(space, min_size=1, max_size=4)
    letters = [gaps if letter == " " else st.sampled_from(sorted({letter.lower(), letter.upper()})) for letter in label]
    ends = st.text(space, max_size=3)
    return st.tuples(ends, *letters, ends).map("".join)


class TestLabels:
    """A printed label is read in any case, spacing and line wrap; text that only looks like one is not."""

    @given(spelled("Requires improvement to be good"))
    def test_requires_improvement_to_be_good_is_never_good(self, label: str) -> None:
        """Requires improvement, with or without "to be good", is one grade under two labels."""
        assert Grade.from_label(label) is Grade.REQUIRES_IMPROVEMENT

    @given(st.sampled_from(sorted(READ)).flatmap(lambda label: st.tuples(st.just(label), spelled(label))))
    def test_case_spacing_and_line_wrap_do_not_matter(self, labels: tuple[str, str]) -> None:
        """A label means the same however a file breaks and capitalises it."""
        plain, changed = labels
        outcome = READ[plain]
        assert READERS[type(outcome)](changed) is outcome

    @pytest.mark.parametrize("label", READ, ids=repr)
    def test_every_observed_label_is_read_by_its_own_scale(self, label: str) -> None:
        """Each label belongs to one scale, or says why there is no grade; the other scales say where it belongs."""
        outcome = READ[label]
        own = type(outcome)
        assert READERS[own](label) is outcome
        advice = (
            f"It says why there is no grade: use {outcome}"
            if own is Absence
            else f"It is a label of {own.__name__}: use {own.__name__}.from_label"
        )
        for kind, read in READERS.items():
            if kind is not own:
                error = refused(read, label)
                assert (error.label, error.scale, error.advice) == (label, kind.__name__, advice)

    @pytest.mark.parametrize("kind", READERS)
    @pytest.mark.parametrize("label", REFUSED, ids=repr)
    def test_what_is_no_label_is_refused_by_name(self, label: str, kind: type) -> None:
        """The refusal names the text, what was expected, and what to do."""
        message = str(refused(READERS[kind], label))
        assert message.startswith(f"{label!r} is not a printed label of {kind.__name__}: expected '")
        assert message.endswith(f". {REFUSED[label]}")

    def test_a_refusal_in_full(self) -> None:
        """The message has the value, the labels there are, and what to do: here with "Adequate"."""
        assert str(refused(Grade.from_label, "Adequate")) == (
            "'Adequate' is not a printed label of Grade: expected 'Outstanding' or 'Good' or"
            " 'Requires improvement to be good' or 'Inadequate'. It belongs to an older scale and is not the same"
            " judgement as requires improvement, which replaced it: keep it as printed text"
        )

    def test_an_unknown_label_is_refused_without_advice(self) -> None:
        """Without advice, the message ends after what was expected."""
        assert str(refused(Rating.from_label, "Goood")) == (
            "'Goood' is not a printed label of Rating: expected 'Standard met' or 'Standard not met'"
        )

    @pytest.mark.parametrize("kind", READERS)
    @pytest.mark.parametrize("label", [float("nan"), None, 1, True, b"Good"], ids=repr)
    def test_what_is_not_text_is_refused(self, label: object, kind: type) -> None:
        """Values from tables such as NaN, None and numbers are not labels, and each is named."""
        error = refused(READERS[kind], cast("str", label))
        assert error.label is label
        assert error.advice == "A label is text"

    def test_a_label_with_a_letter_missing_is_no_label(self) -> None:
        """A text that only looks like a label is refused; "require", as sentences print it, is a label too."""
        labels = ("Outstanding", "Good", "Requires improvement to be good", "Requires improvement", "Inadequate")
        shorter = {label[:index] + label[index + 1 :] for label in labels for index in range(len(label))}
        printed = {"Require improvement to be good", "Require improvement"}
        assert {Grade.from_label(label) for label in printed} == {Grade.REQUIRES_IMPROVEMENT}
        assert printed < shorter
        for label in shorter - printed:
            assert refused(Grade.from_label, label).label == label

    @pytest.mark.parametrize("member", MEMBERS, ids=str)
    def test_every_label_reads_back(self, member: Scale) -> None:
        """The label of a member is a printed label of its scale."""
        assert type(member).from_label(member.label) is member

    def test_a_scale_of_somebody_elses_reads_its_own_labels(self) -> None:
        """A member has its word, the full label, and any other printed spelling of that label."""
        assert Rating.from_label("STANDARD  NOT\nMET") is Rating.NOT_MET
        assert Rating.from_label("not met") is Rating.NOT_MET
        assert (Rating.NOT_MET.value, Rating.NOT_MET.label, Rating.NOT_MET.number) == ("not_met", "Standard not met", 2)


class TestOrder:
    """A grade is a word, not a number; its order has named functions."""

    def test_grades_bear_ofsteds_own_numbers(self) -> None:
        """The number is Ofsted's own 1 to 4, best first."""
        assert {grade.value: grade.number for grade in Grade} == {
            "outstanding": 1,
            "good": 2,
            "requires_improvement": 3,
            "inadequate": 4,
        }

    @pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
    def test_a_grade_has_no_signs_of_comparison(self, compare: Callable[[object, object], object]) -> None:
        """`Grade.GOOD < Grade.INADEQUATE` is a TypeError: half of all readers would read it the wrong way round."""
        for left, right in product((*MEMBERS, 1), MEMBERS):
            with pytest.raises(UndefinedOperationError, match="use is_at_least") as caught:
                compare(left, right)
            assert {quoted(left), quoted(right)} == set(caught.value.values)
            assert isinstance(caught.value, TypeError)

    @pytest.mark.parametrize("scale", SCALES)
    def test_is_at_least_is_the_order_of_the_members(self, scale: type[Scale]) -> None:
        """The members are in order, the best first."""
        members = list(scale)
        for left, right in product(members, repeat=2):
            assert left.is_at_least(right) is (members.index(left) <= members.index(right))

    @pytest.mark.parametrize("scale", SCALES)
    def test_is_at_least_is_a_total_order(self, scale: type[Scale]) -> None:
        """Reflexive, connected, antisymmetric and transitive, over all triples."""
        for first, second, third in product(scale, repeat=3):
            assert first.is_at_least(first)
            assert first.is_at_least(second) or second.is_at_least(first)
            assert (first is second) is (first.is_at_least(second) and second.is_at_least(first))
            assert first.is_at_least(third) or not (first.is_at_least(second) and second.is_at_least(third))

    def test_scales_do_not_mix(self) -> None:
        """Members of different scales have no order, and neither has an absence."""
        for left, right in product(MEMBERS, (*MEMBERS, *Absence)):
            if type(left) is not type(right):
                with pytest.raises(TypeError) as caught:
                    left.is_at_least(cast("Any", right))
                assert str(caught.value) == (
                    f"is_at_least of ({left}, {right}) is not defined: give a member of {type(left).__name__}"
                )

    def test_a_label_is_not_a_grade(self) -> None:
        """A text is refused, and the message says how to read a grade from it."""
        with pytest.raises(TypeError) as caught:
            Grade.GOOD.is_at_least(cast("Any", "Good"))
        assert str(caught.value) == "is_at_least of (Grade.GOOD, 'Good') is not defined: use Grade.from_label('Good')"

    def test_a_word_that_no_member_has(self) -> None:
        """The words are named, and how to read a label; another text is no label, and no method reads it."""
        words = "expected 'outstanding' or 'good' or 'requires_improvement' or 'inadequate'"
        labels = "expected 'Outstanding' or 'Good' or 'Requires improvement to be good' or 'Inadequate'"
        for value, problem in (
            ("Good", "not 'Good': use Grade.from_label('Good')"),
            ("brilliant", f"not 'brilliant': it is not a printed label of Grade: {labels}"),
            (2, "not 2"),
        ):
            with pytest.raises(DefinitionError) as caught:
                Grade(cast("Any", value))
            assert [str(each) for each in caught.value.problems] == [f"{words}, {problem}"]
            assert caught.value.__suppress_context__ or caught.value.__context__ is None


class TestIdentity:
    """A member is always the same object, so that a grade may be compared with `is`."""

    @pytest.mark.parametrize("member", [*MEMBERS, *Absence], ids=str)
    def test_copies_and_pickles_are_the_member_itself(self, member: Outcome) -> None:
        """A copy, a deep copy and an unpickled member are the same object, and a key of the same mapping."""
        for same in (copy.copy(member), copy.deepcopy(member), pickled(member)):
            assert same is member
            assert {member: "found"}[same] == "found"

    def test_no_two_are_equal(self) -> None:
        """Absent is not null: each reason is its own value, and none equals a grade or its own word."""
        outcomes: list[Outcome] = [*MEMBERS, *Absence]
        for left, right in product(outcomes, repeat=2):
            assert (left == right) is (left is right)
        assert len(set(outcomes)) == len(outcomes)
        assert all(outcome != outcome.value for outcome in outcomes)


def test_an_absence_says_itself_in_words() -> None:
    """An absence prints as the reason in words, as in a table."""
    assert {absence.name: absence.label for absence in Absence} == {
        "NOT_IN_EDITION": "Not in edition",
        "NOT_JUDGED": "Not judged",
        "NO_SUCH_SERVICE": "No such service",
        "NOT_YET_INSPECTED": "Not yet inspected",
        "WITHHELD": "Withheld",
        "UNREADABLE": "Unreadable",
        "NOT_SUPPLIED": "Not supplied",
    }


@pytest.mark.parametrize("scale", SCALES)
class TestGradeRange:
    """The grades from best to worst, both included. A range has a length, contains grades and runs from the best."""

    def ranges(self, scale: type[Scale]) -> list[tuple[GradeRange[Scale], list[Scale]]]:
        """Return every range of a scale, each with its members."""
        members = list(scale)
        return [
            (GradeRange(members[first], members[last]), members[first : last + 1])
            for first in range(len(members))
            for last in range(first, len(members))
        ]

    def test_it_runs_from_the_best_to_the_worst(self, scale: type[Scale]) -> None:
        """Iteration gives the members in order, and the length is how many there are."""
        for interval, members in self.ranges(scale):
            assert list(interval) == members
            assert len(interval) == len(members)
            assert (interval.best, interval.worst) == (members[0], members[-1])

    def test_it_holds_what_it_gives(self, scale: type[Scale]) -> None:
        """A grade is in it if iteration gives it. A value of another scale, or of none, is not."""
        for interval, members in self.ranges(scale):
            for outcome in (*MEMBERS, *Absence, None, 2, "good"):
                assert (outcome in interval) is (outcome in members)

    def test_it_is_refused_when_crossed(self, scale: type[Scale]) -> None:
        """The best must be no worse than the worst."""
        members = list(scale)
        for better, poorer in product(members, repeat=2):
            if members.index(better) < members.index(poorer):
                assert refusal(GradeRange, poorer, better) == (
                    f"range of grades is not valid:\n  - best is {poorer}, which is worse than worst, {better}"
                )

    def test_it_is_refused_when_mixed(self, scale: type[Scale]) -> None:
        """Both ends must be on one scale."""
        best = next(iter(scale))
        for worst in MEMBERS:
            if type(worst) is not scale:
                assert refusal(GradeRange, best, worst) == (
                    f"range of grades is not valid:\n  - {best} and {worst} are on different scales"
                )

    def test_it_is_a_value(self, scale: type[Scale]) -> None:
        """Ranges with the same ends are equal, have the same hash and survive pickling."""
        for interval, members in self.ranges(scale):
            same = GradeRange(members[0], members[-1])
            assert interval == same == pickled(interval)
            assert hash(interval) == hash(same)
        assert len({interval for interval, _ in self.ranges(scale)}) == len(scale) * (len(scale) + 1) // 2


def test_a_range_in_words() -> None:
    """One grade prints as that grade, more as the best to the worst."""
    assert str(GradeRange(Grade.GOOD, Grade.GOOD)) == "Good"
    assert str(GradeRange(Grade.GOOD, Grade.INADEQUATE)) == "Good to Inadequate"
    assert repr(GradeRange(Grade.GOOD, Grade.INADEQUATE)) == "GradeRange(Grade.GOOD, Grade.INADEQUATE)"


class TestDefiningAScale:
    """A scale from outside the library is consistent, or refused."""

    def test_two_members_do_not_share_a_word(self) -> None:
        """An alias would leave a gap in the numbers."""
        with pytest.raises(DefinitionError, match="scale Odd is not valid:\n  - BAD: it has the same word as GOOD"):

            class Odd(Scale):  # pyright: ignore[reportUnusedClass]
                GOOD = "good", "Good"
                BAD = "good", "Bad"

    def test_two_members_do_not_share_a_spelling(self) -> None:
        """A label would be read as either."""
        with pytest.raises(DefinitionError, match="two members are spelt 'met'"):

            class Odd(Scale):  # pyright: ignore[reportUnusedClass]
                MET = "met", "Met"
                NOT_MET = "not_met", "Not met", "MET"

    def test_a_member_has_a_label(self) -> None:
        """A word alone is for code; a report prints a label."""
        with pytest.raises(DefinitionError, match="scale Odd is not valid:\n  - good: it has no label"):

            class Odd(Scale):  # pyright: ignore[reportUnusedClass]
                GOOD = "good"
