"""The second single inspection of an authority: all twenty followed an inadequate."""

from inspection_framework.frameworks.sif.periods import REINSPECTION_WITH_LSCB, REINSPECTION_WITHOUT_LSCB
from inspection_framework.frameworks.sif.sources import (
    HANDBOOK_2017,
    MONITORING_HANDBOOK_2017,
    REINSPECTION_ACCOUNTS,
)
from inspection_framework.frameworks.sources import SEFTON, SIF_REPORTS
from inspection_framework.model.activities import Activity, OnSitePattern, Reporting, TeamRole
from inspection_framework.model.days import CalendarDays, Weekday
from inspection_framework.model.facts import Fact

__all__ = ["REINSPECTION"]

_SECOND = SIF_REPORTS.at("the twenty reports of an authority's second inspection")
_SLIDE = SEFTON.at('slide "Inspection of local authority children\'s services", the table of five columns')

REINSPECTION = Activity(
    id="sif_reinspection",
    title=Fact(
        "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
        _SECOND,
        note='usually so headed from September 2016; Leicester 2017, Lambeth 2018 and Darlington 2018 are headed "Inspection". No report uses the words "post-monitoring"',
    ),
    reporting=Fact(Reporting.GRADED, _SLIDE, note='"Judgements on a four-point scale"'),
    purpose=(Fact('For inadequate authorities only: the "route out of inadequate".', _SLIDE),),
    judges=(
        Fact(
            ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders", "lscb"),
            _SECOND,
            during=REINSPECTION_WITH_LSCB,
            note="one report: Slough, on site from 24 November 2015",
        ),
        Fact(
            ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders"),
            _SECOND,
            during=REINSPECTION_WITHOUT_LSCB,
            note="all 19 others give the six grades and none for the LSCB, first Birmingham, on site from 12 September 2016, which is the day taken for the change",
        ),
    ),
    notice=(
        Fact(
            None,
            MONITORING_HANDBOOK_2017,
            note="not found: the notice; the contents list has an entry for it, its text was not to be had",
        ),
    ),
    phases=(
        Fact(
            None,
            MONITORING_HANDBOOK_2017,
            note="not found: the weeks on and off site; the contents list has an entry for the activity, its text was not to be had",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(25), first=Weekday.MONDAY, last=Weekday.THURSDAY),
            _SECOND,
            note=(
                "the full form, as printed: 16 of the 20 take 24 to 26 days, most of them 25. The short form takes 12 days (Knowsley, West Berkshire and Norfolk 2017, Monday to Friday) "
                "or 16 (Doncaster 2017)"
            ),
        ),
    ),
    team=(
        Fact(
            (
                TeamRole(role="inspectors, in the full form", at_least=6, at_most=13),
                TeamRole(role="inspectors, in the short form", at_least=5, at_most=6),
            ),
            SIF_REPORTS.at('the paragraph "The inspection team consisted of"'),
            note="least and most, one form or the other; in the short form 4 to 6 are HMI",
        ),
    ),
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
            "An authority inadequate in all areas gets a full inspection; one inadequate in some gets a shorter one, from which what monitoring has tested may be left out.",
            REINSPECTION_ACCOUNTS,
            note="the policy of May 2016 as the press gave it; the reports do not keep to it",
        ),
        Fact("The handbook speaks of a post-monitoring single inspection.", MONITORING_HANDBOOK_2017),
        Fact(
            None,
            HANDBOOK_2017.at("contents list, section 4, re-inspection of inadequate authorities"),
            note="not found: the team, the notice and the length of a post-monitoring single inspection, as written",
        ),
    ),
)
