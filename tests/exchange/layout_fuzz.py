"""Generated releases in unpublished layouts, with the meaning of each cell: for the tests of the readers.

The headings, the forms of days and the meanings are written again here, and share no code with the readers.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from inspection_framework import Absence, Grade
from tests.exchange.made_up_releases import written

__all__ = ["NAMED", "Cell", "Release", "fuzzed"]

NAMED = "named"
"""The meaning of an unreadable cell: the reader must name a problem with its row and column."""
GRADES = {
    Grade.OUTSTANDING: ("Outstanding", "OUTSTANDING", " outstanding\u200b"),
    Grade.GOOD: ("Good", "good", "Good [note 1]", "Good*"),
    Grade.REQUIRES_IMPROVEMENT: (
        "Requires improvement to be good",
        "Requires  Improvement",
        "Requires improvement [r]",
    ),
    Grade.INADEQUATE: ("Inadequate", "inadequate ", "Inadequate (see note 2)"),
}
ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "Err:502", "#SPILL!")
NO_DAYS = ("31/02/2021", "soon", "01/01/1900", "03/04/2204", "06/2021", "45390", "2021-13-01")
NO_GRADES = ("Goood", "3", "A good home", "Outstanding?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY_FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.isoformat()} 00:00:00",
    lambda day: f"{day.isoformat()}T00:00:00",
    lambda day: f"{day:%d/%m/%Y} 00:00",
    lambda day: f"{day.day}-{MONTHS[day.month - 1]}-{day.year}",
    lambda day: f"{day.day:02}-{MONTHS[day.month - 1].upper()}-{day:%y}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year} [note 3]",
    lambda day: f"{day:%d.%m.%Y}\u00a0",
)
ANNOTATIONS = ("", "", "", " [note 1]", " (Note 4)", "*", "¹", " [Notes 1 and 2]", "1")
NOTES = (
    ("Source: Ofsted.",),
    ("", "Note"),
    ("1. Some cells are empty because the column does not apply.",),
    ("[note 1]", "Revised since the previous release."),
    ("", "", "Data as at 31 March 2030."),
    ("Total",),
    ("Total: 9", "", "9"),
    ("Grand total", "9", "4"),
)
REGIONS = ("London", "South East", "North East, Yorkshire and the Humber", "Yorkshire and The Humber")
KINDS = {
    "Children's home": "childrens_home",
    "Children's Home": "childrens_home",
    "Residential special school (registered as a children's home)": "childrens_home",
    "Independent Fostering agency": "independent_fostering_agency",
    "Residential Family Centre": "residential_family_centre",
}
AUTHORITIES = {"Barnet": "80487", "York": "80453", "Halton": "80471"}


@dataclass(frozen=True)
class Cell:
    """A cell: its text, and its meaning; ``NAMED`` where it cannot be read."""

    text: str
    means: object


@dataclass
class Release:
    """A release in a layout of its own: its bytes, its headings, its records by row number in a spreadsheet."""

    reader: str
    data: bytes = b""
    headings: Mapping[str, str] = field(default_factory=dict[str, str])
    records: dict[int, Mapping[str, Cell]] = field(default_factory=dict[int, Mapping[str, Cell]])
    notes: int = 0


FROM_2019 = {
    "urn": ("URN", "Provider URN"),
    "kind": ("Provision type", "Provider type"),
    "registered": ("Registration date",),
    "name": ("Name", "Setting Name", "Provider name"),
    "region": ("Ofsted region", "Ofsted Region", "Region", "Government Office Region"),
    "event": ("Event type", "Latest full inspection event type", "Inspection event type"),
    "started": ("Inspection date", "Latest full inspection date"),
    "published": ("Publication date", "Latest full inspection publication date", "Inspection publication date"),
    "overall": (
        "Overall experiences and progress of children and young people",
        "Latest full inspection overall experiences and progress of children and young people",
    ),
    "helped": ("How well children and young people are helped and protected",),
    "leaders": ("The effectiveness of leaders and managers", "Inspection the effectiveness of leaders and managers"),
}
TO_2018 = {
    **{name: FROM_2019[name] for name in ("urn", "kind", "name", "region")},
    "event": ("Event type", "Event Type Group", "Inspection type"),
    "ended": ("Inspection date", "Event date"),
    "published": ("Publication date",),
    "overall": ("Overall effectiveness",),
    "helped": ("Safeguarding children and young people", "The safety of children and young people"),
    "leaders": ("Leadership and management",),
}
PREVIOUS = {
    "previous event": ("Previous full inspection event type", "Previous Event type"),
    "previous started": ("Previous full inspection event date", "Previous inspection Date"),
    "previous published": ("Previous full inspection publication date", "Previous publication date"),
    "previous overall": ("Previous overall experiences and progress of children and young people",),
}
LATEST = {
    "name": ("Local authority name", "Local authority"),
    "region": ("Ofsted region", "LA region"),
    "started": ("Inspection date", "Inspection/Visit date"),
    "published": ("Publication date",),
    "overall": ("Overall effectiveness",),
    "leaders": ("Impact of leaders", "The impact of leaders on social work practice with children and families"),
    "help": ("Experiences and progress of children who need help and protection",),
    "care": ("The experiences and progress of children in care",),
    "care leavers": ("Experiences and progress of care leavers",),
}
UNREAD = ("Web link", "Town", "Places", "Sector", "Linked Education URN")
LAYOUTS: Mapping[str, tuple[str, Mapping[str, tuple[str, ...]]]] = {
    "from 2019": ("read_providers", FROM_2019),
    "with previous": ("read_providers", {**FROM_2019, **PREVIOUS}),
    "to 2018": ("read_providers", TO_2018),
    "latest": ("read_outcomes", LATEST),
}
MONTH_FIRST = re.compile(r"[0-9]{2}/(?:1[3-9]|2[0-9]|3[01])/[0-9]{4}")
OF_DAYS = ("registered", "started", "ended", "published", "previous started", "previous published")


def fuzzed(seed: int) -> Release:
    """Return a release made from a seed."""
    chance = Random(seed)  # noqa: S311 # no secret
    reader, layout = LAYOUTS[chance.choice(tuple(LAYOUTS))]
    headings = {name: _spelt(chance, chance.choice(known)) for name, known in layout.items()}
    columns = [*headings, *(chance.sample(UNREAD, chance.randint(0, 3)) if reader == "read_providers" else ())]
    chance.shuffle(columns)
    records = _records(chance, layout, reader)
    _make_american(chance, records)
    release = Release(reader=reader, headings=headings)
    shown = [headings.get(name, name) for name in columns]
    rows: list[Sequence[object]] = [["A release that nobody made"], *[[]] * chance.randint(0, 3), shown]
    for record in records:
        while chance.random() < 0.15:
            rows.append([])
        while chance.random() < 0.15:
            rows.append(chance.choice([*NOTES, shown]))
            release.notes += 1
        rows.append([record[name].text if name in record else "x" for name in columns])
        release.records[len(rows)] = record
    release.data = written(*rows)
    return release


def _spelt(chance: Random, heading: str) -> str:
    """Return a heading wrapped and annotated."""
    joined = chance.choice((" ", " ", "\n", "  ")).join(heading.split())
    return chance.choice(("", "", "\n")) + joined + chance.choice(ANNOTATIONS)


def _records(chance: Random, layout: Mapping[str, object], reader: str) -> list[dict[str, Cell]]:
    make = _authority if reader == "read_outcomes" else _provider
    return [make(chance, number, layout) for number in range(chance.randint(1, 5))]


def _provider(chance: Random, number: int, layout: Mapping[str, object]) -> dict[str, Cell]:
    urn, kind = f"SC{100000 + number}", chance.choice(tuple(KINDS))
    old = "ended" in layout
    began = date(2016, 9, 1) if old else date(2017, 4, 1)
    first = began + timedelta(days=chance.randint(0, 500))
    record = {
        "urn": _spoilt(chance, Cell(urn, urn), ""),
        "kind": _spoilt(chance, Cell(kind, KINDS[kind]), "A lighthouse"),
        "name": Cell("REDACTED", "name withheld"),
        "region": _spoilt(chance, _same(chance.choice(REGIONS))),
        "event": _spoilt(chance, Cell(chance.choice(("Full inspection", "FULL  Inspection")), "full"), "Tea"),
        "ended" if old else "started": _day(chance, first),
        "published": _day(chance, first + timedelta(days=chance.randint(20, 90))),
        **{name: _grade(chance) for name in ("overall", "helped", "leaders")},
    }
    if "registered" in layout:
        record["registered"] = _day(chance, date(2002, 1, 1) + timedelta(days=chance.randint(0, 4000)))
    if "previous overall" in layout:
        earlier = first - timedelta(days=chance.randint(300, 600))
        there = chance.random() < 0.7
        nothing = Cell(chance.choice(("", "NULL", " ")), None)
        record |= {
            "previous event": Cell("Full inspection", "full") if there else nothing,
            "previous started": _day(chance, earlier) if there else nothing,
            "previous published": _day(chance, earlier + timedelta(days=40)) if there else nothing,
            "previous overall": _grade(chance) if there else nothing,
        }
    return record


def _authority(chance: Random, number: int, _: Mapping[str, object]) -> dict[str, Cell]:
    name = tuple(AUTHORITIES)[number % len(AUTHORITIES)]
    first = date(2023, 1, 2) + timedelta(days=chance.randint(0, 800))
    return {
        "name": _spoilt(chance, Cell(name, AUTHORITIES[name]), "Camelot"),
        "region": Cell("London", None),
        "started": _day(chance, first),
        "published": _day(chance, first + timedelta(days=chance.randint(22, 200))),
        **{area: _grade(chance) for area in ("overall", "leaders", "help", "care", "care leavers")},
    }


def _same(text: str) -> Cell:
    return Cell(text, text)


def _spoilt(chance: Random, cell: Cell, *wrong: str) -> Cell:
    """Return a cell, or an unreadable one in its place."""
    return Cell(chance.choice((*ERRORS, *wrong)), NAMED) if chance.random() < 0.08 else cell


def _day(chance: Random, day: date) -> Cell:
    if chance.random() < 0.12:
        return Cell(chance.choice((*ERRORS, *NO_DAYS, f"{day:%m}/{max(day.day, 13)}/{day:%Y}")), NAMED)
    return Cell(chance.choice(DAY_FORMS)(day), day)


def _grade(chance: Random) -> Cell:
    where = chance.random()
    if where < 0.1:
        return Cell(chance.choice((*ERRORS, *NO_GRADES)), NAMED)
    if where < 0.2:
        text, absence = chance.choice(
            (("Not judged", Absence.NOT_JUDGED), ("[c]", Absence.WITHHELD), ("[x]", Absence.NOT_SUPPLIED))
        )
        return Cell(text, absence)
    grade = chance.choice(tuple(GRADES))
    return Cell(chance.choice(GRADES[grade]), grade)


def _make_american(chance: Random, records: Sequence[dict[str, Cell]]) -> None:
    """Write the days of a column month first, where one of them can be read in no other way."""
    for name in OF_DAYS:
        days = [record[name].means for record in records if name in record]
        late = any(isinstance(day, date) and day.day > 12 for day in days)
        if late and chance.random() < 0.15:
            for record in records:
                day = record[name].means
                if isinstance(day, date):
                    certain = day.day == day.month
                    record[name] = Cell(f"{day:%m/%d/%Y}", day if certain else NAMED)
        elif any(MONTH_FIRST.fullmatch(record[name].text) for record in records if name in record):
            for record in records:  # one month-first day makes the ambiguous days of its column unreadable
                day = record[name].means
                if isinstance(day, date) and day.day <= 12 and day.day != day.month and _is_numbers(record[name].text):
                    record[name] = Cell(record[name].text, NAMED)


def _is_numbers(text: str) -> bool:
    """Return whether a day is written as numbers with the year last."""
    return not text[:4].isdigit() and not any(month.lower() in text.lower() for month in MONTHS)
