"""The pathways that apply to a provider's history, those that depend on something unknown, and the reasons."""

from collections.abc import Iterable, Mapping
from itertools import product

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.frequencies import inspection_year
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.pathways import Mode, Pathway, Regime
from inspection_framework.rules.next_inspection.circumstances import KnownCircumstances, all_hold
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.overall.aggregation import UNKNOWN
from inspection_framework.rules.reasons import GIVEN, Reason, Standing

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class OpenPathways:
    """The pathways that apply, those that depend on something unknown, and the reasons."""

    applying: tuple[Pathway, ...] = ()
    undecided: tuple[Pathway, ...] = ()
    reasons: tuple[Reason, ...] = ()


def not_there(history: History, regime: Regime) -> tuple[Reason, ...]:
    """Return the reason that a provider did not exist on the day; nothing if it did, as far as is known."""
    name, on, made, ended = history.provider.name, history.on, history.provider.registered, history.provider.closed
    if not isinstance(made, Absence) and on < made:
        says = f"{name} did not exist on {in_words(on)}: it was created on {in_words(made)}."
        return (given(regime, Standing.GIVEN, "not-made-yet", says),)
    if ended is not None and ended < on:
        says = f"{name} no longer existed on {in_words(on)}: it ended on {in_words(ended)}."
        return (given(regime, Standing.GIVEN, "ended", says),)
    return ()


def leads_from(history: History, regime: Regime, circumstances: KnownCircumstances) -> OpenPathways:
    """Return the pathways of a regime that apply to a history in these circumstances."""
    provider, latest = history.provider, history.latest
    made, ended = provider.registered, provider.closed
    if absent := not_there(history, regime):
        return OpenPathways(reasons=absent)
    paths = in_force(regime.pathways, history.on)
    if latest is None:
        says = "The history that was passed in has no graded inspection published by then."
        if not isinstance(made, Absence):
            says += f" {provider.name} was created on {in_words(made)}: earlier judgements are of other providers."
        if ended is not None:
            says += (
                " Inspections of providers that have ended do not ship with the package: if there were any, pass them."
            )
        why = given(regime, Standing.GIVEN, "no-inspection-yet", says)
        leads = OpenPathways(applying=tuple(path for path in paths if not path.after), reasons=(why,))
    elif isinstance(latest.edition, Edition):
        after = [path for path in paths if latest.edition.id in path.after]
        leads = decided(regime, after, latest.judgements.outcomes, latest.edition)
    else:
        says = f"The edition of the latest graded inspection is not known ({latest.edition.label.lower()})."
        return _stopped(regime, Standing.NOT_KNOWN, "edition-not-known", says)
    return _with_one_default(regime, history, _in_circumstances(regime, history, leads, circumstances))


def given(regime: Regime, standing: Standing, rule: str, says: str) -> Reason:
    """Return a reason whose source is the history that the caller passed."""
    return Reason(standing=standing, rule=rule, says=says, edition=regime.id, inputs=(), source=GIVEN)


def _stopped(regime: Regime, standing: Standing, rule: str, says: str) -> OpenPathways:
    return OpenPathways(reasons=(given(regime, standing, rule, says),))


def decided(
    regime: Regime, paths: Iterable[Pathway], outcomes: Mapping[str, Outcome], edition: Edition[Scale]
) -> OpenPathways:
    """Return the pathways that apply whatever the unknown judgements are, and those that apply only for some."""
    of_areas = {area.id: outcomes.get(area.id, Absence.NOT_SUPPLIED) for area in edition.areas}
    unknown = {area: outcome for area, outcome in of_areas.items() if outcome in UNKNOWN}
    applying: list[Pathway] = []
    undecided: list[Pathway] = []
    for path in paths:
        hidden = sorted(path.looks_at(edition.areas) & set(unknown))
        answers = {
            path.applies({**of_areas, **dict(zip(hidden, grades, strict=True))}, edition.areas)
            for grades in product(edition.scale, repeat=len(hidden))
        }
        if True in answers:
            (undecided if False in answers else applying).append(path)
    decisive = {area for path in undecided for area in path.looks_at(edition.areas)}
    inputs = {area: outcome for area, outcome in unknown.items() if area in decisive}
    reasons: tuple[Reason, ...] = ()
    if inputs:
        named = ", ".join(f"{area} ({outcome.label.lower()})" for area, outcome in inputs.items())
        says = f"What follows depends on judgements that are not known: {named}."
        why = given(regime, Standing.NOT_KNOWN, "judgement-not-known", says)
        reasons = (attrs.evolve(why, inputs=tuple(inputs.items())),)
    return OpenPathways(applying=tuple(applying), undecided=tuple(undecided), reasons=reasons)


def _in_circumstances(
    regime: Regime, history: History, leads: OpenPathways, circumstances: KnownCircumstances
) -> OpenPathways:
    """Leave out pathways whose circumstances are not true. Pathways with unknown circumstances are undecided."""
    year = inspection_year(history.on)
    states = {
        path.id: all_hold(path.where, history, year, circumstances) for path in (*leads.applying, *leads.undecided)
    }
    open_ones = [path for path in leads.applying if states[path.id] is None]
    named = ", ".join(dict.fromkeys(circumstance.value for path in open_ones for circumstance in path.where))
    says = f"What follows depends on a circumstance that is not known: {named}."
    why = given(regime, Standing.NOT_KNOWN, "circumstance-not-known", says)
    return OpenPathways(
        applying=tuple(path for path in leads.applying if states[path.id]),
        undecided=(*(path for path in leads.undecided if states[path.id] is not False), *open_ones),
        reasons=(*leads.reasons, why) if open_ones else leads.reasons,
    )


def _with_one_default(regime: Regime, history: History, leads: OpenPathways) -> OpenPathways:
    """Raise an error if there are two defaults, and add a reason if there is none."""
    defaults = [path.id for path in leads.applying if path.mode is Mode.DEFAULT]
    if len(defaults) > 1:
        problem = Problem("pathways", f"{', '.join(defaults)} are all the default: expected one")
        raise DefinitionError(f"regime {regime.id!r}", [problem])
    if defaults or any(path.mode is Mode.DEFAULT for path in leads.undecided):
        return leads
    after = f"after {history.latest}" if history.latest else "for a provider without an earlier inspection"
    says = f"No rule in force on {in_words(history.on)} was found that names the graded inspection {after}."
    why = given(regime, Standing.NOT_FOUND, "no-pathway", says)
    return attrs.evolve(leads, reasons=(*leads.reasons, why))
