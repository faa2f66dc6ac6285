"""A table of every fact and rule with its source, which sorts by each of its columns."""

from collections.abc import Iterator

from docs.rendering.markdown import lines, plain, span, table
from inspection_framework import Fact, statements, wording_of
from inspection_framework.frameworks import named
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Sourced
from inspection_framework.model.days import in_words
from inspection_framework.model.facts import worded

__all__ = ["all_facts"]

HEAD = ("What it says", "Source", "Basis", "Wording", "Wording seen", "Looked at", "Where it is")


def all_facts() -> str:
    """Return the table, under the number of its rows."""
    rows = [_row(sourced, where) for sourced, where in _known().items()]
    return lines(f"{len(rows)} facts and rules.", f"::::{{container}} sortable\n{table(HEAD, rows)}\n::::")


def _known() -> dict[Sourced, str]:
    """Return each distinct fact and rule with the first place that has it."""
    known: dict[Sourced, str] = {}
    for name, framework in named():
        for path, sourced in statements(framework):
            known.setdefault(sourced, f"{name}.{path}")
    for kind, regime in REGIMES.items():
        for path, sourced in statements(regime):
            known.setdefault(sourced, f"REGIMES[{kind!r}].{path}")
    return known


def _row(sourced: Sourced, where: str) -> tuple[str, ...]:
    source = sourced.source
    document = (source.document, source.published and in_words(source.published), source.locator or source.unlocated)
    return (
        " ".join(_said(sourced)),
        plain(", ".join(part for part in document if part)),
        source.basis.value,
        "not found" if isinstance(sourced, Fact) and sourced.value is None else wording_of(sourced).value,
        "yes" if source.wording_seen else "no",
        source.checked_on.isoformat() if source.checked_on else "no day",
        plain(where),
    )


def _said(sourced: Sourced) -> Iterator[str]:
    """Yield what a fact or rule says, and its note."""
    if not isinstance(sourced, Fact):
        yield plain(str(getattr(sourced, "says", sourced)))
        return
    if sourced.value is not None:
        yield plain(worded(sourced.value))
    if sourced.note:
        yield span(plain(f"Note: {sourced.note}"), "note") if sourced.value is not None else plain(sourced.note)
