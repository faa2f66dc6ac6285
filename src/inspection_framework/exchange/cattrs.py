"""The library's types in your own cattrs converter, written and read as in documents."""

from collections.abc import Callable, Iterable
from typing import Any, get_origin

from cattrs import BaseConverter

from inspection_framework.arguments import checked
from inspection_framework.arguments.annotations import in_words
from inspection_framework.exchange.documents.document import Reader, known_among, written
from inspection_framework.exchange.documents.kinds import has_absence, is_ours, name_of, part
from inspection_framework.exchange.documents.sharing import Hook
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.unshown import Unshown

__all__ = ["register_hooks"]


@checked
def register_hooks(
    converter: BaseConverter,
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
) -> None:
    """Register hooks in a converter for every type that documents can contain, so that your own classes can have them.

    A value is written without the envelope of a document, so keep the version of the format with it. Frameworks,
    editions and activities are written as their ids. ``frameworks`` and ``scales`` are those that ids may name, added
    to the library's own. Reading is as strict as :func:`~inspection_framework.exchange.json.from_json`. Other types
    stay as your converter has them.

    >>> import attrs
    >>> from cattrs.preconf.json import make_converter
    >>> from inspection_framework import Grade
    >>> @attrs.frozen
    ... class Note:
    ...     text: str
    ...     grade: Grade
    >>> converter = make_converter()
    >>> register_hooks(converter)
    >>> converter.dumps(Note("as last year", Grade.GOOD))
    '{"text": "as last year", "grade": "Grade.good"}'
    >>> converter.loads('{"text": "as last year", "grade": "Grade.good"}', Note)
    Note(text='as last year', grade=<Grade.GOOD: 'good'>)

    Raises:
        DocumentError: from the hooks: a value does not have the written form, or a type contains cases of children.
    """
    known = known_among(tuple(frameworks), tuple(scales))

    def reading(kind: Any) -> Hook:  # noqa: ANN401 # cattrs hands any type to a hook
        reader: Reader[Any] = Reader(part(kind), f"a value of type {in_words(kind)}", known)
        return lambda raw, _: reader.value(raw, [], "$")

    def writing(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 # cattrs hands any type to a hook
        if not has_absence(kind):
            name_of(kind)  # refuses types that contain a child's case
        return lambda value: written(value, kind, known, where="$")

    converter.register_structure_hook_factory(_is_held, reading)
    converter.register_unstructure_hook_factory(_is_held, writing)


def _is_held(kind: Any) -> bool:  # noqa: ANN401 # cattrs hands any type to a hook
    """Return whether a type is the library's, including types about a child, which the hooks then refuse."""
    origin = get_origin(kind) or kind
    return is_ours(origin) or has_absence(kind) or (isinstance(origin, type) and issubclass(origin, Unshown))
