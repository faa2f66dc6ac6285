"""Facts and their sources. Everything in the library that the inspectorate said has its source."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Generic, Protocol, TypeVar, cast, runtime_checkable

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem, at_most, quoted
from inspection_framework.model.days import Period, in_words, overlapping
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.shown import Shown

__all__ = ["Basis", "Fact", "Source", "Sourced", "Wording", "in_force", "statements", "wording_of"]


class Basis(ImmutableEnum):
    """What a fact is based on, the firmest basis first."""

    LAW = "law"
    """An act or a statutory instrument."""
    GUIDANCE = "guidance"
    """The inspectorate's own words: framework, handbook, release, log of updates, letter."""
    SECONDARY = "secondary"
    """Another body's account: a council's report, the press, a sector body."""
    OBSERVED = "observed"
    """Read from, or counted over, published reports: what happened, not what a rule says."""
    INFERRED = "inferred"
    """Concluded by us from other facts; the note says how."""


class Wording(ImmutableEnum):
    """How a fact or rule relates to the words of its source."""

    QUOTED = "quoted"
    """It contains words of the source that were seen, between double quotation marks."""
    PARAPHRASED = "paraphrased"
    """It says in our words what a passage of the source says, or contains a number, name or day from it.

    The source names the passage.
    """
    CONCLUDED = "concluded"
    """No source says it. It follows from what sources say, and its basis is ``INFERRED``."""


@attrs.frozen(kw_only=True)
class Source(Shown, Value):
    """Where a fact comes from: the document, the place in it, and the kind of source.

    ``locator`` is the paragraph, section, slide or page. If there is none, ``unlocated`` says why.
    ``wording_seen`` says whether we read the sentence itself, or only an account of it.
    ``published`` is the day of publication, ``None`` if the document has no date. ``checked_on`` is the day on
    which somebody last looked at the document, ``None`` if no day was recorded.

    >>> halton = Source(
    ...     document="Halton Borough Council, report to the Executive Board",
    ...     locator="paragraph 3.3",
    ...     published=date(2018, 2, 22),
    ...     basis=Basis.SECONDARY,
    ...     wording_seen=True,
    ... )
    >>> print(halton.at("paragraph 3.4"))
    Halton Borough Council, report to the Executive Board, 22 February 2018, paragraph 3.4 [secondary]
    """

    document: str
    locator: str = ""
    unlocated: str = ""
    published: date | None = None
    basis: Basis
    wording_seen: bool = False
    link: str = ""
    checked_on: date | None = None

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if not self.document.strip():
            problems.append(Problem("document", "it is empty: name the document"))
        if bool(self.locator) == bool(self.unlocated):
            problems.append(
                Problem("locator", "give either the place in the document or, as unlocated, why there is none")
            )
        if problems:
            raise DefinitionError(f"source {self.document!r}", problems)

    def at(self, locator: str) -> "Source":
        """Return the same source with another place in the document."""
        return attrs.evolve(self, locator=locator, unlocated="")

    def __str__(self) -> str:
        place = self.locator or f"no page or paragraph: {self.unlocated}"
        day = in_words(self.published) if self.published else ""
        title = self.document if self.document.endswith(day) else f"{self.document}, {day}"
        unseen = "" if self.wording_seen else ", wording not seen"
        return f"{title}, {place} [{self.basis.value}{unseen}]"


T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Fact(Shown, Value, Generic[T_co]):
    """A value that somebody stated or a report shows, with its source.

    ``during`` are the days on which it applied, by the first day on site. With ``None`` it applied as long as the
    edition, the activity or other object that contains it. A value that was not found is ``None``, with a note that
    begins "not found". :attr:`wording` says how it relates to the words of its source:

    >>> source = Source(document="Handbook", locator="contents list", basis=Basis.GUIDANCE, wording_seen=True)
    >>> Fact("three weeks", source).wording
    <Wording.PARAPHRASED: 'paraphrased'>
    >>> Fact(None, source).value
    Traceback (most recent call last):
    ...
    inspection_framework.errors.DefinitionError: fact from Handbook is not valid:
      - note: a fact without a value says why: begin its note with 'not found: '
    """

    value: T_co
    source: Source
    during: Period | None = attrs.field(default=None, kw_only=True)
    note: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not _is_immutable(self.value):
            what = f"it can change: expected an immutable value, not {quoted(self.value)}"
            raise DefinitionError("Fact", [Problem("value", what)])
        if (self.value is None) != self.note.startswith("not found: "):
            problem = Problem(
                "note",
                "a fact without a value says why: begin its note with 'not found: '"
                if self.value is None
                else "it says 'not found', yet there is a value",
            )
            raise DefinitionError(f"fact from {self.source.document}", [problem])

    @property
    def wording(self) -> Wording | None:
        """Whether it quotes its source, paraphrases it, or is our conclusion; ``None`` if it was not found."""
        return None if self.value is None else wording_of(self)


def _is_immutable(value: object) -> bool:
    """Return whether nothing in a value can change: it is a value of this library, or it has a hash."""
    if isinstance(value, Value):
        return True
    if isinstance(value, tuple):
        return all(map(_is_immutable, cast("tuple[object, ...]", value)))
    try:
        hash(value)
    except TypeError:
        return False
    return True


@runtime_checkable
class Sourced(Protocol):
    """A statement with its source: a fact or a rule."""

    @property
    def source(self) -> Source:
        """Where it comes from."""
        ...

    @property
    def during(self) -> Period | None:
        """The days on which it applied."""
        ...


S = TypeVar("S", bound=Sourced)


@checked
def in_force(sourced: Iterable[S], day: date) -> tuple[S, ...]:
    """Return the facts or rules that applied on a day.

    >>> source = Source(document="Handbook", locator="page 1", basis=Basis.GUIDANCE)
    >>> old = Fact("one day", source, during=Period(None, date(2014, 12, 31)))
    >>> new = Fact("two days", source, during=Period(date(2015, 1, 1), None))
    >>> in_force((old, new), date(2015, 1, 1)) == (new,)
    True
    """
    return tuple(statement for statement in sourced if statement.during is None or day in statement.during)


@checked
def wording_of(sourced: Sourced) -> Wording:
    """Return whether a fact or rule quotes its source, paraphrases it, or is our conclusion.

    >>> source = Source(document="Handbook", locator="page 1", basis=Basis.GUIDANCE, wording_seen=True)
    >>> wording_of(Fact('It is "a system of inspection".', source))
    <Wording.QUOTED: 'quoted'>
    >>> wording_of(Fact("It is a system.", source))
    <Wording.PARAPHRASED: 'paraphrased'>
    """
    if sourced.source.basis is Basis.INFERRED:
        return Wording.CONCLUDED
    said = (
        worded(cast("Fact[object]", sourced).value) if isinstance(sourced, Fact) else str(getattr(sourced, "says", ""))
    )
    return Wording.QUOTED if sourced.source.wording_seen and '"' in said else Wording.PARAPHRASED


def clashes(sourced: Iterable[Sourced]) -> list[Problem]:
    """Return a problem for each pair of facts about one matter that apply on the same day."""
    periods = [fact.during or Period(None, None) for fact in sourced]
    pairs = overlapping(periods)
    return [*at_most(Problem("", f"two apply on the same days: {left}; {right}") for left, right in pairs)]


def worded(value: object) -> str:
    """Return the value of a fact in words.

    >>> worded((True, date(2026, 4, 1), Basis.LAW, Absence.WITHHELD))
    'yes; 1 April 2026; law; Withheld'
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, Scale | Absence):
        return value.label
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "; ".join(worded(part) for part in cast("tuple[object, ...]", value)) or "none"
    return str(value)


@checked
def statements(thing: object, path: str = "") -> Iterator[tuple[str, Sourced]]:
    """Yield every fact and rule in a value, at any depth, each with its path from the value.

    >>> source = Source(document="Handbook", locator="page 1", basis=Basis.GUIDANCE)
    >>> [path for path, _ in statements({"notice": (Fact("one day", source),)})]
    ['notice[0]']
    """
    return _statements(thing, path)


def _statements(thing: object, path: str) -> Iterator[tuple[str, Sourced]]:
    if attrs.has(type(thing)) and isinstance(thing, Sourced):
        yield path, thing
    for step, inner in _parts(thing):
        yield from _statements(inner, f"{path}{step}" if path else step.removeprefix("."))


def _parts(thing: object) -> Iterator[tuple[str, object]]:
    """Yield the parts of a value, each with the step of the path that leads to it."""
    if isinstance(thing, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", thing)):
            yield f"[{index}]", item
    elif isinstance(thing, Mapping):
        for key, item in cast("Mapping[object, object]", thing).items():
            yield f".{key}", item
    elif attrs.has(kind := type(thing)):
        for field in attrs.fields(kind):
            yield f".{field.name}", getattr(thing, field.name)
