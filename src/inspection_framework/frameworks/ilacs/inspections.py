"""The two inspections that end in judgements: standard and short. :mod:`editions` has what each edition judges."""

import attrs

from inspection_framework.frameworks.deadlines import AFTER_A_REPORT
from inspection_framework.frameworks.ilacs.publication import OF_REPORTS
from inspection_framework.frameworks.ilacs.sampling import SAMPLING_PLANS
from inspection_framework.frameworks.ilacs.sources import (
    CYPN_PREPARING,
    LGA_FIRST,
    NOTTINGHAMSHIRE,
    WOKINGHAM,
)
from inspection_framework.frameworks.sources import (
    DATA_PEOPLE,
    GATESHEAD,
    HALTON,
    HARINGEY,
    ILACS_REPORTS,
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
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import Weekday
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays, Weeks, WorkingDays

__all__ = ["SHORT", "STANDARD"]

_DAYS_ON_SITE = ILACS_REPORTS.at("the days on site on each title page")

_NOTICE = Notice(
    words="Notice is given on a Monday, and the inspectors come on the following Monday, five working days later.",
    length=WorkingDays(5),
    told=Weekday.MONDAY,
    begins=Weekday.MONDAY,
)
_UPDATE_OF_2021 = (
    'An update of 2021 changed "details of notification periods for inspections and visits"; what it said was not seen'
)
_CONTACT = (
    Fact(
        "The lead inspector telephones the director of children's services to announce the inspection.",
        NOTTINGHAMSHIRE,
        note="read in a guide that names an inspection of 2024, and taken to hold since 2018",
    ),
)
_FEEDBACK = (
    Fact(
        Feedback(
            heard_by=("the director of children's services",),
            when="at the end of the period on site",
            on=Anchor.LAST_DAY,
        ),
        DATA_PEOPLE,
    ),
)
_PROVISIONAL = (Fact("The outcome is provisional, and confidential until the report is published.", DATA_PEOPLE),)
_PURPOSE = (
    Fact(
        "The length and intensity of the inspection are based on what is known about the local authority, including previous inspection judgements.",
        SEFTON_LIST,
    ),
)

_OF_A_STANDARD_INSPECTION = "written about a standard inspection; that a short one looks at the same is our reading"
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
            note="they are asked about a range of issues, among them the quality and impact of supervision and management oversight, how they are helped to strengthen families and minimise risk, workloads, training and development opportunities, and the availability of resources",
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
            "The self-evaluation and data, from which the key lines of enquiry are drawn.",
            HARINGEY.at("paragraph 4.7 and section 6"),
        ),
        Fact(
            "Data on children, information about audits, and performance and management information, shared after the call and read off site.",
            NOTTINGHAMSHIRE,
        ),
        Fact(
            "Data on each child, asked for in the off-site week after notification, and a library of documents called Annex A.",
            HARINGEY.at("paragraph 5.6"),
        ),
    ),
)

STANDARD = Activity(
    id="standard",
    title=Fact("Standard inspection", GATESHEAD.at("paragraph 9")),
    reporting=Fact(Reporting.GRADED, SEFTON_TABLE),
    purpose=(
        *_PURPOSE,
        Fact(
            "The focus is on social workers' direct practice with families and the impact on outcomes for children, with an emphasis on observing practice.",
            HARINGEY.at("paragraph 4.8"),
        ),
        Fact("It is a full inspection, with several inspectors on site for two weeks.", HALTON.at("paragraph 3.3")),
    ),
    notice=(
        Fact(
            _NOTICE,
            attrs.evolve(HARINGEY, basis=Basis.INFERRED).at("paragraph 4.7"),
            note=f"this source has the notification on the Monday and the off-site week before the two on site. That inspectors come on the following Monday is concluded from it. Five days' notice is from Halton's paper of February 2018 (paragraph 3.3). Nottinghamshire's guide says that the director is called. {_UPDATE_OF_2021}",
        ),
    ),
    phases=(
        Fact(
            (
                Phase(
                    weeks=(1,),
                    place=Place.OFF_SITE,
                    what="inspectors engage with the local authority and gather information and intelligence to inform key lines of enquiry",
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
            HARINGEY.at("paragraphs 4.7 to 4.9"),
            note="that the weeks on site run from Monday to Friday is not in this source: it is what reports show",
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
                TeamRole(role="social care regulatory inspector", at_least=1, at_most=1, longest=WorkingDays(2)),
                TeamRole(role="schools inspector", at_least=1, at_most=1, length=WorkingDays(1)),
            ),
            HARINGEY.at("paragraph 4.7"),
            note='said of the inspection that Haringey expected; "for up to two days" is an upper limit for the regulatory inspector, the other lengths are stated',
        ),
    ),
    contact=_CONTACT,
    feedback=_FEEDBACK,
    provisional=_PROVISIONAL,
    publication=OF_REPORTS,
    deadlines=AFTER_A_REPORT,
    sampling_plans=SAMPLING_PLANS,
    evidence=_EVIDENCE,
    notes=(
        Fact(
            "Case examples are used to test how effectively the whole council and its partners identify and respond to vulnerable children and families.",
            HARINGEY.at("paragraph 4.9"),
        ),
        Fact(
            "It lasts three weeks.",
            WOKINGHAM,
            note="the first of them is that in which information is gathered; so in Wokingham, on site from 6 to 17 March 2023",
        ),
        Fact("There are six inspectors, for a short or a standard inspection.", SCRUTINY_SLIDES),
    ),
)

SHORT = Activity(
    id="short",
    title=Fact("Short inspection", GATESHEAD.at("paragraph 9")),
    reporting=Fact(Reporting.GRADED, SEFTON_TABLE),
    purpose=_PURPOSE,
    notice=(
        Fact(
            _NOTICE,
            attrs.evolve(NOTTINGHAMSHIRE, basis=Basis.INFERRED),
            note=f'the guide, which bears no day, says that inspectors will be on site "the following Monday". That the call comes on a Monday is said of standard inspections (Haringey, paragraph 4.7) and of Oxfordshire, the first short one, on site from 16 to 20 April 2018 (see the notes). Bath and North East Somerset, on site from 9 to 13 June 2025, was notified on 2 June, a Monday (its minutes of 3 July 2025). {_UPDATE_OF_2021}',
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
            attrs.evolve(NOTTINGHAMSHIRE, basis=Basis.INFERRED),
            note="the guide has one or two weeks on site; that a short inspection has one of them is concluded from LGA first, which calls it a one-week inspection; that the call comes on a Monday is from other sources: see the notice; that the week on site runs from Monday to Friday is what reports show",
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
            (TeamRole(role="social care inspectors", at_least=4, at_most=4, length=Weeks(1), usually=True),),
            NOTTINGHAMSHIRE,
            note="said of both inspections, over one or two weeks; other sources count six",
        ),
    ),
    contact=_CONTACT,
    feedback=_FEEDBACK,
    provisional=_PROVISIONAL,
    publication=OF_REPORTS,
    deadlines=AFTER_A_REPORT,
    sampling_plans=SAMPLING_PLANS,
    evidence=_EVIDENCE,
    notes=(
        Fact("It is a one-week inspection, where a standard inspection takes two weeks.", LGA_FIRST),
        Fact(
            'It comes "once in a three year period".',
            GATESHEAD.at("appendix, paragraph 2, Background"),
            note="compare the window that Kirklees reports: usually between 30 and 42 months after the inspection before",
        ),
        Fact(
            '"The call came in on the Monday."',
            CYPN_PREPARING,
            note="said by Oxfordshire's director of the first short inspection",
        ),
        Fact("There are six inspectors, for a short or a standard inspection.", SCRUTINY_SLIDES),
        Fact(
            "In Gateshead there were a lead inspector and five more of Her Majesty's Inspectors, and the senior regional one assured the quality.",
            GATESHEAD.at("paragraph 12"),
            note="on site from 29 April to 3 May 2019",
        ),
    ),
)
