"""Columns against the single call on random inspections: the same in every engine and every row.

By default there are a thousand; `nox -s benchmarks` runs a million.
"""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    Days,
    DefinitionError,
    Departure,
    DepartureKind,
    Edition,
    Inspection,
    NoOverallJudgementError,
    departures,
    overall_judgement,
)
from inspection_framework.exchange.columns import areas_of
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import (
    OverallColumn,
    departure_column,
    to_frame,
    with_departures,
    with_overall,
)
from inspection_framework.model import Scale
from inspection_framework.testing import absences, inspections, our_editions
from tests.exchange.frames.at_random import EDITIONS, inspections_at_random
from tests.exchange.frames.engines import every_engine, moved, rows, session_of
from tests.exchange.frames.test_layout import problems_of

ROWS = 1_000_000 if os.environ.get("BENCHMARKS") == "full" else 1_000
SHIPPED = local_authority_inspections()
OVERALL = tuple(column.value for column in OverallColumn)
LABEL = departure_column(DepartureKind.LABEL_OF_ANOTHER_TIME)
DEPARTS = tuple(map(departure_column, DepartureKind))
KNOWN = tuple(name for name in DEPARTS if name != LABEL)
"""The departures that a frame with windows shows for every row whose days are known."""
PUBLISHED = DepartureKind.PUBLISHED_BEFORE_VISIT
NOT_IN_EDITION = departure_column(DepartureKind.ACTIVITY_NOT_IN_EDITION)
"""A frame knows only the activities of its editions: any other word is unknown."""
SOME_DAYS = tuple(date(2010, 1, 1) + timedelta(200 * number) for number in range(33))
"""Days before, in and after every period of a fact, on several weekdays; 200 days are not a whole number of weeks."""
LONGER = timedelta(40)
"""A window longer than any expected one."""


def alone(inspection: Inspection) -> tuple[str | None, ...]:
    """Return the expected columns of one inspection: its overall judgement, then each kind of departure.

    It departs where the single call says so. Where one of its days is unknown, it may depart in what the single call
    would say for some day: that is unknown. A label that would depart if another had been printed is unknown too,
    because a frame does not contain what was printed.
    """
    kinds = {departure.kind for departure in departures(inspection)}
    perhaps = {departure.kind for possible in on_some_day(inspection) for departure in departures(possible)}
    answers = {kind: "yes" if kind in kinds else "unknown" if kind in perhaps else "no" for kind in DepartureKind}
    if PUBLISHED not in kinds:  # a null day may be the one that departs; the first day does not matter
        answers[PUBLISHED] = "unknown" if Absence in map(type, (inspection.published, inspection.ended)) else "no"
    label = any(
        departure.kind is DepartureKind.LABEL_OF_ANOTHER_TIME
        for departure in departures_as_printed_otherwise(inspection)
    )
    answers[DepartureKind.LABEL_OF_ANOTHER_TIME] = "unknown" if label else "no"
    return (*_overall(inspection), *answers.values())


def on_some_day(inspection: Inspection) -> Iterator[Inspection]:
    """Yield versions of an inspection whose first day, or last day of its one window, is unknown, with possible days.

    Several windows stay several. A window whose end is unknown may be the first of several; and the last day says
    nothing about the first.
    """
    several = len(inspection.on_site) > 1
    if isinstance(inspection.started, Absence):
        days = SOME_DAYS
    elif isinstance(inspection.ended, Absence) and not several:
        days = (inspection.started,)
    else:
        days = ()
    for day in days:
        first, second = Days(day, day + LONGER), Days(day + 2 * LONGER, day + 3 * LONGER)
        for windows in ((first, second),) if several else ((first,), (first, second)):
            yield attrs.evolve(inspection, on_site=windows)


def departures_as_printed_otherwise(inspection: Inspection) -> Iterator[Departure]:
    """Yield the departures if each grade had a label that no edition uses, and unknown publication days were known.

    A report that was never published has no expected label.
    """
    judgements = {
        area: attrs.evolve(judgement, printed="Otherwise") for area, judgement in inspection.judgements.items()
    }
    days = SOME_DAYS if isinstance(inspection.published, Absence) else (inspection.published,)
    for day in days:
        yield from departures(attrs.evolve(inspection, judgements=judgements, published=day))


def _overall(inspection: Inspection) -> tuple[str | None, ...]:
    if not isinstance(inspection.edition, Edition):
        return (None,) * len(OVERALL)
    try:
        answer = overall_judgement(inspection.edition, inspection.judgements)
    except (DefinitionError, NoOverallJudgementError):
        return (None,) * len(OVERALL)
    grades = (
        *(answer.permitted.best, answer.permitted.worst, answer.possible.best, answer.possible.worst),
        *(answer.expected, answer.usual),
    )
    return tuple(grade.label if isinstance(grade, Scale) else None for grade in grades)


def misspelt(inspection: Inspection, column: str) -> tuple[str | None, ...]:
    """Return the expected columns of an inspection whose row has an unknown word in a column.

    All that depends on the word is unknown: the overall judgement is null, and a departure is unknown, unless another
    area departs in the same way. Under an unknown edition no other word matters.
    """
    answers = dict(zip((*OVERALL, *DEPARTS), alone(inspection), strict=True))
    edition, published = inspection.edition, departure_column(PUBLISHED)
    if column == "edition":
        of_none = (dict.fromkeys(OVERALL), dict.fromkeys(DEPARTS, "unknown"), {published: answers[published]})
        return tuple((of_none[0] | of_none[1] | of_none[2]).values())
    if isinstance(edition, Absence):
        return tuple(answers.values())
    main = {area.id for area in edition.main_areas}
    if answers[departure_column(DepartureKind.EDITION_NOT_IN_FORCE)] == "yes":  # nothing else is expected
        return tuple((answers | (dict.fromkeys(OVERALL) if column in main else {})).values())
    if column == "activity":
        return tuple((answers | dict.fromkeys(map(departure_column, OF_ACTIVITY), "unknown")).values())
    elsewhere = {departure.kind for departure in departures(inspection) if departure.area != column}
    answers |= {departure_column(kind): "yes" if kind in elsewhere else "unknown" for kind in OF_AREAS} | {
        LABEL: "unknown"
    }
    decided = isinstance(inspection.overall, Scale) and main - {column} <= inspection.judgements.keys()
    if edition.has_overall.value and (column == "overall" or (column in main and decided)):
        answers |= dict.fromkeys((name for name in DEPARTS if name.startswith("departs_overall")), "unknown")
    return tuple((answers | (dict.fromkeys(OVERALL) if column in main else {})).values())


OF_ACTIVITY = tuple(DepartureKind)[1:9]
OF_AREAS = (DepartureKind.AREA_NOT_JUDGED, DepartureKind.AREA_NOT_EXPECTED)


def expected(reports: tuple[Inspection, ...]) -> pl.DataFrame:
    """Return a row for each inspection, in their order, with what the single calls say."""
    schema = dict.fromkeys((*OVERALL, *DEPARTS), pl.String)
    return pl.DataFrame([alone(inspection) for inspection in reports], schema, orient="row").with_row_index("row")


def framed(reports: tuple[Inspection, ...], *, windows: bool = True) -> pl.DataFrame:
    """Return inspections as a frame of Polars, with row numbers."""
    frame: pl.DataFrame = to_frame(reports, "polars", editions=EDITIONS, windows=windows)
    return frame.with_row_index("row")


def column_answers(frame: Any) -> pl.DataFrame:
    """Return the answers of the columns, in the order of the rows."""
    lazy = nw.from_native(with_departures(with_overall(frame))).lazy()
    columns: pl.DataFrame = lazy.select("row", *OVERALL, *DEPARTS).collect("polars").to_native()
    return columns.sort("row").with_columns(pl.col("row").cast(pl.UInt32))


def agree(columns: pl.DataFrame, single: pl.DataFrame) -> None:
    """Check that every cell has the expected answer."""
    for name in (*OVERALL, *DEPARTS):
        differ = columns[name].ne_missing(single[name])
        assert not differ.any(), (name, columns.filter(differ).head(3).rows(), single.filter(differ).head(3).rows())


@cache
def both() -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return a frame of the shipped and random inspections, and the expected columns by the single calls.

    Every fourth inspection is there twice, the second time with a misspelt word.
    """
    reports = (*SHIPPED, *inspections_at_random(ROWS, seed=8))
    columns = cycle(("edition", "activity", *areas_of(EDITIONS)))
    wrong = [(inspection, next(columns)) for inspection in reports[::4]]
    spoilt = framed(tuple(inspection for inspection, _ in wrong)).with_columns(row=pl.col("row") + len(reports))
    of_column = pl.Series([column for _, column in wrong])
    single_calls = pl.DataFrame(
        [misspelt(*pair) for pair in wrong], dict.fromkeys((*OVERALL, *DEPARTS), pl.String), orient="row"
    )
    frame = spoilt.with_columns(
        pl.when(of_column == name).then(pl.lit("Goood")).otherwise(pl.col(name)).alias(name) for name in {*of_column}
    )
    single = pl.concat([expected(reports), single_calls.with_row_index("row", len(reports))])
    return pl.concat([framed(reports), frame.cast(framed(()).schema)]), single


def there(frame: pl.DataFrame, engine: str, folder: Path) -> Any:
    """Return a frame in an engine; Spark reads it from Parquet, as users do."""
    if engine != "pyspark":
        return moved(frame, engine)
    frame.write_parquet(folder / "inspections.parquet")
    return session_of(engine).read.parquet(str(folder))


@every_engine
def test_every_row_is_told_as_by_the_single_call(engine: str, tmp_path: Path) -> None:
    """Every column is right for the 488 real reports, and for every edition with unknown values."""
    frame, single = both()
    for name in KNOWN:
        assert set(single[name]) == {"no", "unknown", *([] if name == NOT_IN_EDITION else ["yes"])}
    assert set(single[LABEL]) == {"no", "unknown"}
    agree(column_answers(there(frame, engine, tmp_path)), single)


@settings(max_examples=settings().max_examples // 10)
@given(st.lists(inspections(editions=our_editions() | absences()), min_size=1, max_size=60).map(tuple))
def test_whatever_departs_is_told(reports: tuple[Inspection, ...]) -> None:
    """The columns are right for generated inspections: days partly known, wrong labels, missing areas."""
    agree(column_answers(framed(reports)), expected(reports))


def test_what_the_columns_do_not_tell_is_unknown() -> None:
    """Without the windows, the answers never say that there were several, nor that their length was unusual."""
    frame, single = both()
    blind = column_answers(frame.drop("on_site"))
    for name in KNOWN:
        known = blind.filter(pl.col(name) != "unknown")["row"]
        assert blind[name].gather(known).equals(single[name].gather(known))
    several, length = blind["departs_several_windows"], blind["departs_days_on_site"]
    assert set(several) == {"no", "unknown"}
    assert set(length) == {"no", "unknown"}
    assert set(length.filter(single["departs_days_on_site"] == "yes")) == {"unknown"}


def test_an_area_without_a_column_is_unknown() -> None:
    """Its absence makes unknown whether it was judged, whether it should have been, and whether the overall departs."""
    frame, single = both()
    blind = column_answers(frame.drop("leaders_and_managers"))
    for name in KNOWN:
        known = blind.head(len(SHIPPED) + ROWS).filter(pl.col(name) != "unknown")["row"]  # the rest are misspelt there
        assert blind[name].gather(known).equals(single[name].gather(known))
    of_areas = ("departs_area_not_judged", "departs_area_not_expected", "departs_overall_other_than_usual")
    assert all("unknown" in set(blind[name]) for name in of_areas)


def test_an_outcome_that_cannot_be_is_unknown() -> None:
    """Where the single call refuses an impossible outcome, the column does not say that nothing departs."""
    (first,) = framed(SHIPPED[:1]).iter_slices()
    wrong = with_departures(first.with_columns(leaders=pl.lit(Absence.NOT_YET_INSPECTED.value)))
    assert wrong["departs_overall_other_than_usual"].to_list() == ["unknown"]


FOREIGN: dict[tuple[str, str], set[str]] = {
    ("edition", "ilacs-2023"): {kind.name for kind in DepartureKind if kind is not PUBLISHED},
    ("activity", "standards"): {
        *("ACTIVITY_OF_ANOTHER_TIME", "FIRST_DAY_NOT_KNOWN", "SEVERAL_WINDOWS", "DAYS_ON_SITE", "FIRST_WEEKDAY"),
        *("ACTIVITY_NOT_IN_EDITION", "AREA_NOT_JUDGED", "AREA_NOT_EXPECTED"),
    },
    ("leaders", "good"): {
        *("AREA_NOT_JUDGED", "AREA_NOT_EXPECTED", "LABEL_OF_ANOTHER_TIME"),
        *(kind.name for kind in DepartureKind if kind.name.startswith("OVERALL")),
    },
    ("overall", "Consistently strong service delivery"): {
        *("AREA_NOT_JUDGED", "AREA_NOT_EXPECTED", "LABEL_OF_ANOTHER_TIME"),
        *(kind.name for kind in DepartureKind if kind.name.startswith("OVERALL")),
    },
    ("lscb", "Good"): {"AREA_NOT_JUDGED", "AREA_NOT_EXPECTED", "LABEL_OF_ANOTHER_TIME"},
    ("lscb", "not_in_edition"): set(),
    ("edition", "not_supplied"): set(),
}
"""By a column and a word in it, which is either invalid there or that of an absence: the unknown departures."""


@every_engine
def test_what_hangs_on_a_word_that_is_none_is_unknown(engine: str) -> None:
    """A misspelt edition, activity or grade is neither a departure nor conforming; the word of an absence is known."""
    usual = framed(SHIPPED).filter(pl.col("edition") == "ilacs-2023-01", pl.col("activity") == "standard")[:1]
    usual = usual.with_columns(printed=pl.lit(""))
    assert set(with_departures(usual).select(map(departure_column, DepartureKind)).row(0)) == {"no"}
    wrong = pl.concat(
        usual.with_columns(pl.lit(word).alias(column), row=pl.lit(at)) for at, (column, word) in enumerate(FOREIGN)
    )
    answers = rows(with_departures(moved(wrong, engine)), "row", *map(departure_column, DepartureKind))
    by_row = {
        at: {kind.name for kind, cell in zip(DepartureKind, cells, strict=True) if cell != "no"}
        for at, *cells in answers
    }
    assert list(dict(sorted(by_row.items())).values()) == list(FOREIGN.values())
    assert {cell for _, *cells in answers for cell in cells} == {"no", "unknown"}


def test_a_printed_column_that_is_empty_says_that_no_label_departs() -> None:
    """A table of the library has this column; where it is empty, no label departs."""
    frame = framed(SHIPPED).with_columns(printed=pl.lit(""))
    assert set(with_departures(frame)[LABEL]) == {"no"}


def test_what_cannot_be_told_of_is_refused() -> None:
    """A missing required column and a duplicate column are reported together."""
    frame = framed(SHIPPED[:1]).drop("first_day").with_columns(departs_first_weekday=pl.lit("no"))
    assert problems_of(lambda: with_departures(frame)) == [
        "first_day: the column is missing",
        "departs_first_weekday: the column exists already: rename it, or leave it out",
    ]
    assert with_departures(framed(SHIPPED[:1]), kinds=()).columns == framed(SHIPPED[:1]).columns
