"""What the pathways share: after which editions, on which judgements, on which days, and with which window."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import KIRKLEES, SESLIP
from inspection_framework.frameworks.sources import GATESHEAD, ILACS_REPORTS, SEFTON
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Months, Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.grades import Grade
from inspection_framework.model.pathways import Timing
from inspection_framework.model.provisions import Count

__all__ = [
    "ALL",
    "BEFORE_ILACS",
    "FOUR_AREAS",
    "GOOD_ON_BOTH",
    "GOOD_OR_BETTER",
    "ILACS",
    "ILACS_REINSPECTS",
    "ILACS_WITH_OVERALL",
    "LEADERS_GOOD",
    "MAIN",
    "MONITORED_UNDER_SIF",
    "NONE_INADEQUATE",
    "NO_WINDOW_BETWEEN",
    "NO_WINDOW_FIRST",
    "NO_WINDOW_WHEN_INADEQUATE",
    "OVERALL_GOOD",
    "OVERALL_INADEQUATE",
    "OVERALL_RI",
    "QUARTERLY",
    "REFORMED",
    "SIF",
    "SIF_BESIDE_ILACS",
    "SIF_WITHOUT_MONITORING",
    "SIF_WITH_MONITORING",
    "SOME_INADEQUATE",
    "THIRD_ANNIVERSARY",
    "THREE_AREAS",
    "TWO_PRACTICE_GOOD",
    "WINDOW",
    "WINDOW_2026",
    "WITH_OVERALL",
    "YEARLY",
    "no_window",
]

SIF = ("sif-2013-11",)
THREE_AREAS = ("sif-2013-11", "ilacs-2018-01")
WITH_OVERALL = (*THREE_AREAS, "ilacs-2023-01")
FOUR_AREAS = ("ilacs-2023-01", "ilacs-2026-04")
ALL = (*WITH_OVERALL, "ilacs-2026-04")

GOOD_OR_BETTER = (Grade.OUTSTANDING, Grade.GOOD)
MAIN = (Role.KEY, Role.PRACTICE)
OVERALL_GOOD = Count(roles=(Role.OVERALL,), grades=GOOD_OR_BETTER, at_least=1)
OVERALL_RI = Count(roles=(Role.OVERALL,), grades=(Grade.REQUIRES_IMPROVEMENT,), at_least=1)
OVERALL_INADEQUATE = Count(roles=(Role.OVERALL,), grades=(Grade.INADEQUATE,), at_least=1)
LEADERS_GOOD = Count(areas=("leaders",), grades=GOOD_OR_BETTER, at_least=1)
TWO_PRACTICE_GOOD = Count(roles=(Role.PRACTICE,), grades=GOOD_OR_BETTER, at_least=2)
SOME_INADEQUATE = Count(roles=MAIN, grades=(Grade.INADEQUATE,), at_least=1)
NONE_INADEQUATE = Count(roles=MAIN, grades=(Grade.INADEQUATE,), at_most=0)
GOOD_ON_BOTH = (LEADERS_GOOD, TWO_PRACTICE_GOOD)

BEFORE_ILACS = Period(date(2013, 11, 19), date(2017, 12, 31))
SIF_WITHOUT_MONITORING = Period(date(2013, 11, 19), date(2016, 5, 30))
SIF_WITH_MONITORING = Period(date(2016, 5, 31), date(2017, 12, 31))
SIF_BESIDE_ILACS = Period(date(2018, 1, 1), date(2018, 8, 31))
MONITORED_UNDER_SIF = Period(date(2016, 5, 31), date(2018, 8, 31))
ILACS_WITH_OVERALL = Period(date(2018, 1, 1), date(2026, 3, 31))
ILACS_REINSPECTS = Period(date(2018, 9, 1), date(2026, 3, 31))
ILACS = Period(date(2018, 1, 1), None)
REFORMED = Period(date(2026, 4, 1), None)

THIRD_ANNIVERSARY = Timing(opens=Months(30), typical=Months(36), closes=Months(42))
WINDOW: Fact[Timing | None] = Fact(
    THIRD_ANNIVERSARY,
    KIRKLEES,
    note='"usually between six months before and six months after the three-year anniversary of the previous inspection"; Nottinghamshire has the same words. Counted from the first day on site',
)
WINDOW_2026: Fact[Timing | None] = Fact(
    THIRD_ANNIVERSARY,
    attrs.evolve(KIRKLEES, basis=Basis.INFERRED),
    note="the sources are from before April 2026; nothing was found that changes the window, so it is taken to stand",
)


def no_window(source: Source, why: str) -> Fact[Timing | None]:
    """Say where a window was looked for and what was not found."""
    return Fact(None, source, note=f"not found: {why}")


NO_WINDOW_WHEN_INADEQUATE = no_window(
    ILACS_REPORTS,
    "a fixed time for the re-inspection of an inadequate authority; those on record began two and a half to four and three quarter years after",
)
NO_WINDOW_BETWEEN = no_window(SESLIP, "a fixed time for it; it comes before the next graded inspection")
YEARLY = no_window(GATESHEAD.at("paragraph 9"), "a day for it; it is held once a year")
QUARTERLY = no_window(
    SEFTON.at("table of activities"), "a day for it; visits are quarterly and arranged with the authority"
)
NO_WINDOW_FIRST = no_window(
    ILACS_REPORTS,
    "a time for the first inspection of a new authority; those on record began 12 to 32 months after it was made",
)
