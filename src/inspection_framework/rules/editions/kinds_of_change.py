"""A change from one edition to another: what changed, how, and the facts on each side."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.shown import Shown

__all__ = ["Change", "ChangeKind", "Changes", "Subject"]


class ChangeKind(ImmutableEnum):
    """The kind of a change."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    """The same part has another id or title."""
    SPLIT = "split"
    """An area became several areas, by the words of their titles."""
    MERGED = "merged"
    """Several areas became a single area, by the words of their titles."""
    CHANGED = "changed"
    """The facts about the part differ."""
    NOT_KNOWN = "not known whether changed"
    """The facts before or after were not found."""


BACKWARDS = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}
"""The kind of a change, seen from the later edition. The other kinds are the same both ways."""


AS_FAR_AS_KNOWN = (
    "Only facts with a source in this library are compared. A text that we have not seen may have said the same."
)
"""The last line of every explanation of changes."""


class Subject(ImmutableEnum):
    """The part of an edition that changed."""

    EDITION = "edition"
    AREA = "area"
    LIMIT = "stated limit"
    ACTIVITY = "activity"


@attrs.frozen(kw_only=True)
class Change(Value):
    """One difference between two editions.

    ``old`` and ``new`` are the ids of the areas, limits or activities before and after. There are several if an area
    was split or merged. ``field`` is the name of the field that changed, or ``""`` for the whole part. ``before`` and
    ``after`` are the facts before and after, in words and with sources. A value of ``None`` was not found.
    """

    kind: ChangeKind
    of: Subject
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    field: str = ""
    before: tuple[Fact[str | None], ...] = ()
    after: tuple[Fact[str | None], ...] = ()

    def backwards(self) -> "Change":
        """Return the same change, seen from the later edition."""
        return attrs.evolve(
            self,
            kind=BACKWARDS.get(self.kind, self.kind),
            old=self.new,
            new=self.old,
            before=self.after,
            after=self.before,
        )

    def __str__(self) -> str:
        old, new = ", ".join(self.old), ", ".join(self.new)
        names = f"{old} to {new}" if old and new and old != new else old or new
        field = self.field.replace("_", " ").replace(".", ", ")
        what = ", ".join(part for part in (f"{self.of.value} {names}".strip(), field) if part)
        return f"{what}: {self.kind.value}"


@attrs.frozen(kw_only=True)
class Changes(Shown, Value):
    """What changed from the edition ``before`` to the edition ``after``.

    The id, framework, title, period and published updates of an edition are not compared. A fact whose only difference
    is its source has not changed.
    """

    before: Edition[Scale]
    after: Edition[Scale]
    changes: tuple[Change, ...]

    def backwards(self) -> "Changes":
        """Return the same changes from the later edition to the earlier, apart from their order."""
        return Changes(
            before=self.after, after=self.before, changes=tuple(change.backwards() for change in self.changes)
        )

    def explain(self) -> str:
        """Return in plain English what changed, with the sources before and after."""
        lines = [f"From {self.before} to {self.after}"]
        for change in self.changes:
            lines.append(f"  {change}")
            lines += [f"    before: {said(fact)}\n      {fact.source}" for fact in change.before]
            lines += [f"    after: {said(fact)}\n      {fact.source}" for fact in change.after]
        return "\n".join([*lines, AS_FAR_AS_KNOWN if self.changes else "  nothing changed"])


def said(fact: Fact[str | None]) -> str:
    """Return one side of a change in words: the days, the value and the note."""
    days = f"({fact.during}) " if fact.during else ""
    if fact.value is None:
        return f"{days}{fact.note}"
    return f"{days}{fact.value}{f' ({fact.note})' if fact.note else ''}"
