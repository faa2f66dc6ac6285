"""Departures in the published files: the columns agree with the single calls."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from inspection_framework import DepartureKind, Edition, Inspection, departures
from inspection_framework.exchange.frames import check_frame, departure_column, to_frame, with_departures
from inspection_framework.exchange.readers import ReleaseReading, read_outcomes, read_providers, read_scraped_history
from inspection_framework.model import Scale
from tests.conftest import SHARED_DATA, folder_or_skip

FILES: Mapping[str, Callable[[Path], ReleaseReading]] = {
    **dict.fromkeys(
        (
            *(f"data/providers_at_31_march_{year}.csv" for year in (2018, 2019, 2022)),
            *("data/providers_at_31_march_2025.ods", "data/inspections_2014_15.csv"),
            *("cases/01_providers_2018_old_headings.csv", "cases/02_in_year_2018_interim.csv"),
            *("cases/12_in_year_2017_interim.csv", "cases/14_secure_home_health_may_2019.csv"),
            *("cases/00a_providers_2018_last_day.csv", "cases/16_providers_2024_previous.csv"),
        ),
        read_providers,
    ),
    **dict.fromkeys(
        (
            *(f"data/LA_Inspection_Outcomes_as_at_31_March_{year}.ods" for year in (2024, 2025)),
            *("cases/04_history_2009_2023_older.csv", "cases/07_outcomes_2024.ods"),
        ),
        read_outcomes,
    ),
    "data/ilacs_history_scraped.csv": read_scraped_history,
}


NAMES = [pytest.param(name, marks=pytest.mark.edges if name.startswith("data/") else ()) for name in FILES]
"""The files, of which the published ones are long."""


def kinds_of(inspection: Inspection) -> set[DepartureKind]:
    """Return the kinds in which an inspection departs; one without an edition cannot."""
    return (
        {departure.kind for departure in departures(inspection)} if isinstance(inspection.edition, Edition) else set()
    )


@pytest.mark.parametrize("name", NAMES)
def test_columns_say_what_the_single_call_says(name: str) -> None:
    """Yes where it departs, no where it does not; no column says how a label was printed."""
    folder_or_skip(SHARED_DATA, ci=bool(os.environ.get("CI")))
    inspections = FILES[name](SHARED_DATA.parent / name).inspections
    frame = to_frame(inspections, "polars", windows=True)
    check_frame(frame)
    rows = with_departures(frame).to_dicts()
    for row, inspection in zip(rows, inspections, strict=True):
        kinds = kinds_of(inspection)
        for kind in DepartureKind:
            word = row[departure_column(kind)]
            expected = "yes" if kind in kinds else "no"
            may_be_unknown = kind is DepartureKind.LABEL_OF_ANOTHER_TIME or kind not in kinds
            assert word == expected or (word == "unknown" and may_be_unknown), (inspection, kind, word)


@pytest.mark.parametrize("name", NAMES)
def test_no_judgement_that_a_file_holds_is_said_to_be_missing(name: str) -> None:
    """An area that is not judged has no grade, and an empty cell."""
    folder_or_skip(SHARED_DATA, ci=bool(os.environ.get("CI")))
    for inspection in FILES[name](SHARED_DATA.parent / name).inspections:
        if DepartureKind.AREA_NOT_JUDGED in kinds_of(inspection):
            areas = [
                departure.area
                for departure in departures(inspection)
                if departure.kind is DepartureKind.AREA_NOT_JUDGED
            ]
            judgements = [judgement for area, judgement in inspection.judgements.items() if area in areas]
            assert all(not isinstance(judgement.outcome, Scale) and not judgement.printed for judgement in judgements)
