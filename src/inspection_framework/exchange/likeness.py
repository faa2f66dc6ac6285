"""Which known texts are much like another: as :func:`difflib.get_close_matches` finds them, in less time.

Most texts are not alike. That shows in their letters alone, each text's as the bits of one number.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

__all__: list[str] = []

_SLOTS = 64
"""Letters with one number modulo this count as one: more texts then seem alike, and none less."""
_TRIED = 50
"""So many texts with the most letters in common are compared, and no more: known texts may all be anagrams."""


def most_like(text: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> list[str]:
    """Return the known texts that are most like another one, the most like first. The empty text is like none.

    >>> most_like("effectivness", ["effectiveness", "care leavers", "effects"], count=3)
    ['effectiveness', 'effects']
    """
    near = [other for other in dict.fromkeys(known) if 2 * min(len(text), len(other)) >= cutoff * len(text + other) > 0]
    shared = ((2 * common_letters(text, other) / len(text + other), other) for other in near)
    matcher = SequenceMatcher()
    matcher.set_seq2(text)
    found: list[tuple[float, str]] = []
    for most, other in islice(sorted(shared, reverse=True), _TRIED):
        if most < (found[-1][0] if len(found) == count else cutoff):
            break
        matcher.set_seq1(other)
        if (likeness := matcher.ratio()) >= cutoff:
            found = sorted([*found, (likeness, other)], reverse=True)[:count]
    return [other for _, other in found]


def common_letters(text: str, other: str) -> int:
    """Return how many letters two texts have in common at most, in whatever order.

    >>> common_letters("leicester", "leicster"), common_letters("aab", "abb")
    (8, 2)
    """
    return (_letters(text) & _letters(other)).bit_count()


@lru_cache(maxsize=4096)
def _letters(text: str) -> int:
    """Return the letters of a text as bits: of two texts, the common bits are at least as many as common letters."""
    counts = [0] * _SLOTS
    bits = 0
    for letter in text:
        slot = ord(letter) % _SLOTS
        bits |= 1 << (_SLOTS * counts[slot] + slot)
        counts[slot] += 1
    return bits
