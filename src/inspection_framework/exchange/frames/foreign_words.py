"""Whether a word in a row is none that can stand there: no edition, no activity of its edition, no outcome it has.

The door refuses such a frame, but nobody has to come in by it. What hangs on such a word is not known. Each test holds
or does not, in a row with nulls too.
"""

from collections.abc import Iterable, Mapping, Sequence

import narwhals.stable.v2 as nw

from inspection_framework.exchange.frames.columns import ABSENT
from inspection_framework.exchange.frames.folding import some
from inspection_framework.exchange.frames.row_tests import one_of
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale

__all__: list[str] = []


def foreign_edition(editions: Iterable[Edition[Scale]]) -> nw.Expr:
    """Tell whether something stands for the edition that is neither one of some editions nor the word of an absence."""
    return _otherwise(_empty_or_absent("edition") | one_of("edition", [one.id for one in editions]))


def foreign_activity(editions: Iterable[Edition[Scale]]) -> nw.Expr:
    """Tell whether the edition is known and something stands for the activity that is none of its own."""
    under: dict[tuple[str, ...], list[str]] = {}
    for edition in editions:
        under.setdefault(tuple(one.id for one in edition.activities), []).append(edition.id)
    return _foreign("activity", under)


def foreign_outcome(area: str, editions: Iterable[Edition[Scale]]) -> nw.Expr:
    """Tell whether the edition is known and something stands for an area that is no outcome which it has there."""
    under: dict[tuple[str, ...], list[str]] = {}
    for edition in editions:
        judged = area in {one.id for one in edition.areas}
        grades = tuple(grade.label for grade in edition.scale_of(area)) if judged else ()
        under.setdefault(grades, []).append(edition.id)
    return _foreign(area, under)


def _foreign(name: str, under: Mapping[tuple[str, ...], Sequence[str]]) -> nw.Expr:
    """Tell whether a cell holds none of the words that it can hold under its edition, where that is known."""
    fits = some(one_of("edition", editions) & one_of(name, words) for words, editions in under.items() if words)
    known = one_of("edition", [edition for editions in under.values() for edition in editions])
    return nw.when(known).then(_otherwise(_empty_or_absent(name) | fits)).otherwise(nw.lit(value=False))


def _empty_or_absent(name: str) -> nw.Expr:
    return nw.col(name).is_null() | one_of(name, ABSENT)


def _otherwise(test: nw.Expr) -> nw.Expr:
    """Turn a test round; what is neither so nor not so, for a cell is null, counts as not so."""
    return nw.when(test).then(nw.lit(value=False)).otherwise(nw.lit(value=True))
