"""How the chance of an inspection of a local authority is counted, each number with its reason.

Nobody publishes such chances. Every choice here is ours, made with knowledge of the replay in the documentation.
"""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import SCRAPE_TOOL
from inspection_framework.frameworks.regimes.conditions import (
    GOOD_ON_BOTH,
    OVERALL_GOOD,
    WITH_OVERALL,
)
from inspection_framework.frameworks.sources import GATESHEAD, ILACS_REPORTS, REPORTS
from inspection_framework.model.areas import Role
from inspection_framework.model.chances import ChanceMethod, WaitGroup
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import CalendarDays, Months
from inspection_framework.model.provisions import Count

__all__ = ["CHANCES"]

_CHOSEN = attrs.evolve(REPORTS, basis=Basis.INFERRED).at("the days on site and of publication, counted and replayed")
_ONE_ACCOUNT = attrs.evolve(SCRAPE_TOOL, basis=Basis.INFERRED)
_FROM_2026 = ("ilacs-2026-04",)
_BELOW_GOOD = (Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)

_GOOD = WaitGroup(
    id="waits-after-good",
    says="Waits after an overall judgement of good or outstanding are counted together.",
    source=_CHOSEN,
    group="good or outstanding",
    after=WITH_OVERALL,
    when=(OVERALL_GOOD,),
)
_POORER = attrs.evolve(
    _GOOD,
    id="waits-after-below-good",
    says="Waits after an overall judgement of requires improvement or inadequate are counted together.",
    group="requires improvement or inadequate",
    when=(Count(roles=(Role.OVERALL,), grades=_BELOW_GOOD, at_least=1),),
)
_GOOD_2026 = attrs.evolve(
    _GOOD,
    id="waits-after-good-2026",
    says="Since April 2026 there is no overall judgement. An authority with leaders and at least two of the three practice judgements good or outstanding is counted as good or outstanding.",
    source=_ONE_ACCOUNT,
    after=_FROM_2026,
    when=GOOD_ON_BOTH,
)
_POORER_2026 = attrs.evolve(
    _POORER,
    id="waits-after-poorer-leaders-2026",
    says="Since April 2026 there is no overall judgement. Leaders below good are taken for requires improvement or inadequate.",
    source=_ONE_ACCOUNT,
    after=_FROM_2026,
    when=(Count(areas=("leaders",), grades=_BELOW_GOOD, at_least=1),),
)

CHANCES = ChanceMethod(
    framework=Fact(
        "ILACS",
        _CHOSEN,
        note="a re-inspection under the SIF ended a wait too, and is not counted",
    ),
    groups=(
        _GOOD,
        _POORER,
        _GOOD_2026,
        _POORER_2026,
        attrs.evolve(
            _POORER_2026,
            id="waits-after-poorer-practice-2026",
            says="Since April 2026 there is no overall judgement. Two of the three practice judgements below good are taken for requires improvement or inadequate.",
            when=(Count(roles=(Role.PRACTICE,), grades=_BELOW_GOOD, at_least=2),),
        ),
    ),
    pause=Fact(
        Period(date(2020, 3, 9), date(2021, 6, 27)),
        attrs.evolve(ILACS_REPORTS, basis=Basis.INFERRED).at("the first days on site"),
        note="the last inspections before the pandemic began on 9 March 2020, the first after it on 28 June 2021",
    ),
    unpublished=Fact(
        CalendarDays(90),
        _CHOSEN,
        note="306 of the 321 ILACS reports came out within 90 days of the first day on site; an inspection that began later may not be known yet",
    ),
    looks_back=Fact(
        Months(36),
        _CHOSEN,
        note="the pace changed: counted over all years the chances came out too low, over five years they were less well calibrated. Three years were chosen with the replay in view",
    ),
    least=Fact(
        20,
        _CHOSEN,
        note="a group with fewer waits is too small to count alone: both groups are counted together then. If both together have too few as well, a constant rate is assumed",
    ),
    within=Fact(
        (Months(3), Months(6), Months(12)),
        _CHOSEN,
        note="the quarter, the half year and the year that councils plan by",
    ),
    decided=Fact(
        "There is no fixed cycle or end date: Ofsted uses the intelligence and information it has to inform decisions about how best to inspect each local authority.",
        GATESHEAD.at("paragraph 10"),
        note="the paper seems to paraphrase the guidance; that this decides when, too, and that the number of inspectors plays a part is our conclusion, no text was found",
    ),
    tested_from=Fact(
        date(2027, 1, 1),
        _CHOSEN,
        note="the method was chosen on 30 November 2026, when the outcomes of the earlier quarters were known; this matters most for the choice of three years",
    ),
)
"""How the chance of a next inspection of a local authority is counted."""
