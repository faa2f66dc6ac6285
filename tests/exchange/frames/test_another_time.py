"""Activities that came and went: on which days a column says that one is of another time, in every engine."""

from datetime import date

from inspection_framework import Absence, Days, DepartureKind, Inspection, Provider, departures
from inspection_framework.exchange.frames import departure_column, with_departures
from inspection_framework.frameworks import SCCIF
from tests.exchange.frames.engines import every_engine, opened, rows
from tests.exchange.frames.test_layout import SOURCE

KIND = DepartureKind.ACTIVITY_OF_ANOTHER_TIME
TIMES = {
    "interim": ((date(2017, 4, 1), "no"), (date(2022, 3, 31), "no"), (date(2022, 4, 1), "yes")),
    "assurance": ((date(2017, 4, 1), "yes"), (date(2022, 3, 31), "yes"), (date(2022, 4, 1), "no")),
    "assurance_visit": (
        *((date(2020, 8, 31), "yes"), (date(2020, 9, 1), "no")),
        *((date(2021, 4, 11), "no"), (date(2021, 4, 12), "yes")),
    ),
    "monitoring": ((date(2017, 4, 1), "no"), (date(2026, 11, 2), "no"), (None, "no")),
}
"""What is to be said of each activity of a children's home on each day; ``None`` is a day that is not known."""
WAS_IT = [
    *((name, day, said) for name, times in TIMES.items() for day, said in times),
    *((name, None, "unknown") for name in ("interim", "assurance", "assurance_visit")),
    *((None, day, "no") for day in (date(2022, 4, 1), None)),
]


def inspected(name: str | None, day: date | None) -> Inspection:
    """Give an inspection of a home of some activity, or of none that is known, which began on some day."""
    (edition,) = SCCIF["childrens_home"].editions
    return Inspection(
        provider=Provider(kind="childrens_home", urn="SC1", name="A home"),
        edition=edition,
        activity=edition.activity(name) if name else Absence.NOT_SUPPLIED,
        on_site=(Days(day or Absence.NOT_SUPPLIED, Absence.NOT_SUPPLIED),),
        published=Absence.NOT_SUPPLIED,
        judgements={},
        source=SOURCE,
    )


@every_engine
def test_on_each_side_of_the_days_on_which_one_could_begin(engine: str) -> None:
    """Yes outside them and no within; what came or went on a day that is not known may be of another time or not.

    Where the activity is not known nothing is expected, and so nothing departs, as in the single call.
    """
    frame = opened([inspected(name, day) for name, day, _ in WAS_IT], engine)
    told = rows(with_departures(frame, kinds=(KIND,)), "activity", "first_day", departure_column(KIND))
    assert sorted(told, key=str) == sorted(
        ((name or Absence.NOT_SUPPLIED.value, day, said) for name, day, said in WAS_IT), key=str
    )


def test_it_is_what_the_single_call_says_where_the_day_is_known() -> None:
    """And where it is not the single call says nothing."""
    for name, day, said in WAS_IT:
        kinds = {one.kind for one in departures(inspected(name, day))}
        assert (KIND in kinds) == (said == "yes")
