"""The same documents of inspections in msgspec and in pydantic: the same fields, as strict, with the same checks.

Both check what our model checks. Nothing may be unknown or of another type; required texts are not empty; days are in
order; a source has its place; an edition is known, and has the areas judged and the activity named.

Only we check three things more. No key may be in an object twice, no default may be written out, and a grade must be on
the edition's scale.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Annotated, Literal, Self

import msgspec
import pydantic

from inspection_framework import Absence, Basis, FindingKind
from inspection_framework.frameworks import ILACS, JTAI, SIF

KNOWN = {
    edition.id: ({area.id for area in edition.areas}, {activity.id for activity in edition.activities})
    for framework in (SIF, ILACS, JTAI)
    for edition in framework.editions
}


class Graded(Enum):
    """A grade as written in a document."""

    OUTSTANDING = "Grade.outstanding"
    GOOD = "Grade.good"
    REQUIRES_IMPROVEMENT = "Grade.requires_improvement"
    INADEQUATE = "Grade.inadequate"


def refuse_if(broken: bool, what: str) -> None:  # noqa: FBT001 # read as a sentence
    """Refuse what is broken."""
    if broken:
        raise ValueError(what)


def check_provider(kind: str, urn: str, name: str, registered: object, closed: date | None) -> None:
    """Check a provider as the model does."""
    for text in (kind, urn, name):
        refuse_if(not text or text != text.strip(), "empty, or with space around it")
    refuse_if(isinstance(registered, date) and closed is not None and closed < registered, "closed before registered")


def check_days(first: object, last: object) -> None:
    """Check days on site as the model does."""
    refuse_if(isinstance(first, date) and isinstance(last, date) and last < first, "the last day before the first")


def check_source(document: str, locator: str, unlocated: str) -> None:
    """Check a source as the model does."""
    refuse_if(not document.strip(), "no document")
    refuse_if(bool(locator) == bool(unlocated), "no place, or two")


def check_inspection(
    edition: object, activity: object, areas: Iterable[str], windows: Iterable[tuple[object, object]]
) -> None:
    """Check an inspection as the model and its references do."""
    for (_, last), (first, _) in pairwise(windows):
        refuse_if(isinstance(first, date) and isinstance(last, date) and first <= last, "windows out of order")
    if isinstance(edition, str):
        refuse_if(edition not in KNOWN, "unknown edition")
        known, activities = KNOWN[edition]
        refuse_if(any(area not in known for area in areas), "unknown area")
        refuse_if(isinstance(activity, str) and activity not in activities, "unknown activity")


class PModel(pydantic.BaseModel):
    """What all pydantic models have in common."""

    model_config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")


class PAbsence(PModel):
    """An absence."""

    absence: Absence


Choice = pydantic.Field(union_mode="left_to_right")  # faster than the default
PDay = Annotated[date | PAbsence, Choice]
PText = Annotated[str | PAbsence, Choice]
NOT_SUPPLIED = PAbsence(absence=Absence.NOT_SUPPLIED)


class PCode(PModel):
    """A code."""

    scheme: str
    value: str


class PProvider(PModel):
    """A provider."""

    kind: str
    urn: str
    name: str
    codes: tuple[PCode, ...] = ()
    region: PText = NOT_SUPPLIED
    registered: PDay = NOT_SUPPLIED
    closed: date | None = None
    succeeds: tuple[str, ...] = ()

    @pydantic.model_validator(mode="after")
    def check(self) -> Self:
        """Check it."""
        check_provider(self.kind, self.urn, self.name, self.registered, self.closed)
        return self


class PDays(PModel):
    """Days on site."""

    first: PDay
    last: PDay

    @pydantic.model_validator(mode="after")
    def check(self) -> Self:
        """Check them."""
        check_days(self.first, self.last)
        return self


class PJudgement(PModel):
    """A judgement."""

    outcome: Annotated[Graded | PAbsence, Choice]
    printed: str = ""
    note: str = ""


class PFinding(PModel):
    """A finding."""

    kind: FindingKind
    text: str
    area: str | None = None
    relates_to: str = ""


class PSource(PModel):
    """A source."""

    document: str
    basis: Basis
    locator: str = ""
    unlocated: str = ""
    published: date | None = None
    wording_seen: bool = False
    link: str = ""

    @pydantic.model_validator(mode="after")
    def check(self) -> Self:
        """Check it."""
        check_source(self.document, self.locator, self.unlocated)
        return self


class PInspection(PModel):
    """An inspection."""

    provider: PProvider
    edition: PText
    activity: PText
    on_site: tuple[PDays, ...]
    published: PDay
    judgements: dict[str, PJudgement]
    source: PSource
    findings: tuple[PFinding, ...] = ()
    theme: str = ""
    inspectors: Annotated[int | PAbsence, Choice] = NOT_SUPPLIED
    note: str = ""

    @pydantic.model_validator(mode="after")
    def check(self) -> Self:
        """Check it."""
        windows = ((days.first, days.last) for days in self.on_site)
        check_inspection(self.edition, self.activity, self.judgements, windows)
        return self


class PDocument(PModel):
    """A document."""

    format: Literal[1]
    type: Literal["Inspection"]
    value: PInspection


class MStruct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all msgspec structs have in common."""


class MAbsence(MStruct, frozen=True):
    """An absence."""

    absence: Absence


MISSING = MAbsence(absence=Absence.NOT_SUPPLIED)


class MCode(MStruct, frozen=True):
    """A code."""

    scheme: str
    value: str


class MProvider(MStruct, frozen=True):
    """A provider."""

    kind: str
    urn: str
    name: str
    codes: tuple[MCode, ...] = ()
    region: str | MAbsence = MISSING
    registered: date | MAbsence = MISSING
    closed: date | None = None
    succeeds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check it."""
        check_provider(self.kind, self.urn, self.name, self.registered, self.closed)


class MDays(MStruct, frozen=True):
    """Days on site."""

    first: date | MAbsence
    last: date | MAbsence

    def __post_init__(self) -> None:
        """Check them."""
        check_days(self.first, self.last)


class MJudgement(MStruct, frozen=True):
    """A judgement."""

    outcome: Graded | MAbsence
    printed: str = ""
    note: str = ""


class MFinding(MStruct, frozen=True):
    """A finding."""

    kind: FindingKind
    text: str
    area: str | None = None
    relates_to: str = ""


class MSource(MStruct, frozen=True):
    """A source."""

    document: str
    basis: Basis
    locator: str = ""
    unlocated: str = ""
    published: date | None = None
    wording_seen: bool = False
    link: str = ""

    def __post_init__(self) -> None:
        """Check it."""
        check_source(self.document, self.locator, self.unlocated)


class MInspection(MStruct, frozen=True):
    """An inspection."""

    provider: MProvider
    edition: str | MAbsence
    activity: str | MAbsence
    on_site: tuple[MDays, ...]
    published: date | MAbsence
    judgements: dict[str, MJudgement]
    source: MSource
    findings: tuple[MFinding, ...] = ()
    theme: str = ""
    inspectors: int | MAbsence = MISSING
    note: str = ""

    def __post_init__(self) -> None:
        """Check it."""
        windows = ((days.first, days.last) for days in self.on_site)
        check_inspection(self.edition, self.activity, self.judgements, windows)


class MDocument(MStruct, frozen=True):
    """A document."""

    format: Literal[1]
    type: Literal["Inspection"]
    value: MInspection
