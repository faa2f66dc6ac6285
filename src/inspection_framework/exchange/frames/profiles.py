"""The keys of rows for a rule about areas: the edition, and an outcome for each of these areas."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.exchange.columns import ABSENT
from inspection_framework.exchange.frames.answers import CellExpressions
from inspection_framework.exchange.frames.cells import FOREIGN, one_of, text
from inspection_framework.exchange.frames.columns import word, words_of
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.rules.overall.aggregation import IMPOSSIBLE, UNKNOWN

__all__: list[str] = []

NOT_KNOWN = word(UNKNOWN[0])
"""The key of every judgement that exists but is not known."""


def edition_key(edition: nw.Expr, known: Iterable[str]) -> nw.Expr:
    """Return the key of the cell of an edition: its id, ``""`` if it is absent, or ``FOREIGN`` for an unknown word."""
    absent = nw.when(edition.is_in(ABSENT)).then(nw.lit("")).otherwise(nw.lit(FOREIGN))
    return nw.when(one_of(edition, known)).then(edition).otherwise(absent)


@attrs.frozen
class Profiles:
    """The areas that a rule uses under each edition, by the edition's id, and the keys of their cells.

    ``otherwise`` is the key of a cell that is empty or not an outcome. If the rule does not use an area under the row's
    edition, the key of its cell is empty.
    """

    editions: Mapping[str, Edition[Scale]]
    looked_at: Mapping[str, Sequence[str]]
    otherwise: str = attrs.field(default=FOREIGN, kw_only=True)

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """All areas that the rule uses under any edition, without duplicates."""
        return tuple(dict.fromkeys(area for areas in self.looked_at.values() for area in areas))

    def cells(self, frame: Any, edition: nw.Expr) -> CellExpressions:  # noqa: ANN401 # eager or lazy
        """Return the cells of a frame that the rule uses, without nulls."""
        return {
            "edition": edition.fill_null(NOT_KNOWN),
            **{area: text(frame, area).fill_null("") for area in self.areas},
        }

    def keys(self, cells: CellExpressions) -> CellExpressions:
        """Return the keys of the cells."""
        keys = {"_edition": edition_key(cells["edition"], self.looked_at)}
        for area in self.areas:
            here = [id_ for id_, areas in self.looked_at.items() if area in areas]
            words = dict.fromkeys(each for id_ in here for each in self._words(id_, area))
            unknown = nw.when(one_of(cells[area], map(word, UNKNOWN))).then(nw.lit(NOT_KNOWN))
            held = nw.when(one_of(cells[area], words)).then(cells[area])
            key = held.otherwise(unknown.otherwise(nw.lit(self.otherwise)))
            keys[f"_{area}"] = nw.when(one_of(cells["edition"], here)).then(key).otherwise(nw.lit(""))
        return keys

    def _words(self, edition: str, area: str) -> list[str]:
        known = words_of(self.editions[edition].scale_of(area))
        return [each for each, outcome in known.items() if outcome not in UNKNOWN]

    def complete(self) -> Iterator[tuple[str, ...]]:
        """Yield every row of keys: possible outcomes in all areas of each edition, and the rows without an edition."""
        impossible = set(map(word, IMPOSSIBLE))
        for edition in ("", FOREIGN, *self.looked_at):
            here = self.looked_at.get(edition, ())
            words = (
                [NOT_KNOWN, *(each for each in self._words(edition, area) if each not in impossible)]
                if area in here
                else [""]
                for area in self.areas
            )
            yield from ((edition, *mixture) for mixture in product(*words))


def outcomes_in(edition: Edition[Scale], areas: Iterable[str], keys: Iterable[str]) -> dict[str, Outcome]:
    """Return the outcomes that the keys of areas mean under an edition. Areas without an outcome are left out."""
    scales = edition.scales
    held = {area: (words_of(scales[area]), key) for area, key in zip(areas, keys, strict=True) if area in scales}
    return {area: words[key] for area, (words, key) in held.items() if key in words}
