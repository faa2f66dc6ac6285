"""The problems of a document, each with its path."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import attrs
from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from inspection_framework.errors import DefinitionError, InspectionFrameworkError, Problem

__all__ = ["LONG", "RefusedError", "differences", "in_turn", "path", "place", "problems_of", "shown"]

LONG = 60
"""The most characters of a value, or of a key in a path, that are shown."""
_LONGEST_PATH = 1_000
"""A path of more characters is not continued: the parts below are at the same path."""
_CUT = "..."


class RefusedError(InspectionFrameworkError, ValueError):
    """A part of a document is not what was expected.

    >>> print(RefusedError("a whole number", "5"))
    expected a whole number, found "5"
    """

    def __init__(self, expected: str, actual: object) -> None:
        super().__init__(expected, actual)
        self.expected = expected
        self.found = actual

    def __str__(self) -> str:
        return f"expected {self.expected}, found {shown(self.found)}"


class _UnreadError(InspectionFrameworkError):
    """Parts that were not read."""


def shown(raw: object) -> str:
    """Return a part of a document as JSON, cut where it is long."""
    if isinstance(raw, dict):
        return "an object"
    if isinstance(raw, list):
        return f"a list of {len(cast('list[object]', raw))}"
    text = json.dumps(raw, default=repr)
    return text if len(text) <= LONG else f"{text[: LONG - len(_CUT)]}{_CUT}"


def path(where: str, step: object) -> str:
    """Return the path of a part under a key or at a place in a list. Long keys and paths are cut.

    >>> path(path(path("$", "judgements"), "the leaders"), 0)
    '$.judgements["the leaders"][0]'
    """
    if len(where) > _LONGEST_PATH:
        return where if where.endswith(_CUT) else f"{where}{_CUT}"
    if isinstance(step, str) and len(step) > LONG:
        step = f"{step[: LONG - len(_CUT)]}{_CUT}"
    if isinstance(step, str) and step.isascii() and step.isidentifier():
        return f"{where}.{step}"
    return f"{where}[{json.dumps(step)}]"


MOST_REFUSED = 1_000
"""The most parts of one list that are named as wrong: in a long list of something else, every part is wrong."""


def in_turn(reading: Iterable[tuple[object, Callable[[], Any]]]) -> list[Any]:
    """Read several parts, each under its key or place; if any are refused, raise one error with all of them.

    After ``MOST_REFUSED`` refused parts the rest is not read, and a problem of the whole says so.
    """
    parts: list[Any] = []
    refused: list[Exception] = []
    for step, read in reading:
        if len(refused) == MOST_REFUSED:
            refused.append(
                _UnreadError(f"more than {MOST_REFUSED:,} parts are wrong or were not read: correct these first")
            )
            break
        try:
            parts.append(read())
        except Exception as error:  # noqa: BLE001 # any error is a problem of this part
            error.add_note(cast("Any", IterableValidationNote)(f"at {step}", step, object))
            refused.append(error)
    if refused:
        raise cast("Any", IterableValidationError)("parts", refused, object)
    return parts


def place(value: Any, refuses: Callable[[Any, Any], bool]) -> str:
    """Return the path of the innermost part of a value that its type refuses."""
    where, inner = "", _parts(type(value), value)
    while refused := next(((step, part) for step, kind, part in inner if refuses(part, kind)), None):
        where, inner = path(where, refused[0]), _parts(type(refused[1]), refused[1])
    return where


def _parts(kind: Any, value: Any) -> Iterable[tuple[object, Any, Any]]:
    """Return the parts of a value, each with its step and its declared type, if known."""
    if issubclass(kind, tuple):
        return [(step, Any, part) for step, part in enumerate(cast("tuple[object, ...]", value))]
    fields = attrs.fields(kind) if attrs.has(kind) else ()
    return [(field.alias, field.type, getattr(value, field.name)) for field in fields]


def problems_of(refused: BaseException, where: str) -> Iterator[Problem]:
    """Yield every problem in what a converter raised, each with its path."""
    if isinstance(refused, ClassValidationError | IterableValidationError):
        noted, plain = cast("Any", refused).group_exceptions()
        for inner, note in noted:
            step = note.name if isinstance(note, AttributeValidationNote) else note.index
            yield from problems_of(inner, path(where, step))
        for inner in plain:
            yield from problems_of(inner, where)
    elif isinstance(refused, DefinitionError):
        for problem in refused.problems:
            dot = "." if problem.where else ""
            yield Problem(f"{where}{dot}{problem.where}", problem.what)
    elif isinstance(refused, ForbiddenExtraKeysError):
        known = ", ".join(field.alias for field in attrs.fields(cast("Any", refused.cl)))
        for key in sorted(refused.extra_fields):
            yield Problem(path(where, key), f"unknown key; the keys are {known}")
    elif isinstance(refused, KeyError):
        yield Problem(where, "it is missing")
    else:
        yield Problem(where, str(refused))


def differences(ours: object, document: object, where: str) -> Iterator[Problem]:
    """Yield the places where a document differs from what its value would be written as."""
    whole: object = ours
    if isinstance(ours, dict) and isinstance(document, dict):
        written, entries = cast("dict[str, object]", ours), cast("dict[str, object]", document)
        for key, value in entries.items():
            if key in written:
                yield from differences(written[key], value, path(where, key))
            else:
                yield Problem(path(where, key), "this is the default: leave it out")
    elif isinstance(ours, list) and isinstance(document, list):
        for index, (expected, other) in enumerate(
            zip(cast("list[object]", ours), cast("list[object]", document), strict=True)
        ):
            yield from differences(expected, other, path(where, index))
    elif ours != document:
        yield Problem(where, f"it would be written as {shown(whole)}")
