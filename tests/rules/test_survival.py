"""Waits counted: by hand, and where none or all of them end."""

import math

from hypothesis import given
from hypothesis import strategies as st

from inspection_framework.rules.next_inspection.survival import Share, Wait, Waits
from tests.rules.waits import OneWait, near, share, steps


def ended(entered: int, left: int) -> Wait:
    """Return a wait that ended in an inspection."""
    return Wait(entered=entered, left=left, inspected=True)


def followed(entered: int, left: int) -> Wait:
    """Return a wait that was observed for a time, and not to its end."""
    return Wait(entered=entered, left=left, inspected=False)


WAITS = (
    *(ended(0, 10), ended(0, 10), ended(0, 20), followed(0, 20)),
    *(ended(0, 30), followed(12, 30), ended(15, 40)),
)
"""Seven waits: two join later, and five end in an inspection, two of them on one day."""


def test_by_hand() -> None:
    """Within 25 days of day 5: two of five, then one of five, then one of three."""
    estimate = Waits(WAITS).within(5, 25)
    assert near(estimate.chance, 1 - 3 / 5 * 4 / 5 * 2 / 3)
    variance = 2 / (5 * 3) + 1 / (5 * 4) + 1 / (3 * 2)
    hazard = -math.log(3 / 5 * 4 / 5 * 2 / 3)
    spread = 1.959964 * math.sqrt(variance) / hazard
    assert near(estimate.low, 1 - math.exp(-hazard * math.exp(-spread)), 1e-5)
    assert near(estimate.high, 1 - math.exp(-hazard * math.exp(spread)), 1e-5)
    assert (estimate.at_risk, estimate.joined, estimate.events, estimate.censored, estimate.fewest) == (5, 2, 4, 2, 3)


def test_who_is_at_risk() -> None:
    """A wait is at risk from the day on which it joins to the day before it leaves."""
    waits = Waits(WAITS)
    assert [waits.at_risk(day) for day in (0, 9, 10, 12, 15, 19, 20, 30, 39, 40)] == [5, 5, 3, 4, 5, 5, 3, 1, 1, 0]
    assert [waits.longest(least, 40) for least in (1, 3, 5, 6)] == [39, 29, 19, None]


def test_none_is_not_impossible() -> None:
    """If none ended, the upper bound is that of as many trials as were under observation throughout."""
    waits = Waits([followed(0, 50)] * 93 + [followed(0, 5)] * 7)
    assert waits.within(2, 10) == Share(
        chance=0.0,
        low=0.0,
        high=round(1 - 0.025 ** (1 / 93), 6),
        at_risk=100,
        joined=0,
        events=0,
        censored=7,
        fewest=93,
    )


def test_none_under_observation_says_nothing() -> None:
    """If at some moment none was under observation, nothing is ruled out."""
    assert Waits([followed(0, 5)] * 30).within(2, 10).high == 1.0


def test_all_that_were_left_is_not_certain() -> None:
    """If the last wait under observation ended, the lower bound is what was certain just before."""
    before = [*[ended(0, 5)] * 10, *[followed(0, 6)] * 9]
    alone = Waits([*before, ended(0, 8)]).within(2, 10)
    assert (alone.chance, alone.high) == (1.0, 1.0)
    assert alone.low == Waits([*before, followed(0, 8)]).within(2, 10).low < 0.35


def test_all_is_not_certain() -> None:
    """If all ended at once, the lower bound is that of as many trials."""
    estimate = Waits([ended(0, 5)] * 30).within(2, 10)
    assert (estimate.chance, estimate.low, estimate.high) == (1.0, round(0.025 ** (1 / 30), 6), 1.0)


def test_at_a_constant_rate() -> None:
    """Three ended in 10 + 10 + 20 + 18 + 25 + 5 days of waiting after day 10: within 30 days at that rate."""
    estimate = Waits([*WAITS, followed(0, 15)]).at_a_rate(10, 30)
    exposure = 10 + 10 + 20 + 18 + 25 + 5
    hazard = 3 * 30 / exposure
    assert near(estimate.chance, 1 - math.exp(-hazard))
    assert near(estimate.low, 1 - math.exp(-hazard * math.exp(-1.959964 / math.sqrt(3))), 1e-5)
    assert near(estimate.high, 1 - math.exp(-hazard * math.exp(1.959964 / math.sqrt(3))), 1e-5)
    assert (estimate.at_risk, estimate.joined, estimate.events, estimate.censored) == (4, 2, 3, 3)


def test_at_a_rate_of_none() -> None:
    """If none ended after so long, the upper bound is that of the days waited."""
    estimate = Waits([ended(0, 5), followed(0, 30)]).at_a_rate(10, 40)
    assert (estimate.chance, estimate.low, estimate.high) == (0.0, 0.0, round(1 - 0.025 ** (40 / 20), 6))


def lasting(entered: int, lasted: int, *, inspected: bool) -> Wait:
    """Return a wait that was observed for a number of days."""
    return Wait(entered, entered + lasted, inspected)


some_waits = st.lists(
    st.builds(lasting, st.integers(0, 30), st.integers(1, 60), inspected=st.booleans()), min_size=1, max_size=25
)


@given(some_waits, st.integers(0, 20), st.integers(1, 40), st.integers(0, 20))
def test_it_is_the_product_over_days(waits: list[Wait], days: int, further: int, later: int) -> None:
    """It equals a count day by day, lies in its interval, and a longer time is never less likely."""
    estimate = Waits(waits).within(days, further)
    plain = [OneWait(good=True, seen_from=wait.entered, seen_to=wait.left, inspected=wait.inspected) for wait in waits]
    counted = steps(plain, days, further)
    assert near(estimate.chance, float(share(counted)))
    assert estimate.events == sum(ended for _, ended, _ in counted)
    assert 0 <= estimate.low <= estimate.chance <= estimate.high <= 1
    assert estimate.chance <= Waits(waits).within(days, further + later).chance
