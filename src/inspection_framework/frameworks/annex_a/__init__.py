"""The child-level lists of Annex A as requested under ILACS, and which list feeds which stratum.

The definitions are those of July 2024, the columns those of the layout of January 2024. The lists of Annex A under the
single inspection framework were not found; to rehearse with its plan on these lists is an assumption of ours.
"""

from inspection_framework.frameworks.annex_a.adoption import ADOPTION
from inspection_framework.frameworks.annex_a.before_need import BEFORE_NEED
from inspection_framework.frameworks.annex_a.feeds import FEEDS
from inspection_framework.frameworks.annex_a.in_care import IN_CARE
from inspection_framework.frameworks.annex_a.in_need import IN_NEED

__all__ = ["FEEDS", "LISTS"]

LISTS = (*BEFORE_NEED, *IN_NEED, *IN_CARE, *ADOPTION)
"""The eleven lists, in the order of their numbers."""
