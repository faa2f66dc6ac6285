"""The documents that only the joint targeted area inspections rest on."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "CMS_LAW_NOW",
    "CRIMINAL_EXPLOITATION_GUIDANCE",
    "CYPN_2016",
    "DOMESTIC_ABUSE_GUIDANCE",
    "FAMILY_ENVIRONMENT_RELEASE",
    "FRONT_DOOR_CHANGES",
    "FRONT_DOOR_GUIDANCE",
    "HMICFRS_PAGE",
    "JOINT_EXPLOITATION",
    "JTAI_LETTERS",
    "MODERN_GOV",
    "NEED_HELP_GUIDANCE",
    "OVERVIEW",
    "SHEFFIELD",
    "WAKEFIELD",
    "WOLVERHAMPTON",
]

_WEB_PAGE = "a web page without numbered parts"

JTAI_LETTERS = Source(
    document="Ofsted and the other inspectorates, letters on 64 joint targeted area inspections, April 2016 to March 2025",
    locator="the opening and the headings of each letter",
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
JOINT_EXPLOITATION = Source(
    document="GOV.UK, Joint inspections of child exploitation, with the addendum no. 180032",
    locator="the areas inspected",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="http://www.gov.uk/government/publications/joint-inspections-of-child-sexual-exploitation-and-missing-children-february-to-august-2016",
)
HMICFRS_PAGE = Source(
    document="HMICFRS, Joint targeted child protection inspections",
    locator="Background, and Get the inspection framework",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://hmicfrs.justiceinspectorates.gov.uk/our-work/article/child-abuse-and-child-protection-issues/joint-targeted-child-protection-inspections/",
)
CRIMINAL_EXPLOITATION_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to the criminal exploitation of children",
    locator="paragraph 1",
    published=date(2022, 3, 28),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/joint-targeted-area-inspection-of-the-multi-agency-response-to-the-criminal-exploitation-of-children/joint-targeted-area-inspection-of-the-multi-agency-response-to-the-criminal-exploitation-of-children",
)
NEED_HELP_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to children and families who need help",
    locator="paragraph 1",
    published=date(2022, 10, 7),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/joint-targeted-area-inspection-of-the-multi-agency-response-to-children-and-families-who-need-help/joint-targeted-area-inspection-of-the-multi-agency-response-to-children-and-families-who-need-help",
)
FRONT_DOOR_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to identification of initial need and risk",
    locator="paragraph 1",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/joint-targeted-area-inspection-of-the-multi-agency-response-to-identification-of-initial-need-and-risk--2/joint-targeted-area-inspection-of-the-multi-agency-response-to-identification-of-initial-need-and-risk",
)
FRONT_DOOR_CHANGES = Source(
    document="Copy of GOV.UK, Joint targeted area inspection of the multi-agency response to identification of initial need and risk, summary of changes",
    locator="April 2025",
    published=date(2025, 4, 23),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
)
DOMESTIC_ABUSE_GUIDANCE = Source(
    document="Ofsted and others, Joint targeted area inspection of the multi-agency response to children who are victims of domestic abuse",
    locator="paragraph 1",
    published=date(2024, 9, 12),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
FAMILY_ENVIRONMENT_RELEASE = Source(
    document="Family Law, New round of joint inspections to focus on child sexual abuse in the family environment",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.familylaw.co.uk/news_and_comment/new-round-of-joint-inspections-to-focus-on-child-sexual-abuse-in-the-family-environment",
)
OVERVIEW = Source(
    document="Data to Insight, Ofsted CS JTAI Inspections Overview (a table of 49 letters, as of 21 September 2026)",
    locator="the columns Inspection Theme and Publication Date",
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
WAKEFIELD = Source(
    document="Wakefield Safeguarding Children Partnership, Joint Targeted Area Inspection: guidance for practitioners (2023 to 2024; the page bears no day)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.wakefieldscp.org.uk/professionals/jtai/",
)
SHEFFIELD = Source(
    document="Sheffield Children Safeguarding Partnership, Joint Targeted Area Inspection: guidance for practitioners (the page bears no day)",
    locator="Inspection Timetable",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.safeguardingsheffieldchildren.org/p/processes/joint-targeted-area-inspection-jtai-guidance-for-practitioners/print",
)
WOLVERHAMPTON = Source(
    document="Wolverhampton Safeguarding, Joint Targeted Area Inspection (2018; the page bears no day)",
    locator="part 1",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.wolverhamptonsafeguarding.org.uk/latest-news/joint-targeted-area-inspection",
)
CYPN_2016 = Source(
    document="Children and Young People Now, Big-picture inspection: guide to the new JTAI (2016)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/content/other/big-picture-inspection-guide-to-the-new-jtai",
)
MODERN_GOV = Source(
    document="A senior HMI of Ofsted in the Modern.Gov blog, Adapting to the Joint Targeted Area Inspections Framework (January 2017)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://blog.moderngov.com/2017/01/adapting-to-the-joint-targeted-area-inspections-framework",
)
CMS_LAW_NOW = Source(
    document="CMS Law-Now, Fine-tuning Joint Targeted Area Inspections: a new era? (May 2022)",
    unlocated=_WEB_PAGE,
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
