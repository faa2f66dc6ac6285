"""The JSON Schema of the documents, for those who read or write them without Python.

It ships as the file ``schema.json`` beside this module, so any validator can take it from there; it is generated from
the types themselves. Whatever :func:`~inspection_framework.exchange.json.from_json` reads fits it. It is no
more than a first sieve: what only the values together tell (whether an edition has the area that is judged, whether
the last day lies before the first) is found by reading the document.
"""

import inspect
import json
from collections.abc import Iterator
from datetime import date, time
from enum import Enum
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from inspection_framework.errors import DocumentError, Problem
from inspection_framework.exchange.datasets import LeftOut
from inspection_framework.exchange.documents.kinds import name_of
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.model.lengths import Length
from inspection_framework.model.unshown import Unshown

__all__ = ["generated", "schema"]

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FORMAT = 1
"""The version of the documents that is described."""

NAMED: dict[Any, str] = {Framework: "FrameworkId", Edition: "EditionId", Activity: "ActivityId"}
"""What goes by its name wherever it belongs to something else."""
PLAIN: dict[Any, Schema] = {
    Any: {},
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"$ref": "#/$defs/date"},
    time: {"$ref": "#/$defs/time"},
}
COMMON: dict[str, Schema] = {
    "FrameworkId": {"type": "string", "description": "The id of a framework, such as ILACS."},
    "EditionId": {"type": "string", "description": "The id of an edition, such as ilacs-2023-01."},
    "ActivityId": {
        "type": "string",
        "description": "The ids of an edition and of an activity, ilacs-2023-01/short. In an inspection, an activity"
        " of its own edition goes by the latter alone.",
    },
    # Each pattern comes with a length: to some validators $ is also what stands before a last line break.
    "date": {
        "description": "A day such as 2025-01-20.",
        "type": "string",
        "format": "date",
        "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "maxLength": 10,
    },
    "time": {
        "description": "A time of day such as 09:30.",
        "type": "string",
        "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
        "maxLength": 5,
    },
}
"""What stands in many places, beside the types."""


def schema(kind: type[object] | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) that ships with the package, a new dictionary each time.

    It is one schema for the documents of every public type; ``$defs`` holds the values, by the names of their types.
    With a type it is the schema of the documents of that type alone. No ``$ref`` is in it, so it can be put anywhere
    into another schema. Any validator of that draft will do:

    >>> from jsonschema import Draft202012Validator
    >>> validator = Draft202012Validator(schema())
    >>> validator.is_valid({"format": 1, "type": "Grade", "value": "Grade.good"})
    True
    >>> [error.message for error in validator.iter_errors({"format": 1, "type": "Months", "value": {"count": 3}})]
    ["'unit' is a required property"]
    >>> from inspection_framework import Grade
    >>> schema(Grade)["properties"]["value"]["enum"]
    ['Grade.outstanding', 'Grade.good', 'Grade.requires_improvement', 'Grade.inadequate']

    Whole numbers must be written as such: the schema lets 3.0 pass for 3, as the standard has it, reading does not.
    That a day is in the calendar is asked by ``"format": "date"``, which most validators check only when told to.

    Raises:
        DocumentError: the schema has no such type.
    """
    file = files("inspection_framework.exchange").joinpath("schema.json")
    shipped: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return shipped if kind is None else _alone(name_of(kind), shipped)


def _alone(name: str, shipped: Schema) -> Schema:
    """Return the schema of the documents of one type."""
    if name not in shipped["properties"]["type"]["enum"]:
        raise DocumentError("a type of the schema", [Problem(name, "the schema has the library's own types alone")])
    properties: dict[str, Schema] = {
        "format": shipped["properties"]["format"],
        "type": {"const": name},
        "value": cast("Schema", _in_place({"$ref": f"#/$defs/{name}"}, shipped["$defs"])),
    }
    return _object(properties, list(properties)) | {"title": f"Document of type {name}"}


def _in_place(part: object, named: dict[str, Schema]) -> object:
    """Return a part of a schema with what it refers to in the place of each reference."""
    if isinstance(part, list):
        return [_in_place(inner, named) for inner in cast("list[object]", part)]
    if not isinstance(part, dict):
        return part
    schema = cast("Schema", part)
    inner = {key: _in_place(value, named) for key, value in schema.items() if key != "$ref"}
    if "$ref" not in schema:
        return inner
    whole = _in_place(named[schema["$ref"].removeprefix("#/$defs/")], named)
    return {"allOf": [whole], **inner} if inner else whole


def generated() -> dict[str, Any]:
    """Generate the schema from the types: what the shipped file holds, unless a type has changed since."""
    types = _types()
    documents = {name: one for name, one in types.items() if one not in (Length, Scale)}
    return {
        "$schema": DIALECT,
        "title": "Documents of inspection_framework",
        "description": "A value, its type, and the version of the format. What has its default is left out.",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, "type": {"enum": list(documents)}, "value": {}},
        "required": ["format", "type", "value"],
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
                "then": {"properties": {"value": _named(one)}},
            }
            for name, one in documents.items()
        ],
        "$defs": COMMON
        | {name: {"description": _summary(one), **_described(one, types)} for name, one in types.items()},
    }


def _types() -> dict[str, type]:
    """Give the public types that documents hold, by name: none that holds more, such as the case of a child."""
    public = every_public_name() | {"LeftOut": LeftOut}
    types = {
        name: one
        for name, one in sorted(public.items())
        if inspect.isclass(one) and not _is(one, Unshown) and (attrs.has(one) or _is(one, Enum))
    }
    while True:
        held = {*PLAIN, *types.values()}
        kept = {name: one for name, one in types.items() if all(held.issuperset(_leaves(of)) for of in _hints(one))}
        if kept == types:
            return types
        types = kept


def _hints(kind: type) -> list[Any]:
    hints = get_type_hints(kind)
    return [hints[field.name] for field in attrs.fields(kind)] if attrs.has(kind) else []


def _leaves(kind: object) -> Iterator[object]:
    """Give the types that a field holds, one by one."""
    origin = get_origin(kind) or kind
    if origin not in (Union, UnionType, tuple, type) and not isinstance(kind, TypeVar):
        yield origin
    for inner in get_args(kind):
        if inner is not ...:
            yield from _leaves(inner)


def _is(kind: type, other: type) -> bool:
    return issubclass(kind, other)


def _summary(kind: type) -> str:
    """Give the first sentences of a docstring."""
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].split())


def _named(kind: type) -> Schema:
    return _ref(kind.__name__)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _object(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _described(kind: type, types: dict[str, type]) -> Schema:
    """Describe the values of a type."""
    if _is(kind, Enum):
        return _words(cast("type[Enum]", kind), types)
    if _is(kind, Length):
        units = [one.unit for one in types.values() if issubclass(one, Length) and _is(one, kind) and one.unit]
        return _object({"count": {"type": "integer", "minimum": 0}, "unit": {"enum": units}}, ["count", "unit"])
    if kind is Judgements:
        entry = _fields(Judgement)
        del entry["properties"]["area"]
        entry["required"].remove("area")
        return {"type": "object", "additionalProperties": entry}
    return _fields(kind)


def _words(kind: type[Enum], types: dict[str, type]) -> Schema:
    """Describe an enumeration: its words; those of a scale come with its name, an absence says that it is one."""
    words = [member.value for member in kind]
    if kind is Absence:
        return _object({"absence": {"enum": words}}, ["absence"])
    if kind is Scale:
        ours = [one for one in types.values() if _is(one, Scale) and one is not Scale]
        names = "|".join(one.__name__ for one in ours)
        return {"anyOf": [*map(_named, ours), {"type": "string", "pattern": rf"^(?!({names})\.)[^.]+\."}]}
    return {"enum": [f"{kind.__name__}.{word}" for word in words] if _is(kind, Scale) else words}


def _fields(kind: type) -> Schema:
    """Describe an attrs class field by field; what has a default is left out where it is that."""
    hints = get_type_hints(kind)
    in_full = kind in NAMED
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", kind)):
        properties[field.name] = _type(hints[field.name], in_full=in_full)
        if field.default is attrs.NOTHING:
            required.append(field.name)
        else:
            default = _written(field.default)
            properties[field.name] |= {"default": default, "not": {"const": default}}
    return _object(properties, required)


def _written(default: object) -> object:
    """Give a default as it would be written."""
    if isinstance(default, Absence):
        return {"absence": default.value}
    if attrs.has(type(default)):
        return {}  # a part in which everything has its default
    return list(cast("tuple[object, ...]", default)) if isinstance(default, tuple) else default


def _type(kind: object, *, in_full: bool) -> Schema:
    """Describe what a field holds: in full, or what has a name by that."""
    origin: Any = get_origin(kind) or kind
    if origin in PLAIN:
        return dict(PLAIN[origin])
    if origin in NAMED and not in_full:
        return _ref(NAMED[origin])
    if isinstance(kind, TypeVar):
        return _type(kind.__bound__ or Any, in_full=in_full)
    inner = get_args(kind)
    parts = [_type(one, in_full=in_full) for one in inner if one is not ...]
    return _of(origin, parts, endless=inner[-1] is ...) if inner else _named(origin)


def _of(origin: type, parts: list[Schema], *, endless: bool) -> Schema:
    """Describe what is of something: several, one or another, a scale by its name, a fact, a rule about some scale."""
    if origin in (Union, UnionType):
        return {"anyOf": parts}
    if origin is tuple:
        each = {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts)}
        return {"type": "array", "items": parts[0]} if endless else each
    if origin is type:
        return {"type": "string", "pattern": "^[^.]+$", "description": "The name of a scale, such as Grade."}
    return _named(origin) | ({"properties": {"value": parts[0]}} if origin is Fact else {})
