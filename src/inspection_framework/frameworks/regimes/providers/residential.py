"""What comes next for schools, colleges, holiday schemes and supported accommodation."""

from datetime import date

import attrs

from inspection_framework.frameworks.regimes.providers.shared import (
    BELOW_GOOD,
    COUNTED,
    GOOD_OR_BETTER,
    INADEQUATE,
    REQUIRES_IMPROVEMENT,
    SINCE_2017,
    STILL_APPLIES,
    TARGET,
    again,
    assurance_visit,
    concluded,
    counted,
    first,
    monitoring,
    no_window,
    regime,
)
from inspection_framework.frameworks.regulation_27 import EVERY_THREE_YEARS, YEARLY_BY_LAW, as_read_and_since
from inspection_framework.frameworks.sccif.sources import (
    BOARDING,
    COLLEGES,
    HOLIDAY_SCHEMES,
    LOG_BOARDING,
    SUPPORTED_GORDONS,
    SUPPORTED_NEWS,
    SUPPORTED_STEPHENSONS,
)
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.frequencies import Circumstance, Cycle, Frequency, Mandate, Proviso
from inspection_framework.model.grades import Grade, SupportedAccommodationOutcome
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Mode, Pathway, Regime, Timing
from inspection_framework.model.provisions import Count

__all__ = ["RESIDENTIAL"]

_SCHEDULING = BOARDING.at("section 8.1, Frequency of inspections")
_OF_COLLEGES = COLLEGES.at("section 8.1, Frequency of inspection")
_AFTER_COLLEGES = COLLEGES.at("section 13, Inadequate judgements: next steps")
_OF_SCHEMES = HOLIDAY_SCHEMES.at("section 9, Scheduling and the inspection team")
_USUALLY = f"{TARGET} {STILL_APPLIES}. {COUNTED}"
_TWO_YEARS = Timing(closes=Months(24))
_TO_HOLD = Period(date(2017, 4, 1), date(2024, 10, 3))
_ON_HOLD = Period(date(2024, 10, 4), None)
_OF_SCHOOLS = ("full", "aligned")


def _by_policy(says: str, source: Source, per: Cycle, counts: tuple[str, ...] = ("full",)) -> Frequency:
    return Frequency(
        id="by-policy",
        says=says,
        source=source,
        during=SINCE_2017,
        mandate=Mandate.POLICY,
        at_least=1,
        per=per,
        counts=counted(counts, source),
    )


def _aligned(paths: tuple[Pathway, ...]) -> tuple[Pathway, ...]:
    """Return the aligned inspections that may replace full ones: on hold since the entry of October 2024."""
    return tuple(
        attrs.evolve(
            path,
            id=f"{path.id}-aligned{suffix}",
            says=says,
            source=source,
            during=during,
            activity="aligned",
            mode=mode,
            window=window or path.window,
        )
        for path in paths
        for suffix, says, source, during, mode, window in (
            (
                "",
                "If the inspection of education is due in the same year, Ofsted tries to inspect both together, in an integrated or an aligned inspection. An entry of 4 October 2024 in the list of updates says that aligned inspections are on hold. From which day was not found, so we assume that they were not on hold before.",
                concluded(_SCHEDULING),
                _TO_HOLD,
                Mode.MAY,
                None,
            ),
            (
                "-on-hold",
                "An entry of 4 October 2024 says that aligned inspections are on hold; from which day and until which day was not found.",
                LOG_BOARDING,
                _ON_HOLD,
                Mode.NOT,
                no_window(LOG_BOARDING, "until when aligned inspections are on hold"),
            ),
        )
    )


def _school(kind: str, paths: tuple[Pathway, ...], often: Frequency) -> Regime:
    return regime(
        kind,
        (*paths, *_aligned(paths), monitoring(kind), assurance_visit(kind)),
        (often,),
        (
            Fact(
                "No law lays down how often residential provision in boarding schools and residential special schools is inspected.",
                _SCHEDULING,
                note=STILL_APPLIES,
            ),
        ),
    )


_INADEQUATE_SCHOOL = no_window(
    _SCHEDULING, "a time for the return to an inadequate school; there are monitoring and a further inspection"
)
_BS, _RSS = "boarding_school", "residential_special_school"
_BOARDING = _school(
    _BS,
    (
        first(_BS, no_window(_SCHEDULING, "a time for the first inspection of a boarding school")),
        again(_BS, "inadequate", INADEQUATE, _INADEQUATE_SCHOOL),
        again(
            _BS,
            "requires-improvement",
            REQUIRES_IMPROVEMENT,
            Fact(
                _TWO_YEARS,
                _SCHEDULING,
                note=f'The source says "will be within 2 years" of the last. {STILL_APPLIES}. {COUNTED}',
            ),
        ),
        again(_BS, "good", GOOD_OR_BETTER, no_window(_SCHEDULING, "when the three years of its cycle begin and end")),
    ),
    _by_policy(
        f"A boarding school is inspected at least once in a cycle of three years. {STILL_APPLIES}.",
        _SCHEDULING,
        Cycle.THREE_YEARS,
        _OF_SCHOOLS,
    ),
)
_SPECIAL = _school(
    _RSS,
    (
        first(_RSS, no_window(_SCHEDULING, "a time for the first inspection of a residential special school")),
        again(_RSS, "inadequate", INADEQUATE, _INADEQUATE_SCHOOL),
        again(
            _RSS,
            "better-than-inadequate",
            (*GOOD_OR_BETTER, *REQUIRES_IMPROVEMENT),
            no_window(
                _SCHEDULING, "a time that depends on the judgement; such a school is usually inspected once a year"
            ),
        ),
    ),
    _by_policy(
        f"A residential special school is usually inspected once a year. {STILL_APPLIES}.",
        _SCHEDULING,
        Cycle.YEAR,
        _OF_SCHOOLS,
    ),
)

_FE = "further_education_college"
_COLLEGES = regime(
    _FE,
    (
        first(_FE, no_window(_OF_COLLEGES, "a time for the first inspection of a college")),
        again(_FE, "below-good", BELOW_GOOD, Fact(_TWO_YEARS, _OF_COLLEGES, note=_USUALLY)),
        again(_FE, "good", GOOD_OR_BETTER, no_window(_OF_COLLEGES, "when the three years of its cycle begin and end")),
        monitoring(_FE),
        attrs.evolve(
            monitoring(_FE),
            id="monitoring-below-good",
            says="A college that is inadequate or requires improvement usually has a monitoring visit within 6 months.",
            source=_AFTER_COLLEGES,
            when=(Count(roles=(Role.OVERALL,), grades=BELOW_GOOD, at_least=1),),
            window=Fact(
                Timing(closes=Months(6)), _AFTER_COLLEGES, note=f"{_USUALLY}. The exact time is decided case by case"
            ),
        ),
        assurance_visit(_FE),
    ),
    (
        _by_policy(
            f"A college with residential provision is usually inspected at least once every three years. {STILL_APPLIES}.",
            _OF_COLLEGES,
            Cycle.THREE_YEARS,
        ),
    ),
    (
        Fact(
            "No law lays down how often such a college is inspected: it is a matter of policy for Ofsted.",
            _OF_COLLEGES,
            note=STILL_APPLIES,
        ),
    ),
)

_RHS = "residential_holiday_scheme"
_SCHEMES = regime(
    _RHS,
    (
        first(_RHS, no_window(_OF_SCHEMES, "a time for the first inspection of a holiday scheme")),
        again(
            _RHS,
            "again",
            tuple(Grade),
            no_window(_OF_SCHEMES, "a time that depends on the judgement; the duty is to inspect a scheme once a year"),
        ),
        monitoring(_RHS),
    ),
    as_read_and_since(YEARLY_BY_LAW),
)

_SA = "supported_accommodation"
_WITHIN = f'The release says "within approximately" this time, so this is a target, not a fixed limit; Homeless Link says "within" it. That the window ends after these months is our conclusion. {COUNTED}'
_LIMITS = attrs.evolve(SUPPORTED_NEWS, basis=Basis.INFERRED)
_SUPPORTED = regime(
    _SA,
    (
        first(_SA, no_window(SUPPORTED_NEWS, "a time for the first inspection of a provider")),
        *(
            again(
                _SA,
                outcome.value.replace("_", "-"),
                (outcome,),
                Fact(Timing(closes=Months(months)), _LIMITS, note=_WITHIN),
            )
            for outcome, months in zip(SupportedAccommodationOutcome, (36, 18, 6), strict=True)
        ),
        monitoring(_SA),
    ),
    (
        attrs.evolve(
            EVERY_THREE_YEARS,
            id="regulation-27-supported",
            says="A provider of supported accommodation is taken to be inspected by law at least once in a cycle of three years: a law firm says that Ofsted confirmed the cycle, and S.I. 2024/315 regulation 16 amends regulation 27, but its text was cut off.",
            source=concluded(SUPPORTED_STEPHENSONS),
            during=Period(date(2024, 9, 1), None),
            unless=(
                Proviso(
                    id="no-young-person",
                    says="Where no young person under 18 lives there, the inspection is likely to be postponed.",
                    source=SUPPORTED_GORDONS,
                    when=(Circumstance.NO_CHILDREN,),
                ),
            ),
        ),
    ),
)

RESIDENTIAL = (_BOARDING, _SPECIAL, _COLLEGES, _SCHEMES, _SUPPORTED)
