"""National tables from a frame of inspections: the judgements of all providers on a day, counted and compared.

Every function takes frames of any tool that :mod:`inspection_framework.exchange.frames` supports, and returns a frame
of the same tool; lazy frames stay lazy. No row is dropped: providers that were not judged, not inspected or cannot be
compared are counted as such. Provisional until 1.0.
"""

from inspection_framework.exchange.national.chances import chances_frame
from inspection_framework.exchange.national.comparisons import among_neighbours, neighbours_frame, transitions
from inspection_framework.exchange.national.counts import distribution, shares
from inspection_framework.exchange.national.states import as_of, days_since, not_in_the_data, providers_frame

__all__ = [
    "among_neighbours",
    "as_of",
    "chances_frame",
    "days_since",
    "distribution",
    "neighbours_frame",
    "not_in_the_data",
    "providers_frame",
    "shares",
    "transitions",
]
