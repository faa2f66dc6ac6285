"""Providers: named, coded, and not closed before they were registered."""

from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import attrs
import pytest

from inspection_framework import Absence, Provider
from inspection_framework.model import Code
from tests.model.making import PROVIDER, pickled, refusal


@pytest.mark.parametrize("text", ["", " ", " 80497", "80497\n", "\u00a080497"], ids=repr)
@pytest.mark.parametrize("field", ["kind", "urn", "name"])
def test_its_words_are_not_empty_and_have_no_space_around_them(field: str, text: str) -> None:
    """Kind, URN and name are compared unchanged, so a stray space would make another provider."""
    provider = {"kind": "local_authority", "urn": "80497", "name": "Halton", field: text}
    assert refusal(Provider, kind=provider["kind"], urn=provider["urn"], name=provider["name"]) == (
        f"provider {provider['urn']!r} is not valid:\n  - {field}: {text!r} is empty or has space around it"
    )


def test_its_words_are_texts_and_its_days_days() -> None:
    """A number differs from its text, and a time is not a day: pandas gives both."""
    anything: Any = Provider
    noon = datetime(2020, 1, 1, 12, tzinfo=UTC)
    message = refusal(anything, kind="local_authority", urn=80497, name="Halton", registered=None, closed=noon)
    assert message == (
        "Provider is not valid:\n"
        "  - urn: expected text (str), not 80497\n"
        "  - registered: expected date or Absence, not None\n"
        f"  - closed: expected date or None, not {noon!r}: take its date()"
    )


def test_it_is_not_closed_before_it_is_registered() -> None:
    """The day on which it ended is not before its first day; an unknown day is allowed."""
    days = [date(2020, 1, day) for day in (1, 2, 3)]
    beginnings: list[date | Absence] = [*days, Absence.NOT_SUPPLIED]
    for registered, closed in product(beginnings, (*days, None)):
        if isinstance(registered, date) and closed is not None and closed < registered:
            assert refusal(attrs.evolve, PROVIDER, registered=registered, closed=closed) == (
                f"provider '80000' is not valid:\n  - closed: {closed} lies before it was registered, {registered}"
            )
        else:
            assert attrs.evolve(PROVIDER, registered=registered, closed=closed).closed == closed


def test_every_problem_is_listed() -> None:
    """Every problem is listed, with a path."""
    first, last = date(2020, 1, 1), date(2021, 1, 1)
    assert refusal(Provider, kind="", urn=" 1", name="A ", registered=last, closed=first) == (
        "provider ' 1' is not valid:\n"
        "  - kind: '' is empty or has space around it\n"
        "  - urn: ' 1' is empty or has space around it\n"
        "  - name: 'A ' is empty or has space around it\n"
        "  - closed: 2020-01-01 lies before it was registered, 2021-01-01"
    )


def test_in_words() -> None:
    """A provider prints its name, kind and URN; a code its scheme and value."""
    assert str(PROVIDER) == "Borsetshire (local_authority 80000)"
    assert str(Code("GSS", "E09000015")) == "GSS E09000015"


def test_it_is_a_value() -> None:
    """Equal providers have the same hash and survive pickling; another code makes another provider."""
    assert pickled(PROVIDER) == PROVIDER
    assert hash(pickled(PROVIDER)) == hash(PROVIDER)
    assert attrs.evolve(PROVIDER, codes=(Code("GSS", "E09000015"),)) != PROVIDER
