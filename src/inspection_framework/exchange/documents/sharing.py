"""Equal parts of many documents: read once, and one object in memory.

The value of a part depends only on its content. So values are cached by the bytes of their content, and the written
form, which is compared with the content, by the object.
"""

import marshal
from collections.abc import Callable
from typing import Any

__all__ = ["APART", "Hook", "SeparateParts", "SharedParts"]

Hook = Callable[[Any, Any], Any]
"""A function that reads a part of a document; its arguments are the content and the type."""

MOST = 2**24
"""The most bytes that are cached for parts of one type, so that a stream can have any length."""
MOST_WRITTEN = 2**12
"""The most written parts that are cached for one type."""

BY_VALUE = 2
"""The version of marshal whose bytes are equal exactly if the values and their types are equal."""


class SeparateParts:
    """Reads and writes every part by itself."""

    def reading(self, read: Hook) -> Hook:
        """Return a hook that reads parts of one type."""
        return read

    def writing(self, write: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a hook that writes parts of one type."""
        return write


APART = SeparateParts()


class SharedParts(SeparateParts):
    """Reads and writes equal parts once."""

    def __init__(self) -> None:
        """Start with empty caches."""
        self._kept: list[dict[Any, Any]] = []

    def __len__(self) -> int:
        return sum(map(len, self._kept))

    def reading(self, read: Hook) -> Hook:
        """Return a hook that reads an equal part as the same object."""
        kept: dict[bytes | str, Any] = {}
        self._kept.append(kept)
        size = 0

        def once(raw: Any, kind: Any) -> Any:
            nonlocal size
            key = raw if type(raw) is str else marshal.dumps(raw, BY_VALUE)
            if key in kept:
                return kept[key]
            value = read(raw, kind)
            if size >= MOST:
                kept.clear()
                size = 0
            size += len(key)
            return kept.setdefault(key, value)

        return once

    def writing(self, write: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a hook that writes the same object as the same part of a document."""
        kept: dict[int, tuple[Any, Any]] = {}
        self._kept.append(kept)

        def once(value: Any) -> Any:
            there = kept.get(id(value))
            if there is None or there[0] is not value:
                if len(kept) >= MOST_WRITTEN:
                    kept.clear()
                there = kept[id(value)] = value, write(value)
            return there[1]

        return once
