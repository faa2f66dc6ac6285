"""Texts at the beginning of a report: the sentence on the theme of a visit, and the days after certain words."""

import re
from collections.abc import Sequence

import attrs

from inspection_framework.exchange.readers.reports.days import PrintedDays, printed_days
from inspection_framework.exchange.readers.reports.kinds import straight
from inspection_framework.exchange.readers.reports.lines import Line, joined

__all__: list[str] = []

_PERSONS = re.compile(r"majesty's inspectors?\b|\bhmi\b(?! (?:prob|constab))|inspectors? (?:was|were)\b", re.IGNORECASE)
_LONGEST_DAYS = 400
"""The most characters that are read as days. The longest days seen have 62."""
_LONGEST_DAY = 40
"""More characters than a day has: days that end so near to the last character that is read may go on after it."""
_SENTENCE = re.compile(r"(?:\d{1,2}\s+)?(?P<sentence>\S.*?(?:[.!?](?=\d{0,2}(?:\s|$))|$))")
"""A sentence without the mark of a footnote before or after it."""


@attrs.frozen
class LocatedText:
    """A piece of text, the label just before it, and the line on which it begins."""

    text: str
    label: str
    line: Line


def days_after(lines: Sequence[Line], cues: Sequence[str]) -> tuple[PrintedDays, LocatedText] | None:
    """Return the first days after one of the ``cues``. The cues are tried in order, each over all lines."""
    text = joined(line.text for line in lines)
    level = straight(text)
    for cue in cues:
        for match in re.finditer(rf"(?i)(?<!\w)(?:{cue})\s*", level):
            between = match[0].rstrip().casefold().endswith("between")
            read = printed_days(text[match.end() : match.end() + _LONGEST_DAYS], between=between)
            if read is not None:
                if len(read.text) > _LONGEST_DAYS - _LONGEST_DAY:
                    read = PrintedDays((), read.text, "there are too many days")
                label = text[slice(*match.span("label" if "label" in match.groupdict() else 0))]
                return read, LocatedText(read.text, label.strip(), _line_at(lines, match.end()))
    return None


def sentence_with(lines: Sequence[Line], patterns: Sequence[str]) -> LocatedText | None:
    """Return the first sentence that matches a pattern, up to its full stop. It must not name an inspector."""
    text = joined(line.text for line in lines)
    level = straight(text)
    sentences = [match.span("sentence") for match in _SENTENCE.finditer(level)]
    for pattern in patterns:
        for start, end in sentences:
            if re.match(f"(?i){pattern}", level[start:end]) and not _PERSONS.search(level[start:end]):
                return LocatedText(text[start:end], "", _line_at(lines, start))
    return None


def _line_at(lines: Sequence[Line], position: int) -> Line:
    """Return the line that contains a position of the joined text."""
    ends = (len(joined(line.text for line in lines[: count + 1])) for count in range(len(lines)))
    return next(line for line, end in zip(lines, ends, strict=True) if end > position)
