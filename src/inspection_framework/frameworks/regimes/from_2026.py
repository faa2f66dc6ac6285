"""Which graded inspection comes next since April 2026, when the overall judgement ended.

One account of the new test was found. What it does not say is concluded from the rules before it.
"""

import attrs

from inspection_framework.frameworks.ilacs.sources import SCRAPE_TOOL
from inspection_framework.frameworks.regimes.conditions import (
    FOUR_AREAS,
    GOOD_ON_BOTH,
    NO_WINDOW_WHEN_INADEQUATE,
    NONE_INADEQUATE,
    OVERALL_GOOD,
    OVERALL_INADEQUATE,
    OVERALL_RI,
    REFORMED,
    SOME_INADEQUATE,
    THREE_AREAS,
    WINDOW_2026,
    no_window,
)
from inspection_framework.frameworks.sources import FRAMEWORK_OF_SEPTEMBER_2018, HARINGEY, REFORM_RELEASE
from inspection_framework.model.facts import Basis
from inspection_framework.model.pathways import Mode, Pathway

__all__ = ["FROM_2026"]

_ONE_ACCOUNT = attrs.evolve(SCRAPE_TOOL, basis=Basis.INFERRED)
_BEFORE = attrs.evolve(HARINGEY, basis=Basis.INFERRED).at("paragraph 4.4")
_REINSPECTED_BEFORE = attrs.evolve(FRAMEWORK_OF_SEPTEMBER_2018, basis=Basis.INFERRED)
_READ = "This is how we understand the only account that was found, a secondary one; the guidance itself was not seen."

_SHORT = Pathway(
    id="ilacs-2026-good",
    says=f"Since April 2026 an authority with leaders and at least two of the three practice judgements good or outstanding has a short inspection next. {_READ}",
    source=_ONE_ACCOUNT,
    during=REFORMED,
    framework="ILACS",
    activity="short",
    mode=Mode.DEFAULT,
    after=FOUR_AREAS,
    when=GOOD_ON_BOTH,
    window=WINDOW_2026,
)
_SHORT_BY_OVERALL = attrs.evolve(
    _SHORT,
    id="ilacs-2026-three-areas-good",
    says="After an inspection good or outstanding overall, under an edition with three areas, a short one is taken to follow as before April 2026: how the new test treats it was not found.",
    source=_BEFORE,
    after=THREE_AREAS,
    when=(OVERALL_GOOD,),
)

FROM_2026 = (
    _SHORT,
    attrs.evolve(
        _SHORT,
        id="ilacs-2026-good-standard",
        says="After such judgements there may be a standard inspection instead, as before April 2026; by which rule was not found.",
        source=_BEFORE,
        activity="standard",
        mode=Mode.MAY,
    ),
    attrs.evolve(
        _SHORT,
        id="ilacs-2026-below-good",
        says=f"Since April 2026 an authority with other judgements, none of them inadequate, has a standard inspection next. {_READ}",
        activity="standard",
        when=(NONE_INADEQUATE,),
        unless=GOOD_ON_BOTH,
    ),
    attrs.evolve(
        _SHORT,
        id="ilacs-2026-inadequate",
        says="What follows an inadequate judgement since April 2026 was not found; a standard inspection is what followed one before.",
        source=_REINSPECTED_BEFORE,
        activity="standard",
        when=(SOME_INADEQUATE,),
        unless=GOOD_ON_BOTH,
        window=no_window(
            REFORM_RELEASE,
            "what makes an authority inadequate since there is no overall judgement, and when it is inspected again",
        ),
    ),
    _SHORT_BY_OVERALL,
    attrs.evolve(
        _SHORT_BY_OVERALL,
        id="ilacs-2026-three-areas-good-standard",
        says="After such an inspection there may be a standard one instead, as before April 2026; by which rule was not found.",
        activity="standard",
        mode=Mode.MAY,
    ),
    attrs.evolve(
        _SHORT_BY_OVERALL,
        id="ilacs-2026-three-areas-requires-improvement",
        says="After an inspection that required improvement overall, under an edition with three areas, a standard one is taken to follow as before April 2026: how the new test treats it was not found.",
        activity="standard",
        when=(OVERALL_RI,),
    ),
    attrs.evolve(
        _SHORT_BY_OVERALL,
        id="ilacs-2026-three-areas-inadequate",
        says="After an inspection inadequate overall, under an edition with three areas, a standard one is taken to follow as before April 2026.",
        source=_REINSPECTED_BEFORE,
        activity="standard",
        when=(OVERALL_INADEQUATE,),
        window=NO_WINDOW_WHEN_INADEQUATE,
    ),
)
