"""How each type is written and read: the hooks that make documents strict.

Reading takes exactly what writing gives: no other type is coerced, no key is overlooked. The hooks are cattrs', whose
nature it is to take anything and give anything: this is where types begin.
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
    """Make a converter that resolves names among what is known.

    One ``in_full`` is for frameworks, editions and activities themselves, which others only name. A ``detailed`` one
    finds every problem, and is slower. ``parts`` says whether parts of documents are read each by itself.
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
    """Refuse to write whatever documents do not hold."""

    def is_other(kind: Any) -> bool:
        return isinstance(kind, type) and kind not in (*PLAIN, tuple) and not is_ours(kind)

    def refuse(given: Any) -> Any:
        raise RefusedError("what a document can hold", given)

    made.register_unstructure_hook_func(is_other, refuse)
    made.register_unstructure_hook(bytes, refuse)


def _register_objects(made: Converter, parts: SeparateParts) -> None:
    """Take objects for values with fields, and nothing else that has keys or parts."""

    def reading(kind: Any) -> Hook:
        read = made.gen_structure_attrs_fromdict(kind)
        return parts.reading(lambda found, _: read(is_object(found), kind))

    def writing(kind: Any) -> Callable[[Any], Any]:
        exactly, write = get_origin(kind) or kind, made.gen_unstructure_attrs_fromdict(kind)

        def written(given: Any) -> Any:
            if type(given) is not exactly:
                raise RefusedError(f"a value of type {exactly.__name__}", given)
            return write(given)

        return parts.writing(written)

    def has_fields(kind: Any) -> bool:
        exactly = get_origin(kind) or kind
        return is_ours(exactly) and attrs.has(exactly)

    made.register_structure_hook_factory(has_fields, reading)
    made.register_unstructure_hook_factory(has_fields, writing)


def _register_tuples(made: Converter, parts: SeparateParts) -> None:
    """Write tuples as lists, of as many parts as they have, each as what it is."""

    def reading(kind: Any) -> Hook:
        one, *rest = get_args(kind)
        single = made.get_structure_hook(one)
        hooks = [(made.get_structure_hook(part), part) for part in (one, *rest)] if rest != [...] else []

        def read(found: Any, _: Any) -> Any:
            given = is_list(found)
            return tuple(
                _in_detail(single, given, one) if made.detailed_validation else [single(part, one) for part in given]
            )

        def read_each(found: Any, _: Any) -> Any:
            if len(is_list(found)) != len(hooks):
                raise RefusedError(f"a list of {len(hooks)}", found)
            each = zip(found, hooks, strict=True)
            return tuple(in_turn((place, partial(hook, part, of)) for place, (part, (hook, of)) in enumerate(each)))

        return parts.reading(read_each if hooks else read)

    def writing(kind: Any) -> Callable[[Any], Any]:
        of = get_args(kind) or (Any, ...)
        several = of[1:] == (...,)
        writes = [made.unstructure if is_open(one) else made.get_unstructure_hook(one) for one in of if one is not ...]

        def written(given: Any) -> list[Any]:
            if not isinstance(given, tuple):
                raise RefusedError("a tuple", given)
            if several:
                return [writes[0](part) for part in cast("Any", given)]
            return [write(part) for write, part in zip(writes, cast("Any", given), strict=True)]

        return parts.writing(written)

    def is_tuple(kind: Any) -> bool:
        return (get_origin(kind) or kind) is tuple

    made.register_structure_hook_factory(is_tuple, reading)
    made.register_unstructure_hook_factory(is_tuple, writing)


def _in_detail(hook: Hook, given: list[Any], kind: Any) -> list[Any]:
    return in_turn((place, partial(hook, part, kind)) for place, part in enumerate(given))


def _register_unions(made: Converter) -> None:
    """Tell what may be one thing or another by what stands there."""

    def or_absence(kind: Any) -> Hook:
        (other,) = (one for one in get_args(kind) if one is not Absence)
        hook, absence = made.get_structure_hook(other), made.get_structure_hook(Absence)
        return lambda found, _: absence(found, Absence) if is_absence(found) else hook(found, other)

    def absence_or(kind: Any) -> Callable[[Any], Any]:
        (other,) = (one for one in get_args(kind) if one is not Absence)
        write, absence = made.get_unstructure_hook(other), made.get_unstructure_hook(Absence)
        return lambda given: absence(given) if isinstance(given, Absence) else write(given)

    def stated(found: Any, _: Any) -> Any:
        kinds: dict[type, Any] = {str: str, int: int, list: tuple[str, ...], NoneType: NoneType}
        if type(found) not in kinds:
            raise RefusedError("text, a whole number, a list of texts or null", found)
        return made.structure(found, kinds[type(found)])

    def is_stated(kind: Any) -> bool:
        return bool(kind == Stated)

    made.register_structure_hook_factory(has_absence, or_absence)
    made.register_unstructure_hook_factory(has_absence, absence_or)
    made.register_structure_hook_func(is_stated, stated)
    made.register_unstructure_hook_func(is_stated, made.unstructure)
