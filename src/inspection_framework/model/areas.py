"""The areas that an edition judges, and the part that each plays in the overall judgement."""

from collections.abc import Iterator

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Scale
from inspection_framework.model.immutable import ImmutableEnum

__all__ = ["Area", "Role"]


class Role(ImmutableEnum):
    """The part that an area plays in the overall judgement."""

    OVERALL = "overall"
    """The judgement of the whole."""
    KEY = "key"
    """A judgement from which the overall one is derived: the SIF's three key judgements, leaders under ILACS."""
    PRACTICE = "practice"
    """A judgement of practice with a group of children, from which the overall one is derived too."""
    SUB = "sub"
    """A graded judgement within another area."""
    SEPARATE = "separate"
    """A judgement of another matter, from which the overall one is not derived."""


@attrs.frozen(kw_only=True)
class Area(Value):
    """One area that is judged under an edition.

    ``id`` is its name in code and ``title`` the title that reports print. ``number`` is the printed number before it,
    if any, and ``aliases`` are other printed wordings. ``within`` names the area of which this is a sub-judgement.
    ``criteria`` are what the judgement looks at, as far as a source lists them. ``scale`` is the scale on which it is
    judged, if that is not the edition's own.
    """

    id: str
    title: Fact[str]
    role: Role
    number: Fact[str] | None = None
    within: str | None = None
    aliases: tuple[Fact[str], ...] = ()
    criteria: tuple[Fact[str], ...] = ()
    notes: tuple[Fact[str], ...] = ()
    scale: type[Scale] | None = None

    @property
    def is_main(self) -> bool:
        """Whether the overall judgement is derived from this area."""
        return self.role in (Role.KEY, Role.PRACTICE)

    def titles(self) -> Iterator[str]:
        """Yield the title and every other printed wording of it."""
        yield self.title.value
        yield from (alias.value for alias in self.aliases)
