"""The pauses: when inspections did not take place, from the announcement to the first one after, and which is which."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import UPDATE_LOG, UPDATE_LOG_2020
from inspection_framework.frameworks.sources import ILACS_REPORTS
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.pathways import Suspension

__all__ = ["ILACS_SUSPENSIONS"]

_ANNOUNCED = Fact(
    date(2020, 3, 17),
    UPDATE_LOG_2020,
    note="announced for routine inspection of every kind; the last ILACS inspection before it began on 9 March 2020",
)

ILACS_SUSPENSIONS = (
    Suspension(
        id="pandemic-inspections",
        says="Routine inspection was suspended in the pandemic.",
        framework="ILACS",
        activities=("standard", "short"),
        first=_ANNOUNCED,
        last=Fact(
            date(2021, 6, 27),
            ILACS_REPORTS,
            note="observed, not announced: the first inspection after it began on 28 June 2021, the others from 20 September 2021",
        ),
    ),
    Suspension(
        id="pandemic-visits",
        says="Focused and monitoring visits were suspended in the pandemic, until the phased return.",
        framework="ILACS",
        activities=("focused_visit", "monitoring_visit"),
        first=_ANNOUNCED,
        last=Fact(
            date(2020, 9, 17),
            attrs.evolve(UPDATE_LOG_2020, basis=Basis.INFERRED),
            note="the guidance on the phased return is of 18 September 2020; accounts put the first visits at the end of that month",
        ),
    ),
    Suspension(
        id="second-lockdown-visits",
        says="Focused and assurance visits were paused in the second lockdown.",
        framework="ILACS",
        activities=("focused_visit", "monitoring_visit"),
        first=Fact(date(2020, 11, 5), UPDATE_LOG),
        last=Fact(date(2020, 12, 2), UPDATE_LOG),
    ),
)
