# What type checkers read of the root; a test holds it to __init__.py, which Python reads.

from inspection_framework import frameworks as frameworks
from inspection_framework.errors import *
from inspection_framework.exchange.authorities import *
from inspection_framework.model.activities import *
from inspection_framework.model.amounts import *
from inspection_framework.model.areas import *
from inspection_framework.model.cases import *
from inspection_framework.model.chances import *
from inspection_framework.model.child_lists import *
from inspection_framework.model.days import *
from inspection_framework.model.deadlines import *
from inspection_framework.model.edition import *
from inspection_framework.model.facts import *
from inspection_framework.model.findings import *
from inspection_framework.model.framework import *
from inspection_framework.model.frequencies import *
from inspection_framework.model.grade_ranges import *
from inspection_framework.model.grades import *
from inspection_framework.model.inspections import *
from inspection_framework.model.judgements import *
from inspection_framework.model.lengths import *
from inspection_framework.model.pathways import *
from inspection_framework.model.providers import *
from inspection_framework.model.provisions import *
from inspection_framework.model.record import *
from inspection_framework.model.reorganisations import *
from inspection_framework.model.sampling import *
from inspection_framework.rules.aggregation import *
from inspection_framework.rules.chances import *
from inspection_framework.rules.changes import *
from inspection_framework.rules.checks import *
from inspection_framework.rules.comparison import *
from inspection_framework.rules.departures import *
from inspection_framework.rules.draw import *
from inspection_framework.rules.draw_record import *
from inspection_framework.rules.due import *
from inspection_framework.rules.eligibility import *
from inspection_framework.rules.history import *
from inspection_framework.rules.outlook import *
from inspection_framework.rules.overall import *
from inspection_framework.rules.prospects import *
from inspection_framework.rules.reasons import *
from inspection_framework.rules.sampling import *
from inspection_framework.rules.steps import *
from inspection_framework.rules.strata import *
from inspection_framework.rules.timetable import *
from inspection_framework.rules.waits import *
from inspection_framework.rules.working_days import *

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
    "Chance",
    "ChanceMethod",
    "Chances",
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
    "GradedInspection",
    "HiddenFaultError",
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
    "UndefinedOperationError",
    "UnknownActivityError",
    "UnknownAreaError",
    "UnknownAuthorityError",
    "UnknownEditionError",
    "UnknownTableError",
    "UnknownTopicError",
    "UnreadableFileError",
    "UsualRule",
    "Verdict",
    "Verification",
    "WaitGroup",
    "WaitsCounted",
    "Weekday",
    "Weeks",
    "Window",
    "Wording",
    "WorkingDays",
    "YearDay",
    "add_working_days",
    "best",
    "chances",
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
    "local_authority",
    "outlook",
    "overall_judgement",
    "rolling_three_years",
    "statements",
    "strata_of",
    "timetable",
    "wording_of",
    "working_days_between",
    "worst",
]

__version__: str
