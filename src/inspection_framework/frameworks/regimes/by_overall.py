"""Which graded inspection comes next under ILACS by the overall judgement, January 2018 to March 2026."""

import attrs

from inspection_framework.frameworks.regimes.conditions import (
    ILACS_REINSPECTS,
    ILACS_WITH_OVERALL,
    NO_WINDOW_FIRST,
    NO_WINDOW_WHEN_INADEQUATE,
    OVERALL_GOOD,
    OVERALL_INADEQUATE,
    OVERALL_RI,
    WINDOW,
    WITH_OVERALL,
    goes_on,
)
from inspection_framework.frameworks.sources import FRAMEWORK_OF_SEPTEMBER_2018, HARINGEY, ILACS_REPORTS
from inspection_framework.model.facts import Basis
from inspection_framework.model.pathways import Mode, Pathway

__all__ = ["BY_OVERALL"]

_SHORT = Pathway(
    id="ilacs-good",
    says="An authority judged good or outstanding has a short inspection next.",
    source=HARINGEY.at("paragraph 4.4"),
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="short",
    mode=Mode.DEFAULT,
    after=WITH_OVERALL,
    when=(OVERALL_GOOD,),
    window=WINDOW,
)

_FIRST = Pathway(
    id="ilacs-first",
    says="The first inspection of each new authority whose report was seen is a standard one.",
    source=ILACS_REPORTS,
    during=ILACS_WITH_OVERALL,
    framework="ILACS",
    activity="standard",
    mode=Mode.DEFAULT,
    window=NO_WINDOW_FIRST,
)

BY_OVERALL = (
    _FIRST,
    goes_on(_FIRST),
    _SHORT,
    attrs.evolve(
        _SHORT,
        id="ilacs-good-standard",
        says="An authority judged good or outstanding may have a standard inspection instead, because the source says only that these are usually for others. By which rule was not found.",
        source=attrs.evolve(HARINGEY, basis=Basis.INFERRED).at("paragraph 4.4"),
        activity="standard",
        mode=Mode.MAY,
    ),
    attrs.evolve(
        _SHORT,
        id="ilacs-requires-improvement",
        says="An authority judged to require improvement usually has a standard inspection next.",
        activity="standard",
        when=(OVERALL_RI,),
    ),
    attrs.evolve(
        _SHORT,
        id="ilacs-inadequate",
        says="From September 2018 an inadequate authority is inspected again by a standard inspection under ILACS.",
        source=FRAMEWORK_OF_SEPTEMBER_2018,
        during=ILACS_REINSPECTS,
        activity="standard",
        when=(OVERALL_INADEQUATE,),
        window=NO_WINDOW_WHEN_INADEQUATE,
    ),
)
