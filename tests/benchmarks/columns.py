"""What a table of words says of the overall judgement, with the library and by hand in each tool.

By hand means as somebody writes it who knows the tool: take the distinct rows, ask the single call once for each, and
join the answers back, keeping the order of the rows if the tool has one.
"""

import importlib
import random
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import polars as pl

from inspection_framework import Absence, DefinitionError, Grade, overall_judgement
from inspection_framework.exchange.frames import OverallColumn, word
from inspection_framework.exchange.frames.columns import words_of
from inspection_framework.frameworks import ILACS, SIF

pa: Any = importlib.import_module("pyarrow")  # it has no types
EDITIONS = {edition.id: edition for framework in (SIF, ILACS) for edition in framework.editions}
AREAS = tuple(dict.fromkeys(area.id for edition in EDITIONS.values() for area in edition.main_areas))
KEYS = ("edition", *AREAS)
TOLD = tuple(column.value for column in OverallColumn)


def words(rows: int) -> pl.DataFrame:
    """Return so many random rows of judgements, always the same: one in fifteen cells is not a grade."""
    made = random.Random(8)  # noqa: S311 # no secret
    outcomes = [word(grade) for grade in Grade for _ in range(7)] + [Absence.NOT_JUDGED.value, Absence.WITHHELD.value]
    editions = made.choices([edition for edition in EDITIONS.values() if edition.has_overall.value], k=rows)
    judged = {edition.id: {area.id for area in edition.main_areas} for edition in editions}
    cells = {area: made.choices(outcomes, k=rows) for area in AREAS}
    names = [edition.id for edition in editions]
    return pl.DataFrame(
        {
            "edition": names,
            **{
                area: [cell if area in judged[name] else None for cell, name in zip(column, names, strict=True)]
                for area, column in cells.items()
            },
        },
        dict.fromkeys(KEYS, pl.String),
    )


def answers(rows: Iterable[Sequence[str | None]]) -> list[tuple[str | None, ...]]:
    """Return the answers of the single call to distinct rows."""
    return [_answer(*row) for row in rows]


def _answer(name: str | None, *cells: str | None) -> tuple[str | None, ...]:
    held = dict(zip(AREAS, cells, strict=True))
    try:
        edition = EDITIONS[str(name)]  # Dask asks about rows that it makes up
        outcomes = words_of(edition.scale)
        answer = overall_judgement(edition, {area.id: outcomes[str(held[area.id])] for area in edition.main_areas})
    except (DefinitionError, KeyError):
        return (None,) * len(TOLD)
    grades = (answer.permitted.best, answer.permitted.worst, answer.possible.best, answer.possible.worst)
    return tuple(grade.label if grade else None for grade in (*grades, answer.expected, answer.usual))


def polars_by_hand(frame: pl.DataFrame) -> pl.DataFrame:
    """Return it in Polars."""
    distinct = frame.select(KEYS).unique()
    answered = pl.DataFrame(answers(distinct.rows()), dict.fromkeys(TOLD, pl.String), orient="row")
    table = pl.concat([distinct, answered], how="horizontal")
    return frame.join(table, on=KEYS, how="left", nulls_equal=True, maintain_order="left")


def pandas_by_hand(frame: pd.DataFrame) -> pd.DataFrame:
    """Return it in pandas."""
    distinct = frame[[*KEYS]].drop_duplicates()
    rows = distinct.astype(object).where(distinct.notna(), None).itertuples(index=False)
    answered = pd.DataFrame(answers(rows), columns=[*TOLD], index=distinct.index, dtype="str")
    return frame.merge(pd.concat([distinct, answered], axis=1), on=[*KEYS], how="left").set_index(frame.index)


def pyarrow_by_hand(table: Any) -> Any:
    """Return it in PyArrow, whose join matches no null and keeps no order."""
    filled = pa.table({key: table[key].fill_null("") for key in KEYS})
    distinct = filled.group_by([*KEYS]).aggregate([])
    answered = zip(*answers(zip(*(distinct[key].to_pylist() for key in KEYS), strict=True)), strict=True)
    for name, column in zip(TOLD, answered, strict=True):
        distinct = distinct.append_column(name, pa.array(column, pa.string()))
    numbered = filled.append_column("row", pa.array(range(len(table))))
    joined = numbered.join(distinct, [*KEYS], join_type="left outer").sort_by("row")
    for name in TOLD:
        table = table.append_column(name, joined[name])
    return table


def duckdb_by_hand(relation: Any) -> Any:
    """Return it in DuckDB."""
    rows = relation.project(", ".join(KEYS)).distinct().fetchall()
    columns = zip(*(row + answered for row, answered in zip(rows, answers(rows), strict=True)), strict=True)
    by_hand = pa.table(  # noqa: F841 # pyright: ignore[reportUnusedVariable] # DuckDB finds it by its name
        {name: pa.array(column, pa.string()) for name, column in zip((*KEYS, *TOLD), columns, strict=True)}
    )
    same = " and ".join(f"given.{key} is not distinct from told.{key}" for key in KEYS)
    named = ", ".join(f"told.{name}" for name in TOLD)
    return relation.query("given", f"select given.*, {named} from given left join by_hand told on {same}")  # noqa: S608


def pyspark_by_hand(frame: Any) -> Any:
    """Return it in PySpark."""
    rows = [tuple(row) for row in frame.select(*KEYS).distinct().collect()]
    pairs = [row + answered for row, answered in zip(rows, answers(rows), strict=True)]
    schema = ", ".join(f"{name} string" for name in (*(f"key_{key}" for key in KEYS), *TOLD))
    table = frame.sparkSession.createDataFrame(pairs, schema)
    same = [frame[key].eqNullSafe(table[f"key_{key}"]) for key in KEYS]
    return frame.join(table, same, "left").drop(*(f"key_{key}" for key in KEYS))
