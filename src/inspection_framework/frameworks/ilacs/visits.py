"""The two visits that end in a letter without grades: focused and monitoring."""

from datetime import date

import attrs

from inspection_framework.frameworks.deadlines import AFTER_PRIORITY_ACTION
from inspection_framework.frameworks.ilacs.publication import OF_FOCUSED_VISITS, OF_MONITORING_VISITS
from inspection_framework.frameworks.ilacs.sources import (
    CUMBRIA_VISIT,
    LGA_FIRST,
    MONITORING_LETTERS,
    NATIONAL_DIRECTOR_2017,
    NATIONAL_DIRECTOR_2021,
    NORFOLK_2021,
    OFFICIAL_STATISTICS_2025,
    SESLIP,
    WILLIS_PALMER,
)
from inspection_framework.frameworks.sources import (
    CUMBRIA_2020,
    DATA_PEOPLE,
    ED_YOURSELF_2016,
    GATESHEAD,
    HALTON,
    OFSTED_AUGUST_2018,
    SCRUTINY_SLIDES,
    SEFTON_LIST,
    SEFTON_TABLE,
)
from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Feedback,
    Notice,
    OnSitePattern,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import Period
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays, WorkingDays

__all__ = ["FOCUSED_VISIT", "MONITORING_VISIT"]

_STARTS_2024_25 = attrs.evolve(
    OFFICIAL_STATISTICS_2025.at("sheet In-year_inspections"), basis=Basis.OBSERVED, wording_seen=True
)
_ANNOUNCED_2021 = attrs.evolve(NATIONAL_DIRECTOR_2021, basis=Basis.INFERRED)
_RESTART = Period(date(2020, 9, 18), date(2020, 12, 31))

_FIVE_DAYS = Notice(words="Five working days' notice is given.", length=WorkingDays(5))
_FILTERED_REQUEST = Evidence(
    information_asked_for=(Fact("A version of the Annex A request, filtered by the theme of the visit.", DATA_PEOPLE),),
)

FOCUSED_VISIT = Activity(
    id="focused_visit",
    title=Fact("Focused visit", GATESHEAD.at("paragraph 9")),
    reporting=Fact(
        Reporting.NARRATIVE,
        SEFTON_TABLE,
        note='"narrative findings"; the list on the slide before speaks of a "strengths and areas to improve" narrative',
    ),
    purpose=(
        Fact("To look at a specific area of service or cohort of children.", GATESHEAD.at("paragraph 9")),
        Fact("To support improvement, and to find and test good practice.", SEFTON_TABLE),
        Fact(
            'Focused on "catching before you fall" and on identifying what needs to improve before the next judgement inspection.',
            SEFTON_LIST,
        ),
        Fact("It may focus on areas of good practice, areas for development, or both.", HALTON.at("paragraph 3.3")),
    ),
    notice=(
        Fact(
            _FIVE_DAYS,
            attrs.evolve(HALTON.at("paragraph 3.3"), basis=Basis.INFERRED),
            during=Period(date(2018, 1, 1), date(2020, 9, 17)),
            note="the paper says five days; that working days are meant is concluded from the inspections, which are announced on a Monday for the next. It is taken to hold until the visits of autumn 2020, which had another notice",
        ),
        Fact(
            Notice(words="Ten days' notice is given; whether working days are meant is not said."),
            CUMBRIA_2020,
            during=_RESTART,
            note="the visits after the suspension of 2020; the minutes report what Ofsted said in November. The first day is that of the last update of the guidance before these visits, the last that of the interim period as first planned: both are our choice. Visits began in late September or early October and were paused from 5 November to 2 December",
        ),
        Fact(
            _FIVE_DAYS,
            attrs.evolve(NORFOLK_2021, basis=Basis.INFERRED),
            during=Period(date(2021, 1, 1), None),
            note='one visit, announced on Tuesday 28 September 2021 for Tuesday 5 October; that it is the rule is concluded from it and from the notice of 2018. The first day is our choice: the interim period of 2020 was first planned to end the day before. An update of 2021 changed "details of notification periods for inspections and visits", and what it said was not seen',
        ),
    ),
    phases=(
        Fact(
            None,
            SEFTON_TABLE,
            note="not found: in which weeks the work on site and off site falls; Ofsted planned two to three days on site",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            _ANNOUNCED_2021,
            note='"two days\' fieldwork by two inspectors", said in April 2021 of the "pre-Covid focused visits" that were to start again in June at the earliest; that it holds for others is concluded. Cumbria in August 2019 and Norfolk in October 2021 had two days. Ofsted\'s slides of September 2017 planned two to three days on site',
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="inspectors", at_least=2, at_most=2),),
            _ANNOUNCED_2021,
            note="said in April 2021 of the visits that were to start again in June at the earliest; that it holds for others is concluded. Slides of March 2018 for a council's scrutiny panel say two as well",
        ),
    ),
    feedback=(
        Fact(
            Feedback(
                heard_by=("the director of children's services",),
                when="on the afternoon of the second day",
                on=Anchor.LAST_DAY,
            ),
            attrs.evolve(NORFOLK_2021, basis=Basis.INFERRED),
            note="one visit, of October 2021; the memo calls it initial feedback. That it is so in others is concluded",
        ),
    ),
    publication=OF_FOCUSED_VISITS,
    deadlines=AFTER_PRIORITY_ACTION,
    evidence=_FILTERED_REQUEST,
    notes=(
        Fact(
            "After each focused visit Ofsted publishes a letter on its outcome, in words, which makes clear what improvements are needed where they are.",
            NATIONAL_DIRECTOR_2017,
        ),
        Fact(
            "Its rules are in paragraphs 106 to 117 of the guidance.",
            SESLIP,
            note="as the page says in November 2024; the paragraphs were not seen",
        ),
        Fact(
            'Significant concerns are set out as "areas for priority action", to which the authority is expected to respond swiftly with an action plan.',
            LGA_FIRST,
            note="said of reports under ILACS, not of the letters in particular",
        ),
        Fact(
            "Where there are areas for priority action the authority submits a final action plan within 70 working days of receiving the letter, and is asked for an early draft within 20 working days.",
            OFSTED_AUGUST_2018,
            during=Period(date(2018, 8, 16), None),
            note='"to take immediate effect"',
        ),
        Fact("In Cumbria it took two days.", CUMBRIA_VISIT, note="August 2019"),
        Fact("There are two inspectors.", SCRUTINY_SLIDES),
        Fact(
            "Of 36 visits in 2024-25 eighteen began on a Tuesday and sixteen on a Wednesday.",
            _STARTS_2024_25,
            note="inspections begin on a Monday, these visits mostly do not",
        ),
        Fact(
            "To decide which authorities have a focused visit first, Ofsted takes into account which are judged inadequate, have an area for priority action, give concern or have not yet had an inspection under ILACS, and the timing of other activity; it plans to include a sample of good and outstanding ones.",
            WILLIS_PALMER,
            during=_RESTART,
            note="said of the visits from late September to early October 2020; the days are those of the notice above",
        ),
    ),
)

_HANDBOOK_2016 = attrs.evolve(ED_YOURSELF_2016, basis=Basis.INFERRED)
_OF_THE_FRAMEWORK_BEFORE = (
    "the handbook of 2016 was written for the framework before; that it holds under ILACS is our conclusion: "
    'Ofsted\'s slides of September 2017 say "same arrangements for inadequate local authorities"'
)

MONITORING_VISIT = Activity(
    id="monitoring_visit",
    title=Fact("Monitoring visit", SEFTON_TABLE),
    reporting=Fact(Reporting.NARRATIVE, SEFTON_TABLE),
    purpose=(
        Fact("For local authorities judged inadequate only.", SEFTON_TABLE),
        Fact(
            "To look at the key weaknesses and recommendations of the inspection report, to check that other areas have not declined, and to look at new or emerging concerns.",
            _HANDBOOK_2016,
            note=_OF_THE_FRAMEWORK_BEFORE,
        ),
    ),
    notice=(
        Fact(
            Notice(words="The lead monitoring inspector confirms the dates of the visits in advance."),
            _HANDBOOK_2016,
            note=_OF_THE_FRAMEWORK_BEFORE,
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(2)),
            MONITORING_LETTERS,
            note="Bradford 28 to 29 April 2021, Devon 2 to 3 February 2022, Herefordshire 21 to 22 February 2024; by an account of the handbook of 2016 a visit generally lasts two days",
        ),
    ),
    team=(
        Fact(
            (
                TeamRole(
                    role="Her (now His) Majesty's Inspectors",
                    at_least=2,
                    at_most=2,
                    length=WorkingDays(2),
                    usually=True,
                ),
            ),
            _HANDBOOK_2016,
            note=_OF_THE_FRAMEWORK_BEFORE,
        ),
    ),
    publication=OF_MONITORING_VISITS,
    evidence=_FILTERED_REQUEST,
    notes=(
        Fact("Visits are quarterly.", SEFTON_TABLE),
        Fact(
            "The visits need not be equally spaced throughout the year.",
            _HANDBOOK_2016,
            note=_OF_THE_FRAMEWORK_BEFORE,
        ),
        Fact(
            "The number of visits differs: Bradford had seven from 2018 to 2022.",
            MONITORING_LETTERS.at("the number of visits"),
        ),
        Fact(
            "Of 24 visits in 2024-25 seventeen began on a Tuesday and four on a Wednesday.",
            _STARTS_2024_25,
        ),
        Fact(
            'Of 42 virtual visits "to check on covid responses" in 2020-2021, 21 were to authorities judged inadequate.',
            SESLIP,
            note="counted there as focused visits, which such authorities do not usually have",
        ),
    ),
)
