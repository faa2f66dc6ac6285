"""What a test of departures over columns is made of: the table, its rows, their cells, days and activities."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.exchange.frames.columns import word
from inspection_framework.exchange.frames.folding import every, some
from inspection_framework.model.activities import Activity, OnSitePattern
from inspection_framework.model.days import Period
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale

__all__: list[str] = []

FIRST, LAST, PUBLISHED = (nw.col(name) for name in ("first_day", "last_day", "published"))


@attrs.frozen
class Shown:
    """When a row shows a departure, and when it may be one that its columns do not tell."""

    yes: nw.Expr
    unknown: nw.Expr = attrs.field(factory=lambda: some([]))


@attrs.frozen
class Table:
    """What the tests look at: the columns that are there, and the editions that rows may have."""

    columns: frozenset[str]
    editions: tuple[Edition[Scale], ...]

    def activities(self) -> Iterator[tuple[Edition[Scale], Activity]]:
        """Give each activity of each edition."""
        return ((edition, activity) for edition in self.editions for activity in edition.activities)

    def patterns(self) -> Iterator[tuple[nw.Expr, OnSitePattern]]:
        """Give each usual pattern of days on site, with the test whether it applies to a row with a first day."""
        usual = (
            ((fact.value, fact.during), edition, activity)
            for edition, activity in self.activities()
            for fact in activity.usually_on_site
        )
        for (pattern, during), here in gathered(usual):
            yield here & known(FIRST) & in_period(FIRST, during), pattern

    def without_first_day(self, expects: Callable[[Activity], bool]) -> nw.Expr:
        """Tell whether the first day of a row is not known, and its activity is one that expects something of it."""
        those = (("", *one) for one in self.activities() if expects(one[1]))
        return some(here & FIRST.is_null() for _, here in gathered(those))


K = TypeVar("K", bound=Hashable)


def gathered(each: Iterable[tuple[K, Edition[Scale], Activity]]) -> Iterator[tuple[K, nw.Expr]]:
    """Give each thing that is so for some activities once, with the test whether a row is of one of them.

    A test for every edition would be a hundred times as long, and each tool would take seconds to read it.
    """
    found: dict[K, dict[str, list[str]]] = {}
    for key, edition, activity in each:
        found.setdefault(key, {}).setdefault(edition.id, []).append(activity.id)
    for key, activities in found.items():
        editions: dict[tuple[str, ...], list[str]] = {}
        for edition_id, ids in activities.items():
            editions.setdefault(tuple(ids), []).append(edition_id)
        yield key, some(one_of("edition", those) & one_of("activity", ids) for ids, those in editions.items())


def one_of(name: str, words: Sequence[str]) -> nw.Expr:
    """Tell whether a cell holds one of some words."""
    return nw.col(name) == words[0] if len(words) == 1 else nw.col(name).is_in(words)


def of(edition: Edition[Scale]) -> nw.Expr:
    """Tell whether a row is of an edition."""
    return nw.col("edition") == edition.id


def known(cell: nw.Expr) -> nw.Expr:
    """Tell whether something stands in a cell."""
    return ~cell.is_null()


def written(name: str) -> nw.Expr:
    """Tell whether some text stands in a cell."""
    return known(nw.col(name)) & (nw.col(name) != "")


def in_period(day: nw.Expr, period: Period | None) -> nw.Expr:
    """Tell whether a day is in a period, if there is one."""
    since = [day >= nw.lit(period.since)] if period and period.since else []
    until = [day <= nw.lit(period.until)] if period and period.until else []
    return every([*since, *until])


def outside(day: nw.Expr, period: Period | None) -> nw.Expr:
    """Tell whether a day that is known is outside a period; there is no outside of none."""
    before = [day < nw.lit(period.since)] if period and period.since else []
    after = [day > nw.lit(period.until)] if period and period.until else []
    return some([*before, *after])


def graded(area: str, scale: type[Scale]) -> nw.Expr:
    """Tell whether an area has a grade of a scale."""
    return known(nw.col(area)) & nw.col(area).is_in([word(grade) for grade in scale])
