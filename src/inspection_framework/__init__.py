"""Ofsted's inspections of children's services as data: frameworks, judgements, and what follows from them.

The root has the names that users of the shipped frameworks need. Each is loaded when it is first used.

- overall_judgement, compare, worst, best: what follows from the judgements of areas
- outlook, chances, eligibility, timetable: which inspection comes next, how likely and how soon
- departures: where a report differs from what its edition leads readers to expect
- check_sample, draw_sample, feasibility: samples of cases
- changes: what changed between two editions
- local_authority: one authority by its name
- frameworks: ILACS, JTAI, SCCIF and SIF
- model: types that are only needed to define a framework
- rules: the types of which answers are made

The inspections that ship with the package come from :mod:`inspection_framework.exchange.datasets`.
"""

# pyright: reportUnusedImport=false

import sys

__version__ = "0.2.0"

TYPE_CHECKING = False  # as typing has it, which takes longer to import than everything here
if TYPE_CHECKING:  # the one list of public names: Python reads it too, when a name is first used
    from . import frameworks as frameworks
    from . import model as model
    from . import rules as rules
    from inspection_framework.errors import (
        CannotDrawError as CannotDrawError,
        CannotPublishError as CannotPublishError,
        DefinitionError as DefinitionError,
        DocumentError as DocumentError,
        HiddenFaultError as HiddenFaultError,
        InspectionFrameworkError as InspectionFrameworkError,
        LabelError as LabelError,
        NoOverallJudgementError as NoOverallJudgementError,
        NoSamplingPlanError as NoSamplingPlanError,
        NotComparableError as NotComparableError,
        NotInForceError as NotInForceError,
        OutsideCalendarError as OutsideCalendarError,
        Problem as Problem,
        UndefinedOperationError as UndefinedOperationError,
        UnknownActivityError as UnknownActivityError,
        UnknownAreaError as UnknownAreaError,
        UnknownAuthorityError as UnknownAuthorityError,
        UnknownEditionError as UnknownEditionError,
        UnknownTableError as UnknownTableError,
        UnknownTopicError as UnknownTopicError,
        UnreadableFileError as UnreadableFileError,
    )
    from inspection_framework.exchange.authorities import local_authority as local_authority
    from inspection_framework.model.activities import Activity as Activity
    from inspection_framework.model.areas import Area as Area
    from inspection_framework.model.cases import Case as Case, Reference as Reference
    from inspection_framework.model.days import Days as Days, Period as Period, Window as Window
    from inspection_framework.model.edition import Edition as Edition
    from inspection_framework.model.facts import (
        Basis as Basis,
        Fact as Fact,
        Source as Source,
        Wording as Wording,
        in_force as in_force,
        statements as statements,
        wording_of as wording_of,
    )
    from inspection_framework.model.findings import Finding as Finding, FindingKind as FindingKind
    from inspection_framework.model.framework import Framework as Framework
    from inspection_framework.model.frequencies import Circumstance as Circumstance
    from inspection_framework.model.grade_ranges import GradeRange as GradeRange
    from inspection_framework.model.grades import (
        Absence as Absence,
        Grade as Grade,
        InterimEffectiveness as InterimEffectiveness,
        SupportedAccommodationOutcome as SupportedAccommodationOutcome,
    )
    from inspection_framework.model.inspections import Inspection as Inspection
    from inspection_framework.model.judgements import Judgement as Judgement
    from inspection_framework.model.providers import Provider as Provider
    from inspection_framework.rules.overall.aggregation import overall_judgement as overall_judgement
    from inspection_framework.rules.next_inspection.chances import Chances as Chances, chances as chances
    from inspection_framework.rules.editions.changes import changes as changes
    from inspection_framework.rules.overall.comparison import (
        Comparison as Comparison,
        best as best,
        compare as compare,
        worst as worst,
    )
    from inspection_framework.rules.overall.departures import (
        Departure as Departure,
        DepartureKind as DepartureKind,
        departures as departures,
    )
    from inspection_framework.rules.sampling.draw import Draw as Draw, draw_sample as draw_sample
    from inspection_framework.rules.sampling.draw_record import DrawRecord as DrawRecord
    from inspection_framework.rules.answers import Answer as Answer
    from inspection_framework.rules.next_inspection.eligibility import (
        Eligibility as Eligibility,
        eligibility as eligibility,
    )
    from inspection_framework.rules.next_inspection.outlook import Outlook as Outlook, outlook as outlook
    from inspection_framework.rules.overall.answer import OverallJudgement as OverallJudgement
    from inspection_framework.rules.sampling.sample_checks import (
        SampleCheck as SampleCheck,
        check_sample as check_sample,
        feasibility as feasibility,
    )
    from inspection_framework.rules.sampling.strata import strata_of as strata_of
    from inspection_framework.rules.timetable.timetable import Timetable as Timetable, timetable as timetable
    from inspection_framework.rules.timetable.working_days import (
        add_working_days as add_working_days,
        is_projected as is_projected,
        is_working_day as is_working_day,
        working_days_between as working_days_between,
    )

    # Moved in 0.2.0: using them warns, and type checkers say that the root does not export them.
    from inspection_framework.model import (
        Anchor,
        Bound,
        CalendarDays,
        Cap,
        ChanceMethod,
        ChildList,
        ChildRecord,
        Code,
        CodeChange,
        Column,
        Contradiction,
        Count,
        Cycle,
        Deadline,
        Evidence,
        Feed,
        Feedback,
        Force,
        Frequency,
        GradedInspection,
        Holds,
        Hours,
        HowMany,
        Judgements,
        LabelUse,
        Length,
        ListEntry,
        Mandate,
        Minimum,
        Mode,
        Months,
        Notice,
        ObservedBound,
        OnSitePattern,
        Outcome,
        Part,
        Pathway,
        Phase,
        Place,
        Proviso,
        Reading,
        Record,
        Regime,
        Reorganisation,
        Reporting,
        Revision,
        Role,
        Rule,
        SamplingPlan,
        Scale,
        Sighting,
        Sourced,
        StatedBound,
        Stratum,
        Succession,
        Suspension,
        Tally,
        TeamRole,
        Tendency,
        Tie,
        Timing,
        Topic,
        UsualRule,
        WaitGroup,
        Weekday,
        Weeks,
        WorkingDays,
        YearDay,
        inspection_year,
        rolling_three_years,
    )
    from inspection_framework.rules import (
        Chance,
        Change,
        ChangeKind,
        Changes,
        Check,
        Due,
        Feasibility,
        History,
        Membership,
        Prospect,
        Reason,
        Standing,
        Step,
        StepKind,
        StratumCount,
        Subject,
        Verdict,
        Verification,
        WaitsCounted,
    )
else:

    def __getattr__(name: str) -> object:
        """Load a public name from its module."""
        from inspection_framework.lazy_names import load, names_of  # noqa: PLC0415 # nothing is loaded before it is used

        if name == "__all__" and sys._getframe(1).f_code.co_name == "docmodule":  # noqa: SLF001 # as below
            raise AttributeError(name)  # pydoc is to show the text above, and not every class whole
        if name in names_of(__name__).moved:
            from inspection_framework.deprecation import deprecated_name  # noqa: PLC0415 # as above

            return deprecated_name(__name__, name)
        return load(__name__, name)

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        from inspection_framework.lazy_names import listed  # noqa: PLC0415 # as above

        return listed(__name__)
