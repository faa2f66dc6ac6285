"""The monitoring visits to an inadequate authority between its inspection and its re-inspection, from May 2016."""

from inspection_framework.frameworks.sif.periods import MONITORING
from inspection_framework.frameworks.sif.publication import OF_LETTERS
from inspection_framework.frameworks.sif.sources import CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016, MONITORING_HANDBOOK_2016
from inspection_framework.frameworks.sources import ED_YOURSELF_2016, SEFTON_TABLE
from inspection_framework.model.activities import Activity, Notice, OnSitePattern, Reporting, TeamRole
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["MONITORING_VISIT"]

_READ_IN_2017 = "as read in a version of the page of July 2017 or later, and taken to hold from the first visits to the end of the framework"

MONITORING_VISIT = Activity(
    id="monitoring_visit",
    title=Fact(
        "Monitoring visit",
        SEFTON_TABLE,
        during=MONITORING,
        note="the handbook says May 2016 and no day; the day taken is that on which Ofsted and the press announced it, 31 May 2016. The slides are of September 2017; the visits went on after the single inspection framework",
    ),
    reporting=Fact(
        Reporting.NARRATIVE,
        SEFTON_TABLE,
        during=MONITORING,
        note='"Narrative findings"; said in September 2017 and taken to hold since the visits began. That they come in a letter, and that the one on the first visit is not published, is from the press of May 2016',
    ),
    purpose=(
        Fact(
            "For local authorities judged inadequate only.",
            SEFTON_TABLE,
            during=MONITORING,
            note="said in September 2017 and taken to hold from the first visits to the end of the framework",
        ),
        Fact(
            "To look at the key weaknesses and recommendations of the inspection report, to check that performance in other areas has not declined, and to look at new or emerging concerns.",
            ED_YOURSELF_2016,
            during=MONITORING,
            note=_READ_IN_2017,
        ),
    ),
    notice=(
        Fact(
            Notice(words="The lead monitoring inspector confirms the dates of the visits in advance."),
            ED_YOURSELF_2016,
            during=MONITORING,
            note=_READ_IN_2017,
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            during=MONITORING,
            note="two days, taken to be one after the other; Ed Yourself says that a visit generally lasts for two days",
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="Her Majesty's Inspectors", at_least=2, at_most=2, usually=True),),
            ED_YOURSELF_2016,
            during=MONITORING,
            note=_READ_IN_2017,
        ),
    ),
    publication=OF_LETTERS,
    notes=(
        Fact(
            "Visits are quarterly.",
            MONITORING_HANDBOOK_2016.at("paragraph 3"),
            during=MONITORING,
            note='"a programme of monitoring activities, including quarterly monitoring visits"; Ofsted\'s slides of September 2017 say so too',
        ),
        Fact(
            "The visits may not be equally spaced throughout the year.",
            ED_YOURSELF_2016,
            during=MONITORING,
            note=_READ_IN_2017,
        ),
        Fact(
            "The first quarterly visit comes within four weeks of the deadline for the action plan.",
            ED_YOURSELF_2016,
            during=MONITORING,
            note=_READ_IN_2017,
        ),
        Fact(
            "A letter is published after the second visit and after each later one.",
            CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            during=MONITORING,
            note="Community Care of the same day says that the report on the first visit will not be published",
        ),
        Fact(
            "There are at least four visits before the re-inspection.",
            CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            during=MONITORING,
            note="in 2018 the press says up to six",
        ),
        Fact(
            "There is an action planning visit as well.",
            MONITORING_HANDBOOK_2016.at("contents list"),
            during=MONITORING,
            note="the contents list has it before the action plan and the monitoring visits",
        ),
        Fact(
            "There is a handbook for monitoring, apart from the one for inspection.",
            MONITORING_HANDBOOK_2016,
            during=MONITORING,
        ),
    ),
)
