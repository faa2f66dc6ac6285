"""JSON by RFC 8259, read without Python's parser: the independent reading of a document for the tests."""

import re
from typing import Any

__all__ = ["NotJsonError", "values_of"]

WHITE = re.compile(r"[ \t\n\r]*")
STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"')
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
WORD = re.compile(r"true|false|null")
MEANT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class NotJsonError(ValueError):
    """A text is not JSON."""


def values_of(text: str) -> Any:
    """Return the values of a text, ignoring white space, the order of keys and how characters are escaped.

    Numbers and words remain as written; an object is a tuple of its pairs, sorted by key, with duplicates.
    """
    value, end = _value(text, _skipped(text, 0))
    if _skipped(text, end) != len(text):
        raise NotJsonError(text[end:])
    return value


def _skipped(text: str, at: int) -> int:
    match = WHITE.match(text, at)
    assert match
    return match.end()


def _value(text: str, at: int) -> tuple[Any, int]:
    if text[at : at + 1] == "{":
        pairs, end = _several(text, at + 1, "}", _pair)
        return ("object", *sorted(pairs, key=lambda pair: str(pair[0]))), end
    if text[at : at + 1] == "[":
        items, end = _several(text, at + 1, "]", _value)
        return ("list", *items), end
    if text[at : at + 1] == '"':
        return _string(text, at)
    for pattern in (NUMBER, WORD):
        if match := pattern.match(text, at):
            return ("as written", match[0]), match.end()
    raise NotJsonError(text[at:])


def _several(text: str, at: int, closing: str, read: Any) -> tuple[list[Any], int]:
    at = _skipped(text, at)
    values: list[Any] = []
    while text[at : at + 1] != closing:
        if values:
            at = _skipped(text, _past(text, at, ","))
        value, at = read(text, at)
        values.append(value)
        at = _skipped(text, at)
    return values, at + 1


def _past(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise NotJsonError(text[at:])
    return at + 1


def _pair(text: str, at: int) -> tuple[Any, int]:
    key, at = _string(text, at)
    value, end = _value(text, _skipped(text, _past(text, _skipped(text, at), ":")))
    return (key, value), end


def _string(text: str, at: int) -> tuple[str, int]:
    match = STRING.match(text, at)
    if not match:
        raise NotJsonError(text[at:])
    units = ESCAPE.sub(
        lambda escape: chr(int(escape[1], 16)) if escape[1] else MEANT.get(escape[2], escape[2]), match[1]
    )
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"), match.end()
