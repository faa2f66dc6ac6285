"""The images of notebook displays in the documentation: ``nox -s images`` makes them with headless Chromium."""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from PIL import Image, ImageChops

import inspection_framework as inf
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.notebook import html, table

__all__ = ["images", "save"]

FOLDER = Path(__file__).parents[1] / "_static" / "notebook"
WIDTH, TALL = 1040, 3600
"""The window, taller than any display; the empty part below is cut off."""
MARGIN, COLOURS = 14, 64
THEMES = {
    "light": "background:#ffffff;color:#212121",
    "dark": "background:#111111;color:#ffffff",
    "grey": "background:#ffffff;color:#212121;filter:grayscale(1)",
}
"""The background and text colours of JupyterLab, and its light page without colour."""
RELEASE = b"""Local authority inspection judgements as at 31 March 2025
Local authority name,Inspection date,Publication date,Overall effectiveness,\
The experiences and progress of children in care,The experiences and progress of care leavers
Barnet,10/06/2024,23/07/2024,Good,Outstanding,Good
York,24/02/2025,15/04/2025,Outstanding,Outstandin,Outstanding
Bath and North East Somerset,28/02/2022,19/04/2022,Good,Good,
Camelot,28/02/2022,19/04/2022,Good,Good,
"""
"""The release that docs/how-to/releases.md reads."""
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def shown() -> Iterator[tuple[str, Sequence[str], object]]:
    """Yield each display: its name, its themes, and the value."""
    inspections = local_authority_inspections()
    harrow = inspections.of("Harrow")
    latest = harrow[-1]
    assert isinstance(latest.edition, inf.Edition)  # noqa: S101 # so that type checkers know it too
    yield "inspection", ("light",), latest
    yield "overall", ("dark",), inf.overall_judgement(latest.edition, latest.judgements)
    yield (
        "table",
        ("light", "dark", "grey"),
        table([inspection for inspection in inspections if inspection.edition is latest.edition][:9]),
    )
    yield "outlook", ("dark",), inf.outlook(latest.provider, harrow, on=date(2026, 11, 22))
    plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    groups = ("help_and_protection", "care_leavers", "looked_after out_of_borough", "looked_after")
    cases = [inf.Case.of(f"child {number}", *groups[number % 4].split()) for number in range(20)]
    yield "sample", ("light",), inf.check_sample(plan, cases)
    yield "timetable", ("light",), inf.timetable(latest.edition.activity("standard"), on_site=date(2025, 1, 20))
    yield "edition", ("dark",), latest.edition
    outlooks = [
        inf.outlook(authority, [each for each in inspections if each.provider == authority], on=date(2026, 11, 22))
        for authority in sorted(local_authorities(), key=lambda provider: provider.name)[:6]
    ]
    yield "outlooks", ("light",), table(outlooks)
    yield "reading", ("light",), read_outcomes(RELEASE)
    yield "changes", ("light",), inf.changes(ILACS.editions[0], ILACS.editions[1])


def images(chromium: str, folder: Path = FOLDER) -> None:
    """Write an image of each display in each of its themes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, themes, value in shown():
        for theme in themes:
            with tempfile.TemporaryDirectory() as scratch:
                page = Path(scratch) / "page.html"
                style = f"html{{{THEMES[theme]}}}body{{font:14px/1.45 'Liberation Sans',sans-serif;margin:{MARGIN}px}}"
                page.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{html(value)}", "utf-8")
                subprocess.run(  # noqa: S603 # the browser that was named, and a page of our own
                    [
                        *(
                            chromium,
                            "--headless",
                            *FLAGS,
                            f"--user-data-dir={scratch}/profile",
                            f"--window-size={WIDTH},{TALL}",
                        ),
                        *(f"--screenshot={scratch}/page.png", page.as_uri()),
                    ],
                    check=True,
                    capture_output=True,
                )
                save(_trimmed(Path(scratch) / "page.png"), folder / f"{name}-{theme}.png")


def _trimmed(path: Path) -> Image.Image:
    """Return the image without the empty part below."""
    page = Image.open(path).convert("RGB")
    empty = Image.new("RGB", page.size, page.getpixel((0, 0)))
    box = ImageChops.difference(page, empty).getbbox()
    bottom = box[3] + MARGIN if box else page.height
    return page.crop((0, 0, page.width, min(bottom, page.height)))


def save(picture: Image.Image, path: Path) -> None:
    """Write a picture in as many colours as a display needs."""
    few = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("chromium", nargs="?", default="chromium")
    images(arguments.parse_args().chromium)
