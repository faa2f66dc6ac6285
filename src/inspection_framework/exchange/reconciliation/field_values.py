"""The fields of an inspection in two sources, and their disagreements."""

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
"""The area that a column may really contain if its source does not state the edition: the area of earlier days.

Until 2023 one judgement was on children in care and care leavers. Sources keep it in the column of children in care.
"""

_ANSWERS_TO_NOTHING = (Absence.NOT_SUPPLIED, Absence.NOT_IN_EDITION)

_ROW = re.compile(r"(?P<sheet>.*?)(?:, )?row [0-9]+")
"""The locator of a row, as the readers of releases write it."""
_MAY_LACK = ("provider.name", "on_site")
"""Fields that may be missing without a disagreement: a name may be withheld, and days show a single window."""

SaidFields = Mapping[str, object]


def said_in(inspection: Inspection, *, beside: Inspection) -> SaidFields:
    """Return the fields of an inspection for comparison with another; missing fields are left out."""
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
    """Return the name of the provider, in one spelling if the other inspection only spells it differently."""
    ours, theirs = inspection.provider.name, beside.provider.name
    if is_placeholder(ours):
        return Absence.NOT_SUPPLIED
    return min(ours, theirs) if name_of(inspection) == name_of(beside) else ours


def _area(area: str, inspection: Inspection, beside: Inspection) -> str:
    """Return the area of a judgement; if only the other inspection has the edition, by that edition."""
    if isinstance(inspection.edition, Absence) and isinstance(beside.edition, Edition):
        areas = {known_area.id for known_area in beside.edition.areas}
        meant = STANDS_FOR.get(area, area)
        return meant if area not in areas and meant in areas else area
    return area


class Fields:
    """The fields that a source has: in all its inspections, and table by table.

    A release has several tables, and a column that a table does not have is not a disagreement.
    """

    def __init__(self, accounts: Iterable[tuple[Inspection, SaidFields]]) -> None:
        self.every: set[str] = set()
        self._of: dict[str, set[str]] = {}
        for inspection, said in accounts:
            self.every.update(said)
            self._of.setdefault(_table(inspection), set()).update(said)

    def beside(self, inspection: Inspection) -> set[str]:
        """Return the fields in which an inspection of the source can disagree."""
        table = _table(inspection)
        return self._of[table] if table else self.every


def _table(inspection: Inspection) -> str:
    """Return the table that an inspection is from, ``""`` if it is not from a table."""
    row = _ROW.fullmatch(inspection.source.locator)
    return f"{inspection.source.document}, {row['sheet']}" if row else ""


def disagreements_between(ours: SaidFields, theirs: SaidFields, compared: Iterable[str]) -> Iterator[Disagreement]:
    for field in sorted(compared):
        left_value, right_value = ours.get(field), theirs.get(field)
        if field in _MAY_LACK and (left_value is None or right_value is None):
            continue
        if field == "edition" and ours.get("first_day") != theirs.get("first_day"):
            continue  # it follows from the day
        if left_value != right_value:
            yield Disagreement(field=field, left=left_value, right=right_value)
