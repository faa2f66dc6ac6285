"""What comes next by policy, over columns: the graded inspection that the rules name, and when it comes."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError
from inspection_framework.exchange.frames.columns import word
from inspection_framework.exchange.frames.door import FIRST_YEAR, LAST_YEAR, narwhals_frame
from inspection_framework.exchange.frames.folding import Cell, Choices, fold
from inspection_framework.model.days import not_days
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Mode, Pathway, Regime, Timing
from inspection_framework.rules.aggregation import UNKNOWN
from inspection_framework.rules.defaults import default_regimes
from inspection_framework.rules.leads import decided

__all__ = ["with_policy"]

ENDS = ("opens", "typical", "closes")


def with_policy(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    on: date,
    *,
    regimes: Mapping[str, Regime] | None = None,
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Give a frame of each provider's latest graded inspection with what comes next by policy, told on a day.

    ``next_activity`` is what the rules make the next graded inspection, and ``window_opens``, ``window_typical`` and
    ``window_closes`` say when it comes. They are null where :func:`~inspection_framework.outlook` has none: where the
    rules name none, where it hangs on a judgement that is not known, where no window was found or the first day is
    not known. ``regimes`` are those of each kind of provider, by default the library's. Of a kind with a window that
    a frame cannot count, for it has no number of months for each end or rolls from 1 April, nothing is told: ask
    ``outlook``. A frame does not tell when a provider was made or ended, so leave out those that have ended. The order
    is the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import latest_on, to_frame
    >>> latest = latest_on(to_frame(local_authority_inspections(), "polars"), date(2024, 12, 31))
    >>> harrow = with_policy(latest, date(2024, 12, 31)).filter(provider="Harrow")
    >>> harrow.select("first_day", "next_activity", "window_opens", "window_closes").row(0)
    (datetime.date(2020, 2, 10), 'short', datetime.date(2022, 8, 10), datetime.date(2023, 8, 10))

    Raises:
        DefinitionError: it is no frame of inspections, or no day.
    """
    if problems := not_days(on=on):
        raise DefinitionError("frame of inspections", problems)
    given = narwhals_frame(frame)
    present = set(given.collect_schema().names())
    path = nw.lit(None, nw.String())
    paths: dict[str, Pathway] = {}
    countable = [
        one for one in (default_regimes() if regimes is None else regimes).items() if _is_countable(one[1], on)
    ]
    for kind, regime in countable:
        for edition, column in _next_paths(kind, regime, on, present):
            here = (nw.col("provider_kind") == kind) & (nw.col("edition") == edition.id)
            path = nw.when(here).then(column).otherwise(path)
        paths |= {f"{kind}/{one.id}": one for one in regime.pathways if one.mode is Mode.DEFAULT}
    told = given.with_columns(_path=path)
    told = told.with_columns(
        next_activity=_of_path({key: nw.lit(one.activity) for key, one in paths.items()}, nw.String())
    )
    stated = {key: one.window.value for key, one in paths.items()}
    timings = {key: timing for key, timing in stated.items() if timing is not None and _in_months(timing)}
    months = sorted({getattr(one, end).count for one in timings.values() for end in ENDS})
    dated = _with_days_after(told, months)
    windows = {
        f"window_{end}": _of_path(
            {key: nw.col(f"_after_{getattr(one, end).count}") for key, one in timings.items()}, nw.Date()
        )
        for end in ENDS
    }
    return dated.with_columns(**windows).drop("_path", *(f"_after_{count}" for count in months)).to_native()


def _is_countable(regime: Regime, on: date) -> bool:
    """Tell whether a frame can count every window of what is the default on a day."""
    defaults = [path.window.value for path in in_force(regime.pathways, on) if path.mode is Mode.DEFAULT]
    return all(timing is None or _in_months(timing) for timing in defaults)


def _in_months(timing: Timing) -> bool:
    """Tell whether a window has its three ends in months, from the day itself."""
    return not timing.rolling and all(isinstance(length, Months) for length in timing.lengths)


def _next_paths(kind: str, regime: Regime, on: date, present: set[str]) -> Iterable[tuple[Edition[Scale], nw.Expr]]:
    """Give for each edition which pathway is the default after it, as the single call decides."""
    for framework in regime.frameworks:
        for edition in framework.editions:
            after = [path for path in in_force(regime.pathways, on) if edition.id in path.after]
            looked_at = {area for path in after if path.mode is Mode.DEFAULT for area in path.looks_at(edition.areas)}
            if after and looked_at <= present:
                yield edition, _next_path(kind, regime, after, edition, sorted(looked_at))


def _next_path(
    kind: str, regime: Regime, after: Sequence[Pathway], edition: Edition[Scale], areas: Sequence[str]
) -> nw.Expr:
    groups = [_groups(edition.scale_of(area)) for area in areas]
    defaults = [path for path in after if path.mode is Mode.DEFAULT]

    def answer(mixture: tuple[int, ...]) -> str | None:
        profile = {area: among[at][0] for area, among, at in zip(areas, groups, mixture, strict=True)}
        applying = decided(regime, defaults, profile, edition).applying
        return f"{kind}/{applying[0].id}" if len(applying) == 1 else None

    choices = [
        Choices(area, tuple(cells for _, cells in among), rest=0) for area, among in zip(areas, groups, strict=True)
    ]
    return fold(choices, answer).expression(_text)


def _groups(scale: Iterable[Scale]) -> list[tuple[Outcome, tuple[Cell, ...]]]:
    """Give what a cell may hold in groups that count alike: what is not known, what there is not, every grade."""
    absent = [one for one in Absence if one not in UNKNOWN]
    return [
        (Absence.NOT_SUPPLIED, tuple(map(word, UNKNOWN))),
        (Absence.NOT_JUDGED, tuple(map(word, absent))),
        *((grade, (word(grade),)) for grade in scale),
    ]


def _text(answer: Hashable) -> nw.Expr:
    return nw.lit(answer if isinstance(answer, str) else None, nw.String())


def _of_path(values: Mapping[str, nw.Expr], kind: nw.dtypes.DType) -> nw.Expr:
    """Give what belongs to the pathway of a row."""
    chain = nw.lit(None, kind)
    for path, value in values.items():
        chain = nw.when(nw.col("_path") == path).then(value).otherwise(chain)
    return chain


_COUNTS_MONTHS = (nw.Implementation.POLARS, nw.Implementation.DUCKDB, nw.Implementation.PYSPARK)
"""The tools that count calendar months themselves, to the same day as ours. The others join a calendar."""


def _with_days_after(frame: Any, months: Sequence[int]) -> Any:  # noqa: ANN401 # eager or lazy, as it came
    """Add the day so many months after the first day on site, for each number of months."""
    if frame.implementation in _COUNTS_MONTHS:
        return frame.with_columns(
            **{f"_after_{count}": nw.col("first_day").dt.offset_by(f"{count}mo").cast(nw.Date) for count in months}
        )
    first = date(FIRST_YEAR, 1, 1)
    days = [first + timedelta(at) for at in range((date(LAST_YEAR + 1, 1, 1) - first).days)]
    columns = {"first_day": days, **{f"_after_{count}": [Months(count).after(day) for day in days] for count in months}}
    dask = frame.implementation is nw.Implementation.DASK
    backend: Any = nw.Implementation.PANDAS if dask else frame.implementation
    calendar: Any = nw.from_dict(columns, dict.fromkeys(columns, nw.Date()), backend=backend)
    return frame.join(calendar.lazy("dask") if dask else calendar, on="first_day", how="left")
