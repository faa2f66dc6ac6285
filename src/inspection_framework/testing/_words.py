"""Strategies for printable texts in every script, without control characters, surrogates or unusual spaces."""

from string import ascii_lowercase

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["identifiers", "names", "texts"]

LONGEST = 6
PLAIN = st.text(ascii_lowercase, min_size=1, max_size=LONGEST)
COMPOUND = st.tuples(PLAIN, PLAIN).map("_".join)
FOREIGN = st.text(st.characters(categories=("Ll", "Lo")), min_size=1, max_size=LONGEST)
WORD = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=LONGEST)

IDENTIFIERS = PLAIN | COMPOUND | FOREIGN
NAMES = WORD | st.tuples(WORD, WORD).map(" ".join)
TEXTS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=12)


def identifiers() -> SearchStrategy[str]:
    """Return a strategy for ids in lower case: ``a``, ``care_leavers``.

    No id is that of an edition or a framework in the library.

    >>> from inspection_framework.testing import identifiers, simplest
    >>> simplest(identifiers())
    'a'
    """
    return IDENTIFIERS


def names() -> SearchStrategy[str]:
    """Return a strategy for names, titles and sentences: one or two words, never empty, without space around them.

    >>> from inspection_framework.testing import names, simplest
    >>> simplest(names())
    '0'
    """
    return NAMES


def texts() -> SearchStrategy[str]:
    """Return a strategy for texts of any kind, also empty, with spaces anywhere.

    >>> from inspection_framework.testing import simplest, texts
    >>> simplest(texts())
    ''
    """
    return TEXTS
