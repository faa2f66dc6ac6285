"""The rules over columns beside the same rule written by hand in the same tool, interleaved in one run.

`nox -s benchmarks` measures ten million rows; elsewhere a thousand, so that none of the candidates rots.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import polars as pl
import pytest

from inspection_framework import Edition, Grade, overall_judgement
from inspection_framework.exchange.frames import OverallColumn, overall_column
from inspection_framework.frameworks import SCCIF
from tests.benchmarks.columns import (
    AREAS,
    BY_HAND_SQL,
    EDITION,
    alone,
    grades,
    ours,
    pandas_by_hand,
    polars_by_hand,
    pyarrow_by_hand,
    told,
)
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report
from tests.exchange.frames.engines import moved, session_of

pytestmark = pytest.mark.benchmarks

FULL = os.environ.get("BENCHMARKS") == "full"
ROWS = 10_000_000 if FULL else 1_000
ROUNDS = 15 if FULL else 1
ROUNDS_OF = {"polars": 3, "polars-lazy": 3, "pyspark": 2, "dask": 0.5}
"""How many times as many rounds: short runs vary more, and Java gets quicker as it goes on."""
SLACK = 1.5 if FULL else 1e9
"""A guard fails only at so many times what it holds: other things run on the machine too. A small run holds nothing."""
EVERY = pl.DataFrame(
    [[grade.number for grade in mixture] for mixture in product(Grade, repeat=len(AREAS))],
    schema=dict.fromkeys(AREAS, pl.Int8),
    orient="row",
)
EXPECTED = [
    usual.number if (usual := overall_judgement(EDITION, dict(zip(AREAS, mixture, strict=True))).usual) else None
    for mixture in product(Grade, repeat=len(AREAS))
]


Both = dict[str, Callable[[], Any]]


def on_polars(frame: pl.DataFrame) -> Both:
    """Give ours and the one by hand, as something that computes the whole column."""
    by_hand = polars_by_hand()
    return {"by hand": lambda: frame.select(by_hand), "ours": lambda: ours(frame), "alone": lambda: alone(frame)}


def on_lazy_polars(frame: pl.DataFrame) -> Both:
    """Give both for a frame that is computed when it is collected."""
    lazy, by_hand = frame.lazy(), polars_by_hand()
    return {
        "by hand": lambda: lazy.select(by_hand).collect(),
        "ours": lambda: ours(lazy).collect(),
        "alone": lambda: alone(lazy).collect(),
    }


def on_pandas(frame: pl.DataFrame) -> Both:
    """Give both for pandas."""
    there = moved(frame, "pandas")
    return {"by hand": lambda: pandas_by_hand(there), "ours": lambda: ours(there), "alone": lambda: alone(there)}


def on_pyarrow(frame: pl.DataFrame) -> Both:
    """Give both for PyArrow."""
    there = moved(frame, "pyarrow")
    return {"by hand": lambda: pyarrow_by_hand(there), "ours": lambda: ours(there), "alone": lambda: alone(there)}


def on_duckdb(frame: pl.DataFrame) -> Both:
    """Give both for DuckDB, out of a table of its own into one of Arrow."""
    connection = duckdb.connect()
    connection.register("given", moved(frame, "pyarrow"))
    connection.execute("create table grades as select * from given")
    relation: Any = connection.table("grades")
    return {
        "by hand": lambda: relation.project(f"({BY_HAND_SQL})::tinyint as usual").to_arrow_table(),
        "ours": lambda: ours(relation).to_arrow_table(),
        "alone": lambda: alone(relation).to_arrow_table(),
    }


def on_dask(frame: pl.DataFrame) -> Both:
    """Give both for Dask: four partitions that are kept, nothing fetched but the sum."""
    there = moved(frame, "dask").repartition(npartitions=4).persist()

    def by_hand(part: Any) -> Any:
        return pandas_by_hand(part).to_frame("usual")

    return {
        "by hand": lambda: there.map_partitions(by_hand).sum().compute()["usual"],
        "ours": lambda: ours(there).sum().compute()["usual"],
        "alone": lambda: alone(there).sum().compute()["usual"],
    }


def on_pyspark(frame: pl.DataFrame) -> Both:
    """Give both for PySpark, read from Parquet: four partitions that are kept, nothing fetched but the sum."""
    session = session_of("pyspark")
    with TemporaryDirectory() as folder:
        frame.write_parquet(Path(folder, "grades.parquet"))
        there = session.read.parquet(folder).repartition(4).cache()
        there.count()
    return {
        "by hand": lambda: there.selectExpr(f"({BY_HAND_SQL}) as usual").selectExpr("sum(usual)").first()[0],
        "ours": lambda: ours(there).selectExpr("sum(usual)").first()[0],
        "alone": lambda: alone(there).selectExpr("sum(usual)").first()[0],
    }


CANDIDATES: dict[str, Callable[[pl.DataFrame], Both]] = {
    "polars": on_polars,
    "polars-lazy": on_lazy_polars,
    "duckdb": on_duckdb,
    "pandas": on_pandas,
    "pyarrow": on_pyarrow,
    "pyspark": on_pyspark,
    "dask": on_dask,
}


def column(found: Any) -> list[int]:
    """Give the numbers of a column that was computed, whatever holds it."""
    cells = found["usual"] if hasattr(found, "column_names") or hasattr(found, "columns") else found
    found_cells: list[int] = cells.to_pylist() if hasattr(cells, "to_pylist") else cells.to_list()
    return found_cells


AIMS = {
    "polars": 1.15,
    "polars-lazy": 1.15,
    "duckdb": 1.15,
    "pandas": 1.2,
    "pyspark": 1.25,
    "pyarrow": 1.0,
    "dask": 1.0,
}
"""At most so many times as long as by hand; with the slack this is held."""
ALONE = {
    "polars": 1.25,
    "polars-lazy": 1.15,
    "duckdb": 1.15,
    "pandas": 1.6,
    "pyspark": 1.25,
    "pyarrow": 2.0,
    "dask": 11.0,
}
"""At most so many times as long takes the expression alone, as somebody adds it who goes no way round."""
IN_THE_WAY = {
    "polars": "It is one comparison after the other, as by hand, and Narwhals adds half a millisecond.",
    "pandas": "Narwhals makes a whole column of every grade before it chooses; np.select does not.",
    "pyarrow": "Narwhals makes a whole column of every grade and chooses once for each; case_when chooses once.",
    "dask": "Every comparison of every part is a task of its own; by hand a part is one.",
    "pyspark": "Narwhals tells Java the rule in eight hundred messages, which take 50 to 80 ms; no row adds to that.",
}
"""Why the expression alone takes longer than by hand; `with_overall` goes round it."""


@pytest.mark.parametrize("engine", ["polars", "polars-lazy", "pandas", "pyarrow", "duckdb"])
def test_both_give_what_the_single_call_gives(engine: str) -> None:
    """Else there is nothing to compare: for all 256 mixtures of grades both are the usual overall judgement."""
    for name, compute in CANDIDATES[engine](EVERY).items():
        assert column(compute()) == EXPECTED, name


@pytest.mark.parametrize("engine", AIMS)
def test_beside_the_same_by_hand(engine: str) -> None:
    """The folded rule takes hardly longer than the one written by hand, mostly less, for it goes the fastest way."""
    all_of_them = CANDIDATES[engine](grades(ROWS))
    found = [compute() for compute in all_of_them.values()]
    if engine in ("dask", "pyspark"):
        assert len(set(found)) == 1
    rounds = int(ROUNDS * ROUNDS_OF.get(engine, 1))
    taken = ratios(all_of_them, beside="by hand", rounds=max(rounds, 1), awake=engine == "pyspark")
    group = f"{ROWS:,} rows of four grades, the usual overall judgement"
    unit = "times the same by hand"
    report(group, f"{engine}, with_overall", taken["ours"], unit=unit, aim=AIMS[engine])
    report(group, f"{engine}, the expression alone", taken["alone"], unit=unit, why=IN_THE_WAY.get(engine, ""))
    assert taken["ours"] <= AIMS[engine] * SLACK
    assert taken["alone"] <= ALONE[engine] * SLACK


SECURE = SCCIF["secure_childrens_home"].edition_on(date(2025, 1, 20))


HELD = "The frame is here, so every cell is held to what was said of it: two more looks at each column."


def test_beside_a_copy_of_the_bytes() -> None:
    """On Polars at most 2.5 times a copy of the four columns, for a long rule as for a short one: both are looked up.

    That is of a lazy frame, of which nothing is asked before; one that is here is held to be complete. Compared, the
    long rule takes several times as long. All ways are measured beside the same copy, which one thread makes; so the
    threads of Polars are not to be asleep.
    """
    frame = grades(ROWS)
    lazy = frame.lazy()
    renamed = lazy.rename(dict(zip(AREAS, (area.id for area in SECURE.main_areas), strict=True)))
    cells = np.concatenate([frame[area].to_numpy() for area in AREAS])
    long, short = shape(EDITION, OverallColumn.USUAL), shape(SECURE, OverallColumn.PERMITTED_BEST)
    found = ratios(
        {
            "a copy": cells.copy,
            "long": lambda: ours(lazy).collect(),
            "short": lambda: told(renamed, SECURE, OverallColumn.PERMITTED_BEST).collect(),
            "held": lambda: ours(frame),
            "compared": lambda: alone(lazy).collect(),
            "by hand": lambda: lazy.select(polars_by_hand()).collect(),
        },
        beside="a copy",
        rounds=ROUNDS * 3,
        awake=True,
    )
    group, unit = f"{ROWS:,} rows of four grades, on Polars", "times a copy of the same four columns"
    report(group, "what is usual under ILACS, looked up", found["long"], unit=unit, aim=2.5)
    report(group, "what SCCIF permits at best, looked up", found["short"], unit=unit, aim=2.5)
    report(group, "what is usual under ILACS, in a frame that is here", found["held"], unit=unit, aim=2.5, why=HELD)
    report(group, f"what is usual under ILACS, in {long} comparisons", found["compared"], unit=unit)
    report(group, "what is usual under ILACS, compared by hand", found["by hand"], unit=unit)
    assert short < long
    assert found["long"] <= 2.5 * SLACK
    assert found["short"] <= 2.5 * SLACK
    assert found["held"] <= 3.5 * SLACK


def shape(edition: Edition[Any], what: OverallColumn) -> int:
    """Count the comparisons of a folded rule."""
    rule = overall_column(edition, what, numbers=True, complete=True)
    frame = pl.LazyFrame(schema={area.id: pl.Int8 for area in edition.main_areas})
    return len(
        re.findall(r" (?:==|!=|<=|>=) ", nw.from_native(frame).select(rule).to_native().explain(optimized=False))
    )


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_fixed_part_and_a_slope(engine: str) -> None:
    """From ten thousand to ten million rows: what each run takes whatever its size, and what each row adds."""
    sizes = [10_000, 100_000, 1_000_000, ROWS] if FULL else [100, 300, 1_000]
    taken = {size: least(CANDIDATES[engine](grades(size))["ours"]) for size in sizes}
    small, large = sizes[0], sizes[-1]
    slope = (taken[large] - taken[small]) / (large - small)
    fixed = taken[small] - slope * small
    group = f"{engine}, from {small:,} to {large:,} rows"
    report(group, "whatever the size", fixed * 1e3, unit="ms")
    report(group, "each row", slope * 1e9, unit="ns")
    for size in sizes[1:-1]:
        line = fixed + slope * size
        report(group, f"{size:,} rows", taken[size] / line, unit="times what these two come to")
        assert taken[size] <= line * 2 * SLACK


def least(compute: Callable[[], object]) -> float:
    """Give the median of a few runs in seconds."""
    taken: list[float] = []
    for _ in range(7):
        began = perf_counter()
        compute()
        taken.append(perf_counter() - began)
    return median(taken)


SINGLE = """
import timeit
from datetime import date
from inspection_framework import Grade, overall_judgement
from inspection_framework.frameworks import ILACS
from inspection_framework.frameworks.record import RECORD
from inspection_framework.rules.overall import worked_out

def empty(judgements): pass

edition = ILACS.edition_on(date(2025, 1, 20))
given = {area.id: Grade.GOOD for area in edition.main_areas}
names = {"overall_judgement": overall_judgement, "empty": empty, "worked_out": worked_out,
         "edition": edition, "given": given, "record": RECORD}
calls = (
    ("overall_judgement(edition, given)", 5000),
    ("empty(given)", 5000),
    ("worked_out(edition, record, given)", 50),
)
rounds = [[timeit.timeit(call, globals=names, number=number) / number for call, number in calls] for _ in range(ROUNDS)]
answer, nothing, afresh = map(min, zip(*rounds))
print(answer / nothing, afresh / answer)
"""
"""Interleaved, by the quickest of many short rounds, which other work slows least; nothing else is imported."""
SEEDS = range(1, 10) if FULL else range(1, 2)
"""Where words lie in a mapping hangs on the seed of their hashes, and an answer looks four words up."""
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
    """Run a measurement in a process of its own, where no coverage slows it down, and give its numbers."""
    code = f"import sys; sys.path[:0] = {sys.path!r}\n{code}"
    given = {**os.environ, **environment}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=given)  # noqa: S603 # our own text
    return [float(number) for number in done.stdout.split()]


CHECKS = "It is checked that exactly the main areas are given; an empty call does nothing of the kind."
MOST = 6 if sys.version_info < (3, 13) else 7
"""How many times an empty call an answer may take: from 3.13 on the empty one is quicker."""


def test_one_explained_answer() -> None:
    """At most six times an empty call, seven on 3.13, and ten times faster than evaluating the rules afresh.

    Half of the processes, each with a seed of its own, are quicker than what is shown and half are slower.
    """
    single = SINGLE.replace("ROUNDS", "150" if FULL else "3")
    rounds = [measured(single, PYTHONHASHSEED=str(seed)) for seed in SEEDS]
    answer, afresh = (median(column) for column in zip(*rounds, strict=True))
    report("one explained answer", "overall_judgement", answer, unit="times an empty call", aim=MOST, why=CHECKS)
    report("one explained answer", "evaluated afresh", afresh, unit="times overall_judgement", at_least=10)
    assert afresh >= 10
    assert answer <= MOST * SLACK


def test_importing() -> None:
    """At most 1.3 times `import attrs, cattrs`, the start of Python taken off.

    Names are loaded when they are asked for, so what it costs to have all of them, or a framework, is printed too.
    """
    (ratio, everything, framework) = measured(IMPORTS.replace("ROUNDS", "21" if FULL else "1"))
    group, unit = "the import", "times import attrs, cattrs"
    report(group, "import inspection_framework", ratio, unit=unit, aim=1.3)
    report(group, "every name of the root", everything, unit=unit)
    report(group, "a framework", framework, unit=unit)
    assert ratio <= 1.3 * SLACK
