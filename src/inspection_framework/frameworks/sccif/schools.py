"""Boarding schools, residential special schools and colleges with residential provision: inspected, not regulated."""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.areas import YOUNG_PEOPLE
from inspection_framework.frameworks.sccif.assembly import edition_of_grades, framework, full
from inspection_framework.frameworks.sccif.reporting import AFTER_A_FULL_OF_SCHOOLS, AFTER_AN_ALIGNED
from inspection_framework.frameworks.sccif.sources import BOARDING, COLLEGES, LOG_BOARDING
from inspection_framework.frameworks.sccif.visits import ASSURANCE_VISIT, MONITORING_OF_COLLEGES, MONITORING_OF_SCHOOLS
from inspection_framework.model.activities import Notice, TeamRole
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Framework, Topic
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import CalendarDays, Hours

__all__ = ["OF_BOARDING_SCHOOLS", "OF_COLLEGES", "OF_SPECIAL_SCHOOLS"]

_TYPES = BOARDING.at("Types of inspection")
_FREQUENCY = BOARDING.at("section 8.1, Frequency of inspections")
_LENGTH = BOARDING.at("section 8.3, Length of inspection")
_LEGAL = BOARDING.at("section 6, Legal context")
_NEXT_STEPS = BOARDING.at("section 14, Inadequate judgements: next steps")

_SCOPE = Topic(
    id="scope",
    title="What is inspected, and what is not",
    facts=(
        Fact(
            "Ofsted inspects boarding and residential provision in schools and does not regulate it: it does not inspect against a set of regulations, nor raise actions where they are not met.",
            _LEGAL,
        ),
        Fact(
            "The boarding and residential provision of independent schools that the Independent Schools Inspectorate inspects is outside this framework.",
            _LEGAL,
        ),
        Fact(
            "Section 87 of the Children Act 1989 and the regulations of 2002, the legal basis of these inspections, do not apply to schools that are registered as children's homes.",
            _LEGAL,
        ),
    ),
)
_TEAM = (
    Fact(
        (TeamRole(role="social care inspector", at_least=1, longest=CalendarDays(3), usually=True),),
        _LENGTH,
        note="usually at most three days, two evenings among them (that the inspectors are of social care is in the types of inspection), after a day of preparation, or two for a large or integrated inspection (section 10)",
    ),
)
_FULL = full(
    _LENGTH,
    notice=(
        Fact(
            Notice(
                words="At least an hour: a call from the lead inspector, confirmed by email. It is usually unannounced where there are serious concerns for welfare or safeguarding.",
                length=Hours(1),
            ),
            BOARDING.at("section 7.1, Notice"),
            note="read in the text of 2017 to 2019",
        ),
    ),
    team=_TEAM,
    deadlines=AFTER_A_FULL_OF_SCHOOLS,
    notes=(
        Fact(
            "A school can be inspected at any time where there are concerns; Ofsted can also inspect it at the request of the Department for Education.",
            _FREQUENCY,
        ),
        Fact(
            "After an inadequate overall judgement the lead inspector and the regulatory inspection manager discuss the case urgently. The review should take place no later than 2 working days after the inspection ends; the indicative judgement should be sent to the director of children's services by the end of the working day after the review.",
            _NEXT_STEPS,
        ),
    ),
)
_ALIGNED = attrs.evolve(
    full(
        _TYPES,
        notice=(
            Fact(
                Notice(
                    words="Normally on the day before, by telephone, with at least four hours' notice.", length=Hours(4)
                ),
                _TYPES,
                note='read in two texts of 2017 to 2019, one of which leaves out "normally"',
            ),
        ),
        team=(
            Fact(
                (TeamRole(role="social care inspector", at_least=1, length=CalendarDays(3), usually=True),),
                _TYPES,
                note="usually three days on site; the text gives no number of inspectors",
            ),
        ),
        deadlines=AFTER_AN_ALIGNED,
        notes=(
            Fact(
                "It takes place at the same time as an inspection of education, and there are separate reports.", _TYPES
            ),
            Fact(
                "An inspection cannot be integrated with an education inspection where the provision is registered as a children's home.",
                _TYPES,
                note="read in one of two texts of 2017 to 2019",
            ),
            Fact(
                "An aligned inspection takes place when the education provision has a short or emergency inspection under section 8 of the Education Act 2005.",
                _TYPES,
                note="one of three cases; read in one of two texts of 2017 to 2019",
            ),
            Fact(
                'The list of updates says of aligned inspections that they are "currently on hold".',
                LOG_BOARDING,
                during=Period(date(2024, 10, 4), None),
                note="in the entry of 4 October 2024; from which day and until which day was not found",
            ),
        ),
    ),
    id="aligned",
    title=Fact("Inspection aligned with an education inspection", _TYPES),
)


def _schools(kind: str, title: str) -> Framework[Grade]:
    """Return the framework of one of the two kinds of school, which share one text."""
    named = Fact(
        title,
        attrs.evolve(LOG_BOARDING.at("the title"), basis=Basis.INFERRED),
        note="our title for one of the two kinds of school, which share one framework; its title names both",
    )
    return framework(
        kind,
        named,
        edition_of_grades(kind, named, activities=(_FULL, _ALIGNED, MONITORING_OF_SCHOOLS, ASSURANCE_VISIT)),
        topics=(_SCOPE,),
    )


OF_BOARDING_SCHOOLS = _schools("boarding_school", "Social care common inspection framework: boarding schools")
OF_SPECIAL_SCHOOLS = _schools(
    "residential_special_school", "Social care common inspection framework: residential special schools"
)

_COLLEGE_LEGAL = COLLEGES.at("section 6, Legal context")
_COLLEGE_LENGTH = COLLEGES.at("section 8.3, Length of inspection")
_COLLEGE_NOTICE = COLLEGES.at("section 7.1, Notice")
_COLLEGE_NEXT = COLLEGES.at("section 13, Inadequate judgements: next steps")
_COLLEGES = Fact(
    "Social care common inspection framework: residential provision of further education colleges",
    COLLEGES.at("the title"),
)
OF_COLLEGES = framework(
    "further_education_college",
    _COLLEGES,
    edition_of_grades(
        "further_education_college",
        _COLLEGES,
        areas=YOUNG_PEOPLE,
        activities=(
            full(
                _COLLEGE_LENGTH,
                notice=(
                    Fact(
                        Notice(
                            words="Up to three hours: a call at 9am, and the inspection usually starts at midday. Inspectors may come unannounced."
                        ),
                        _COLLEGE_NOTICE,
                        note="an upper limit, so it has no length; that they may come unannounced is in section 8.1; read in the text of 2017 to 2019",
                    ),
                ),
                team=(
                    Fact(
                        (TeamRole(role="inspectors", at_most=2, length=CalendarDays(2), usually=True),),
                        _COLLEGE_LENGTH,
                        note="usually two days in all, spread over three; the regulatory inspection manager can agree to more inspectors or days, or to fewer, particularly where fewer than ten students live on site",
                    ),
                ),
                notes=(
                    Fact(
                        "After an inadequate overall judgement the lead inspector and the regulatory inspection manager discuss the case urgently.",
                        _COLLEGE_NEXT,
                    ),
                ),
            ),
            MONITORING_OF_COLLEGES,
            ASSURANCE_VISIT,
        ),
    ),
    topics=(
        Topic(
            id="scope",
            title="What is inspected, and what is not",
            facts=(
                Fact(
                    "Ofsted does not regulate residential provision in further education colleges: it does not inspect it against a set of regulations, nor raise actions where such regulations are not met.",
                    _COLLEGE_LEGAL,
                ),
                Fact(
                    "Where a college is registered as a care home the Care Quality Commission inspects the residential side.",
                    _COLLEGE_LEGAL,
                ),
                Fact(
                    "The residential provision of independent specialist colleges is in scope under functions assigned by the Secretary of State in June 2017 and the terms of their grants, unless it is registered as a care home.",
                    _COLLEGE_LEGAL,
                    during=Period(date(2017, 6, 1), None),
                    note="known by the month only",
                ),
            ),
        ),
    ),
)
