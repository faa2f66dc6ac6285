"""Layouts of tables: the meaning of their headings and of their cells."""

from collections.abc import Mapping

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Grade, InterimEffectiveness, Outcome, Scale
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []


class Meaning(ImmutableEnum):
    """The meaning of a column about a provider or an inspection."""

    URN = "Ofsted's unique reference number"
    GSS = "the code of the authority"
    NAME = "the name"
    STATUS = "whether the authority still exists"
    KIND = "the kind of provider"
    REGION = "the region"
    OFFICE_REGION = "the government office region, which is read if there is no other region"
    REGISTRATION = "the registration status"
    REGISTERED = "the day of registration"
    STARTED = "the first day on site"
    ENDED = "the last day on site"
    PUBLISHED = "the day of publication"
    ACTIVITY = "the type of inspection"
    THEME = "the theme of a visit"
    LINK = "the address of the report"
    JUDGEMENT = "a judgement"
    OTHER = "content that is not read"


WHO = (Meaning.URN, Meaning.GSS, Meaning.NAME)
"""Columns that identify a provider."""
WHAT = (Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED, Meaning.ACTIVITY, Meaning.JUDGEMENT)
"""Columns about an inspection, not only about a provider."""

DAYS = (Meaning.REGISTERED, Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED)
"""Columns of days."""


@attrs.frozen(kw_only=True)
class TextMeaning:
    """The meaning of a text that is not a printed label: a grade or the reason for its absence, and a note."""

    outcome: Outcome
    note: str = ""


@attrs.frozen(kw_only=True, eq=False)
class HeadingColumn:
    """A column: its meaning, and every heading under which it was seen, the newest first.

    ``areas`` are the ids of the areas that the column may judge. The first of them that the edition has is used: one
    column has the judgement on children in care and, before 2023, on children in care and care leavers. ``later`` is a
    note for a judgement on another area than the first. ``by_scale`` has the areas of outcomes on other scales in the
    same column. ``blank`` is the meaning of a blank cell if a judgement was due, or ``None`` if a blank is a problem.
    ``spare`` columns may be missing.

    A heading that was never seen is still recognised if it has all ``words`` of one set. Its ordinal words (first,
    second, re-inspection) must then be in the set or in ``optional``.
    """

    holds: Meaning
    headings: tuple[str, ...]
    areas: tuple[str, ...] = ()
    by_scale: Mapping[type[Scale], str] = attrs.field(factory=dict[type[Scale], str])
    later: str = ""
    blank: Absence | None = None
    spare: bool = False
    words: tuple[frozenset[str], ...] = ()
    optional: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True, eq=False)
class InspectionBlock:
    """The columns about one inspection. A table with the history of authorities has several blocks side by side.

    ``frameworks`` has the framework of each kind of provider. ``activities`` has the ids of activities for each printed
    type; the first that existed on the day is used. ``activity`` is the same for a block without a column for the type.
    ``own_scales`` has the judged area of each activity with a scale of its own.

    ``older`` means that the grades are on an older scale, which ``note`` explains. They are kept as printed text and
    not read as grades. ``longest`` is the most days between the first and the last day on site, if only the last is
    printed. ``certain`` means that the headings name the framework, so no inspection was before its first edition. If
    ``apart`` has a name, the inspections of the block are returned as a separate table.
    """

    columns: tuple[HeadingColumn, ...]
    frameworks: Mapping[str, Framework[Scale]]
    activities: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    activity: tuple[str, ...] = ()
    own_scales: Mapping[str, str] = attrs.field(factory=dict[str, str])
    note: str = ""
    older: bool = False
    longest: int = 0
    certain: bool = False
    apart: str = ""


@attrs.frozen(kw_only=True, eq=False)
class Layout:
    """A published table: how to recognise it, and the meaning of its cells.

    ``built_from`` states whether it was written from a file at hand or only from a description. ``kinds`` are the kinds
    of provider by their printed names. ``marks`` are the texts that are printed instead of a grade or a day.
    ``none_yet`` is the reason why a row may have no inspection at all. If several layouts fit, the layout that knows
    the most headings is used; if several know as many, the layout with the fewest missing columns.
    """

    id: str
    title: str
    built_from: str
    providers: tuple[HeadingColumn, ...]
    blocks: tuple[InspectionBlock, ...]
    kinds: Mapping[str, str]
    marks: Mapping[str, TextMeaning] = attrs.field(factory=dict[str, TextMeaning])
    none_yet: Absence | None = None
    note: str = ""

    @property
    def columns(self) -> tuple[HeadingColumn, ...]:
        """Every column of the table."""
        return (*self.providers, *(column for block in self.blocks for column in block.columns))


@attrs.frozen(kw_only=True)
class CodeBook(Value):
    """The meaning of numbers in one file; ``name`` is the document that states it.

    A code means an outcome, or a label of a scale that this library does not have. ``of_activity`` has the codes of
    activities with a scale of their own, by the id of the activity. They apply in the column of that scale.

    >>> READ_ME_2014.codes["5"], READ_ME_2014.codes["3"]
    (<Absence.NOT_JUDGED: 'not_judged'>, 'Adequate')
    >>> READ_ME_2014.of_activity["interim"]["2"]
    <InterimEffectiveness.IMPROVED: 'improved'>
    """

    name: str
    codes: Mapping[str, Outcome | str]
    of_activity: Mapping[str, Mapping[str, Outcome | str]] = attrs.field(factory=dict[str, Mapping[str, Outcome | str]])


_NO_JUDGEMENT: Mapping[str, Outcome | str] = {"0": Absence.NOT_JUDGED, "5": Absence.NOT_JUDGED}

READ_ME_2014 = CodeBook(
    name="Ofsted, children's social care data excluding children's homes, read-me of September 2014",
    codes={"1": Grade.OUTSTANDING, "2": Grade.GOOD, "3": "Adequate", "4": Grade.INADEQUATE, **_NO_JUDGEMENT},
    of_activity={
        "interim": {
            **dict(zip("234", InterimEffectiveness, strict=True)),
            **_NO_JUDGEMENT,
        }
    },
)
"""The numbers of Ofsted's releases of 2014. 3 is "Adequate", a grade of an older scale; 0 and 5 are not judgements.

For an interim inspection, 2 to 4 mean that effectiveness is improved, sustained or declined.
"""
