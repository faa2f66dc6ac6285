"""How inspections conform to the rules and the record of their editions, counted by edition."""

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
    """How many inspections of an edition have an overall judgement that is possible and usual.

    ``held`` counts all inspections. ``judged`` counts those with an overall grade and an outcome of every main area;
    the rest cannot be compared. ``possible`` and ``usual`` count those whose overall judgement is in the possible range
    and the usual one, from the judgements of the areas.
    """

    edition: Edition[Scale]
    held: int
    judged: int
    possible: int
    usual: int


def conformity(inspections: Iterable[Inspection]) -> tuple[Conformity, ...]:
    """Return the counts by edition, in the order in which the editions began. Inspections without one are left out.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> first, *_ = conformity(local_authority_inspections())
    >>> first.edition.id, first.held, first.possible, first.usual
    ('sif-2013-11', 167, 167, 162)
    """
    by_edition: dict[str, tuple[Edition[Scale], list[Inspection]]] = {}
    for inspection in inspections:
        if isinstance(inspection.edition, Edition):
            by_edition.setdefault(inspection.edition.id, (inspection.edition, []))[1].append(inspection)
    editions = sorted(by_edition.values(), key=lambda pair: (pair[0].period.value.since or date.min, pair[0].id))
    return tuple(_counted(edition, held) for edition, held in editions)


def _counted(edition: Edition[Scale], held: list[Inspection]) -> Conformity:
    main = {area.id for area in edition.main_areas}
    judged = [
        (inspection.overall, overall_judgement(edition, inspection.judgements))
        for inspection in held
        if isinstance(inspection.overall, Scale) and main <= inspection.judgements.keys()
    ]
    return Conformity(
        edition=edition,
        held=len(held),
        judged=len(judged),
        possible=sum(overall in answer.possible for overall, answer in judged),
        usual=sum(overall is answer.usual for overall, answer in judged),
    )


def of_conformity(inspections: Iterable[Inspection], *, at_most: int | None = None) -> Display:
    """Return a display of the counts by edition, and of at most ``at_most`` departures with their inspections."""
    checked = tuple(inspections)
    counts = tuple(
        (counted.edition.id, str(counted.held), str(counted.judged), str(counted.possible), str(counted.usual))
        for counted in conformity(checked)
    )
    without = sum(not isinstance(inspection.edition, Edition) for inspection in checked)
    departed = tuple(
        (str(inspection), departure.kind.value, words_of(departure.area or ""), departure.expected, departure.found)
        for inspection in checked
        for departure in departures(inspection)
    )
    shown = departed[:at_most]
    blocks = (
        TableBlock(
            counts, ("Edition", "Inspections", "With overall", "In the possible range", "As usual"), "By edition"
        ),
        *((Note(f"Without an edition, so that nothing is expected of them: {without:,}"),) if without else ()),
        TableBlock(shown, ("Inspection", "Departure", "Area", "Expected", "Found"), f"Departures: {len(departed):,}"),
        *((Note(f"Departures not shown: {len(departed) - len(shown):,}"),) if shown != departed else ()),
    )
    return Display(f"How the inspections conform to the rules and the record of their day: {len(checked):,}", blocks)
