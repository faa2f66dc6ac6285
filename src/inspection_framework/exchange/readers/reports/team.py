"""The number of inspectors, if a report states it. Their names are not read."""

import re
from collections.abc import Sequence

from inspection_framework.exchange.readers.reports.kinds import ReportKind, folded
from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.exchange.readers.reports.reading import ReportCollection
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight"),
            *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
        ),
        1,
    )
}
_LINES = 4


def inspectors_of(text: Sequence[Line], kind: ReportKind, collected: ReportCollection) -> int | Absence:
    """Return the number of inspectors: the sum of the numbers in words in the sentence about the team."""
    for at, line in enumerate(text):
        if kind.team and re.match(kind.team, folded(line.text)):
            sentence = folded(joined(part.text for part in text[at : at + _LINES])).partition(".")[0]
            numbers = [word for word in re.findall(r"[a-z]+", sentence) if word in _NUMBERS]
            if numbers:
                collected.value("inspectors", line.text.partition(" of ")[0], " and ".join(numbers), line)
                return sum(_NUMBERS[word] for word in numbers)
    return Absence.NOT_SUPPLIED
