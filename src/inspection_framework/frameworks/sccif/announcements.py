"""What Ofsted has announced for all kinds of provider, and for which no source gives a day."""

from datetime import date

from inspection_framework.frameworks.sources import REFORM_RELEASE
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["ANNOUNCEMENTS", "OVERALL_ANNOUNCED"]

OVERALL_ANNOUNCED = "Ofsted announced on 27 November 2025 that overall effectiveness grades go across all remits; no day was found for regulated providers"

ANNOUNCEMENTS = Topic(
    id="announcements",
    title="What is announced and has no day yet",
    facts=(
        Fact(
            'Ofsted announces "removing overall effectiveness grades across all remits it inspects and regulates".',
            REFORM_RELEASE,
            during=Period(date(2025, 11, 27), None),
            note="the headline judgement is meant, not the four-point scale; no day was found for regulated providers",
        ),
    ),
)
