"""The two visits that end in a letter without grades: focused and monitoring."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    CUMBRIA,
    CUMBRIA_VISIT,
    DATA_PEOPLE,
    DEVON,
    EDYOURSELF_INTERVENTION,
    LGA_FIRST,
    MONITORING_LETTERS,
    OFFICIAL_STATISTICS_2025,
    SCRUTINY_SLIDES,
    SESLIP,
    WILLIS_PALMER,
)
from inspection_framework.frameworks.sources import GATESHEAD, HALTON, SEFTON
from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Notice,
    OnSitePattern,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import CalendarDays, Period, WorkingDays
from inspection_framework.model.facts import Basis, Fact

__all__ = ["FOCUSED_VISIT", "MONITORING_VISIT"]

_TABLE_OF_ACTIVITIES = SEFTON.at('slide "Inspection of local authority children\'s services", table')
_STARTS_2024_25 = attrs.evolve(
    OFFICIAL_STATISTICS_2025.at("sheet In-year_inspections"), basis=Basis.OBSERVED, wording_seen=True
)
_RESTART = Period(date(2020, 9, 18), date(2020, 12, 31))

_FIVE_DAYS = Notice(words="five working days' notice", length=WorkingDays(5))
_FILTERED_REQUEST = Evidence(
    information_asked_for=(Fact("a version of the Annex A request, filtered by the theme of the visit", DATA_PEOPLE),),
)

FOCUSED_VISIT = Activity(
    id="focused_visit",
    title=Fact("Focused visit", GATESHEAD.at("paragraph 9")),
    reporting=Fact(
        Reporting.NARRATIVE,
        _TABLE_OF_ACTIVITIES,
        note='a "strengths and areas to improve" narrative, without grades',
    ),
    purpose=(
        Fact("to look at a specific area of service or cohort of children", GATESHEAD.at("paragraph 9")),
        Fact("to support improvement, and find and test good practice", _TABLE_OF_ACTIVITIES),
        Fact(
            '"catching before you fall": to identify what needs to improve before the next judgement inspection',
            SEFTON.at('slide "Inspection of local authority children\'s services"'),
        ),
        Fact("it may focus on areas of good practice, areas for development, or both", HALTON.at("paragraph 3.3")),
    ),
    notice=(
        Fact(
            _FIVE_DAYS,
            HALTON.at("paragraph 3.3"),
            during=Period(date(2018, 1, 1), date(2020, 9, 17)),
            note="the paper says five days; that working days are meant is read from the inspections, which are announced on a Monday for the next",
        ),
        Fact(
            Notice(words="ten days' notice; whether working days are meant is not said"),
            CUMBRIA,
            during=_RESTART,
            note="the visits after the suspension of 2020; the minutes report what Ofsted said in November. The first day is that of the guidance on these visits, the last that of the interim period as first planned; visits began in late September or early October and were paused from 5 November to 2 December",
        ),
        Fact(
            _FIVE_DAYS,
            attrs.evolve(HALTON.at("paragraph 3.3"), basis=Basis.INFERRED, wording_seen=False),
            during=Period(date(2021, 1, 1), None),
            note='concluded from the notice of 2018: the ten days belonged to the interim visits. An update of 2021 changed "details of notification periods for inspections and visits", and what it said was not seen',
        ),
    ),
    phases=(
        Fact(
            None,
            _TABLE_OF_ACTIVITIES,
            note="not found: in which weeks the work on site and off site falls; Ofsted planned two to three days on site",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            CUMBRIA_VISIT,
            note="one visit, of August 2019; other accounts agree. Ofsted's slides of September 2017 planned two to three days on site",
        ),
    ),
    team=(Fact((TeamRole(role="inspectors", at_least=2, at_most=2),), SCRUTINY_SLIDES),),
    evidence=_FILTERED_REQUEST,
    notes=(
        Fact("its rules stand in paragraphs 106 to 117 of the guidance of 2024", SESLIP),
        Fact(
            'for significant concerns the letter sets out "areas for priority action", to which the authority responds with an action plan',
            LGA_FIRST,
        ),
        Fact(
            "of 36 visits in 2024-25 eighteen began on a Tuesday and sixteen on a Wednesday",
            _STARTS_2024_25,
            note="so the Monday of the inspections is not theirs",
        ),
        Fact(
            "visits without grades, first to authorities judged inadequate, with an area for priority action, giving concern, or not yet inspected under ILACS, and to a sample of good and outstanding ones",
            WILLIS_PALMER,
            during=_RESTART,
        ),
    ),
)

MONITORING_VISIT = Activity(
    id="monitoring_visit",
    title=Fact("Monitoring visit", _TABLE_OF_ACTIVITIES),
    reporting=Fact(Reporting.NARRATIVE, _TABLE_OF_ACTIVITIES),
    purpose=(
        Fact("for local authorities judged inadequate only", _TABLE_OF_ACTIVITIES),
        Fact(
            "to follow the key weaknesses and recommendations of the inspection report, to check that other areas have not declined, and to look at new concerns",
            EDYOURSELF_INTERVENTION,
        ),
    ),
    notice=(
        Fact(
            Notice(words="the dates are agreed with the local authority in advance"),
            EDYOURSELF_INTERVENTION,
            note='the handbook of 2016 was written for the framework before; Ofsted\'s slides of September 2017 say "same arrangements for inadequate local authorities"',
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            MONITORING_LETTERS,
            note="Bradford 28 to 29 April 2021, Devon 2 to 3 February 2022, Herefordshire 21 to 22 February 2024; the handbook of 2016 says generally two days",
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="Her (now His) Majesty's Inspectors", at_least=2, at_most=2, length=WorkingDays(2)),),
            EDYOURSELF_INTERVENTION,
            note="usually two",
        ),
    ),
    evidence=_FILTERED_REQUEST,
    notes=(
        Fact("quarterly", _TABLE_OF_ACTIVITIES),
        Fact("the visits need not be equally spaced throughout the year", EDYOURSELF_INTERVENTION),
        Fact(
            "the number of visits is not fixed: Bradford had seven from 2018 to 2022",
            MONITORING_LETTERS.at("the number of visits"),
        ),
        Fact(
            "of 24 visits in 2024-25 seventeen began on a Tuesday and four on a Wednesday",
            _STARTS_2024_25,
        ),
        Fact(
            "very rarely there is a focused visit instead, as in Devon in May 2021",
            DEVON,
            note="during the pandemic",
        ),
    ),
)
