"""The framework's two rules that limit the overall judgement, and their force."""

from inspection_framework.frameworks.sccif.sources import FAMILY_CENTRES
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Grade
from inspection_framework.model.provisions import Count, Force, StatedBound

__all__ = ["LIMITING_WORDING", "LIMITS"]

_SECTION = FAMILY_CENTRES.at("section 4.1, How inspectors make judgements under the SCCIF")

LIMITING_WORDING = Fact(
    'Where help and protection is inadequate the overall judgement "will always be inadequate"; where leaders and managers are, this is "likely to lead to ... inadequate, and certainly no more than requires improvement".',
    _SECTION,
    note=(
        'the section is in the framework for residential family centres and speaks of "all SCCIF inspections"; that of any other kind of provider, and of any later edition, was not seen. '
        "No text was found that a judgement of requires improvement limits anything"
    ),
)

_HELPED_INADEQUATE = Count(areas=("helped_and_protected",), grades=(Grade.INADEQUATE,), at_least=1)
_LEADERS_INADEQUATE = Count(areas=("leaders_and_managers",), grades=(Grade.INADEQUATE,), at_least=1)

LIMITS = (
    StatedBound(
        id="sccif-helped-and-protected",
        says="Overall is always inadequate where children are inadequately helped and protected.",
        source=_SECTION,
        when=(_HELPED_INADEQUATE,),
        best=Grade.INADEQUATE,
        worst=Grade.INADEQUATE,
        force=Force.ALWAYS,
        overrides=("sccif-leaders-cap", "sccif-leaders-likely"),
    ),
    StatedBound(
        id="sccif-leaders-cap",
        says="Overall is certainly no more than requires improvement where leaders and managers are inadequate.",
        source=_SECTION,
        when=(_LEADERS_INADEQUATE,),
        best=Grade.REQUIRES_IMPROVEMENT,
        force=Force.ALWAYS,
    ),
    StatedBound(
        id="sccif-leaders-likely",
        says="Overall is likely to be inadequate where leaders and managers are.",
        source=_SECTION,
        when=(_LEADERS_INADEQUATE,),
        best=Grade.INADEQUATE,
        worst=Grade.INADEQUATE,
        force=Force.LIKELY,
    ),
)
