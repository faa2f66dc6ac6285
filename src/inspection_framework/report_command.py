"""`python -m inspection_framework report FILE…`: published reports as text, CSV, JSON lines or rows."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from inspection_framework.errors import DefinitionError, InspectionFrameworkError, Problem
from inspection_framework.exchange.json import to_json_lines
from inspection_framework.exchange.readers.reports import ReportReading, read_report, read_reports
from inspection_framework.exchange.readers.reports.record_rows import record_changes, record_row
from inspection_framework.exchange.tables import write_table
from inspection_framework.model.inspections import Inspection
from inspection_framework.notebook import text

__all__ = ["report"]


def report(arguments: Sequence[str]) -> int:
    """Print reports; return 2 where one of them gave no inspection or could not be read.

    Problems go to standard error where something else than text is printed.
    """
    parser = argparse.ArgumentParser(prog="python -m inspection_framework report", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="a report as PDF, or a folder of reports")
    parser.add_argument(
        "--as", dest="form", choices=("text", "csv", "json", "row"), default="text", help="how to print"
    )
    parser.add_argument("--published", type=date.fromisoformat, help="the day of publication, of one report")
    parser.add_argument("--processes", type=int, default=1, help="how many reports to read at once")
    asked = parser.parse_args(arguments)
    try:
        readings = _readings(asked.file, asked.published, asked.processes)
        return 0 if _printed(readings, asked.form, sys.stdout) else 2
    except InspectionFrameworkError as error:
        print(error, file=sys.stderr)  # noqa: T201 # a command prints
        return 2


def _readings(files: Sequence[Path], published: date | None, processes: int) -> Iterator[ReportReading]:
    if published is not None:
        if len(files) > 1:
            problem = Problem("published", "it is the day of one report: pass --published with one report")
            raise DefinitionError("command", [problem])
        yield read_report(files[0], published=published)
        return
    for file in files:
        yield from read_reports(file if file.is_dir() else [file], processes=processes)


def _printed(readings: Iterable[ReportReading], form: str, out: TextIO) -> bool:
    """Print readings; whether each has an inspection."""
    inspections: list[Inspection] = []
    complete = True
    for reading in readings:
        complete = complete and reading.inspection is not None
        if form == "text":
            print(text(reading), file=out, flush=True)  # a command prints
        else:
            for problem in reading.problems:
                print(problem, file=sys.stderr)  # noqa: T201 # as above
        if reading.inspection is not None:
            inspections.append(reading.inspection)
            if form == "json":
                out.writelines(to_json_lines([reading.inspection]))
            elif form == "row":
                lines = (record_row(reading.inspection), *(f"# {one}" for one in record_changes(reading.inspection)))
                print(*lines, sep="\n", file=out)
    if form == "csv":
        write_table(inspections, out)
    return complete
