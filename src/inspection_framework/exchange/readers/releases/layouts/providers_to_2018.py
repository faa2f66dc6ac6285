"""Ofsted's provider-level tables up to 31 March 2018, and those of inspections in the years up to 2017-18.

They print the last day on site. Their inspections from April 2017 were under the common inspection framework, and its
judgements are printed under the earlier headings.
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
    NOTE,
    OWN_SCALES,
    TITLE,
    about_providers,
    judgement,
    other,
)
from inspection_framework.frameworks import SCCIF
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_LONGEST_ON_SITE = 14
"""The most days from the first to the last day on site. The most seen, among 649 inspections, is 9."""
_EDUCATION_NOTE = (
    "printed under 'Outcomes for children and young people': this table has no column on education, and the one"
    " inspection of a secure home that a later table prints too has its grade of education there"
)
_OVERALL = judgement("overall", "Overall effectiveness", by_scale=INTERIM_SCALE)
_OUTCOMES = judgement(
    "outcomes", "Outcomes for children and young people", later=("education",), note=_EDUCATION_NOTE, spare=True
)
_SAFETY = judgement(
    "safety",
    "The safety of children and young people",
    "Safeguarding children and young people",
    later=("helped_and_protected",),
    spare=True,
)
_CARE = judgement("quality_of_care", "Quality of care", spare=True)
_LEADERS = judgement(
    "leadership_and_management", "Leadership and management", later=("leaders_and_managers",), spare=True
)
_EDUCATION = judgement("education", "Outcomes in education and related learning activities", spare=True)
_OF_2013_14 = tuple(
    judgement(area, heading, spare=True)
    for area, heading in {
        "experiences_and_outcomes": "Experiences and progress of, and outcomes for, children and young people",
        "quality_of_service": "Quality of service",
        "outcomes_for_service_users": "Outcomes for service users",
        "being_healthy": "Helping children to be healthy",
        "staying_safe": "Protecting children from harm or neglect and helping them stay safe",
        "enjoying_and_achieving": "Helping children achieve well and enjoy what they do",
        "positive_contribution": "Helping children to make a positive contribution",
        "economic_wellbeing": "Achieving economic wellbeing",
        "organisation": "Organisation",
        "quality_of_assessment": "Quality of assessment",
        "quality_of_care_support_and_guidance": "Quality of care, support and guidance",
        "safeguarding": "Safeguarding",
        "outcomes_for_residential_pupils": "Outcomes for residential pupils",
        "quality_of_residential_provision": "Quality of residential provision and care",
        "residential_pupils_safety": "Residential pupils' safety",
        "leadership_of_residential_provision": "Leadership and management of residential provision",
        "outcomes_for_boarders": "Outcomes for boarders",
        "quality_of_boarding_provision": "Quality of boarding provision and care",
        "boarders_safety": "Boarders' safety",
        "leadership_of_boarding": "Leadership and management of boarding",
        "outcomes_for_young_people": "Outcomes for young people",
    }.items()
)
_NOT_IN_ALL = (Meaning.NAME, Meaning.REGISTERED, Meaning.REGION)


def _layout(name: str, built_from: str, *judgements: HeadingColumn, more: tuple[HeadingColumn, ...] = ()) -> Layout:
    return Layout(
        id=name,
        title=TITLE,
        built_from=built_from,
        providers=(*about_providers(*_NOT_IN_ALL), *more),
        blocks=(
            InspectionBlock(
                columns=(
                    HeadingColumn(
                        holds=Meaning.ACTIVITY, headings=("Event type", "Event type group", "Inspection type")
                    ),
                    HeadingColumn(holds=Meaning.ENDED, headings=("Inspection date", "Event date")),
                    HeadingColumn(holds=Meaning.PUBLISHED, headings=("Publication date",), spare=True),
                    *other("Event number", "Inspection ID"),
                    *judgements,
                ),
                frameworks=SCCIF,
                activities=ACTIVITIES,
                own_scales=OWN_SCALES,
                longest=_LONGEST_ON_SITE,
            ),
        ),
        kinds=KINDS,
        marks=MARKS,
        none_yet=Absence.NOT_YET_INSPECTED,
        note=NOTE,
    )


PROVIDERS_TO_2018 = (
    # Before April 2017 other areas, with other ids, were judged under frameworks that this library does not have.
    _layout(
        "providers-2016",
        "the files of 31 March 2018 and of 2014-15; the others from their published headings",
        *(_OVERALL, _OUTCOMES, _CARE, _SAFETY, _LEADERS, _EDUCATION),
        more=other("Organisation"),
    ),
    _layout(
        "providers-2013",
        "its published headings",
        *(_OVERALL, _OUTCOMES, _CARE, _SAFETY, _LEADERS, _EDUCATION, *_OF_2013_14),
    ),
)
"""The layouts up to 2018. In 2013-14 each kind of provider had its own judgements, such as "Organisation".

In later tables, "Organisation" is the owner's name.
"""
