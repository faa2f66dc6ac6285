"""The documents for the facts of the social care common inspection framework.

Two parts of the framework itself could be read: the sections of its first editions, 2017 to 2019, each up to a point,
and the lists of updates of the later editions. Facts that rest on the first part say so.
"""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "ADOPTION_SUPPORT",
    "ASSURANCE_2020",
    "ASSURANCE_FOUND",
    "BOARDING",
    "BRIEFING_2020",
    "CHILDRENS_HOMES",
    "COLLEGES",
    "COMPLAINTS_2024",
    "COMPLAINTS_TO_2024",
    "CONSULTATION_2022",
    "DEFERRING",
    "EMPTY_HOMES",
    "FAMILY_CENTRES",
    "FOSTERING",
    "HOLIDAY_SCHEMES",
    "LOG_ADOPTION",
    "LOG_BOARDING",
    "LOG_CHILDRENS_HOMES",
    "LOG_COLLEGES",
    "LOG_FAMILY_CENTRES",
    "LOG_SECURE_HOMES",
    "LOG_SUPPORTED",
    "NEWS_2021",
    "PROVIDER_TABLES",
    "SECURE_HOMES",
    "STABILITY_2025",
    "SUPPORTED_FRAMEWORK",
    "SUPPORTED_GORDONS",
    "SUPPORTED_GORDONS_ON_ENFORCEMENT",
    "SUPPORTED_HOMELESS_LINK",
    "SUPPORTED_NEWS",
    "SUPPORTED_RWK",
    "SUPPORTED_STEPHENSONS",
    "VENDOR_2026",
    "VOLUNTARY_ADOPTION",
]

_GUIDANCE = "https://www.gov.uk/guidance/social-care-common-inspection-framework-sccif-"
_PUBLICATION = "https://www.gov.uk/government/publications/social-care-common-inspection-framework-sccif-"


def _framework(of: str, years: str, path: str) -> Source:
    """Return the framework for a kind of provider, as a website of sections."""
    return Source(
        document=f"Ofsted, Social care common inspection framework (SCCIF): {of}, {years}",
        locator="the sections that could be read",
        basis=Basis.GUIDANCE,
        checked_on=date(2026, 11, 24),
        wording_seen=True,
        link=f"{_GUIDANCE}{path}",
    )


def _log(of: str, path: str) -> Source:
    """Return the list of updates on the page of the framework for a kind of provider."""
    return Source(
        document=f"GOV.UK, Social care common inspection framework (SCCIF): {of}",
        locator="Updates to this page",
        basis=Basis.GUIDANCE,
        checked_on=date(2026, 11, 24),
        wording_seen=True,
        link=f"{_PUBLICATION}{path}",
    )


CHILDRENS_HOMES = _framework(
    "children's homes, including secure children's homes",
    "2017 to 2019",
    "children-s-homes-including-secure-children-s-homes",
)
EMPTY_HOMES = CHILDRENS_HOMES.at("section 22, Inspections where no children are living in the home")
SECURE_HOMES = _framework("secure children's homes", "for use from September 2019", "secure-children-s-homes")
FOSTERING = _framework("independent fostering agencies", "2017 to 2019", "independent-fostering-agencies")
VOLUNTARY_ADOPTION = _framework("voluntary adoption agencies", "2017 to 2021", "voluntary-adoption-agencies")
ADOPTION_SUPPORT = _framework("adoption support agencies", "2017 to 2019", "adoption-support-agencies")
FAMILY_CENTRES = _framework("residential family centres", "2017 to 2019", "residential-family-centres")
HOLIDAY_SCHEMES = _framework(
    "residential holiday schemes for disabled children",
    "2017 to 2019",
    "residential-holiday-schemes-for-disabled-children",
)
BOARDING = _framework("boarding schools and residential special schools", "2017 to 2019", "boarding-schools")
COLLEGES = _framework(
    "residential provision of further education colleges",
    "2017 to 2019",
    "residential-provision-of-further-education-colleges",
)
SUPPORTED_FRAMEWORK = Source(
    document="Ofsted, Social care common inspection framework (SCCIF): supported accommodation",
    locator="introduction",
    published=date(2024, 2, 29),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
)

LOG_CHILDRENS_HOMES = _log("children's homes", "childrens-homes")
LOG_SECURE_HOMES = _log("secure children's homes", "secure-childrens-homes")
LOG_ADOPTION = _log("voluntary adoption agencies", "voluntary-adoption-agencies")
LOG_FAMILY_CENTRES = _log("residential family centres", "residential-family-centres")
LOG_BOARDING = _log(
    "boarding schools and residential special schools", "boarding-schools-and-residential-special-schools"
)
LOG_COLLEGES = _log(
    "residential provision of further education colleges", "residential-provision-of-further-education-colleges"
)
LOG_SUPPORTED = _log("supported accommodation", "supported-accommodation")

ASSURANCE_2020 = Source(
    document="FE News, copy of Ofsted's page on the SCCIF and assurance visits",
    unlocated="a page without sections",
    published=date(2020, 8, 17),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.fenews.co.uk/press-releases/217-resources/53285-social-care-common-inspection-framework-sccif-and-assurance-visits",
)
ASSURANCE_FOUND = Source(
    document="Rezume, Children's homes assurance visits: prioritised due to concerns (2021)",
    unlocated="a post without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.rezume.co.uk/childrens-homes-assurance-visits-prioritised-due-to-concerns/",
)
BRIEFING_2020 = Source(
    document="FE News, copy of Ofsted's page on its briefing on children's social care providers, November 2020",
    locator="the summary above the list of documents",
    published=date(2020, 12, 15),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.fenews.co.uk/press-releases/217-resources/60467-covid-19-series-briefing-on-childrens-social-care-november-2020",
)
CONSULTATION_2022 = Source(
    document="Ofsted, Social care common inspection framework review: interim inspections of children's homes and residential holiday schemes for disabled children, outcome of the consultation to 24 January 2022",
    locator="outcome of the consultation",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://gov.uk/government/consultations/social-care-common-inspection-framework-review-interim-inspections-of-childrens-homes-and-residential-holiday-schemes-for-disabled-children",
)
DEFERRING = Source(
    document="Ofsted, Ofsted inspections and visits: deferring, pausing and gathering additional evidence",
    locator="paragraphs 1 to 4",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://gov.uk/government/publications/deferring-ofsted-inspections",
)
NEWS_2021 = Source(
    document="FE News, copy of Ofsted's page on the social care common inspection framework (SCCIF)",
    unlocated="a page without sections",
    published=date(2021, 3, 19),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.fenews.co.uk/press-releases/217-resources/65496-social-care-common-inspection-framework-sccif",
)
COMPLAINTS_TO_2024 = Source(
    document="Stephensons Solicitors, Ofsted announces proposed changes to its post inspection and complaints process",
    locator="What is the current process?",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.stephensons.co.uk/site/blog/professional-discipline-blog/ofsted-announces-proposed-changes-to-complaints-process",
)
COMPLAINTS_2024 = Source(
    document="Stephensons Solicitors, Ofsted to implement changes to its post-inspection and complaints process",
    locator="What are the changes?",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.stephensons.co.uk/site/blog/professional-discipline-blog/ofsted-changes-to-post-inspection-complaints-process",
)
STABILITY_2025 = Source(
    document="Community Care, Ofsted sharpens focus on stability for children in care in judgments of providers",
    unlocated="read in a copy only",
    published=date(2025, 4, 7),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.communitycare.co.uk/2025/04/07/ofsted-sharpens-focus-on-stability-for-children-in-care-in-judgments-of-providers/",
)
VENDOR_2026 = Source(
    document="A software vendor's blog on the inspection of children's homes, January 2026",
    unlocated="only an account of it was seen",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
)

SUPPORTED_NEWS = Source(
    document="Copy of Ofsted's release on the inspection of supported accommodation",
    unlocated="a release without sections",
    published=date(2024, 2, 29),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.public-sector.co.uk/article/b0b10a8149a61f0d536e9595436d6f73",
)
SUPPORTED_RWK = Source(
    document="RWK Goodman, Ofsted's inspections of supported accommodation providers have commenced (September 2024)",
    unlocated="a post without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.rwkgoodman.com/info-hub/ofsteds-inspections-of-supported-accommodation-providers-have-commenced/",
)
SUPPORTED_GORDONS = Source(
    document="Gordons Solicitors, Supported accommodation inspections (2024)",
    unlocated="a post without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://gordonsols.co.uk/supported-accommodation-inspections",
)
SUPPORTED_GORDONS_ON_ENFORCEMENT = Source(
    document="Gordons Solicitors, Ofsted's regulation of supported accommodation services: inspection and enforcement",
    locator="Will my Supported Accommodation service be inspected?",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://gordonsols.co.uk/ofsteds-regulation-of-supported-accommodation-services-inspection-and-enforcement",
)
SUPPORTED_HOMELESS_LINK = Source(
    document="Homeless Link, Ofsted supported accommodation regulations (2025)",
    unlocated="a page without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://homeless.org.uk/areas-of-expertise/improving-homelessness-services/regulation-of-homelessness-services/ofsted-supported-accommodation-regulations",
)
SUPPORTED_STEPHENSONS = Source(
    document="Stephensons Solicitors, Ofsted's powers over supported accommodation (2023)",
    unlocated="a post without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.stephensons.co.uk/site/blog/professional-discipline-blog/supported-accommodation-ofsted-powers",
)

PROVIDER_TABLES = Source(
    document="Ofsted, Children's social care in England: the tables of all providers as at 31 March 2019, 2022 and 2025 (official statistics)",
    locator="the latest full inspection of each provider",
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
