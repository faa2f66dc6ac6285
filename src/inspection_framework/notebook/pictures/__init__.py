"""Pictures of histories, distributions, comparisons, timetables and chances, by matplotlib. Provisional until 1.0.

They need the package ``matplotlib``, which the extra ``plots`` installs. Each function returns the axes that it drew
on, so that you can change or save the picture. By default it draws on a new figure, without using ``pyplot``.
:func:`alt_text` returns what a picture shows in words.
"""

from inspection_framework.extras import how_to_install

try:
    from inspection_framework.notebook.pictures._distribution import distribution
except ModuleNotFoundError as _missing:
    _missing.add_note(how_to_install("plots"))
    raise

from inspection_framework.notebook.pictures._chances import chances
from inspection_framework.notebook.pictures._gantt import gantt
from inspection_framework.notebook.pictures._grid import grid
from inspection_framework.notebook.pictures._sheet import alt_text
from inspection_framework.notebook.pictures._timeline import timeline

__all__ = ["alt_text", "chances", "distribution", "gantt", "grid", "timeline"]
