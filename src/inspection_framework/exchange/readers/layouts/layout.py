"""What a layout is: the headings of a table by their meaning, and what its cells say."""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Grade, Outcome, Scale

__all__: list[str] = []


class Meaning(Enum):
    """What a column says of a provider or of an inspection."""

    URN = "Ofsted's unique reference number"
    GSS = "the code of the authority"
    NAME = "the name"
    STATUS = "whether the authority still exists"
    KIND = "the kind of provider"
    REGION = "the region"
    REGISTERED = "the day of registration"
    STARTED = "the first day on site"
    ENDED = "the last day on site"
    PUBLISHED = "the day of publication"
    ACTIVITY = "the type of inspection"
    THEME = "the theme of a visit"
    LINK = "the address of the report"
    JUDGEMENT = "a judgement"
    OTHER = "something that is not read"

    # Members are singletons, so identity is their hash: they are looked up in every row.
    if TYPE_CHECKING:

        def __hash__(self) -> int:
            """Give the identity, as the line below does."""
            ...
    else:
        __hash__ = object.__hash__


WHO = (Meaning.URN, Meaning.GSS, Meaning.NAME)
"""By any of these a provider is known."""
WHAT = (Meaning.STARTED, Meaning.PUBLISHED, Meaning.ACTIVITY, Meaning.JUDGEMENT)
"""These tell of an inspection, and not of a provider alone."""


@attrs.frozen(kw_only=True)
class Mark:
    """What a text means that is no printed label: a grade or the reason why there is none, and a note about it."""

    outcome: Outcome
    note: str = ""


@attrs.frozen(kw_only=True, eq=False)
class Column:
    """A column: what it holds, and every heading under which it was seen, the newest first.

    ``areas`` are the ids of the area that it judges: the first that the edition has counts, because one column held
    the judgement on children in care and, before 2023, the one on children in care and care leavers. ``by_scale`` are
    the areas of outcomes on other scales that stand in the same column. ``blank`` is what a blank says where a
    judgement was due, ``None`` where none should be there. ``day`` is the form of a day written as text. ``spare``
    columns are not missed where they are not there.
    """

    holds: Meaning
    headings: tuple[str, ...]
    areas: tuple[str, ...] = ()
    by_scale: Mapping[type[Scale], str] = attrs.field(factory=dict[type[Scale], str])
    blank: Absence | None = None
    day: str = "%d/%m/%Y"
    spare: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Block:
    """The columns about one inspection; a table of authorities with their history has several side by side.

    ``frameworks`` are by kind of provider, ``activities`` the ids by the type as printed, of which the
    first that there was on the day counts, ``activity`` that of every inspection in the block where there is no such
    column. Where ``note`` says that the grades are those of an
    ``older`` scale, each is kept as printed and read as none.
    """

    columns: tuple[Column, ...]
    frameworks: Mapping[str, Framework[Scale]]
    activities: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    activity: tuple[str, ...] = ()
    note: str = ""
    older: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Layout:
    """A table as it was published: how to know it, and what each of its cells means.

    ``built_from`` says whether it was written from a file at hand or only from a description of one. ``kinds`` are the
    kinds of provider by their printed names, ``marks`` what is printed instead of a grade or a day, ``none_yet`` why a
    row may have no inspection at all. Where the columns of several tables are told apart by nothing else, the layout
    that knows more of the headings and misses fewer is taken.
    """

    id: str
    title: str
    built_from: str
    providers: tuple[Column, ...]
    blocks: tuple[Block, ...]
    kinds: Mapping[str, str]
    marks: Mapping[str, Mark] = attrs.field(factory=dict[str, Mark])
    none_yet: Absence | None = None
    note: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column of the table."""
        return (*self.providers, *(column for block in self.blocks for column in block.columns))


@attrs.frozen(kw_only=True)
class CodeBook:
    """What numbers mean in one file: ``name`` is the document that says so.

    >>> READ_ME_2014.codes["5"]
    <Absence.NOT_JUDGED: 'not_judged'>
    """

    name: str
    codes: Mapping[str, Outcome]


READ_ME_2014 = CodeBook(
    name="Ofsted, children's social care data excluding children's homes, read-me of September 2014",
    codes={**{str(grade.number): grade for grade in Grade}, "5": Absence.NOT_JUDGED},
)
"""The numbers of Ofsted's releases of 2014: 1 to 4 are the grades, 5 is "not judged"."""
