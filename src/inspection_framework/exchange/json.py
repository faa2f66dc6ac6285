"""Values as JSON: strict, versioned, the same bytes for equal values, read back as what they were.

A document is ``{"format": 1, "type": "Inspection", "value": …}``. What has its default is left out. Frameworks,
editions and activities go by their ids, and resolve to the library's own or to those that the caller passes; only a
document that is itself of one of these types has it in full.
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

    ``frameworks`` are those, beside the library's own, which the value refers to.

    >>> from inspection_framework import Grade
    >>> to_json(Grade.GOOD)
    '{"format":1,"type":"Grade","value":"Grade.good"}'

    Raises:
        DocumentError: documents hold no such value, or it refers to an edition or activity that is not known.
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

    ``frameworks`` and ``scales`` are those, beside the library's own, that ids in the document may name.

    >>> from inspection_framework import Grade
    >>> from_json('{"format": 1, "type": "Grade", "value": "Grade.good"}', Grade)
    <Grade.GOOD: 'good'>

    Raises:
        DocumentError: the text is no such document; every problem is listed with its path.
    """
    return DocumentReader(kind, known_among(tuple(frameworks), tuple(scales))).read(text)


@checked
def to_document(value: object, *, frameworks: Iterable[Framework[Any]] = ()) -> dict[str, Any]:
    """Return a value as a document that is no text yet: a dictionary of what JSON holds, a new one each time.

    It is for what writes JSON itself, such as a web framework, a database or a file of several documents.

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
    """Read a document that is no text any more as a value of a type, as strictly as :func:`from_json`.

    >>> from inspection_framework import Grade
    >>> from_document({"format": 1, "type": "Grade", "value": "Grade.good"}, Grade)
    <Grade.GOOD: 'good'>

    Raises:
        DocumentError: the dictionary is no such document, or holds what JSON does not, such as a date.
    """
    return DocumentReader(kind, known_among(tuple(frameworks), tuple(scales))).read_dictionary(document)


@checked
def to_json_lines(values: Iterable[object], *, frameworks: Iterable[Framework[Any]] = ()) -> Iterator[str]:
    """Write values as documents, one a line, as a stream.

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
        Problem(f"line {number}, {one.where}" if one.where else f"line {number}", one.what) for one in refused.problems
    ]
    return DocumentError(refused.expected, problems)
