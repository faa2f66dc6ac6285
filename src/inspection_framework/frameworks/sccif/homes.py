"""Children's homes and secure children's homes.

Until May 2019 they were judged alike. Since then secure homes have been judged on health too.
"""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.areas import EDUCATION, EDUCATION_TO_2019, EFFECTIVENESS, GRADED, HEALTH
from inspection_framework.frameworks.sccif.assembly import edition_of_grades, framework, full
from inspection_framework.frameworks.sccif.contradictions import OF_HOMES
from inspection_framework.frameworks.sccif.secure import activity_of_secure_homes, area_of_secure_homes
from inspection_framework.frameworks.sccif.sources import (
    CHILDRENS_HOMES,
    EMPTY_HOMES,
    LOG_CHILDRENS_HOMES,
    LOG_SECURE_HOMES,
    PROVIDER_TABLES,
    SECURE_HOMES,
)
from inspection_framework.frameworks.sccif.visits import ASSURANCE, ASSURANCE_VISIT, INTERIM, monitoring
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.activities import Notice, Reporting, TeamRole
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["OF_CHILDRENS_HOMES", "OF_SECURE_HOMES"]

_UNANNOUNCED = Notice(
    words="There is no notice: all inspections are unannounced. When notification is given, inspectors give the provider a copy of Annex A."
)
_REPORT = Fact(
    "Reports on homes are published in an anonymous form, without the name, the address or anything that identifies the location.",
    CHILDRENS_HOMES.at("section 16, The inspection report"),
)
_AFTER_INADEQUATE = (
    Fact(
        "An inadequate judgement of the whole at a full inspection leads to an urgent review of the case. Inspectors always return within 6 to 8 weeks for some inspection activity, either a monitoring visit or a full inspection. The timing and nature of the inspections and visits that follow are set case by case.",
        CHILDRENS_HOMES.at("section 15, Inadequate judgements: next steps"),
        note="read in the text of 2017 to 2019",
    ),
    Fact(
        "A failure to meet a regulation does not automatically lead to a judgement of requires improvement; requirements may go with a good judgement.",
        CHILDRENS_HOMES.at("section 7, The regulations, the government guide and the SCCIF"),
    ),
)
_EMPTY = Fact(
    "A home that is empty, has had children since the last inspection and intends to admit some within three months has the type of inspection that the inspector determines in consultation with the inspector's own manager. This is usually a full inspection.",
    EMPTY_HOMES,
    note="the section was updated in April 2024; what it says since was not seen",
)
_TYPES = CHILDRENS_HOMES.at("section 8, Types of inspection")
_FULL = attrs.evolve(
    full(
        _TYPES,
        notice=(
            Fact(
                _UNANNOUNCED,
                CHILDRENS_HOMES.at("sections 9.1 and 9.2, Notice"),
                note="read in the text of 2017 to 2019",
            ),
        ),
        team=(
            Fact(
                (TeamRole(role="inspector", at_least=1, longest=CalendarDays(2), usually=True),),
                _TYPES,
                note="normally on site for up to two days, after one day of preparation (section 12); the text gives no number of inspectors",
            ),
        ),
        notes=(*_AFTER_INADEQUATE, _EMPTY, _REPORT),
    ),
    reporting=Fact(Reporting.GRADED, _TYPES),
)
_MONITORING = monitoring(
    of_homes=True,
    more=(
        Fact(
            "It is made if there is an incident, a complaint or concerns. Visits may also be made to review building work, to gather information, or to monitor specific issues or compliance with a notice.",
            _TYPES,
        ),
    ),
)
_VISITS = (INTERIM, ASSURANCE, ASSURANCE_VISIT, _MONITORING)

OF_CHILDRENS_HOMES = framework(
    "childrens_home",
    _TITLE := Fact("Social care common inspection framework: children's homes", LOG_CHILDRENS_HOMES.at("the title")),
    edition_of_grades("childrens_home", _TITLE, areas=(*GRADED, EFFECTIVENESS), activities=(_FULL, *_VISITS)),
    contradictions=OF_HOMES,
)

_HEALTH_FROM = attrs.evolve(
    PROVIDER_TABLES,
    basis=Basis.INFERRED,
    document="Ofsted, Children's social care in England: the tables of providers and of inspections that list those of 2019 (official statistics)",
    locator="the secure children's homes inspected from 14 May to July 2019",
)
_JOINT = Fact(
    Period(date(2017, 4, 1), date(2019, 5, 13)),
    _HEALTH_FROM,
    note="secure homes were in the framework for children's homes until they had one of their own, for use from September 2019; five inspections that began from 14 May to July 2019 were judged on health already, as under their own, from which we conclude the last day",
)
_OWN = Fact(
    Period(date(2019, 5, 14), None),
    _HEALTH_FROM,
    note="the framework is titled for use from September 2019, as the id of this edition says; five inspections from 14 May to July 2019, in nine rows of the tables, were judged on health as it has it, and none before, from which we conclude the first day",
)
_HOW_MANY = "not found: how many inspectors and for how long"
_LEAD = "the framework for use from September 2019 speaks of a lead inspector and of inspectors"
_FULL_TO_2019 = attrs.evolve(
    _FULL,
    judges=(
        Fact(
            ("overall", "education", "helped_and_protected", "leaders_and_managers"),
            PROVIDER_TABLES.at("the secure children's homes of 2019"),
            note="all thirteen full inspections since April 2017 in the table",
        ),
    ),
    team=(Fact(None, _TYPES, note=f"{_HOW_MANY}; the section does not speak of secure homes, and {_LEAD}"),),
)
_FULL_SINCE_2019 = attrs.evolve(
    _FULL_TO_2019,
    judges=(
        Fact(
            ("overall", "education", "health", "helped_and_protected", "leaders_and_managers"),
            SECURE_HOMES.at("section 5.1, Evaluation criteria"),
            note="the section names education and health; the other two are those of all inspections (residential family centres, section 4.1)",
        ),
    ),
    team=(Fact(None, SECURE_HOMES.at("section 9, Notice"), note=f"{_HOW_MANY}; {_LEAD}"),),
    notice=(Fact(_UNANNOUNCED, SECURE_HOMES.at("sections 9.1 and 9.2, Notice")),),
)
_PREMISES = monitoring(
    of_homes=True,
    more=(
        Fact(
            "It can also be used to check premises as part of the approval of a licence by the Department for Education.",
            LOG_SECURE_HOMES,
            during=Period(date(2022, 7, 15), None),
        ),
    ),
)
_OVERALL, _HELPED, _LEADERS = GRADED

OF_SECURE_HOMES = framework(
    "secure_childrens_home",
    _SECURE := Fact(
        "Social care common inspection framework: secure children's homes", LOG_SECURE_HOMES.at("the title")
    ),
    edition_of_grades(
        "secure_childrens_home",
        Fact(
            "Social care common inspection framework: children's homes, including secure children's homes",
            SEFTON.at('slide "Social care common inspection framework (SCCIF)"'),
        ),
        _JOINT,
        areas=(_OVERALL, EDUCATION_TO_2019, _HELPED, _LEADERS, EFFECTIVENESS),
        activities=(_FULL_TO_2019, INTERIM, _MONITORING),
    ),
    attrs.evolve(
        edition_of_grades(
            "secure_childrens_home",
            _SECURE,
            _OWN,
            areas=(_OVERALL, EDUCATION, HEALTH, _HELPED, _LEADERS, area_of_secure_homes(EFFECTIVENESS)),
            activities=tuple(
                map(activity_of_secure_homes, (_FULL_SINCE_2019, INTERIM, ASSURANCE, ASSURANCE_VISIT, _PREMISES))
            ),
        ),
        id="sccif-secure_childrens_home-2019-09",  # by the month in its title: ids never change
    ),
    contradictions=OF_HOMES,
)
"""Under the joint framework secure homes were judged on education too, as the table of March 2019 shows."""
