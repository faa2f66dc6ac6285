"""A sample drawn to rehearse with: any valid sample as likely as any other, and the same again for the same seed.

**Method** ``sampling-1``. In a draw a child counts for one stratum, the first of ``precedence`` to which it belongs.

1. Each child has a rank: the SHA-256 of the seed, a zero byte and the reference.
2. The children of a stratum are split into cells: within the group of its minimum or not and, where a spread is asked,
   by their characteristics. Of each cell the children are counted and the first by rank are kept, as many as can be
   needed.
3. How many come from each cell is chosen with weights: a composition stands for as many sets as the product of the
   binomial coefficients says (:mod:`inspection_framework.rules.sampling.composition`), by a number that the seed gives.
4. From each cell that many are taken, the first by rank.

**Why it is uniform.** Take the hash for a random function. Then the ranks of the children of a cell are in any order
with the same probability, so the first *k* of its *n* children are any *k* of them with probability 1/C(n, k), whatever
happens in other cells; and the number of step 3 is independent of all ranks, being the hash of another text. A valid
set *S* takes k_1, k_2, … children from cells of n_1, n_2, … It is drawn if step 3 chooses its composition, with
probability C(n_1, k_1)·C(n_2, k_2)·…/W, where W is the sum of these products over all valid compositions, and if step 4
takes its children, with probability 1/(C(n_1, k_1)·C(n_2, k_2)·…). The product is 1/W for every valid set. Strata share
no child and use different numbers, so the same holds for the sample as a whole. To take two children from out of
borough first and fill up from all others would not do: sets with three or more such children could then come about in
several ways, and would be drawn too often.

**Why it is always the same.** Rank and number depend on seed, references and counts alone: not on the order of the
rows, nor on how they are read in, nor on rows of children who belong to no stratum; SHA-256 and whole numbers are the
same on every machine.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from json import dumps

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import CannotDrawError, Problem
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.facts import Fact
from inspection_framework.model.sampling import SamplingPlan, Stratum
from inspection_framework.model.shown import Shown
from inspection_framework.model.texts import plain_text, plain_texts
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.sampling.assignment import asked_groups, assigned
from inspection_framework.rules.sampling.composition import composition, steps
from inspection_framework.rules.sampling.draw_record import METHOD, DrawRecord, StratumCount, Verification
from inspection_framework.rules.sampling.one_pass import DrawCell, OnePass, Ranked
from inspection_framework.rules.sampling.ranking import number_below, seed_problems

__all__ = ["Draw", "draw_sample"]

_MOST_STEPS = 10_000_000
"""Steps to choose the most even composition of a stratum: so many take some seconds."""


@attrs.frozen(kw_only=True)
class Draw(Shown, Value):
    """A sample that was drawn: its record, which may be shown and kept, and its cases, which show nothing.

    The record can be written as JSON, the draw itself cannot. The references come out through
    :meth:`references` alone.
    """

    record: DrawRecord
    drawn: tuple[tuple[str, tuple[Case, ...]], ...] = attrs.field(repr=False)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases that were drawn, stratum by stratum."""
        return tuple(case for _, cases in self.drawn for case in cases)

    def references(self) -> Mapping[str, tuple[str, ...]]:
        """Give the references of the children who were drawn, by stratum: for the authority's own eyes."""
        return {stratum: tuple(case.reference.revealed for case in cases) for stratum, cases in self.drawn}

    @shows_no_child
    @checked
    def verify(self, cases: Iterable[Case]) -> Verification:
        """Draw again from a list and tell whether the same comes out, of the same list."""
        return verified(self.record, cases, self.drawn)

    def explain(self) -> str:
        """Say in plain English how the sample was drawn, from how many, and on what rules."""
        return self.record.explain()


@shows_no_child
@checked
def draw_sample(
    plan: SamplingPlan,
    cases: Iterable[Case],
    *,
    seed: str | Fact[str],
    precedence: Sequence[str] | None = None,
    spread: Sequence[str] = (),
) -> Draw:
    """Draw a sample that meets the strata of a plan, to rehearse with: every valid sample is equally likely.

    ``precedence`` names the strata in the order in which a child of several counts; by default the plan's. ``spread``
    names characteristics: only the samples are then drawn from whose mixture is the most even that quotas and minima
    allow. The children of whom it is not known whether they belong to a group count as not belonging to it.
    ``seed`` is a text, or a fact with the source that published it: the source changes nothing in the draw, and its
    record keeps it. Who can choose the seed can choose the children.

    ``cases`` is read once; a stream takes no more memory for more rows. Each child must stand in it but once: in a
    collection that is checked, in a stream only among the cases that are kept.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import SIF
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> groups = ("help_and_protection", "care_leavers", "looked_after out_of_borough", "looked_after")
    >>> cases = [Case.of(f"child {number}", *groups[number % 4].split()) for number in range(100)]
    >>> draw = draw_sample(plan, cases, seed="2017-03 rehearsal")
    >>> [len(references) for references in draw.references().values()]
    [6, 10, 2]
    >>> draw.verify(cases).holds, draw.verify(cases[1:]).holds
    (True, False)

    Raises:
        CannotDrawError: the composition is not known, the seed or an argument is wrong, a child stands twice, no
            child has a characteristic to spread over, or the children do not suffice: every stratum that is short is
            listed, with by how many. Or a spread over so many mixtures that choosing evenly would take minutes.
    """
    chosen, seed_source = (seed.value, seed.source) if isinstance(seed, Fact) else (seed, None)
    text = plain_text(chosen)
    order = plain_texts(plan.precedence.value if precedence is None and plan.precedence else precedence or ())
    over = plain_texts(spread)
    problems = [*seed_problems(chosen), *_problems_of(plan, order, over)]
    if not problems and isinstance(cases, Collection):
        problems = _repeated(cases)
    if problems or text is None or order is None or over is None:
        raise CannotDrawError(f"plan {plan.id!r}", problems)
    found = OnePass(plan, text, order, over)
    found.read(cases)
    problems = [
        *_repeated_among_kept(found.cells.values()),
        *_short(plan, found, order),
        *_never_told(found, over),
        *_too_long(plan, found),
    ]
    if problems:
        raise CannotDrawError(f"plan {plan.id!r}", problems)
    drawn = {stratum.id: _drawn_from(stratum, found, text) for stratum in plan.quotas}
    record = DrawRecord(
        plan=plan,
        seed=text,
        seed_source=seed_source,
        method=METHOD,
        precedence=order,
        spread=over,
        rows=found.rows,
        counts=tuple(_count(stratum, found, drawn[stratum.id]) for stratum in plan.quotas),
        outside=found.outside,
        digest=_digest(plan, (text, order, over), found, drawn),
    )
    return Draw(
        record=record, drawn=tuple((stratum, tuple(case for _, case in ranked)) for stratum, ranked in drawn.items())
    )


@shows_no_child
def verified(
    record: DrawRecord, cases: Iterable[Case], drawn: tuple[tuple[str, tuple[Case, ...]], ...] | None = None
) -> Verification:
    """Draw again by a record and compare; where cases are given that were drawn, compare them too."""
    try:
        again = draw_sample(record.plan, cases, seed=record.seed, precedence=record.precedence, spread=record.spread)
    except CannotDrawError as refused:
        return Verification(problems=refused.problems)
    problems = list(record.differences(again.record))
    if not problems and drawn not in (None, again.drawn):
        problems.append(Problem("drawn", "other children are drawn"))
    return Verification(problems=tuple(problems))


def _problems_of(plan: SamplingPlan, precedence: Sequence[str] | None, spread: Sequence[str] | None) -> list[Problem]:
    if not plan.quotas:
        return [Problem("strata", "their composition is not known, and none is made up: give a plan with strata")]
    ids = [stratum.id for stratum in plan.quotas]
    problems: list[Problem] = []
    if precedence is None or sorted(precedence) != sorted(ids):
        problems.append(Problem("precedence", f"name each stratum once: {', '.join(ids)}"))
    if spread is None or len(set(spread)) != len(spread):
        problems.append(Problem("spread", "give a tuple of the names of characteristics, each once"))
    return problems


def _repeated(cases: Collection[Case]) -> list[Problem]:
    """Say which rows of a collection have the reference of an earlier row, by their numbers alone."""
    first: dict[Reference, int] = {}
    return [
        Problem(f"cases[{row}]", f"the same reference as cases[{earlier}]")
        for row, case in enumerate(cases)
        if (earlier := first.setdefault(case.reference, row)) != row
    ]


def _repeated_among_kept(cells: Iterable[DrawCell]) -> list[Problem]:
    ranks = [rank for cell in cells for rank, _ in cell.first]
    twice = len(ranks) - len(set(ranks))
    says = f"{twice} of those kept have the reference of another: give each child once"
    return [Problem("cases", says)] if twice else []


def _listed(found: OnePass, stratum: Stratum, *, within: bool | None = None) -> int:
    """Give how many children count for a stratum, all or those within or outside the group of its minimum."""
    return sum(
        cell.listed
        for (where, inside, _), cell in found.cells.items()
        if where == stratum.id and within in (None, inside)
    )


def _short(plan: SamplingPlan, found: OnePass, precedence: Sequence[str]) -> list[Problem]:
    """Say which strata have too few children, and whether it is the precedence that makes it so."""
    problems: list[Problem] = []
    for stratum in plan.quotas:
        listed, least = _listed(found, stratum), stratum.of_whom
        if listed < stratum.exactly:
            problems.append(Problem(stratum.id, f"{listed} of {stratum.exactly}: short by {stratum.exactly - listed}"))
        if least and (within := _listed(found, stratum, within=True)) < least.at_least:
            says = f"{within} of at least {least.at_least}: short by {least.at_least - within}"
            problems.append(Problem(f"{stratum.id}/{least.group}", says))
    if problems and found.outside:
        known = ", ".join(sorted(asked_groups(plan.quotas)))
        problems.append(
            Problem("cases", f"{found.outside} belong to none of the strata; the plan knows the groups {known}")
        )
    if problems and assigned(plan.quotas, found.kinds).meets_all:
        says = f"a child counts for the first of {', '.join(precedence)}; counted otherwise the children suffice"
        problems.append(Problem("precedence", says))
    return problems


def _never_told(found: OnePass, spread: Sequence[str]) -> list[Problem]:
    """Say over which names nothing can be spread: the record would say of a misspelt one that it was."""
    profiles = {profile for _, _, profile in found.cells}
    return [
        Problem("spread", f"no child has the characteristic {name!r}")
        for at, name in enumerate(spread)
        if profiles and not any(profile[at] for profile in profiles)
    ]


def _too_long(plan: SamplingPlan, found: OnePass) -> list[Problem]:
    """Return the strata with too many mixtures for their quota: the steps grow with a power of the quota."""
    problems: list[Problem] = []
    for stratum in plan.quotas:
        pairs = _pairs(stratum, found)
        needed = steps(_listed_in(pairs), stratum.exactly, _minimum(stratum))
        if needed > _MOST_STEPS:
            what = (
                f"choosing {stratum.exactly} children evenly from {len(pairs)} mixtures takes up to {needed:,} steps,"
                f" and {_MOST_STEPS:,} are the limit: spread over fewer characteristics, or over bands of them"
            )
            problems.append(Problem(stratum.id, what))
    return problems


def _pairs(stratum: Stratum, found: OnePass) -> list[tuple[DrawCell, DrawCell]]:
    """Return the cells of a stratum by their mixture: those within the group of its minimum, and those outside it."""
    mine = {(within, profile): cell for (where, within, profile), cell in found.cells.items() if where == stratum.id}
    profiles = sorted({profile for _, profile in mine})
    return [(mine.get((True, one), DrawCell(0)), mine.get((False, one), DrawCell(0))) for one in profiles]


def _listed_in(pairs: Iterable[tuple[DrawCell, DrawCell]]) -> list[tuple[int, int]]:
    return [(within.listed, outside.listed) for within, outside in pairs]


def _minimum(stratum: Stratum) -> int:
    return stratum.of_whom.at_least if stratum.of_whom else 0


def _drawn_from(stratum: Stratum, found: OnePass, seed: str) -> list[Ranked]:
    """Choose a composition and take the first by rank of each cell; give them in the order of their ranks."""
    pairs = _pairs(stratum, found)
    choose = partial(number_below, seed=seed, purpose=stratum.id)
    chosen = composition(_listed_in(pairs), stratum.exactly, _minimum(stratum), choose)
    taken = [
        ranked
        for pair, numbers in zip(pairs, chosen, strict=True)
        for cell, number in zip(pair, numbers, strict=True)
        for ranked in cell.first[:number]
    ]
    return sorted(taken, key=lambda ranked: ranked[0])


def _count(stratum: Stratum, found: OnePass, drawn: Sequence[Ranked]) -> StratumCount:
    least = stratum.of_whom
    return StratumCount(
        stratum=stratum.id,
        listed=_listed(found, stratum),
        drawn=len(drawn),
        group=least.group if least else None,
        listed_in_group=_listed(found, stratum, within=True) if least else None,
        drawn_in_group=sum(least.group in case.groups for _, case in drawn) if least else None,
    )


def _digest(
    plan: SamplingPlan, arguments: tuple[object, ...], found: OnePass, drawn: Mapping[str, Sequence[Ranked]]
) -> str:
    """Hash all on which the draw depends, and what came of it."""
    strata = [(one.id, one.exactly, one.of_whom and (one.of_whom.group, one.of_whom.at_least)) for one in plan.quotas]
    chosen = {stratum: [rank.hex() for rank, _ in ranked] for stratum, ranked in drawn.items()}
    text = dumps([METHOD, plan.id, plan.editions, strata, arguments, found.rows, f"{found.sum:064x}", chosen])
    return sha256(text.encode()).hexdigest()
