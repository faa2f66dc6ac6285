"""Columns that look at nothing but their own row, added in the way that takes each tool least time.

What is added is the same whichever way is taken. Polars works a column out two to three times as fast when it sees the
whole expression first, and shares its comparisons; pandas and PyArrow work out one comparison after the other, and
where Polars is installed it does that for them in a quarter of the time; Dask can hand each part to pandas at once.
"""

from collections.abc import Collection, Mapping
from importlib.util import find_spec
from typing import Any

import narwhals.stable.v2 as nw

__all__: list[str] = []

_HANDED_ON = (nw.Implementation.PANDAS, nw.Implementation.PYARROW)
"""The tools for which Polars does the work, where it is installed."""
_ALIKE = (nw.String, nw.Categorical, nw.Enum, nw.Date, nw.Int8, nw.Int16, nw.Int32, nw.Int64)
"""What Polars holds as these tools do. They have other nulls among fractions, and anything at all among objects."""


def add(frame: Any, looked_at: Collection[str], columns: Mapping[str, nw.Expr]) -> Any:  # noqa: ANN401 # eager or lazy
    """Give a frame of Narwhals with columns that look at nothing but their own row, in some others, which are there."""
    if frame.implementation is nw.Implementation.DASK:
        parts = frame.to_native().map_partitions(_added_to_part, tuple(looked_at), dict(columns))
        added: nw.LazyFrame[Any] = nw.from_native(parts)
        return added
    if hasattr(frame, "collect") or not columns:
        return frame.with_columns(**columns)
    if frame.implementation is nw.Implementation.POLARS:
        return frame.lazy().with_columns(**columns).collect()
    if frame.implementation in _HANDED_ON and find_spec("polars"):
        looking = frame.select(*looked_at)
        none = looking.head(0)
        kinds = none.select(**columns).schema
        alike = all(isinstance(one, _ALIKE) for one in looking.schema.values())
        if alike and none.lazy("polars").select(**columns).collect_schema() == kinds:
            found = looking.lazy("polars").select(**columns).collect(frame.implementation)
            # PyArrow has two types of text, and Polars gives the other.
            return frame.with_columns(*(found.get_column(name).cast(kind) for name, kind in kinds.items()))
    return frame.with_columns(**columns)


def _added_to_part(part: Any, looked_at: tuple[str, ...], columns: Mapping[str, nw.Expr]) -> Any:  # noqa: ANN401 # of pandas
    return add(nw.from_native(part), looked_at, columns).to_native()
