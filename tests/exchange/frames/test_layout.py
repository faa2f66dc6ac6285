"""The layout of frames: every engine has the same cells, they are read back, and all errors are reported at once."""

import importlib
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from inspection_framework import Absence, Days, DefinitionError, Edition, Grade, Inspection
from inspection_framework.exchange import frames
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import (
    COLUMNS,
    check_frame,
    from_frame,
    latest_on,
    to_frame,
    with_departures,
    with_overall,
    word,
)
from inspection_framework.extras import how_to_install
from inspection_framework.frameworks import ILACS
from inspection_framework.model import Scale
from tests.exchange.frames.engines import ENGINES, every_engine, moved, opened, rows, session_or_skip
from tests.model.making import EDITION

SHIPPED = local_authority_inspections()
SOURCE = SHIPPED[0].source
NAMES = tuple(column.name for column in COLUMNS)


def problems_of(make: Callable[[], object]) -> list[str]:
    """Return the problems for which something is refused."""
    with pytest.raises(DefinitionError) as raised:
        make()
    return [str(problem) for problem in raised.value.problems]


def kept(inspection: Inspection) -> Inspection:
    """Return what a frame keeps of an inspection: one window, no printed labels, no notes."""
    days = (inspection.started, inspection.ended)
    return Inspection(
        provider=attrs.evolve(inspection.provider, codes=(), registered=Absence.NOT_SUPPLIED),
        edition=inspection.edition,
        activity=inspection.activity,
        on_site=() if all(isinstance(day, Absence) for day in days) else (Days(*days),),
        published=inspection.published,
        judgements=inspection.judgements.outcomes,
        source=SOURCE,
    )


@every_engine
def test_what_goes_in_comes_out(engine: str) -> None:
    """In every engine the frame of the shipped inspections is valid, and is read back as the same inspections."""
    frame = opened(SHIPPED, engine)
    again = from_frame(frame, source=SOURCE)
    assert sorted(again, key=str) == sorted(map(kept, SHIPPED), key=str)
    if engine not in ("dask", "pyspark"):  # which do not keep the order
        assert again == tuple(map(kept, SHIPPED))


@every_engine
def test_every_engine_holds_the_same_cells(engine: str) -> None:
    """Each cell has the inspection's value: a word for every outcome, null for no judgement."""
    areas = ("overall", "leaders", "care_leavers", "lscb")
    cells = rows(opened(SHIPPED, engine), "urn", "activity", "first_day", *areas)
    assert sorted(cells, key=str) == sorted(
        (
            (
                inspection.provider.urn,
                getattr(inspection.activity, "id", None),
                inspection.started if isinstance(inspection.started, date) else None,
                *(
                    word(inspection.judgements[area].outcome) if area in inspection.judgements else None
                    for area in areas
                ),
            )
            for inspection in SHIPPED
        ),
        key=str,
    )


def an_inspection(**changes: Any) -> Inspection:
    """Return the last of the shipped inspections with some fields changed."""
    return attrs.evolve(SHIPPED[-1], **changes)


def test_what_is_not_known_comes_back_as_what_it_was() -> None:
    """An absent edition, activity, region or grade keeps its word; an unknown day is null."""
    provider = attrs.evolve(SHIPPED[-1].provider, region=Absence.WITHHELD)
    unread = an_inspection(
        provider=provider,
        edition=Absence.UNREADABLE,
        activity=Absence.NOT_SUPPLIED,
        on_site=(),
        published=Absence.WITHHELD,
        judgements={"leaders": Grade.GOOD, "overall": Absence.WITHHELD},
    )
    days = (Days(Absence.NOT_SUPPLIED, date(2026, 7, 10)),)
    dayless = an_inspection(activity=Absence.NOT_SUPPLIED, on_site=days, judgements={"leaders": Absence.NOT_JUDGED})
    again = from_frame(to_frame((unread, dayless), "polars"), source=SOURCE)
    assert again == (attrs.evolve(kept(unread), published=Absence.NOT_SUPPLIED), kept(dayless))


def test_null_is_read_as_not_supplied() -> None:
    """A null region, edition or activity is read as not supplied."""
    frame = to_frame(SHIPPED[:1], "polars")
    text = pl.lit(None, pl.String)
    (again,) = from_frame(frame.with_columns(region=text, edition=text), source=SOURCE)
    assert (again.provider.region, again.edition, again.activity) == (Absence.NOT_SUPPLIED,) * 3
    assert again.judgements.outcomes == SHIPPED[0].judgements.outcomes


def test_the_editions_that_are_named_have_their_columns() -> None:
    """Tables for the same editions have the same columns; the areas come in the editions' order."""
    editions = (ILACS.edition_on(date(2018, 1, 1)), ILACS.edition_on(date(2023, 1, 1)))
    assert to_frame((), "polars", editions=editions).columns == [
        *NAMES,
        *("leaders", "help_and_protection", "care_and_care_leavers", "overall", "in_care", "care_leavers"),
    ]


@every_engine
def test_no_inspection_at_all_is_a_frame_too(engine: str) -> None:
    """It has the columns of any other frame, of the same types, is valid, and is read back as no inspections."""
    empty, full = (opened(inspections, engine, editions=ILACS.editions) for inspections in ((), SHIPPED[-1:]))
    assert nw.from_native(empty).collect_schema() == nw.from_native(full).collect_schema()
    assert from_frame(empty, source=SOURCE) == ()
    assert rows(latest_on(empty, date(2025, 3, 31)), "urn") == []
    assert rows(with_departures(with_overall(empty)), "urn", "usual", "departs_first_weekday") == []


@pytest.mark.edges
def test_pandas_holds_nulls_where_there_is_no_judgement() -> None:
    """156 inspections judged children in care: in pandas 2.3 the other 332 contained the text "None"."""
    frame = opened(SHIPPED, "pandas")
    assert frame["in_care"].notna().sum() == sum("in_care" in inspection.judgements for inspection in SHIPPED) == 156
    texts = frame.drop(columns=["first_day", "last_day", "published"])
    assert not texts.isin(["None", "nan", "NaN", "<NA>"]).any().any()
    assert [str(holds) for holds in frame.dtypes[["first_day", "published"]]] == ["date32[day][pyarrow]"] * 2


@pytest.mark.edges
def test_a_frame_that_pandas_made_of_objects_keeps_its_nulls() -> None:
    """As `read_csv` makes it in pandas 2.3: an empty cell is no judgement, and not a departure."""
    frame = opened(SHIPPED, "pandas")
    days = ["first_day", "last_day", "published"]
    objects = frame.astype({name: object for name in frame if name not in days})
    check_frame(objects)
    assert from_frame(objects, source=SOURCE) == from_frame(frame, source=SOURCE)
    names = ("urn", "departs_first_weekday", "departs_area_not_judged", "usual")
    answers, expected = (with_departures(with_overall(native)) for native in (objects, frame))
    assert rows(answers, *names) == rows(expected, *names)


class Named(Scale):
    """A scale with a label that is the word of an absence."""

    KEPT = "kept", "Kept"
    HIDDEN = "hidden", "withheld"


def test_a_word_has_one_meaning() -> None:
    """An area named like another column, and a label that is the word of an absence, are refused together."""
    area = attrs.evolve(EDITION.areas[0], id="region")
    general: Edition[Any] = EDITION
    other = attrs.evolve(general, areas=(area, *EDITION.areas[1:]), limits=(), activities=(), scale=Named)
    assert problems_of(lambda: to_frame((), "polars", editions=(other,))) == [
        "region: a column of every table has this name",
        "Named: a grade of this scale is labelled 'withheld', a word for a missing judgement",
    ]


def test_no_such_engine() -> None:
    """An unknown engine is named, with all known ones."""
    assert problems_of(lambda: to_frame((), "excel")) == [  # type: ignore[arg-type] # on purpose
        f"backend: expected {' or '.join(map(repr, ENGINES))}, not 'excel'"
    ]


SPOILT: dict[str, tuple[Callable[[pl.DataFrame], object], list[str]]] = {
    "no frame": (lambda _: [1, 2], ["it is a list, not a frame of a tool that Narwhals supports"]),
    "columns": (
        lambda frame: frame.rename({"provider": "Provider"}).drop("published"),
        ["provider: the column is missing; the nearest is 'Provider'", "published: the column is missing"],
    ),
    "types": (
        lambda frame: frame.with_columns(pl.lit(1).alias("urn"), pl.col("first_day").cast(pl.String), overall=1),
        [
            "urn: its type is Int32, not text: convert it with .cast(pl.String)",
            "first_day: its type is String, not days: convert it with .str.to_date()",
            "overall: its type is Int32, not text: convert it with .cast(pl.String)",
        ],
    ),
    "empty cells": (
        lambda frame: frame.with_columns(urn=pl.when(pl.col("urn") == "80460").then(None).otherwise("urn")),
        ["urn: a value is required, but it is null in 3 rows"],
    ),
    "days": (
        lambda frame: frame.with_columns(
            first_day=pl.lit(date(2225, 1, 20)), published=pl.when(pl.col("urn") == "80460").then(date(1949, 12, 31))
        ),
        [
            "first_day: the day is before 1950 or after 2100 in 488 rows",
            "published: the day is before 1950 or after 2100 in 3 rows",
            "last_day: the last day is before the first day in 488 rows",
        ],
    ),
    "an edition": (
        lambda frame: frame.with_columns(pl.col("edition").replace("sif-2013-11", "sif-2013")),
        ["edition: there is no edition 'sif-2013'; the nearest is 'sif-2013-11'"],
    ),
    "an activity": (
        lambda frame: frame.with_columns(pl.col("activity").replace("short", "shorts")),
        [
            "activity: ilacs-2018-01 has no activity 'shorts'; the nearest is 'short'",
            "activity: ilacs-2023-01 has no activity 'shorts'; the nearest is 'short'",
            "activity: ilacs-2026-04 has no activity 'shorts'; the nearest is 'short'",
        ],
    ),
    "no activity, no edition": (
        lambda frame: frame.drop("activity", "edition"),
        ["edition: the column is missing", "activity: the column is missing"],
    ),
    "no activity": (lambda frame: frame.drop("activity"), ["activity: the column is missing"]),
    "an outcome": (
        lambda frame: frame.with_columns(
            overall=pl.lit("good"), lscb=pl.when(pl.col("urn") == "80460").then(pl.lit("Good"))
        ).filter(pl.col("edition").str.starts_with("ilacs-2018")),
        [
            (
                "overall: 'good' is not an outcome: write 'Outstanding', 'Good', 'Requires improvement to be good',"
                " 'Inadequate', or why there is none, such as 'not_judged'"
            ),
            "lscb: it is 'Good', but ilacs-2018-01 has no such area: leave it null",
        ],
    ),
    "an area": (
        lambda frame: frame.drop("in_care"),
        ["in_care: the column is missing, but editions in the frame judge this area (ilacs-2023-01, ilacs-2026-04)"],
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), SPOILT.values(), ids=list(SPOILT))
def test_all_that_is_wrong_is_told_at_once(spoil: Callable[[pl.DataFrame], object], expected: list[str]) -> None:
    """One error lists every column, type, word and day that is wrong, with the nearest known name."""
    spoilt = spoil(to_frame(SHIPPED, "polars"))
    assert problems_of(lambda: check_frame(spoilt)) == expected
    assert problems_of(lambda: from_frame(spoilt, source=SOURCE)) == expected


@every_engine
def test_the_door_is_the_same_for_every_engine(engine: str) -> None:
    """An unknown word is reported in every engine; columns that the layout does not have are ignored."""
    text = pl.lit("other")
    wrong = to_frame(SHIPPED, "polars").with_columns(pl.col("edition").replace("sif-2013-11", "sif-2013"), other=text)
    wrong_frame = moved(wrong, engine)
    assert problems_of(lambda: check_frame(wrong_frame)) == [
        "edition: there is no edition 'sif-2013'; the nearest is 'sif-2013-11'"
    ]


def test_without_java_it_says_so() -> None:
    """A contributor without Java sees the tests skipped; in CI they fail."""
    with pytest.raises(pytest.skip.Exception, match="PySpark needs Java, which is missing"):
        session_or_skip(None, ci=False)
    with pytest.raises(pytest.fail.Exception, match="PySpark needs Java, which is missing"):
        session_or_skip(None, ci=True)


def test_without_narwhals_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error about the missing package names the extra that installs it."""
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(ModuleNotFoundError) as raised:
        importlib.reload(frames)
    assert raised.value.__notes__ == [how_to_install("frames")]


def test_an_error_of_the_door_is_one_of_ours() -> None:
    """The error is the library's own, and also the builtin that people expect."""
    with pytest.raises(DefinitionError, match="frame of inspections is not valid"):
        check_frame(None)
