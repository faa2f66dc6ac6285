"""One rule over four columns of grades: folded from the library's rules, and written by hand for each tool.

It is the usual overall judgement under ILACS from 2023. The grades are numbers, 1 the best, in whole numbers of eight
bits. By hand it is written as somebody would who knows the rule and the tool: with as few comparisons as we know.
"""

import importlib
import random
from collections.abc import Callable
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl

from inspection_framework import Edition
from inspection_framework.exchange.frames import OverallColumn, overall_column, with_overall
from inspection_framework.frameworks import ILACS

pa: Any = importlib.import_module("pyarrow")  # it has no types
pc: Any = importlib.import_module("pyarrow.compute")
EDITION = ILACS.edition_on(date(2025, 1, 20))
AREAS = tuple(area.id for area in EDITION.main_areas)
LEADERS, *PRACTICE = AREAS
USUAL = overall_column(EDITION, OverallColumn.USUAL, numbers=True, complete=True)
BY_HAND_SQL = """
    case when help_and_protection = 4 or in_care = 4 or care_leavers = 4 then 4
         when leaders >= 3 or (help_and_protection = 3 and in_care = 3)
           or (help_and_protection = 3 and care_leavers = 3) or (in_care = 3 and care_leavers = 3) then 3
         when leaders != 1 or help_and_protection = 3 or in_care = 3 or care_leavers = 3
           or (help_and_protection != 1 and in_care != 1 and care_leavers != 1) then 2
         else 1 end
"""


def grades(rows: int) -> pl.DataFrame:
    """Give so many rows of grades at random, the same each time."""
    made = random.Random(8)  # noqa: S311 # no secret
    return pl.DataFrame(
        {area: np.frombuffer(made.randbytes(rows), np.uint8) % 4 + 1 for area in AREAS},
        schema=dict.fromkeys(AREAS, pl.Int8),
    )


def conditions(cells: Callable[[str], Any]) -> tuple[Any, Any, Any]:
    """Give what makes it inadequate, else to require improvement, else good: by hand, for columns that overload."""
    leaders, helped, care, leavers = map(cells, AREAS)
    two_middling = ((helped == 3) & (care == 3)) | ((helped == 3) & (leavers == 3)) | ((care == 3) & (leavers == 3))
    some_middling = (helped == 3) | (care == 3) | (leavers == 3)
    none_best = (helped != 1) & (care != 1) & (leavers != 1)
    return (
        (helped == 4) | (care == 4) | (leavers == 4),
        (leaders >= 3) | two_middling,
        (leaders != 1) | some_middling | none_best,
    )


def polars_by_hand() -> pl.Expr:
    """Give it as an expression of Polars."""
    poor, middling, good = conditions(pl.col)
    chain = pl.when(poor).then(pl.lit(4, pl.Int8)).when(middling).then(pl.lit(3, pl.Int8))
    return chain.when(good).then(pl.lit(2, pl.Int8)).otherwise(pl.lit(1, pl.Int8)).alias("usual")


def pandas_by_hand(frame: pd.DataFrame) -> "pd.Series[int]":
    """Give it as a column of pandas."""
    found = np.select(conditions(lambda area: frame[area]), [np.int8(4), np.int8(3), np.int8(2)], np.int8(1))
    return pd.Series(found, frame.index)


def pyarrow_by_hand(table: Any) -> Any:
    """Give it as a column of PyArrow."""

    def same(area: str, number: int) -> Any:
        return pc.equal(table[area], number)

    def some(first: Any, *others: Any) -> Any:
        for one in others:
            first = pc.or_(first, one)
        return first

    helped, care, leavers = PRACTICE
    three = {area: same(area, 3) for area in PRACTICE}
    pairs = [pc.and_(three[a], three[b]) for a, b in ((helped, care), (helped, leavers), (care, leavers))]
    below = {area: pc.not_equal(table[area], 1) for area in AREAS}
    none_best = pc.and_(pc.and_(below[helped], below[care]), below[leavers])
    tests = (
        some(*(same(area, 4) for area in PRACTICE)),
        some(pc.greater_equal(table[LEADERS], 3), *pairs),
        some(below[LEADERS], *three.values(), none_best),
    )
    numbers = [pa.scalar(number, pa.int8()) for number in (4, 3, 2, 1)]
    return pc.case_when(pc.make_struct(*(test.combine_chunks() for test in tests)), *numbers)


def ours(frame: Any) -> Any:
    """Give the folded rule as a column of whatever tool, not computed yet where the tool puts that off."""
    return told(frame, EDITION, OverallColumn.USUAL)


def told(frame: Any, edition: Edition[Any], what: OverallColumn) -> Any:
    """Give one column about the overall judgement under an edition."""
    found: Any = nw.from_native(with_overall(frame, edition=edition, columns=(what,), numbers=True, complete=True))
    return found.select(what.value).to_native()


def alone(frame: Any) -> Any:
    """Give the same as an expression that somebody adds by himself, with Narwhals, in the tool's own way."""
    found: Any = nw.from_native(frame)
    return found.select(USUAL).to_native()
