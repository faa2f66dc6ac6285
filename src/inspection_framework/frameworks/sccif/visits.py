"""What inspectors do between full inspections: interim, assurance and monitoring inspections and visits."""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.frameworks.sccif.reporting import AFTER_AN_INTERIM, COMPLAINTS, PUBLICATION
from inspection_framework.frameworks.sccif.sources import (
    CHILDRENS_HOMES,
    CONSULTATION_2022,
    EMPTY_HOMES,
    LOG_CHILDRENS_HOMES,
    NEWS_2021,
    SUPPORTED_GORDONS,
)
from inspection_framework.model.activities import Activity, Notice, Reporting, TeamRole
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["ASSURANCE", "ASSURANCE_VISIT", "INTERIM", "monitoring"]

_TYPES = CHILDRENS_HOMES.at("section 8, Types of inspection")
_INTERIM = CHILDRENS_HOMES.at("section 19, Interim inspections")
_MONITORING = CHILDRENS_HOMES.at("section 20, Monitoring visits")
_UNANNOUNCED = Notice(words="There is none: all inspections are unannounced.")
_INTERIM_DAYS = Period(date(2017, 4, 1), date(2022, 3, 31))

INTERIM = Activity(
    id="interim",
    title=Fact("Interim inspection", _TYPES),
    reporting=Fact(
        Reporting.GRADED,
        _INTERIM,
        note="one judgement on a scale of three: improved, sustained or declined in effectiveness",
    ),
    existed=Fact(
        _INTERIM_DAYS,
        LOG_CHILDRENS_HOMES,
        note="the assurance inspection took its place on 1 April 2022",
    ),
    judges=(Fact(("effectiveness",), _INTERIM),),
    notice=(Fact(_UNANNOUNCED, CHILDRENS_HOMES.at("section 9, Notice")),),
    team=(
        Fact(
            (TeamRole(role="inspector", at_least=1, length=CalendarDays(1), usually=True),),
            _TYPES,
            note="normally on site for one day, after half a day of preparation (section 12); the text gives no number of inspectors",
        ),
    ),
    publication=PUBLICATION,
    deadlines=AFTER_AN_INTERIM,
    notes=(
        *COMPLAINTS[:2],
        Fact(
            "Declined effectiveness leads to an urgent review of the case.",
            CHILDRENS_HOMES.at("section 15, Inadequate judgements: next steps"),
        ),
        Fact(
            "A home in which no child has lived yet has an interim inspection without a judgement as its first: it checks the requirements of registration, and its report says so in a fixed statement.",
            EMPTY_HOMES,
        ),
    ),
)

ASSURANCE = Activity(
    id="assurance",
    title=Fact("Assurance inspection", LOG_CHILDRENS_HOMES),
    reporting=Fact(
        Reporting.NARRATIVE,
        CONSULTATION_2022,
        note="it makes a single judgement from its findings in place of the relative one; the labels of that judgement were not found, so it is kept as words",
    ),
    existed=Fact(Period(date(2022, 4, 1), None), LOG_CHILDRENS_HOMES, note="in place of the interim inspection"),
    notice=(
        Fact(
            _UNANNOUNCED,
            attrs.evolve(CHILDRENS_HOMES.at("section 9, Notice"), basis=Basis.INFERRED),
            note="the section of 2017 to 2019 says it of all inspections of homes; no later text on it was seen",
        ),
    ),
    team=(Fact(None, LOG_CHILDRENS_HOMES, note="not found: who carries it out and for how long"),),
    publication=PUBLICATION,
    notes=(
        Fact(
            None,
            CONSULTATION_2022,
            note='not found: the labels of its judgement; a recollection that reports say whether there are "serious or widespread concerns" could not be verified',
        ),
    ),
)

ASSURANCE_VISIT = Activity(
    id="assurance_visit",
    title=Fact("Assurance visit", NEWS_2021),
    reporting=Fact(Reporting.NARRATIVE, NEWS_2021, note="no grade; the report says whether there are serious concerns"),
    existed=Fact(
        Period(date(2020, 9, 1), date(2021, 4, 11)),
        attrs.evolve(NEWS_2021, basis=Basis.INFERRED),
        note="from September 2020, by its month only, until routine inspection began again on 12 April 2021; the guidance was taken down later that year",
    ),
    notice=(Fact(None, NEWS_2021, note="not found: what notice was given of it"),),
    team=(Fact(None, NEWS_2021, note="not found: who carried it out and for how long"),),
    publication=PUBLICATION,
)
"""The visit of the pandemic, not the assurance inspection of today."""


_TAKEN_TO_HOLD = "read in the framework for children's homes and taken to hold here"


def monitoring(*, of_homes: bool = False, supported: bool = False, more: Iterable[Fact[str | None]] = ()) -> Activity:
    """Return the monitoring visit of a kind of provider.

    What is said of children's homes is taken to hold for the other kinds, as our conclusion.
    """
    unannounced = Notice(words="It is usually unannounced.")
    concluded = attrs.evolve(_MONITORING, basis=Basis.INFERRED)
    source, note = (_MONITORING, "") if of_homes else (concluded, _TAKEN_TO_HOLD)
    return Activity(
        id="monitoring",
        title=Fact(
            "Monitoring visit",
            _TYPES if of_homes else attrs.evolve(_TYPES, basis=Basis.INFERRED),
            note="called monitoring inspection in the tables of providers",
        ),
        reporting=Fact(
            Reporting.NARRATIVE,
            concluded,
            note="what was read speaks of a report and of no grade; it is usually published, and the regulatory inspection manager can withhold it exceptionally",
        ),
        notice=(
            Fact(Notice(words="It may be unannounced where there are concerns for safety."), SUPPORTED_GORDONS)
            if supported
            else Fact(unannounced, source, note=note),
        ),
        team=(Fact(None, _MONITORING, note="not found: who carries it out and for how long"),),
        publication=PUBLICATION,
        notes=(
            Fact(
                "It follows up concerns or an inadequate judgement, or checks that a compliance notice is met.",
                source,
                note=note,
            ),
            Fact(
                "A compliance notice is followed up on the day after it falls due, within 5 working days at the latest; visits can come as often as weekly.",
                source,
                note=note,
            ),
            *more,
        ),
    )
