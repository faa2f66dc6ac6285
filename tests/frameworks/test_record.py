"""Every count in the record equals a new count of the shipped inspections, with and without the library."""

from collections import Counter

import pytest

from inspection_framework import Edition
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import ObservedBound, Scale
from inspection_framework.model.record import recounted
from tests.rules import oracle

WORDS = {1: "outstanding", 2: "good", 3: "requires_improvement", 4: "inadequate", None: "not_judged"}


def test_the_sightings_are_the_shipped_reports() -> None:
    """Each edition, set of main judgements, overall judgement and day of publication is as frequent as its reports."""
    seen = Counter(
        (sighting.edition.id, tuple(outcome.value for outcome in sighting.outcomes), sighting.overall.value, str(day))
        for sighting in RECORD.sightings
        for day in sighting.published
    )
    reports = Counter(
        (edition, tuple(WORDS[grade] for grade in profile), WORDS[overall], published)
        for edition, profile, overall, published in oracle.reports()
    )
    assert seen == reports
    assert RECORD.reports == reports.total() == 477


def test_it_ends_with_the_last_report() -> None:
    """`as_of` is the day on which the last of the shipped reports was published."""
    assert max(str(inspection.published) for inspection in local_authority_inspections()) == RECORD.as_of.isoformat()


@pytest.mark.parametrize("bound", RECORD.bounds, ids=lambda bound: bound.id)
def test_every_observed_bound_holds_over_at_least_thirty_reports(bound: ObservedBound[Scale]) -> None:
    """An observed bound is true without exception of at least 30 reports, and says how many."""
    applied = 0
    for inspection in local_authority_inspections():
        edition, overall = inspection.edition, inspection.overall
        assert isinstance(edition, Edition)
        if edition.id in bound.editions and bound.applies(inspection.judgements.outcomes, edition.areas):
            applied += 1
            assert isinstance(overall, Scale)
            best, worst = bound.ends(inspection.judgements.outcomes, edition.areas)
            assert best is None or best.is_at_least(overall)
            assert worst is None or overall.is_at_least(worst)
    assert applied == bound.reports >= 30


def test_what_each_bound_alone_decides_is_counted() -> None:
    """A bound also says how many reports no other bound decides."""
    assert recounted(RECORD.bounds, RECORD.sightings) == RECORD.bounds


def test_no_bound_is_drawn_from_a_profile_seen_once() -> None:
    """A bound rests on many sets of judgements, not on one that occurred once."""
    for bound in RECORD.bounds:
        profiles = {
            sighting.outcomes
            for sighting in RECORD.sightings
            if sighting.edition.id in bound.editions and bound.applies(sighting.by_area, sighting.edition.areas)
        }
        assert len(profiles) > 1, bound.id


def test_only_66_sets_of_main_judgements_have_occurred() -> None:
    """Of 64 + 64 + 256 sets of grades of the main areas 66 have occurred, and one with an area not judged."""
    profiles = {(sighting.edition.id, sighting.outcomes) for sighting in RECORD.sightings}
    complete = {
        (edition, outcomes) for edition, outcomes in profiles if all(isinstance(outcome, Scale) for outcome in outcomes)
    }
    assert (len(complete), len(profiles)) == (66, 67)
