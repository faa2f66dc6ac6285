"""The documents that more than one framework rests on: council papers, the press, the law, the reports themselves."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "BARNET",
    "CHILDREN_ACT_2004",
    "COMMUNITY_CARE_2018",
    "CUMBRIA_2020",
    "CYPN_SEPTEMBER_2018",
    "DATA_PEOPLE",
    "EDUCATION_AND_INSPECTIONS_ACT_2006",
    "ED_YOURSELF_2016",
    "ED_YOURSELF_LATER",
    "FRAMEWORK_OF_SEPTEMBER_2018",
    "GATESHEAD",
    "HALTON",
    "HARINGEY",
    "ILACS_REPORTS",
    "JTAI_FRAMEWORK_PAGE",
    "OFSTED_AUGUST_2018",
    "REFORM_RELEASE",
    "REPORTS",
    "SCRUTINY_SLIDES",
    "SEFTON",
    "SEFTON_LIST",
    "SEFTON_TABLE",
    "SIF_REPORTS",
    "SI_2007_462",
    "SI_2015_1792",
]

# Councils' papers; one of them carries Ofsted's own slides.

BARNET = Source(
    document="London Borough of Barnet, Safeguarding Overview and Scrutiny, Summary of the new OFSTED inspection framework",
    locator="the whole report",
    published=date(2013, 11, 27),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
HALTON = Source(
    document="Halton Borough Council, Executive Board, Inspection Framework",
    locator="the whole report",
    published=date(2018, 2, 22),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
SEFTON = Source(
    document="Ofsted slides in Sefton Council, Overview and Scrutiny Committee (Children's Services and Safeguarding), item 9",
    locator="the whole presentation",
    published=date(2017, 9, 26),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
SEFTON_LIST = SEFTON.at('slide "Inspection of local authority children\'s services", the list')
SEFTON_TABLE = SEFTON.at('slide "Inspection of local authority children\'s services", the table of five columns')
HARINGEY = Source(
    document="London Borough of Haringey, Corporate Parenting Advisory Committee, Ofsted Inspection of Local Authorities Children's Services",
    locator="the whole report",
    published=date(2018, 10, 29),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
GATESHEAD = Source(
    document="Gateshead Council, Cabinet, Ofsted Inspection of Local Authority Children's Services (2019; the paper bears no day)",
    locator="the whole report",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
SCRUTINY_SLIDES = Source(
    document="Slides for a council's scrutiny panel on children and young people's services, ILACS (the council is not named)",
    locator="What is ILACS?",
    published=date(2018, 3, 8),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://sambuz.com/doc/ilacs-inspections-of-local-ilacs-inspections-of-local-ppt-presentation-532802",
)
CUMBRIA_2020 = Source(
    document="Cumbria County Council, minutes on the regulation of children's services during COVID-19, November 2020",
    unlocated="minutes of one item, without numbers",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="http://councilportal.cumbria.gov.uk/mgAi.aspx?ID=59570",
)

# The press and others, and Ofsted as the press quotes it.

ED_YOURSELF_2016 = Source(
    document="Ed Yourself, Intervention level in authorities rated inadequate by Ofsted (a post of 2016, in a version of July 2017 or later)",
    locator="the opening paragraph",
    published=date(2016, 11, 1),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://edyourself.wordpress.com/2016/11/01/intervention-level-in-authorities-rated-inadequate-by-ofsted/",
)
ED_YOURSELF_LATER = Source(
    document="Ed Yourself, Intervention level in authorities rated inadequate by Ofsted, a later version of the page of 2016",
    locator="on quarterly monitoring visits",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://edyourself.wordpress.com/2016/11/01/intervention-level-in-authorities-rated-inadequate-by-ofsted/",
)
OFSTED_AUGUST_2018 = Source(
    document="An Ofsted spokesperson, quoted in Children and Young People Now, Ofsted to require struggling councils to produce urgent action plans",
    locator="the quotation",
    published=date(2018, 8, 16),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/print_article/cyp/news/2005662/ofsted-to-require-struggling-councils-produce-urgent-action-plans",
)
CYPN_SEPTEMBER_2018 = Source(
    document="Children and Young People Now, Ofsted relaxes inspections for struggling 'inadequate' councils",
    locator="the article's own account",
    published=date(2018, 9, 17),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/news/article/ofsted-relaxes-inspections-for-struggling-inadequate-councils",
)
FRAMEWORK_OF_SEPTEMBER_2018 = Source(
    document="Ofsted, the ILACS framework of September 2018, quoted in Children and Young People Now, Ofsted relaxes inspections for struggling 'inadequate' councils",
    locator="the two sentences quoted",
    published=date(2018, 9, 17),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.cypnow.co.uk/news/article/ofsted-relaxes-inspections-for-struggling-inadequate-councils",
)
COMMUNITY_CARE_2018 = Source(
    document="Community Care, Ofsted shakes-up inspections for 'inadequate' children's services",
    unlocated="a news item without sections",
    published=date(2018, 9, 19),
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.communitycare.co.uk/2018/09/19/ofsted-softens-inspections-inadequate-childrens-services/",
)
DATA_PEOPLE = Source(
    document="Data to Insight, CSC for Data People (May 2024)",
    unlocated="only an account of it was seen",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
)
JTAI_FRAMEWORK_PAGE = Source(
    document="GOV.UK, Joint inspections of arrangements and services for children in need of help and protection (the framework of 2016 to 2020)",
    locator="Updates to this page",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/publications/joint-inspections-of-arrangements-and-services-for-children-in-need-of-help-and-protection",
)

# The law.

EDUCATION_AND_INSPECTIONS_ACT_2006 = Source(
    document="Education and Inspections Act 2006",
    locator="part 8",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.legislation.gov.uk/ukpga/2006/40/contents",
)
CHILDREN_ACT_2004 = Source(
    document="Children Act 2004",
    locator="part 2",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.legislation.gov.uk/ukpga/2004/31/contents",
)
SI_2007_462 = Source(
    document="The Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (S.I. 2007/462)",
    locator="the whole instrument",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://zoomlaw.co.uk/2007-462-uksi.html",
)
SI_2015_1792 = Source(
    document="The Children Act 2004 (Joint Area Reviews) Regulations 2015 (S.I. 2015/1792)",
    locator="the whole instrument",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.legislation.gov.uk/uksi/2015/1792/made",
)

# The reports themselves.

SIF_REPORTS = Source(
    document="Ofsted, reports of the 167 inspections under the single inspection framework, February 2014 to August 2018",
    locator="the table of judgements and the title page of each",
    published=date(2018, 8, 24),
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
ILACS_REPORTS = Source(
    document="Ofsted, reports of the 321 inspections of local authority children's services, March 2018 to August 2026",
    locator="the table of judgements and the title page of each",
    published=date(2026, 8, 20),
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
REPORTS = Source(
    document="Ofsted, reports of 488 inspections of local authority children's services under the SIF and ILACS, February 2014 to August 2026",
    locator="the table of judgements and the title page of each",
    published=date(2026, 8, 20),
    basis=Basis.OBSERVED,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
REFORM_RELEASE = Source(
    document="Ofsted, press release, Ofsted confirms removal of headline judgement for inspections of local authorities' children's services, as copied by WiredGov",
    unlocated="a short release without sections",
    published=date(2025, 11, 27),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)
