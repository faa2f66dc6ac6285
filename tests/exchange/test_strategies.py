"""Values of all strategies are read back unchanged from their documents, alone and as lines."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from inspection_framework import Activity, Area, Edition, Framework
from inspection_framework.exchange.json import from_json, from_json_lines, to_json, to_json_lines
from inspection_framework.model import Role, Scale
from inspection_framework.testing._registration import STRATEGIES
from tests.exchange.examples import EDITIONS, FRAMEWORKS, OF_CHILDREN, kind_of, taken_apart
from tests.model.making import FRAMEWORK, WITHOUT_OVERALL, fact

T = TypeVar("T")

WRITTEN: list[Any] = [kind for kind in STRATEGIES if kind.__name__ not in OF_CHILDREN | {"Reference"}]
few = settings(max_examples=max(1, settings().max_examples // 10), suppress_health_check=[HealthCheck.too_slow])
OURS: set[object] = {*EDITIONS, *(activity for edition in EDITIONS for activity in edition.activities)}


def made_up(value: object) -> tuple[Framework[Any], ...]:
    """Return frameworks with everything that a value refers to and the library lacks."""
    parts = [part for part in dict.fromkeys(taken_apart(value)) if part not in OURS]
    frameworks = [
        framework for framework in _of(cast("type[Framework[Any]]", Framework), parts) if framework not in FRAMEWORKS
    ]
    inside = {edition for framework in frameworks for edition in framework.editions}
    editions = [edition for edition in _of(cast("type[Edition[Any]]", Edition), parts) if edition not in inside]
    within = {activity for edition in (*inside, *editions) for activity in edition.activities}
    activities = [activity for activity in _of(Activity, parts) if activity not in within]
    homes = (*editions, *(home(activity, number) for number, activity in enumerate(activities)))
    return (*frameworks, *(attrs.evolve(FRAMEWORK, id=edition.framework, editions=(edition,)) for edition in homes))


def _of(kind: type[T], parts: Iterable[Any]) -> list[T]:
    return [part for part in parts if isinstance(part, kind)]


def home(activity: Activity, number: int) -> Edition[Scale]:
    """Return an edition with the areas that an activity judges."""
    named = dict.fromkeys(area for judged in activity.judges for area in judged.value)
    areas = tuple(Area(id=name, title=fact(name), role=Role.SEPARATE) for name in named)
    return attrs.evolve(
        WITHOUT_OVERALL, id=f"home {number}", framework=f"home {number}", areas=areas, activities=(activity,)
    )


def clash(frameworks: tuple[Framework[Any], ...]) -> bool:
    """Return whether two of the frameworks, or of their editions, have the same name."""
    editions = [edition.id for framework in frameworks for edition in framework.editions]
    return len({framework.id for framework in frameworks}) < len(frameworks) or len(set(editions)) < len(editions)


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: str(kind.__name__))
@few
@given(data=st.data())
def test_there_and_back(kind: Any, data: st.DataObject) -> None:
    """A value equals what is read from its document, which is written as the same document."""
    value: Any = data.draw(st.from_type(kind))
    frameworks = made_up(value)
    assume(not clash(frameworks))  # that is refused: test_json.py
    text = to_json(value, frameworks=frameworks)
    read = from_json(text, kind_of(value), frameworks=frameworks)
    assert read == value
    assert to_json(read, frameworks=frameworks) == text
    assert list(to_json_lines([value], frameworks=frameworks)) == [text + "\n"]
    assert list(from_json_lines([text, text], kind_of(value), frameworks=frameworks)) == [value, value]
