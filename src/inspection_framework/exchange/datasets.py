"""The real outcomes that ship with the package: 488 inspections of 153 local authorities, and the authorities.

Contains public sector information licensed under the Open Government Licence v3.0: the facts are from Ofsted's
published reports, written in the project's own form.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import attrs

from inspection_framework.arguments import Value
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.sif import SIF
from inspection_framework.model.days import Days, Period, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Grade
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement
from inspection_framework.model.providers import Code, Provider

__all__ = [
    "LeftOut",
    "local_authorities",
    "local_authorities_ended",
    "local_authority_inspections",
    "reports_left_out",
    "statistical_neighbours",
]

_FRAMEWORKS: dict[str, Framework[Grade]] = {"SIF": SIF, "ILACS": ILACS}


_MADE = {urn: fact.value.day for fact in REORGANISATIONS for urn in fact.value.made}
"""The days on which reorganisations made authorities, by URN."""
_ENDED = {name: fact.value.day for fact in REORGANISATIONS for name in fact.value.ended}
"""The days on which authorities ended, by name."""


@attrs.frozen(kw_only=True)
class LeftOut(Value):
    """A published report that is not among the inspections, and why."""

    provider: Provider
    on_site: tuple[Days, ...]
    published: date
    what: str
    why: str

    def __str__(self) -> str:
        return f"{self.provider.name}, {self.what}, published {in_words(self.published)}: {self.why}"


@cache
def local_authorities() -> tuple[Provider, ...]:
    """Return the 153 local authorities of England with children's services, by name.

    >>> len(local_authorities())
    153
    """
    return tuple(_providers("local_authorities.csv"))


@cache
def local_authorities_ended() -> tuple[Provider, ...]:
    """Return the five local authorities that ended since 1 April 2009, by name, each with the day.

    Their URNs were not found, and ``urn`` is the GSS code. Their inspections do not ship with the package.

    >>> [f"{provider.name} {provider.closed:%Y}" for provider in local_authorities_ended()]
    ['Bournemouth 2019', 'Cumbria 2023', 'Dorset (county) 2019', 'Northamptonshire 2021', 'Poole 2019']
    """
    return tuple(_providers("local_authorities_ended.csv"))


def _providers(name: str) -> Iterator[Provider]:
    for row in _rows(name):
        yield Provider(
            kind="local_authority",
            urn=row["urn"],
            name=row["name"],
            region=row["region"],
            registered=_MADE.get(row["urn"], Absence.NOT_SUPPLIED),
            closed=_ENDED.get(row["name"]),
            codes=(Code("local authority", row["local authority code"]), Code("GSS", row["GSS code"])),
        )


@cache
def local_authority_inspections() -> Inspections:
    """Return the 167 inspections under the SIF and the 321 under ILACS, in the order in which they ended.

    >>> inspections = local_authority_inspections()
    >>> len(inspections)
    488
    >>> print(inspections[-1])
    Portsmouth, Short inspection, 6 July 2026 to 10 July 2026
    >>> inspections.of("Halton")
    3 inspections of 1 provider
      Provider  Inspection  On site from  to          Published   Overall
      Halton    sif         2014-11-18    2014-12-10  2015-02-03  Requires improvement to be good
      Halton    standard    2020-03-02    2020-03-13  2020-04-15  Requires improvement to be good
      Halton    standard    2024-05-13    2024-05-24  2024-07-12  Inadequate
    """
    providers = {provider.urn: provider for provider in local_authorities()}
    return Inspections(_inspection(row, providers[row["urn"]]) for row in _rows("local_authority_inspections.csv"))


@cache
def statistical_neighbours() -> Mapping[str, tuple[str, ...]]:
    """Return the ten statistical neighbours of each authority, by URN, as in the table of local authorities.

    They are the authorities most like it in ways that a council cannot choose. The relation is not mutual.

    >>> statistical_neighbours()["80486"][:3]
    ('80494', '80520', '80503')
    """
    rows = _rows("statistical_neighbours.csv")
    return MappingProxyType({row["urn"]: tuple(row["neighbours"].split()) for row in rows})


@cache
def reports_left_out() -> tuple[LeftOut, ...]:
    """Return the nine published reports that are not inspections under the SIF or ILACS, each with the reason.

    >>> len(reports_left_out())
    9
    """
    providers = {provider.urn: provider for provider in local_authorities()}
    return tuple(
        LeftOut(
            provider=providers[row["urn"]],
            on_site=tuple(_windows(row["on site"])),
            published=date.fromisoformat(row["published"]),
            what=row["what"],
            why=row["why"],
        )
        for row in _rows("reports_left_out.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = files("inspection_framework.exchange").joinpath("data", name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _inspection(row: dict[str, str], provider: Provider) -> Inspection:
    windows = tuple(_windows(row["on site"]))
    edition = _edition(_FRAMEWORKS[row["framework"]], windows)
    published = date.fromisoformat(row["published"])
    return Inspection(
        provider=provider,
        edition=edition,
        activity=edition.activity(row["activity"]),
        on_site=windows,
        published=published,
        judgements={judgement.area: judgement for judgement in _judgements(row["judgements"])},
        inspectors=int(row["inspectors"]) if row["inspectors"] else Absence.NOT_SUPPLIED,
        note=row["note"],
        source=Source(
            document=f"Ofsted, report on children's services in {provider.name}",
            locator="title page and table of judgements",
            published=published,
            basis=Basis.OBSERVED,
            wording_seen=True,
            link=f"https://reports.ofsted.gov.uk/provider/44/{provider.urn}",
        ),
    )


def _windows(text: str) -> Iterator[Days]:
    """Yield windows read from ``2024-09-30/2024-10-11 2025-01-13/2025-01-16``; a missing day was not printed."""
    for window in text.split():
        first, last = (date.fromisoformat(day) if day else Absence.NOT_SUPPLIED for day in window.split("/"))
        yield Days(first, last)


def _edition(framework: Framework[Grade], windows: Iterable[Days]) -> Edition[Grade]:
    """Return the edition of the first day on site; if that is not printed, the edition of all days it may have been."""
    first = next(iter(windows))
    if isinstance(first.first, date):
        return framework.edition_on(first.first)
    until = Period(None, first.last if isinstance(first.last, date) else None)
    (edition,) = (edition for edition in framework.editions if edition.period.value.overlaps(until))
    return edition


def _judgements(text: str) -> Iterator[Judgement]:
    """Yield judgements read from ``leaders=Good; in_care=Not judged``, each label as the report prints it."""
    for part in text.split("; "):
        area, _, printed = part.partition("=")
        absent = printed.casefold() == "not judged"
        yield Judgement(area, Absence.NOT_JUDGED if absent else Grade.from_label(printed), printed=printed)
