"""Frameworks, editions and activities by their names, wherever they belong to something else.

An activity goes by the ids of its edition and its own, ``ilacs-2023-01/short``; in an inspection under that edition,
by its own alone.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_origin

import attrs
from cattrs import Converter

from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.plain import is_object
from inspection_framework.exchange.documents.sharing import Hook
from inspection_framework.exchange.documents.strictness import LONG, RefusedError
from inspection_framework.exchange.likeness import most_like
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.inspections import Inspection

__all__ = ["register_references"]


def register_references(made: Converter, known: KnownNames) -> None:
    """Write and read frameworks, editions and activities as their names."""
    made.register_structure_hook_func(_is(Framework), _reading("a framework", known.frameworks))
    made.register_structure_hook_func(_is(Edition), _reading("an edition", known.editions))
    made.register_structure_hook(Activity, _reading_activities(known.activities))
    made.register_unstructure_hook_func(_is(Framework), _writing("a framework", known.frameworks))
    made.register_unstructure_hook_func(_is(Edition), _writing("an edition", known.editions))
    made.register_unstructure_hook(Activity, _writing("an activity", known.activities))
    _register_inspections(made, known)


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda found: (get_origin(found) or found) is kind


@attrs.frozen
class _OwnActivity:
    """The id of an activity that stands alone, and the edition beside which it stands."""

    edition: object
    id: str


def _reading(what: str, named: Mapping[str, Any]) -> Hook:
    def read(found: Any, _: Any) -> Any:
        if type(found) is not str or found not in named:
            raise RefusedError(f"the id of {what} that is known or passed ({_near(found, named)})", found)
        return named[found]

    return read


def _reading_activities(named: Mapping[str, Activity]) -> Hook:
    def read(found: Any, _: Any) -> Activity:
        own = isinstance(found, _OwnActivity)
        given = f"{found.edition}/{found.id}" if own else found
        if type(given) is str and given in named:
            return named[given]
        within = f"{found.edition}/" if own else ""
        ids = [name.removeprefix(within) for name in named if own and name.startswith(within)]
        which = f"of {found.edition}: {', '.join(ids)}" if ids else _near(given, named)
        raise RefusedError(f"the id of an activity that is known or passed ({which})", found.id if own else found)

    return read


def _near(found: object, named: Iterable[str]) -> str:
    """Give the names that come near to what was found, or one for an example."""
    names = list(named)
    near = most_like(found, names, count=3) if isinstance(found, str) and len(found) <= LONG else []
    return f"near it: {', '.join(near)}" if near else f"such as {names[0]}"


def _writing(what: str, named: Mapping[str, Any]) -> Callable[[Any], str]:
    ours: dict[int, str] = {id(one): name for name, one in reversed(list(named.items()))}

    def written(given: Any) -> str:
        if id(given) in ours:
            return ours[id(given)]
        for name, one in named.items():
            if one == given:
                return name
        raise RefusedError(f"{what} that is known (pass the framework that it belongs to)", given.id)

    return written


def _register_inspections(made: Converter, known: KnownNames) -> None:
    """Let an activity of an inspection's own edition go by its id alone."""
    read, write = made.gen_structure_attrs_fromdict(Inspection), made.gen_unstructure_attrs_fromdict(Inspection)

    def reading(found: Any, _: Any) -> Any:
        given = is_object(found)
        activity = given.get("activity")
        if isinstance(activity, str) and "/" not in activity:
            name = f"{given.get('edition')}/{activity}"
            given = {
                **given,
                "activity": name if name in known.activities else _OwnActivity(given.get("edition"), activity),
            }
        return read(given, Inspection)

    def writing(given: Inspection) -> dict[str, Any]:
        document: dict[str, Any] = write(given)
        if isinstance(given.edition, Edition) and given.activity in given.edition.activities:
            document["activity"] = document["activity"].rpartition("/")[2]
        return document

    made.register_structure_hook(Inspection, reading)
    made.register_unstructure_hook(Inspection, writing)
