"""The picture of the replay: the chance and the share that came true, in each tenth of the scale."""

from matplotlib.axes import Axes

from docs.rendering.replay import replayed
from inspection_framework.notebook.palette import TONES
from inspection_framework.notebook.pictures._content import PictureContent, PictureRow
from inspection_framework.notebook.pictures._ink import draw_bar, line_colour
from inspection_framework.notebook.pictures._sheet import sheet

__all__ = ["calibration"]

_TITLE = "Chances on the first day of each quarter since January 2022, and what happened"
_CAPTION = (
    "Bar: the 95% interval of the share that was inspected in time. Dot: that share. Line: the mean chance."
    " Where the line crosses the bar, the difference may be luck.\n"
    "Contains public sector information licensed under the Open Government Licence v3.0."
)


def calibration() -> Axes:
    """Draw a row for each horizon and tenth: a bar for the share that came true, a line for the chance."""
    tenths = [(horizon, tenth) for horizon, figures in replayed().items() for tenth in figures["tenths"]]
    labels = [
        f"Within {horizon}, {tenth['from']} to {tenth['from'] + 10}%: {tenth['forecasts']:,} forecasts"
        for horizon, tenth in tenths
    ]
    said = [
        f"{label}; chance {tenth['said']:.1f}%, came true {tenth['came']:.1f}%"
        f" ({tenth['low']:.1f}% to {tenth['high']:.1f}%)."
        for label, (_, tenth) in zip(labels, tenths, strict=True)
    ]
    content = PictureContent(
        title=_TITLE,
        caption=_CAPTION,
        alternative="\n".join([f"{_TITLE}.", *said, _CAPTION]),
        rows=[PictureRow(label=label) for label in labels],
        limits=(-2.0, 102.0),
        ticks=[(float(level), f"{level}%") for level in range(0, 101, 10)],
    )
    drawn = sheet(None, content)
    drawn.axes.grid(visible=True, axis="x", alpha=0.3, linewidth=0.6)
    drawn.axes.set_axisbelow(True)
    for (_, tenth), place in zip(tenths, drawn.places, strict=True):
        corner, extent = (tenth["low"], place.middle - 4), (tenth["high"] - tenth["low"], 8.0)
        draw_bar(drawn.axes, corner, extent, TONES[1])
        drawn.axes.plot([tenth["came"]], [place.middle], linestyle="", marker="o", markersize=4, color="#111111")
        ends = place.middle - place.height / 2 + 2, place.middle + place.height / 2 - 2
        drawn.axes.vlines(tenth["said"], *ends, color=line_colour(), linewidth=2, zorder=4)
    return drawn.axes
