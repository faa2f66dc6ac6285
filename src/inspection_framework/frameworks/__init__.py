"""The frameworks as constants, each fact with its source. Each framework loads on first use.

``SIF``, ``ILACS`` and ``JTAI`` inspect local authorities; ``SCCIF`` maps each other kind of provider to its framework.
``unchecked_since`` returns the documents to check again.

>>> from datetime import date
>>> from inspection_framework.frameworks import JTAI, SCCIF
>>> JTAI.edition_on(date(2024, 3, 4)).id
'jtai-2016-02'
>>> SCCIF["childrens_home"].edition_on(date(2024, 3, 4)).id
'sccif-childrens_home-2017-04'
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

if TYPE_CHECKING:
    from inspection_framework.frameworks.ilacs import ILACS
    from inspection_framework.frameworks.jtai import JTAI
    from inspection_framework.frameworks.sccif import SCCIF
    from inspection_framework.frameworks.sif import SIF
    from inspection_framework.frameworks.staleness import unchecked_since
else:

    def __getattr__(name: str) -> object:
        """Load a framework, or a function over all of them, on first use."""
        if name not in __all__:
            raise AttributeError(f"{__name__} has no {name!r}: it has {', '.join(__all__)}")
        module = name.lower() if name in _FRAMEWORKS else "staleness"
        return getattr(import_module(f"{__name__}.{module}"), name)


_FRAMEWORKS = ("ILACS", "JTAI", "SCCIF", "SIF")
__all__ = ["ILACS", "JTAI", "SCCIF", "SIF", "unchecked_since"]


def named() -> Iterator[tuple[str, Framework[Scale]]]:
    """Yield every framework in the library, each after its name in code: ``ILACS``, ``SCCIF['childrens_home']``."""
    for name in _FRAMEWORKS:
        loaded: Framework[Scale] | Mapping[str, Framework[Scale]] = getattr(import_module(__name__), name)
        if isinstance(loaded, Mapping):
            yield from ((f"{name}[{kind!r}]", framework) for kind, framework in loaded.items())
        else:
            yield name, loaded


def __dir__() -> list[str]:
    """Return all names, including those that are not loaded yet."""
    return sorted({*globals(), *__all__})
