"""Values as JSON: strict, versioned, the same bytes for equal values, read back as what they were.

A document is ``{"format": 1, "type": "Inspection", "value": …}``. What has its default is left out. Frameworks,
editions and activities go by their ids, and resolve to the library's own or to those that the caller passes; only a
document that is itself of one of these types has it in full.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Generic, TypeVar

from cattrs import Converter

from inspection_framework.arguments import checked, checked_but
from inspection_framework.errors import DocumentError, Problem
from inspection_framework.exchange.documents.codec import converter
from inspection_framework.exchange.documents.envelope import UNREAD, opened
from inspection_framework.exchange.documents.kinds import IN_FULL, is_open, name_of, whole
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.sharing import APART, SeparateParts, SharedParts
from inspection_framework.exchange.documents.strictness import RefusedError, differences, place, problems_of
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

__all__ = ["FORMAT", "from_json", "from_json_lines", "to_json", "to_json_lines"]

FORMAT = 1
"""The version of the documents that this release writes. Documents of every version are read for ever."""

T = TypeVar("T")

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ENDS = re.compile("[\x85\u2028\u2029]")
"""What some programs take for the end of a line, and JSON does not."""
_WHITE = " \t\r\n"


@checked
def to_json(value: object, *, frameworks: Iterable[Framework[Any]] = (), indent: int | None = None) -> str:
    """Write a value as a document: the same text for equal values, whatever the Python and the hash seed.

    ``frameworks`` are those, beside the library's own, which the value refers to.

    >>> from inspection_framework import Grade
    >>> to_json(Grade.GOOD)
    '{"format":1,"type":"Grade","value":"Grade.good"}'

    Raises:
        DocumentError: documents hold no such value, or it refers to an edition or activity that is not known.
    """
    return _written(value, _known(tuple(frameworks), ()), indent)


@checked_but("text", "kind")
def from_json(
    text: str,
    kind: type[T],
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
) -> T:
    """Read a document as a value of a type, exactly as it was written.

    ``frameworks`` and ``scales`` are those, beside the library's own, that ids in the document may name.

    >>> from inspection_framework import Grade
    >>> from_json('{"format": 1, "type": "Grade", "value": "Grade.good"}', Grade)
    <Grade.GOOD: 'good'>

    Raises:
        DocumentError: the text is no such document; every problem is listed with its path.
    """
    return _DocumentReader(kind, _known(tuple(frameworks), tuple(scales))).read(text)


@checked
def to_json_lines(values: Iterable[object], *, frameworks: Iterable[Framework[Any]] = ()) -> Iterator[str]:
    """Write values as documents, one a line, as a stream.

    Raises:
        DocumentError: as :func:`to_json`; every path begins with the number of the line.
    """
    known = _known(tuple(frameworks), ())
    for number, value in enumerate(values, 1):
        try:
            line = _written(value, known, None)
        except DocumentError as refused:
            raise _in_line(number, refused) from refused.__cause__
        yield line + "\n"


@checked_but("lines", "kind")
def from_json_lines(
    lines: Iterable[str],
    kind: type[T],
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
) -> Iterator[T]:
    """Read documents, one a line, as a stream; equal values, and equal parts of values, are one object.

    A line of white space alone is passed over.

    Raises:
        DocumentError: as :func:`from_json`; every path begins with the number of the line.
    """
    if isinstance(lines, str):
        raise DocumentError(
            "lines of documents", [Problem("", "expected lines, found one text: give its splitlines()")]
        )
    whole(kind)
    together = SharedParts()
    reader = _DocumentReader(kind, _known(tuple(frameworks), tuple(scales)), together)
    once = together.reading(lambda line, _: reader.read(line))
    for number, line in enumerate(lines, 1):
        if not isinstance(line, str) or line.strip(_WHITE):  # pyright: ignore[reportUnnecessaryIsInstance]
            try:
                value: T = once(line, kind) if type(line) is str else reader.read(line)
            except DocumentError as refused:
                raise _in_line(number, refused) from refused.__cause__
            yield value


def _in_line(number: int, refused: DocumentError) -> DocumentError:
    problems = [
        Problem(f"line {number}, {one.where}" if one.where else f"line {number}", one.what) for one in refused.problems
    ]
    return DocumentError(refused.expected, problems)


@lru_cache(maxsize=16)
def _known(frameworks: tuple[Framework[Any], ...], scales: tuple[type[Scale], ...]) -> KnownNames:
    return KnownNames(frameworks, scales)


@lru_cache(maxsize=64)
def _converter(known: KnownNames, *, in_full: bool, detailed: bool) -> Converter:
    return converter(known, in_full=in_full, detailed=detailed)


def _written(value: object, known: KnownNames, indent: int | None) -> str:
    name = name_of(type(value))
    made = _converter(known, in_full=name in IN_FULL, detailed=False)
    try:
        written = made.unstructure(value)
        document = {"format": FORMAT, "type": name, "value": written}
        text = _COMPACT.encode(document) if indent is None else json.dumps(document, ensure_ascii=False, indent=indent)
    except Exception as error:
        why = str(error)
        where = place(value, lambda part, kind: _is_refused(made, part, kind, why))
        what = why if isinstance(error, RefusedError) else f"it is not what its types say: {why}"
        raise DocumentError("a value that documents hold", [Problem(where, what)]) from error
    return text if text.isascii() else _ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _is_refused(made: Converter, part: object, kind: object, why: str) -> bool:
    """Tell whether a part of a value is refused by itself for the same reason as the whole."""
    try:
        made.unstructure(part, type(part) if is_open(kind) else kind)
    except Exception as error:  # noqa: BLE001 # whatever it is, it is told by its words
        return str(error) == why
    return False


class _DocumentReader(Generic[T]):
    """Reads documents of a type, quickly; where that fails reads again in detail, so that every problem is found."""

    def __init__(self, kind: type[T], known: KnownNames, parts: SeparateParts = APART) -> None:
        self._of, self._name, self._known = whole(kind), name_of(kind), known
        self._in_full = self._name in IN_FULL
        if parts is APART:
            self._quick = _converter(known, in_full=self._in_full, detailed=False)
        else:
            self._quick = converter(known, in_full=self._in_full, detailed=False, parts=parts)

    def read(self, text: str) -> T:
        given, problems = opened(text, self._name, FORMAT)
        if given is UNREAD:
            raise self._refused(problems)
        try:
            value: T = self._quick.structure(given, self._of)
        except Exception as refused:  # noqa: BLE001 # whatever it is, it is told in detail
            detailed = _converter(self._known, in_full=self._in_full, detailed=True)
            problems += problems_of(_in_detail(detailed, given, self._of) or refused, "$.value")
            raise self._refused(problems) from None
        ours = self._quick.unstructure(value)
        if ours != given:
            problems += differences(ours, given, "$.value")
        if problems:
            raise self._refused(problems)
        return value

    def _refused(self, problems: list[Problem]) -> DocumentError:
        return DocumentError(f"a document of type {self._name}", problems)


def _in_detail(detailed: Converter, given: object, of: type[object]) -> Exception | None:
    refused = None
    try:
        detailed.structure(given, of)
    except Exception as error:  # noqa: BLE001 # each problem in it is told
        refused = error
    return refused
