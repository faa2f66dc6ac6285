"""Lists of children as an authority hands them over, and what is known of a child from them.

What a list looks like is data. What stands in its rows is about children, and is never shown.
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
    """What a column holds that the drawing of a sample needs."""

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
    """How the case stands; "closed" has ceased."""
    LOCATION = "location"
    """Whether the child is placed inside or outside the authority."""
    AUTHORITY = "authority"
    """In which authority the child is placed."""


@attrs.frozen
class Column(Value):
    """A column of a list: its title, what it holds where that is needed, and how else it is headed.

    A heading fits if it is the title, or has all words of one of ``spellings`` in that order, whatever its case,
    spacing and punctuation.
    """

    title: str
    holds: Holds | None = None
    spellings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class ChildList(Value):
    """One list of children: its number, title, rule of inclusion, window before the inspection, and columns.

    ``of_children`` is false where its rows are about somebody else, ``after_birth`` true where nobody is on it before
    being born. ``names`` are what sheets and files of it are called beside its title. A window of ``None`` has a note
    that says why.
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
            Problem("columns", f"two hold the {content.value}") for content in Holds if held.count(content) > 1
        ]
        if self.of_children and Holds.REFERENCE not in held:
            problems.append(Problem("columns", "none holds the reference of the child"))
        if problems:
            raise DefinitionError(f"list {self.number}", problems)

    def __str__(self) -> str:
        window = f" ({self.window.value})" if self.window.value else ""
        return f"List {self.number}, {self.title.value}{window}: {self.includes.value}"


@attrs.frozen(kw_only=True)
class Feed(Value):
    """Which list puts a child into which group of a sampling plan; with ``elsewhere``, only who is placed elsewhere."""

    list: int
    group: str
    elsewhere: bool = False

    def __str__(self) -> str:
        return f"list {self.list}{', placed elsewhere,' if self.elsewhere else ''} counts as {self.group}"


@attrs.frozen(kw_only=True, repr=False, field_transformer=sealed)
class ListEntry(Unshown):
    """One row of a list about a child: from when until when, and whether the child is placed elsewhere.

    A day that is not given is ``Absence.NOT_SUPPLIED``, one that cannot be read ``Absence.UNREADABLE``; an ``until``
    that is not given has not ceased, unless ``closed`` says so.

    Raises:
        DefinitionError: a day is neither a plain ``datetime.date`` nor an absence; the error does not show it.
    """

    list: int
    since: date | Absence = Absence.NOT_SUPPLIED
    until: date | Absence = Absence.NOT_SUPPLIED
    closed: bool = False
    elsewhere: bool | Absence = Absence.NOT_SUPPLIED


@attrs.frozen(kw_only=True, repr=False, field_transformer=sealed)
class ChildRecord(Unshown):
    """What the lists say of one child. It prints as nothing but that.

    >>> ChildRecord(reference=Reference("4711"), entries=(ListEntry(list=8),))
    <ChildRecord: not shown>
    """

    reference: Reference
    entries: tuple[ListEntry, ...]
    characteristics: frozenset[tuple[str, str]] = frozenset()

    @shows_no_child
    @checked
    def case(self, groups: Iterable[str], unknown: Iterable[str] = ()) -> Case:
        """Give the case of the child, with the groups to which it belongs, and those of which it is not known.

        Raises:
            DefinitionError: the groups are one text, whose letters would be taken for them.
        """
        return Case(self.reference, frozenset(groups), frozenset(unknown), self.characteristics)
