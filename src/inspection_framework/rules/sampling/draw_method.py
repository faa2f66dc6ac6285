"""The method of a draw: every valid sample is equally likely, and the same seed draws the same sample.

**Method** ``sampling-1``. In a draw a child counts for one stratum, the first of ``precedence`` to which it belongs.

1. Each child has a rank: the SHA-256 of the seed, a zero byte and the reference.
2. The children of a stratum are split into cells: by whether a child is in the group for which the stratum has a
   minimum (such as out of borough) and, if there is a spread, by characteristics. The children of each cell are
   counted. Only the first by rank are kept, as many as may be needed.
3. A number made from the seed chooses the composition: how many children come from each cell. The weight of a
   composition is its number of sets, a product of binomial coefficients
   (:mod:`inspection_framework.rules.sampling.composition`).
4. From each cell so many children are taken, the first by rank.

**Why it is uniform.** Treat the hash as a random function. Then the ranks of the children of a cell are in any order
with the same probability. So the first *k* of its *n* children are any *k* of them with probability 1/C(n, k), whatever
happens in other cells. The number of step 3 is independent of all ranks, because it is the hash of another text.

A valid set *S* takes k_1, k_2, ... children from cells of n_1, n_2, ... children. Let P be the product
C(n_1, k_1)·C(n_2, k_2)·..., and W the sum of these products over all valid compositions. Step 3 chooses the composition
of *S* with probability P/W. Step 4 then takes its children with probability 1/P. So *S* is drawn with probability 1/W,
like every valid set. Strata share no child and use different numbers, so the same is true of the whole sample.

It would be wrong to take two children from out of borough first and fill up from all others. Sets with three or more
such children could then be drawn in several ways, and so too often.

**Why it is always the same.** Rank and number only depend on seed, references and counts. They do not depend on the
order of the rows, on how they are read, or on rows of children who belong to no stratum. SHA-256 and whole numbers are
the same on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from json import dumps

import attrs

from inspection_framework.errors import CannotDrawError
from inspection_framework.model.cases import Case
from inspection_framework.model.sampling import SamplingPlan, Stratum
from inspection_framework.model.texts import plain_text, plain_texts
from inspection_framework.rules.sampling.composition import composition
from inspection_framework.rules.sampling.draw_refusals import problems_of_arguments, problems_of_children
from inspection_framework.rules.sampling.one_pass import OnePass, Ranked, minimum_of, numbers_in
from inspection_framework.rules.sampling.ranking import number_below
from inspection_framework.rules.sampling.stratum_counts import StratumCount

__all__: list[str] = []

METHOD = "sampling-1"
"""The version of the method. It changes if the same list and seed would draw another sample."""


@attrs.frozen(kw_only=True)
class DrawnSample:
    """The result of a draw: the arguments that were used, the counts, a digest, and the cases by stratum."""

    plan: SamplingPlan
    seed: str
    precedence: tuple[str, ...]
    spread: tuple[str, ...]
    rows: int
    counts: tuple[StratumCount, ...]
    outside: int
    digest: str
    cases: tuple[tuple[str, tuple[Case, ...]], ...]


def drawn_sample(
    plan: SamplingPlan,
    cases: Iterable[Case],
    *,
    seed: str,
    precedence: Sequence[str] | None = None,
    spread: Sequence[str] = (),
) -> DrawnSample:
    """Draw by the method. The arguments are those of :func:`~inspection_framework.draw_sample`.

    Raises:
        CannotDrawError: as for that function.
    """
    text = plain_text(seed)
    order = plain_texts(plan.precedence.value if precedence is None and plan.precedence else precedence or ())
    over = plain_texts(spread)
    problems = problems_of_arguments(plan, cases, seed, order, over)
    if problems or text is None or order is None or over is None:
        raise CannotDrawError(f"plan {plan.id!r}", problems)
    counted = OnePass(plan, text, order, over)
    counted.read(cases)
    problems = problems_of_children(plan, counted, order, over)
    if problems:
        raise CannotDrawError(f"plan {plan.id!r}", problems)
    drawn = {stratum.id: _drawn_from(stratum, counted, text) for stratum in plan.quotas}
    return DrawnSample(
        plan=plan,
        seed=text,
        precedence=order,
        spread=over,
        rows=counted.rows,
        counts=tuple(_count(stratum, counted, drawn[stratum.id]) for stratum in plan.quotas),
        outside=counted.outside,
        digest=_digest(plan, (text, order, over), counted, drawn),
        cases=tuple((stratum, tuple(case for _, case in ranked)) for stratum, ranked in drawn.items()),
    )


def _drawn_from(stratum: Stratum, counted: OnePass, seed: str) -> list[Ranked]:
    """Choose a composition and return the children drawn, the first by rank of each cell, in the order of ranks."""
    pairs = counted.pairs(stratum)
    choose = partial(number_below, seed=seed, purpose=stratum.id)
    chosen = composition(numbers_in(pairs), stratum.exactly, minimum_of(stratum), choose)
    taken = [
        ranked
        for pair, numbers in zip(pairs, chosen, strict=True)
        for cell, number in zip(pair, numbers, strict=True)
        for ranked in cell.first[:number]
    ]
    return sorted(taken, key=lambda ranked: ranked[0])


def _count(stratum: Stratum, counted: OnePass, drawn: Sequence[Ranked]) -> StratumCount:
    least = stratum.of_whom
    return StratumCount(
        stratum=stratum.id,
        listed=counted.listed(stratum),
        drawn=len(drawn),
        group=least.group if least else None,
        listed_in_group=counted.listed(stratum, within=True) if least else None,
        drawn_in_group=sum(least.group in case.groups for _, case in drawn) if least else None,
    )


def _digest(
    plan: SamplingPlan, arguments: tuple[object, ...], counted: OnePass, drawn: Mapping[str, Sequence[Ranked]]
) -> str:
    """Return a hash of everything that the draw depends on, and of its result."""
    strata = [
        (stratum.id, stratum.exactly, stratum.of_whom and (stratum.of_whom.group, stratum.of_whom.at_least))
        for stratum in plan.quotas
    ]
    chosen = {stratum: [rank.hex() for rank, _ in ranked] for stratum, ranked in drawn.items()}
    text = dumps([METHOD, plan.id, plan.editions, strata, arguments, counted.rows, f"{counted.sum:064x}", chosen])
    return sha256(text.encode()).hexdigest()
