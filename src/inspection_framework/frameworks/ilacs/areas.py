"""What ILACS judges: the areas of the three editions, in the order in which reports print them."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_RELEASE,
    CARE_LEAVERS_RESPONSE,
    GUIDANCE_APRIL_2024,
    REFORM_RELEASE,
)
from inspection_framework.frameworks.sources import GATESHEAD, HARINGEY, ILACS_REPORTS, SEFTON
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact

__all__ = ["AREAS_2018", "AREAS_2023", "AREAS_2026"]

_TABLE = ILACS_REPORTS.at("the table of judgements")
_PARAGRAPH_3 = GUIDANCE_APRIL_2024.at("paragraph 3")

# The guidance was reworded on 5 April 2024 (earlier rewordings may have gone unseen) and again for April 2026.
_FIRST = Period(date(2018, 1, 1), date(2024, 4, 4))
_REWORDED = Period(date(2024, 4, 5), date(2026, 3, 31))
_OURS = "the source says this of the inspections as a whole; that it belongs to this judgement is our reading"

_LEADERS_FIRST: tuple[Fact[str], ...] = (
    Fact(
        "the effectiveness of leaders and managers and the impact they have on the lives of children and young people, and the quality of professional practice",
        GATESHEAD.at("paragraph 4"),
        during=_FIRST,
        note=_OURS,
    ),
    Fact(
        "how effective leadership of the local authority is in creating an environment where social work can flourish",
        HARINGEY.at("paragraph 4.2"),
        during=_FIRST,
        note="Ofsted's slides of 26 September 2017 list what makes such an environment: see the topic 'environment'",
    ),
)
_LEADERS_REWORDED: tuple[Fact[str], ...] = (
    Fact("the effectiveness of leaders and managers", _PARAGRAPH_3, during=_REWORDED, note=_OURS),
    Fact("the impact they have on the lives of children and young people", _PARAGRAPH_3, during=_REWORDED, note=_OURS),
    Fact(
        "the quality of professional practice delivered by a workforce that is equipped and effective",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS,
    ),
)
_HELP_FIRST: tuple[Fact[str], ...] = (
    Fact("to help and protect children", GATESHEAD.at("paragraph 3"), during=_FIRST, note=_OURS),
)
_HELP_REWORDED: tuple[Fact[str], ...] = (
    Fact(
        "to help and protect children, and enable families to stay together and get the help they need",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS,
    ),
)
_IN_CARE_FIRST: tuple[Fact[str], ...] = (
    Fact(
        "the experiences and progress of children in care wherever they live, including those children who return home",
        GATESHEAD.at("paragraph 3"),
        during=_FIRST,
        note=_OURS,
    ),
    Fact(
        "the arrangements for permanence for children who are looked after, including adoption",
        GATESHEAD.at("paragraph 3"),
        during=_FIRST,
        note=_OURS,
    ),
)
_IN_CARE_REWORDED: tuple[Fact[str], ...] = (
    Fact(
        "the experiences and progress of children in care wherever they live, including those children who return home",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS,
    ),
    Fact(
        "the arrangements for permanence for children who are looked after, in stable, loving homes, including adoption",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS,
    ),
)

_LEADERS = Area(
    id="leaders",
    title=Fact("The impact of leaders on social work practice with children and families", _TABLE),
    role=Role.KEY,
)
_HELP_AND_PROTECTION = Area(
    id="help_and_protection",
    title=Fact("The experiences and progress of children who need help and protection", _TABLE),
    role=Role.PRACTICE,
)
_CARE_AND_CARE_LEAVERS = Area(
    id="care_and_care_leavers",
    title=Fact("The experiences and progress of children in care and care leavers", _TABLE),
    role=Role.PRACTICE,
    criteria=(
        *_IN_CARE_FIRST,
        Fact("the experiences and progress of care leavers", GATESHEAD.at("paragraph 3"), during=_FIRST, note=_OURS),
    ),
    notes=(
        Fact(
            'evaluating care leavers within this wider judgement "had not maximised the profile of care leavers to the extent we had intended"; since January 2023 there are two judgements',
            CARE_LEAVERS_RESPONSE.at("Introduction"),
        ),
    ),
)
_IN_CARE = Area(
    id="in_care",
    title=Fact("The experiences and progress of children in care", _TABLE),
    role=Role.PRACTICE,
    criteria=(*_IN_CARE_FIRST, *_IN_CARE_REWORDED),
    notes=(
        Fact(
            "children in care are here all looked after children and young people, not only those who are subject to a care order",
            GUIDANCE_APRIL_2024.at("paragraph 4"),
        ),
    ),
)
_CARE_LEAVERS = Area(
    id="care_leavers",
    title=Fact("The experiences and progress of care leavers", _TABLE),
    role=Role.PRACTICE,
    criteria=(
        Fact("relationships and access to social and recreational opportunities", CARE_LEAVERS_RELEASE),
        Fact("ability to influence the services they are offered", CARE_LEAVERS_RELEASE),
        Fact("health and emotional well-being", CARE_LEAVERS_RELEASE),
        Fact("learning and employment opportunities", CARE_LEAVERS_RELEASE),
        Fact(
            "whether local authorities are making good decisions for care leavers, and what they are doing to support them into adulthood",
            CARE_LEAVERS_RELEASE,
        ),
    ),
)
_OVERALL = Area(
    id="overall",
    title=Fact("Overall effectiveness", _TABLE),
    role=Role.OVERALL,
    notes=(
        Fact(
            "all local authorities are judged on a four-point scale",
            SEFTON.at('slide "Inspection of local authority children\'s services"'),
        ),
    ),
)

AREAS_2018 = (
    attrs.evolve(_LEADERS, criteria=_LEADERS_FIRST),
    attrs.evolve(_HELP_AND_PROTECTION, criteria=_HELP_FIRST),
    _CARE_AND_CARE_LEAVERS,
    _OVERALL,
)
AREAS_2023 = (
    attrs.evolve(_LEADERS, criteria=(*_LEADERS_FIRST, *_LEADERS_REWORDED)),
    attrs.evolve(_HELP_AND_PROTECTION, criteria=(*_HELP_FIRST, *_HELP_REWORDED)),
    _IN_CARE,
    _CARE_LEAVERS,
    _OVERALL,
)

_REVISED: tuple[Fact[str], ...] = (
    Fact(
        "the criteria were revised for April 2026, to align with the reforms of children's social care; their text was not seen",
        REFORM_RELEASE,
    ),
)

AREAS_2026 = (
    attrs.evolve(
        _LEADERS,
        aliases=(
            Fact(
                "The impact of leaders on practice with children and families",
                _TABLE,
                note="printed in one of the first eleven reports, North Northamptonshire (on site 11 to 22 May 2026); the other ten have 'social work practice'",
            ),
        ),
        notes=_REVISED,
    ),
    attrs.evolve(_HELP_AND_PROTECTION, notes=_REVISED),
    attrs.evolve(_IN_CARE, criteria=(), notes=(*_IN_CARE.notes, *_REVISED)),
    attrs.evolve(_CARE_LEAVERS, criteria=(), notes=_REVISED),
)
