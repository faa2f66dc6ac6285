"""Strategies for judgements: of one area, of several, and of an inspection under an edition."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.testing._grades import outcomes
from inspection_framework.testing._parts import different, some_of
from inspection_framework.testing._words import IDENTIFIERS, TEXTS

__all__ = ["judgements", "judgements_of", "profiles", "sets_of_judgements"]

OF_AN_AREA = (
    Absence.NOT_JUDGED,
    Absence.NO_SUCH_SERVICE,
    Absence.WITHHELD,
    Absence.UNREADABLE,
    Absence.NOT_SUPPLIED,
)
"""Why an area that the edition judges may have no grade."""
OUTCOMES = outcomes()


def judgements() -> SearchStrategy[Judgement]:
    """Return a strategy for judgements of any area, on any scale or without a grade.

    >>> from inspection_framework.testing import judgements, simplest
    >>> print(simplest(judgements()))
    a: Outstanding
    """
    return IDENTIFIERS.flatmap(lambda area: _judgement(area, OUTCOMES, ()))


def sets_of_judgements() -> SearchStrategy[Judgements]:
    """Return a strategy for judgements of several or no areas, without regard to an edition.

    >>> from inspection_framework.testing import sets_of_judgements, simplest
    >>> simplest(sets_of_judgements())
    <Judgements: none>
    """
    return different(IDENTIFIERS).flatmap(lambda areas: _judgements(dict.fromkeys(areas, OUTCOMES), ()))


def profiles(edition: Edition[Scale]) -> SearchStrategy[dict[str, Outcome]]:
    """Return a strategy for the outcomes of all of an edition's main areas, as ``overall_judgement`` takes them.

    >>> from inspection_framework.frameworks import ILACS
    >>> from inspection_framework.testing import profiles, simplest
    >>> simplest(profiles(ILACS.edition("ilacs-2018-01")))["leaders"]
    <Grade.OUTSTANDING: 'outstanding'>
    """
    return st.fixed_dictionaries({area.id: outcomes_on(edition.scale) for area in edition.main_areas})


def judgements_of(edition: Edition[Scale], areas: Sequence[str] | None = None) -> SearchStrategy[Judgements]:
    """Return a strategy for judgements of the given areas of an edition, by default of some of its areas.

    A judged area may have no grade.

    >>> from inspection_framework.frameworks import ILACS
    >>> from inspection_framework.testing import judgements_of, simplest
    >>> print(*simplest(judgements_of(ILACS.edition("ilacs-2018-01"), ["leaders", "overall"])).values())
    leaders: Outstanding overall: Outstanding
    """
    labels = tuple((use.value.grade, label) for use in edition.labels for label in use.value.labels)
    known = tuple(area.id for area in edition.areas)
    chosen = st.just(tuple(areas)) if areas is not None else st.just(known) | some_of(known)
    outcomes = {area: outcomes_on(edition.scale_of(area)) for area in known}
    return chosen.flatmap(lambda areas: _judgements({area: outcomes[area] for area in areas}, labels))


def outcomes_on(scale: type[Scale]) -> SearchStrategy[Outcome]:
    """Return a strategy for the outcomes of an area that is judged on a scale: mostly grades."""
    return st.sampled_from((*3 * tuple(scale), *OF_AN_AREA))


@st.composite
def _judgements(
    draw: DrawFn, outcomes: Mapping[str, SearchStrategy[Outcome]], labels: Sequence[tuple[Scale, str]]
) -> Judgements:
    return Judgements(tuple(draw(_judgement(area, outcome, labels)) for area, outcome in outcomes.items()))


@st.composite
def _judgement(
    draw: DrawFn, area: str, outcome: SearchStrategy[Outcome], labels: Sequence[tuple[Scale, str]]
) -> Judgement:
    drawn_outcome = draw(outcome)
    printed = ("", drawn_outcome.label, *(label for grade, label in labels if grade is drawn_outcome))
    return Judgement(area, drawn_outcome, printed=draw(st.sampled_from(printed) | TEXTS), note=draw(TEXTS))
