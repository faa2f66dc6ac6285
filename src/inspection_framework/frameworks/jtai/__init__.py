"""Joint targeted area inspections (JTAI), since February 2016: several inspectorates, one theme, no grades."""

from datetime import date

import attrs

from inspection_framework.frameworks.jtai.activity import INSPECTION, NARRATIVE
from inspection_framework.frameworks.jtai.contradictions import CONTRADICTIONS, UNKNOWN
from inspection_framework.frameworks.jtai.revisions import REVISIONS
from inspection_framework.frameworks.jtai.sources import FRONT_DOOR_GUIDANCE, JTAI_LETTERS
from inspection_framework.frameworks.jtai.themes import INSPECTORATES, NUMBERS, THEMES
from inspection_framework.frameworks.law import JOINT_INSPECTIONS
from inspection_framework.frameworks.postponement import NATIONAL_REFORMS
from inspection_framework.frameworks.sources import GATESHEAD, HALTON, SCRUTINY_SLIDES
from inspection_framework.model.days import Period
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Framework, Topic
from inspection_framework.model.grades import Grade
from inspection_framework.model.provisions import Cap

__all__ = ["JTAI"]

_LEGAL_BASIS = Topic(
    id="legal_basis",
    title="The power to inspect jointly, and what follows the report",
    facts=(
        Fact(
            "Joint targeted area inspections are carried out under section 20 of the Children Act 2004.",
            FRONT_DOOR_GUIDANCE.at("paragraph 3"),
        ),
        *JOINT_INSPECTIONS,
        Fact(
            "Most letters ask the local authority or its director of children's services for the written statement of action; those on Somerset (July 2024) and Bromley (March 2025) ask the chair of the safeguarding partnership.",
            JTAI_LETTERS,
            note='letters of 2024 and 2025 say "the principal authority"',
        ),
    ),
)

_IN_PLACE_OF = Topic(
    id="in_place_of",
    title="What a joint targeted area inspection replaces",
    facts=(
        Fact(
            'A Joint Targeted Area Inspection "would replace a focused visit".',
            HALTON.at("paragraph 3.3"),
            note="said of an authority judged requires improvement",
        ),
        Fact(
            '"Possible Joint Targeted Area Inspection (JTAI) (would replace a focused visit)".',
            GATESHEAD.at("appendix, paragraph 2, Background"),
            note="said of authorities judged good or outstanding",
        ),
        Fact("Of the likely two focused visits a joint targeted area inspection replaces one.", SCRUTINY_SLIDES),
    ),
)

_POSTPONEMENT = Topic(
    id="postponement",
    title="Deferring a joint targeted area inspection",
    facts=(NATIONAL_REFORMS,),
)

_EDITION: Edition[Grade] = Edition(
    id="jtai-2016-02",
    framework="JTAI",
    title=Fact(
        "Joint targeted area inspections since 2016",
        attrs.evolve(JTAI_LETTERS, basis=Basis.INFERRED),
        note="our name for this edition",
    ),
    period=Fact(
        Period(date(2016, 2, 1), None),
        JTAI_LETTERS,
        note="it begins with the month in which inspectors were first on site, in South Tyneside; the framework was published in January 2016 (HMICFRS), and no first day was found",
    ),
    scale=Grade,
    areas=(),
    has_overall=Fact(
        False,  # noqa: FBT003 # a fact's value is its first argument
        attrs.evolve(NARRATIVE, basis=Basis.INFERRED),
        note='A joint targeted area inspection ends in a narrative letter without grades: Ofsted\'s slide of 2017 says "narrative findings", and the letters bear no grade.',
    ),
    activities=(INSPECTION,),
    revisions=REVISIONS,
)

JTAI: Framework[Grade] = Framework(
    id="JTAI",
    title=Fact("Joint targeted area inspection", HALTON.at("paragraph 3.3")),
    inspects=("local_authority",),
    editions=(_EDITION,),
    caps=(
        Cap(
            id="jtai-ten-areas-a-year",
            says="There are joint targeted area inspections in up to ten local areas per year, by slides of September 2017; that the number begins with 2017 is from an account of 2016, and no later number was found.",
            source=NARRATIVE,
            during=Period(date(2017, 1, 1), None),
            count=10,
            of="local areas",
            per="year",
        ),
    ),
    topics=(THEMES, INSPECTORATES, NUMBERS, _LEGAL_BASIS, _IN_PLACE_OF, _POSTPONEMENT),
    contradictions=CONTRADICTIONS,
    unknown=UNKNOWN,
)
