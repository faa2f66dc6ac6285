"""Whether one activity may come next for a provider, and why."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NoReturn

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import UndefinedOperationError
from inspection_framework.model.activities import Activity
from inspection_framework.model.frequencies import Circumstance
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Regime
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.model.shown import Shown
from inspection_framework.rules.outlook import Outlook, outlook
from inspection_framework.rules.prospects import Prospect
from inspection_framework.rules.reasons import REHEARSAL, Reason, Standing

__all__ = ["Answer", "Eligibility", "eligibility"]


class Answer(ImmutableEnum):
    """What the rules say to "may this come next?"."""

    YES = "yes"
    """It is what the rules make the next graded inspection."""
    NO = "no"
    """Nothing leads to it, or what the sources say is that it does not usually come."""
    MAY = "may"
    """It may come instead of the next graded inspection, or before it."""
    UNKNOWN = "unknown"
    """It depends on something that is not known."""

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", [str(self)], "compare it with Answer.YES or another answer")


@attrs.frozen(kw_only=True)
class Eligibility(Shown, Value):
    """Whether an activity may come next for a provider, told on a day."""

    provider: Provider
    activity: Activity
    on: date
    answer: Answer
    reasons: tuple[Reason, ...]

    def explain(self) -> str:
        """Give the answer and its reasons in plain English, with every source."""
        asked = f"May {self.activity.title.value.lower()} come next for {self.provider.name}?"
        lines = [f"{asked} {self.answer.value.capitalize()}."]
        lines += [f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)]
        return "\n".join([*lines, REHEARSAL])


@checked
def eligibility(  # noqa: PLR0913 # the four of the question, and on what record and regime it is answered
    provider: Provider,
    activity: Activity,
    history: Iterable[Inspection],
    *,
    on: date,
    circumstances: Mapping[Circumstance, bool] | None = None,
    record: Record | None = None,
    regime: Regime | None = None,
) -> Eligibility:
    """Say whether an activity may come next for a provider, as of a day.

    The answer is about the kind of inspection; when it may come is in the outlook's windows. An activity that is
    suspended on the day is a no. The arguments are those of :func:`outlook`.

    >>> from datetime import date
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.frameworks import ILACS
    >>> history = local_authority_inspections().of("Harrow")
    >>> short = ILACS.edition_on(date(2026, 11, 22)).activity("short")
    >>> eligibility(history[0].provider, short, history, on=date(2026, 11, 22)).answer
    <Answer.NO: 'no'>

    Raises:
        DefinitionError: the history is not one provider's, stands in no order or overlaps; there is no regime; or a
            circumstance is given that the history shows.
        NotInForceError: no framework of the regime was in force on the day.
    """
    told = outlook(provider, history, on=on, circumstances=circumstances, record=record, regime=regime)
    found = [(answer, one) for answer, one in _answered(told) if one.activity.id == activity.id]
    suspended = tuple(reason for _, one in found for reason in one.reasons if reason.standing is Standing.SUSPENDED)
    reasons: tuple[Reason, ...]
    if suspended:
        answer, reasons = Answer.NO, suspended
    elif found:
        answer, reasons = found[0][0], (*found[0][1].reasons, *told.reasons)
    else:
        dark = any(reason.rule in _DARK for reason in told.reasons)
        answer = Answer.UNKNOWN if dark else Answer.NO
        reasons = (*(told.next.reasons if told.next else ()), *told.reasons)
    return Eligibility(provider=provider, activity=activity, on=on, answer=answer, reasons=reasons)


_DARK = {"edition-not-known", "no-pathway"}
"""Why nothing can be told: then what is not among the prospects may still come."""


def _answered(told: Outlook) -> Iterator[tuple[Answer, Prospect]]:
    """Give every prospect with what it answers, the firmest first."""
    if told.next:
        yield Answer.YES, told.next
    for answer, prospects in (
        (Answer.MAY, told.alternatives),
        (Answer.MAY, told.between),
        (Answer.UNKNOWN, told.undecided),
        (Answer.NO, told.not_usual),
    ):
        for one in prospects:
            yield answer, one
