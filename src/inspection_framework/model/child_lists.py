"""Lists of children as an authority hands them over, and what they say about a child.

The layout of a list is data. The contents of its rows are about children, and are never shown.
"""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Absence
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import Months
from inspection_framework.model.repeated import repeated
from inspection_framework.model.unshown import Unshown, sealed, shows_no_child

__all__ = ["ChildList", "ChildRecord", "Column", "Feed", "Holds", "ListEntry"]


class Holds(ImmutableEnum):
    """What a column contains, as far as drawing a sample needs it."""

    REFERENCE = "reference"
    """The reference of the child's case."""
    GENDER = "gender"
    ETHNICITY = "ethnicity"
    DISABILITY = "disability"
    BIRTH = "birth"
    """The day of birth."""
    AGE = "age"
    """The age in years."""
    SINCE = "since"
    """The first day of what the list is about."""
    UNTIL = "until"
    """The day on which it ceased."""
    STATUS = "status"
    """The status of the case; "closed" means that it has ceased."""
    LOCATION = "location"
    """Whether the child is placed inside or outside the authority."""
    AUTHORITY = "authority"
    """The authority in which the child is placed."""


@attrs.frozen
class Column(Value):
    """A column of a list: its title, what it contains if that is needed, and other headings for it.

    A heading matches if it is the title, or has all words of one of ``spellings`` in that order. Case, spacing and
    punctuation do not matter.
    """

    title: str
    holds: Holds | None = None
    spellings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class ChildList(Value):
    """One list of children: its number, title, rule of inclusion, window before the inspection, and columns.

    ``of_children`` is false if its rows are not about children. ``after_birth`` is true if nobody is listed before
    birth. ``names`` are other names of its sheets and files. A window of ``None`` has a note that says why.
    """

    number: int
    title: Fact[str]
    includes: Fact[str]
    window: Fact[Months | None]
    columns: Fact[tuple[Column, ...]]
    editions: tuple[str, ...]
    of_children: bool = True
    after_birth: bool = False
    names: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        titles = [column.title for column in self.columns.value]
        held = [column.holds for column in self.columns.value if column.holds]
        problems = [Problem("columns", f"{title!r} is listed twice") for title in repeated(titles)]
        problems += [
            Problem("columns", f"two of them contain the {content.value}")
            for content in Holds
            if held.count(content) > 1
        ]
        if self.of_children and Holds.REFERENCE not in held:
            problems.append(Problem("columns", "no column contains the reference of the child"))
        if problems:
            raise DefinitionError(f"list {self.number}", problems)

    def __str__(self) -> str:
        window = f" ({self.window.value})" if self.window.value else ""
        return f"List {self.number}, {self.title.value}{window}: {self.includes.value}"


@attrs.frozen(kw_only=True)
class Feed(Value):
    """Which list puts a child into which group of a sampling plan. ``elsewhere``: only children placed elsewhere."""

    list: int
    group: str
    elsewhere: bool = False

    def __str__(self) -> str:
        return f"list {self.list}{', placed elsewhere,' if self.elsewhere else ''} counts as {self.group}"


@attrs.frozen(kw_only=True, repr=False, field_transformer=sealed)
class ListEntry(Unshown):
    """One row of a list about a child: from when until when, and whether the child is placed elsewhere.

    A missing day is ``Absence.NOT_SUPPLIED``, an unreadable one ``Absence.UNREADABLE``. Without ``until`` the row has
    not ceased, unless it is ``closed``.

    Raises:
        DefinitionError: a day is neither a plain ``datetime.date`` nor an ``Absence``; the error does not show it.
    """

    list: int
    since: date | Absence = Absence.NOT_SUPPLIED
    until: date | Absence = Absence.NOT_SUPPLIED
    closed: bool = False
    elsewhere: bool | Absence = Absence.NOT_SUPPLIED


@attrs.frozen(kw_only=True, repr=False, field_transformer=sealed)
class ChildRecord(Unshown):
    """What the lists say about one child. Its text shows nothing of it.

    >>> ChildRecord(reference=Reference("4711"), entries=(ListEntry(list=8),))
    <ChildRecord: not shown>
    """

    reference: Reference
    entries: tuple[ListEntry, ...]
    characteristics: frozenset[tuple[str, str]] = frozenset()

    @shows_no_child
    @checked
    def case(self, groups: Iterable[str], unknown: Iterable[str] = ()) -> Case:
        """Return the case of the child, with the groups to which it belongs and those for which that is not known.

        Raises:
            DefinitionError: the groups are one text, whose letters would be read as groups.
        """
        return Case(self.reference, frozenset(groups), frozenset(unknown), self.characteristics)
