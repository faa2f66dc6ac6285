"""Frames with the wrong column types, as users have them: each column is named with a conversion, which works."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from itertools import product
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from inspection_framework import DefinitionError
from inspection_framework.exchange import frames, national
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from tests.exchange.frames.engines import EVERY, moved, rows
from tests.exchange.frames.test_layout import problems_of

SHIPPED = local_authority_inspections()[:20]
FRAME: pl.DataFrame = frames.to_frame(SHIPPED, "polars")
ON = date(2024, 12, 31)
LISTED = national.providers_frame(local_authorities(), "polars")
ASKED: dict[str, Callable[[pl.DataFrame], Any]] = {
    "check_frame": frames.check_frame,
    "from_frame": lambda frame: frames.from_frame(frame, source=SHIPPED[0].source),
    "with_overall": frames.with_overall,
    "with_departures": frames.with_departures,
    "with_policy": lambda frame: frames.with_policy(frame, ON),
    "latest_on": lambda frame: frames.latest_on(frame, ON),
    "with_previous": lambda frame: frames.with_previous(frame, ["first_day"]),
    "as_of": lambda frame: national.as_of(frame, ON, by="published", providers=LISTED),
    "as_of a list": lambda frame: national.as_of(FRAME, ON, by="published", providers=frame),
    "days_since": lambda frame: national.days_since(frame, ON),
    "distribution": national.distribution,
    "by year": lambda frame: national.distribution(frame, by=["year"]),
    "shares": lambda frame: national.shares(frame, by=["region"]),
    "transitions": lambda frame: national.transitions(frame, FRAME),
    "among_neighbours": lambda frame: national.among_neighbours(frame, national.neighbours_frame("polars")),
}
OTHER_TYPES: dict[str, pl.Expr] = {
    "a number": pl.lit(80460),
    "a fraction": pl.lit(80460.0),
    "a time": pl.lit(datetime(2020, 1, 2)),  # noqa: DTZ001 # as a table holds it
    "text": pl.lit("2020-01-02"),
    "a day": pl.lit(ON),
    "a list": pl.lit(["Good"]),
    "a duration": pl.lit(ON - date(2020, 1, 2)),
    "nothing": pl.lit(None),
}


@pytest.mark.edges
@pytest.mark.parametrize("asked", ASKED)
def test_no_type_ends_in_an_error_of_the_tool(asked: str) -> None:
    """Any type in any column is either read or refused with our own error."""
    for name, holds in product(FRAME.columns, OTHER_TYPES.values()):
        with suppress(DefinitionError):
            ASKED[asked](FRAME.with_columns(holds.alias(name)))


def spoilt(engine: str) -> Any:
    """Return a frame with fractions as URNs, times as days and days as texts, as an engine reads a CSV."""
    text = FRAME.with_columns(
        pl.col("urn").cast(pl.Float64), pl.col("published").cast(pl.Datetime("us")), pl.col("first_day").cast(pl.String)
    )
    if engine == "pandas":
        return text.to_pandas().astype({"last_day": "date32[pyarrow]"})
    if engine == "duckdb":
        connection: Any = duckdb.default_connection()  # before 1.5 a relation does not keep its connection open
        return connection.from_arrow(text.to_arrow())
    return moved(text, engine)


CONVERTED: dict[str, Callable[[Any, str, str], Any]] = {
    "polars": lambda frame, name, how: frame.with_columns(eval(f"pl.col({name!r}){how}", {"pl": pl})),  # noqa: S307 # what our error says
    "pandas": lambda frame, name, how: frame.assign(**{name: eval(f"frame[{name!r}]{how}", {"frame": frame})}),  # noqa: S307
    "pyarrow": lambda table, name, how: table.set_column(
        table.column_names.index(name),
        name,
        eval(f"table[{name!r}]{how}", {"table": table}),  # noqa: S307
    ),
    "duckdb": lambda relation, name, how: relation.project(f"* replace ({name}{how} as {name})"),
}


@pytest.mark.parametrize("engine", [engine for engine in EVERY if not CONVERTED.keys().isdisjoint(engine.values)])
def test_what_the_error_says_to_write_makes_it_right(engine: str) -> None:
    """The suggested conversion works in each engine, for numbers, times and texts at once."""
    frame = spoilt(engine)
    problems = problems_of(lambda: frames.check_frame(frame))
    assert [problem.split(":")[0] for problem in problems] == ["urn", "first_day", "published"]
    for problem in problems:
        name, how = re.fullmatch(r"(\w+): its type is .*, not (?:text|days): convert it with (.+)", problem).groups()  # type: ignore[union-attr]
        frame = CONVERTED[engine](frame, name, how)
    frames.check_frame(frame)
    names = ("urn", "first_day", "published")
    assert sorted(rows(frame, *names)) == sorted(rows(FRAME, *names))


@pytest.mark.edges
def test_a_column_of_nothing_but_nulls_is_read_whatever_pandas_took_it_for() -> None:
    """Pandas reads a blank column of a CSV as fractions, and one of `None` as objects."""
    frame = FRAME.to_pandas().assign(overall=float("nan"), leaders=pd.Series([None] * len(FRAME), dtype=object))
    dated = frame.assign(
        **{name: frame[name].astype("date32[pyarrow]") for name in ("first_day", "last_day", "published")}
    )
    assert frames.with_overall(dated)["usual"].isna().all()
    assert {
        inspection.judgements.get("overall") for inspection in frames.from_frame(dated, source=SHIPPED[0].source)
    } == {None}
