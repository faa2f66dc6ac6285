"""The answers of rules to all mixtures of some numbers, as a table in which Polars and PySpark look every row up.

A look-up takes as long for a rule of twenty comparisons as for one of two. Each mixture has a place of its own: its
numbers, each times the number of mixtures of the columns after it, added up. Sums of whole numbers run round at the end
of their type in Polars, so there is a place for whatever stands in a cell, and no row is looked at twice. PySpark is
told of it in few messages, where comparisons take some each.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError, Problem

if TYPE_CHECKING:
    import polars as pl
    from pyspark.sql import Column

__all__: list[str] = []

SMALL = 2**8
"""How many places the smallest type of whole numbers has; the next has as many times as many."""
SHOWN = 5
"""How many of the cells that do not belong in a column an error shows."""


@attrs.frozen(eq=False)
class LookUp:
    """What to add to a frame, by the numbers in some of its columns.

    ``columns`` are these, each with the numbers that it may hold, one following the other. ``answers`` are the columns
    to be added, each with an answer for every mixture, the last column changing first. Null is the answer where a cell
    is null or another number; ``complete`` says that none is.
    """

    columns: Mapping[str, Sequence[int]]
    answers: Mapping[str, Sequence[int | None]]
    complete: bool

    def check(self, frame: "nw.DataFrame[Any]") -> None:
        """Hold what was said to be complete against the cells.

        Raises:
            DefinitionError: a cell is null, or holds another number.
        """
        if self.complete and (problems := list(self._problems(frame))):
            raise DefinitionError("frame of inspections", problems)

    def _problems(self, frame: "nw.DataFrame[Any]") -> Iterator[Problem]:
        for column, numbers in self.columns.items():
            strays = _strays(frame.get_column(column), numbers)
            if strays:
                shown = ", ".join([*map(str, strays[:SHOWN]), *(["…"] if len(strays) > SHOWN else [])])
                said = f"is said to be complete, with numbers from {numbers[0]} to {numbers[-1]}"
                yield Problem(column, f"it holds {shown}, and {said}: without complete such rows are answered by null")

    def fits(self, frame: "nw.LazyFrame[Any]") -> bool:
        """Tell whether there are columns to look at, and a frame holds whole numbers of one type in all of them."""
        schema = frame.collect_schema()
        kinds = {schema[column] for column in self.columns}
        return len(kinds) == 1 and kinds.pop().is_integer()

    @cached_property
    def in_polars(self) -> dict[str, "pl.Expr"]:
        """What is added, as expressions of Polars by their names."""
        import polars as pl  # noqa: PLC0415 # asked of a frame of Polars only

        counts = [len(numbers) for numbers in self.columns.values()]
        is_small = prod(counts) <= SMALL
        kind = pl.UInt8 if is_small else pl.UInt16
        # Small places are right in whatever type the cells have, and one type is cast in less time than four.
        cells = [pl.col(one) if is_small else pl.col(one).cast(kind, wrap_numerical=True) for one in self.columns]
        place = self._place(cells).cast(kind, wrap_numerical=True)
        known = pl.all_horizontal(
            pl.col(column).is_between(numbers[0], numbers[-1]) for column, numbers in self.columns.items()
        )
        found: dict[str, pl.Expr] = {}
        for name, answers in self.answers.items():
            table: list[int | None] = [None] * (SMALL if is_small else SMALL**2)
            for mixture, answer in zip(product(*self.columns.values()), answers, strict=True):
                table[self._place(mixture) % len(table)] = answer
            looked_up = pl.lit(pl.Series(table, dtype=pl.Int8)).gather(place)
            found[name] = (looked_up if self.complete else pl.when(known).then(looked_up)).alias(name)
        return found

    def in_spark(self) -> "dict[str, Column]":
        """Give what is added as columns of PySpark, by their names."""
        from pyspark.sql import functions  # noqa: PLC0415 # asked of a frame of PySpark only

        cells = {column: functions.col(f"`{column}`") for column in self.columns}
        first = self._place([numbers[0] for numbers in self.columns.values()])
        place = (self._place(list(cells.values())) - first).cast("int")
        known = functions.lit(col=True)
        for column, numbers in self.columns.items():
            known = known & cells[column].between(numbers[0], numbers[-1])
        found: dict[str, Column] = {}
        for name, answers in self.answers.items():
            # One text, which Spark takes apart once: each answer by itself would be a message, or a part of the plan.
            table = ",".join("null" if one is None else str(one) for one in answers)
            looked_up = functions.get(functions.expr(f"try_cast(split('{table}', ',') as array<tinyint>)"), place)
            found[name] = looked_up if self.complete else functions.when(known, looked_up)
        return found

    def _place(self, cells: Sequence[Any]) -> Any:  # noqa: ANN401 # a number, or an expression of one
        """Give the place of a mixture, before it runs round the end of its type."""
        place, *others = cells
        for cell, numbers in zip(others, list(self.columns.values())[1:], strict=True):
            place = place * len(numbers) + cell
        return place


def _strays(cells: "nw.Series[Any]", numbers: Sequence[int]) -> list[object]:
    """Give what stands in a column and is none of some numbers, each once."""
    whole = cells.dtype.is_integer() and len(cells) and not cells.null_count()
    if whole and numbers[0] <= cells.min() <= cells.max() <= numbers[-1]:
        return []  # two looks at the ends are fifty times as quick as one at every cell
    return sorted((one for one in cells.unique().to_list() if one not in numbers), key=str)
