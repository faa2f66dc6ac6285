"""`python -m inspection_framework report FILE…`: published reports as text, CSV, JSON lines or rows."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from inspection_framework.errors import DefinitionError, InspectionFrameworkError, Problem
from inspection_framework.exchange.json import to_json
from inspection_framework.exchange.readers.reports import ReportReading, read_report, read_reports
from inspection_framework.exchange.readers.reports.record_rows import record_changes, record_row
from inspection_framework.exchange.tables import write_table
from inspection_framework.model.inspections import Inspection
from inspection_framework.notebook import text

__all__ = ["report"]


def report(arguments: Sequence[str], day: Callable[[str], date], write: Callable[[str], int]) -> int:
    """Write reports; return 2 if one of them gave no inspection, else the exit code that ``write`` returns.

    ``day`` parses a date among the arguments. For every form but text, problems go to standard error.
    """
    parser = argparse.ArgumentParser(prog="python -m inspection_framework report", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="a report as PDF, or a folder of reports")
    parser.add_argument(
        "--as", dest="form", choices=("text", "csv", "json", "row"), default="text", help="what to write"
    )
    parser.add_argument("--published", type=day, help="the day of publication, for one report")
    parser.add_argument("--processes", type=int, default=1, help="how many reports to read at once")
    asked = parser.parse_args(arguments)
    complete: list[bool] = []
    try:
        for written in _written(_readings(asked.file, asked.published, asked.processes), asked.form, complete):
            if failed := write(written):
                return failed
    except InspectionFrameworkError as error:
        print(error, file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    except ModuleNotFoundError as error:
        print(error, *error.__notes__, sep="\n", file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    return 0 if all(complete) else 2


def _readings(files: Sequence[Path], published: date | None, processes: int) -> Iterator[ReportReading]:
    if published is not None:
        if len(files) > 1:
            problem = Problem("published", "it is the day of one report: pass --published with one report")
            raise DefinitionError("command", [problem])
        yield read_report(files[0], published=published)
        return
    for file in files:
        yield from read_reports(file if os.path.isdir(file) else [file], processes=processes)  # noqa: PTH112 # it raises nothing


def ascii_json(value: object) -> str:
    """Return a value as a JSON document in ASCII, so that it is the same in every encoding of a Windows console."""
    return json.dumps(json.loads(to_json(value)), separators=(",", ":"))


def _written(readings: Iterable[ReportReading], form: str, complete: list[bool]) -> Iterator[str]:
    """Yield the text of each reading, or one CSV table for all. Record in ``complete`` if each has an inspection."""
    inspections: list[Inspection] = []
    for reading in readings:
        complete.append(reading.inspection is not None)
        if form == "text":
            yield text(reading)
            continue
        for problem in reading.problems:
            print(problem, file=sys.stderr)  # noqa: T201 # a command prints
        if reading.inspection is None:
            continue
        if form == "json":
            yield ascii_json(reading.inspection)
        elif form == "row":
            changes = (f"# {change}" for change in record_changes(reading.inspection))
            yield "\n".join((record_row(reading.inspection), *changes))
        else:
            inspections.append(reading.inspection)
    if form == "csv":
        table = StringIO()
        write_table(inspections, table)
        yield table.getvalue().rstrip("\n")
