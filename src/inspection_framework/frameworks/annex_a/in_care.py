"""Lists 8 and 9: children in care, and care leavers."""

from inspection_framework.frameworks.annex_a.columns import (
    AGE,
    BIRTH,
    CHILD,
    DISABILITY,
    ETHNICITY,
    GENDER,
    SPELLINGS,
    TEAM,
    WORKER,
)
from inspection_framework.frameworks.annex_a.sources import COLUMNS, DEFINITIONS, EDITIONS
from inspection_framework.model.child_lists import ChildList, Column, Holds
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import Months

__all__ = ["IN_CARE"]

_STARTED = (
    *("date started looked after", "looked after start date", "loooked after start date", "looked after from"),
    *("cla start date", "lac start date", "date started care", "care start date", "date became looked after"),
)
"""The spelling with three o is that of the cited query."""
_CEASED = (
    *("date ceased looked after", "ceased looked after date", "looked after end date", "looked after to"),
    *("cla end date", "lac end date", "date ceased care", "care end date"),
)
_IN_OR_OUT = ("placement location", "in out of borough", "in or out of borough", "in out of area", "in or out of area")
_WHOSE = (
    *("la of placement", "local authority of placement", "placement la", "placement local authority"),
    *("authority of placement", "placement authority", "la placed in"),
)

IN_CARE = (
    ChildList(
        number=8,
        title=Fact("Children in care", DEFINITIONS.at("the definition of list 8")),
        includes=Fact(
            "All who are in care at the time of the inspection, or who ceased to be in the six months before.",
            DEFINITIONS.at("the definition of list 8"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 8")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                Column("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"),
                DISABILITY,
                Column("Date Started to be Looked After", Holds.SINCE, _STARTED),
                Column("Child's Category of Need"),
                Column(
                    "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)"
                ),
                Column("Start date of current legal status"),
                Column("Child's Legal Status"),
                Column("Date of Latest Statutory Review"),
                Column("Date of Last Social Work Visit"),
                Column("What is the permanence plan for this child?"),
                Column("Date of Last IRO Visit / Contact to the Child"),
                Column("Date of Last Health Assessment"),
                Column("Date of Last Dental Check"),
                Column("Number of Placements in the Last 12 months"),
                Column("Date Ceased to be Looked After", Holds.UNTIL, _CEASED),
                Column("Reason Ceased to be Looked After"),
                Column("Start Date of Most Recent Placement"),
                Column("Placement Type"),
                Column("Placement Provider"),
                Column("Placement postcode"),
                Column("URN of Placement"),
                Column("Placement Location", Holds.LOCATION, _IN_OR_OUT),
                Column("LA of Placement", Holds.AUTHORITY, _WHOSE),
                Column("Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months"),
                Column("Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months"),
                Column("Was the child offered a Return Interview after their last missing episode (Y/N)?"),
                Column("Did the child accept a Return Interview after their last missing episode (Y/N)?"),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 8"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("children looked after", "looked after children", "looked after", "cla", "lac"),
        after_birth=True,
    ),
    ChildList(
        number=9,
        title=Fact("Leaving Care Services", DEFINITIONS.at("the definition of list 9")),
        includes=Fact(
            "All who have reached the threshold for leaving care services at the time of the inspection: relevant and former relevant children, qualifying care leavers and eligible children.",
            DEFINITIONS.at("the definition of list 9"),
        ),
        window=Fact(
            None,
            DEFINITIONS.at("the definition of list 9"),
            note="not found: a window; the list is of those who are entitled at the time",
        ),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                Column("Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"),
                DISABILITY,
                TEAM,
                WORKER,
                Column("Allocated Personal Advisor"),
                Column("Eligibility Category"),
                Column("Latest Pathway Plan Review Date"),
                Column("LA in Touch"),
                Column("Latest Date of Contact"),
                Column("Type of Accommodation"),
                Column("Suitability of Accommodation"),
                Column("Activity Status"),
            ),
            COLUMNS.at("list 9"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("care leavers", "care leaver", "leaving care"),
        after_birth=True,
    ),
)
