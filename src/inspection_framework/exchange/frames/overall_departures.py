"""Departures of a row's overall judgement from what its other judgements lead readers to expect."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError
from inspection_framework.exchange.columns import ABSENT
from inspection_framework.exchange.frames.answers import RowValues, with_answers
from inspection_framework.exchange.frames.cells import FOREIGN, GRADED, some, text
from inspection_framework.exchange.frames.expected import NO, UNKNOWN, YES
from inspection_framework.exchange.frames.profiles import Profiles, outcomes_in
from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.model.record import Record
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.departures import DepartureKind, overall_departs

__all__: list[str] = []

OVERALL = tuple(kind for kind in DepartureKind if kind.name.startswith("OVERALL_"))
"""The kinds of departure of the overall judgement."""


def with_overall_departures(frame: Any, editions: Mapping[str, Edition[Scale]], record: Record | None) -> Any:  # noqa: ANN401 # eager or lazy
    """Return a frame, which has the states of its areas, with a word for each kind in ``OVERALL``."""
    there = set(frame.collect_schema().names())
    rule = _OverallDeparturesRule(
        editions, {id_: _looked_at(known_edition, there) for id_, known_edition in editions.items()}, record
    )
    edition = text(frame, "edition")
    answered = with_answers(frame, rule.cells(frame, edition), rule, {f"_{kind.name}": nw.String() for kind in OVERALL})
    said_nothing = some(
        (edition == id_) & _nothing_follows(frame, *areas) for id_, areas in rule.looked_at.items() if areas
    )
    words = {
        f"_{kind.name}": nw.when(said_nothing).then(nw.lit(NO)).otherwise(nw.col(f"_{kind.name}").fill_null(UNKNOWN))
        for kind in OVERALL
    }
    return answered.with_columns(**words)


def _looked_at(edition: Edition[Scale], there: Collection[str]) -> tuple[str, ...]:
    """Return the overall judgement's area and the main areas, if the edition and the frame have all of them."""
    overall = (area.id for area in edition.areas if area.role is Role.OVERALL)
    areas = (*overall, *(area.id for area in edition.main_areas))
    return areas if edition.has_overall.value and {*areas} <= {*there} else ()


def _nothing_follows(frame: Any, overall: str, *main: str) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return whether nothing can be expected, because there is no overall judgement or a main area is null."""
    state = nw.col(f"_state_{overall}")
    return (state == "") | ((state == GRADED) & some(text(frame, area).is_null() for area in main))


@attrs.frozen
class _OverallDeparturesRule(Profiles):
    """The rule that compares an overall judgement with the answer of ``overall_judgement`` for the main areas."""

    record: Record | None

    def complete(self) -> Iterator[RowValues]:
        """Yield every row of keys with an overall judgement, and those without an edition."""
        at = {id_: 1 + self.areas.index(areas[0]) for id_, areas in self.looked_at.items() if areas}
        return (row for row in super().complete() if row[0] not in at or row[at[row[0]]] not in ABSENT)

    def ask(self, row: RowValues) -> RowValues:
        """Return the answers to a row of keys. They are unknown if an area has no column or no outcome."""
        edition = self.editions.get(row[0])
        if edition is None or not edition.has_overall.value:
            return (UNKNOWN if row[0] == FOREIGN else NO,) * len(OVERALL)
        looked_at, outcomes = self.looked_at[row[0]], outcomes_in(edition, self.areas, row[1:])
        if not looked_at or len(outcomes) < len(looked_at):
            return (UNKNOWN,) * len(OVERALL)
        overall = outcomes.pop(looked_at[0])
        try:
            answer = overall_judgement(edition, outcomes, self.record)
        except DefinitionError:
            return (UNKNOWN,) * len(OVERALL)
        departs = overall_departs(overall, answer) if isinstance(overall, Scale) else []
        kinds = {kind for kind, _ in departs}
        return tuple(YES if kind in kinds else NO for kind in OVERALL)
