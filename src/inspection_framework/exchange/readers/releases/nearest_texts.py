"""The known texts that are nearest to unknown texts in a file: headings, grades, types and names."""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from inspection_framework.exchange.likeness import most_like
from inspection_framework.exchange.readers.tables.headings import words

__all__: list[str] = []

MOST_COMPARED = 1_000
"""The most texts of a file that are compared with known ones. Real files have about a hundred unknown texts."""

Search = Callable[[str], str]
"""A function that returns the known text nearest to a text, "" if none is similar."""


class NearestTexts:
    """The nearest known text of each unknown text in a file. After a thousand texts, no further one is compared."""

    def __init__(self) -> None:
        self._nearest: dict[tuple[Search, str], str] = {}

    def of(self, text: str, search: Search) -> str:
        """Return the known text that a search finds for a text, "" if it finds none."""
        key = (search, text)
        if key not in self._nearest and len(self._nearest) < MOST_COMPARED:
            self._nearest[key] = search(text)
        return self._nearest.get(key, "")


@lru_cache(maxsize=64)
def among(known: tuple[str, ...]) -> Search:
    """Return the search for the nearest of some known texts."""
    return partial(nearest, known=known)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the known text that is most similar to a text, "" if none is similar.

    >>> nearest("Overal effectivness", ("Overall effectiveness", "Care leavers"))
    'Overall effectiveness'
    """
    by_words = _words_of(tuple(known))
    close = most_like(" ".join(words(text)), by_words)
    return by_words[close[0]] if close else ""


@lru_cache(maxsize=64)
def _words_of(known: tuple[str, ...]) -> dict[str, str]:
    return {" ".join(words(heading)): heading for heading in known}
