"""By what a row shows that its overall judgement departs from what is told of it."""

from collections.abc import Callable, Hashable

import narwhals.stable.v2 as nw

from inspection_framework.exchange.frames.columns import word
from inspection_framework.exchange.frames.folding import Choices, every, fold, some
from inspection_framework.exchange.frames.overall import OverallColumn
from inspection_framework.exchange.frames.row_tests import Shown, Table, graded, known, of
from inspection_framework.model.areas import Role
from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import Scale

__all__: list[str] = []

Meets = Callable[[str, type[Scale]], nw.Expr]
"""Tells of an area on a scale when a row departs in it."""


def overall(meets: Meets) -> Callable[[Table], Shown]:
    """Make a test of the overall judgement beside what is told of it, where it and all main areas are there."""

    def shown(table: Table) -> Shown:
        there: dict[tuple[str, type[Scale]], list[nw.Expr]] = {}
        unknown: list[nw.Expr] = []
        for edition in table.editions:
            for area in (one.id for one in edition.areas if one.role is Role.OVERALL):
                main = {one.id for one in edition.main_areas}
                if {area, *main} <= table.columns:
                    complete = every([of(edition), *(known(nw.col(one)) for one in sorted(main))])
                    there.setdefault((area, edition.scale), []).append(complete)
                else:
                    unknown.append(of(edition))
        both = {key: graded(*key) & some(tests) for key, tests in there.items()}
        # What the single call refuses: there is no such profile.
        unknown += [test & told(OverallColumn.PERMITTED_BEST).is_null() for test in both.values()]
        return Shown(some(test & meets(*key) for key, test in both.items()), some(unknown))

    return shown


def told(column: OverallColumn) -> nw.Expr:
    """Give what is told of the overall judgement."""
    return nw.col(f"_{column.value}")


def beyond(best: OverallColumn, worst: OverallColumn) -> Meets:
    """Tell whether the overall judgement is outside the range between two columns, both of which are known."""

    def meets(area: str, scale: type[Scale]) -> nw.Expr:
        grades = tuple(scale)
        groups = tuple((word(grade),) for grade in grades)

        def answer(mixture: tuple[int, ...]) -> bool:
            given, at_best, at_worst = (grades[at] for at in mixture)
            return at_best.number <= at_worst.number and given not in GradeRange(at_best, at_worst)

        names = (area, f"_{best.value}", f"_{worst.value}")
        found = fold([Choices(name, groups) for name in names], answer).expression(_truth)
        return known(told(best)) & found

    return meets


def _truth(answer: Hashable) -> nw.Expr:
    return nw.lit(value=answer is True)


def other_than(column: OverallColumn) -> Meets:
    """Tell whether the overall judgement is another than a column tells, where it tells one."""

    def meets(area: str, _: type[Scale]) -> nw.Expr:
        return known(told(column)) & (nw.col(area).cast(nw.String) != told(column))

    return meets


stated: Meets = beyond(OverallColumn.PERMITTED_BEST, OverallColumn.PERMITTED_WORST)
_observed = beyond(OverallColumn.POSSIBLE_BEST, OverallColumn.POSSIBLE_WORST)


def only_observed(area: str, scale: type[Scale]) -> nw.Expr:
    """Tell whether it is beyond what was observed alone: beyond what is stated, the single call says only that."""
    return nw.when(stated(area, scale)).then(nw.lit(value=False)).otherwise(_observed(area, scale))
