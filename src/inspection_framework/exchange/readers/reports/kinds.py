"""What a kind of report prints, as data: titles, labels, headings, where its days are. And which kind a report is.

Patterns are regular expressions over text in lower case with straight apostrophes.
"""

import re
from collections.abc import Iterable, Sequence

import attrs

from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.model.findings import FindingKind

__all__: list[str] = []

GRADE = r"(?:requires? improvement(?: to be good)?|not judged|outstanding|good|inadequate)"
"""What is printed in the place of a judgement."""
_TITLE_LINES = 3
"""Over how many lines a title goes."""
_WITHIN = 45
"""In how many of the first lines of a report its title is looked for."""
_STRAIGHT = str.maketrans(
    dict.fromkeys("\u2018\u2019`\u00b4", "'") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)


def straight(text: str) -> str:
    """Return a text with straight apostrophes and short dashes, as long as it was."""
    return text.translate(_STRAIGHT)


def folded(text: str) -> str:
    """Return a text in lower case, with straight apostrophes and short dashes, as patterns have it.

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
    """Patterns of a bold or large heading before the table that says the grade, for an area without a row."""


@attrs.frozen(kw_only=True)
class ReportSection:
    """A heading, and what comes after it: findings of a kind, or none.

    ``to`` is whom what follows is addressed to, ``""`` for whom it was addressed to before. ``kind`` is ``None`` where
    no findings follow. ``bold`` says that it is a heading only if it is printed as one, after the title page.
    """

    heading: str
    kind: FindingKind | None = None
    to: str = ""
    bold: bool = False


@attrs.frozen(kw_only=True)
class ReportKind:
    """A kind of report: what it prints, and what it is in the model; without a ``framework`` it is not read.

    ``titles`` are patterns of the first line of its title, ``marker`` that of a line that must follow it. ``days``
    are patterns of what comes right before the days on site, with a group ``label`` where only part of it is kept: the
    rest may name people. ``activities`` are those of the framework that it may
    report. A ``letter`` has names and addresses above its title, another report the authority. ``expects`` are those
    to whom findings are addressed that it always has: of one that is an area too, where that is judged.
    """

    name: str
    titles: tuple[str, ...]
    marker: str = ""
    framework: str = ""
    activities: tuple[str, ...] = ()
    letter: bool = False
    days: tuple[str, ...] = ()
    days_nearby: tuple[str, ...] = ()
    """The same for what says little: it counts only right below the title."""
    one_day: bool = False
    """Whether it may last one day."""
    published: tuple[str, ...] = ()
    retitled: str = ""
    """The pattern of a title that says that it is the second inspection of an authority."""
    second: str = ""
    """The activity of the second inspection of an authority, where that is another one."""
    areas: tuple[PrintedArea, ...] = ()
    table: str = ""
    """The pattern of the line at which the table begins; ``""`` where it begins with the label of a row."""
    sections: tuple[ReportSection, ...] = ()
    to: str = ""
    expects: tuple[str, ...] = ()
    longest: int | None = None
    """The lines of a finding beyond which it is doubtful where it ends; ``None`` where findings may be essays."""
    subheads: bool = False
    """Whether findings of one list may have lines between them that say what those that follow are about."""
    bold_subheads: bool = False
    """Whether such lines may be as bold and as large as the heading of the list."""
    theme: tuple[str, ...] = ()
    team: str = ""
    """The pattern of the sentence that says of how many the team consisted."""


@attrs.frozen
class TitledKind:
    """A kind, and the lines that begin with its title."""

    kind: ReportKind
    at: int


def recognised(lines: Sequence[Line], kinds: Iterable[ReportKind]) -> TitledKind | None:
    """Return the kind whose title comes first on the first page, of two with one title the one that is listed first."""
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
