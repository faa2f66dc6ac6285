"""Displays of the changes between two editions."""

from inspection_framework.model.facts import Fact
from inspection_framework.notebook.blocks import Display, Entry, Listing, Note, TableBlock, TableCell
from inspection_framework.rules.editions.kinds_of_change import AS_FAR_AS_KNOWN, Changes, said

__all__ = ["of_changes"]


def of_changes(comparison: Changes) -> Display:
    """Return a display of the changes, each with the facts before and after it and their numbered sources."""
    title = f"From {comparison.before.id} to {comparison.after.id}"
    if not comparison.changes:
        return Display(title, (Note("Nothing changed"),))
    sources: dict[str, int] = {}
    rows: tuple[tuple[TableCell, ...], ...] = tuple(
        (str(change), _side(change.before, sources), _side(change.after, sources)) for change in comparison.changes
    )
    listed = Listing("Sources", tuple(map(Entry, sources)))
    return Display(title, (TableBlock(rows, ("Change", "Before", "After")), listed, Note(AS_FAR_AS_KNOWN)))


def _side(facts: tuple[Fact[str | None], ...], sources: dict[str, int]) -> str:
    numbered = ((fact, sources.setdefault(str(fact.source), len(sources) + 1)) for fact in facts)
    return "; ".join(f"{said(fact)} [{number}]" for fact, number in numbered)
