"""The pictures in the documentation: `python -m docs.rendering.pictures` draws them.

Each is stored as two small PNG files, for light and for dark pages, with its alternative text. A test compares that
text with the one that would be written today.
"""

import html
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import matplotlib as mpl
import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from docs.rendering.calibration import calibration
from docs.rendering.knowledge import knowledge
from inspection_framework import outlook, timetable
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks import ILACS
from inspection_framework.notebook.pictures import alt_text, chances, distribution, gantt, grid, timeline

__all__ = ["FOLDER", "PICTURES", "STYLES", "picture", "write"]

FOLDER = Path(__file__).parents[1] / "images" / "pictures"
STYLES = {"light": "default", "dark": "dark_background"}
"""The style of matplotlib for each kind of page."""
TODAY = date(2026, 11, 22)
_DPI = 110
_COLOURS = 256
"""The number of colours in a file: more would only make it larger."""


def _timeline() -> Axes:
    (provider,) = (authority for authority in local_authorities() if authority.name == "Derby")
    history = [inspection for inspection in local_authority_inspections() if inspection.provider == provider]
    answer = outlook(provider, history, on=TODAY)
    return timeline(provider, history, outlook=answer, editions=ILACS.editions)


def _distribution() -> Axes:
    days = [date(year, 3, 31) for year in range(2014, 2027)]
    title = "Local authorities by their latest overall judgement on 31 March"
    return distribution(local_authorities(), local_authority_inspections(), days=days, title=title)


def _grid() -> Axes:
    region = [authority for authority in local_authorities() if authority.region == "North East"]
    return grid(region, local_authority_inspections(), on=TODAY, title="North East: the latest judgements")


def _gantt() -> Axes:
    standard = ILACS.edition_on(date(2027, 1, 18)).activity("standard")
    return gantt(timetable(standard, on_site=date(2027, 1, 18)))


def _chances() -> Axes:
    history = local_authority_inspections().of("Barnet")
    return chances(history[0].provider, history, on=date(2026, 11, 30))


PICTURES: dict[str, Callable[[], Axes]] = {
    "timeline": _timeline,
    "distribution": _distribution,
    "grid": _grid,
    "gantt": _gantt,
    "chances": _chances,
    "calibration": calibration,
    "knowledge": knowledge,
}


def write(folder: Path = FOLDER) -> None:
    """Draw every picture in every style, and write it with its alternative text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        for page, style in STYLES.items():
            with mpl.style.context(style):
                axes = draw()
                drawn = io.BytesIO()
                cast("Figure", axes.figure).savefig(drawn, dpi=_DPI)
            said = PngInfo()
            said.add_itxt("Description", alt_text(axes))
            # This method keeps the colour even of the few pixels of a small mark.
            whole = Image.open(drawn).convert("RGB")
            small = whole.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            small.save(folder / f"{name}-{page}.png", optimize=True, pnginfo=said)


def picture(name: str) -> str:
    """Return a picture as Markdown, for both kinds of pages, with its alternative text folded below."""
    said = alt_text(PICTURES[name]())
    short = said.splitlines()[0]
    shown = [f"![{short}](/images/pictures/{name}-{page}.png){{.only-{page}}}" for page in STYLES]
    words = "\n".join(f"<p>{html.escape(line)}</p>" for line in said.splitlines())
    folded = f"<details><summary>The picture in words</summary>\n{words}\n</details>"
    return "\n\n".join((*shown, folded))


if __name__ == "__main__":
    write()
