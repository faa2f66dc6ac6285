"""Reasons why a text does not mean one authority on a day, with what to do."""

from collections.abc import Sequence
from datetime import date

from inspection_framework.exchange.authorities.register import elsewhere, existed, register
from inspection_framework.exchange.authorities.spelling import spelling
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.model.days import in_words
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_ELSEWHERE = {
    "district": "it is a district, whose county has the children's services: name that county",
    "before 2009": "it ended on 1 April 2009 or before: name the authority that has its area now",
    "combined": "several authorities make it up: name one of them",
    "": "no authority has this name or code",
}


_SUCCEEDED = {name: fact.value.what for fact in REORGANISATIONS for name in fact.value.ended}
"""What became of the authorities that ended, by name."""


def why_not(text: str, providers: Sequence[Provider], first: date | None, last: date | None) -> str:
    """Return why a text does not name one authority between two days; without a day, that end is open.

    >>> why_not("Lincoln", (), None, None)
    "it is a district, whose county has the children's services: name that county"
    """
    if not providers:
        return _unknown(text)
    there = [provider for provider in providers if existed(provider, first, last)] or providers
    if len(there) > 1:
        return f"it may be {' or '.join(provider.name for provider in there)}"
    return _when(there[0])


def _unknown(text: str) -> str:
    """Return why no authority has ever had a name."""
    named, where = spelling(text), elsewhere(text)
    if named.codes and named.words:
        return "no authority has both this name and this code"
    if not where and named.core in register().by_words:
        return "the authority of this name is another kind of council"
    return _ELSEWHERE.get(where, f"it is a council in {where}")


def _when(provider: Provider) -> str:
    """Return in words when an authority was created or ended."""
    if provider.closed is not None:
        return f"{provider.name} ended on {in_words(provider.closed)}, when {_SUCCEEDED[provider.name]}"
    assert isinstance(provider.registered, date)  # noqa: S101 # otherwise it would exist on every day
    return f"{provider.name} was created on {in_words(provider.registered)}"
