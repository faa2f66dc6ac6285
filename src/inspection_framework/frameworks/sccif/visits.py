"""What inspectors do between full inspections: interim, assurance and monitoring inspections and visits."""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.frameworks.sccif.reporting import AFTER_AN_INTERIM, COMPLAINTS, PUBLICATION
from inspection_framework.frameworks.sccif.sources import (
    ASSURANCE_2020,
    ASSURANCE_FOUND,
    BOARDING,
    BRIEFING_2020,
    CHILDRENS_HOMES,
    COLLEGES,
    CONSULTATION_2022,
    EMPTY_HOMES,
    LOG_CHILDRENS_HOMES,
    NEWS_2021,
    SUPPORTED_GORDONS_ON_ENFORCEMENT,
)
from inspection_framework.model.activities import Activity, Notice, Reporting, TeamRole
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.lengths import CalendarDays

__all__ = [
    "ASSURANCE",
    "ASSURANCE_VISIT",
    "ASSURANCE_VISIT_OF_AGENCIES",
    "ASSURANCE_VISIT_OF_CENTRES",
    "INTERIM",
    "MONITORING_OF_COLLEGES",
    "MONITORING_OF_SCHOOLS",
    "monitoring",
]

_TYPES = CHILDRENS_HOMES.at("section 8, Types of inspection")
_INTERIM = CHILDRENS_HOMES.at("section 19, Interim inspections")
_MONITORING = CHILDRENS_HOMES.at("section 20, Monitoring visits")
_NEXT_STEPS = CHILDRENS_HOMES.at("section 15, Inadequate judgements: next steps")
_UNANNOUNCED = Notice(words="There is no notice: all inspections are unannounced.")
_APRIL_2022 = attrs.evolve(LOG_CHILDRENS_HOMES, basis=Basis.INFERRED)
_INTERIM_DAYS = Period(date(2017, 4, 1), date(2022, 3, 31))

INTERIM = Activity(
    id="interim",
    title=Fact("Interim inspection", _TYPES),
    reporting=Fact(
        Reporting.GRADED,
        _TYPES,
        note="one judgement on a scale of three: improved, sustained or declined in effectiveness",
    ),
    existed=Fact(
        _INTERIM_DAYS,
        _APRIL_2022,
        note="from the first day of the framework; the assurance inspection took its place in April 2022, which we take from its first day",
    ),
    judges=(Fact(("effectiveness",), _TYPES),),
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
            _NEXT_STEPS,
        ),
        Fact(
            "If no children are present at the first inspection after registration, that is an interim inspection without a judgement. It focuses on the requirements of registration, and its report says so in a fixed statement.",
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
    existed=Fact(
        Period(date(2022, 4, 1), None),
        _APRIL_2022,
        note="in place of the interim inspection, in the guidance for April 2022, which we take from its first day",
    ),
    notice=(
        Fact(
            _UNANNOUNCED,
            attrs.evolve(CHILDRENS_HOMES.at("section 9, Notice"), basis=Basis.INFERRED),
            note="the section says it of all inspections of homes, before there were assurance inspections; no later text on it was seen",
        ),
    ),
    team=(Fact(None, LOG_CHILDRENS_HOMES, note="not found: how many inspectors, and for how long"),),
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
    title=Fact("Assurance visit", ASSURANCE_2020),
    reporting=Fact(
        Reporting.NARRATIVE,
        attrs.evolve(ASSURANCE_FOUND, basis=Basis.INFERRED),
        note='the post counts the homes found to have serious concerns and names no grade of a visit; Ofsted\'s press release on these visits says that they "will not result in a graded judgement"',
    ),
    existed=Fact(
        Period(date(2020, 9, 1), date(2021, 4, 11)),
        attrs.evolve(ASSURANCE_2020, basis=Basis.INFERRED),
        note=f"the page of August 2020 says that they are made from 1 September 2020; that they went on until routine inspection began again on 12 April 2021 ({NEWS_2021.document}) is concluded",
    ),
    notice=(Fact(None, ASSURANCE_2020, note="not found: what notice was given of it"),),
    team=(Fact(None, ASSURANCE_2020, note="not found: how many inspectors, and for how long"),),
    publication=PUBLICATION,
)
"""The visit of the pandemic, not the assurance inspection of today."""


def _assurance_visit_of(source: Source, note: str) -> Activity:
    """Return the visit of the pandemic of a kind of provider that the page of August 2020 does not list."""
    return attrs.evolve(
        ASSURANCE_VISIT,
        title=Fact("Assurance visit", source),
        existed=Fact(
            Period(date(2020, 9, 1), date(2021, 4, 11)),
            attrs.evolve(source, basis=Basis.INFERRED),
            note=f"{note}; that they went on until routine inspection began again on 12 April 2021 ({NEWS_2021.document}) is concluded",
        ),
        notice=(Fact(None, source, note="not found: what notice was given of it"),),
        team=(Fact(None, source, note="not found: how many inspectors, and for how long"),),
    )


ASSURANCE_VISIT_OF_AGENCIES = _assurance_visit_of(
    BRIEFING_2020,
    "the page speaks of visits to secure children's homes and independent fostering agencies between 1 September and 4 December 2020",
)
ASSURANCE_VISIT_OF_CENTRES = _assurance_visit_of(
    NEWS_2021,
    "the page says that the visits began in September 2020 and lists those of family centres; that theirs began on the first of the month is concluded, although Ofsted's list of 17 August 2020 does not name them",
)


_TAKEN_TO_HOLD = "read in the framework for children's homes and taken to hold here"
_USUALLY_UNANNOUNCED = Notice(words="It is usually unannounced.")
_IN_TABLES = "called monitoring inspection in the tables of providers"
_NO_GRADE = "the text that we read mentions a report and no grade; it is usually published, and the regulatory inspection manager can decide in exceptional circumstances not to publish it"
_HOW_MANY = "not found: how many inspectors, and for how long"


def monitoring(*, of_homes: bool = False, supported: bool = False, more: Iterable[Fact[str | None]] = ()) -> Activity:
    """Return the monitoring visit of a kind of provider.

    What is said of children's homes is taken to hold for the other kinds, as our conclusion.
    """
    concluded = attrs.evolve(_MONITORING, basis=Basis.INFERRED)
    source, note = (_MONITORING, "") if of_homes else (concluded, _TAKEN_TO_HOLD)
    return Activity(
        id="monitoring",
        title=Fact(
            "Monitoring visit",
            _TYPES if of_homes else attrs.evolve(_TYPES, basis=Basis.INFERRED),
            note="; ".join(filter(None, (_IN_TABLES, note))),
        ),
        reporting=Fact(
            Reporting.NARRATIVE,
            attrs.evolve(_NEXT_STEPS, basis=Basis.INFERRED),
            note="; ".join(filter(None, (_NO_GRADE, note))),
        ),
        notice=(
            Fact(
                Notice(words="It may be unannounced where there are concerns for the safety and welfare of children."),
                SUPPORTED_GORDONS_ON_ENFORCEMENT,
            )
            if supported
            else Fact(_USUALLY_UNANNOUNCED, source, note=note),
        ),
        team=(Fact(None, _MONITORING, note=_HOW_MANY),),
        publication=PUBLICATION,
        notes=(
            Fact(
                "It is usually made to follow up concerns, after an inadequate inspection, or to check that a notice is met.",
                source,
                note=note,
            ),
            Fact(
                "Ofsted aims to follow up a notice on the day after it falls due, or within 5 working days at the very latest; in exceptional circumstances it can accept written confirmation instead. Visits can be as frequent as weekly if that is what is needed.",
                source,
                note=note,
            ),
            *more,
        ),
    )


def _of_the_unregulated(
    section: Source, *, report: str, notice: Fact[Notice | None], notes: tuple[Fact[str | None], ...]
) -> Activity:
    """Return the monitoring visit of schools or colleges, which Ofsted inspects and does not regulate."""
    return Activity(
        id="monitoring",
        title=Fact("Monitoring visit", section, note=_IN_TABLES),
        reporting=Fact(Reporting.NARRATIVE, attrs.evolve(section, basis=Basis.INFERRED), note=report),
        notice=(notice,),
        team=(Fact(None, section, note=_HOW_MANY),),
        publication=PUBLICATION,
        notes=notes,
    )


_OF_SCHOOLS = BOARDING.at("section 18, Monitoring visits")
MONITORING_OF_SCHOOLS = _of_the_unregulated(
    _OF_SCHOOLS,
    report="the text that we read mentions a report and no grade; it may be published, or withheld at the request of the Department for Education",
    notice=Fact(_USUALLY_UNANNOUNCED, _OF_SCHOOLS),
    notes=(
        Fact(
            "It is usually made to follow up concerns, after an inadequate inspection, or at the request of the Department for Education.",
            _OF_SCHOOLS,
        ),
        Fact("Visits can be as frequent as weekly if that is what is needed.", _OF_SCHOOLS),
    ),
)

_OF_COLLEGES = COLLEGES.at("section 17, Monitoring visits")
MONITORING_OF_COLLEGES = _of_the_unregulated(
    _OF_COLLEGES,
    report="the text that we read mentions progress against the areas for improvement and no grade",
    notice=Fact(
        Notice(
            words="The inspector and the college agree a time for a call and for the first visit. Ofsted reserves the right to visit without notice."
        ),
        _OF_COLLEGES,
        note="the right to visit without notice is in section 8.1",
    ),
    notes=(
        Fact(
            "It follows a judgement of inadequate or requires improvement, and assesses the progress against the areas for improvement in the report.",
            _OF_COLLEGES,
        ),
        Fact(
            "A college that is inadequate or requires improvement usually has one within 6 months.",
            COLLEGES.at("section 13, Inadequate judgements: next steps"),
        ),
    ),
)
