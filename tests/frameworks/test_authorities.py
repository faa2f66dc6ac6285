"""The authorities that were made, merged and renamed, against a table of all authorities and the shipped ones."""

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
    """Give the table of 156 authorities, past ones included, by URN."""
    with (shared_data / "authorities_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["urn"]: row for row in csv.DictReader(file)}


def names(urns: tuple[str, ...]) -> list[str]:
    """Give the names of shipped authorities."""
    return [PROVIDERS[urn].name for urn in urns]


def test_what_became_of_them() -> None:
    """Three reorganisations made six authorities and two kept three, each on a first of April."""
    assert [(one.value.day, names(one.value.made), names(one.value.continuing)) for one in REORGANISATIONS] == [
        (date(2019, 4, 1), ["Bournemouth, Christchurch and Poole", "Dorset"], []),
        (date(2020, 4, 1), [], ["Buckinghamshire"]),
        (date(2021, 4, 1), ["North Northamptonshire", "West Northamptonshire"], []),
        (date(2023, 4, 1), ["Cumberland", "Westmorland and Furness"], []),
        (date(2023, 4, 1), [], ["North Yorkshire", "Somerset"]),
    ]


def test_the_sentence_names_them() -> None:
    """What became of whom is said with the names of those that were made, go on and ended."""
    for one in REORGANISATIONS:
        for name in (*names(one.value.made), *names(one.value.continuing), *one.value.ended):
            assert name.removesuffix(" (county)") in one.value.what


def test_the_shipped_ones_say_when_they_were_made() -> None:
    """The six that a reorganisation made have its day; of no other is one known."""
    made = {one.name: one.registered for one in local_authorities() if one.registered is not Absence.NOT_SUPPLIED}
    assert made == MADE


def test_none_was_inspected_before_it_was_made() -> None:
    """The six start with no inspection of their own: all that they have is from after that day, and is ILACS."""
    for name, day in MADE.items():
        own = [one for one in local_authority_inspections() if one.provider.name == name]
        assert own
        assert all(isinstance(one.started, date) and one.started > day for one in own)


def test_those_that_continue_keep_what_they_were_judged() -> None:
    """Buckinghamshire, North Yorkshire and Somerset have inspections from before and after under one URN."""
    for one in REORGANISATIONS:
        for urn in one.value.continuing:
            days = [str(other.started) for other in local_authority_inspections() if other.provider.urn == urn]
            assert min(days) < str(one.value.day) < max(days)


def test_both_northamptonshires_are_inspected_together() -> None:
    """On the same days with the same grades, in 2022 and in 2026."""
    north, west = (
        [
            (one.on_site, tuple(one.judgements.outcomes.values()))
            for one in local_authority_inspections()
            if one.provider.name == f"{side} Northamptonshire"
        ]
        for side in ("North", "West")
    )
    assert north == west
    assert [days[0].first for days, _ in north] == [date(2022, 10, 3), date(2026, 5, 11)]


class TestAgainstTheTable:
    """The table of 156 authorities: the 153 and three past ones."""

    def test_three_past_ones_are_among_those_that_ended(self, lookup: dict[str, dict[str, str]]) -> None:
        """Cumbria, Northamptonshire and Poole; they are no authorities of ours."""
        past = {row["local_authority_ons_name"] for urn, row in lookup.items() if urn not in PROVIDERS}
        ended = {name for one in REORGANISATIONS for name in one.value.ended}
        assert len(lookup) == 156
        assert past == {"Cumbria", "Northamptonshire", "Poole"}
        assert past <= ended

    def test_each_urn_is_there_under_its_name(self, lookup: dict[str, dict[str, str]]) -> None:
        """Those that were made and those that go on."""
        for one in REORGANISATIONS:
            for urn in (*one.value.made, *one.value.continuing):
                assert lookup[urn]["local_authority_ons_name"] == PROVIDERS[urn].name

    def test_the_new_codes_are_the_tables(self, lookup: dict[str, dict[str, str]]) -> None:
        """Barnsley and Sheffield have new codes there, and here; the old ones stand nowhere in it."""
        codes = {row["la_code_new"] for row in lookup.values()}
        for one in CODE_CHANGES:
            change = one.value
            assert lookup[change.urn]["la_code_new"] == change.new
            assert change.new in [code.value for code in PROVIDERS[change.urn].codes if code.scheme == change.scheme]
            assert change.old not in codes
            assert PROVIDERS[change.urn].name in one.note


def test_each_statement_stands_somewhere() -> None:
    """Every reorganisation rests on an order that is named, every code on a table."""
    found = dict(statements((REORGANISATIONS, CODE_CHANGES)))
    assert len(found) == 12
    assert {where: wrong for where, one in found.items() if (wrong := faults(one))} == {}
