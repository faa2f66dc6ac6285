"""Hypothesis strategies for every public type, for our tests and everybody else's.

There is a function for each type, in the plural. What it gives is valid by construction, nothing is filtered, and it
shrinks to something short. Importing this package registers them with Hypothesis, so that ``st.from_type(Inspection)``
works too. Where both are installed, that happens by itself when your program first uses a name of the root. It comes
with the extra ``testing``.

>>> from hypothesis import strategies as st
>>> from inspection_framework import Days
>>> from inspection_framework.testing import simplest
>>> print(simplest(st.from_type(Days)))
1 January 2018 to 1 January 2018
"""

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
from inspection_framework.testing._areas import areas, areas_of_an_edition, roles
from inspection_framework.testing._bounds import bounds, observed_bounds, stated_bounds
from inspection_framework.testing._cases import (
    cases,
    how_many,
    minima,
    parts,
    populations,
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
    dates,
    days,
    hours,
    lengths,
    months,
    periods,
    successive_periods,
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
from inspection_framework.testing._editions import editions, label_uses, our_editions, revisions
from inspection_framework.testing._facts import bases, facts, facts_over_time, sources, wordings
from inspection_framework.testing._framework import contradictions, frameworks, our_frameworks, topics
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
    outcomes,
    scales,
    supported_accommodation_outcomes,
)
from inspection_framework.testing._inspections import finding_kinds, findings, inspections
from inspection_framework.testing._judgements import judgements, judgements_of, profiles, sets_of_judgements
from inspection_framework.testing._outlooks import answers, dues, eligibilities, histories, outlooks, prospects
from inspection_framework.testing._pathways import modes, pathways, regimes, suspensions, timings
from inspection_framework.testing._problems import problems
from inspection_framework.testing._providers import codes, kinds_of_provider, providers
from inspection_framework.testing._provisions import caps, counts, forces, tendencies, ties, usual_rules
from inspection_framework.testing._record import graded_inspections, records, sightings, successions, tallies
from inspection_framework.testing._registration import register
from inspection_framework.testing._reorganisations import code_changes, reorganisations
from inspection_framework.testing._rules import rules, sourced
from inspection_framework.testing._simplest import simplest
from inspection_framework.testing._timetables import step_kinds, steps, timetables
from inspection_framework.testing._words import identifiers, names, texts

__all__ = [
    "absences",
    "activities",
    "anchors",
    "answers",
    "areas",
    "areas_of_an_edition",
    "bases",
    "bounds",
    "calendar_days",
    "caps",
    "cases",
    "chance_methods",
    "chances_counted",
    "chances_within",
    "change_kinds",
    "changes_found",
    "changes_of_editions",
    "checks",
    "child_lists",
    "child_records",
    "circumstances",
    "code_changes",
    "codes",
    "columns",
    "comparisons",
    "contradictions",
    "counts",
    "cycles",
    "dates",
    "days",
    "deadlines",
    "departure_kinds",
    "departures_found",
    "draw_records",
    "draws",
    "dues",
    "editions",
    "eligibilities",
    "evidence",
    "facts",
    "facts_over_time",
    "feasibilities",
    "feedback",
    "feeds",
    "finding_kinds",
    "findings",
    "forces",
    "frameworks",
    "frequencies",
    "grade_ranges",
    "graded_inspections",
    "grades",
    "histories",
    "holds",
    "hours",
    "how_many",
    "identifiers",
    "inspections",
    "interim_effectiveness",
    "judgements",
    "judgements_of",
    "kinds_of_provider",
    "label_uses",
    "lengths",
    "list_entries",
    "mandates",
    "members",
    "memberships",
    "minima",
    "modes",
    "months",
    "names",
    "notices",
    "observed_bounds",
    "on_site_patterns",
    "our_editions",
    "our_frameworks",
    "outcomes",
    "outlooks",
    "overall_judgements",
    "parts",
    "pathways",
    "periods",
    "phases",
    "places",
    "populations",
    "problems",
    "profiles",
    "prospects",
    "providers",
    "provisos",
    "readings",
    "reasons",
    "records",
    "references",
    "regimes",
    "reorganisations",
    "reportings",
    "revisions",
    "roles",
    "rules",
    "sample_checks",
    "sampling_plans",
    "scales",
    "sets_of_judgements",
    "sightings",
    "simplest",
    "sourced",
    "sources",
    "standings",
    "stated_bounds",
    "step_kinds",
    "steps",
    "strata",
    "stratum_counts",
    "subjects",
    "successions",
    "successive_periods",
    "supported_accommodation_outcomes",
    "suspensions",
    "tallies",
    "team_roles",
    "tendencies",
    "texts",
    "ties",
    "timetables",
    "timings",
    "topics",
    "usual_rules",
    "verdicts",
    "verifications",
    "wait_groups",
    "waits_counted",
    "weekdays",
    "weeks",
    "windows",
    "wordings",
    "working_days",
    "year_days",
]

register()
