"""Where sources on the single inspection framework disagree, and which of them is followed.

Where each side applies to its own days or its own question, none is followed and the reason says which applies when.
"""

import attrs

from inspection_framework.frameworks.sif.limits import LIMITING_WORDING
from inspection_framework.frameworks.sif.sources import (
    CHILDREN_AND_YOUNG_PEOPLE_NOW_2017,
    CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
    CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
    COUNCIL_SLIDES_2013,
    FATHERHOOD_2013,
    FRAMEWORK_2014,
    FRAMEWORK_2017,
    GLOUCESTERSHIRE_2017,
    HANDBOOK_PAGE,
    NORFOLK_2015,
    RELEASE_JUNE_2013,
    RELEASE_NOVEMBER_2013,
    STATISTICS_2017,
)
from inspection_framework.frameworks.sources import (
    BARNET,
    COMMUNITY_CARE_2018,
    CYPN_SEPTEMBER_2018,
    FRAMEWORK_OF_SEPTEMBER_2018,
    GATESHEAD,
    HALTON,
    SEFTON_LIST,
    SIF_REPORTS,
)
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Contradiction

__all__ = ["CONTRADICTIONS"]

_DAYS = SIF_REPORTS.at("the days of the inspection on the title page")
_TEAM = SIF_REPORTS.at('the paragraph "The inspection team consisted of"')
_SECOND = SIF_REPORTS.at("the twenty reports of an authority's second inspection")

_OF_ONE = "said of one inspection, Norfolk's of July 2015"

_FIRST_PUBLISHED = Fact("25 September 2013.", COUNCIL_SLIDES_2013, note='"published on 25th September 2013"')
_FIRST_INSPECTION = Fact("19 November 2013: the first inspections begin.", _DAYS)
_THREE_KEY = Fact("Three, and overall effectiveness besides.", FRAMEWORK_2014)
_PERMANENCE = Fact(
    "The experiences and progress of children looked after and achieving permanence.",
    FRAMEWORK_2014,
    note="the reports print 'achieving permanence' too",
)
_COUNTED_TEAM = Fact(
    "A median of eight; from two to 12.",
    _TEAM,
    note="by the names in the 167 reports; that of Birmingham, 2016, itself says 13",
)
_ONE_DAY = Fact("Announced the day before: Monday for Tuesday.", NORFOLK_2015, note=_OF_ONE)
_FOUR_WEEKS = Fact("Four weeks.", BARNET.at("paragraph 9.8.1"))
_UNPREDICTABLE = Fact(
    "The short form was used for four of the 18 authorities not inadequate in all areas: for all three with one inadequate key judgement, and for Knowsley.",
    _SECOND,
    note="all areas are taken to be the five graded ones: the article on the policy speaks of 'all five judgment areas'; in all three key judgements six authorities were inadequate",
)
_FOUR_YEARS = Fact("One programme that took four years, November 2013 to October 2017.", _DAYS)
_REVISED_COPY = Fact(
    "Its contents have no section on the LSCB, as after the update of 29 November 2017.",
    attrs.evolve(FRAMEWORK_2017, basis=Basis.INFERRED),
    note="concluded from the contents list, and from reviews of boards that went on to October 2017",
)
_CARE_LEAVERS_2015 = Fact(
    "Care leavers were judged inadequate in 2015.",
    SIF_REPORTS.at("Norfolk, 19 January 2018, the background; Norfolk, 20 October 2015, the table of judgements"),
)

CONTRADICTIONS = (
    Contradiction(
        topic="limiting judgements",
        sides=(
            Fact(
                'Inadequate in any key judgement "will automatically result in" inadequate overall.',
                RELEASE_JUNE_2013,
                note="a proposal",
            ),
            Fact(
                'Inadequate in any of the three "will automatically be judged" inadequate overall.',
                FATHERHOOD_2013,
                note="as the news gave it",
            ),
            LIMITING_WORDING,
            Fact(
                "Inadequate overall in 39 of 39 reports with an inadequate key judgement, and in no other.", SIF_REPORTS
            ),
        ),
        followed=LIMITING_WORDING,
        why='Barnet\'s paper on the framework in force says "likely"; that it always came so is kept as what the reports show.',
    ),
    Contradiction(
        topic="first publication",
        sides=(
            _FIRST_PUBLISHED,
            Fact("October 2013.", BARNET.at("paragraphs 4.1 and 9.2")),
            Fact('"Introduced in October 2013".', CHILDREN_AND_YOUNG_PEOPLE_NOW_2017),
            Fact('"Launched in November 2013".', CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016),
            Fact("7 November 2013: framework and handbook with the review of the LSCB.", RELEASE_NOVEMBER_2013),
        ),
        followed=_FIRST_PUBLISHED,
        why=(
            "It was published on 25 September, published again with the LSCB on 7 November and used from 19 November 2013; "
            "Barnet's October is probably that of the response to the consultation, or of the consultation on LSCBs."
        ),
    ),
    Contradiction(
        topic="first day",
        sides=(Fact("The official statistics count from 1 November 2013.", STATISTICS_2017), _FIRST_INSPECTION),
        followed=_FIRST_INSPECTION,
        why="Inspections are told by their first day; the statistics' day is for the statistics.",
    ),
    Contradiction(
        topic="how many key judgements",
        sides=(
            Fact(
                '"Inspectors will make four key judgments", the overall one among them.',
                BARNET.at("paragraphs 9.4 to 9.6"),
            ),
            _THREE_KEY,
        ),
        followed=_THREE_KEY,
        why="Ofsted's own contents lists call only the three a key judgement.",
    ),
    Contradiction(
        topic="title of the second key judgement",
        sides=(
            Fact(
                "The experiences and progress of children looked after and achieving permanent homes and families for them.",
                BARNET.at("paragraph 9.6"),
                note="the wording of Ofsted's release of June 2013 as well",
            ),
            _PERMANENCE,
        ),
        followed=_PERMANENCE,
        why="One judgement under two titles; every report prints the later one.",
    ),
    Contradiction(
        topic="how many case files are audited",
        sides=(
            Fact("18.", BARNET.at("paragraph 9.9")),
            Fact(
                "20.", SIF_REPORTS.at("Leicester, 20 March 2015; Sandwell, 5 June 2015; Gloucestershire, 13 June 2017")
            ),
            Fact("20, and then six more.", GLOUCESTERSHIRE_2017),
        ),
        followed=None,
        why="Each holds for its days: 18 in November 2013, 20 by January 2015, the six more in 2017; the days of the changes were not found.",
    ),
    Contradiction(
        topic="how many files in all",
        sides=(
            Fact(
                "18 audited, 25 to 30 tracked and at least 50 sampled: at least 93, if no file is counted twice.",
                attrs.evolve(BARNET.at("paragraphs 9.9 and 9.10"), basis=Basis.INFERRED),
                note="our sum of the three numbers; Barnet does not add them up",
            ),
            Fact('"A total of at least 100 children".', BARNET.at("paragraph 9.10, the second so numbered")),
        ),
        followed=None,
        why="They are kept as least numbers, each by itself; whether the groups overlap is not said.",
    ),
    Contradiction(
        topic="size of the team",
        sides=(Fact("Seven inspectors.", BARNET.at("paragraph 9.8.1")), _COUNTED_TEAM),
        followed=_COUNTED_TEAM,
        why="Seven is what was announced, and the most common number in the reports, but not a constant.",
    ),
    Contradiction(
        topic="day of the notice",
        sides=(
            Fact("Tuesday, for Wednesday.", BARNET.at("paragraph 9.8.1")),
            Fact("Monday, for Tuesday.", NORFOLK_2015, note=_OF_ONE),
        ),
        followed=None,
        why="Each holds for its days: the reports show the change with the inspections that began in April and May 2015.",
    ),
    Contradiction(
        topic="whether there is notice",
        sides=(Fact('A "no notice inspection".', NORFOLK_2015, note=_OF_ONE), _ONE_DAY),
        followed=_ONE_DAY,
        why="The same memo says that the council is told on the Monday and inspectors come on the Tuesday.",
    ),
    Contradiction(
        topic="how long it takes",
        sides=(
            _FOUR_WEEKS,
            Fact("Four weeks.", COMMUNITY_CARE_2018),
            Fact('A "three-week" inspection.', CYPN_SEPTEMBER_2018),
        ),
        followed=_FOUR_WEEKS,
        why="We conclude from the two that it is four calendar weeks, of which about three are on site.",
    ),
    Contradiction(
        topic="when an inadequate authority is inspected again",
        sides=(
            Fact(
                "Within 18 to 24 months.",
                CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
                note='as the press gave the policy in February 2016: Ofsted "should" re-inspect by then',
            ),
            Fact(
                "Usually within 24 months of submitting its action plan.",
                CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
                note="the policy as announced in May 2016",
            ),
            Fact("From 21 to almost 39 months from the first report to the second inspection.", _SECOND),
        ),
        followed=None,
        why="The first two are policy, one after the other; the third is what happened.",
    ),
    Contradiction(
        topic="full or short re-inspection",
        sides=(
            Fact(
                "Inadequate in all areas: a full re-inspection; in only some: Ofsted may decide not to re-inspect in full certain areas of practice that monitoring visits have tested.",
                CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016,
            ),
            _UNPREDICTABLE,
        ),
        followed=_UNPREDICTABLE,
        why="By the policy Ofsted may choose the shorter form, and the reports show that it mostly did not, so the form is not derived from the grades.",
    ),
    Contradiction(
        topic="how many monitoring visits",
        sides=(
            Fact("At least four before the re-inspection.", CHILDREN_AND_YOUNG_PEOPLE_NOW_MAY_2016),
            Fact("Up to six.", CYPN_SEPTEMBER_2018),
        ),
        followed=None,
        why="The two do not exclude each other; what the handbook itself says was not seen.",
    ),
    Contradiction(
        topic="when it ended",
        sides=(
            Fact("In use 2013 to 2018.", GATESHEAD.at("policy context, paragraph 1")),
            Fact('"2013–17".', COMMUNITY_CARE_2018),
            Fact("The first round ended on 19 October 2017, the last re-inspection found on 5 July 2018.", _DAYS),
            Fact(
                '"We will no longer carry out re-inspections of inadequate local authorities using the single inspection framework".',
                FRAMEWORK_OF_SEPTEMBER_2018,
            ),
        ),
        followed=None,
        why="Each is the end of something else: of the programme, of the last inspection under it, of the framework; all three days are kept.",
    ),
    Contradiction(
        topic="route out of inadequate after January 2018",
        sides=(
            Fact("Quarterly monitoring, then a single inspection or a post-monitoring one.", SEFTON_LIST),
            Fact('"We will re-inspect using a standard inspection under this framework".', FRAMEWORK_OF_SEPTEMBER_2018),
        ),
        followed=None,
        why="Each holds for its days: the single inspection from January to August 2018, the standard inspection from September 2018.",
    ),
    Contradiction(
        topic="whether it ran in a cycle",
        sides=(
            Fact('"As with the previous framework ILACS operates on a 3 year cycle".', HALTON.at("paragraph 3.4")),
            _FOUR_YEARS,
        ),
        followed=_FOUR_YEARS,
        why="Three years were planned, and once; Halton's words are loose.",
    ),
    Contradiction(
        topic="date of the last copies of framework and handbook",
        sides=(
            Fact("February 2017, on the cover.", FRAMEWORK_2017.at("cover")),
            _REVISED_COPY,
            Fact("Last updated on 29 November 2017.", HANDBOOK_PAGE),
        ),
        followed=_REVISED_COPY,
        why="The cover was most likely left as it was; the copies are taken as February 2017, revised on 29 November 2017.",
    ),
    Contradiction(
        topic="days of Coventry's inspection in 2014",
        sides=(
            Fact("28 January to 5 February 2014.", SIF_REPORTS.at("Coventry, 2014, the title page")),
            Fact(
                "14 January to 5 February 2014.",
                SIF_REPORTS.at("other inspections of that month, the title pages"),
                note="the days of five other inspections (Bolton, East Sussex, Essex, Hounslow and Staffordshire), not said of Coventry",
            ),
        ),
        followed=None,
        why="The days are kept as printed; nine days are few for a single inspection, so the first of them may be a misprint.",
    ),
    Contradiction(
        topic="Norfolk's care leavers in 2015",
        sides=(
            _CARE_LEAVERS_2015,
            Fact(
                "Care leavers were judged as requiring improvement in 2015.",
                SIF_REPORTS.at("Norfolk, 19 January 2018, the background"),
            ),
        ),
        followed=_CARE_LEAVERS_2015,
        why="The report of 2018 lists them under both grades; the table of the report of 2015 says inadequate.",
    ),
)
