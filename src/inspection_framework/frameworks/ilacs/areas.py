"""What ILACS judges: the areas of the three editions, in the order in which reports print them."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_RELEASE,
    CARE_LEAVERS_RESPONSE,
    CLOUDOC,
    GUIDANCE_APRIL_2024,
)
from inspection_framework.frameworks.sources import GATESHEAD, HARINGEY, ILACS_REPORTS, REFORM_RELEASE, SEFTON_LIST
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact

__all__ = ["AREAS_2018", "AREAS_2023", "AREAS_2026"]

_TABLE = ILACS_REPORTS.at("the table of judgements")
_PARAGRAPH_3 = attrs.evolve(GUIDANCE_APRIL_2024, basis=Basis.INFERRED).at("paragraph 3")
_GATESHEAD = attrs.evolve(GATESHEAD, basis=Basis.INFERRED)

# The guidance was reworded on 5 April 2024 (earlier rewordings may have gone unseen) and again for April 2026.
_FIRST = Period(date(2018, 1, 1), date(2024, 4, 4))
_REWORDED = Period(date(2024, 4, 5), date(2026, 3, 31))
_OURS = "the source says this of the inspections as a whole; that it belongs to this judgement is our reading"
_TO_2026 = "taken to hold until the edition of April 2026, whose text was not seen"
_OURS_FROM_2024 = f"{_OURS}; {_TO_2026}"
_OURS_TO_2024 = (
    f"{_OURS}. The wording is that of a council's paper of 2019, taken to hold until the guidance of 5 April 2024"
)

_LEADERS_FIRST: tuple[Fact[str], ...] = (
    Fact(
        "The effectiveness of leaders and managers, the impact they have on the lives of children and young people, and the quality of professional practice.",
        _GATESHEAD.at("paragraph 4"),
        during=_FIRST,
        note=_OURS_TO_2024,
    ),
    Fact(
        "How effective the leadership of the local authority is in creating an environment where social work can flourish.",
        attrs.evolve(HARINGEY, basis=Basis.INFERRED).at("paragraphs 4.2 and 4.9"),
        during=_FIRST,
        note="the wording is that of a council's paper of 2018, taken to hold until the guidance of 5 April 2024. Ofsted's slides of 26 September 2017 list what makes such an environment: see the topic 'environment'",
    ),
)
_LEADERS_REWORDED: tuple[Fact[str], ...] = (
    Fact("The effectiveness of leaders and managers.", _PARAGRAPH_3, during=_REWORDED, note=_OURS_FROM_2024),
    Fact(
        "The impact that leaders and managers have on the lives of children and young people.",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS_FROM_2024,
    ),
    Fact(
        "The quality of professional practice delivered by a workforce that is equipped and effective.",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS_FROM_2024,
    ),
)
_HELP_FIRST: tuple[Fact[str], ...] = (
    Fact(
        "The effectiveness of services and arrangements to help and protect children.",
        _GATESHEAD.at("paragraph 3"),
        during=_FIRST,
        note=_OURS_TO_2024,
    ),
)
_HELP_REWORDED: tuple[Fact[str], ...] = (
    Fact(
        "The effectiveness of services and arrangements to help and protect children, and enable families to stay together and get the help they need.",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS_FROM_2024,
    ),
)
_IN_CARE_FIRST: tuple[Fact[str], ...] = (
    Fact(
        "The experiences and progress of children in care wherever they live, including those children who return home.",
        _GATESHEAD.at("paragraph 3"),
        during=_FIRST,
        note=_OURS_TO_2024,
    ),
    Fact(
        "The arrangements for permanence for children who are looked after, including adoption.",
        _GATESHEAD.at("paragraph 3"),
        during=_FIRST,
        note=_OURS_TO_2024,
    ),
)
_IN_CARE_REWORDED: tuple[Fact[str], ...] = (
    Fact(
        "The experiences and progress of children in care wherever they live, including those children who return home.",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS_FROM_2024,
    ),
    Fact(
        "The arrangements for permanence for children who are looked after, in stable, loving homes, including adoption.",
        _PARAGRAPH_3,
        during=_REWORDED,
        note=_OURS_FROM_2024,
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
        Fact(
            "The experiences and progress of care leavers.",
            _GATESHEAD.at("paragraph 3"),
            during=_FIRST,
            note=_OURS_TO_2024,
        ),
    ),
    notes=(
        Fact(
            'By Ofsted\'s findings and research, to evaluate care leavers within this wider judgement "had not maximised the profile of care leavers to the extent we had intended"; since January 2023 there are two judgements.',
            CARE_LEAVERS_RESPONSE.at("Introduction and Summary of responses"),
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
            "Children in care are here all looked after children and young people, not only those who are subject to a care order.",
            GUIDANCE_APRIL_2024.at("paragraph 4"),
            during=_REWORDED,
            note=f"the words of the guidance of April 2024 and of December 2024; {_TO_2026}",
        ),
    ),
)
_CARE_LEAVERS = Area(
    id="care_leavers",
    title=Fact("The experiences and progress of care leavers", _TABLE),
    role=Role.PRACTICE,
    criteria=(
        Fact("Relationships and access to social and recreational opportunities.", CARE_LEAVERS_RELEASE),
        Fact("Ability to influence the services they are offered.", CARE_LEAVERS_RELEASE),
        Fact("Health and emotional well-being.", CARE_LEAVERS_RELEASE),
        Fact("Learning and employment opportunities.", CARE_LEAVERS_RELEASE),
        Fact(
            "Whether local authorities are making good decisions for care leavers, and what they are doing to support them into adulthood.",
            CARE_LEAVERS_RELEASE,
        ),
    ),
)
_OVERALL = Area(
    id="overall",
    title=Fact("Overall effectiveness", _TABLE),
    role=Role.OVERALL,
    notes=(Fact("All local authorities are judged on a four-point scale.", SEFTON_LIST),),
)
_OVERALL_2023 = attrs.evolve(
    _OVERALL,
    notes=(
        *_OVERALL.notes,
        Fact(
            "The findings of the judgement on care leavers are to inform the overall effectiveness grade.",
            CLOUDOC,
            note="as Ofsted proposed it in 2022; the account does not say how",
        ),
        Fact(
            "Inspectors use professional judgement to determine the weight and significance of their findings; a judgement of good is made where the evidence overall sits most appropriately with a finding of good.",
            CLOUDOC,
            note="said in 2022 of the proposed judgement on care leavers, not of overall effectiveness",
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
    _OVERALL_2023,
)

_REVISED: tuple[Fact[str], ...] = (
    Fact(
        "Ofsted announced revisions to the framework from April 2026, to align inspections with the reforms of children's social care.",
        REFORM_RELEASE,
        note="its text was not seen, so no criteria are given",
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
    attrs.evolve(_IN_CARE, criteria=(), notes=_REVISED),
    attrs.evolve(_CARE_LEAVERS, criteria=(), notes=_REVISED),
)
