"""What an inspection says, field by field, and on what two accounts of it disagree."""

import re
from collections.abc import Iterable, Iterator, Mapping

from inspection_framework.exchange.reconciliation.found import Disagreement
from inspection_framework.exchange.reconciliation.identity import codes_of, is_placeholder, name_of
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

_ROW = re.compile(r"(?P<sheet>.*?)(?:, )?row [0-9]+")
"""Where a row is, as the readers of releases say it."""
_MAY_LACK = ("provider.name", "on_site")
"""On these the one who says nothing disagrees with nobody: a name is withheld, one window shows in the days."""

SaidFields = Mapping[str, object]


def said_in(inspection: Inspection, *, beside: Inspection) -> SaidFields:
    """Give what an inspection says beside another of it, by field; what it does not say is left out."""
    provider, edition, activity = inspection.provider, inspection.edition, inspection.activity
    said: dict[str, object] = {
        "provider.name": _name(inspection, beside),
        "provider.region": provider.region,
        **{f"provider.codes.{scheme}": code for scheme, code in codes_of(provider)},
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


def _name(inspection: Inspection, beside: Inspection) -> str | Absence:
    """Return the name of the provider; one that the other inspection only spells differently, in one spelling."""
    ours, theirs = inspection.provider.name, beside.provider.name
    if is_placeholder(ours):
        return Absence.NOT_SUPPLIED
    return min(ours, theirs) if name_of(inspection) == name_of(beside) else ours


def _area(area: str, inspection: Inspection, beside: Inspection) -> str:
    """Give the area that a judgement is of: where only the other inspection tells the edition, by that edition."""
    if isinstance(inspection.edition, Absence) and isinstance(beside.edition, Edition):
        areas = {one.id for one in beside.edition.areas}
        meant = STANDS_FOR.get(area, area)
        return meant if area not in areas and meant in areas else area
    return area


class Fields:
    """The fields of which a source says something: of all its inspections, and table by table.

    A release has several tables, and a column that a table lacks disagrees with nothing.
    """

    def __init__(self, accounts: Iterable[tuple[Inspection, SaidFields]]) -> None:
        self.every: set[str] = set()
        self._of: dict[str, set[str]] = {}
        for inspection, said in accounts:
            self.every.update(said)
            self._of.setdefault(_table(inspection), set()).update(said)

    def beside(self, inspection: Inspection) -> set[str]:
        """Return the fields on which an inspection of the source can disagree."""
        table = _table(inspection)
        return self._of[table] if table else self.every


def _table(inspection: Inspection) -> str:
    """Return the table in which an inspection is a row, ``""`` for one that is from no table."""
    row = _ROW.fullmatch(inspection.source.locator)
    return f"{inspection.source.document}, {row['sheet']}" if row else ""


def disagreements_between(ours: SaidFields, theirs: SaidFields, compared: Iterable[str]) -> Iterator[Disagreement]:
    for field in sorted(compared):
        one, other = ours.get(field), theirs.get(field)
        if field in _MAY_LACK and (one is None or other is None):
            continue
        if field == "edition" and ours.get("first_day") != theirs.get("first_day"):
            continue  # it follows from the day
        if one != other:
            yield Disagreement(field=field, left=one, right=other)
