"""How judged inspections conform to the rules and the record of their editions, counted by edition."""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.notebook.areas import words_of
from inspection_framework.notebook.blocks import Display, Note, TableBlock
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.departures import departures

__all__ = ["Conformity", "conformity", "of_conformity"]


@attrs.frozen(kw_only=True)
class Conformity:
    """Of how many inspections of an edition the overall judgement is possible and usual, given those of the areas.

    ``held`` are all, ``judged`` those with a grade overall and an outcome of every main area: of the others nothing
    can be said.
    """

    edition: Edition[Scale]
    held: int
    judged: int
    possible: int
    usual: int


def conformity(inspections: Iterable[Inspection]) -> tuple[Conformity, ...]:
    """Count by edition, in the order in which the editions began; an inspection without an edition is left out.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> first, *_ = conformity(local_authority_inspections())
    >>> first.edition.id, first.held, first.possible, first.usual
    ('sif-2013-11', 167, 167, 162)
    """
    by_edition: dict[str, tuple[Edition[Scale], list[Inspection]]] = {}
    for one in inspections:
        if isinstance(one.edition, Edition):
            by_edition.setdefault(one.edition.id, (one.edition, []))[1].append(one)
    editions = sorted(by_edition.values(), key=lambda pair: (pair[0].period.value.since or date.min, pair[0].id))
    return tuple(_counted(edition, held) for edition, held in editions)


def _counted(edition: Edition[Scale], held: list[Inspection]) -> Conformity:
    main = {area.id for area in edition.main_areas}
    judged = [
        (one.overall, overall_judgement(edition, one.judgements))
        for one in held
        if isinstance(one.overall, Scale) and main <= one.judgements.keys()
    ]
    return Conformity(
        edition=edition,
        held=len(held),
        judged=len(judged),
        possible=sum(overall in answer.possible for overall, answer in judged),
        usual=sum(overall is answer.usual for overall, answer in judged),
    )


def of_conformity(inspections: Iterable[Inspection], *, at_most: int | None = None) -> Display:
    """Show the counts by edition, and each departure, or ``at_most`` so many, with the inspection that departs."""
    given = tuple(inspections)
    counts = tuple(
        (one.edition.id, str(one.held), str(one.judged), str(one.possible), str(one.usual)) for one in conformity(given)
    )
    without = sum(not isinstance(one.edition, Edition) for one in given)
    found = tuple(
        (str(one), departure.kind.value, words_of(departure.area or ""), departure.expected, departure.found)
        for one in given
        for departure in departures(one)
    )
    shown = found[:at_most]
    blocks = (
        TableBlock(
            counts, ("Edition", "Inspections", "With overall", "In the possible range", "As usual"), "By edition"
        ),
        *((Note(f"Without an edition, so that nothing is expected of them: {without:,}"),) if without else ()),
        TableBlock(shown, ("Inspection", "Departure", "Area", "Expected", "Found"), f"Departures: {len(found):,}"),
        *((Note(f"Departures not shown: {len(found) - len(shown):,}"),) if shown != found else ()),
    )
    return Display(f"How the inspections conform to the rules and the record of their day: {len(given):,}", blocks)
