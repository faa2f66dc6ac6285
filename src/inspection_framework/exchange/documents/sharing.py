"""Equal parts of many documents: read once, and one object in memory.

What a part of a document is read as depends on what stands there and on nothing else. So what was read is kept by the
bytes of what stood there, and what it is written as, for the comparison with what stands there, by the object.
"""

import marshal
from collections.abc import Callable
from typing import Any

__all__ = ["APART", "Hook", "SeparateParts", "SharedParts"]

Hook = Callable[[Any, Any], Any]
"""What reads one kind of thing: it takes what stands there, and the kind."""

MOST = 2**24
"""So many bytes of the parts of a type are kept at most, so that a stream can be as long as it likes."""
MOST_WRITTEN = 2**12
"""So many parts of a type are kept as they are written."""

BY_VALUE = 2
"""The version of marshal that gives equal bytes for equal values of equal types, and for no others."""


class SeparateParts:
    """Every part is read and written by itself."""

    def reading(self, read: Hook) -> Hook:
        """Give a hook that reads parts of one type."""
        return read

    def writing(self, write: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Give a hook that writes parts of one type."""
        return write


APART = SeparateParts()


class SharedParts(SeparateParts):
    """Parts that stand there again are what they were read as before."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: list[dict[Any, Any]] = []

    def __len__(self) -> int:
        return sum(map(len, self._kept))

    def reading(self, read: Hook) -> Hook:
        """Read a part that stood there before as the same object."""
        kept: dict[bytes | str, Any] = {}
        self._kept.append(kept)
        size = 0

        def once(found: Any, kind: Any) -> Any:
            nonlocal size
            key = found if type(found) is str else marshal.dumps(found, BY_VALUE)
            if key in kept:
                return kept[key]
            value = read(found, kind)
            if size >= MOST:
                kept.clear()
                size = 0
            size += len(key)
            return kept.setdefault(key, value)

        return once

    def writing(self, write: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Write an object that was written before as the same part of a document."""
        kept: dict[int, tuple[Any, Any]] = {}
        self._kept.append(kept)

        def once(given: Any) -> Any:
            there = kept.get(id(given))
            if there is None or there[0] is not given:
                if len(kept) >= MOST_WRITTEN:
                    kept.clear()
                there = kept[id(given)] = given, write(given)
            return there[1]

        return once
