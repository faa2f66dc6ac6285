"""The steps after the days on site: feedback, publication, receipt and deadlines."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.model.activities import Activity, Reporting
from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.facts import Basis, Source, in_force
from inspection_framework.model.provisions import Force
from inspection_framework.rules.reasons import Standing, standing_on
from inspection_framework.rules.timetable.steps import INSPECTORATE, Step, StepKind, nothing_said, of_fact, reason
from inspection_framework.rules.timetable.working_days import add_working_days

__all__: list[str] = []

_RECEIVED = {Anchor.RECEIPT: "receives the report", Anchor.LETTER: "receives the letter"}
_ASSUMPTION = Source(
    document="inspection_framework",
    unlocated="an assumption of this library, not a statement of any document",
    basis=Basis.INFERRED,
    wording_seen=True,
)
RECEIVED_WHEN_PUBLISHED = reason(
    Standing.ASSUMED,
    "receipt",
    (
        "No source says on which day it is received. The day of publication is assumed. To use another day, give the"
        " argument `received`."
    ),
    _ASSUMPTION,
)


def feedback(activity: Activity, days: Mapping[Anchor, date | None], on_site: date) -> Iterator[Step]:
    """Yield a step for each feedback. If no fact is about feedback, the only step says so."""
    facts = in_force(activity.feedback, on_site)
    for fact in facts:
        heard_by = ", ".join(fact.value.heard_by) if fact.value else "the provider"
        anchor = fact.value.on if fact.value else None
        day = days[anchor] if anchor else None
        says = f"Feedback is given {fact.value.when}." if fact.value else ""
        yield Step(
            kind=StepKind.FEEDBACK,
            what=f"give feedback to {heard_by}",
            who="inspectors",
            first=day,
            last=day,
            anchor=anchor,
            counted_from=day,
            reasons=(of_fact(fact, f"{activity.id}-feedback", says),),
        )
    if not facts:
        yield Step(
            kind=StepKind.FEEDBACK,
            what="give feedback",
            who="inspectors",
            first=None,
            last=None,
            reasons=(nothing_said(activity, "feedback"),),
        )


def publication(activity: Activity, last: date | None, on_site: date) -> Step:
    """Return the step of publication. Its day is worked out from the time that reports most often took."""
    rule = f"{activity.id}-publication"
    day, why = None, nothing_said(activity, "publication")
    if activity.reporting.value is Reporting.UNPUBLISHED:
        why = of_fact(activity.reporting, rule, "Its result is not published.")
    for fact in in_force(activity.publication, on_site):
        says = f"Publication most often came {fact.value} after the last day on site."
        says += "" if last else " That day is not known."
        day = add_working_days(last, fact.value.count) if fact.value and last else None
        why = of_fact(fact, rule, says)
    return Step(
        kind=StepKind.PUBLICATION,
        what="publishes the report" if activity.is_graded else "publishes its report or letter",
        who=INSPECTORATE,
        first=day,
        last=day,
        anchor=Anchor.LAST_DAY,
        counted_from=last,
        reasons=(why,),
    )


def receipt(owed: Sequence[Deadline], days: Mapping[Anchor, date | None], received: date | None) -> Iterator[Step]:
    """Yield a step for each receipt from which a deadline is counted.

    If there is no such deadline, a day of receipt that the caller passed still has a step.
    """
    says = (
        "No source says on which day it is received, and the day of publication is not known. If you know the day of"
        " receipt, give the argument `received`."
    )
    why = RECEIVED_WHEN_PUBLISHED if days[Anchor.RECEIPT] else attrs.evolve(RECEIVED_WHEN_PUBLISHED, says=says)
    counted = {deadline.anchor: deadline.who for deadline in reversed(owed) if deadline.anchor in _RECEIVED}
    if received and not counted:
        counted = {Anchor.RECEIPT: "the provider"}
    for anchor, who in reversed(counted.items()):
        yield Step(
            kind=StepKind.RECEIPT,
            what=_RECEIVED[anchor],
            who=who,
            first=days[anchor],
            last=days[anchor],
            anchor=Anchor.PUBLICATION,
            counted_from=days[Anchor.PUBLICATION],
            reasons=() if received else (why,),
        )


def owing(deadline: Deadline, counted_from: date | None) -> Step:
    """Return the step of a deadline: the last day on which it can be met."""
    day = add_working_days(counted_from, deadline.within.count) if counted_from else None
    from_day = "" if deadline.anchor in {Anchor.FIRST_DAY, Anchor.LAST_DAY} else "day of "
    anchor = deadline.anchor.value.removeprefix("the ")
    says = deadline.says if day else f"{deadline.says} The {from_day}{anchor} is not known."
    return Step(
        kind=StepKind.DEADLINE,
        what=deadline.step,
        who=deadline.who,
        first=day,
        last=day,
        anchor=deadline.anchor,
        counted_from=counted_from,
        only_with=deadline.only_with,
        reasons=(reason(standing_on(deadline.source, Force.ALWAYS), deadline.id, says, deadline.source),),
    )
