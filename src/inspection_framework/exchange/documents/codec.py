"""How each type is written and read: the hooks that make documents strict.

Reading accepts exactly what writing produces: no other type is coerced, and no key is overlooked. The hooks of cattrs
accept and return ``Any``, so most types here are ``Any``.
"""

from collections.abc import Callable
from functools import partial
from types import NoneType
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter

from inspection_framework.exchange.documents.grading import is_absence, register_grading
from inspection_framework.exchange.documents.kinds import PLAIN, has_absence, is_open, is_ours
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.plain import is_list, is_object, register_plain
from inspection_framework.exchange.documents.references import register_references
from inspection_framework.exchange.documents.sharing import APART, Hook, SeparateParts
from inspection_framework.exchange.documents.strictness import RefusedError, in_turn
from inspection_framework.model.framework import Stated
from inspection_framework.model.grades import Absence

__all__ = ["converter"]


def converter(known: KnownNames, *, in_full: bool, detailed: bool, parts: SeparateParts = APART) -> Converter:
    """Return a converter that resolves the known names.

    ``in_full`` is for frameworks, editions and activities themselves, which other values only name. A ``detailed``
    converter finds every problem, and is slower. ``parts`` decides whether equal parts of documents are read once.
    """
    made = Converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=detailed)
    _register_others(made)
    _register_objects(made, parts)
    register_plain(made, parts)
    register_grading(made, known, parts)
    _register_tuples(made, parts)
    _register_unions(made)
    if not in_full:
        register_references(made, known)
    return made


def _register_others(made: Converter) -> None:
    """Register hooks that refuse to write what documents cannot contain."""

    def is_other(kind: Any) -> bool:
        return isinstance(kind, type) and kind not in (*PLAIN, tuple) and not is_ours(kind)

    def refuse(value: Any) -> Any:
        raise RefusedError("a value that a document can contain", value)

    made.register_unstructure_hook_func(is_other, refuse)
    made.register_unstructure_hook(bytes, refuse)


def _register_objects(made: Converter, parts: SeparateParts) -> None:
    """Register hooks that read objects as values with fields, and write only the exact type."""

    def reading(kind: Any) -> Hook:
        read = made.gen_structure_attrs_fromdict(kind)
        return parts.reading(lambda raw, _: read(is_object(raw), kind))

    def writing(kind: Any) -> Callable[[Any], Any]:
        exactly, write = get_origin(kind) or kind, made.gen_unstructure_attrs_fromdict(kind)

        def written(value: Any) -> Any:
            if type(value) is not exactly:
                raise RefusedError(f"a value of type {exactly.__name__}", value)
            return write(value)

        return parts.writing(written)

    def has_fields(kind: Any) -> bool:
        exactly = get_origin(kind) or kind
        return is_ours(exactly) and attrs.has(exactly)

    made.register_structure_hook_factory(has_fields, reading)
    made.register_unstructure_hook_factory(has_fields, writing)


def _register_tuples(made: Converter, parts: SeparateParts) -> None:
    """Register hooks for tuples: a list with as many parts, each of its own type."""

    def reading(kind: Any) -> Hook:
        first, *rest = get_args(kind)
        single = made.get_structure_hook(first)
        hooks = [(made.get_structure_hook(part), part) for part in (first, *rest)] if rest != [...] else []

        def read(raw: Any, _: Any) -> Any:
            raw_parts = is_list(raw)
            return tuple(
                _in_detail(single, raw_parts, first)
                if made.detailed_validation
                else [single(part, first) for part in raw_parts]
            )

        def read_each(raw: Any, _: Any) -> Any:
            if len(is_list(raw)) != len(hooks):
                raise RefusedError(f"a list of {len(hooks)}", raw)
            each = zip(raw, hooks, strict=True)
            return tuple(in_turn((place, partial(hook, part, of)) for place, (part, (hook, of)) in enumerate(each)))

        return parts.reading(read_each if hooks else read)

    def writing(kind: Any) -> Callable[[Any], Any]:
        of = get_args(kind) or (Any, ...)
        several = of[1:] == (...,)
        writes = [
            made.unstructure if is_open(inner) else made.get_unstructure_hook(inner) for inner in of if inner is not ...
        ]

        def written(value: Any) -> list[Any]:
            if not isinstance(value, tuple):
                raise RefusedError("a tuple", value)
            if several:
                return [writes[0](part) for part in cast("Any", value)]
            return [write(part) for write, part in zip(writes, cast("Any", value), strict=True)]

        return parts.writing(written)

    def is_tuple(kind: Any) -> bool:
        return (get_origin(kind) or kind) is tuple

    made.register_structure_hook_factory(is_tuple, reading)
    made.register_unstructure_hook_factory(is_tuple, writing)


def _in_detail(hook: Hook, raw_parts: list[Any], kind: Any) -> list[Any]:
    return in_turn((place, partial(hook, part, kind)) for place, part in enumerate(raw_parts))


def _register_unions(made: Converter) -> None:
    """Register hooks for unions: the document's content decides the type."""

    def or_absence(kind: Any) -> Hook:
        (other,) = (option for option in get_args(kind) if option is not Absence)
        hook, absence = made.get_structure_hook(other), made.get_structure_hook(Absence)
        return lambda raw, _: absence(raw, Absence) if is_absence(raw) else hook(raw, other)

    def absence_or(kind: Any) -> Callable[[Any], Any]:
        (other,) = (option for option in get_args(kind) if option is not Absence)
        write, absence = made.get_unstructure_hook(other), made.get_unstructure_hook(Absence)
        return lambda value: absence(value) if isinstance(value, Absence) else write(value)

    def stated(raw: Any, _: Any) -> Any:
        kinds: dict[type, Any] = {str: str, int: int, list: tuple[str, ...], NoneType: NoneType}
        if type(raw) not in kinds:
            raise RefusedError("text, a whole number, a list of texts or null", raw)
        return made.structure(raw, kinds[type(raw)])

    def is_stated(kind: Any) -> bool:
        return bool(kind == Stated)

    made.register_structure_hook_factory(has_absence, or_absence)
    made.register_unstructure_hook_factory(has_absence, absence_or)
    made.register_structure_hook_func(is_stated, stated)
    made.register_unstructure_hook_func(is_stated, made.unstructure)
