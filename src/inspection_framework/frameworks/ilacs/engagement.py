"""What happens outside inspection: the yearly meeting and the authority's own evaluation."""

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    ANNUAL_ENGAGEMENT_BLOG,
    CYPN_ENGAGEMENT,
    EDYOURSELF_FRAMEWORK,
)
from inspection_framework.frameworks.sources import GATESHEAD, HALTON, HARINGEY
from inspection_framework.model.activities import Activity, Feedback, Notice, Reporting
from inspection_framework.model.facts import Basis, Fact

__all__ = ["ANNUAL_ENGAGEMENT_MEETING", "SELF_EVALUATION"]

ANNUAL_ENGAGEMENT_MEETING = Activity(
    id="annual_engagement_meeting",
    title=Fact(
        "Annual engagement meeting",
        GATESHEAD.at("paragraph 9"),
        note='also called the "annual conversation": Halton, paragraph 3.3, and Gateshead, appendix, paragraph 2',
    ),
    reporting=Fact(
        Reporting.UNPUBLISHED,
        EDYOURSELF_FRAMEWORK,
        note="Ofsted writes to the director of children's services, and the letter is not published",
    ),
    purpose=(
        Fact(
            "To review the self-evaluation, to reflect on what is happening in the local authority, and to inform how the two engage with each other in the future.",
            GATESHEAD.at("paragraph 9"),
        ),
        Fact(
            "It helps to inform the decision about the next inspection steps and their timing.",
            ANNUAL_ENGAGEMENT_BLOG.at("the opening paragraphs"),
        ),
    ),
    notice=(
        Fact(
            Notice(words="It takes place once a year."),
            HARINGEY.at("paragraph 4.4"),
            note="Halton's was on 26 January 2018, Haringey's on 2 October 2018; how the day is set was not found",
        ),
    ),
    contact=(
        Fact(
            "The director of children's services and other senior officers take part for the authority.",
            HARINGEY.at("paragraph 4.6"),
            note="said of one meeting, on 2 October 2018",
        ),
        Fact("Regional representatives of Ofsted take part.", GATESHEAD.at("paragraph 9")),
        Fact(
            'They are the regional senior inspectors or those "who know that authority well already"; the regional director may attend too.',
            CYPN_ENGAGEMENT,
        ),
    ),
    feedback=(
        Fact(
            Feedback(
                heard_by=("the director of children's services",),
                when="in a letter within one month of the meeting",
            ),
            EDYOURSELF_FRAMEWORK,
        ),
    ),
    notes=(
        Fact(
            "It may be about children's social care alone, or part of a wider meeting that takes in education and early years; the region decides.",
            EDYOURSELF_FRAMEWORK,
        ),
    ),
)

SELF_EVALUATION = Activity(
    id="self_evaluation",
    title=Fact("Self-evaluation", GATESHEAD.at("paragraph 9")),
    reporting=Fact(
        Reporting.UNPUBLISHED,
        attrs.evolve(GATESHEAD, basis=Basis.INFERRED).at("paragraph 9"),
        note="the local authority writes it and shares it with Ofsted; whether it is published was not found, so none is assumed",
    ),
    purpose=(
        Fact(
            "Each year the local authority shares its evaluation of the quality and impact of social work practice.",
            GATESHEAD.at("paragraph 9"),
        ),
        Fact(
            "It is the basis of the inspection's investigations and, alongside data, of its lines of enquiry.",
            HARINGEY.at("section 6"),
        ),
    ),
    questions=(
        Fact(
            "What do you know about the quality and impact of social work practice with children and families in your authority?",
            HALTON.at("paragraph 3.3"),
        ),
        Fact("How do you know it?", HALTON.at("paragraph 3.3")),
        Fact(
            "What are your plans to maintain or improve practice?",
            HALTON.at("paragraph 3.3"),
            note="Ofsted's blog of 12 November 2018 asks for the plans for the next 12 months",
        ),
    ),
    notes=(
        Fact("There is no prescribed way of presenting it.", ANNUAL_ENGAGEMENT_BLOG),
        Fact("There is no prescribed format or content for it.", EDYOURSELF_FRAMEWORK),
        Fact(
            "Where it identifies weaknesses, and there are credible plans for clear, appropriate and effective action, Ofsted treats this as effective leadership and not as an automatic trigger for an inspection or a focused visit.",
            EDYOURSELF_FRAMEWORK,
        ),
    ),
)
