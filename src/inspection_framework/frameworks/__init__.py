"""What is said: the frameworks as constants, each fact with its source. Each framework loads on first use.

>>> from datetime import date
>>> from inspection_framework.frameworks import JTAI
>>> JTAI.edition_on(date(2024, 3, 4)).id
'jtai-2016-02'
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspection_framework.frameworks.ilacs import ILACS
    from inspection_framework.frameworks.jtai import JTAI
    from inspection_framework.frameworks.sif import SIF
else:

    def __getattr__(name: str) -> object:
        """Load a framework when somebody first asks for it."""
        if name not in __all__:
            raise AttributeError(f"{__name__} has no {name!r}: it has {', '.join(__all__)}")
        return getattr(import_module(f"{__name__}.{name.lower()}"), name)


__all__ = ["ILACS", "JTAI", "SIF"]


def __dir__() -> list[str]:
    """Name the frameworks too, loaded or not."""
    return sorted({*globals(), *__all__})
