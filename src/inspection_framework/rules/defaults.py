"""The library's own record and regimes, loaded when they are first asked for: importing the rules loads neither."""

from collections.abc import Mapping

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.child_lists import Feed
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Scale
from inspection_framework.model.pathways import Regime
from inspection_framework.model.record import Record

__all__: list[str] = []


def default_record(*editions: Edition[Scale]) -> Record:
    """Give the library's record of some editions: that of providers where it alone covers any, else of authorities."""
    from inspection_framework.frameworks.record import RECORD  # noqa: PLC0415

    if any(RECORD.covers(edition) for edition in editions):
        return RECORD
    from inspection_framework.frameworks.provider_record import PROVIDER_RECORD  # noqa: PLC0415

    return PROVIDER_RECORD if any(PROVIDER_RECORD.covers(edition) for edition in editions) else RECORD


def default_regimes() -> Mapping[str, Regime]:
    """Give the library's regimes, each by a kind of provider."""
    from inspection_framework.frameworks.regimes import REGIMES  # noqa: PLC0415

    return REGIMES


def default_regime(kind: str) -> Regime:
    """Give the library's regime for a kind of provider.

    Raises:
        DefinitionError: it has none for that kind.
    """
    regimes = default_regimes()
    if kind not in regimes:
        problem = Problem("provider.kind", f"there is no regime for {kind!r}, only for {', '.join(regimes)}: pass one")
        raise DefinitionError("outlook", [problem])
    return regimes[kind]


def default_feeds() -> tuple[Fact[Feed], ...]:
    """Give which list of Annex A feeds which group, as the library assumes it."""
    from inspection_framework.frameworks.annex_a import FEEDS  # noqa: PLC0415

    return FEEDS
