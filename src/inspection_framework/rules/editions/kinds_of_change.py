"""A change from one edition to another: what it is of, what became of it, and what is said on either side."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.shown import Shown

__all__ = ["Change", "ChangeKind", "Changes", "Subject"]


class ChangeKind(ImmutableEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    """The same thing goes under another id or title."""
    SPLIT = "split"
    """What was one area is several, by the words of their titles."""
    MERGED = "merged"
    """What were several areas is one, by the words of their titles."""
    CHANGED = "changed"
    """What is said of it is not the same."""
    NOT_KNOWN = "not known whether changed"
    """Nobody found what was said before, or what is said after."""


BACKWARDS = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}
"""What a change is when one looks from the later edition; the others are the same both ways."""


AS_FAR_AS_KNOWN = "Compared is what this library has a source for: a text that nobody saw may have said the same."
"""The last line of every explanation of changes."""


class Subject(ImmutableEnum):
    """What changed."""

    EDITION = "edition"
    AREA = "area"
    LIMIT = "stated limit"
    ACTIVITY = "activity"


@attrs.frozen(kw_only=True)
class Change(Value):
    """One thing that is not the same under two editions.

    ``old`` and ``new`` are the ids of the areas, limits or activities before and after: one each, or none, or several
    where an area was split or merged. ``field`` names what of it changed, ``""`` for the thing itself. ``before`` and
    ``after`` are what was said and is said, in words, each with its source; ``None`` is what nobody could find.
    """

    kind: ChangeKind
    of: Subject
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    field: str = ""
    before: tuple[Fact[str | None], ...] = ()
    after: tuple[Fact[str | None], ...] = ()

    def backwards(self) -> "Change":
        """Give the same change as it looks from the later edition."""
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

    Not counted is what only tells one edition from another: id, framework, title, period and published updates. A
    fact that another source states in the same words has not changed either.
    """

    before: Edition[Scale]
    after: Edition[Scale]
    changes: tuple[Change, ...]

    def backwards(self) -> "Changes":
        """Return the same from the later edition to the earlier, apart from the order."""
        return Changes(
            before=self.after, after=self.before, changes=tuple(change.backwards() for change in self.changes)
        )

    def explain(self) -> str:
        """Say in plain English what changed, and where each side stands."""
        lines = [f"From {self.before} to {self.after}"]
        for change in self.changes:
            lines.append(f"  {change}")
            lines += [f"    before: {said(fact)}\n      {fact.source}" for fact in change.before]
            lines += [f"    after: {said(fact)}\n      {fact.source}" for fact in change.after]
        return "\n".join([*lines, AS_FAR_AS_KNOWN if self.changes else "  nothing changed"])


def said(fact: Fact[str | None]) -> str:
    """Give one side of a change in words: the days, what is said, and what was noted."""
    days = f"({fact.during}) " if fact.during else ""
    if fact.value is None:
        return f"{days}{fact.note}"
    return f"{days}{fact.value}{f' ({fact.note})' if fact.note else ''}"
