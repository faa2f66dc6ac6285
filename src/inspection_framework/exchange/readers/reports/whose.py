"""Which local authority a title is about."""

from collections.abc import Mapping, Sequence
from functools import cache

from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.exchange.readers.authorities import ended
from inspection_framework.exchange.readers.headings import words
from inspection_framework.exchange.readers.reports.kinds import Titled, folded
from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_JOINING = frozenset(("and", "the", "of", "upon", "on"))
_ALSO = {
    "Hull": "Kingston upon Hull",
    "London Corporation": "City of London",
    "Corporation of London": "City of London",
    "Scilly": "Isles of Scilly",
    "Stoke": "Stoke-on-Trent",
    "Telford": "Telford and Wrekin",
    "Newcastle City": "Newcastle upon Tyne",
    "Southend": "Southend-on-Sea",
    "County Durham": "Durham",
}
"""Names that titles have and the list of authorities has not."""
_AFTER_THE_TITLE = ("inspection date", "lead inspector", "report published", "this letter", "dear ", "between ", "on ")
_TITLE_LINES = 4
_SPACED = 1.6
"""The distance between the lines of a title at most, in sizes of its letters."""


def authority_in(text: str) -> Provider | None:
    """Return the authority that a text names; ``None`` where it names none, or two.

    >>> print(authority_in("Inspection of Bath & North East Somerset local authority children’s services"))
    Bath and North East Somerset (local_authority 80427)
    """
    given = _words(text)
    named: set[tuple[str, ...]] = set()
    at = 0
    while at < len(given):
        here = [name for name in _names() if given[at : at + len(name)] == name]
        longest = max(here, key=len, default=())
        named |= {longest} if longest else set()
        at += len(longest) or 1
    providers = {_names()[name] for name in named}
    return providers.pop() if len(providers) == 1 else None


def title_of(lines: Sequence[Line], titled: Titled) -> str:
    """Return the title, with the lines above it where the report is no letter: what names the authority."""
    above = () if titled.kind.letter else lines[: titled.at]
    title = [lines[titled.at]]
    for line in lines[titled.at + 1 : titled.at + _TITLE_LINES]:
        if folded(line.text).startswith(_AFTER_THE_TITLE) or not _goes_on(title[-1], line):
            break
        title.append(line)
    return joined(line.text for line in (*above, *title) if not folded(line.text).startswith(_AFTER_THE_TITLE))


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is of the same title as the one above it: printed alike, and right below."""
    return (line.bold, line.size) == (above.bold, above.size) and above.up - line.up <= _SPACED * line.size


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in _JOINING)


@cache
def _names() -> Mapping[tuple[str, ...], Provider]:
    """Return the authorities by the words of their names, those that have ended too."""
    known = {_words(provider.name): provider for provider in local_authorities()}
    known |= {_words(also): known[_words(name)] for also, name in _ALSO.items()}
    gone = [ended(name, "") for fact in REORGANISATIONS for name in fact.value.ended]
    return known | {_words(provider.name): provider for provider in gone if provider is not None}
