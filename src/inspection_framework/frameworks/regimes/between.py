"""What may come between two graded inspections: visits, joint inspections, the yearly meeting."""

import attrs

from inspection_framework.frameworks.ilacs.sources import SCRAPE_TOOL, SESLIP
from inspection_framework.frameworks.regimes.conditions import (
    ALL,
    FOUR_AREAS,
    GOOD_ON_BOTH,
    ILACS,
    ILACS_REINSPECTS,
    ILACS_WITH_OVERALL,
    NO_WINDOW_BETWEEN,
    NONE_INADEQUATE,
    OVERALL_GOOD,
    OVERALL_INADEQUATE,
    OVERALL_RI,
    QUARTERLY,
    REFORMED,
    SOME_INADEQUATE,
    THREE_AREAS,
    WITH_OVERALL,
    YEARLY,
)
from inspection_framework.frameworks.sources import GATESHEAD, HALTON, SEFTON
from inspection_framework.model.facts import Basis
from inspection_framework.model.pathways import Mode, Pathway
from inspection_framework.model.provisions import Force

__all__ = ["BETWEEN"]

_FOCUSED_AFTER_GOOD = Pathway(
    id="focused-after-good",
    says="Up to two focused visits come between inspections of an authority judged good or outstanding; no cap and no floor is firm.",
    source=GATESHEAD.at("appendix, paragraph 2"),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="focused_visit",
    mode=Mode.BETWEEN,
    force=Force.LIKELY,
    after=WITH_OVERALL,
    when=(OVERALL_GOOD,),
    window=NO_WINDOW_BETWEEN,
)
_FOCUSED_NOT_USUAL = Pathway(
    id="focused-not-usual",
    says="An inadequate authority does not usually have focused visits: none of 325 to November 2024, but for 21 in the pandemic.",
    source=SESLIP,
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="focused_visit",
    mode=Mode.NOT_USUAL,
    force=Force.LIKELY,
    after=WITH_OVERALL,
    when=(OVERALL_INADEQUATE,),
    window=NO_WINDOW_BETWEEN,
)
_MONITORING = Pathway(
    id="monitoring",
    says="An inadequate authority has quarterly monitoring visits.",
    source=SEFTON.at("table of activities"),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="monitoring_visit",
    mode=Mode.BETWEEN,
    force=Force.LIKELY,
    after=("ilacs-2018-01", "ilacs-2023-01"),
    when=(OVERALL_INADEQUATE,),
    window=QUARTERLY,
)
_JTAI = Pathway(
    id="jtai",
    says="A joint targeted area inspection may come in place of a focused visit, in up to ten local areas a year.",
    source=HALTON.at("paragraph 3.3"),
    during=ILACS,
    framework="JTAI",
    activity="jtai",
    mode=Mode.BETWEEN,
    force=Force.LIKELY,
    after=ALL,
    window=NO_WINDOW_BETWEEN,
)
_MEETING = Pathway(
    id="annual-engagement-meeting",
    says="Ofsted and the authority meet once a year to review the self-evaluation.",
    source=GATESHEAD.at("paragraph 9"),
    during=ILACS,
    framework="ILACS",
    activity="annual_engagement_meeting",
    mode=Mode.BETWEEN,
    force=Force.LIKELY,
    after=ALL,
    window=YEARLY,
)
_SELF_EVALUATION = attrs.evolve(
    _MEETING,
    id="self-evaluation",
    says="The authority shares a self-evaluation once a year.",
    activity="self_evaluation",
)

BETWEEN = (
    _FOCUSED_AFTER_GOOD,
    attrs.evolve(
        _FOCUSED_AFTER_GOOD,
        id="focused-after-requires-improvement",
        says="Up to two focused visits come between inspections of an authority judged to require improvement; no cap and no floor is firm.",
        source=HALTON.at("paragraph 3.3"),
        when=(OVERALL_RI,),
    ),
    _FOCUSED_NOT_USUAL,
    attrs.evolve(
        _FOCUSED_AFTER_GOOD,
        id="focused-new-authority",
        says="A new authority that was not inspected yet may have a focused visit.",
        source=SESLIP,
        during=ILACS,
        after=(),
        when=(),
    ),
    attrs.evolve(
        _FOCUSED_AFTER_GOOD,
        id="focused-2026-good",
        says="From April 2026 leaders and at least two of the three practice judgements good or outstanding decide on a focused visit before the next short inspection, by the one account that was found.",
        source=SCRAPE_TOOL,
        during=REFORMED,
        after=FOUR_AREAS,
        when=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _FOCUSED_AFTER_GOOD,
        id="focused-2026-below-good",
        says="Focused visits to other authorities without an inadequate judgement are taken to go on after April 2026; no text was found.",
        source=attrs.evolve(HALTON, basis=Basis.INFERRED).at("paragraph 3.3"),
        during=REFORMED,
        after=FOUR_AREAS,
        when=(NONE_INADEQUATE,),
        unless=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _FOCUSED_AFTER_GOOD,
        id="focused-2026-three-areas",
        says="Focused visits after an inspection with fewer areas are taken to go on after April 2026; no text was found.",
        source=attrs.evolve(HALTON, basis=Basis.INFERRED).at("paragraph 3.3"),
        during=REFORMED,
        after=THREE_AREAS,
        when=(),
        unless=(OVERALL_INADEQUATE,),
    ),
    _MONITORING,
    attrs.evolve(
        _MONITORING,
        id="monitoring-after-sif",
        says="From September 2018 an authority inadequate under the SIF goes on being monitored, under ILACS.",
        during=ILACS_REINSPECTS,
        after=("sif-2013-11",),
    ),
    attrs.evolve(
        _MONITORING,
        id="monitoring-2026",
        says="Whether and when an inadequate judgement leads to monitoring visits since April 2026 was not found; before, it did.",
        source=attrs.evolve(SEFTON, basis=Basis.INFERRED).at("table of activities"),
        during=REFORMED,
        after=FOUR_AREAS,
        when=(SOME_INADEQUATE,),
    ),
    attrs.evolve(
        _MONITORING,
        id="monitoring-2026-three-areas",
        says="An authority inadequate under an edition with fewer areas is taken to go on being monitored after April 2026.",
        source=attrs.evolve(SEFTON, basis=Basis.INFERRED).at("table of activities"),
        during=REFORMED,
        after=THREE_AREAS,
    ),
    _JTAI,
    attrs.evolve(_JTAI, id="jtai-new-authority", after=()),
    _MEETING,
    attrs.evolve(_MEETING, id="annual-engagement-meeting-new-authority", after=()),
    _SELF_EVALUATION,
    attrs.evolve(_SELF_EVALUATION, id="self-evaluation-new-authority", after=()),
)
