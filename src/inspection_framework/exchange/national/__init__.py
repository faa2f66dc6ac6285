"""A national table from a frame of inspections: who stood where on a day, counted, compared and put beside others.

Every function takes frames of any tool that :mod:`inspection_framework.exchange.frames` knows and gives a frame of the
same one; what is lazy stays lazy. Nothing is dropped on the way: what was not judged, not inspected or cannot be
compared is counted as that. Provisional until 1.0.
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
