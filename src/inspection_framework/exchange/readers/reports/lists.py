"""Lists of a report: items that begin with a number or a bullet, and the lines that belong to each item."""

import re
from unicodedata import category

import attrs

from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.model.findings import FindingKind

__all__: list[str] = []

_NUMBER = re.compile(r"(?P<mark>\d{1,3})[.)]\s*(?P<text>[^\d\s].*)")
_BULLET = re.compile(r"(?P<mark>[^\w\s]|[onlqv](?=\s+[A-Z]))\s*(?P<text>.*)")
"""The mark at the beginning of an item. A single letter is a bullet whose font was lost."""
_BULLETS = frozenset("•●·*§Øonlqv")
_SYMBOLS = frozenset({"So", "Sm", "Co"})
"""The categories of Unicode with other bullets, including private use."""
_ENDINGS = (".", "!", "?", ")")
_INDENT = 4.0
"""The least indent, in points, of an item's lines from its mark, or of an inner list from the outer list."""


@attrs.frozen
class ItemMark:
    """The number or bullet at the beginning of an item, and the text after it on the line."""

    number: str
    text: str


def mark_of(text: str) -> ItemMark | None:
    """Return the mark at the beginning of a line; ``None`` if there is none.

    >>> mark_of("12. Ensure plans are clear."), mark_of("◼ The quality of plans."), mark_of("2015 was a year.")
    (ItemMark(number='12', text='Ensure plans are clear.'), ItemMark(number='', text='The quality of plans.'), None)
    """
    if numbered := _NUMBER.fullmatch(text):
        return ItemMark(numbered["mark"], numbered["text"])
    bullet = _BULLET.fullmatch(text)
    if bullet is None:
        return None
    mark, kind = bullet["mark"], category(bullet["mark"])
    dash = kind == "Pd" and bool(re.match(r".\s", text))
    return ItemMark("", bullet["text"]) if mark in _BULLETS or kind in _SYMBOLS or dash else None


@attrs.define
class FindingItem:
    """An item that is being read: its first line, its printed number, and the text of its lines."""

    line: Line
    number: str
    texts: list[str]
    interrupted: bool = False
    """Whether a box interrupts the item before its end."""

    @property
    def is_finished(self) -> bool:
        """Whether the item ends like a sentence."""
        return joined(self.texts).endswith(_ENDINGS)


@attrs.define
class FindingList:
    """A list of findings that is being read, under its heading.

    ``further`` is where the second lines of its items begin, if there are any. ``prose`` is the first line outside all
    items. ``none`` means that the report states that there are no findings.
    """

    kind: FindingKind
    heading: Line
    to: str
    items: list[FindingItem] = attrs.field(factory=list[FindingItem])
    further: float | None = None
    prose: Line | None = None
    none: bool = False

    def begins_item(self, line: Line) -> bool:
        """Return whether a line begins an item. Its mark must be of the same sort, and not indented further."""
        mark = mark_of(line.text)
        if mark is None or (line.bold and mark.number):
            return False
        if not self.items:
            return True
        first = self.items[0]
        if bool(first.number) != bool(mark.number) or line.left > first.line.left + _INDENT:
            return False
        return not mark.number or self._is_indented(first) or self.is_next(line)

    def is_next(self, line: Line) -> bool:
        """Return whether the mark of a line is the next after that of the last item."""
        mark, last = mark_of(line.text), self.items[-1]
        return mark is not None and (not (mark.number and last.number) or int(mark.number) == int(last.number) + 1)

    def begin(self, line: Line) -> FindingItem:
        """Add the item that a line begins."""
        mark = mark_of(line.text) or ItemMark("", line.text)
        item = FindingItem(line, mark.number, [mark.text] if mark.text else [])
        self.items.append(item)
        return item

    def is_within(
        self, line: Line, item: FindingItem, *, stands_out: bool, begins_paragraph: bool, on_new_page: bool
    ) -> bool:
        """Return whether a line continues an item. It must be indented from the mark, or just below the line above."""
        if stands_out:
            return not item.texts
        indented = item.line.left + _INDENT
        if line.left > indented and (self.further is None or line.left > self.further - _INDENT):
            return True
        if self._is_indented(item) and line.left <= indented:
            return False
        if on_new_page:
            return not item.is_finished and line.text[:1].islower()
        return not begins_paragraph

    def add(self, line: Line, item: FindingItem) -> None:
        """Add a line to an item."""
        item.texts.append(line.text)
        self.further = min(line.left, line.left if self.further is None else self.further)

    def _is_indented(self, item: FindingItem) -> bool:
        """Return whether the second lines of the list are indented from the mark of an item."""
        return self.further is not None and self.further > item.line.left + _INDENT
