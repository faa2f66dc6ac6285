"""What is judged: the experiences and progress of children, and the two judgements that come first."""

import attrs

from inspection_framework.frameworks.sccif.sources import (
    CHILDRENS_HOMES,
    COLLEGES,
    FAMILY_CENTRES,
    FOSTERING,
    PROVIDER_TABLES,
    SECURE_HOMES,
    SUPPORTED_NEWS,
)
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.grades import InterimEffectiveness

__all__ = [
    "EDUCATION",
    "EDUCATION_TO_2019",
    "EFFECTIVENESS",
    "GRADED",
    "HEALTH",
    "OUTCOME",
    "WITH_ADULTS",
    "WITH_ADULTS_OF_SUPPORT",
    "WITH_PARENTS",
    "YOUNG_PEOPLE",
]

_JUDGEMENTS = FAMILY_CENTRES.at("section 4.1, How inspectors make judgements under the SCCIF")
_HEADINGS = PROVIDER_TABLES.at("the headings of the columns")
_STARTING_POINTS = SEFTON.at('slide "What do we mean by progress?"')

PROGRESS = (
    Fact(
        'Inspectors "take into account individual children\'s starting points and circumstances".',
        _STARTING_POINTS,
    ),
    Fact(
        '"Even slight progress in a particular aspect of their lives may represent a significant improvement for some children".',
        _STARTING_POINTS,
    ),
    Fact(
        'For some children, because of their previous life experiences, progress is not always straightforward: "progress in one area may result in deterioration in another as they work through the impact of their past experiences".',
        _STARTING_POINTS,
    ),
)

_OVERALL = Area(
    id="overall",
    title=Fact("Overall experiences and progress of children and young people", _JUDGEMENTS),
    role=Role.OVERALL,
    aliases=(
        Fact(
            "Overall experiences of children and young people",
            SEFTON.at('slide "Our response to the consultation and pilots"'),
            note="Ofsted's own slides of September 2017 leave out two words",
        ),
    ),
    notes=(
        Fact("It takes the other two judgements into account; inspectors make these first.", _JUDGEMENTS),
        *PROGRESS,
    ),
)
_HELPED = Area(
    id="helped_and_protected",
    title=Fact("How well children and young people are helped and protected", _JUDGEMENTS),
    role=Role.KEY,
    aliases=(
        Fact(
            "How well children are helped and protected",
            SEFTON.at('slide "Our response to the consultation and pilots"'),
        ),
    ),
    notes=(
        Fact(
            "It is called a limiting judgement.",
            _JUDGEMENTS,
            note="said of all inspections of this framework, and read in the text for residential family centres",
        ),
    ),
)
_LEADERS = Area(
    id="leaders_and_managers",
    title=Fact("The effectiveness of leaders and managers", _JUDGEMENTS),
    role=Role.KEY,
    notes=(Fact("It is called a graded judgement.", _JUDGEMENTS),),
)

GRADED = (_OVERALL, _HELPED, _LEADERS)
"""The three judgements of every kind of provider except supported accommodation."""

_LABEL_WITH_ADULTS = Fact(
    "Overall experiences and progress of children, young people and adults",
    FOSTERING.at("section 23.1, Fostering for adoption"),
    note='the label of voluntary adoption agencies in the framework for fostering agencies; section 5.1 of their own framework has "the overall experiences and progress of service users"',
)


def _with_adults(label: Fact[str]) -> tuple[Area, ...]:
    """Return the three judgements of a kind of provider that serves adults too, by another label."""
    looked_at = Fact(
        "The experiences of adults who use the service are looked at as well, as appropriate.", _JUDGEMENTS
    )
    overall = attrs.evolve(_OVERALL, aliases=(*_OVERALL.aliases, label), notes=(*_OVERALL.notes, looked_at))
    return (overall, _HELPED, _LEADERS)


WITH_ADULTS = _with_adults(_LABEL_WITH_ADULTS)
"""The three judgements of voluntary adoption agencies."""

WITH_ADULTS_OF_SUPPORT = _with_adults(
    attrs.evolve(
        _LABEL_WITH_ADULTS,
        source=attrs.evolve(_LABEL_WITH_ADULTS.source, basis=Basis.INFERRED),
        note="the label of voluntary adoption agencies in the framework for fostering agencies; that adoption support agencies have it too is our conclusion",
    )
)
"""The three judgements of adoption support agencies."""

WITH_PARENTS = _with_adults(
    Fact(
        "Overall experiences and progress of children and parents",
        FAMILY_CENTRES.at("section 5.1, Evaluation criteria"),
    )
)
"""The three judgements of residential family centres."""

YOUNG_PEOPLE = (
    attrs.evolve(
        _OVERALL,
        notes=(
            *_OVERALL.notes,
            Fact(
                'The label in the framework for colleges is "The overall experiences and progress of young people".',
                COLLEGES.at("section 5.1, Evaluation criteria"),
            ),
        ),
    ),
    _HELPED,
    _LEADERS,
)
"""The three judgements of colleges, whose framework speaks of young people."""

_NOT_LIMITING = Fact(
    "Whether it limits the overall judgement was not found; two secure homes whose education is inadequate require improvement.",
    PROVIDER_TABLES.at("the secure children's homes of 2019 and 2025"),
    note="inspections that began on 20 November 2018 and on 23 April 2024",
)

EDUCATION_TO_2019 = Area(
    id="education",
    title=Fact(
        "Outcomes in education and related learning activities",
        _HEADINGS,
        note="the sections on judgements of the joint framework were not seen; thirteen secure homes were graded so in 2018 and 2019",
    ),
    role=Role.KEY,
    notes=(_NOT_LIMITING,),
)
"""The judgement of secure homes before they had a framework of their own."""

EDUCATION = Area(
    id="education",
    title=Fact("Children's education and learning", SECURE_HOMES.at("section 5.1, Evaluation criteria")),
    role=Role.KEY,
    aliases=(Fact("Outcomes in education and related learning activities", _HEADINGS),),
    notes=(
        Fact("The overall judgement takes it into account.", SECURE_HOMES.at("section 5.1, Evaluation criteria")),
        _NOT_LIMITING,
    ),
)
HEALTH = Area(
    id="health",
    title=Fact("Children's health", SECURE_HOMES.at("section 5.1, Evaluation criteria")),
    role=Role.KEY,
    aliases=(Fact("Health services", _HEADINGS),),
    notes=(Fact("The overall judgement takes it into account.", SECURE_HOMES.at("section 5.1, Evaluation criteria")),),
)

EFFECTIVENESS = Area(
    id="effectiveness",
    title=Fact(
        "Effectiveness since the last full inspection",
        attrs.evolve(CHILDRENS_HOMES.at("section 8, Types of inspection"), basis=Basis.INFERRED),
        note="our name for it: the section names its outcomes and not the judgement",
    ),
    role=Role.SEPARATE,
    scale=InterimEffectiveness,
    criteria=(
        Fact(
            "Experiences and progress of children since the last inspection and the difference the home makes, such as the reasons why children left, and the planning for those who came or who are there for short breaks.",
            CHILDRENS_HOMES.at("section 19, Interim inspections"),
        ),
        Fact(
            "How effective leaders and managers are in monitoring and improving the home since the most recent full inspection.",
            CHILDRENS_HOMES.at("section 19, Interim inspections"),
        ),
    ),
    notes=(
        Fact(
            "It says what has changed, not how good the home is: it does not compare with a grade.",
            attrs.evolve(CHILDRENS_HOMES.at("section 8, Types of inspection"), basis=Basis.INFERRED),
            note="its three outcomes are improved effectiveness, sustained effectiveness and declined in effectiveness",
        ),
    ),
)
"""The one judgement of an interim inspection, on a scale of its own."""

OUTCOME = Area(
    id="overall",
    title=Fact("Supported accommodation outcome", _HEADINGS),
    role=Role.OVERALL,
    notes=(
        Fact(
            "There is a single outcome on a scale of three and no judgement below it, in the first round of inspections.",
            attrs.evolve(SUPPORTED_NEWS, basis=Basis.INFERRED),
            note="the introduction to the framework speaks of the usual structure; the release names the three outcomes only, and the table of March 2025 fills no other column of judgements for them",
        ),
    ),
)
