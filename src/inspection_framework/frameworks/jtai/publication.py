"""How many working days it took from the last day of fieldwork to the publication of the letter."""

from datetime import date

from inspection_framework.frameworks.jtai.sources import JTAI_LETTERS
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import WorkingDays

__all__ = ["OF_LETTERS"]

_LETTERS = JTAI_LETTERS.at("the days of the fieldwork and the date of each letter")

OF_LETTERS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(30),
        _LETTERS,
        during=Period(date(2016, 2, 1), date(2020, 3, 31)),
        note="more letters took that long than any other number of working days",
    ),
    Fact(
        None,
        _LETTERS,
        during=Period(date(2020, 4, 1), date(2021, 12, 31)),
        note="not found: a letter on an inspection of these days; the only one known of is a pilot, in November 2021, by the page of HMICFRS",
    ),
    Fact(
        WorkingDays(34),
        _LETTERS,
        during=Period(date(2022, 1, 1), None),
        note="more letters of 2022 to 2025 took that long than any other number of working days",
    ),
)
