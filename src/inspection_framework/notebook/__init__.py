"""Displays of values as HTML, Markdown and text, and tables of several values. Provisional until 1.0.

A notebook displays a value by itself. These functions return the same display for a page, a report or a terminal.
"""

from inspection_framework.notebook.as_html import as_html
from inspection_framework.notebook.as_markdown import as_markdown
from inspection_framework.notebook.as_text import as_summary, as_text
from inspection_framework.notebook.blocks import Display
from inspection_framework.notebook.displays import display_of, has_display
from inspection_framework.notebook.fields import of_fields
from inspection_framework.notebook.tables import findings_table, table
from inspection_framework.printed import block

__all__ = ["Display", "findings_table", "html", "markdown", "summary", "table", "text"]


def html(value: object) -> str:
    """Return a value as HTML, as a notebook displays it, with its style inside and without links to other files.

    >>> from inspection_framework import Grade
    >>> "Requires improvement to be good" in html(Grade.REQUIRES_IMPROVEMENT)
    True

    Raises:
        TypeError: there is no display of values of this type.
    """
    return as_html(display_of(value))


def markdown(value: object) -> str:
    """Return a value as Markdown, to paste into a report.

    >>> from inspection_framework import Grade, Judgement
    >>> print(markdown(Judgement("leaders", Grade.GOOD, printed="Good")))
    **Leaders: Good**
    <BLANKLINE>
    - **Printed** Good
    <BLANKLINE>

    Raises:
        TypeError: there is no display of values of this type.
    """
    return as_markdown(display_of(value))


def text(value: object) -> str:
    """Return a value as plain text for a terminal: its ``explain()``, or its display without markup.

    >>> from inspection_framework import Grade
    >>> print(text(Grade.GOOD))
    Good
    2 of 4 on the scale Grade, the best first

    Raises:
        TypeError: there is no display of values of this type.
    """
    explain = getattr(value, "explain", None)
    return str(explain()) if callable(explain) else as_text(display_of(value))


def summary(value: object) -> str:
    """Return a value as `print` shows it: at most 25 lines of at most 110 characters, without sources.

    A value that has no display is shown field by field.

    >>> from inspection_framework import Grade
    >>> from inspection_framework.model import Judgements
    >>> print(summary(Judgements.of({"leaders": Grade.GOOD, "in_care": Grade.OUTSTANDING})))
    Judgements
      Leaders  Good
      In care  Outstanding

    Raises:
        TypeError: there is no display of values of this type.
    """
    if type(value).__str__ is block and not has_display(value):
        return as_summary(of_fields(value), "its attributes")
    explained = callable(getattr(value, "explain", None))
    return as_summary(display_of(value), "explain()" if explained else "inspection_framework.notebook.text")
