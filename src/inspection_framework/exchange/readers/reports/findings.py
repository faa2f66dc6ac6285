"""Findings as reports print them: whole items of lists under known headings, and nothing from outside the lists."""

import re
from collections.abc import Collection, Iterable, Sequence
from string import digits

import attrs

from inspection_framework.exchange.readers.reports.kinds import ReportKind, folded
from inspection_framework.exchange.readers.reports.known_kinds import BOXES
from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.exchange.readers.reports.lists import FindingItem, FindingList, mark_of
from inspection_framework.exchange.readers.reports.typesetting import Typesetting
from inspection_framework.model.findings import Finding

__all__: list[str] = []

_NOTHING = re.compile(
    r"(?:there (?:are|were) )?(?:no|none)\b(?: (?:further|new))?(?: areas?)?(?: (?:for|of|identified)\b.*)?\.?"
    r"|(?:there (?:are|were) )?no (?:additional |further )?(?:priority|immediate|recommendations?)\b.*"
    r"|not applicable\.?"
)
"""Texts that mean that there is no finding."""
_BRACKETS = re.compile(r"\(([^()]*)\)\s*\.?$")
_REFERENCE = re.compile(r"\b(?:outcomes?|enablers?|principles?)\b", re.IGNORECASE)
"""Words in the reference of a finding, which is in brackets at its end."""
_PERSONAL = re.compile(r"pseudonym|majesty's inspector|yours (?:sincerely|faithfully)")
_AFTER = " ?:.;,"
"""Characters that may follow the words of a heading, before and after the number of a footnote."""
_GLYPHS = str.maketrans(dict.fromkeys("\uf0a7\uf0b7\uf06e", "•"))
"""Bullets within an item, as fonts of symbols encode them."""
_INTRODUCTION = 12
"""The number of lines after a heading in which its list must begin."""
_LOOK = 5
"""The number of lines after a break in which the list may continue."""
_SUBHEAD = 75
"""The most letters of a subheading."""


@attrs.frozen
class UnreadFindings:
    """Text that could not be read as findings: its line, and what was expected."""

    line: Line | None
    expected: str


def findings_of(
    lines: Sequence[Line], kind: ReportKind, judged: Collection[str]
) -> tuple[list[Finding], list[UnreadFindings]]:
    """Return the findings of a report from the lines of its text, and the sections that are not read.

    ``judged`` are the areas that have a judgement.
    """
    unjudged = {area.area for area in kind.areas} - set(judged)
    reader = _FindingsReader(kind, Typesetting(_without_contents(lines)))
    return reader.read([to for to in kind.expects if to not in unjudged])


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    """Return lines without tables of contents.

    A table of contents is the rest of the page after the word "Contents", and the next lines that end in a number.
    """
    kept: list[Line] = []
    contents: int | None = None
    for line in lines:
        if folded(line.text) == "contents":
            contents = line.page
        elif contents is None or (line.page > contents and not re.search(r"\s\d{1,3}$", line.text)):
            contents = None
            kept.append(line)
    return kept


def _heading(text: str) -> str:
    """Return a heading without the punctuation and the number of a footnote at its end."""
    text = text.rstrip(_AFTER)
    return f"{text[:-2]}{text[-2:].rstrip(digits)}".rstrip(_AFTER)


def _reference(text: str) -> str:
    """Return what a finding relates to: the words in brackets at its end, if they name an outcome or the like."""
    brackets = _BRACKETS.match(text, text.rfind("("))
    return brackets[1].strip() if brackets and _REFERENCE.search(brackets[1]) else ""


class _FindingsReader:
    """Reads the lines of a report once."""

    def __init__(self, kind: ReportKind, text: Typesetting) -> None:
        self._kind = kind
        self._text = text
        self._lines = text.lines
        self._sections = [(re.compile(section.heading), section) for section in kind.sections]
        self._boxes = re.compile("|".join(BOXES))
        self._to = kind.to
        self._list: FindingList | None = None
        self._item: FindingItem | None = None
        self._in_box = False
        self._answered: set[str] = set()
        """The bodies for which the report has findings, or states that there are none."""
        self._findings: list[Finding] = []
        self._unread: list[UnreadFindings] = []

    def read(self, expected: Iterable[str]) -> tuple[list[Finding], list[UnreadFindings]]:
        """Read all lines; ``expected`` are the bodies to which findings are addressed."""
        at = 0
        while at < len(self._lines):
            at += self._read_heading(at) or self._read_line(at)
        self._close()
        self._unread += [
            UnreadFindings(None, f"a heading such as 'What needs to improve', for the {to}")
            for to in expected
            if to not in self._answered
        ]
        return self._findings, self._unread

    def _read_heading(self, at: int) -> int:
        """Begin or end a list at a known heading. Return the heading's number of lines; 0 if it is not known."""
        line = self._lines[at]
        if not self._text.is_heading(at):
            return 0
        goes_on = self._text.goes_on(at) and mark_of(self._lines[at + 1].text) is None
        for count in (2, 1) if goes_on else (1,):
            text = _heading(folded(joined(part.text for part in self._lines[at : at + count])))
            for pattern, section in self._sections:
                if pattern.fullmatch(text) and (not section.bold or self._is_bold_heading(line)):
                    self._close()
                    self._to = section.to or self._to
                    self._list = FindingList(section.kind, line, self._to) if section.kind else None
                    return count
        return 0

    def _is_bold_heading(self, line: Line) -> bool:
        return line.page > self._lines[0].page and self._text.stands_out(line)

    def _read_line(self, at: int) -> int:
        """Read a line that is not a known heading."""
        line, current = self._lines[at], self._list
        if current is None:
            return 1
        if self._boxes.fullmatch(folded(line.text)):
            self._enter_box()
        elif current.begins_item(line):
            self._item = current.begin(line)
            self._in_box = False
        elif self._item is not None and self._is_within(at, self._item, current):
            current.add(line, self._item)
        elif not self._in_box:
            self._read_between(at, current)
        return 1

    def _enter_box(self) -> None:
        """Interrupt the list at a box in the report: its text is about one child, and is not part of a finding."""
        if self._item is not None and not self._item.is_finished:
            self._item.interrupted = True
        self._in_box = True
        self._item = None

    def _is_within(self, at: int, item: FindingItem, current: FindingList) -> bool:
        line = self._lines[at]
        return current.is_within(
            line,
            item,
            stands_out=self._text.stands_out(line),
            begins_paragraph=self._text.begins_paragraph(at),
            on_new_page=line.page != self._lines[at - 1].page,
        )

    def _read_between(self, at: int, current: FindingList) -> None:
        """Read a line outside all items: a subheading, an introduction, or the end of the list."""
        line = self._lines[at]
        if self._is_subhead(at, current):
            self._item = None
        elif current.items or self._text.stands_out(line):
            if current.items and any(
                current.begins_item(after) and current.is_next(after) for after in self._lines[at + 1 : at + _LOOK]
            ):
                expected = f"a list without a break under {current.heading.text!r}: it was read up to here"
                self._unread.append(UnreadFindings(line, expected))
            self._close(ended_by_other=True)
        elif current.prose is None and _NOTHING.fullmatch(folded(line.text)):
            current.none = True
        else:
            current.prose = current.prose or line
            if self._is_far(line, current.heading):
                self._close()

    def _is_far(self, line: Line, heading: Line) -> bool:
        """Return whether a heading is too far above a line for a list to begin there."""
        return line.page > heading.page + 1 or (
            line.page == heading.page and heading.up - line.up > _INTRODUCTION * self._text.pitch
        )

    def _is_subhead(self, at: int, current: FindingList) -> bool:
        """Return whether a line between the items of a list is a subheading for the items after it."""
        line = self._lines[at]
        if not self._kind.subheads or len(line.text) > _SUBHEAD or line.text.endswith("."):
            return False
        as_large = line.size >= current.heading.size
        if as_large and (self._text.is_large(line) or (line.bold and not self._kind.bold_subheads)):
            return False
        after = next((next_line for next_line in self._lines[at + 1 : at + 3] if not next_line.bold), None)
        return after is not None and current.begins_item(after)

    def _close(self, *, ended_by_other: bool = False) -> None:
        """End a list and keep its findings. ``ended_by_other`` means that no known heading ended it."""
        ended, self._list, self._item, self._in_box = self._list, None, None, False
        if ended is None:
            return
        if ended.items or ended.none or ended.prose or ended_by_other:
            self._answered.add(ended.to)
        for item in ended.items:
            self._keep(item, ended)
        if not ended.items and not ended.none and (ended.prose or ended_by_other):
            self._unread.append(UnreadFindings(ended.prose or ended.heading, f"a list under {ended.heading.text!r}"))

    def _keep(self, item: FindingItem, ended: FindingList) -> None:
        """Keep a finding, unless its text means "no findings", or may be about a person."""
        text = joined(item.texts).translate(_GLYPHS)
        if item.interrupted or _PERSONAL.search(folded(text)):
            self._unread.append(UnreadFindings(item.line, "a finding without a box or a name in it: it was left out"))
        elif not text:
            self._unread.append(UnreadFindings(item.line, "a finding after its mark"))
        elif not _NOTHING.fullmatch(folded(text)):
            finding = Finding(
                kind=ended.kind,
                text=text,
                relates_to=_reference(text),
                addressed_to=ended.to,
                number=item.number,
                place=item.line.place,
            )
            self._findings.append(finding)
            if self._kind.longest is not None and len(item.texts) > self._kind.longest:
                self._unread.append(
                    UnreadFindings(item.line, f"a finding of at most {self._kind.longest} lines: check where it ends")
                )
