"""What each grade means, in our words and, within quotation marks, the reports' own.

Reports published up to June 2015 print a page of them; nothing was found in later reports. The framework's clauses on
what good or outstanding requires were not found for any edition.
"""

from inspection_framework.frameworks.sif.sources import JUDGEMENTS_MEAN
from inspection_framework.frameworks.sources import SIF_REPORTS
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["DESCRIPTORS"]

DESCRIPTORS = Topic(
    id="descriptors",
    title="What the grades mean",
    facts=(
        Fact(
            "overall, Outstanding: highly effective services contribute to significantly improved outcomes; progress exceeds expectations and is sustained.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            "overall, Good: effective services help, protect and care; the welfare of looked after children and care leavers is safeguarded and promoted.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            'overall, Requires improvement: there are "no widespread or serious failures" that create or leave children harmed or at risk of harm; '
            "the welfare of looked after children is safeguarded and promoted; minimum requirements are in place; services are not yet good.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            'overall, Inadequate: there are "widespread or serious failures" that create or leave children harmed or at risk of harm, '
            "or that result in looked after children or care leavers not having their welfare safeguarded and promoted.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            "leaders, Requires improvement: the authority has identified any widespread or serious failures and is effectively addressing them, "
            "but the characteristics of good leadership are not in place.",
            SIF_REPORTS.at("Oldham and Wiltshire, both 2015, the first page"),
        ),
        Fact(
            "leaders, Inadequate: leaders and managers have not been able to demonstrate sufficient understanding of failures, and have been ineffective in prioritising, challenging and making improvements.",
            SIF_REPORTS.at("Leicester, Lambeth and Somerset, all 2015, the first page"),
            note="said of these three authorities; that it is what the grade means is our reading",
        ),
        Fact(
            "lscb, Outstanding: the board is highly influential, its evaluation of performance is exceptional, and it creates and fosters an effective learning culture.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            "lscb, Good: the board coordinates and monitors; multi-agency training is effective and evaluated; rigorous evaluation influences planning.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            'lscb, Requires improvement: the board "does not yet demonstrate the characteristics of good".',
            JUDGEMENTS_MEAN,
        ),
        Fact(
            "lscb, Inadequate: the board does not demonstrate that it has effective arrangements and the required skills to discharge its statutory functions. It does not understand the experiences of local children, and fails to identify where improvements can be made.",
            JUDGEMENTS_MEAN,
        ),
        Fact(
            'overall, Requires improvement: "It is Ofsted\'s expectation that, as a minimum, all children and young people receive good help, care and protection."',
            SIF_REPORTS.at("Halton, 3 February 2015, the sentence below the overall judgement"),
            note="printed where the authority is inadequate as well, as in Somerset, 27 March 2015",
        ),
        Fact(
            "Oldham's report gives the reason for the overall grade by joining the findings on the areas.",
            SIF_REPORTS.at("Oldham, 3 August 2015, the first page"),
            note="as a cumulative judgement would: our reading",
        ),
    ),
)
