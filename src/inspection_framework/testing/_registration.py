"""What Hypothesis is told, so that ``st.from_type(Inspection)`` knows what to do: the strategy of each public type."""

from collections.abc import Callable, Mapping
from typing import Any, cast, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import inspection_framework as inf
from inspection_framework.testing._activities import (
    activities,
    evidence,
    feedback,
    notices,
    on_site_patterns,
    phases,
    places,
    reportings,
    team_roles,
)
from inspection_framework.testing._answers import (
    comparisons,
    departure_kinds,
    departures_found,
    overall_judgements,
    reasons,
    standings,
)
from inspection_framework.testing._areas import areas, roles
from inspection_framework.testing._bounds import bounds, observed_bounds, stated_bounds
from inspection_framework.testing._cases import (
    cases,
    how_many,
    minima,
    parts,
    readings,
    references,
    sampling_plans,
    strata,
)
from inspection_framework.testing._chance_methods import chance_methods, wait_groups
from inspection_framework.testing._chances import chances_counted, chances_within, waits_counted
from inspection_framework.testing._changes import change_kinds, changes_found, changes_of_editions, subjects
from inspection_framework.testing._child_lists import (
    child_lists,
    child_records,
    columns,
    feeds,
    holds,
    list_entries,
    memberships,
)
from inspection_framework.testing._days import (
    calendar_days,
    days,
    hours,
    lengths,
    months,
    periods,
    weekdays,
    weeks,
    windows,
    working_days,
)
from inspection_framework.testing._deadlines import anchors, deadlines
from inspection_framework.testing._draws import (
    checks,
    draw_records,
    draws,
    feasibilities,
    sample_checks,
    stratum_counts,
    verdicts,
    verifications,
)
from inspection_framework.testing._editions import editions, label_uses, revisions
from inspection_framework.testing._facts import bases, facts, sources, wordings
from inspection_framework.testing._framework import contradictions, frameworks, topics
from inspection_framework.testing._frequencies import (
    circumstances,
    cycles,
    frequencies,
    mandates,
    provisos,
    year_days,
)
from inspection_framework.testing._grades import (
    absences,
    grade_ranges,
    grades,
    interim_effectiveness,
    members,
    supported_accommodation_outcomes,
)
from inspection_framework.testing._inspections import finding_kinds, findings, inspections
from inspection_framework.testing._judgements import judgements, sets_of_judgements
from inspection_framework.testing._outlooks import answers, dues, eligibilities, histories, outlooks, prospects
from inspection_framework.testing._pathways import modes, pathways, regimes, suspensions, timings
from inspection_framework.testing._printing import print_shortly
from inspection_framework.testing._problems import problems
from inspection_framework.testing._providers import codes, providers
from inspection_framework.testing._provisions import caps, counts, forces, tendencies, ties, usual_rules
from inspection_framework.testing._record import graded_inspections, records, sightings, successions, tallies
from inspection_framework.testing._reorganisations import code_changes, reorganisations
from inspection_framework.testing._rules import rules, sourced
from inspection_framework.testing._timetables import step_kinds, steps, timetables
from inspection_framework.testing._words import TEXTS

__all__: list[str] = []

STRATEGIES: Mapping[type, Callable[..., SearchStrategy[Any]]] = {
    inf.Absence: absences,
    inf.Activity: activities,
    inf.Anchor: anchors,
    inf.Answer: answers,
    inf.Area: areas,
    inf.Basis: bases,
    inf.Wording: wordings,
    inf.Bound: bounds,
    inf.CalendarDays: calendar_days,
    inf.Cap: caps,
    inf.Case: cases,
    inf.Chance: chances_within,
    inf.ChanceMethod: chance_methods,
    inf.Chances: chances_counted,
    inf.Change: changes_found,
    inf.ChangeKind: change_kinds,
    inf.Changes: changes_of_editions,
    inf.Check: checks,
    inf.ChildList: child_lists,
    inf.ChildRecord: child_records,
    inf.Circumstance: circumstances,
    inf.Code: codes,
    inf.CodeChange: code_changes,
    inf.Column: columns,
    inf.Comparison: comparisons,
    inf.Contradiction: contradictions,
    inf.Count: counts,
    inf.Cycle: cycles,
    inf.Days: days,
    inf.Deadline: deadlines,
    inf.Departure: departures_found,
    inf.DepartureKind: departure_kinds,
    inf.Draw: draws,
    inf.DrawRecord: draw_records,
    inf.Due: dues,
    inf.Edition: editions,
    inf.Eligibility: eligibilities,
    inf.Evidence: evidence,
    inf.Fact: facts,
    inf.Feasibility: feasibilities,
    inf.Feed: feeds,
    inf.Feedback: feedback,
    inf.Finding: findings,
    inf.FindingKind: finding_kinds,
    inf.Force: forces,
    inf.Framework: frameworks,
    inf.Frequency: frequencies,
    inf.Grade: grades,
    inf.GradeRange: grade_ranges,
    inf.GradedInspection: graded_inspections,
    inf.History: histories,
    inf.Holds: holds,
    inf.Hours: hours,
    inf.HowMany: how_many,
    inf.Inspection: inspections,
    inf.InterimEffectiveness: interim_effectiveness,
    inf.Judgement: judgements,
    inf.Judgements: sets_of_judgements,
    inf.LabelUse: label_uses,
    inf.Length: lengths,
    inf.ListEntry: list_entries,
    inf.Mandate: mandates,
    inf.Membership: memberships,
    inf.Minimum: minima,
    inf.Mode: modes,
    inf.Months: months,
    inf.Notice: notices,
    inf.ObservedBound: observed_bounds,
    inf.OnSitePattern: on_site_patterns,
    inf.Outlook: outlooks,
    inf.OverallJudgement: overall_judgements,
    inf.Part: parts,
    inf.Pathway: pathways,
    inf.Period: periods,
    inf.Phase: phases,
    inf.Place: places,
    inf.Problem: problems,
    inf.Prospect: prospects,
    inf.Provider: providers,
    inf.Proviso: provisos,
    inf.Reading: readings,
    inf.Reason: reasons,
    inf.Record: records,
    inf.Reference: references,
    inf.Regime: regimes,
    inf.Reorganisation: reorganisations,
    inf.Reporting: reportings,
    inf.Revision: revisions,
    inf.Role: roles,
    inf.Rule: rules,
    inf.SampleCheck: sample_checks,
    inf.SamplingPlan: sampling_plans,
    inf.Scale: members,
    inf.Sighting: sightings,
    inf.Source: sources,
    inf.Sourced: sourced,
    inf.Standing: standings,
    inf.StatedBound: stated_bounds,
    inf.Step: steps,
    inf.StepKind: step_kinds,
    inf.Stratum: strata,
    inf.StratumCount: stratum_counts,
    inf.Subject: subjects,
    inf.Succession: successions,
    inf.SupportedAccommodationOutcome: supported_accommodation_outcomes,
    inf.Suspension: suspensions,
    inf.Tally: tallies,
    inf.TeamRole: team_roles,
    inf.Tendency: tendencies,
    inf.Tie: ties,
    inf.Timetable: timetables,
    inf.Timing: timings,
    inf.Topic: topics,
    inf.UsualRule: usual_rules,
    inf.Verdict: verdicts,
    inf.Verification: verifications,
    inf.WaitGroup: wait_groups,
    inf.WaitsCounted: waits_counted,
    inf.Weekday: weekdays,
    inf.Weeks: weeks,
    inf.Window: windows,
    inf.WorkingDays: working_days,
    inf.YearDay: year_days,
}
"""The strategy of each type."""


def register() -> None:
    """Tell Hypothesis the strategy of each type, and how to print values of it."""
    for kind in STRATEGIES:
        st.register_type_strategy(kind, strategy_of)
    print_shortly(kind for kind in STRATEGIES if attrs.has(kind))


def strategy_of(kind: type) -> SearchStrategy[Any]:
    """Return the strategy of a type such as ``Edition``, ``Edition[Grade]`` or ``Fact[str]``.

    Hypothesis also asks for every type that one of ours is a subclass of, such as ``Mapping[str, int]`` or an ``Enum``.
    It is answered ``NotImplemented``, which leaves the type to Hypothesis.
    """
    plain = get_origin(kind) or kind
    if plain not in STRATEGIES:
        return cast("SearchStrategy[Any]", NotImplemented)  # as Hypothesis has it, whose annotation leaves it out
    (of,) = get_args(kind) or (None,)
    if plain is inf.Fact:
        return facts(TEXTS if of in (None, str) else st.from_type(of))
    on_a_scale = isinstance(of, type) and issubclass(of, inf.Scale) and len(of)
    return STRATEGIES[plain](of) if on_a_scale else STRATEGIES[plain]()
