"""Counted tables made ready for publication: rounded half up, small counts hidden, the standard symbols in their place.

A count that is hidden is no secret while the totals are shown: whoever subtracts the others from the total has it. So
others are hidden with it, until for every hidden count at least two answers are left (see :class:`Preset`). What is
guaranteed holds for one table by itself, and for a reader who computes from the numbers in it. Two tables of the same
children, or one table before and after a revision, can give away together what neither does alone; and a reader who
tries this library on every table that might stand behind can sometimes tell why just these counts were chosen.
Provisional until 1.0.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from numbers import Integral

import attrs

from inspection_framework.errors import CannotPublishError, DefinitionError, Problem
from inspection_framework.exchange.suppression.sums import Edge, possible_counts, protecting
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.grades import Absence

__all__ = [
    "AS_COUNTED",
    "HOSPITAL_ADMISSIONS",
    "OFQUAL",
    "Cell",
    "Preset",
    "PublishedTable",
    "Symbol",
    "percentage",
    "publish_counts",
    "publish_table",
    "round_half_up",
    "symbol_of",
]


class Symbol(Enum):
    """What stands in a table of English education statistics where there is no number.

    >>> Symbol.LOW.value, Symbol.LOW.label
    ('low', 'rounds to 0, but is not 0')
    """

    NOT_APPLICABLE = "z"
    UNAVAILABLE = "x"
    CONFIDENTIAL = "c"
    LOW = "low"
    LOW_RELIABILITY = "u"

    @property
    def label(self) -> str:
        """What it means, in words for the foot of a table."""
        return _MEANINGS[self]


_MEANINGS: Mapping[Symbol, str] = {
    Symbol.NOT_APPLICABLE: "not applicable",
    Symbol.UNAVAILABLE: "unavailable",
    Symbol.CONFIDENTIAL: "confidential",
    Symbol.LOW: "rounds to 0, but is not 0",
    Symbol.LOW_RELIABILITY: "low reliability",
}

_SYMBOLS: Mapping[Absence, Symbol] = {
    Absence.NOT_IN_EDITION: Symbol.NOT_APPLICABLE,
    Absence.NO_SUCH_SERVICE: Symbol.NOT_APPLICABLE,
    Absence.WITHHELD: Symbol.CONFIDENTIAL,
}


def symbol_of(absence: Absence) -> Symbol:
    """Give the symbol for a missing judgement: what cannot be is not applicable, what is withheld is confidential.

    Every other absence is unavailable: a judgement could stand there, and does not.

    >>> symbol_of(Absence.NOT_IN_EDITION).value, symbol_of(Absence.NOT_JUDGED).value
    ('z', 'x')
    """
    return _SYMBOLS.get(absence, Symbol.UNAVAILABLE)


def round_half_up(number: int | Fraction | Decimal, base: int = 1) -> int:
    """Round to the nearest multiple of a base, and what lies half way to the one further from nought.

    Python's own ``round`` goes to the even one there: ``round(2.5)`` is 2. A ``float`` is not taken, because it is
    not the number that it is written as.

    >>> round_half_up(Fraction(5, 2)), round_half_up(12, 5), round_half_up(13, 5)
    (3, 10, 15)

    Raises:
        DefinitionError: a number that is a ``float``, or a base below one.
    """
    if isinstance(number, float):  # pyright: ignore[reportUnnecessaryIsInstance] # callers without a type checker
        raise DefinitionError("rounding", [Problem("number", f"{number!r} is a float: give a Decimal or a Fraction")])
    if base < 1:
        raise DefinitionError("rounding", [Problem("base", f"{base} is below 1")])
    steps = int(abs(Fraction(number)) / base + Fraction(1, 2))
    return base * steps if number >= 0 else -base * steps


def percentage(part: int, whole: int, places: int = 0) -> Decimal | Symbol:
    """Give a share in per cent, rounded half up from the counts themselves; of nothing it is not applicable.

    Take the counts before they were rounded or hidden, and show no share of a count that is hidden.

    >>> print(percentage(1, 8), percentage(1, 8, places=1))
    13 12.5
    """
    if not whole:
        return Symbol.NOT_APPLICABLE
    return Decimal(round_half_up(Fraction(100 * 10**places * part, whole))).scaleb(-places)


def _above_nought(least: int, field: str, value: int) -> list[Problem]:
    return [] if value >= least else [Problem(field, f"{value} is below {least}")]


@attrs.frozen(kw_only=True)
class Preset:
    """How counts are published.

    ``base`` is what they are rounded to. Counts from one to ``hide_up_to`` are hidden, and as many others as it takes,
    until each hidden one might be any of at least ``possible`` numbers for all that is shown; 0 hides none. A nought
    is always shown. Small totals are hidden as well, and others where nothing else helps, unless ``keep_totals``: say
    so wherever the totals can be read elsewhere.

    Raises:
        DefinitionError: a base or threshold below what makes sense; of a threshold of 1 the reader knows that what is
            hidden is 1.
    """

    base: int = 1
    hide_up_to: int = 0
    possible: int = 2
    keep_totals: bool = False

    def __attrs_post_init__(self) -> None:
        problems = [
            *_above_nought(1, "base", self.base),
            *_above_nought(0, "hide_up_to", self.hide_up_to),
            *_above_nought(2, "possible", self.possible),
        ]
        if self.hide_up_to == 1:
            problems.append(Problem("hide_up_to", "whoever knows that only a 1 is hidden knows what is hidden"))
        if problems:
            raise DefinitionError("preset", problems)

    def shown(self, count: int) -> "int | Symbol":
        """Give a count that is not hidden as it is shown.

        >>> Preset(base=5).shown(13), Preset(base=5).shown(2), Preset(base=5).shown(0)
        (15, <Symbol.LOW: 'low'>, 0)
        """
        rounded = round_half_up(count, self.base)
        return rounded if rounded or not count else Symbol.LOW


AS_COUNTED = Fact(
    Preset(),
    Source(
        document="Ofsted, Local authority inspection outcomes as at 31 March 2025",
        locator="sheet Inspections_as_at_31_March",
        basis=Basis.OBSERVED,
        wording_seen=True,
    ),
    note="outcomes by authority are published as they are; what Ofsted hides elsewhere was not found",
)
"""Nothing rounded and nothing hidden, as outcomes of inspections are published: they are about authorities."""

HOSPITAL_ADMISSIONS = Fact(
    Preset(base=5, hide_up_to=7),
    Source(
        document="DfE, children's social care dashboard, notes on hospital admissions",
        locator="R/additional_info_code.R, lines 33 to 35",
        basis=Basis.SECONDARY,
        wording_seen=True,
    ),
    note="“rounded to the nearest 5, and counts of 1 to 7 suppressed”, since 2012; before that 1 to 5",
)
"""To the nearest five, counts from 1 to 7 hidden."""

OFQUAL = Fact(
    Preset(base=5, hide_up_to=4),
    Source(
        document="Ofqual, rounding policy, 30 October 2025",
        locator="the page on gov.uk",
        basis=Basis.GUIDANCE,
        wording_seen=True,
    ),
    note="there, 1 to 4 are shown as “fewer than 5”; here every hidden count has one symbol, so that none stands out",
)
"""To the nearest five, counts from 1 to 4 hidden, totals and percentages from the counts themselves."""


@attrs.frozen(kw_only=True)
class Cell:
    """A cell of a table as it is published.

    Where a count is hidden, ``least`` and ``most`` are what a reader can work out of it; ``most`` is ``None`` where
    there is no end to it. Elsewhere both are ``None``.
    """

    row: str
    column: str
    shown: int | Symbol
    least: int | None = None
    most: int | None = None


@attrs.frozen(kw_only=True)
class PublishedTable:
    """A table as it may be published. It does not hold the counts that it hides."""

    cells: tuple[Cell, ...]

    def rows(self) -> dict[str, dict[str, int | str]]:
        """Give it row by row, with the symbols as they are printed: what ``pandas.DataFrame.from_dict`` takes.

        >>> publish_counts({"Good": 30, "Inadequate": 12}, Preset(base=5)).rows()
        {'Good': {'Count': 30}, 'Inadequate': {'Count': 10}, 'Total': {'Count': 40}}
        """
        found: dict[str, dict[str, int | str]] = {}
        for cell in self.cells:
            shown = cell.shown.value if isinstance(cell.shown, Symbol) else cell.shown
            found.setdefault(cell.row, {})[cell.column] = shown
        return found


def publish_counts(
    counts: Mapping[str, int], preset: Preset, *, column: str = "Count", total: str = "Total"
) -> PublishedTable:
    """Make a list of counts ready for publication, with its total.

    >>> publish_counts({"Good": 30, "Inadequate": 2, "Outstanding": 9}, Preset(hide_up_to=4)).rows()
    {'Good': {'Count': 30}, 'Inadequate': {'Count': 'c'}, 'Outstanding': {'Count': 'c'}, 'Total': {'Count': 41}}

    Raises:
        DefinitionError: a count that is no whole number or below nought, or a row with the name of the total.
        CannotPublishError: a count that cannot be hidden while the total is kept.
    """
    _check({row: {column: count} for row, count in counts.items()}, total)
    edges = [Edge(column, column + total, (row, column), count) for row, count in counts.items()]
    whole = sum(counts.values())
    edges.append(Edge(column, column + total, (total, column), whole, total=True, turned=True))
    return _published(edges, preset)


def publish_table(counts: Mapping[str, Mapping[str, int]], preset: Preset, *, total: str = "Total") -> PublishedTable:
    """Make a table of counts ready for publication, with the totals of its rows and its columns.

    >>> counts = {"North": {"Good": 3, "Inadequate": 20}, "South": {"Good": 30, "Inadequate": 11}}
    >>> for row, shown in publish_table(counts, Preset(hide_up_to=4)).rows().items():
    ...     print(row, shown)
    North {'Good': 'c', 'Inadequate': 'c', 'Total': 23}
    South {'Good': 'c', 'Inadequate': 'c', 'Total': 41}
    Total {'Good': 33, 'Inadequate': 31, 'Total': 64}

    Raises:
        DefinitionError: a count that is no whole number or below nought, rows of different columns, or a row or a
            column with the name of the total; all are listed.
        CannotPublishError: a count that cannot be hidden while the totals are kept.
    """
    _check(counts, total)
    columns = _columns(counts)
    edges: list[Edge] = []
    for row, found in counts.items():
        edges += [_cell(row, column, found[column]) for column in columns]
        edges.append(_cell(row, total, sum(found.values()), total=True, turned=True))
    for column in columns:
        whole = sum(found[column] for found in counts.values())
        edges.append(_cell(total, column, whole, total=True, turned=True))
    whole = sum(sum(found.values()) for found in counts.values())
    edges.append(_cell(total, total, whole, total=True))
    return _published(edges, preset)


def _cell(row: str, column: str, count: int, *, total: bool = False, turned: bool = False) -> Edge:
    return Edge(f"row {row}", f"column {column}", (row, column), count, total, turned)


def _published(edges: Sequence[Edge], preset: Preset) -> PublishedTable:
    hidden = _hidden(edges, preset)
    return PublishedTable(cells=tuple(_shown(edge, hidden, preset) for edge in edges))


def _shown(edge: Edge, hidden: Sequence[Edge], preset: Preset) -> Cell:
    row, column = edge.key
    if edge not in hidden:
        return Cell(row=row, column=column, shown=preset.shown(edge.count))
    least, most = possible_counts(hidden, edge)
    return Cell(row=row, column=column, shown=Symbol.CONFIDENTIAL, least=least, most=most)


def _hidden(edges: Sequence[Edge], preset: Preset) -> list[Edge]:
    """Give what is hidden: the small counts first, then for each that could be worked out the least that helps."""
    candidates = [edge for edge in edges if not (preset.keep_totals and edge.total)]
    hidden = [edge for edge in candidates if 0 < edge.count <= preset.hide_up_to]
    for edge in hidden:  # which grows on the way: what comes in is asked the same
        least, most = possible_counts(hidden, edge)
        if most is None or most - least + 1 >= preset.possible:
            continue
        more = protecting(candidates, set(hidden), edge, by=preset.possible - 1)
        if more is None:
            advice = "hide the totals too (keep_totals=False), or put rows or columns together"
            raise CannotPublishError(", ".join(edge.key), advice)
        hidden += more
    return hidden


def _columns(counts: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Give the columns of the first row."""
    return [column for found in list(counts.values())[:1] for column in found]


def _check(counts: Mapping[str, Mapping[str, object]], total: str) -> None:
    columns = _columns(counts)
    problems: list[Problem] = [
        Problem(name, "it has the name of the total: give another one as `total`")
        for name in (*counts, *columns)
        if name == total
    ]
    for row, found in counts.items():
        if list(found) != columns:
            problems.append(
                Problem(row, f"its columns are {_listed(found)}, those of the first row {_listed(columns)}")
            )
        problems += [
            Problem(f"{row}, {column}", "no count: a whole number, not below 0")
            for column, count in found.items()
            if isinstance(count, bool) or not isinstance(count, Integral) or count < 0
        ]
    if problems:
        raise DefinitionError("table of counts", problems)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
