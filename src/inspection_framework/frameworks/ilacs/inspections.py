"""The two inspections that end in judgements: standard and short. What each edition judges is said in its own place."""

from inspection_framework.frameworks.ilacs.sources import (
    DATA_PEOPLE,
    LGA_FIRST,
    NOTTINGHAMSHIRE,
    SCRUTINY_SLIDES,
    WOKINGHAM,
)
from inspection_framework.frameworks.sources import GATESHEAD, HALTON, HARINGEY, ILACS_REPORTS, SEFTON
from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Feedback,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import CalendarDays, Weekday, Weeks, WorkingDays
from inspection_framework.model.facts import Fact

__all__ = ["SHORT", "STANDARD"]

_TABLE_OF_ACTIVITIES = SEFTON.at('slide "Inspection of local authority children\'s services", table')
_DAYS_ON_SITE = ILACS_REPORTS.at("the days on site on each title page")

_NOTICE = Notice(
    words="the director of children's services is called on a Monday, and the inspectors come on the following Monday, five working days later",
    length=WorkingDays(5),
    told=Weekday.MONDAY,
    begins=Weekday.MONDAY,
)
_UPDATE_OF_2021 = (
    'an update of 2021 changed "details of notification periods for inspections and visits"; what it said was not seen'
)
_CONTACT = (Fact("the lead inspector telephones the director of children's services", NOTTINGHAMSHIRE),)
_FEEDBACK = (
    Fact(
        Feedback(heard_by=("the director of children's services",), when="at the end of the period on site"),
        DATA_PEOPLE,
    ),
)
_PROVISIONAL = (Fact("the outcome is provisional, and confidential until the report is published", DATA_PEOPLE),)
_PURPOSE = (
    Fact(
        "length and intensity of the inspection are based on what is known about the local authority, including previous judgements",
        SEFTON.at('slide "Inspection of local authority children\'s services"'),
    ),
)

_OF_A_STANDARD_INSPECTION = (
    "written about a standard inspection; no source says that a short one looks at anything else"
)
_EVIDENCE = Evidence(
    meetings_observed=(Fact(("multi-agency meetings",), HARINGEY.at("paragraph 4.9"), note=_OF_A_STANDARD_INSPECTION),),
    people_heard=(
        Fact(
            ("children", "parents or carers", "relevant staff", "stakeholders"),
            HARINGEY.at("paragraph 4.9"),
            note=_OF_A_STANDARD_INSPECTION,
        ),
        Fact(
            ("social workers",),
            HARINGEY.at("paragraph 4.8"),
            note="they are asked about supervision and management oversight, how they are helped to strengthen families and minimise risk, workloads, training and development, and resources",
        ),
    ),
    records_read=(
        Fact(
            (
                "case files and supporting documentation",
                "files of individual children that the authority audited in the preceding six months",
            ),
            HARINGEY.at("paragraph 4.9"),
            note=_OF_A_STANDARD_INSPECTION,
        ),
    ),
    information_asked_for=(
        Fact(
            "the self-evaluation and data, from which the key lines of enquiry are drawn",
            HARINGEY.at("paragraph 4.7 and section 6"),
        ),
        Fact(
            "data on children, information about audits, performance and management information, shared after the call and read off site",
            NOTTINGHAMSHIRE,
        ),
        Fact(
            "data on each child and a library of documents called Annex A, in the week after notification",
            HARINGEY.at("paragraph 5.6"),
        ),
    ),
)

STANDARD = Activity(
    id="standard",
    title=Fact("Standard inspection", GATESHEAD.at("paragraph 9")),
    reporting=Fact(Reporting.GRADED, _TABLE_OF_ACTIVITIES),
    purpose=(
        *_PURPOSE,
        Fact(
            "the focus is on social workers' direct practice with families and the impact on outcomes for children, with an emphasis on observing practice",
            HARINGEY.at("paragraph 4.8"),
        ),
        Fact("a full inspection, with several inspectors on site for two weeks", HALTON.at("paragraph 3.3")),
    ),
    notice=(
        Fact(
            _NOTICE,
            HARINGEY.at("paragraph 4.7"),
            note=f"this source has the Monday and the off-site week before the weeks on site; Halton's paper of February 2018 (paragraph 3.3) says five days' notice; {_UPDATE_OF_2021}",
        ),
    ),
    phases=(
        Fact(
            (
                Phase(
                    weeks=(1,),
                    place=Place.OFF_SITE,
                    what="inspectors engage with the local authority, gather information and intelligence, and draw up key lines of enquiry",
                    first=Weekday.MONDAY,
                ),
                Phase(
                    weeks=(2, 3),
                    place=Place.ON_SITE,
                    what="inspectors read files, meet children, families, staff and others, and observe practice and meetings",
                    first=Weekday.MONDAY,
                    last=Weekday.FRIDAY,
                ),
            ),
            HARINGEY.at("paragraphs 4.7 and 4.9"),
            note="that the weeks on site run from Monday to Friday is what reports show",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(12), first=Weekday.MONDAY, last=Weekday.FRIDAY),
            _DAYS_ON_SITE,
            note="ten working days in 191 of 193 reports; of the other two Devon (2024 to 2025) has two periods on site, and Wiltshire prints 3 to 19 June 2019. No report names its kind: it is told from the days on site, and the official statistics agree in all 268 rows that could be compared",
        ),
    ),
    team=(
        Fact(
            (
                TeamRole(role="social care inspectors", at_least=4, at_most=4, length=Weeks(2)),
                TeamRole(role="social care regulatory inspector", at_least=1, at_most=1, length=WorkingDays(2)),
                TeamRole(role="schools inspector", at_least=1, at_most=1, length=WorkingDays(1)),
            ),
            HARINGEY.at("paragraph 4.7"),
            note="the regulatory inspector comes for up to two days; the others stay as long as is said",
        ),
    ),
    contact=_CONTACT,
    feedback=_FEEDBACK,
    provisional=_PROVISIONAL,
    evidence=_EVIDENCE,
    notes=(
        Fact(
            "case examples are used to test how effectively the whole council and its partners identify and respond to vulnerable children and families",
            HARINGEY.at("paragraph 4.9"),
        ),
        Fact("three weeks in all, with the week off site", WOKINGHAM),
        Fact("six inspectors, for a short and for a standard inspection", SCRUTINY_SLIDES),
    ),
)

SHORT = Activity(
    id="short",
    title=Fact("Short inspection", GATESHEAD.at("paragraph 9")),
    reporting=Fact(Reporting.GRADED, _TABLE_OF_ACTIVITIES),
    purpose=_PURPOSE,
    notice=(
        Fact(
            _NOTICE,
            NOTTINGHAMSHIRE,
            note=f"the guide, which bears no day, says that inspectors will be on site 'the following Monday'; that the call comes on a Monday is said of standard inspections (Haringey, paragraph 4.7) and seen in Oxfordshire, the first short one, called on 9 April 2018 and on site from 16 to 20 April; {_UPDATE_OF_2021}",
        ),
    ),
    phases=(
        Fact(
            (
                Phase(
                    weeks=(1,),
                    place=Place.OFF_SITE,
                    what="the local authority shares data after the call, and inspectors review it",
                    first=Weekday.MONDAY,
                ),
                Phase(
                    weeks=(2,),
                    place=Place.ON_SITE,
                    what="inspectors are on site for one week",
                    first=Weekday.MONDAY,
                    last=Weekday.FRIDAY,
                ),
            ),
            NOTTINGHAMSHIRE,
            note="that the week on site runs from Monday to Friday is what reports show",
        ),
    ),
    usually_on_site=(
        Fact(
            OnSitePattern(length=CalendarDays(5), first=Weekday.MONDAY, last=Weekday.FRIDAY),
            _DAYS_ON_SITE,
            note="five working days in 125 of 128 reports; of the other three Derbyshire (2019) and South Tyneside (2022 to 2023) have a second period on site, and the Isles of Scilly (2023) had three days, the only inspection that did not begin on a Monday. No report names its kind: it is told from the days on site, and the official statistics agree in all 268 rows that could be compared",
        ),
    ),
    team=(
        Fact(
            (TeamRole(role="social care inspectors", at_least=4, at_most=4, length=Weeks(1)),),
            NOTTINGHAMSHIRE,
            note="usually four, over one or two weeks; other sources count six, specialists included",
        ),
    ),
    contact=_CONTACT,
    feedback=_FEEDBACK,
    provisional=_PROVISIONAL,
    evidence=_EVIDENCE,
    notes=(
        Fact("one week, where a standard inspection has two", LGA_FIRST),
        Fact("six inspectors, for a short and for a standard inspection", SCRUTINY_SLIDES),
        Fact(
            "the lead inspector and five more of Her Majesty's Inspectors; the senior regional one assured the quality",
            GATESHEAD.at("paragraph 12"),
            note="the inspection of Gateshead, on site from 29 April to 3 May 2019",
        ),
    ),
)
