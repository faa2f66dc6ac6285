"""The dataframe engines of the tests, all opened in the same way; PySpark only where there is Java."""

import os
import shutil
from collections.abc import Iterable
from functools import cache
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from inspection_framework import Inspection
from inspection_framework.exchange.frames import to_frame
from inspection_framework.exchange.frames.layout import filled

ENGINES = ("pandas", "polars", "polars-lazy", "pyarrow", "duckdb", "dask", "pyspark")
QUICK = ("polars", "polars-lazy")
"""The engines of the quick tests: the others need more packages and more time."""
EVERY = [
    pytest.param(name, marks=() if name in QUICK else (pytest.mark.edges, pytest.mark.xdist_group(name)))
    for name in ENGINES
]
every_engine = pytest.mark.parametrize("engine", EVERY)
engines_at_once = pytest.mark.parametrize(
    "engine", [engine for engine in EVERY if engine.values[0] not in ("dask", "pyspark")]
)
"""Without the engines that start slowly, for tests of code that is tested in every engine elsewhere."""


@cache
def spark() -> Any:
    """Return a PySpark session on this machine, started on the first call."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 # half a second, and Java

    settings: dict[str, str | bool | float | int | None] = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
    }
    return SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()


def session_or_skip(java: str | None, *, ci: bool) -> Any:
    """Return the session; where Java is missing, skip the test, or fail it in CI."""
    if java is None:
        give_up = pytest.fail if ci else pytest.skip
        give_up("PySpark needs Java, which is missing")
    return spark()


def session_of(engine: str) -> Any:
    """Return what an engine needs to open a frame: a session for PySpark, nothing for the others."""
    return session_or_skip(shutil.which("java"), ci=bool(os.environ.get("CI"))) if engine == "pyspark" else None


def opened(inspections: Iterable[Inspection], engine: str, **options: Any) -> Any:
    """Return inspections as a frame of an engine."""
    return to_frame(inspections, engine, session=session_of(engine), **options)  # type: ignore[arg-type] # by name


def moved(frame: pl.DataFrame, engine: str) -> Any:
    """Return a frame of Polars as one of another engine."""
    if engine == "polars":
        return frame
    if engine == "polars-lazy":
        return frame.lazy()
    return filled(frame.rows(), nw.from_native(frame).schema, engine, session_of(engine))  # type: ignore[arg-type] # by name


def rows(frame: Any, *names: str) -> list[tuple[Any, ...]]:
    """Return the rows of some columns of a frame as tuples, in any engine; a null is ``None``."""
    frame_of_columns = nw.from_native(frame).lazy().select(*names).collect("pyarrow").select(*names)
    return [tuple(row) for row in frame_of_columns.iter_rows()]
