"""Lists of children with any headings, notes, errors and forms of days: each row is read right or named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.frameworks.annex_a import LISTS
from tests.exchange.child_list_fuzz import HOME, ON, fuzzed_list

ROW = re.compile(r"list 8, row ([0-9]+)")


def check(seed: int) -> None:
    """Check a list: each child is read as its row means, and every unknown value is named."""
    made = fuzzed_list(seed)
    reading = read_annex_a(made.data, on=ON, home=[HOME], lists=[LISTS[7]])
    named = {int(place[1]) for problem in reading.problems if (place := ROW.match(problem.where))}
    assert made.not_children <= named
    assert dict(reading.rows) == {8: len(made.children) + len(made.not_children)}
    read = {case.reference.revealed: case for case in reading.cases}
    assert read.keys() == {child.reference for child in made.children.values()}
    for row, child in made.children.items():
        case = read[child.reference]
        known = None if "looked_after" in case.unknown else "looked_after" in case.groups
        away = None if "out_of_borough" in case.unknown else "out_of_borough" in case.groups
        assert known is child.looked_after, row
        assert away is both(child.looked_after, child.elsewhere), row
        if child.looked_after is None:
            assert row in named


def both(looked_after: bool | None, elsewhere: bool | None) -> bool | None:  # noqa: FBT001
    """Return whether a child is looked after and elsewhere; one no is enough."""
    answers = {looked_after, elsewhere}
    return False if False in answers else None if None in answers else True


@given(st.integers(0, 2**32))
def test_each_row_is_read_right_or_named(seed: int) -> None:
    """Each row of generated lists is read right, or its unknown values are named."""
    check(seed)


@pytest.mark.parametrize(
    "seeds",
    [
        pytest.param(range(300), marks=pytest.mark.edges),
        *(
            pytest.param(range(start, start + 20_000), marks=pytest.mark.thorough)
            for start in range(1000, 101_000, 20_000)
        ),
    ],
    ids=str,
)
def test_each_row_of_many_lists_is_read_right_or_named(seeds: range) -> None:
    """The same is true of 300 lists, and of 100,000 more."""
    for seed in seeds:
        check(seed)
