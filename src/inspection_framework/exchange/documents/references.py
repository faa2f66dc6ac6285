"""How frameworks, editions and activities are written and read by name, where another value refers to them.

The name of an activity is the id of its edition and its own id, such as ``ilacs-2023-01/short``. In an inspection under
that same edition only the activity's own id is written.
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
    """Register hooks that write and read frameworks, editions and activities as their names."""
    made.register_structure_hook_func(_is(Framework), _reading("a framework", known.frameworks))
    made.register_structure_hook_func(_is(Edition), _reading("an edition", known.editions))
    made.register_structure_hook(Activity, _reading_activities(known.activities))
    made.register_unstructure_hook_func(_is(Framework), _writing("a framework", known.frameworks))
    made.register_unstructure_hook_func(_is(Edition), _writing("an edition", known.editions))
    made.register_unstructure_hook(Activity, _writing("an activity", known.activities))
    _register_inspections(made, known)


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda candidate: (get_origin(candidate) or candidate) is kind


@attrs.frozen
class _OwnActivity:
    """The id of an activity without its edition's, and the edition of the same inspection."""

    edition: object
    id: str


def _reading(what: str, named: Mapping[str, Any]) -> Hook:
    def read(raw: Any, _: Any) -> Any:
        if type(raw) is not str or raw not in named:
            raise RefusedError(f"the id of {what} that is known or passed ({_near(raw, named)})", raw)
        return named[raw]

    return read


def _reading_activities(named: Mapping[str, Activity]) -> Hook:
    def read(raw: Any, _: Any) -> Activity:
        own = isinstance(raw, _OwnActivity)
        full_name = f"{raw.edition}/{raw.id}" if own else raw
        if type(full_name) is str and full_name in named:
            return named[full_name]
        expected = "the id of an activity that is known or passed"
        if not own:
            raise RefusedError(f"{expected} ({_near(raw, named)})", raw)
        within = f"{raw.edition}/"
        ids = [name.removeprefix(within) for name in named if name.startswith(within)]
        if not ids:
            raise RefusedError("the id of an activity of its edition, which is not known here", raw.id)
        raise RefusedError(f"{expected} (of {raw.edition}: {', '.join(ids)})", raw.id)

    return read


def _near(raw: object, named: Iterable[str]) -> str:
    """Return the known names that are similar to the text, or the first known name as an example."""
    names = list(named)
    near = most_like(raw, names, count=3) if isinstance(raw, str) and len(raw) <= LONG else []
    return f"similar: {', '.join(near)}" if near else f"such as {names[0]}"


def _writing(what: str, named: Mapping[str, Any]) -> Callable[[Any], str]:
    ours: dict[int, str] = {id(value): name for name, value in reversed(list(named.items()))}

    def written(value: Any) -> str:
        if id(value) in ours:
            return ours[id(value)]
        for name, candidate in named.items():
            if candidate == value:
                return name
        raise RefusedError(f"{what} that is known (pass the framework that it belongs to)", value.id)

    return written


def _register_inspections(made: Converter, known: KnownNames) -> None:
    """Register hooks for inspections: an activity of the inspection's own edition is written as its id alone."""
    read, write = made.gen_structure_attrs_fromdict(Inspection), made.gen_unstructure_attrs_fromdict(Inspection)

    def reading(raw: Any, _: Any) -> Any:
        document = is_object(raw)
        activity = document.get("activity")
        if isinstance(activity, str) and "/" not in activity:
            name = f"{document.get('edition')}/{activity}"
            document = {
                **document,
                "activity": name if name in known.activities else _OwnActivity(document.get("edition"), activity),
            }
        return read(document, Inspection)

    def writing(inspection: Inspection) -> dict[str, Any]:
        document: dict[str, Any] = write(inspection)
        if isinstance(inspection.edition, Edition) and inspection.activity in inspection.edition.activities:
            document["activity"] = document["activity"].rpartition("/")[2]
        return document

    made.register_structure_hook(Inspection, reading)
    made.register_unstructure_hook(Inspection, writing)
