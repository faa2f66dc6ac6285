"""Lists 10 and 11: children for adoption, and adopters."""

from inspection_framework.frameworks.annex_a.columns import AGE, BIRTH, CHILD, DISABILITY, ETHNICITY, GENDER, SPELLINGS
from inspection_framework.frameworks.annex_a.sources import COLUMNS, DEFINITIONS, EDITIONS
from inspection_framework.model.child_lists import ChildList, Column
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import Months

__all__ = ["ADOPTION"]

ADOPTION = (
    ChildList(
        number=10,
        title=Fact("Adoption", DEFINITIONS.at("the definition of list 10")),
        includes=Fact(
            "All children who, in the 12 months before the inspection, were adopted, had the decision that they should be placed for adoption and are not yet adopted, or had an adoption decision reversed.",
            DEFINITIONS.at("the definition of list 10"),
        ),
        window=Fact(Months(12), DEFINITIONS.at("the definition of list 10")),
        columns=Fact(
            (
                CHILD,
                Column("Family identifier"),
                GENDER,
                ETHNICITY,
                BIRTH,
                AGE,
                DISABILITY,
                Column("Date the Child Entered Care"),
                Column("Date of Decision that Child Should be Placed for Adoption"),
                Column("Date of Placement Order"),
                Column("Date of Matching Child and Prospective Adopters"),
                Column("Date Placed for Adoption"),
                Column("Date of Adoption Order"),
                Column("Date of Decision that Child Should No Longer be Placed for Adoption"),
                Column("Reason Why Child No Longer Placed for Adoption"),
                Column("Date the child was placed for fostering in FFA or concurrent planning placement"),
            ),
            COLUMNS.at("list 10"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("children for adoption",),
    ),
    ChildList(
        number=11,
        title=Fact("Adopters", DEFINITIONS.at("the definition of list 11")),
        includes=Fact(
            "All individuals who were in contact with the adoption agency of the authority in the 12 months before the inspection.",
            DEFINITIONS.at("the definition of list 11"),
        ),
        window=Fact(Months(12), DEFINITIONS.at("the definition of list 11")),
        columns=Fact(
            (
                Column("Individual adopter identifier"),
                Column("Family identifier"),
                Column("Gender"),
                Column("Ethnicity"),
                Column("Disability"),
                Column("Is the (prospective) adopter fostering for adoption?"),
                Column("Date enquiry received"),
                Column("Date Stage 1 started"),
                Column("Date Stage 1 ended"),
                Column("Date Stage 2 started"),
                Column("Date Stage 2 ended"),
                Column("Date application submitted"),
                Column("Date application approved"),
                Column("Date adopter matched with child(ren)"),
                Column("Date child/children placed with adopter(s)"),
                Column("No. of children placed"),
                Column("Date of Adoption Order"),
                Column("Date of leaving adoption process"),
                Column("Reason for leaving adoption process"),
            ),
            COLUMNS.at("list 11"),
            note=SPELLINGS,
        ),
        editions=EDITIONS,
        names=("prospective adopters",),
        of_children=False,
    ),
)
