"""The strategy of each public type, registered with Hypothesis so that ``st.from_type(Inspection)`` works."""

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
"""The strategy function of each type, from the return annotations."""
SELECTIONS = ("judgements_of", "our_editions", "our_frameworks")
"""Strategies for a selection of a type's values; another strategy is registered for the type."""


def register(functions: Iterable[Callable[..., Any]]) -> None:
    """Register with Hypothesis the strategy of each of our types, and how to print its values.

    A function that is annotated to return ``SearchStrategy[Days]`` is the strategy of ``Days``.
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

    Hypothesis also asks for the base classes of our types, such as ``Mapping[str, int]`` or an ``Enum``. The answer for
    them is ``NotImplemented``, which leaves the type to Hypothesis.
    """
    plain = get_origin(kind) or kind
    if plain not in STRATEGIES:
        return cast("SearchStrategy[Any]", NotImplemented)  # which Hypothesis accepts, but does not annotate
    (of,) = get_args(kind) or (None,)
    if plain is Fact:
        return facts(TEXTS if of in (None, str) else st.from_type(of))
    on_a_scale = isinstance(of, type) and issubclass(of, Scale) and len(of)
    return STRATEGIES[plain](of) if on_a_scale else STRATEGIES[plain]()
