"""Areas on a scale of their own: interim inspections of children's homes judge change, not quality."""

from datetime import date
from itertools import product

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from inspection_framework import (
    Days,
    Grade,
    Inspection,
    InterimEffectiveness,
    Provider,
    SupportedAccommodationOutcome,
    compare,
)
from inspection_framework.exchange.frames import check_frame, from_frame, latest_on, to_frame, with_previous
from inspection_framework.exchange.national.expressions import change_between
from inspection_framework.frameworks import SCCIF
from inspection_framework.model import Scale
from inspection_framework.rules.next_inspection.history import history_of
from tests.exchange.frames.engines import every_engine, opened, rows
from tests.exchange.frames.test_layout import SOURCE, problems_of

CHILDRENS_HOME = SCCIF["childrens_home"].edition_on(date(2018, 2, 5))
INTERIM = Inspection(
    provider=Provider(kind="childrens_home", urn="SC1", name="A home"),
    edition=CHILDRENS_HOME,
    activity=CHILDRENS_HOME.activity("interim"),
    on_site=(Days(date(2018, 2, 5), date(2018, 2, 5)),),
    published=date(2018, 3, 1),
    judgements={"effectiveness": InterimEffectiveness.IMPROVED},
    source=SOURCE,
)


@every_engine
def test_an_area_on_a_scale_of_its_own(engine: str) -> None:
    """The outcome of an interim inspection is in its column, is valid, and is read back on its scale."""
    frame = opened([INTERIM], engine)
    assert rows(frame, "effectiveness") == [("Improved effectiveness",)]
    (again,) = from_frame(frame, source=SOURCE)
    assert again.judgements.outcomes == INTERIM.judgements.outcomes


def test_an_area_on_a_scale_of_its_own_takes_no_other_grade() -> None:
    """A grade of the four-point scale is invalid there, and an improvement is invalid elsewhere."""
    frame = to_frame([INTERIM], "polars")
    wrong = frame.with_columns(overall=pl.col("effectiveness"), effectiveness=pl.lit("Good"))
    assert problems_of(lambda: check_frame(wrong)) == [
        (
            "overall: 'Improved effectiveness' is not an outcome: write 'Outstanding', 'Good',"
            " 'Requires improvement to be good', 'Inadequate', or why there is none, such as 'not_judged'"
        ),
        (
            "effectiveness: 'Good' is not an outcome: write 'Improved effectiveness', 'Sustained effectiveness',"
            " 'Declined in effectiveness', or why there is none, such as 'not_judged'"
        ),
    ]


@pytest.mark.parametrize("scale", [Grade, InterimEffectiveness, SupportedAccommodationOutcome])
def test_a_change_on_any_scale_is_compared(scale: type[Scale]) -> None:
    """Two outcomes on a scale are compared as the single call compares them."""
    pairs = list(product(scale, repeat=2))
    frame = pl.DataFrame(
        {"before": [before.label for before, _ in pairs], "after": [after.label for _, after in pairs]}
    )
    changes = nw.from_native(frame).select(change=change_between(scale))["change"].to_list()
    assert changes == [compare(*pair).value for pair in pairs]


SUPPORTED = SCCIF["supported_accommodation"].edition_on(date(2025, 1, 6))


@every_engine
def test_an_inspection_that_judges_the_whole_at_once_is_graded(engine: str) -> None:
    """An inspection of supported accommodation is the latest of its provider, and the previous one of the next."""
    days = [date(2025, 1, 6), date(2026, 1, 5)]
    outcomes = [SupportedAccommodationOutcome.CONSISTENTLY_STRONG, SupportedAccommodationOutcome.INCONSISTENT]
    inspections = [
        Inspection(
            provider=Provider(kind="supported_accommodation", urn="1", name="A"),
            edition=SUPPORTED,
            activity=SUPPORTED.activity("full"),
            on_site=(Days(day, day),),
            published=day,
            judgements={"overall": outcome},
            source=SOURCE,
        )
        for day, outcome in zip(days, outcomes, strict=True)
    ]
    frame, on = opened(inspections, engine), date(2026, 11, 22)
    assert history_of(inspections[0].provider, inspections, on).latest == inspections[1]
    assert rows(latest_on(frame, on), "first_day", "overall") == [(days[1], outcomes[1].label)]
    assert sorted(rows(with_previous(frame), "first_day", "previous_overall")) == [
        (days[0], None),
        (days[1], outcomes[0].label),
    ]
