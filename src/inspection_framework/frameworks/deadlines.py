"""What is due after a report or letter, and within how many working days of receiving it."""

from datetime import date

import attrs

from inspection_framework.frameworks.sources import OFSTED_AUGUST_2018, SI_2007_462, SI_2015_1792
from inspection_framework.model.days import Period
from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.facts import Basis
from inspection_framework.model.findings import FindingKind
from inspection_framework.model.lengths import WorkingDays

__all__ = ["AFTER_A_JOINT_INSPECTION", "AFTER_A_REPORT", "AFTER_PRIORITY_ACTION"]

_AUTHORITY = "the local authority"

AFTER_A_REPORT = (
    Deadline(
        id="authority-publishes-report",
        says="The local authority publishes the report within 30 working days of receiving it.",
        source=SI_2007_462.at("regulation 2"),
        who=_AUTHORITY,
        step="publishes the report",
        anchor=Anchor.RECEIPT,
        within=WorkingDays(30),
    ),
    Deadline(
        id="authority-states-action",
        says=(
            "The local authority makes and publishes its written statement of action within 70 working days of receiving the report, whatever the outcome. "
            "(Section 137(3) of the Act names no outcome. Regulation 3 was cut off in the copy seen; the 70 working days are concluded from Ofsted's words of August 2018 and from the parallel regulation on joint inspections.)"
        ),
        source=attrs.evolve(SI_2007_462.at("regulation 3"), basis=Basis.INFERRED, wording_seen=False),
        who=_AUTHORITY,
        step="makes and publishes its written statement of action",
        anchor=Anchor.RECEIPT,
        within=WorkingDays(70),
    ),
)
"""After every report under section 136 of the Education and Inspections Act 2006."""

AFTER_PRIORITY_ACTION = (
    Deadline(
        id="authority-drafts-plan",
        says='Where there are areas for priority action Ofsted asks for an early draft of the action plan within 20 working days, "to take immediate effect". That they run from receiving the letter, as the 70 working days of the final plan do, is our reading.',
        source=OFSTED_AUGUST_2018,
        during=Period(date(2018, 8, 16), None),
        who=_AUTHORITY,
        step="shares an early draft of its action plan",
        anchor=Anchor.LETTER,
        within=WorkingDays(20),
        only_with=FindingKind.PRIORITY_ACTION,
    ),
    Deadline(
        id="authority-submits-plan",
        says='Where there are areas for priority action the final action plan is due "in line with current legislation", "within 70 working days of receiving the letter".',
        source=OFSTED_AUGUST_2018,
        who=_AUTHORITY,
        step="submits its final action plan",
        anchor=Anchor.LETTER,
        within=WorkingDays(70),
        only_with=FindingKind.PRIORITY_ACTION,
    ),
)
"""After a focused visit whose letter names an area for priority action."""

AFTER_A_JOINT_INSPECTION = (
    Deadline(
        id="principal-authority-states-action",
        says="Where the report asks for a written statement of proposed action, the principal authority that it names, a person or body, makes it within 70 working days of receiving the report.",
        source=SI_2015_1792.at("regulation 4, as the Explanatory Note puts it"),
        during=Period(date(2015, 11, 9), None),
        who="the principal authority",
        step="makes the written statement of proposed action, where the report asks for one",
        anchor=Anchor.RECEIPT,
        within=WorkingDays(70),
    ),
)
"""After a joint targeted area inspection."""
