"""What comes next for children's homes and secure children's homes, and how often the law asks for it."""

from datetime import date

import attrs

from inspection_framework.frameworks.regimes.providers.shared import (
    COUNTED,
    INADEQUATE,
    STILL_APPLIES,
    again,
    assurance_visit,
    concluded,
    first,
    monitoring,
    no_window,
    regime,
)
from inspection_framework.frameworks.regulation_27 import CHILDRENS_HOMES_BY_LAW, SECURE_HOMES_BY_LAW
from inspection_framework.frameworks.sccif.sources import CHILDRENS_HOMES, LOG_CHILDRENS_HOMES, LOG_SECURE_HOMES
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.frequencies import Circumstance
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import Weeks
from inspection_framework.model.pathways import Pathway, Timing
from inspection_framework.model.provisions import Count

__all__ = ["HOMES"]

_SECURE = "secure_childrens_home"
_SCHEDULING = CHILDRENS_HOMES.at("section 10, Scheduling and the inspection team")
_NEXT_STEPS = CHILDRENS_HOMES.at("section 15, Inadequate judgements: next steps")
_EMPTY = CHILDRENS_HOMES.at("section 22, Inspections where no children are living in the home")
_TO_2022 = Period(date(2017, 4, 1), date(2022, 3, 31))
_SINCE_2022 = Period(date(2022, 4, 1), None)
_BY_NUMBER = no_window(
    _SCHEDULING,
    "a time that depends on the judgement for the next full inspection; the law says how many there are in a year",
)


_ONE_OR_TWO = "A home that has two inspections in a year normally has one full and one interim; every home judged good or outstanding is assessed for whether it has an interim one too."
_TWICE = "A secure home is inspected at least twice in a year, whatever it was judged; a home that has two inspections in a year normally has one full and one interim."


def _pathways(kind: str) -> tuple[Pathway, ...]:
    visit = monitoring(kind, is_home=True)
    log = LOG_SECURE_HOMES if kind == _SECURE else LOG_CHILDRENS_HOMES
    interim = attrs.evolve(
        visit,
        id="interim",
        says=_TWICE if kind == _SECURE else _ONE_OR_TWO,
        source=_SCHEDULING,
        during=_TO_2022,
        activity="interim",
        window=no_window(_SCHEDULING, "when in the year an interim inspection comes"),
    )
    return (
        first(
            kind, no_window(_SCHEDULING, "a time for the first inspection; the law counts by the day of registration")
        ),
        attrs.evolve(
            interim,
            id="interim-first",
            says="If no child is present at the first inspection after registration, it is an interim inspection without a judgement.",
            source=_EMPTY,
            after=(),
            where=(Circumstance.NO_CHILDREN,),
            window=no_window(_EMPTY, "when this inspection comes"),
        ),
        again(kind, "again", tuple(Grade), _BY_NUMBER),
        interim,
        attrs.evolve(
            interim,
            id="assurance",
            says="Since April 2022 an assurance inspection takes the place of the interim one.",
            source=log,
            during=_SINCE_2022,
            activity="assurance",
            window=no_window(log, "when in the year an assurance inspection comes"),
        ),
        visit,
        attrs.evolve(
            visit,
            id="return",
            says="Inspectors always return to an inadequate home within 6 to 8 weeks, for a monitoring visit or a full inspection; the rest is decided case by case.",
            source=_NEXT_STEPS,
            when=(Count(roles=(Role.OVERALL,), grades=INADEQUATE, at_least=1),),
            window=Fact(
                Timing(opens=Weeks(6), closes=Weeks(8)),
                _NEXT_STEPS,
                note=f"It comes sooner if further significant concerns arise. {STILL_APPLIES}. {COUNTED}",
            ),
        ),
        assurance_visit(kind),
    )


def _since_their_own(pathway: Pathway) -> Pathway:
    """Return a pathway of secure homes with what the joint text states as our conclusion: since 2019 they have their own."""
    if pathway.source.document != CHILDRENS_HOMES.document or pathway.source.basis is Basis.INFERRED:
        return pathway
    window = pathway.window
    return attrs.evolve(
        pathway,
        says=f"{pathway.says.removesuffix(f' {STILL_APPLIES}.')} This was read in the joint framework of 2017 to 2019, and is taken to hold under the separate framework for secure homes.",
        source=concluded(pathway.source),
        window=attrs.evolve(window, source=attrs.evolve(window.source, basis=Basis.INFERRED))
        if window.value
        else window,
    )


HOMES = (
    regime("childrens_home", _pathways("childrens_home"), CHILDRENS_HOMES_BY_LAW),
    regime(_SECURE, tuple(_since_their_own(pathway) for pathway in _pathways(_SECURE)), SECURE_HOMES_BY_LAW),
)
