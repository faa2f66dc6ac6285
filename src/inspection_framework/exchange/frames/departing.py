"""Where reports leave what their edition leads one to expect, over columns: yes, no, or not to be told from a frame."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.frames.adding import add
from inspection_framework.exchange.frames.columns import areas_of, known_editions
from inspection_framework.exchange.frames.departure_tests import TESTS
from inspection_framework.exchange.frames.door import narwhals_frame, times_of_day
from inspection_framework.exchange.frames.folding import some
from inspection_framework.exchange.frames.foreign_words import foreign_activity, foreign_edition, foreign_outcome
from inspection_framework.exchange.frames.overall import OverallColumn, by_edition, overall_column
from inspection_framework.exchange.frames.row_tests import Table
from inspection_framework.model.areas import Role
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.record import Record
from inspection_framework.rules.departures import DepartureKind

__all__ = ["Departs", "departure_column", "with_departures"]


class Departs(Enum):
    """Whether a report departs in something; the value is the word in the column."""

    YES = "yes"
    """It does, as the single call says of the inspection."""
    NO = "no"
    """It does not."""
    UNKNOWN = "unknown"
    """The columns do not tell: there may be such a departure or none."""


_OF_ACTIVITY = (
    DepartureKind.ACTIVITY_OF_ANOTHER_TIME,
    DepartureKind.FIRST_DAY_NOT_KNOWN,
    DepartureKind.SEVERAL_WINDOWS,
    DepartureKind.DAYS_ON_SITE,
    DepartureKind.FIRST_WEEKDAY,
    DepartureKind.AREA_NOT_JUDGED,
    DepartureKind.AREA_NOT_EXPECTED,
)
"""The kinds that hang on the activity."""
_OF_AREAS: Mapping[DepartureKind, tuple[Role, ...]] = {
    **dict.fromkeys(
        (DepartureKind.AREA_NOT_JUDGED, DepartureKind.AREA_NOT_EXPECTED, DepartureKind.LABEL_OF_ANOTHER_TIME),
        tuple(Role),
    ),
    **dict.fromkeys(
        (
            DepartureKind.OVERALL_BEYOND_STATED_LIMIT,
            DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND,
            DepartureKind.OVERALL_OTHER_THAN_EXPECTED,
            DepartureKind.OVERALL_OTHER_THAN_USUAL,
        ),
        (Role.OVERALL,),
    ),
}
"""The roles of the areas on whose outcomes a kind hangs, beside the main areas, of which nothing is told then."""


def departure_column(kind: DepartureKind) -> str:
    """Give the name of the column that tells of a kind of departure.

    >>> departure_column(DepartureKind.AREA_NOT_JUDGED)
    'departs_area_not_judged'
    """
    return f"departs_{kind.name.lower()}"


def with_departures(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    *,
    kinds: Iterable[DepartureKind] = tuple(DepartureKind),
    record: Record | None = None,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Give a frame of inspections with a column for each kind of departure: ``yes``, ``no`` or ``unknown``.

    It says what :func:`~inspection_framework.departures` says of each row, and ``unknown`` where that depends on what
    a frame does not hold. The windows between the first day and the last are told by the column ``on_site``, which
    ``to_frame(…, windows=True)`` gives and every table of the library has; without it whether there were several is
    unknown, and so is whether a length other than usual is that of one window. How a grade was printed no column says
    in a way that all tools can read: where a label was due in a report, whether it stood there is unknown. Where a day
    is null of which the edition or the activity expects something, whatever hangs on it is unknown: on the first day
    on site the edition, the activity, the weekday, the length, the windows and the areas that are judged for a time;
    on the last the length and that there was one window; on publication the labels. Where a word is no edition, no
    activity of its edition or no outcome, whatever hangs on it is unknown.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_departures(to_frame(local_authority_inspections(), "polars", windows=True))
    >>> frame.filter(departs_several_windows="yes").height, frame.filter(departs_days_on_site="yes").height
    (4, 52)

    Raises:
        DefinitionError: it is no frame, it lacks a column, has one that is to be added, or one of times for days.
    """
    given = narwhals_frame(frame)
    asked = tuple(kinds)
    editions = known_editions(frameworks)
    there = given.collect_schema().names()
    areas = [area for area in areas_of(editions.values()) if area in there]
    needed = ("edition", "activity", "first_day", "last_day", "published")
    problems = [Problem(name, "there is no such column") for name in needed if name not in there]
    problems += times_of_day(given)
    problems += [
        Problem(name, "it is there already: rename it, or leave it out of kinds")
        for name in map(departure_column, asked)
        if name in there
    ]
    if problems:
        raise DefinitionError("frame of inspections", problems)
    optional = [name for name in ("on_site", "printed") if name in there]
    looked_at = [*needed, *optional, *areas]
    under = [one for one in editions.values() if one.has_overall.value]
    found = {
        column: by_edition(
            {
                one.id: overall_column(one, column, record=record)
                for one in under
                if {area.id for area in one.main_areas} <= set(areas)
            }
        )
        for column in OverallColumn
    }
    told = add(given, looked_at, {f"_{column.value}": one for column, one in found.items()})
    table = Table(frozenset(looked_at), tuple(editions.values()))
    helping = [f"_{column.value}" for column in found]
    told = add(told, [*looked_at, *helping], {departure_column(kind): _shown(kind, table) for kind in asked})
    return told.drop(*helping).to_native()


def _shown(kind: DepartureKind, table: Table) -> nw.Expr:
    """Give the word for a kind of departure; what hangs on a word that is none is unknown."""
    shown = TESTS[kind](table)
    foreign = [foreign_edition(table.editions)]
    if kind in _OF_ACTIVITY:
        foreign.append(foreign_activity(table.editions))
    roles = _OF_AREAS.get(kind, ())
    areas = dict.fromkeys(area.id for edition in table.editions for area in edition.areas if area.role in roles)
    foreign += [foreign_outcome(area, table.editions) for area in areas if area in table.columns]
    unknown, no = nw.lit(Departs.UNKNOWN.value), nw.lit(Departs.NO.value)
    unknown = nw.when(some([shown.unknown, *foreign])).then(unknown).otherwise(no)
    return nw.when(shown.yes).then(nw.lit(Departs.YES.value)).otherwise(unknown)
