"""What the pathways share: after which editions, on which judgements, on which days, and with which window."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import KIRKLEES
from inspection_framework.frameworks.sources import FRAMEWORK_OF_SEPTEMBER_2018, GATESHEAD, HALTON, SEFTON_TABLE
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Pathway, Timing
from inspection_framework.model.provisions import Count

__all__ = [
    "BEFORE_ILACS",
    "FOUR_AREAS",
    "GOOD_ON_BOTH",
    "ILACS_REINSPECTS",
    "ILACS_WITH_OVERALL",
    "MONITORED_UNDER_SIF",
    "NONE_INADEQUATE",
    "NO_WINDOW_BETWEEN",
    "NO_WINDOW_FIRST",
    "NO_WINDOW_WHEN_INADEQUATE",
    "OVERALL_BETTER_THAN_INADEQUATE",
    "OVERALL_GOOD",
    "OVERALL_INADEQUATE",
    "OVERALL_RI",
    "QUARTERLY",
    "REFORMED",
    "SIF",
    "SIF_BESIDE_ILACS",
    "SIF_REINSPECTS",
    "SIF_WITHOUT_MONITORING",
    "SIF_WITH_MONITORING",
    "SOME_INADEQUATE",
    "THREE_AREAS",
    "WINDOW",
    "WINDOW_2026",
    "WITH_OVERALL",
    "YEARLY",
    "goes_on",
    "no_window",
]

SIF = ("sif-2013-11",)
THREE_AREAS = ("sif-2013-11", "ilacs-2018-01")
WITH_OVERALL = (*THREE_AREAS, "ilacs-2023-01")
FOUR_AREAS = ("ilacs-2023-01", "ilacs-2026-04")

_GOOD_OR_BETTER = (Grade.OUTSTANDING, Grade.GOOD)
_BETTER_THAN_INADEQUATE = (*_GOOD_OR_BETTER, Grade.REQUIRES_IMPROVEMENT)
_MAIN = (Role.KEY, Role.PRACTICE)
OVERALL_GOOD = Count(roles=(Role.OVERALL,), grades=_GOOD_OR_BETTER, at_least=1)
OVERALL_RI = Count(roles=(Role.OVERALL,), grades=(Grade.REQUIRES_IMPROVEMENT,), at_least=1)
OVERALL_INADEQUATE = Count(roles=(Role.OVERALL,), grades=(Grade.INADEQUATE,), at_least=1)
OVERALL_BETTER_THAN_INADEQUATE = Count(roles=(Role.OVERALL,), grades=_BETTER_THAN_INADEQUATE, at_least=1)
SOME_INADEQUATE = Count(roles=_MAIN, grades=(Grade.INADEQUATE,), at_least=1)
NONE_INADEQUATE = Count(roles=_MAIN, grades=(Grade.INADEQUATE,), at_most=0)
GOOD_ON_BOTH = (
    Count(areas=("leaders",), grades=_GOOD_OR_BETTER, at_least=1),
    Count(roles=(Role.PRACTICE,), grades=_GOOD_OR_BETTER, at_least=2),
)
"""The test of April 2026: leaders, and two of the three practice judgements."""

BEFORE_ILACS = Period(date(2013, 11, 19), date(2017, 12, 31))
SIF_WITHOUT_MONITORING = Period(date(2013, 11, 19), date(2016, 5, 30))
SIF_WITH_MONITORING = Period(date(2016, 5, 31), date(2017, 12, 31))
SIF_BESIDE_ILACS = Period(date(2018, 1, 1), date(2018, 8, 31))
SIF_REINSPECTS = Period(date(2013, 11, 19), date(2018, 8, 31))
MONITORED_UNDER_SIF = Period(date(2016, 5, 31), date(2018, 8, 31))
ILACS_WITH_OVERALL = Period(date(2018, 1, 1), date(2026, 3, 31))
ILACS_REINSPECTS = Period(date(2018, 9, 1), date(2026, 3, 31))
REFORMED = Period(date(2026, 4, 1), None)

_THIRD_ANNIVERSARY = Timing(opens=Months(30), typical=Months(36), closes=Months(42))
WINDOW: Fact[Timing | None] = Fact(
    _THIRD_ANNIVERSARY,
    KIRKLEES,
    note='The source says "usually between six months before and six months after the three-year anniversary of the previous inspection"; Nottinghamshire has nearly the same words. That the first day on site counts, and that the anniversary itself is typical, is our reading',
)
WINDOW_2026: Fact[Timing | None] = Fact(
    _THIRD_ANNIVERSARY,
    attrs.evolve(KIRKLEES, basis=Basis.INFERRED),
    note='Until April 2026 this was "usually between six months before and six months after the three-year anniversary". No change in April 2026 was found, so we assume that it still applies. That the first day on site counts, and that the anniversary itself is typical, is our reading',
)


def goes_on(pathway: Pathway) -> Pathway:
    """Return a pathway continued after April 2026, which is our conclusion."""
    return attrs.evolve(
        pathway,
        id=f"{pathway.id}-2026",
        says=f"{pathway.says} This is assumed to continue after April 2026; no text was found.",
        source=attrs.evolve(pathway.source, basis=Basis.INFERRED),
        during=REFORMED,
        after=(*pathway.after, "ilacs-2026-04") if pathway.after else (),
    )


def no_window(source: Source, what: str) -> Fact[Timing | None]:
    """Return the fact that no window was found. ``what`` is the time that was looked for in the source."""
    return Fact(None, source, note=f"not found: {what}")


NO_WINDOW_WHEN_INADEQUATE = no_window(
    FRAMEWORK_OF_SEPTEMBER_2018, "a time within which an inadequate authority is inspected again"
)
NO_WINDOW_FIRST = no_window(GATESHEAD.at("paragraph 10"), "a time for the first inspection of a new authority")
NO_WINDOW_BETWEEN = no_window(HALTON.at("paragraph 3.3"), "when such a visit or inspection comes")
YEARLY = no_window(GATESHEAD.at("paragraph 9"), "on which day of the year it comes; it comes once a year")
QUARTERLY = no_window(SEFTON_TABLE, "the days of the visits, which are quarterly")
