"""What an inspection says, field by field, and on what two accounts of it disagree."""

from collections.abc import Iterable, Iterator, Mapping

from inspection_framework.exchange.readers.authorities import spelling
from inspection_framework.exchange.reconciliation.found import Disagreement
from inspection_framework.exchange.reconciliation.pairs import codes_of
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []

STANDS_FOR: Mapping[str, str] = {"in_care": "care_and_care_leavers"}
"""The areas of whose columns another is in truth where a source does not tell the edition: that of the days before.

Until 2023 one judgement was on children in care and care leavers; sources keep it in the column of children in care.
"""

_ANSWERS_TO_NOTHING = (Absence.NOT_SUPPLIED, Absence.NOT_IN_EDITION)

Said = Mapping[str, object]


def said_in(inspection: Inspection, *, beside: Inspection) -> Said:
    """Give what an inspection says beside another of it, by field; what it does not say is left out."""
    provider, edition, activity = inspection.provider, inspection.edition, inspection.activity
    said: dict[str, object] = {
        "provider.name": provider.name,
        "provider.region": provider.region,
        **{f"provider.codes.{scheme}": code for _, scheme, code in codes_of(provider)},
        "edition": edition.id if isinstance(edition, Edition) else edition,
        "activity": activity.id if isinstance(activity, Activity) else activity,
        "first_day": inspection.started,
        "last_day": inspection.ended,
        "on_site": "; ".join(map(str, inspection.on_site)) if len(inspection.on_site) > 1 else Absence.NOT_SUPPLIED,
        "published": inspection.published,
        "theme": inspection.theme or Absence.NOT_SUPPLIED,
        "inspectors": inspection.inspectors,
        **{
            f"judgements.{_area(area, inspection, beside)}": outcome
            for area, outcome in inspection.judgements.outcomes.items()
        },
    }
    return {field: value for field, value in said.items() if value not in _ANSWERS_TO_NOTHING}


def _area(area: str, inspection: Inspection, beside: Inspection) -> str:
    """Give the area that a judgement is of: where only the other inspection tells the edition, by that edition."""
    if isinstance(inspection.edition, Absence) and isinstance(beside.edition, Edition):
        areas = {one.id for one in beside.edition.areas}
        meant = STANDS_FOR.get(area, area)
        return meant if area not in areas and meant in areas else area
    return area


def fields_in(said: Iterable[Said]) -> set[str]:
    """Give the fields of which some inspection says something."""
    return {field for one in said for field in one}


def disagreements_between(ours: Said, theirs: Said, compared: Iterable[str]) -> Iterator[Disagreement]:
    for field in sorted(compared):
        one, other = ours.get(field), theirs.get(field)
        if field == "provider.name" and spelling(str(one)) == spelling(str(other)):
            continue
        if field == "edition" and ours.get("first_day") != theirs.get("first_day"):
            continue  # it follows from the day
        if field == "on_site" and (one is None or other is None):
            continue  # one window where there were several shows in the days
        if one != other:
            yield Disagreement(field=field, left=one, right=other)
