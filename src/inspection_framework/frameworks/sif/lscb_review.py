"""The review of a Local Safeguarding Children Board by itself, of which one report was found."""

import attrs

from inspection_framework.frameworks.sif.periods import WITH_LSCB
from inspection_framework.frameworks.sif.publication import OF_THE_REVIEW
from inspection_framework.frameworks.sif.sources import LSCB_REVIEW_REPORT
from inspection_framework.model.activities import Activity, OnSitePattern, Reporting, TeamRole
from inspection_framework.model.days import Weekday
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["LSCB_REVIEW"]

LSCB_REVIEW = Activity(
    id="lscb_review",
    title=Fact("Review of the effectiveness of the Local Safeguarding Children Board", LSCB_REVIEW_REPORT),
    reporting=Fact(
        Reporting.GRADED,
        LSCB_REVIEW_REPORT,
        note="a report of its own, published on 3 August 2015: requires improvement",
    ),
    purpose=(
        Fact(
            "To review a board that was not reviewed together with the authority.",
            attrs.evolve(LSCB_REVIEW_REPORT, basis=Basis.INFERRED),
            note="concluded from the one review found: Surrey's authority was inspected from 21 October to 12 November 2014 without its board; \"usually\" the two come together, says Ofsted's release of 7 November 2013",
        ),
    ),
    judges=(
        Fact(
            ("lscb",),
            attrs.evolve(LSCB_REVIEW_REPORT, basis=Basis.INFERRED),
            during=WITH_LSCB,
            note="one report, of a review that began on 15 June 2015; that it was so on the other days is our conclusion. They are the days on which a single inspection is taken to include a review of the board",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(3), first=Weekday.MONDAY, last=Weekday.WEDNESDAY),
            LSCB_REVIEW_REPORT,
            note="one report",
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="Her Majesty's Inspectors", at_least=2, at_most=2),), LSCB_REVIEW_REPORT, note="one report"
        ),
    ),
    publication=OF_THE_REVIEW,
    notes=(
        Fact(None, LSCB_REVIEW_REPORT, note="not found: the notice, and in which cases a board is reviewed by itself"),
    ),
)
