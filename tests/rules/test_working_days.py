"""Working days, compared with a published table, the rules by hand, and counting day by day."""

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspection_framework import (
    DefinitionError,
    OutsideCalendarError,
    add_working_days,
    is_projected,
    is_working_day,
    working_days_between,
)
from inspection_framework.rules.timetable import working_days
from tests.rules.calendars import by_hand, counted, easter, published, works

days = st.dates(date(1979, 1, 1), date(2099, 12, 31))
"""Days from which a hundred working days can be counted in either direction in the years known by hand."""
counts = st.integers(-100, 100)


def every_day(first: date, last: date) -> list[date]:
    """Return every day from the first to the last."""
    return [first + timedelta(number) for number in range((last - first).days + 1)]


class TestDefinition:
    """Any day except a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales."""

    def test_the_published_table(self) -> None:
        """From 2012 to 2028 the working days are those that GOV.UK's list of bank holidays leaves, day for day."""
        for day in every_day(date(2012, 1, 1), date(2028, 12, 31)):
            assert is_working_day(day) == (day.weekday() < 5 and day not in published()), day

    def test_the_rules_by_hand(self) -> None:
        """From 1978 to 2100 they are those that the rules and the list of changes leave, day for day."""
        for day in every_day(date(1978, 1, 1), date(2100, 12, 31)):
            assert is_working_day(day) == works(day), day

    def test_the_two_accounts_agree(self) -> None:
        """The published table and the rules by hand are the same in the years that both cover."""
        assert published() == {day for day in by_hand() if 2012 <= day.year <= 2028}

    @pytest.mark.parametrize(
        "day",
        ["2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2011-04-29", "2012-06-05"],
    )
    def test_moved_and_one_off_days(self, day: str) -> None:
        """They are the bank holidays that came once, and those that were moved."""
        assert not is_working_day(date.fromisoformat(day))

    @pytest.mark.parametrize("day", ["2020-05-04", "2022-05-30", "2012-05-28"])
    def test_the_day_that_was_moved_away_from(self, day: str) -> None:
        """If a bank holiday was moved, people worked on its usual day."""
        assert is_working_day(date.fromisoformat(day))

    def test_good_friday_and_christmas_day(self) -> None:
        """The two feasts that the regulation names, in every year, though the law does not call them bank holidays."""
        for year in range(1950, 2101):
            assert not is_working_day(easter(year) - timedelta(2))
            assert not is_working_day(date(year, 12, 25))

    def test_leap_years(self) -> None:
        """29 February 2028 is a Tuesday and a working day; 29 February 2020 was a Saturday."""
        assert is_working_day(date(2028, 2, 29))
        assert not is_working_day(date(2020, 2, 29))
        assert add_working_days(date(2028, 2, 28), 1) == date(2028, 2, 29)
        assert add_working_days(date(2027, 2, 26), 1) == date(2027, 3, 1)


class TestCounting:
    """Adding working days is counting day by day, without the first day."""

    @given(days, counts)
    def test_day_by_day(self, day: date, count: int) -> None:
        """Any number of working days is tried, forwards and backwards, from any day."""
        assert add_working_days(day, count) == counted(day, count)

    def test_every_start_of_some_years(self) -> None:
        """From every day of 2022 to 2024, each number of working days in a rule is tried."""
        for day in every_day(date(2022, 1, 1), date(2024, 12, 31)):
            for count in (-10, -5, -1, 1, 5, 10, 20, 30, 70):
                assert add_working_days(day, count) == counted(day, count)

    @given(days.filter(works), counts)
    def test_adding_and_subtracting_are_inverse(self, day: date, count: int) -> None:
        """From a working day, subtracting leads back."""
        assert add_working_days(add_working_days(day, count), -count) == day

    @given(days, st.integers(0, 50), st.integers(0, 50))
    def test_parts_add_up(self, day: date, fewer: int, more: int) -> None:
        """Counting in two parts in one direction equals counting at once."""
        assert add_working_days(add_working_days(day, fewer), more) == add_working_days(day, fewer + more)
        assert add_working_days(add_working_days(day, -fewer), -more) == add_working_days(day, -fewer - more)

    @given(days)
    def test_nothing_added(self, day: date) -> None:
        """Adding 0 gives the day itself, whether it is a working day or not."""
        assert add_working_days(day, 0) == day

    @given(days, st.integers(1, 100))
    def test_it_ends_on_a_working_day(self, day: date, count: int) -> None:
        """The answer is a working day, later than the day, and no earlier than as many calendar days later."""
        later, earlier = add_working_days(day, count), add_working_days(day, -count)
        assert is_working_day(later)
        assert is_working_day(earlier)
        assert (later - day).days >= count
        assert (day - earlier).days >= count

    @given(days, st.integers(0, 100))
    @example(date(2026, 12, 25), 1)
    def test_the_number_between_is_the_number_added(self, day: date, count: int) -> None:
        """The number added equals the number between, from any day."""
        assert working_days_between(day, add_working_days(day, count)) == count

    @given(days, days, days)
    def test_between_is_a_difference(self, first: date, second: date, third: date) -> None:
        """It adds up over a day between, changes its sign when reversed, and is 0 from a day to itself."""
        assert working_days_between(first, second) + working_days_between(second, third) == working_days_between(
            first, third
        )
        assert working_days_between(first, second) == -working_days_between(second, first)
        assert working_days_between(first, first) == 0

    @given(days, st.integers(0, 400))
    def test_between_counts_the_last_and_not_the_first(self, day: date, length: int) -> None:
        """It counts the days after the first, up to and including the last."""
        last = min(day + timedelta(length), date(2099, 12, 31))
        assert working_days_between(day, last) == sum(works(counted_day) for counted_day in every_day(day, last)[1:])


class TestProjected:
    """Days beyond the announced calendar, to the end of 2028, are marked."""

    @given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
    @example(date(2028, 12, 31))
    @example(date(2029, 1, 1))
    def test_by_the_year(self, day: date) -> None:
        """A day is projected from 2029 on."""
        assert is_projected(day) == (day.year >= 2029)

    def test_the_last_announced_year_is_the_tables(self) -> None:
        """GOV.UK's list ends in the year used as the last announced."""
        assert max(published()).year == working_days.ANNOUNCED.value.year


ASKED: dict[str, Callable[[Any], object]] = {
    "is": is_working_day,
    "projected": is_projected,
    "adding": lambda day: add_working_days(day, 1),
    "adding nothing": lambda day: add_working_days(day, 0),
    "from": lambda day: working_days_between(day, date(2025, 1, 20)),
    "to": lambda day: working_days_between(date(2025, 1, 20), day),
}
"""Every question that takes a day."""


@pytest.mark.parametrize("kind", ["int8", "uint8", "int16", "uint16", "int32", "int64"])
@pytest.mark.parametrize("day", [date(1950, 1, 1), date(2025, 6, 2), date(2077, 6, 1)])
def test_a_whole_number_of_numpy_is_one(kind: str, day: date) -> None:
    """Added to a day, a number of NumPy never overflows: the answer is that of Python's own number."""
    np = pytest.importorskip("numpy", reason="NumPy is not among what Python 3.14 is tried with")
    whole: type[Any] = getattr(np, kind)
    ends = np.iinfo(whole)
    for count in (-100_000, -32_768, -128, -1, 0, 1, 5, 127, 255, 14_000, 32_767, 65_535, 100_000):
        if ends.min <= count <= ends.max:
            assert answer_to(day, whole(count)) == answer_to(day, count)


def answer_to(day: date, count: int) -> date | type[OutsideCalendarError]:
    """Return the answer, or that there is none."""
    try:
        return add_working_days(day, count)
    except OutsideCalendarError:
        return OutsideCalendarError


class TestRefusals:
    """Years outside 1950 to 2100, and values that are not days, are refused."""

    OUTSIDE = (date(1949, 12, 31), date(2101, 1, 1), date.min, date.max)

    @pytest.mark.parametrize("day", OUTSIDE)
    @pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
    def test_a_day_outside(self, ask: Callable[[date], object], day: date) -> None:
        """The error names the day and the years that are known."""
        with pytest.raises(OutsideCalendarError) as caught:
            ask(day)
        assert str(caught.value) == f"{day}: working days are known for the years 1950 to 2100 only"

    @pytest.mark.parametrize(
        ("day", "count"),
        [
            (date(2100, 12, 31), 1),
            (date(2100, 12, 30), 2),
            (date(1950, 1, 2), -1),
            (date(1950, 1, 1), -1),
            (date(2025, 1, 20), 10**9),
            (date(2025, 1, 20), -(10**9)),
        ],
    )
    def test_counting_out_of_the_calendar(self, day: date, count: int) -> None:
        """If the answer would be outside, the error says what was asked."""
        with pytest.raises(OutsideCalendarError, match=f"{count} working days from {day}"):
            add_working_days(day, count)

    def test_to_the_last_and_the_first_day(self) -> None:
        """The ends themselves can be reached: 2 January 1950 was a Monday, 31 December 2100 is a Friday."""
        assert add_working_days(date(2100, 12, 30), 1) == date(2100, 12, 31)
        assert add_working_days(date(1950, 1, 1), 1) == date(1950, 1, 2)
        assert add_working_days(date(1950, 1, 3), -1) == date(1950, 1, 2)
        assert not is_working_day(date(1950, 1, 1))

    @pytest.mark.parametrize("given_day", ["2025-01-20", datetime(2025, 1, 20), None, [1], 2025])  # noqa: DTZ001 # no time of day is asked for
    @pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
    def test_what_is_no_day(self, ask: Callable[[Any], object], given_day: object) -> None:
        """A text, a time of day and a year alone are each refused with advice."""
        with pytest.raises(DefinitionError, match=r": expected date, not "):
            ask(given_day)

    @pytest.mark.parametrize("count", [5.0, Fraction(5), "5", None, True])
    def test_a_count_is_a_whole_number(self, count: Any) -> None:  # noqa: ANN401 # anything
        """A fraction of any value is refused, and so is a yes or no."""
        with pytest.raises(DefinitionError, match=r"count: expected a whole number \(int\), not "):
            add_working_days(date(2025, 6, 2), count)

    def test_every_problem_is_listed(self) -> None:
        """Two invalid days are two problems; an invalid count is one more."""
        with pytest.raises(DefinitionError) as caught:
            working_days_between("a", "b")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        assert [problem.where for problem in caught.value.problems] == ["first", "last"]
        with pytest.raises(DefinitionError) as caught:
            add_working_days("a", 2.5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        assert [problem.where for problem in caught.value.problems] == ["day", "count"]


ON_FIRST_USE = """
import sys
import inspection_framework as inf
from datetime import date
before = "holidays" in sys.modules
inf.is_projected(date(2029, 1, 1))
between = "holidays" in sys.modules
inf.is_working_day(date(2029, 1, 1))
print(before, between, "holidays" in sys.modules)
"""


@pytest.mark.edges
def test_holidays_are_loaded_on_first_use() -> None:
    """The package `holidays` is imported when a working day is first asked for, and not before."""
    done = subprocess.run([sys.executable, "-c", ON_FIRST_USE], capture_output=True, text=True, check=True)  # noqa: S603 # our own text
    assert done.stdout == "False False True\n"


@pytest.fixture
def nothing_laid_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the tables, as in a fresh process."""
    monkeypatch.setattr(working_days, "RANK", {})
    monkeypatch.setattr(working_days, "DAY", [])


@pytest.mark.usefixtures("nothing_laid_down")
@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_the_first_answer_is_that_of_all_others(ask: Callable[[Any], object]) -> None:
    """The first question builds the tables, and its answer is the same when asked again."""
    assert ask(date(2026, 12, 24)) == ask(date(2026, 12, 24))


@pytest.mark.usefixtures("nothing_laid_down")
@pytest.mark.parametrize("kind", ["int16", "int64"])
def test_the_first_count_may_be_of_numpy(kind: str) -> None:
    """A number of NumPy is accepted before the calendar is cached, as it is after."""
    np = pytest.importorskip("numpy", reason="NumPy is not among what Python 3.14 is tried with")
    count = getattr(np, kind)(5)
    assert add_working_days(date(2025, 6, 2), count) == add_working_days(date(2025, 6, 2), count) == date(2025, 6, 9)


@pytest.mark.usefixtures("nothing_laid_down")
@pytest.mark.skipif(sys.platform == "emscripten", reason="Pyodide has no threads")
def test_laying_down_twice_at_once_does_no_harm() -> None:
    """Several threads that ask first at the same time all get the answer, and the tables have each day once."""
    answers: list[date] = []
    threads = [
        threading.Thread(target=lambda: answers.append(add_working_days(date(2026, 12, 24), 1))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [date(2026, 12, 29)] * 4
    held = working_days.DAY[working_days.FIRST :]  # pyright: ignore[reportPrivateUsage]
    assert len(set(held)) == len(held)
