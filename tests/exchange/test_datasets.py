"""The inspections that ship with the package are those of the published reports, cell by cell."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspection_framework import Absence, Activity, Days, Edition, Grade, Inspection
from inspection_framework.exchange.datasets import (
    local_authorities,
    local_authority_inspections,
    reports_left_out,
)
from inspection_framework.model import Outcome

INSPECTIONS = local_authority_inspections()


def inspection_of(urn: str, started: date | Absence) -> Inspection:
    """Return the one inspection of a provider that began on a day."""
    (inspection,) = (each for each in INSPECTIONS if (each.provider.urn, each.started) == (urn, started))
    return inspection


def edition_of(inspection: Inspection) -> str:
    """Return the id of its edition."""
    assert isinstance(inspection.edition, Edition)
    return inspection.edition.id


def activity_of(inspection: Inspection) -> str:
    """Return the id of its activity."""
    assert isinstance(inspection.activity, Activity)
    return inspection.activity.id


def test_there_are_167_and_321() -> None:
    """There are 167 SIF and 321 ILACS inspections of 153 authorities."""
    frameworks = Counter(edition_of(inspection).split("-")[0] for inspection in INSPECTIONS)
    assert frameworks == {"sif": 167, "ilacs": 321}
    assert len({inspection.provider.urn for inspection in INSPECTIONS}) == len(local_authorities()) == 153


class TestAgainstThePublishedReports:
    """Every cell equals the table that was read from the reports."""

    @pytest.fixture
    def rows(self, shared_data: Path) -> list[dict[str, str]]:
        """Return the rows of that table."""
        with (shared_data / "la_inspections.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def test_every_inspection(self, rows: list[dict[str, str]]) -> None:
        """Days, publication, grades and inspectors are the same in all 488 rows, without duplicates."""
        table = {(row["urn"], row["onsite_end"]): row for row in rows if row["framework"] != "OTHER"}
        assert len(table) == len(INSPECTIONS) == 488
        for inspection in INSPECTIONS:
            row = table[inspection.provider.urn, str(inspection.ended)]
            windows = ";".join(
                f"{days.first}/{days.last}" for days in inspection.on_site if days.first is not inspection.overall
            )
            assert windows in (row["onsite_windows"], f"{Absence.NOT_SUPPLIED}/{row['onsite_end']}")
            assert str(inspection.published) == row["publication_date"]
            assert str(inspection.inspectors) == (row["number_of_inspectors"] or str(Absence.NOT_SUPPLIED))
            for column, outcome in _columns(inspection):
                grade = outcome.value if isinstance(outcome, Grade) else ""
                assert grade == row[column], (inspection, column)

    def test_the_kind(self, rows: list[dict[str, str]]) -> None:
        """ILACS kinds are the file's; an authority's second SIF inspection is its re-inspection."""
        kinds = Counter(row["kind"] for row in rows if row["framework"] == "ILACS")
        assert Counter(activity_of(inspection) for inspection in INSPECTIONS) == {
            **kinds,
            "sif": 147,
            "sif_reinspection": 20,
        }
        for inspection in INSPECTIONS:
            if activity_of(inspection).startswith("sif"):
                earlier = [
                    other for other in INSPECTIONS if other.provider == inspection.provider and other is not inspection
                ]
                again = any(
                    edition_of(other) == "sif-2013-11" and str(other.ended) < str(inspection.ended) for other in earlier
                )
                assert activity_of(inspection) == ("sif_reinspection" if again else "sif")

    def test_the_nine_others_are_named(self, rows: list[dict[str, str]]) -> None:
        """The nine other rows of the table are left out, each with its reason."""
        left_out = {(row["urn"], row["publication_date"]) for row in rows if row["framework"] == "OTHER"}
        assert {(report.provider.urn, str(report.published)) for report in reports_left_out()} == left_out
        assert len(reports_left_out()) == 9
        assert all(report.why and report.what and report.provider.name in str(report) for report in reports_left_out())

    def test_the_authorities(self, shared_data: Path) -> None:
        """Region and codes are those of the lookup; names differ from it only in word order and full stops."""
        with (shared_data / "authorities_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
            lookup = {row["urn"]: row for row in csv.DictReader(file)}
        for authority in local_authorities():
            row = lookup[authority.urn]
            assert authority.region == row["region_name"]
            assert [code.value for code in authority.codes] == [row["la_code"], row["la_code_new"]]
            assert authority.name.replace("St ", "St. ").casefold() in row["local_authority_ons_name"].casefold()


def _columns(inspection: Inspection) -> Iterator[tuple[str, Outcome | None]]:
    """Yield the outcomes by the table's columns."""
    outcomes = inspection.judgements.outcomes
    for area in ("overall", "leaders", "help_and_protection", "adoption", "care_leavers", "lscb"):
        yield area, outcomes.get(area)
    yield (
        "in_care",
        next(outcomes[area] for area in ("looked_after", "care_and_care_leavers", "in_care") if area in outcomes),
    )


class TestEditionByDayOnSite:
    """The edition that applies is fixed by the on-site start date of the inspection, not by publication date."""

    def test_wolverhampton(self) -> None:
        """On site on 26 January 2026, it has an overall judgement."""
        wolverhampton = next(
            inspection
            for inspection in INSPECTIONS
            if inspection.provider.name == "Wolverhampton" and inspection.started == date(2026, 1, 26)
        )
        assert isinstance(wolverhampton.overall, Grade)

    def test_brent(self) -> None:
        """On site on 27 April 2026, it has no overall judgement, because the edition has none."""
        brent = next(
            inspection
            for inspection in INSPECTIONS
            if inspection.provider.name == "Brent" and inspection.started == date(2026, 4, 27)
        )
        assert brent.overall is Absence.NOT_IN_EDITION

    def test_south_tyneside(self) -> None:
        """On site on 5 December 2022, published in May 2023, it has two windows and no care leavers judgement."""
        tyneside = inspection_of("80557", date(2022, 12, 5))
        assert edition_of(tyneside) == "ilacs-2018-01"
        assert "care_leavers" not in tyneside.judgements
        assert tyneside.published == date(2023, 5, 10)
        assert tyneside.on_site == (
            Days(date(2022, 12, 5), date(2022, 12, 9)),
            Days(date(2023, 2, 14), date(2023, 2, 15)),
        )

    def test_eight_published_after_the_reform_keep_their_overall(self) -> None:
        """Eight inspections before April 2026, published after, have an overall judgement; eleven since have none."""
        late = [inspection for inspection in INSPECTIONS if str(inspection.published) >= "2026-04-01"]
        kept = [inspection for inspection in late if isinstance(inspection.overall, Grade)]
        assert len(kept) == 8
        assert {edition_of(inspection) for inspection in kept} == {"ilacs-2023-01"}
        without = [inspection for inspection in INSPECTIONS if inspection.overall is Absence.NOT_IN_EDITION]
        assert len(without) == 11
        assert {edition_of(inspection) for inspection in without} == {"ilacs-2026-04"}


def test_what_is_absent_is_what_it_is() -> None:
    """City of London 2016 prints no first day; it and Scilly 2016 print "Not judged", and the label is kept."""
    london = inspection_of("80450", Absence.NOT_SUPPLIED)
    assert edition_of(london) == "sif-2013-11"
    assert london.on_site == (Days(Absence.NOT_SUPPLIED, date(2016, 7, 28)),)
    assert london.judgements["adoption"].outcome is Absence.NOT_JUDGED
    assert london.judgements["adoption"].printed == "Not judged"
    unjudged = [
        (inspection.provider.name, area)
        for inspection in INSPECTIONS
        for area, judgement in inspection.judgements.items()
        if isinstance(judgement.outcome, Absence)
    ]
    assert unjudged == [
        ("Isles of Scilly", "looked_after"),
        ("Isles of Scilly", "adoption"),
        ("Isles of Scilly", "care_leavers"),
        ("City of London", "adoption"),
    ]
