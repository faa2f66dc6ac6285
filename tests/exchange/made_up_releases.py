"""Releases made up for tests: small tables under the headings of the real ones, as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

LATEST = (
    "Web link",
    "Local authority area code",
    "Local authority name",
    "Ofsted region",
    "Inspection date",
    "Publication date",
    "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
)
LATEST_ROWS = (
    ("page", "E09000003", "Barnet", "London", "10/06/2024", "23/07/2024", *["Good"] * 3, "Outstanding", "Good"),
    ("page", "E06000014", "York", "Yorkshire", "24/02/2025", "15/04/2025", *["Outstanding"] * 5),
    ("page", "E06000022", "Bath and North East Somerset", "South West", "28/02/2022", "19/04/2022", *["Good"] * 4, ""),
    ("page", "E10000034", "Worcestershire", "West", "15/05/2023", "14/07/2023", *["Inadequate"] * 2, *["Good"] * 3),
)
PROVIDERS = (
    "URN",
    "Provision type",
    "Registration date",
    "Name",
    "Ofsted region",
    "Latest full inspection event type",
    "Latest full inspection date",
    "Latest full inspection publication date",
    "Overall experiences and progress of children and young people",
    "Outcomes in education and related learning activities",
    "Health services",
    "How well children and young people are helped and protected",
    "The effectiveness of leaders and managers",
    "Supported Accommodation outcome",
)


def written(*rows: Iterable[object], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """Return rows as the bytes of a CSV file."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def latest(*rows: Sequence[object], headings: Sequence[str] = LATEST) -> bytes:
    """Return the latest judgements on authorities in Ofsted's layout: title, note, headings, rows."""
    return written(["Local authority inspection judgements as at 31 March 2030"], ["A note."], headings, *rows)


def with_cell(row: Sequence[object], at: int, cell: object) -> list[object]:
    """Return a row with another cell."""
    return [*row[:at], cell, *row[at + 1 :]]


def provider(**cells: str) -> list[str]:
    """Return the row of a home that was inspected in 2024; each argument is a word of a heading and its cell."""
    usual = ["SC000001", "Children's home", "01/04/2012", "REDACTED", "London", "Full inspection", "05/11/2024"]
    usual += ["14/01/2025", "Good", "", "", "Good", "Requires improvement to be good", ""]
    places = {"urn": 0, "kind": 1, "registered": 2, "name": 3, "region": 4, "event": 5, "began": 6, "published": 7}
    places |= {"overall": 8, "education": 9, "health": 10, "helped": 11, "leaders": 12, "supported": 13}
    for word, cell in cells.items():
        usual[places[word]] = cell
    return usual
