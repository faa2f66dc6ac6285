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
    OFFICE_REGION = "the government office region, which is read where there is no other"
    REGISTRATION = "the registration status"
    REGISTERED = "the day of registration"
    STARTED = "the first day on site"
    ENDED = "the last day on site"
    PUBLISHED = "the day of publication"
    ACTIVITY = "the type of inspection"
    THEME = "the theme of a visit"
    LINK = "the address of the report"
    JUDGEMENT = "a judgement"
    OTHER = "something that is not read"


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

    ``areas`` are the ids of the areas that it may judge; the first that the edition has counts. One column had the
    judgement on children in care and, before 2023, the one on children in care and care leavers. ``later`` is a note
    about a judgement that is read as another area than the first. ``by_scale`` has the areas of outcomes on other
    scales in the same column. ``blank`` is the meaning of a blank where a judgement was due; ``None`` if a blank is a
    problem. ``spare`` columns may be missing.

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
    """The columns about one inspection; a table of authorities with their history has several side by side.

    ``frameworks`` are by kind of provider. ``activities`` has the ids by the printed type; the first that existed on
    the day counts. ``activity`` is that of every inspection in a block without a column for the type. ``own_scales``
    has the area of each activity that is judged on a scale of its own.

    ``older`` means that the grades are on an older scale, which ``note`` explains: each is kept as printed, but not
    read as a grade. ``longest`` is the most days between the first day on site and the last, if only the last is
    printed. ``certain`` means that the headings name the framework, so no inspection was before its first edition. The
    inspections of a block with a name in ``apart`` make a table of their own.
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
    ``none_yet`` is the reason why a row may have no inspection at all. If several layouts fit, the one that knows more
    of the headings, and then misses fewer, is used.
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

    A code means an outcome, or a label that is on no scale of this library. ``of_activity`` has the codes of activities
    that are judged on their own scale, by the id of the activity. They apply in the column where that scale is printed.

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
