"""How values print: `repr` is one line that names the value, `str` a block of a few lines that people want to read."""

from collections.abc import Iterator
from typing import Any, cast

import attrs

__all__: list[str] = []

MOST = 200
"""The most characters of a ``repr``."""
_WITHIN = 60
"""The most characters of a part, where the whole value does not fit."""
_LEAST = 12
"""A field is left out where fewer characters remain."""
_CUT = "..."


class Printed:
    """A value whose ``repr`` is one line of at most 200 characters, whatever it contains.

    A value that fits is written as the call that makes it, without the fields that have their default. A longer value
    is written as its ``str`` or, if it has none, with the fields that fit. The ``str`` is a block: what notebooks show
    of the value, or else its fields. A class that defines ``__repr__`` or ``__str__`` keeps it. No field and no slot is
    added.
    """

    __slots__ = ()

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Replace the ``repr`` that attrs generated. Its other methods stay: pytest compares such values by field."""
        made: Any = cls
        if getattr(made.__repr__, "__code__", one_line.__code__).co_filename.startswith("<attrs generated"):
            made.__repr__ = one_line
        about_a_child = hasattr(made, "_hidden")  # its fields are not shown
        if made.__str__ is object.__str__ and (hasattr(made, "_repr_html_") or not about_a_child):
            made.__str__ = block


def one_line(value: object, most: int = MOST) -> str:
    """Return a value in one line of at most ``most`` characters.

    >>> from inspection_framework import Problem
    >>> one_line(Problem("areas", "there are none")), one_line(Problem("areas", "there are none"), 28)
    ("Problem(where='areas', what='there are none')", '<Problem: areas: ther...>')
    """
    kind = type(value).__name__
    if whole := _fitted(value, most):
        return whole
    room = most - len(f"{kind}(, {_CUT})")
    if room < _LEAST:
        return _CUT
    if has_own_text(value):
        return f"<{kind}: {cut(str(value), room)}>"
    fields = list(said(value))
    written: list[str] = []
    for name, part in fields:
        left = min(_WITHIN, room - len(f"{name}=, "))
        if left < _LEAST:
            written.append(_CUT)
            break
        written.append(f"{name}={_short(part, left)}")
        room -= len(written[-1]) + 2
    return f"{kind}({', '.join(written)})"


def block(value: object) -> str:
    """Return a value in at most 25 lines: as text of what notebooks show, or else field by field."""
    from inspection_framework.notebook import summary  # noqa: PLC0415 # loaded when a value is printed

    return summary(value)


def has_own_text(value: object) -> bool:
    """Return whether the class of a value says how it is printed."""
    return type(value).__str__ not in {object.__str__, block}


def said(value: object, *, hidden: bool = False) -> Iterator[tuple[str, object]]:
    """Yield the fields of a value that do not have their default, with the names of the arguments.

    Fields that its ``repr`` leaves out are yielded only if ``hidden`` is true. A field that is not set yet is left
    out, because a debugger may print a value while it is being made.
    """
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
        part = getattr(value, field.name, attrs.NOTHING)
        default = field.default
        if (
            (field.repr or hidden)
            and part is not attrs.NOTHING
            and not (type(part) is type(default) and part == default)
        ):
            yield field.alias or field.name, part


def cut(text: str, most: int = MOST) -> str:
    r"""Return a text in one line of at most ``most`` characters, without control characters.

    >>> cut("two\n lines,  red \x1b[31m", 20), cut("a long sentence", 8)
    ('two lines, red \\x...', 'a lon...')
    """
    line = "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in " ".join(text.split()))
    return line if len(line) <= most else f"{line[: most - len(_CUT)]}{_CUT}"


def _fitted(value: object, most: int) -> str:
    """Return a value as the call that makes it, or ``""`` if that takes more than ``most`` characters.

    It stops as soon as there is no room, so the time does not depend on the size of the value.
    """
    if type(value).__repr__ is one_line:
        return _joined(f"{type(value).__name__}(", ((f"{name}=", part) for name, part in said(value)), ")", most)
    if type(value) is tuple:
        parts = cast("tuple[object, ...]", value)
        return _joined("(", (("", part) for part in parts), ",)" if len(parts) == 1 else ")", most)
    text = repr(value)
    return text if len(text) <= most and text.isprintable() else ""


def _joined(opening: str, parts: Iterator[tuple[str, object]], closing: str, most: int) -> str:
    text = opening
    for name, part in parts:
        text += f"{', ' if len(text) > len(opening) else ''}{name}"
        if not (fitted := _fitted(part, most - len(text) - len(closing))):
            return ""
        text += fitted
    return f"{text}{closing}" if len(text) + len(closing) <= most else ""


def _short(value: object, most: int) -> str:
    """Return a part of a value that does not fit: whole if it is short, else its name or its number of items."""
    if whole := _fitted(value, most):
        return whole
    if type(value).__repr__ is one_line:
        return one_line(value, most)
    if type(value) is tuple:
        parts = cast("tuple[object, ...]", value)
        kinds = {type(part).__name__ for part in parts}
        return cut(f"<{len(parts)} x {kinds.pop() if len(kinds) == 1 else 'value'}>", most)
    return cut(repr(value), most)
