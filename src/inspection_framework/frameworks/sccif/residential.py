"""Residential family centres, and residential holiday schemes for disabled children."""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.areas import WITH_PARENTS
from inspection_framework.frameworks.sccif.assembly import edition_of_grades, framework, full
from inspection_framework.frameworks.sccif.sources import (
    CONSULTATION_2022,
    FAMILY_CENTRES,
    HOLIDAY_SCHEMES,
    LOG_FAMILY_CENTRES,
)
from inspection_framework.frameworks.sccif.visits import ASSURANCE_VISIT_OF_CENTRES, monitoring
from inspection_framework.model.activities import Notice, TeamRole
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Contradiction
from inspection_framework.model.lengths import CalendarDays

__all__ = ["OF_FAMILY_CENTRES", "OF_HOLIDAY_SCHEMES"]

_TO_2022 = Period(date(2017, 4, 1), date(2022, 3, 31))
_SINCE_2022 = Period(date(2022, 4, 1), None)
_AIMED = "the survey of the consultation aims to introduce the change from 1 April 2022"
_OF_CENTRES = FAMILY_CENTRES.at("section 9, Scheduling and the inspection team")
_OF_SCHEMES = HOLIDAY_SCHEMES.at("section 9, Scheduling and the inspection team")

OF_FAMILY_CENTRES = framework(
    "residential_family_centre",
    _CENTRES := Fact(
        "Social care common inspection framework: residential family centres", LOG_FAMILY_CENTRES.at("the title")
    ),
    edition_of_grades(
        "residential_family_centre",
        _CENTRES,
        areas=WITH_PARENTS,
        activities=(
            full(
                _OF_CENTRES,
                notice=(
                    Fact(
                        None,
                        attrs.evolve(FAMILY_CENTRES.at("section 8, Notice"), wording_seen=False),
                        note="not found: how long before the inspection a centre hears of it; the section on it was not seen, only its title in the list of contents",
                    ),
                ),
                team=(
                    Fact(
                        (TeamRole(role="inspector", at_least=1, at_most=1, longest=CalendarDays(2), usually=True),),
                        _OF_CENTRES,
                        note="usually at most two days, spread over three, after one day of preparation (section 11)",
                    ),
                ),
                notes=(
                    Fact(
                        "The first inspection of a centre is not made until a family is staying there, wherever possible, as long as the cycle of three years is kept.",
                        FAMILY_CENTRES.at(
                            "section 21, Inspecting residential family centres where there are no families"
                        ),
                    ),
                ),
            ),
            monitoring(),
            ASSURANCE_VISIT_OF_CENTRES,
        ),
    ),
)

_NOTICE_TO_2022 = Fact(
    Notice(
        words="Up to five working days: a letter by email and a call, without the days of the visit; the programme of activities is asked for."
    ),
    HOLIDAY_SCHEMES.at("section 8.1, Notice"),
    during=_TO_2022,
    note=f"an upper limit, so it has no length; {_AIMED}",
)
_NOTICE_SINCE_2022 = Fact(
    Notice(
        words="Inspectors make contact about 10 days before the first day of the scheme and agree an interview and the time of the visit."
    ),
    CONSULTATION_2022,
    during=_SINCE_2022,
    note='"days", not working days, and counted to the first day of the scheme, not of the visit, so it has no length; the text of the framework was not seen; '
    + _AIMED,
)

OF_HOLIDAY_SCHEMES = framework(
    "residential_holiday_scheme",
    _SCHEMES := Fact(
        "Social care common inspection framework: residential holiday schemes for disabled children",
        HOLIDAY_SCHEMES.at("the title"),
    ),
    edition_of_grades(
        "residential_holiday_scheme",
        _SCHEMES,
        activities=(
            full(
                HOLIDAY_SCHEMES.at("section 11, Preparing for an inspection"),
                notice=(_NOTICE_TO_2022, _NOTICE_SINCE_2022),
                team=(
                    Fact(
                        (TeamRole(role="inspector", at_least=1, at_most=1, longest=CalendarDays(2), usually=True),),
                        _OF_SCHEMES,
                        during=_TO_2022,
                        note="usually one inspector; at most two days, of which one may be enough for most, after one day of preparation (section 11); "
                        + _AIMED,
                    ),
                    Fact(
                        (TeamRole(role="inspector, half a day on site and further work off site"),),
                        CONSULTATION_2022,
                        during=_SINCE_2022,
                        note=_AIMED,
                    ),
                ),
                notes=(
                    Fact(
                        "There is more emphasis on the child's experience and less on progress.",
                        CONSULTATION_2022,
                        during=_SINCE_2022,
                        note=f"whether the names of the judgements changed was not found; {_AIMED}",
                    ),
                ),
            ),
            monitoring(),
        ),
    ),
    contradictions=(
        Contradiction(
            topic="the notice that a holiday scheme has",
            sides=(
                Fact(
                    "Up to five working days.", HOLIDAY_SCHEMES.at("section 8.1, Notice"), during=_TO_2022, note=_AIMED
                ),
                Fact(
                    "Contact about 10 days before the first day of the scheme.",
                    CONSULTATION_2022,
                    during=_SINCE_2022,
                    note=_AIMED,
                ),
            ),
            followed=None,
            why=f"Each is followed on its own days; {_AIMED}.",
        ),
    ),
)
