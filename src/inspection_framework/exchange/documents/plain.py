"""Text, numbers, days, words and lengths: exactly as they are written, and nothing that could be turned into them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from enum import Enum
from functools import cache, lru_cache, partial
from math import isfinite
from types import NoneType
from typing import Any

from cattrs import Converter

from inspection_framework.exchange.documents.sharing import Hook, SeparateParts
from inspection_framework.exchange.documents.strictness import RefusedError, in_turn
from inspection_framework.model.lengths import CalendarDays, Hours, Length, Months, Weeks, WorkingDays

__all__ = ["is_list", "is_object", "register_plain", "word"]

LENGTHS: Mapping[str, type[Length]] = {one.unit: one for one in (WorkingDays, CalendarDays, Weeks, Months, Hours)}

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


def register_plain(made: Converter, parts: SeparateParts) -> None:
    """Write and read what every type is made of."""
    kinds: dict[type, Any] = {
        int: _exactly(int, "a whole number"),
        float: _finite,
        bool: _exactly(bool, "true or false"),
        NoneType: _exactly(NoneType, "null"),
        str: _text,
    }
    for kind, read in kinds.items():
        made.register_structure_hook(kind, parts.reading(read) if kind is str else read)
        made.register_unstructure_hook(kind, read)
    made.register_structure_hook(date, _read_day)
    made.register_structure_hook(time, _read_time)
    made.register_structure_hook(Enum, word)
    made.register_structure_hook(Length, _length)
    made.register_unstructure_hook(date, _written_day)
    made.register_unstructure_hook(time, _written_time)
    made.register_unstructure_hook_factory(is_a(Enum), partial(_writing, lambda member: member.value))
    made.register_unstructure_hook_factory(
        is_a(Length), partial(_writing, lambda one: {"count": one.count, "unit": one.unit})
    )


def is_a(kind: type) -> Callable[[Any], bool]:
    """Give a test whether something is a class of a kind."""
    return lambda found: isinstance(found, type) and issubclass(found, kind)


def _writing(write: Callable[[Any], Any], kind: type) -> Callable[[Any], Any]:
    def written(given: Any) -> Any:
        if not isinstance(given, kind):
            raise RefusedError(f"a value of type {kind.__name__}", given)
        return write(given)

    return written


def is_object(found: Any) -> dict[str, Any]:
    """Give an object as it is; refuse what is none."""
    given: dict[str, Any] = _OBJECT(found, dict)
    return given


def is_list(found: Any) -> list[Any]:
    """Give a list as it is; refuse what is none."""
    given: list[Any] = _LIST(found, list)
    return given


def _exactly(kind: type, expected: str) -> Hook:
    def read(found: Any, _: Any = None) -> Any:
        if type(found) is not kind:
            raise RefusedError(expected, found)
        return found

    return read


_OBJECT = _exactly(dict, "an object")
_LIST = _exactly(list, "a list")


def _finite(found: Any, _: Any = None) -> float:
    """Return a number with a decimal point, such as 0.0; infinity and what is not a number are refused."""
    if type(found) is not float or not isfinite(found):
        raise RefusedError("a number with a decimal point, such as 0.5", found)
    return found


def _text(found: Any, _: Any = None) -> str:
    if not isinstance(found, str) or isinstance(found, Enum):
        raise RefusedError("text", found)
    if not found.isascii() and _SURROGATE.search(found):
        raise RefusedError("text in whole characters", found)
    return found


def _read_day(found: Any, _: Any) -> date:
    day = _day(found) if type(found) is str else None
    if day is None:
        raise RefusedError("a day such as 2025-01-20", found)
    return day


@lru_cache(maxsize=2**15)
def _day(text: str) -> date | None:
    """Give a day, if there is such a one: in some ninety years the same ones come again and again."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _written_day(given: date) -> str:
    if type(given) is not date:
        raise RefusedError("a day", given)
    return given.isoformat()


def _read_time(found: Any, _: Any) -> time:
    at = _time(found) if type(found) is str else None
    if at is None:
        raise RefusedError("a time such as 09:30", found)
    return at


def _time(text: str) -> time | None:
    """Give a time in whole minutes, if there is such a one."""
    try:
        return time(int(text[:2]), int(text[3:])) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _written_time(given: time) -> str:
    if given != time(given.hour, given.minute):
        raise RefusedError("a time in whole minutes, of no time zone", given)
    return given.isoformat("minutes")


def word(found: Any, kind: Any) -> Any:
    """Read a member of an enumeration by its word."""
    words = _words(kind)
    if type(found) is not str or found not in words:
        raise RefusedError(" or ".join(words), found)
    return words[found]


@cache
def _words(kind: Any) -> dict[str, Any]:
    return {member.value: member for member in kind}


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
