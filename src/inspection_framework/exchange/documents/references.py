"""Frameworks, editions and activities by their names, wherever they belong to something else.

An activity goes by the ids of its edition and its own, ``ilacs-2023-01/short``; in an inspection under that edition,
by its own alone.
"""

from collections.abc import Callable, Mapping
from typing import Any, get_origin

import attrs
from cattrs import Converter

from inspection_framework.exchange.documents.known import Known
from inspection_framework.exchange.documents.plain import Hook, is_object
from inspection_framework.exchange.documents.strictness import RefusedError
from inspection_framework.model.activities import Activity
from inspection_framework.model.framework import Edition, Framework
from inspection_framework.model.inspections import Inspection

__all__ = ["register_references"]


def register_references(made: Converter, known: Known) -> None:
    """Write and read frameworks, editions and activities as their names."""
    made.register_structure_hook_func(_is(Framework), _reading("framework", known.frameworks))
    made.register_structure_hook_func(_is(Edition), _reading("edition", known.editions))
    made.register_structure_hook(Activity, _reading_activities(known.activities))
    made.register_unstructure_hook_func(_is(Framework), _writing("framework", known.frameworks))
    made.register_unstructure_hook_func(_is(Edition), _writing("edition", known.editions))
    made.register_unstructure_hook(Activity, _writing("activity", known.activities))
    _register_inspections(made)


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda found: (get_origin(found) or found) is kind


@attrs.frozen
class _Own:
    """The id of an activity that stands alone, and the edition beside which it stands."""

    edition: object
    id: str


def _reading(what: str, named: Mapping[str, Any]) -> Hook:
    def read(found: Any, _: Any) -> Any:
        if type(found) is not str or found not in named:
            raise RefusedError(f"the id of a known {what} ({', '.join(named)})", found)
        return named[found]

    return read


def _reading_activities(named: Mapping[str, Activity]) -> Hook:
    def read(found: Any, _: Any) -> Activity:
        own = isinstance(found, _Own)
        given = f"{found.edition}/{found.id}" if own else found
        if type(given) is str and given in named:
            return named[given]
        within = f"{str(given).partition('/')[0]}/"
        names = [name.removeprefix(within if own else "") for name in named if name.startswith(within)]
        expected = f"the id of a known activity ({', '.join(names) or 'such as ilacs-2023-01/short'})"
        raise RefusedError(expected, found.id if own else found)

    return read


def _writing(what: str, named: Mapping[str, Any]) -> Callable[[Any], str]:
    def written(given: Any) -> str:
        for name, one in named.items():
            if one is given or one == given:
                return name
        raise RefusedError(f"a known {what} (pass the framework that it belongs to)", given.id)

    return written


def _register_inspections(made: Converter) -> None:
    """Let an activity of an inspection's own edition go by its id alone."""
    read, write = made.gen_structure_attrs_fromdict(Inspection), made.gen_unstructure_attrs_fromdict(Inspection)

    def reading(found: Any, _: Any) -> Any:
        given = is_object(found)
        activity = given.get("activity")
        if isinstance(activity, str) and "/" not in activity:
            given = {**given, "activity": _Own(given.get("edition"), activity)}
        return read(given, Inspection)

    def writing(given: Inspection) -> dict[str, Any]:
        document: dict[str, Any] = write(given)
        if isinstance(given.edition, Edition) and given.activity in given.edition.activities:
            document["activity"] = document["activity"].rpartition("/")[2]
        return document

    made.register_structure_hook(Inspection, reading)
    made.register_unstructure_hook(Inspection, writing)
