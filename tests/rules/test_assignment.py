"""Whether there are enough children, each counted once: compared with a plain enumeration."""

from collections import Counter
from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Answer, Case, check_sample, feasibility
from inspection_framework.rules import Verdict
from inspection_framework.rules.sampling.assignment import assigned
from tests.rules.samples import Asked, filled, meets, plan_of, states

NAMES = ("a", "b", "c")
GROUPS = ("a", "b", "c", "far", "ill")


@st.composite
def quotas(draw: st.DrawFn) -> tuple[Asked, ...]:
    """Return one to three strata with small quotas, and a minimum in some."""
    asked: list[Asked] = []
    for name in NAMES[: draw(st.integers(1, 3))]:
        quota = draw(st.integers(1, 3))
        group = draw(st.sampled_from((None, "far", "ill")))
        asked.append((name, quota, group, draw(st.integers(1, quota))))
    return tuple(asked)


KINDS = st.frozensets(st.sampled_from(GROUPS))
POPULATIONS = st.lists(st.tuples(KINDS, st.frozensets(st.sampled_from(GROUPS), max_size=1)), max_size=8)


@given(quotas(), POPULATIONS)
def test_feasibility_agrees_with_enumeration(
    asked: tuple[Asked, ...], people: list[tuple[frozenset[str], frozenset[str]]]
) -> None:
    """A population is enough for a sample exactly when some way to count each child at most once meets the plan."""
    cases = [Case.of(str(index), *known, unknown=unsure) for index, (known, unsure) in enumerate(people)]
    surely = any(meets(asked, state) for state in states(asked, (known for known, _ in people), all_of_them=False))
    perhaps = any(
        meets(asked, state) for state in states(asked, (known | unsure for known, unsure in people), all_of_them=False)
    )
    expected = Answer.YES if surely else Answer.UNKNOWN if perhaps else Answer.NO
    answer = feasibility(plan_of(*asked), cases)
    assert answer.answer is expected
    assert bool(answer.shortfalls) == (expected is Answer.NO)


@given(quotas(), POPULATIONS)
def test_a_check_agrees_with_enumeration(
    asked: tuple[Asked, ...], people: list[tuple[frozenset[str], frozenset[str]]]
) -> None:
    """A sample meets the plan exactly when some way to count every child for one of its strata does."""
    cases = [Case.of(str(index), *known, unknown=unsure) for index, (known, unsure) in enumerate(people)]
    surely = any(meets(asked, state) for state in states(asked, (known for known, _ in people), all_of_them=True))
    perhaps = any(
        meets(asked, state) for state in states(asked, (known | unsure for known, unsure in people), all_of_them=True)
    )
    expected = Verdict.MET if surely else Verdict.NOT_CHECKABLE if perhaps else Verdict.MISSED
    assert check_sample(plan_of(*asked), cases).verdict is expected


@given(quotas(), st.lists(KINDS, max_size=8))
def test_as_many_places_are_filled_as_can_be(asked: tuple[Asked, ...], people: list[frozenset[str]]) -> None:
    """The nearest assignment fills the most places, counts each child once, and overstates no group."""
    assignment = assigned(plan_of(*asked).quotas, Counter(people))
    assert assignment.filled == max(filled(asked, state) for state in states(asked, people, all_of_them=False))
    assert sum(assignment.placed.values()) + assignment.outside == len(people)
    assert assignment.outside == sum(not kind & {name for name, *_ in asked} for kind in people)
    assert all(assignment.of_whom[name] <= assignment.placed[name] for name in assignment.of_whom)
    assert assignment.meets_all == (assignment.filled == assignment.places)


def test_a_child_is_moved_to_make_room_for_another() -> None:
    """Two children fill both strata, in either order, though one of them belongs to both."""
    plan = plan_of(("a", 1, None, 0), ("b", 1, None, 0))
    for people in ([{"a", "b"}, {"a"}], [{"b"}, {"a", "b"}]):
        assignment = assigned(plan.quotas, Counter(map(frozenset, people)))
        assert (assignment.filled, assignment.over, dict(assignment.placed)) == (2, 0, {"a": 1, "b": 1})


def test_no_more_are_moved_than_there_are() -> None:
    """A child of both strata makes room for only one of three others, though the other stratum has room for five."""
    people = {frozenset({"a", "b"}): 1, frozenset({"a", "far"}): 3}
    assignment = assigned(plan_of(("a", 1, None, 0), ("b", 5, None, 0)).quotas, people)
    assert (assignment.filled, assignment.over, assignment.placed) == (2, 2, {"a": 3, "b": 1})


def test_the_order_in_which_children_come_never_matters() -> None:
    """Of several equally good assignments one is chosen, "so that the answer is always the same"."""
    plan = plan_of(("a", 1, None, 0), ("b", 1, None, 0), ("c", 1, None, 0))
    kinds = [frozenset(kind) for kind in ("a", "b", "ab", "bc", "abc")]
    assignments = [assigned(plan.quotas, dict.fromkeys(order, 1)) for order in permutations(kinds)]
    assert all(assignment == assignments[0] for assignment in assignments)
    assert (assignments[0].filled, assignments[0].over) == (3, 2)


def test_what_is_left_of_a_minimum_is_open_to_all_of_the_stratum() -> None:
    """Only beyond the quota is a child without a place, however many belong to the group of the minimum."""
    plan = plan_of(("b", 1, None, 0), ("a", 10, "far", 2))
    for near, far in product(range(13), range(5)):
        children = {frozenset({"b"}): 3, frozenset({"a"}): near, frozenset({"a", "far"}): far}
        assignment = assigned(plan.quotas, children)
        assert (assignment.placed, assignment.of_whom) == ({"b": 3, "a": near + far}, {"a": far})
        assert assignment.over == 2 + max(0, near + far - 10)
        assert assignment.meets_all == (near + far >= 10 and far >= 2)


def test_millions_are_as_quick_as_few() -> None:
    """Children of the same groups are counted together, not one by one."""
    plan = plan_of(("a", 500_000, "far", 100_000), ("b", 500_000, None, 0))
    people = Counter({frozenset({"a", "b"}): 900_000, frozenset({"a", "far"}): 99_999, frozenset({"b"}): 7})
    assert assigned(plan.quotas, people).filled == 999_999
