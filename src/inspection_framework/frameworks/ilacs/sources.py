"""The documents that only ILACS is drawn from: Ofsted's own words, councils, the press, letters and tools."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "ANNUAL_ENGAGEMENT_BLOG",
    "CARE_LEAVERS_CONSULTATION",
    "CARE_LEAVERS_CONSULTATION_RELEASE",
    "CARE_LEAVERS_RELEASE",
    "CARE_LEAVERS_RESPONSE",
    "CHESHIRE_EAST",
    "COMMUNITY_CARE",
    "CUMBRIA",
    "CUMBRIA_VISIT",
    "CYPN_ACTION_PLANS",
    "CYPN_ENGAGEMENT",
    "DATA_PEOPLE",
    "DEVON",
    "EDYOURSELF_FRAMEWORK",
    "EDYOURSELF_INTERVENTION",
    "GUIDANCE_APRIL_2024",
    "GUIDANCE_DECEMBER_2024",
    "JTAI_PAGE",
    "KIRKLEES",
    "LGA_FIRST",
    "MONITORING_LETTERS",
    "NOTTINGHAMSHIRE",
    "OFFICIAL_STATISTICS_2025",
    "OFSTED_IN_CYPN",
    "PAUSING_POLICY",
    "REFORM_RELEASE",
    "SCRAPED_HISTORY",
    "SCRAPE_TOOL",
    "SCRUTINY_SLIDES",
    "SESLIP",
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
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services",
)
GUIDANCE_DECEMBER_2024 = Source(
    document="Ofsted, Inspecting local authority children's services, as updated 13 December 2024",
    locator="paragraphs 1 to 5, all that could be read",
    published=date(2024, 12, 13),
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/b3edac72-cb9e-413b-b8d5-f2a5c23900cc",
)
SUMMARY_APRIL_2024 = Source(
    document="Ofsted, Inspecting local authority children's services, Summary of framework changes",
    locator="April 2024",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
UPDATE_LOG = Source(
    document="Ofsted, publication page of Inspecting local authority children's services, as copied by GovWire",
    locator="show all updates",
    published=date(2024, 12, 13),
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="http://govwire.co.uk/news/ofsted/guidance-inspecting-local-authority-childrens-services-112580",
)
UPDATE_LOG_2020 = Source(
    document="Ofsted, publication page of Inspecting local authority children's services, as copied by FE News",
    locator="show all updates",
    published=date(2020, 9, 18),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
ANNUAL_ENGAGEMENT_BLOG = Source(
    document="Ofsted, social care blog, Learning from annual engagement meetings",
    locator="Self-evaluations",
    published=date(2018, 11, 12),
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="https://socialcareinspection.blog.gov.uk/2018/11/12/learning-from-annual-engagement-meetings",
)
CARE_LEAVERS_CONSULTATION = Source(
    document="Ofsted, Consultation: a new judgement within ILACS on the experiences and progress of care leavers, as updated 2 December 2022",
    locator="Purpose of and background to the consultation",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
CARE_LEAVERS_CONSULTATION_RELEASE = Source(
    document="Ofsted, press release, Ofsted launches consultation on care leavers inspection judgement, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2022, 6, 20),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
CARE_LEAVERS_RESPONSE = Source(
    document="Ofsted, A new ILACS judgement on the experiences and progress of care leavers: report on the responses to the consultation",
    locator="Introduction",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
CARE_LEAVERS_RELEASE = Source(
    document="Ofsted, press release, A new judgement for care leavers, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2022, 12, 2),
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="https://www.gov.uk/government/news/a-new-judgement-for-care-leavers",
)
PAUSING_POLICY = Source(
    document="Ofsted, Deferring, pausing and gathering additional evidence",
    locator="paragraphs 1 to 4, 7 and 8",
    published=date(2024, 4, 5),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
OFFICIAL_STATISTICS_2025 = Source(
    document="Ofsted, official statistics, Local authority inspection outcomes as at 31 March 2025",
    locator="sheet Notes, Change in sub-judgements",
    published=date(2025, 9, 25),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
REFORM_RELEASE = Source(
    document="Ofsted, press release, Ofsted confirms removal of headline judgement for inspections of local authorities' children's services, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2025, 11, 27),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
JTAI_PAGE = Source(
    document="Ofsted, publication page of the guidance on joint targeted area inspections, 2016 to 2020",
    locator="Updates to this page",
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
OFSTED_IN_CYPN = Source(
    document="An Ofsted spokesperson, quoted in Children & Young People Now, Ofsted to require struggling councils to produce urgent action plans",
    locator="the quotation",
    published=date(2018, 8, 16),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
MONITORING_LETTERS = Source(
    document="Ofsted, letters after monitoring visits to authorities judged inadequate",
    locator="the dates of the visits",
    basis=Basis.OBSERVED,
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)

# What others wrote.

CHESHIRE_EAST = Source(
    document="Cheshire East Council, statement on its Ofsted inspection, as printed by Audlem Online",
    unlocated="a news item without sections",
    published=date(2024, 5, 16),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.audlem.org/news/ofsted-report-on-ce-children-services.html",
)
COMMUNITY_CARE = Source(
    document="Community Care, Ofsted shakes-up inspections for 'inadequate' children's services",
    unlocated="a news item without sections",
    published=date(2018, 9, 19),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.communitycare.co.uk/2018/09/19/ofsted-softens-inspections-inadequate-childrens-services/",
)
CUMBRIA = Source(
    document="Cumbria County Council, minutes on the regulation of children's services during COVID-19, November 2020",
    unlocated="minutes of one item, without numbers",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="http://councilportal.cumbria.gov.uk/mgAi.aspx?ID=59570",
)
CUMBRIA_VISIT = Source(
    document="Cumbria County Council, minutes on Ofsted's focused visit of August 2019",
    unlocated="minutes of one item, without numbers",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="http://councilportal.cumbria.gov.uk/mgAi.aspx?ID=53032",
)
CYPN_ACTION_PLANS = Source(
    document="Children & Young People Now, Ofsted to require struggling councils to produce urgent action plans",
    locator="the article's own account",
    published=date(2018, 8, 16),
    basis=Basis.SECONDARY,
    wording_seen=True,
)
CYPN_ENGAGEMENT = Source(
    document="Children & Young People Now, Inspections Clinic: sector-led improvement (2018)",
    locator="Annual meeting",
    basis=Basis.SECONDARY,
    wording_seen=True,
)
DATA_PEOPLE = Source(
    document="Data to Insight, CSC for Data People (May 2024)",
    unlocated="only an account of it was at hand",
    basis=Basis.SECONDARY,
    wording_seen=False,
)
DEVON = Source(
    document="Devon County Council, committee paper on Ofsted's visit of May 2021",
    unlocated="only an account of it was at hand",
    basis=Basis.SECONDARY,
    wording_seen=False,
)
EDYOURSELF_FRAMEWORK = Source(
    document="Ed Yourself, Ofsted ILACS 2018 self evaluation and child level data",
    unlocated="a blog post without sections",
    published=date(2017, 12, 18),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://edyourself.wordpress.com/2017/12/18/ofsted-ilacs-2018-self-evaluation-and-child-level-data/",
)
EDYOURSELF_INTERVENTION = Source(
    document="Ed Yourself, Intervention level in authorities rated inadequate by Ofsted, on Ofsted's handbook of May 2016 (no. 160035)",
    locator="the opening paragraphs",
    published=date(2016, 11, 1),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://edyourself.wordpress.com/2016/11/01/intervention-level-in-authorities-rated-inadequate-by-ofsted/",
)
KIRKLEES = Source(
    document="Kirklees Safeguarding Children Partnership, ILACS inspection: guidance for professionals",
    locator="What is the ILACS inspection system",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.kirkleessafeguardingchildren.co.uk/procedures-local-protocols-and-guidance/ilacs-inspection-guidance-for-professionals/",
)
LGA_FIRST = Source(
    document="LGA first, Inspecting children's services",
    unlocated="a comment without sections",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.lgafirst.co.uk/comment/inspecting-childrens-services/",
)
NOTTINGHAMSHIRE = Source(
    document="Nottinghamshire County Council, one minute guide to Ofsted inspections",
    locator="How are inspections carried out?",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.nottinghamshire.gov.uk/global-content/one-minute-guides/ofsted-inspections",
)
SCRAPE_TOOL = Source(
    document="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, README as it stood on 22 August 2026",
    locator="the paragraphs on the change of April 2026",
    published=date(2026, 8, 22),
    basis=Basis.SECONDARY,
    wording_seen=True,
)
SCRAPED_HISTORY = Source(
    document="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, ofsted_csc_ilacs_history.csv",
    locator="the rows named",
    basis=Basis.SECONDARY,
    wording_seen=True,
)
SCRUTINY_SLIDES = Source(
    document="Slides for a council's scrutiny panel on children and young people's services, ILACS (the council is not named)",
    locator="What is ILACS?",
    published=date(2018, 3, 8),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://sambuz.com/doc/ilacs-inspections-of-local-ilacs-inspections-of-local-ppt-presentation-532802",
)
SESLIP = Source(
    document="South East Sector Led Improvement Programme, Ofsted visit analysis, as at 21 November 2024",
    locator="page 10",
    published=date(2024, 11, 21),
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.seslip.co.uk/ofsted-visit-analysis-page-11/",
)
WILLIS_PALMER = Source(
    document="WillisPalmer, Ofsted will prioritise inadequate authorities when inspection re-starts (2020)",
    unlocated="a news item without sections",
    basis=Basis.SECONDARY,
    wording_seen=True,
    link="https://www.willispalmer.com/ofsted-will-prioritise-inadequate-authorities-when-inspection-re-starts/",
)
WOKINGHAM = Source(
    document="Wokingham Borough Council, minutes on its Ofsted inspection",
    unlocated="only an account of it was at hand",
    basis=Basis.SECONDARY,
    wording_seen=False,
)
