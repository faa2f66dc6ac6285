"""The known texts that are similar to a text, as from :func:`difflib.get_close_matches`, in less time.

Most texts are not similar. Comparing their letters alone shows this, with each text's letters as the bits of a number.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

__all__: list[str] = []

_SLOTS = 64
"""Letters whose numbers are equal modulo this count as equal: texts may seem more similar, never less."""
_TRIED = 50
"""The most texts that are compared, those with the most letters in common: known texts may all be anagrams."""


def most_like(text: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> list[str]:
    """Return the known texts that are most similar to a text, the most similar first; none for an empty text.

    >>> most_like("effectivness", ["effectiveness", "care leavers", "effects"], count=3)
    ['effectiveness', 'effects']
    """
    near = [other for other in dict.fromkeys(known) if 2 * min(len(text), len(other)) >= cutoff * len(text + other) > 0]
    shared = ((2 * common_letters(text, other) / len(text + other), other) for other in near)
    matcher = SequenceMatcher()
    matcher.set_seq2(text)
    best: list[tuple[float, str]] = []
    for most, other in islice(sorted(shared, reverse=True), _TRIED):
        if most < (best[-1][0] if len(best) == count else cutoff):
            break
        matcher.set_seq1(other)
        if (likeness := matcher.ratio()) >= cutoff:
            best = sorted([*best, (likeness, other)], reverse=True)[:count]
    return [other for _, other in best]


def common_letters(text: str, other: str) -> int:
    """Return the most letters that two texts may have in common, in any order.

    >>> common_letters("leicester", "leicster"), common_letters("aab", "abb")
    (8, 2)
    """
    return (_letters(text) & _letters(other)).bit_count()


@lru_cache(maxsize=4096)
def _letters(text: str) -> int:
    """Return the letters of a text as bits: two texts have at least as many bits in common as letters."""
    counts = [0] * _SLOTS
    bits = 0
    for letter in text:
        slot = ord(letter) % _SLOTS
        bits |= 1 << (_SLOTS * counts[slot] + slot)
        counts[slot] += 1
    return bits
