"""What the single inspection judges: three key judgements, two within the second, overall, and the LSCB separately."""

import attrs

from inspection_framework.frameworks.sif.periods import SAID_IN_2013
from inspection_framework.frameworks.sif.sources import (
    FRAMEWORK_2014,
    FRAMEWORK_2017,
    HANDBOOK_PAGE,
    MESSAGE_JUNE_2013,
)
from inspection_framework.frameworks.sources import BARNET, SIF_REPORTS
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.facts import Basis, Fact

__all__ = ["AREAS"]

_ROWS = SIF_REPORTS.at("the rows of the table of judgements")
_CONTENTS = FRAMEWORK_2014.at("contents list")
_OPENING = "the framework of December 2014 opens with the same words"
_FOCUS = attrs.evolve(BARNET.at("paragraph 7.1"), basis=Basis.INFERRED)
_OF_ALL = f"said of the inspection as a whole; that it belongs to this judgement is our reading; {_OPENING}"

_LSCB_PLANNED_WITHOUT_EFFECT = Fact(
    'Ofsted planned a graded judgement on the LSCB "that would not limit the overall effectiveness judgement".',
    MESSAGE_JUNE_2013,
    note="a plan of June 2013, on which Ofsted was to consult further; no later text on it was found",
)
_LSCB_SEEN_APART = Fact(
    "In four reports the LSCB is inadequate and the authority requires improvement; in 11 the authority is inadequate and the LSCB is not.",
    SIF_REPORTS.at("the judgements on authority and LSCB"),
    note="of the 147 reports that judge both; of the 32 inadequate authorities among them ten have an LSCB that requires improvement and one has a good one",
)

OVERALL = Area(
    id="overall",
    title=Fact(
        "Overall effectiveness",
        _CONTENTS,
        note="reports print the grade in a sentence of their own, without this title",
    ),
    role=Role.OVERALL,
    aliases=(
        Fact(
            "Overall effectiveness of services and arrangements for children looked after, care leavers, and children who need help and protection",
            BARNET.at("paragraph 9.5"),
        ),
    ),
    notes=(
        Fact(
            'Overall effectiveness is "a cumulative judgment derived from the following three judgments".',
            BARNET.at("paragraph 9.6"),
            note="the three are the key judgements of Ofsted's contents lists; Barnet's paragraph 9.4 counts four key judgements, the overall one among them",
        ),
        Fact(
            'In reports of inspections that began from the middle of 2014 to March 2015 the table is headed "The judgements on areas of the service that contribute to overall effectiveness are".',
            SIF_REPORTS.at("the heading of the table of judgements"),
            note="Halton's paper copies it from the one of 3 February 2015 (paragraph 3.1)",
        ),
        _LSCB_PLANNED_WITHOUT_EFFECT,
        _LSCB_SEEN_APART,
    ),
)

HELP_AND_PROTECTION = Area(
    id="help_and_protection",
    title=Fact("The experiences and progress of children who need help and protection", _CONTENTS),
    role=Role.KEY,
    number=Fact("1", _ROWS),
    aliases=(Fact("Children who need help and protection", _ROWS),),
    criteria=(
        Fact(
            "The effectiveness of the authority's services and arrangements to help and protect children.",
            _FOCUS,
            note=_OF_ALL,
        ),
    ),
)

LOOKED_AFTER = Area(
    id="looked_after",
    title=Fact("The experiences and progress of children looked after and achieving permanence", _CONTENTS),
    role=Role.KEY,
    number=Fact("2", _ROWS),
    aliases=(
        Fact("Children looked after and achieving permanence", _ROWS),
        Fact(
            "The experiences and progress of children looked after and achieving permanent homes and families for them",
            BARNET.at("paragraph 9.6"),
            note="the wording of Ofsted's release of June 2013 as well; every report prints the later one",
        ),
    ),
    criteria=(
        Fact(
            "The experiences and progress of children looked after, including adoption, fostering, the use of residential care, and children who return home.",
            _FOCUS,
            note=_OF_ALL,
        ),
        Fact(
            "The arrangements for permanence for children who are looked after.",
            _FOCUS,
            note=_OF_ALL,
        ),
    ),
    notes=(
        Fact(
            "It holds two graded judgements, on adoption and on care leavers.",
            attrs.evolve(BARNET.at("paragraph 9.7"), basis=Basis.INFERRED),
            note="Barnet has the two judgements and does not say within which one they are; that they are within this one is concluded from their rows in the table, 2.1 and 2.2",
        ),
        Fact(
            'The Isles of Scilly, 2016, had no children looked after: "Not Judged".',
            SIF_REPORTS.at("Isles of Scilly, 27 June 2016, the table of judgements and paragraph 42"),
        ),
    ),
)

ADOPTION = Area(
    id="adoption",
    title=Fact("Adoption performance", _CONTENTS),
    role=Role.SUB,
    number=Fact("2.1", _ROWS),
    within="looked_after",
    criteria=(
        Fact(
            "The quality of plans for children's futures, their management and the oversight of practice that make them happen, and how far any delays are being swiftly reduced.",
            attrs.evolve(BARNET.at("paragraph 9.7"), basis=Basis.INFERRED),
            note=f"the sentence is between the judgements on adoption and on care leavers and does not say to which of them it belongs; that it belongs to adoption is our reading; {SAID_IN_2013}",
        ),
    ),
    notes=(
        Fact(
            "Not judged for the City of London nor for the Isles of Scilly, both 2016, which had begun no adoption proceedings and placed no child for adoption in the period.",
            SIF_REPORTS.at(
                "City of London, 20 September 2016, and Isles of Scilly, 27 June 2016, the graded judgement for adoption performance"
            ),
        ),
    ),
)

CARE_LEAVERS = Area(
    id="care_leavers",
    title=Fact("The experiences and progress of care leavers", _CONTENTS),
    role=Role.SUB,
    number=Fact("2.2", _ROWS),
    within="looked_after",
    aliases=(
        Fact(
            "Experiences and progress of care leavers",
            _ROWS,
            note="the row that Halton's paper copies has the same words",
        ),
    ),
    criteria=(
        Fact(
            "The quality of support and care for young people becoming independent and leaving the system, including safe and good housing, access to education, training and employment, and how far they feel supported by their corporate parents.",
            BARNET.at("paragraph 9.7"),
            note=SAID_IN_2013,
        ),
    ),
    notes=(
        Fact(
            "Not judged for the Isles of Scilly, 2016, which had no care leavers for whom it was responsible.",
            SIF_REPORTS.at("Isles of Scilly, 27 June 2016, the graded judgement about care leavers"),
        ),
    ),
)

LEADERS = Area(
    id="leaders",
    title=Fact("Leadership, management and governance", _CONTENTS),
    role=Role.KEY,
    number=Fact("3", _ROWS),
    criteria=(
        Fact(
            "The effectiveness of leaders and managers, and their impact on the lives of children and young people and on the quality of professional practice locally.",
            BARNET.at("paragraph 7.1"),
            note=_OPENING,
        ),
    ),
)

LSCB = Area(
    id="lscb",
    title=Fact(
        "The effectiveness of the Local Safeguarding Children Board",
        SIF_REPORTS.at("the headings of the review of the board"),
    ),
    role=Role.SEPARATE,
    aliases=(
        Fact(
            "The effectiveness of the Local Safeguarding Children Board (LSCB)",
            FRAMEWORK_2014.at("contents list, section 2"),
        ),
    ),
    criteria=(
        Fact(
            "It complies with its statutory responsibilities under the Children Act 2004 and the Local Safeguarding Children Board Regulations 2006.",
            BARNET.at("paragraph 9.15.2"),
            note=SAID_IN_2013,
        ),
        Fact(
            "It can show that it coordinates the work of the statutory partners in helping, protecting and caring for children in its area, and there are mechanisms to monitor how effective those arrangements are.",
            BARNET.at("paragraph 9.15.3"),
            note=SAID_IN_2013,
        ),
        Fact(
            "Multi-agency training in the protection and care of children is effective, and evaluated regularly for its impact on management and practice.",
            BARNET.at("paragraph 9.15.4"),
            note=SAID_IN_2013,
        ),
        Fact(
            "It checks that policies and procedures on thresholds for intervention are understood and work effectively, and finds where to improve.",
            BARNET.at("paragraph 9.15.5"),
            note=SAID_IN_2013,
        ),
        Fact(
            "Challenge of practice between partners and casework auditing are rigorous and used to find where front-line performance and management oversight can improve.",
            BARNET.at("paragraph 9.15.6"),
            note=SAID_IN_2013,
        ),
        Fact(
            "The authority and partners use serious case reviews, management reviews and reviews of child deaths as opportunities for learning and feedback that drive improvement.",
            BARNET.at("paragraph 9.15.7"),
            note=SAID_IN_2013,
        ),
        Fact(
            "It evaluates and analyses local performance robustly and rigorously, and this influences and informs the planning and delivery of high-quality services.",
            BARNET.at("paragraph 9.15.8"),
            note=SAID_IN_2013,
        ),
    ),
    notes=(
        Fact("It is judged on the same four-point scale.", BARNET.at("paragraph 9.15.1"), note=SAID_IN_2013),
        _LSCB_PLANNED_WITHOUT_EFFECT,
        _LSCB_SEEN_APART,
        Fact(
            "The sections on it were taken out of the handbook.",
            HANDBOOK_PAGE,
            note="by 29 November 2017: the list of updates shows no day for each line, and this is its newest",
        ),
        Fact(
            "The last copy of the framework that was found has no section on it.",
            FRAMEWORK_2017,
            note="seen in its contents list",
        ),
    ),
)

AREAS = (OVERALL, HELP_AND_PROTECTION, LOOKED_AFTER, ADOPTION, CARE_LEAVERS, LEADERS, LSCB)
