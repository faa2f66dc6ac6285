"""The result of a benchmark: printed, and kept for the page that shows it, with the machine and the versions.

`nox -s benchmarks` sets where it is kept; the page is `docs/explanations/speed.md`.
"""

import json
import os
import platform
from importlib.metadata import version
from pathlib import Path

import psutil

VERSIONS = (
    *("attrs", "cattrs", "dask", "duckdb", "holidays", "msgspec", "narwhals", "numpy"),
    *("pandas", "polars", "pyarrow", "pydantic", "pyspark", "python-calamine"),
)


def report(  # noqa: PLR0913 # the last four by keyword
    group: str,
    what: str,
    measured: float,
    *,
    unit: str,
    aim: float | None = None,
    at_least: float | None = None,
    why: str = "",
) -> None:
    """Print a figure and its aim, and keep it if required.

    The aim is a maximum, or with ``at_least`` a minimum. ``unit`` says what is counted, such as "times the same by
    hand"; ``why`` says what prevents an aim from being met.
    """
    more = at_least is not None
    aim = at_least if more else aim
    aimed = "" if aim is None else f" (aim at {'least' if more else 'most'} {aim:g})"
    print(f"\n{group}, {what}: {measured:.3g} {unit}{aimed}")
    keep({"group": group, "what": what, "measured": measured, "unit": unit, "aim": aim, "more": more, "why": why})


def keep(line: dict[str, object]) -> None:
    """Add a line to the file of measurements, whose first line describes the machine."""
    if target := os.environ.get("BENCHMARKS_TO"):
        path = Path(target)
        if not path.exists():
            path.write_text(json.dumps(machine()) + "\n", encoding="utf-8")
        with path.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(line) + "\n")


def machine() -> dict[str, object]:
    """Return a description of the machine, without its name."""
    gibibytes = round(psutil.virtual_memory().total / 2**30)
    return {
        "system": f"{platform.system()}, {platform.machine()}",
        "cores": os.cpu_count(),
        "memory": f"{gibibytes} GB",
        "python": platform.python_version(),
        "versions": {name: version(name) for name in VERSIONS},
    }
