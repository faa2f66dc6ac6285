"""Days, periods, windows and lengths: every last day is included, compared with brute force over the days."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Absence, Days, Period, Window
from inspection_framework.frameworks import SIF
from inspection_framework.model import CalendarDays, Hours, Length, Months, Weekday, Weeks, WorkingDays
from inspection_framework.model.days import in_words, overlapping
from tests.model.making import pickled, refusal

MONDAY = date(2025, 1, 20)
DAYS = [MONDAY + timedelta(days) for days in range(6)]
AROUND = [MONDAY + timedelta(days) for days in range(-1, 7)]
"""The days, the day before and the day after: enough to distinguish an open end from a closed one."""


def periods() -> Iterator[Period]:
    """Yield every period that begins and ends on one of the days, or is open."""
    for since, until in product((None, *DAYS), repeat=2):
        if since is None or until is None or since <= until:
            yield Period(since, until)


NOON = datetime(2025, 1, 20, 12, tzinfo=UTC)
"""A time of day, which is a date to a type checker."""


def held(period: Period) -> set[date]:
    """Return the surrounding days in a period, by walking from its first to its last."""
    first = AROUND[0] if period.since is None else period.since
    last = AROUND[-1] if period.until is None else period.until
    return {first + timedelta(days) for days in range((last - first).days + 1)}


class TestDays:
    """The first and the last day on site, as printed, both included."""

    def test_the_last_day_counts(self) -> None:
        """Calendar days are counted with the first and the last."""
        for first, last in product(range(6), repeat=2):
            if first <= last:
                assert Days(DAYS[first], DAYS[last]).calendar_days == len(DAYS[first : last + 1])

    def test_the_last_day_is_not_before_the_first(self) -> None:
        """Days in the wrong order are refused."""
        for first, last in combinations(DAYS, 2):
            assert refusal(Days, last, first) == (
                f"days on site is not valid:\n  - the last day, {first}, lies before the first, {last}"
            )

    @pytest.mark.parametrize("absence", Absence)
    def test_a_day_that_no_source_prints_is_an_absence(self, absence: Absence) -> None:
        """A day that no source prints is an absence, never a guess; then the number of days is unknown."""
        for days in (Days(absence, MONDAY), Days(MONDAY, absence), Days(absence, absence)):
            assert days.calendar_days is None

    def test_in_words(self) -> None:
        """Days print as a British reader writes them, an unknown day as the reason in words."""
        assert str(Days(date(2025, 1, 20), date(2025, 2, 1))) == "20 January 2025 to 1 February 2025"
        assert str(Days(Absence.NOT_SUPPLIED, date(2025, 2, 1))) == "first day not supplied, last day 1 February 2025"
        assert str(Days(date(2025, 1, 20), Absence.UNREADABLE)) == "first day 20 January 2025, last day unreadable"


class TestPeriod:
    """The days on which something is in force: from since to until, both included; None is open."""

    def test_it_holds_its_days_and_no_others(self) -> None:
        """Both ends are included, and an open end has no limit."""
        for period in periods():
            assert {day for day in AROUND if day in period} == held(period)

    def test_always_has_no_end_at_all(self) -> None:
        """A period open at both ends contains every day."""
        assert date.min in Period(None, None)
        assert date.max in Period(None, None)

    @pytest.mark.parametrize("held", [Period(MONDAY, None), Window(None, MONDAY, MONDAY)])
    def test_a_time_of_day_lies_in_none(self, held: Period | Window) -> None:
        """It is a date to a type checker, and Python compares the two with an error of its own."""
        assert refusal(held.__contains__, NOON) == (
            f"call of {type(held).__name__}.__contains__ is not valid:\n"
            f"  - day: expected date, not {NOON!r}: take its date()"
        )

    def test_overlaps_against_brute_force(self) -> None:
        """Periods overlap if a day lies in both: checked for every pair, in both directions."""
        for left, right in product(periods(), repeat=2):
            assert left.overlaps(right) is bool(held(left) & held(right)), (left, right)

    @given(st.lists(st.sampled_from(list(periods())), max_size=5))
    def test_overlapping_gives_every_pair_in_order(self, given_periods: list[Period]) -> None:
        """Every pair that shares a day is returned, in the order passed; equal periods are a pair too."""
        pairs = [(left, right) for left, right in combinations(given_periods, 2) if held(left) & held(right)]
        assert overlapping(iter(given_periods)) == pairs

    @pytest.mark.parametrize("count", [45, 46, 5_000])
    def test_overlapping_stops_after_a_thousand_pairs(self, count: int) -> None:
        """Of 45 equal periods there are 990 pairs, and of 46 there are 1,035: more are not looked for."""
        assert len(overlapping([Period(MONDAY, MONDAY)] * count)) == (990 if count == 45 else 1_035)

    def test_overlapping_compares_neighbours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Periods that follow each other, in any order, are each compared with one other."""
        compared: list[Period] = []

        def overlaps(period: Period, other: Period) -> bool:
            compared.append(other)
            return period == other

        monkeypatch.setattr(Period, "overlaps", overlaps)
        days = [date(2000, 1, 1) + timedelta(at) for at in range(1_000)]
        assert overlapping([Period(day, day) for day in reversed(days)]) == []
        assert len(compared) == 999

    def test_it_does_not_end_before_it_begins(self) -> None:
        """A single day is a period; an end before the beginning is refused."""
        assert Period(MONDAY, MONDAY).overlaps(Period(MONDAY, None))
        for since, until in combinations(DAYS, 2):
            assert refusal(Period, until, since) == (
                f"period is not valid:\n  - it ends on {since}, before it begins on {until}"
            )

    def test_in_words(self) -> None:
        """An open end is not mentioned."""
        assert str(Period(None, None)) == "always"
        assert str(Period(date(2026, 4, 1), None)) == "from 1 April 2026"
        assert str(Period(None, date(2022, 12, 31))) == "to 31 December 2022"
        assert str(Period(date(2018, 1, 1), date(2022, 12, 31))) == "from 1 January 2018 to 31 December 2022"


class TestWindow:
    """When something may come: from opens, most likely on typical, no later than closes."""

    def test_it_holds_its_days_in_order_or_is_refused(self) -> None:
        """Any three days in order are a window that contains its first and last day; other orders are refused."""
        for opens, typical, closes in product(DAYS, repeat=3):
            if opens <= typical <= closes:
                window = Window(opens, typical, closes)
                inside = set(AROUND[AROUND.index(opens) : AROUND.index(closes) + 1])
                assert {day for day in AROUND if day in window} == inside
            else:
                assert refusal(Window, opens, typical, closes) == (
                    f"window is not valid:\n  - {opens}, {typical}, {closes} are not in order"
                )

    def test_a_day_that_is_not_laid_down(self) -> None:
        """Without the first it has always been open, without the last it stays open; the others are still in order."""
        first, last = DAYS[0], DAYS[-1]
        assert [first in Window(*ends) for ends in ((None, None, last), (first, None, None), (last, None, None))] == [
            True,
            True,
            False,
        ]
        assert last not in Window(None, None, first)
        assert Window(None, first, None).ends == (None, first, None)
        assert refusal(Window, last, None, first) == (f"window is not valid:\n  - {last}, {first} are not in order")
        assert refusal(Window, None, None, None) == (
            "window is not valid:\n  - give at least one of opens, typical and closes"
        )


UNITS: dict[type[Length], str] = {
    WorkingDays: "working day",
    CalendarDays: "calendar day",
    Weeks: "week",
    Months: "month",
    Hours: "hour",
}


@pytest.mark.parametrize("kind", UNITS)
class TestLength:
    """A length of time, in the unit of the source: never converted, never a plain number."""

    @pytest.mark.parametrize("count", [-1, -100])
    def test_no_length_is_below_0(self, kind: type[Length], count: int) -> None:
        """A number below 0 is refused."""
        assert refusal(kind, count) == (
            f"length in {UNITS[kind]}s is not valid:\n  - count: it is {count}: expected 0 or more"
        )

    @pytest.mark.parametrize("count", [True, False, 1.0, "3", None], ids=repr)
    def test_only_a_whole_number(self, kind: type[Length], count: object) -> None:
        """A fraction, a text and a yes or no are refused."""
        assert refusal(kind, count) == (
            f"{kind.__name__} is not valid:\n  - count: expected a whole number (int), not {count!r}"
        )

    def test_in_words(self, kind: type[Length]) -> None:
        """One is singular, and nothing else is."""
        assert [str(kind(count)) for count in (0, 1, 2, 70)] == [
            f"0 {UNITS[kind]}s",
            f"1 {UNITS[kind]}",
            f"2 {UNITS[kind]}s",
            f"70 {UNITS[kind]}s",
        ]

    def test_equal_only_in_the_same_unit(self, kind: type[Length]) -> None:
        """Five working days are neither five calendar days nor a number."""
        assert kind(5) == kind(5) == pickled(kind(5))
        assert hash(kind(5)) == hash(kind(5))
        assert [other for other in UNITS if other(5) == kind(5)] == [kind]
        assert kind(5) != kind(6)
        assert cast("object", kind(5)) != 5


def test_the_weekday_of_a_date() -> None:
    """Seven days from a Monday give the seven weekdays, and the eighth is a Monday again."""
    week = [Weekday.of(MONDAY + timedelta(days)) for days in range(8)]
    assert week == [*Weekday, Weekday.MONDAY]
    assert [day.value for day in week[:2]] == ["Monday", "Tuesday"]


def test_days_periods_and_windows_are_values() -> None:
    """Equal values have the same hash and survive pickling."""
    for thing in (Days(MONDAY, Absence.NOT_SUPPLIED), Period(MONDAY, None), Window(MONDAY, MONDAY, MONDAY)):
        assert pickled(thing) == thing
        assert hash(pickled(thing)) == hash(thing)


class TestPlainDays:
    """A day is a `datetime.date`: not a time of day, not a text. A year alone is never a date."""

    @pytest.mark.parametrize(
        ("odd", "advice"),
        [
            (NOON, f"{NOON!r}: take its date()"),
            ("2025-01-20", "'2025-01-20': give a datetime.date"),
            (2025, "2025"),
        ],
        ids=["a time", "a text", "a year"],
    )
    def test_nothing_else_is_one(self, odd: object, advice: str) -> None:
        """Each argument that is a day refuses anything else, and says what to pass."""
        wrong = cast("date", odd)
        assert refusal(lambda: Days(wrong, wrong)) == (
            f"Days is not valid:\n  - first: expected date or Absence, not {advice}\n"
            f"  - last: expected date or Absence, not {advice}"
        )
        assert refusal(lambda: Period(None, wrong)) == (
            f"Period is not valid:\n  - until: expected date or None, not {advice}"
        )
        assert refusal(lambda: Window(wrong, date(2025, 1, 20), date(2025, 1, 20))) == (
            f"Window is not valid:\n  - opens: expected date or None, not {advice}"
        )
        assert refusal(lambda: SIF.edition_on(wrong)) == (
            f"call of Framework.edition_on is not valid:\n  - day: expected date, not {advice}"
        )

    def test_months_are_english(self) -> None:
        """In any language of the computer, the months are those that reports print."""
        months = [in_words(date(2025, month, 1)) for month in range(1, 13)]
        assert months == [
            f"1 {month} 2025"
            for month in (
                *("January", "February", "March", "April", "May", "June"),
                *("July", "August", "September", "October", "November", "December"),
            )
        ]


def test_a_length_has_a_unit() -> None:
    """`Length` alone is refused: it has no unit."""
    assert refusal(lambda: Length(3)) == (
        "length is not valid:\n  - unit: it has none: give WorkingDays, CalendarDays, Weeks, Months or Hours"
    )
