"""Supported accommodation for young people of 16 and 17: a single outcome on a scale of three, since September 2024."""

from datetime import time

import attrs

from inspection_framework.frameworks.announcements import OF_PROVIDERS
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.frameworks.sccif.assembly import (
    CONCLUDED_FROM_NEWS,
    SUMMARY_OUTCOME,
    edition_of_outcomes,
    full,
)
from inspection_framework.frameworks.sccif.consultation import COMMON, CONSULTATION
from inspection_framework.frameworks.sccif.reporting import AFTER_SUPPORTED
from inspection_framework.frameworks.sccif.sources import (
    LOG_SUPPORTED,
    PROVIDER_TABLES,
    SUPPORTED_FRAMEWORK,
    SUPPORTED_GORDONS,
    SUPPORTED_HOMELESS_LINK,
    SUPPORTED_NEWS,
    SUPPORTED_RWK,
    SUPPORTED_STEPHENSONS,
)
from inspection_framework.frameworks.sccif.unknown import unknown_of
from inspection_framework.frameworks.sccif.visits import monitoring
from inspection_framework.model.activities import Notice, Reporting
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Framework, Topic
from inspection_framework.model.grades import SupportedAccommodationOutcome
from inspection_framework.model.lengths import WorkingDays

__all__ = ["OF_SUPPORTED_ACCOMMODATION"]

_KIND = "supported_accommodation"
_TITLE = Fact("Social care common inspection framework: supported accommodation", LOG_SUPPORTED.at("the title"))

_WITHIN = 'the release says "within approximately"; Homeless Link says "within"'

_OUTCOMES = Topic(
    id="outcomes",
    title="The three outcomes, and when inspectors return",
    facts=(
        Fact(
            "Consistently strong service delivery, with typically positive experiences and progress: the next inspection comes within about 3 years.",
            SUPPORTED_NEWS,
            note=_WITHIN,
        ),
        Fact(
            "Inconsistent quality of service delivery: the next inspection comes within about 18 months.",
            SUPPORTED_NEWS,
            note=_WITHIN,
        ),
        Fact(
            "Serious or widespread weaknesses: the next inspection comes within about 6 months.",
            SUPPORTED_NEWS,
            note=_WITHIN,
        ),
        Fact(
            "The outcomes are three, the best of which brings the longest time to the next inspection.",
            SUPPORTED_HOMELESS_LINK,
        ),
        Fact(
            "They are not grades: nothing compares them with the four-point scale.",
            attrs.evolve(SUPPORTED_NEWS, basis=Basis.INFERRED),
            note="concluded from the three outcomes that the release names; no text that was seen compares them",
        ),
        Fact("The provider is inspected as a service, not each address by itself.", SUPPORTED_STEPHENSONS),
        Fact(
            "Ofsted usually applies the same structure of judgements to all kinds of provider.",
            SUPPORTED_FRAMEWORK,
            note="the introduction; the release and the table of providers show the single outcome instead",
        ),
    ),
)

_FULL = attrs.evolve(
    full(
        SUPPORTED_NEWS,
        notice=(
            Fact(
                Notice(
                    words="Two working days: a call by 9.30am, at which the inspection effectively starts.",
                    length=WorkingDays(2),
                    by=time(9, 30),
                ),
                SUPPORTED_RWK,
                note="Gordons Solicitors say two days as well, and that the inspection begins with the announcement",
            ),
        ),
        team=(Fact(None, SUPPORTED_RWK, note="not found: how many inspectors and for how many days"),),
        deadlines=AFTER_SUPPORTED,
        notes=(
            Fact(
                "Where no young person under 18 lives there, the inspection is likely to be postponed.",
                SUPPORTED_GORDONS,
            ),
        ),
    ),
    title=Fact("Full inspection", PROVIDER_TABLES.at("the event types of supported accommodation, 2025")),
    reporting=Fact(Reporting.GRADED, CONCLUDED_FROM_NEWS, note=SUMMARY_OUTCOME),
    judges=(Fact(("overall",), CONCLUDED_FROM_NEWS, note=SUMMARY_OUTCOME),),
)

OF_SUPPORTED_ACCOMMODATION = Framework[SupportedAccommodationOutcome](
    id=f"SCCIF-{_KIND}",
    title=_TITLE,
    inspects=(_KIND,),
    editions=(edition_of_outcomes(_KIND, _TITLE, activities=(_FULL, monitoring(supported=True))),),
    topics=(PRINCIPLES, CONSULTATION, COMMON, OF_PROVIDERS, _OUTCOMES),
    unknown=unknown_of(_KIND),
)
