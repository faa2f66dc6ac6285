"""A progress bar, drawn by tqdm if it is installed."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Protocol

__all__: list[str] = []

_DELAY = 1.0
"""The seconds before a bar is drawn, so that short reads have none."""


class _Bar(Protocol):
    """The part of tqdm's bar that is used."""

    total: float | None

    def update(self) -> object: ...
    def close(self) -> None: ...


class RowProgress:
    """Counts the rows of a read, and draws its progress if there is a bar."""

    def __init__(self, bar: _Bar | None) -> None:
        self._bar = bar

    def expect(self, rows: int) -> None:
        """Set the number of rows, which is known when the file has been opened."""
        if self._bar is not None:
            self._bar.total = rows

    def over(self, rows: range) -> Iterable[int]:
        """Return the rows, and count each after it is read."""
        return rows if self._bar is None else _counted(rows, self._bar)


def _counted(rows: range, bar: _Bar) -> Iterator[int]:
    for row in rows:
        yield row
        bar.update()


@contextmanager
def watch(*, wanted: bool, delay: float = _DELAY, unit: str = " rows") -> Generator[RowProgress]:
    """Watch a read with a bar on standard error, if one is wanted and tqdm is installed."""
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
