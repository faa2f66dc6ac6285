"""Verdicts on a number of cases: met, missed by a number, or not checkable."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.rules.defaults import is_ours
from inspection_framework.rules.reasons import Reason

__all__ = ["Check", "Verdict"]

NOT_THEIR_CHOICE = "This is a rehearsal, not Ofsted's choice: inspectors choose the cases."
"""The last line of every explanation of a sample: that it is not the inspectorate's choice (here Ofsted's)."""


def not_their_choice(plan: SamplingPlan) -> str:
    """Return the last line of the explanation of a sample. It names Ofsted if the plan is Ofsted's."""
    ours = any(map(is_ours, plan.editions))
    return NOT_THEIR_CHOICE if ours else NOT_THEIR_CHOICE.replace("Ofsted's", "the inspectorate's")


class Verdict(ImmutableEnum):
    """The result of a check of a sample."""

    MET = "met"
    MISSED = "missed"
    NOT_CHECKABLE = "not checkable"


@attrs.frozen(kw_only=True)
class Check(Value):
    """One rule of a plan, compared with a sample.

    ``found`` is how many children certainly count. ``at_best`` also counts every child whose groups are not known.
    Both are ``None`` if no cases were given to count. ``missed_by`` is the smallest number by which the rule is missed:
    below 0 if there are too few children, above 0 if there are too many.

    >>> from datetime import date
    >>> from inspection_framework import Case, check_sample
    >>> from inspection_framework.frameworks import SIF
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> print(check_sample(plan, [Case.of("1", "care_leavers")]).checks[1])
    help_and_protection: 0 found, 6 asked for: missed, 6 too few

    Raises:
        DefinitionError: a number is below 0, or the verdict is not the one that follows from the numbers.
    """

    rule: str
    verdict: Verdict
    asked: HowMany | None
    found: int | None
    at_best: int | None
    reason: Reason

    def __attrs_post_init__(self) -> None:
        numbers = (("found", self.found), ("at_best", self.at_best))
        problems = [Problem(name, f"{count} is below 0") for name, count in numbers if count is not None and count < 0]
        verdict = verdict_on(self.asked, self.found, self.at_best)
        if self.verdict is not verdict:
            what = f"it is {self.verdict.value!r}, but {verdict.value!r} follows from the numbers"
            problems.append(Problem("verdict", what))
        if problems:
            raise DefinitionError(f"check {self.rule!r}", problems)

    @property
    def missed_by(self) -> int:
        """The smallest number by which the rule is missed: below 0 is too few, above 0 is too many, 0 is not missed."""
        if self.verdict is not Verdict.MISSED or self.asked is None or self.at_best is None:
            return 0
        return self.asked.missed_by(self.at_best)

    def __str__(self) -> str:
        if self.asked is None or self.found is None or self.at_best is None:
            return f"{self.rule}: {self.verdict.value}"
        unsure = f" ({self.at_best} if every child counts who may)" if self.at_best != self.found else ""
        by = f", {too_few_or_many(self.missed_by)}" if self.missed_by else ""
        return f"{self.rule}: {self.found} found{unsure}, {self.asked} asked for: {self.verdict.value}{by}"


def too_few_or_many(missed_by: int) -> str:
    """Return in words by how many a rule is missed.

    >>> too_few_or_many(-6)
    '6 too few'
    """
    return f"{abs(missed_by)} too {'few' if missed_by < 0 else 'many'}"


def verdict_on(asked: HowMany | None, surely: int | None, at_best: int | None) -> Verdict:
    """Return the verdict on a number: met if the certain count meets it, missed if even the count at best misses it."""
    if asked is None or surely is None or at_best is None:
        return Verdict.NOT_CHECKABLE
    if asked.missed_by(at_best):
        return Verdict.MISSED
    return Verdict.NOT_CHECKABLE if asked.missed_by(surely) else Verdict.MET
