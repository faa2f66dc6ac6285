"""The documents that only the joint targeted area inspections are drawn from."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "CMS_LAW_NOW",
    "CRIMINAL_EXPLOITATION_GUIDANCE",
    "CUMBRIA",
    "CYPN_2016",
    "DATA_TO_INSIGHT",
    "DOMESTIC_ABUSE_GUIDANCE",
    "FAMILY_ENVIRONMENT_RELEASE",
    "FRAMEWORK_PAGE",
    "FRONT_DOOR_GUIDANCE",
    "JTAI_LETTERS",
    "MODERN_GOV",
    "OVERVIEW",
    "SCRUTINY_SLIDES",
    "SHEFFIELD",
    "WAKEFIELD",
    "WOLVERHAMPTON",
]

_WEB_PAGE = "a web page without numbered parts"

JTAI_LETTERS = Source(
    document="Ofsted and the other inspectorates, letters on 64 joint targeted area inspections, April 2016 to March 2025",
    locator="the opening and the headings of each letter",
    basis=Basis.OBSERVED,
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
FRAMEWORK_PAGE = Source(
    document="gov.uk, Joint inspections of arrangements and services for children in need of help and protection (the framework of 2016 to 2020)",
    locator="Updates to this page",
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="https://www.gov.uk/government/publications/joint-inspections-of-arrangements-and-services-for-children-in-need-of-help-and-protection",
)
CRIMINAL_EXPLOITATION_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to the criminal exploitation of children",
    locator="paragraph 1",
    published=date(2022, 3, 28),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
FRONT_DOOR_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to identification of initial need and risk",
    locator="paragraph 1",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
DOMESTIC_ABUSE_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to children who are victims of domestic abuse",
    locator="paragraph 1",
    published=date(2024, 9, 12),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
FAMILY_ENVIRONMENT_RELEASE = Source(
    document="Family Law, New round of joint inspections to focus on child sexual abuse in the family environment",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    wording_seen=True,
)
OVERVIEW = Source(
    document="Data to Insight, Ofsted CS JTAI Inspections Overview (a table of the letters, as it stood on 21 September 2026)",
    locator="the columns Inspection Theme and Publication Date",
    basis=Basis.OBSERVED,
    wording_seen=True,
)
DATA_TO_INSIGHT = Source(
    document="Data to Insight, CSC for Data People (May 2024)",
    unlocated="the account that we have of it gives no page",
    basis=Basis.SECONDARY,
)
WAKEFIELD = Source(
    document="Wakefield Safeguarding Children Partnership, Joint Targeted Area Inspection: guidance for practitioners (2023 to 2024; the page bears no day)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.wakefieldscp.org.uk/professionals/jtai/",
)
SHEFFIELD = Source(
    document="Sheffield Children Safeguarding Partnership, Joint Targeted Area Inspection: guidance for practitioners (the page bears no day)",
    locator="Inspection Timetable",
    basis=Basis.SECONDARY,
    wording_seen=True,
)
WOLVERHAMPTON = Source(
    document="Wolverhampton Safeguarding, Joint Targeted Area Inspection (2018; the page bears no day)",
    locator="part 1",
    basis=Basis.SECONDARY,
    wording_seen=True,
)
CYPN_2016 = Source(
    document="Children and Young People Now, Big-picture inspection: guide to the new JTAI (2016)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    wording_seen=True,
)
MODERN_GOV = Source(
    document="A senior HMI of Ofsted in the Modern.Gov blog, Adapting to the Joint Targeted Area Inspections Framework (January 2017)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    wording_seen=True,
)
CMS_LAW_NOW = Source(
    document="CMS Law-Now, Fine-tuning Joint Targeted Area Inspections: a new era? (May 2022)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    wording_seen=True,
)
SCRUTINY_SLIDES = Source(
    document="Slides for a council's Children and Young People's Scrutiny Panel (the council is not named)",
    unlocated="the account that we have of them gives no slide",
    published=date(2018, 3, 8),
    basis=Basis.SECONDARY,
)
CUMBRIA = Source(
    document="Cumbria County Council, minutes (November 2020)",
    unlocated="the account that we have of them gives no paragraph",
    basis=Basis.SECONDARY,
)
