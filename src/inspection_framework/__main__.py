"""`python -m inspection_framework`: the tour; with the name of a local authority, what comes next for it."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date

from inspection_framework.errors import InspectionFrameworkError
from inspection_framework.tour import TODAY, told_for, tour


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tour, or what comes next for the authorities named.

    Give 2 where a question cannot be answered, and 1 where the reader, such as ``head``, leaves before the end.
    """
    parser = argparse.ArgumentParser(prog="python -m inspection_framework", description=__doc__)
    parser.add_argument("name", nargs="*", help="a local authority, such as Harrow")
    parser.add_argument("--on", type=date.fromisoformat, default=TODAY, help=f"the day on which it is told ({TODAY})")
    asked = parser.parse_args(arguments)
    try:
        answers = [told_for(name, on=asked.on) for name in asked.name] or [tour(on=asked.on)]
    except InspectionFrameworkError as error:
        print(error, file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    try:
        print("\n\n".join(answers), flush=True)  # noqa: T201 # a command prints
    except BrokenPipeError:
        # As the documentation of Python's signal says: what is left goes nowhere, so that its end does not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
