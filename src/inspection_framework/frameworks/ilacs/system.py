"""ILACS as a whole: the system, the information it uses, the National Framework, and postponement."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_CONSULTATION,
    KIRKLEES,
    PAUSING_POLICY,
    SESLIP,
    SUMMARY_APRIL_2024,
)
from inspection_framework.frameworks.postponement import (
    INSUFFICIENT_EVIDENCE,
    LEADERS_WELL_BEING,
    NATIONAL_REFORMS,
)
from inspection_framework.frameworks.sources import (
    GATESHEAD,
    HARINGEY,
    ILACS_REPORTS,
    SCRUTINY_SLIDES,
    SEFTON,
    SEFTON_LIST,
)
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Topic

__all__ = ["TOPICS"]

_ENVIRONMENT = SEFTON.at('slide "Creating environments where social work can flourish"')
_FOCUS_AREAS = "SESLIP lists seven possible areas of focus; the guidance itself was not seen"

_SYSTEM = Topic(
    id="system",
    title="A system of inspection rather than a programme",
    facts=(
        Fact(
            'It is "the first inspection arrangement for local authority children\'s services that is a system of inspection rather than a simple programme".',
            CARE_LEAVERS_CONSULTATION,
            note="Halton's paper says it in nearly the same words (paragraph 3.3)",
        ),
        Fact("There is no fixed cycle or end date for the programme of inspections.", GATESHEAD.at("paragraph 10")),
        Fact(
            "Ofsted uses the intelligence and information it has to inform decisions about how best to inspect each local authority.",
            GATESHEAD.at("paragraphs 8 and 10"),
        ),
        Fact(
            (
                "an annual self-evaluation of the quality and impact of social work practice",
                "an annual engagement meeting",
                "the local authority intelligence system (LAIS)",
                "focused visits",
                "standard and short inspections, with judgements on the four-point scale",
            ),
            GATESHEAD.at("paragraph 9"),
            note="Haringey's paper (paragraph 4.4) counts monitoring visits and joint targeted area inspections too",
        ),
        Fact(
            (
                "standard or short inspection",
                "self-evaluation",
                "intelligence and data",
                "regional conversation",
                "focused visit",
            ),
            SEFTON.at('slide "Inspection of local authority children\'s services", the diagram'),
        ),
        Fact("Inspection is to be risk-based and proportionate.", HARINGEY.at("paragraph 4.4")),
        Fact(
            'Local authorities are "encouraged to participate in improvement activity outside inspections, such as sharing self-evaluations".',
            HARINGEY.at("paragraph 4.5"),
        ),
        Fact(
            "At the annual engagement meeting the inspector challenges and tests the content of the self-evaluation.",
            HARINGEY.at("paragraph 4.6"),
            note="said of the meeting of 2 October 2018",
        ),
        Fact(
            'Leadership is judged by how well it creates an environment in which social work can flourish, "with any planned action viewed as a strength".',
            HARINGEY.at("paragraph 4.9"),
        ),
        Fact('Ofsted often says "catch local authorities before they fall".', HARINGEY.at("paragraph 4.4")),
        Fact("All local authorities are judged on a four-point scale.", SEFTON_LIST),
        Fact(
            "The length and intensity of an inspection are based on what is known about the local authority, including previous inspection judgements.",
            SEFTON_LIST,
        ),
        Fact(
            "The primary focus is on social work and the quality of professional practice; the effectiveness of leaders and managers and their impact on the lives of children are evaluated too.",
            HARINGEY.at("paragraph 4.3"),
        ),
    ),
)

_INTELLIGENCE_SYSTEM = Topic(
    id="intelligence_system",
    title="The local authority intelligence system (LAIS)",
    facts=(
        Fact(
            "Ofsted's local authority intelligence system (LAIS) brings data and information into a single record.",
            GATESHEAD.at("paragraph 9"),
        ),
        Fact("It is a system of data and performance information.", SCRUTINY_SLIDES),
        Fact(
            'One guide calls it the "local authority interactive tool (LAIT)".',
            KIRKLEES,
            note="a mistake: see the contradictions",
        ),
    ),
)

_NATIONAL_FRAMEWORK = Topic(
    id="national_framework",
    title="The Children's Social Care National Framework",
    facts=(
        Fact(
            "The language of the guidance is aligned to the National Framework.",
            SUMMARY_APRIL_2024,
            during=Period(date(2024, 4, 5), None),
        ),
        Fact(
            "Each area for improvement in a report refers to an outcome, enabler or principle of the National Framework.",
            ILACS_REPORTS.at("what needs to improve"),
            during=Period(date(2025, 1, 20), None),
            note="in the 55 reports in which it was looked for; the first is Harrow, on site from 20 January 2025 and published on 4 March 2025. No earlier inspection began in 2025",
        ),
    ),
)

_FOCUSED_VISIT_TOPICS = Topic(
    id="focused_visit_topics",
    title="What a focused visit may look at",
    facts=(
        Fact("The front door.", SESLIP, note=_FOCUS_AREAS),
        Fact("Children in need or subject to a child protection plan.", SESLIP, note=_FOCUS_AREAS),
        Fact("Vulnerable children at extra-familial risk.", SESLIP, note=_FOCUS_AREAS),
        Fact("Children in care.", SESLIP, note=_FOCUS_AREAS),
        Fact("Planning and achieving permanence.", SESLIP, note=_FOCUS_AREAS),
        Fact("Care leavers.", SESLIP, note=_FOCUS_AREAS),
        Fact(
            "Placement decision-making for older children.",
            SESLIP,
            note="the newest of the seven: the first letter was published in February 2024 (Dudley)",
        ),
        Fact(
            "Arrangements during COVID-19.",
            attrs.evolve(SESLIP, basis=Basis.INFERRED),
            during=Period(date(2020, 9, 18), date(2021, 12, 31)),
            note='listed as "no longer used", with 42 virtual visits in 2020-2021; the first and last days were not seen. That it begins with the update of the page on GOV.UK on 18 September 2020 is our conclusion; that it ends with 2021 is concluded from the two years that are named',
        ),
    ),
)

_ENVIRONMENT_FOR_SOCIAL_WORK = Topic(
    id="environment",
    title="Creating environments where social work can flourish",
    facts=(
        Fact(("career progression", "supervision", "learning and development", "clinical input"), _ENVIRONMENT),
        Fact(("HR processes", "IT systems", "office environment", "corporate decision-making"), _ENVIRONMENT),
        Fact(
            ("caseloads", "workload management", "unblocking the system", "social work model", "commissioning"),
            _ENVIRONMENT,
        ),
        Fact(
            (
                "leadership of the director of children's services",
                "role of chief executive and elected members",
                "role of other key agencies",
                "resources",
                "management oversight",
            ),
            _ENVIRONMENT,
        ),
    ),
)

_POSTPONEMENT = Topic(
    id="postponement",
    title="Deferring, pausing and gathering additional evidence",
    facts=(
        Fact(
            "One policy is about deferring an inspection or visit, pausing it and gathering additional evidence. An inspection or visit that is scheduled should take place unless there are exceptional circumstances.",
            PAUSING_POLICY.at("the introductory text and paragraph 1"),
            during=Period(date(2024, 4, 5), None),
        ),
        Fact(
            "Deferral: an inspection or visit is rescheduled because it cannot go ahead on the planned days, in most cases before inspectors arrive on site.",
            PAUSING_POLICY.at("paragraph 2"),
            during=Period(date(2024, 4, 5), None),
        ),
        Fact(
            "Only in exceptional circumstances would Ofsted consider a deferral; its examples of circumstances are not automatic grounds for one, and not exhaustive.",
            PAUSING_POLICY.at("paragraphs 7 and 8"),
            during=Period(date(2024, 4, 5), None),
        ),
        NATIONAL_REFORMS,
        LEADERS_WELL_BEING,
        Fact(
            "Pausing: an inspection or visit that has started is paused, and resumes later than the planned days.",
            PAUSING_POLICY.at("paragraph 3"),
            during=Period(date(2024, 4, 5), None),
        ),
        Fact(
            "Gathering additional evidence is for an inspection that is found to be incomplete after the work on site has ended, among others.",
            PAUSING_POLICY.at("paragraph 4"),
            during=Period(date(2024, 4, 5), None),
            note="the first of the cases that the paragraph lists; the copy read breaks off after it",
        ),
        INSUFFICIENT_EVIDENCE,
    ),
)

TOPICS = (
    _SYSTEM,
    _INTELLIGENCE_SYSTEM,
    _NATIONAL_FRAMEWORK,
    _FOCUSED_VISIT_TOPICS,
    _ENVIRONMENT_FOR_SOCIAL_WORK,
    _POSTPONEMENT,
)
