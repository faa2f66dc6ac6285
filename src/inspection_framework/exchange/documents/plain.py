"""Text, numbers, days, words and lengths: exactly as they are written, and nothing that could be turned into them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from enum import Enum
from types import NoneType
from typing import Any

from cattrs import Converter

from inspection_framework.exchange.documents.strictness import RefusedError, in_turn
from inspection_framework.model.days import CalendarDays, Hours, Length, Months, Weeks, WorkingDays

__all__ = ["Hook", "is_list", "is_object", "register_plain", "word"]

LENGTHS: Mapping[str, type[Length]] = {one.unit: one for one in (WorkingDays, CalendarDays, Weeks, Months, Hours)}

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")

Hook = Callable[[Any, Any], Any]
"""What reads one kind of thing: it takes what stands there, and the kind."""


def register_plain(made: Converter) -> None:
    """Write and read what every type is made of."""
    made.register_structure_hook(int, _exactly(int, "a whole number"))
    made.register_structure_hook(bool, _exactly(bool, "true or false"))
    made.register_structure_hook(NoneType, _exactly(NoneType, "null"))
    made.register_structure_hook(str, _text)
    made.register_structure_hook(date, _read_day)
    made.register_structure_hook(time, _read_time)
    made.register_structure_hook(Enum, word)
    made.register_structure_hook(Length, _length)
    made.register_unstructure_hook(date, _written_day)
    made.register_unstructure_hook(time, _written_time)
    made.register_unstructure_hook(Enum, lambda member: member.value)
    made.register_unstructure_hook(Length, lambda one: {"count": one.count, "unit": one.unit})


def is_object(found: Any) -> dict[str, Any]:
    """Give an object as it is; refuse what is none."""
    given: dict[str, Any] = _exactly(dict, "an object")(found, dict)
    return given


def is_list(found: Any) -> list[Any]:
    """Give a list as it is; refuse what is none."""
    given: list[Any] = _exactly(list, "a list")(found, list)
    return given


def _exactly(kind: type, expected: str) -> Hook:
    def read(found: Any, _: Any) -> Any:
        if type(found) is not kind:
            raise RefusedError(expected, found)
        return found

    return read


def _text(found: Any, _: Any) -> str:
    if type(found) is not str:
        raise RefusedError("text", found)
    if not found.isascii() and _SURROGATE.search(found):
        raise RefusedError("text in whole characters", found)
    return found


def _read_day(found: Any, _: Any) -> date:
    try:
        if type(found) is str and _DAY.fullmatch(found):
            return date.fromisoformat(found)
    except ValueError:  # there is no such day
        pass
    raise RefusedError("a day such as 2025-01-20", found)


def _written_day(given: date) -> str:
    if type(given) is not date:
        raise RefusedError("a day", given)
    return given.isoformat()


def _read_time(found: Any, _: Any) -> time:
    try:
        if type(found) is str and _TIME.fullmatch(found):
            return time(int(found[:2]), int(found[3:]))
    except ValueError:  # there is no such time
        pass
    raise RefusedError("a time such as 09:30", found)


def _written_time(given: time) -> str:
    if given != time(given.hour, given.minute):
        raise RefusedError("a time in whole minutes, of no time zone", given)
    return given.isoformat("minutes")


def word(found: Any, kind: Any) -> Any:
    """Read a member of an enumeration by its word."""
    for member in kind:
        if found == member.value and type(found) is str:
            return member
    raise RefusedError(" or ".join(member.value for member in kind), found)


def _length(found: Any, kind: Any) -> Length:
    if is_object(found).keys() != {"count", "unit"}:
        raise RefusedError('a length such as {"count": 5, "unit": "working day"}', found)
    units = {unit: one for unit, one in LENGTHS.items() if issubclass(one, kind)}

    def unit() -> type[Length]:
        if type(found["unit"]) is not str or found["unit"] not in units:
            raise RefusedError(" or ".join(units), found["unit"])
        return units[found["unit"]]

    count = _exactly(int, "a whole number")
    made, number = in_turn([("unit", unit), ("count", lambda: count(found["count"], int))])
    length: Length = made(number)
    return length
