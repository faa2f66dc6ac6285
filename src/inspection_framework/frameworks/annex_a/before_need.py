"""Lists 1 to 5: from a contact to the enquiries that may lead to a plan."""

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
from inspection_framework.model.child_lists import ChildList, Column
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import Months

__all__ = ["BEFORE_NEED"]

BEFORE_NEED = (
    ChildList(
        number=1,
        title=Fact("Contacts", DEFINITIONS.at("the definition of list 1")),
        includes=Fact(
            "All contacts received in the six months before the inspection; a contact about several children has a row for each of them.",
            DEFINITIONS.at("the definition of list 1"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 1")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                Column("Date of Contact"),
                Column("Contact Source"),
            ),
            COLUMNS.at("list 1"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("contact",),
    ),
    ChildList(
        number=2,
        title=Fact("Early help assessments", DEFINITIONS.at("the definition of list 2")),
        includes=Fact(
            "All early help assessments in the six months before the inspection, and the early help that the authority coordinates at the time.",
            DEFINITIONS.at("the definition of list 2"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 2")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                Column("Assessment start date"),
                Column("Assessment completion date"),
                Column("Organisation completing assessment"),
            ),
            COLUMNS.at("list 2"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("early help", "eha"),
    ),
    ChildList(
        number=3,
        title=Fact("Referrals", DEFINITIONS.at("the definition of list 3")),
        includes=Fact(
            "All referrals in the six months before the inspection; a child may have several rows.",
            DEFINITIONS.at("the definition of list 3"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 3")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                Column("Date of Referral"),
                Column("Referral Source"),
                Column("Referral NFA?"),
                Column("Number of Referrals in Last 12 Months"),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 3"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("referral",),
    ),
    ChildList(
        number=4,
        title=Fact("Assessments", DEFINITIONS.at("the definition of list 4")),
        includes=Fact(
            "Children and young people with assessments in the six months before the inspection.",
            DEFINITIONS.at("the definition of list 4"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 4")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                DISABILITY,
                Column("Continuous Assessment Start Date"),
                Column("Child Seen During Continuous Assessment"),
                Column("Continuous Assessment Date of Authorisation"),
                Column("Was the child assessed as requiring LA children's social care support?"),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 4"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("assessment",),
    ),
    ChildList(
        number=5,
        title=Fact(
            "Section 47 enquiries and initial child protection conferences", DEFINITIONS.at("the definition of list 5")
        ),
        includes=Fact(
            "All section 47 enquiries in the six months before the inspection, where possible also those still open; one row for each enquiry.",
            DEFINITIONS.at("the definition of list 5"),
        ),
        window=Fact(Months(6), DEFINITIONS.at("the definition of list 5")),
        columns=Fact(
            (
                CHILD,
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                DISABILITY,
                Column("Strategy discussion initiating Section 47 Enquiry Start Date"),
                Column("Was an Initial Child Protection Conference deemed unnecessary?"),
                Column("Date of Initial Child Protection Conference"),
                Column("Did the Initial Child Protection Conference Result in a Child Protection Plan"),
                Column("Number of Section 47 Enquiries in the last 12 months"),
                Column("Number of ICPCs in the last 12 months"),
                TEAM,
                WORKER,
            ),
            COLUMNS.at("list 5"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("section 47", "s47", "icpc", "child protection conferences", "strategy discussions"),
    ),
)
