"""The joint targeted area inspection itself: its notice, weeks, team and evidence, and what comes out of it."""

from datetime import date

import attrs

from inspection_framework.frameworks.deadlines import AFTER_A_JOINT_INSPECTION
from inspection_framework.frameworks.jtai.publication import OF_LETTERS
from inspection_framework.frameworks.jtai.sampling import SAMPLING_PLANS
from inspection_framework.frameworks.jtai.sources import (
    CYPN_2016,
    FRONT_DOOR_GUIDANCE,
    JTAI_LETTERS,
    SHEFFIELD,
    WAKEFIELD,
)
from inspection_framework.frameworks.sources import DATA_PEOPLE, HALTON, JTAI_FRAMEWORK_PAGE, SEFTON_TABLE
from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays, WorkingDays

__all__ = ["INSPECTION", "NARRATIVE"]

_TO_MARCH_2020 = Period(date(2016, 2, 1), date(2020, 3, 31))
_PAUSE = Period(date(2020, 4, 1), date(2022, 3, 31))
_BEFORE_APRIL_2022 = Period(date(2016, 2, 1), date(2022, 3, 31))
_SINCE_APRIL_2022 = Period(date(2022, 4, 1), None)
_TAKEN_TO_HOLD = "the account is of 2023 to 2024; taken to hold since the inspections began again in April 2022"
_OF_PRACTICE = attrs.evolve(SHEFFIELD, basis=Basis.INFERRED)
_OF_WAKEFIELD = attrs.evolve(WAKEFIELD, basis=Basis.INFERRED)
"""The accounts of two partnerships, taken to hold on days that they do not name."""
_FRONT_DOOR = Period(date(2024, 4, 5), None)
_FRONT_DOOR_ONLY = "asked in inspections of the front door"

NARRATIVE = SEFTON_TABLE

INSPECTION = Activity(
    id="jtai",
    title=Fact("Joint Targeted Area Inspection (JTAI)", HALTON.at("paragraph 3.3")),
    reporting=Fact(Reporting.NARRATIVE, NARRATIVE, note='"Narrative findings"; the letters bear no grade'),
    purpose=(
        Fact(
            'It is "an inspection of a theme, e.g., Domestic Abuse in a local area and would include health and police services".',
            HALTON.at("paragraph 3.3"),
        ),
        Fact("It has \"changing 'deep dives'\".", NARRATIVE),
    ),
    notice=(
        Fact(
            Notice(
                words="By the last update notification comes 10 working days before fieldwork, for every theme; earlier it came 9 or 10 days before, depending on the theme."
            ),
            JTAI_FRAMEWORK_PAGE,
            during=_TO_MARCH_2020,
            note="the page does not date its last update, so it is not known from which day the length is 10 working days. GOV.UK's page on child exploitation has the 10 working days since 25 February 2020; by an earlier update the day of notification, a Tuesday, is counted as day 1, and it may be brought forward to the Monday, depending on the theme",
        ),
        Fact(
            None,
            JTAI_LETTERS,
            during=_PAUSE,
            note="not found: the notice of the pilot in November 2021 and of the inspection of Solihull in January 2022",
        ),
        Fact(
            Notice(
                words="Notification typically comes 10 working days before fieldwork; inspectors are on site in week 3, the week of notification being week 1.",
                length=WorkingDays(10),
            ),
            _OF_PRACTICE,
            during=_SINCE_APRIL_2022,
            note='"typically follows a structured timetable"; week 3 also in the account of the Wakefield Safeguarding Children Partnership, of 2023 to 2024; taken to hold since the inspections began again in April 2022',
        ),
    ),
    phases=(
        Fact(
            None,
            JTAI_FRAMEWORK_PAGE,
            during=_BEFORE_APRIL_2022,
            note="not found: what was done in each week; the framework of 2016 to 2020 itself could not be read",
        ),
        Fact(
            (
                Phase(
                    weeks=(1,),
                    place=Place.OFF_SITE,
                    what="notification and set-up discussions; inspectors ask for information, select children and ask the agencies to audit these children's experiences",
                ),
                Phase(
                    weeks=(2,),
                    place=Place.OFF_SITE,
                    what="the agencies evaluate the children's experiences and give their audits to the inspectors",
                ),
                Phase(weeks=(3,), place=Place.ON_SITE, what="fieldwork: case sampling, case tracking and interviews"),
            ),
            _OF_PRACTICE,
            during=_SINCE_APRIL_2022,
            note="the timetable that an inspection typically follows; the fieldwork as the Wakefield Safeguarding Children Partnership describes it; that weeks 1 and 2 are off site is concluded from fieldwork beginning in week 3; taken to hold since the inspections began again in April 2022",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(5), first=Weekday.MONDAY, last=Weekday.FRIDAY),
            JTAI_LETTERS,
            note="59 of the 62 letters whose days were read",
        ),
    ),
    team=(
        Fact(
            None,
            WAKEFIELD,
            during=_BEFORE_APRIL_2022,
            note="not found: the size of the team before April 2022; the account is of 2023 to 2024",
        ),
        Fact(
            (
                TeamRole(role="Ofsted social care inspectors, one of them the lead", at_least=2, at_most=2),
                TeamRole(role="Ofsted schools inspector", at_least=1, at_most=1),
                TeamRole(role="Care Quality Commission inspectors", at_least=2, at_most=2),
                TeamRole(role="HMICFRS inspectors", at_least=2, at_most=2),
            ),
            _OF_WAKEFIELD,
            during=Period(date(2022, 4, 1), date(2024, 12, 31)),
            note="inspectors of HM Inspectorate of Probation, which takes part in some inspections, are not counted in it; the account is of 2023 to 2024; that it holds from April 2022 to the end of 2024 is our conclusion",
        ),
        Fact(
            None,
            SHEFFIELD.at("Who undertakes the inspection?"),
            during=Period(date(2025, 1, 1), None),
            note="not found: the size of the team since 2025; the list was missing from the copy seen",
        ),
    ),
    publication=OF_LETTERS,
    deadlines=AFTER_A_JOINT_INSPECTION,
    sampling_plans=SAMPLING_PLANS,
    evidence=Evidence(
        people_heard=(
            Fact(
                ("practitioners", "managers", "leaders", "stakeholders", "children"),
                _OF_WAKEFIELD,
                during=_SINCE_APRIL_2022,
                note=_TAKEN_TO_HOLD,
            ),
        ),
        records_read=(
            Fact(
                ("sampled cases", "tracked cases, at least five", "audits made locally"),
                _OF_WAKEFIELD,
                during=_SINCE_APRIL_2022,
                note=_TAKEN_TO_HOLD,
            ),
        ),
        information_asked_for=(
            Fact(
                "On the day of notification inspectors ask for a list of all children identified as at risk of child sexual exploitation or as victims of it.",
                CYPN_2016,
                during=Period(date(2016, 2, 1), date(2016, 8, 31)),
                note="the account is of spring 2016, when child sexual exploitation was the theme; that the theme lasted from February to August 2016 is from the Modern.Gov blog of January 2017",
            ),
            Fact("An adapted version of Annex A, with extra items.", DATA_PEOPLE, note="as it was in May 2024"),
        ),
    ),
    questions=(
        Fact(
            "How effectively do the front doors of the single agencies identify initial need and risk, and respond?",
            FRONT_DOOR_GUIDANCE.at("paragraph 6"),
            during=_FRONT_DOOR,
            note=_FRONT_DOOR_ONLY,
        ),
        Fact(
            "How effective is the multi-agency safeguarding hub, or its equivalent?",
            FRONT_DOOR_GUIDANCE.at("paragraph 6"),
            during=_FRONT_DOOR,
            note=_FRONT_DOOR_ONLY,
        ),
        Fact(
            "How effectively does each agency contribute to the multi-agency response, including early decisions across early help, child in need and child protection?",
            FRONT_DOOR_GUIDANCE.at("paragraph 6"),
            during=_FRONT_DOOR,
            note=_FRONT_DOOR_ONLY,
        ),
        Fact(
            "How effectively does the local partnership monitor, promote, coordinate and evaluate the work of the statutory partners?",
            FRONT_DOOR_GUIDANCE.at("paragraph 6"),
            during=_FRONT_DOOR,
            note=_FRONT_DOOR_ONLY,
        ),
        Fact(
            "What is the impact of leaders and managers on practice at the front door, how timely is the work, and what is the impact of the area's actions to improve?",
            FRONT_DOOR_GUIDANCE.at("paragraph 6"),
            during=_FRONT_DOOR,
            note=_FRONT_DOOR_ONLY,
        ),
    ),
    notes=(
        Fact(
            "At least five cases are tracked; they are selected from information supplied before the week on site. Cases are also sampled.",
            _OF_WAKEFIELD,
            during=_SINCE_APRIL_2022,
            note=_TAKEN_TO_HOLD,
        ),
        Fact(
            "Inspectors evaluate the quality and the impact of the audits made locally.",
            _OF_WAKEFIELD,
            during=_SINCE_APRIL_2022,
            note=_TAKEN_TO_HOLD,
        ),
        Fact(
            "Recent practice is assessed, typically of the six months before the inspection, and how well it considers the history of the children's cases.",
            _OF_PRACTICE.at("What professionals can expect during an inspection?"),
            during=_SINCE_APRIL_2022,
            note='"typically within the 6 months prior to the inspection"; the page bears no day, and it is taken to hold since April 2022',
        ),
        Fact(
            "Some letters name areas for priority action: those on Liverpool (2016), Durham and Medway (2018), Sefton (2019), Solihull and Cheshire East (2022), Torbay and Somerset (2024).",
            JTAI_LETTERS,
            note="the years are those of the letters",
        ),
        Fact(
            "Letters of 2016 to 2025 name areas for improvement.",
            JTAI_LETTERS,
            note="how many of the letters do was not counted",
        ),
        Fact(
            "Letters of 2016 to 2025 contain case studies or practice studies.",
            JTAI_LETTERS,
            note="how many of the letters do was not counted",
        ),
        Fact(
            "No letter was seen on an inspection between March 2020 and April 2022, but for that of Solihull in January 2022, at the request of the Secretaries of State.",
            JTAI_LETTERS,
            during=_PAUSE,
            note='"paused because of the COVID-19 pandemic" (guidance of 7 October 2022, paragraph 5): the days were not found; HMICFRS\'s page on these inspections says that a new programme was piloted in November 2021',
        ),
    ),
)
