"""The changes that a new report makes to the record that ships: its row, and the changed counts."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.readers.reports.activities import shipped_as
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []


def record_row(inspection: Inspection) -> str:
    """Return the row of an inspection for ``local_authority_inspections.csv``, with each label as printed.

    Raises:
        DefinitionError: its edition, its activity or its day of publication is not known.
    """
    edition, activity, published = inspection.edition, inspection.activity, inspection.published
    if isinstance(edition, Absence) or isinstance(activity, Absence) or isinstance(published, Absence):
        values = {"edition": edition, "activity": activity, "published": published}
        missing = [name for name, value in values.items() if isinstance(value, Absence)]
        raise DefinitionError("row of the record", [Problem(name, "it is not known: pass it") for name in missing])
    row = StringIO()
    csv.writer(row, lineterminator="").writerow(
        [
            inspection.provider.urn,
            edition.framework,
            activity.id,
            " ".join("/".join(map(_day, (days.first, days.last))) for days in inspection.on_site),
            published.isoformat(),
            "" if isinstance(inspection.inspectors, Absence) else inspection.inspectors,
            "; ".join(
                f"{judgement.area}={judgement.printed or judgement.outcome.label}"
                for judgement in inspection.judgements.values()
            ),
            "",
        ]
    )
    return row.getvalue()


def _day(day: date | Absence) -> str:
    return "" if isinstance(day, Absence) else day.isoformat()


def record_changes(inspection: Inspection) -> tuple[str, ...]:
    """Return the changes that an inspection makes to the record, in sentences: counts, and broken bounds."""
    return tuple(_changes(inspection))


def _changes(inspection: Inspection) -> Iterator[str]:
    edition, overall = inspection.edition, inspection.overall
    if shipped_as(inspection) is not None:
        yield "Nothing: the library already has this inspection."
    elif isinstance(edition, Absence) or not isinstance(inspection.activity, Activity):
        yield "Nothing yet: the edition or the activity of the inspection is not known."
    elif not inspection.activity.is_graded:
        yield "Nothing: the record has only graded inspections."
    elif not isinstance(overall, Scale):
        yield "One more inspection; no overall judgement to count."
    else:
        yield f"Reports with an overall judgement: {RECORD.reports} become {RECORD.reports + 1}."
        yield from _bounds(inspection, edition, overall)


def _bounds(inspection: Inspection, edition: Edition[Scale], overall: Scale) -> Iterator[str]:
    outcomes = inspection.judgements.outcomes
    for bound in RECORD.bounds_of(edition):
        if bound.applies(outcomes, edition.areas):
            best, worst = bound.ends(outcomes, edition.areas)
            broken = (best and not best.is_at_least(overall)) or (worst and not overall.is_at_least(worst))
            counted = f"{bound.reports} reports become {bound.reports + 1}."
            yield f"Bound {bound.id}: {'it is broken: remove it.' if broken else counted}"
