"""The matching inspections of two sources, by provider and day, the surest way first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from inspection_framework.exchange.reconciliation.found import CommonDay, MatchedBy
from inspection_framework.exchange.reconciliation.identity import are_others, authority_or_name, codes_of, number_of
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []

Pair = tuple[Inspection, Inspection, MatchedBy, CommonDay]
InspectionsByPlace = dict[int, Inspection]
"""The inspections by their place in a source."""


def pairs_of(lefts: InspectionsByPlace, rights: InspectionsByPlace) -> Iterator[Pair]:
    """Yield the matching inspections, the surest way first, and remove them from both sources.

    Ambiguous matches are left unmatched, and so are providers with different Ofsted numbers.
    """
    for by, names in _NAMES.items():
        for day, day_of in _DAYS.items():
            on_the_left, on_the_right = (_by_key(each, names, day_of) for each in (lefts, rights))
            for key, left in on_the_left.items():
                right = on_the_right.get(key, ())
                if len(left) == len(right) == 1 and left[0] in lefts and right[0] in rights:
                    ours, theirs = lefts[left[0]], rights[right[0]]
                    if not are_others(ours.provider, theirs.provider):
                        del lefts[left[0]], rights[right[0]]
                        yield ours, theirs, by, day


def _by_key(
    inspections: InspectionsByPlace,
    names: Callable[[Inspection], Iterable[Hashable]],
    day_of: Callable[[Inspection], date | Absence],
) -> Mapping[Hashable, Sequence[int]]:
    """Return the places of the inspections, by the provider's kind and name and the day."""
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, inspection in inspections.items():
        if isinstance(day := day_of(inspection), date):
            for name in names(inspection):
                if name:
                    places[inspection.provider.kind, name, day].append(place)
    return places


_NAMES: Mapping[MatchedBy, Callable[[Inspection], Iterable[Hashable]]] = {
    MatchedBy.NUMBER: lambda inspection: [number_of(inspection.provider)],
    MatchedBy.CODE: lambda inspection: codes_of(inspection.provider),
    MatchedBy.NAME: lambda inspection: [authority_or_name(inspection)],
}
_DAYS: Mapping[CommonDay, Callable[[Inspection], date | Absence]] = {
    CommonDay.FIRST: lambda inspection: inspection.started,
    CommonDay.LAST: lambda inspection: inspection.ended,
    CommonDay.PUBLISHED: lambda inspection: inspection.published,
}
