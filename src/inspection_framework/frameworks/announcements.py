"""What Ofsted has announced without a day yet, for local authorities and for all kinds of provider."""

from datetime import date

from inspection_framework.frameworks.sources import REFORM_RELEASE
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["OF_AUTHORITIES", "OF_PROVIDERS", "OVERALL_ANNOUNCED", "OVERALL_WITHOUT_A_DAY"]

OVERALL_ANNOUNCED = "Ofsted's release of 27 November 2025 speaks of a commitment to remove overall effectiveness grades across all remits; no day was found for regulated providers"
OVERALL_WITHOUT_A_DAY: Fact[None] = Fact(
    None,
    REFORM_RELEASE,
    note="not found: from which day a provider has no overall grade; Ofsted's release of 27 November 2025 speaks of a commitment to remove these grades across all remits, and no source gives a day for providers",
)

_SINCE = Period(date(2025, 11, 27), None)
_TITLE = "What is announced and has no day yet"
_RENEWED = Fact(
    'Ofsted plans a "renewed children and families services framework" for 2027, after a consultation in 2026.',
    REFORM_RELEASE,
    during=_SINCE,
    note="no day was found",
)
_OVERALL = Fact(
    'Ofsted speaks of its "commitment to making inspections fairer, including by removing overall effectiveness grades across all remits it inspects and regulates".',
    REFORM_RELEASE,
    during=_SINCE,
    note="we read it as the headline judgement, not the four-point scale; no day was found for regulated providers",
)

OF_AUTHORITIES = Topic(id="announcements", title=_TITLE, facts=(_RENEWED,))
OF_PROVIDERS = Topic(id="announcements", title=_TITLE, facts=(_OVERALL,))
