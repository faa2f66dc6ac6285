"""Counted tables made ready for publication: rounded half up, small counts hidden, with the standard symbols.

A hidden count is not secret while the totals are shown: anyone can subtract the other counts from the total. So other
counts are hidden with it, until every hidden count has at least two possible values (see :class:`Preset`).

The guarantee is for one table by itself, and for a reader who computes from the numbers in it. Two tables of the same
children, or one table before and after a revision, can together reveal what neither reveals alone. A reader who knows
the threshold can rule out more (see :class:`Preset`). A reader who tries this library on every table that is possible
can sometimes see why just these counts were hidden.

Provisional until 1.0.
"""

from inspection_framework.exchange.publication.presets import AS_COUNTED, HOSPITAL_ADMISSIONS, OFQUAL, Preset
from inspection_framework.exchange.publication.rounding import percentage, round_half_up
from inspection_framework.exchange.publication.symbols import Symbol, symbol_of
from inspection_framework.exchange.publication.tables import (
    PublishedCell,
    PublishedTable,
    publish_counts,
    publish_table,
)

__all__ = [
    "AS_COUNTED",
    "HOSPITAL_ADMISSIONS",
    "OFQUAL",
    "Preset",
    "PublishedCell",
    "PublishedTable",
    "Symbol",
    "percentage",
    "publish_counts",
    "publish_table",
    "round_half_up",
    "symbol_of",
]
