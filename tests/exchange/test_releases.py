"""The published files: every known figure about them is found in the readings."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import attrs
import pytest

from inspection_framework import (
    Absence,
    Activity,
    Days,
    DepartureKind,
    Edition,
    Grade,
    Inspection,
    SupportedAccommodationOutcome,
    departures,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers import (
    NAME_WITHHELD,
    NoEdition,
    ReleaseReading,
    read_outcomes,
    read_providers,
    read_scraped_history,
)
from inspection_framework.exchange.reconciliation import reconcile
from inspection_framework.model import Outcome, Scale

OUTCOMES = "LA_Inspection_Outcomes_as_at_31_March_2025.ods"
LATEST_2025 = "Provider_level_at_31_Mar_2025"


@pytest.fixture(scope="module")
def outcomes(shared_data: Path) -> ReleaseReading:
    """Return the outcomes of local authorities of March 2025."""
    return read_outcomes(shared_data / OUTCOMES)


@pytest.fixture(scope="module")
def scraped(shared_data: Path) -> ReleaseReading:
    """Return the scrape of August 2026."""
    return read_scraped_history(shared_data / "ilacs_history_scraped.csv")


@pytest.fixture(scope="module")
def providers(shared_data: Path) -> Mapping[int, ReleaseReading]:
    """Return the provider tables by year."""
    names = {year: f"providers_at_31_march_{year}" for year in (2019, 2022, 2025)}
    return {
        year: read_providers(shared_data / f"{name}.{'ods' if year == 2025 else 'csv'}") for year, name in names.items()
    }


def outcome(inspection: Inspection, area: str) -> Outcome | None:
    """Return an inspection's outcome in an area, or ``None`` where it has none."""
    judgement = inspection.judgements.get(area)
    return judgement.outcome if judgement else None


def grades(counts: Mapping[Outcome, int]) -> list[int]:
    """Return how often each of the four grades occurs, the best first."""
    return [counts.get(grade, 0) for grade in Grade]


def edition_id(inspection: Inspection) -> str:
    """Return the id of its edition, or "" where it has none."""
    return inspection.edition.id if isinstance(inspection.edition, Edition) else ""


def activity_id(inspection: Inspection) -> str:
    """Return the id of its activity, or "" where it has none."""
    return inspection.activity.id if isinstance(inspection.activity, Activity) else ""


def edition_of(inspection: Inspection) -> Edition[Scale]:
    """Return its edition, which must be known."""
    assert isinstance(inspection.edition, Edition)
    return inspection.edition


def departs_in_time(inspection: Inspection) -> bool:
    """Return whether it is recorded under an activity that could not begin on its day."""
    return DepartureKind.ACTIVITY_OF_ANOTHER_TIME in {departure.kind for departure in departures(inspection)}


class TestOutcomes:
    """Official statistics: local authority inspection outcomes as at 31 March 2025."""

    def test_every_row_of_the_three_tables(self, outcomes: ReleaseReading) -> None:
        """There are 153, 112 and 271 rows; 36/67/31/19 by overall effectiveness; every cell is understood."""
        rows = {table.sheet: table.rows for table in outcomes.tables}
        assert rows == {"Inspections_as_at_31_March": 153, "In-year_inspections": 112, "ILACS_inspection_history": 271}
        assert all(len(table.inspections) == table.rows for table in outcomes.tables)
        assert grades(outcomes.table("Inspections_as_at_31_March").outcomes("overall")) == [36, 67, 31, 19]
        assert outcomes.problems == ()
        assert outcomes.not_read == ("Cover", "Contents", "Notes")

    def test_none_is_of_an_activity_of_another_time(self, outcomes: ReleaseReading) -> None:
        """All activities at local authorities existed on all days of their editions, also in the shipped reports."""
        read = (*outcomes.inspections, *local_authority_inspections())
        assert [inspection for inspection in read if departs_in_time(inspection)] == []
        assert {inspection.activity.existed for inspection in read if isinstance(inspection.activity, Activity)} == {
            None
        }

    def test_each_inspection_once(self, outcomes: ReleaseReading) -> None:
        """There are 271 inspections and 60 visits, though the latest are in two or three tables."""
        assert len(outcomes.inspections) == 271 + 60
        assert Counter(map(activity_id, outcomes.inspections)) == {
            "short": sum(
                activity_id(inspection) == "short"
                for inspection in outcomes.table("ILACS_inspection_history").inspections
            ),
            "standard": sum(
                activity_id(inspection) == "standard"
                for inspection in outcomes.table("ILACS_inspection_history").inspections
            ),
            "focused_visit": 36,
            "monitoring_visit": 24,
        }

    def test_an_inspection_and_its_table_agree(self, outcomes: ReleaseReading) -> None:
        """Of 36 focused and 24 monitoring visits both say that there was no overall judgement."""
        counts = [Counter(inspection.overall for inspection in table.inspections) for table in outcomes.tables]
        assert counts == [table.outcomes("overall") for table in outcomes.tables]
        assert counts[1][Absence.NOT_JUDGED] == 60

    def test_visits_have_a_theme_and_no_judgement(self, outcomes: ReleaseReading) -> None:
        """A blank in the row of a visit is not a missing judgement."""
        visits = [visit for visit in outcomes.inspections if activity_id(visit).endswith("visit")]
        assert len(visits) == 60
        assert all(visit.theme and not visit.judgements for visit in visits)

    def test_the_combined_judgement(self, outcomes: ReleaseReading) -> None:
        """Before 2023 the column "children in care" has the judgement on care and care leavers: 168 of 271."""
        history = outcomes.table("ILACS_inspection_history").inspections
        combined = [inspection for inspection in history if edition_id(inspection) == "ilacs-2018-01"]
        assert len(combined) == 168
        assert all("care_and_care_leavers" in inspection.judgements for inspection in combined)
        assert all({"in_care", "care_leavers"}.isdisjoint(inspection.judgements) for inspection in combined)
        later = [inspection for inspection in history if edition_id(inspection) == "ilacs-2023-01"]
        assert len(later) == 271 - 168
        assert all({"in_care", "care_leavers"} <= set(inspection.judgements) for inspection in later)

    def test_it_agrees_with_what_ships(self, outcomes: ReleaseReading) -> None:
        """268 of its 271 are shipped and differ in no field; the other three are of abolished authorities."""
        shipped = {
            (inspection.provider, inspection.started): inspection for inspection in local_authority_inspections()
        }
        history = outcomes.table("ILACS_inspection_history").inspections
        pairs = [
            (inspection, shipped[key])
            for inspection in history
            if (key := (inspection.provider, inspection.started)) in shipped
        ]
        assert len(pairs) == 268
        for ours, theirs in pairs:
            assert ours.edition == theirs.edition
            assert activity_id(ours) == activity_id(theirs)
            assert ours.published == theirs.published
            assert ours.judgements.outcomes == theirs.judgements.outcomes
        not_shipped = {
            inspection.provider.name
            for inspection in history
            if (inspection.provider, inspection.started) not in shipped
        }
        assert not_shipped == {"Bournemouth", "Cumbria", "Northamptonshire"}

    def test_reconciled_with_what_ships(self, outcomes: ReleaseReading) -> None:
        """268 match without a disagreement; three are on one side, and Wakefield, published in July, on the other."""
        shipped = [
            inspection
            for inspection in local_authority_inspections()
            if edition_id(inspection).startswith("ilacs")
            and isinstance(inspection.started, date)
            and inspection.started < date(2025, 4, 1)
        ]
        lines = reconcile(outcomes.table("ILACS_inspection_history").inspections, shipped).explain().splitlines()
        assert lines[0] == "268 inspections are in both sources, 268 of them without a disagreement."
        assert [line.split(",")[0] for line in lines if line.startswith("  - ")] == [
            "  - Bournemouth",
            "  - Cumbria",
            "  - Northamptonshire",
            "  - Wakefield",
        ]

    def test_where_each_stands(self, outcomes: ReleaseReading) -> None:
        """The source names the title, the file, the sheet and the row as the spreadsheet shows it."""
        first = outcomes.table("ILACS_inspection_history").inspections[0]
        assert str(first.source) == (
            f"ILACS inspection history from 2018-2025 ({OUTCOMES}), sheet ILACS_inspection_history, row 4 [observed]"
        )
        assert first.on_site == (Days(date(2019, 2, 18), Absence.NOT_SUPPLIED),)
        assert first.judgements["overall"].printed == "Requires improvement to be good"


class TestProviders:
    """Official statistics: the provider-level tables of 2019, 2022 and 2025."""

    @pytest.mark.parametrize(
        ("year", "counts", "rows"),
        [(2025, [658, 3059, 522, 54], 5600), (2022, [514, 2116, 590, 89], 3576), (2019, [611, 1739, 468, 46], 2864)],
    )
    def test_golden_totals(
        self, providers: Mapping[int, ReleaseReading], year: int, counts: list[int], rows: int
    ) -> None:
        """By overall judgement, the counts are those of Ofsted's own table 8a; those of 2019 are of the file's rows."""
        table = providers[year].tables[0]
        assert table.rows == rows == len(table.inspections) + len(table.not_inspected)
        assert grades(table.outcomes("overall")) == counts

    def test_every_row_without_an_overall_judgement_in_2025(self, providers: Mapping[int, ReleaseReading]) -> None:
        """There are 1,307: 1,257 not yet inspected (843 supported accommodation), and 50 on their own scale."""
        table = providers[2025].table(LATEST_2025)
        without = {outcome: n for outcome, n in table.outcomes("overall").items() if not isinstance(outcome, Grade)}
        assert sum(without.values()) == 1307
        assert without == {
            Absence.NOT_YET_INSPECTED: 1257,
            SupportedAccommodationOutcome.CONSISTENTLY_STRONG: 26,
            SupportedAccommodationOutcome.INCONSISTENT: 19,
            SupportedAccommodationOutcome.SERIOUS_WEAKNESSES: 5,
        }
        assert Counter(row.provider.kind == "supported_accommodation" for row in table.not_inspected)[True] == 843

    def test_every_row_without_an_overall_judgement_in_2022(self, providers: Mapping[int, ReleaseReading]) -> None:
        """There are 267, none of which has had a full inspection."""
        table = providers[2022].tables[0]
        assert table.outcomes("overall")[Absence.NOT_YET_INSPECTED] == len(table.not_inspected) == 267

    @pytest.mark.parametrize(
        ("year", "table", "editions", "whys"),
        [
            (2019, 0, 2762, {NoEdition.BEFORE: 99, NoEdition.NO_FRAMEWORK: 3}),
            (2022, 0, 3297, {NoEdition.BEFORE: 10, NoEdition.NO_FRAMEWORK: 2}),
            (2025, 0, 4342, {NoEdition.NO_FRAMEWORK: 1}),
            (2025, 1, 4895, {NoEdition.BEFORE: 23, NoEdition.NO_FRAMEWORK: 3}),
        ],
    )
    def test_every_inspection_has_its_edition_or_a_reason(
        self,
        providers: Mapping[int, ReleaseReading],
        year: int,
        table: int,
        editions: int,
        whys: Mapping[NoEdition, int],
    ) -> None:
        """The reasons: days before April 2017 (supported accommodation: September 2024), or no framework."""
        read = providers[year].tables[table]
        assert Counter(unplaced.why for unplaced in read.without_edition) == whys
        having = [inspection for inspection in read.inspections if isinstance(inspection.edition, Edition)]
        assert len(having) == editions == len(read.inspections) - sum(whys.values())
        for inspection in having:
            assert edition_id(inspection).startswith(f"sccif-{inspection.provider.kind}-")
            assert isinstance(inspection.activity, Activity)
        for without in read.without_edition:
            before = without.why is NoEdition.BEFORE
            supported = without.inspection.provider.kind == "supported_accommodation"
            assert isinstance(without.inspection.started, date)
            assert before == (without.inspection.started < (date(2024, 9, 1) if supported else date(2017, 4, 1)))
            assert before or without.inspection.provider.kind in {"secure_training_centre", "cafcass"}

    def test_what_was_done_in_the_year(self, providers: Mapping[int, ReleaseReading]) -> None:
        """All types of event are known; they include 456 assurance inspections, printed as assurance visits."""
        done = Counter(
            inspection.activity.id
            for inspection in providers[2025].tables[1].inspections
            if isinstance(inspection.activity, Activity)
        )
        assert done == {"full": 3993, "assurance": 456, "monitoring": 446}

    def test_none_is_of_an_activity_of_another_time(self, providers: Mapping[int, ReleaseReading]) -> None:
        """The activity of the day is read; by the name that the table of 2025 prints, 456 would be of another time.

        Here the record is wrong, not the fact: since 1 April 2022 such an inspection is an assurance inspection.
        """
        read = [
            inspection for reading in providers.values() for table in reading.tables for inspection in table.inspections
        ]
        assert [inspection for inspection in read if departs_in_time(inspection)] == []
        homes = [inspection for inspection in read if activity_id(inspection) == "assurance"]
        by_name = [
            attrs.evolve(inspection, activity=edition_of(inspection).activity("assurance_visit"))
            for inspection in homes
        ]
        assert [departs_in_time(inspection) for inspection in by_name] == [True] * 456

    def test_helped_and_protected_inadequate(self, providers: Mapping[int, ReleaseReading]) -> None:
        """Then overall "will always be inadequate": 46 of 46, 88 of 88 and 54 of 54."""
        overall = {
            year: Counter(
                inspection.overall
                for inspection in reading.tables[0].inspections
                if outcome(inspection, "helped_and_protected") is Grade.INADEQUATE
            )
            for year, reading in providers.items()
        }
        assert overall == {
            2019: {Grade.INADEQUATE: 46},
            2022: {Grade.INADEQUATE: 88},
            2025: {Grade.INADEQUATE: 54},
        }

    def test_leaders_alone_inadequate(self, providers: Mapping[int, ReleaseReading]) -> None:
        """Overall, these 286 rows require improvement 282 times, and are good 3 times and outstanding once."""
        overall = Counter(
            inspection.overall
            for reading in providers.values()
            for inspection in reading.tables[0].inspections
            if outcome(inspection, "leaders_and_managers") is Grade.INADEQUATE
            and outcome(inspection, "helped_and_protected") is not Grade.INADEQUATE
        )
        assert overall == {Grade.REQUIRES_IMPROVEMENT: 282, Grade.GOOD: 3, Grade.OUTSTANDING: 1}

    def test_no_cell_is_lost(self, providers: Mapping[int, ReleaseReading]) -> None:
        """Every heading, date, kind and grade of the three files is understood."""
        assert [problem for year in (2019, 2022) for problem in providers[year].problems] == []
        assert [problem for problem in providers[2025].problems if problem.column] == []

    def test_redacted_names(self, providers: Mapping[int, ReleaseReading]) -> None:
        """Homes with withheld names are known by their numbers, and are never taken for one home."""
        withheld = [home for home in providers[2025].providers if home.name == NAME_WITHHELD]
        assert len(withheld) > 4000
        assert len({home.urn for home in withheld}) == len(withheld)
        assert not any("REDACTED" in str(home) for home in providers[2025].providers)

    def test_the_sheets_without_inspections(self, providers: Mapping[int, ReleaseReading]) -> None:
        """Places, premises, leavers and time series are named as not read; the two with inspections are read."""
        assert [table.sheet for table in providers[2025].tables] == [LATEST_2025, "Provider_level_in_year_2024-25"]
        assert "Providers+places_at_31_Mar_2025" in providers[2025].not_read
        assert len(providers[2025].not_read) == 11


class TestScrape:
    """The community's table of reports, 497 rows, with its known faults."""

    def test_every_row(self, scraped: ReleaseReading) -> None:
        """There are 497 inspections; the 178 without a day on site have no edition, and none is guessed."""
        (table,) = scraped.tables
        assert (table.rows, len(table.inspections)) == (497, 497)
        whys = Counter(unplaced.why for unplaced in table.without_edition)
        assert whys == {NoEdition.NO_DAY: 178, NoEdition.BEFORE: 1}
        for unplaced in table.without_edition:
            assert isinstance(unplaced.inspection.edition, Absence)

    def test_two_forms_of_a_day_in_one_row(self, scraped: ReleaseReading) -> None:
        """In the first row, the publication is 09/05/25, and the days on site are 17/03/2025 and 21/03/2025."""
        first = scraped.inspections[0]
        assert first.published == date(2025, 5, 9)
        assert first.on_site == (Days(date(2025, 3, 17), date(2025, 3, 21)),)

    def test_its_slip_is_known_as_its_own(self, scraped: ReleaseReading) -> None:
        """`to requires improvement` occurs twice: it is read as requires improvement, as printed, with a note."""
        slips = [
            judgement
            for inspection in scraped.inspections
            for judgement in inspection.judgements.values()
            if judgement.printed == "to requires improvement"
        ]
        assert len(slips) == 2
        for judgement in slips:
            assert judgement.outcome is Grade.REQUIRES_IMPROVEMENT
            assert "its own slip" in judgement.note

    def test_no_overall_judgement_since_april_2026(self, scraped: ReleaseReading) -> None:
        """The eleven rows with `not_reported_post_reform` are of the edition that has none."""
        since = [inspection for inspection in scraped.inspections if edition_id(inspection) == "ilacs-2026-04"]
        assert len(since) == 11
        assert all("overall" not in inspection.judgements for inspection in since)
        assert scraped.tables[0].outcomes("overall")[Absence.NOT_IN_EDITION] == 11

    def test_inspectors_are_not_read(self, scraped: ReleaseReading, shared_data: Path) -> None:
        """No name of the column of inspectors is anywhere in the reading."""
        lines = (shared_data / "ilacs_history_scraped.csv").read_text("utf-8").splitlines()
        assert "inspector_name" in lines[0]
        assert "Sarah Canto" in lines[1]
        assert "Sarah Canto" not in repr((scraped, *(table.inspections for table in scraped.tables)))

    def test_reconciled_with_what_ships(self, scraped: ReleaseReading) -> None:
        """22 cells differ: 9 grades, 9 days, 4 types. Every cell of the scrape itself is understood."""
        assert scraped.problems == ()
        shipped = [
            inspection for inspection in local_authority_inspections() if edition_id(inspection).startswith("ilacs")
        ]
        differing = reconcile(scraped.inspections, shipped).disagreements
        assert sum(differing.values()) == 22
        assert sum(n for field, n in differing.items() if field.startswith("judgements.")) == 9
        assert (differing["first_day"] + differing["last_day"], differing["activity"]) == (9, 4)

    def test_where_it_differs_from_what_ships(self, scraped: ReleaseReading) -> None:
        """By provider and publication: 5 grades are wrong, 2 blank, and 2 of judgements that do not exist."""
        shipped = {
            (inspection.provider, inspection.published): inspection
            for inspection in local_authority_inspections()
            if edition_id(inspection).startswith("ilacs")
        }
        wrong: Counter[str] = Counter()
        pairs = [
            (inspection, shipped[key])
            for inspection in scraped.inspections
            if (key := (inspection.provider, inspection.published)) in shipped
        ]
        assert len(pairs) == 321
        for ours, theirs in pairs:
            mine = {
                "care_and_care_leavers"
                if area == "in_care" and "care_and_care_leavers" in theirs.judgements
                else area: outcome
                for area, outcome in ours.judgements.outcomes.items()
            }
            for area in {*mine, *theirs.judgements}:
                our_outcome, their_outcome = (outcomes.get(area) for outcomes in (mine, theirs.judgements.outcomes))
                if our_outcome != their_outcome:
                    kind = "filled" if their_outcome is None else "wrong" if isinstance(our_outcome, Grade) else "blank"
                    wrong[kind] += 1
        assert wrong == {"wrong": 5, "blank": 2, "filled": 2}
