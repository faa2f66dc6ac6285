"""The tools that hold the frames of the tests: each opened in the same way, PySpark only where there is Java."""

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
"""Those of the quick tests: the others need more to be installed, and time."""
EVERY = [
    pytest.param(name, marks=() if name in QUICK else (pytest.mark.edges, pytest.mark.xdist_group(name)))
    for name in ENGINES
]
every_engine = pytest.mark.parametrize("engine", EVERY)
engines_at_once = pytest.mark.parametrize("engine", [one for one in EVERY if one.values[0] not in ("dask", "pyspark")])
"""Without those that start slowly, for what runs the same code as what is proved in every engine."""


@cache
def spark() -> Any:
    """Give a session of PySpark on this machine, started when it is first asked for."""
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
    """Give the session; where there is no Java skip the test, or in CI fail it."""
    if java is None:
        give_up = pytest.fail if ci else pytest.skip
        give_up("PySpark needs Java, and there is none")
    return spark()


def session_of(engine: str) -> Any:
    """Give what an engine needs to open a frame: PySpark its session, the others nothing."""
    return session_or_skip(shutil.which("java"), ci=bool(os.environ.get("CI"))) if engine == "pyspark" else None


def opened(inspections: Iterable[Inspection], engine: str, **options: Any) -> Any:
    """Give inspections as a frame of an engine."""
    return to_frame(inspections, engine, session=session_of(engine), **options)  # type: ignore[arg-type] # by name


def moved(frame: pl.DataFrame, engine: str) -> Any:
    """Give a frame of Polars as one of another engine."""
    if engine == "polars":
        return frame
    if engine == "polars-lazy":
        return frame.lazy()
    return filled(frame.rows(), nw.from_native(frame).schema, engine, session_of(engine))  # type: ignore[arg-type] # by name


def rows(frame: Any, *names: str) -> list[tuple[Any, ...]]:
    """Give the rows of some columns of a frame as tuples, whatever holds it; a null is ``None``."""
    found = nw.from_native(frame).lazy().select(*names).collect("pyarrow").select(*names)
    return [tuple(row) for row in found.iter_rows()]
