"""Strategies for frameworks: the library's own, and consistent made-up ones."""

from typing import TypeVar, overload

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework import frameworks as ours
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Contradiction, Framework, Topic
from inspection_framework.model.grades import Scale
from inspection_framework.testing._areas import areas_of_an_edition
from inspection_framework.testing._days import successive_periods
from inspection_framework.testing._editions import edition_on
from inspection_framework.testing._facts import SAID, facts
from inspection_framework.testing._grades import scales
from inspection_framework.testing._parts import different, few, fields
from inspection_framework.testing._providers import KINDS_OF_PROVIDER
from inspection_framework.testing._provisions import caps
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["contradictions", "frameworks", "our_frameworks", "topics"]

S = TypeVar("S", bound=Scale)


def contradictions() -> SearchStrategy[Contradiction]:
    """Return a strategy for two or three sources that disagree, where one or none is followed.

    >>> from inspection_framework.testing import contradictions, simplest
    >>> contradiction = simplest(contradictions())
    >>> (contradiction.topic, len(contradiction.sides), contradiction.followed)
    ('0', 2, None)
    """
    return _contradictions()


@st.composite
def _contradictions(draw: DrawFn) -> Contradiction:
    sides = draw(_SIDES)
    followed = draw(st.sampled_from((None, *sides)))
    return Contradiction(topic=draw(NAMES), sides=sides, followed=followed, why=draw(NAMES))


_SIDES = different(SAID, least=2)


def topics() -> SearchStrategy[Topic]:
    """Return a strategy for topics with sentences, numbers, lists of words and what was not found.

    >>> from inspection_framework.testing import simplest, topics
    >>> topic = simplest(topics())
    >>> (topic.id, topic.title, topic.facts)
    ('a', '0', ())
    """
    return st.builds(Topic, id=IDENTIFIERS, title=NAMES, facts=_STATED)


_STATED = few(facts(NAMES | st.integers(0, 1000) | few(NAMES, least=1) | st.none()))


def our_frameworks() -> SearchStrategy[Framework[Scale]]:
    """Return a strategy for the frameworks in the library, which are loaded when the first value is drawn.

    >>> from inspection_framework.testing import our_frameworks, simplest
    >>> simplest(our_frameworks())
    <Framework ILACS>
    """
    return st.deferred(lambda: st.sampled_from([framework for _, framework in ours.named()]))


@overload
def frameworks() -> SearchStrategy[Framework[Scale]]: ...
@overload
def frameworks(scale: type[S]) -> SearchStrategy[Framework[S]]: ...
def frameworks(scale: type[Scale] | None = None) -> SearchStrategy[Framework[Scale]]:
    """Return a strategy for made-up frameworks of one to three editions, on your scale or the library's.

    No id is that of a framework in the library.

    >>> from inspection_framework.testing import frameworks, simplest
    >>> framework = simplest(frameworks())
    >>> (framework, framework.editions)
    (<Framework a>, (<Edition a>,))
    """
    return _frameworks(scale) if scale else scales().flatmap(_frameworks)


@st.composite
def _frameworks(draw: DrawFn, scale: type[S]) -> Framework[S]:
    name, spans = draw(IDENTIFIERS), draw(_SPANS)
    editions: list[Edition[S]] = []
    for edition_id, span in zip(draw(different(IDENTIFIERS, least=len(spans), most=len(spans))), spans, strict=True):
        edition = draw(edition_on(scale, _AREAS))
        editions.append(
            attrs.evolve(edition, id=edition_id, framework=name, period=attrs.evolve(edition.period, value=span))
        )
    return Framework(id=name, title=draw(SAID), inspects=draw(_KINDS), editions=tuple(editions), **draw(_MORE))


@st.composite
def _different_topics(draw: DrawFn) -> tuple[Topic, ...]:
    return tuple(attrs.evolve(draw(topics()), id=topic_id) for topic_id in draw(different(IDENTIFIERS, most=2)))


_AREAS = areas_of_an_edition()
_KINDS = different(KINDS_OF_PROVIDER, least=1)
_SPANS = successive_periods(least=1)
_MORE = fields(
    {
        "caps": few(caps()),
        "topics": _different_topics(),
        "contradictions": few(contradictions()),
        "unknown": few(facts(st.none())),
    }
)
