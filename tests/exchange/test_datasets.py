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


def found(urn: str, started: date | Absence) -> Inspection:
    """Give the one inspection of a provider that began on a day."""
    (one,) = (one for one in INSPECTIONS if one.provider.urn == urn and one.started == started)
    return one


def edition_of(inspection: Inspection) -> str:
    """Give the id of its edition."""
    assert isinstance(inspection.edition, Edition)
    return inspection.edition.id


def activity_of(inspection: Inspection) -> str:
    """Give the id of its activity."""
    assert isinstance(inspection.activity, Activity)
    return inspection.activity.id


def test_there_are_167_and_321() -> None:
    """167 SIF and 321 ILACS inspections of 153 authorities."""
    frameworks = Counter(edition_of(one).split("-")[0] for one in INSPECTIONS)
    assert frameworks == {"sif": 167, "ilacs": 321}
    assert len({one.provider.urn for one in INSPECTIONS}) == len(local_authorities()) == 153


class TestAgainstThePublishedReports:
    """Every cell equals the table that was read from the reports."""

    @pytest.fixture
    def rows(self, shared_data: Path) -> list[dict[str, str]]:
        """Give the rows of that table."""
        with (shared_data / "la_inspections.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def test_every_inspection(self, rows: list[dict[str, str]]) -> None:
        """Days, publication, grades, inspectors: all 488 rows, and none twice."""
        table = {(row["urn"], row["onsite_end"]): row for row in rows if row["framework"] != "OTHER"}
        assert len(table) == len(INSPECTIONS) == 488
        for one in INSPECTIONS:
            row = table[one.provider.urn, str(one.ended)]
            windows = ";".join(f"{days.first}/{days.last}" for days in one.on_site if days.first is not one.overall)
            assert windows in (row["onsite_windows"], f"{Absence.NOT_SUPPLIED}/{row['onsite_end']}")
            assert str(one.published) == row["publication_date"]
            assert str(one.inspectors) == (row["number_of_inspectors"] or str(Absence.NOT_SUPPLIED))
            for column, outcome in _columns(one):
                grade = outcome.value if isinstance(outcome, Grade) else ""
                assert grade == row[column], (one, column)

    def test_the_kind(self, rows: list[dict[str, str]]) -> None:
        """ILACS kinds are the file's; SIF ones go by order: the second of an authority is its re-inspection."""
        kinds = Counter(row["kind"] for row in rows if row["framework"] == "ILACS")
        assert Counter(activity_of(one) for one in INSPECTIONS) == {**kinds, "sif": 147, "sif_reinspection": 20}
        for one in INSPECTIONS:
            if activity_of(one).startswith("sif"):
                earlier = [other for other in INSPECTIONS if other.provider == one.provider and other is not one]
                again = any(
                    edition_of(other) == "sif-2013-11" and str(other.ended) < str(one.ended) for other in earlier
                )
                assert activity_of(one) == ("sif_reinspection" if again else "sif")

    def test_the_nine_others_are_named(self, rows: list[dict[str, str]]) -> None:
        """The nine other rows of the table are left out, each with its reason."""
        others = {(row["urn"], row["publication_date"]) for row in rows if row["framework"] == "OTHER"}
        assert {(one.provider.urn, str(one.published)) for one in reports_left_out()} == others
        assert len(reports_left_out()) == 9
        assert all(one.why and one.what and one.provider.name in str(one) for one in reports_left_out())

    def test_the_authorities(self, shared_data: Path) -> None:
        """Region and codes are those of the lookup; names differ from it only in word order and full stops."""
        with (shared_data / "authorities_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
            lookup = {row["urn"]: row for row in csv.DictReader(file)}
        for one in local_authorities():
            row = lookup[one.urn]
            assert one.region == row["region_name"]
            assert [code.value for code in one.codes] == [row["la_code"], row["la_code_new"]]
            assert one.name.replace("St ", "St. ").casefold() in row["local_authority_ons_name"].casefold()


def _columns(inspection: Inspection) -> Iterator[tuple[str, Outcome | None]]:
    """Give the outcomes by the table's columns."""
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
        """On site 26 January 2026: an overall judgement."""
        wolverhampton = next(
            one for one in INSPECTIONS if one.provider.name == "Wolverhampton" and one.started == date(2026, 1, 26)
        )
        assert isinstance(wolverhampton.overall, Grade)

    def test_brent(self) -> None:
        """On site 27 April 2026: none, because the edition has none."""
        brent = next(one for one in INSPECTIONS if one.provider.name == "Brent" and one.started == date(2026, 4, 27))
        assert brent.overall is Absence.NOT_IN_EDITION

    def test_south_tyneside(self) -> None:
        """On site 5 December 2022, published in May 2023: no care leavers judgement; two windows."""
        tyneside = found("80557", date(2022, 12, 5))
        assert edition_of(tyneside) == "ilacs-2018-01"
        assert "care_leavers" not in tyneside.judgements
        assert tyneside.published == date(2023, 5, 10)
        assert tyneside.on_site == (
            Days(date(2022, 12, 5), date(2022, 12, 9)),
            Days(date(2023, 2, 14), date(2023, 2, 15)),
        )

    def test_eight_published_after_the_reform_keep_their_overall(self) -> None:
        """Eight reports on site before April 2026 came out after it, with overall; eleven from then on have none."""
        late = [one for one in INSPECTIONS if str(one.published) >= "2026-04-01"]
        kept = [one for one in late if isinstance(one.overall, Grade)]
        assert len(kept) == 8
        assert {edition_of(one) for one in kept} == {"ilacs-2023-01"}
        without = [one for one in INSPECTIONS if one.overall is Absence.NOT_IN_EDITION]
        assert len(without) == 11
        assert {edition_of(one) for one in without} == {"ilacs-2026-04"}


def test_what_is_absent_is_what_it_is() -> None:
    """City of London 2016 prints no first day; Scilly 2016 and it print "Not judged"; the label is kept."""
    london = found("80450", Absence.NOT_SUPPLIED)
    assert edition_of(london) == "sif-2013-11"
    assert london.on_site == (Days(Absence.NOT_SUPPLIED, date(2016, 7, 28)),)
    assert london.judgements["adoption"].outcome is Absence.NOT_JUDGED
    assert london.judgements["adoption"].printed == "Not judged"
    unjudged = [
        (one.provider.name, area)
        for one in INSPECTIONS
        for area, judgement in one.judgements.items()
        if isinstance(judgement.outcome, Absence)
    ]
    assert unjudged == [
        ("Isles of Scilly", "looked_after"),
        ("Isles of Scilly", "adoption"),
        ("Isles of Scilly", "care_leavers"),
        ("City of London", "adoption"),
    ]
