"""Strategies for editions: the library's own, and consistent made-up ones."""

from collections.abc import Sequence
from typing import TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework import frameworks as ours
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.edition import Edition, LabelUse, Revision
from inspection_framework.model.grades import Scale
from inspection_framework.testing._activities import activity_of
from inspection_framework.testing._areas import ROLES, areas_of_an_edition
from inspection_framework.testing._bounds import limits_of
from inspection_framework.testing._days import PERIODS
from inspection_framework.testing._facts import SAID, facts
from inspection_framework.testing._grades import members, scales
from inspection_framework.testing._parts import different, few, fields
from inspection_framework.testing._words import IDENTIFIERS, NAMES, TEXTS

__all__ = ["editions", "label_uses", "our_editions", "revisions"]

S = TypeVar("S", bound=Scale)


def revisions() -> SearchStrategy[Revision]:
    """Return a strategy for published updates.

    >>> from inspection_framework.testing import revisions, simplest
    >>> print(simplest(revisions()))
    0: 0
    """
    return st.builds(Revision, published=NAMES, what=NAMES)


@overload
def label_uses() -> SearchStrategy[LabelUse[Scale]]: ...
@overload
def label_uses(scale: type[S]) -> SearchStrategy[LabelUse[S]]: ...
def label_uses(scale: type[Scale] | None = None) -> SearchStrategy[LabelUse[Scale]]:
    """Return a strategy for labels under which a grade was printed: its own, or different ones.

    >>> from inspection_framework.testing import label_uses, simplest
    >>> use = simplest(label_uses())
    >>> (use.grade, use.labels)
    (<Grade.OUTSTANDING: 'outstanding'>, ('Outstanding',))
    """
    return _label_uses(scale) if scale else scales().flatmap(_label_uses)


@st.composite
def _label_uses(draw: DrawFn, scale: type[S]) -> LabelUse[S]:
    grade = draw(members(scale))
    labels = draw(different(st.just(grade.label) | NAMES, least=1))
    return LabelUse(grade=grade, roles=draw(ROLES), labels=labels, published=draw(PERIODS))


def our_editions(*, has_overall: bool | None = None) -> SearchStrategy[Edition[Scale]]:
    """Return a strategy for the editions in the library: all, or those with or without an overall judgement.

    The frameworks are loaded when the first value is drawn.

    >>> from inspection_framework.testing import our_editions, simplest
    >>> simplest(our_editions(has_overall=False))
    <Edition ilacs-2026-04>
    """
    return st.deferred(lambda: st.sampled_from(_ours(has_overall=has_overall)))


def _ours(*, has_overall: bool | None) -> tuple[Edition[Scale], ...]:
    editions = [edition for _, framework in ours.named() for edition in framework.editions]
    return tuple(edition for edition in editions if has_overall in (None, edition.has_overall.value))


@overload
def editions(*, has_overall: bool | None = None) -> SearchStrategy[Edition[Scale]]: ...
@overload
def editions(scale: type[S], *, has_overall: bool | None = None) -> SearchStrategy[Edition[S]]: ...
def editions(scale: type[Scale] | None = None, *, has_overall: bool | None = None) -> SearchStrategy[Edition[Scale]]:
    """Return a strategy for made-up editions, on your scale or the library's, with or without an overall judgement.

    They are consistent: areas, activities, labels and limits fit each other. Whatever the judgements of the areas, the
    limits permit some overall judgement, also together with the bounds of a record of :func:`records`. No id is that
    of an edition in the library.

    >>> from inspection_framework.testing import editions, simplest
    >>> edition = simplest(editions())
    >>> (edition.id, edition.scale, edition.areas, edition.has_overall.value)
    ('a', <enum 'Grade'>, (), False)
    """
    areas = areas_of_an_edition(has_overall=has_overall)
    return edition_on(scale, areas) if scale else scales().flatmap(lambda scale: edition_on(scale, areas))


@st.composite
def edition_on(draw: DrawFn, scale: type[S], several: SearchStrategy[tuple[Area, ...]]) -> Edition[S]:
    """Return a strategy for editions on a scale, with areas from ``several``."""
    areas = draw(several)
    named = tuple(area.id for area in areas)
    has_overall = any(area.role is Role.OVERALL for area in areas)
    optional = {
        "limiting_wording": _WORDING,
        "labels": few(facts(_label_uses(scale))),
        "revisions": _REVISIONS,
    }
    return Edition(
        id=draw(IDENTIFIERS),
        framework=draw(IDENTIFIERS),
        title=draw(SAID),
        period=draw(_PERIOD),
        scale=scale,
        areas=areas,
        has_overall=draw(_HAS_OVERALL if has_overall else _HAS_NONE),
        limits=draw(limits_of(scale, areas)),
        activities=draw(_activities_of(named)),
        **draw(fields(optional)),
    )


@st.composite
def _activities_of(draw: DrawFn, areas: Sequence[str]) -> tuple[Activity, ...]:
    return tuple(draw(activity_of(st.just(activity_id), areas)) for activity_id in draw(different(IDENTIFIERS, most=2)))


_WORDING = facts(st.none() | NAMES)
_REVISIONS = few(facts(revisions()))
_PERIOD = facts(PERIODS, during=st.none())
_HAS_OVERALL = facts(st.just(value=True), during=st.none(), note=TEXTS)
_HAS_NONE = facts(st.just(value=False), during=st.none(), note=NAMES)
