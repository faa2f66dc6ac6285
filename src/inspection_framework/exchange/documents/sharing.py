"""Equal values as one object in memory."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeVar, cast

import attrs

__all__ = ["Pool"]

T = TypeVar("T")

MOST = 2**16
"""So many values are remembered at most, so that a stream can be as long as it likes."""

SERIES: frozenset[Any] = frozenset({tuple})


class Pool:
    """The values met before. Each goes by its type and by which objects its parts are, so that 1 is never true."""

    def __init__(self, settled: Iterable[object]) -> None:
        """Make an empty pool; what is settled stays as it is."""
        self._settled = {id(one): one for one in settled}
        self._met: dict[tuple[object, ...], Any] = {}

    def __len__(self) -> int:
        return len(self._met)

    def shared(self, value: T) -> T:
        """Give the first of the equal values that were met, with its parts shared in turn."""
        kind: Any = type(value)
        fields = _fields(kind)
        if not fields and kind not in SERIES:
            return cast("T", self._remembered((kind, value), value))
        if id(value) in self._settled:
            return value
        given: Any = [getattr(value, name) for name in fields] if fields else value
        parts = [self.shared(part) for part in given]
        key = (kind, *map(id, parts))
        if key in self._met:
            return cast("T", self._met[key])
        made: object = kind(**dict(zip(fields.values(), parts, strict=True))) if fields else tuple(parts)
        return cast("T", self._remembered(key, made))

    def _remembered(self, key: tuple[object, ...], value: object) -> object:
        if len(self._met) >= MOST:
            self._met.clear()
        return self._met.setdefault(key, value)


@lru_cache(maxsize=256)
def _fields(kind: Any) -> dict[str, str]:
    """Give the names of a type's fields, each with that of its argument; none where it has no fields."""
    return {field.name: field.alias for field in attrs.fields(kind)} if attrs.has(kind) else {}
