"""The parts of a council's name: its distinctive words, the kind of council it says it is, and its codes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

__all__: list[str] = []

_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"[ekmnsw]\d{8}|\d{3}|\d{5,7}")
"""A GSS code, a three-digit code of an authority, or one of Ofsted's numbers."""
_DECIMAL = re.compile(r"^\s*(\d+)\.0+\s*$")
"""A code that a spreadsheet has turned into a decimal number."""
_APOSTROPHES = dict.fromkeys(map(ord, "'.`\u00b4\u2018\u2019\u02bc"))
_SERVICE = re.compile(
    r" (childrens?|children and families|social) (services?|social services?|social care|care)( department)?$"
)
"""The department of a council that runs its services for children."""

_MEANS = {
    "saint": "st",
    "boro": "borough",
    "cncl": "council",
    "co": "county",
    "met": "metropolitan",
    "ua": "unitary",
    "mbc": "metropolitan borough",
    "mdc": "metropolitan district",
    "bc": "borough",
    "dc": "district",
    "cc": "council",
    "lb": "london borough",
    "lbc": "london borough",
    "rb": "royal borough",
    "rbc": "royal borough",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "ne": "north east",
    "nw": "north west",
    "northeast": "north east",
    "northwest": "north west",
    "beds": "bedfordshire",
    "berks": "berkshire",
    "bucks": "buckinghamshire",
    "cambs": "cambridgeshire",
    "derbys": "derbyshire",
    "glos": "gloucestershire",
    "hants": "hampshire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "northants": "northamptonshire",
    "notts": "nottinghamshire",
    "oxon": "oxfordshire",
    "shrops": "shropshire",
    "staffs": "staffordshire",
    "warks": "warwickshire",
    "warwicks": "warwickshire",
    "wilts": "wiltshire",
    "worcs": "worcestershire",
    "yorks": "yorkshire",
}
"""The full words for abbreviations in names."""
_LONGEST = 1_000
"""The most characters of a name. Normalisation can make a longer text eighteen times as long."""
_JOINING = frozenset(("and", "the", "of", "upon", "on", "in", "with", "council", "local", "authority", "la", "england"))
_KINDS = frozenset(("city", "county", "borough", "london", "royal", "metropolitan", "district", "unitary"))


@attrs.frozen
class Spelling:
    """The words of a name: ``words`` are the distinctive ones, ``core`` is these without the ``kinds`` of council."""

    words: frozenset[str]
    core: frozenset[str]
    kinds: frozenset[str]
    codes: tuple[str, ...]


@lru_cache(maxsize=4096)
def spelling(text: str) -> Spelling:
    """Return the words of a name; their order, case, punctuation and joining words make no difference.

    >>> spelling("Bournemouth, Christchurch & Poole UA") == spelling("UA of Bournemouth Christchurch and Poole")
    True
    >>> sorted(spelling("City of Derby").core), sorted(spelling("City of Derby").kinds)
    (['derby'], ['city'])
    """
    every_word = list(_words(text))
    codes = tuple(word.upper() for word in every_word if _CODE.fullmatch(word))
    words = frozenset(word for word in every_word if word not in _JOINING and not _CODE.fullmatch(word))
    return Spelling(words, words - _KINDS, words & _KINDS, codes)


def joined(text: str) -> str:
    """Return the distinctive words of a name in their order, to compare how similar two names are."""
    return " ".join(word for word in _words(text) if word not in _JOINING | _KINDS)


def _words(text: str) -> Iterable[str]:
    """Return the words of a text in lower case, without invisible characters. A text too long for a name has none."""
    if len(text) > _LONGEST:
        return ()
    text = unicodedata.normalize("NFKC", _DECIMAL.sub(r"\1", text)).casefold()
    visible = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    plain = visible.translate(_APOSTROPHES).replace("&", " and ").replace("+", " and ")
    return _expanded(_SERVICE.sub("", " ".join(_WORD.findall(plain))).split())


def _expanded(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from _MEANS.get(word, word).split()
