"""A framework: its editions in order, and what belongs to all of them."""

from datetime import date
from typing import Generic

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import (
    DefinitionError,
    NotInForceError,
    Problem,
    UnknownEditionError,
    UnknownTopicError,
    at_most,
)
from inspection_framework.model.days import overlapping
from inspection_framework.model.edition import Edition, twice
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import S_co
from inspection_framework.model.provisions import Cap
from inspection_framework.model.shown import Shown
from inspection_framework.printed import cut

__all__ = ["Contradiction", "Framework", "Topic"]


@attrs.frozen(kw_only=True)
class Contradiction(Value):
    """Two or more sources that disagree: what each says, which is followed (``None``: none), and why."""

    topic: str
    sides: tuple[Fact[str], ...]
    followed: Fact[str] | None
    why: str

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if len(self.sides) < 2:  # noqa: PLR2004 # it takes two to disagree
            problems.append(Problem("sides", "a contradiction has at least two"))
        if self.followed is not None and self.followed not in self.sides:
            problems.append(Problem("followed", "it is not one of the sides"))
        if not self.why:
            problems.append(Problem("why", "say why this side, or none, is followed"))
        if problems:
            raise DefinitionError(f"contradiction about {self.topic}", problems)


Stated = str | int | tuple[str, ...] | None
"""What a fact about a topic may be: a sentence, a number, a list of words, or ``None`` if it was not found."""


@attrs.frozen(kw_only=True)
class Topic(Value):
    """Facts about one matter of a framework as a whole, such as its legal powers."""

    id: str
    title: str
    facts: tuple[Fact[Stated], ...]


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Framework(Shown, Value, Generic[S_co]):
    """A framework: its editions in order, and what belongs to all of them.

    ``inspects`` are the kinds of provider. ``caps`` limit how many inspections there may be. ``topics`` are matters of
    the framework as a whole. ``contradictions`` are where sources disagree. ``unknown`` is what was
    looked for and not found.
    """

    id: str
    title: Fact[str]
    inspects: tuple[str, ...]
    editions: tuple[Edition[S_co], ...]
    caps: tuple[Cap, ...] = ()
    topics: tuple[Topic, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    unknown: tuple[Fact[None], ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [
            *twice("editions", (edition.id for edition in self.editions)),
            *twice("topics", (topic.id for topic in self.topics)),
            *at_most(
                Problem("editions", f"two are in force on the same days: {left}; {right}")
                for left, right in overlapping(edition.period.value for edition in self.editions)
            ),
            *(
                Problem(f"editions[{edition.id!r}].framework", f"it names {edition.framework!r}")
                for edition in self.editions
                if edition.framework != self.id
            ),
        ]
        if not self.editions:
            problems.append(Problem("editions", "there are none"))
        if problems:
            raise DefinitionError(f"framework {self.id!r}", problems)

    @checked
    def edition_on(self, day: date) -> Edition[S_co]:
        """Return the edition for an inspection whose first day on site is ``day``.

        Raises:
            NotInForceError: no edition was in force on that day.
            DefinitionError: it is not a ``datetime.date``.
        """
        for edition in self.editions:
            if day in edition.period.value:
                return edition
        raise NotInForceError(
            self.id,
            day.isoformat(),
            tuple(f"{edition.id} ({edition.period.value})" for edition in self.editions),
        )

    def edition(self, edition: str) -> Edition[S_co]:
        """Return an edition by its id.

        Raises:
            UnknownEditionError: the framework has no such edition.
        """
        for candidate in self.editions:
            if candidate.id == edition:
                return candidate
        raise UnknownEditionError(self.id, edition, tuple(known.id for known in self.editions))

    def topic(self, topic: str) -> Topic:
        """Return a topic by its id.

        Raises:
            UnknownTopicError: the framework has no such topic.
        """
        for candidate in self.topics:
            if candidate.id == topic:
                return candidate
        raise UnknownTopicError(self.id, topic, tuple(known.id for known in self.topics))

    def __repr__(self) -> str:
        return cut(f"<Framework {self.id}>")
