"""The number, codes and name by which a provider is identified, without placeholders."""

import re
from collections.abc import Hashable, Iterator
from datetime import date

from inspection_framework.exchange.authorities.register import candidates, existed
from inspection_framework.exchange.authorities.spelling import spelling
from inspection_framework.exchange.readers.releases.provider_cells import NAME_NOT_SUPPLIED, NAME_WITHHELD
from inspection_framework.frameworks.authorities import CODE_CHANGES
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_PLACEHOLDER = re.compile(
    r"\W*|0+|(?:name |urn )?(?:redacted|withheld|confidential|suppressed|unknown|not (?:known|supplied|provided"
    r"|available|applicable|given|recorded)|none|null|nan|n/?a|tbc|tba|missing|blank)|\[[cxz]\]",
    re.IGNORECASE,
)
"""Placeholders that files write for a missing name or number: two equal ones do not mean the same provider."""
_OFSTED = re.compile(r"(?:SC|EY|RP)?[0-9]{4,7}")
"""The forms of Ofsted's numbers."""
_NOW = {(fact.value.scheme, fact.value.old): fact.value.new for fact in CODE_CHANGES}


def is_placeholder(text: str) -> bool:
    """Return whether a text is a placeholder for a missing name or number.

    >>> is_placeholder("REDACTED"), is_placeholder("name withheld"), is_placeholder("000"), is_placeholder("Ambridge")
    (True, True, True, False)
    """
    return text in {NAME_WITHHELD, NAME_NOT_SUPPLIED} or _PLACEHOLDER.fullmatch(text) is not None


def number_of(provider: Provider) -> str:
    """Return the number of a provider in a standard spelling, ``""`` for a placeholder."""
    return "" if is_placeholder(provider.urn) else provider.urn.upper().removesuffix(".0")


def codes_of(provider: Provider) -> Iterator[tuple[str, str]]:
    """Yield the scheme and the current value of each code of a provider, also if the code has changed."""
    for code in provider.codes:
        if not is_placeholder(code.value):
            yield code.scheme, _NOW.get((code.scheme, code.value), code.value)


def name_of(inspection: Inspection) -> Hashable:
    """Return the key by which the name of a provider is compared; ``None`` for a placeholder.

    For a local authority it is the authority that the name meant on the day of the inspection. Other names are compared
    by their words.
    """
    provider, day = inspection.provider, inspection.started
    if is_placeholder(provider.name):
        return None
    if provider.kind == "local_authority":
        first = day if isinstance(day, date) else None
        meant = [authority.urn for authority in candidates(provider.name) if existed(authority, first, first)]
        if len(meant) == 1:
            return meant[0]
    spelt = spelling(provider.name)
    return spelt.words, spelt.codes


def authority_or_name(inspection: Inspection) -> Hashable:
    """Return the local authority with a provider's number, else the key by which its name is compared."""
    provider = inspection.provider
    numbered = candidates(provider.urn) if provider.kind == "local_authority" else ()
    return numbered[0].urn if len(numbered) == 1 else name_of(inspection)


def are_others(provider: Provider, other: Provider) -> bool:
    """Return whether two providers are known to differ, because their Ofsted numbers differ."""
    numbers = number_of(provider), number_of(other)
    return numbers[0] != numbers[1] and all(map(_OFSTED.fullmatch, numbers))
