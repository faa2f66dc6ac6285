"""Which column of a sheet is which, whatever its heading's case, spacing, punctuation and turn of phrase."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from inspection_framework.exchange.readers.tables.cell_texts import without_note
from inspection_framework.model.child_lists import ChildList, Column, Holds

__all__: list[str] = []

_WORD = re.compile(r"[a-z0-9]+")
_DROPPED = re.compile("['\u2019]s\\b|[.'\u2018\u2019]")
_AGAIN = re.compile(r"\bre[\s-]*inspections?\b")
_LEFT_OUT = frozenset({"the", "and", "a", "oe"})
_SPELT = {"inspections": "inspection", "inspectio": "inspection", "judgements": "judgement", "judgment": "judgement"}
"""The second is Ofsted's own slip of 2022."""
_PARTED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_LONGEST = 1_000
"""Characters of a heading or of a sheet's name that is looked at."""
HIGHEST_HEADING = 20
"""In how many of the first rows of a sheet its headings are looked for."""


def words(heading: object) -> tuple[str, ...]:
    """Return the words of a heading in lower case, without a genitive, full stops and the notes appended to it.

    >>> words("Child's  Unique ID (a)"), words("D.O.B. [note 1]")
    (('child', 'unique', 'id', 'a'), ('dob',))
    """
    return tuple(_WORD.findall(_DROPPED.sub("", without_note(str(heading))[0].casefold())))


def heading_key(heading: str) -> tuple[str, ...]:
    """Return the words of a heading by which it is compared: without articles, in one number and one spelling.

    What is too long for a heading has none.

    >>> heading_key("Previous effectiveness of leaders (OE)") == heading_key("Previous the effectiveness of leaders")
    True
    >>> heading_key("SLAC Re-inspections publication date")
    ('slac', 'reinspection', 'publication', 'date')
    """
    return _key(heading) if len(heading) <= _LONGEST else ()


@lru_cache(maxsize=4096)
def _key(heading: str) -> tuple[str, ...]:
    text = _AGAIN.sub("reinspection", without_note(heading)[0].casefold())
    return tuple(_SPELT.get(word, word) for word in words(text) if word not in _LEFT_OUT)


def parted(heading: object) -> tuple[str, ...]:
    """Return the words of a heading that may be written as one, as databases do. What is too long for one has none.

    >>> parted("ChildUniqueID"), parted("CIN_StartDate")
    (('child', 'unique', 'id'), ('cin', 'start', 'date'))
    """
    text = str(heading)
    return words(_PARTED.sub(" ", text)) if len(text) <= _LONGEST else ()


def places_of(columns: Iterable[Column], headings: Sequence[object]) -> tuple[dict[Holds, int], list[Column]]:
    """Return where the columns are that hold something needed, and those of which two headings could be it.

    A heading that is a title goes to its column before any that is one of its spellings, and that before any that only
    has its words. Of two that are as good, either could be it.
    """
    heading_words = [parted(heading) for heading in headings]
    letters = ["".join(heading) for heading in heading_words]
    needed = {column: column.holds for column in columns if column.holds}
    titled = {column: _those(letters, [column.title]) for column in needed}
    places = {holds: titled[column][0] for column, holds in needed.items() if len(titled[column]) == 1}
    taken = {at for positions in titled.values() for at in positions}
    unsure: list[Column] = []
    for column, holds in needed.items():
        if holds not in places:
            free = {*range(len(heading_words))} - taken - {*places.values()}
            spelt = [at for at in _those(letters, column.spellings) if at in free]
            fitting = titled[column] or spelt or [at for at in _fitting(column, heading_words) if at in free]
            if len(fitting) == 1:
                places[holds] = fitting[0]
            elif fitting:
                unsure.append(column)
    return places, unsure


def _those(letters: Sequence[str], names: Iterable[str]) -> list[int]:
    """Return where a heading has just the letters of a name."""
    wanted = {"".join(words(name)) for name in names}
    return [at for at, heading in enumerate(letters) if heading in wanted]


def heading_row(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> int | None:
    """Return the first row, of the upper ones, that has the column with the reference; ``None`` where none does."""
    for index, row in enumerate(rows[:HIGHEST_HEADING]):
        places, unsure = places_of(columns, row)
        if Holds.REFERENCE in places and len(places) + len(unsure) >= min(
            2, sum(bool(column.holds) for column in columns)
        ):
            return index
    return None


def title_of(columns: Iterable[Column], holds: Holds) -> str:
    """Return the title of the column that holds something, or what it would hold where there is none."""
    return next((column.title for column in columns if column.holds is holds), holds.value)


def column_letters(at: int) -> str:
    """Return the letters by which a spreadsheet calls a column, the first of which is 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(701), column_letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    before, letter = divmod(at, 26)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + letter)


def list_number(sheet: str) -> int | None:
    """Return the number of the list that a sheet or a file holds, by its name; ``None`` where the name has none.

    >>> list_number("List 8"), list_number("annex a - list 08 (CLA)"), list_number("8"), list_number("Notes 2024")
    (8, 8, 8, None)
    >>> list_number("AA_8_children_in_care"), list_number("AnnexA_List8")
    (8, 8)
    """
    name = " ".join(parted(sheet))
    match = re.search(r"\b(?:list|aa|annex ?a) ?0*(\d{1,2})\b", name) or re.match(r"0*(\d{1,2})\b", name)
    return int(match[1]) if match else None


def named_list(sheet: str, lists: Iterable[ChildList]) -> int | None:
    """Return the number of the list whose title, or other name, is in the name of a sheet; ``None`` where none is.

    The longest name counts; of two lists that are as well named it is neither.
    """
    words_of = parted(sheet)
    by_length: dict[int, set[int]] = {}
    for child_list in lists:
        for name in map(words, (child_list.title.value, *child_list.names)):
            if any(words_of[at : at + len(name)] == name for at in range(len(words_of))):
                by_length.setdefault(len(name), set()).add(child_list.number)
    best = by_length[max(by_length)] if by_length else set[int]()
    return best.pop() if len(best) == 1 else None


def headed_list(rows: Sequence[Sequence[object]], lists: Iterable[ChildList]) -> int | None:
    """Return the number of the list that has the most of its titles in a row of headings; ``None`` where two have."""
    by_count: dict[int, set[int]] = {}
    for child_list in lists:
        titles = {"".join(words(column.title)) for column in child_list.columns.value}
        top = heading_row(child_list.columns.value, rows)
        if top is not None:
            known = len(titles & {"".join(parted(cell)) for cell in rows[top]})
            by_count.setdefault(known, set()).add(child_list.number)
    best = by_count[max(by_count)] if by_count else set[int]()
    return best.pop() if len(best) == 1 else None


def _fitting(column: Column, heading_words: Sequence[tuple[str, ...]]) -> Iterator[int]:
    spellings = [words(spelling) for spelling in column.spellings]
    for index, heading in enumerate(heading_words):
        if any(_in_order(spelling, heading) for spelling in spellings):
            yield index


def _in_order(wanted: Sequence[str], among: Sequence[str]) -> bool:
    """Return whether some words all stand among others, in their order."""
    rest = iter(among)
    return all(word in rest for word in wanted)


def cells_of(row: Sequence[object], places: Mapping[Holds, int]) -> dict[Holds, object]:
    """Return the cells of a row by what they hold."""
    return {holds: row[index] for holds, index in places.items() if index < len(row)}
