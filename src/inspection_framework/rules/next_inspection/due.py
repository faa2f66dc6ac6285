"""How many inspections are still due in an inspection year, by law or by policy, and why."""

from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Period, in_words
from inspection_framework.model.frequencies import Circumstance, Mandate
from inspection_framework.rules.reasons import Reason

__all__ = ["Due"]


@attrs.frozen(kw_only=True)
class Due(Value):
    """The inspections that one frequency requires, as of a day.

    ``cycle`` is the period in which they are due, or ``None`` if the period is not known. ``asked`` is how many are due
    in it, and ``carried_out`` how many took place. ``owed`` is how many must still come in the inspection year of the
    day. Each number is a range if something is not known. ``by`` is the last day of the cycle. ``may_be_by`` is the day
    to which the owed inspections may be carried over. ``unless`` are circumstances that matter but are not known.
    """

    frequency: str
    mandate: Mandate
    cycle: Period | None
    asked: HowMany
    carried_out: HowMany
    owed: HowMany
    by: date | None
    may_be_by: date | None = None
    unless: tuple[Circumstance, ...] = ()
    reasons: tuple[Reason, ...]

    def __str__(self) -> str:
        days = [f"by {in_words(self.by)}"] if self.by else []
        days += [f"or carried over, by {in_words(self.may_be_by)}"] if self.may_be_by else []
        unless = (
            f"; it is not known whether this is true: {', '.join(circumstance.value for circumstance in self.unless)}"
        )
        owed, later = str(self.owed), ""
        if self.asked.at_least and self.owed.at_most == self.carried_out.at_most == 0:
            owed, later = str(self.asked), "; none need come in this inspection year"
        return f"by {self.mandate.value}: {', '.join([owed, *days])}{later}{unless if self.unless else ''}"
