"""The types of the model: immutable, and each checks that it is consistent.

Import from here the names that are only needed to define a framework, and all others from the root.

>>> from inspection_framework.model import Months
>>> print(Months(6))
6 months
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # read by Python too, when a name is first used
    from inspection_framework.model.activities import *
    from inspection_framework.model.amounts import *
    from inspection_framework.model.areas import *
    from inspection_framework.model.cases import *
    from inspection_framework.model.chances import *
    from inspection_framework.model.child_lists import *
    from inspection_framework.model.days import *
    from inspection_framework.model.deadlines import *
    from inspection_framework.model.edition import *
    from inspection_framework.model.facts import *
    from inspection_framework.model.findings import *
    from inspection_framework.model.framework import *
    from inspection_framework.model.frequencies import *
    from inspection_framework.model.grade_ranges import *
    from inspection_framework.model.grades import *
    from inspection_framework.model.inspections import *
    from inspection_framework.model.judgements import *
    from inspection_framework.model.lengths import *
    from inspection_framework.model.pathways import *
    from inspection_framework.model.providers import *
    from inspection_framework.model.provisions import *
    from inspection_framework.model.record import *
    from inspection_framework.model.reorganisations import *
    from inspection_framework.model.sampling import *
else:
    from inspection_framework.lazy_names import hooks

    __getattr__, __dir__ = hooks(__name__)
