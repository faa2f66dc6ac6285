"""The library's own record and regimes. They are loaded when they are first needed, not when the rules are imported."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.child_lists import Feed
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.pathways import Regime
from inspection_framework.model.record import Record

__all__: list[str] = []


@cache
def _ours() -> frozenset[str]:
    from inspection_framework.frameworks import named  # noqa: PLC0415

    editions = (edition.id for _, framework in named() for edition in framework.editions)
    return frozenset((*editions, *(regime.id for regime in default_regimes().values())))


def is_ours(rules: str) -> bool:
    """Return whether the edition or regime with this id is the library's own. Then the inspectorate is Ofsted."""
    return rules in _ours()


def default_record(*editions: Edition[Scale]) -> Record:
    """Return the library's record for these editions: that of authorities, or of providers if only that has reports.

    For editions that are not the library's own, the record is empty.
    """
    from inspection_framework.frameworks.record import RECORD  # noqa: PLC0415

    if any(RECORD.covers(edition) for edition in editions):
        return RECORD
    from inspection_framework.frameworks.provider_record import PROVIDER_RECORD  # noqa: PLC0415

    if any(PROVIDER_RECORD.covers(edition) for edition in editions):
        return PROVIDER_RECORD
    ours = not editions or any(is_ours(edition.id) for edition in editions)
    return RECORD if ours else _no_record(", ".join(edition.id for edition in editions))


def _no_record(editions: str) -> Record:
    source = Source(
        document=f"no record of {editions}",
        unlocated="the library has no record of it, and no record was passed",
        basis=Basis.INFERRED,
    )
    return Record(as_of=date.min, source=source, sightings=())


def default_framework(activity: Activity) -> Framework[Scale] | None:
    """Return the library's framework that has an activity, or ``None`` if no framework has it."""
    from inspection_framework.frameworks import named  # noqa: PLC0415

    frameworks = (framework for _, framework in named())
    return next(
        (
            framework
            for framework in frameworks
            if any(activity in edition.activities for edition in framework.editions)
        ),
        None,
    )


def default_regimes() -> Mapping[str, Regime]:
    """Return the library's regimes by kind of provider."""
    from inspection_framework.frameworks.regimes import REGIMES  # noqa: PLC0415

    return REGIMES


def regime_for(kind: str, regime: Regime | None) -> Regime:
    """Return the regime that was passed or, without one, the library's for a kind of provider.

    Raises:
        DefinitionError: none was passed, and the library has no regime for that kind.
    """
    if regime is not None:
        return regime
    regimes = default_regimes()
    if kind not in regimes:
        problem = Problem("provider.kind", f"there is no regime for {kind!r}, only for {', '.join(regimes)}: pass one")
        raise DefinitionError("outlook", [problem])
    return regimes[kind]


def default_feeds() -> tuple[Fact[Feed], ...]:
    """Return the library's assumptions on which list of Annex A feeds which group."""
    from inspection_framework.frameworks.annex_a import FEEDS  # noqa: PLC0415

    return FEEDS
