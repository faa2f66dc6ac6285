"""The same rules over a column of millions, in the tool that holds the column: pandas, Polars, DuckDB, Spark.

It needs the package ``narwhals``, which the extra ``frames`` brings, and the tool itself. Provisional until 1.0: names
and columns may change without a year's notice.

A frame has one row an inspection, and the columns that ``COLUMNS`` lists, then one for each area that is judged.
There the outcome stands as a word: a grade as its label, ``"Good"``, why there is none as ``"not_judged"``; no absence
can be taken for a grade. Null says that the inspection holds no judgement of that area. Where a day is null it is not
known.
"""

try:
    import narwhals.stable.v2  # noqa: F401 # pyright: ignore[reportUnusedImport] # so that it says what is missing
except ModuleNotFoundError as _missing:
    _missing.add_note("It comes with an extra: in the folder of the sources, run pip install '.[frames]'")
    raise

from inspection_framework.exchange.frames.columns import COLUMNS, Column, word
from inspection_framework.exchange.frames.departing import Departs, departure_column, with_departures
from inspection_framework.exchange.frames.finding_rows import findings_frame
from inspection_framework.exchange.frames.frame_check import check_frame
from inspection_framework.exchange.frames.histories import edition_column, latest_on, with_previous
from inspection_framework.exchange.frames.layout import from_frame, to_frame
from inspection_framework.exchange.frames.overall import OverallColumn, answers_table, with_overall
from inspection_framework.exchange.frames.policy import with_policy

__all__ = [
    "COLUMNS",
    "Column",
    "Departs",
    "OverallColumn",
    "answers_table",
    "check_frame",
    "departure_column",
    "edition_column",
    "findings_frame",
    "from_frame",
    "latest_on",
    "to_frame",
    "with_departures",
    "with_overall",
    "with_policy",
    "with_previous",
    "word",
]
