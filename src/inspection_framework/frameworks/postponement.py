"""What Ofsted's policy on deferring and pausing has said since 5 November 2025, as its update history puts it."""

from datetime import date

from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source

__all__ = ["INSUFFICIENT_EVIDENCE", "LEADERS_WELL_BEING", "NATIONAL_REFORMS"]

_POLICY = Source(
    document="Ofsted, Ofsted inspections and visits: deferring, pausing and gathering additional evidence, as updated 5 November 2025, as copied by govukdiff",
    locator="update history, 5 November 2025",
    published=date(2025, 11, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://govukdiff.njk.onl/update/2025-11-05T09:30:00+00:00/www.gov.uk/guidance/deferring-ofsted-inspections",
)
_SINCE = Period(date(2025, 11, 5), None)

NATIONAL_REFORMS: Fact[str] = Fact(
    'Ofsted has "clarified that national reforms are not grounds for deferral for Area SEND inspections, ILACS and JTAIs".',
    _POLICY,
    during=_SINCE,
    note="a clarification: it may have been so before. Of the passage itself only this account of it was seen",
)
LEADERS_WELL_BEING: Fact[str] = Fact(
    "The reasons for which Ofsted may defer an inspection include circumstances related to the well-being of senior leaders.",
    _POLICY,
    during=_SINCE,
    note="of the passage itself only this account of it was seen; whether it is about every kind of inspection was not found",
)
INSUFFICIENT_EVIDENCE: Fact[str] = Fact(
    "That an evidence base is insufficient can be found in two ways: by Ofsted's quality assurance before publication, or when it considers a formal complaint.",
    _POLICY,
    during=_SINCE,
    note="the update clarified it; of the passage itself only this account of it was seen",
)
