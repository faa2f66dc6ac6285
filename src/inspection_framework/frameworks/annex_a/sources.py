"""The sources of the lists of Annex A."""

from datetime import date

from inspection_framework.model.facts import Basis, Source

__all__ = ["COLUMNS", "DEFINITIONS", "EDITIONS"]

EDITIONS = ("ilacs-2018-01", "ilacs-2023-01", "ilacs-2026-04")
"""The editions under which the lists are requested."""

DEFINITIONS = Source(
    document="Data to Insight, standard safeguarding dataset, the queries for Annex A of 31 July 2024, which quote the definitions",
    locator="the definitions of the lists",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://github.com/data-to-insight/ssd-data-model",
)
COLUMNS = Source(
    document="Social Finance, liia-tools, the schema of Annex A and the sample workbook of 2024",
    locator="the columns of the lists",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
    link="https://github.com/SocialFinanceDigitalLabs/liia-tools",
)
