"""Columns against the single call on inspections at random: in every engine and every row the same.

By default a thousand; `nox -s benchmarks` makes it a million.
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
from tests.exchange.frames.test_layout import told

ROWS = 1_000_000 if os.environ.get("BENCHMARKS") == "full" else 1_000
SHIPPED = local_authority_inspections()
OVERALL = tuple(column.value for column in OverallColumn)
LABEL = departure_column(DepartureKind.LABEL_OF_ANOTHER_TIME)
DEPARTS = tuple(map(departure_column, DepartureKind))
TOLD = tuple(name for name in DEPARTS if name != LABEL)
"""What a frame with windows tells of every row whose days are known."""
PUBLISHED = DepartureKind.PUBLISHED_BEFORE_VISIT
NOT_IN_EDITION = departure_column(DepartureKind.ACTIVITY_NOT_IN_EDITION)
"""A frame names the activities of its editions alone: any other word is unknown."""
SOME_DAYS = tuple(date(2010, 1, 1) + timedelta(200 * number) for number in range(33))
"""Days before, in and after every period of a fact, and of more than one weekday in each; 200 is no round of weeks."""
LONGER = timedelta(40)
"""After how many days a window ends that is longer than any is expected to be."""


def alone(inspection: Inspection) -> tuple[str | None, ...]:
    """Give what is to be said of one inspection: of its overall judgement, then of each kind of departure.

    It departs where the single call says so. Where a day of it is not known, it may depart in what the single call
    would say on some day: that is unknown. And so is a label that would depart if another had been printed, for a
    frame does not hold what was printed.
    """
    kinds = {one.kind for one in departures(inspection)}
    perhaps = {one.kind for other in on_some_day(inspection) for one in departures(other)}
    told = {kind: "yes" if kind in kinds else "unknown" if kind in perhaps else "no" for kind in DepartureKind}
    if PUBLISHED not in kinds:  # a day that is null may be the one that departs; the first is no such day
        told[PUBLISHED] = "unknown" if Absence in map(type, (inspection.published, inspection.ended)) else "no"
    label = any(one.kind is DepartureKind.LABEL_OF_ANOTHER_TIME for one in departures_as_printed_otherwise(inspection))
    told[DepartureKind.LABEL_OF_ANOTHER_TIME] = "unknown" if label else "no"
    return (*_overall(inspection), *told.values())


def on_some_day(inspection: Inspection) -> Iterator[Inspection]:
    """Give an inspection as it may have been on site, where its first day or the last day of its one window is null.

    Several windows stay several. One of which the end is not known may be the first of several; and the last day tells
    nothing of the first.
    """
    several = len(inspection.on_site) > 1
    if isinstance(inspection.started, Absence):
        days = SOME_DAYS
    elif isinstance(inspection.ended, Absence) and not several:
        days = (inspection.started,)
    else:
        days = ()
    for day in days:
        one, another = Days(day, day + LONGER), Days(day + 2 * LONGER, day + 3 * LONGER)
        for windows in ((one, another),) if several else ((one,), (one, another)):
            yield attrs.evolve(inspection, on_site=windows)


def departures_as_printed_otherwise(inspection: Inspection) -> Iterator[Departure]:
    """Give the departures where each grade was printed as no edition calls it, and published on some day if not known.

    A report that came out on no day has no label to expect.
    """
    judgements = {area: attrs.evolve(one, printed="Otherwise") for area, one in inspection.judgements.items()}
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
    """Return what is to be said of an inspection in whose row a word of a column is none.

    Whatever depends on it is not known: nothing is said of the overall judgement, and a departure is unknown, unless
    another area departs in the same way. Under an edition that is not known no other word matters.
    """
    told = dict(zip((*OVERALL, *DEPARTS), alone(inspection), strict=True))
    edition, published = inspection.edition, departure_column(PUBLISHED)
    if column == "edition":
        of_none = (dict.fromkeys(OVERALL), dict.fromkeys(DEPARTS, "unknown"), {published: told[published]})
        return tuple((of_none[0] | of_none[1] | of_none[2]).values())
    if isinstance(edition, Absence):
        return tuple(told.values())
    main = {area.id for area in edition.main_areas}
    if told[departure_column(DepartureKind.EDITION_NOT_IN_FORCE)] == "yes":  # nothing else is expected
        return tuple((told | (dict.fromkeys(OVERALL) if column in main else {})).values())
    if column == "activity":
        return tuple((told | dict.fromkeys(map(departure_column, OF_ACTIVITY), "unknown")).values())
    others = {one.kind for one in departures(inspection) if one.area != column}
    told |= {departure_column(kind): "yes" if kind in others else "unknown" for kind in OF_AREAS} | {LABEL: "unknown"}
    beside = isinstance(inspection.overall, Scale) and main - {column} <= inspection.judgements.keys()
    if edition.has_overall.value and (column == "overall" or (column in main and beside)):
        told |= dict.fromkeys((name for name in DEPARTS if name.startswith("departs_overall")), "unknown")
    return tuple((told | (dict.fromkeys(OVERALL) if column in main else {})).values())


OF_ACTIVITY = tuple(DepartureKind)[1:9]
OF_AREAS = (DepartureKind.AREA_NOT_JUDGED, DepartureKind.AREA_NOT_EXPECTED)


def expected(given: tuple[Inspection, ...]) -> pl.DataFrame:
    """Give a row for each inspection, in their order, with what the single calls say of it."""
    schema = dict.fromkeys((*OVERALL, *DEPARTS), pl.String)
    return pl.DataFrame([alone(one) for one in given], schema, orient="row").with_row_index("row")


def framed(given: tuple[Inspection, ...], *, windows: bool = True) -> pl.DataFrame:
    """Give inspections as a frame of Polars, with the number of each row."""
    frame: pl.DataFrame = to_frame(given, "polars", editions=EDITIONS, windows=windows)
    return frame.with_row_index("row")


def found(frame: Any) -> pl.DataFrame:
    """Give what the columns say, row by row in their order."""
    lazy = nw.from_native(with_departures(with_overall(frame))).lazy()
    columns: pl.DataFrame = lazy.select("row", *OVERALL, *DEPARTS).collect("polars").to_native()
    return columns.sort("row").with_columns(pl.col("row").cast(pl.UInt32))


def agree(columns: pl.DataFrame, single: pl.DataFrame) -> None:
    """Every cell is the one that is to be said."""
    for name in (*OVERALL, *DEPARTS):
        differ = columns[name].ne_missing(single[name])
        assert not differ.any(), (name, columns.filter(differ).head(3).rows(), single.filter(differ).head(3).rows())


@cache
def both() -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the frame of the shipped inspections and those at random, and what the single calls say of them.

    Every fourth stands there a second time, with a misspelt word.
    """
    given = (*SHIPPED, *inspections_at_random(ROWS, seed=8))
    columns = cycle(("edition", "activity", *areas_of(EDITIONS)))
    wrong = [(one, next(columns)) for one in given[::4]]
    spoilt = framed(tuple(one for one, _ in wrong)).with_columns(row=pl.col("row") + len(given))
    of_column = pl.Series([column for _, column in wrong])
    told = pl.DataFrame(
        [misspelt(*each) for each in wrong], dict.fromkeys((*OVERALL, *DEPARTS), pl.String), orient="row"
    )
    frame = spoilt.with_columns(
        pl.when(of_column == name).then(pl.lit("Goood")).otherwise(pl.col(name)).alias(name) for name in {*of_column}
    )
    single = pl.concat([expected(given), told.with_row_index("row", len(given))])
    return pl.concat([framed(given), frame.cast(framed(()).schema)]), single


def there(frame: pl.DataFrame, engine: str, folder: Path) -> Any:
    """Give a frame in an engine; it reaches Spark as it would in life, by Parquet."""
    if engine != "pyspark":
        return moved(frame, engine)
    frame.write_parquet(folder / "inspections.parquet")
    return session_of(engine).read.parquet(str(folder))


@every_engine
def test_every_row_is_told_as_by_the_single_call(engine: str, tmp_path: Path) -> None:
    """Overall judgement and departures of the 488 real reports, and of every edition with whatever is not known."""
    frame, single = both()
    for name in TOLD:
        assert set(single[name]) == {"no", "unknown", *([] if name == NOT_IN_EDITION else ["yes"])}
    assert set(single[LABEL]) == {"no", "unknown"}
    agree(found(there(frame, engine, tmp_path)), single)


@settings(max_examples=settings().max_examples // 10)
@given(st.lists(inspections(editions=our_editions() | absences()), min_size=1, max_size=60).map(tuple))
def test_whatever_departs_is_told(given: tuple[Inspection, ...]) -> None:
    """What Hypothesis makes of our editions: half known days, foreign labels, missing areas."""
    agree(found(framed(given)), expected(given))


def test_what_the_columns_do_not_tell_is_unknown() -> None:
    """Without the windows it is never said that there was one, nor that its length was other than usual."""
    frame, single = both()
    blind = found(frame.drop("on_site"))
    for name in TOLD:
        said = blind.filter(pl.col(name) != "unknown")["row"]
        assert blind[name].gather(said).equals(single[name].gather(said))
    several, length = blind["departs_several_windows"], blind["departs_days_on_site"]
    assert set(several) == {"no", "unknown"}
    assert set(length) == {"no", "unknown"}
    assert set(length.filter(single["departs_days_on_site"] == "yes")) == {"unknown"}


def test_an_area_without_a_column_is_unknown() -> None:
    """Whether it was judged, whether it was to be, and whether the overall judgement departs."""
    frame, single = both()
    blind = found(frame.drop("leaders_and_managers"))
    for name in TOLD:
        said = blind.head(len(SHIPPED) + ROWS).filter(pl.col(name) != "unknown")["row"]  # the others are misspelt there
        assert blind[name].gather(said).equals(single[name].gather(said))
    of_areas = ("departs_area_not_judged", "departs_area_not_expected", "departs_overall_other_than_usual")
    assert all("unknown" in set(blind[name]) for name in of_areas)


def test_an_outcome_that_cannot_be_is_unknown() -> None:
    """Where the single call refuses to say what is possible, the column does not say that nothing departs."""
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
"""By a column and a word in it, which is none that can stand there or the word of an absence, what is unknown."""


@every_engine
def test_what_hangs_on_a_word_that_is_none_is_unknown(engine: str) -> None:
    """A misspelt edition, activity or grade is no departure, and no report without one either; an absence is known."""
    usual = framed(SHIPPED).filter(pl.col("edition") == "ilacs-2023-01", pl.col("activity") == "standard")[:1]
    usual = usual.with_columns(printed=pl.lit(""))
    assert set(with_departures(usual).select(map(departure_column, DepartureKind)).row(0)) == {"no"}
    wrong = pl.concat(
        usual.with_columns(pl.lit(word).alias(column), row=pl.lit(at)) for at, (column, word) in enumerate(FOREIGN)
    )
    told = rows(with_departures(moved(wrong, engine)), "row", *map(departure_column, DepartureKind))
    found = {
        at: {kind.name for kind, cell in zip(DepartureKind, cells, strict=True) if cell != "no"} for at, *cells in told
    }
    assert list(dict(sorted(found.items())).values()) == list(FOREIGN.values())
    assert {cell for _, *cells in told for cell in cells} == {"no", "unknown"}


def test_a_printed_column_that_is_empty_says_that_no_label_departs() -> None:
    """A table of the library has one; where nothing is printed in it, nothing is of another time."""
    frame = framed(SHIPPED).with_columns(printed=pl.lit(""))
    assert set(with_departures(frame)[LABEL]) == {"no"}


def test_what_cannot_be_told_of_is_refused() -> None:
    """A column that is needed and one that is there already, both at once."""
    frame = framed(SHIPPED[:1]).drop("first_day").with_columns(departs_first_weekday=pl.lit("no"))
    assert told(lambda: with_departures(frame)) == [
        "first_day: there is no such column",
        "departs_first_weekday: it is there already: rename it, or leave it out",
    ]
    assert with_departures(framed(SHIPPED[:1]), kinds=()).columns == framed(SHIPPED[:1]).columns
