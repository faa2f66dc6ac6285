"""What was read in the framework for children's homes, and is taken to hold under the separate framework for secure homes."""

from typing import TypeVar

import attrs

from inspection_framework.frameworks.sccif.sources import (
    CHILDRENS_HOMES,
    LOG_CHILDRENS_HOMES,
    LOG_SECURE_HOMES,
    SECURE_HOMES,
)
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Area
from inspection_framework.model.deadlines import Deadline
from inspection_framework.model.facts import Basis, Fact

__all__ = ["activity_of_secure_homes", "area_of_secure_homes"]

T = TypeVar("T")

_READ = "read in the framework for children's homes; that it also holds under the separate framework for secure homes is our conclusion"


def activity_of_secure_homes(activity: Activity) -> Activity:
    """Return an activity of children's homes as one of the framework for secure homes, each fact as our conclusion."""
    return attrs.evolve(
        activity,
        title=_of_secure(activity.title),
        reporting=_of_secure(activity.reporting),
        existed=activity.existed and _of_secure(activity.existed),
        judges=tuple(map(_of_secure, activity.judges)),
        notice=tuple(map(_of_secure, activity.notice)),
        team=tuple(map(_of_secure, activity.team)),
        deadlines=tuple(map(_owed, activity.deadlines)),
        notes=tuple(map(_of_secure, activity.notes)),
    )


def area_of_secure_homes(area: Area) -> Area:
    """Return an area of children's homes for the separate framework of secure homes, with our conclusions marked."""
    return attrs.evolve(area, criteria=tuple(map(_of_secure, area.criteria)))


def _of_secure(fact: Fact[T]) -> Fact[T]:
    if fact.source.document == LOG_CHILDRENS_HOMES.document:  # the list for secure homes says the same of assurance
        return attrs.evolve(fact, source=attrs.evolve(LOG_SECURE_HOMES, basis=fact.source.basis))
    if fact.source.document != CHILDRENS_HOMES.document or fact.value is None:
        return fact
    if str(fact.source.locator).startswith("section 9"):  # their own section says the same
        return attrs.evolve(fact, source=attrs.evolve(SECURE_HOMES.at("section 9.1, Notice"), basis=fact.source.basis))
    note = "; ".join(filter(None, (fact.note, _READ)))
    return attrs.evolve(fact, source=attrs.evolve(fact.source, basis=Basis.INFERRED), note=note)


def _owed(deadline: Deadline) -> Deadline:
    if deadline.source.document != CHILDRENS_HOMES.document:
        return deadline
    source = attrs.evolve(deadline.source, basis=Basis.INFERRED)
    return attrs.evolve(deadline, says=f"{deadline.says} ({_READ.capitalize()}.)", source=source)
