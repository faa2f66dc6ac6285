"""The same inspections in two sources: which are the same, on what the sources disagree, and what only one has.

Two inspections are the same if they are of one provider and have a day in common: the first on site, else the last,
else that of publication. A provider is the same by its number, else by a code (also one that has changed), else by
its name. Where several would do, none is taken.
"""

from collections.abc import Iterable

from inspection_framework.exchange.readers.authorities import spelling
from inspection_framework.exchange.reconciliation.found import (
    CommonDay,
    Disagreement,
    FoundOnce,
    Match,
    MatchedBy,
    Reconciliation,
)
from inspection_framework.exchange.reconciliation.pairs import pairs_of
from inspection_framework.exchange.reconciliation.said import STANDS_FOR, disagreements_between, fields_in, said_in
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.model.days import in_words
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__ = [
    "STANDS_FOR",
    "CommonDay",
    "Disagreement",
    "FoundOnce",
    "Match",
    "MatchedBy",
    "Reconciliation",
    "reconcile",
]


def reconcile(left: Iterable[Inspection], right: Iterable[Inspection]) -> Reconciliation:
    """Match the inspections of two sources and name every disagreement.

    Compared are the provider's name, region and codes, the edition (where the first day is the same), the activity,
    the days, the theme, the number of inspectors and every judgement; not the labels as printed, the notes and the
    source, which are each source's own. A field that a source never has is no disagreement.

    >>> import attrs
    >>> from inspection_framework import Grade
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> one = local_authority_inspections()[-1]
    >>> other = attrs.evolve(one, judgements={**one.judgements.outcomes, "leaders": Grade.INADEQUATE})
    >>> for disagreement in reconcile([one], [other]).matches[0].disagreements:
    ...     print(disagreement)
    judgements.leaders: Outstanding on the left, Inadequate on the right
    """
    lefts, rights = list(left), list(right)
    pairs = list(pairs_of(lefts, rights))
    said = [(said_in(one, beside=other), said_in(other, beside=one)) for one, other, *_ in pairs]
    compared = fields_in(ours for ours, _ in said) & fields_in(theirs for _, theirs in said)
    matches = [
        Match(left=one, right=other, by=by, day=day, disagreements=tuple(disagreements_between(ours, theirs, compared)))
        for (one, other, by, day), (ours, theirs) in zip(pairs, said, strict=True)
    ]
    once = [
        tuple(FoundOnce(inspection=one, known=_known_of(one.provider)) for one in remaining)
        for remaining in (lefts, rights)
    ]
    return Reconciliation(
        matches=tuple(sorted(matches, key=lambda match: _order(match.left))),
        only_left=once[0],
        only_right=once[1],
        compared=tuple(sorted(compared)),
    )


def _known_of(provider: Provider) -> str:
    """Say what is known of a provider that was made, ended or went on under another form."""
    told = [
        f"{fact.value.what}, {in_words(fact.value.day)}"
        for fact in REORGANISATIONS
        if provider.urn in (*fact.value.made, *fact.value.continuing)
        or spelling(provider.name) in map(spelling, fact.value.ended)
    ]
    return "; ".join(told)


def _order(inspection: Inspection) -> tuple[str, str, str]:
    """Give a place in the order by provider and day, whatever the order of the sources."""
    return inspection.provider.name, inspection.provider.urn, str(inspection.started)
