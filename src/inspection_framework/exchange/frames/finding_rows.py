"""The findings of inspections as a frame of any tool, a row for each finding."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.inspections import Inspection

__all__ = ["findings_frame"]

_DAYS = ("first_day", "published")
COLUMNS = (
    *("urn", "provider", "edition", "activity", "first_day", "published", "kind", "addressed_to", "number", "text"),
    *("area", "relates_to", "place"),
)


@checked
def findings_frame(inspections: Iterable[Inspection], backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of whichever tool was asked for
    """Return the findings of inspections as a frame of a tool, a row for each finding, in their order.

    The first columns identify the inspection: ``urn``, ``provider``, ``edition``, ``activity``, ``first_day`` and
    ``published``. Then come ``kind``, ``addressed_to``, ``number``, ``text``, ``area``, ``relates_to`` and ``place``.
    Unknown values are null. PySpark needs its ``session``.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> findings_frame(local_authority_inspections(), "polars").shape
    (0, 13)

    Raises:
        DefinitionError: the tool is unknown.
    """
    rows = [row for inspection in inspections for row in _rows(inspection)]
    schema = {name: nw.Date() if name in _DAYS else nw.String() for name in COLUMNS}
    return filled(rows, schema, backend, session)


def _rows(inspection: Inspection) -> Iterator[tuple[object, ...]]:
    of = (
        inspection.provider.urn,
        inspection.provider.name,
        inspection.edition.id if isinstance(inspection.edition, Edition) else None,
        inspection.activity.id if isinstance(inspection.activity, Activity) else None,
        *(day if isinstance(day, date) else None for day in (inspection.started, inspection.published)),
    )
    for finding in inspection.findings:
        further = (finding.addressed_to, finding.number, finding.text, finding.area, finding.relates_to, finding.place)
        yield (*of, finding.kind.value, *(value or None for value in further))
