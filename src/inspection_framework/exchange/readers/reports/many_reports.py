"""The reader of many reports, one after the other or in several processes."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any

from inspection_framework.arguments import checked_but
from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.progress import watch
from inspection_framework.exchange.readers.reports.one_report import read_report
from inspection_framework.exchange.readers.reports.reading import ReportProblem, ReportReading
from inspection_framework.exchange.readers.sheets import files_in
from inspection_framework.model.framework import Framework

__all__: list[str] = []

_NO_DAYS: Mapping[str, date] = {}


@checked_but("folder")
def read_reports(
    folder: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    published: Mapping[str, date] = _NO_DAYS,
    frameworks: Iterable[Framework[Any]] = (),
    processes: int = 1,
    progress: bool = False,
) -> Iterator[ReportReading]:
    """Yield the reading of each PDF as soon as it is read: those of a folder by name, or of paths in their order.

    ``published`` has days of publication by the name of the file. A file that cannot be read has a reading without an
    inspection, with a problem that states why. The other files are still read. ``processes`` is the number of files
    read at once. With ``progress``, a bar on standard error shows the progress, if the extra ``progress`` is installed.

    Raises:
        UnreadableFileError: the folder is missing, or cannot be listed.
        ModuleNotFoundError: the extra ``reports`` is not installed.
    """
    paths = files_in(folder, ".pdf") if isinstance(folder, str | PathLike) else [Path(path) for path in folder]
    read = partial(_reading, published=dict(published), frameworks=tuple(frameworks))
    return _readings(paths, read, processes, progress=progress)


def _readings(
    paths: list[Path], read: "partial[ReportReading]", processes: int, *, progress: bool
) -> Iterator[ReportReading]:
    with ExitStack() as stack:
        watched = stack.enter_context(watch(wanted=progress, unit=" reports"))
        watched.expect(len(paths))
        readings = _in_processes(stack, processes, read, paths) if processes > 1 else map(read, paths)
        for _ in watched.over(range(len(paths))):
            yield next(readings)


def _in_processes(
    stack: ExitStack, processes: int, read: "partial[ReportReading]", paths: list[Path]
) -> Iterator[ReportReading]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 # a browser has no processes

    return stack.enter_context(ProcessPoolExecutor(max(1, min(processes, len(paths))))).map(read, paths)


def _reading(path: Path, *, published: Mapping[str, date], frameworks: tuple[Framework[Any], ...]) -> ReportReading:
    """Read a report. For a file that cannot be read, return a reading that has only the problem."""
    try:
        return read_report(path, published=published.get(path.name), frameworks=frameworks)
    except UnreadableFileError as error:
        problem = ReportProblem(
            file=error.file, what="file", expected=f"a report that can be read: {error.found}. {error.advice}"
        )
        return ReportReading(file=error.file, kind="", inspection=None, problems=(problem,))
