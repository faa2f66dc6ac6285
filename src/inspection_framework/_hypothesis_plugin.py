"""The entry point that Hypothesis loads: it registers our strategies in programs that use our types, and in no other.

Every program that imports Hypothesis loads this module where both packages are installed, so it imports nothing
itself. The strategies are registered when the first public name of the root is used, or at once if our types are
loaded already. While this module is in ``sys.modules``, the root knows that it has to ask.
"""

import sys
from importlib import import_module

import hypothesis

__all__: list[str] = []

LOWEST = (6, 125)
"""The lowest Hypothesis that the strategies work with, as the extra ``testing`` declares it. Older ones are ignored."""


def register() -> None:
    """Register the strategy of each public type with Hypothesis."""
    if hypothesis.__version_info__ >= LOWEST:
        import_module("inspection_framework.testing")


if "inspection_framework.model" in sys.modules:
    register()
