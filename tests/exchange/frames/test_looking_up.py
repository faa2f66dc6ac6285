"""Answers that Polars looks up: each row has that of its mixture, and null where a cell is none of the numbers."""

from datetime import date
from itertools import product
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Edition, Scale
from inspection_framework.exchange.frames import OverallColumn, with_overall
from inspection_framework.exchange.frames.columns import known_editions
from inspection_framework.exchange.frames.looking_up import LookUp
from inspection_framework.frameworks import ILACS
from tests.exchange.frames.engines import moved
from tests.exchange.frames.test_layout import told

pytestmark = pytest.mark.edges

COLUMNS = ("a", "b", "c", "d", "e")
KINDS = (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8)
ILACS_2025 = ILACS.edition_on(date(2025, 1, 20))
GRADED = [edition for edition in known_editions(()).values() if edition.has_overall.value]


@st.composite
def look_ups(draw: st.DrawFn, *, complete: bool) -> LookUp:
    """Give a table of one to five columns with up to four numbers each: up to 1,024 mixtures."""
    names = COLUMNS[: draw(st.integers(1, len(COLUMNS)))]
    columns = {name: range(first := draw(st.integers(0, 3)), first + draw(st.integers(1, 4))) for name in names}
    mixtures = len(list(product(*columns.values())))
    answers = st.lists(st.none() | st.integers(-128, 127), min_size=mixtures, max_size=mixtures)
    return LookUp(columns, {"told": draw(answers), "besides": draw(answers)}, complete)


def by_hand(look_up: LookUp, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give the answers of a row by going through all mixtures."""
    mixtures = list(product(*look_up.columns.values()))
    return tuple(given[mixtures.index(row)] if row in mixtures else None for given in look_up.answers.values())


def answered(look_up: LookUp, rows: list[tuple[Any, ...]], kind: Any) -> list[tuple[Any, ...]]:
    """Give the answers that Polars looks up."""
    frame = pl.DataFrame(rows, dict.fromkeys(look_up.columns, kind), orient="row").lazy()
    assert look_up.fits(nw.from_native(frame))
    return frame.select(**look_up.in_polars).collect().rows()


@given(st.data())
def test_each_row_has_the_answer_of_its_mixture(data: st.DataObject) -> None:
    """Whatever else stands in a cell, null among it, is answered by null, in whole numbers of every size."""
    look_up = data.draw(look_ups(complete=False))
    kind = data.draw(st.sampled_from(KINDS))
    low = 0 if kind is pl.UInt8 else -128
    cell = st.none() | st.integers(0, 7) | st.integers(low, 127)
    rows = data.draw(st.lists(st.tuples(*(cell for _ in look_up.columns)), min_size=1, max_size=30))
    assert answered(look_up, rows, kind) == [by_hand(look_up, row) for row in rows]


@given(look_ups(complete=True), st.sampled_from(KINDS))
def test_all_mixtures_where_nothing_else_is_looked_for(look_up: LookUp, kind: Any) -> None:
    """Every mixture has a place of its own."""
    rows = list(product(*look_up.columns.values()))
    look_up.check(nw.from_native(pl.DataFrame(rows, dict.fromkeys(look_up.columns, kind), orient="row")))
    assert answered(look_up, rows, kind) == [by_hand(look_up, row) for row in rows]


@pytest.mark.parametrize("edition", GRADED, ids=lambda edition: edition.id)
def test_looked_up_or_compared_is_the_same(edition: Edition[Scale]) -> None:
    """For each edition and every mixture, with null and numbers that are none: fractions cannot be looked up."""
    areas = [area.id for area in edition.main_areas]
    cells = (None, 0, *(grade.number for grade in edition.scale), 9)
    whole = pl.DataFrame(list(product(cells, repeat=len(areas))), dict.fromkeys(areas, pl.Int8), orient="row")
    looked_up = with_overall(whole, edition=edition, numbers=True)
    compared = with_overall(whole.cast(pl.Float64), edition=edition, numbers=True)
    columns = [column.value for column in OverallColumn]
    assert looked_up.select(columns).rows() == compared.select(columns).rows()
    assert looked_up.schema == with_overall(whole.lazy(), edition=edition, numbers=True).collect_schema()


WITHIN = "is said to be complete, with numbers from 1 to 4: without complete such rows are answered by null"
NO_GRADES: dict[str, tuple[Any, list[object], str]] = {
    "another number": (pl.Int8, [1, 4, 9, 9], f"leaders: it holds 9, and {WITHIN}"),
    "none on the scale": (pl.Int64, [0, 0, 0, 0], f"leaders: it holds 0, and {WITHIN}"),
    "many others": (pl.Int16, list(range(5, 15)), f"leaders: it holds 10, 11, 12, 13, 14, …, and {WITHIN}"),
    "a fraction": (pl.Float64, [1.0, 2.5, 4.0, 4.0], f"leaders: it holds 2.5, and {WITHIN}"),
}


@pytest.mark.parametrize("engine", ["pandas", "polars", "pyarrow", "dask"])
@pytest.mark.parametrize("case", NO_GRADES)
def test_what_is_said_to_be_complete_is_held_to_it(engine: str, case: str) -> None:
    """A cell that is no grade is refused where the frame is here, and not answered with a grade of its neighbours."""
    kind, cells, problem = NO_GRADES[case]
    areas = [area.id for area in ILACS_2025.main_areas]
    frame = pl.DataFrame({area: cells if area == "leaders" else [1] * len(cells) for area in areas}).cast(kind)
    given = moved(frame, engine)

    def computed() -> None:
        nw.from_native(with_overall(given, edition=ILACS_2025, numbers=True, complete=True)).lazy().collect()

    assert told(computed) == [problem]


@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_every_column_that_is_not_complete_is_named(engine: str) -> None:
    """All of them at once, null as well."""
    areas = [area.id for area in ILACS_2025.main_areas]
    frame = pl.DataFrame({area: [1, None if area == "leaders" else 7] for area in areas}, dict.fromkeys(areas, pl.Int8))
    found = told(lambda: with_overall(moved(frame, engine), edition=ILACS_2025, numbers=True, complete=True))
    assert found == [f"{area}: it holds {'None' if area == 'leaders' else 7}, and {WITHIN}" for area in areas]


def test_nothing_is_looked_up_in_no_rows() -> None:
    """A frame without rows is complete."""
    areas = [area.id for area in ILACS_2025.main_areas]
    empty = pl.DataFrame(schema=dict.fromkeys(areas, pl.Int8))
    assert with_overall(empty, edition=ILACS_2025, numbers=True, complete=True).height == 0
