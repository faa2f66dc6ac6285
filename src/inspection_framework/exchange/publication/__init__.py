"""Counted tables made ready for publication: rounded half up, small counts hidden, the standard symbols in their place.

A count that is hidden is no secret while the totals are shown: whoever subtracts the others from the total has it. So
others are hidden with it, until for every hidden count at least two answers are left (see :class:`Preset`). What is
guaranteed holds for one table by itself, and for a reader who computes from the numbers in it. Two tables of the same
children, or one table before and after a revision, can give away together what neither does alone. A reader who knows
the threshold can rule out more (see :class:`Preset`), and one who tries this library on every table that might stand
behind can sometimes tell why just these counts were chosen.
Provisional until 1.0.
"""

from inspection_framework.exchange.publication.presets import AS_COUNTED, HOSPITAL_ADMISSIONS, OFQUAL, Preset
from inspection_framework.exchange.publication.rounding import percentage, round_half_up
from inspection_framework.exchange.publication.symbols import Symbol, symbol_of
from inspection_framework.exchange.publication.tables import Cell, PublishedTable, publish_counts, publish_table

__all__ = [
    "AS_COUNTED",
    "HOSPITAL_ADMISSIONS",
    "OFQUAL",
    "Cell",
    "Preset",
    "PublishedTable",
    "Symbol",
    "percentage",
    "publish_counts",
    "publish_table",
    "round_half_up",
    "symbol_of",
]
