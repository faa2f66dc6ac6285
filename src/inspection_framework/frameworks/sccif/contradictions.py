"""Where the sources on the social care common inspection framework disagree, for all kinds of provider."""

from inspection_framework.frameworks.sccif.consultation import CONSISTENT
from inspection_framework.frameworks.sccif.sources import (
    CHILDRENS_HOMES,
    CONSULTATION_2022,
    FAMILY_CENTRES,
    PROVIDER_TABLES,
    SECURE_HOMES,
)
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Contradiction

__all__ = ["CONTRADICTIONS", "OF_HOMES"]

_RESPONSE = SEFTON.at('slide "Our response to the consultation and pilots"')
_SECTION = FAMILY_CENTRES.at("section 4.1, How inspectors make judgements under the SCCIF")
_OFFICIAL = Fact("The judgement is of overall experiences and progress of children and young people.", _SECTION)
_LIKELY = Fact("Inadequate leaders and managers are likely to lead to an inadequate overall judgement.", _SECTION)
_STRUCTURES = Fact(
    "Secure homes are judged on education and learning and on health as well.",
    SECURE_HOMES.at("section 5.1, Evaluation criteria"),
)

CONTRADICTIONS = (
    Contradiction(
        topic="the name of the judgement of the whole",
        sides=(
            Fact('The first judgement is "overall experiences of children and young people".', _RESPONSE),
            _OFFICIAL,
        ),
        followed=_OFFICIAL,
        why="The slide drops two words that the framework and the tables of providers have; the slides themselves call experiences and progress central.",
    ),
    Contradiction(
        topic="whether all kinds have the same structure of judgements",
        sides=(
            Fact(
                'There is "the same judgement structure for all settings".',
                CONSISTENT,
            ),
            _STRUCTURES,
        ),
        followed=_STRUCTURES,
        why="Adults are looked at too in three kinds, interim inspections had a scale of their own, fostering for adoption has a narrative judgement and supported accommodation a single outcome; the slides concede elsewhere that one size does not fit all.",
    ),
    Contradiction(
        topic="what follows from inadequate leaders and managers alone",
        sides=(
            _LIKELY,
            Fact(
                "It led to an inadequate judgement in none of 286 rows of the tables of providers, to requires improvement in 282, and to good or outstanding in four.",
                PROVIDER_TABLES.at(
                    "rows with inadequate leaders and managers, and help and protection that is not inadequate"
                ),
            ),
        ),
        followed=None,
        why="What the text says and what happens are kept apart: the first is what is expected, the second is in the record, and every answer shows both.",
    ),
)
"""The contradictions that concern all kinds on the four-point scale."""

_SCHEDULING = Fact(
    "In most instances where a home is inspected twice in the year, one inspection is full and the other interim. Each good or outstanding home is assessed for risk at the start of the year, to inform a first decision whether it has an interim too.",
    CHILDRENS_HOMES.at("section 10, Scheduling and the inspection team"),
)

OF_HOMES = (
    Contradiction(
        topic="which homes have interim inspections",
        sides=(
            Fact(
                'An interim inspection is "carried out for some children\'s homes at least once annually".',
                CHILDRENS_HOMES.at("section 8, Types of inspection"),
            ),
            _SCHEDULING,
        ),
        followed=_SCHEDULING,
        why="The section on scheduling says how it is decided which homes have one; the other says only that some do.",
    ),
    Contradiction(
        topic="what is new in the judgement that replaced the interim one",
        sides=(
            Fact(
                "The assurance inspection makes a single judgement based on its findings instead of a relative one.",
                CONSULTATION_2022,
            ),
            Fact(
                "An interim inspection makes one judgement: improved, sustained or declined in effectiveness.",
                CHILDRENS_HOMES.at("section 8, Types of inspection"),
            ),
        ),
        followed=None,
        why="The interim judgement was a single one already, so what is new must be that it does not look back; the labels of the new one were not found.",
    ),
)
"""The contradictions that concern children's homes, including secure homes."""
