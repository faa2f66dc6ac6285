"""The same rules over columns of millions of rows, in pandas, Polars, DuckDB, Spark and other tools.

They need the package ``narwhals``, which the extra ``frames`` installs, and the tool itself. Provisional until 1.0:
names and columns may change without a year's notice.

A frame has a row for each inspection. Its columns are those in ``COLUMNS``, then a column for each judged area. An
outcome is a word: the label of a grade, such as ``"Good"``, or the reason why there is no grade, such as
``"not_judged"``. So a missing grade cannot be mistaken for a grade. Null means that the inspection has no judgement of
that area. A null day is not known.
"""

from inspection_framework.extras import how_to_install

try:
    import narwhals.stable.v2  # noqa: F401 # pyright: ignore[reportUnusedImport] # so that it says what is missing
except ModuleNotFoundError as _missing:
    _missing.add_note(how_to_install("frames"))
    raise

from inspection_framework.exchange.frames.columns import COLUMNS, InspectionColumn, word
from inspection_framework.exchange.frames.departing import Departs, departure_column, with_departures
from inspection_framework.exchange.frames.finding_rows import findings_frame
from inspection_framework.exchange.frames.frame_check import check_frame
from inspection_framework.exchange.frames.histories import edition_column, latest_on, with_previous
from inspection_framework.exchange.frames.layout import from_frame, to_frame
from inspection_framework.exchange.frames.overall import OverallColumn, answers_table, with_overall
from inspection_framework.exchange.frames.policy import with_policy

__all__ = [
    "COLUMNS",
    "Departs",
    "InspectionColumn",
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
