"""Which inspection comes next, from when it may come, and what can come in between, each with its reasons."""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.errors import DefinitionError, NotInForceError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.framework import Edition
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Mode, Pathway, Regime
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.rules.aggregation import UNKNOWN
from inspection_framework.rules.defaults import default_record, default_regime
from inspection_framework.rules.history import History, history_of
from inspection_framework.rules.prospects import Prospect, prospect
from inspection_framework.rules.reasons import REHEARSAL, Reason, Standing

__all__ = ["Outlook", "outlook"]


@attrs.frozen(kw_only=True)
class Outlook:
    """What comes next for a provider, as far as it could be told on a day.

    ``latest`` is the graded inspection from which it is told, ``next`` the activity that the rules make the default
    (``None``, with the reason, where none can be told), ``alternatives`` the graded ones that may come instead,
    ``between`` what may come before, ``not_usual`` what does not usually come.
    """

    provider: Provider
    on: date
    latest: Inspection | None
    next: Prospect | None
    alternatives: tuple[Prospect, ...]
    between: tuple[Prospect, ...]
    not_usual: tuple[Prospect, ...]
    reasons: tuple[Reason, ...]

    def explain(self) -> str:
        """Give the answer and its reasons in plain English, with every source."""
        lines = [
            f"What comes next for {self.provider.name}, told on {in_words(self.on)}",
            f"  latest graded inspection: {self.latest or 'none'}",
        ]
        if self.latest and self.latest.overall is not Absence.NOT_IN_EDITION:
            lines.append(f"  judged overall: {self.latest.overall.label}")
        lines += [
            line
            for title, prospects in (
                ("Next", (self.next,) if self.next else ()),
                ("It may be instead", self.alternatives),
                ("In between may come", self.between),
                ("Not usual", self.not_usual),
            )
            for one in prospects
            for line in (f"{title}: {one.activity.title.value}", *one.lines(self.on))
        ]
        if self.next is None:
            lines.append("Next: cannot be told")
        lines += [f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)]
        return "\n".join([*lines, REHEARSAL])


def outlook(
    provider: Provider,
    history: Iterable[Inspection],
    *,
    on: date,
    record: Record | None = None,
    regime: Regime | None = None,
) -> Outlook:
    """Say which inspection comes next for a provider, when, and what can come in between, as of a day.

    ``history`` are the provider's inspections in any order; what was published after ``on`` is left out, and said to
    be. ``record`` is what the reports show (of it too only what was published by then), ``regime`` what decides what
    comes next for this kind of provider; by default both are the library's own.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = [one for one in local_authority_inspections() if one.provider.name == "Harrow"]
    >>> told = outlook(history[0].provider, history, on=date(2026, 11, 22))
    >>> told.next.activity.id, told.next.window
    ('standard', None)

    Raises:
        DefinitionError: the history is not one provider's, stands in no order or overlaps; or there is no regime.
        NotInForceError: no framework of the regime was in force on the day.
    """
    chosen = default_regime(provider.kind) if regime is None else regime
    known = default_record() if record is None else record
    told = history_of(provider, history, on)
    if not any(on in edition.period.value for framework in chosen.frameworks for edition in framework.editions):
        lives = tuple(
            f"{edition.id} ({edition.period.value})"
            for framework in chosen.frameworks
            for edition in framework.editions
        )
        raise NotInForceError(chosen.id, on.isoformat(), lives)
    paths, reasons = _paths(chosen, told)
    prospects = [prospect(path, chosen, told, known) for path in paths]
    defaults = [one for one in prospects if one.mode is Mode.DEFAULT]
    if len(defaults) > 1:
        names = ", ".join(path.id for path in paths if path.mode is Mode.DEFAULT)
        raise DefinitionError(f"regime {chosen.id!r}", [Problem("pathways", f"{names} are the default at once")])
    if not defaults:
        reasons.append(_nothing(chosen, told))
    return Outlook(
        provider=provider,
        on=on,
        latest=told.latest,
        next=defaults[0] if defaults else None,
        alternatives=tuple(one for one in prospects if one.mode is Mode.MAY),
        between=tuple(one for one in prospects if one.mode is Mode.BETWEEN),
        not_usual=tuple(one for one in prospects if one.mode is Mode.NOT_USUAL),
        reasons=(*reasons, *_left_out(chosen, told), *_horizon(chosen)),
    )


GIVEN = Source(document="The history that was given", locator="as given", basis=Basis.INFERRED, wording_seen=True)


def _paths(regime: Regime, told: History) -> tuple[list[Pathway], list[Reason]]:
    """Give the pathways that lead on from what was known, and why others cannot be told."""
    latest, provider = told.latest, told.provider
    paths = [path for path in regime.pathways if path.during is None or told.on in path.during]
    if isinstance(provider.registered, date) and told.on < provider.registered:
        return [], [_given(regime, "not-made-yet", f"{provider.name} was made on {in_words(provider.registered)}.")]
    if provider.closed is not None and provider.closed < told.on:
        return [], [_given(regime, "closed", f"{provider.name} ended on {in_words(provider.closed)}.")]
    if latest is None:
        says = "No graded inspection that was published by then is in the history that was given."
        return [path for path in paths if not path.after], [_given(regime, "no-inspection-yet", says)]
    edition = latest.edition
    if not isinstance(edition, Edition):
        says = f"Under which edition the latest graded inspection was is {edition.label.lower()}."
        return [], [_given(regime, "edition-not-known", says)]
    paths = [path for path in paths if edition.id in path.after]
    outcomes = latest.judgements.outcomes
    looked_at = sorted({area for path in paths for area in path.looks_at(edition.areas)})
    unknown = [area for area in looked_at if outcomes.get(area, Absence.NOT_SUPPLIED) in UNKNOWN]
    applying = [
        path
        for path in paths
        if path.looks_at(edition.areas).isdisjoint(unknown) and path.applies(outcomes, edition.areas)
    ]
    says = f"What follows depends on judgements that are not known: {', '.join(unknown)}."
    return applying, [_given(regime, "judgement-not-known", says)] if unknown else []


def _given(regime: Regime, rule: str, says: str) -> Reason:
    return Reason(standing=Standing.NOT_KNOWN, rule=rule, says=says, edition=regime.id, inputs=(), source=GIVEN)


def _nothing(regime: Regime, told: History) -> Reason:
    """Say that no rule was found that names the next graded inspection."""
    latest = told.latest
    after = f"after {latest}" if latest else "for a provider without one"
    says = f"No rule was found that, on {in_words(told.on)}, names a graded inspection {after}."
    return attrs.evolve(_given(regime, "no-pathway", says), standing=Standing.NOT_FOUND)


def _left_out(regime: Regime, told: History) -> list[Reason]:
    """Say which inspections were not published by then."""
    if not told.not_yet:
        return []
    names = "; ".join(str(one) for one in told.not_yet)
    return [_given(regime, "not-published-yet", f"Left out, because it was not published by then: {names}.")]


def _horizon(regime: Regime) -> list[Reason]:
    """Say that another framework is announced, and that what lies beyond its coming is projected."""
    if regime.horizon is None:
        return []
    says = f"Whatever lies on or after {in_words(regime.horizon.value)} is projected: {regime.horizon.note}."
    return [attrs.evolve(_given(regime, "horizon", says), standing=Standing.INFERRED, source=regime.horizon.source)]
