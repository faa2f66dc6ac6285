"""The colours of grades in displays and pictures. The word is always next to the colour.

From the best to the worst, the fills become darker and change from blue to red. So they keep their order in grey, and
for people who cannot distinguish red from green. They are the same on light and dark pages, because each has its own
ink.
"""

import attrs

from inspection_framework.model.grades import Outcome, Scale

__all__ = ["Colours", "colours_of", "contrast", "lightness"]


@attrs.frozen
class Colours:
    """Two colours as ``#rrggbb``: of the surface, and of the words on it."""

    fill: str
    ink: str


TONES = (
    Colours("#b7e0ee", "#111111"),
    Colours("#63b3cf", "#111111"),
    Colours("#b0580c", "#ffffff"),
    Colours("#6b1020", "#ffffff"),
)
"""From the best to the worst, as many as the four-point scale has grades."""

ABSENT = Colours("#ffffff", "#111111")
"""The colours where there is no grade. The surface is plain, so draw it with a different border or hatching."""

QUIET = 0.8
"""The opacity of small print."""


def colours_of(outcome: Outcome) -> Colours:
    """Return the colours of an outcome on any scale; the best and the worst have those of the four-point scale.

    >>> from inspection_framework import Absence, Grade
    >>> colours_of(Grade.GOOD).fill
    '#63b3cf'
    >>> colours_of(Absence.NOT_JUDGED) is ABSENT
    True
    """
    if not isinstance(outcome, Scale):
        return ABSENT
    steps = max(len(type(outcome)) - 1, 1)
    return TONES[round((outcome.number - 1) / steps * (len(TONES) - 1))]


def contrast(colour: str, surface: str) -> float:
    """Return the contrast of two colours by WCAG 2.2, from 1 (none) to 21; text needs 4.5.

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    darker, lighter = sorted((_luminance(colour), _luminance(surface)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: str) -> float:
    """Return how light a colour looks, also in grey, from 0 for black to 100 for white (CIE L*).

    >>> round(lightness("#ffffff"))
    100
    """
    luminance = _luminance(colour)
    return 116 * luminance ** (1 / 3) - 16 if luminance > _DARK else luminance * 24389 / 27


_DARK = (6 / 29) ** 3
"""Below this luminance, lightness is proportional to it."""


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1, as WCAG defines it."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 # sRGB's own
