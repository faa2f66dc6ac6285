"""Ofsted's provider-level tables from 2019: homes, agencies, schools with boarders and others.

They print the first day on site under "Inspection date". The tables up to 31 March 2018, and those of inspections in
the years up to 2017-18, print the last day
(:mod:`inspection_framework.exchange.readers.releases.layouts.providers_to_2018`).
"""

from inspection_framework.exchange.readers.releases.layouts.layout import (
    HeadingColumn,
    InspectionBlock,
    Layout,
    Meaning,
)
from inspection_framework.exchange.readers.releases.layouts.provider_columns import (
    ACTIVITIES,
    INTERIM_SCALE,
    KINDS,
    MARKS,
    NO_SCALE,
    NOTE,
    OWN_SCALES,
    TITLE,
    about_providers,
    judgement,
    other,
    prefixed,
)
from inspection_framework.exchange.readers.releases.layouts.providers_to_2018 import PROVIDERS_TO_2018
from inspection_framework.frameworks import SCCIF
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_LATEST = ("Latest full inspection ", "Latest inspection ", "Full inspection ", "Inspection ", "Inspection event ", "")
"""The prefixes of headings in different releases."""
_PREVIOUS = ("Previous ", "Previous full inspection ", "Previous full inspection event ", "Previous inspection ")


def _block(*prefixes: str, spare: bool, apart: str = "") -> InspectionBlock:
    """Return the columns of one inspection, under headings with one of the prefixes."""

    def judged(area: str, *headings: str, may_be_missing: bool = False) -> HeadingColumn:
        scales = INTERIM_SCALE if area == "overall" and not may_be_missing else NO_SCALE
        return judgement(area, *prefixed(prefixes, *headings), spare=spare or may_be_missing, by_scale=scales)

    after_words = tuple(prefix for prefix in prefixes if prefix)
    return InspectionBlock(
        columns=(
            HeadingColumn(
                holds=Meaning.ACTIVITY,
                headings=(*prefixed(prefixes, "event type", "inspection type"), *prefixed(after_words, "type")),
                spare=spare,
            ),
            HeadingColumn(
                holds=Meaning.STARTED,
                headings=(
                    *prefixed(prefixes, "inspection date", "event date", "inspection start date"),
                    *prefixed(after_words, "date", "start date"),
                ),
                spare=spare,
            ),
            HeadingColumn(
                holds=Meaning.ENDED,
                headings=(*prefixed(prefixes, "inspection end date"), *prefixed(after_words, "end date")),
                blank=Absence.NOT_SUPPLIED,
                spare=True,
            ),
            HeadingColumn(holds=Meaning.PUBLISHED, headings=prefixed(prefixes, "publication date"), spare=spare),
            *other(*prefixed(prefixes, "event number", "inspection number", "inspection ID")),
            judged("overall", "overall experiences and progress of children and young people"),
            judged("education", "outcomes in education and related learning activities"),
            judged("health", "health services", may_be_missing=True),
            judged("helped_and_protected", "how well children and young people are helped and protected"),
            judged("leaders_and_managers", "the effectiveness of leaders and managers"),
            judged("overall", "Supported accommodation outcome", may_be_missing=True),
        ),
        frameworks=SCCIF,
        activities=ACTIVITIES,
        own_scales=OWN_SCALES,
        apart=apart,
    )


PROVIDERS = (
    Layout(
        id="providers-2017",
        title=TITLE,
        built_from="the files of 31 March 2019, 2022 and 2025; the others from their published headings",
        providers=about_providers(),
        blocks=(_block(*_LATEST, spare=False), _block(*_PREVIOUS, spare=True, apart="previous")),
        kinds=KINDS,
        marks=MARKS,
        none_yet=Absence.NOT_YET_INSPECTED,
        note=NOTE,
    ),
    *PROVIDERS_TO_2018,
)
"""The layouts of the provider tables. Years that differ only in spelling have one layout."""
