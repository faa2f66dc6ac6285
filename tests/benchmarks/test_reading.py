"""The time of reading the provider workbook of 2025, compared with pandas reading the same workbook.

`nox -s benchmarks` measures; `pytest -m benchmarks` reads each once.
"""

import os
from pathlib import Path

import pandas as pd
import pytest

from inspection_framework.exchange.readers import read_providers
from inspection_framework.exchange.readers.sheets import Sheet, read_sheets
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks

TABLES = ["Provider_level_at_31_Mar_2025", "Provider_level_in_year_2024-25"]
WHOLE = "pandas.read_excel: the workbook, every sheet as a frame"
TWO = "pandas.read_excel: the two sheets alone"
OURS = "read_providers: two tables as inspections"
AIM = 2.5
SLACK = 1.5
"""The guard fails only at so many times its limit: other things run on the machine too."""
FULL = os.environ.get("BENCHMARKS") == "full"


def test_reading_the_provider_workbook(shared_data: Path) -> None:
    """The aim is 2.5 times as long as pandas takes for the workbook, with its slack as the limit; about 2 was seen.

    pandas reads with calamine, which is compiled and counts nothing. Ours is Python's own XML parser, which counts each
    cell, repeat and text before it is laid out; that alone takes about 1.5. The 9,264 inspections, each checked by the
    model, are then made of them.
    """
    path = shared_data / "providers_at_31_march_2025.ods"

    def frames(sheets: list[str] | None) -> dict[str, pd.DataFrame]:
        return pd.read_excel(path, sheet_name=sheets, header=3, engine="calamine")  # pyright: ignore[reportUnknownMemberType] # its stubs leave a converter open

    def wanted(head: Sheet) -> bool:
        return head.name in TABLES

    theirs = frames(TABLES)
    assert [table.rows for table in read_providers(path).tables] == [len(theirs[name]) for name in TABLES]
    candidates = {
        WHOLE: lambda: frames(None),
        TWO: lambda: frames(TABLES),
        "read_sheets: the same two, opened and measured": lambda: read_sheets(path, only=wanted),
        OURS: lambda: read_providers(path),
    }
    taken = ratios(candidates, beside=WHOLE, rounds=7 if FULL else 1, collecting=True)
    group = "reading the provider workbook of 2025"
    for name, ratio in taken.items():
        if name != WHOLE:
            report(group, name, ratio, unit="times pandas.read_excel, every sheet", aim=AIM if name == OURS else None)
    assert taken[OURS] <= (AIM * SLACK if FULL else 1e9)
