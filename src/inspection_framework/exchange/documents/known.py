"""The names that a document may use: the library's own frameworks and scales, and those that the caller passes."""

from collections.abc import Iterable
from typing import Any

from inspection_framework import frameworks as ours
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Grade, InterimEffectiveness, Scale, SupportedAccommodationOutcome
from inspection_framework.model.repeated import repeated

__all__ = ["KnownNames"]

SCALES: tuple[type[Scale], ...] = (Grade, InterimEffectiveness, SupportedAccommodationOutcome)


class KnownNames:
    """The frameworks, editions, activities and scales by name; a name for two things is refused.

    The name of an activity is its edition's id and its own: ``ilacs-2023-01/short``.
    """

    def __init__(self, frameworks: Iterable[Framework[Any]], scales: Iterable[type[Scale]]) -> None:
        all_frameworks = dict.fromkeys((*(framework for _, framework in ours.named()), *frameworks))
        all_editions = dict.fromkeys(edition for framework in all_frameworks for edition in framework.editions)
        all_scales = dict.fromkeys((*SCALES, *(edition.scale for edition in all_editions), *scales))
        self.frameworks: dict[str, Framework[Any]] = {framework.id: framework for framework in all_frameworks}
        self.editions: dict[str, Edition[Any]] = {edition.id: edition for edition in all_editions}
        self.scales: dict[str, type[Scale]] = {scale.__name__: scale for scale in all_scales}
        self.activities: dict[str, Activity] = {
            f"{edition.id}/{activity.id}": activity for edition in all_editions for activity in edition.activities
        }
        problems = [
            *_twice(framework.id for framework in all_frameworks),
            *_twice(edition.id for edition in all_editions),
            *_twice(scale.__name__ for scale in all_scales),
            *(
                Problem(name, "an id must not contain a slash, which separates two ids")
                for name in self.activities
                if name.count("/") > 1
            ),
        ]
        if problems:
            raise DefinitionError("set of frameworks and scales", problems)


def _twice(names: Iterable[str]) -> list[Problem]:
    return [Problem(name, "it would name two things") for name in repeated(names)]
