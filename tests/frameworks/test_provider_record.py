"""The record of providers equals a new count of the published tables, and each row passes or is named."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import inspection_framework as inf
from inspection_framework import Absence, Days, DepartureKind, Grade, Inspection, Provider
from inspection_framework.frameworks import SCCIF
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.sccif.sources import PROVIDER_TABLES
from inspection_framework.model import ObservedBound, Outcome, Scale
from inspection_framework.model.record import recounted
from tests.frameworks import provider_tables
from tests.frameworks.provider_tables import Row, Why

EDITIONS = {edition.id: edition for framework in SCCIF.values() for edition in framework.editions}


def is_alone(row: Row) -> bool:
    """Return whether leaders are inadequate, and help and protection is not."""
    judged = row.judgements
    return judged.get("leaders_and_managers") == "inadequate" != judged.get("helped_and_protected")


def as_inspection(row: Row) -> Inspection:
    """Return a row as an inspection."""
    assert row.kind
    assert row.on_site
    assert row.published
    edition = EDITIONS[row.edition]
    judgements: dict[str, Outcome] = {area: Grade(word) for area, word in row.judgements.items()}
    return Inspection(
        provider=Provider(kind=row.kind, urn=row.urn, name=f"URN {row.urn}"),
        edition=edition,
        activity=edition.activity("full"),
        on_site=(Days(row.on_site, Absence.NOT_SUPPLIED),),
        published=row.published,
        judgements={"overall": Grade(row.overall), **judgements},
        source=PROVIDER_TABLES,
    )


class TestRows:
    """The contents of the tables, row by row."""

    def test_every_row_passes_or_is_named(self, shared_data: Path) -> None:
        """The rows of each year are counted by the reason why they do not pass; ``None`` is for rows that do."""
        counts = Counter((row.year, row.why_not) for row in provider_tables.rows(shared_data))
        assert counts == {
            (2019, None): 2758,
            (2019, Why.BEFORE_APRIL_2017): 99,
            (2019, Why.NO_SUB_JUDGEMENTS): 4,
            (2019, Why.SECURE_TRAINING_CENTRE): 3,
            (2022, None): 3292,
            (2022, Why.NO_OVERALL): 267,
            (2022, Why.BEFORE_APRIL_2017): 10,
            (2022, Why.NO_SUB_JUDGEMENTS): 5,
            (2022, Why.SECURE_TRAINING_CENTRE): 2,
            (2025, None): 4291,
            (2025, Why.NO_OVERALL): 1257,
            (2025, Why.OWN_SCALE): 50,
            (2025, Why.NO_SUB_JUDGEMENTS): 1,
            (2025, Why.SECURE_TRAINING_CENTRE): 1,
        }

    def test_overall_judgements(self, shared_data: Path) -> None:
        """All rows by overall judgement, from outstanding to inadequate."""
        counts = Counter((row.year, row.overall) for row in provider_tables.rows(shared_data))
        words = [grade.value for grade in Grade]
        assert [[counts[year, word] for word in words] for year in provider_tables.YEARS] == [
            [611, 1739, 468, 46],
            [514, 2116, 590, 89],
            [658, 3059, 522, 54],
        ]

    def test_helped_and_protected_inadequate(self, shared_data: Path) -> None:
        """It "will always be inadequate": 46 of 46, 88 of 88 and 54 of 54."""
        rows = provider_tables.rows(shared_data)
        counts = Counter(
            (row.year, row.overall) for row in rows if row.judgements.get("helped_and_protected") == "inadequate"
        )
        assert counts == {(2019, "inadequate"): 46, (2022, "inadequate"): 88, (2025, "inadequate"): 54}

    def test_leaders_alone_inadequate(self, shared_data: Path) -> None:
        """It is "certainly no more than requires improvement": 282 of 286 rows, which are 283 inspections."""
        rows = [row for row in provider_tables.rows(shared_data) if is_alone(row)]
        assert Counter(row.overall for row in rows) == {"requires_improvement": 282, "good": 3, "outstanding": 1}
        assert len({(row.urn, row.on_site) for row in rows}) == 283
        assert sum(row.why_not is Why.BEFORE_APRIL_2017 for row in rows) == 2


class TestAggregation:
    """Every inspection that passes is compared with what its judgements lead one to expect."""

    def test_every_inspection_is_possible_but_four(self, shared_data: Path) -> None:
        """The four that break the stated cap are departures beyond a stated limit; no observed bound is broken."""
        beyond: list[tuple[str, str, str]] = []
        for row in provider_tables.inspections(shared_data):
            kinds = {departure.kind for departure in inf.departures(as_inspection(row))}
            assert DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND not in kinds
            assert DepartureKind.EDITION_NOT_IN_FORCE not in kinds
            if DepartureKind.OVERALL_BEYOND_STATED_LIMIT in kinds:
                beyond.append((row.urn, str(row.on_site), row.overall))
        assert sorted(beyond) == [
            ("1229534", "2018-10-30", "good"),
            ("1248979", "2024-09-05", "good"),
            ("2729120", "2024-11-06", "outstanding"),
            ("SC064663", "2018-06-12", "good"),
        ]

    def test_the_record_is_the_tables(self, shared_data: Path) -> None:
        """Edition, judgements, overall judgement and day of publication are equally frequent; duplicates count once."""
        seen = Counter(
            (sighting.edition.id, tuple(outcome.value for outcome in sighting.outcomes), sighting.overall.value, day)
            for sighting in PROVIDER_RECORD.sightings
            for day in sighting.published
        )
        graded = provider_tables.inspections(shared_data)
        on_own_scale = provider_tables.on_their_own_scale(shared_data)
        reports = Counter((row.edition, row.main, row.overall, row.published) for row in graded)
        reports += Counter((row.edition, row.main, row.outcome, row.published) for row in on_own_scale)
        assert seen == reports
        assert (len(graded), len(on_own_scale)) == (10104, 50)

    @pytest.mark.parametrize("bound", PROVIDER_RECORD.bounds, ids=lambda bound: bound.id)
    def test_bounds_hold_without_exception(self, bound: ObservedBound[Scale], shared_data: Path) -> None:
        """Each is true of all the reports that it names, counted in the tables."""
        applied = 0
        for row in provider_tables.inspections(shared_data):
            outcomes: dict[str, Outcome] = {area: Grade(word) for area, word in row.judgements.items()}
            if row.edition in bound.editions and bound.applies(outcomes, EDITIONS[row.edition].areas):
                applied += 1
                best, worst = bound.ends(outcomes, EDITIONS[row.edition].areas)
                overall = Grade(row.overall)
                assert best is None or best.number <= overall.number
                assert worst is None or overall.number <= worst.number
        assert applied == bound.reports

    def test_education_limits_nothing(self, shared_data: Path) -> None:
        """Two secure homes with inadequate education require improvement, before and after the editions separated."""
        judged = [
            (str(row.on_site), row.overall)
            for row in provider_tables.inspections(shared_data)
            if row.judgements.get("education") == "inadequate"
        ]
        assert sorted(judged) == [("2018-11-20", "requires_improvement"), ("2024-04-23", "requires_improvement")]


class TestRecord:
    """The record as shipped, with or without the tables."""

    def test_it_counts(self) -> None:
        """Reports, the last day, and the reports that each bound alone decides."""
        assert PROVIDER_RECORD.reports == 10154
        assert max(day for sighting in PROVIDER_RECORD.sightings for day in sighting.published) == PROVIDER_RECORD.as_of
        assert recounted(PROVIDER_RECORD.bounds, PROVIDER_RECORD.sightings) == PROVIDER_RECORD.bounds

    def test_it_sees_no_future(self) -> None:
        """The record at the end of 2018 contains what had been published by then."""
        then = PROVIDER_RECORD.known_on(date(2018, 12, 31))
        assert 0 < then.reports < PROVIDER_RECORD.reports
        assert max(day for sighting in then.sightings for day in sighting.published) <= then.as_of

    def test_a_stated_limit_has_its_tally(self) -> None:
        """Each limit has the record's tally: all, all but four, and never for the limit that the text calls likely."""
        (edition,) = SCCIF["childrens_home"].editions
        tallies = {limit.id: PROVIDER_RECORD.held(limit) for limit in edition.limits}
        assert {name: (tally.kept, tally.of) for name, tally in tallies.items()} == {
            "sccif-helped-and-protected": (182, 182),
            "sccif-leaders-cap": (277, 281),
            "sccif-leaders-likely": (0, 281),
        }
        assert all(RECORD.held(limit).of == 0 for limit in edition.limits)

    @pytest.mark.parametrize("edition", EDITIONS.values(), ids=list(EDITIONS))
    def test_it_is_the_default_for_every_edition(self, edition: inf.Edition[Scale]) -> None:
        """An answer for a provider rests on the record of providers."""
        profile: dict[str, Outcome] = dict.fromkeys((area.id for area in edition.main_areas), Grade.GOOD)
        answer = inf.overall_judgement(edition, profile)
        assert (answer.source, answer.as_of) == (PROVIDER_TABLES, PROVIDER_RECORD.as_of)
        assert answer.usual in {Grade.GOOD, inf.SupportedAccommodationOutcome.CONSISTENTLY_STRONG}

    def test_both_are_shown(self) -> None:
        """The stated rule and the record are shown together; what is expected is not what is usual."""
        (edition,) = SCCIF["childrens_home"].editions
        answer = inf.overall_judgement(
            edition, {"helped_and_protected": Grade.GOOD, "leaders_and_managers": Grade.INADEQUATE}
        )
        assert (answer.expected, answer.usual) == (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT)
        assert list(answer.possible) == [Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE]
        said = answer.explain()
        assert "likely to be inadequate where leaders and managers are. In the record it held in 0 of the 281" in said
        assert "277 Requires improvement to be good, 3 Good, 1 Outstanding" in said
