"""How answers are joined back: rows, order, index, types and session are those of the frame; and the table to join."""

from datetime import date
from itertools import product
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from inspection_framework import Absence, DefinitionError, Edition, Grade, NoOverallJudgementError, overall_judgement
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.frames import (
    OverallColumn,
    answers_table,
    to_frame,
    with_departures,
    with_overall,
    with_policy,
    word,
)
from inspection_framework.exchange.frames.columns import known_editions
from inspection_framework.exchange.national import as_of, providers_frame
from inspection_framework.frameworks import ILACS
from inspection_framework.model import Scale
from tests.exchange.frames.engines import rows

SHIPPED = local_authority_inspections()
FRAME: pl.DataFrame = to_frame(SHIPPED, "polars", windows=True)
USUAL = with_overall(FRAME)["usual"].to_list()
ON = date(2024, 12, 31)
KEPT_AS = ("object", "category", "string", "string[pyarrow]", "another index", "the same index twice")


def of_pandas(kept_as: str) -> pd.DataFrame:
    """Return the frame in pandas, with its text stored in one of several ways, or with an index of its own."""
    frame = FRAME.to_pandas().astype(dict.fromkeys(FRAME.select(pl.col(pl.Date)).columns, "date32[pyarrow]"))
    if "index" not in kept_as:
        kinds: Any = dict.fromkeys(FRAME.select(pl.col(pl.String)).columns, kept_as)
        return frame.astype(kinds)
    return frame.set_index(pd.Index([7] * len(frame) if "same" in kept_as else range(1000, 1000 + len(frame))))


@pytest.mark.edges
@pytest.mark.parametrize("kept_as", KEPT_AS)
def test_rows_columns_and_index_of_pandas_stay(kept_as: str) -> None:
    """In every type of text that pandas has, each row has its answer, and the other columns are unchanged."""
    frame = of_pandas(kept_as)
    answers: Any = with_departures(with_policy(with_overall(frame), ON))
    assert answers[frame.columns].equals(frame)
    assert answers["usual"].astype(object).where(answers["usual"].notna(), None).tolist() == USUAL
    assert answers["departs_several_windows"].tolist().count("yes") == 4


@pytest.mark.edges
@pytest.mark.parametrize("kept_as", ["large_string", "string_view", "dictionary"])
def test_order_and_types_of_pyarrow_stay(kept_as: str) -> None:
    """Order and types are unchanged for every type of text that Arrow has."""
    frame: dict[str, Any] = {
        "large_string": FRAME.to_arrow(compat_level=pl.CompatLevel.oldest()),
        "string_view": FRAME.to_arrow(),
    }
    frame["dictionary"] = FRAME.cast({pl.String: pl.Categorical}).to_arrow()
    answers = with_policy(with_overall(frame[kept_as]), ON)
    assert answers.select(FRAME.columns).equals(frame[kept_as])
    assert answers["usual"].to_pylist() == USUAL


def test_order_of_polars_stays() -> None:
    """Categories remain categories, in the eager frame and in the lazy one."""
    frame = FRAME.cast({pl.String: pl.Categorical})
    for answers in (with_overall(frame), with_overall(frame.lazy()).collect()):
        assert answers.select(FRAME.columns).equals(frame)
        assert answers["usual"].to_list() == USUAL


@pytest.mark.edges
def test_a_lazy_frame_is_not_computed() -> None:
    """Every call returns a plan, and reads no row."""

    def computed(_: pl.DataFrame) -> pl.DataFrame:
        raise AssertionError

    lazy = FRAME.lazy().map_batches(computed)
    plan = with_departures(with_policy(with_overall(lazy), ON))
    with pytest.raises(AssertionError):
        plan.collect()


@pytest.mark.edges
def test_duckdb_keeps_the_connection_of_the_caller() -> None:
    """Answers, and lists on another connection, are joined in the frame's connection, and no table is left there."""
    connection = duckdb.connect()
    relation = to_frame(SHIPPED, "duckdb", session=connection, windows=True)
    answers = with_departures(with_policy(with_overall(relation), ON))
    assert sorted(rows(answers, "usual"), key=str) == sorted(((usual,) for usual in USUAL), key=str)
    state = as_of(relation, ON, by="first_day", providers=providers_frame(local_authorities(), "duckdb"))
    assert len(rows(state, "urn")) == 153
    assert connection.execute("show tables").fetchall() == []


WITH_OVERALL = [edition for edition in known_editions(()).values() if edition.has_overall.value]


@pytest.mark.parametrize("edition", WITH_OVERALL, ids=lambda edition: edition.id)
def test_a_table_has_the_answers_of_the_single_call(edition: Edition[Scale]) -> None:
    """Each mixture of the main areas' grades and "not judged" has the same answer; other absences are optional."""
    areas = [area.id for area in edition.main_areas]
    outcomes = {word(outcome): outcome for outcome in (*edition.scale, Absence.NOT_JUDGED)}
    table = answers_table(edition)
    assert [tuple(row[area] for area in areas) for row in table] == list(product(outcomes, repeat=len(areas)))
    for row in table[:: max(len(table) // 50, 1)]:
        answer = overall_judgement(edition, {area: outcomes[row[area]] for area in areas})
        grades = (answer.possible.best, answer.possible.worst, answer.expected, answer.usual)
        names = ("possible_best", "possible_worst", "expected", "usual")
        assert [row[name] for name in names] == [grade.label if grade else None for grade in grades]
        assert row["edition"] == edition.id


def test_a_table_has_rows_for_other_absences_too() -> None:
    """An unknown judgement is answered for every grade that it may be; an impossible one has no answer."""
    edition = known_editions(())["sccif-childrens_home-2017-04"]
    table = answers_table(edition, absences=(Absence.WITHHELD, Absence.NOT_YET_INSPECTED))
    assert len(table) == 6 ** len(edition.main_areas)
    assert all(row["possible_best"] is None for row in table if "not_yet_inspected" in row.values())
    assert all(row["possible_best"] for row in table if "not_yet_inspected" not in row.values())


def test_a_table_is_joined_as_it_is() -> None:
    """A join returns what the column contains where every area has a grade or is not judged."""
    edition = ILACS.edition_on(ON)
    keys = ["edition", *(area.id for area in edition.main_areas)]
    under = FRAME.filter(pl.col("edition") == edition.id)
    joined = under.join(answers_table(edition, "polars"), on=keys, how="left")
    assert joined.select(column.value for column in OverallColumn).equals(
        with_overall(under).select(column.value for column in OverallColumn)
    )
    with pytest.raises(NoOverallJudgementError):
        answers_table(ILACS.edition_on(date(2026, 11, 22)))
    with pytest.raises(DefinitionError, match=r"backend: expected .*, not 'excel'"):
        answers_table(edition, "excel")  # type: ignore[arg-type] # on purpose
    assert Grade.GOOD.label in joined["usual"].to_list()
