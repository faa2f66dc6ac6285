"""The inspections of several providers, by provider."""

from collections.abc import Iterable, Sequence

from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []


def by_provider(
    providers: Sequence[Provider], inspections: Iterable[Inspection]
) -> dict[Provider, tuple[Inspection, ...]]:
    """Return the inspections of each provider, matched by kind and URN, without those of other providers."""
    histories: dict[tuple[str, str], list[Inspection]] = {(provider.kind, provider.urn): [] for provider in providers}
    for inspection in inspections:
        if (key := (inspection.provider.kind, inspection.provider.urn)) in histories:
            histories[key].append(inspection)
    return {provider: tuple(histories[provider.kind, provider.urn]) for provider in providers}
