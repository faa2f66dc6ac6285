"""Whether one activity may come next for a provider, and why."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NoReturn

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem, UndefinedOperationError
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Period, in_words
from inspection_framework.model.facts import in_force
from inspection_framework.model.frequencies import Circumstance
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Mode, Regime
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.model.shown import Shown
from inspection_framework.rules.answers import Answer
from inspection_framework.rules.defaults import regime_for
from inspection_framework.rules.next_inspection.open_pathways import given
from inspection_framework.rules.next_inspection.outlook import Outlook, outlook
from inspection_framework.rules.next_inspection.prospects import Prospect
from inspection_framework.rules.reasons import Reason, Standing, of_rule, rehearsed, standing_on

__all__ = ["Eligibility", "eligibility"]


@attrs.frozen(kw_only=True)
class Eligibility(Shown, Value):
    """Whether an activity may come next for a provider, as of a day.

    ``during`` is the period in which it is to begin, or ``None`` for any time.
    """

    provider: Provider
    activity: Activity
    on: date
    answer: Answer
    during: Period | None = None
    reasons: tuple[Reason, ...]

    @property
    def question(self) -> str:
        """The question in words."""
        when = f", {self.during}" if self.during else ""
        return f"{self.activity.title.value} of {self.provider.name}{when}: may it come next?"

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        return rehearsed(self.reasons)

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", ["an Eligibility"], "compare its answer with Answer.YES")

    def explain(self) -> str:
        """Return the answer and its reasons in plain English, with every source."""
        lines = [f"{self.question} {self.answer.reply}."]
        lines += [f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)]
        return "\n".join([*lines, self.disclaimer])


@checked
def eligibility(  # noqa: PLR0913 # the four of the question, and on what record and regime it is answered
    provider: Provider,
    activity: Activity,
    history: Iterable[Inspection],
    *,
    on: date,
    during: Period | None = None,
    circumstances: Mapping[Circumstance, bool] | None = None,
    record: Record | None = None,
    regime: Regime | None = None,
) -> Eligibility:
    """Return whether an activity may come next for a provider, as of a day.

    Without ``during``, the answer is about the activity at any time. With ``during``, it is about beginning in that
    period. The answer is then YES if the whole window by policy is in the period, and NOT_USUAL if no part of it is. It
    is MAY if part of the window is in the period, or if there is no window. The answer is NO if the activity is
    suspended on the day. The other arguments are those of :func:`outlook`.

    >>> from datetime import date
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.frameworks import ILACS
    >>> history = local_authority_inspections().of("Harrow")
    >>> short = ILACS.edition_on(date(2026, 11, 22)).activity("short")
    >>> eligibility(history[0].provider, short, history, on=date(2026, 11, 22)).answer
    <Answer.NO: 'no'>

    >>> asked = Period(date(2027, 4, 1), date(2028, 3, 31))
    >>> visit = ILACS.edition_on(date(2026, 11, 22)).activity("focused_visit")
    >>> eligibility(history[0].provider, visit, history, on=date(2026, 11, 22), during=asked).answer
    <Answer.NOT_USUAL: 'not usual'>

    Raises:
        DefinitionError: ``during`` ends before the day; the history has another provider's inspections, cannot be put
            in order or overlaps; there is no regime; or a circumstance is passed that the history shows.
        NotInForceError: no framework of the regime was in force on the day.
    """
    if during is not None and during.until is not None and during.until < on:
        problem = Problem("during", f"it ends on {during.until}, before {on}, the day on which it is asked")
        raise DefinitionError("question of what may come", [problem])
    chosen = regime_for(provider.kind, regime)
    coming = outlook(provider, history, on=on, circumstances=circumstances, record=record, regime=chosen)
    matches = [(answer, prospect) for answer, prospect in _answered(coming) if prospect.activity.id == activity.id]
    suspended = tuple(
        reason for _, prospect in matches for reason in prospect.reasons if reason.standing is Standing.SUSPENDED
    )
    reasons: tuple[Reason, ...]
    if suspended:
        answer, reasons = Answer.NO, suspended
    elif matches:
        answer, prospect = matches[0]
        answer, timed = (answer, ()) if during is None else _during(during, on, answer, prospect)
        reasons = (*prospect.reasons, *timed, *coming.reasons)
    else:
        dark = any(reason.rule in _DARK for reason in coming.reasons)
        answer = Answer.UNKNOWN if dark else Answer.NO
        absent = any(reason.rule in _ABSENT for reason in coming.reasons)
        rules = () if dark or absent else _rules_that_do_not_apply(activity, on, chosen)
        reasons = (*rules, *(coming.next.reasons if coming.next else ()), *coming.reasons)
    return Eligibility(provider=provider, activity=activity, on=on, answer=answer, during=during, reasons=reasons)


def _rules_that_do_not_apply(activity: Activity, on: date, regime: Regime) -> tuple[Reason, ...]:
    """Return why an activity does not come: the rules on it in force on a day, none of which applies."""
    rules = [path for path in in_force(regime.pathways, on) if path.activity == activity.id]
    if not rules:
        says = f"No rule in force on {in_words(on)} was found by which it comes."
        return (given(regime, Standing.NOT_FOUND, "no-rule", says),)
    return tuple(
        attrs.evolve(
            of_rule(path, standing_on(path.source), regime.id, {}),
            rule=f"{path.id}-does-not-apply",
            says=f"This rule does not apply here: {path.says}",
        )
        for path in rules
    )


_DARK = {"edition-not-known", "no-pathway"}
"""Reasons why the rules have no answer. An activity that is not among the prospects may then still come."""
_ABSENT = {"not-made-yet", "ended"}
"""Reasons why nothing comes for a provider that does not exist on the day."""


def _during(during: Period, on: date, answer: Answer, prospect: Prospect) -> tuple[Answer, tuple[Reason, ...]]:
    """Return the answer for an activity that is to begin in a period, with the reason that decides it."""
    window = prospect.window
    if window is None or answer in {Answer.NOT_USUAL, Answer.NO}:
        return (Answer.MAY if answer is Answer.YES else answer), ()
    opens, closes = window.opens and max(window.opens, on), window.closes
    begins, ends = during.since or date.min, during.until or date.max
    if closes and closes < on:
        says, decided = f"ended before {in_words(on)}, so it says nothing about", Answer.MAY
    elif (closes and closes < begins) or (opens and ends < opens):
        says, decided = "is not in", Answer.NOT_USUAL
    elif opens and closes and opens in during and closes in during:
        says, decided = "is in", answer
    else:
        says, decided = "is not wholly in", Answer.MAY
    why = next(reason for reason in prospect.reasons if reason.rule.endswith("-window"))
    says = f"Its window by policy {says} the period asked about, {during}."
    decided = answer if answer is Answer.UNKNOWN and decided is Answer.MAY else decided
    return decided, (attrs.evolve(why, standing=Standing.INFERRED, rule="during", says=says),)


def _answered(coming: Outlook) -> Iterator[tuple[Answer, Prospect]]:
    """Yield every prospect with its answer, the firmest first."""
    if coming.next:
        yield Answer.YES, coming.next
    for answer, prospects in (
        (Answer.MAY, coming.alternatives),
        (Answer.MAY, coming.between),
        (Answer.UNKNOWN, coming.undecided),
        (Answer.NOT_USUAL, tuple(prospect for prospect in coming.not_usual if prospect.mode is Mode.NOT_USUAL)),
        (Answer.NO, tuple(prospect for prospect in coming.not_usual if prospect.mode is Mode.NOT)),
    ):
        for prospect in prospects:
            yield answer, prospect
