"""Whether a sample meets a plan, and whether a population of children contains a sample that meets it.

A child may belong to several strata. Both questions are still answered exactly: see
:mod:`inspection_framework.rules.sampling.assignment`. A shortfall is reported, never filled.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NoReturn

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import UndefinedOperationError
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.cases import Case
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.provisions import Force
from inspection_framework.model.sampling import Part, SamplingPlan
from inspection_framework.model.shown import Shown
from inspection_framework.model.texts import capital
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.answers import Answer
from inspection_framework.rules.reasons import Reason, Standing, standing_on
from inspection_framework.rules.sampling.assignment import Assignment, GroupSet, asked_groups, assigned
from inspection_framework.rules.sampling.verdicts import Check, Verdict, not_their_choice, too_few_or_many, verdict_on

__all__ = ["Feasibility", "SampleCheck", "check_sample", "feasibility"]

OURS = Source(
    document="inspection_framework, the checks of a sample",
    unlocated="our own condition, which no text states",
    basis=Basis.INFERRED,
    checked_on=date(2026, 11, 22),
)
NONE = HowMany(0, 0)
_NOT_CHECKED = ": this cannot be checked, because "


@attrs.frozen(kw_only=True)
class SampleCheck(Shown, Value):
    """A sample compared with a plan, rule by rule. It never shows a case."""

    plan: SamplingPlan
    checks: tuple[Check, ...]

    @property
    def verdict(self) -> Verdict:
        """Missed if a rule is missed; else not checkable if a rule is not checkable; else met."""
        verdicts = {check.verdict for check in self.checks}
        return next(
            verdict
            for verdict in (Verdict.MISSED, Verdict.NOT_CHECKABLE, Verdict.MET)
            if verdict in {*verdicts, Verdict.MET}
        )

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rules, each with what was found and its source."""
        return tuple(check.reason for check in self.checks)

    def explain(self) -> str:
        """Return in plain English what was found, rule by rule."""
        return _explained(self.plan, f"{self.plan.title}: {self.verdict.value}.", self.checks)

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", ["a SampleCheck"], "compare its verdict with Verdict.MET")


@attrs.frozen(kw_only=True)
class Feasibility(Shown, Value):
    """Whether a sample from a population can meet the strata of a plan. It never shows a case.

    ``answer`` is UNKNOWN if the strata can only be met with children whose groups are not known. It is NO if they
    cannot be met even if all of these count.
    """

    plan: SamplingPlan
    answer: Answer
    checks: tuple[Check, ...]

    @property
    def shortfalls(self) -> tuple[Check, ...]:
        """The rules that cannot be met, each with the number of children that are missing."""
        return tuple(check for check in self.checks if check.verdict is Verdict.MISSED)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rules, each with what was found and its source."""
        return tuple(check.reason for check in self.checks)

    def explain(self) -> str:
        """Return in plain English how many places can be filled, rule by rule."""
        asked = f"{self.plan.title}: can these children make the sample? {self.answer.value}."
        return _explained(self.plan, asked, self.checks)

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", ["a Feasibility"], "compare its answer with Answer.YES")


@shows_no_child
@checked
def check_sample(
    plan: SamplingPlan,
    cases: Iterable[Case],
    *,
    tracked: Iterable[Case] | None = None,
    sampled: Iterable[Case] | None = None,
) -> SampleCheck:
    """Compare the audited cases with a plan, and the tracked and sampled cases if they are given.

    A child who belongs to several strata counts for the stratum that needs it: the strata are met if the children can
    be assigned so that all strata are met. If not, the nearest assignment is reported. A part whose cases were
    not given, or that has no number in the plan, is not checkable.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import SIF
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> in_care = [Case.of(f"{number}", "looked_after") for number in range(10)]
    >>> [str(check) for check in check_sample(plan, in_care).checks if check.rule == "looked_after/out_of_borough"]
    ['looked_after/out_of_borough: 0 found, at least 2 asked for: missed, 2 too few']
    """
    parts = {Part.AUDITED: cases, Part.TRACKED: tracked, Part.SAMPLED: sampled}
    parts_given = {part: list(part_cases) for part, part_cases in parts.items() if part_cases is not None}
    once = {part: {case.reference: case for case in part_cases} for part, part_cases in parts_given.items()}
    checks = [_once(plan, part, len(part_cases) - len(once[part])) for part, part_cases in parts_given.items()]
    if plan.quotas:
        checks += _strata_checks(plan, *_assignments(plan, once[Part.AUDITED].values()), exact=True)
    checks += _number_checks(plan, {part: len(by_reference) for part, by_reference in once.items()})
    checks += _total_check(
        plan, len({reference for by_reference in once.values() for reference in by_reference}), len(parts_given)
    )
    return SampleCheck(plan=plan, checks=(*checks, *_uncheckable(plan)))


@shows_no_child
@checked
def feasibility(plan: SamplingPlan, cases: Iterable[Case]) -> Feasibility:
    """Return whether a population contains a sample that meets the strata of a plan, in one pass and constant memory.

    Each child must be in ``cases`` only once. If the composition was not found, the answer is UNKNOWN.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import SIF
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> in_care = (Case.of(f"{number}", "looked_after", "out_of_borough") for number in range(5))
    >>> [(short.rule, short.missed_by) for short in feasibility(plan, in_care).shortfalls]
    [('help_and_protection', -6), ('looked_after', -5), ('care_leavers', -2)]
    """
    if not plan.quotas:
        return Feasibility(plan=plan, answer=Answer.UNKNOWN, checks=())
    surely, at_best = _assignments(plan, cases)
    checks = tuple(_strata_checks(plan, surely, at_best, exact=False))
    answer = Answer.YES if surely.meets_all else Answer.UNKNOWN if at_best.meets_all else Answer.NO
    return Feasibility(plan=plan, answer=answer, checks=checks)


def _explained(plan: SamplingPlan, opening: str, checks: Iterable[Check]) -> str:
    lines = [f"  {number}. {check.reason}" for number, check in enumerate(checks, 1)]
    return "\n".join((opening, *lines, not_their_choice(plan)))


def _assignments(plan: SamplingPlan, cases: Iterable[Case]) -> tuple[Assignment, Assignment]:
    """Assign the children twice: known memberships only, then all possible ones."""
    matter = asked_groups(plan.quotas)
    seen = Counter((case.groups & matter, case.unknown & matter) for case in cases)
    surely: Counter[GroupSet] = Counter()
    at_best: Counter[GroupSet] = Counter()
    for (known, unknown), number in seen.items():
        surely[known] += number
        at_best[known | unknown] += number
    return assigned(plan.quotas, surely), assigned(plan.quotas, at_best)


def _strata_checks(plan: SamplingPlan, surely: Assignment, at_best: Assignment, *, exact: bool) -> Iterator[Check]:
    """Check the quotas and minima. Children left over are only checked in a sample, not in a population."""
    for stratum in plan.quotas:
        asked = HowMany(stratum.exactly, stratum.exactly if exact else None)
        counts = surely.placed[stratum.id], at_best.placed[stratum.id]
        yield _check(plan, (stratum.id, f"{stratum.exactly} {stratum.title}"), plan.strata, asked, counts)
        if stratum.of_whom:
            rule, least = f"{stratum.id}/{stratum.of_whom.group}", HowMany(stratum.of_whom.at_least)
            within = surely.of_whom[stratum.id], at_best.of_whom[stratum.id]
            yield _check(plan, (rule, f"{stratum.of_whom} among the {stratum.title}"), plan.strata, least, within)
    if exact:
        outside = surely.outside, at_best.outside
        yield _check(plan, ("outside", "Every child belongs to a stratum"), None, NONE, outside)


def _once(plan: SamplingPlan, part: Part, number: int) -> Check:
    says = f"The {part.value} cases belong to different children"
    return _check(plan, (f"{part.value}/once", says), None, NONE, (number, number))


def _number_checks(plan: SamplingPlan, numbers: Mapping[Part, int]) -> Iterator[Check]:
    """Check how many cases there are in each part of the plan."""
    facts = {Part.AUDITED: plan.audited, Part.TRACKED: plan.tracked, Part.SAMPLED: plan.sampled}
    for part, fact in facts.items():
        if fact:
            asked = plan.asked(part)
            says = f"{asked} {part.value} cases" if asked else f"The number of {part.value} cases was not found"
            counts = (numbers[part], numbers[part]) if part in numbers else None
            says += "" if counts or not asked else f"{_NOT_CHECKED}the {part.value} cases were not given"
            yield _check(plan, (part.value, says), fact, asked, counts)


def _total_check(plan: SamplingPlan, number: int, parts: int) -> Iterator[Check]:
    """Check how many different children there are. This needs all parts, unless those given already meet the number."""
    if plan.total:
        asked = plan.total.value
        known = parts == len(Part) or (asked is not None and not asked.missed_by(number))
        says = f"{asked} children in all" if asked else "The number of children in all was not found"
        says += "" if known or not asked else f"{_NOT_CHECKED}the cases of at least one part were not given"
        yield _check(plan, ("total", says), plan.total, asked, (number, number) if known else None)


def _uncheckable(plan: SamplingPlan) -> Iterator[Check]:
    """Yield the rules that no number can decide."""
    if plan.strata and not plan.quotas:
        says = f"The strata{_NOT_CHECKED}the composition was not found"
        yield _check(plan, ("strata", says), plan.strata, None, None)
    if plan.mixture:
        says = f"A mixture of {', '.join(plan.mixture.value)}{_NOT_CHECKED}how many of each is not stated"
        yield _check(plan, ("mixture", says), plan.mixture, None, None)
    if plan.window:
        says = f"Looking back {plan.window.value}{_NOT_CHECKED}cases have no dates"
        yield _check(plan, ("window", says), plan.window, None, None)


def _check(
    plan: SamplingPlan,
    rule_and_words: tuple[str, str],
    fact: Fact[Any] | None,
    asked: HowMany | None,
    counts: tuple[int, int] | None,
) -> Check:
    """Compare the certain count and the count at best with the number asked. Without a fact the rule is our own.

    Without counts, the words state why nothing was counted.
    """
    rule, words = rule_and_words
    surely, at_best = counts or (None, None)
    verdict = verdict_on(asked, surely, at_best)
    source = fact.source if fact else OURS
    missing = fact is not None and fact.value is None
    reason = Reason(
        standing=Standing.NOT_FOUND if missing else standing_on(source, Force.ALWAYS),
        rule=rule,
        says=f"{capital(words)}{_counted(asked, counts, verdict)}.",
        edition=", ".join(plan.editions),
        inputs=(),
        source=source,
    )
    return Check(rule=rule, verdict=verdict, asked=asked, found=surely, at_best=at_best, reason=reason)


def _counted(asked: HowMany | None, counts: tuple[int, int] | None, verdict: Verdict) -> str:
    """Return in words how many were counted, and the verdict. A rule for every child counts the exceptions."""
    if counts is None:
        return ""
    surely, at_best = counts
    if asked is NONE:
        counted = f"{surely} {'does' if surely == 1 else 'do'} not" if surely else "all do"
    else:
        counted = f"{surely} found"
    unsure = "" if surely == at_best else f", or {at_best} if every child counts whose groups are not known"
    missed_by = asked.missed_by(at_best) if asked else 0
    if missed_by:
        result = f"Missed: {too_few_or_many(missed_by)}"
    else:
        result = "Met" if verdict is Verdict.MET else "This cannot be decided"
    return f": {counted}{unsure}. {result}"
