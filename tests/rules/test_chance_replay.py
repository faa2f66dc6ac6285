"""The proof: how well the chances would have forecast on the first day of each quarter since January 2022."""

import json
import random
from datetime import date
from functools import cache
from pathlib import Path

import attrs
import pytest

from inspection_framework import Period, chances
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES
from inspection_framework.frameworks.regimes.chances import CHANCES
from inspection_framework.model import ChanceMethod, Months
from tests.rules.chance_replay import (
    BASELINES,
    HORIZONS,
    REWRITE,
    SHOWN,
    Forecast,
    baseline,
    better_by,
    brier,
    calibration_error,
    figures,
    forecasts,
    quarters,
    replayed,
    rewritten,
    tenths,
)
from tests.rules.histories import authority, of


def changed(**facts: object) -> ChanceMethod:
    """Return the method with changed numbers."""
    return attrs.evolve(
        CHANCES, **{name: attrs.evolve(getattr(CHANCES, name), value=value) for name, value in facts.items()}
    )


@cache
def replayed_by(name: str) -> dict[int, list[Forecast]]:
    """Return the forecasts of another method, by its name."""
    methods = {
        "all years": changed(looks_back=Months(240)),
        "five years": changed(looks_back=Months(60)),
        "two years": changed(looks_back=Months(24)),
        "from 17 March": changed(pause=Period(date(2020, 3, 17), date(2021, 6, 27))),
        "no pause": changed(pause=Period(date(2013, 1, 1), date(2013, 1, 1))),
    }
    return replayed(methods[name])


class TestReplay:
    """Forecasts for every authority that waited, at each horizon, compared with what came."""

    def test_how_many_there_are(self) -> None:
        """There are 17, 16 and 14 quarters for which it is known what came within 3, 6 and 12 months."""
        assert [(len(quarters(months)), len(forecasts()[months])) for months in HORIZONS] == [
            (17, 2430),
            (16, 2283),
            (14, 1994),
        ]
        assert quarters(3)[0] == date(2022, 1, 1)

    @pytest.mark.parametrize(("months", "most"), [(3, 2), (6, 3), (12, 3)])
    def test_they_are_calibrated(self, months: int, most: float) -> None:
        """The mean distance between forecast and outcome is at most 2, 3 and 3 points."""
        assert 100 * calibration_error(forecasts()[months]) <= most

    def test_few_tenths_are_off(self) -> None:
        """At most two tenths of 50 or more forecasts are off by 5 points and beyond chance; it is one of 22."""
        large = [tenth for months in HORIZONS for tenth in tenths(forecasts()[months]) if tenth.of >= 50]
        assert (sum(tenth.is_off for tenth in large), len(large)) == (1, 22)

    @pytest.mark.parametrize("name", BASELINES)
    @pytest.mark.parametrize("months", HORIZONS)
    def test_they_beat_every_other_forecast(self, months: int, name: str) -> None:
        """The Brier score is at least 15% lower, and more than 5% lower at the lower bound by authority."""
        better, low, high = better_by(forecasts()[months], baseline(name, months))
        assert better >= 0.15
        assert low > 0.05
        assert low < better < high

    def test_the_page_shows_these_figures(self, tmp_path: Path) -> None:
        """Each figure on the page equals the replay's."""
        assert json.loads(SHOWN.read_text("utf-8")) == figures(), REWRITE
        rewritten(tmp_path / SHOWN.name)
        assert (tmp_path / SHOWN.name).read_bytes() == SHOWN.read_bytes()


class TestChoices:
    """The notes of the method on the choices that were not made are true."""

    def test_all_years_come_out_too_low(self) -> None:
        """Counted over all years, the chances are 3, 5 and 9 points too low."""
        low = [
            sum(forecast.came - forecast.chance for forecast in replayed_by("all years")[m])
            / len(replayed_by("all years")[m])
            for m in HORIZONS
        ]
        assert [round(100 * points) for points in low] == [3, 5, 9]

    def test_five_years_are_less_well_calibrated(self) -> None:
        """Counted over five years, they are less well calibrated at every horizon."""
        for months in HORIZONS:
            assert calibration_error(replayed_by("five years")[months]) > 1.5 * calibration_error(forecasts()[months])

    def test_three_years_did_best(self) -> None:
        """The Brier score of three years is below that of two, five and all years at each horizon."""
        for months in HORIZONS:
            for name in ("two years", "five years", "all years"):
                assert brier(forecasts()[months]) < brier(replayed_by(name)[months])

    def test_when_the_pause_begins_cannot_be_told(self) -> None:
        """With a pause from 17 March 2020 the Brier scores differ by under 0.0003; Sefton's 1% becomes 0 of 91."""
        for months in HORIZONS:
            assert abs(brier(forecasts()[months]) - brier(replayed_by("from 17 March")[months])) < 0.0003
        regime = attrs.evolve(LOCAL_AUTHORITIES, chances=changed(pause=Period(date(2020, 3, 17), date(2021, 6, 27))))
        sefton = authority("Sefton")
        year_ahead = chances(sefton, of(sefton), on=date(2026, 11, 30), regime=regime).horizons[2]
        assert (year_ahead.events, year_ahead.at_risk) == (0, 91)

    def test_a_perfect_forecast_has_a_tenth_off_too(self) -> None:
        """Even if exactly as many come as forecast, more than half of the replays have a tenth that is off."""
        chance = random.Random(2026)  # noqa: S311 # a seed, for the same replays
        drawn = [
            sum(
                tenth.is_off
                for months in HORIZONS
                for tenth in tenths(
                    [forecast._replace(came=chance.random() < forecast.chance) for forecast in forecasts()[months]]
                )
            )
            for _ in range(100)
        ]
        assert sum(off > 0 for off in drawn) > 50

    def test_the_pause_matters(self) -> None:
        """If the days of the pause count, the Brier score is 9%, 19% and 34% higher."""
        higher = [brier(replayed_by("no pause")[months]) / brier(forecasts()[months]) - 1 for months in HORIZONS]
        assert [round(100 * share) for share in higher] == [9, 19, 34]
