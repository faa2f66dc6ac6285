"""Columns compared with the same distinct rows and join written by hand in the same tool, interleaved in one run.

`nox -s benchmarks` measures a million rows; elsewhere a thousand, so that all candidates keep working.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import duckdb
import polars as pl
import pytest

from inspection_framework import departures
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import from_frame, to_frame, with_departures, with_overall
from tests.benchmarks.columns import (
    KEYS,
    TOLD,
    duckdb_by_hand,
    pandas_by_hand,
    polars_by_hand,
    pyarrow_by_hand,
    pyspark_by_hand,
    words,
)
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report
from tests.exchange.frames.engines import moved, rows, session_of

pytestmark = pytest.mark.benchmarks

FULL = os.environ.get("BENCHMARKS") == "full"
ROWS = 1_000_000 if FULL else 1_000
ROUNDS = 9 if FULL else 1
SLACK = 1.5 if FULL else 1e9
"""A guard fails only at so many times its limit: other things run on the machine too. A small run has no limit."""

Both = tuple[Callable[[], Any], Callable[[], Any]]


def on_polars(frame: pl.DataFrame) -> Both:
    """Return both, by hand and ours, for Polars."""
    return lambda: polars_by_hand(frame), lambda: with_overall(frame)


def on_lazy_polars(frame: pl.DataFrame) -> Both:
    """Return both for a frame that is computed when it is collected."""
    lazy = frame.lazy()
    return lambda: polars_by_hand(lazy.collect()), lambda: with_overall(lazy).collect()


def on_pandas(frame: pl.DataFrame) -> Both:
    """Return both for pandas."""
    there = moved(frame, "pandas")
    return lambda: pandas_by_hand(there), lambda: with_overall(there)


def on_pyarrow(frame: pl.DataFrame) -> Both:
    """Return both for PyArrow."""
    there = moved(frame, "pyarrow")
    return lambda: pyarrow_by_hand(there), lambda: with_overall(there)


def on_duckdb(frame: pl.DataFrame) -> Both:
    """Return both for DuckDB, out of a table of its own into one of Arrow."""
    connection = duckdb.connect()
    connection.register("given", moved(frame, "pyarrow"))
    connection.execute("create table inspections as select * from given")
    there: Any = connection.table("inspections")
    return lambda: duckdb_by_hand(there).to_arrow_table(), lambda: with_overall(there).to_arrow_table()


def on_dask(frame: pl.DataFrame) -> Both:
    """Return both for Dask: four partitions that are kept."""
    there = moved(frame, "dask").repartition(npartitions=4).persist()
    return lambda: there.map_partitions(pandas_by_hand).compute(), lambda: with_overall(there).compute()


def on_pyspark(frame: pl.DataFrame) -> Both:
    """Return both for PySpark, read from Parquet: four partitions that are kept, nothing fetched but a count."""
    session = session_of("pyspark")
    with TemporaryDirectory() as folder:
        frame.write_parquet(Path(folder, "words.parquet"))
        there = session.read.parquet(folder).repartition(4).cache()
        there.count()

    def counted(counted_answers: Any) -> Any:
        return sorted(map(str, counted_answers.groupBy(*TOLD).count().collect()))

    return lambda: counted(pyspark_by_hand(there)), lambda: counted(with_overall(there))


CANDIDATES: dict[str, tuple[Callable[[pl.DataFrame], Both], float]] = {
    "polars": (on_polars, 1.6),
    "polars-lazy": (on_lazy_polars, 1.6),
    "pandas": (on_pandas, 1.6),
    "pyarrow": (on_pyarrow, 1.6),
    "duckdb": (on_duckdb, 2.5),
    "dask": (on_dask, 2.5),
    "pyspark": (on_pyspark, 2.5),
}
"""Both in each tool, and how many times as long ours may take at most; with the slack this is the limit."""


@pytest.mark.parametrize("engine", CANDIDATES)
def test_beside_the_same_by_hand(engine: str) -> None:
    """Both give the same in every cell, and ours takes hardly longer."""
    both, most = CANDIDATES[engine]
    by_hand, ours = both(words(ROWS))
    first, second = by_hand(), ours()
    if engine == "pyspark":
        assert first == second
    else:
        assert sorted(rows(first, *KEYS, *TOLD), key=str) == sorted(rows(second, *KEYS, *TOLD), key=str)
    taken = ratios({"by hand": by_hand, "ours": ours}, beside="by hand", rounds=ROUNDS, awake=engine == "pyspark")
    report(f"with_overall, {ROWS:,} rows", engine, taken["ours"], unit="times the same by hand", aim=most)
    assert taken["ours"] <= most * SLACK


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_time_is_linear(engine: str) -> None:
    """From a hundred thousand to ten million rows each row takes the same time."""
    sizes = [100_000, 1_000_000, 10_000_000] if FULL else [100, 300, 1_000]
    taken = {size: least(CANDIDATES[engine][0](words(size))[1]) for size in sizes}
    small, large = sizes[0], sizes[-1]
    slope = (taken[large] - taken[small]) / (large - small)
    fixed = taken[small] - slope * small
    group = f"with_overall on {engine}, from {small:,} to {large:,} rows"
    report(group, "whatever the size", fixed * 1e3, unit="ms")
    report(group, "each row", slope * 1e9, unit="ns")
    between = taken[sizes[1]] / (fixed + slope * sizes[1])
    report(group, f"{sizes[1]:,} rows", between, unit="times what these two come to")
    assert between <= 2 * SLACK


def least(compute: Callable[[], object]) -> float:
    """Return the median of a few runs in seconds."""
    taken: list[float] = []
    for _ in range(5 if FULL else 1):
        began = perf_counter()
        compute()
        taken.append(perf_counter() - began)
    return median(taken)


FIRST = """
from time import perf_counter
from inspection_framework import overall_judgement
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import to_frame, with_overall

frame = to_frame(local_authority_inspections(), "polars")
profiles = {}
for one in local_authority_inspections():
    outcomes = tuple(one.judgements.outcomes.get(area.id) for area in one.edition.main_areas)
    if one.edition.has_overall.value and None not in outcomes:
        profiles[one.edition, outcomes] = dict(zip((area.id for area in one.edition.main_areas), outcomes))
began = perf_counter()
CALL
print(perf_counter() - began)
"""
"""The first call on the shipped inspections, or the single calls that it needs, in a process of its own."""
CALLS = {
    "ours": "with_overall(frame)",
    "single calls": "[overall_judgement(edition, given) for (edition, _), given in profiles.items()]",
}


def test_the_first_call() -> None:
    """At most four times the single calls that it needs, none of them cached."""
    taken: list[float] = []
    for _ in range(ROUNDS):
        seconds = {name: measured(FIRST.replace("CALL", call))[0] for name, call in CALLS.items()}
        taken.append(seconds["ours"] / seconds["single calls"])
    what = "with_overall on the inspections that ship, the first time"
    report("a first call", what, median(taken), unit="times the single calls", aim=4)
    assert median(taken) <= 4 * SLACK


def test_departures_beside_the_loop() -> None:
    """At most twice as long as reading the frame and asking of each inspection, when both have run before."""
    shipped = local_authority_inspections()
    frame = to_frame(shipped, "polars", windows=True)
    source = shipped[0].source
    taken = ratios(
        {
            "loop": lambda: [departures(inspection) for inspection in from_frame(frame, source=source)],
            "ours": lambda: with_departures(frame),
        },
        beside="loop",
        rounds=ROUNDS,
        awake=True,
    )
    what = "with_departures on the inspections that ship"
    report("departures", what, taken["ours"], unit="times from_frame and a loop", aim=2)
    assert taken["ours"] <= 2 * SLACK


SINGLE = """
import timeit
from datetime import date
from functools import lru_cache
from inspection_framework import Grade, overall_judgement
from inspection_framework.frameworks import ILACS
from inspection_framework.frameworks.record import RECORD
from inspection_framework.rules.overall.answer import worked_out

@lru_cache
def hit(edition, judgements): return judgements

edition = ILACS.edition_on(date(2025, 1, 20))
given = {area.id: Grade.GOOD for area in edition.main_areas}
names = {"overall_judgement": overall_judgement, "hit": hit, "worked_out": worked_out,
         "edition": edition, "given": given, "key": tuple(given.items()), "record": RECORD}
calls = (
    ("overall_judgement(edition, given)", 5000),
    ("hit(edition, key)", 5000),
    ("worked_out(edition, record, given)", 50),
)
rounds = [[timeit.timeit(call, globals=names, number=number) / number for call, number in calls] for _ in range(ROUNDS)]
answer, nothing, afresh = map(min, zip(*rounds))
print(answer / nothing, afresh / answer)
"""
"""Interleaved, by the quickest of many short rounds, which other work slows least; nothing else is imported."""
SEEDS = range(1, 10) if FULL else range(1, 2)
"""The position of words in a mapping depends on the seed of their hashes, and an answer looks four words up."""
IMPORTS = """
import subprocess, sys
from statistics import median
from time import perf_counter

def taken(code):
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return perf_counter() - began

def net(code): return taken(code) - taken("pass")

imports = (
    "import attrs, cattrs",
    "import inspection_framework",
    "from inspection_framework import *",
    "from inspection_framework.frameworks import ILACS",
)
rounds = [[net(one) for one in imports] for _ in range(ROUNDS)]
peers, *columns = zip(*rounds)
print(*(median(a / b for a, b in zip(column, peers)) for column in columns))
"""


def measured(code: str, **environment: str) -> list[float]:
    """Return the numbers of a measurement, run in a process of its own, where no coverage slows it down."""
    code = f"import sys; sys.path[:0] = {sys.path!r}\n{code}"
    variables = {**os.environ, **environment}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=variables)  # noqa: S603 # our own text
    return [float(number) for number in done.stdout.split()]


def test_one_explained_answer() -> None:
    """At most three times a hit of a bare `lru_cache`, and ten times faster than evaluating the rules again.

    Half of the processes, each with a seed of its own, are quicker than the figure shown and half are slower.
    """
    single = SINGLE.replace("ROUNDS", "150" if FULL else "3")
    rounds = [measured(single, PYTHONHASHSEED=str(seed)) for seed in SEEDS]
    answer, afresh = (median(column) for column in zip(*rounds, strict=True))
    report("one explained answer", "overall_judgement", answer, unit="times a hit of a bare lru_cache", aim=3)
    report("one explained answer", "evaluated afresh", afresh, unit="times overall_judgement", at_least=10)
    assert afresh >= 10
    assert answer <= 3 * SLACK


def test_importing() -> None:
    """At most 1.3 times `import attrs, cattrs`, without the start of Python.

    Names are loaded on first use, so the cost of all of them, and of a framework, is printed too.
    """
    (ratio, everything, framework) = measured(IMPORTS.replace("ROUNDS", "21" if FULL else "1"))
    group, unit = "the import", "times import attrs, cattrs"
    report(group, "import inspection_framework", ratio, unit=unit, aim=1.3)
    report(group, "every name of the root", everything, unit=unit)
    report(group, "a framework", framework, unit=unit)
    assert ratio <= 1.3 * SLACK
