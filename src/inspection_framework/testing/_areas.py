"""Strategies for the areas that are judged."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.areas import Area, Role
from inspection_framework.testing._facts import SAID
from inspection_framework.testing._grades import scales
from inspection_framework.testing._parts import different, few, fields
from inspection_framework.testing._words import IDENTIFIERS

__all__ = ["areas", "areas_of_an_edition", "roles"]

WHOLE = ("overall", "everything")
"""Ids of the overall judgement. They are longer than a plain identifier, so that no other area has the same id."""


def roles() -> SearchStrategy[Role]:
    """Return a strategy for every role of an area, overall first.

    >>> from inspection_framework.testing import roles, simplest
    >>> simplest(roles())
    <Role.OVERALL: 'overall'>
    """
    return st.sampled_from(Role)


ROLES = different(roles(), least=1)


def areas() -> SearchStrategy[Area]:
    """Return a strategy for areas of every role; only a sub-judgement is within another area.

    >>> from inspection_framework.testing import areas, simplest
    >>> area = simplest(areas())
    >>> (area.id, area.role, area.within)
    ('a', <Role.OVERALL: 'overall'>, None)
    """
    return _areas()


@st.composite
def _areas(draw: DrawFn) -> Area:
    area, role = draw(IDENTIFIERS), draw(roles())
    return draw(_area(area, role, f"{area}_{draw(IDENTIFIERS)}" if role is Role.SUB else None))


@st.composite
def _area(draw: DrawFn, area: str, role: Role, within: str | None) -> Area:
    scale = draw(_SCALE) if role in (Role.SEPARATE, Role.SUB) else None
    return Area(id=area, title=draw(SAID), role=role, within=within, scale=scale, **draw(_MORE))


_SCALE = st.none() | st.none() | scales()
_MORE = fields({"number": SAID, "aliases": few(SAID), "criteria": few(SAID), "notes": few(SAID)})


def areas_of_an_edition(*, has_overall: bool | None = None) -> SearchStrategy[tuple[Area, ...]]:
    """Return a strategy for the areas of one edition: up to four, and an overall area or not.

    ``has_overall`` says whether there is an overall area; by default, some editions have one.

    >>> from inspection_framework.testing import areas_of_an_edition, simplest
    >>> [area.id for area in simplest(areas_of_an_edition(has_overall=True))]
    ['overall']
    """
    return _areas_of_an_edition(st.booleans() if has_overall is None else st.just(has_overall))


@st.composite
def _areas_of_an_edition(draw: DrawFn, has_overall: SearchStrategy[bool]) -> tuple[Area, ...]:
    whole = draw(st.sampled_from(WHOLE)) if draw(has_overall) else None
    areas: list[Area] = []
    for area in draw(_OTHERS):
        holders = tuple(holder.id for holder in areas if holder.role is not Role.SUB)
        role = draw(st.sampled_from((Role.KEY, Role.PRACTICE, Role.SEPARATE, Role.SUB) if holders else _HOLDING))
        within = draw(st.sampled_from(holders)) if role is Role.SUB else None
        areas.append(draw(_area(area, role, within)))
    if whole is not None:
        areas.insert(draw(st.sampled_from((0, len(areas)))), draw(_area(whole, Role.OVERALL, None)))
    return tuple(areas)


_OTHERS = different(IDENTIFIERS, most=4)
_HOLDING = (Role.KEY, Role.PRACTICE, Role.SEPARATE)
