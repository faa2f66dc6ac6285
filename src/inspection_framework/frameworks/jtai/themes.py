"""What the joint targeted area inspections looked into, who took part, and how many there were in a year."""

from datetime import date

import attrs

from inspection_framework.frameworks.jtai.sources import (
    CMS_LAW_NOW,
    CRIMINAL_EXPLOITATION_GUIDANCE,
    CYPN_2016,
    DOMESTIC_ABUSE_GUIDANCE,
    FAMILY_ENVIRONMENT_RELEASE,
    FRONT_DOOR_GUIDANCE,
    JOINT_EXPLOITATION,
    JTAI_LETTERS,
    MODERN_GOV,
    OVERVIEW,
)
from inspection_framework.frameworks.sources import JTAI_FRAMEWORK_PAGE
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Topic

__all__ = ["INSPECTORATES", "NUMBERS", "THEMES"]

_MONTHS_SEEN = "the period is that of the months of fieldwork in the letters seen"
_AT_LEAST = "at least: the collection of letters keeps one for each authority"

THEMES = Topic(
    id="themes",
    title="The themes ('deep dives') and the areas seen",
    facts=(
        Fact(
            "Child sexual exploitation and missing children: South Tyneside, Oxfordshire, Central Bedfordshire, Croydon, Liverpool.",
            JTAI_LETTERS,
            during=Period(date(2016, 2, 1), date(2016, 8, 31)),
            note="the theme of February to August 2016, by the Modern.Gov blog of January 2017; the last fieldwork seen is that of June",
        ),
        Fact(
            "Children living with domestic abuse: Salford, Lincolnshire, Wiltshire, Hampshire, Bradford, Hounslow.",
            JTAI_LETTERS,
            during=Period(date(2016, 9, 1), date(2017, 3, 31)),
            note="the theme from September 2016 to March 2017, by the Modern.Gov blog of January 2017",
        ),
        Fact(
            "Neglect: Wokingham, Peterborough, Cheshire West and Chester, Bristol, Stockton-on-Tees, Haringey.",
            JTAI_LETTERS,
            during=Period(date(2017, 5, 1), date(2017, 12, 31)),
            note="Haringey from 4 to 8 December 2017 (its paper, section 8)",
        ),
        Fact(
            "Child sexual exploitation, gangs, criminal exploitation and missing children, revisited: Dorset, Southend-on-Sea, Greenwich.",
            JOINT_EXPLOITATION,
            during=Period(date(2018, 2, 1), date(2018, 7, 31)),
            note="three areas in spring 2018; the theme between February and July 2018, by the page of Wolverhampton Safeguarding; of Dorset no letter was seen",
        ),
        Fact(
            "Domestic abuse, revisited: Medway, Durham.",
            JTAI_LETTERS,
            during=Period(date(2018, 2, 1), date(2018, 7, 31)),
            note="the theme between February and July 2018, by the page of Wolverhampton Safeguarding; these inspections were in June and July",
        ),
        Fact(
            "Sexual abuse in the family: York, Cornwall, Shropshire, Islington, Bracknell Forest, Derby.",
            JTAI_LETTERS,
            during=Period(date(2018, 9, 1), date(2019, 5, 31)),
            note="the letters seen end with March 2019; the inspectorates' own report on the theme says September 2018 to May 2019",
        ),
        Fact(
            "Child exploitation: Northumberland, Halton.",
            JTAI_LETTERS,
            during=Period(date(2019, 6, 1), date(2019, 7, 31)),
            note=_MONTHS_SEEN,
        ),
        Fact(
            "Children's mental health: Sefton, Milton Keynes, Plymouth, Portsmouth, Bexley, East Sussex.",
            JTAI_LETTERS,
            during=Period(date(2019, 9, 1), date(2020, 2, 29)),
            note=_MONTHS_SEEN,
        ),
        Fact(
            "Identification of initial need and risk (the 'front door'): Windsor and Maidenhead, Barnsley, Walsall, Lewisham, Bedford, Blackburn with Darwen, Gloucestershire, Sutton, Torbay, Buckinghamshire, Rochdale, Richmond upon Thames, Blackpool, Bromley.",
            JTAI_LETTERS,
            during=Period(date(2022, 4, 1), None),
            note="its guidance was updated on 5 April 2024 and on 23 April 2025; the last letter seen is of March 2025, and no end was found",
        ),
        Fact(
            "Criminal exploitation of children: Kirklees, Cheshire East.",
            JTAI_LETTERS,
            during=Period(date(2022, 6, 1), date(2022, 7, 31)),
            note=f"guidance of 28 March 2022; {_MONTHS_SEEN}",
        ),
        Fact(
            "Children and families who need help: Wirral, Sunderland, Surrey, Harrow.",
            JTAI_LETTERS,
            during=Period(date(2022, 12, 1), date(2023, 3, 31)),
            note=f"guidance of 7 October 2022; {_MONTHS_SEEN}",
        ),
        Fact(
            "Serious youth violence, children aged 10 and over: Manchester, Merton, Lancashire, Leeds, Coventry, Somerset.",
            JTAI_LETTERS,
            during=Period(date(2023, 10, 1), date(2024, 5, 31)),
            note=_MONTHS_SEEN,
        ),
        Fact(
            "Children, unborn to 7 years, who are victims of domestic abuse: Hertfordshire, Norfolk, North Yorkshire, Hillingdon.",
            OVERVIEW,
            during=Period(date(2024, 10, 1), date(2025, 8, 14)),
            note="guidance of 12 September 2024, first fieldwork seen in October; the period ends with the day of the last letter seen (Hillingdon), as its days on site were not; the table ends with Northumberland and has none of the authorities that Ofsted numbers after it, so there may be more areas",
        ),
        Fact(
            "Child sexual abuse in the family environment: Brighton and Hove, Leicestershire, Tower Hamlets, Gateshead.",
            OVERVIEW,
            during=Period(date(2025, 9, 10), None),
            note="guidance of 10 September 2025, for inspections from that autumn; the letters seen were published from 4 December 2025 to 18 May 2026, and no end was found; the table ends with Northumberland and has none of the authorities that Ofsted numbers after it, so there may be more areas",
        ),
    ),
)

_OFSTED = "Ofsted"
_CQC = "Care Quality Commission"
_HMIC = "HM Inspectorate of Constabulary"
_HMICFRS = "HM Inspectorate of Constabulary and Fire & Rescue Services"
_PROBATION = "HM Inspectorate of Probation"

INSPECTORATES = Topic(
    id="inspectorates",
    title="The inspectorates that take part",
    facts=(
        Fact(
            (_OFSTED, _CQC, _HMIC, _PROBATION),
            JTAI_FRAMEWORK_PAGE.at("the opening"),
            during=Period(date(2016, 2, 1), date(2022, 3, 31)),
            note="the letters name all four up to March 2020 and again for Solihull in January 2022, those of later years with the constabulary inspectorate under its longer name; the pilot of November 2021 was by the first three (HMICFRS)",
        ),
        Fact(
            "HM Inspectorate of Probation is no longer involved from 1 April 2022.",
            CMS_LAW_NOW,
            during=Period(date(2022, 4, 1), date(2023, 9, 30)),
            note="the account is of May 2022; CYP Now of 8 April 2022 says until at least the end of that year; the last day is the one before the letters name it again",
        ),
        Fact(
            (_OFSTED, _CQC, _HMICFRS),
            attrs.evolve(CRIMINAL_EXPLOITATION_GUIDANCE.at("paragraph 2"), basis=Basis.INFERRED),
            during=Period(date(2022, 4, 1), date(2023, 9, 30)),
            note="read in the guidance on one theme; that no other has Probation in these days is from the account beside it and from the letters",
        ),
        Fact(
            (_OFSTED, _CQC, _HMICFRS),
            attrs.evolve(FRONT_DOOR_GUIDANCE.at("paragraph 2"), basis=Basis.INFERRED),
            during=Period(date(2023, 10, 1), None),
            note="inspections of the front door; the guidance seen is that of 5 April 2024; for the months since October 2023 the letters on the front door name these three",
        ),
        Fact(
            (_OFSTED, _CQC, _HMICFRS, _PROBATION),
            attrs.evolve(DOMESTIC_ABUSE_GUIDANCE.at("paragraph 2"), basis=Basis.INFERRED),
            during=Period(date(2023, 10, 1), None),
            note="inspections of a theme other than the front door: read in the guidance on one theme; the letters show all four from October 2023 on, when the theme was serious youth violence",
        ),
        Fact(
            (_OFSTED, _CQC, _HMICFRS, _PROBATION),
            FAMILY_ENVIRONMENT_RELEASE,
            during=Period(date(2025, 9, 10), None),
            note="inspections of child sexual abuse in the family environment",
        ),
    ),
)

NUMBERS = Topic(
    id="numbers",
    title="How many joint targeted area inspections there were, by the year on site",
    facts=(
        Fact(
            "From 2017 ten inspections are to take place each year.",
            CYPN_2016,
            during=Period(date(2017, 1, 1), None),
            note="as announced in 2016; whether it still holds is not known",
        ),
        Fact("The inspectorates can only resource up to ten inspections each year.", MODERN_GOV, note="January 2017"),
        Fact(9, JTAI_LETTERS, during=Period(date(2016, 1, 1), date(2016, 12, 31)), note=_AT_LEAST),
        Fact(8, JTAI_LETTERS, during=Period(date(2017, 1, 1), date(2017, 12, 31)), note=_AT_LEAST),
        Fact(
            8,
            JTAI_LETTERS,
            during=Period(date(2018, 1, 1), date(2018, 12, 31)),
            note=f"{_AT_LEAST}; Dorset, inspected in spring 2018, is not among them, so there were at least nine",
        ),
        Fact(8, JTAI_LETTERS, during=Period(date(2019, 1, 1), date(2019, 12, 31)), note=_AT_LEAST),
        Fact(
            2,
            JTAI_LETTERS,
            during=Period(date(2020, 1, 1), date(2020, 12, 31)),
            note=f"{_AT_LEAST}; paused in March",
        ),
        Fact(
            0,
            JTAI_LETTERS,
            during=Period(date(2021, 1, 1), date(2021, 12, 31)),
            note="no letter seen; HMICFRS's page on these inspections says that a new programme was piloted in November",
        ),
        Fact(8, JTAI_LETTERS, during=Period(date(2022, 1, 1), date(2022, 12, 31)), note=_AT_LEAST),
        Fact(10, JTAI_LETTERS, during=Period(date(2023, 1, 1), date(2023, 12, 31)), note=_AT_LEAST),
        Fact(10, JTAI_LETTERS, during=Period(date(2024, 1, 1), date(2024, 12, 31)), note=_AT_LEAST),
    ),
)
