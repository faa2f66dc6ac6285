"""Generated lists of children in care, in unpublished layouts, with the meaning of each row.

The headings, the forms of days and the meaning of rows are written again here, and share no code with the reader.
"""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

__all__ = ["HOME", "ON", "ChildRow", "FuzzedList", "fuzzed_list"]

ON = date(2025, 1, 20)
HOME = "Barnet"
HEADINGS = {
    "reference": ("Child Unique ID", "ChildUniqueID", "child_id", "Person ID", "CHILD REFERENCE [note 1]"),
    "birth": ("Date of Birth", "DateOfBirth", "D.O.B.", "date_of_birth"),
    "since": ("Date Started to be Looked After", "LoookedAfterStartDate", "CLA Start Date", "looked_after_start_date"),
    "until": ("Date Ceased to be Looked After", "CeasedLookedAfterDate", "CLA End Date", "date ceased\nlooked after"),
    "location": ("Placement Location", "PlacementLocation", "In/out of borough"),
    "authority": ("LA of Placement", "PlacementLA", "placement local authority"),
}
OTHERS = ("Gender", "Allocated Team", "Placement Type", "Child's Category of Need")
DAY_FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: day.isoformat(),
    lambda day: f"{day.isoformat()} 00:00:00",
    lambda day: f"{day:%d %B %Y}",
    lambda day: f"{day:%d-%b-%y}",
    lambda day: f"{day:%d.%m.%Y}\u200b",
)
NO_DAYS = ("31/02/2021", "soon", "01/01/1900", "#N/A", "#REF!", "03/04/2204", "[c]", "[x]", "unknown")
BLANKS = ("", "-", " ", "NULL", "n/a", "\u200b", "[z]")
IN = ("a) In", "In", "Inside", "in borough", "Within the borough")
OUT = ("b) Out", "OUT", "Outside", "out of area", "OOB")
NO_PLACES = ("perhaps", "#N/A", "not in", "SW1A 1AA")
AT_HOME = ("Barnet", "London Borough of Barnet", "302 - Barnet", "E09000003", "BARNET")
ELSEWHERE = ("Leeds", "Herefordshire, County of", "383", "Cardiff", "E06000060", "Northamptonshire")
NO_AUTHORITIES = ("Boston", "T28 2WB", "#REF!", "Barnet - 301", "somewhere", "E99999999")
NOTES = (
    ["Source: our system, run today"],
    ["Total"],
    ["Total: 9", "", "", "9"],
    ["", "1. Children who are placed with family are left out."],
    ["[note 1]", "As the query has it"],
)


@dataclass(frozen=True)
class ChildRow:
    """The meaning of a row: whether the child is looked after, and out of borough; ``None`` if unknown."""

    reference: str
    looked_after: bool | None
    elsewhere: bool | None


@dataclass
class FuzzedList:
    """A list: its bytes, its children by row number as a spreadsheet shows it, and the rows that are not children."""

    data: bytes = b""
    children: dict[int, ChildRow] = field(default_factory=dict[int, ChildRow])
    not_children: set[int] = field(default_factory=set[int])


def fuzzed_list(seed: int) -> FuzzedList:
    """Return a generated list: columns in any order under any heading, notes anywhere, and cells with any content."""
    random = Random(seed)  # noqa: S311 # a test
    columns = [*HEADINGS, *random.sample(OTHERS, random.randint(0, len(OTHERS)))]
    random.shuffle(columns)
    headings = [random.choice(HEADINGS[name]) if name in HEADINGS else name for name in columns]
    made, lines = FuzzedList(), [["Children in care"]] * random.randint(0, 2) + [headings]
    for number in range(random.randint(1, 6)):
        while random.random() < 0.3:
            note = random.choice([*NOTES, headings])
            lines.append(note)
            made.not_children.add(len(lines))
        cells, child = _child(random, f"C{number}x")
        lines.append([cells.get(name, "anything") for name in columns])
        made.children[len(lines)] = child
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    made.data = text.getvalue().encode()
    return made


def _child(random: Random, reference: str) -> tuple[dict[str, str], ChildRow]:
    """Return the generated cells of a child, and their meaning."""
    born = ON - timedelta(days=random.randint(400, 6000))
    began = born + timedelta(days=random.randint(-200, (ON - born).days + 100))
    ended = began + timedelta(days=random.randint(-300, 4000)) if random.random() < 0.5 else None
    cells = {"reference": random.choice((reference, f" {reference}\u200b")), "birth": _written(random, born)}
    cells["since"], since = _day(random, began)
    cells["until"], until = _day(random, ended)
    cells["location"], location = _place(random, IN, OUT, NO_PLACES)
    cells["authority"], authority = _place(random, AT_HOME, ELSEWHERE, NO_AUTHORITIES)
    return cells, ChildRow(reference, _looked_after(born, since, until), _elsewhere(location, authority))


def _written(random: Random, day: date) -> str:
    return random.choice(DAY_FORMS)(day)


def _day(random: Random, day: date | None) -> tuple[str, date | str]:
    """Return a cell and its meaning: a day, "" for no day, or "unreadable"."""
    if random.random() < 0.15:
        return random.choice(NO_DAYS), "unreadable"
    return (random.choice(BLANKS), "") if day is None else (_written(random, day), day)


def _place(
    random: Random, inside: tuple[str, ...], outside: tuple[str, ...], neither: tuple[str, ...]
) -> tuple[str, object]:
    """Return a cell and its meaning: whether it is elsewhere, "" for nothing, or "unreadable"."""
    chance = random.random()
    if chance < 0.3:
        return random.choice(BLANKS[:-1]), ""
    if chance < 0.45:
        return random.choice(neither), "unreadable"
    elsewhere = random.random() < 0.5
    return random.choice(outside if elsewhere else inside), elsewhere


def _looked_after(born: date, since: date | str, until: date | str) -> bool | None:
    """Return whether a child is in care on the day; ``None`` where the days do not show it."""
    if isinstance(since, date) and isinstance(until, date) and until < since:
        return None
    if isinstance(since, date) and since < born:
        since = "unreadable"
    if isinstance(since, date) and since > ON:
        return False
    if isinstance(until, date) and until <= ON:
        return False
    return None if "unreadable" in (since, until) else True


def _elsewhere(location: object, authority: object) -> bool | None:
    """Return whether a placement is elsewhere; ``None`` where the two cells do not show it, or disagree."""
    said = {answer for answer in (location, authority) if isinstance(answer, bool)}
    return said.pop() if len(said) == 1 else None
