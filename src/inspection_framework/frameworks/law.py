"""The law behind the frameworks: the power to inspect, and what follows from a report."""

from datetime import date

import attrs

from inspection_framework.frameworks.sources import (
    BARNET,
    CHILDREN_ACT_2004,
    ED_YOURSELF_2016,
    EDUCATION_AND_INSPECTIONS_ACT_2006,
    OFSTED_AUGUST_2018,
    SI_2007_462,
    SI_2015_1792,
    SIF_REPORTS,
)
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.framework import Topic

__all__ = [
    "INSPECTION_OF_AUTHORITIES",
    "JOINT_INSPECTIONS",
    "LEGAL_POWERS",
    "REVIEWS_OF_BOARDS",
    "WORKING_DAY_DEFINITION",
]

_UNSEEN_ACT_2004 = attrs.evolve(CHILDREN_ACT_2004, wording_seen=False)
_METHODOLOGY_2024 = Source(
    document="Ofsted, Methodology report: local authority inspection outcomes as at 31 March 2024",
    locator="the introduction",
    published=date(2024, 8, 30),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://www.gov.uk/government/statistics/local-authority-inspection-outcomes-as-at-31-march-2024/methodology-report-local-authority-inspection-outcomes-as-at-31-march-2024",
)
_SI_2015_PERIOD = Period(date(2015, 11, 9), None)

WORKING_DAY_DEFINITION: Fact[str] = Fact(
    "A working day is any day except a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.",
    SI_2007_462.at("regulation 1(2)"),
)

INSPECTION_OF_AUTHORITIES: tuple[Fact[str], ...] = (
    Fact(
        "The Chief Inspector may inspect a local authority's performance of the functions that the chapter covers, as a whole or of any of them in particular.",
        EDUCATION_AND_INSPECTIONS_ACT_2006.at("section 136(1)"),
        note="the chapter is chapter 4 of part 8; social services for people under 18 are among the functions that it covers",
    ),
    Fact(
        "The Chief Inspector must inspect a local authority when the Secretary of State requests it.",
        EDUCATION_AND_INSPECTIONS_ACT_2006.at("section 136(3)"),
    ),
    Fact(
        "Ofsted's inspections under the single inspection framework were conducted under section 136.",
        BARNET.at("paragraph 7.1"),
        during=Period(date(2013, 11, 19), date(2018, 8, 31)),
        note="the framework of December 2014 and that of February 2017 open with the same words",
    ),
    Fact(
        "Ofsted inspects local authority children's services under section 136 too, by the ILACS framework.",
        _METHODOLOGY_2024,
        during=Period(date(2018, 1, 1), None),
        note="the report of 2024 names subsection (2), which is about related activity; the power itself is in subsection (1). That it was so from January 2018 is our conclusion",
    ),
    Fact(
        "The Chief Inspector makes a written report, and sends copies to the local authority and to the Secretary of State.",
        EDUCATION_AND_INSPECTIONS_ACT_2006.at("section 137(1) and (2)"),
    ),
    Fact(
        "A local authority that receives a report under section 136 prepares a written statement of the action that it proposes to take and of the period in which it will take it.",
        EDUCATION_AND_INSPECTIONS_ACT_2006.at("section 137(3)"),
        note="whenever it receives a report: the duty is not limited to authorities judged inadequate",
    ),
    Fact(
        "The local authority publishes the report and the statement, within the period and in the manner that regulations prescribe.",
        EDUCATION_AND_INSPECTIONS_ACT_2006.at("section 137(4)"),
    ),
    Fact(
        "The local authority publishes the report within 30 working days of receiving it.",
        SI_2007_462.at("regulation 2"),
    ),
    WORKING_DAY_DEFINITION,
    Fact(
        "The local authority makes and publishes its written statement of action within 70 working days of receiving the report.",
        attrs.evolve(SI_2007_462.at("regulation 3"), basis=Basis.INFERRED, wording_seen=False),
        note=(
            "regulation 3 was cut off in the copy seen; concluded from its heading, on the publication of a written statement, from Ofsted's words of August 2018, "
            "which appeal to current legislation, and from the 70 working days that the parallel regulation on joint inspections gives"
        ),
    ),
    Fact(
        'The final action plan is due "in line with current legislation", "within 70 working days of receiving the letter".',
        OFSTED_AUGUST_2018,
        note="said of the letter after a focused visit with an area for priority action",
    ),
    Fact(
        "The action plan is due within 70 days of receipt of the inspection report.",
        ED_YOURSELF_2016,
        note="this account does not say working days; Ofsted does, and the parallel regulation on joint inspections",
    ),
)

REVIEWS_OF_BOARDS: tuple[Fact[str | None], ...] = (
    Fact(
        '"The review of the Local Safeguarding Children Board was carried out under section 15A of the Children Act 2004."',
        SIF_REPORTS.at("the account of the inspection, on its legal basis"),
        note="so in the reports of a review that were read, but for Kingston upon Hull's of February 2015, where a joint pilot under section 20 replaced the review; the section itself was not seen",
    ),
    Fact(
        'A report with a review of the board says in its footnote that it includes "the report of the review of the Local Safeguarding Children Board carried out under the Local Safeguarding Children Boards (Review) Regulations 2013".',
        SIF_REPORTS.at("the footnote on the first page"),
        note="so in the reports of a review that were read, but for Kingston upon Hull's of February 2015; the report on Leicester's re-inspection of 2017 has the sentence too, and no judgement of the board; the regulations themselves were not seen",
    ),
    Fact(
        '"Ofsted produces this report under its power to combine reports in accordance with section 152 of the Education and Inspections Act 2006."',
        SIF_REPORTS.at("the footnote on the first page"),
        note="so in the reports of a review that were read, but for Kingston upon Hull's of February 2015; the reports on re-inspections in Leicester and Knowsley have it or its like too, without a review; the section itself was not seen",
    ),
    Fact(
        None,
        _UNSEEN_ACT_2004.at("section 15A"),
        note="not found: until when these powers to review were in force; the last reviews were made in inspections that ended on 19 October 2017",
    ),
)

JOINT_INSPECTIONS: tuple[Fact[str], ...] = (
    Fact(
        "Two or more of the inspectorates must review children's services in the area of a local authority when the Secretary of State requests it.",
        CHILDREN_ACT_2004.at("section 20(1)(b)"),
        note="as in Solihull in January 2022",
    ),
    Fact(
        "Two or more of the inspectorates may also review children's services in the area of a local authority by their own decision.",
        CHILDREN_ACT_2004.at("section 20(2)"),
    ),
    Fact(
        "The Chief Inspector writes the report and sends it to the Secretary of State, to the local authority for each area reviewed, to the principal authority if there is one, and to others whom the Chief Inspector considers appropriate.",
        SI_2015_1792.at("regulation 3"),
        during=_SI_2015_PERIOD,
        note="the instrument is in force from 9 November 2015",
    ),
    Fact(
        "The Chief Inspector determines whether a written statement of proposed action is appropriate, and who makes it: the principal authority, named in the report.",
        SI_2015_1792.at("regulation 3(3) and (4)"),
        during=_SI_2015_PERIOD,
    ),
    Fact(
        "Whoever is sent the report publishes it on their website.",
        SI_2015_1792.at("regulation 3, as the Explanatory Note puts it"),
        during=_SI_2015_PERIOD,
    ),
    Fact(
        "The written statement is due within 70 working days of receiving the report.",
        SI_2015_1792.at("regulation 4, as the Explanatory Note puts it"),
        during=_SI_2015_PERIOD,
    ),
)

LEGAL_POWERS: Topic = Topic(
    id="legal_powers",
    title="The powers to inspect and to review, and the duties that follow a report",
    facts=(*INSPECTION_OF_AUTHORITIES, *REVIEWS_OF_BOARDS, *JOINT_INSPECTIONS),
)
