"""What a row's edition, activity and first day on site lead readers to expect, as for a single inspection.

A fact applies for a period. Between two days on which a fact begins or ends, all first days have the same answer. So
the question is answered once for all of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, reduce
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.exchange.columns import ABSENT
from inspection_framework.exchange.frames.answers import CellExpressions, RowValues
from inspection_framework.exchange.frames.cells import FOREIGN, fits, one_of, one_where, text
from inspection_framework.exchange.frames.columns import word
from inspection_framework.exchange.frames.profiles import edition_key
from inspection_framework.model.days import Days, Weekday
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.rules.overall.departures import DepartureKind, departures

__all__: list[str] = []

YES, NO, UNKNOWN = "yes", "no", "unknown"
JUDGED, NOT_EXPECTED, PERHAPS = "judged", "not expected", "perhaps"
"""Whether an activity judges an area: yes, no, or only on some days while the day is not known."""
KINDS = (
    DepartureKind.EDITION_NOT_IN_FORCE,
    DepartureKind.ACTIVITY_OF_ANOTHER_TIME,
    DepartureKind.FIRST_DAY_NOT_KNOWN,
    DepartureKind.SEVERAL_WINDOWS,
)
"""The kinds whose answer is used directly. For the last kind, a row departs only if it has several windows."""
_PROBES = (DepartureKind.SEVERAL_WINDOWS, DepartureKind.AREA_NOT_EXPECTED)
"""The kinds that are tested with a special inspection: with several windows, or with a grade for every area."""
_ANYBODY = Provider(kind="provider", urn="0", name="Anybody")


@attrs.frozen
class Expectations:
    """The expectations of rows under these editions, in these areas."""

    editions: Mapping[str, Edition[Scale]]
    areas: Sequence[str]
    days: Sequence[date]
    """One day for each period in which all facts are the same: a day before all facts, then each period's first day."""

    @property
    def columns(self) -> dict[str, nw.dtypes.DType]:
        """The columns of the answers.

        Each kind has a word. ``_foreign`` says whether the edition or the activity is an unknown word. ``_length`` is
        the usual number of days on site, 0 if no number is usual. ``_weekday`` is the usual first weekday: 1 for
        Monday, 0 if no weekday is usual, -1 if a weekday may be usual.
        """
        words = ("_foreign", *(f"_judges_{area}" for area in self.areas), *(f"_{kind.name}" for kind in KINDS))
        return {**dict.fromkeys(("_length", "_weekday"), nw.Int64()), **dict.fromkeys(words, nw.String())}

    def cells(self, frame: Any) -> CellExpressions:  # noqa: ANN401 # eager or lazy
        """Return the edition and activity of rows, and the number (from 1) of the period in which they began."""
        first = nw.col("first_day")
        began = map(one_where, (~first.is_null(), *(first >= nw.lit(day) for day in self.days[1:])))
        named = {name: text(frame, name).fill_null(word(Absence.NOT_SUPPLIED)) for name in ("edition", "activity")}
        return {**named, "time": reduce(lambda left, right: left + right, began)}

    def keys(self, cells: CellExpressions) -> CellExpressions:
        """Return the keys of the cells."""
        edition, activity = cells["edition"], cells["activity"]
        absent = nw.when(activity.is_in(ABSENT)).then(nw.lit("")).otherwise(nw.lit(FOREIGN))
        named = nw.when(fits(edition, activity, self._activities)).then(activity).otherwise(absent)
        return {
            "_edition": edition_key(edition, self.editions),
            "_activity": nw.when(one_of(edition, self.editions)).then(named).otherwise(nw.lit("")),
            "_time": cells["time"],
        }

    @property
    def _activities(self) -> dict[str, list[str]]:
        return {id_: [activity.id for activity in edition.activities] for id_, edition in self.editions.items()}

    @property
    def lengths(self) -> list[int]:
        """Every number of days on site that is usual for any activity."""
        activities = (activity for edition in self.editions.values() for activity in edition.activities)
        return sorted({fact.value.length.count for activity in activities for fact in activity.usually_on_site})

    def complete(self) -> Iterator[RowValues]:
        """Yield every possible row of keys."""
        for edition, activities in {"": [], FOREIGN: [], **self._activities}.items():
            for activity in ("", FOREIGN, *activities):
                yield from ((edition, activity, time) for time in range(len(self.days) + 1))

    def ask(self, row: RowValues) -> RowValues:
        """Return the answers to a row of keys."""
        id_, activity, time = row
        edition = self.editions.get(id_)
        if edition is None:
            known, foreign = (UNKNOWN, "edition") if id_ == FOREIGN else (NO, "")
            return (0, 0, foreign, *("" for _ in self.areas), *(known for _ in KINDS))
        day = self.days[int(time) - 1] if time else None

        def answer(kind: DepartureKind, area: str | None = None) -> str:
            probe = kind if kind in _PROBES else None
            if (kind, area) in _departs(edition, activity, day, probe):
                return YES
            perhaps = () if day else self.days
            return (
                UNKNOWN
                if any((kind, area) in _departs(edition, activity, possible_day, probe) for possible_day in perhaps)
                else NO
            )

        beside = {YES: NOT_EXPECTED, UNKNOWN: PERHAPS}
        judged = {YES: JUDGED, NO: ""}
        judges = (
            beside.get(
                answer(DepartureKind.AREA_NOT_EXPECTED, area), judged[answer(DepartureKind.AREA_NOT_JUDGED, area)]
            )
            for area in self.areas
        )
        of_edition, *of_activity = KINDS
        foreign = "activity" if activity == FOREIGN else ""
        words = (answer(of_edition), *(UNKNOWN if foreign else answer(kind) for kind in of_activity))
        return (*_usual(edition, activity, day), foreign, *judges, *words)


def expectations(editions: Mapping[str, Edition[Scale]], areas: Sequence[str]) -> Expectations:
    """Return the expectations of rows under these editions, in these areas."""
    activities = [activity for edition in editions.values() for activity in edition.activities]
    facts = [fact.during for activity in activities for fact in (*activity.judges, *activity.usually_on_site)]
    existed = [activity.existed.value for activity in activities if activity.existed]
    periods = [
        period for period in (*facts, *existed, *(edition.period.value for edition in editions.values())) if period
    ]
    begins = {period.since for period in periods if period.since}
    ends = {period.until + timedelta(1) for period in periods if period.until and period.until < date.max}
    return Expectations(editions, areas, (date.min, *sorted(begins | ends - {date.min})))


@lru_cache(maxsize=2**16)
def _departs(
    edition: Edition[Scale], activity: str, day: date | None, probe: DepartureKind | None
) -> frozenset[tuple[DepartureKind, str | None]]:
    """Return the departures, with their areas, of an invented inspection.

    It has one window or, as the probe requires, several. It has no grades or, as the probe requires, all of them.
    """
    several, graded = (probe is kind for kind in _PROBES)
    windows = [Days(day, day)] if day else []
    windows += [Days(day + timedelta(1), day + timedelta(1))] if day and several else []
    grades: dict[str, Outcome] = {area: next(iter(scale)) for area, scale in edition.scales.items()} if graded else {}
    inspection = Inspection(
        provider=_ANYBODY,
        edition=edition,
        activity=next(
            (known_activity for known_activity in edition.activities if known_activity.id == activity),
            Absence.NOT_SUPPLIED,
        ),
        on_site=tuple(windows),
        published=Absence.NOT_SUPPLIED,
        judgements=grades,
        source=edition.title.source,
    )
    return frozenset((departure.kind, departure.area) for departure in departures(inspection))


def _usual(edition: Edition[Scale], activity: str, day: date | None) -> tuple[int, int]:
    """Return the usual number of days on site and the usual first weekday. Without a day, no length is usual."""
    patterns = [
        fact
        for known_activity in edition.activities
        if known_activity.id == activity
        for fact in known_activity.usually_on_site
    ]
    if day is None:
        return 0, -1 if any(fact.value.first for fact in patterns) else 0
    if day not in edition.period.value:
        return 0, 0
    usual = [fact.value for fact in in_force(patterns, day)]
    number = {weekday: at for at, weekday in enumerate(Weekday, start=1)}
    return (usual[0].length.count, number[usual[0].first] if usual[0].first else 0) if usual else (0, 0)
