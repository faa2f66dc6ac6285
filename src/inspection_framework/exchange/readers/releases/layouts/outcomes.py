"""Ofsted's local-authority inspection outcomes as at 31 March: latest judgements, in-year activity, ILACS history."""

import attrs

from inspection_framework.exchange.readers.releases.layouts.layout import (
    HeadingColumn,
    InspectionBlock,
    Layout,
    Meaning,
    TextMeaning,
)
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_LINK = HeadingColumn(holds=Meaning.OTHER, headings=("Web link",), spare=True)
"""All cells of the column show the same text, without the address of the report."""
_CODE = HeadingColumn(holds=Meaning.GSS, headings=("Local authority area code", "Area code"))
_NAME = HeadingColumn(holds=Meaning.NAME, headings=("Local authority name", "Local authority"))
_REGION = HeadingColumn(holds=Meaning.REGION, headings=("Ofsted region", "Region", "LA region"))
_STATUS = HeadingColumn(holds=Meaning.STATUS, headings=("Local authority status",))
_STARTED = HeadingColumn(holds=Meaning.STARTED, headings=("Inspection date", "Inspection/Visit date"))
_PUBLISHED = HeadingColumn(holds=Meaning.PUBLISHED, headings=("Publication date",))
_TYPE = HeadingColumn(holds=Meaning.ACTIVITY, headings=("Inspection type", "Inspection/Visit type"))
_THEME = HeadingColumn(holds=Meaning.THEME, headings=("Visit Theme",))
_JUDGEMENTS = (
    HeadingColumn(holds=Meaning.JUDGEMENT, areas=("overall",), headings=("Overall effectiveness",)),
    HeadingColumn(
        holds=Meaning.JUDGEMENT,
        areas=("leaders",),
        headings=(
            "The impact of leaders on social work practice with children and families",
            "Impact of leaders on social work practice with children and families",
            "Impact of leaders",
        ),
    ),
    HeadingColumn(
        holds=Meaning.JUDGEMENT,
        areas=("help_and_protection",),
        headings=(
            "The experiences and progress of children who need help and protection",
            "Experiences and progress of children who need help and protection",
        ),
    ),
    HeadingColumn(
        holds=Meaning.JUDGEMENT,
        # Before 2023 this is the combined judgement. By the file's notes, the heading has the new framework's wording.
        areas=("in_care", "care_and_care_leavers"),
        headings=("The experiences and progress of children in care", "Experiences and progress of children in care"),
    ),
    HeadingColumn(
        holds=Meaning.JUDGEMENT,
        areas=("care_and_care_leavers", "in_care"),
        headings=(
            "The experiences and progress of children in care and care leavers",
            "Experiences and progress of children in care and care leavers",
        ),
        spare=True,
    ),
    HeadingColumn(
        holds=Meaning.JUDGEMENT,
        areas=("care_leavers",),
        headings=("The experiences and progress of care leavers", "Experiences and progress of care leavers"),
    ),
)
ACTIVITIES = {
    "ILACS Short Inspection": ("short",),
    "ILACS Standard Inspection": ("standard",),
    "ILACS Focused Visit": ("focused_visit",),
    "LA Monitoring visit": ("monitoring_visit",),
    "Monitoring visit": ("monitoring_visit",),
    "ILACS Monitoring Visit": ("monitoring_visit",),
    "Focused visit": ("focused_visit",),
    "Short inspection": ("short",),
    "Standard inspection": ("standard",),
}
LOCAL_AUTHORITY = {"": "local_authority"}
MARKS = {
    "Not yet inspected": TextMeaning(outcome=Absence.NOT_YET_INSPECTED),
    "Not judged": TextMeaning(outcome=Absence.NOT_JUDGED),
}
_ILACS = {"local_authority": ILACS}
_FROM_2025 = "the file of 31 March 2025"
_DESCRIBED = "a description only: no file of it was at hand"

LATEST_2025 = Layout(
    id="outcomes-latest-2025",
    title="Local authority inspection judgements as at 31 March",
    built_from=_FROM_2025,
    providers=(_LINK, _CODE, _NAME, _REGION),
    blocks=(InspectionBlock(columns=(_STARTED, _PUBLISHED, *_JUDGEMENTS), frameworks=_ILACS),),
    kinds=LOCAL_AUTHORITY,
    marks=MARKS,
    none_yet=Absence.NOT_YET_INSPECTED,
    note="no column distinguishes short inspections from standard ones",
)
IN_YEAR_2025 = Layout(
    id="outcomes-in-year-2025",
    title="Local authority in-year inspection activity",
    built_from=_FROM_2025,
    providers=(_LINK, _CODE, _NAME, _REGION),
    blocks=(
        InspectionBlock(
            columns=(_STARTED, _PUBLISHED, _TYPE, *_JUDGEMENTS, _THEME), frameworks=_ILACS, activities=ACTIVITIES
        ),
    ),
    kinds=LOCAL_AUTHORITY,
    marks=MARKS,
    note="visits have a theme and no judgements, inspections have judgements and no theme",
)
HISTORY_2025 = Layout(
    id="outcomes-history-2025",
    title="ILACS inspection history",
    built_from=_FROM_2025,
    providers=(_LINK, _CODE, _NAME, _STATUS, _REGION),
    blocks=(
        InspectionBlock(columns=(_STARTED, _PUBLISHED, _TYPE, *_JUDGEMENTS), frameworks=_ILACS, activities=ACTIVITIES),
    ),
    kinds=LOCAL_AUTHORITY,
    marks=MARKS,
)


def _without(layout: Layout, name: str, *meanings: Meaning) -> Layout:
    """Return a layout without columns of these meanings, for an earlier release that is known from a description."""
    (block,) = layout.blocks
    return attrs.evolve(
        layout,
        id=name,
        built_from=_DESCRIBED,
        providers=tuple(column for column in layout.providers if column.holds not in meanings),
        blocks=(
            attrs.evolve(block, columns=tuple(column for column in block.columns if column.holds not in meanings)),
        ),
    )


OUTCOMES = (
    LATEST_2025,
    IN_YEAR_2025,
    HISTORY_2025,
    _without(LATEST_2025, "outcomes-latest-2023", Meaning.GSS, Meaning.PUBLISHED),
    _without(IN_YEAR_2025, "outcomes-in-year-2023", Meaning.GSS, Meaning.PUBLISHED),
)
"""The layouts of the releases from 2023, the newest first. In 2023 and 2024 they had no code and no publication day."""
