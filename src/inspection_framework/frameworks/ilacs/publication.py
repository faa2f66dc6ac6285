"""How many working days it took from the last day on site to the publication of the report or letter."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    MONITORING_LETTERS,
    OFFICIAL_STATISTICS_2025,
    SUMMARY_APRIL_2024,
)
from inspection_framework.frameworks.sources import ILACS_REPORTS
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import WorkingDays

__all__ = ["OF_FOCUSED_VISITS", "OF_MONITORING_VISITS", "OF_REPORTS"]

_REPORTS = ILACS_REPORTS.at("the days on site on each title page, and the day of publication")

_LETTERS_2024_25 = attrs.evolve(OFFICIAL_STATISTICS_2025.at("sheet In-year_inspections"), basis=Basis.INFERRED)
_TO_MARCH_2024 = Period(date(2018, 1, 1), date(2024, 3, 31))
_FROM_APRIL_2024 = Period(date(2024, 4, 1), None)

OF_REPORTS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(21),
        _REPORTS,
        during=Period(date(2018, 1, 1), date(2020, 3, 31)),
        note="52 of 101 inspections that began on these days; from 12 to 77",
    ),
    Fact(
        None,
        _REPORTS,
        during=Period(date(2020, 4, 1), date(2021, 5, 31)),
        note="not found: a report on an inspection that began on these days; inspections were paused from March 2020 to June 2021",
    ),
    Fact(
        WorkingDays(30),
        _REPORTS,
        during=Period(date(2021, 6, 1), date(2024, 3, 31)),
        note="67 of 115 inspections that began on these days; from 28 to 87",
    ),
    Fact(
        WorkingDays(27),
        _REPORTS,
        during=Period(date(2024, 4, 1), None),
        note="46 of 105 inspections that began on these days up to July 2026; from 26 to 95. Of the eleven since April 2026 four took 27 and six took 31",
    ),
)
OF_FOCUSED_VISITS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        None,
        SUMMARY_APRIL_2024,
        during=_TO_MARCH_2024,
        note="not found: how long after a focused visit its letter is published; the paragraphs on publication were not seen",
    ),
    Fact(
        WorkingDays(21),
        _LETTERS_2024_25,
        during=_FROM_APRIL_2024,
        note="the statistics have the first day of a visit: 25 of 36 letters on visits of 2024-25 came out 22 working days after it, from 21 to 55. That visits have two days, and that later letters take as long, is our conclusion",
    ),
)
OF_MONITORING_VISITS: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        WorkingDays(24),
        attrs.evolve(MONITORING_LETTERS, basis=Basis.INFERRED).at("the days of the visits and of publication"),
        during=_TO_MARCH_2024,
        note="two letters: Bradford, visited until 29 April 2021 and published on 4 June; Devon, visited until 3 February 2022 and published on 9 March. That others took as long is our conclusion",
    ),
    Fact(
        WorkingDays(21),
        _LETTERS_2024_25,
        during=_FROM_APRIL_2024,
        note="the statistics have the first day of a visit: 16 of 24 letters on visits of 2024-25 came out 22 working days after it, from 21 to 42. That visits have two days, and that later letters take as long, is our conclusion",
    ),
)
