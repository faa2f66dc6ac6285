"""The JSON Schema of the documents, for reading or writing them without Python.

It ships as the file ``schema.json`` next to this module, for any validator, and is generated from the types themselves.
Everything that :func:`~inspection_framework.exchange.json.from_json` reads is valid by it. But it is only a first
check. Only reading the document shows problems between values: an edition may not have the judged area, or the last day
may be before the first.
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
"""The types that other values refer to by name."""
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
    # Each pattern comes with a length, because for some validators $ also matches before a final line break.
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
"""The definitions that are used in many places, apart from the types."""


def schema(kind: type[object] | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) that ships with the package, a new dictionary each time.

    It is one schema for the documents of every public type; ``$defs`` has the values, by the names of their types. With
    ``kind`` it is the schema of the documents of that type only. That has no ``$ref``, so it can be part of another
    schema. Any validator of that draft can be used:

    >>> from jsonschema import Draft202012Validator
    >>> validator = Draft202012Validator(schema())
    >>> validator.is_valid({"format": 1, "type": "Grade", "value": "Grade.good"})
    True
    >>> [error.message for error in validator.iter_errors({"format": 1, "type": "Months", "value": {"count": 3}})]
    ["'unit' is a required property"]
    >>> from inspection_framework import Grade
    >>> schema(Grade)["properties"]["value"]["enum"]
    ['Grade.outstanding', 'Grade.good', 'Grade.requires_improvement', 'Grade.inadequate']

    Write whole numbers without a decimal point: by the standard the schema accepts 3.0 for 3, but reading does not. The
    keyword ``"format": "date"`` requires a day of the calendar, but most validators check it only as an option.

    Raises:
        DocumentError: the schema does not have this type.
    """
    file = files("inspection_framework.exchange").joinpath("schema.json")
    shipped: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return shipped if kind is None else _alone(name_of(kind), shipped)


def _alone(name: str, shipped: Schema) -> Schema:
    """Return the schema of the documents of one type."""
    if name not in shipped["properties"]["type"]["enum"]:
        raise DocumentError("a type of the schema", [Problem(name, "the schema has only the library's own types")])
    properties: dict[str, Schema] = {
        "format": shipped["properties"]["format"],
        "type": {"const": name},
        "value": cast("Schema", _in_place({"$ref": f"#/$defs/{name}"}, shipped["$defs"])),
    }
    return _object(properties, list(properties)) | {"title": f"Document of type {name}"}


def _in_place(part: object, named: dict[str, Schema]) -> object:
    """Return a part of a schema with each reference replaced by its definition."""
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
    """Return the schema, generated from the types; it equals the shipped file unless a type has changed since."""
    types = _types()
    documents = {name: kind for name, kind in types.items() if kind not in (Length, Scale)}
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
                "then": {"properties": {"value": _named(kind)}},
            }
            for name, kind in documents.items()
        ],
        "$defs": COMMON
        | {name: {"description": _summary(kind), **_described(kind, types)} for name, kind in types.items()},
    }


def _types() -> dict[str, type]:
    """Return the public types that documents can contain, by name: not those with other parts, such as a case."""
    public = every_public_name() | {"LeftOut": LeftOut}
    types = {
        name: kind
        for name, kind in sorted(public.items())
        if inspect.isclass(kind) and not _is(kind, Unshown) and (attrs.has(kind) or _is(kind, Enum))
    }
    while True:
        held = {*PLAIN, *types.values()}
        kept = {name: kind for name, kind in types.items() if all(held.issuperset(_leaves(of)) for of in _hints(kind))}
        if kept == types:
            return types
        types = kept


def _hints(kind: type) -> list[Any]:
    hints = get_type_hints(kind)
    return [hints[field.name] for field in attrs.fields(kind)] if attrs.has(kind) else []


def _leaves(kind: object) -> Iterator[object]:
    """Yield the types in the annotation of a field."""
    origin = get_origin(kind) or kind
    if origin not in (Union, UnionType, tuple, type) and not isinstance(kind, TypeVar):
        yield origin
    for inner in get_args(kind):
        if inner is not ...:
            yield from _leaves(inner)


def _is(kind: type, other: type) -> bool:
    return issubclass(kind, other)


def _summary(kind: type) -> str:
    """Return the first sentences of a docstring."""
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].split())


def _named(kind: type) -> Schema:
    return _ref(kind.__name__)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _object(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _described(kind: type, types: dict[str, type]) -> Schema:
    """Return the schema of the values of a type."""
    if _is(kind, Enum):
        return _words(cast("type[Enum]", kind), types)
    if _is(kind, Length):
        units = [
            length.unit for length in types.values() if issubclass(length, Length) and _is(length, kind) and length.unit
        ]
        return _object({"count": {"type": "integer", "minimum": 0}, "unit": {"enum": units}}, ["count", "unit"])
    if kind is Judgements:
        entry = _fields(Judgement)
        del entry["properties"]["area"]
        entry["required"].remove("area")
        return {"type": "object", "additionalProperties": entry}
    return _fields(kind)


def _words(kind: type[Enum], types: dict[str, type]) -> Schema:
    """Return the schema of an enumeration: its words, with the scale's name for grades. An ``Absence`` is an object."""
    words = [member.value for member in kind]
    if kind is Absence:
        return _object({"absence": {"enum": words}}, ["absence"])
    if kind is Scale:
        ours = [scale for scale in types.values() if _is(scale, Scale) and scale is not Scale]
        names = "|".join(scale.__name__ for scale in ours)
        return {"anyOf": [*map(_named, ours), {"type": "string", "pattern": rf"^(?!({names})\.)[^.]+\."}]}
    return {"enum": [f"{kind.__name__}.{word}" for word in words] if _is(kind, Scale) else words}


def _fields(kind: type) -> Schema:
    """Return the schema of an attrs class, field by field; a field with its default must be left out."""
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
    """Return the written form of a default."""
    if isinstance(default, Absence):
        return {"absence": default.value}
    if attrs.has(type(default)):
        return {}  # a part in which everything has its default
    return list(cast("tuple[object, ...]", default)) if isinstance(default, tuple) else default


def _type(kind: object, *, in_full: bool) -> Schema:
    """Return the schema of a field: in full, or for named values by name."""
    origin: Any = get_origin(kind) or kind
    if origin in PLAIN:
        return dict(PLAIN[origin])
    if origin in NAMED and not in_full:
        return _ref(NAMED[origin])
    if isinstance(kind, TypeVar):
        return _type(kind.__bound__ or Any, in_full=in_full)
    inner = get_args(kind)
    parts = [_type(argument, in_full=in_full) for argument in inner if argument is not ...]
    return _of(origin, parts, endless=inner[-1] is ...) if inner else _named(origin)


def _of(origin: type, parts: list[Schema], *, endless: bool) -> Schema:
    """Return the schema of a type with arguments: a union, a tuple, a scale by its name, a fact, or another type."""
    if origin in (Union, UnionType):
        return {"anyOf": parts}
    if origin is tuple:
        each = {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts)}
        return {"type": "array", "items": parts[0]} if endless else each
    if origin is type:
        return {"type": "string", "pattern": "^[^.]+$", "description": "The name of a scale, such as Grade."}
    return _named(origin) | ({"properties": {"value": parts[0]}} if origin is Fact else {})
