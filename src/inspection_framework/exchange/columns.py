"""The columns of a table of inspections, one row for each, as data: every writer and reader uses these."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale

__all__: list[str] = []

Backend = Literal["pandas", "polars", "polars-lazy", "pyarrow", "duckdb", "dask", "pyspark"]
"""The tools that have frames."""
ABSENT = tuple(absence.value for absence in Absence)
"""The words for the reasons why there is no grade."""


@attrs.frozen
class InspectionColumn(Value):
    """A column that every table of inspections has: its name, the type of its cells, and their meaning.

    If ``needed``, no cell may be empty.
    """

    name: str
    holds: type
    says: str
    needed: bool = False


COLUMNS: tuple[InspectionColumn, ...] = (
    InspectionColumn("provider_kind", str, "the kind of provider, such as local_authority", needed=True),
    InspectionColumn("urn", str, "Ofsted's unique reference number", needed=True),
    InspectionColumn("provider", str, "the provider's name", needed=True),
    InspectionColumn("region", str, "its region, or why it is not known"),
    InspectionColumn("edition", str, "the id of the edition, or why it is not known"),
    InspectionColumn("activity", str, "the id of the activity, or why it is not known"),
    InspectionColumn("first_day", date, "the first day on site"),
    InspectionColumn("last_day", date, "the last day on site, of the last window"),
    InspectionColumn("published", date, "the day on which the report was published"),
)
"""The columns before the areas in every table of inspections. After them comes one column for each area."""

FURTHER_COLUMNS: tuple[InspectionColumn, ...] = (
    InspectionColumn("on_site", str, "every window on site, where there are several"),
    InspectionColumn("inspectors", int, "the number of inspectors, or why it is not known"),
    InspectionColumn("theme", str, "what a visit was about"),
    InspectionColumn("note", str, "anything else that a reader must know"),
    InspectionColumn("printed", str, "the labels as printed, by area, as JSON"),
    InspectionColumn("judgement_notes", str, "what a reader must know about a judgement, by area, as JSON"),
    InspectionColumn("scales", str, "the scale of each outcome that is not on that of its edition, by area, as JSON"),
    InspectionColumn("findings", str, "the findings, as JSON"),
    InspectionColumn("codes", str, "the provider's codes, each with its scheme, as JSON"),
    InspectionColumn("registered", date, "the day on which the provider was made, or why it is not known"),
    InspectionColumn("closed", date, "the day on which it ended"),
    InspectionColumn("succeeds", str, "the URNs of the providers that it succeeds, as JSON"),
    InspectionColumn("source_document", str, "the document that states this", needed=True),
    InspectionColumn("source_locator", str, "the place in it"),
    InspectionColumn("source_unlocated", str, "why no place is stated"),
    InspectionColumn("source_published", date, "the day on which it was published"),
    InspectionColumn("source_basis", str, "the kind of source, such as observed or guidance", needed=True),
    InspectionColumn("source_wording_seen", str, "whether its wording was seen, yes or no"),
    InspectionColumn("source_link", str, "where it can be found"),
    InspectionColumn("source_checked_on", date, "the day on which somebody last looked at it"),
)
"""The columns after the areas in a table that can be read back to the same inspections."""


def areas_of(editions: Iterable[Edition[Scale]]) -> tuple[str, ...]:
    """Return the ids of the areas of editions, in order, without duplicates.

    >>> from inspection_framework.frameworks import ILACS
    >>> areas_of(ILACS.editions)
    ('leaders', 'help_and_protection', 'care_and_care_leavers', 'overall', 'in_care', 'care_leavers')

    Raises:
        DefinitionError: an area has the name of another column, or a grade's label is a word for a missing judgement.
    """
    scales = {area: scale for edition in editions for area, scale in edition.scales.items()}
    refuse_names_of_columns(scales, scales.values())
    return tuple(scales)


def refuse_names_of_columns(areas: Iterable[str], scales: Iterable[type[Scale]] = ()) -> None:
    """Refuse areas with the name of another column, and grades labelled with a word for a missing judgement."""
    names = {column.name for column in (*COLUMNS, *FURTHER_COLUMNS)}
    problems = [Problem(area, "a column of every table has this name") for area in areas if area in names]
    problems += [
        Problem(scale.__name__, f"a grade of this scale is labelled {grade.label!r}, a word for a missing judgement")
        for scale in dict.fromkeys(scales)
        for grade in scale
        if grade.label in ABSENT
    ]
    if problems:
        raise DefinitionError("table of inspections", problems)
