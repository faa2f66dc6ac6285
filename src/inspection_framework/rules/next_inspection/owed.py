"""The steps that a provider still owes on a day, after its reports and letters."""

from collections.abc import Iterator
from datetime import date

import attrs

from inspection_framework.model.activities import Activity
from inspection_framework.model.facts import in_force
from inspection_framework.model.inspections import Inspection
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.timetable.after_the_visit import RECEIVED_WHEN_PUBLISHED, owing
from inspection_framework.rules.timetable.steps import Step

__all__: list[str] = []


def owed_by(history: History) -> tuple[Step, ...]:
    """Return the steps due on the day or later, in order, after the latest graded inspection and later visits.

    The report or letter is assumed to have been received on the day of publication. A deadline for a kind of finding is
    left out if the inspection has no such finding.
    """
    latest = (history.latest,) if history.latest else ()
    steps = [step for inspection in (*latest, *history.since) for step in _after(inspection)]
    return tuple(sorted((step for step in steps if step.first and step.first >= history.on), key=_day))


def _day(step: Step) -> tuple[str, str]:
    return str(step.first), step.what


def _after(inspection: Inspection) -> Iterator[Step]:
    activity, started, published = inspection.activity, inspection.started, inspection.published
    if isinstance(activity, Activity) and isinstance(started, date) and isinstance(published, date):
        kinds = {finding.kind for finding in inspection.findings}
        for deadline in in_force(activity.deadlines, started):
            if deadline.only_with is None or deadline.only_with in kinds:
                step = owing(deadline, published)
                yield attrs.evolve(step, reasons=(*step.reasons, RECEIVED_WHEN_PUBLISHED))
