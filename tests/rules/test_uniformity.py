"""All valid samples are equally likely: chi-square over all of them, for small populations."""

from collections import Counter
from collections.abc import Callable, Hashable
from hashlib import sha256
from itertools import combinations, count, product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Case, draw_sample
from inspection_framework.rules.sampling.composition import composition, steps
from inspection_framework.rules.sampling.ranking import number_below
from tests.rules.chi_square import FAMILIES, unlikelihood, upper_tail
from tests.rules.samples import Asked, plan_of

SUSPICIOUS = 0.001
"""An even draw is less even than that once in a thousand times. With fixed seeds a test passes always or never."""
TIMES = 40
"""The expected count of each valid sample."""

NESTED: tuple[Asked, ...] = (("a", 3, "far", 2), ("b", 1, None, 0))
NESTED_CASES = [
    *(Case.of(f"a{index}", "a", *(["far"] if index < 3 else [])) for index in range(7)),
    *(Case.of(f"b{index}", "b") for index in range(4)),
]
TWO_NESTED: tuple[Asked, ...] = (("a", 2, "far", 1), ("b", 2, "ill", 1))
TWO_NESTED_CASES = [
    *(Case.of(f"a{index}", "a", *(["far"] if index % 2 else [])) for index in range(5)),
    *(Case.of(f"b{index}", "b", *(["ill"] if index % 3 else []), *(["far"] if index else [])) for index in range(4)),
]
BOTH_STRATA: tuple[Asked, ...] = (("a", 2, None, 0), ("b", 3, "far", 1))
BOTH_STRATA_CASES = [
    *(Case.of(f"c{index}", "a", "b", "far") for index in range(4)),
    *(Case.of(f"b{index}", "b", *(["far"] if index < 2 else [])) for index in range(6)),
]
POPULATIONS = {
    "one minimum": (NESTED, NESTED_CASES),
    "two minima": (TWO_NESTED, TWO_NESTED_CASES),
    "children of two strata": (BOTH_STRATA, BOTH_STRATA_CASES),
}


def valid_samples(asked: tuple[Asked, ...], cases: list[Case]) -> set[frozenset[Case]]:
    """Return every valid sample, enumerated in the plainest way."""
    first = {case: next(name for name, *_ in asked if name in case.groups) for case in cases}
    choices: list[list[tuple[Case, ...]]] = []
    for name, quota, group, least in asked:
        mine = [case for case in cases if first[case] == name]
        choices.append(
            [
                chosen
                for chosen in combinations(mine, quota)
                if group is None or sum(group in case.groups for case in chosen) >= least
            ]
        )
    return {frozenset(case for chosen in chosens for case in chosen) for chosens in product(*choices)}


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("population", POPULATIONS)
def test_every_valid_sample_is_equally_likely(population: str, family: str) -> None:
    """Over thousands of seeds all valid samples come about, no other does, and none too often."""
    asked, cases = POPULATIONS[population]
    plan = plan_of(*asked)
    valid = valid_samples(asked, cases)
    counts: Counter[Hashable] = Counter(
        frozenset(draw_sample(plan, cases, seed=FAMILIES[family](number)).cases) for number in range(TIMES * len(valid))
    )
    assert set(counts) == valid
    unlikely = unlikelihood(counts, len(valid))
    print(f"{population}, {family}: {len(valid)} samples, p = {unlikely:.3f}")
    assert unlikely > SUSPICIOUS


def test_the_natural_way_is_found_out() -> None:
    """Taking the minimum first and filling up from the rest is biased, and this test detects it."""
    valid = valid_samples(NESTED, NESTED_CASES)
    far = [case for case in NESTED_CASES if "far" in case.groups]

    def forced(number: int) -> frozenset[Case]:
        two = draw_sample(plan_of(("far", 2, None, 0)), far, seed=f"far {number}").cases
        rest = [case for case in NESTED_CASES if case not in two]
        return frozenset(
            (*two, *draw_sample(plan_of(("a", 1, None, 0), ("b", 1, None, 0)), rest, seed=str(number)).cases)
        )

    counts: Counter[Hashable] = Counter(forced(number) for number in range(TIMES * len(valid)))
    assert set(counts) <= valid
    assert unlikelihood(counts, len(valid)) < 1e-9


def most_even(cells: list[tuple[int, int]], quota: int, minimum: int) -> set[tuple[tuple[int, int], ...]]:
    """Return the most even compositions, enumerated in the plainest way."""
    taken = product(*(list(product(range(within + 1), range(outside + 1))) for within, outside in cells))
    fine = [
        taken_from
        for taken_from in taken
        if sum(map(sum, taken_from)) == quota and sum(within for within, _ in taken_from) >= minimum
    ]
    least = min(sum(sum(cell) ** 2 for cell in taken_from) for taken_from in fine)
    return {taken_from for taken_from in fine if sum(sum(cell) ** 2 for cell in taken_from) == least}


@pytest.mark.parametrize(
    ("cells", "quota", "minimum"),
    [
        ([(2, 3), (0, 4), (1, 1)], 4, 2),
        ([(3, 0), (3, 0), (0, 5)], 5, 3),
        ([(1, 1), (1, 1), (1, 1), (1, 1)], 3, 0),
        ([(0, 9), (1, 0), (0, 1)], 6, 1),
        ([(4, 4)], 3, 2),
        ([(1, 0), (0, 9)], 6, 1),
        ([(0, 1), (9, 0)], 6, 2),
    ],
)
def test_compositions_are_weighted_by_their_sets(cells: list[tuple[int, int]], quota: int, minimum: int) -> None:
    """Each number below the number of sets gives a composition, and each composition as often as it has sets."""
    asked: list[int] = []

    def first(limit: int) -> int:
        asked.append(limit)
        return 0

    composition(cells, quota, minimum, first)
    (sets,) = asked
    counts = Counter(composition(cells, quota, minimum, _giving(number)) for number in range(sets))
    expected = {numbers: _ways(cells, numbers) for numbers in most_even(cells, quota, minimum)}
    assert counts == expected


@pytest.mark.parametrize(
    ("cells", "quota", "minimum"), [([(10**6, 3 * 10**6)] * 3, 5, 1), ([(7 * 10**5, 0), (0, 9 * 10**6)], 6, 2)]
)
def test_compositions_of_many_children_are_exact(cells: list[tuple[int, int]], quota: int, minimum: int) -> None:
    """Among more sets than a float can count, each composition has its numbers, from the first to the last."""
    few = [(min(within, quota), min(outside, quota)) for within, outside in cells]
    first = 0
    for numbers in sorted(most_even(few, quota, minimum)):
        last = first + _ways(cells, numbers) - 1
        assert composition(cells, quota, minimum, _giving(first)) == numbers
        assert composition(cells, quota, minimum, _giving(last)) == numbers
        first = last + 1
    assert first > 2**53


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=3),
    st.integers(0, 6),
    st.integers(0, 3),
)
def test_the_steps_of_a_choice_are_counted(cells: list[tuple[int, int]], quota: int, minimum: int) -> None:
    """Counted step by step: from the first cell for the quota, from each other for all that may be left and needed."""
    first, *rest = ([(i, j) for i in range(within + 1) for j in range(outside + 1)] for within, outside in cells)
    expected = sum(i + j <= quota for i, j in first)
    expected += sum(i + j <= left for taken in rest for i, j in taken for left in range(quota + 1)) * (minimum + 1)
    assert steps(cells, quota, minimum) == expected


def _giving(number: int) -> Callable[[int], int]:
    return lambda _: number


def _ways(cells: list[tuple[int, int]], taken: tuple[tuple[int, int], ...]) -> int:
    ways = 1
    for (within, outside), (from_within, from_outside) in zip(cells, taken, strict=True):
        ways *= comb(within, from_within) * comb(outside, from_outside)
    return ways


@pytest.mark.parametrize("family", FAMILIES)
def test_a_spread_is_uniform_over_the_most_even(family: str) -> None:
    """With a spread all valid samples of the most even mixture are equally likely, and no other comes about."""
    plan = plan_of(("a", 3, "far", 1))
    cases = [
        Case.of(str(index), "a", *(["far"] if index in {0, 1, 4} else []), gender="fmx"[min(index // 3, 2)])
        for index in range(8)
    ]
    valid: set[Hashable] = {
        sample
        for sample in valid_samples((("a", 3, "far", 1),), cases)
        if len({dict(case.characteristics)["gender"] for case in sample}) == 3
    }
    counts: Counter[Hashable] = Counter(
        frozenset(draw_sample(plan, cases, seed=FAMILIES[family](number), spread=("gender",)).cases)
        for number in range(TIMES * len(valid))
    )
    assert set(counts) == valid
    assert unlikelihood(counts, len(valid)) > SUSPICIOUS


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_numbers_are_equally_likely(limit: int) -> None:
    """The numbers from a seed are below the limit, and evenly distributed."""
    counts: Counter[Hashable] = Counter(number_below(limit, str(seed), "test") for seed in range(limit * 60))
    assert set(counts) == set(range(limit))
    assert limit == 1 or unlikelihood(counts, limit) > SUSPICIOUS


def test_a_seed_gives_the_same_number_for_ever() -> None:
    """It is the first below the limit, from the leading bits of successive hashes, counted from 0."""
    for limit in (5, 100, 1000):
        bits = {5: 3, 100: 7, 1000: 10}[limit]
        for seed in map(str, range(50)):
            texts = (f"\0{seed}\0test\0{attempt}\x000" for attempt in count())
            hashes = (sha256(text.encode()).hexdigest() for text in texts)
            numbers = (int(f"{int(digest, 16):0256b}"[:bits], 2) for digest in hashes)
            assert number_below(limit, seed, "test") == next(number for number in numbers if number < limit)
    assert [number_below(100, f"seed {index}", "test") for index in range(8)] == [12, 2, 74, 1, 75, 54, 85, 9]


def test_large_numbers_take_as_many_hashes_as_they_need() -> None:
    """For some limits one hash has too few bits."""
    limit = comb(5_000_000, 60)
    drawn = [number_below(limit, str(seed), "test") for seed in range(200)]
    assert max(drawn) < limit
    assert max(drawn) > limit * 9 // 10
    assert min(drawn) < limit // 10


def test_the_tail_is_right_where_it_is_known() -> None:
    """The approximation agrees with the tables within a tenth."""
    known = {(18.307, 10): 0.05, (29.588, 10): 0.001, (124.342, 100): 0.05, (149.449, 100): 0.001}
    for (statistic, freedom), chance in known.items():
        assert upper_tail(statistic, freedom) == pytest.approx(chance, rel=0.1)
