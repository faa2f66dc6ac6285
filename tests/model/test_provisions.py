"""The rules as data: counts and bounds compared with brute force, the usual rule with the median, and refusals."""

import statistics
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain, combinations, product

import attrs
import pytest

from inspection_framework import Absence, Grade, GradeRange, InterimEffectiveness, Period
from inspection_framework.model import (
    Bound,
    Cap,
    Count,
    Force,
    ObservedBound,
    Outcome,
    Role,
    Rule,
    StatedBound,
    Tendency,
    Tie,
    UsualRule,
)
from inspection_framework.model.provisions import LEAST_REPORTS, narrowed
from tests.model.making import AREAS, COUNTED, MAIN, POOR_LEADERS, SOURCE, pickled, refusal

GRADES = tuple(Grade)
CHOICES: tuple[Outcome | None, ...] = (*Grade, Absence.NOT_JUDGED, None)
PROFILES: list[dict[str, Outcome]] = [
    {area: outcome for area, outcome in zip(MAIN, profile, strict=True) if outcome is not None}
    for profile in product(CHOICES, repeat=len(MAIN))
]
"""Every profile of the three main areas: each graded, not judged, or missing."""
EVERY = GradeRange(Grade.OUTSTANDING, Grade.INADEQUATE)
ENDS: list[tuple[Grade | None, Grade | None]] = [
    *((grade, None) for grade in Grade),
    *((None, grade) for grade in Grade),
    *((GRADES[first], GRADES[last]) for first in range(4) for last in range(first, 4)),
]
"""Every best and worst that a bound can have."""

WHICH: Mapping[str, tuple[tuple[str, ...], tuple[Role, ...]]] = {
    "leaders": (("leaders",), ()),
    "leaders help": (("leaders", "help"), ()),
    "help care": ((), (Role.PRACTICE,)),
    "leaders help care": ((), (Role.KEY, Role.PRACTICE)),
    "": ((), (Role.OVERALL,)),
}
"""The areas counted (an overall judgement is in no profile), and the arguments for them."""
BOUNDS: list[tuple[int | None, int | None]] = [
    (least, most)
    for least, most in product((None, 0, 1, 2, 3), repeat=2)
    if (least, most) != (None, None) and (least is None or most is None or least <= most)
]


def some_grades() -> list[tuple[Grade, ...]]:
    """Return every choice of one grade or more."""
    return list(chain.from_iterable(combinations(Grade, size) for size in range(1, 5)))


def number_of(counted: str, grades: Sequence[Grade], outcomes: Mapping[str, Outcome]) -> int:
    """Return how many of the areas have one of the grades, by going through them."""
    number = 0
    for area in counted.split():
        for grade in grades:
            number += area in outcomes and outcomes[area] is grade
    return number


class TestCount:
    """How many of some areas have one of some grades. An area without a grade is not counted."""

    @pytest.mark.parametrize("counted", WHICH)
    def test_at_least_and_at_most_against_brute_force(self, counted: str) -> None:
        """Every profile, every choice of grades and every pair of bounds are tried, with areas by name and by role."""
        areas, roles = WHICH[counted]
        for grades in some_grades():
            numbers = [number_of(counted, grades, outcomes) for outcomes in PROFILES]
            for least, most in BOUNDS:
                count = Count(areas=areas, roles=roles, grades=grades, at_least=least, at_most=most)
                enough = range(least or 0, 1000 if most is None else most + 1)
                for outcomes, number in zip(PROFILES, numbers, strict=True):
                    assert count.holds(outcomes, AREAS) is (number in enough), (count, outcomes)

    @pytest.mark.parametrize("counted", WHICH)
    def test_most_is_more_than_half_against_brute_force(self, counted: str) -> None:
        """`most` requires more than half of those areas of the edition, judged or not; of no areas there is no most."""
        areas, roles = WHICH[counted]
        for grades in some_grades():
            count = Count(areas=areas, roles=roles, grades=grades, most=True)
            for outcomes in PROFILES:
                enough = 2 * number_of(counted, grades, outcomes) > len(counted.split())
                assert count.holds(outcomes, AREAS) is enough, (count, outcomes)

    @pytest.mark.parametrize("counted", WHICH)
    def test_it_counts_areas_of_the_edition_in_its_order(self, counted: str) -> None:
        """The ids of the edition's areas that are counted are returned."""
        areas, roles = WHICH[counted]
        count = Count(areas=areas[::-1], roles=roles, grades=(Grade.GOOD,), at_least=1)
        assert list(count.among(AREAS)) == (counted or "overall").split()

    def test_a_grade_of_another_scale_is_not_counted(self) -> None:
        """The third of three is not the third of four."""
        count = Count(areas=("leaders",), grades=(Grade.REQUIRES_IMPROVEMENT,), at_least=1)
        assert not count.holds({"leaders": InterimEffectiveness.DECLINED}, AREAS)

    @pytest.mark.parametrize(
        ("words", "count"),
        {
            "leaders is Good": Count(areas=("leaders",), grades=(Grade.GOOD,), at_least=1),
            "leaders is Outstanding or Good": Count(
                areas=("leaders",), grades=(Grade.OUTSTANDING, Grade.GOOD), at_least=1
            ),
            "none of leaders Good": Count(areas=("leaders",), grades=(Grade.GOOD,), at_most=0),
            "at least 1 and at most 1 of leaders Good": Count(
                areas=("leaders",), grades=(Grade.GOOD,), at_least=1, at_most=1
            ),
            "at least 1 of help, care Good": Count(areas=("help", "care"), grades=(Grade.GOOD,), at_least=1),
            "at most 2 of practice areas Good": Count(roles=(Role.PRACTICE,), grades=(Grade.GOOD,), at_most=2),
            "at least 1 and at most 2 of key and practice areas Inadequate": Count(
                roles=(Role.KEY, Role.PRACTICE), grades=(Grade.INADEQUATE,), at_least=1, at_most=2
            ),
            "most of key areas Outstanding": Count(roles=(Role.KEY,), grades=(Grade.OUTSTANDING,), most=True),
        }.items(),
        ids=str,
    )
    def test_in_words(self, words: str, count: Count[Grade]) -> None:
        """A condition prints as words."""
        assert str(count) == words

    GRADES_MISSING = "  - grades: there are none: name those that count"
    AREAS_MISSING = "  - areas: name either areas or roles"
    NOTHING_ASKED = "  - at_least: set at_least, at_most or both, or else most"

    def test_it_asks_one_thing(self) -> None:
        """A number or most is required: both are too much, and neither is too little."""
        message = f"count is not valid:\n{self.NOTHING_ASKED}"
        assert refusal(Count, areas=("a",), grades=GRADES) == message
        assert refusal(Count, areas=("a",), grades=GRADES, at_least=1, most=True) == message
        assert refusal(Count, areas=("a",), grades=GRADES, at_most=0, most=True) == message

    def test_it_counts_areas_or_roles(self) -> None:
        """The areas are named or selected by role."""
        message = f"count is not valid:\n{self.AREAS_MISSING}"
        assert refusal(Count, grades=GRADES, at_least=1) == message
        assert refusal(Count, areas=("a",), roles=(Role.KEY,), grades=GRADES, at_least=1) == message

    @pytest.mark.parametrize(("least", "most"), [(2, 1), (1, 0)])
    def test_it_can_hold(self, least: int | None, most: int | None) -> None:
        """A condition that requires more than it allows is refused."""
        assert refusal(Count, areas=("a",), grades=GRADES, at_least=least, at_most=most) == (
            f"count is not valid:\n  - at_most: at least {least} and at most {most} cannot both be met"
        )

    @pytest.mark.parametrize(("least", "most"), [(None, -1), (-1, None), (-2, -1)])
    def test_it_counts_from_nothing(self, least: int | None, most: int | None) -> None:
        """A number of areas below 0 is refused."""
        assert refusal(Count, areas=("a",), grades=GRADES, at_least=least, at_most=most) == (
            "count is not valid:\n  - at_least: a number of areas cannot be below 0"
        )

    def test_every_problem_is_listed(self) -> None:
        """Every problem is listed, with a path."""
        assert refusal(Count, grades=(), at_least=3, at_most=2, most=True) == (
            f"count is not valid:\n{self.GRADES_MISSING}\n{self.AREAS_MISSING}\n{self.NOTHING_ASKED}\n"
            "  - at_most: at least 3 and at most 2 cannot both be met"
        )


TRUE = Count(areas=("leaders",), grades=(Grade.GOOD,), at_least=1)
FALSE = Count(areas=("help",), grades=(Grade.GOOD,), at_least=1)
OUTCOMES: Mapping[str, Outcome] = {"leaders": Grade.GOOD, "help": Grade.INADEQUATE}
"""With these, the first of the two counts holds and the second does not."""
ALL_OF = {"T": True, "F": False, "TT": True, "TF": False, "FT": False, "FF": False}
"""Whether all counts hold: a letter for each."""


def counts(letters: str) -> tuple[Count[Grade], ...]:
    """Return a count that holds for each T, and one that does not for each F."""
    return tuple(TRUE if letter == "T" else FALSE for letter in letters)


class TestBound:
    """How good or poor an area can be if all of `when` and not all of `unless` holds."""

    @pytest.mark.parametrize("unless", ["", *ALL_OF])
    @pytest.mark.parametrize("when", ["", *ALL_OF])
    def test_when_and_unless(self, when: str, unless: str) -> None:
        """An empty `when` always holds; an empty `unless` never does."""
        held = {**ALL_OF, "": True}[when]
        prevented = {**ALL_OF, "": False}[unless]
        bound = Bound(id="b", says="", source=SOURCE, when=counts(when), unless=counts(unless), best=Grade.GOOD)
        assert bound.applies(OUTCOMES, AREAS) is (held and not prevented)

    BOUNDS_NOTHING = "  - best: it has no bound, or two kinds: give either best, worst or both, or else within"
    ONE_GRADE = "  - force: a likely bound names one grade: give it as both best and worst"

    def test_it_bounds_something_and_in_one_way(self) -> None:
        """Instead of `best` and `worst` it may name roles. Without any of these it is refused."""
        message = f"bound 'b' is not valid:\n{self.BOUNDS_NOTHING}"
        assert refusal(Bound, id="b", says="", source=SOURCE) == message
        for best, worst in ENDS:
            two = refusal(Bound, id="b", says="", source=SOURCE, best=best, worst=worst, within=(Role.KEY,))
            assert two == message

    def test_its_ends_are_given(self) -> None:
        """They are the best and the worst that it leaves if it applies; None is no bound on that side."""
        for best, worst in ENDS:
            bound = Bound(id="b", says="", source=SOURCE, best=best, worst=worst)
            assert bound.ends(OUTCOMES, AREAS) == (best, worst)

    @pytest.mark.parametrize("roles", [(Role.KEY,), (Role.PRACTICE,), (Role.KEY, Role.PRACTICE)])
    def test_its_ends_are_those_of_the_areas_within_which_it_lies(self, roles: tuple[Role, ...]) -> None:
        """It lies between the best and the worst grade of these roles' areas: every profile, compared with a walk."""
        bound = Bound[Grade](id="b", says="", source=SOURCE, within=roles)
        names = [area_here.id for area_here in AREAS if area_here.role in roles]
        for outcomes in PROFILES:
            best: Grade | None = None
            worst: Grade | None = None
            for grade in GRADES:
                if any(outcomes.get(name) is grade for name in names):
                    best, worst = best or grade, grade
            assert bound.ends(outcomes, AREAS) == (best, worst)

    def test_its_ends_do_not_cross(self) -> None:
        """The best is no worse than the worst, and both are on one scale."""
        for best, worst in product(Grade, repeat=2):
            if (best, worst) not in ENDS:
                message = refusal(Bound, id="b", says="", source=SOURCE, best=best, worst=worst)
                assert f"best is {best}, which is worse than worst, {worst}" in message
        assert "Grade.GOOD and InterimEffectiveness.DECLINED are on different scales" in refusal(
            Bound, id="b", says="", source=SOURCE, best=Grade.GOOD, worst=InterimEffectiveness.DECLINED
        )

    def test_what_a_text_calls_likely_is_one_grade(self) -> None:
        """A stated bound that is only likely names a single grade; one that always holds may leave a range."""
        for best, worst in ENDS:
            always = StatedBound(id="b", says="", source=SOURCE, force=Force.ALWAYS, best=best, worst=worst)
            if best is worst:
                assert attrs.evolve(always, force=Force.LIKELY).force is Force.LIKELY
            else:
                assert refusal(attrs.evolve, always, force=Force.LIKELY) == (
                    f"bound 'b' is not valid:\n{self.ONE_GRADE}"
                )

    def test_every_problem_of_a_stated_bound_is_listed(self) -> None:
        """A likely bound that bounds nothing names no grade either, and one within areas names none."""
        problems = refusal(StatedBound, id="b", says="", source=SOURCE, force=Force.LIKELY)
        assert problems == f"bound 'b' is not valid:\n{self.BOUNDS_NOTHING}\n{self.ONE_GRADE}"
        problems = refusal(StatedBound, id="b", says="", source=SOURCE, force=Force.LIKELY, within=(Role.KEY,))
        assert problems == f"bound 'b' is not valid:\n{self.ONE_GRADE}"

    def test_an_observed_bound_rests_on_enough_reports_and_says_so(self) -> None:
        """An observed bound is true without exception of at least 30 reports."""
        assert LEAST_REPORTS == 30
        seen = ObservedBound(
            id="b", says="", source=COUNTED, editions=("e",), reports=30, alone=3, worst=Grade.INADEQUATE
        )
        assert seen.reports == 30
        assert refusal(attrs.evolve, seen, reports=29) == (
            "bound 'b' is not valid:\n  - reports: it rests on 29 reports; an observed bound needs 30"
        )

    def test_every_problem_of_an_observed_bound_is_listed(self) -> None:
        """It must bound something, be observed, and rest on enough reports."""
        assert refusal(ObservedBound, id="b", says="", source=SOURCE, editions=("e",), reports=1, alone=0) == (
            f"bound 'b' is not valid:\n{self.BOUNDS_NOTHING}\n"
            "  - source: its basis is guidance, not observed\n"
            "  - reports: it rests on 1 reports; an observed bound needs 30"
        )


class TestRule:
    """The header of every rule: its name, its source, when it applied, and its sentence."""

    def test_rules_are_values(self) -> None:
        """Equal rules have the same hash and survive pickling; another day or number makes another rule."""
        cap = Cap(id="cap", says="No more than two in a year.", source=SOURCE, count=2, of="visit", per="year")
        for rule in (cap, Rule(id="r", says="", source=SOURCE), usual()):
            assert pickled(rule) == rule
            assert hash(pickled(rule)) == hash(rule)
            assert attrs.evolve(rule, during=Period(None, date(2020, 1, 1))) != rule
        assert attrs.evolve(cap, count=3) != cap


def usual(
    *,
    needs: tuple[Count[Grade], ...] = (Count(roles=(Role.KEY, Role.PRACTICE), grades=GRADES, at_least=1),),
    tendencies: tuple[Tendency[Grade], ...] = (),
    ties: tuple[Tie[Grade], ...] = (),
) -> UsualRule[Grade]:
    """Return a usual rule over the main areas, which by default applies if one of them is graded."""
    return UsualRule(
        id="usual",
        says="The overall judgement is usually the middle one.",
        source=COUNTED,
        editions=("made-up-2020",),
        needs=needs,
        tendencies=tendencies,
        roles=(Role.KEY, Role.PRACTICE),
        ties=ties,
    )


def graded(outcomes: Mapping[str, Outcome]) -> list[int]:
    """Return the numbers of the grades among these outcomes."""
    return [outcome.number for outcome in outcomes.values() if isinstance(outcome, Grade)]


class TestUsualRule:
    """The usual overall judgement: the first of `tendencies` that applies, else the median of the areas."""

    def test_it_speaks_only_where_all_of_its_needs_hold(self) -> None:
        """It is None if too little was judged: every profile is tried, with one need and with two."""
        two = Count(roles=(Role.KEY, Role.PRACTICE), grades=GRADES, at_least=2)
        leaders = Count(areas=("leaders",), grades=GRADES, at_least=1)
        for outcomes in PROFILES:
            judged = len(graded(outcomes))
            assert (usual().gives(outcomes, AREAS, EVERY) is not None) is (judged >= 1)
            answer = usual(needs=(two, leaders)).gives(outcomes, AREAS, EVERY)
            assert (answer is not None) is (judged >= 2 and isinstance(outcomes.get("leaders"), Grade))

    def test_it_says_nothing_of_nothing(self) -> None:
        """It is None if nothing was judged, even if the rule has no needs."""
        assert usual(needs=()).gives({}, AREAS, EVERY) is None

    def test_it_is_the_median_and_of_two_the_poorer(self) -> None:
        """It is the middle of the graded areas, or the poorer of two middle grades: every profile is tried."""
        for outcomes in PROFILES:
            if numbers := graded(outcomes):
                answer = usual().gives(outcomes, AREAS, EVERY)
                assert answer is GRADES[statistics.median_high(numbers) - 1]

    def test_only_areas_of_its_roles_play_a_part(self) -> None:
        """A sub-judgement, a separate one and an overall one do not move the median."""
        outcomes = {"leaders": Grade.GOOD, "overall": Grade.INADEQUATE, "adoption": Grade.INADEQUATE}
        assert usual().gives({**outcomes, "board": Grade.INADEQUATE}, AREAS, EVERY) is Grade.GOOD

    def test_a_tie_says_which_of_two_grades_it_is(self) -> None:
        """If the middle of an even number lies between exactly these, the tie decides; else the poorer.

        Every profile is tried.
        """
        ties = (
            Tie(between=(Grade.OUTSTANDING, Grade.GOOD), gives=Grade.OUTSTANDING),
            Tie(between=(Grade.GOOD, Grade.INADEQUATE), gives=Grade.REQUIRES_IMPROVEMENT),
        )
        decided = {(1, 2): Grade.OUTSTANDING, (2, 4): Grade.REQUIRES_IMPROVEMENT}
        for outcomes in PROFILES:
            if numbers := graded(outcomes):
                middle = (statistics.median_low(numbers), statistics.median_high(numbers))
                answer = usual(ties=ties).gives(outcomes, AREAS, EVERY)
                assert answer is decided.get(middle, GRADES[middle[1] - 1]), outcomes

    @pytest.mark.parametrize("unless", ALL_OF)
    def test_a_tie_gives_way_where_all_of_unless_holds(self, unless: str) -> None:
        """If all of `unless` holds, it is the poorer."""
        tie = Tie(between=(Grade.GOOD, Grade.INADEQUATE), gives=Grade.GOOD, unless=counts(unless))
        answer = usual(ties=(tie,)).gives(OUTCOMES, AREAS, EVERY)
        assert answer is (Grade.INADEQUATE if ALL_OF[unless] else Grade.GOOD)

    def test_the_first_of_its_tendencies_that_applies_comes_before_the_median(self) -> None:
        """The first whose premise holds decides; later ones are not used."""
        good_leaders = Count(areas=("leaders",), grades=(Grade.GOOD,), at_least=1)
        first = Tendency(id="1", says="", source=COUNTED, when=(POOR_LEADERS,), gives=Grade.INADEQUATE)
        second = Tendency(id="2", says="", source=COUNTED, when=(good_leaders,), gives=Grade.OUTSTANDING)
        third = Tendency(id="3", says="", source=COUNTED, when=(good_leaders,), gives=Grade.INADEQUATE)
        rule = usual(tendencies=(first, second, third))
        by_leaders = {
            Grade.OUTSTANDING: Grade.OUTSTANDING,
            Grade.GOOD: Grade.OUTSTANDING,
            Grade.REQUIRES_IMPROVEMENT: Grade.REQUIRES_IMPROVEMENT,
            Grade.INADEQUATE: Grade.INADEQUATE,
        }
        for leaders, expected in by_leaders.items():
            assert rule.gives({"leaders": leaders}, AREAS, EVERY) is expected

    @pytest.mark.parametrize(
        ("between", "gives", "problem"),
        [
            ((Grade.GOOD, Grade.GOOD), Grade.GOOD, "between: both are Grade.GOOD: give two different grades"),
            (
                (Grade.GOOD, Grade.OUTSTANDING),
                Grade.GOOD,
                "best is Grade.GOOD, which is worse than worst, Grade.OUTSTANDING",
            ),
            (
                (Grade.OUTSTANDING, Grade.GOOD),
                Grade.INADEQUATE,
                "gives: Grade.INADEQUATE does not lie between Grade.OUTSTANDING and Grade.GOOD",
            ),
        ],
        ids=["one grade", "the poorer first", "a grade beyond"],
    )
    def test_a_tie_is_between_two_and_gives_what_lies_there(
        self, between: tuple[Grade, Grade], gives: Grade, problem: str
    ) -> None:
        """Any other tie is refused."""
        assert refusal(Tie, between=between, gives=gives) == f"tie is not valid:\n  - {problem}"

    def test_it_is_cut_to_what_is_possible(self) -> None:
        """It stays within the bounds: the nearest possible grade is used, for a median and for a tendency."""
        poor = Tendency(id="1", says="", source=COUNTED, when=(TRUE,), gives=Grade.INADEQUATE)
        for best, worst in product(Grade, repeat=2):
            if best.is_at_least(worst):
                possible = GradeRange(best, worst)
                for leaders in Grade:
                    nearest = GRADES[min(max(leaders.number, best.number), worst.number) - 1]
                    assert usual().gives({"leaders": leaders}, AREAS, possible) is nearest
                assert usual(tendencies=(poor,)).gives({"leaders": Grade.GOOD}, AREAS, possible) is worst


class TestNarrowed:
    """The grades of a scale that the bounds leave for these outcomes; None if they leave none."""

    def left(self, best: Grade | None, worst: Grade | None) -> set[Grade]:
        """Return the grades that are no better than the best and no worse than the worst."""
        first = 1 if best is None else best.number
        last = 4 if worst is None else worst.number
        return set(GRADES[first - 1 : last])

    def test_no_bound_leaves_everything(self) -> None:
        """Without bounds every grade of the scale is left."""
        assert narrowed(Grade, (), {}, AREAS) == EVERY
        assert narrowed(InterimEffectiveness, (), {}, AREAS) == GradeRange(
            InterimEffectiveness.IMPROVED, InterimEffectiveness.DECLINED
        )

    def test_two_bounds_leave_what_both_leave(self) -> None:
        """For every pair of bounds with every possible end, what is left is what each of them leaves."""
        for first, second in product(ENDS, repeat=2):
            bounds = [Bound(id="b", says="", source=SOURCE, best=best, worst=worst) for best, worst in (first, second)]
            left = narrowed(Grade, iter(bounds), {}, AREAS)
            both = self.left(*first) & self.left(*second)
            assert set(left or ()) == both
            assert (left is None) is (both == set())

    def test_a_bound_within_areas_leaves_what_lies_between_them(self) -> None:
        """For every profile, the grades from the best to the worst of the areas are left; all if none is graded."""
        bound = Bound[Grade](id="b", says="", source=SOURCE, within=(Role.KEY, Role.PRACTICE))
        for outcomes in PROFILES:
            numbers = graded(outcomes) or [1, 4]
            assert narrowed(Grade, (bound,), outcomes, AREAS) == GradeRange(
                GRADES[min(numbers) - 1], GRADES[max(numbers) - 1]
            )
