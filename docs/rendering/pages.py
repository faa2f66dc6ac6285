"""The texts that pages include by name, most of them under ``docs/reference/frameworks``."""

from collections.abc import Callable

from docs.rendering.all_facts import all_facts
from docs.rendering.editions import edition_page
from docs.rendering.frameworks import contradictions_table, editions_table, framework_page, shares_table
from docs.rendering.measured import measured, missed
from docs.rendering.pictures import picture
from docs.rendering.record import record_page
from docs.rendering.regimes import authorities, regime_page
from docs.rendering.replay import replay
from inspection_framework import Edition, Framework
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import named
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Scale

__all__ = ["EDITIONS", "FRAMEWORKS", "rendered"]

FRAMEWORKS: dict[str, Framework[Scale]] = {framework.id: framework for _, framework in named()}
EDITIONS: dict[str, Edition[Scale]] = {
    edition.id: edition for framework in FRAMEWORKS.values() for edition in framework.editions
}


def rendered(name: str) -> str:
    """Return a text by its name, such as ``framework ILACS`` or ``edition ilacs-2023-01``."""
    what, _, which = name.partition(" ")
    return _KINDS[what](which)


_KINDS: dict[str, Callable[[str], str]] = {
    "framework": lambda framework: framework_page(FRAMEWORKS[framework]),
    "edition": lambda edition: edition_page(EDITIONS[edition]),
    "regime": lambda kind: regime_page(REGIMES[kind]),
    "picture": picture,
    "record": lambda _: record_page(RECORD, local_authority_inspections()),
    "provider-record": lambda _: record_page(PROVIDER_RECORD, title="What the tables of providers show"),
    "authorities": lambda _: authorities(),
    "replay": lambda _: replay(),
    "measured": lambda _: measured(),
    "missed": lambda _: missed(),
    "contradictions": lambda _: contradictions_table(tuple(FRAMEWORKS.values())),
    "editions": lambda _: editions_table(tuple(FRAMEWORKS.values())),
    "all-facts": lambda _: all_facts(),
    "shares": lambda _: shares_table(tuple(FRAMEWORKS.values())),
}
