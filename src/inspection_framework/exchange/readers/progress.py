"""A bar for those who wait, drawn by tqdm where it is there."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Protocol

__all__: list[str] = []

_DELAY = 1.0
"""The seconds before a bar is drawn: of a read that is over by then there is none to see."""


class _Bar(Protocol):
    """What is used of a bar of tqdm."""

    total: float | None

    def update(self) -> object: ...
    def close(self) -> None: ...


class RowProgress:
    """Counts the rows of a read, and draws how far it is where there is a bar."""

    def __init__(self, bar: _Bar | None) -> None:
        self._bar = bar

    def expect(self, rows: int) -> None:
        """Return how many rows there will be, which is known when the file has been opened."""
        if self._bar is not None:
            self._bar.total = rows

    def over(self, rows: range) -> Iterable[int]:
        """Return the rows one by one, and count each that was read."""
        return rows if self._bar is None else _counted(rows, self._bar)


def _counted(rows: range, bar: _Bar) -> Iterator[int]:
    for row in rows:
        yield row
        bar.update()


@contextmanager
def watch(*, wanted: bool, delay: float = _DELAY, unit: str = " rows") -> Generator[RowProgress]:
    """Watch one read: the bar goes to standard error, and there is none where tqdm is not there or none is wanted."""
    bar = _bar(delay, unit) if wanted else None
    try:
        yield RowProgress(bar)
    finally:
        if bar is not None:
            bar.close()


def _bar(delay: float, unit: str) -> _Bar | None:
    try:
        tqdm = import_module("tqdm")
    except ModuleNotFoundError:
        return None
    bar: _Bar = tqdm.tqdm(unit=unit, delay=delay)
    return bar
