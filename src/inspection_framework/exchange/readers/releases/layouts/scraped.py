"""The table that Data to Insight and JT-39 collected from ILACS reports, with its known errors."""

from inspection_framework.exchange.readers.releases.layouts.layout import (
    HeadingColumn,
    InspectionBlock,
    Layout,
    Meaning,
    TextMeaning,
)
from inspection_framework.exchange.readers.releases.layouts.outcomes import LOCAL_AUTHORITY
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.model.grades import Absence, Grade

__all__: list[str] = []


def _judgement(heading: str, *areas: str) -> HeadingColumn:
    return HeadingColumn(holds=Meaning.JUDGEMENT, areas=areas, headings=(heading,), blank=Absence.NOT_SUPPLIED)


SLIP = 'the scrape cut "... services require improvement to be good" at a wrong word: its own slip, not a printed label'

SCRAPED = Layout(
    id="scraped-history",
    title="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, table of reports",
    built_from="the file of August 2026",
    providers=(
        HeadingColumn(holds=Meaning.URN, headings=("urn",)),
        HeadingColumn(holds=Meaning.NAME, headings=("local_authority",)),
    ),
    blocks=(
        InspectionBlock(
            columns=(
                HeadingColumn(holds=Meaning.LINK, headings=("inspection_link",)),
                HeadingColumn(holds=Meaning.PUBLISHED, headings=("publication_date",), blank=Absence.NOT_SUPPLIED),
                HeadingColumn(holds=Meaning.ACTIVITY, headings=("inspection_framework",), blank=Absence.NOT_SUPPLIED),
                HeadingColumn(holds=Meaning.STARTED, headings=("inspection_start_date",), blank=Absence.NOT_SUPPLIED),
                HeadingColumn(holds=Meaning.ENDED, headings=("inspection_end_date",), blank=Absence.NOT_SUPPLIED),
                _judgement("overall_effectiveness_grade", "overall"),
                _judgement("impact_of_leaders_grade", "leaders"),
                _judgement("help_and_protection_grade", "help_and_protection"),
                _judgement("in_care_grade", "in_care", "care_and_care_leavers"),
                _judgement("care_leavers_grade", "care_leavers"),
                # The name of a person, and two columns about files: never read.
                *(
                    HeadingColumn(holds=Meaning.OTHER, headings=(heading,), spare=True)
                    for heading in ("inspector_name", "pdf_filename", "parser_version")
                ),
            ),
            frameworks={"local_authority": ILACS},
            activities={"standard": ("standard",), "short": ("short",)},
        ),
    ),
    kinds=LOCAL_AUTHORITY,
    marks={
        "not_reported_post_reform": TextMeaning(outcome=Absence.NOT_IN_EDITION),
        "inspection_pre_dates_judgement": TextMeaning(outcome=Absence.NOT_IN_EDITION),
        "data_unreadable": TextMeaning(outcome=Absence.UNREADABLE),
        "inspection duration longer than standard framework": TextMeaning(
            outcome=Absence.NOT_SUPPLIED, note="it was on site for longer than a standard inspection"
        ),
        "to requires improvement": TextMeaning(outcome=Grade.REQUIRES_IMPROVEMENT, note=SLIP),
    },
)
