"""`python -m inspection_framework`: the tour; with the name of a local authority, what comes next for it.

With `report FILE…` it reads published reports.
"""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from typing import cast

from inspection_framework.errors import InspectionFrameworkError
from inspection_framework.report_command import report
from inspection_framework.tour import told_for, tour

INTERRUPTED = 130
"""What a command gives that somebody has stopped, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tour, or what comes next for the authorities named.

    Return 2 where a question cannot be answered, and 1 where the answer cannot be written: the reader, such as
    ``head``, leaves before the end, or the disk is full.
    """
    parser = argparse.ArgumentParser(prog="python -m inspection_framework", description=__doc__)
    parser.add_argument("name", nargs="*", help="a local authority, such as Harrow")
    parser.add_argument("--on", type=_day, help="the day of the answer, such as 2026-11-22; today by default")
    passed = sys.argv[1:] if arguments is None else arguments
    console = cast("object", sys.stdout)
    if isinstance(console, TextIOWrapper):
        console.reconfigure(errors="backslashreplace")  # many a console of Windows has no dash and no ellipsis
    try:
        if passed[:1] == ["report"]:
            return report(passed[1:], _day, _written)
        asked = parser.parse_args(passed)
        on = asked.on or _today()
        answers = [told_for(name, on=on) for name in asked.name] or [tour(on=on)]
    except InspectionFrameworkError as error:
        print(error, file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    return _written("\n\n".join(answers))


def _today() -> date:
    """Return the day on this machine: a command is the only place where the library reads a clock."""
    return datetime.now().astimezone().date()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: give one such as 2026-11-22") from None


def _written(text: str) -> int:
    """Print a text; return 1 where that fails."""
    try:
        print(text, flush=True)  # noqa: T201 # a command prints
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # nobody reads any more: elsewhere, and on Windows
            print(f"the answer cannot be written: {error.strerror}", file=sys.stderr)  # noqa: T201 # a command prints
        # As the documentation of Python's signal says: what is left goes nowhere, so that its end does not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
