"""How many working days it took from the last day on site to the publication of the report."""

from datetime import date

from inspection_framework.frameworks.sif.periods import MONITORING
from inspection_framework.frameworks.sif.sources import LSCB_REVIEW_REPORT, MONITORING_HANDBOOK_2016
from inspection_framework.frameworks.sources import SIF_REPORTS
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import WorkingDays

__all__ = ["OF_LETTERS", "OF_REINSPECTIONS", "OF_REPORTS", "OF_THE_REVIEW"]

_REPORTS = SIF_REPORTS.at("the days of the inspection on the title page, and the day of publication")

OF_REPORTS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(32),
        _REPORTS,
        during=Period(date(2013, 11, 19), date(2015, 8, 31)),
        note="28 of 67 inspections that began on these days; 8 more took 27, all begun between 18 February and 20 May 2014; from 16 to 138, the least in Sheffield, counted from its second visit. None began between 7 July and 13 September 2015",
    ),
    Fact(
        WorkingDays(36),
        _REPORTS,
        during=Period(date(2015, 9, 1), date(2018, 8, 31)),
        note="36 of 79 inspections that began on these days, re-inspections left out; from 34 to 78; the five that took 49 to 54 were published on 13 June 2017",
    ),
)
OF_REINSPECTIONS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(36),
        _REPORTS,
        during=Period(date(2015, 11, 24), date(2018, 8, 31)),
        note="6 of 20 inspections that began on these days, all re-inspections; 5 more took 39; from 34 to 53. The first began on 24 November 2015",
    ),
)
OF_THE_REVIEW: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(33),
        LSCB_REVIEW_REPORT,
        note="one report: the review ended on 17 June 2015, and it was published on 3 August",
    ),
)
OF_LETTERS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        None,
        MONITORING_HANDBOOK_2016,
        during=MONITORING,
        note="not found: how long after a monitoring visit its letter is published",
    ),
)
