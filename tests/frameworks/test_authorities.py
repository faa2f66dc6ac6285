"""The authorities that were made, merged and renamed, compared with a table of all authorities and the shipped ones."""

import csv
from datetime import date
from pathlib import Path

import pytest

from inspection_framework import Absence
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS
from inspection_framework.model.facts import statements
from tests.frameworks.test_statements import faults

PROVIDERS = {provider.urn: provider for provider in local_authorities()}
MADE = {
    "Bournemouth, Christchurch and Poole": date(2019, 4, 1),
    "Dorset": date(2019, 4, 1),
    "North Northamptonshire": date(2021, 4, 1),
    "West Northamptonshire": date(2021, 4, 1),
    "Cumberland": date(2023, 4, 1),
    "Westmorland and Furness": date(2023, 4, 1),
}


@pytest.fixture(scope="module")
def lookup(shared_data: Path) -> dict[str, dict[str, str]]:
    """Return the table of 156 authorities, past ones included, by URN."""
    with (shared_data / "authorities_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["urn"]: row for row in csv.DictReader(file)}


def names(urns: tuple[str, ...]) -> list[str]:
    """Return the names of shipped authorities."""
    return [PROVIDERS[urn].name for urn in urns]


def test_what_became_of_them() -> None:
    """Three reorganisations made six authorities and two kept three, each on a first of April."""
    assert [
        (reorganisation.value.day, names(reorganisation.value.made), names(reorganisation.value.continuing))
        for reorganisation in REORGANISATIONS
    ] == [
        (date(2019, 4, 1), ["Bournemouth, Christchurch and Poole", "Dorset"], []),
        (date(2020, 4, 1), [], ["Buckinghamshire"]),
        (date(2021, 4, 1), ["North Northamptonshire", "West Northamptonshire"], []),
        (date(2023, 4, 1), ["Cumberland", "Westmorland and Furness"], []),
        (date(2023, 4, 1), [], ["North Yorkshire", "Somerset"]),
    ]


def test_the_sentence_names_them() -> None:
    """The sentence has the names of the authorities that were made, continue and ended."""
    for reorganisation in REORGANISATIONS:
        for name in (
            *names(reorganisation.value.made),
            *names(reorganisation.value.continuing),
            *reorganisation.value.ended,
        ):
            assert name.removesuffix(" (county)") in reorganisation.value.what


def test_the_shipped_ones_say_when_they_were_made() -> None:
    """The six that a reorganisation made have its day; no other has a day."""
    made = {
        authority.name: authority.registered
        for authority in local_authorities()
        if authority.registered is not Absence.NOT_SUPPLIED
    }
    assert made == MADE


def test_none_was_inspected_before_it_was_made() -> None:
    """The six start with no inspection of their own: all of theirs are later, and under ILACS."""
    for name, day in MADE.items():
        own = [inspection for inspection in local_authority_inspections() if inspection.provider.name == name]
        assert own
        assert all(isinstance(inspection.started, date) and inspection.started > day for inspection in own)


def test_those_that_continue_keep_what_they_were_judged() -> None:
    """Buckinghamshire, North Yorkshire and Somerset have inspections from before and after under one URN."""
    for reorganisation in REORGANISATIONS:
        for urn in reorganisation.value.continuing:
            days = [str(other.started) for other in local_authority_inspections() if other.provider.urn == urn]
            assert min(days) < str(reorganisation.value.day) < max(days)


def test_both_northamptonshires_are_inspected_together() -> None:
    """Both have the same days and grades, in 2022 and in 2026."""
    north, west = (
        [
            (inspection.on_site, tuple(inspection.judgements.outcomes.values()))
            for inspection in local_authority_inspections()
            if inspection.provider.name == f"{side} Northamptonshire"
        ]
        for side in ("North", "West")
    )
    assert north == west
    assert [days[0].first for days, _ in north] == [date(2022, 10, 3), date(2026, 5, 11)]


class TestAgainstTheTable:
    """The table of 156 authorities: the 153 and three past ones."""

    def test_three_past_ones_are_among_those_that_ended(self, lookup: dict[str, dict[str, str]]) -> None:
        """Cumbria, Northamptonshire and Poole are in the table, and are not among the shipped authorities."""
        past = {row["local_authority_ons_name"] for urn, row in lookup.items() if urn not in PROVIDERS}
        ended = {name for reorganisation in REORGANISATIONS for name in reorganisation.value.ended}
        assert len(lookup) == 156
        assert past == {"Cumbria", "Northamptonshire", "Poole"}
        assert past <= ended

    def test_each_urn_is_there_under_its_name(self, lookup: dict[str, dict[str, str]]) -> None:
        """Both the authorities that were made and those that continue are in the table."""
        for reorganisation in REORGANISATIONS:
            for urn in (*reorganisation.value.made, *reorganisation.value.continuing):
                assert lookup[urn]["local_authority_ons_name"] == PROVIDERS[urn].name

    def test_the_new_codes_are_the_tables(self, lookup: dict[str, dict[str, str]]) -> None:
        """Barnsley and Sheffield have the same new codes in both; the old codes are nowhere in the table."""
        codes = {row["la_code_new"] for row in lookup.values()}
        for code_change in CODE_CHANGES:
            change = code_change.value
            assert lookup[change.urn]["la_code_new"] == change.new
            assert change.new in [code.value for code in PROVIDERS[change.urn].codes if code.scheme == change.scheme]
            assert change.old not in codes
            assert PROVIDERS[change.urn].name in code_change.note


def test_each_statement_stands_somewhere() -> None:
    """Every reorganisation cites a named order, every code a table."""
    by_path = dict(statements((REORGANISATIONS, CODE_CHANGES)))
    assert len(by_path) == 12
    assert {where: wrong for where, statement in by_path.items() if (wrong := faults(statement))} == {}
