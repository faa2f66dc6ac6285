"""Readers of the files of public bodies and authorities, which return values of the model and every problem.

One call reads a release of any year. :func:`read_outcomes` reads those about local authorities, :func:`read_providers`
those about homes, agencies and schools, and :func:`read_scraped_history` the community's. Lists of children have a
module of their own, :mod:`inspection_framework.exchange.readers.annex_a`.
"""

from typing import TYPE_CHECKING

from inspection_framework.deprecation import deprecated_name
from inspection_framework.exchange.readers.releases.layouts.layout import READ_ME_2014, CodeBook
from inspection_framework.exchange.readers.releases.provider_cells import NAME_NOT_SUPPLIED, NAME_WITHHELD
from inspection_framework.exchange.readers.releases.reading import (
    CellProblem,
    NoEdition,
    NotInspected,
    ReleaseReading,
    Table,
    WithoutEdition,
)
from inspection_framework.exchange.readers.releases.releases import read_outcomes, read_providers, read_scraped_history

__all__ = [
    "NAME_NOT_SUPPLIED",
    "NAME_WITHHELD",
    "READ_ME_2014",
    "CellProblem",
    "CodeBook",
    "NoEdition",
    "NotInspected",
    "ReleaseReading",
    "Table",
    "WithoutEdition",
    "read_outcomes",
    "read_providers",
    "read_scraped_history",
]

if TYPE_CHECKING:
    Reading = ReleaseReading  # the deprecated name
else:

    def __getattr__(name: str) -> object:
        """Return the value of a deprecated name, with a warning."""
        return deprecated_name(__name__, name)
