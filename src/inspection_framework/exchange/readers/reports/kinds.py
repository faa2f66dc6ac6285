"""Kinds of report as data (titles, labels, headings, places of days), and the recognition of a report's kind.

Patterns are regular expressions over text in lower case with straight apostrophes.
"""

import re
from collections.abc import Iterable, Sequence

import attrs

from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.model.findings import FindingKind

__all__: list[str] = []

GRADE = r"(?:requires? improvement(?: to be good)?|not judged|outstanding|good|inadequate)"
"""The texts that are printed as a judgement."""
_TITLE_LINES = 3
"""The most lines of a title."""
_WITHIN = 45
"""The number of first lines of a report that are searched for its title."""
_STRAIGHT = str.maketrans(
    dict.fromkeys("\u2018\u2019`\u00b4", "'") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)


def straight(text: str) -> str:
    """Return a text with straight apostrophes and short dashes, of the same length."""
    return text.translate(_STRAIGHT)


def folded(text: str) -> str:
    """Return a text in lower case, with straight apostrophes and short dashes, as in patterns.

    >>> folded("Children’s services – Halton")
    "children's services - halton"
    """
    return straight(text).casefold()


@attrs.frozen(kw_only=True)
class PrintedArea:
    """An area of judgement: the labels of its row in the table, and the patterns of its heading in the body.

    A heading is followed by the grade, with or without "is", "are" or a colon.
    """

    area: str
    labels: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    """Patterns of a bold or large heading with the grade, before the table, for an area without a row."""


@attrs.frozen(kw_only=True)
class ReportSection:
    """A heading, and the kind of findings after it, if any.

    ``to`` is the body to which they are addressed, ``""`` for the same as before. ``kind`` is ``None`` if no findings
    follow. ``bold`` means that the text is a heading only if it is printed as one, after the title page.
    """

    heading: str
    kind: FindingKind | None = None
    to: str = ""
    bold: bool = False


@attrs.frozen(kw_only=True)
class ReportKind:
    """A kind of report: the texts that it prints, and its framework and activities. Without a framework it is not read.

    ``titles`` are patterns of the first line of its title. ``marker`` is the pattern of a line that must follow.
    ``days`` are patterns of the text just before the days on site. A group ``label`` in them marks the part that is
    kept, because the rest may name people. ``activities`` are those of the framework that it may report. A ``letter``
    has names and addresses above its title; other reports have the authority there. ``expects`` are the bodies for
    which it always has findings. If such a body is also an area, findings are only expected if the area is judged.
    """

    name: str
    titles: tuple[str, ...]
    marker: str = ""
    framework: str = ""
    activities: tuple[str, ...] = ()
    letter: bool = False
    days: tuple[str, ...] = ()
    days_nearby: tuple[str, ...] = ()
    """Patterns like ``days`` that are less specific: they count only just below the title."""
    one_day: bool = False
    """Whether an inspection of this kind may last one day."""
    published: tuple[str, ...] = ()
    retitled: str = ""
    """The pattern of a title that shows the second inspection of an authority."""
    second: str = ""
    """The activity of the second inspection of an authority, if that is another activity."""
    areas: tuple[PrintedArea, ...] = ()
    table: str = ""
    """The pattern of the line at which the table begins; ``""`` if it begins with the label of a row."""
    sections: tuple[ReportSection, ...] = ()
    to: str = ""
    expects: tuple[str, ...] = ()
    longest: int | None = None
    """The most lines of a finding whose end is certain; ``None`` if findings may be of any length."""
    subheads: bool = False
    """Whether a list may have subheadings between its findings."""
    bold_subheads: bool = False
    """Whether these subheadings may be as bold and as large as the heading of the list."""
    theme: tuple[str, ...] = ()
    team: str = ""
    """The pattern of the sentence with the number of inspectors."""


@attrs.frozen
class TitledKind:
    """A kind, and the line where its title begins."""

    kind: ReportKind
    at: int


def recognised(lines: Sequence[Line], kinds: Iterable[ReportKind]) -> TitledKind | None:
    """Return the kind whose title is first on the first page. If two kinds have it, return the kind listed first."""
    head = [line for line in lines[:_WITHIN] if line.page == lines[0].page]
    folds = [folded(line.text) for line in lines[: _WITHIN * 2]]
    known = tuple(kinds)
    for at in range(len(head)):
        title = folded(joined(line.text for line in head[at : at + _TITLE_LINES]))
        for kind in known:
            if any(re.match(pattern, title) for pattern in kind.titles) and (
                not kind.marker or any(re.fullmatch(kind.marker, fold) for fold in folds[at:])
            ):
                return TitledKind(kind, at)
    return None
