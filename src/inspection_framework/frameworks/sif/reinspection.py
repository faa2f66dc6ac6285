"""The second single inspection of an authority: all twenty followed an inadequate."""

import attrs

from inspection_framework.frameworks.deadlines import AFTER_A_REPORT
from inspection_framework.frameworks.sif.periods import (
    MONITORING,
    REINSPECTION_WITH_LSCB,
    REINSPECTION_WITHOUT_LSCB,
)
from inspection_framework.frameworks.sif.publication import OF_REINSPECTIONS
from inspection_framework.frameworks.sif.sources import (
    CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
    HANDBOOK_2017,
    MONITORING_HANDBOOK_2017,
    NORFOLK_2017,
)
from inspection_framework.frameworks.sources import SEFTON_TABLE, SIF_REPORTS
from inspection_framework.model.activities import Activity, Feedback, OnSitePattern, Reporting, TeamRole
from inspection_framework.model.days import Weekday
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["REINSPECTION"]

_SECOND = SIF_REPORTS.at("the twenty reports of an authority's second inspection")

REINSPECTION = Activity(
    id="sif_reinspection",
    title=Fact(
        "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
        _SECOND,
        note='usually so headed from September 2016; Leicester 2017, Lambeth 2018 and Darlington 2018 are headed "Inspection". No report uses the words "post-monitoring"',
    ),
    reporting=Fact(
        Reporting.GRADED,
        SEFTON_TABLE,
        note='"Judgements on a four-point scale"; said in September 2017, and the reports on earlier re-inspections have grades',
    ),
    purpose=(
        Fact(
            'For inadequate authorities only: the "route out of inadequate".',
            SEFTON_TABLE,
            note="said in September 2017 and taken to hold before that",
        ),
    ),
    judges=(
        Fact(
            ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders", "lscb"),
            _SECOND,
            during=REINSPECTION_WITH_LSCB,
            note="one report: Slough, inspected from 24 November 2015",
        ),
        Fact(
            ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders"),
            _SECOND,
            during=REINSPECTION_WITHOUT_LSCB,
            note="all 19 others give the six grades and none for the LSCB, first Birmingham, inspected from 12 September 2016, which is the day taken for the change",
        ),
    ),
    notice=(
        Fact(
            None,
            MONITORING_HANDBOOK_2017,
            note="not found: the notice; the contents list has an entry for it, but its text was not seen. One example is among the notes: Norfolk, November 2017",
        ),
    ),
    phases=(
        Fact(
            None,
            MONITORING_HANDBOOK_2017,
            note="not found: the weeks on and off site; the contents list has an entry for the activity, but its text was not seen",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(
                length=CalendarDays(25), first=Weekday.MONDAY, last=Weekday.THURSDAY, may_include_off_site=True
            ),
            _SECOND,
            note=(
                "the full form, as printed: 16 of the 20 take 24 to 26 days, most of them 25. The short form takes 12 days (Knowsley, West Berkshire and Norfolk 2017, Monday to Friday) "
                "or, as printed, 16 (Doncaster 2017, Thursday 9 to Friday 24 November; Norfolk, on site until the same day, was told on that Thursday, so Doncaster's first day may be that of notification)"
            ),
        ),
    ),
    team=(
        Fact(
            (
                TeamRole(role="inspectors, in the full form", at_least=6, at_most=12),
                TeamRole(role="inspectors, in the short form", at_least=5, at_most=6),
            ),
            SIF_REPORTS.at('the paragraph "The inspection team consisted of"'),
            note="least and most, one form or the other, counted by the names in the report; Birmingham's report of 2016 itself says 13. In the short form 4 to 6 are Her Majesty's Inspectors",
        ),
    ),
    feedback=(
        Fact(
            Feedback(heard_by=("the director of children's services",), when="on the morning of the final Friday"),
            attrs.evolve(NORFOLK_2017, basis=Basis.INFERRED),
            note="one re-inspection, of the short form; the memo calls it initial feedback. That it is so in others is concluded",
        ),
    ),
    publication=OF_REINSPECTIONS,
    deadlines=AFTER_A_REPORT,
    notes=(
        Fact(
            "There is a full form of four calendar weeks and a short one of about two.",
            _SECOND,
            note=(
                "which of them comes cannot be told from the grades: the short form was used for each of the three authorities with only one inadequate key judgement "
                "and for Knowsley, the full one for all others"
            ),
        ),
        Fact(
            "One short re-inspection was announced on a Thursday and began on the Monday after.",
            NORFOLK_2017,
            note="announced on 9 November 2017, on site from 13 November, for two weeks; whether it was the rule is not known",
        ),
        Fact(
            "An authority inadequate in all areas has a full re-inspection; for one inadequate in only some, Ofsted may decide not to re-inspect in full certain areas of practice that monitoring visits have tested.",
            CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            during=MONITORING,
            note='the policy of May 2016 as the press gave it; the article speaks of "all five judgment areas", so the LSCB is taken to be apart. All 20 reports give all the grades',
        ),
        Fact("The handbook speaks of a post-monitoring single inspection.", MONITORING_HANDBOOK_2017),
        Fact(
            None,
            HANDBOOK_2017.at("contents list, section 4, re-inspection of inadequate authorities"),
            note="not found: the team, the notice and the length of a post-monitoring single inspection, as written",
        ),
    ),
)
