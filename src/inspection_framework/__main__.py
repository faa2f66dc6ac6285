"""`python -m inspection_framework`: the tour; with the name of a local authority, what comes next for it.

The answer is as of today unless --on gives another day. With `report FILE…` it reads published reports.
"""

import argparse
import errno
import os
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from typing import cast

from inspection_framework import __version__
from inspection_framework.errors import InspectionFrameworkError
from inspection_framework.exchange.authorities.register import candidates
from inspection_framework.model.days import in_words
from inspection_framework.report_command import ascii_json, report
from inspection_framework.tour import outlook_for, told_for, tour

_DAY = re.compile(r"\d+([-/.])\d+\1\d+")
"""A text that somebody would write for a day, also if there is no such day."""

INTERRUPTED = 130
"""The exit code of an interrupted command, as in shells."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tour, or what comes next for the authorities named.

    Return 2 if a question cannot be answered, and 1 if the answer cannot be written: the reader, such as ``head``,
    closes before the end, or the disk is full.
    """
    parser = argparse.ArgumentParser(prog="python -m inspection_framework", description=__doc__)
    parser.add_argument(
        "name",
        nargs="*",
        help="a local authority by any of its names (in quotation marks if it has spaces), its codes or its URN",
    )
    parser.add_argument("--on", type=_day, help="answer as of this day, such as 2026-11-22 (default: today)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--brief", action="store_true", help="leave out the reasons")
    form.add_argument("--json", action="store_true", help="write one JSON document a line, one for each authority")
    form.add_argument(
        "--ical", action="store_true", help="write one calendar for all authorities; it needs the extra `calendar`"
    )
    parser.add_argument("--version", action="version", version=f"inspection_framework {__version__}")
    passed = sys.argv[1:] if arguments is None else arguments
    console = cast("object", sys.stdout)
    if isinstance(console, TextIOWrapper):
        console.reconfigure(errors="backslashreplace")  # many Windows consoles have no dash and no ellipsis
    try:
        if passed[:1] == ["report"]:
            return report(passed[1:], _day, _written)
        asked = parser.parse_args(passed)
        if (asked.brief or asked.json or asked.ical) and not asked.name:
            parser.error("--brief, --json and --ical need the name of an authority")
        if days := [name for name in asked.name if _DAY.fullmatch(name)]:
            parser.error(f"{days[0]!r} is not the name of an authority: give a day with --on YYYY-MM-DD")
        on = asked.on or today()
        answer = _answer(_names(asked.name), on, brief=asked.brief, json=asked.json, ical=asked.ical)
    except InspectionFrameworkError as error:
        print(error, file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    except ModuleNotFoundError as error:
        print(error, *getattr(error, "__notes__", ()), sep="\n", file=sys.stderr)  # noqa: T201 # a command prints
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    if asked.on is None:
        said = f"As of today, {in_words(on)}: choose another day with --on."
        print(said, file=sys.stderr)  # noqa: T201 # not part of the answer
    return _written(answer) if answer else 2


def _answer(names: Sequence[str], on: date, *, brief: bool, json: bool, ical: bool) -> str | bytes:
    """Return the answer about authorities on a day, or the tour if none is named.

    Return no bytes if a calendar would have no events.
    """
    if json:
        return "\n".join(ascii_json(outlook_for(name, on=on)) for name in names)
    if ical:
        from inspection_framework.exchange.calendar import events, to_ical  # noqa: PLC0415 # it needs an extra

        outlooks = [outlook_for(name, on=on) for name in names]
        without = [outlook.provider.name for outlook in outlooks if not events(outlook)]
        if without:
            says = f"no days are known for {', '.join(without)}: without --ical, the reasons say why"
            print(says, file=sys.stderr)  # noqa: T201 # a command prints
        if len(without) == len(outlooks):
            return b""  # a calendar has at least one component (RFC 5545, section 3.6)
        if len(outlooks) == 1:
            return to_ical(outlooks[0], stamp=on)
        return to_ical([event for outlook in outlooks for event in events(outlook)], stamp=on)
    return "\n\n".join([told_for(name, on=on, brief=brief) for name in names] or [tour(on=on)])


def _names(words: Sequence[str]) -> Sequence[str]:
    """Return the names of authorities. Words such as "Isle", "of", "Wight" are one name, if that is an authority's."""
    whole = " ".join(words)
    return [whole] if candidates(whole) and not all(map(candidates, words)) else words


def today() -> date:
    """Return the date of this machine: only commands read a clock, not the rest of the library."""
    return datetime.now().astimezone().date()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: give one such as 2026-11-22") from None


def _written(answer: str | bytes) -> int:
    """Print a text, or write bytes unchanged; return 1 if that fails."""
    try:
        if isinstance(answer, bytes):
            sys.stdout.buffer.write(answer)
            sys.stdout.flush()
        else:
            print(answer, flush=True)  # noqa: T201 # a command prints
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # the reader has closed; EINVAL on Windows
            print(f"the answer cannot be written: {error.strerror}", file=sys.stderr)  # noqa: T201 # a command prints
        # As Python's documentation of signal advises: discard the rest, so that the exit does not fail.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
