"""Displays of facts, sources, and the reasons of an answer."""

from collections.abc import Iterable

from inspection_framework.model.days import in_words
from inspection_framework.model.facts import Fact, Source, worded
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.notebook.blocks import Badge, Display, Entry, Listing, TableBlock, TableCell, filled
from inspection_framework.rules.reasons import Reason

__all__ = ["Reasons", "of_fact", "of_reason", "of_source", "said"]


class Reasons:
    """The reasons of an answer while it is written. Each is cited by a number, and listed once at the end."""

    def __init__(self) -> None:
        self._numbers: dict[Entry, int] = {}

    def cite(self, reasons: Iterable[Reason]) -> str:
        """Return the numbers in the list of reasons by which these are cited. Equal reasons have the same number."""
        numbers = [self._numbers.setdefault(entry_of(reason), len(self._numbers) + 1) for reason in reasons]
        return ", ".join(str(number) for number in dict.fromkeys(numbers))

    def listing(self, title: str = "Reasons") -> Listing:
        """Return all cited reasons."""
        return Listing(title, tuple(self._numbers))


def entry_of(reason: Reason) -> Entry:
    """Return a reason as an entry: what it says, its standing and its source."""
    return Entry(reason.says, f"{reason.standing.value}: {reason.source}")


def of_reason(reason: Reason) -> Display:
    """Return a display of a reason with the outcomes that it used."""
    seen = tuple((area, Badge.of(outcome)) for area, outcome in reason.inputs)
    rows: tuple[tuple[TableCell, ...], ...] = (
        ("Standing", reason.standing.value),
        *((("How often", str(reason.tally)),) if reason.tally else ()),
        ("Source", str(reason.source)),
    )
    return Display(reason.says, filled((TableBlock(rows), TableBlock(seen, title="Judgements used"))))


def of_source(source: Source) -> Display:
    """Return a display of a source."""
    rows: list[tuple[TableCell, ...]] = [
        ("Place", source.locator or f"not given: {source.unlocated}"),
        ("Published", in_words(source.published) if source.published else "the document has no date"),
        ("Basis", source.basis.value),
        ("Wording", "seen" if source.wording_seen else "not seen"),
    ]
    if source.checked_on:
        rows.append(("Checked on", in_words(source.checked_on)))
    if source.link:
        rows.append(("Link", source.link))
    return Display(source.document, (TableBlock(tuple(rows)),))


def of_fact(fact: Fact[object]) -> Display:
    """Return a display of a fact: what it says, when it applied, and its source."""
    rows: list[tuple[TableCell, ...]] = [("Source", str(fact.source))]
    if fact.during:
        rows.insert(0, ("Applied", str(fact.during)))
    if fact.note and fact.value is not None:
        rows.insert(0, ("Note", fact.note))
    return Display(said(fact), (TableBlock(tuple(rows)),))


def said(fact: Fact[object]) -> TableCell:
    """Return what a fact says, or the note on what was not found."""
    return fact.note if fact.value is None else _shown(fact.value)


def _shown(value: object) -> TableCell:
    """Return a value as a badge if it is a grade or an absence, else in words."""
    if isinstance(value, (Scale, Absence)):
        return Badge.of(value)
    return "; ".join(line.strip() for line in worded(value).splitlines())
