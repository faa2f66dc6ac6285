"""What came next under the single inspection framework, November 2013 to August 2018."""

from inspection_framework.frameworks.regimes.conditions import (
    BEFORE_ILACS,
    MONITORED_UNDER_SIF,
    OVERALL_INADEQUATE,
    SIF,
    SIF_BESIDE_ILACS,
    SIF_WITH_MONITORING,
    SIF_WITHOUT_MONITORING,
    THREE_AREAS,
    no_window,
)
from inspection_framework.frameworks.sif.sources import (
    CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
    MONITORING_ACCOUNTS,
    REINSPECTION_ACCOUNTS,
    RELEASE_SEPTEMBER_2013,
)
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.pathways import Mode, Pathway
from inspection_framework.model.provisions import Force

__all__ = ["UNDER_SIF"]

UNDER_SIF = (
    Pathway(
        id="sif-first",
        says="Every one of the 152 authorities is inspected under the SIF once.",
        source=RELEASE_SEPTEMBER_2013,
        during=BEFORE_ILACS,
        framework="SIF",
        activity="sif",
        mode=Mode.DEFAULT,
        force=Force.ALWAYS,
        window=no_window(
            RELEASE_SEPTEMBER_2013,
            "a time for any one authority; the programme was planned for three years from November 2013",
        ),
    ),
    Pathway(
        id="sif-reinspection-to-2016",
        says="An authority judged inadequate is re-inspected under the SIF.",
        source=CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
        during=SIF_WITHOUT_MONITORING,
        framework="SIF",
        activity="sif_reinspection",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=SIF,
        when=(OVERALL_INADEQUATE,),
        window=no_window(
            CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
            "the day from which it counts; an account of February 2016 says in 18 to 24 months",
        ),
    ),
    Pathway(
        id="sif-reinspection-from-2016",
        says="An authority judged inadequate is monitored, then re-inspected under the SIF; whether in full or in short cannot be told from its grades.",
        source=REINSPECTION_ACCOUNTS,
        during=SIF_WITH_MONITORING,
        framework="SIF",
        activity="sif_reinspection",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=SIF,
        when=(OVERALL_INADEQUATE,),
        window=no_window(
            REINSPECTION_ACCOUNTS,
            "the day from which it counts; accounts say usually within 24 months of submitting the action plan, case by case",
        ),
    ),
    Pathway(
        id="sif-reinspection-beside-ilacs",
        says="Until August 2018 an inadequate authority is monitored, then re-inspected under the SIF and not under ILACS.",
        source=SEFTON.at("slide on inspection of local authority children's services"),
        during=SIF_BESIDE_ILACS,
        framework="SIF",
        activity="sif_reinspection",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=THREE_AREAS,
        when=(OVERALL_INADEQUATE,),
        window=no_window(REINSPECTION_ACCOUNTS, "the day from which it counts"),
    ),
    Pathway(
        id="sif-monitoring",
        says="An inadequate authority has quarterly monitoring visits.",
        source=MONITORING_ACCOUNTS,
        during=MONITORED_UNDER_SIF,
        framework="SIF",
        activity="monitoring_visit",
        mode=Mode.BETWEEN,
        force=Force.LIKELY,
        after=SIF,
        when=(OVERALL_INADEQUATE,),
        window=no_window(MONITORING_ACCOUNTS, "a day for it; visits are quarterly"),
    ),
)
