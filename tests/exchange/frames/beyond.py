"""A table of inspections in Parquet, in more parts than are held at once, counted by PySpark and by Dask's workers."""

from collections import Counter
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from inspection_framework.exchange.frames import OverallColumn, with_overall

PARTS = 4
"""In how many files the table lies."""


def written(frame: pl.DataFrame, folder: Path, rows: int) -> Path:
    """Write a table of so many rows, which repeats a frame, in parts."""
    each = rows // PARTS
    part = pl.concat([frame] * (each // frame.height + 1)).head(each)
    for number in range(PARTS):
        part.write_parquet(folder / f"part-{number}.parquet", row_group_size=max(each // 4, 1))
    return folder


def counted(frame: Any) -> Counter[tuple[str | None, str | None]]:
    """Count by edition and usual overall judgement: of the whole table nothing is fetched but this."""
    given: Any = nw.from_native(with_overall(frame, columns=(OverallColumn.USUAL,)))
    found = given.lazy().group_by("edition", "usual").agg(nw.len().alias("rows")).collect("pyarrow")
    return Counter(
        {(edition, usual): rows for edition, usual, rows in found.select("edition", "usual", "rows").iter_rows()}
    )
