"""Counts and tables of counts for publication, with enough hidden that no hidden count can be worked out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from unicodedata import normalize

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import CannotPublishError, DefinitionError, Problem
from inspection_framework.exchange.publication.presets import Preset
from inspection_framework.exchange.publication.symbols import Symbol
from inspection_framework.exchange.suppression.sums import Candidates, Edge, Hidden
from inspection_framework.model.texts import plain_text

__all__ = ["PublishedCell", "PublishedTable", "publish_counts", "publish_table"]


@attrs.frozen(kw_only=True)
class PublishedCell(Value):
    """A cell of a published table.

    If the count is hidden, ``least`` and ``most`` are the smallest and largest values that the numbers shown allow;
    ``most`` is ``None`` if there is no limit. Otherwise both are ``None``. A reader who knows the threshold can rule
    out numbers between the two: see :class:`Preset`.
    """

    row: str
    column: str
    shown: int | Symbol
    least: int | None = None
    most: int | None = None


@attrs.frozen(kw_only=True)
class PublishedTable(Value):
    """A table that may be published. It does not contain the counts that it hides."""

    cells: tuple[PublishedCell, ...]

    def rows(self) -> dict[str, dict[str, int | str]]:
        """Return the table row by row, with symbols as printed, for ``pandas.DataFrame.from_dict(…, orient="index")``.

        >>> publish_counts({"Good": 30, "Inadequate": 12}, Preset(base=5)).rows()
        {'Good': {'Count': 30}, 'Inadequate': {'Count': 10}, 'Total': {'Count': 40}}
        """
        by_row: dict[str, dict[str, int | str]] = {}
        for cell in self.cells:
            shown = cell.shown.value if isinstance(cell.shown, Symbol) else cell.shown
            by_row.setdefault(cell.row, {})[cell.column] = shown
        return by_row


@checked
def publish_counts(
    counts: Mapping[str, int], preset: Preset, *, column: str = "Count", total: str = "Total"
) -> PublishedTable:
    """Make a list of counts ready for publication, with its total.

    >>> publish_counts({"Good": 30, "Inadequate": 2, "Outstanding": 9}, Preset(hide_up_to=4)).rows()
    {'Good': {'Count': 30}, 'Inadequate': {'Count': 'c'}, 'Outstanding': {'Count': 'c'}, 'Total': {'Count': 41}}

    Raises:
        DefinitionError: a count that is not a whole number or is below nought, a name that is not a text, or two names
            that look the same when printed, including the total's.
        CannotPublishError: a count that cannot be hidden while the total is kept.
    """
    checked = _checked({row: {column: count} for row, count in dict(counts).items()}, total)
    plain = {row: row_counts[column] for row, row_counts in checked.items()}
    edges = [Edge(*_THE_ONE_SUM, (row, column), count) for row, count in plain.items()]
    whole = sum(plain.values())
    edges.append(Edge(*_THE_ONE_SUM, (total, column), whole, total=True, turned=True))
    return _published(edges, preset)


_THE_ONE_SUM = ("all counts", "all counts again")
"""The two ends of every count in a list: two different names, because a circle needs two ends."""


@checked
def publish_table(counts: Mapping[str, Mapping[str, int]], preset: Preset, *, total: str = "Total") -> PublishedTable:
    """Make a table of counts ready for publication, with the totals of its rows and its columns.

    >>> counts = {"North": {"Good": 3, "Inadequate": 20}, "South": {"Good": 30, "Inadequate": 11}}
    >>> for row, shown in publish_table(counts, Preset(hide_up_to=4)).rows().items():
    ...     print(row, shown)
    North {'Good': 'c', 'Inadequate': 'c', 'Total': 23}
    South {'Good': 'c', 'Inadequate': 'c', 'Total': 41}
    Total {'Good': 33, 'Inadequate': 31, 'Total': 64}

    Raises:
        DefinitionError: a count that is not a whole number or is below nought, rows with different columns, a name that
            is not a text, or two names of rows or of columns that look the same when printed, including the total's.
            All are listed. Or there are so many small counts that protecting them would take minutes.
        CannotPublishError: a count that cannot be hidden while the totals are kept.
    """
    checked = _checked(counts, total)
    columns = _columns(checked)
    edges: list[Edge] = []
    for row, row_counts in checked.items():
        edges += [_cell(row, column, row_counts[column]) for column in columns]
        edges.append(_cell(row, total, sum(row_counts.values()), total=True, turned=True))
    for column in columns:
        whole = sum(row_counts[column] for row_counts in checked.values())
        edges.append(_cell(total, column, whole, total=True, turned=True))
    whole = sum(sum(row_counts.values()) for row_counts in checked.values())
    edges.append(_cell(total, total, whole, total=True))
    return _published(edges, preset)


def _cell(row: str, column: str, count: int, *, total: bool = False, turned: bool = False) -> Edge:
    return Edge(f"row {row}", f"column {column}", (row, column), count, total, turned)


def _published(edges: Sequence[Edge], preset: Preset) -> PublishedTable:
    hidden = _hidden(edges, preset)
    return PublishedTable(cells=tuple(_shown(edge, hidden, preset) for edge in edges))


def _shown(edge: Edge, hidden: Hidden, preset: Preset) -> PublishedCell:
    row, column = edge.key
    if edge not in hidden:
        return PublishedCell(row=row, column=column, shown=preset.shown(edge.count))
    least, most = hidden.possible(edge)
    return PublishedCell(row=row, column=column, shown=Symbol.CONFIDENTIAL, least=least, most=most)


_MOST = 5_000_000
"""The most hidden counts times counts and totals in a table: protecting so many takes some seconds."""


def _hidden(edges: Sequence[Edge], preset: Preset) -> Hidden:
    """Return the hidden counts: the small ones, and for each that could be worked out the least that protects it."""
    candidates = [edge for edge in edges if not (preset.keep_totals and edge.total)]
    ways = Candidates(candidates)
    hidden = Hidden(edge for edge in candidates if 0 < edge.count <= preset.hide_up_to)
    places = len({(edge.start, edge.end) for edge in edges})  # a list has one, and takes linear time
    for edge in hidden:  # it grows during the loop, and counts added are checked too
        if len(hidden) * places > _MOST:
            raise DefinitionError("table of counts", [Problem("counts", _too_many(len(hidden), len(edges)))])
        if hidden.goes(edge, by=preset.possible - 1):
            continue
        more = ways.protecting(edge, hidden, by=preset.possible - 1)
        if more is None:
            advice = "hide the totals too (keep_totals=False), or combine rows or columns"
            raise CannotPublishError(", ".join(edge.key), advice)
        hidden.add(more)
    return hidden


def _too_many(hidden: int, counts: int) -> str:
    return (
        f"{hidden:,} hidden counts among {counts:,} counts and totals are too many to protect: the product of the two"
        f" may be at most {_MOST:,}. Combine rows or columns, or publish fewer"
    )


def _columns(counts: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Return the columns of the first row."""
    return [column for row_counts in list(counts.values())[:1] for column in row_counts]


def _checked(counts: Mapping[str, Mapping[str, int]], total: str) -> dict[str, dict[str, int]]:
    """Return the counts, after checks of their names and numbers."""
    problems = [
        *([] if _is_text(total) else [Problem("total", f"{total!r} is not a text")]),
        *_problems_of_names(counts, total),
        *_problems_of_names(dict.fromkeys(column for row_counts in counts.values() for column in row_counts), total),
    ]
    columns = _columns(counts)
    for row, row_counts in counts.items():
        if list(row_counts) != columns:
            what = f"its columns are {_listed(row_counts)}, but those of the first row are {_listed(columns)}"
            problems.append(Problem(str(row), what))
        problems += [
            Problem(f"{row}, {column}", f"it is {count}: expected 0 or more")
            for column, count in row_counts.items()
            if count < 0
        ]
    if problems:
        raise DefinitionError("table of counts", problems)
    return {row: dict(row_counts) for row, row_counts in counts.items()}


def _problems_of_names(names: Iterable[object], total: str) -> Iterator[Problem]:
    """Yield the names that are not texts, or that look the same as another when printed.

    A reader would take two such rows or columns for a single one. If their names were equal, they would also be merged
    here, and protecting one of them would not protect the other.
    """
    first: dict[str, object] = {}
    for name in names:
        if not _is_text(name):
            yield Problem(str(name), f"{name!r} is not a text: pass each name as it is to be printed")
        elif printed(str(name)) == printed(str(total)):
            yield Problem(str(name), "it has the name of the total: pass another name as `total`")
        elif first.setdefault(printed(str(name)), name) is not name:
            other = first[printed(str(name))]
            yield Problem(str(name), f"{name!r} and {other!r} look the same when printed: use different names")


def _is_text(name: object) -> bool:
    """Return whether a name is a text that prints as its value; a member of an Enum of texts does not."""
    return isinstance(name, str) and str(name) == plain_text(name)


_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Invisible characters that Unicode counts as printable: joiners, fillers and variation selectors."""


def printed(name: str) -> str:
    r"""Return a name as a reader sees it: white space as one space, and without invisible characters.

    >>> printed("201\u200b  Leeds\0 ") == printed("201\xa0Leeds")
    True
    """
    spaced = "".join(" " if letter.isspace() else letter for letter in normalize("NFC", name))
    return " ".join("".join(letter for letter in spaced if letter.isprintable() and letter not in _BLANK).split())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(str, names)) or "none"
