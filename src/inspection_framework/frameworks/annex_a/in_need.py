"""Lists 6 and 7: children in need, and those with a child protection plan."""

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

__all__ = ["IN_NEED"]

_CLOSED = (
    "cin closure date",
    "cin end date",
    "child in need closure date",
    "cin episode end date",
    "case closure date",
)
_PLAN_BEGAN = ("protection plan start date", "cpp start date", "cp plan start date", "cp start date")
_PLAN_ENDED = ("protection plan end date", "cpp end date", "cp plan end date", "cp end date")

IN_NEED = (
    ChildList(
        number=6,
        title=Fact("Children in need", DEFINITIONS.at("the definition of list 6")),
        includes=Fact(
            "All who receive services as children in need at the time of the inspection or did in the six months before; not care leavers, and not those who were only referred.",
            DEFINITIONS.at("the definition of list 6"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 6")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                DISABILITY,
                Column(
                    "CIN Start Date",
                    Holds.SINCE,
                    ("cin start date", "child in need start date", "cin episode start date", "cin plan start date"),
                ),
                Column("Primary Need Code"),
                Column("Date Child Was Last Seen"),
                Column("CIN Closure Date", Holds.UNTIL, _CLOSED),
                Column("Reason for Closure"),
                Column("Case Status", Holds.STATUS, ("case status",)),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 6"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("child in need", "cin"),
    ),
    ChildList(
        number=7,
        title=Fact("Child protection", DEFINITIONS.at("the definition of list 7")),
        includes=Fact(
            "All who have a child protection plan at the time of the inspection, or whose plan ceased in the six months before.",
            DEFINITIONS.at("the definition of list 7"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 7")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                DISABILITY,
                Column("Child Protection Plan Start Date", Holds.SINCE, _PLAN_BEGAN),
                Column("Initial Category of Abuse"),
                Column("Latest Category of Abuse"),
                Column("Date of the Last Statutory Visit"),
                Column("Was the Child Seen Alone?"),
                Column("Date of latest review conference"),
                Column("Child Protection Plan End Date", Holds.UNTIL, _PLAN_ENDED),
                Column(
                    "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)"
                ),
                Column("Number of Previous Child Protection Plans"),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 7"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("child protection plans", "cp", "cpp"),
    ),
)
