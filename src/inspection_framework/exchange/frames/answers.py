"""How answers become columns: each distinct row is answered once, and the answers are joined to all rows.

The function that answers is the same as for a single inspection, so both give the same answer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

import narwhals.stable.v2 as nw

__all__: list[str] = []

RowValues = tuple[Any, ...]
Dtype = nw.dtypes.DType
CellExpressions = Mapping[str, nw.Expr]


class FrameRule(Protocol):
    """A rule over cells: the keys that it makes of cells, its answers to keys, and all possible keys."""

    def keys(self, cells: CellExpressions, /) -> CellExpressions:
        """Return the keys of cells, under new names. There are few distinct keys, whatever the cells contain."""
        ...

    def ask(self, row: RowValues, /) -> Sequence[object]:
        """Return the answers to a row of keys."""
        ...

    def complete(self) -> Iterable[RowValues]:
        """Yield every row of keys that has an answer."""
        ...


def with_answers(frame: Any, cells: CellExpressions, rule: FrameRule, columns: Mapping[str, Dtype]) -> Any:  # noqa: ANN401 # as it came
    """Return a frame of Narwhals with columns for the answers of a rule to its ``cells``, which are not null.

    For an eager frame, only its own distinct rows are answered; it keeps its order and index. A lazy frame is joined
    with the answers to all possible rows of keys, so that nothing is computed yet. Other rows have null.
    """
    if not columns:
        return frame
    if hasattr(frame, "collect"):
        keyed = frame.with_columns(**rule.keys(cells))
        names = [name for name in keyed.collect_schema() if name not in frame.collect_schema()]
        rows = list(rule.complete())
        kinds = {**keyed.collect_schema(), **columns}
        table = {**_columns(rows, names), **_columns(map(rule.ask, rows), columns)}
        return joined(keyed, small_frame(frame, table, {name: kinds[name] for name in table}), names).drop(*names)
    looked_at = frame.select(**cells)
    distinct = looked_at.unique()
    keyed = distinct.with_columns(**rule.keys({name: nw.col(name) for name in cells}))
    names = [name for name in keyed.columns if name not in cells]
    profiles = keyed.select(*names).unique()
    answers = _columns(map(rule.ask, profiles.rows()), columns)
    series = (nw.new_series(name, answers[name], kind, backend=frame.implementation) for name, kind in columns.items())
    answered = joined(keyed, profiles.with_columns(*series), names).drop(*names)
    answered_rows = joined(looked_at, answered, list(cells))
    added = (answered_rows.get_column(name) for name in columns)
    return frame.with_columns(*added)


def _columns(rows: Iterable[Sequence[object]], names: Iterable[str]) -> dict[str, Sequence[object]]:
    columns = list(zip(*rows, strict=True))
    return dict(zip(names, columns, strict=True)) if columns else {name: [] for name in names}


def joined(left: Any, right: Any, on: list[str]) -> Any:  # noqa: ANN401 # eager or lazy, as they came
    """Return a left join. The right rows are unique by ``on``. The left order is kept if the tool has an order."""
    if left.implementation is nw.Implementation.POLARS:
        return nw.from_native(left.to_native().join(right.to_native(), on=on, how="left", maintain_order="left"))
    if left.implementation is nw.Implementation.PYARROW:
        # Arrow does not keep the order, and cannot join columns of lists or only nulls: join only the keys.
        matched = left.select(*on).with_row_index("_row").join(right, on=on, how="left").sort("_row")
        return left.with_columns(*(matched.get_column(name) for name in right.columns if name not in on))
    return left.join(right, on=on, how="left")


_VIEW = "_inspection_framework"


def small_frame(like: Any, columns: Mapping[str, Sequence[object]], schema: Mapping[str, Dtype]) -> Any:  # noqa: ANN401 # lazy
    """Return a few columns as a lazy frame of the same tool. In DuckDB and Spark, it has the same session."""
    native, tool = like.to_native(), like.implementation
    answers = nw.from_dict(columns, schema, backend="pyarrow")
    if tool is nw.Implementation.DUCKDB:
        answers_to_join = answers.to_native()  # noqa: F841 # pyright: ignore[reportUnusedVariable] # found by its name
        joinable = native.query(_VIEW, "select * from answers_to_join")
        native.query(_VIEW, f"drop view if exists {_VIEW}")  # before 2.0 a query leaves a view in the connection
        return nw.from_native(joinable)
    return answers.lazy(tool, session=getattr(native, "sparkSession", None))


def is_in_parts(frame: Any) -> bool:  # noqa: ANN401 # eager or lazy
    """Return whether a frame is computed in parts that are eager frames: a Dask frame, or a lazy Polars frame."""
    tool = frame.implementation
    return tool is nw.Implementation.DASK or (tool is nw.Implementation.POLARS and hasattr(frame, "collect"))


def in_parts(frame: Any, function: Callable[..., Any], **options: Any) -> Any:  # noqa: ANN401 # of Dask or Polars
    """Return such a frame with a function that is applied to each part when the frame is computed."""
    native, applied = frame.to_native(), partial(function, **options)
    if frame.implementation is nw.Implementation.DASK:
        return native.map_partitions(applied)
    schema = applied(native.clear().collect()).schema
    keep_all = {"predicate_pushdown": False, "projection_pushdown": False}
    return native.map_batches(applied, schema=schema, streamable=True, **keep_all)
