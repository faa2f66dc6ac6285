"""The rules: pure functions whose answers have their reasons.

Import the functions and their answers from the root. Import the types of which answers are made from here.

>>> from inspection_framework.rules import StepKind
>>> StepKind.NOTICE.value
'notice'
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # read by Python too, when a name is first used
    from inspection_framework.rules.next_inspection.chances import Chance as Chance
    from inspection_framework.rules.editions.kinds_of_change import (
        Change as Change,
        ChangeKind as ChangeKind,
        Changes as Changes,
        Subject as Subject,
    )
    from inspection_framework.rules.sampling.verdicts import Check as Check, Verdict as Verdict
    from inspection_framework.rules.sampling.draw_record import Verification as Verification
    from inspection_framework.rules.sampling.stratum_counts import StratumCount as StratumCount
    from inspection_framework.rules.next_inspection.due import Due as Due
    from inspection_framework.rules.next_inspection.history import History as History
    from inspection_framework.rules.next_inspection.prospects import Prospect as Prospect
    from inspection_framework.rules.reasons import Reason as Reason, Standing as Standing
    from inspection_framework.rules.sampling.sample_checks import Feasibility as Feasibility
    from inspection_framework.rules.timetable.steps import Step as Step, StepKind as StepKind
    from inspection_framework.rules.sampling.strata import Membership as Membership
    from inspection_framework.rules.next_inspection.waits import WaitsCounted as WaitsCounted
else:
    from inspection_framework.lazy_names import hooks

    __getattr__, __dir__ = hooks(__name__)
