"""What Hypothesis is told, so that ``st.from_type(Inspection)`` knows what to do: the strategy of each public type."""

from collections.abc import Callable, Iterable
from typing import Any, cast, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Scale
from inspection_framework.testing._facts import facts
from inspection_framework.testing._printing import print_shortly
from inspection_framework.testing._words import TEXTS

__all__: list[str] = []

STRATEGIES: dict[type, Callable[..., SearchStrategy[Any]]] = {}
"""The strategy of each type, as its return annotation says."""
SELECTIONS = ("judgements_of", "our_editions", "our_frameworks")
"""Strategies that select from the values of a type, which has another strategy."""


def register(functions: Iterable[Callable[..., Any]]) -> None:
    """Register with Hypothesis the strategy of each type of ours, and how to print values of it.

    A function annotated to return ``SearchStrategy[Days]`` or ``SearchStrategy[Edition[Scale]]`` is that type's.
    """
    for function in functions:
        for kind in get_args(function.__annotations__["return"]):
            plain: type = get_origin(kind) or kind
            if plain.__module__.startswith("inspection_framework.") and function.__name__ not in SELECTIONS:
                STRATEGIES[plain] = function
                st.register_type_strategy(plain, strategy_of)
    print_shortly(kind for kind in STRATEGIES if attrs.has(kind))


def strategy_of(kind: type) -> SearchStrategy[Any]:
    """Return the strategy of a type such as ``Edition``, ``Edition[Grade]`` or ``Fact[str]``.

    Hypothesis also asks for every type that one of ours is a subclass of, such as ``Mapping[str, int]`` or an ``Enum``.
    It is answered ``NotImplemented``, which leaves the type to Hypothesis.
    """
    plain = get_origin(kind) or kind
    if plain not in STRATEGIES:
        return cast("SearchStrategy[Any]", NotImplemented)  # as Hypothesis has it, whose annotation leaves it out
    (of,) = get_args(kind) or (None,)
    if plain is Fact:
        return facts(TEXTS if of in (None, str) else st.from_type(of))
    on_a_scale = isinstance(of, type) and issubclass(of, Scale) and len(of)
    return STRATEGIES[plain](of) if on_a_scale else STRATEGIES[plain]()
