"""Deadlines: their words, and that two about one thing never apply on the same day."""

from datetime import date

import attrs
import pytest

from inspection_framework import FindingKind, Period
from inspection_framework.model import Anchor, Deadline, Feedback, WorkingDays
from tests.model.making import EDITION, FULL, SOURCE, VISIT, fact, pickled, refusal

BEFORE = Period(None, date(2020, 6, 30))
SINCE = Period(date(2020, 7, 1), None)

PUBLISH = Deadline(
    id="publish",
    says="The report is published within 30 working days.",
    source=SOURCE,
    who="the provider",
    step="publishes the report",
    anchor=Anchor.RECEIPT,
    within=WorkingDays(30),
)


@pytest.mark.parametrize(
    ("only_with", "words"),
    [
        (None, "the provider publishes the report within 30 working days of receipt of the report"),
        (
            FindingKind.PRIORITY_ACTION,
            (
                "the provider publishes the report within 30 working days of receipt of the report,"
                " if there is an area for priority action"
            ),
        ),
    ],
)
def test_in_words(only_with: FindingKind | None, words: str) -> None:
    """Who does what by when, and on what condition."""
    assert str(attrs.evolve(PUBLISH, only_with=only_with)) == words


def test_kinds_of_finding_in_a_sentence() -> None:
    """Each kind fits into a sentence."""
    assert [kind.in_words for kind in FindingKind] == [
        "a strength",
        "an area for improvement",
        "an area for priority action",
    ]


def test_nobody_and_nothing_is_refused() -> None:
    """A deadline says who owes it and what is owed; both problems are listed."""
    refused = refusal(attrs.evolve, PUBLISH, who=" ", step="")
    assert refused == (
        "deadline 'publish' is not valid:\n"
        "  - who: it is empty: say who owes it\n"
        "  - step: it is empty: say what is owed"
    )


def test_it_is_a_value() -> None:
    """Equal deadlines have the same hash and survive pickling."""
    assert pickled(PUBLISH) == PUBLISH
    assert hash(pickled(PUBLISH)) == hash(PUBLISH)


class TestInAnEdition:
    """An activity's deadlines and its time to publication are dated as its other facts are."""

    def refused(self, *deadlines: Deadline) -> str:
        """Return the message with which an edition refuses an activity with these deadlines."""
        return refusal(attrs.evolve, EDITION, activities=(attrs.evolve(FULL, deadlines=deadlines), VISIT))

    def test_nothing_is_owed_where_nothing_is_said(self) -> None:
        """Without deadlines and times to publication, an activity is unchanged."""
        assert (FULL.deadlines, FULL.publication) == ((), ())
        assert Feedback(heard_by=("the director",), when="later").on is None

    def test_one_step_once_a_day(self) -> None:
        """Two deadlines for one step on the same days are refused."""
        again = attrs.evolve(PUBLISH, id="again", within=WorkingDays(20), during=SINCE)
        assert "activities['full'].deadlines['publishes the report']: two apply on the same days" in self.refused(
            PUBLISH, again
        )

    def test_one_after_the_other(self) -> None:
        """A deadline that changed is two deadlines, each with its days; other steps are owed at the same time."""
        deadlines = (
            attrs.evolve(PUBLISH, during=BEFORE),
            attrs.evolve(PUBLISH, id="sooner", within=WorkingDays(20), during=SINCE),
            attrs.evolve(PUBLISH, id="statement", step="makes a statement"),
        )
        activities = (attrs.evolve(FULL, deadlines=deadlines), VISIT)
        assert attrs.evolve(EDITION, activities=activities).activity("full").deadlines == deadlines

    def test_an_id_stands_once(self) -> None:
        """Two deadlines with one id are refused, though they are about two steps."""
        other = attrs.evolve(PUBLISH, step="makes a statement")
        assert "activities['full'].deadlines: 'publish' is listed 2 times" in self.refused(PUBLISH, other)

    def test_one_time_to_publication_a_day(self) -> None:
        """Two times to publication on the same days are refused."""
        twice = attrs.evolve(FULL, publication=(fact(WorkingDays(21)), fact(WorkingDays(30), SINCE)))
        refused = refusal(attrs.evolve, EDITION, activities=(twice, VISIT))
        assert "activities['full'].publication: two apply on the same days: always; from 1 July 2020" in refused
