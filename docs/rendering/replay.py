"""How the chances held when they were replayed: the figures that the tests left, as tables."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docs.rendering.markdown import lines, table

__all__ = ["replay", "replayed"]

FIGURES = Path(__file__).parents[1] / "chance_replay.json"


def replayed() -> dict[str, Any]:
    """Return the figures by horizon."""
    figures: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return figures


def replay() -> str:
    """Return every table: how many forecasts, how well they were calibrated, and what other forecasts reached."""
    figures = replayed()
    counts = table(
        ["", *figures],
        [
            ["Quarters", *(str(one["quarters"]) for one in figures.values())],
            ["Forecasts", *(f"{one['forecasts']:,}" for one in figures.values())],
            ["Inspections that began in time", *(f"{one['came']:,}" for one in figures.values())],
            ["Calibration error, points", *(f"{one['calibration error']:.1f}" for one in figures.values())],
            ["Brier score", *(f"{one['brier']:.4f}" for one in figures.values())],
            ["Log score", *(f"{one['log']:.3f}" for one in figures.values())],
        ],
    )
    return lines(
        counts,
        "### Calibration by tenths",
        *(lines(f"Within {horizon}:", _tenths(one["tenths"])) for horizon, one in figures.items()),
        "### Beside other forecasts",
        *(lines(f"Within {horizon}:", _others(one)) for horizon, one in figures.items()),
    )


def _tenths(tenths: Iterable[dict[str, Any]]) -> str:
    rows = [
        [
            f"{one['from']} to {one['from'] + 10}%",
            f"{one['forecasts']:,}",
            f"{one['said']:.1f}%",
            f"{one['came']:.1f}%",
            f"{one['low']:.1f}% to {one['high']:.1f}%",
            "**yes**" if one["off"] else "",
        ]
        for one in tenths
    ]
    return table(["Chance", "Forecasts", "Mean chance", "Came", "95% interval", "Off"], rows)


def _others(figures: dict[str, Any]) -> str:
    rows = [
        [
            name[0].upper() + name[1:],
            f"{one['brier']:.4f}",
            f"{one['log']:.3f}",
            f"{one['below']:.1f}% ({one['low']:.1f}% to {one['high']:.1f}%)",
        ]
        for name, one in figures["others"].items()
    ]
    ours = ["The chances", f"{figures['brier']:.4f}", f"{figures['log']:.3f}", ""]
    return table(["Forecast", "Brier", "Log", "The chances' Brier is lower by"], [ours, *rows])
