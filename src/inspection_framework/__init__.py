"""Ofsted's inspections of children's services as data: frameworks, judgements, and what follows from them.

The root gives out the vocabulary and the rules, each name loaded when it is first asked for. The frameworks come from
:mod:`inspection_framework.frameworks`, which loads as an attribute too, the inspections that ship with the package from
:mod:`inspection_framework.exchange.datasets`.
"""

import sys
from importlib import import_module

_NAMES = {
    "errors": (
        "CannotDrawError",
        "CannotPublishError",
        "DefinitionError",
        "DocumentError",
        "HiddenFaultError",
        "InspectionFrameworkError",
        "LabelError",
        "NoOverallJudgementError",
        "NoSamplingPlanError",
        "NotComparableError",
        "NotInForceError",
        "OutsideCalendarError",
        "Problem",
        "UndefinedOperationError",
        "UnknownActivityError",
        "UnknownAreaError",
        "UnknownAuthorityError",
        "UnknownEditionError",
        "UnknownTableError",
        "UnknownTopicError",
        "UnreadableFileError",
    ),
    "exchange.authorities": ("local_authority",),
    "model.activities": (
        "Activity",
        "Evidence",
        "Feedback",
        "Notice",
        "OnSitePattern",
        "Phase",
        "Place",
        "Reporting",
        "TeamRole",
    ),
    "model.amounts": ("HowMany",),
    "model.areas": ("Area", "Role"),
    "model.cases": ("Case", "Reference"),
    "model.chances": ("ChanceMethod", "WaitGroup"),
    "model.child_lists": ("ChildList", "ChildRecord", "Column", "Feed", "Holds", "ListEntry"),
    "model.days": ("Days", "Period", "Weekday", "Window"),
    "model.deadlines": ("Anchor", "Deadline"),
    "model.edition": ("Edition", "LabelUse", "Revision"),
    "model.facts": ("Basis", "Fact", "Source", "Sourced", "Wording", "in_force", "statements", "wording_of"),
    "model.findings": ("Finding", "FindingKind"),
    "model.framework": ("Contradiction", "Framework", "Topic"),
    "model.frequencies": (
        "Circumstance",
        "Cycle",
        "Frequency",
        "Mandate",
        "Proviso",
        "YearDay",
        "inspection_year",
        "rolling_three_years",
    ),
    "model.grade_ranges": ("GradeRange",),
    "model.grades": (
        "Absence",
        "Grade",
        "InterimEffectiveness",
        "Outcome",
        "Scale",
        "SupportedAccommodationOutcome",
    ),
    "model.inspections": ("Inspection",),
    "model.judgements": ("Judgement", "Judgements"),
    "model.lengths": ("CalendarDays", "Hours", "Length", "Months", "Weeks", "WorkingDays"),
    "model.pathways": ("Mode", "Pathway", "Regime", "Suspension", "Timing"),
    "model.providers": ("Code", "Provider"),
    "model.provisions": (
        "Bound",
        "Cap",
        "Count",
        "Force",
        "ObservedBound",
        "Rule",
        "StatedBound",
        "Tendency",
        "Tie",
        "UsualRule",
    ),
    "model.record": ("GradedInspection", "Record", "Sighting", "Succession", "Tally"),
    "model.reorganisations": ("CodeChange", "Reorganisation"),
    "model.sampling": ("Minimum", "Part", "Reading", "SamplingPlan", "Stratum"),
    "rules.aggregation": ("overall_judgement",),
    "rules.chances": ("Chance", "Chances", "chances"),
    "rules.changes": ("Change", "ChangeKind", "Changes", "Subject", "changes"),
    "rules.checks": ("Check", "Verdict"),
    "rules.comparison": ("Comparison", "best", "compare", "worst"),
    "rules.departures": ("Departure", "DepartureKind", "departures"),
    "rules.draw": ("Draw", "draw_sample"),
    "rules.draw_record": ("DrawRecord", "StratumCount", "Verification"),
    "rules.due": ("Due",),
    "rules.eligibility": ("Answer", "Eligibility", "eligibility"),
    "rules.history": ("History",),
    "rules.outlook": ("Outlook", "outlook"),
    "rules.overall": ("OverallJudgement",),
    "rules.prospects": ("Prospect",),
    "rules.reasons": ("Reason", "Standing"),
    "rules.sampling": ("Feasibility", "SampleCheck", "check_sample", "feasibility"),
    "rules.steps": ("Step", "StepKind"),
    "rules.strata": ("Membership", "strata_of"),
    "rules.timetable": ("Timetable", "timetable"),
    "rules.waits": ("WaitsCounted",),
    "rules.working_days": ("add_working_days", "is_projected", "is_working_day", "working_days_between"),
}
"""The public names, by the module below this one that defines them. Type checkers read `__init__.pyi`."""

_MODULES = {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names}

__all__ = sorted(_MODULES)  # noqa: PLE0605 # a list  # pyright: ignore[reportUnsupportedDunderAll]
__version__ = "0.2.0"


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for, so that the import costs next to nothing."""
    if name in _MODULES:
        found = globals()[name] = getattr(import_module(_MODULES[name]), name)
        if plugin := sys.modules.get(f"{__name__}._hypothesis_plugin"):
            plugin.register()
        return found
    if name == "frameworks":
        return import_module(f"{__name__}.frameworks")
    from inspection_framework.deprecation import deprecated_name  # noqa: PLC0415 # nothing is loaded before it is asked for

    return deprecated_name(__name__, name)


def __dir__() -> list[str]:
    """Name what can be asked for too, loaded or not."""
    return sorted({*globals(), *__all__})
