"""Texts: printable, in every script; no control character, no surrogate, no space but the plain one."""

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
    """Give ids in lower case: ``a``, ``care_leavers``. None is that of an edition or a framework of the library.

    >>> from inspection_framework.testing import identifiers, simplest
    >>> simplest(identifiers())
    'a'
    """
    return IDENTIFIERS


def names() -> SearchStrategy[str]:
    """Give names, titles and sentences: one word or two, never empty, without space around them.

    >>> from inspection_framework.testing import names, simplest
    >>> simplest(names())
    '0'
    """
    return NAMES


def texts() -> SearchStrategy[str]:
    """Give texts of any kind: empty ones too, and with space anywhere.

    >>> from inspection_framework.testing import simplest, texts
    >>> simplest(texts())
    ''
    """
    return TEXTS
