"""When each source was last checked, and what is announced."""

from datetime import date, datetime

import pytest

import inspection_framework as inf
from inspection_framework.frameworks import ILACS, SCCIF, unchecked_since
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model.facts import statements

LAST = date(2026, 12, 2)
"""The day after a source was last checked."""


def test_every_source_has_the_day_on_which_it_was_looked_at() -> None:
    """Every document is listed on a later day, and none was checked on an unknown day."""
    listed = unchecked_since(LAST)
    assert [source.document for source in listed if source.checked_on is None] == []
    cited = {
        fact.source.document for _, fact in statements((ILACS, SCCIF["boarding_school"], REGIMES["childrens_home"]))
    }
    cited |= {record.source.document for record in (RECORD, PROVIDER_RECORD)}
    assert cited <= {source.document for source in listed}


def test_only_what_was_looked_at_before_is_listed() -> None:
    """A source checked on the day itself is not listed, and those checked longest ago come first."""
    days = [source.checked_on for source in unchecked_since(LAST) if source.checked_on]
    assert days == sorted(days)
    for day in set(days):
        assert len(unchecked_since(day)) == sum(earlier < day for earlier in days)


def test_each_document_is_listed_once() -> None:
    """A document is checked as a whole, however many passages are cited."""
    documents = [source.document for source in unchecked_since(LAST)]
    assert len(documents) == len(set(documents))


def test_a_time_is_no_day() -> None:
    """A moment is refused."""
    with pytest.raises(inf.DefinitionError, match="day"):
        unchecked_since(datetime(2026, 11, 30, 12, 0))  # noqa: DTZ001 # no zone is needed to be refused


def test_authorities_are_told_of_the_renewed_framework() -> None:
    """Ofsted, 27 November 2025: a "renewed children and families services framework", planned for 2027."""
    (announced,) = ILACS.topic("announcements").facts
    assert announced.value == (
        'Ofsted plans a "renewed children and families services framework" for 2027, after a consultation in 2026.'
    )
    horizon = REGIMES["local_authority"].horizon
    assert horizon
    assert horizon.value == date(2027, 1, 1)
    assert horizon.source.document == announced.source.document


@pytest.mark.parametrize("kind", SCCIF)
@pytest.mark.parametrize(("on", "is_told"), [(date(2025, 11, 26), False), (date(2025, 11, 27), True)])
def test_providers_are_told_that_overall_grades_go(kind: str, on: date, is_told: bool) -> None:  # noqa: FBT001 # what is expected
    """Ofsted, 27 November 2025: "removing overall effectiveness grades across all remits"; no day is known."""
    provider = inf.Provider(kind=kind, urn="SC000001", name="A provider", registered=date(2024, 10, 1))
    answer = inf.outlook(provider, [], on=on)
    assert answer.next
    reasons = [reason for reason in answer.next.reasons if reason.rule == "horizon"]
    assert [reason.standing.value for reason in reasons] == ["not found"] * is_told
    assert all(
        reason.says.startswith("Not found: from which day a provider has no overall grade") for reason in reasons
    )
