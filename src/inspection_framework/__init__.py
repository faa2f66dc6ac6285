"""Ofsted's inspections of children's services as data: frameworks, judgements, and what follows from them.

The root holds the vocabulary and the rules. The frameworks come from :mod:`inspection_framework.frameworks`, the
inspections that ship with the package from :mod:`inspection_framework.exchange.datasets`.
"""

from inspection_framework.errors import (
    CannotDrawError,
    CannotPublishError,
    DefinitionError,
    DocumentError,
    InspectionFrameworkError,
    LabelError,
    NoOverallJudgementError,
    NoSamplingPlanError,
    NotComparableError,
    NotInForceError,
    OutsideCalendarError,
    Problem,
    UnknownActivityError,
    UnknownAreaError,
    UnknownEditionError,
    UnknownTableError,
    UnknownTopicError,
    UnreadableFileError,
)
from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Feedback,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.child_lists import ChildList, ChildRecord, Column, Feed, Holds, ListEntry
from inspection_framework.model.days import (
    CalendarDays,
    Days,
    Hours,
    Length,
    Months,
    Period,
    Weekday,
    Weeks,
    Window,
    WorkingDays,
)
from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.facts import Basis, Fact, Source, Sourced, in_force, statements
from inspection_framework.model.findings import Finding, FindingKind
from inspection_framework.model.framework import Contradiction, Edition, Framework, LabelUse, Revision, Topic
from inspection_framework.model.frequencies import (
    Circumstance,
    Cycle,
    Frequency,
    Mandate,
    Proviso,
    YearDay,
    inspection_year,
    rolling_three_years,
)
from inspection_framework.model.grades import (
    Absence,
    Grade,
    GradeRange,
    InterimEffectiveness,
    Outcome,
    Scale,
    SupportedAccommodationOutcome,
)
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.model.pathways import Mode, Pathway, Regime, Suspension, Timing
from inspection_framework.model.providers import Code, Provider
from inspection_framework.model.provisions import (
    Bound,
    Cap,
    Count,
    Force,
    ObservedBound,
    Rule,
    StatedBound,
    Tendency,
    Tie,
    UsualRule,
)
from inspection_framework.model.record import Record, Sighting, Succession, Tally
from inspection_framework.model.reorganisations import CodeChange, Reorganisation
from inspection_framework.model.sampling import Minimum, Part, Reading, SamplingPlan, Stratum
from inspection_framework.rules.aggregation import overall_judgement
from inspection_framework.rules.changes import Change, ChangeKind, Changes, Subject, changes
from inspection_framework.rules.checks import Check, Verdict
from inspection_framework.rules.comparison import Comparison, best, compare, worst
from inspection_framework.rules.departures import Departure, DepartureKind, departures
from inspection_framework.rules.draw import Draw, draw_sample
from inspection_framework.rules.draw_record import DrawRecord, StratumCount, Verification
from inspection_framework.rules.due import Due
from inspection_framework.rules.eligibility import Answer, Eligibility, eligibility
from inspection_framework.rules.history import History
from inspection_framework.rules.outlook import Outlook, outlook
from inspection_framework.rules.overall import OverallJudgement
from inspection_framework.rules.prospects import Prospect
from inspection_framework.rules.reasons import Reason, Standing
from inspection_framework.rules.sampling import Feasibility, SampleCheck, check_sample, feasibility
from inspection_framework.rules.steps import Step, StepKind
from inspection_framework.rules.strata import Membership, strata_of
from inspection_framework.rules.timetable import Timetable, timetable
from inspection_framework.rules.working_days import add_working_days, is_projected, is_working_day, working_days_between

__all__ = [
    "Absence",
    "Activity",
    "Anchor",
    "Answer",
    "Area",
    "Basis",
    "Bound",
    "CalendarDays",
    "CannotDrawError",
    "CannotPublishError",
    "Cap",
    "Case",
    "Change",
    "ChangeKind",
    "Changes",
    "Check",
    "ChildList",
    "ChildRecord",
    "Circumstance",
    "Code",
    "CodeChange",
    "Column",
    "Comparison",
    "Contradiction",
    "Count",
    "Cycle",
    "Days",
    "Deadline",
    "DefinitionError",
    "Departure",
    "DepartureKind",
    "DocumentError",
    "Draw",
    "DrawRecord",
    "Due",
    "Edition",
    "Eligibility",
    "Evidence",
    "Fact",
    "Feasibility",
    "Feed",
    "Feedback",
    "Finding",
    "FindingKind",
    "Force",
    "Framework",
    "Frequency",
    "Grade",
    "GradeRange",
    "History",
    "Holds",
    "Hours",
    "HowMany",
    "Inspection",
    "InspectionFrameworkError",
    "InterimEffectiveness",
    "Judgement",
    "Judgements",
    "LabelError",
    "LabelUse",
    "Length",
    "ListEntry",
    "Mandate",
    "Membership",
    "Minimum",
    "Mode",
    "Months",
    "NoOverallJudgementError",
    "NoSamplingPlanError",
    "NotComparableError",
    "NotInForceError",
    "Notice",
    "ObservedBound",
    "OnSitePattern",
    "Outcome",
    "Outlook",
    "OutsideCalendarError",
    "OverallJudgement",
    "Part",
    "Pathway",
    "Period",
    "Phase",
    "Place",
    "Problem",
    "Prospect",
    "Provider",
    "Proviso",
    "Reading",
    "Reason",
    "Record",
    "Reference",
    "Regime",
    "Reorganisation",
    "Reporting",
    "Revision",
    "Role",
    "Rule",
    "SampleCheck",
    "SamplingPlan",
    "Scale",
    "Sighting",
    "Source",
    "Sourced",
    "Standing",
    "StatedBound",
    "Step",
    "StepKind",
    "Stratum",
    "StratumCount",
    "Subject",
    "Succession",
    "SupportedAccommodationOutcome",
    "Suspension",
    "Tally",
    "TeamRole",
    "Tendency",
    "Tie",
    "Timetable",
    "Timing",
    "Topic",
    "UnknownActivityError",
    "UnknownAreaError",
    "UnknownEditionError",
    "UnknownTableError",
    "UnknownTopicError",
    "UnreadableFileError",
    "UsualRule",
    "Verdict",
    "Verification",
    "Weekday",
    "Weeks",
    "Window",
    "WorkingDays",
    "YearDay",
    "add_working_days",
    "best",
    "changes",
    "check_sample",
    "compare",
    "departures",
    "draw_sample",
    "eligibility",
    "feasibility",
    "in_force",
    "inspection_year",
    "is_projected",
    "is_working_day",
    "outlook",
    "overall_judgement",
    "rolling_three_years",
    "statements",
    "strata_of",
    "timetable",
    "working_days_between",
    "worst",
]

__version__ = "0.1.0"
