"""The envelope of a document: strict JSON with three keys, one of them the value."""

import json
from collections.abc import Iterable, Iterator
from types import NoneType
from typing import Any, cast

from inspection_framework.errors import Problem, at_most
from inspection_framework.exchange.documents.strictness import LONG, path, shown
from inspection_framework.model.repeated import repeated
from inspection_framework.printed import cut

__all__ = ["UNREAD", "enveloped", "opened"]

ENVELOPE = ("format", "type", "value")
PLAIN = (str, int, float, bool, NoneType)
UNREAD = object()
"""A placeholder for a value that cannot be read because of problems around it."""


class _Flaw:
    """Something that Python's parser accepts but strict JSON does not, such as a duplicate key."""

    def __init__(self, problems: list[str], inside: Iterable[tuple[str, Any]] = ()) -> None:
        self.problems = problems
        self.inside = inside


def _plain_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError
    return made


def _plain_number(digits: str) -> int:
    if digits == "-0":
        raise ValueError
    return int(digits)


def _no_constant(_: str) -> Any:
    raise ValueError


QUICK = json.JSONDecoder(object_pairs_hook=_plain_object, parse_constant=_no_constant, parse_int=_plain_number)
"""Reads a text as strict JSON, and raises an error at any flaw."""


class _Parser:
    """Reads a text as JSON, and marks a flaw wherever it is not strict JSON."""

    def __init__(self) -> None:
        self.flawed = False

    def read(self, text: str) -> Any:
        return json.loads(
            text, object_pairs_hook=self._object, parse_constant=self._constant, parse_int=self._whole_number
        )

    def _object(self, pairs: list[tuple[str, Any]]) -> Any:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        twins = repeated(key for key, _ in pairs)
        return self._flaw([f"the key {shown(key)} is there {count} times" for key, count in twins.items()], pairs)

    def _constant(self, constant: str) -> Any:
        return self._flaw([f"{constant} is not a number in JSON"])

    def _whole_number(self, digits: str) -> Any:
        try:
            number = int(digits)
        except ValueError:  # Python refuses numbers of more than 4,300 digits
            return self._flaw([f"a number of {len(digits)} digits is too long"])
        return number if digits != "-0" else self._flaw(["write -0 as 0"])

    def _flaw(self, problems: list[str], inside: Iterable[tuple[str, Any]] = ()) -> _Flaw:
        self.flawed = True
        return _Flaw(problems, inside)


def _flaws(raw: Any, where: str) -> Iterator[Problem]:
    """Yield every flaw with its path."""
    steps: Iterable[tuple[object, Any]] = ()
    if isinstance(raw, _Flaw):
        yield from (Problem(where, problem) for problem in raw.problems)
        steps = raw.inside
    elif type(raw) is dict:
        steps = cast("dict[str, Any]", raw).items()
    else:
        steps = enumerate(cast("list[object]", raw))
    for step, part in steps:
        if isinstance(part, _Flaw | dict | list):
            yield from _flaws(part, path(where, step))


def _parsed(text: str) -> tuple[Any, list[Problem]]:
    """Read a text as JSON quickly; if it has a flaw, read it again to find every flaw."""
    try:
        return QUICK.decode(text), []
    except (ValueError, RecursionError):
        parser = _Parser()
        document = parser.read(text)
        return document, list(at_most(_flaws(document, "$"))) if parser.flawed else []


def opened(text: object, name: str, newest: int) -> tuple[Any, list[Problem]]:
    """Return the unparsed value in a document of a type, and the problems of the document around it."""
    if not isinstance(text, str):
        return UNREAD, [Problem("$", f"expected text (a str), found {type(text).__name__}")]
    try:
        document, flaws = _parsed(text)
    except json.JSONDecodeError as error:
        if not text.strip(" \t\n\r"):
            return UNREAD, [Problem("", "the text is empty")]
        return UNREAD, [Problem("", f"the text is not JSON: {error.msg}, line {error.lineno}, column {error.colno}")]
    except RecursionError:
        return UNREAD, [Problem("$", "it is nested too deeply")]
    return (UNREAD, flaws) if flaws else _around(document, name, newest)


def enveloped(document: object, name: str, newest: int) -> tuple[Any, list[Problem]]:
    """Return the value in a document that is a dictionary, and its problems, such as a part that JSON does not have."""
    try:
        unlike = list(at_most(_unlike(document, "$")))
    except RecursionError:
        return UNREAD, [Problem("$", "it is nested too deeply")]
    return (UNREAD, unlike) if unlike else _around(document, name, newest)


def _unlike(part: object, where: str) -> Iterator[Problem]:
    """Yield every part of a dictionary that JSON does not have: a tuple, a day, a key that is not text."""
    if type(part) is dict:
        for key, value in cast("dict[object, Any]", part).items():
            if type(key) is str:
                yield from _unlike(value, path(where, key))
            else:
                yield Problem(where, f"expected keys of text, found {cut(repr(key), LONG)}")
    elif type(part) is list:
        for place, value in enumerate(cast("list[object]", part)):
            yield from _unlike(value, path(where, place))
    elif type(part) not in PLAIN:
        yield Problem(where, f"expected a value that JSON has, found {cut(repr(part), LONG)}")


def _around(document: Any, name: str, newest: int) -> tuple[Any, list[Problem]]:
    if not isinstance(document, dict):
        return UNREAD, [Problem("$", f"expected an object with {', '.join(ENVELOPE)}, found {shown(document)}")]
    document = cast("dict[str, Any]", document)
    problems = [Problem(path("$", key), "it is missing") for key in ENVELOPE if key not in document]
    version, kind = document.get("format", newest), document.get("type", name)
    if type(version) is not int or not 1 <= version <= newest:
        versions = " or ".join(str(number) for number in range(1, newest + 1))
        problems.append(Problem("$.format", f"expected version {versions}, found {shown(version)}"))
    if kind != name:
        problems.append(Problem("$.type", f"expected {shown(name)}, found {shown(kind)}"))
    value = UNREAD if problems else document["value"]
    problems += [
        Problem(path("$", key), f"unknown key; the keys are {', '.join(ENVELOPE)}")
        for key in document
        if key not in ENVELOPE
    ]
    return value, problems
