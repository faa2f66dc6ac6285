"""The local authorities since 1 April 2009, by every name, code and number that files use for them.

Names and codes are those of the Office for National Statistics, of the Department for Education and of Ofsted. Everyday
names and the names of children's trusts are in ``local_authority_names.csv``. ``other_councils.csv`` has the councils
without children's services: districts, councils that ended before that day, and councils outside England.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

import attrs

from inspection_framework.exchange.authorities.spelling import Spelling, joined, spelling
from inspection_framework.exchange.datasets import local_authorities, local_authorities_ended
from inspection_framework.frameworks.authorities import CODE_CHANGES
from inspection_framework.model.providers import Provider

__all__: list[str] = []

NameKey = frozenset[str]


@attrs.frozen(kw_only=True, eq=False)
class Register:
    """The authorities by number and code, by the words of their names, and what kinds of council each is."""

    by_code: Mapping[str, tuple[Provider, ...]]
    by_words: Mapping[NameKey, tuple[Provider, ...]]
    styles: Mapping[str, frozenset[str]]
    other_councils: Mapping[NameKey, str]
    names: Mapping[str, str]
    """The authority's name by every name, as its words in order; ``""`` where the name is another council's."""


@cache
def register() -> Register:
    """Return the authorities by every name, code and number."""
    authorities = {authority.urn: authority for authority in (*local_authorities(), *local_authorities_ended())}
    by_code: dict[str, list[Provider]] = defaultdict(list)
    by_words: dict[NameKey, list[Provider]] = defaultdict(list)
    styles: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for provider in authorities.values():
        for code in {provider.urn, *(code.value for code in provider.codes)}:
            by_code[code].append(provider)
            styles[provider.urn].add(code[:3])
        by_words[spelling(provider.name).words].append(provider)
        names.setdefault(joined(provider.name), provider.name)
    for change in (fact.value for fact in CODE_CHANGES):
        by_code[change.old].append(authorities[change.urn])
        styles[change.urn].add(change.old[:3])
    for row in _rows("local_authority_names.csv"):
        provider, text = authorities[row["urn"]], row["text"]
        if row["kind"] == "style":
            styles[provider.urn].add(text)
        elif row["kind"] == "number":
            by_code[text].append(provider)
        else:
            by_words[spelling(text).words].append(provider)
            names.setdefault(joined(text), provider.name)
    other_councils = {row["name"]: row["where"] for row in _rows("other_councils.csv")}
    return Register(
        by_code={code: tuple(providers) for code, providers in by_code.items()},
        by_words={words: tuple(providers) for words, providers in by_words.items()},
        styles={urn: frozenset(kinds) for urn, kinds in styles.items()},
        other_councils={spelling(name).words: where for name, where in other_councils.items()},
        names={**dict.fromkeys(map(joined, other_councils), ""), **names},
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("inspection_framework.exchange").joinpath("data", name).read_text("utf-8")
    return csv.DictReader(text.splitlines())


def candidates(text: str) -> tuple[Provider, ...]:
    """Return every authority, of any day, that a name, a code or a number may mean.

    >>> [provider.name for provider in candidates("Dorset")]
    ['Dorset', 'Dorset (county)']
    >>> [provider.name for provider in candidates("County of Dorset")], candidates("Lincoln City Council")
    (['Dorset (county)'], ())
    """
    named = spelling(text)
    matches = [register().by_code.get(code, ()) for code in named.codes]
    if named.words or not matches:
        matches.append(_by_name(named))
    return tuple(provider for provider in matches[0] if all(provider in providers for providers in matches[1:]))


def _by_name(named: Spelling) -> tuple[Provider, ...]:
    """Return the authorities with a name. The name may have the kind of council or leave it out."""
    known = register()
    if named.words in known.other_councils:
        return ()
    if named.words in known.by_words:
        return known.by_words[named.words]
    return tuple(
        provider for provider in known.by_words.get(named.core, ()) if _is(known.styles[provider.urn], named.kinds)
    )


_IS: Mapping[str, Callable[[Collection[str]], bool]] = {
    "london": lambda styles: "E09" in styles,
    "metropolitan": lambda styles: "E08" in styles,
    "unitary": lambda styles: "E06" in styles,
    "county": lambda styles: "E10" in styles or "county" in styles,
    "city": lambda styles: "city" in styles,
    "royal": lambda styles: "royal" in styles,
    "borough": lambda styles: "E10" not in styles and "county" not in styles,
    "district": lambda styles: bool({"E06", "E08"} & {*styles}) and "E10" not in styles and "county" not in styles,
}
"""Tests whether a council is of a kind, by the first letters of its GSS codes or by what is known of it."""


def _is(styles: Collection[str], kinds: Collection[str]) -> bool:
    return all(_IS[kind](styles) for kind in kinds)


def elsewhere(text: str) -> str:
    """Return the kind of a council without children's services, by its name; ``""`` if no such council is known.

    >>> elsewhere("Lincoln City Council"), elsewhere("Cardiff"), elsewhere("Leeds")
    ('district', 'Wales', '')
    """
    named, councils = spelling(text), register().other_councils
    return councils.get(named.words, "" if named.core in register().by_words else councils.get(named.core, ""))


def existed(provider: Provider, first: date | None, last: date | None) -> bool:
    """Return whether an authority existed on any day between two days; ``None`` leaves that end open."""
    begun = last is None or not isinstance(provider.registered, date) or provider.registered <= last
    return begun and (first is None or provider.closed is None or first < provider.closed)
