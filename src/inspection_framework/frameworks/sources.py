"""The documents that more than one framework is drawn from: five council papers, the law, and the reports themselves."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = [
    "BARNET",
    "CHILDREN_ACT_2004",
    "EDUCATION_AND_INSPECTIONS_ACT_2006",
    "GATESHEAD",
    "HALTON",
    "HARINGEY",
    "ILACS_REPORTS",
    "REPORTS",
    "SEFTON",
    "SIF_REPORTS",
    "SI_2007_462",
    "SI_2015_1792",
]

BARNET = Source(
    document="London Borough of Barnet, Safeguarding Overview and Scrutiny, Summary of the new OFSTED inspection framework",
    locator="the whole report",
    published=date(2013, 11, 27),
    basis=Basis.SECONDARY,
    wording_seen=True,
)
HALTON = Source(
    document="Halton Borough Council, Executive Board, Inspection Framework",
    locator="the whole report",
    published=date(2018, 2, 22),
    basis=Basis.SECONDARY,
    wording_seen=True,
)
SEFTON = Source(
    document="Ofsted slides in Sefton Council, Overview and Scrutiny Committee (Children's Services and Safeguarding), item 9",
    locator="the whole presentation",
    published=date(2017, 9, 26),
    basis=Basis.GUIDANCE,
    wording_seen=True,
)
HARINGEY = Source(
    document="London Borough of Haringey, Corporate Parenting Advisory Committee, Ofsted Inspection of Local Authorities Children's Services",
    locator="the whole report",
    published=date(2018, 10, 29),
    basis=Basis.SECONDARY,
    wording_seen=True,
)
GATESHEAD = Source(
    document="Gateshead Council, Cabinet, Ofsted Inspection of Local Authority Children's Services (2019; the paper bears no day)",
    locator="the whole report",
    basis=Basis.SECONDARY,
    wording_seen=True,
)

EDUCATION_AND_INSPECTIONS_ACT_2006 = Source(
    document="Education and Inspections Act 2006",
    locator="part 8",
    basis=Basis.LAW,
    wording_seen=True,
    link="https://www.legislation.gov.uk/ukpga/2006/40/contents",
)
CHILDREN_ACT_2004 = Source(
    document="Children Act 2004",
    locator="part 2",
    basis=Basis.LAW,
    wording_seen=True,
    link="https://www.legislation.gov.uk/ukpga/2004/31/contents",
)
SI_2007_462 = Source(
    document="The Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (S.I. 2007/462)",
    locator="the whole instrument",
    basis=Basis.LAW,
    wording_seen=True,
)
SI_2015_1792 = Source(
    document="The Children Act 2004 (Joint Area Reviews) Regulations 2015 (S.I. 2015/1792)",
    locator="the whole instrument",
    basis=Basis.LAW,
    wording_seen=True,
    link="https://www.legislation.gov.uk/uksi/2015/1792/made",
)

SIF_REPORTS = Source(
    document="Ofsted, reports of the 167 inspections under the single inspection framework, February 2014 to August 2018",
    locator="the table of judgements and the title page of each",
    published=date(2018, 8, 24),
    basis=Basis.OBSERVED,
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
ILACS_REPORTS = Source(
    document="Ofsted, reports of the 321 inspections of local authority children's services, March 2018 to August 2026",
    locator="the table of judgements and the title page of each",
    published=date(2026, 8, 20),
    basis=Basis.OBSERVED,
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
REPORTS = Source(
    document="Ofsted, reports of 488 inspections of local authority children's services under the SIF and ILACS, February 2014 to August 2026",
    locator="the table of judgements and the title page of each",
    published=date(2026, 8, 20),
    basis=Basis.OBSERVED,
    wording_seen=True,
    link="https://reports.ofsted.gov.uk",
)
