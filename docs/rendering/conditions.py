"""Words for the conditions of rules and for the judgements that a bound leaves."""

from collections.abc import Iterable

from inspection_framework.model import Bound, Count, Role, Scale

__all__ = ["condition", "leaves", "when"]


def when(counts: Iterable[Count[Scale]]) -> str:
    """Return conditions, all of which must be true, in words."""
    return " and ".join(condition(count) for count in counts)


def condition(count: Count[Scale]) -> str:
    """Return a condition in words; if every grade meets it, it only requires a grade."""
    if len(count.grades) == len(type(count.grades[0])):
        which = ", ".join(count.areas) or f"at least {count.at_least} of the main areas"
        return f"{which} judged"
    if count.roles == (Role.OVERALL,) and (count.at_least, count.at_most) == (1, None):
        return f"overall is {' or '.join(grade.label for grade in count.grades)}"
    return str(count)


def leaves(bound: Bound[Scale]) -> str:
    """Return which overall judgements a bound leaves, in words."""
    best, worst = bound.best, bound.worst
    if bound.within:
        return "overall lies between the best and the worst of the main areas"
    if best is not None and best in (worst, tuple(type(best))[-1]):
        return f"overall is {best.label}"
    if worst is not None and worst is next(iter(type(worst))):
        return f"overall is {worst.label}"
    ends = [f"at {end} {grade.label}" for end, grade in (("best", best), ("worst", worst)) if grade]
    return f"overall is {' and '.join(ends)}"
