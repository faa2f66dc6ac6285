"""What comes next for agencies and residential family centres: by law once in three years, by policy by judgement."""

from datetime import date

import attrs

from inspection_framework.frameworks.regimes.providers.shared import (
    COUNTED,
    GOOD_OR_BETTER,
    INADEQUATE,
    REQUIRES_IMPROVEMENT,
    SINCE_2017,
    STILL_APPLIES,
    TARGET,
    again,
    assurance_visit,
    counted,
    first,
    monitoring,
    no_window,
    regime,
)
from inspection_framework.frameworks.regulation_27 import EVERY_THREE_YEARS, as_read_and_since
from inspection_framework.frameworks.sccif.sources import (
    ADOPTION_SUPPORT,
    FAMILY_CENTRES,
    FOSTERING,
    LOG_ADOPTION,
    LOG_FAMILY_CENTRES,
    VOLUNTARY_ADOPTION,
)
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.frequencies import Circumstance, Cycle, Frequency, Mandate, Proviso
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Pathway, Timing

__all__ = ["AGENCIES"]

_OF_FOSTERING = FOSTERING.at("section 9.1, Frequency of inspection")
_FIRST_FOSTERING = FOSTERING.at("section 19, Agencies where there are no children placed with foster carers")
_OF_ADOPTION = VOLUNTARY_ADOPTION.at("section 9, Scheduling and the inspection team")
_OF_SUPPORT = ADOPTION_SUPPORT.at("section 9, Scheduling and the inspection team")
_OF_CENTRES = FAMILY_CENTRES.at("section 9, Scheduling and the inspection team")
_FIRST_CENTRES = FAMILY_CENTRES.at("section 21, Inspecting residential family centres where there are no families")

_TO_APRIL_2021 = Period(date(2017, 4, 1), date(2021, 4, 11))
_SINCE_APRIL_2021 = Period(date(2021, 4, 12), None)
_TO_MARCH_2021 = Period(date(2017, 4, 1), date(2021, 3, 18))
_SINCE_MARCH_2021 = Period(date(2021, 3, 19), None)
_TO_SEPTEMBER_2020 = Period(date(2017, 4, 1), date(2020, 9, 23))
"""Until the version of the regulation that was read was superseded."""

_HALF_TO_ONE_YEAR = Timing(opens=Months(6), closes=Months(12))
_ONE_TO_ONE_AND_A_HALF = Timing(opens=Months(12), closes=Months(18))
_ROLLING = Timing(opens=Months(0), closes=Months(36), rolling=True)
_USUALLY = f"{TARGET} {STILL_APPLIES}"
_USUALLY_AFTER = f"{_USUALLY}. {COUNTED}"
_FROM_REGISTRATION = f"It is counted from registration. {_USUALLY}"
_BOTH_KINDS = ("full", "combined")


_CONSISTENT_ADOPTION = attrs.evolve(LOG_ADOPTION, basis=Basis.INFERRED)
_CONSISTENT_CENTRES = attrs.evolve(LOG_FAMILY_CENTRES, basis=Basis.INFERRED)
_ROLLING_ADOPTION = attrs.evolve(LOG_ADOPTION, basis=Basis.INFERRED)


def _below_good_since_2021(kind: str, source: Source, listed: str, with_whom: str) -> tuple[Pathway, ...]:
    """Return the next inspection of an agency judged below good, with the times of fostering agencies.

    ``listed`` are the kinds of provider whose list of updates says that the times were made consistent ``with_whom``.
    """
    note = (
        f"{TARGET} The months are those of fostering agencies (their section 9.1). "
        f"The list of updates for {listed} has an update of 2021 or 2022: it made the scheduling of those judged below good consistent with that of {with_whom}. "
        f"That it brought these months here too is our conclusion. The day of the update was not found. It comes after the removal of the guidance on assurance visits, which we take to have ended on 11 April 2021, and before the guidance for April 2022, so the earliest day, 12 April 2021, is taken. {COUNTED}"
    )
    return (
        again(kind, "inadequate-2021", INADEQUATE, Fact(_HALF_TO_ONE_YEAR, source, note=note), _SINCE_APRIL_2021),
        again(
            kind,
            "requires-improvement-2021",
            REQUIRES_IMPROVEMENT,
            Fact(_ONE_TO_ONE_AND_A_HALF, source, note=note),
            _SINCE_APRIL_2021,
        ),
    )


def _by_cycle(source: Source) -> Fact[Timing | None]:
    return no_window(
        source, "a time that depends on the judgement; it comes at least once in an inspection cycle of three years"
    )


def _every_cycle(
    source: Source, says: str, during: Period = _TO_SEPTEMBER_2020, counts: tuple[str, ...] = ("full",)
) -> Frequency:
    """Return the inspectorate's own account of the legal duty, which was suspended in the pandemic like the duty."""
    return Frequency(
        id="every-cycle",
        says=says,
        source=source,
        during=during,
        mandate=Mandate.LAW,
        at_least=1,
        per=Cycle.THREE_YEARS,
        counts=counted(counts, source),
        unless=EVERY_THREE_YEARS.unless,
    )


def _of_first_text(frequency: Frequency) -> tuple[Frequency, Frequency]:
    """Return the account of a first text whose last day no source has, and the frequency assumed to have followed it."""
    until, since = as_read_and_since(frequency)
    return (
        attrs.evolve(
            until,
            says=f"{until.says.removesuffix('.')}; that the text held until 23 September 2020 is concluded from the regulations.",
            source=attrs.evolve(until.source, basis=Basis.INFERRED),
        ),
        since,
    )


def _rolling(source: Source, during: Period, says: str) -> Frequency:
    return Frequency(
        id="rolling",
        says=says,
        source=source,
        during=during,
        mandate=Mandate.POLICY,
        at_least=1,
        per=Cycle.ROLLING,
        counts=counted(_BOTH_KINDS, source),
    )


_BY_LAW = as_read_and_since(
    attrs.evolve(EVERY_THREE_YEARS, counts=attrs.evolve(EVERY_THREE_YEARS.counts, value=_BOTH_KINDS))
)
"""The source for the two kinds that may be inspected together."""

_OF_IFA = "independent_fostering_agency"
_FOSTERING = regime(
    _OF_IFA,
    (
        first(
            _OF_IFA,
            Fact(
                Timing(opens=Months(7), closes=Months(12)),
                _FIRST_FOSTERING,
                note=f"This is so if the agency operates. {_FROM_REGISTRATION}",
            ),
        ),
        again(_OF_IFA, "inadequate", INADEQUATE, Fact(_HALF_TO_ONE_YEAR, _OF_FOSTERING, note=_USUALLY_AFTER)),
        again(
            _OF_IFA,
            "requires-improvement",
            REQUIRES_IMPROVEMENT,
            Fact(_ONE_TO_ONE_AND_A_HALF, _OF_FOSTERING, note=_USUALLY_AFTER),
        ),
        again(
            _OF_IFA,
            "good",
            GOOD_OR_BETTER,
            Fact(_ROLLING, _OF_FOSTERING, note=f"This is the rolling programme. {_USUALLY_AFTER}"),
        ),
        monitoring(_OF_IFA),
        assurance_visit(_OF_IFA),
    ),
    (
        *_BY_LAW,
        _rolling(
            _OF_FOSTERING,
            SINCE_2017,
            f'By Ofsted\'s policy there is usually one inspection in three years. The next three years begin "on the 1 April in the year following its individual inspection": on 1 April 2017 for an inspection from April 2016 to March 2017. {STILL_APPLIES}.',
        ),
        Frequency(
            id="first-three-years",
            says=f"The first inspection of a fostering agency must take place within three years of registration. {STILL_APPLIES}.",
            source=_FIRST_FOSTERING,
            during=SINCE_2017,
            overrides=("rolling",),
            mandate=Mandate.POLICY,
            at_least=1,
            per=Cycle.FIRST_THREE_YEARS,
            counts=counted(_BOTH_KINDS, _FIRST_FOSTERING),
            unless=(
                Proviso(
                    id="no-child-placed",
                    says="If no child has been placed with the agency since its registration when its first inspection is due, inspectors should seek to delay it until placements begin, within the three years. If none is placed at the time, the inspector decides whether to postpone it.",
                    source=_FIRST_FOSTERING,
                    when=(Circumstance.NO_CHILDREN,),
                ),
            ),
        ),
    ),
)

_OF_VAA = "voluntary_adoption_agency"
_OF_ALL_AGENCIES = ("voluntary adoption agencies", "all inspections of adoption and fostering agencies")
"""The kind whose list of updates names the consistency, and with whom it is."""
_ADOPTION = regime(
    _OF_VAA,
    (
        first(_OF_VAA, no_window(_OF_ADOPTION, "a time for the first inspection of a voluntary adoption agency")),
        again(
            _OF_VAA,
            "inadequate",
            INADEQUATE,
            Fact(
                _ONE_TO_ONE_AND_A_HALF,
                _OF_ADOPTION,
                note=f"{TARGET} That an update of 2021 or 2022, whose day was not found, changed it is our conclusion. 11 April 2021 is taken as the last day. {COUNTED}",
            ),
            _TO_APRIL_2021,
        ),
        again(
            _OF_VAA,
            "requires-improvement",
            REQUIRES_IMPROVEMENT,
            no_window(_OF_ADOPTION, "a time for the return to an agency that requires improvement"),
            _TO_APRIL_2021,
        ),
        *_below_good_since_2021(_OF_VAA, _CONSISTENT_ADOPTION, *_OF_ALL_AGENCIES),
        again(_OF_VAA, "good", GOOD_OR_BETTER, _by_cycle(_OF_ADOPTION), _TO_MARCH_2021),
        again(
            _OF_VAA,
            "good-2021",
            GOOD_OR_BETTER,
            Fact(
                _ROLLING,
                _ROLLING_ADOPTION,
                note=f"{TARGET} The update that also added the guidance on COVID made it a rolling programme. That its day was 19 March 2021, and that the years run as for fostering agencies, usually too, is concluded. {COUNTED}",
            ),
            _SINCE_MARCH_2021,
        ),
        monitoring(_OF_VAA),
    ),
    (
        *_BY_LAW,
        _every_cycle(
            attrs.evolve(_OF_ADOPTION, basis=Basis.INFERRED),
            "The first text of its framework says that Ofsted has a duty, under the regulations, to inspect such an agency at least once in every cycle of three years. That this text ended on 18 March 2021 is concluded from the list of updates.",
            _TO_MARCH_2021,
            _BOTH_KINDS,
        ),
        _rolling(
            _ROLLING_ADOPTION,
            _SINCE_MARCH_2021,
            "An update made the programme a rolling one. That there is usually one inspection in three years, and that these begin on the first 1 April after the latest inspection, is concluded from the text for fostering agencies.",
        ),
    ),
)


def _with_one_text(
    kind: str, source: Source, start: Fact[Timing | None], since: tuple[Pathway, ...], *visits: Pathway
) -> tuple[Pathway, ...]:
    """Return the pathways of a kind whose first text has no times by judgement."""
    silent = no_window(source, "a time for the return after a judgement below good")
    return (
        first(kind, start),
        again(kind, "below-good", (*REQUIRES_IMPROVEMENT, *INADEQUATE), silent, _TO_APRIL_2021),
        *since,
        again(kind, "good", GOOD_OR_BETTER, _by_cycle(source)),
        monitoring(kind),
        *visits,
    )


_OF_ASA = "adoption_support_agency"
_SUPPORT = regime(
    _OF_ASA,
    _with_one_text(
        _OF_ASA,
        _OF_SUPPORT,
        no_window(_OF_SUPPORT, "a time for the first inspection of an adoption support agency"),
        _below_good_since_2021(_OF_ASA, _CONSISTENT_ADOPTION, *_OF_ALL_AGENCIES),
    ),
    (
        *as_read_and_since(EVERY_THREE_YEARS),
        *_of_first_text(
            _every_cycle(
                _OF_SUPPORT,
                "The first text of its framework says that Ofsted has a duty, under the regulations, to inspect such an agency at least once in each inspection cycle of three years.",
            )
        ),
    ),
)

_OF_RFC = "residential_family_centre"
_OF_EVERY_CENTRE = _every_cycle(
    _OF_CENTRES,
    "The first text of Ofsted's framework says that there is at least one inspection in every inspection cycle of three years, as required by the regulations.",
)
_EVERY_CYCLE_OF_CENTRES = attrs.evolve(
    _OF_EVERY_CENTRE,
    unless=(
        *_OF_EVERY_CENTRE.unless,
        Proviso(
            id="no-family-staying",
            says="If possible the first inspection is not before a family is staying, as long as the cycle of three years is kept.",
            source=_FIRST_CENTRES,
            when=(Circumstance.NO_CHILDREN,),
        ),
    ),
)
_CENTRES = regime(
    _OF_RFC,
    _with_one_text(
        _OF_RFC,
        _OF_CENTRES,
        Fact(Timing(closes=Months(12)), _FIRST_CENTRES, note=_FROM_REGISTRATION),
        _below_good_since_2021(_OF_RFC, _CONSISTENT_CENTRES, "residential family centres", "other provider types"),
        assurance_visit(_OF_RFC),
    ),
    (
        *as_read_and_since(EVERY_THREE_YEARS),
        *_of_first_text(_EVERY_CYCLE_OF_CENTRES),
    ),
)

AGENCIES = (_FOSTERING, _ADOPTION, _SUPPORT, _CENTRES)
