"""A range of grades: from the best possible to the worst."""

from collections.abc import Iterator
from typing import Generic

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.grades import S_co, Scale
from inspection_framework.model.shown import Shown

__all__ = ["GradeRange"]


def crossed(best: Scale, worst: Scale) -> list[Problem]:
    """Return why two grades cannot be the best and the worst of a range."""
    if type(best) is not type(worst):
        return [Problem("", f"{best} and {worst} are on different scales")]
    if best.number > worst.number:
        return [Problem("", f"best is {best}, which is worse than worst, {worst}")]
    return []


@attrs.frozen(repr=False)
class GradeRange(Shown, Value, Generic[S_co]):
    """The grades from ``best`` to ``worst``, both included. It is a collection: iteration starts with the best.

    >>> from inspection_framework import Grade
    >>> possible = GradeRange(Grade.GOOD, Grade.INADEQUATE)
    >>> Grade.OUTSTANDING in possible, len(possible)
    (False, 3)
    >>> print(possible)
    Good to Inadequate
    """

    best: S_co
    worst: S_co

    def __attrs_post_init__(self) -> None:
        if problems := crossed(self.best, self.worst):
            raise DefinitionError("range of grades", problems)

    def __contains__(self, grade: object) -> bool:
        return (
            isinstance(grade, Scale)
            and type(grade) is type(self.best)
            and self.best.number <= grade.number <= self.worst.number
        )

    def __iter__(self) -> Iterator[S_co]:
        return (grade for grade in type(self.best) if grade in self)

    def __len__(self) -> int:
        return self.worst.number - self.best.number + 1

    def __repr__(self) -> str:
        return f"GradeRange({self.best}, {self.worst})"

    def __str__(self) -> str:
        if self.best is self.worst:
            return self.best.label
        return f"{self.best.label} to {self.worst.label}"
