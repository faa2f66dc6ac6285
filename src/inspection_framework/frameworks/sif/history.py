"""How the single inspection framework began and ended, its first and last days, and how its reports changed."""

from inspection_framework.frameworks.sif.sources import (
    CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
    COUNCIL_SLIDES_2013,
    EVALUATION_2014,
    HANDBOOK_PAGE,
    JOINT_CONSULTATION_2015,
    JOINT_RELEASE_2015,
    MESSAGE_JUNE_2013,
    RELEASE_JUNE_2013,
    RELEASE_NOVEMBER_2013,
    RELEASE_SEPTEMBER_2013,
    STATISTICS_2017,
    TARGETED_2016,
)
from inspection_framework.frameworks.sources import (
    BARNET,
    CYPN_SEPTEMBER_2018,
    FRAMEWORK_OF_SEPTEMBER_2018,
    HALTON,
    SIF_REPORTS,
)
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["HISTORY", "OPERATING_DATES", "REPORTS"]

_DAYS = SIF_REPORTS.at("the days of the inspection on the title page")

HISTORY = Topic(
    id="history",
    title="How it came and went",
    facts=(
        Fact(
            "The framework followed the Munro report of 2011, which had recommended an inspection that takes account of the child's journey.",
            BARNET.at("paragraph 9.1"),
        ),
        Fact(
            'In June 2013 Ofsted began to consult on a single inspection: three key judgements, "requires improvement" in place of "adequate".',
            RELEASE_JUNE_2013,
            note="Ofsted's message on the consultation is of 14 June 2013; its release of November speaks of June and July",
        ),
        Fact(
            'In June 2013 Ofsted planned a graded judgement on the LSCB "that would not limit the overall effectiveness judgement", on which it would consult further.',
            MESSAGE_JUNE_2013,
        ),
        Fact(
            "The framework was first published, for the authority's part, on 25 September 2013.",
            COUNCIL_SLIDES_2013,
            note="the day is the slides'; that only the authority's part was published is concluded from Ofsted's release of 7 November 2013",
        ),
        Fact(
            'The framework "incorporates four previously separate inspections of protection, care, adoption and fostering".',
            EVALUATION_2014,
        ),
        Fact(
            '"The inspection is universal and will be conducted in a three-year cycle."',
            RELEASE_SEPTEMBER_2013,
        ),
        Fact(
            "Framework and handbook were published again on 7 November 2013, with the review of the LSCB.",
            RELEASE_NOVEMBER_2013,
        ),
        Fact(
            "\"The use of the phase 'requires improvement' is a change from previous inspection frameworks.\"",
            BARNET.at("paragraph 4.1"),
            note='the paper has "phase" for "phrase"',
        ),
        Fact(
            "\"Only 'good' is now good enough\": services that are less than good \"will no longer be judged adequate, but to 'require improvement'\".",
            BARNET.at("paragraph 9.3"),
        ),
        Fact(
            "Joint inspections with the other inspectorates were planned from 2015.",
            BARNET.at("paragraph 9.17.1"),
            note="of the reports that were read, one holds a joint pilot, that of the board in Kingston upon Hull (February 2015)",
        ),
        Fact(
            "For some authorities integrated inspections were planned from April 2015.",
            EVALUATION_2014,
            note="of the reports that were read, one holds a joint pilot, that of the board in Kingston upon Hull (February 2015)",
        ),
        Fact(
            'On 26 February 2015 the inspectorates published the results of the pilots and the consultation on integrated inspections, and announced "Short, sharp, targeted multi-agency inspections" for that year.',
            JOINT_RELEASE_2015,
        ),
        Fact(
            'In February 2015 they announced that they "would not go ahead with the integrated inspections", after two pilots.',
            JOINT_CONSULTATION_2015,
        ),
        Fact(
            "The page of the handbook on GOV.UK was first published on 23 April 2014.",
            HANDBOOK_PAGE,
            note="taken to be a move between sites, not a new edition",
        ),
        Fact(
            "From January 2016 a targeted inspection could be made where there were concerns but a single inspection would be out of proportion.",
            TARGETED_2016,
        ),
        Fact(
            "In February 2016 the programme was said to be unlikely to be completed before December 2017; the three years planned would have ended in November 2016.",
            CHILDREN_AND_YOUNG_PEOPLE_NOW_FEBRUARY_2016,
        ),
        Fact("By February 2018 the cycle had recently ended.", HALTON.at("paragraph 3.3")),
        Fact(
            "From September 2018 inadequate authorities get a standard inspection under ILACS, and no more re-inspections under this framework.",
            FRAMEWORK_OF_SEPTEMBER_2018,
            note="reported on 17 and 19 September 2018",
        ),
    ),
)

OPERATING_DATES = Topic(
    id="operating_dates",
    title="The days that bound it",
    facts=(
        Fact(
            "19 November 2013: the first four inspections begin, of Derbyshire, Hartlepool, Sheffield and Slough.",
            _DAYS,
        ),
        Fact("19 November 2013: implementation.", BARNET.at("paragraph 4.1")),
        Fact(
            "11 February 2014: the first reports are published; Slough's is published again on 14 February with the part on its LSCB.",
            SIF_REPORTS.at("the day of publication"),
        ),
        Fact(
            "29 March 2016: the first overall judgements of outstanding, Westminster and Kensington and Chelsea.",
            SIF_REPORTS.at("the day of publication"),
        ),
        Fact(
            "19 October 2017: the last inspections of the first round end, of Blackburn with Darwen and Richmond; published on 8 December 2017.",
            _DAYS,
        ),
        Fact(
            "1 November 2013 to 31 October 2017: all 152 authorities have been inspected at least once.",
            STATISTICS_2017,
        ),
        Fact("January 2018: ILACS is in use.", CYPN_SEPTEMBER_2018),
        Fact("11 June to 5 July 2018: the last re-inspection found, of Torbay; published on 24 August 2018.", _DAYS),
    ),
)

REPORTS = Topic(
    id="reports",
    title="How its reports changed, and what is odd in them",
    facts=(
        Fact(
            'Inspections begun from November 2013 to the middle of 2014: "Summary of key findings", the grade of the LSCB on the cover, "Priority and immediate action".',
            SIF_REPORTS.at("the headings"),
        ),
        Fact(
            'Inspections begun from the middle of 2014 to March 2015: "areas of the service that contribute to overall effectiveness", the grade of the LSCB no longer on the cover, '
            '"Summary for children and young people", deputy lead inspector and quality assurance manager named.',
            SIF_REPORTS.at("the headings"),
        ),
        Fact(
            'Inspections begun from April 2015: "Executive summary" and "Recommendations", no page on what the judgements mean, no heading "priority and immediate action", the data analyst usually named.',
            SIF_REPORTS.at("the headings"),
        ),
        Fact(
            'Second inspections from September 2016: usually headed "Re-inspection of services", without a part on the LSCB.',
            SIF_REPORTS.at("the headings"),
        ),
        Fact("No report gives a grade as a number.", SIF_REPORTS),
        Fact(
            'No report grades an authority "adequate"; the grade below good is "requires improvement".',
            SIF_REPORTS,
        ),
        Fact(
            "There are 167: 147 of first inspections and 20 of second ones.",
            SIF_REPORTS,
            note="five authorities that were later abolished are absent from the archive",
        ),
        Fact(
            "The LSCB of the Isles of Scilly is shared with Cornwall and that of the City of London with Hackney.",
            SIF_REPORTS.at("Isles of Scilly and City of London, 2016, local leadership"),
            note="Scilly was inspected from 11 to 28 April 2016, Cornwall from 11 April to 6 May; the one day that the City prints is the last of Hackney's inspection",
        ),
        Fact(
            "The City of London prints one day only, 28 July 2016.",
            SIF_REPORTS.at("City of London, 20 September 2016, the title page"),
        ),
        Fact(
            "Sheffield prints three days more, 28 to 30 January 2014.",
            SIF_REPORTS.at("Sheffield, 21 February 2014, the title page"),
        ),
        Fact(
            "Slough's first report was published on 11 February 2014, and on 14 February with the part on its LSCB.",
            SIF_REPORTS.at("Slough, February 2014"),
        ),
    ),
)
