"""Days as reports print them: certain ones are read, uncertain ones are named."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Days
from inspection_framework.exchange.readers.reports.days import LONGEST, printed_day, printed_days
from inspection_framework.model.days import MONTHS

WINDOWS = {
    "20 to 24 January 2025 2": "20 January 2025 to 24 January 2025",
    "18 November 2019 to 29 November 2019": "18 November 2019 to 29 November 2019",
    "19 November – 11 December 2013": "19 November 2013 to 11 December 2013",
    "1/06/2015 – 25/06/2015": "1 June 2015 to 25 June 2015",
    "2.3.15-13.3.15": "2 March 2015 to 13 March 2015",
    "9 December to 6 January 2015": "9 December 2014 to 6 January 2015",
    "30 September to 11 October 2024 and 13 to 16 January 2025":
        "30 September 2024 to 11 October 2024; 13 January 2025 to 16 January 2025",
    "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019":
        "8 July 2019 to 12 July 2019; 7 August 2019 to 8 August 2019",
    "Tuesday 4th and Wednesday 5th of March 2020. The": "4 March 2020 to 5 March 2020",
    "4 Sept 2018 until 5 Sep 2018": "4 September 2018 to 5 September 2018",
    "15, 16 and 21 July 2025": "15 July 2025 to 16 July 2025; 21 July 2025 to 21 July 2025",
    "30 June 2021.": "30 June 2021 to 30 June 2021",
    "3 June 2019 and 5 June": "3 June 2019 to 3 June 2019; 5 June 2019 to 5 June 2019",
    "3 June 2019 5 June 2019": "3 June 2019 to 3 June 2019",
    "3 June 2019 2020": "3 June 2019 to 3 June 2019",
}  # fmt: skip


@pytest.mark.parametrize("text", WINDOWS)
def test_windows(text: str) -> None:
    """Months and years printed once also apply to the days before them; a list joins adjacent days."""
    read = printed_days(text)
    assert read is not None
    assert "; ".join(map(str, read.windows)) == WINDOWS[text]
    assert read.wrong == ""
    assert text.startswith(read.text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("30 and 31 January. Her", "the days are printed without a year"),
        ("11 to 15. The", "the days are printed without a month"),
        ("31 June 2015", "the calendar has no such day"),
        ("24 October 2022 to 25 October 2023", "the days are out of order or too far apart"),
        ("12 to 3 May 2022", "the days are out of order or too far apart"),
        ("7 to 9 May 2022 and 8 to 10 May 2022", "the days are out of order or too far apart"),
    ],
)
def test_what_is_not_certain(text: str, wrong: str) -> None:
    """No window is read, and the days are named as they are printed."""
    read = printed_days(text)
    assert read is not None
    assert (read.windows, read.wrong) == ((), wrong)
    assert text.startswith(read.text)


def test_between() -> None:
    """After "between" the first "and" ends a window; without it, it is a list."""
    read = printed_days("4 and 8 December 2017, Ofsted", between=True)
    assert read is not None
    assert read.windows == (Days(date(2017, 12, 4), date(2017, 12, 8)),)
    read = printed_days("4 and 8 December 2017, Ofsted")
    assert read is not None
    assert len(read.windows) == 2


@pytest.mark.parametrize("text", ["", "May 2022", "January", "the days", "2019 to 2020"])
def test_no_days(text: str) -> None:
    """Nothing is read where the text does not begin with a day."""
    assert printed_days(text) is None
    assert printed_day(text) is None


def test_one_day() -> None:
    """A window and two days are not one day."""
    assert printed_day("Friday 4 December 2020") == (date(2020, 12, 4), "Friday 4 December 2020")
    assert printed_day("3 to 4 December 2020") is None
    assert printed_day("3 and 7 December 2020") is None
    assert printed_day("3 December") is None


@given(st.dates(date(2013, 11, 1), date(2030, 1, 1)), st.integers(0, LONGEST - 1), st.booleans(), st.booleans())
def test_any_window_as_it_may_be_printed(first: date, days: int, in_full: bool, dash: bool) -> None:  # noqa: FBT001
    """A month or year that is printed only with the last day is found for the first."""
    last = first + timedelta(days)
    month, year = f" {MONTHS[first.month - 1]}", f" {first.year}"
    begins = f"{first.day}{month if in_full or first.month != last.month else ''}{year if in_full else ''}"
    read = printed_days(f"{begins}{' – ' if dash else ' to '}{last.day} {MONTHS[last.month - 1]} {last.year}")
    assert read is not None
    assert read.windows == (Days(first, last),)
