"""Which graded inspection comes next under ILACS by the overall judgement, January 2018 to March 2026."""

import attrs

from inspection_framework.frameworks.ilacs.sources import COMMUNITY_CARE
from inspection_framework.frameworks.regimes.conditions import (
    ILACS,
    ILACS_REINSPECTS,
    ILACS_WITH_OVERALL,
    NO_WINDOW_FIRST,
    NO_WINDOW_WHEN_INADEQUATE,
    OVERALL_GOOD,
    OVERALL_INADEQUATE,
    OVERALL_RI,
    WINDOW,
    WITH_OVERALL,
)
from inspection_framework.frameworks.sources import HALTON, HARINGEY, ILACS_REPORTS
from inspection_framework.model.facts import Basis
from inspection_framework.model.pathways import Mode, Pathway
from inspection_framework.model.provisions import Force

__all__ = ["BY_OVERALL"]

BY_OVERALL = (
    Pathway(
        id="ilacs-first",
        says="The first inspection of an authority under ILACS is a standard one.",
        source=attrs.evolve(ILACS_REPORTS, basis=Basis.INFERRED),
        during=ILACS,
        framework="ILACS",
        activity="standard",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        window=NO_WINDOW_FIRST,
    ),
    Pathway(
        id="ilacs-good",
        says="An authority judged good or outstanding has a short inspection next.",
        source=HARINGEY.at("paragraph 4.4"),
        during=ILACS_WITH_OVERALL,
        framework="ILACS",
        activity="short",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=WITH_OVERALL,
        when=(OVERALL_GOOD,),
        window=WINDOW,
    ),
    Pathway(
        id="ilacs-good-standard",
        says="An authority judged good or outstanding may have a standard inspection instead; no rule for it was found.",
        source=ILACS_REPORTS,
        during=ILACS_WITH_OVERALL,
        framework="ILACS",
        activity="standard",
        mode=Mode.MAY,
        force=Force.LIKELY,
        after=WITH_OVERALL,
        when=(OVERALL_GOOD,),
        window=WINDOW,
    ),
    Pathway(
        id="ilacs-requires-improvement",
        says="An authority judged to require improvement has a standard inspection next.",
        source=HALTON.at("paragraph 3.3"),
        during=ILACS_WITH_OVERALL,
        framework="ILACS",
        activity="standard",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=WITH_OVERALL,
        when=(OVERALL_RI,),
        window=WINDOW,
    ),
    Pathway(
        id="ilacs-inadequate",
        says="From September 2018 an inadequate authority is re-inspected by a standard inspection under ILACS.",
        source=COMMUNITY_CARE,
        during=ILACS_REINSPECTS,
        framework="ILACS",
        activity="standard",
        mode=Mode.DEFAULT,
        force=Force.LIKELY,
        after=WITH_OVERALL,
        when=(OVERALL_INADEQUATE,),
        window=NO_WINDOW_WHEN_INADEQUATE,
    ),
)
