"""Hypothesis strategies for every public type, for our tests and yours.

Each type has a function, named in the plural. Its values are valid by construction, not by filtering, and shrink to
short examples. Importing this package registers the strategies with Hypothesis, so that ``st.from_type(Inspection)``
works too. If Hypothesis is installed, this happens by itself when your program first uses a name of the root package.
The extra ``testing`` installs it.

>>> from hypothesis import strategies as st
>>> from inspection_framework import Days
>>> from inspection_framework.testing import simplest
>>> print(simplest(st.from_type(Days)))
1 January 2018 to 1 January 2018
"""

from inspection_framework.testing._activities import *
from inspection_framework.testing._answers import *
from inspection_framework.testing._areas import *
from inspection_framework.testing._bounds import *
from inspection_framework.testing._cases import *
from inspection_framework.testing._chance_methods import *
from inspection_framework.testing._chances import *
from inspection_framework.testing._changes import *
from inspection_framework.testing._child_lists import *
from inspection_framework.testing._days import *
from inspection_framework.testing._deadlines import *
from inspection_framework.testing._draws import *
from inspection_framework.testing._editions import *
from inspection_framework.testing._facts import *
from inspection_framework.testing._framework import *
from inspection_framework.testing._frequencies import *
from inspection_framework.testing._grades import *
from inspection_framework.testing._inspections import *
from inspection_framework.testing._judgements import *
from inspection_framework.testing._outlooks import *
from inspection_framework.testing._pathways import *
from inspection_framework.testing._problems import *
from inspection_framework.testing._providers import *
from inspection_framework.testing._provisions import *
from inspection_framework.testing._record import *
from inspection_framework.testing._registration import register as _register
from inspection_framework.testing._reorganisations import *
from inspection_framework.testing._rules import *
from inspection_framework.testing._simplest import *
from inspection_framework.testing._timetables import *
from inspection_framework.testing._words import *

__all__ = sorted(name for name in globals() if not name.startswith("_"))  # noqa: PLE0605 # a list  # pyright: ignore[reportUnsupportedDunderAll]

_register(globals()[name] for name in __all__)
