"""The entry point that Hypothesis loads. It registers our strategies only in programs that use our types.

Where both packages are installed, every program that imports Hypothesis loads this module. So it imports nothing of
ours at first. The strategies are registered when the first public name of the root is used, or at once if our types
are already loaded. The root calls this module only if it is in ``sys.modules``.
"""

import sys
from importlib import import_module

import hypothesis

__all__: list[str] = []

LOWEST = (6, 125)
"""The lowest version of Hypothesis that the strategies work with, as the extra ``testing`` declares."""


def register() -> None:
    """Register the strategy of each public type with Hypothesis."""
    if hypothesis.__version_info__ >= LOWEST:
        import_module("inspection_framework.testing")


if "inspection_framework.model" in sys.modules:
    register()
