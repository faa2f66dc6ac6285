"""Tables of Ibis, as far as Narwhals goes: the answers are those for Polars."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import (
    check_frame,
    from_frame,
    latest_on,
    to_frame,
    with_departures,
    with_overall,
    with_policy,
    with_previous,
)

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("duckdb")]

ibis: Any = pytest.importorskip("ibis")
INSPECTIONS = local_authority_inspections()
DAY = date(2024, 12, 31)
ANSWERS: dict[str, Callable[[Any], Any]] = {
    "with_overall": with_overall,
    "with_departures": with_departures,
    "with_previous": with_previous,
    "latest_on": lambda frame: latest_on(frame, DAY),
    "with_policy": lambda frame: with_policy(latest_on(frame, DAY), DAY),
}


def table() -> tuple[pl.DataFrame, Any]:
    """Return the shipped inspections as a frame of Polars and as a table of Ibis."""
    frame = to_frame(INSPECTIONS, "polars")
    return frame, ibis.memtable(frame.to_arrow())


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answers_are_those_for_polars(name: str) -> None:
    """Each function returns a table of Ibis with the same rows."""
    frame, of_ibis = table()
    expected, answered = ANSWERS[name](frame), ANSWERS[name](of_ibis)
    assert isinstance(answered, ibis.Table)
    key = ["provider", "urn", "first_day", "activity"]
    assert_frame_equal(answered.to_polars().select(expected.columns).sort(key), expected.sort(key), check_dtypes=False)


def test_a_table_is_checked_and_read() -> None:
    """A sound table passes the check, and gives the same inspections."""
    frame, of_ibis = table()
    check_frame(of_ibis)
    read, expected = (from_frame(each, source=INSPECTIONS[0].source) for each in (of_ibis, frame))
    assert sorted(map(repr, read)) == sorted(map(repr, expected))
