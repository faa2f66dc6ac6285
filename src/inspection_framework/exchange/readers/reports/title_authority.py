"""The local authority that a title is about."""

from collections.abc import Sequence
from datetime import date

from inspection_framework.exchange.authorities.register import existed, register
from inspection_framework.exchange.authorities.spelling import spelling
from inspection_framework.exchange.readers.reports.kinds import TitledKind, folded
from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_AFTER_THE_TITLE = ("inspection date", "lead inspector", "report published", "this letter", "dear ", "between ", "on ")
_LONGEST_NAME = 7
"""The most words of an authority's name, such as Bath and North East Somerset, with the words around it."""
_MOST_WORDS = 200
"""The longest title seen has 20 words."""
_TITLE_LINES = 4
_SPACED = 1.6
"""The most distance between the lines of a title, in sizes of its letters."""


def authority_in(text: str, on: date | None) -> Provider | None:
    """Return the authority that a title names on a day; ``None`` if it names no authority, or several, or is too long.

    >>> print(authority_in("Inspection of Bath & North East Somerset local authority children’s services", None))
    Bath and North East Somerset (local_authority 80427)
    """
    text_words = text.replace("&", " and ").replace("-", " ").split()
    if len(text_words) > _MOST_WORDS:
        return None
    named: set[Provider] = set()
    at = 0
    while at < len(text_words):
        length, providers = _named_at(text_words, at, on)
        named |= set(providers)
        at += length
    return named.pop() if len(named) == 1 else None


def _named_at(text_words: Sequence[str], at: int, on: date | None) -> tuple[int, tuple[Provider, ...]]:
    """Return the longest name of an authority at a place: its number of words (1 if there is none), and whose it is."""
    best: tuple[int, int, frozenset[str]] = (0, -1, frozenset())
    for length in range(1, _LONGEST_NAME + 1):
        words = spelling(" ".join(text_words[at : at + length])).words
        if words in register().by_words:
            best = max(best, (len(words), -length, words), key=lambda name: name[:2])
    providers = register().by_words.get(best[2], ())
    there = tuple(
        provider for provider in providers if existed(provider, on, on) and (on is not None or provider.closed is None)
    )
    return -best[1], there or providers


def title_of(lines: Sequence[Line], titled: TitledKind) -> str:
    """Return the title, which names the authority. Unless the report is a letter, the lines above it are included."""
    above = () if titled.kind.letter else lines[: titled.at]
    title = [lines[titled.at]]
    for line in lines[titled.at + 1 : titled.at + _TITLE_LINES]:
        if folded(line.text).startswith(_AFTER_THE_TITLE) or not _goes_on(title[-1], line):
            break
        title.append(line)
    return joined(line.text for line in (*above, *title) if not folded(line.text).startswith(_AFTER_THE_TITLE))


def _goes_on(above: Line, line: Line) -> bool:
    """Return whether a line continues the title above it: in the same font, and just below."""
    return (line.bold, line.size) == (above.bold, above.size) and above.up - line.up <= _SPACED * line.size
