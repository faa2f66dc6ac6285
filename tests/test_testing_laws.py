"""Laws for every value of the strategies, and the features that the strategies reach."""

import contextlib
import warnings
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise, product
from typing import TypeVar

import attrs
import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning, NoSuchExample

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Activity,
    Comparison,
    DepartureKind,
    Edition,
    Fact,
    Framework,
    Grade,
    Inspection,
    InterimEffectiveness,
    OverallJudgement,
    Period,
    Source,
    SupportedAccommodationOutcome,
    frameworks,
    testing,
)
from inspection_framework.model import Force, Mode, Outcome, Record, Regime, Reporting, Role, Rule, Scale
from inspection_framework.rules import History

T = TypeVar("T")

few = settings(max_examples=max(1, settings().max_examples // 4), suppress_health_check=[HealthCheck.too_slow])
OURS: tuple[Framework[Scale], ...] = tuple(framework for _, framework in frameworks.named())
OUR_EDITIONS = [edition for framework in OURS for edition in framework.editions]


def reaches(strategy: st.SearchStrategy[T], features: Callable[[T], Iterable[object]], *wanted: object) -> None:
    """Draw values of a strategy, always the same ones, until they have had all the features wanted."""
    missing = set(wanted)

    def was_the_last(value: T) -> bool:
        missing.difference_update(features(value))
        return not missing

    steadily = settings(database=None, derandomize=True, deadline=None, max_examples=5000, phases=[Phase.generate])
    with contextlib.suppress(NoSuchExample), warnings.catch_warnings():
        warnings.simplefilter("ignore", HypothesisWarning)  # a value may be long to print: none of them is printed
        hypothesis.find(strategy, was_the_last, settings=steadily)
    assert missing == set()


class TestOverallJudgement:
    """For any edition and record, an answer never rules everything out, nor says what it rules out."""

    @few
    @given(testing.overall_judgements())
    def test_what_is_said_is_possible(self, answer: OverallJudgement[Scale]) -> None:
        """Something is possible, all of it is permitted, and what is expected or usual is possible."""
        assert len(answer.possible) >= 1
        assert set(answer.possible) <= set(answer.permitted)
        assert {answer.expected, answer.usual} - {None} <= set(answer.possible)

    @few
    @given(edition=testing.editions(Grade, has_overall=True), data=st.data())
    def test_limits_and_bounds_agree(self, edition: Edition[Grade], data: st.DataObject) -> None:
        """For every set of grades and areas not judged the limits leave something, with any record's bounds too."""
        record = data.draw(testing.records(editions=st.just(edition)))
        areas = [area.id for area in edition.main_areas][:3]
        rest = dict.fromkeys((area.id for area in edition.main_areas[3:]), Grade.GOOD)
        for outcomes in product((*Grade, Absence.NOT_JUDGED), repeat=len(areas)):
            profile: dict[str, Outcome] = {**rest, **dict(zip(areas, outcomes, strict=True))}
            assert inf.overall_judgement(edition, profile, record=record).possible


class TestInspections:
    """Inspections have departures, and every departure is reported."""

    @few
    @given(testing.inspections())
    def test_departures_are_said(self, inspection: Inspection) -> None:
        """Any inspection can be compared with its edition, and printed."""
        assert all(isinstance(departure.kind, DepartureKind) for departure in inf.departures(inspection))
        assert inspection.provider.name in str(inspection)

    @pytest.mark.edges
    def test_they_reach_every_departure(self) -> None:
        """Each kind is reached. A label of another time, which few editions print, is reached under one that prints it.

        Obvious slips have their own tests: a report before its visit, an activity of another edition.
        """

        def kinds(inspection: Inspection) -> list[DepartureKind]:
            return [departure.kind for departure in inf.departures(inspection)]

        label = DepartureKind.LABEL_OF_ANOTHER_TIME
        slips = {DepartureKind.PUBLISHED_BEFORE_VISIT, DepartureKind.ACTIVITY_NOT_IN_EDITION}
        reaches(testing.inspections(editions=testing.our_editions()), kinds, *set(DepartureKind) - slips - {label})
        printed = st.just(frameworks.ILACS.edition_on(date(2025, 1, 20)))
        reaches(testing.inspections(editions=printed), kinds, label)

    @pytest.mark.edges
    def test_they_reach_every_outcome(self) -> None:
        """Members of every scale, every reason for no grade, and every reason for an unknown day are reached."""
        strategy = testing.inspections(editions=testing.absences())
        members = [*Grade, *InterimEffectiveness, *SupportedAccommodationOutcome]
        reaches(strategy, lambda inspection: inspection.judgements.outcomes.values(), *members, *Absence)
        reaches(
            strategy,
            lambda inspection: [day for days in inspection.on_site for day in (days.first, days.last)],
            *Absence,
        )

    def test_they_reach_every_shape(self) -> None:
        """Under editions of the library, made-up ones and none; in one window, several and none."""

        def shape(inspection: Inspection) -> tuple[object, int]:
            edition = inspection.edition
            return "ours" if edition in OUR_EDITIONS else type(edition), len(inspection.on_site)

        reaches(testing.inspections(), shape, "ours", Edition, Absence, *range(4))

    @pytest.mark.parametrize("edition", OUR_EDITIONS, ids=lambda edition: edition.id)
    def test_they_are_of_the_editions_asked_for(self, edition: Edition[Scale]) -> None:
        """Inspections are under the edition asked for, with and without an activity."""
        strategy = testing.inspections(editions=st.just(edition))
        reaches(
            strategy,
            lambda inspection: [(inspection.edition, type(inspection.activity))],
            *product([edition], (Activity, Absence)),
        )

    @few
    @given(data=st.data(), day=testing.dates())
    def test_they_begin_when_they_are_asked_to(self, data: st.DataObject, day: date) -> None:
        """With a day, the first day on site is known and not before it; editions and providers are those passed."""
        edition, provider = testing.our_editions(), testing.providers(kinds=st.just("childrens_home"))
        inspection = data.draw(testing.inspections(editions=edition, providers=provider, on_or_after=day))
        assert isinstance(inspection.started, date)
        assert inspection.started >= day
        assert isinstance(inspection.edition, Edition)
        assert inspection.provider.kind == "childrens_home"


class TestEditions:
    """Made-up editions and frameworks are consistent, and differ from the library's."""

    @few
    @given(testing.frameworks())
    def test_what_is_said_is_sourced(self, framework: Framework[Scale]) -> None:
        """Every fact and every rule of a framework has its source."""
        said = dict(inf.statements(framework))
        assert {"title", "editions[0].period"} <= said.keys()
        assert all(
            isinstance(statement, Fact | Rule) and isinstance(statement.source, Source) for statement in said.values()
        )

    @few
    @given(testing.frameworks())
    def test_no_name_is_taken(self, framework: Framework[Scale]) -> None:
        """No framework and no edition has an id of the library's own, in upper case or with a hyphen."""
        names = {framework.id, *(edition.id for edition in framework.editions)}
        assert not any("-" in name or name.isupper() for name in names)

    def test_kinds_of_provider(self) -> None:
        """The kinds that the library knows, and others, are drawn."""
        kinds = ("local_authority", "secure_childrens_home", "supported_accommodation")
        reaches(testing.kinds_of_provider(), lambda kind: [kind, len(kind)], *kinds, 1)

    def test_ours_are_all_there(self) -> None:
        """Every framework that can be imported is drawn, and every edition."""
        assert {name.partition("[")[0] for name, _ in frameworks.named()} == set(frameworks.__all__) - {
            "unchecked_since"
        }
        reaches(testing.our_frameworks(), lambda framework: [framework], *OURS)
        reaches(testing.our_editions(), lambda edition: [edition], *OUR_EDITIONS)

    @pytest.mark.edges
    def test_they_reach_every_part(self) -> None:
        """Every role and every optional part of an edition, limits of either force, and activities of every kind."""
        reaches(
            testing.editions(),
            lambda edition: [
                *(area.role for area in edition.areas),
                *(limit.force for limit in edition.limits),
                *(activity.reporting.value for activity in edition.activities),
                *named_parts(edition),
            ],
            *Role,
            *Force,
            *Reporting,
            *(field.name for field in attrs.fields(Edition)),
        )
        reaches(testing.activities(), named_parts, *(field.name for field in attrs.fields(Activity)))

    @few
    @given(testing.our_editions(has_overall=True), testing.editions(has_overall=False))
    def test_they_have_an_overall_judgement_or_not(self, ours: Edition[Scale], made_up: Edition[Scale]) -> None:
        """They have it as asked for."""
        assert ours.has_overall.value
        assert not made_up.has_overall.value

    @given(testing.successive_periods(most=5))
    def test_periods_follow_one_another(self, periods: tuple[Period, ...]) -> None:
        """No two share a day, and they are in order."""
        assert not any(before.overlaps(after) for before, after in pairwise(periods))
        assert not any(period.since is None for period in periods[1:])


class TestRecords:
    """A record equals its recount, and no report in it breaks a bound."""

    @few
    @given(testing.records(), testing.dates())
    def test_it_is_known_as_it_is(self, record: Record, day: date) -> None:
        """On its last day it is unchanged, and what was known earlier is never known better later."""
        assert record.known_on(record.as_of) == record
        assert record.known_on(day).known_on(day) == record.known_on(day)

    @few
    @given(testing.records())
    def test_no_bound_is_broken(self, record: Record) -> None:
        """Each overall judgement lies within every bound of its edition that applies to it."""
        for seen in record.sightings:
            assert (
                seen.overall
                in inf.overall_judgement(attrs.evolve(seen.edition, limits=()), seen.by_area, record=record).possible
            )

    @pytest.mark.edges
    def test_all_of_it_is_reached(self) -> None:
        """Bounds, usual rules, successions, and records of two editions are reached."""
        reaches(
            testing.records(),
            lambda record: [*named_parts(record), len({sighting.edition.id for sighting in record.sightings})],
            *("bounds", "usual", "successions", "sightings"),
            2,
        )


class TestWhatComesNext:
    """Histories are in order, and regimes have an unambiguous default."""

    @few
    @given(testing.histories(on_or_after=date(2020, 1, 1)))
    def test_one_thing_after_another(self, history: History) -> None:
        """No inspection begins before the one before it has ended; all of them have one provider."""
        ordered = (*history.known, *history.not_yet)
        assert history.on >= date(2020, 1, 1)
        assert {inspection.provider for inspection in ordered} <= {history.provider}

    @few
    @given(testing.regimes())
    def test_there_is_one_default(self, regime: Regime) -> None:
        """There is one or none, never two."""
        assert [path.mode for path in regime.pathways].count(Mode.DEFAULT) <= 1

    @pytest.mark.edges
    def test_all_of_it_is_reached(self) -> None:
        """Histories of several inspections, known and not yet published; pathways and suspensions."""
        reaches(
            testing.histories(),
            lambda history: [len(history.known), bool(history.not_yet), bool(history.latest)],
            *range(4),
        )
        reaches(testing.regimes(), named_parts, "pathways", "suspensions", "horizon", "priority_action")
        reaches(testing.outlooks(), named_parts, "latest", "next", "alternatives", "between")


@given(testing.outcomes(), testing.outcomes())
def test_comparisons_can_be_turned_round(before: Outcome, after: Outcome) -> None:
    """An improvement one way is a decline the other. The same stays the same, and no comparison is none both ways."""
    turned = {Comparison.IMPROVED: Comparison.DECLINED, Comparison.DECLINED: Comparison.IMPROVED}
    comparison = inf.compare(before, after)
    assert inf.compare(after, before) is turned.get(comparison, comparison)
    assert (comparison is Comparison.SAME) == (before is after and isinstance(before, Scale))


@given(testing.names(), testing.identifiers(), testing.texts())
def test_texts_can_be_printed(name: str, identifier: str, text: str) -> None:
    """They contain nothing that cannot be printed or written as UTF-8. Names and ids are trimmed and not empty."""
    for word in (name, identifier, text):
        assert word.isprintable()
        assert word.encode().decode() == word
    assert all(word and word == word.strip() for word in (name, identifier))


@pytest.mark.parametrize("strategy", [testing.names(), testing.identifiers(), testing.texts()])
def test_texts_reach_beyond_ascii(strategy: st.SearchStrategy[str]) -> None:
    """They reach every script."""
    reaches(strategy, lambda text: [ord(letter) > 0xFFFF for letter in text], True)  # noqa: FBT003 # what is looked for


def named_parts(value: attrs.AttrsInstance) -> list[str]:
    """Return the names of the fields of a value that are not empty."""
    return [field.name for field in attrs.fields(type(value)) if getattr(value, field.name)]
