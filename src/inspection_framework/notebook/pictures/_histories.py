"""The inspections of each of several providers."""

from collections.abc import Iterable, Sequence

from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []


def by_provider(
    providers: Sequence[Provider], inspections: Iterable[Inspection]
) -> dict[Provider, tuple[Inspection, ...]]:
    """Give the inspections of each provider, by its kind and number; those of others are left out."""
    found: dict[tuple[str, str], list[Inspection]] = {(one.kind, one.urn): [] for one in providers}
    for inspection in inspections:
        if (key := (inspection.provider.kind, inspection.provider.urn)) in found:
            found[key].append(inspection)
    return {one: tuple(found[one.kind, one.urn]) for one in providers}
