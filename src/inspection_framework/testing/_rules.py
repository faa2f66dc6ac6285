"""Strategies for rules of every kind, and for everything that has a source."""

from hypothesis.strategies import SearchStrategy

from inspection_framework.model.facts import Sourced
from inspection_framework.model.provisions import Rule
from inspection_framework.testing._bounds import bounds, observed_bounds, stated_bounds
from inspection_framework.testing._facts import facts
from inspection_framework.testing._frequencies import frequencies, provisos
from inspection_framework.testing._provisions import caps, tendencies, usual_rules
from inspection_framework.testing._words import texts

__all__ = ["rules", "sourced"]


def rules() -> SearchStrategy[Rule]:
    """Return a strategy for rules of every kind.

    >>> from inspection_framework.testing import rules, simplest
    >>> type(simplest(rules())).__name__
    'Cap'
    """
    return (
        caps()
        | bounds()
        | stated_bounds()
        | observed_bounds()
        | tendencies()
        | usual_rules()
        | provisos()
        | frequencies()
    )


def sourced() -> SearchStrategy[Sourced]:
    """Return a strategy for facts and rules.

    >>> from inspection_framework.testing import simplest, sourced
    >>> print(simplest(sourced()).source)
    0, 0 [law, wording not seen]
    """
    return facts(texts()) | rules()
