"""How a value becomes a document, and how a document is read: strictly, with every problem named."""

import json
import re
from functools import lru_cache
from typing import Any, Generic, TypeVar

from cattrs import Converter

from inspection_framework.errors import DocumentError, Problem, at_most
from inspection_framework.exchange.documents.codec import converter
from inspection_framework.exchange.documents.envelope import UNREAD, enveloped, opened
from inspection_framework.exchange.documents.kinds import IN_FULL, is_open, name_of, whole
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.sharing import APART, SeparateParts
from inspection_framework.exchange.documents.strictness import RefusedError, differences, place, problems_of
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

__all__ = ["FORMAT", "DocumentReader", "Reader", "document_of", "known_among", "text_of", "written"]

FORMAT = 1
"""The version of the documents that this release writes."""

T = TypeVar("T")

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters that end a line for some programs, but not in JSON."""


@lru_cache(maxsize=16)
def known_among(frameworks: tuple[Framework[Any], ...], scales: tuple[type[Scale], ...]) -> KnownNames:
    """Return the names that a document may use: those of these frameworks and scales, and the library's own."""
    return KnownNames(frameworks, scales)


@lru_cache(maxsize=64)
def _converter(known: KnownNames, *, in_full: bool, detailed: bool) -> Converter:
    return converter(known, in_full=in_full, detailed=detailed)


def text_of(value: object, known: KnownNames, indent: int | None) -> str:
    """Return the document of a value as text.

    Raises:
        DocumentError: documents cannot contain such a value, or it refers to an unknown edition or activity.
    """
    document = document_of(value, known)
    try:
        text = _COMPACT.encode(document) if indent is None else json.dumps(document, ensure_ascii=False, indent=indent)
    except Exception as error:  # such as a number of too many digits
        raise _not_held("$.value", error) from error
    return text if text.isascii() else _ENDS.sub(lambda end: f"\\u{ord(end[0]):04x}", text)


def document_of(value: object, known: KnownNames) -> dict[str, Any]:
    """Return the document of a value as a dictionary.

    Raises:
        DocumentError: as :func:`text_of`.
    """
    name = name_of(type(value))
    return {"format": FORMAT, "type": name, "value": written(value, type(value), known, in_full=name in IN_FULL)}


def written(value: object, kind: Any, known: KnownNames, *, in_full: bool = False, where: str = "$.value") -> Any:
    """Return a value as it is within a document.

    Raises:
        DocumentError: as :func:`text_of`.
    """
    made = _converter(known, in_full=in_full, detailed=False)
    try:
        return made.unstructure(value, kind)
    except Exception as error:
        why = str(error)
        raise _not_held(where + place(value, lambda part, of: _is_refused(made, part, of, why)), error) from error


def _not_held(where: str, error: Exception) -> DocumentError:
    what = str(error) if isinstance(error, RefusedError) else f"it does not match its declared type: {error}"
    return DocumentError("a value that documents can contain", [Problem(where, what)])


def _is_refused(made: Converter, part: object, kind: object, why: str) -> bool:
    """Return whether a part of a value is refused for the same reason as the whole."""
    try:
        made.unstructure(part, type(part) if is_open(kind) else kind)
    except Exception as error:  # noqa: BLE001 # any error is a reason, by its words
        return str(error) == why
    return False


class Reader(Generic[T]):
    """Reads values of a type quickly; if that fails, reads again in detail to find every problem."""

    def __init__(
        self, of: Any, what: str, known: KnownNames, *, in_full: bool = False, parts: SeparateParts = APART
    ) -> None:
        self._of, self._what, self._known, self._in_full = of, what, known, in_full
        if parts is APART:
            self._quick = _converter(known, in_full=in_full, detailed=False)
        else:
            self._quick = converter(known, in_full=in_full, detailed=False, parts=parts)

    def value(self, raw: object, problems: list[Problem], where: str) -> T:
        """Read the value at a path of a document.

        ``problems`` are those already found around it. If there are any, or the value has some, all of them are raised.
        """
        if raw is UNREAD:
            raise DocumentError(self._what, problems)
        try:
            value: T = self._quick.structure(raw, self._of)
        except Exception as refused:  # noqa: BLE001 # any error: reading in detail names the problems
            detailed = _converter(self._known, in_full=self._in_full, detailed=True)
            problems += problems_of(_in_detail(detailed, raw, self._of) or refused, where)
            raise DocumentError(self._what, problems) from None
        ours = self._quick.unstructure(value)
        if ours != raw:
            problems += at_most(differences(ours, raw, where))
        if problems:
            raise DocumentError(self._what, problems)
        return value


class DocumentReader(Reader[T]):
    """Reads documents of a type."""

    def __init__(self, kind: type[T], known: KnownNames, parts: SeparateParts = APART) -> None:
        self._name = name_of(kind)
        what = f"a document of type {self._name}"
        super().__init__(whole(kind), what, known, in_full=self._name in IN_FULL, parts=parts)

    def read(self, text: str) -> T:
        """Read a document from its text."""
        return self.value(*opened(text, self._name, FORMAT), "$.value")

    def read_dictionary(self, document: object) -> T:
        """Read a document from a dictionary."""
        return self.value(*enveloped(document, self._name, FORMAT), "$.value")


def _in_detail(detailed: Converter, raw: object, of: Any) -> Exception | None:
    refused = None
    try:
        detailed.structure(raw, of)
    except Exception as error:  # noqa: BLE001 # each problem in it is named
        refused = error
    return refused
