"""Which inspections of two sources are the same, told by provider and day, the surest way first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date

from inspection_framework.exchange.readers.authorities import spelling
from inspection_framework.exchange.reconciliation.found import CommonDay, MatchedBy
from inspection_framework.frameworks.authorities import CODE_CHANGES
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []

Pair = tuple[Inspection, Inspection, MatchedBy, CommonDay]


def pairs_of(lefts: list[Inspection], rights: list[Inspection]) -> Iterator[Pair]:
    """Take out of both lists what is the same, the surest way first."""
    for by, names in _NAMES.items():
        for day, day_of in _DAYS.items():
            on_the_left, on_the_right = (_by_key(each, names, day_of) for each in (lefts, rights))
            for key, left in on_the_left.items():
                right = on_the_right.get(key, [])
                if len(left) == len(right) == 1 and left[0] in lefts and right[0] in rights:
                    lefts.remove(left[0])
                    rights.remove(right[0])
                    yield left[0], right[0], by, day


def _by_key(
    inspections: Iterable[Inspection],
    names: Callable[[Provider], Iterable[Hashable]],
    day_of: Callable[[Inspection], date | Absence],
) -> Mapping[Hashable, list[Inspection]]:
    found: defaultdict[Hashable, list[Inspection]] = defaultdict(list)
    for one in inspections:
        if isinstance(day := day_of(one), date):
            for name in names(one.provider):
                found[name, day].append(one)
    return found


_NOW = {(fact.value.scheme, fact.value.old): fact.value.new for fact in CODE_CHANGES}


def codes_of(provider: Provider) -> Iterator[tuple[str, str, str]]:
    """Give a provider's codes, those that have changed as they are now."""
    for code in provider.codes:
        yield provider.kind, code.scheme, _NOW.get((code.scheme, code.value), code.value)


_NAMES: Mapping[MatchedBy, Callable[[Provider], Iterable[Hashable]]] = {
    MatchedBy.NUMBER: lambda provider: [(provider.kind, provider.urn)],
    MatchedBy.CODE: codes_of,
    MatchedBy.NAME: lambda provider: [(provider.kind, spelling(provider.name))],
}
_DAYS: Mapping[CommonDay, Callable[[Inspection], date | Absence]] = {
    CommonDay.FIRST: lambda one: one.started,
    CommonDay.LAST: lambda one: one.ended,
    CommonDay.PUBLISHED: lambda one: one.published,
}
