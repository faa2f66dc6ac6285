"""More rows than one machine's memory: PySpark and two workers of Dask read Parquet files and fetch only the counts.

By default the table has two hundred thousand rows; `nox -s benchmarks` makes it five million.
"""

import importlib
import os
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from inspection_framework import DefinitionError, Edition, NoOverallJudgementError, overall_judgement
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import to_frame
from tests.exchange.frames.beyond import PARTS, counted, written
from tests.exchange.frames.engines import session_of

pytestmark = pytest.mark.edges

distributed: Any = importlib.import_module("distributed")
dd: Any = importlib.import_module("dask.dataframe")  # it has too few types
ROWS = 5_000_000 if os.environ.get("BENCHMARKS") == "full" else 200_000
FRAME: pl.DataFrame = to_frame(local_authority_inspections(), "polars")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the table."""
    return written(FRAME, tmp_path_factory.mktemp("inspections"), ROWS)


def expected() -> Counter[tuple[str | None, str | None]]:
    """Count the same by the single call: each shipped inspection as often as the table contains it."""
    each = ROWS // PARTS
    counts: Counter[tuple[str | None, str | None]] = Counter()
    for at, inspection in enumerate(local_authority_inspections()):
        assert isinstance(inspection.edition, Edition)
        try:
            usual = overall_judgement(inspection.edition, inspection.judgements).usual
        except (DefinitionError, NoOverallJudgementError):
            usual = None
        times = each // FRAME.height + (at < each % FRAME.height)
        counts[inspection.edition.id, usual.label if usual else None] += PARTS * times
    return counts


def test_pyspark_counts_what_the_single_call_counts(folder: Path) -> None:
    """Spark reads the files itself, in more than one partition."""
    frame = session_of("pyspark").read.parquet(str(folder))
    assert frame.rdd.getNumPartitions() > 1
    assert counted(frame) == expected()


def test_two_workers_of_dask_count_what_the_single_call_counts(folder: Path) -> None:
    """Two processes share the partitions."""
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster),
    ):
        frame = dd.read_parquet(str(folder), split_row_groups=True)
        assert len(cluster.workers) == 2
        assert frame.npartitions > PARTS
        assert counted(frame) == expected()
