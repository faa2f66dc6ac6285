"""A sample drawn as a rehearsal, by the method of :mod:`inspection_framework.rules.sampling.draw_method`."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.model.cases import Case
from inspection_framework.model.facts import Fact
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.shown import Shown
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.sampling.draw_method import drawn_sample
from inspection_framework.rules.sampling.draw_record import DrawRecord, Verification, record_of, verified

__all__ = ["Draw", "draw_sample"]


@attrs.frozen(kw_only=True)
class Draw(Shown, Value):
    """A drawn sample: its record, which may be shown and kept, and its cases, whose content is never shown.

    The record can be written as JSON, but the draw itself cannot. Only :meth:`references` returns the references.
    """

    record: DrawRecord
    drawn: tuple[tuple[str, tuple[Case, ...]], ...] = attrs.field(repr=False)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All drawn cases, stratum by stratum."""
        return tuple(case for _, cases in self.drawn for case in cases)

    def references(self) -> Mapping[str, tuple[str, ...]]:
        """Return the references of the drawn children by stratum. They are for the authority only."""
        return {stratum: tuple(case.reference.revealed for case in cases) for stratum, cases in self.drawn}

    @shows_no_child
    @checked
    def verify(self, cases: Iterable[Case]) -> Verification:
        """Draw again from a list and return whether the draw and the list are the same."""
        return verified(self.record, cases, self.drawn)

    def explain(self) -> str:
        """Return in plain English how the sample was drawn, from how many cases, and by which rules."""
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
    """Draw a sample that meets the strata of a plan, as a rehearsal. Every valid sample is equally likely.

    ``precedence`` names the strata in order. A child of several strata counts for the first of them. The default is the
    plan's order. ``spread`` names characteristics. The draw is then only among samples with the most even mixture of
    them that the plan allows. A child counts as outside a group if it is not known whether it belongs to the group.
    ``seed`` is a text, or a fact with the source that published the text. The source does not change the draw, and the
    record keeps it. Anybody who can choose the seed can choose the children.

    ``cases`` is read once. A stream needs the same memory for any number of rows. Each child must be in ``cases`` only
    once. In a collection all duplicates are found, in a stream only those among the cases that are kept.

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
        CannotDrawError: the composition is not known, the seed or another argument is invalid, a child is a duplicate,
            or no child has a characteristic of the spread. Or there are too few children: every such stratum is listed
            with the number missing. Or the spread has so many mixtures that choosing evenly would take minutes.
    """
    text, seed_source = (seed.value, seed.source) if isinstance(seed, Fact) else (seed, None)
    sample = drawn_sample(plan, cases, seed=text, precedence=precedence, spread=spread)
    return Draw(record=record_of(sample, seed_source), drawn=sample.cases)
