"""Cases of children: equal or not, and never shown."""

import copy
import pickle
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from inspection_framework import Case, DefinitionError, Reference
from inspection_framework.model import ChildRecord, ListEntry
from tests.model.making import pickled, refusal

PLANTED = "Xanthippe-4711"
CASE = Case.of(PLANTED, "looked_after", "out_of_borough", unknown=("early_help",), ethnicity="Quxish")


def test_two_cases_of_the_same_parts_are_equal() -> None:
    """Order does not matter; the reference does."""
    same = Case.of(PLANTED, "out_of_borough", "looked_after", unknown=["early_help"], ethnicity="Quxish")
    assert same == CASE
    assert hash(same) == hash(CASE)
    assert attrs.evolve(CASE, reference=Reference("another")) != CASE
    planted: object = PLANTED
    assert Reference(PLANTED) != planted


def test_the_reference_is_there_for_whoever_asks() -> None:
    """Its one attribute reveals it."""
    assert CASE.reference.revealed == PLANTED


@pytest.mark.parametrize("thing", [CASE, CASE.reference, [CASE], {CASE.reference: CASE}])
def test_it_shows_nowhere(thing: object) -> None:
    """It is neither in its repr nor in its text, alone or within something else."""
    for text in (repr(thing), str(thing), f"{thing}", f"{thing!r:>80}", f"{thing!s}"):
        assert PLANTED not in text
        assert "Quxish" not in text
        assert "looked_after" not in text
        assert "not shown" in text


@pytest.mark.parametrize("thing", [CASE, CASE.reference])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_glance_at_a_pickle_shows_nothing(thing: object, protocol: int) -> None:
    """It survives pickling, and its bytes show none of it."""
    bytes_of_it = pickle.dumps(thing, protocol)
    assert PLANTED.encode() not in bytes_of_it
    assert b"Quxish" not in bytes_of_it
    assert pickled(thing) == thing
    assert copy.deepcopy(thing) == copy.copy(thing) == thing


@pytest.mark.parametrize("wrong", ["", 4711, None, "\ud800", b"x"])
def test_what_is_no_reference_is_refused_and_not_shown(wrong: Any) -> None:  # noqa: ANN401 # anything
    """The message says what to pass, not what was passed."""
    with pytest.raises(DefinitionError) as caught:
        Reference(wrong)
    assert caught.value.__cause__ is None
    assert "4711" not in str(caught.value)


def test_a_reference_stands_still() -> None:
    """It can be neither changed nor deleted."""
    reference: Any = Reference(PLANTED)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        reference.revealed = "another"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del reference.revealed


def test_every_wrong_part_is_named() -> None:
    """Parts of the wrong type are all listed, and none is shown."""
    make: Any = Case
    nothing: frozenset[str] = frozenset()
    message = refusal(make, PLANTED, {"looked_after"}, nothing, [PLANTED])
    assert message == (
        "Case is not valid:\n"
        "  - reference: expected Reference, not a value of type str\n"
        "  - groups: expected a frozenset of text (str), not a value of type set: make it a frozenset\n"
        "  - characteristics: expected a frozenset of a tuple of text (str) and text (str), not a value of type list"
    )


def test_several_groups_are_no_text() -> None:
    """A text is letters, and no letter is a group: a child of unknown group would seem surely outside it."""
    record = ChildRecord(reference=Reference(PLANTED), entries=())
    several = (
        "call of {} is not valid:\n"
        "  - {}: expected an iterable of text (str), not a value of type str: put it in a tuple"
    )
    assert refusal(Case.of, PLANTED, unknown="out_of_borough") == several.format("Case.of", "unknown")
    assert refusal(record.case, "looked_after") == several.format("ChildRecord.case", "groups")
    assert refusal(record.case, (), "looked_after") == several.format("ChildRecord.case", "unknown")


@pytest.mark.parametrize("field", ["since", "until"])
def test_a_day_of_a_row_is_a_day_and_is_not_shown(field: str) -> None:
    """A time is refused at once, not when it is compared; its value may be a child's, so it is not shown."""
    message = refusal(ListEntry, list=8, **{field: datetime(2011, 12, 13, tzinfo=UTC)})
    assert message == (
        f"ListEntry is not valid:\n  - {field}: expected date or Absence, not a value of type datetime: take its date()"
    )


def test_a_characteristic_has_one_value() -> None:
    """Two genders of one child are refused, and not shown."""
    twice = frozenset({("gender", "Quxish"), ("gender", "f")})
    message = refusal(attrs.evolve, CASE, characteristics=twice)
    assert message == "case is not valid:\n  - characteristics: one of them has two values"
