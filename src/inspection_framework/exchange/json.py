"""Values as JSON: strict, versioned, the same bytes for equal values, and read back as equal values.

A document is ``{"format": 1, "type": "Inspection", "value": …}``. Fields with their defaults are left out. Frameworks,
editions and activities are written as their ids, which resolve to the library's own or to those that the caller passes.
Only a document of one of these types has it in full.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from inspection_framework.arguments import checked, checked_but
from inspection_framework.errors import DocumentError, Problem
from inspection_framework.exchange.documents.document import (
    FORMAT as NEWEST,
)
from inspection_framework.exchange.documents.document import DocumentReader, document_of, known_among, text_of
from inspection_framework.exchange.documents.kinds import whole
from inspection_framework.exchange.documents.sharing import SharedParts
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

__all__ = ["FORMAT", "from_document", "from_json", "from_json_lines", "to_document", "to_json", "to_json_lines"]

FORMAT = NEWEST
"""The version of the documents that this release writes. Documents of every version are read for ever."""

T = TypeVar("T")

_WHITE = " \t\r\n"


@checked
def to_json(value: object, *, frameworks: Iterable[Framework[Any]] = (), indent: int | None = None) -> str:
    """Write a value as a document: the same text for equal values, whatever the Python and the hash seed.

    ``frameworks`` are those to which the value refers, added to the library's own.

    >>> from inspection_framework import Grade
    >>> to_json(Grade.GOOD)
    '{"format":1,"type":"Grade","value":"Grade.good"}'

    Raises:
        DocumentError: documents cannot contain such a value, or it refers to an unknown edition or activity.
    """
    return text_of(value, known_among(tuple(frameworks), ()), indent)


@checked_but("text", "kind")
def from_json(
    text: str,
    kind: type[T],
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
) -> T:
    """Read a document as a value of a type, exactly as it was written.

    ``frameworks`` and ``scales`` are those that ids in the document may name, added to the library's own.

    >>> from inspection_framework import Grade
    >>> from_json('{"format": 1, "type": "Grade", "value": "Grade.good"}', Grade)
    <Grade.GOOD: 'good'>

    Raises:
        DocumentError: the text is not such a document; every problem is listed with its path.
    """
    return DocumentReader(kind, known_among(tuple(frameworks), tuple(scales))).read(text)


@checked
def to_document(value: object, *, frameworks: Iterable[Framework[Any]] = ()) -> dict[str, Any]:
    """Return a value as a document before it is text: a new dictionary of values that JSON has.

    Use it with tools that write JSON themselves, such as a web framework or a database.

    >>> from inspection_framework import Grade
    >>> to_document(Grade.GOOD)
    {'format': 1, 'type': 'Grade', 'value': 'Grade.good'}

    Raises:
        DocumentError: as :func:`to_json`.
    """
    return document_of(value, known_among(tuple(frameworks), ()))


@checked_but("document", "kind")
def from_document(
    document: Mapping[str, Any],
    kind: type[T],
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
) -> T:
    """Read a document that is a dictionary as a value of a type, as strictly as :func:`from_json`.

    >>> from inspection_framework import Grade
    >>> from_document({"format": 1, "type": "Grade", "value": "Grade.good"}, Grade)
    <Grade.GOOD: 'good'>

    Raises:
        DocumentError: the dictionary is not such a document, or has a value that JSON does not, such as a date.
    """
    return DocumentReader(kind, known_among(tuple(frameworks), tuple(scales))).read_dictionary(document)


@checked
def to_json_lines(values: Iterable[object], *, frameworks: Iterable[Framework[Any]] = ()) -> Iterator[str]:
    """Yield values as documents, one on each line.

    Raises:
        DocumentError: as :func:`to_json`; every path begins with the number of the line.
    """
    known = known_among(tuple(frameworks), ())
    for number, value in enumerate(values, 1):
        try:
            line = text_of(value, known, None)
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
    """Yield the values of documents, one on each line; equal values, and equal parts of values, are one object.

    Blank lines are skipped.

    Raises:
        DocumentError: as :func:`from_json`; every path begins with the number of the line.
    """
    if isinstance(lines, str):
        raise DocumentError(
            "lines of documents", [Problem("", "expected lines, found one text: pass its splitlines()")]
        )
    whole(kind)
    together = SharedParts()
    reader = DocumentReader(kind, known_among(tuple(frameworks), tuple(scales)), together)
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
        Problem(f"line {number}, {problem.where}" if problem.where else f"line {number}", problem.what)
        for problem in refused.problems
    ]
    return DocumentError(refused.expected, problems)
