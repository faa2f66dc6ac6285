"""The colours of grades: readable, in order in grey, the same wherever a grade is shown."""

from itertools import pairwise

import pytest

from inspection_framework import Absence, Grade, InterimEffectiveness
from inspection_framework.model import Scale
from inspection_framework.notebook.palette import ABSENT, QUIET, TONES, Colours, colours_of, contrast, lightness


@pytest.mark.parametrize("colours", [*TONES, ABSENT], ids=str)
def test_words_are_readable(colours: Colours) -> None:
    """WCAG 2.2, success criterion 1.4.3: text has a contrast of at least 4.5:1."""
    assert contrast(colours.fill, colours.ink) >= 4.5


PAGES = {
    "a bare page": ("#ffffff", "#000000"),
    "JupyterLab, light": ("#ffffff", "#212121"),
    "JupyterLab, dark": ("#111111", "#ffffff"),
    "VS Code, light": ("#ffffff", "#3b3b3b"),
    "VS Code, dark": ("#1f1f1f", "#cccccc"),
    "furo, light": ("#ffffff", "#000000"),
    "furo, dark": ("#131416", "#cfd0d0"),
}
"""The ground and ink of the usual pages around displays: displays use both as they are."""


@pytest.mark.parametrize("page", PAGES)
def test_small_print_is_readable(page: str) -> None:
    """It is the page's own ink, thinned: the mixture has a contrast of at least 4.5:1 with the ground."""
    ground, ink = (tuple(bytes.fromhex(colour[1:])) for colour in PAGES[page])
    mixed = (round(QUIET * over + (1 - QUIET) * under) for over, under in zip(ink, ground, strict=True))
    assert contrast(f"#{bytes(mixed).hex()}", PAGES[page][0]) >= 4.5


@pytest.mark.parametrize("page", PAGES)
def test_a_badge_stands_out(page: str) -> None:
    """WCAG 2.2, 1.4.11: its surface or its line, which is of its ink, has at least 3:1 with the ground of the page."""
    ground = PAGES[page][0]
    assert all(max(contrast(tone.fill, ground), contrast(tone.ink, ground)) >= 3 for tone in TONES)


def test_grey_keeps_the_order() -> None:
    """From the best to the worst, each is visibly darker than the one before."""
    assert all(lightness(better.fill) - lightness(worse.fill) >= 15 for better, worse in pairwise(TONES))


def test_contrast_is_that_of_wcag() -> None:
    """Published pairs: #767676 is the lightest grey that passes on white, #777777 just fails."""
    assert contrast("#767676", "#ffffff") >= 4.5 > contrast("#777777", "#ffffff")
    assert contrast("#ffffff", "#767676") == contrast("#767676", "#ffffff")


def test_lightness_is_that_of_cie() -> None:
    """Black is 0, white 100; sRGB's middle grey has 53.6, and near black it is proportional."""
    assert lightness("#000000") == 0
    assert lightness("#ffffff") == pytest.approx(100, abs=0.01)
    assert lightness("#808080") == pytest.approx(53.585, abs=0.01)
    assert lightness("#010101") == pytest.approx(0.274, abs=0.001)


def test_every_grade_has_a_colour_of_its_own() -> None:
    """This is so on the four-point scale. A shorter scale has the same ends, and other outcomes have none of them."""
    assert [colours_of(grade) for grade in Grade] == list(TONES)
    assert colours_of(InterimEffectiveness.IMPROVED) == TONES[0]
    assert colours_of(InterimEffectiveness.DECLINED) == TONES[-1]
    assert {colours_of(absence) for absence in Absence} == {ABSENT}


class Only(Scale):
    """A scale with one member."""

    MET = "met", "Met"


class Five(Scale):
    """A scale with more members than there are tones."""

    A = "a", "A"
    B = "b", "B"
    C = "c", "C"
    D = "d", "D"
    E = "e", "E"


def test_a_scale_of_one_and_of_many() -> None:
    """A scale of one member shows it as the best; a longer one uses every tone, in order."""
    assert colours_of(Only.MET) == TONES[0]
    tones = [TONES.index(colours_of(member)) for member in Five]
    assert tones == sorted(tones)
    assert set(tones) == set(range(len(TONES)))
