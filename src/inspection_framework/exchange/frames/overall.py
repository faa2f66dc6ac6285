"""The possible, expected and usual overall judgements of the rows of a frame, as ``overall_judgement`` answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import product
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.frames.answers import RowValues, in_parts, is_in_parts, with_answers
from inspection_framework.exchange.frames.cells import text
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.columns import known_editions, word
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.exchange.frames.profiles import Profiles, outcomes_in
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.record import Record
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.answer import OverallJudgement

__all__ = ["OverallColumn", "answers_table", "with_overall"]


class OverallColumn(ImmutableEnum):
    """A column about the overall judgement of a row. The value is its name."""

    PERMITTED_BEST = "permitted_best"
    """The best grade that the stated limits allow."""
    PERMITTED_WORST = "permitted_worst"
    """The worst grade that the stated limits allow."""
    POSSIBLE_BEST = "possible_best"
    """The best grade that the stated limits and the observed bounds allow."""
    POSSIBLE_WORST = "possible_worst"
    """The worst grade that the stated limits and the observed bounds allow."""
    EXPECTED = "expected"
    """The grade that the text calls certain or likely."""
    USUAL = "usual"
    """The grade of most reports with these judgements, or the grade by the general rule."""


_ANSWERS: Mapping[OverallColumn, Callable[[OverallJudgement[Scale]], Scale | None]] = {
    OverallColumn.PERMITTED_BEST: lambda answer: answer.permitted.best,
    OverallColumn.PERMITTED_WORST: lambda answer: answer.permitted.worst,
    OverallColumn.POSSIBLE_BEST: lambda answer: answer.possible.best,
    OverallColumn.POSSIBLE_WORST: lambda answer: answer.possible.worst,
    OverallColumn.EXPECTED: lambda answer: answer.expected,
    OverallColumn.USUAL: lambda answer: answer.usual,
}


@checked
def with_overall(
    frame: FrameT,
    *,
    columns: Iterable[OverallColumn] = tuple(OverallColumn),
    edition: Edition[Scale] | None = None,
    record: Record | None = None,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Return a frame of inspections with columns about the overall judgement, each row by its own edition.

    :func:`~inspection_framework.overall_judgement` is called once for each distinct set of judgements. A cell is null
    if the function returns ``None`` or raises an error. It does so if a main area is null, not in the edition, not yet
    inspected or not an outcome; or if the edition is unknown or makes no overall judgement. ``frameworks`` are added
    to the library's own. If all rows have the same ``edition``, pass it; then the column ``edition`` is not needed. A
    lazy frame stays lazy.

    Rows under an edition with a main area that has no column are null too, because frames of different frameworks have
    different columns. If the frame lacks such columns for every edition, an error names them.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_overall(to_frame(local_authority_inspections(), "polars"))
    >>> frame.filter(urn="80460").select("overall", "possible_best", "usual").row(0)
    ('Good', 'Good', 'Good')

    Raises:
        NoOverallJudgementError: ``edition`` makes no overall judgement.
        DefinitionError: ``frame`` is not a frame; a column is missing, has another type or exists already; or
            columns of main areas are missing for every edition.
    """
    asked, frameworks = tuple(columns), tuple(frameworks)
    known = {edition.id: edition} if edition else known_editions(frameworks)
    needed = _main_areas(edition, record) if edition else ("edition",)
    main = {
        id_: [area.id for area in known_edition.main_areas]
        for id_, known_edition in known.items()
        if known_edition.has_overall.value
    }
    optional = dict.fromkeys(area for areas in main.values() for area in areas)
    wrapped = checked_frame(frame, needed, optional=optional, added=[column.value for column in asked])
    there = set(wrapped.collect_schema().names())
    complete = {id_: areas for id_, areas in main.items() if there.issuperset(areas)}
    if edition is None and not any(complete.values()):
        ids = wrapped.lazy().select(text(wrapped, "edition").alias("edition")).unique().collect()["edition"].to_list()
        own = {id_: areas for id_, areas in main.items() if areas and id_ in ids}
        raise DefinitionError("frame of inspections", [_too_few_areas(own or main, there)])
    if is_in_parts(wrapped):
        mapped: FrameT = in_parts(
            wrapped, with_overall, columns=asked, edition=edition, record=record, frameworks=frameworks
        )
        return mapped
    rule = _OverallRule(known, complete, asked, record)
    cells = rule.cells(wrapped, nw.lit(edition.id) if edition else text(wrapped, "edition"))
    result: FrameT = with_answers(wrapped, cells, rule, {column.value: nw.String() for column in asked}).to_native()
    return result


@checked
def answers_table(
    edition: Edition[Scale],
    backend: Backend | None = None,
    *,
    absences: Iterable[Absence] = (Absence.NOT_JUDGED,),
    record: Record | None = None,
    session: object = None,
) -> Any:  # noqa: ANN401 # a frame of whichever tool is named
    """Return the answers for all combinations of judgements, as a table to join in SQL, R, a spreadsheet or Power BI.

    There is a row for each combination of grades and ``absences`` in the main areas of the edition. The columns are
    ``edition``, the main areas in words, and those of :class:`OverallColumn`. A cell is null if there is no answer.
    Without a ``backend`` the rows are dictionaries. PySpark needs its ``session``.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import ILACS
    >>> rows = answers_table(ILACS.edition_on(date(2025, 1, 20)))
    >>> len(rows)
    625
    >>> rows[2]["care_leavers"], rows[2]["possible_best"], rows[2]["usual"]
    ('Requires improvement to be good', 'Good', 'Good')

    Raises:
        NoOverallJudgementError: the edition makes no overall judgement.
        DefinitionError: the tool is unknown.
    """
    areas = _main_areas(edition, record)
    words = [word(outcome) for outcome in (*edition.scale, *absences)]
    names = ("edition", *areas, *(column.value for column in OverallColumn))
    rows = [
        (edition.id, *cells, *_answers(edition, areas, cells, tuple(OverallColumn), record))
        for cells in product(words, repeat=len(areas))
    ]
    if backend is None:
        return tuple(dict(zip(names, row, strict=True)) for row in rows)
    return filled(rows, dict.fromkeys(names, nw.String()), backend, session)


def _too_few_areas(main: Mapping[str, Sequence[str]], there: set[str]) -> Problem:
    """Return the problem that every answer would be null, with the missing columns of the edition that lacks fewest."""
    lacking = {id_: [area for area in areas if area not in there] for id_, areas in main.items() if areas}
    nearest = min(lacking, key=lambda id_: len(lacking[id_]))
    needed = ", ".join(map(repr, lacking[nearest]))
    what = f"columns of main areas are missing for every edition: {nearest!r}, for example, also needs {needed}"
    return Problem("", f"{what}. For an edition without main areas, pass `edition`")


def _main_areas(edition: Edition[Scale], record: Record | None) -> tuple[str, ...]:
    """Return the main areas of an edition. Raise an error if the edition makes no overall judgement."""
    areas = tuple(area.id for area in edition.main_areas)
    overall_judgement(edition, dict.fromkeys(areas, Absence.NOT_JUDGED), record=record)
    return areas


@attrs.frozen
class _OverallRule(Profiles):
    """The rule for the columns about the overall judgement, by a record."""

    asked: tuple[OverallColumn, ...]
    record: Record | None

    def ask(self, row: RowValues) -> RowValues:
        """Return the answers to a row of keys."""
        edition, *keys = row
        if edition not in self.looked_at:
            return (None,) * len(self.asked)
        return _answers(self.editions[edition], self.areas, tuple(keys), self.asked, self.record)


@lru_cache(maxsize=2**16)
def _answers(
    edition: Edition[Scale],
    areas: tuple[str, ...],
    keys: tuple[str, ...],
    asked: tuple[OverallColumn, ...],
    record: Record | None,
) -> tuple[str | None, ...]:
    """Return the answers to the words of these areas. All are null if ``overall_judgement`` raises an error."""
    answer: OverallJudgement[Scale] | None = None
    with suppress(DefinitionError):
        answer = overall_judgement(edition, outcomes_in(edition, areas, keys), record=record)
    grades = (_ANSWERS[column](answer) if answer else None for column in asked)
    return tuple(grade.label if grade else None for grade in grades)
