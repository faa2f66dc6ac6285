"""The record of a draw. With it, anyone who has the list can verify the draw. It contains nothing about a child."""

from collections.abc import Iterable, Iterator
from typing import NoReturn

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import CannotDrawError, DefinitionError, Problem, UndefinedOperationError, listed
from inspection_framework.model.cases import Case
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.provisions import Force
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.shown import Shown
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.reasons import Reason, Standing, standing_on
from inspection_framework.rules.sampling.draw_method import METHOD, DrawnSample, drawn_sample
from inspection_framework.rules.sampling.stratum_counts import StratumCount
from inspection_framework.rules.sampling.verdicts import not_their_choice

__all__ = ["DrawRecord", "Verification"]

_METHOD = Source(
    document="inspection_framework, the method of a draw",
    locator="inspection_framework.rules.sampling.draw_method",
    basis=Basis.INFERRED,
    wording_seen=True,
)
_CALLER = Source(document="the caller of draw_sample", locator="the argument precedence", basis=Basis.INFERRED)


@attrs.frozen(kw_only=True)
class Verification(Value):
    """Whether a second draw from a list is the same as the recorded draw. If not, ``problems`` name the differences."""

    problems: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether the second draw is the same."""
        return not self.problems

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", ["a Verification"], "ask holds, or read problems")

    def __str__(self) -> str:
        return "the same draw" if self.holds else f"another draw:{listed(self.problems)}"


@attrs.frozen(kw_only=True)
class DrawRecord(Shown, Value):
    """The arguments and the result of a draw: plan, seed, method, precedence, spread, counts and a digest.

    ``rows`` is the number of rows that took part. ``digest`` is a SHA-256 of all of this, of every row that took part
    and of the drawn children. Another list has another digest. The digest depends on references, so do not publish it
    with the seed if the list is so small that its references can be guessed. ``seed_source`` is where the seed was
    published, if it was. ``outside`` is how many children belonged to none of the strata, or ``None`` if that was not
    counted. The digest does not depend on ``seed_source`` and ``outside``.

    Raises:
        DefinitionError: the counts are not those of the plan's strata, or do not add up to the rows.
    """

    plan: SamplingPlan
    seed: str
    method: str
    precedence: tuple[str, ...]
    spread: tuple[str, ...]
    rows: int
    counts: tuple[StratumCount, ...]
    digest: str
    seed_source: Source | None = None
    outside: int | None = None

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if [(count.stratum, count.drawn) for count in self.counts] != [
            (stratum.id, stratum.exactly) for stratum in self.plan.quotas
        ]:
            problems.append(
                Problem(
                    "counts", "they must be those of the plan's strata, each with as many drawn as the plan asks for"
                )
            )
        if self.rows != (listed := sum(count.listed for count in self.counts)):
            problems.append(Problem("rows", f"{self.rows} took part, and {listed} are listed in the strata"))
        if problems:
            raise DefinitionError("record of a draw", problems)

    @property
    def editions(self) -> tuple[str, ...]:
        """The ids of the editions to which the plan belongs."""
        return self.plan.editions

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The sources of the quotas, the precedence, the seed and the method."""
        return tuple(self._reasons())

    def _reasons(self) -> Iterator[Reason]:
        quotas, ours = self.plan.strata, self.plan.precedence
        if quotas:
            for stratum in self.plan.quotas:
                yield self._reason(stratum.id, f"{stratum}.", quotas.source)
        source = ours.source if ours and ours.value == self.precedence else _CALLER
        order = f"A child of several strata counts for the first of {', '.join(self.precedence)}."
        yield self._reason("precedence", order, source)
        even = f", among those most evenly spread over {', '.join(self.spread)}" if self.spread else ""
        if self.seed_source:
            yield attrs.evolve(
                self._reason("seed", f"The seed {self.seed!r} was published.", self.seed_source),
                standing=Standing.GIVEN,
            )
        yield self._reason("method", f"Every valid sample is equally likely{even} ({self.method}).", _METHOD)

    def _reason(self, rule: str, says: str, source: Source) -> Reason:
        standing, edition = standing_on(source, Force.ALWAYS), ", ".join(self.editions)
        return Reason(standing=standing, rule=rule, says=says, edition=edition, inputs=(), source=source)

    def differences(self, other: "DrawRecord") -> Iterator[Problem]:
        """Yield how another record differs from this one."""
        if self.method != other.method:
            yield Problem("method", f"the sample was drawn by {self.method}, but the current method is {other.method}")
        if self.rows != other.rows:
            yield Problem("rows", f"{self.rows} took part in the recorded draw, {other.rows} in the second")
        for mine, theirs in zip(self.counts, other.counts, strict=False):
            if mine != theirs:
                yield Problem("counts", f"recorded: {mine}; second draw: {theirs}")
        if self.digest != other.digest:
            yield Problem("digest", "it differs: the list, the plan or the arguments have changed")

    @property
    def belonged_to_none(self) -> str:
        """How many children of the list belonged to none of the strata and took no part, in words."""
        strata = ", ".join(stratum.id for stratum in self.plan.quotas)
        if self.outside == 0:
            return f"Every child belonged to one of the strata ({strata}) and took part"
        number = "An unknown number of" if self.outside is None else self.outside
        child = "child" if self.outside == 1 else "children"
        return f"{number} {child} belonged to none of the strata ({strata}) and took no part"

    @shows_no_child
    @checked
    def verify(self, cases: Iterable[Case]) -> Verification:
        """Draw again from a list and return whether the draw and the list are the same."""
        return verified(self, cases)

    def explain(self) -> str:
        """Return in plain English how the sample was drawn, from how many cases, and by which rules."""
        drawn = sum(count.drawn for count in self.counts)
        lines = [f"{drawn} cases drawn from {self.rows} with the seed {self.seed!r}: {self.plan.title}."]
        lines += [f"  {count}" for count in self.counts]
        lines += [f"  {self.belonged_to_none}"] * (self.outside is not None)
        lines += [f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)]
        return "\n".join((*lines, f"  digest {self.digest}", not_their_choice(self.plan)))


def record_of(sample: DrawnSample, seed_source: Source | None = None) -> DrawRecord:
    """Return the record of a drawn sample, with the source that published its seed, if there is one."""
    return DrawRecord(
        plan=sample.plan,
        seed=sample.seed,
        seed_source=seed_source,
        method=METHOD,
        precedence=sample.precedence,
        spread=sample.spread,
        rows=sample.rows,
        counts=sample.counts,
        outside=sample.outside,
        digest=sample.digest,
    )


@shows_no_child
def verified(
    record: DrawRecord, cases: Iterable[Case], drawn: tuple[tuple[str, tuple[Case, ...]], ...] | None = None
) -> Verification:
    """Draw again by a record and compare. If the drawn cases are given, compare them too."""
    try:
        again = drawn_sample(record.plan, cases, seed=record.seed, precedence=record.precedence, spread=record.spread)
    except CannotDrawError as refused:
        return Verification(problems=refused.problems)
    problems = list(record.differences(record_of(again)))
    if not problems and drawn not in (None, again.cases):
        problems.append(Problem("drawn", "the second draw differs"))
    return Verification(problems=tuple(problems))
