"""The documents that only ILACS rests on: Ofsted's own words, councils, the press, letters and tools."""

from datetime import date

from inspection_framework.frameworks.sources import COMMUNITY_CARE_2018
from inspection_framework.model.facts import Basis, Source

__all__ = [
    "ANNUAL_ENGAGEMENT_BLOG",
    "CARE_LEAVERS_CONSULTATION",
    "CARE_LEAVERS_CONSULTATION_RELEASE",
    "CARE_LEAVERS_RELEASE",
    "CARE_LEAVERS_RESPONSE",
    "CHESHIRE_EAST",
    "CLOUDOC",
    "COMMUNITY_CARE",
    "CUMBRIA_VISIT",
    "CYPN_ACTION_PLANS",
    "CYPN_ENGAGEMENT",
    "CYPN_PREPARING",
    "EDYOURSELF_FRAMEWORK",
    "GUIDANCE_APRIL_2024",
    "GUIDANCE_DECEMBER_2024",
    "KIRKLEES",
    "LGA_FIRST",
    "MONITORING_LETTERS",
    "NATIONAL_DIRECTOR_2017",
    "NATIONAL_DIRECTOR_2021",
    "NORFOLK_2021",
    "NOTTINGHAMSHIRE",
    "OFFICIAL_STATISTICS_2025",
    "PAUSING_POLICY",
    "SCRAPED_HISTORY",
    "SCRAPE_TOOL",
    "SESLIP",
    "SESLIP_2023",
    "SUMMARY_APRIL_2024",
    "UPDATE_LOG",
    "UPDATE_LOG_2020",
    "WILLIS_PALMER",
    "WOKINGHAM",
]

# What Ofsted published.

GUIDANCE_APRIL_2024 = Source(
    document="Ofsted, Inspecting local authority children's services, as updated 5 April 2024",
    locator="paragraphs 1 to 5, all that could be read",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services",
)
GUIDANCE_DECEMBER_2024 = Source(
    document="Ofsted, Inspecting local authority children's services, as updated 13 December 2024",
    locator="paragraphs 1 to 5, all that could be read",
    published=date(2024, 12, 13),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/b3edac72-cb9e-413b-b8d5-f2a5c23900cc",
)
SUMMARY_APRIL_2024 = Source(
    document="Ofsted, Inspecting local authority children's services, Summary of framework changes",
    locator="April 2024",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/summary-of-framework-changes",
)
UPDATE_LOG = Source(
    document="Ofsted, publication page of Inspecting local authority children's services, as copied by GovWire",
    locator="show all updates",
    published=date(2024, 12, 13),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="http://govwire.co.uk/news/ofsted/guidance-inspecting-local-authority-childrens-services-112580",
)
UPDATE_LOG_2020 = Source(
    document="Ofsted, publication page of Inspecting local authority children's services, as copied by FE News",
    locator="show all updates",
    published=date(2020, 9, 18),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
ANNUAL_ENGAGEMENT_BLOG = Source(
    document="Ofsted, social care blog, Learning from annual engagement meetings",
    locator="Self-evaluations",
    published=date(2018, 11, 12),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://socialcareinspection.blog.gov.uk/2018/11/12/learning-from-annual-engagement-meetings",
)
CARE_LEAVERS_CONSULTATION = Source(
    document="Ofsted, Consultation: a new judgement within ILACS on the experiences and progress of care leavers, as updated 2 December 2022",
    locator="Purpose of and background to the consultation",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
CARE_LEAVERS_CONSULTATION_RELEASE = Source(
    document="Ofsted, press release, Ofsted launches consultation on care leavers inspection judgement, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2022, 6, 20),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
CARE_LEAVERS_RESPONSE = Source(
    document="Ofsted, A new ILACS judgement on the experiences and progress of care leavers: report on the responses to the consultation",
    locator="Introduction",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
CARE_LEAVERS_RELEASE = Source(
    document="Ofsted, press release, A new judgement for care leavers, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/news/a-new-judgement-for-care-leavers",
)
PAUSING_POLICY = Source(
    document="Ofsted, Ofsted inspections and visits: deferring, pausing and gathering additional evidence, as updated 5 April 2024",
    locator="paragraphs 1 to 4, 7 and 8",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.gov.uk/guidance/deferring-ofsted-inspections",
)
OFFICIAL_STATISTICS_2025 = Source(
    document="Ofsted, official statistics, Local authority inspection outcomes as at 31 March 2025",
    locator="sheet Notes, Change in sub-judgements",
    published=date(2025, 9, 25),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
NATIONAL_DIRECTOR_2017 = Source(
    document="Eleanor Schooling, Ofsted's national director for social care, in Community Care, What social workers need to know about Ofsted's new inspection regime",
    locator="the opening paragraphs",
    published=date(2017, 11, 29),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.communitycare.co.uk/2017/11/29/social-workers-need-know-ofsteds-new-inspection-regime/",
)
NATIONAL_DIRECTOR_2021 = Source(
    document="Yvette Stanley, Ofsted's national director for regulation and social care, in Children and Young People Now, Inspections Clinic: return of Ofsted visits Q&A",
    locator="What about focused visits?",
    published=date(2021, 4, 27),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/features/article/inspections-clinic-return-of-ofsted-visits-q-a",
)
MONITORING_LETTERS = Source(
    document="Ofsted, letters after monitoring visits to authorities judged inadequate",
    locator="the dates of the visits",
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)

# What other authors wrote.

CHESHIRE_EAST = Source(
    document="Cheshire East Council, statement on its Ofsted inspection, as printed by Audlem Online",
    unlocated="a news item without sections",
    published=date(2024, 5, 16),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.audlem.org/news/ofsted-report-on-ce-children-services.html",
)
CLOUDOC = Source(
    document="Cloudoc, Ofsted: the experience and progress of care leavers, an account of the consultation",
    locator="Proposal 1: a new judgement for care leavers",
    published=date(2022, 7, 4),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://cloudoc.co.uk/blog/ofsted-the-experience-and-progress-of-care-leavers",
)
COMMUNITY_CARE = COMMUNITY_CARE_2018
CUMBRIA_VISIT = Source(
    document="Cumbria County Council, minutes on Ofsted's focused visit of August 2019",
    unlocated="minutes of one item, without numbers",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="http://councilportal.cumbria.gov.uk/mgAi.aspx?ID=53032",
)
CYPN_ACTION_PLANS = Source(
    document="Children and Young People Now, Ofsted to require struggling councils to produce urgent action plans",
    locator="the article's own account",
    published=date(2018, 8, 16),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/print_article/cyp/news/2005662/ofsted-to-require-struggling-councils-produce-urgent-action-plans",
)
CYPN_ENGAGEMENT = Source(
    document="Children and Young People Now, Inspections Clinic: sector-led improvement (2018)",
    locator="Annual meeting",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
CYPN_PREPARING = Source(
    document="Children and Young People Now, Inspections Clinic: preparing for inspection (2018; the copy bears no day)",
    locator="the opening paragraphs",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/features/article/inspections-clinic-preparing-for-inspection",
)
EDYOURSELF_FRAMEWORK = Source(
    document="Ed Yourself, Ofsted ILACS 2018 self evaluation and child level data",
    unlocated="a blog post without sections",
    published=date(2017, 12, 18),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://edyourself.wordpress.com/2017/12/18/ofsted-ilacs-2018-self-evaluation-and-child-level-data/",
)
KIRKLEES = Source(
    document="Kirklees Safeguarding Children Partnership, ILACS inspection: guidance for professionals",
    locator="What is the ILACS inspection system",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.kirkleessafeguardingchildren.co.uk/procedures-local-protocols-and-guidance/ilacs-inspection-guidance-for-professionals/",
)
LGA_FIRST = Source(
    document="LGA first, Inspecting children's services",
    unlocated="a comment without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.lgafirst.co.uk/comment/inspecting-childrens-services/",
)
NORFOLK_2021 = Source(
    document="Norfolk County Council, MI Sheet 177/21, Ofsted focused visit: children in care",
    unlocated="a memo without numbered parts",
    published=date(2021, 10, 1),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://csapps.norfolk.gov.uk/csshared/ecourier2/misheet.asp?misheetid=52705",
)
NOTTINGHAMSHIRE = Source(
    document="Nottinghamshire County Council, one minute guide to Ofsted inspections",
    locator="How are inspections carried out?",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.nottinghamshire.gov.uk/global-content/one-minute-guides/ofsted-inspections",
)
SCRAPE_TOOL = Source(
    document="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, README as of 22 August 2026",
    locator="the paragraphs on the change of April 2026",
    published=date(2026, 8, 22),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
SCRAPED_HISTORY = Source(
    document="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, ofsted_csc_ilacs_history.csv",
    locator="the rows named",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)
SESLIP = Source(
    document="South East Sector Led Improvement Programme, Ofsted visit analysis, as at 21 November 2024",
    locator="page 10",
    published=date(2024, 11, 21),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.seslip.co.uk/ofsted-visit-analysis-page-11/",
)
SESLIP_2023 = Source(
    document="South East Sector Led Improvement Programme, Ofsted visit analysis, as at 7 November 2023",
    locator="table 1.1",
    published=date(2023, 11, 7),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://www.seslip.co.uk/ofsted-visit-analysis/",
)
WILLIS_PALMER = Source(
    document="WillisPalmer, Ofsted will prioritise inadequate authorities when inspection re-starts (2020)",
    unlocated="a news item without sections",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.willispalmer.com/ofsted-will-prioritise-inadequate-authorities-when-inspection-re-starts/",
)
WOKINGHAM = Source(
    document="Wokingham Borough Council, minutes, ILACS Ofsted update and action plan (2023; the copy bears no day)",
    unlocated="minutes of one item, without numbers",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://wokingham.moderngov.co.uk/mgAi.aspx?ID=39870",
)
