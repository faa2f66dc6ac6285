"""A made-up framework for providers, and the history of one provider: to ask how many inspections are due."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import attrs

from inspection_framework import (
    Absence,
    Activity,
    Circumstance,
    Days,
    Edition,
    Grade,
    Inspection,
    Period,
    Provider,
    outlook,
)
from inspection_framework.model import Frequency, Outcome, Regime, Reporting
from inspection_framework.rules import Due
from tests.model.making import AREAS, FRAMEWORK, SOURCE, VISIT, fact

FULL, MONITORING = (
    Activity(
        id="full",
        title=fact("Full inspection"),
        reporting=fact(Reporting.GRADED),
        judges=(fact(("overall", "leaders", "help", "care")),),
    ),
    attrs.evolve(VISIT, id="monitoring", title=fact("Monitoring visit")),
)
INTERIM = attrs.evolve(VISIT, id="interim", title=fact("Interim inspection"))
ASSURANCE = attrs.evolve(VISIT, id="assurance", title=fact("Assurance inspection"))
EDITION = Edition(
    id="homes-2015",
    framework="homes",
    title=fact("Framework of homes"),
    period=fact(Period(date(2015, 1, 1), None)),
    scale=Grade,
    areas=AREAS,
    has_overall=fact(value=True),
    activities=(FULL, INTERIM, ASSURANCE, MONITORING),
)
HOMES = attrs.evolve(FRAMEWORK, id="homes", editions=(EDITION,), inspects=("childrens_home",))
HOME = Provider(kind="childrens_home", urn="SC000001", name="Ambridge Hall", registered=date(2010, 6, 1))
OPEN: dict[Circumstance, bool] = {circumstance: False for circumstance in Circumstance if circumstance.is_given}
"""A home that is not closed, did not reopen, and has children."""


def regime(*frequencies: Frequency) -> Regime:
    """Return a regime with these frequencies and no pathway."""
    return Regime(id="homes", inspects=("childrens_home",), frameworks=(HOMES,), pathways=(), frequencies=frequencies)


def inspected(
    first: date,
    overall: Outcome | None = None,
    activity: Activity | Absence = FULL,
    provider: Provider = HOME,
    published: date | None = None,
) -> Inspection:
    """Return an inspection of two days, published the day after unless another day is passed."""
    return Inspection(
        provider=provider,
        edition=EDITION,
        activity=activity,
        on_site=(Days(first, first + timedelta(1)),),
        published=published or first + timedelta(2),
        judgements={} if overall is None else {"overall": overall},
        source=SOURCE,
    )


def due(
    frequencies: Sequence[Frequency],
    *history: Inspection,
    on: date,
    provider: Provider = HOME,
    circumstances: Mapping[Circumstance, bool] | None = None,
) -> tuple[Due, ...]:
    """Return what the frequencies require of a home on a day. It is open unless the circumstances say otherwise."""
    answer = outlook(
        provider,
        [attrs.evolve(inspection, provider=provider) for inspection in history],
        on=on,
        regime=regime(*frequencies),
        circumstances=OPEN if circumstances is None else circumstances,
    )
    return answer.due
