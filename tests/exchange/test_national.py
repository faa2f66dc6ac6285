"""The national table: counts on a day, shares, time since, changes and neighbours, the same in every engine."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from inspection_framework import Absence, Comparison, DefinitionError, Edition, Grade, Inspection, Provider, compare
from inspection_framework.exchange.datasets import (
    local_authorities,
    local_authority_inspections,
    statistical_neighbours,
)
from inspection_framework.exchange.frames import latest_on, to_frame
from inspection_framework.exchange.national import (
    among_neighbours,
    as_of,
    days_since,
    distribution,
    neighbours_frame,
    not_in_the_data,
    providers_frame,
    shares,
    transitions,
)
from inspection_framework.exchange.national.states import CountedDay
from inspection_framework.exchange.readers import read_providers
from inspection_framework.frameworks.authorities import CODE_CHANGES
from inspection_framework.model.grades import Outcome
from tests.exchange.frames.engines import every_engine, moved, opened, rows, session_of
from tests.exchange.frames.test_layout import problems_of

SHIPPED = local_authority_inspections()
AUTHORITIES = local_authorities()
ON = date(2025, 3, 31)
NONE = Absence.NOT_YET_INSPECTED


def counted_on(inspection: Inspection, by: CountedDay) -> date:
    """Return the day by which a shipped inspection counts; each has a last day and a day of publication."""
    began = inspection.started if isinstance(inspection.started, date) else inspection.ended
    day = began if by == "first_day" else inspection.published
    assert isinstance(day, date)
    return day


def state(inspections: Iterable[Inspection], on: date, by: CountedDay) -> dict[str, Outcome]:
    """Return the state on a day of each authority that existed then, computed from the objects."""
    ordered = sorted(inspections, key=lambda inspection: (str(inspection.ended), str(inspection.published)))
    outcomes: dict[str, Outcome] = {
        each.urn: NONE for each in AUTHORITIES if not isinstance(each.registered, date) or each.registered <= on
    }
    for inspection in ordered:
        if counted_on(inspection, by) <= on:
            outcomes[inspection.provider.urn] = inspection.overall
    return outcomes


def word(outcome: Outcome) -> str:
    """Return an outcome as its word in a frame."""
    return outcome.value if isinstance(outcome, Absence) else outcome.label


def in_words(outcomes: Mapping[str, Outcome]) -> dict[str, str]:
    """Return a state in the words of a frame."""
    return {urn: word(outcome) for urn, outcome in outcomes.items()}


def nation(on: date, by: CountedDay = "first_day", inspections: Iterable[Inspection] = SHIPPED) -> pl.DataFrame:
    """Return the state of the nation as a frame of Polars."""
    frame: pl.DataFrame = as_of(
        to_frame(inspections, "polars", editions=[inspection.edition for inspection in SHIPPED]),  # type: ignore[misc] # all have one
        on,
        by=by,
        providers=providers_frame(AUTHORITIES, "polars"),
    )
    return frame


GRADES = tuple(grade.label for grade in Grade)
COUNTS: dict[tuple[int, CountedDay], tuple[int, int, int, int, int, int]] = {
    (2019, "first_day"): (8, 61, 56, 22, 0, 5),
    (2020, "first_day"): (18, 57, 52, 20, 2, 2),
    (2021, "first_day"): (18, 57, 52, 20, 2, 2),
    (2022, "first_day"): (21, 60, 50, 18, 2, 1),
    (2023, "first_day"): (25, 65, 48, 13, 0, 1),
    (2024, "first_day"): (30, 61, 43, 17, 2, 0),
    (2025, "first_day"): (36, 67, 31, 19, 0, 0),
    (2019, "published"): (8, 62, 57, 20, 0, 5),
    (2020, "published"): (15, 60, 52, 20, 2, 2),
    (2021, "published"): (18, 57, 52, 20, 2, 2),
    (2022, "published"): (19, 62, 49, 19, 2, 1),
    (2023, "published"): (25, 64, 49, 13, 0, 1),
    (2024, "published"): (27, 64, 44, 16, 2, 0),
    (2025, "published"): (33, 67, 34, 19, 0, 0),
}
"""Outstanding to inadequate at 31 March, not yet inspected, and not in the data because the authority was abolished."""


class TestAt31March:
    """The counts of each year; those of 2025 are Ofsted's own."""

    @pytest.mark.parametrize(("year", "by"), COUNTS)
    def test_the_counts(self, year: int, by: CountedDay) -> None:
        """Each authority that existed is counted once, and those abolished since are named."""
        on = date(year, 3, 31)
        counted = dict(distribution(nation(on, by)).rows())
        counts = (*(counted.get(grade, 0) for grade in GRADES), counted.get("not_yet_inspected", 0))
        assert (*counts, len(not_in_the_data(on))) == COUNTS[year, by]
        assert counted == Counter(in_words(state(SHIPPED, on, by)).values())

    def test_147_of_152(self) -> None:
        """There were 152 authorities in 2019 and 151 after Bournemouth and Poole; there have been 153 since 2023."""
        there = {year: sum(COUNTS[year, "first_day"]) for year in range(2019, 2026)}
        assert there == {2019: 152, 2020: 151, 2021: 151, 2022: 152, 2023: 152, 2024: 153, 2025: 153}
        assert sum(COUNTS[2019, "first_day"][:4]) == 147
        assert not_in_the_data(date(2019, 3, 31)) == (
            "Bournemouth",
            "Poole",
            "Dorset (county)",
            "Northamptonshire",
            "Cumbria",
        )

    def test_2025_is_the_official_file(self, shared_data: Path) -> None:
        """Each authority agrees, by day on site: 36, 67, 31, 19. By publication, five differ."""
        file = shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods"
        workbook = CalamineWorkbook.from_filelike(BytesIO(file.read_bytes()))
        cells = workbook.get_sheet_by_name("Inspections_as_at_31_March").to_python()
        head = next(at for at, row in enumerate(cells) if "Overall effectiveness" in row)
        code, overall = (cells[head].index(name) for name in ("Local authority area code", "Overall effectiveness"))
        official = {str(row[code]): str(row[overall]) for row in cells[head + 1 :] if row[code]}
        new = {fact.value.old: fact.value.new for fact in CODE_CHANGES}
        urns = {
            code.value: authority.urn for authority in AUTHORITIES for code in authority.codes if code.scheme == "GSS"
        }
        expected = {urns[new.get(gss, gss)]: grade for gss, grade in official.items()}
        assert dict(rows(nation(ON), "urn", "overall")) == expected
        assert [Counter(expected.values())[grade] for grade in GRADES] == [36, 67, 31, 19]
        published = dict(rows(nation(ON, "published"), "urn", "overall"))
        assert sum(published[urn] != grade for urn, grade in expected.items()) == 5


def worked_out(frame: Any, engine: str) -> Any:
    """Compute a frame of PySpark or Dask once for all summaries."""
    if engine == "dask":
        return frame.persist(fuse=False)  # fusing the steps of such a long plan takes longer than running them
    return frame.localCheckpoint() if engine == "pyspark" else frame


def summaries(engine: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return every summary in one engine; rows in no particular order are sorted."""
    session = session_of(engine)
    frame = opened(SHIPPED, engine)
    there = providers_frame(AUTHORITIES, engine, session=session)  # type: ignore[arg-type] # by name
    pairs = neighbours_frame(engine, session=session)  # type: ignore[arg-type] # by name
    now = worked_out(as_of(frame, ON, by="first_day", providers=there), engine)
    then = worked_out(as_of(frame, date(2020, 3, 31), by="published", providers=there), engine)
    changed = worked_out(transitions(then, now), engine)
    areas = ("overall", "leaders", "care_leavers", "lscb", "published")
    return {
        "now": sorted(rows(now, "urn", "provider", "region", "edition", *areas)),
        "then": sorted(rows(then, "urn", "overall", "care_leavers")),
        "by year": rows(distribution(frame, by=["year"]), "year", "outcome", "count"),
        "by region": rows(distribution(now, by=["region"]), "region", "outcome", "count"),
        "shares": rows(shares(now, by=["region"]), "region", "providers", "graded", "not_graded", "reached", "share"),
        "share": rows(shares(then), "providers", "graded", "not_graded", "reached", "share"),
        "none": rows(shares(now, "lscb"), "providers", "graded", "not_graded", "reached", "share"),
        "days": sorted(rows(days_since(now, ON), "urn", "days_since")),
        "changes": sorted(rows(changed, "urn", "region", "before", "after", "change")),
        "changed": rows(distribution(changed, "change"), "outcome", "count"),
        "neighbours": rows(
            distribution(among_neighbours(now, pairs), by=["neighbour_of"]), "neighbour_of", "outcome", "count"
        ),
    }


@every_engine
def test_every_tool_gives_the_same(engine: str) -> None:
    """Each cell of every summary is what the objects give, and eager frames remain eager."""
    summary = summaries(engine)
    now, then = state(SHIPPED, ON, "first_day"), state(SHIPPED, date(2020, 3, 31), "published")
    region = {authority.urn: authority.region for authority in AUTHORITIES}
    assert {row[0]: row[4] for row in summary["now"]} == in_words(now)
    assert {row[0]: row[1] for row in summary["then"]} == in_words(then)
    by_region = Counter((region[urn], word(outcome)) for urn, outcome in now.items())
    assert {row[:2]: row[2] for row in summary["by region"]} == by_region
    years = Counter((counted_on(inspection, "first_day").year, word(inspection.overall)) for inspection in SHIPPED)
    grades = [word(grade) for grade in Grade]
    ordered = sorted(
        years, key=lambda key: (key[0], key[1] not in grades, key[1] in grades and grades.index(key[1]), key[1])
    )
    assert summary["by year"] == [(*key, years[key]) for key in ordered]
    good = [outcome for outcome in then.values() if outcome in {Grade.OUTSTANDING, Grade.GOOD}]
    graded = [outcome for outcome in then.values() if isinstance(outcome, Grade)]
    assert summary["share"] == [(149, len(graded), 149 - len(graded), len(good), len(good) / len(graded))]
    assert summary["none"] == [(153, 0, 153, 0, None)]
    assert [sum(row[at] for row in summary["shares"]) for at in (1, 2, 3, 4)] == [153, 153, 0, 103]
    changes = {urn: compare(then.get(urn, Absence.NOT_SUPPLIED), outcome).value for urn, outcome in now.items()}
    assert {row[0]: row[4] for row in summary["changes"]} == changes
    assert dict(summary["changed"]) == Counter(changes.values())
    latest = {urn: max(d for d in days_of(urn) if d <= ON) for urn in now}
    assert dict(summary["days"]) == {urn: (ON - day).days for urn, day in latest.items()}
    neighbours = Counter(
        (urn, word(now[neighbour])) for urn, ten in statistical_neighbours().items() for neighbour in ten
    )
    assert {row[:2]: row[2] for row in summary["neighbours"]} == neighbours
    in_hand = isinstance(nw.from_native(opened(SHIPPED[:2], engine)), nw.DataFrame)
    state_now = as_of(opened(SHIPPED[:2], engine), ON, by="first_day")
    assert isinstance(nw.from_native(state_now), nw.DataFrame) is in_hand


def days_of(urn: str) -> list[date]:
    """Return the days on which the inspections of an authority began."""
    return [counted_on(inspection, "first_day") for inspection in SHIPPED if inspection.provider.urn == urn]


some_inspections = st.lists(st.sampled_from(SHIPPED), unique_by=id, max_size=30)
days = st.dates(date(2013, 11, 1), date(2026, 12, 31))
counts_by = st.sampled_from(["first_day", "published"])
few = settings(max_examples=settings().max_examples * 2 // 5)


@few
@given(some_inspections, days, counts_by)
def test_a_state_has_every_provider_once(inspections: list[Inspection], on: date, by: CountedDay) -> None:
    """For any known inspections, each authority of the day is there once, with the outcome of the objects."""
    frame = nation(on, by, inspections)
    outcomes = dict(rows(frame, "urn", "overall"))
    assert len(outcomes) == frame.height
    assert outcomes == in_words(state(inspections, on, by))


@few
@given(some_inspections, days, st.sampled_from(["overall", "leaders", "care_leavers", "lscb"]))
def test_a_distribution_sums_to_the_providers(inspections: list[Inspection], on: date, area: str) -> None:
    """A share separates the providers with a grade, of which it is a share, from those without."""
    frame = nation(on, "published", inspections)
    for by in ([], ["region"], ["edition", "year"], ["provider_kind"]):
        assert distribution(frame, area, by=by)["count"].sum() == frame.height
        share = shares(frame, area, by=by)
        assert share["providers"].sum() == frame.height
        assert (share["graded"] + share["not_graded"] == share["providers"]).all()


@few
@given(some_inspections, days)
def test_nothing_changes_from_a_state_to_itself(inspections: list[Inspection], on: date) -> None:
    """Every grade is the same; anything else is not comparable."""
    frame = nation(on, "first_day", inspections)
    changes = rows(transitions(frame, frame), "after", "change")
    assert len(changes) == frame.height
    assert all((change == "same") == (after in GRADES) for after, change in changes)
    assert {change for _, change in changes} <= {Comparison.SAME.value, Comparison.NOT_COMPARABLE.value}


@few
@given(some_inspections, st.integers(0, 30))
def test_parts_put_together_give_the_whole(inspections: list[Inspection], at: int) -> None:
    """The counts of two parts of the rows add up to those of all rows."""
    whole = to_frame(inspections, "polars", editions=[inspection.edition for inspection in SHIPPED])  # type: ignore[misc] # all have one
    keyed = [
        Counter({row[:2]: row[2] for row in distribution(part, by=["region"]).rows()})
        for part in (whole[:at], whole[at:], whole)
    ]
    assert keyed[0] + keyed[1] == keyed[2]


@given(days, days)
def test_days_since_are_those_of_the_calendar(began: date, on: date) -> None:
    """The days are right across every leap year, and before the day too."""
    frame = pl.DataFrame({"first_day": [began, None, None], "last_day": [None, began, None]})
    frame = frame.with_columns(pl.all().cast(pl.Date))
    assert days_since(frame, on)["days_since"].to_list() == [(on - began).days] * 2 + [None]


WAITED = {
    "Slough": 1159,
    "Wokingham": 1117,
    "West Sussex": 1110,
    "Portsmouth": 1047,
    "Southampton": 1026,
    "Medway": 984,
    "Isle of Wight": 879,
    "East Sussex": 837,
    "Oxfordshire": 774,
    "Brighton and Hove": 746,
    "Reading": 704,
    "Hampshire": 655,
    "Windsor and Maidenhead": 536,
    "Milton Keynes": 515,
    "Buckinghamshire": 424,
    "Surrey": 375,
    "West Berkshire": 193,
}
"""Table 4.1 of SESLIP's analysis of Ofsted visits (seslip.co.uk/ofsted-visit-analysis-page-4), at 27 March 2026, as far
as it was seen: days since the start of the last full inspection with a published report.
"""


def test_the_waiting_times_are_those_of_seslip() -> None:
    """Others counted the same days by hand from the same reports, for the seventeen longest waits."""
    on = date(2026, 3, 27)
    waited = days_since(nation(on, "published"), on).filter(region="South East").sort("days_since", descending=True)
    assert waited.select("provider", "days_since").rows()[: len(WAITED)] == list(WAITED.items())


def test_every_year_is_counted_right() -> None:
    """The first and the last day of every possible year are right, and the days around the end of February."""
    ends = [date(year, month, day) for year in range(1, 10_000) for month, day in ((1, 1), (2, 28), (3, 1), (12, 31))]
    frame = pl.DataFrame({"first_day": ends, "last_day": ends})
    assert days_since(frame, ON)["days_since"].to_list() == [(ON - day).days for day in ends]


@every_engine
def test_a_day_that_is_not_known_has_no_number_in_any_tool(engine: str) -> None:
    """The number of days is null there, and so is the year; a placeholder day is counted as it is."""
    frame = moved(framed(row(urn="1"), row(urn="2", last_day=ON), row(urn="3", first_day=date(1900, 1, 1))), engine)
    since = {"1": None, "2": 0, "3": (ON - date(1900, 1, 1)).days}
    assert dict(rows(days_since(frame, ON), "urn", "days_since")) == since
    assert dict(rows(distribution(frame, by=["year"]), "year", "count")) == {None: 1, 1900: 1, 2025: 1}


def row(**cells: object) -> dict[str, object]:
    """Return a row of a frame; cells not given are null."""
    blank = dict.fromkeys(["edition", "activity", "first_day", "last_day", "published", "overall", "leaders"])
    return {"provider_kind": "local_authority", "urn": "1", "provider": "A", "region": "London", **blank, **cells}


def framed(*given_rows: dict[str, object]) -> pl.DataFrame:
    """Return rows as a frame of Polars."""
    text = dict.fromkeys(given_rows[0], pl.String)
    return pl.DataFrame(given_rows, {**text, **dict.fromkeys(["first_day", "last_day", "published"], pl.Date)})


def test_a_visit_does_not_take_the_place_of_a_judgement() -> None:
    """A later inspection without grades does not either; one that graded an area does, even without an overall."""
    standard = row(edition="ilacs-2023-01", activity="standard", first_day=date(2024, 1, 8), overall="Good")
    visit = row(edition="ilacs-2023-01", activity="focused_visit", first_day=date(2025, 1, 8))
    unjudged = row(edition="ilacs-2023-01", activity="short", first_day=date(2025, 2, 8), overall="not_judged")
    after = row(edition="ilacs-2026-04", activity="short", first_day=date(2026, 6, 8), leaders="Good")
    frame = framed(standard, visit, unjudged, after)
    assert rows(as_of(frame, ON, by="first_day"), "activity", "overall", "leaders") == [
        ("standard", "Good", "not_supplied")
    ]
    later = as_of(frame, date(2026, 12, 31), by="first_day")
    assert rows(later, "overall", "leaders") == [("not_in_edition", "Good")]


@every_engine
def test_a_misspelt_grade_is_not_passed_over(engine: str) -> None:
    """The misspelt word is the latest judgement, not the grade before it, and no share counts it as a grade.

    A visit does not replace a judgement, whatever its cells contain, nor does an inspection with empty ones.
    """
    before = row(edition="ilacs-2018-01", activity="standard", first_day=date(2022, 1, 10), overall="Good")
    after = row(edition="ilacs-2023-01", activity="standard", first_day=date(2024, 1, 8))
    frame = framed(
        *(before | {"urn": urn} for urn in "123"),
        after | {"urn": "1", "overall": "Requires improvement"},
        after | {"urn": "2", "overall": "n/a", "activity": "focused_visit"},
        after | {"urn": "3", "overall": "", "leaders": ""},
    )
    state = as_of(moved(frame, engine), ON, by="first_day")
    assert dict(rows(state, "urn", "overall")) == {"1": "Requires improvement", "2": "Good", "3": "Good"}
    assert rows(shares(state), "graded", "not_graded", "reached") == [(2, 1, 2)]


@every_engine
def test_a_judgement_that_cannot_be_seen_is_not_passed_over(engine: str) -> None:
    """Something was judged, so the grade before it is no longer the latest, as in `latest_on`; visits do not count."""
    before = row(edition="ilacs-2018-01", activity="standard", first_day=date(2022, 1, 10), overall="Good")
    after = row(edition="ilacs-2023-01", activity="standard", first_day=date(2024, 1, 8))
    frame = framed(
        *(before | {"urn": urn} for urn in "1234"),
        after | {"urn": "1", "overall": "withheld"},
        after | {"urn": "2", "leaders": "unreadable", "edition": "not_supplied", "activity": "not_supplied"},
        after | {"urn": "3", "overall": "withheld", "activity": "focused_visit"},
        after | {"urn": "4", "overall": "not_judged", "edition": "not_supplied", "activity": "not_supplied"},
    )
    state = as_of(moved(frame, engine), ON, by="first_day")
    assert dict(rows(state, "urn", "overall")) == {"1": "withheld", "2": "not_supplied", "3": "Good", "4": "Good"}
    assert sorted(rows(latest_on(frame, ON), "urn", "first_day")) == sorted(rows(state, "urn", "first_day"))


def test_what_was_judged_apart_does_not_take_the_place_of_a_judgement() -> None:
    """A review of the board alone leaves the authority's judgement; in a frame of boards alone it is the latest."""
    sif = row(edition="sif-2013-11", activity="sif", first_day=date(2014, 1, 6), overall="Good", lscb="Inadequate")
    review = row(edition="sif-2013-11", activity="lscb_review", first_day=date(2015, 1, 5), lscb="Good")
    frame = framed(sif, {**sif, **review})
    assert rows(as_of(frame, ON, by="first_day"), "activity", "overall", "lscb") == [("sif", "Good", "Inadequate")]
    alone = frame.drop("overall", "leaders")
    assert rows(as_of(alone, ON, by="first_day"), "activity", "lscb") == [("lscb_review", "Good")]


def test_of_two_on_one_day_the_later_published_counts() -> None:
    """Where a day is missing, another day of the inspection replaces it."""
    day, out = date(2024, 1, 8), date(2024, 3, 1)
    first = row(first_day=day, published=out, overall="Good")
    second = row(last_day=day, published=date(2024, 3, 2), overall="Inadequate")
    undated = row(urn="2", published=out, overall="Outstanding")
    unpublished = row(urn="3", first_day=day, overall="Good")
    frame = framed(second, first, undated, unpublished)
    for by in ("first_day", "published"):
        assert sorted(rows(as_of(frame, ON, by=by), "urn", "overall")) == [
            ("1", "Inadequate"),
            ("2", "Outstanding"),
            ("3", "Good"),
        ]
    assert rows(as_of(frame, date(2024, 1, 31), by="published"), "urn") == [("3",)]


def test_providers_that_ended_are_left_out_and_unknown_ones_kept() -> None:
    """The list says which providers existed; those that it does not name are kept."""
    day = date(2024, 1, 8)
    frame = framed(*(row(urn=urn, first_day=day, overall="Good") for urn in "123"))
    listed = [
        Provider(kind="local_authority", urn="1", name="A", closed=date(2025, 3, 30)),
        Provider(kind="local_authority", urn="2", name="B", closed=ON, registered=date(2020, 1, 1)),
        Provider(kind="local_authority", urn="4", name="D", registered=ON, region="London"),
    ]
    current = as_of(frame, ON, by="first_day", providers=providers_frame(listed, "polars"))
    assert sorted(rows(current, "urn", "provider", "region", "overall")) == [
        ("2", "B", "not_supplied", "Good"),
        ("3", "A", "London", "Good"),
        ("4", "D", "London", "not_yet_inspected"),
    ]
    assert dict(rows(current, "urn", "edition")) == {"2": "not_supplied", "3": "not_supplied", "4": "not_yet_inspected"}


@every_engine
def test_a_provider_that_is_listed_twice_is_refused(engine: str) -> None:
    """Each row would count it again, and the right one cannot be known; all such providers are named."""
    frame = moved(framed(row(urn="1", first_day=date(2024, 1, 8), overall="Good")), engine)
    listed = [
        Provider(kind="local_authority", urn="1", name="A"),
        Provider(kind="local_authority", urn="1", name="A, as it was called before"),
        Provider(kind="local_authority", urn="2", name="B"),
        Provider(kind="childrens_home", urn="2", name="C"),
        Provider(kind="local_authority", urn="3", name="D", closed=date(2024, 12, 31)),
        Provider(kind="local_authority", urn="3", name="D", registered=date(2025, 1, 1)),
        Provider(kind="local_authority", urn="4", name="E"),
        Provider(kind="local_authority", urn="4", name="E"),
        Provider(kind="local_authority", urn="4", name="E"),
    ]
    there = providers_frame(listed, engine, session=session_of(engine))  # type: ignore[arg-type] # by name
    with pytest.raises(DefinitionError) as caught:
        as_of(frame, ON, by="first_day", providers=there)
    assert str(caught.value).splitlines() == [
        "list of providers is not valid:",
        "  - urn: local_authority '1' is listed 2 times as existing on 31 March 2025: keep one row of each",
        "  - urn: local_authority '4' is listed 3 times as existing on 31 March 2025: keep one row of each",
    ]
    once = providers_frame(listed[1:-2], engine, session=session_of(engine))  # type: ignore[arg-type] # by name
    current = as_of(frame, ON, by="first_day", providers=once)
    assert sorted(rows(current, "urn", "provider")) == [
        ("1", "A, as it was called before"),
        ("2", "B"),
        ("2", "C"),
        ("3", "D"),
        ("4", "E"),
    ]


def test_an_inspection_before_the_registration_stays(shared_data: Path) -> None:
    """Ofsted's table of 31 March 2022 has two homes judged before they were registered, and these judgements count."""
    reading = read_providers(shared_data / "providers_at_31_march_2022.csv")
    early = [
        inspection
        for inspection in reading.inspections
        if isinstance(inspection.started, date) and isinstance(inspection.provider.registered, date)
        if inspection.started < inspection.provider.registered
    ]
    assert [inspection.provider.urn for inspection in early] == ["2588753", "SC020859"]
    editions = {
        inspection.edition.id: inspection.edition for inspection in early if isinstance(inspection.edition, Edition)
    }
    frame = to_frame(early, "polars", editions=editions.values())
    there = providers_frame([inspection.provider for inspection in early], "polars")
    current = as_of(frame, date(2022, 3, 31), by="first_day", providers=there)
    assert sorted(rows(current, "urn", "overall")) == sorted(
        (inspection.provider.urn, word(inspection.overall)) for inspection in early
    )
    assert not {"not_yet_inspected"} & set(current["overall"])


def test_providers_without_a_urn_are_not_taken_for_one() -> None:
    """They cannot be told apart, so each row remains, not yet inspected as far as is known."""
    nameless = {"provider_kind": "childrens_home", "urn": None, "provider": "A", "region": "London"}
    days = {"since": pl.Date(), "until": pl.Date()}
    there = pl.DataFrame([nameless, nameless]).with_columns(pl.lit(None, day).alias(name) for name, day in days.items())
    current = as_of(framed(row(overall="Good")), ON, by="first_day", providers=there.cast({"urn": pl.String}))
    assert rows(current, "urn", "overall") == [(None, "not_yet_inspected")] * 2


def as_categories(frame: pl.DataFrame, kept_as: str) -> Any:
    """Return a frame whose words are categories of an engine, with categories of its own."""
    words = [name for name, holds in frame.schema.items() if holds == pl.String]
    if kept_as == "enum":
        held = {name: pl.Enum(frame[name].drop_nulls().unique(maintain_order=True)) for name in words}
        return frame.cast(held)  # type: ignore[arg-type] # a mapping of names to types is one
    if kept_as == "categorical":
        return frame.cast(dict.fromkeys(words, pl.Categorical()))
    if kept_as == "pandas":
        return moved(frame, "pandas").astype(dict.fromkeys(words, "category"))
    arrow = moved(frame, "pyarrow")
    for name in words:
        arrow = arrow.set_column(arrow.column_names.index(name), name, arrow[name].combine_chunks().dictionary_encode())
    return arrow


@pytest.mark.parametrize(
    "kept_as", ["categorical", "enum", *(pytest.param(tool, marks=pytest.mark.edges) for tool in ("pandas", "pyarrow"))]
)
def test_words_that_are_kept_as_categories_are_words(kept_as: str) -> None:
    """Analysts store words as categories, and two frames have different ones."""
    then = date(2019, 3, 31)

    def made(convert: Callable[[pl.DataFrame], Any]) -> list[Any]:
        frame = convert(to_frame(SHIPPED, "polars"))
        now, before = convert(nation(ON)), convert(nation(then))
        return [
            as_of(frame, then, by="first_day", providers=convert(providers_frame(AUTHORITIES, "polars"))),
            transitions(before, now),
            among_neighbours(before, convert(neighbours_frame("polars"))),
            distribution(now),
            shares(now, by=["region"]),
        ]

    texts, words = made(lambda frame: frame), made(lambda frame: as_categories(frame, kept_as))
    for text, categories in zip(texts, words, strict=True):
        assert sorted(rows(categories, *text.columns), key=str) == sorted(text.rows(), key=str)


def test_changes_of_providers_that_came_or_went_are_not_comparable() -> None:
    """Each is in only one of the two frames."""
    before, after = (framed(row(urn=urn, overall="Good")) for urn in "12")
    assert sorted(rows(transitions(before, after), "urn", "before", "after", "change")) == [
        ("1", "Good", "not_supplied", "not comparable"),
        ("2", "not_supplied", "Good", "not comparable"),
    ]


@pytest.mark.parametrize("by", ["first_day", "published"])
def test_the_latest_is_the_one_that_ended_last(by: CountedDay) -> None:
    """It does not matter which report came out first, or which inspection began first."""
    rows_of_one = (
        row(
            urn="1", first_day=date(2024, 1, 8), last_day=date(2024, 1, 19), published=date(2024, 6, 3), overall="Good"
        ),
        row(
            urn="1",
            first_day=date(2024, 3, 4),
            last_day=date(2024, 3, 15),
            published=date(2024, 4, 29),
            overall="Inadequate",
        ),
    )
    assert rows(as_of(framed(*rows_of_one), ON, by=by), "overall") == [("Inadequate",)]
    assert rows(as_of(framed(*rows_of_one), date(2024, 5, 1), by=by), "overall") == [("Inadequate",)]
    assert rows(latest_on(framed(*rows_of_one), ON), "overall") == [("Inadequate",)]


def test_a_row_without_a_urn_is_nobodys() -> None:
    """Two of them are not one provider; the check of the frame names them."""
    nobodys = framed(*(row(urn=urn, first_day=date(2024, 1, 8), overall="Good") for urn in ("1", None, None)))
    assert rows(as_of(nobodys, ON, by="first_day"), "urn") == [("1",)]


@pytest.mark.parametrize("on", [date(year, 3, 31) for year in range(2015, 2027)])
def test_by_publication_the_state_is_that_of_the_latest_reports(on: date) -> None:
    """Both ways to ask for the latest published by a day have the same inspection of each authority."""
    frame = to_frame(SHIPPED, "polars")
    named = ("urn", "first_day", "published", "edition")
    assert sorted(rows(as_of(frame, on, by="published"), *named)) == sorted(rows(latest_on(frame, on), *named))


def test_a_word_that_its_edition_does_not_have_is_compared_with_nothing() -> None:
    """Since April 2026 there is no overall judgement: any word there is not a grade, as in the single call."""
    graded = framed(row(urn="1", edition="ilacs-2023-01", overall="Good"), row(urn="2", overall="Good"))
    after = framed(
        row(urn="1", edition="ilacs-2026-04", overall="Outstanding"),
        row(urn="2", edition="sccif-supported_accommodation-2024-09", overall="Outstanding"),
    )
    for first, second in ((graded, after), (after, graded), (after, after)):
        assert rows(transitions(first, second), "change") == [("not comparable",), ("not comparable",)]
    assert set(rows(transitions(graded, graded), "change")) == {("same",)}


def test_a_column_that_is_no_area_is_compared_by_its_words() -> None:
    """A user's own column may have grades of any scale; grades of different scales are not comparable."""
    before = framed(*(row(urn=urn) for urn in "123")).with_columns(mine=pl.Series(["Good", "Good", "Good"]))
    after = before.with_columns(mine=pl.Series(["Outstanding", "Improved effectiveness", "fine"]))
    assert sorted(rows(transitions(before, after, "mine"), "urn", "change")) == [
        ("1", "improved"),
        ("2", "not comparable"),
        ("3", "not comparable"),
    ]


def test_a_day_that_is_none_of_the_two_is_refused() -> None:
    """The caller says by which day to count: no default would be right."""
    with pytest.raises(DefinitionError, match="by: expected 'first_day' or 'published', not 'last_day'"):
        as_of(framed(row()), ON, by="last_day")  # type: ignore[arg-type]


def test_a_time_is_no_day() -> None:
    """A report published at nine would not count on its day: times are refused in frames and for a day."""
    day = datetime(2025, 3, 31, 9)  # noqa: DTZ001 # as a table holds it
    times = framed(row(overall="Good")).with_columns(published=pl.lit(day))
    assert problems_of(lambda: as_of(times, day.date(), by="published")) == [
        "published: its type is Datetime(time_unit='us', time_zone=None), not days: convert it with .cast(pl.Date)",
    ]
    frame = framed(row())
    for wrong in (
        lambda: as_of(frame, day, by="published"),
        lambda: days_since(frame, day),
        lambda: not_in_the_data(day),
    ):
        assert problems_of(wrong) == [f"on: expected date, not {day!r}: take its date()"]


def test_a_frame_without_an_area_is_refused() -> None:
    """Without areas, graded inspections and visits cannot be told apart."""
    with pytest.raises(DefinitionError, match="no area has a column: expected at least one of leaders, "):
        as_of(framed(row()).drop("overall", "leaders"), ON, by="first_day")


def test_neighbours_are_those_of_the_lookup(shared_data: Path) -> None:
    """Each has ten, other than itself, in the order of the file, by URN; no authority is missing."""
    with (shared_data / "authorities_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
        lookup = list(csv.DictReader(file))
    urns = {line["la_code"]: line["urn"] for line in lookup}
    expected = {
        line["urn"]: tuple(urns[code] for code in line["stat_neighbours"].split(", "))
        for line in lookup
        if line["stat_neighbours"]
    }
    assert statistical_neighbours() == expected
    assert {len(set(ten) - {urn}) for urn, ten in expected.items()} == {10}
    assert set(expected) == {authority.urn for authority in AUTHORITIES}


def test_what_is_not_told_is_counted_as_that() -> None:
    """A null is counted as not supplied, or as not in the edition that lacks the area; never as not yet inspected."""
    frame = framed(row(), row(edition="ilacs-2026-04"), row(edition="not_supplied"))
    assert rows(distribution(frame), "outcome", "count") == [("not_in_edition", 1), ("not_supplied", 2)]
    assert rows(distribution(frame, "lscb"), "outcome", "count") == [("not_in_edition", 1), ("not_supplied", 2)]
    assert rows(distribution(frame.drop("edition"), "lscb"), "outcome", "count") == [("not_supplied", 3)]
    with pytest.raises(DefinitionError, match=r"area: there is no column 'over_all'; the areas are: .*overall"):
        distribution(frame, "over_all")


def test_a_neighbour_that_did_not_exist_is_counted() -> None:
    """Cumberland did not exist in 2019: as a neighbour it counts as not yet inspected."""
    pairs = neighbours_frame("polars")
    counted = distribution(among_neighbours(nation(date(2019, 3, 31)), pairs), by=["neighbour_of"])
    assert counted["count"].sum() == 1530
    new = {
        authority.urn
        for authority in AUTHORITIES
        if isinstance(authority.registered, date) and authority.registered > date(2019, 3, 31)
    }
    expected = sum(neighbour in new for ten in statistical_neighbours().values() for neighbour in ten)
    assert counted.filter(outcome="not_yet_inspected")["count"].sum() == expected > 0
    neighbours = among_neighbours(nation(date(2019, 3, 31)), pairs).filter(pl.col("provider").is_null())
    assert set(neighbours["urn"]) == new
    assert set(neighbours["edition"]) == {"not_yet_inspected"}


@every_engine
def test_a_neighbour_that_was_inspected_is_never_counted_as_not_yet(engine: str) -> None:
    """A null in its row has the meaning of its edition: after April 2026 there is no overall judgement."""
    after = row(urn="2", edition="ilacs-2026-04", leaders="Good")
    pairs = pl.DataFrame({"urn": ["1", "1"], "neighbour": ["2", "3"]})
    neighbours = among_neighbours(moved(framed(after), engine), moved(pairs, engine))
    assert sorted(rows(neighbours, "urn", "leaders")) == [("2", "Good"), ("3", "not_yet_inspected")]
    assert rows(distribution(neighbours), "outcome", "count") == [("not_in_edition", 1), ("not_yet_inspected", 1)]


@every_engine
def test_a_word_that_an_edition_does_not_have_is_no_grade(engine: str) -> None:
    """A grade is in no share under ILACS since April 2026, nor for supported accommodation: both lack the scale."""
    editions = ("ilacs-2026-04", "sccif-supported_accommodation-2024-09", "ilacs-2023-01", "not_supplied")
    frame = framed(*(row(urn=f"{at}", edition=edition, overall="Good") for at, edition in enumerate(editions)))
    assert rows(shares(moved(frame, engine)), "providers", "graded", "not_graded", "reached") == [(4, 2, 2, 2)]


def test_a_column_that_is_to_be_added_cannot_be_grouped_by() -> None:
    """Grouping by a column ``all`` is grouping by that column."""
    frame = framed(row(overall="Good"), row(overall="Inadequate")).with_columns(all=pl.Series(["a", "b"]))
    assert rows(shares(frame, by=["all"]), "all", "share") == [("a", 1.0), ("b", 0.0)]
    assert problems_of(lambda: shares(frame, by=["share", "all", "all"])) == [
        "by: 'share' is a column to be added: rename yours",
        "by: 'all' is named twice",
    ]
    assert problems_of(lambda: distribution(frame, by=["count"])) == [
        "by: 'count' is a column to be added: rename yours"
    ]


def test_an_area_of_another_scale_is_counted_on_it() -> None:
    """A share needs the grade to be reached, which determines the scale."""
    frame = framed(row(overall="Good"), row(overall="Consistently strong service delivery"))
    assert rows(shares(frame), "graded", "not_graded") == [(1, 1)]
    assert rows(shares(frame, at_least=Grade.OUTSTANDING), "reached", "share") == [(0, 0.0)]
