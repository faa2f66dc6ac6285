"""Where sources on ILACS disagree: every side, the side that is followed, and why."""

from datetime import date

from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_CONSULTATION_RELEASE,
    CARE_LEAVERS_RESPONSE,
    CHESHIRE_EAST,
    CYPN_ACTION_PLANS,
    KIRKLEES,
    NOTTINGHAMSHIRE,
    SCRAPE_TOOL,
    SCRAPED_HISTORY,
    SESLIP,
    SESLIP_2023,
    WOKINGHAM,
)
from inspection_framework.frameworks.jtai.sources import FRONT_DOOR_GUIDANCE
from inspection_framework.frameworks.sources import (
    CUMBRIA_2020,
    ED_YOURSELF_LATER,
    FRAMEWORK_OF_SEPTEMBER_2018,
    GATESHEAD,
    HALTON,
    HARINGEY,
    ILACS_REPORTS,
    JTAI_FRAMEWORK_PAGE,
    OFSTED_AUGUST_2018,
    SCRUTINY_SLIDES,
    SEFTON_LIST,
)
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Contradiction

__all__ = ["CONTRADICTIONS"]

_TABLE = ILACS_REPORTS.at("the table of judgements")
_DAYS = ILACS_REPORTS.at("the days on site on each title page")

_NO_CYCLE = Fact("There is no fixed cycle or end date.", GATESHEAD.at("paragraph 10"))
_SINCE_2018 = Fact("Ofsted launched ILACS in January 2018.", GATESHEAD.at("policy context, paragraph 1"))
_EARLIER_ONES = Fact(
    "Rochdale had a standard inspection from 29 January 2018, Oxfordshire a short one from 16 April 2018.",
    _DAYS,
)
_ONE_WEEK = Fact("Gateshead was inspected on site from 29 April to 3 May 2019.", GATESHEAD.at("paragraph 12"))
_LEADERS_ALONE = Fact(
    "Where leaders alone are inadequate, overall effectiveness required improvement in three of four reports: Herefordshire 2018, Doncaster 2022 and Slough 2023, but not Trafford 2019.",
    _TABLE,
)
_UP_TO_TWO = Fact("Up to two focused visits between inspections.", GATESHEAD.at("appendix, paragraph 2, Background"))
_NOT_USUAL = Fact("An authority judged inadequate does not usually have focused visits.", SESLIP)
_STANDARD_AGAIN = Fact(
    '"We will no longer carry out re-inspections of inadequate local authorities using the single inspection framework"; "We will re-inspect using a standard inspection under this framework".',
    FRAMEWORK_OF_SEPTEMBER_2018,
    during=Period(date(2018, 9, 1), None),
    note="the day of publication was not seen: the first of the month is our choice",
)
_WORKING_DAYS = Fact(
    'A final action plan "within 70 working days of receiving the letter".',
    OFSTED_AUGUST_2018,
)
_FIVE_DAYS = Fact("Five days' notice of standard inspections and focused visits.", HALTON.at("paragraph 3.3"))
_RELEASE = Fact("The consultation runs from 20 June 2022.", CARE_LEAVERS_CONSULTATION_RELEASE)
_REPORTS_READ = Fact(
    "St Helens 2023: in care good, care leavers outstanding; Oxfordshire 2018: help and protection requires improvement, in care good; Nottingham and Redcar and Cleveland 2022: three areas.",
    _TABLE,
)
_ONE_REPORT = Fact(
    "North Northamptonshire, on site from 11 May 2026, prints 'practice' where the other ten reports print 'social work practice'.",
    _TABLE,
)
_OWN_ACT = Fact(
    "Joint targeted area inspections are carried out under section 20 of the Children Act 2004.",
    FRONT_DOOR_GUIDANCE.at("paragraph 3"),
)
_LAIS = Fact("Local authority intelligence system (LAIS).", GATESHEAD.at("paragraph 9"))

CONTRADICTIONS = (
    Contradiction(
        topic="whether there is a cycle",
        sides=(
            Fact("ILACS operates on a three-year cycle, as the framework before it did.", HALTON.at("paragraph 3.4")),
            _NO_CYCLE,
        ),
        followed=_NO_CYCLE,
        why="Both are partly right: there is no fixed programme, yet each authority is normally inspected about every three years, so a window is kept and not a cycle.",
    ),
    Contradiction(
        topic="when ILACS began",
        sides=(Fact("It was formally launched in January 2019.", GATESHEAD.at("paragraph 2")), _SINCE_2018),
        followed=_SINCE_2018,
        why="The policy context of the same paper, Ofsted and the first report (Rochdale, on site from 29 January 2018) agree on 2018.",
    ),
    Contradiction(
        topic="which authority was inspected first",
        sides=(
            Fact(
                "Gateshead was the first authority in the country to be inspected under the new framework.",
                GATESHEAD.at("paragraph 5"),
            ),
            _EARLIER_ONES,
        ),
        followed=_EARLIER_ONES,
        why="Gateshead, on site from 29 April 2019, can only have been first under the update of April 2019.",
    ),
    Contradiction(
        topic="how long a short inspection is",
        sides=(Fact("A 'short', two week inspection.", GATESHEAD.at("paragraph 11")), _ONE_WEEK),
        followed=_ONE_WEEK,
        why="Two weeks count the week of notice off site: a short inspection is that week and one on site, as in 125 of 128 reports, and a standard one that week and two on site.",
    ),
    Contradiction(
        topic="whether one inadequate area makes the overall judgement inadequate",
        sides=(
            Fact(
                '"If any areas of inspection are deemed inadequate then the rating of overall effectiveness by default is also judged to be inadequate, irrespective of ratings in other areas."',
                CHESHIRE_EAST,
            ),
            _LEADERS_ALONE,
        ),
        followed=_LEADERS_ALONE,
        why="For the areas of practice it has held in every report, 33 of 33; for leaders it does not hold.",
    ),
    Contradiction(
        topic="how many focused visits there are between inspections",
        sides=(
            _UP_TO_TWO,
            Fact("Likely two, of which a joint targeted area inspection replaces one.", SCRUTINY_SLIDES),
            Fact("A minimum of two, one of which could be a joint targeted area inspection.", CUMBRIA_2020),
            Fact("The table of all visits has a column for a third focused visit.", SESLIP_2023),
        ),
        followed=_UP_TO_TWO,
        why="Halton and Gateshead agree, and it is taken as the usual most: neither a cap nor a floor.",
    ),
    Contradiction(
        topic="whether an authority judged inadequate has focused visits",
        sides=(
            Fact(
                'Quarterly monitoring visits come "in addition to the usual focused visits".',
                ED_YOURSELF_LATER,
            ),
            _NOT_USUAL,
        ),
        followed=_NOT_USUAL,
        why="To 21 November 2024 the table behind it has no focused visit to an inadequate authority but for those in the pandemic; the other is a passing remark of a blog.",
    ),
    Contradiction(
        topic="how an authority judged inadequate is inspected again",
        sides=(
            Fact(
                '"Same arrangements for inadequate local authorities: quarterly monitoring followed by SIF/post monitoring SIF."',
                SEFTON_LIST,
                during=Period(date(2018, 1, 1), date(2018, 8, 31)),
                note="the first day is that of ILACS; the last is the one before the change that is on the other side",
            ),
            _STANDARD_AGAIN,
        ),
        followed=_STANDARD_AGAIN,
        why="Each was right in its time: the rule changed in September 2018, and the scrutiny slides of March 2018 still have the older one.",
    ),
    Contradiction(
        topic="in which days the action plan is counted",
        sides=(Fact("An action plan within 70 days.", CYPN_ACTION_PLANS), _WORKING_DAYS),
        followed=_WORKING_DAYS,
        why="The spokesperson in the same article says working days, as the parallel regulation on joint inspections does; the short form is the journalist's.",
    ),
    Contradiction(
        topic="how much notice is given",
        sides=(
            _FIVE_DAYS,
            Fact(
                "Ten days' notice of focused visits.",
                CUMBRIA_2020,
                during=Period(date(2020, 9, 18), date(2020, 12, 31)),
                note="the days are those of the notice of a focused visit, and our choice",
            ),
            Fact("Ten working days' notice of joint targeted area inspections.", JTAI_FRAMEWORK_PAGE),
        ),
        followed=_FIVE_DAYS,
        why="They speak of different things: five working days for ILACS, ten days only for the interim visits of 2020, ten working days for joint inspections, which are not ILACS.",
    ),
    Contradiction(
        topic="whether there is notice",
        sides=(
            Fact('"The inspections are unannounced".', NOTTINGHAMSHIRE),
            Fact('"There was no warning of the inspection".', WOKINGHAM),
            _FIVE_DAYS,
        ),
        followed=_FIVE_DAYS,
        why="The same two sources go on to say that a telephone call begins the inspection and that inspectors come on the following Monday, or in the second week: the call comes without warning, the inspectors do not.",
    ),
    Contradiction(
        topic="when the consultation on care leavers opened",
        sides=(
            _RELEASE,
            Fact("From 22 June to 29 July 2022 Ofsted consulted.", CARE_LEAVERS_RESPONSE.at("Introduction")),
        ),
        followed=_RELEASE,
        why="The release came out on that day; nothing depends on it.",
    ),
    Contradiction(
        topic="what some reports said",
        sides=(
            Fact(
                "St Helens 2023: in care requires improvement, care leavers good; Oxfordshire 2018: in care requires improvement; Nottingham and Redcar and Cleveland 2022: four areas.",
                SCRAPED_HISTORY,
            ),
            _REPORTS_READ,
        ),
        followed=_REPORTS_READ,
        why="The reports themselves were read; the scraped file also tells the framework from the days on site, which makes ILACS of seven re-inspections of 2018 under the framework before.",
    ),
    Contradiction(
        topic="the title of the judgement on leaders since April 2026",
        sides=(
            Fact(
                'Four judgements instead of five, with "(social work)" in brackets in the title.',
                SCRAPE_TOOL,
            ),
            _ONE_REPORT,
        ),
        followed=_ONE_REPORT,
        why="The title stays as it was, and the shorter wording of one report is an alias.",
    ),
    Contradiction(
        topic="whether joint targeted area inspections belong to ILACS",
        sides=(
            Fact(
                "Haringey was inspected as part of a new system of inspection through a joint targeted area inspection, and they are listed among the activities of ILACS.",
                HARINGEY.at("paragraphs 4.1 and 4.4"),
            ),
            _OWN_ACT,
        ),
        followed=_OWN_ACT,
        why="They have an act and guidance of their own and are a framework of their own here; they only count in place of a focused visit.",
    ),
    Contradiction(
        topic="what LAIS stands for",
        sides=(Fact("Local authority interactive tool (LAIT).", KIRKLEES), _LAIS),
        followed=_LAIS,
        why="Leeds has it too; the interactive tool (LAIT) is one of the Department for Education.",
    ),
)
