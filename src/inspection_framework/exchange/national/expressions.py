"""The expressions of national tables, which every tool computes in the same way."""

from itertools import product
from typing import Any

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.columns import areas_of
from inspection_framework.exchange.frames.cells import some
from inspection_framework.exchange.frames.columns import word
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.rules.overall.comparison import Comparison, compare

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__: list[str] = []


def outcome_in(frame: "nw.LazyFrame[Any]", area: str, editions: dict[str, Edition[Scale]]) -> "nw.Expr":
    """Return the word in the column of an area, or in another column of words. If it is null, return the word for why.

    Raises:
        DefinitionError: there is no such area or column.
    """
    columns = frame.collect_schema()
    areas = areas_of(editions.values())
    if area not in (*columns, *areas):
        problem = Problem("area", f"there is no column {area!r}; the areas are: {', '.join(areas)}")
        raise DefinitionError("summary of a frame", [problem])
    held = nw.col(area).cast(nw.String) if area in columns else nw.lit(None, dtype=nw.String)
    why = nw.lit(word(Absence.NOT_SUPPLIED))
    if area in areas and "edition" in columns:
        without = [id_ for id_, edition in editions.items() if area not in {each.id for each in edition.areas}]
        in_edition = nw.lit(word(Absence.NOT_IN_EDITION))
        why = nw.when(nw.col("edition").cast(nw.String).is_in(without)).then(in_edition).otherwise(why)
    return nw.coalesce(held, why)


def holds_grade_of(
    scale: type[Scale], frame: "nw.LazyFrame[Any]", area: str, editions: dict[str, Edition[Scale]]
) -> "nw.Expr":
    """Return whether an area has a grade on a scale.

    If the row's edition is known, it must judge the area on that scale; otherwise the word alone decides.
    """
    held = outcome_in(frame, area, editions).is_in([word(grade) for grade in scale])
    if area not in areas_of(editions.values()) or "edition" not in frame.collect_schema():
        return held
    otherwise = [
        id_
        for id_, edition in editions.items()
        if area not in {each.id for each in edition.areas} or edition.scale_of(area) is not scale
    ]
    judged_otherwise = nw.col("edition").cast(nw.String).is_in(otherwise)
    return nw.when(judged_otherwise).then(nw.lit(value=False)).otherwise(held)


def change_between(scale: type[Scale]) -> "nw.Expr":
    """Return :func:`compare` for every pair of grades on a scale; any other pair is not comparable."""
    change = nw.lit(Comparison.NOT_COMPARABLE.value)
    for comparison in (comparison for comparison in Comparison if comparison is not Comparison.NOT_COMPARABLE):
        meets = some(
            (nw.col("before") == word(grade)) & (nw.col("after") == word(other))
            for grade, other in product(scale, repeat=2)
            if compare(grade, other) is comparison
        )
        change = nw.when(meets).then(nw.lit(comparison.value)).otherwise(change)
    return change


def year_of(day: "nw.Expr") -> "nw.Expr":
    """Return the year of a day as a 64-bit whole number, without a cast, which fails on nulls in Dask."""
    return day.dt.year() + nw.lit(0, dtype=nw.Int64())


def day_number(day: "nw.Expr") -> "nw.Expr":
    """Return the number of a day, as in `date.toordinal`, because not every tool can subtract days."""
    before = year_of(day) - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + day.dt.ordinal_day()
