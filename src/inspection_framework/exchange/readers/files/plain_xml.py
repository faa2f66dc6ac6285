"""XML parts of a workbook, parsed by expat as a stream, in bounded memory.

Only the plain form that spreadsheet programs write is accepted: well-formed UTF-8 without document types, own
entities, comments, processing instructions or CDATA. Expat checks this and returns tags and texts as they are in the
file. A call for each start of an element, half a million of them, would take longer than everything else. The memory
of expat depends on how deep the elements are, how many different names they have, and how long a tag is: all three
have limits.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.archives import Archive
from inspection_framework.exchange.readers.files.limits import MARKS_PER_TAG
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []

_PIECE = 65_536
"""The number of bytes parsed at a time. The limits below are checked after each piece."""
_LONGEST_TAG = 1_000_000
"""The most bytes of a tag with its attributes."""
_DEEPEST = 1_000
"""The most elements that may be open at once. Spreadsheets have about ten."""
_MOST_NAMES = 10_000
"""The most different names of elements and attributes. Spreadsheets have some hundreds."""
_KEPT = 1_000
"""The most start tags whose parsed form, without the first attribute, is cached."""
LONGEST_KEPT = 1_000
"""The most characters of a start tag that is cached."""
_LONGEST_CELL = 131_072
"""The most characters of a cell, as in a CSV read by Python. A cell of Excel has at most 32,767."""
_UTF_8 = ("utf-8", "us-ascii")
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)

_ATTRIBUTE = re.compile(r"""\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_REFERENCE = re.compile(r"&(?:#(?:([0-9]+)|x([0-9A-Fa-f]+))|(\w+));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_NUMBER = re.compile("0|[1-9][0-9]{0,6}")
"""A count or the number of a row or column. No spreadsheet has more than 1,048,576 rows or 16,384 columns."""


Attributes = Mapping[str, str]
_NONE: Attributes = {}


class Node(ImmutableEnum):
    """A piece of an XML part."""

    START = "the start of an element"
    END = "the end of an element"
    TEXT = "a text"


class PlainXml:
    """One XML part that is read piece by piece. Its reader keeps ``depth``, the number of open elements."""

    def __init__(self, archive: Archive, name: str) -> None:
        self.archive = archive
        self.name = name
        self.depth: int = 0
        self._tags = 0
        self._names: set[str] = set()
        self._known: dict[tuple[str, str], tuple[str, str, Attributes]] = {}
        self._parser = ParserCreate("utf-8")
        self._parser.XmlDeclHandler = self._declared
        self._parser.StartDoctypeDeclHandler = self._parser.StartCdataSectionHandler = self._not_plain
        self._parser.CommentHandler = self._parser.ProcessingInstructionHandler = self._not_plain

    def pieces(self, part: memoryview) -> Iterator[list[str]]:
        """Yield the marks of the part, piece by piece. A mark is a start tag, an end tag, or a text without ``<``.

        Raises:
            UnreadableFileError: the part is not plain, or the file has more than its limits allow.
        """
        if bytes(part[:2]) in _UTF_16:  # expat would read it by its byte order mark, and split long tags
            raise self.refusal("is not in UTF-8")
        marks: list[str] = []
        self._parser.DefaultHandler = marks.append
        for at in range(0, len(part) + _PIECE, _PIECE):
            piece = part[at : at + _PIECE]
            self._parse(piece)
            self.archive.budget.spend("marks", len(marks))
            yield marks
            marks.clear()
            self.archive.budget.spend("marks", self._tags * MARKS_PER_TAG)
            self._tags = 0
            unread = at + len(piece) - self._parser.CurrentByteIndex
            if self.depth > _DEEPEST or len(self._names) > _MOST_NAMES or unread > _LONGEST_TAG:
                raise self.refusal("has deeper nesting, more names or longer tags than spreadsheet programs write")

    def nodes(self, part: bytes) -> Iterator[tuple[Node, str, Attributes]]:
        """Yield the start and the end of each element, with its name without a prefix, and each text unchanged."""
        for marks in self.pieces(memoryview(part)):
            for mark in marks:
                if mark[0] != "<":
                    yield Node.TEXT, mark, _NONE
                elif mark[1] == "/":
                    self.depth -= 1
                    yield Node.END, name_in(mark).rpartition(":")[2], _NONE
                else:
                    name, attributes = self.tag(mark)
                    name = name.rpartition(":")[2]
                    yield Node.START, name, attributes
                    if mark[-2] == "/":
                        yield Node.END, name, _NONE
                    else:
                        self.depth += 1

    def tag(self, mark: str) -> tuple[str, Attributes]:
        """Return the name and the attributes of a start tag."""
        self._tags += 1
        before, _, rest = mark.partition('"')
        first, _, after = rest.partition('"')
        if (before, after) in self._known:  # most tags differ only in their first attribute
            name, key, further = self._known[before, after]
            return name, {**further, key: decoded(first)}
        attributes = {name: decoded(quoted[1:-1]) for name, quoted in _ATTRIBUTE.findall(mark)}
        name = name_in(mark)
        self._names.add(name)
        self._names.update(attributes)
        if "'" not in mark and attributes and len(self._known) < _KEPT and len(mark) <= LONGEST_KEPT:
            self._known[before, after] = name, next(iter(attributes)), attributes
        return name, attributes

    def joined(self, texts: Sequence[str]) -> str:
        """Return several texts as one. Raise an error if they are longer than a cell may be."""
        self.refuse_longer_than_cells(sum(map(len, texts)))
        return "".join(texts)

    def refuse_longer_than_cells(self, characters: int) -> None:
        """Raise an error if a cell may not have so many characters."""
        if characters > _LONGEST_CELL:
            reason = f"{self.name} has a cell with more than {_LONGEST_CELL:,} characters"
            raise UnreadableFileError(self.archive.budget.file, reason, "Shorten it, and save the workbook")

    def refusal(self, flaw: str) -> UnreadableFileError:
        """Return the error that says what is wrong with the part."""
        return self.archive.unreadable(f"{self.name} {flaw}")

    def number(self, text: str) -> int:
        """Return a whole number. Only the form that spreadsheet programs write is accepted, such as 7 but not 07."""
        if _NUMBER.fullmatch(text) is None:
            raise self.refusal("has a count or a reference that is not a plain number")
        return int(text)

    def _parse(self, piece: memoryview) -> None:
        try:
            self._parser.Parse(piece, not piece)
        except ExpatError as error:
            flaw = str(error)
        else:
            return
        raise self.refusal(f"is not well-formed XML ({flaw})")

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _UTF_8:
            raise self.refusal("is not in UTF-8")

    def _not_plain(self, *_: object) -> NoReturn:
        flaw = "has a comment, an instruction, CDATA or a document type, which no spreadsheet program writes"
        raise self.refusal(flaw)


def name_in(mark: str) -> str:
    """Return the name in a tag.

    >>> name_in("</text:p >"), name_in("<text:p/>")
    ('text:p', 'text:p')
    """
    return mark.strip("</>").split(None, 1)[0].rstrip("/")


def decoded(text: str) -> str:
    """Return a text, or the value of an attribute, with its references (such as ``&lt;``) replaced by characters.

    >>> decoded("1 &lt; 2&#x21;")
    '1 < 2!'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    return chr(int(decimal.lstrip("0")) if decimal else int(hexadecimal, 16))  # Python refuses 5,000 digits
