"""What a provider still owes: counted from publication, while it is due, and only if the finding is there."""

from datetime import date, timedelta

import attrs
import pytest

from inspection_framework import Absence, Finding, FindingKind, Inspection, Outlook, outlook
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS
from inspection_framework.rules import Standing

ON = date(2026, 11, 22)
PORTSMOUTH = tuple(
    inspection for inspection in local_authority_inspections() if inspection.provider.name == "Portsmouth"
)
PRIORITY = Finding(kind=FindingKind.PRIORITY_ACTION, text="The front door")


def outlook_of(*history: Inspection, on: date = ON) -> Outlook:
    """Return the outlook for Portsmouth."""
    return outlook(PORTSMOUTH[0].provider, history, on=on)


def weekdays_after(day: date, count: int) -> date:
    """Return the day a number of working days later. The only bank holidays then are 31 August 2026 and Christmas."""
    free = {date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)}
    while count:
        day += timedelta(1)
        count -= day.weekday() < 5 and day not in free
    return day


def test_after_a_report() -> None:
    """The report is due 30 working days after receipt, the statement of action 70; past steps are not listed."""
    published = date(2026, 8, 18)
    assert PORTSMOUTH[-1].published == published
    report, statement = outlook_of(*PORTSMOUTH, on=published).owed
    assert (report.what, report.first) == ("publishes the report", weekdays_after(published, 30))
    assert statement.first == weekdays_after(published, 70) == date(2026, 11, 25)
    assert [step.first for step in outlook_of(*PORTSMOUTH).owed] == [statement.first]
    assert [step.first for step in outlook_of(*PORTSMOUTH, on=date(2026, 11, 25)).owed] == [statement.first]
    assert outlook_of(*PORTSMOUTH, on=date(2026, 11, 26)).owed == ()


def test_the_assumed_day_of_receipt_is_shown() -> None:
    """Each step says that the day of receipt is assumed, and so does the explanation."""
    answer = outlook_of(*PORTSMOUTH)
    assert [why.standing for why in answer.owed[0].reasons] == [Standing.INFERRED, Standing.ASSUMED]
    assert "Owed: No later than Wednesday 25 November 2026: the local authority makes and publishes" in answer.explain()


@pytest.fixture
def visit() -> Inspection:
    """Return a focused visit in October 2026 whose letter was published on 2 November."""
    edition = ILACS.edition_on(date(2026, 10, 6))
    return attrs.evolve(
        PORTSMOUTH[-1],
        activity=edition.activity("focused_visit"),
        on_site=(attrs.evolve(PORTSMOUTH[-1].on_site[0], first=date(2026, 10, 6), last=date(2026, 10, 7)),),
        published=date(2026, 11, 2),
        judgements={},
    )


def test_after_an_area_for_priority_action(visit: Inspection) -> None:
    """A draft plan is due 20 working days after the letter and the plan after 70; without such an area neither is."""
    plans = [
        step for step in outlook_of(*PORTSMOUTH, attrs.evolve(visit, findings=(PRIORITY,))).owed if "plan" in step.what
    ]
    assert [step.first for step in plans] == [
        weekdays_after(date(2026, 11, 2), 20),
        weekdays_after(date(2026, 11, 2), 70),
    ]
    improvement = Finding(kind=FindingKind.IMPROVEMENT, text="Supervision")
    assert (
        outlook_of(*PORTSMOUTH, attrs.evolve(visit, findings=(improvement,))).owed
        == outlook_of(*PORTSMOUTH, visit).owed
    )
    assert not any("plan" in step.what for step in outlook_of(*PORTSMOUTH, visit).owed)


def test_nothing_is_counted_from_days_that_are_not_known() -> None:
    """Without a first day, a day of publication or an activity, nothing is counted or guessed."""
    (latest,) = PORTSMOUTH[-1:]
    unknown = attrs.evolve(latest.on_site[0], first=Absence.NOT_SUPPLIED)
    for odd in (
        attrs.evolve(latest, on_site=(unknown,)),
        attrs.evolve(latest, published=Absence.NOT_SUPPLIED),
        attrs.evolve(latest, activity=Absence.NOT_SUPPLIED),
    ):
        assert outlook_of(odd).owed == ()
    assert outlook_of().owed == ()
