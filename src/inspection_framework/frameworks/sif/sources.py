"""The documents that only the single inspection framework rests on.

No edition of the framework or of the handbook could be read beyond its title, introduction and contents list.
"""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "CHILDREN_AND_YOUNG_PEOPLE_NOW_2017",
    "CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016",
    "CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016",
    "COUNCIL_SLIDES_2013",
    "EVALUATION_2014",
    "FATHERHOOD_2013",
    "FRAMEWORK_2014",
    "FRAMEWORK_2017",
    "GLOUCESTERSHIRE_2017",
    "HANDBOOK_2017",
    "HANDBOOK_PAGE",
    "JOINT_CONSULTATION_2015",
    "JOINT_RELEASE_2015",
    "JUDGEMENTS_MEAN",
    "LSCB_REVIEW_REPORT",
    "MESSAGE_JUNE_2013",
    "MONITORING_ACCOUNTS",
    "MONITORING_HANDBOOK_2016",
    "MONITORING_HANDBOOK_2017",
    "NORFOLK_2015",
    "NORFOLK_2017",
    "REINSPECTION_ACCOUNTS",
    "REINSPECTION_OUTCOME_2016",
    "RELEASE_JUNE_2013",
    "RELEASE_NOVEMBER_2013",
    "RELEASE_SEPTEMBER_2013",
    "STATISTICS_2017",
    "TARGETED_2016",
]

# Ofsted's own words

RELEASE_JUNE_2013 = Source(
    document="Ofsted, press release on the consultation on a single inspection of local authority children's services (June 2013; the copy bears no day)",
    unlocated="a press release without numbered parts",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.wired-gov.net/wg/wg-news-1.nsf/0/F551D7CF4E4BCE0A80257B8D0053ED6E?OpenDocument",
)
MESSAGE_JUNE_2013 = Source(
    document="Ofsted, message on the consultation, as reproduced by PAC-UK",
    unlocated="a message without numbered parts",
    published=date(2013, 6, 14),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://pac-uk.org/consultations-on-the-inspection-of-local-authority-childrens-social-care-services-voluntary-adoption-agencies-and-independent-fostering-agencies",
)
RELEASE_SEPTEMBER_2013 = Source(
    document="Ofsted, New single framework for inspecting local authority services (2013; the copy bears no day)",
    unlocated="a press release without numbered parts",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/news/new-single-framework-for-inspecting-local-authority-services",
)
RELEASE_NOVEMBER_2013 = Source(
    document="Ofsted, Ofsted's single inspection takes effect",
    unlocated="a press release without numbered parts",
    published=date(2013, 11, 7),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/news/ofsteds-single-inspection-takes-effect",
)
EVALUATION_2014 = Source(
    document="Ofsted, press release on the evaluation of the first eleven single inspections (report 140099)",
    unlocated="a press release without numbered parts",
    published=date(2014, 6, 4),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.wired-gov.net/wg/news.nsf/articles/New+inspection+of+childrens+services+has+the+right+ambition+for+children+and+young+people+04062014111500?open",
)
JOINT_RELEASE_2015 = Source(
    document="Ofsted and others, press release, Inspectorates committed to joint inspection",
    unlocated="a press release without numbered parts",
    published=date(2015, 2, 26),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://www.gov.uk/government/news/inspectorates-committed-to-joint-inspection",
)
JOINT_CONSULTATION_2015 = Source(
    document="Ofsted and others, Joint targeted area inspections: consultation document, July 2015 (150092)",
    locator="part 1, paragraph 1",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://docsbay.net/doc/537276/joint-targeted-area-inspections",
)
FRAMEWORK_2014 = Source(
    document="Ofsted, Framework and evaluation schedule for the inspections of services for children in need of help and protection, children looked after and care leavers; Reviews of Local Safeguarding Children Boards (130216)",
    locator="title, introduction and contents list",
    published=date(2014, 12, 12),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://docsbay.net/doc/1294845",
)
FRAMEWORK_2017 = Source(
    document="Ofsted, Framework and evaluation schedule for the inspections of services for children in need of help and protection, children looked after and care leavers, February 2017 (130216)",
    locator="title, introduction and contents list",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://docsbay.net/inspecting-local-authority-childrens-services-single-inspection-framework",
)
HANDBOOK_2017 = Source(
    document="Ofsted, Inspection handbook: inspections of services for children in need of help and protection, children looked after and care leavers, February 2017 (120128)",
    locator="contents list",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://docsbay.net/inspection-handbook-inspections-of-services-for-children-in-need-of-help-and-protection",
)
HANDBOOK_PAGE = Source(
    document="GOV.UK, publication page of the inspection handbook, single inspection framework guidance, last updated 29 November 2017",
    locator="the list of updates",
    published=date(2017, 11, 29),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/inspecting-services-for-children-in-need-of-help-and-protection-children-looked-after-and-care-leavers-and-reviews-of-local-safeguarding-children-boa--2",
)
REINSPECTION_OUTCOME_2016 = Source(
    document="Ofsted, Re-inspection of inadequate local authorities: consultation outcome report, May 2016 (160032)",
    locator="the opening paragraphs",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://paperzz.com/doc/7251071/consultation-outcome-report---re-inspection-of-inadequate...",
)
MONITORING_HANDBOOK_2016 = Source(
    document="Ofsted, Monitoring local authority children's services judged inadequate: inspectors' handbook, May 2016 (160035)",
    locator="contents list and paragraphs 1 to 3",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://docslib.org/doc/12601516/monitoring-inadequate-la-childrens-services",
)
MONITORING_HANDBOOK_2017 = Source(
    document="Ofsted, Monitoring and re-inspection of local authority children's services judged inadequate: inspectors' handbook, May 2017",
    locator="contents list",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://healthdocbox.com/Incest_and_Abuse_Support/70975740-Monitoring-and-re-inspection-of-local-authority-children-s-services-judged-inadequate.html",
)
TARGETED_2016 = Source(
    document="Ofsted, Targeted Local Authority Inspections: inspection framework and guidance",
    locator="the title page",
    published=date(2016, 1, 14),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://docplayer.net/21145666-Ofsted-targeted-local-authority-inspections.html",
)
STATISTICS_2017 = Source(
    document="Ofsted, official statistics on inspections of local authority children's services, autumn 2017",
    locator="the coverage of the statistics",
    published=date(2017, 12, 20),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/local-authority-and-childrens-homes-in-england-inspections-and-outcomes/local-authority-and-childrens-homes-in-england-inspections-and-outcomes-autumn-2017-main-findings",
)
JUDGEMENTS_MEAN = Source(
    document="Ofsted, reports of single inspections published up to June 2015, such as Hampshire, 22 April 2014, and Halton, 3 February 2015",
    locator='the page "What the inspection judgements mean"',
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)

# What reports show

LSCB_REVIEW_REPORT = Source(
    document="Ofsted, report of the review of Surrey Local Safeguarding Children Board, 15 to 17 June 2015",
    locator="the title page and the judgement",
    published=date(2015, 8, 3),
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)

# What other authors say

COUNCIL_SLIDES_2013 = Source(
    document="A council's slides on the new framework, autumn 2013 (the copy names no council)",
    unlocated="slides without numbers",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://slideplayer.com/amp/7500391",
)
FATHERHOOD_2013 = Source(
    document="Operation Fatherhood, news item on the launch of the framework (autumn 2013; the copy bears no day)",
    unlocated="a news item without numbered parts",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="http://operationfatherhood.org/family-law-public/child-protection/england-ofsted-launches-new-single-inspection-for-childrens-services/",
)
NORFOLK_2015 = Source(
    document="Norfolk County Council, MI Sheet 154/15",
    unlocated="a memo without numbered parts",
    published=date(2015, 7, 10),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://csapps.norfolk.gov.uk/csshared/ecourier2/misheet.asp?misheetid=21347",
)
CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016 = Source(
    document="Children and Young People Now, Ofsted moots scaled-back re-inspections for inadequate councils",
    unlocated="a news item without numbered parts",
    published=date(2016, 2, 9),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/cyp/news/1155902/ofsted-moots-scaled-back-re-inspections-for-inadequate-councils",
)
CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016 = Source(
    document="Children and Young People Now, Ofsted to visit inadequate councils every three months",
    unlocated="a news item without numbered parts",
    published=date(2016, 5, 31),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/content/news/ofsted-to-visit-inadequate-councils-every-three-months",
)
MONITORING_ACCOUNTS = REINSPECTION_ACCOUNTS = CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016
CHILDREN_AND_YOUNG_PEOPLE_NOW_2017 = Source(
    document="Children and Young People Now, Ofsted aims for more accurate measure of social care services (2017; the copy bears no day)",
    unlocated="a feature without numbered parts",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/features/article/ofsted-aims-for-more-accurate-measure-of-social-care-services",
)
GLOUCESTERSHIRE_2017 = Source(
    document="Gloucestershire County Council, scrutiny minutes, a Senior HMI on the single inspection",
    locator="paragraph 20.1.1",
    published=date(2017, 9, 25),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://glostext.gloucestershire.gov.uk/mgAi.aspx?ID=18147",
)
NORFOLK_2017 = Source(
    document="Norfolk County Council, MI Sheet on the inspection of November 2017 (the copy bears no day)",
    unlocated="a memo without numbered parts",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://csapps.norfolk.gov.uk/csshared/ecourier2/misheet.asp?misheetid=25630",
)
