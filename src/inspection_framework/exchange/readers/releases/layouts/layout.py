"""What a layout is: the headings of a table by their meaning, and what its cells say."""

from collections.abc import Mapping

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Grade, InterimEffectiveness, Outcome, Scale
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []


class Meaning(ImmutableEnum):
    """What a column says of a provider or of an inspection."""

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
"""By any of these a provider is known."""
WHAT = (Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED, Meaning.ACTIVITY, Meaning.JUDGEMENT)
"""These tell of an inspection, and not of a provider alone."""

DAYS = (Meaning.REGISTERED, Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED)
"""These are days."""


@attrs.frozen(kw_only=True)
class TextMeaning:
    """What a text means that is no printed label: a grade or the reason why there is none, and a note about it."""

    outcome: Outcome
    note: str = ""


@attrs.frozen(kw_only=True, eq=False)
class HeadingColumn:
    """A column: what it holds, and every heading under which it was seen, the newest first.

    ``areas`` are the ids of the area that it judges: the first that the edition has counts, because one column held
    the judgement on children in care and, before 2023, the one on children in care and care leavers. ``later`` is a
    note about a judgement that is read as another area than the first. ``by_scale`` are the areas of outcomes on
    other scales in the same column. ``blank`` is what a blank says where a judgement was due, ``None`` where none
    should be there. ``spare`` columns may be missing.

    A heading that was never seen is still known if it has all ``words`` of one set, and of the ordinal words
    (first, second, re-inspection) only those in the set or in ``optional``.
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

    ``frameworks`` are by kind of provider, ``activities`` the ids by the type as printed, of which the first that
    there was on the day counts, ``activity`` that of every inspection in the block where there is no such column,
    ``own_scales`` the area of an activity that is judged on a scale of its own.

    Where ``note`` says that the grades are those of an ``older`` scale, each is kept as printed and read as none.
    ``longest`` is how many days at most lie between the first day on site and the last, where the last alone is
    printed. ``certain`` says that the headings name the framework: no inspection came before its first edition. The
    inspections of a block that is ``apart`` make a table of their own, named so.
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
    """A table as it was published: how to know it, and what each of its cells means.

    ``built_from`` says whether it was written from a file at hand or only from a description of one. ``kinds`` are the
    kinds of provider by their printed names, ``marks`` what is printed instead of a grade or a day, ``none_yet`` why a
    row may have no inspection at all. Where the columns of several tables are told apart by nothing else, the layout
    that knows more of the headings and misses fewer is taken.
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
    """What numbers mean in one file: ``name`` is the document that says so.

    A code means an outcome, or the label that it stands for, where that label is on no scale here. ``of_activity``
    are the codes of an activity that is judged on a scale of its own, by the id of the activity; they hold in the
    column in which that scale is printed.

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
"""The numbers of Ofsted's releases of 2014. 3 is "Adequate", a grade of an older scale; 0 and 5 are no judgement.

Of an interim inspection, 2 to 4 say that effectiveness is improved, sustained or declined.
"""
