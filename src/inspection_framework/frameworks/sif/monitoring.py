"""The monitoring visits to an inadequate authority between its inspection and its re-inspection, from May 2016."""

from inspection_framework.frameworks.sif.periods import MONITORING
from inspection_framework.frameworks.sif.sources import (
    ED_YOURSELF_2016,
    MONITORING_ACCOUNTS,
    MONITORING_HANDBOOK_2016,
)
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.activities import Activity, Notice, OnSitePattern, Reporting, TeamRole
from inspection_framework.model.days import CalendarDays
from inspection_framework.model.facts import Fact

__all__ = ["MONITORING_VISIT"]

_SLIDE = SEFTON.at('slide "Inspection of local authority children\'s services", the table of five columns')

MONITORING_VISIT = Activity(
    id="monitoring_visit",
    title=Fact(
        "Monitoring visit",
        _SLIDE,
        during=MONITORING,
        note="the handbook is of May 2016 and bears no day; the day taken is that of the press reports, 31 May 2016. The visits went on after the single inspection framework",
    ),
    reporting=Fact(
        Reporting.NARRATIVE,
        _SLIDE,
        during=MONITORING,
        note='"Narrative findings", in a letter; that of the first visit is not published',
    ),
    purpose=(
        Fact(
            "To follow the progress of an inadequate authority up to its re-inspection.",
            _SLIDE,
            during=MONITORING,
            note='"For inadequate LAs only"',
        ),
    ),
    notice=(
        Fact(Notice(words="The days are agreed with the authority in advance."), ED_YOURSELF_2016, during=MONITORING),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            MONITORING_ACCOUNTS,
            during=MONITORING,
            note="usually two days, taken to be one after the other",
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="Her Majesty's Inspectors", at_least=2, at_most=2),),
            MONITORING_ACCOUNTS,
            during=MONITORING,
            note="usually",
        ),
    ),
    notes=(
        Fact("Visits are quarterly.", _SLIDE, during=MONITORING),
        Fact(
            "The first comes within four weeks of the deadline for the action plan.",
            ED_YOURSELF_2016,
            during=MONITORING,
        ),
        Fact(
            "The letter on the first visit is not published; those on the later ones are.",
            MONITORING_ACCOUNTS,
            during=MONITORING,
        ),
        Fact(
            "There are at least four visits.",
            MONITORING_ACCOUNTS,
            during=MONITORING,
            note="by 2018 the press says up to six",
        ),
        Fact(
            "An action-planning visit comes before them.",
            MONITORING_ACCOUNTS,
            during=MONITORING,
            note="the opening pages of the handbook name the stages",
        ),
        Fact(
            "There is a handbook for monitoring, apart from the one for inspection.",
            MONITORING_HANDBOOK_2016,
            during=MONITORING,
        ),
    ),
)
