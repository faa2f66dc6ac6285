"""How the social care common inspection framework began, and what Ofsted meant to be common in it."""

from datetime import date

from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.framework import Topic

__all__ = ["BAR", "COMMON", "CONSISTENT", "CONSULTATION"]

_OUTCOME = Source(
    document="Ofsted, The future of social care inspection: consultation outcome, no. 170001 (February 2017)",
    locator="paragraph 1",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
)
_BLOG = Source(
    document="Ofsted, social care inspection blog, New framework for social care inspections (February 2017)",
    unlocated="a post without sections",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://socialcareinspection.blog.gov.uk/2017/02/17/new-framework-for-social-care-inspections/",
)
_REMINDER = SEFTON.at('slide "Consultation on the future of social care inspection"')
_PILOTS = SEFTON.at('slide "Consultation and pilots"')
_RESPONSE = SEFTON.at('slide "Our response to the consultation and pilots"')
_MATTERS = SEFTON.at('slide "Principle: to focus on the things that matter most to children\'s lives"')
CONSISTENT = SEFTON.at('slide "Principle: to be consistent in our expectations of providers"')
_NOT_ALIKE = SEFTON.at("slide \"But the SCCIF is not a 'one-size-fits-all' framework\"")
_IMPROVEMENT = SEFTON.at('slide "Principle: to prioritise our work where improvement is needed most"')
BAR = SEFTON.at('slide "Does the SCCIF raise the bar for good and outstanding?"')

CONSULTATION = Topic(
    id="consultation",
    title="The consultation and the pilots before April 2017",
    facts=(
        Fact("From 28 June to 9 September 2016 Ofsted sought views in an online consultation and at events.", _OUTCOME),
        Fact(
            (
                "principles for inspection",
                "a new approach to inspections of local authority children's services from 2018",
                "a new common inspection framework for all social care establishments and agencies, boarding schools, residential special schools and further education colleges (residential provision) from April 2017",
                "changes for independent fostering agencies, including a shorter notice period and earlier returns to those judged less than good",
            ),
            _REMINDER,
            note="what was proposed",
        ),
        Fact(
            "There were 218 replies to the online consultation.", _PILOTS, note='the blog says "more than 200 replies"'
        ),
        Fact(
            "Meetings, webinars and events had 250 individuals or more, among them children and young people, providers, representative groups, social workers and foster carers.",
            _PILOTS,
            note='the blog says "about 250 people"',
        ),
        Fact(
            "Eight pilot inspections tested the framework and inspections of independent fostering agencies at short notice; four of them were of such agencies.",
            _PILOTS,
        ),
        Fact('There were "8 pilot inspections", "more than 200 replies" and "about 250 people".', _BLOG),
        Fact("The evaluation criteria were amended to take account of feedback.", _RESPONSE),
        Fact("The full report on the outcomes of the consultation was published.", _RESPONSE),
    ),
)

COMMON = Topic(
    id="common",
    title="What is common to all kinds of provider, and what is not, as Ofsted said in 2017",
    facts=(
        Fact(
            '"The experiences and progress of children and other service users will be central" to inspections.',
            _MATTERS,
        ),
        Fact('There are "key areas of evidence that we will usually report on at each inspection".', _MATTERS),
        Fact('Criteria and guidance "will be, wherever possible, consistent across settings".', CONSISTENT),
        Fact('There are "information requirements clearly set out".', CONSISTENT),
        Fact("It is not a 'one-size-fits-all' framework.", _NOT_ALIKE),
        Fact('"Specific evaluation criteria are added or amended where necessary", by kind of provider.', _NOT_ALIKE),
        Fact(
            '"We will usually visit children\'s homes and independent fostering agencies that are not yet good more frequently than good or outstanding homes/agencies".',
            _IMPROVEMENT,
        ),
        Fact(
            '"We retain the right to return earlier to good or outstanding providers where we have concerns".',
            _IMPROVEMENT,
        ),
        Fact('"We have not intended to raise the thresholds for good or outstanding judgements".', BAR),
        Fact(
            'Ofsted announces "a formal review after 12 months" of the impact of the framework.',
            BAR,
            note="whether it took place was not found",
        ),
    ),
)
