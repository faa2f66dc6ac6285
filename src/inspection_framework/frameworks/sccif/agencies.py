"""Agencies: independent fostering, voluntary adoption and adoption support."""

from datetime import date, time

import attrs

from inspection_framework.frameworks.sccif.areas import GRADED, WITH_ADULTS, WITH_ADULTS_OF_SUPPORT
from inspection_framework.frameworks.sccif.assembly import edition_of_grades, framework, full
from inspection_framework.frameworks.sccif.reporting import PUBLICATION
from inspection_framework.frameworks.sccif.sources import ADOPTION_SUPPORT, FOSTERING, LOG_ADOPTION, VOLUNTARY_ADOPTION
from inspection_framework.frameworks.sccif.visits import ASSURANCE_VISIT_OF_AGENCIES, monitoring
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.activities import Activity, Evidence, Notice, Reporting, TeamRole
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Contradiction
from inspection_framework.model.lengths import CalendarDays, WorkingDays

__all__ = ["OF_ADOPTION_SUPPORT", "OF_FOSTERING", "OF_VOLUNTARY_ADOPTION"]

_THREE = tuple(area.id for area in GRADED)
_OF_FOSTERING = FOSTERING.at("section 9, Scheduling and the inspection team")
_BOTH = FOSTERING.at("section 23, Fostering for adoption")
_NAMED = attrs.evolve(_BOTH, basis=Basis.INFERRED)
_OURS = "our title: the section speaks of combined inspections of the two agencies"
_RETURN = SEFTON.at('slide "Our response to the consultation and pilots"')
_TWO_DAYS_COMBINED = Notice(
    words="Two working days, usually on the Thursday for fieldwork that begins on Monday.",
    length=WorkingDays(2),
    told=Weekday.THURSDAY,
    begins=Weekday.MONDAY,
)
_TWO_DAYS = attrs.evolve(
    _TWO_DAYS_COMBINED,
    words=f"{_TWO_DAYS_COMBINED.words} Notice comes by email, usually by 9am, and the inspector calls next morning.",
    by=time(9),
)
_SAME_INSPECTOR = "The same inspector does not inspect an agency for more than three cycles in a row, where possible."

_USUALLY = Fact(
    "Ofsted usually returns within 6 to 12 months, or within 12 to 18 months.",
    _OF_FOSTERING,
)

_FULL_OF_FOSTERING = attrs.evolve(
    full(
        _OF_FOSTERING,
        notice=(
            Fact(
                Notice(words="Two working days.", length=WorkingDays(2)),
                _RETURN,
                note='"A reduced notice period for independent fostering agencies"; how long it was before is not said. For combined inspections Thursday before Monday is stated',
            ),
        ),
        team=(
            Fact(
                None,
                _OF_FOSTERING,
                note="not found: how many inspectors and for how many days; preparation takes one day (section 11)",
            ),
        ),
        notes=(
            Fact(_SAME_INSPECTOR, _OF_FOSTERING),
            Fact(
                "Agencies supply updated data so that files can be selected for case sampling.",
                FOSTERING.at("section 11, Preparing for an inspection"),
            ),
        ),
    ),
    title=Fact(
        "Full inspection",
        attrs.evolve(_OF_FOSTERING, basis=Basis.INFERRED),
        note="called so as in the frameworks for other kinds; the part of the section that was read says only inspection",
    ),
)

OF_FOSTERING = framework(
    "independent_fostering_agency",
    _FOSTERING := Fact(
        "Social care common inspection framework: independent fostering agencies", FOSTERING.at("the title")
    ),
    edition_of_grades(
        "independent_fostering_agency",
        _FOSTERING,
        activities=(
            _FULL_OF_FOSTERING,
            monitoring(),
            ASSURANCE_VISIT_OF_AGENCIES,
            Activity(
                id="combined",
                title=Fact("Combined inspection with a voluntary adoption agency", _NAMED, note=_OURS),
                reporting=Fact(
                    Reporting.NARRATIVE,
                    _BOTH,
                    note="the report has a narrative judgement of the fostering agency; the adoption agency, inspected at the same time, is graded",
                ),
                notice=(Fact(_TWO_DAYS_COMBINED, _BOTH),),
                team=(Fact(None, _BOTH, note="not found: how many inspectors and for how many days"),),
                publication=PUBLICATION,
                notes=(
                    Fact(
                        "It is for an agency whose only fostering is fostering for adoption; such an agency is registered as both and inspected as both, usually at the same time. The timeline of adoption agencies usually applies, and the two reports are in one publication.",
                        _BOTH,
                    ),
                ),
            ),
        ),
    ),
    contradictions=(
        Contradiction(
            topic="whether the return to a fostering agency below good is certain",
            sides=(
                Fact(
                    '"We will re-inspect IFAs judged as inadequate within 6-12 months, and IFAs judged as requires improvement within 12-18 months."',
                    _RETURN,
                ),
                _USUALLY,
            ),
            followed=_USUALLY,
            why="The framework itself says usually, so these are targets and no deadlines; the months agree.",
        ),
    ),
)

_OF_ADOPTION = VOLUNTARY_ADOPTION.at("section 9, Scheduling and the inspection team")
_FULL_OF_ADOPTION = attrs.evolve(
    full(
        _OF_ADOPTION,
        notice=(Fact(_TWO_DAYS, VOLUNTARY_ADOPTION.at("sections 8.1 and 8.2, Notice")),),
        team=(
            Fact(
                (TeamRole(role="inspector", at_least=1, at_most=1, length=CalendarDays(5), usually=True),),
                _OF_ADOPTION,
                note="usually one inspector for five days (section 9.3), after one day of preparation, two for the lead inspector where there are additional premises (section 11)",
            ),
        ),
        notes=(
            Fact(
                "An inadequate overall judgement leads to an urgent review of the case; when inspectors return is decided case by case, and a monitoring visit is likely where the concerns are serious.",
                VOLUNTARY_ADOPTION.at("section 14, Inadequate judgements: next steps"),
            ),
            Fact(
                "The guidance on tracking cases is consistent with that for adoption support and fostering agencies, and there is guidance on feedback to local authorities after an inadequate judgement.",
                attrs.evolve(LOG_ADOPTION, basis=Basis.INFERRED),
                during=Period(date(2023, 9, 8), None),
                note="the list as read gives no day: it is concluded by comparison with the list of updates of another kind of provider",
            ),
        ),
    ),
    evidence=Evidence(
        information_asked_for=(
            Fact(
                "Annex A, the last three sets of minutes of the adoption panel, and details of meetings that the inspector may be able to attend.",
                VOLUNTARY_ADOPTION.at("section 8.2, Notice"),
            ),
        )
    ),
)

OF_VOLUNTARY_ADOPTION = framework(
    "voluntary_adoption_agency",
    _ADOPTION := Fact(
        "Social care common inspection framework: voluntary adoption agencies", LOG_ADOPTION.at("the title")
    ),
    edition_of_grades(
        "voluntary_adoption_agency",
        _ADOPTION,
        areas=WITH_ADULTS,
        activities=(
            _FULL_OF_ADOPTION,
            monitoring(),
            attrs.evolve(
                _FULL_OF_ADOPTION,
                id="combined",
                title=Fact("Combined inspection with an independent fostering agency", _NAMED, note=_OURS),
                judges=(
                    Fact(_THREE, _BOTH, note="of the adoption agency; the fostering agency has a narrative judgement"),
                ),
                notice=(Fact(_TWO_DAYS_COMBINED, _BOTH),),
                team=tuple(
                    attrs.evolve(
                        fact,
                        source=attrs.evolve(fact.source, basis=Basis.INFERRED),
                        note=f"{fact.note}; read of inspections of one agency, and taken to hold of combined ones",
                    )
                    for fact in _FULL_OF_ADOPTION.team
                ),
            ),
        ),
    ),
    contradictions=(
        Contradiction(
            topic="when inspectors return to an inadequate agency",
            sides=(
                Fact(
                    "To a voluntary adoption agency usually within 12 to 18 months.",
                    _OF_ADOPTION,
                ),
                Fact(
                    "To an independent fostering agency usually within 6 to 12 months.",
                    _OF_FOSTERING,
                ),
            ),
            followed=None,
            why="Both pages are undated, of 2017 to 2021. They speak of different kinds, each of which has its own; a later update made the scheduling of all adoption and fostering agencies consistent.",
        ),
    ),
)

_OF_SUPPORT = ADOPTION_SUPPORT.at("section 9, Scheduling and the inspection team")

OF_ADOPTION_SUPPORT = framework(
    "adoption_support_agency",
    _SUPPORT := Fact(
        "Social care common inspection framework: adoption support agencies", ADOPTION_SUPPORT.at("the title")
    ),
    edition_of_grades(
        "adoption_support_agency",
        _SUPPORT,
        areas=WITH_ADULTS_OF_SUPPORT,
        activities=(
            full(
                _OF_SUPPORT,
                notice=(
                    Fact(
                        None,
                        attrs.evolve(ADOPTION_SUPPORT.at("section 8, Notice"), wording_seen=False),
                        note="not found: how long before the inspection an agency hears of it; the section on it was not seen, only its title in the list of contents",
                    ),
                ),
                team=(
                    Fact(
                        (TeamRole(role="inspector", at_least=1, at_most=1, length=CalendarDays(2), usually=True),),
                        _OF_SUPPORT,
                        note="usually one inspector for two days (section 9.3), which may be spread over three; likely less for somebody who works alone at home",
                    ),
                ),
                notes=(Fact(_SAME_INSPECTOR, _OF_SUPPORT),),
            ),
            monitoring(),
        ),
    ),
)
