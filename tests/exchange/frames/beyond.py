"""A table of inspections in Parquet, in several files, counted by PySpark and by Dask's workers."""

from collections import Counter
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from inspection_framework.exchange.frames import OverallColumn, with_overall

PARTS = 4
"""The number of files of the table."""


def written(frame: pl.DataFrame, folder: Path, rows: int) -> Path:
    """Write a table of about `rows` rows, which repeats a frame, in several files."""
    each = rows // PARTS
    part = pl.concat([frame] * (each // frame.height + 1)).head(each)
    for number in range(PARTS):
        part.write_parquet(folder / f"part-{number}.parquet", row_group_size=max(each // 4, 1))
    return folder


def counted(frame: Any) -> Counter[tuple[str | None, str | None]]:
    """Count the rows by edition and usual overall judgement: only these counts are fetched."""
    with_usual: Any = nw.from_native(with_overall(frame, columns=(OverallColumn.USUAL,)))
    counts = with_usual.lazy().group_by("edition", "usual").agg(nw.len().alias("rows")).collect("pyarrow")
    return Counter(
        {(edition, usual): rows for edition, usual, rows in counts.select("edition", "usual", "rows").iter_rows()}
    )
