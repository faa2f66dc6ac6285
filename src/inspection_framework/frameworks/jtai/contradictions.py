"""Where sources on joint targeted area inspections disagree, and what was looked for and not found."""

from datetime import date

from inspection_framework.frameworks.jtai.sources import (
    FRONT_DOOR_GUIDANCE,
    JTAI_LETTERS,
    OVERVIEW,
    SHEFFIELD,
    WOLVERHAMPTON,
)
from inspection_framework.frameworks.sources import (
    CUMBRIA_2020,
    HALTON,
    HARINGEY,
    JTAI_FRAMEWORK_PAGE,
    SCRUTINY_SLIDES,
    SEFTON_TABLE,
)
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Contradiction

__all__ = ["CONTRADICTIONS", "UNKNOWN"]

_TEN_WORKING_DAYS = Fact(
    "10 working days before fieldwork, for all joint targeted area inspections.", JTAI_FRAMEWORK_PAGE
)
_THEMES_OF_2018 = Fact(
    "From February to July 2018 exploitation and domestic abuse are revisited; sexual abuse in the family follows from September 2018.",
    JTAI_LETTERS,
)
_PROBATION = Fact("The letters up to March 2020 name HM Inspectorate of Probation.", JTAI_LETTERS)
_SECTION_20 = Fact(
    "Joint targeted area inspections are carried out under section 20 of the Children Act 2004.",
    FRONT_DOOR_GUIDANCE.at("paragraph 3"),
)

CONTRADICTIONS: tuple[Contradiction, ...] = (
    Contradiction(
        topic="notice",
        sides=(
            Fact("A standard inspection and a focused visit have five days' notice.", HALTON.at("paragraph 3.3")),
            Fact("10 days' notice.", CUMBRIA_2020, note="of the visits made in the pandemic"),
            _TEN_WORKING_DAYS,
        ),
        followed=_TEN_WORKING_DAYS,
        why="Each is right about something else: five working days for the inspections of one authority, ten days only for the visits made in the pandemic, ten working days for joint targeted area inspections.",
    ),
    Contradiction(
        topic="whether there is notice",
        sides=(Fact('"The JTAIs are unannounced".', WOLVERHAMPTON), _TEN_WORKING_DAYS),
        followed=_TEN_WORKING_DAYS,
        why="The inspectorates' own page gives the days of notice, and the other page goes on to say how authorities are notified.",
    ),
    Contradiction(
        topic="the theme of early 2018",
        sides=(
            Fact("Child sexual exploitation within the family is the topic from January 2018.", SCRUTINY_SLIDES),
            _THEMES_OF_2018,
        ),
        followed=_THEMES_OF_2018,
        why="The letters show what was inspected.",
    ),
    Contradiction(
        topic="which inspectorate HMIP is",
        sides=(Fact('"Her Majesty\'s Inspectorate of Prisons and Probation (HMIP)".', WOLVERHAMPTON), _PROBATION),
        followed=_PROBATION,
        why="The letters name it in full.",
    ),
    Contradiction(
        topic="whether it belongs to the inspection of local authority children's services",
        sides=(
            Fact(
                'In December 2017 Haringey was inspected "as part of a new system of inspection through a Joint Targeted Area Inspection".',
                HARINGEY.at("paragraph 4.1"),
            ),
            _SECTION_20,
        ),
        followed=_SECTION_20,
        why="It has its own power and its own guidance; it only takes the place of a focused visit.",
    ),
)

UNKNOWN: tuple[Fact[None], ...] = (
    Fact(
        None,
        OVERVIEW,
        during=Period(date(2026, 1, 1), None),
        note="not found: a theme announced in 2026; the letters seen up to May 2026 are still on child sexual abuse in the family environment",
    ),
    Fact(
        None,
        OVERVIEW,
        during=Period(date(2025, 1, 1), None),
        note="not found: how many inspections there were in 2025 and 2026; the copy of the table stops in the middle of the alphabet",
    ),
    Fact(
        None,
        JTAI_FRAMEWORK_PAGE,
        note="not found: the day on which notice became 10 working days for every theme; the list of updates gives no days. It is the newest update there; GOV.UK's page on one theme, child exploitation, has the 10 working days since 25 February 2020, and another page (HMICFRS) says that the framework was last updated on 17 July 2019",
    ),
    Fact(None, SHEFFIELD, note="not found: the weekday and the time of day at which notification is given since 2022"),
    Fact(
        None,
        SEFTON_TABLE,
        note="not found: whether the ten local areas are counted by calendar, school or financial year, and whether the number still holds",
    ),
)
