"""How columns are added: whichever way a tool takes, the same stands in the same rows and has the same type."""

from datetime import date
from importlib.util import find_spec
from itertools import product
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pytest

from inspection_framework import Grade, NoOverallJudgementError, overall_judgement
from inspection_framework.exchange.frames import OverallColumn, adding, with_overall
from inspection_framework.frameworks import ILACS
from tests.exchange.frames.engines import PANDAS, every_engine, moved, rows
from tests.exchange.frames.test_layout import told

pytestmark = pytest.mark.edges

EDITION = ILACS.edition_on(date(2025, 1, 20))
WITHOUT_OVERALL = ILACS.edition_on(date(2026, 11, 22))
AREAS = [area.id for area in EDITION.main_areas]
MIXTURES = list(product(Grade, repeat=len(AREAS)))
NUMBERS = pl.DataFrame([[one.number for one in each] for each in MIXTURES], dict.fromkeys(AREAS, pl.Int8), orient="row")
WORDS = pl.DataFrame([[one.label for one in each] for each in MIXTURES], dict.fromkeys(AREAS, pl.String), orient="row")
USUAL = (OverallColumn.USUAL,)


def of_one_edition(frame: Any, **options: Any) -> Any:
    """Give a frame whose rows are all of one edition with what is usual."""
    return with_overall(frame, columns=USUAL, edition=EDITION, **options)


def usual(mixture: tuple[Grade, ...]) -> Grade | None:
    """Give what the single call says is usual."""
    return overall_judgement(EDITION, dict(zip(AREAS, mixture, strict=True))).usual


@every_engine
def test_rows_of_one_edition_need_no_column_that_says_so(engine: str) -> None:
    """In words, in numbers, and in numbers none of which is missing, each row has the answer of the single call."""
    labels = [(*(one.label for one in each), grade.label if (grade := usual(each)) else None) for each in MIXTURES]
    assert sorted(rows(of_one_edition(moved(WORDS, engine)), *AREAS, "usual"), key=str) == sorted(labels, key=str)
    numbers = [(*(one.number for one in each), grade.number if (grade := usual(each)) else None) for each in MIXTURES]
    given = moved(NUMBERS, engine)
    for complete in (True,) if engine in PANDAS else (False, True):
        found = rows(of_one_edition(given, numbers=True, complete=complete), *AREAS, "usual")
        assert sorted(found, key=str) == sorted(numbers, key=str)


def no_polars(_: str) -> None:
    """Say that a package is not installed."""


TABLES: dict[str, Any] = {
    "str": WORDS.to_pandas(),
    "object": WORDS.to_pandas().astype(object),
    "category": WORDS.to_pandas().astype("category"),
    "string": WORDS.to_pandas().convert_dtypes(dtype_backend="pyarrow"),
    "another index": WORDS.to_pandas().set_index(pd.Index(range(1000, 1000 + len(MIXTURES)))),
    "the same index twice": WORDS.to_pandas().set_index(pd.Index([7] * len(MIXTURES))),
    "arrow": moved(WORDS, "pyarrow"),
    "large arrow": WORDS.to_arrow(),
    "dictionary": moved(WORDS.cast(pl.Categorical), "pyarrow"),
}


@pytest.mark.parametrize("name", TABLES)
def test_with_polars_or_without_it_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cells, types and index do not hang on whether Polars is installed, nor on how the tool holds text."""
    given = TABLES[name]
    by_polars = of_one_edition(given)
    assert find_spec("polars")
    monkeypatch.setattr(adding, "find_spec", no_polars)
    assert by_polars.equals(of_one_edition(given))
    assert nw.from_native(by_polars).schema == nw.from_native(of_one_edition(given)).schema


@pytest.mark.parametrize("kind", ["int8", "Int8", "float64", "int8[pyarrow]"])
def test_numbers_of_pandas_are_the_same_too(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether complete or not; what may be missing among whole numbers pandas can only hold as objects."""
    given = NUMBERS.to_pandas().astype(kind)
    both = [of_one_edition(given, numbers=True, complete=complete) for complete in (False, True)]
    monkeypatch.setattr(adding, "find_spec", no_polars)
    for complete, found in zip((False, True), both, strict=True):
        again = of_one_edition(given, numbers=True, complete=complete)
        assert found.equals(again)
        assert found.dtypes.equals(again.dtypes)


def test_every_column_of_numbers_of_pyarrow_is_the_same_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """With Polars or without it; a column in which no rule expects anything has no type."""
    given = moved(NUMBERS, "pyarrow")
    by_polars = with_overall(given, edition=EDITION, numbers=True)
    monkeypatch.setattr(adding, "find_spec", no_polars)
    alone = with_overall(given, edition=EDITION, numbers=True)
    assert by_polars.to_pylist() == alone.to_pylist()
    assert set(by_polars["expected"].to_pylist()) == {None}


def test_none_asked_for_is_none_added() -> None:
    """The frame comes back as it was."""
    given = WORDS.with_columns(edition=pl.lit(EDITION.id))
    assert with_overall(given, columns=()).equals(given)


def test_what_does_not_fit_the_one_edition_is_refused() -> None:
    """All of it at once: a column that is there already, one that is not; numbers without an edition say nothing."""
    assert told(lambda: of_one_edition(WORDS.drop("leaders").with_columns(usual=1))) == [
        "usual: it is there already: rename it, or leave it out of columns",
        "leaders: there is no such column",
    ]
    assert told(lambda: with_overall(NUMBERS, numbers=True)) == [
        "numbers: what a number says depends on the edition: give it"
    ]
    with pytest.raises(NoOverallJudgementError):
        with_overall(WORDS, edition=WITHOUT_OVERALL)
