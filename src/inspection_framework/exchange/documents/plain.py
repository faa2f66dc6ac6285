"""Text, numbers, days, words and lengths: exactly as written; nothing is converted into them."""

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

LENGTHS: Mapping[str, type[Length]] = {
    length.unit: length for length in (WorkingDays, CalendarDays, Weeks, Months, Hours)
}

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


def register_plain(made: Converter, parts: SeparateParts) -> None:
    """Register hooks for the plain values that every type is made of."""
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
        is_a(Length), partial(_writing, lambda length: {"count": length.count, "unit": length.unit})
    )


def is_a(kind: type) -> Callable[[Any], bool]:
    """Return a test of whether something is a subclass."""
    return lambda candidate: isinstance(candidate, type) and issubclass(candidate, kind)


def _writing(write: Callable[[Any], Any], kind: type) -> Callable[[Any], Any]:
    def written(value: Any) -> Any:
        if not isinstance(value, kind):
            raise RefusedError(f"a value of type {kind.__name__}", value)
        return write(value)

    return written


def is_object(raw: Any) -> dict[str, Any]:
    """Return an object unchanged; refuse anything else."""
    mapping: dict[str, Any] = _OBJECT(raw, dict)
    return mapping


def is_list(raw: Any) -> list[Any]:
    """Return a list unchanged; refuse anything else."""
    parts: list[Any] = _LIST(raw, list)
    return parts


def _exactly(kind: type, expected: str) -> Hook:
    def read(raw: Any, _: Any = None) -> Any:
        if type(raw) is not kind:
            raise RefusedError(expected, raw)
        return raw

    return read


_OBJECT = _exactly(dict, "an object")
_LIST = _exactly(list, "a list")


def _finite(raw: Any, _: Any = None) -> float:
    """Return a number with a decimal point, such as 0.0; refuse infinity and NaN."""
    if type(raw) is not float or not isfinite(raw):
        raise RefusedError("a number with a decimal point, such as 0.5", raw)
    return raw


def _text(raw: Any, _: Any = None) -> str:
    if not isinstance(raw, str) or isinstance(raw, Enum):
        raise RefusedError("text", raw)
    if not raw.isascii() and _SURROGATE.search(raw):
        raise RefusedError("text in whole characters", raw)
    return raw


def _read_day(raw: Any, _: Any) -> date:
    day = _day(raw) if type(raw) is str else None
    if day is None:
        raise RefusedError("a day such as 2025-01-20", raw)
    return day


@lru_cache(maxsize=2**15)
def _day(text: str) -> date | None:
    """Return a day, or ``None`` if the text is not one; cached, because the same days come again and again."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _written_day(day: date) -> str:
    if type(day) is not date:
        raise RefusedError("a day", day)
    return day.isoformat()


def _read_time(raw: Any, _: Any) -> time:
    at = _time(raw) if type(raw) is str else None
    if at is None:
        raise RefusedError("a time such as 09:30", raw)
    return at


def _time(text: str) -> time | None:
    """Return a time in whole minutes, or ``None`` if the text is not one."""
    try:
        return time(int(text[:2]), int(text[3:])) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _written_time(moment: time) -> str:
    if moment != time(moment.hour, moment.minute):
        raise RefusedError("a time in whole minutes, without a time zone", moment)
    return moment.isoformat("minutes")


def word(raw: Any, kind: Any) -> Any:
    """Return the member of an enumeration for a word."""
    words = _words(kind)
    if type(raw) is not str or raw not in words:
        raise RefusedError(" or ".join(words), raw)
    return words[raw]


@cache
def _words(kind: Any) -> dict[str, Any]:
    return {member.value: member for member in kind}


def _length(raw: Any, kind: Any) -> Length:
    if is_object(raw).keys() != {"count", "unit"}:
        raise RefusedError('a length such as {"count": 5, "unit": "working day"}', raw)
    units = {unit: length for unit, length in LENGTHS.items() if issubclass(length, kind)}

    def unit() -> type[Length]:
        if type(raw["unit"]) is not str or raw["unit"] not in units:
            raise RefusedError(" or ".join(units), raw["unit"])
        return units[raw["unit"]]

    count = _exactly(int, "a whole number")
    made, number = in_turn([("unit", unit), ("count", lambda: count(raw["count"], int))])
    length: Length = made(number)
    return length
