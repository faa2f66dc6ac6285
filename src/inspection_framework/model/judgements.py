"""Judgements: what was concluded about each area, and an immutable mapping of them."""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.grades import Outcome
from inspection_framework.model.repeated import repeated
from inspection_framework.model.shown import Shown
from inspection_framework.printed import cut

__all__ = ["Judgement", "Judgements"]


@attrs.frozen
class Judgement(Shown, Value):
    """What was concluded about one area.

    ``area`` is the area's id. ``outcome`` is a grade or why there is none. ``printed`` is the label as the report
    prints it, ``""`` if it was not kept. ``note`` is anything else that a reader must know.

    >>> from inspection_framework.model.grades import Grade
    >>> print(Judgement("leaders", Grade.GOOD))
    leaders: Good
    """

    area: str
    outcome: Outcome
    printed: str = attrs.field(default="", kw_only=True)
    note: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        return f"{self.area}: {self.outcome.label}"


@attrs.frozen(eq=False, repr=False)
class Judgements(Shown, Value, Mapping[str, Judgement]):
    """An immutable mapping from area to judgement. It keeps its order, but equality does not depend on the order.

    >>> from inspection_framework.model.grades import Grade
    >>> judgements = Judgements.of({"leaders": Grade.GOOD, "in_care": Grade.OUTSTANDING})
    >>> judgements["in_care"].outcome
    <Grade.OUTSTANDING: 'outstanding'>
    >>> judgements.outcomes == {"leaders": Grade.GOOD, "in_care": Grade.OUTSTANDING}
    True
    """

    _given: tuple[Judgement, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(area, f"it has {count} judgements: give one")
            for area, count in repeated(judgement.area for judgement in self._given).items()
        ]
        if problems:
            raise DefinitionError("set of judgements", problems)

    @classmethod
    @checked
    def of(cls, judgements: "Mapping[str, Judgement | Outcome] | Judgements") -> "Judgements":
        """Make judgements from a mapping of area to judgement, grade or absence.

        Raises:
            DefinitionError: a value is not a judgement, or is a judgement of another area than its key.
        """
        if isinstance(judgements, Judgements):
            return judgements
        problems = [
            Problem(area, f"the judgement under this area is of {judgement.area!r}")
            for area, judgement in judgements.items()
            if isinstance(judgement, Judgement) and judgement.area != area
        ]
        if problems:
            raise DefinitionError("set of judgements", problems)
        return cls(
            tuple(
                judgement if isinstance(judgement, Judgement) else Judgement(area, judgement)
                for area, judgement in judgements.items()
            )
        )

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """The outcomes alone, by area."""
        return {judgement.area: judgement.outcome for judgement in self._given}

    def __getitem__(self, area: str) -> Judgement:
        for judgement in self._given:
            if judgement.area == area:
                return judgement
        raise KeyError(area)

    def values(self) -> ValuesView[Judgement]:
        """Return the judgements. This is faster than the method of ``Mapping``, which looks up each key."""
        return {judgement.area: judgement for judgement in self._given}.values()

    def items(self) -> ItemsView[str, Judgement]:
        """Return the areas with their judgements."""
        return {judgement.area: judgement for judgement in self._given}.items()

    def __iter__(self) -> Iterator[str]:
        return (judgement.area for judgement in self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __hash__(self) -> int:
        return hash(frozenset(self._given))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Judgements) and frozenset(self._given) == frozenset(other._given)

    def __repr__(self) -> str:
        judged = ", ".join(f"{judgement.area} {judgement.outcome.label}" for judgement in self._given)
        return cut(f"<Judgements: {judged or 'none'}>")
