"""Inspections in two sources: those that match, their disagreements, and those that only one source has.

Two inspections match if they are of one provider and have a day in common: the first on site, else the last, else that
of publication. A provider is the same by its number, else by a code (also one that has changed), else by its name.
Ambiguous matches are left unmatched.
"""

from collections.abc import Iterable

from inspection_framework.arguments import checked
from inspection_framework.exchange.authorities.register import candidates
from inspection_framework.exchange.reconciliation.field_values import STANDS_FOR, Fields, disagreements_between, said_in
from inspection_framework.exchange.reconciliation.found import (
    CommonDay,
    Disagreement,
    FoundOnce,
    Match,
    MatchedBy,
    Reconciliation,
)
from inspection_framework.exchange.reconciliation.pairs import pairs_of
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


@checked
def reconcile(left: Iterable[Inspection], right: Iterable[Inspection]) -> Reconciliation:
    """Match the inspections of two sources and name every disagreement.

    These fields are compared: the provider's name, region and codes, the edition (if the first day is the same), the
    activity, the days, the theme, the number of inspectors and every judgement. Printed labels, notes and sources are
    not compared, because each source has its own. A field that a source, or the table of a release, never has is not a
    disagreement, nor is a withheld name. Providers are matched by number, by code and by name, but never by a
    placeholder such as "REDACTED", and never if Ofsted's numbers differ. Ambiguous matches are left unmatched.

    >>> import attrs
    >>> from inspection_framework import Grade
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> one = local_authority_inspections()[-1]
    >>> other = attrs.evolve(one, judgements={**one.judgements.outcomes, "leaders": Grade.INADEQUATE})
    >>> for disagreement in reconcile([one], [other]).matches[0].disagreements:
    ...     print(disagreement)
    judgements.leaders: Outstanding on the left, Inadequate on the right
    """
    lefts, rights = (dict(enumerate(inspections)) for inspections in (left, right))
    pairs = list(pairs_of(lefts, rights))
    said = [(said_in(ours, beside=theirs), said_in(theirs, beside=ours)) for ours, theirs, *_ in pairs]
    on_the_left = Fields((pair[0], accounts[0]) for pair, accounts in zip(pairs, said, strict=True))
    on_the_right = Fields((pair[1], accounts[1]) for pair, accounts in zip(pairs, said, strict=True))
    compared = on_the_left.every & on_the_right.every
    matches = [
        Match(
            left=ours,
            right=theirs,
            by=by,
            day=day,
            disagreements=tuple(
                disagreements_between(*accounts, compared & on_the_left.beside(ours) & on_the_right.beside(theirs))
            ),
        )
        for (ours, theirs, by, day), accounts in zip(pairs, said, strict=True)
    ]
    once = [
        tuple(
            FoundOnce(inspection=inspection, known=_known_of(inspection.provider)) for inspection in remaining.values()
        )
        for remaining in (lefts, rights)
    ]
    return Reconciliation(
        matches=tuple(sorted(matches, key=lambda match: _order(match.left))),
        only_left=once[0],
        only_right=once[1],
        compared=tuple(sorted(compared)),
    )


def _known_of(provider: Provider) -> str:
    """Return the known reorganisations in which a provider was made, ended or changed."""
    names = (
        {authority.name for authority in candidates(provider.name)}
        if provider.kind == "local_authority"
        else set[str]()
    )
    events = [
        f"{fact.value.what}, {in_words(fact.value.day)}"
        for fact in REORGANISATIONS
        if provider.urn in (*fact.value.made, *fact.value.continuing) or names & {*fact.value.ended}
    ]
    return "; ".join(events)


def _order(inspection: Inspection) -> tuple[str, str, str]:
    """Return a key that orders inspections by provider and day, whatever the order of the sources."""
    return inspection.provider.name, inspection.provider.urn, str(inspection.started)
