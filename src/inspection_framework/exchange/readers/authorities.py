"""Which local authority a row is about: by its name, its code or its number, also one that has changed."""

from collections.abc import Mapping
from functools import cache

from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.exchange.readers.headings import words
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS
from inspection_framework.model.providers import Code, Provider

__all__: list[str] = []

_JOINING = ("and", "the", "of", "upon", "council")
_ALSO = {"London Corporation": "City of London"}
"""Names under which the files have an authority whose own name shares no word that tells it apart."""


def spelling(name: str) -> frozenset[str]:
    """Give the words of a name that tell authorities apart, in whatever order and with whatever joins them.

    >>> spelling("bournemouth, christchurch & poole") == spelling("Bournemouth, Christchurch and Poole")
    True
    """
    return frozenset(word for word in words(name) if word not in _JOINING)


@cache
def by_key() -> Mapping[tuple[str, object], Provider]:
    """Give the authorities by number, code and name; what ended goes by its name and by the code that a table gives."""
    found: dict[tuple[str, object], Provider] = {}
    for provider in local_authorities():
        found["urn", provider.urn] = found["name", spelling(provider.name)] = provider
        found |= {("code", code.value): provider for code in provider.codes if code.scheme == "GSS"}
    found |= {("name", spelling(also)): found["name", spelling(name)] for also, name in _ALSO.items()}
    for change in CODE_CHANGES:
        found["code", change.value.old] = found["code", change.value.new] = found["urn", change.value.urn]
    return found


@cache
def ended(name: str, code: str) -> Provider | None:
    """Give an authority that has ended, known by its name; its number, which no table has, is its code."""
    for fact in REORGANISATIONS:
        for one in fact.value.ended:
            if spelling(one) == spelling(name):
                codes = (Code("GSS", code),) if code else ()
                return Provider(kind="local_authority", urn=code or one, name=one, codes=codes, closed=fact.value.day)
    return None
