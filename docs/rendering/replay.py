"""The accuracy of the chances in the replay: the figures that the tests wrote, as tables."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docs.rendering.markdown import lines, table
from inspection_framework.model.texts import capital

__all__ = ["replay", "replayed"]

FIGURES = Path(__file__).parents[1] / "chance_replay.json"


def replayed() -> dict[str, Any]:
    """Return the figures by horizon."""
    figures: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return figures


def replay() -> str:
    """Return every table: the number of forecasts, their calibration, and the scores of other forecasts."""
    figures = replayed()
    counts = table(
        ["Within", *figures],
        [
            ["Quarters", *(str(horizon["quarters"]) for horizon in figures.values())],
            ["Forecasts", *(f"{horizon['forecasts']:,}" for horizon in figures.values())],
            ["Inspections that began in time", *(f"{horizon['came']:,}" for horizon in figures.values())],
            ["Calibration error, points", *(f"{horizon['calibration error']:.1f}" for horizon in figures.values())],
            ["Brier score", *(f"{horizon['brier']:.4f}" for horizon in figures.values())],
            ["Log score", *(f"{horizon['log']:.3f}" for horizon in figures.values())],
        ],
    )
    return lines(
        counts,
        "### Calibration by tenths",
        *(
            lines(f"Within {horizon}:", _tenths(horizon_figures["tenths"]))
            for horizon, horizon_figures in figures.items()
        ),
        "### Compared with other forecasts",
        *(lines(f"Within {horizon}:", _others(horizon_figures)) for horizon, horizon_figures in figures.items()),
    )


def _tenths(tenths: Iterable[dict[str, Any]]) -> str:
    rows = [
        [
            f"{tenth['from']} to {tenth['from'] + 10}%",
            f"{tenth['forecasts']:,}",
            f"{tenth['said']:.1f}%",
            f"{tenth['came']:.1f}%",
            f"{tenth['low']:.1f}% to {tenth['high']:.1f}%",
            "**yes**" if tenth["off"] else "",
        ]
        for tenth in tenths
    ]
    return table(["Chance", "Forecasts", "Mean chance", "Came", "95% interval", "Off"], rows)


def _others(figures: dict[str, Any]) -> str:
    rows = [
        [
            capital(name),
            f"{forecast['brier']:.4f}",
            f"{forecast['log']:.3f}",
            f"{forecast['below']:.1f}% ({forecast['low']:.1f}% to {forecast['high']:.1f}%)",
        ]
        for name, forecast in figures["others"].items()
    ]
    ours = ["The chances", f"{figures['brier']:.4f}", f"{figures['log']:.3f}", ""]
    return table(["Forecast", "Brier", "Log", "The chances' Brier is lower by"], [ours, *rows])
