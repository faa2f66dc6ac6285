"""What came next under the single inspection framework, November 2013 to August 2018."""

import attrs

from inspection_framework.frameworks.regimes.conditions import (
    BEFORE_ILACS,
    MONITORED_UNDER_SIF,
    OVERALL_BETTER_THAN_INADEQUATE,
    OVERALL_INADEQUATE,
    SIF,
    SIF_BESIDE_ILACS,
    SIF_REINSPECTS,
    SIF_WITH_MONITORING,
    SIF_WITHOUT_MONITORING,
    THREE_AREAS,
    no_window,
)
from inspection_framework.frameworks.sif.sources import (
    CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
    CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
    MONITORING_HANDBOOK_2016,
    RELEASE_SEPTEMBER_2013,
)
from inspection_framework.frameworks.sources import SEFTON_LIST, SEFTON_TABLE, SIF_REPORTS
from inspection_framework.model.pathways import Mode, Pathway

__all__ = ["UNDER_SIF"]

_REINSPECTED = Pathway(
    id="sif-reinspection-to-2016",
    says="An authority judged inadequate should be inspected again under the SIF.",
    source=CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
    during=SIF_WITHOUT_MONITORING,
    framework="SIF",
    activity="sif_reinspection",
    mode=Mode.DEFAULT,
    after=SIF,
    when=(OVERALL_INADEQUATE,),
    window=no_window(
        CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
        "the day from which it is counted; an account of February 2016 speaks of 18 to 24 months",
    ),
)

UNDER_SIF = (
    Pathway(
        id="sif-first",
        says='The inspection under the SIF "is universal and will be conducted in a three-year cycle".',
        source=RELEASE_SEPTEMBER_2013,
        during=BEFORE_ILACS,
        framework="SIF",
        activity="sif",
        mode=Mode.DEFAULT,
        window=no_window(RELEASE_SEPTEMBER_2013, "when in the cycle a particular authority is inspected"),
    ),
    _REINSPECTED,
    attrs.evolve(
        _REINSPECTED,
        id="sif-reinspection-from-2016",
        says="An authority judged inadequate is monitored, then inspected again under the SIF. If it was inadequate in only some areas, Ofsted may decide not to inspect in full certain areas that monitoring has tested.",
        source=CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
        during=SIF_WITH_MONITORING,
        window=no_window(
            CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            "the day from which it is counted; accounts say case by case, usually within 24 months of the submission of the action plan",
        ),
    ),
    attrs.evolve(
        _REINSPECTED,
        id="sif-reinspection-beside-ilacs",
        says="An inadequate authority is monitored quarterly, then inspected again by a single inspection or a post-monitoring one.",
        source=SEFTON_LIST,
        during=SIF_BESIDE_ILACS,
        after=THREE_AREAS,
        window=no_window(SEFTON_LIST, "a time within which an inadequate authority is inspected again"),
    ),
    attrs.evolve(
        _REINSPECTED,
        id="sif-no-reinspection",
        says="No authority judged better than inadequate was inspected under the SIF a second time.",
        source=SIF_REPORTS,
        during=SIF_REINSPECTS,
        mode=Mode.NOT,
        when=(OVERALL_BETTER_THAN_INADEQUATE,),
        window=no_window(SIF_REPORTS, "a second inspection of such an authority"),
    ),
    Pathway(
        id="sif-monitoring",
        says="An inadequate authority has quarterly monitoring visits.",
        source=MONITORING_HANDBOOK_2016.at("paragraph 3"),
        during=MONITORED_UNDER_SIF,
        framework="SIF",
        activity="monitoring_visit",
        mode=Mode.BETWEEN,
        after=SIF,
        when=(OVERALL_INADEQUATE,),
        window=no_window(SEFTON_TABLE, "the days of the visits, which are quarterly"),
    ),
)
