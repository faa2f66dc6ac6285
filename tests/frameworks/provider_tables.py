"""The tables of all providers, read without the library: unchanged rows, and the meaning of each.

It shares no code with the readers of the package, so that their results can be compared with it.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from python_calamine import CalamineWorkbook

__all__ = ["YEARS", "Row", "Why", "inspections", "on_their_own_scale", "rows"]

YEARS = (2019, 2022, 2025)
_HEADINGS = {2019: 1, 2022: 4, 2025: 3}
_SHEET = "Provider_level_at_31_Mar_2025"
GRADES = {
    "outstanding": "outstanding",
    "good": "good",
    "requires improvement to be good": "requires_improvement",
    "inadequate": "inadequate",
}
OUTCOMES = {
    "Consistently strong service delivery": "consistently_strong",
    "Inconsistent quality of service delivery": "inconsistent",
    "Serious or widespread weaknesses": "serious_weaknesses",
}
KINDS = {
    "children's home": "childrens_home",
    "residential special school (registered as a children's home)": "childrens_home",
    "secure children's home": "secure_childrens_home",
    "independent fostering agency": "independent_fostering_agency",
    "boarding school": "boarding_school",
    "residential special school": "residential_special_school",
    "voluntary adoption agency": "voluntary_adoption_agency",
    "adoption support agency": "adoption_support_agency",
    "residential family centre": "residential_family_centre",
    "residential holiday scheme for disabled children": "residential_holiday_scheme",
    "further education college with residential accommodation": "further_education_college",
    "supported accommodation": "supported_accommodation",
}
"""Kinds of provider by their names in the tables. A school registered as a children's home is inspected as one."""
COLUMNS = {
    "urn": "urn",
    "kind": "provision type",
    "on_site": "inspection date",
    "published": "publication date",
    "overall": "overall experiences",
    "education": "outcomes in education",
    "health": "health services",
    "helped_and_protected": "children and young people are helped",
    "leaders_and_managers": "effectiveness of leaders",
    "outcome": "supported accommodation outcome",
}


class Why(Enum):
    """The reason why a row does not pass through aggregation."""

    SECURE_TRAINING_CENTRE = "a secure training centre: no kind of provider of this framework"
    BEFORE_APRIL_2017 = "graded before April 2017, under no edition of this framework"
    NO_OVERALL = "no overall judgement: the provider is not yet inspected"
    NO_SUB_JUDGEMENTS = "no judgement on help and protection or on leaders"
    OWN_SCALE = "supported accommodation, on a scale of its own"


class Row(NamedTuple):
    """A provider in a table, with its latest full inspection."""

    year: int
    urn: str
    kind: str | None
    on_site: date | None
    published: date | None
    overall: str
    judgements: dict[str, str]
    outcome: str

    @property
    def why_not(self) -> Why | None:
        """The reason why it does not pass through aggregation; ``None`` if it does."""
        if self.kind is None:
            return Why.SECURE_TRAINING_CENTRE
        if self.kind == "supported_accommodation" and self.outcome:
            return Why.OWN_SCALE
        if not self.overall:
            return Why.NO_OVERALL
        if self.on_site is None or self.on_site < date(2017, 4, 1):
            return Why.BEFORE_APRIL_2017
        if not {"helped_and_protected", "leaders_and_managers"} <= self.judgements.keys():
            return Why.NO_SUB_JUDGEMENTS
        return None

    @property
    def edition(self) -> str:
        """The edition under which the inspection began."""
        assert self.on_site
        if self.kind == "supported_accommodation":
            return f"sccif-{self.kind}-2024-09"
        since = "2019-09" if self.kind == "secure_childrens_home" and self.on_site >= date(2019, 5, 14) else "2017-04"
        return f"sccif-{self.kind}-{since}"

    @property
    def main(self) -> tuple[str, ...]:
        """The judgements below the overall one, in the order of the edition."""
        return tuple(self.judgements.values())


def rows(folder: Path) -> tuple[Row, ...]:
    """Return all rows of the three tables."""
    return _rows(folder)


@cache
def _rows(folder: Path) -> tuple[Row, ...]:
    return tuple(row for year in YEARS for row in _table(folder, year))


def _table(folder: Path, year: int) -> Iterator[Row]:
    cells = _cells(folder, year)
    head = [str(cell).strip().lower() for cell in cells[_HEADINGS[year]]]
    place = {name: _place(head, words) for name, words in COLUMNS.items()}
    for line in cells[_HEADINGS[year] + 1 :]:
        by_name = {name: "" if index is None else line[index] for name, index in place.items()}
        judged = ("education", "health", "helped_and_protected", "leaders_and_managers")
        yield Row(
            year=year,
            urn=str(int(by_name["urn"])) if isinstance(by_name["urn"], float) else by_name["urn"],
            kind=KINDS.get(by_name["kind"].strip().lower()),
            on_site=_day(by_name["on_site"]),
            published=_day(by_name["published"]),
            overall=GRADES.get(by_name["overall"].strip().lower(), ""),
            judgements={name: grade for name in judged if (grade := GRADES.get(by_name[name].strip().lower()))},
            outcome=OUTCOMES.get(by_name["outcome"].strip(), ""),
        )


def _cells(folder: Path, year: int) -> list[list[Any]]:
    if year == YEARS[-1]:
        workbook = CalamineWorkbook.from_filelike(BytesIO((folder / f"providers_at_31_march_{year}.ods").read_bytes()))
        return workbook.get_sheet_by_name(_SHEET).to_python()
    raw = (folder / f"providers_at_31_march_{year}.csv").read_bytes()
    text = raw.decode("utf-8-sig" if year == YEARS[0] else "cp1252")
    return list(csv.reader(text.splitlines()))


def _place(head: list[str], words: str) -> int | None:
    exactly = [index for index, cell in enumerate(head) if cell == words]
    ending = [index for index, cell in enumerate(head) if cell.endswith(words)]
    within = [index for index, cell in enumerate(head) if words in cell]
    return next(iter([*exactly, *ending, *within]), None)


def _day(cell: object) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    text = str(cell).strip()
    return datetime.strptime(text, "%d/%m/%Y").date() if text and text != "NULL" else None  # noqa: DTZ007 # a day


def inspections(folder: Path) -> list[Row]:
    """Return the inspections that pass through aggregation, each once: several are in two years' tables."""
    return _once(row for row in rows(folder) if row.why_not is None)


def on_their_own_scale(folder: Path) -> list[Row]:
    """Return the inspections of supported accommodation, each once."""
    return _once(row for row in rows(folder) if row.why_not is Why.OWN_SCALE)


def _once(repeated: Iterable[Row]) -> list[Row]:
    return list({(row.urn, row.on_site): row for row in repeated}.values())
