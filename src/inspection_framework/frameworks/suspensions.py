"""The pauses in inspections, from the announcement to the first inspection after it, with the activities affected."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import UPDATE_LOG, UPDATE_LOG_2020
from inspection_framework.frameworks.jtai.sources import JTAI_LETTERS
from inspection_framework.frameworks.sources import ILACS_REPORTS
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.pathways import Suspension

__all__ = ["ANNOUNCED", "SUSPENSIONS"]

NATIONAL_DIRECTOR_MARCH_2020 = Source(
    document="Yvette Stanley, Ofsted's national director of social care, message on coronavirus and inspection, as printed by Children England",
    locator="the first paragraph",
    published=date(2020, 3, 17),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.childrenengland.org.uk/news/coronavirus-and-inspection",
)

ANNOUNCED = Fact(
    date(2020, 3, 17),
    NATIONAL_DIRECTOR_MARCH_2020,
    note="announced that day for all routine inspections of schools, further education, early years and social care; those that had begun the day before stopped too, unless there were significant concerns",
)

_YEAR_BY_US = attrs.evolve(UPDATE_LOG, basis=Basis.INFERRED)
_ILACS_VISITS = 'the log says "ILACS visits", and no year, which is concluded from the lockdown that it names; that monitoring visits are among them is our reading, and Ofsted\'s national director said on 27 April 2021 that these had continued "where possible" since the summer before'

SUSPENSIONS = (
    Suspension(
        id="pandemic-inspections",
        says="Routine inspection is suspended in the pandemic.",
        framework="ILACS",
        activities=("standard", "short"),
        first=ANNOUNCED,
        last=Fact(
            date(2021, 6, 27),
            ILACS_REPORTS,
            note="observed, not announced: the first inspection after it began on 28 June 2021, the others from 20 September 2021",
        ),
    ),
    Suspension(
        id="pandemic-visits",
        says="Focused and monitoring visits are suspended in the pandemic.",
        framework="ILACS",
        activities=("focused_visit", "monitoring_visit"),
        first=ANNOUNCED,
        last=Fact(
            date(2020, 9, 17),
            attrs.evolve(UPDATE_LOG_2020, basis=Basis.INFERRED),
            note='no source has the last day; we take the day before 18 September 2020, when the guidance on the visits was updated. The visits began at the end of that month or in October. Monitoring visits went on earlier: "since last summer" they "have continued where possible", Ofsted\'s national director said on 27 April 2021',
        ),
    ),
    Suspension(
        id="second-lockdown-visits",
        says="Visits are paused during the national lockdown of November 2020.",
        framework="ILACS",
        activities=("focused_visit", "monitoring_visit"),
        first=Fact(date(2020, 11, 5), _YEAR_BY_US, note=_ILACS_VISITS),
        last=Fact(date(2020, 12, 2), _YEAR_BY_US, note=_ILACS_VISITS),
    ),
    Suspension(
        id="pandemic-joint-inspections",
        says="Joint targeted area inspections are suspended in the pandemic.",
        framework="JTAI",
        activities=("jtai",),
        first=ANNOUNCED,
        last=Fact(
            date(2022, 3, 31),
            attrs.evolve(JTAI_LETTERS, basis=Basis.INFERRED),
            note="they began again in April 2022, by month only; a pilot in November 2021 (by the page of HMICFRS) and Solihull in January 2022, at the request of the Secretaries of State, came before",
        ),
    ),
)
