"""What may come between two graded inspections: visits, joint inspections, the yearly meeting."""

import attrs

from inspection_framework.frameworks.ilacs.sources import SCRAPE_TOOL, SESLIP
from inspection_framework.frameworks.regimes.conditions import (
    FOUR_AREAS,
    GOOD_ON_BOTH,
    ILACS_REINSPECTS,
    ILACS_WITH_OVERALL,
    NO_WINDOW_BETWEEN,
    NONE_INADEQUATE,
    OVERALL_BETTER_THAN_INADEQUATE,
    OVERALL_GOOD,
    OVERALL_INADEQUATE,
    OVERALL_RI,
    QUARTERLY,
    REFORMED,
    SIF,
    SOME_INADEQUATE,
    THREE_AREAS,
    WITH_OVERALL,
    YEARLY,
    goes_on,
)
from inspection_framework.frameworks.sources import COMMUNITY_CARE_2018, GATESHEAD, HALTON, SEFTON_TABLE
from inspection_framework.model.facts import Basis
from inspection_framework.model.pathways import Mode, Pathway

__all__ = ["BETWEEN"]

_HALTON_BEFORE = attrs.evolve(HALTON, basis=Basis.INFERRED).at("paragraph 3.3")
_SESLIP_BEFORE = attrs.evolve(SESLIP, basis=Basis.INFERRED)
_SEFTON_BEFORE = attrs.evolve(SEFTON_TABLE, basis=Basis.INFERRED)

_FOCUSED = Pathway(
    id="focused-after-good",
    says="Up to two focused visits come between inspections of an authority judged good or outstanding.",
    source=GATESHEAD.at("appendix, paragraph 2, Background"),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="focused_visit",
    mode=Mode.BETWEEN,
    after=WITH_OVERALL,
    when=(OVERALL_GOOD,),
    window=NO_WINDOW_BETWEEN,
)
_FOCUSED_NOT_USUAL = attrs.evolve(
    _FOCUSED,
    id="focused-not-usual",
    says="An inadequate authority does not usually have focused visits, except some in the pandemic.",
    source=SESLIP,
    mode=Mode.NOT_USUAL,
    when=(OVERALL_INADEQUATE,),
)
_FOCUSED_NEW = attrs.evolve(
    _FOCUSED,
    id="focused-new-authority",
    says="A new authority that was not inspected yet may have focused visits, of which there were three by November 2024.",
    source=SESLIP,
    after=(),
    when=(),
)
_MONITORING = Pathway(
    id="monitoring",
    says="An inadequate authority has quarterly monitoring visits. Ofsted said so in September 2017 of the system from 2018, and it is taken to hold to March 2026.",
    source=attrs.evolve(SEFTON_TABLE, basis=Basis.INFERRED),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="monitoring_visit",
    mode=Mode.BETWEEN,
    after=("ilacs-2018-01", "ilacs-2023-01"),
    when=(OVERALL_INADEQUATE,),
    window=QUARTERLY,
)
_JTAI = Pathway(
    id="jtai",
    says="A joint targeted area inspection may come in place of a focused visit. Councils say so of authorities judged better than inadequate. It is taken to be so for all.",
    source=_HALTON_BEFORE,
    during=ILACS_WITH_OVERALL,
    framework="JTAI",
    activity="jtai",
    mode=Mode.BETWEEN,
    after=WITH_OVERALL,
    window=NO_WINDOW_BETWEEN,
)
_MEETING = Pathway(
    id="annual-engagement-meeting",
    says="Ofsted and the authority meet once a year to review the self-evaluation.",
    source=GATESHEAD.at("paragraph 9"),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="annual_engagement_meeting",
    mode=Mode.BETWEEN,
    after=WITH_OVERALL,
    window=YEARLY,
)
_SELF_EVALUATION = attrs.evolve(
    _MEETING,
    id="self-evaluation",
    says="The authority shares an evaluation of its own practice once a year.",
    activity="self_evaluation",
)
_FOR_ALL = tuple(
    path
    for each in (_JTAI, _MEETING, _SELF_EVALUATION)
    for path in (each, attrs.evolve(each, id=f"{each.id}-new-authority", after=()))
)
"""What comes to every authority, including one not yet inspected."""

BETWEEN = (
    _FOCUSED,
    attrs.evolve(
        _FOCUSED,
        id="focused-after-requires-improvement",
        says="Up to two focused visits come between inspections of an authority that requires improvement.",
        source=HALTON.at("paragraph 3.3"),
        when=(OVERALL_RI,),
    ),
    _FOCUSED_NOT_USUAL,
    _FOCUSED_NEW,
    goes_on(_FOCUSED_NEW),
    attrs.evolve(
        _FOCUSED,
        id="focused-2026-good",
        says="Since April 2026 a focused visit before the next short inspection depends on whether leaders and at least two of the three practice judgements are good or outstanding. So says the only account that was found, a secondary one; the guidance itself was not seen.",
        source=SCRAPE_TOOL,
        during=REFORMED,
        after=FOUR_AREAS,
        when=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _FOCUSED,
        id="focused-2026-below-good",
        says="Focused visits to other authorities without an inadequate judgement are assumed to continue after April 2026; no text was found.",
        source=_HALTON_BEFORE,
        during=REFORMED,
        after=FOUR_AREAS,
        when=(NONE_INADEQUATE,),
        unless=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _FOCUSED,
        id="focused-2026-three-areas",
        says="Focused visits after an inspection under an edition with three areas are assumed to continue after April 2026; no text was found.",
        source=_HALTON_BEFORE,
        during=REFORMED,
        after=THREE_AREAS,
        when=(OVERALL_BETTER_THAN_INADEQUATE,),
    ),
    attrs.evolve(
        _FOCUSED_NOT_USUAL,
        id="focused-2026-not-usual",
        says="That an authority with an inadequate judgement does not usually have focused visits is assumed to continue after April 2026; no text was found.",
        source=_SESLIP_BEFORE,
        during=REFORMED,
        after=FOUR_AREAS,
        when=(SOME_INADEQUATE,),
        unless=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _FOCUSED_NOT_USUAL,
        id="focused-2026-three-areas-not-usual",
        says="That an authority inadequate overall does not usually have focused visits is assumed to continue after April 2026; no text was found.",
        source=_SESLIP_BEFORE,
        during=REFORMED,
        after=THREE_AREAS,
    ),
    _MONITORING,
    attrs.evolve(
        _MONITORING,
        id="monitoring-after-sif",
        says="From September 2018 an authority judged inadequate under the SIF is assumed to be monitored still, now under ILACS, because inadequate authorities still have regular monitoring visits.",
        source=attrs.evolve(COMMUNITY_CARE_2018, basis=Basis.INFERRED),
        during=ILACS_REINSPECTS,
        after=SIF,
    ),
    attrs.evolve(
        _MONITORING,
        id="monitoring-2026",
        says="Whether an inadequate judgement leads to monitoring visits since April 2026 was not found; before, an inadequate authority had them.",
        source=_SEFTON_BEFORE,
        during=REFORMED,
        after=FOUR_AREAS,
        when=(SOME_INADEQUATE,),
    ),
    attrs.evolve(
        _MONITORING,
        id="monitoring-2026-three-areas",
        says="An authority judged inadequate overall under an edition with three areas is assumed to be monitored still after April 2026.",
        source=_SEFTON_BEFORE,
        during=REFORMED,
        after=THREE_AREAS,
    ),
    *_FOR_ALL,
    *map(goes_on, _FOR_ALL),
)
