"""The chance that an inspection of each provider begins soon: a row for each provider and time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from inspection_framework.arguments import checked
from inspection_framework.exchange.frames.histories import PROVIDER
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.lengths import Months
from inspection_framework.model.providers import Provider
from inspection_framework.rules.next_inspection.chances import Chances, chances

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__ = ["chances_frame"]

_WORDS = (*PROVIDER, "provider", "region", "group", "counted", "why_not")
_SHARES = ("chance", "low", "high")
_NAMES = (
    *(*PROVIDER, "provider", "region", "waited", "group", "counted", "months", "by"),
    *(*_SHARES, "at_risk", "joined", "events", "censored", "why_not"),
)
_WITHOUT_NULL = ("pandas", "dask")
"""The tools whose whole numbers cannot be null: they turn these into fractions."""


@checked
def chances_frame(  # noqa: PLR0913 # the question, and in what it is answered
    providers: Iterable[Provider],
    inspections: Iterable[Inspection],
    backend: Backend,
    *,
    on: date,
    within: Sequence[Months] | None = None,
    session: object = None,
) -> Any:  # noqa: ANN401 # a frame of any tool
    """Return the chance that an inspection of each provider begins soon: a row for each provider and time.

    The columns are the days ``waited``, the ``group``, the waits that were ``counted``, and then those of
    :class:`~inspection_framework.rules.Chance`. If nothing can be counted there is one row, null except ``why_not``.
    Inspections of other providers are ignored. In pandas and Dask whole numbers are fractions, because theirs cannot be
    null. PySpark needs its ``session``.

    >>> from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
    >>> frame = chances_frame(
    ...     local_authorities(), local_authority_inspections(), "polars", on=date(2026, 11, 30), within=[Months(12)]
    ... )
    >>> frame.filter(frame["provider"] == "Halton").select("waited", "months", "chance", "low", "high").rows()
    [(931, 12, 0.672862, 0.540199, 0.799499)]

    Raises:
        DefinitionError: the tool is unknown, there is no method for such providers, or a history cannot be ordered.
    """
    histories: dict[tuple[str, str], list[Inspection]] = {}
    for inspection in inspections:
        histories.setdefault((inspection.provider.kind, inspection.provider.urn), []).append(inspection)
    rows = [
        row
        for provider in providers
        for row in _rows(
            chances(provider, histories.get((provider.kind, provider.urn), ()), on=on, within=within), provider
        )
    ]
    whole = nw.Float64() if backend in _WITHOUT_NULL else nw.Int64()
    kinds = {**dict.fromkeys(_WORDS, nw.String()), **dict.fromkeys(_SHARES, nw.Float64()), "by": nw.Date()}
    return filled(rows, {name: kinds.get(name, whole) for name in _NAMES}, backend, session)


def _rows(answer: Chances, provider: Provider) -> Iterator[tuple[object, ...]]:
    """Yield a row for each time, or a row with the reason why nothing can be counted."""
    region = provider.region.value if isinstance(provider.region, Absence) else provider.region
    who = (provider.kind, provider.urn, provider.name, region, answer.waited)
    if answer.counted is None:
        nothing = [None] * (len(_NAMES) - len(who) - 1)
        yield (*who, *nothing, " ".join(reason.says for reason in answer.reasons))
    else:
        for horizon in answer.horizons:
            times = (answer.group or None, answer.counted.value, horizon.within.count, horizon.by)
            shares = (horizon.chance, horizon.low, horizon.high)
            yield (*who, *times, *shares, horizon.at_risk, horizon.joined, horizon.events, horizon.censored, None)
