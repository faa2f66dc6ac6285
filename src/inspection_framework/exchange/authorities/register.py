"""The local authorities since 1 April 2009 by every name, code and number under which files have them.

Names and codes are those of the Office for National Statistics, of the Department for Education and of Ofsted. The
everyday names and the names of children's trusts are in ``local_authority_names.csv``; ``other_councils.csv`` has the
councils that are no such authorities: districts, those that ended before, and those outside England.
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
    others: Mapping[NameKey, str]
    names: Mapping[str, str]
    """Every name as its words in order, and the name of whose it is; ``""`` where it is another council."""


@cache
def register() -> Register:
    """Return every authority by whatever names it."""
    authorities = {one.urn: one for one in (*local_authorities(), *local_authorities_ended())}
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
    others = {row["name"]: row["where"] for row in _rows("other_councils.csv")}
    return Register(
        by_code={code: tuple(found) for code, found in by_code.items()},
        by_words={words: tuple(found) for words, found in by_words.items()},
        styles={urn: frozenset(found) for urn, found in styles.items()},
        others={spelling(name).words: where for name, where in others.items()},
        names={**dict.fromkeys(map(joined, others), ""), **names},
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("inspection_framework.exchange").joinpath("data", name).read_text("utf-8")
    return csv.DictReader(text.splitlines())


def candidates(text: str) -> tuple[Provider, ...]:
    """Return every authority of any day that a name, a code or a number may mean; none where it means none.

    >>> [provider.name for provider in candidates("Dorset")]
    ['Dorset', 'Dorset (county)']
    >>> [provider.name for provider in candidates("County of Dorset")], candidates("Lincoln City Council")
    (['Dorset (county)'], ())
    """
    named = spelling(text)
    found = [register().by_code.get(code, ()) for code in named.codes]
    if named.words or not found:
        found.append(_by_name(named))
    return tuple(one for one in found[0] if all(one in others for others in found[1:]))


def _by_name(named: Spelling) -> tuple[Provider, ...]:
    """Return the authorities of a name: in full, or without the kind of council, where they are of that kind."""
    known = register()
    if named.words in known.others:
        return ()
    if named.words in known.by_words:
        return known.by_words[named.words]
    return tuple(one for one in known.by_words.get(named.core, ()) if _is(known.styles[one.urn], named.kinds))


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
"""Whether a council is of a kind: by the first letters of its GSS codes, or because it is known to be."""


def _is(styles: Collection[str], kinds: Collection[str]) -> bool:
    return all(_IS[kind](styles) for kind in kinds)


def elsewhere(text: str) -> str:
    """Return what kind of council a name is of that is no such authority, ``""`` where it is none that is known.

    >>> elsewhere("Lincoln City Council"), elsewhere("Cardiff"), elsewhere("Leeds")
    ('district', 'Wales', '')
    """
    named, others = spelling(text), register().others
    return others.get(named.words, "" if named.core in register().by_words else others.get(named.core, ""))


def existed(provider: Provider, first: date | None, last: date | None) -> bool:
    """Whether an authority was there on any day of some; every day counts where none is given."""
    begun = last is None or not isinstance(provider.registered, date) or provider.registered <= last
    return begun and (first is None or provider.closed is None or first < provider.closed)
