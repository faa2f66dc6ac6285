"""The overall judgement over columns: possible, expected and usual, as the single call says for every row."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.frames.adding import add
from inspection_framework.exchange.frames.columns import known_editions, word
from inspection_framework.exchange.frames.door import narwhals_frame
from inspection_framework.exchange.frames.folding import Cell, Choices, Folded, every, fold
from inspection_framework.exchange.frames.looking_up import LookUp
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.record import Record
from inspection_framework.rules.aggregation import IMPOSSIBLE, UNKNOWN, overall_judgement
from inspection_framework.rules.defaults import default_record
from inspection_framework.rules.overall import OverallJudgement

__all__ = ["OverallColumn", "overall_column", "with_overall"]


class OverallColumn(Enum):
    """What can be told of the overall judgement of a row; the value is the name of the column."""

    PERMITTED_BEST = "permitted_best"
    """The best that the stated limits leave."""
    PERMITTED_WORST = "permitted_worst"
    """The worst that the stated limits leave."""
    POSSIBLE_BEST = "possible_best"
    """The best that observed bounds leave of these."""
    POSSIBLE_WORST = "possible_worst"
    """The worst that observed bounds leave of these."""
    EXPECTED = "expected"
    """What the text calls certain or likely."""
    USUAL = "usual"
    """What reports with these judgements mostly said, or what follows by the general rule."""


_TOLD: Mapping[OverallColumn, Callable[[OverallJudgement[Scale]], Scale | None]] = {
    OverallColumn.PERMITTED_BEST: lambda answer: answer.permitted.best,
    OverallColumn.PERMITTED_WORST: lambda answer: answer.permitted.worst,
    OverallColumn.POSSIBLE_BEST: lambda answer: answer.possible.best,
    OverallColumn.POSSIBLE_WORST: lambda answer: answer.possible.worst,
    OverallColumn.EXPECTED: lambda answer: answer.expected,
    OverallColumn.USUAL: lambda answer: answer.usual,
}


def overall_column(
    edition: Edition[Scale],
    what: OverallColumn,
    *,
    record: Record | None = None,
    numbers: bool = False,
    complete: bool = False,
) -> nw.Expr:
    """Give one column about the overall judgement of rows of an edition, as an expression of Narwhals.

    It looks at the columns of the edition's main areas and at nothing else; what it gives has the name of ``what``.
    With ``numbers`` the cells hold grades as their numbers, 1 the best, or null, and so does what it gives; such
    columns have no room for an absence. With ``complete`` the caller says besides that every cell is an outcome of the
    edition, and nothing else is looked for: that is for whole numbers, of which pandas has no null.

    Null is given where :func:`~inspection_framework.overall_judgement` gives ``None`` or refuses: where a main area is
    null, is said not to be in the edition or not yet inspected, or holds a word or a number that is no outcome.

    >>> import polars
    >>> import narwhals.stable.v2 as nw
    >>> from datetime import date
    >>> from inspection_framework.frameworks import ILACS
    >>> edition = ILACS.edition_on(date(2025, 1, 20))
    >>> areas = {"leaders": [2, 3], "help_and_protection": [2, 2], "in_care": [2, 3], "care_leavers": [1, 4]}
    >>> worst = overall_column(edition, OverallColumn.POSSIBLE_WORST, numbers=True)
    >>> nw.from_native(polars.DataFrame(areas)).select(worst)["possible_worst"].to_list()
    [2, 4]

    Raises:
        NoOverallJudgementError: the edition makes no overall judgement.
        DefinitionError: it has more main areas than can be folded.
    """
    return _column(
        edition, what, default_record(edition) if record is None else record, numbers=numbers, complete=complete
    )


def with_overall(  # noqa: PLR0913 # all but the frame by keyword
    frame: Any,  # noqa: ANN401 # a frame of any tool
    *,
    columns: Iterable[OverallColumn] = tuple(OverallColumn),
    edition: Edition[Scale] | None = None,
    numbers: bool = False,
    complete: bool = False,
    record: Record | None = None,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Give a frame of inspections with columns about the overall judgement, each row by its own edition.

    Null stands in rows whose edition is not known or makes no overall judgement, and where a main area is null or
    holds what is no outcome. ``frameworks`` are those beside the library's own. Where all rows are of one ``edition``,
    give it, and no column need say so; then the cells may also be ``numbers``, and ``complete``, as in
    :func:`overall_column`. Numbers that are said to be complete are held to it in a frame that is computed here. What
    is given is a frame of the same tool, not computed yet where the tool puts that off. It takes the way that is
    fastest in each, for pandas and PyArrow through Polars where that is installed.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_overall(to_frame(local_authority_inspections(), "polars"))
    >>> frame.filter(urn="80460").select("overall", "possible_best", "usual").row(0)
    ('Good', 'Good', 'Good')

    Raises:
        NoOverallJudgementError: the one edition that is given makes no overall judgement.
        DefinitionError: it is no frame, it lacks a column that the one edition judges, or has one that is to be added;
            numbers are said to be complete and are not.
    """
    given = narwhals_frame(frame)
    asked = tuple(columns)
    present = given.collect_schema().names()
    needed = [area.id for area in edition.main_areas] if edition else []
    problems = [
        Problem(column.value, "it is there already: rename it, or leave it out of columns")
        for column in asked
        if column.value in present
    ]
    problems += [Problem(area, "there is no such column") for area in needed if area not in present]
    if edition is None and (numbers or complete):
        problems.append(Problem("numbers", "what a number says depends on the edition: give it"))
    if problems:
        raise DefinitionError("frame of inspections", problems)
    if edition:
        looked_at = needed
        by = default_record(edition) if record is None else record
        found = {column.value: _column(edition, column, by, numbers=numbers, complete=complete) for column in asked}
        look_up = _look_up(edition, asked, by, complete=complete) if numbers else None
    else:
        look_up = None
        under = [
            one
            for one in known_editions(frameworks).values()
            if one.has_overall.value and {area.id for area in one.main_areas} <= set(present)
        ]
        looked_at = ["edition", *dict.fromkeys(area.id for one in under for area in one.main_areas)]
        found = {
            column.value: by_edition({one.id: overall_column(one, column, record=record) for one in under})
            for column in asked
        }
    return add(given, looked_at, found, look_up).to_native()


def by_edition(expressions: Mapping[str, nw.Expr]) -> nw.Expr:
    """Give the expression of each row's edition; null where it has none."""
    chain = nw.lit(None, nw.String())
    for edition, expression in expressions.items():
        chain = nw.when(nw.col("edition") == edition).then(expression).otherwise(chain)
    return chain


@lru_cache(maxsize=256)
def _column(edition: Edition[Scale], what: OverallColumn, record: Record, *, numbers: bool, complete: bool) -> nw.Expr:
    folded = _folded(edition, what, record, numbers=numbers)
    written = _number if numbers else _word
    told = folded.expression(written)
    if not complete:
        told = nw.when(every(choices.is_known for choices in folded.columns)).then(told).otherwise(written(None))
    return told.alias(what.value)


@lru_cache(maxsize=64)
def _look_up(edition: Edition[Scale], asked: tuple[OverallColumn, ...], record: Record, *, complete: bool) -> LookUp:
    numbers = tuple(grade.number for grade in edition.scale)
    answers = {what.value: _folded(edition, what, record, numbers=True).answers for what in asked}
    return LookUp(
        columns={area.id: numbers for area in edition.main_areas},
        answers={
            name: [one.number if isinstance(one, Scale) else None for one in given] for name, given in answers.items()
        },
        complete=complete,
    )


@lru_cache(maxsize=256)
def _folded(edition: Edition[Scale], what: OverallColumn, record: Record, *, numbers: bool) -> Folded:
    overall_judgement(edition, {area.id: Absence.NOT_JUDGED for area in edition.main_areas}, record=record)
    areas = [area.id for area in edition.main_areas]
    groups = _numbered(edition) if numbers else _worded(edition)
    outcomes = [outcome for outcome, _ in groups]

    def answer(mixture: tuple[int, ...]) -> Scale | None:
        main = {area: outcomes[group] for area, group in zip(areas, mixture, strict=True)}
        return _TOLD[what](overall_judgement(edition, main, record=record))

    return fold([Choices(area, tuple(cells for _, cells in groups)) for area in areas], answer)


Groups = list[tuple[Outcome, tuple[Cell, ...]]]
"""What may stand in a cell, as an outcome and the cells that count as it."""


def _worded(edition: Edition[Scale]) -> Groups:
    known = [*edition.scale, *(one for one in Absence if one not in (*UNKNOWN, *IMPOSSIBLE))]
    return [*((one, (word(one),)) for one in known), (UNKNOWN[0], tuple(map(word, UNKNOWN)))]


def _numbered(edition: Edition[Scale]) -> Groups:
    return [(grade, (grade.number,)) for grade in edition.scale]


def _word(answer: Hashable) -> nw.Expr:
    return nw.lit(word(answer) if isinstance(answer, Scale) else None, nw.String())


def _number(answer: Hashable) -> nw.Expr:
    # A null without a type: pandas has none among its whole numbers.
    return nw.lit(answer.number, nw.Int8()) if isinstance(answer, Scale) else nw.lit(None)
