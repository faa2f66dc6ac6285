"""What changed between two editions."""

from inspection_framework.model.facts import Fact
from inspection_framework.notebook.blocks import Cell, Display, Note, Table
from inspection_framework.rules.changes import AS_FAR_AS_KNOWN, Change, Changes, said

__all__ = ["change_table", "of_changes"]


def of_changes(found: Changes) -> Display:
    """Show what changed, what was said before and what is said after."""
    title = f"From {found.before.id} to {found.after.id}"
    if not found.changes:
        return Display(title, (Note("Nothing changed"),))
    return Display(title, (change_table(found.changes), Note(AS_FAR_AS_KNOWN)))


def change_table(given: tuple[Change, ...]) -> Table:
    """Give a row for each change."""
    rows: tuple[tuple[Cell, ...], ...] = tuple((str(one), _side(one.before), _side(one.after)) for one in given)
    return Table(rows, ("Change", "Before", "After"))


def _side(facts: tuple[Fact[str | None], ...]) -> str:
    return "; ".join(f"{said(fact)} ({fact.source})" for fact in facts)
