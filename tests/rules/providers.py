"""Providers under the social care common inspection framework to test with: judged once, asked about on many days."""

from collections.abc import Mapping
from datetime import date, timedelta

import attrs

from inspection_framework import Absence, Circumstance, Days, Inspection, Outlook, Provider, outlook
from inspection_framework.frameworks import SCCIF
from inspection_framework.model import Scale
from tests.model.making import SOURCE

DAYS = (date(2017, 9, 26), date(2019, 9, 2), date(2021, 11, 1), date(2023, 5, 2), date(2026, 11, 22))
"""The days on which each kind is asked each question."""
OPEN: dict[Circumstance, bool] = {circumstance: False for circumstance in Circumstance if circumstance.is_given}
"""A provider that is not closed, did not reopen, and has children."""


def provider(kind: str, registered: date | Absence = date(2010, 6, 1)) -> Provider:
    """Return a provider of a kind."""
    return Provider(kind=kind, urn="SC000001", name="Ambridge", registered=registered)


def judged(kind: str, first: date, overall: Scale) -> Inspection:
    """Return a full inspection of two days, published the day after."""
    edition = SCCIF[kind].edition_on(first)
    return Inspection(
        provider=provider(kind),
        edition=edition,
        activity=edition.activity("full"),
        on_site=(Days(first, first + timedelta(1)),),
        published=first + timedelta(2),
        judgements={"overall": overall},
        source=SOURCE,
    )


def told(
    kind: str,
    *history: Inspection,
    on: date,
    registered: date | Absence = date(2010, 6, 1),
    circumstances: Mapping[Circumstance, bool] = OPEN,
) -> Outlook:
    """Return the outlook of a provider. It is open and has children unless the circumstances say otherwise."""
    whose = provider(kind, registered)
    own = [attrs.evolve(inspection, provider=whose) for inspection in history]
    return outlook(whose, own, on=on, circumstances=circumstances)


def scale(kind: str) -> tuple[Scale, ...]:
    """Return the grades of a kind, the best first."""
    return tuple(SCCIF[kind].editions[0].scale)


def in_force(kind: str, day: date) -> bool:
    """Return whether the framework of a kind was in use on a day."""
    return any(day in edition.period.value for edition in SCCIF[kind].editions)
