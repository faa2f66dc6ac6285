"""What comes next by policy for each row of a frame: the graded inspection that the rules name, and its window."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.exchange.frames.answers import (
    CellExpressions,
    RowValues,
    in_parts,
    is_in_parts,
    joined,
    with_answers,
)
from inspection_framework.exchange.frames.cells import one_of, text
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.exchange.frames.profiles import NOT_KNOWN, Profiles, outcomes_in
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.grades import Scale
from inspection_framework.model.lengths import Length, Months
from inspection_framework.model.pathways import Mode, Pathway, Regime, Timing
from inspection_framework.rules.defaults import default_regimes
from inspection_framework.rules.next_inspection.open_pathways import decided

__all__ = ["with_policy"]

ENDS = ("opens", "typical", "closes")
NO_MONTHS = -1
"""The number of months of a window that is not known."""


@checked
def with_policy(
    frame: FrameT,
    on: date,
    *,
    regimes: Mapping[str, Regime] | None = None,
) -> FrameT:
    """Return a frame of each provider's latest graded inspection with what comes next by the policy of a day.

    ``next_activity`` is the next graded inspection by the rules. ``window_opens``, ``window_typical`` and
    ``window_closes`` are its days. They are null if :func:`~inspection_framework.outlook` has none: the rules name no
    inspection, it depends on an unknown judgement, no window was found, or the first day is not known. ``regimes`` has
    the rules for each kind of provider, by default the library's. A frame can only count windows whose ends are all in
    months and do not roll from 1 April. For kinds of provider with other windows, the columns are null: use
    ``outlook``. A frame does not show when a provider was created or ended, so leave out providers that have ended. The
    order of the rows is the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import latest_on, to_frame
    >>> latest = latest_on(to_frame(local_authority_inspections(), "polars"), date(2024, 12, 31))
    >>> harrow = with_policy(latest, date(2024, 12, 31)).filter(provider="Harrow")
    >>> harrow.select("first_day", "next_activity", "window_opens", "window_closes").row(0)
    (datetime.date(2020, 2, 10), 'short', datetime.date(2022, 8, 10), datetime.date(2023, 8, 10))

    Raises:
        DefinitionError: ``frame`` is not a frame; a column is missing, has another type or exists already; or ``on``
            is not a day.
    """
    added = ("next_activity", *(f"window_{end}" for end in ENDS))
    needed = ("provider_kind", "edition", "first_day")
    wrapped = checked_frame(frame, needed, added=added)
    regimes = default_regimes() if regimes is None else regimes
    countable = {kind: regime for kind, regime in regimes.items() if _is_countable(regime, on)}
    editions = {
        edition.id: edition
        for each in countable.values()
        for framework in each.frameworks
        for edition in framework.editions
    }
    looked_at = {id_: _looked_at(countable.values(), on, edition) for id_, edition in editions.items()}
    wrapped = checked_frame(wrapped, (), optional={area for areas in looked_at.values() for area in areas})
    if is_in_parts(wrapped):
        mapped: FrameT = in_parts(wrapped, with_policy, on=on, regimes=regimes)
        return mapped
    there = set(wrapped.collect_schema().names())
    here = {id_: sorted(areas & there) for id_, areas in looked_at.items()}
    rule = _NextInspectionRule(editions, here, countable, on, there, otherwise=NOT_KNOWN)
    cells = {
        "provider_kind": text(wrapped, "provider_kind").fill_null(""),
        **rule.cells(wrapped, text(wrapped, "edition")),
    }
    ends = dict.fromkeys((f"_{end}" for end in ENDS), nw.Int64())
    answered = with_answers(wrapped, cells, rule, {"next_activity": nw.String(), **ends})
    timings = [path.window.value for regime in countable.values() for path in in_force(regime.pathways, on)]
    months = sorted(
        {_count(length) for timing in timings if timing and _in_months(timing) for length in timing.lengths}
    )
    dated = _with_days_after(answered, months) if months else answered
    windows = {f"window_{end}": _day_after(months, nw.col(f"_{end}")) for end in ENDS}
    result: FrameT = dated.with_columns(**windows).drop(*(f"_{end}" for end in ENDS), *map(_after, months)).to_native()
    return result


def _is_countable(regime: Regime, on: date) -> bool:
    """Return whether a frame can count the windows of all default pathways of a day."""
    defaults = [path.window.value for path in in_force(regime.pathways, on) if path.mode is Mode.DEFAULT]
    return all(timing is None or _in_months(timing) for timing in defaults)


def _count(length: Length | None) -> int:
    return length.count if length else NO_MONTHS


def _in_months(timing: Timing) -> bool:
    """Return whether all three ends of a window are in months from the day itself."""
    return not timing.rolling and all(isinstance(length, Months) for length in timing.lengths)


def _defaults(regime: Regime, on: date, edition: Edition[Scale]) -> list[Pathway]:
    paths = in_force(regime.pathways, on)
    return [path for path in paths if path.mode is Mode.DEFAULT and edition.id in path.after]


def _looked_at(regimes: Iterable[Regime], on: date, edition: Edition[Scale]) -> set[str]:
    """Return the areas whose judgements decide what comes after an inspection under an edition."""
    paths = (path for regime in regimes for path in _defaults(regime, on, edition))
    return {area for path in paths for area in path.looks_at(edition.areas)}


@attrs.frozen
class _NextInspectionRule(Profiles):
    """The rule for what comes next on a day, by the regime of each kind of provider, for a frame's columns."""

    regimes: Mapping[str, Regime]
    on: date
    there: Collection[str]

    def keys(self, cells: CellExpressions) -> CellExpressions:
        """Return the keys of the cells of a row."""
        kind = cells["provider_kind"]
        kinds = nw.when(one_of(kind, self.regimes)).then(kind).otherwise(nw.lit(""))
        return {"_kind": kinds, **super().keys(cells)}

    def complete(self) -> Iterator[RowValues]:
        """Yield every possible row of keys."""
        return ((kind, *row) for kind, row in product(("", *self.regimes), super().complete()))

    def ask(self, row: RowValues) -> RowValues:
        """Return the default next activity and the months to its window, as ``outlook`` decides for one provider."""
        kind, *keys = row
        if kind in self.regimes and keys[0] in self.looked_at:
            regime, edition = self.regimes[kind], self.editions[keys[0]]
            defaults, outcomes = _defaults(regime, self.on, edition), outcomes_in(edition, self.areas, keys[1:])
            applying = decided(regime, defaults, outcomes, edition).applying
            if len(applying) == 1 and _looked_at([regime], self.on, edition) <= {*self.there}:
                timing = applying[0].window.value
                ends = map(_count, timing.lengths) if timing and _in_months(timing) else (NO_MONTHS for _ in ENDS)
                return (applying[0].activity, *ends)
        return (None, *[NO_MONTHS] * len(ENDS))


_COUNTS_MONTHS = (nw.Implementation.POLARS, nw.Implementation.DUCKDB, nw.Implementation.PYSPARK, nw.Implementation.IBIS)
"""The tools whose own count of calendar months gives the same day as ours. For other tools, we count."""


def _with_days_after(frame: Any, months: Sequence[int]) -> Any:  # noqa: ANN401 # eager or lazy, as it came
    """Return a frame with a column for each number of months: the day that many months after the first day on site."""
    first = nw.col("first_day")
    if frame.implementation in _COUNTS_MONTHS:
        return frame.with_columns(**{_after(count): first.dt.offset_by(f"{count}mo").cast(nw.Date) for count in months})
    distinct = frame.select(first).unique()
    days = [day if isinstance(day, date) else None for day in distinct.get_column("first_day").to_list()]
    dated = joined(
        frame.select(first), distinct.with_columns(*(_days_after(days, each, frame) for each in months)), ["first_day"]
    )
    return frame.with_columns(*(dated.get_column(_after(each)) for each in months))


def _days_after(days: Sequence[date | None], count: int, like: Any) -> Any:  # noqa: ANN401 # of Narwhals
    later_days = [Months(count).after(day) if day else None for day in days]
    return nw.new_series(_after(count), later_days, nw.Date(), backend=like.implementation)


def _after(count: int) -> str:
    return f"_after_{count}"


def _day_after(months: Iterable[int], count: nw.Expr) -> nw.Expr:
    """Return the day that is a column's number of months after the first day on site."""
    chain = nw.lit(None, nw.Date())
    for each in months:
        chain = nw.when(count == each).then(nw.col(_after(each))).otherwise(chain)
    return chain
