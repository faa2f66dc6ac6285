"""The list of children on a sheet, recognised by the sheet's name or headings, and the places of its columns."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from inspection_framework.exchange.readers.tables.headings import HIGHEST_HEADING, parted, words
from inspection_framework.model.child_lists import ChildList, Column, Holds

__all__: list[str] = []


@attrs.frozen
class ListHeadings:
    """The row of a sheet with the headings of a list.

    ``places`` are the positions of the needed columns. ``unsure`` are the columns that several headings fit equally
    well. ``titles`` is the number of headings that are exactly the titles of the list's columns.
    """

    row: int
    places: dict[Holds, int]
    unsure: list[Column]
    titles: int


class _Row:
    """A row that may contain headings: the positions of each text, and of each word of the known names.

    Each cell and each name is looked up once, even if several lists have the name, so that wide sheets are read fast.
    """

    def __init__(self, cells: Sequence[object], known: frozenset[str]) -> None:
        self._by_letters: defaultdict[str, list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._known_words: list[str] = []
        self._fitting: dict[tuple[str, ...], set[int]] = {}
        for at, cell in enumerate(cells):
            all_words = parted(cell)
            self._by_letters["".join(all_words)].append(at)
            known_words = [word for word in all_words if word in known]
            self._known_words.append(f" {' '.join(known_words)} ")
            for word in known_words:
                self._by_word[word].add(at)

    def equal_to(self, names: Iterable[str]) -> list[int]:
        """Return the places of the headings with exactly the letters of a name."""
        return [
            at for letters in {"".join(_name_words(name)) for name in names} for at in self._by_letters.get(letters, ())
        ]

    def fitting(self, names: Iterable[str]) -> set[int]:
        """Return the places of the headings with all words of a name, in the same order."""
        return set[int]().union(*map(self._fitting_one, map(_name_words, names)))

    def _fitting_one(self, name: tuple[str, ...]) -> set[int]:
        if name not in self._fitting:
            with_all = set[int].intersection(*(self._by_word.get(word, set()) for word in name))
            self._fitting[name] = {at for at in with_all if _in_order(name, self._known_words[at])}
        return self._fitting[name]


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """Return the words of the name of a list or column. The cache must not be used for texts of a file."""
    return words(name)


def _in_order(wanted: Iterable[str], text: str) -> bool:
    """Return whether a text contains all wanted words in the same order. Each word of the text is between spaces."""
    at = 0
    for word in wanted:
        at = text.find(f" {word} ", at)
        if at < 0:
            return False
        at += len(word) + 1
    return True


def headings_of_lists(lists: Iterable[ChildList], rows: Sequence[Sequence[object]]) -> dict[int, ListHeadings]:
    """Return for each list, by its number, the first row near the top of a sheet that has its reference column."""
    columns = {child_list.number: child_list.columns.value for child_list in lists}
    known = frozenset(
        word
        for list_columns in columns.values()
        for column in list_columns
        for name in (column.title, *column.spellings)
        for word in _name_words(name)
    )
    by_number: dict[int, ListHeadings] = {}
    for index, cells in enumerate(rows[:HIGHEST_HEADING]):
        row = _Row(cells, known)
        for number in columns.keys() - by_number.keys():
            places, unsure = _places(columns[number], row)
            needed = sum(bool(column.holds) for column in columns[number])
            if Holds.REFERENCE in places and len(places) + len(unsure) >= min(2, needed):
                titles = sum(bool(row.equal_to([column.title])) for column in columns[number])
                by_number[number] = ListHeadings(index, places, unsure, titles)
    return by_number


def _places(columns: Iterable[Column], row: _Row) -> tuple[dict[Holds, int], list[Column]]:
    """Return the positions of the needed columns, and the columns that several headings fit equally well.

    A heading that is the column's title fits best, then a heading that is another spelling of it, then a heading that
    contains its words.
    """
    needed = {column: column.holds for column in columns if column.holds}
    titled = {column: row.equal_to([column.title]) for column in needed}
    places = {holds: titled[column][0] for column, holds in needed.items() if len(titled[column]) == 1}
    taken = {at for positions in titled.values() for at in positions}
    unsure: list[Column] = []
    for column, holds in needed.items():
        if holds not in places:
            used = taken | {*places.values()}
            spelt = {*row.equal_to(column.spellings)} - used
            fitting = {*titled[column]} or spelt or row.fitting(column.spellings) - used
            if len(fitting) == 1:
                places[holds] = fitting.pop()
            elif fitting:
                unsure.append(column)
    return places, unsure


def list_number(sheet: str) -> int | None:
    """Return the number of the list in the name of a sheet or a file; ``None`` if the name has none.

    >>> list_number("List 8"), list_number("annex a - list 08 (CLA)"), list_number("8"), list_number("Notes 2024")
    (8, 8, 8, None)
    >>> list_number("AA_8_children_in_care"), list_number("AnnexA_List8")
    (8, 8)
    """
    name = " ".join(parted(sheet))
    match = re.search(r"\b(?:list|aa|annex ?a) ?0*(\d{1,2})\b", name) or re.match(r"0*(\d{1,2})\b", name)
    return int(match[1]) if match else None


def named_list(sheet: str, lists: Iterable[ChildList]) -> int | None:
    """Return the number of the list whose title or other name is in the name of a sheet, or ``None``.

    If the names of several lists are in it, the longest name counts. If two are equally long, the result is ``None``.
    """
    name_of_sheet = f" {' '.join(parted(sheet))} "
    return _only_one_with_most(
        (len(name), child_list.number)
        for child_list in lists
        for name in map(_name_words, (child_list.title.value, *child_list.names))
        if f" {' '.join(name)} " in name_of_sheet
    )


def headed_list(headings: dict[int, ListHeadings]) -> int | None:
    """Return the number of the list with the most titles in its row of headings; ``None`` if several have as many."""
    return _only_one_with_most((heading.titles, number) for number, heading in headings.items())


def _only_one_with_most(counted: Iterable[tuple[int, int]]) -> int | None:
    """Return the number with the highest count; ``None`` if several numbers have it, or there are no numbers."""
    by_count: defaultdict[int, set[int]] = defaultdict(set)
    for count, number in counted:
        by_count[count].add(number)
    best = by_count[max(by_count)] if by_count else set[int]()
    return best.pop() if len(best) == 1 else None
