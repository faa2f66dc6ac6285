"""The columns that several lists of Annex A have in common."""

from inspection_framework.model.child_lists import Column, Holds

__all__ = ["AGE", "BIRTH", "CHILD", "DISABILITY", "ETHNICITY", "GENDER", "SPELLINGS", "TEAM", "WORKER"]

SPELLINGS = "the titles are those of the source; the other headings by which a column is recognised are our own list"
"""The note on the columns of every list."""

CHILD = Column(
    "Child Unique ID",
    Holds.REFERENCE,
    (
        *("child id", "child identifier", "child reference", "child ref", "child number", "child unique reference"),
        *("person id", "person identifier", "person number", "client id", "client number", "service user id"),
        *("lcs id", "mosaic id", "unique identifier", "young person id", "case reference"),
    ),
)
GENDER = Column("Gender", Holds.GENDER, ("gender", "sex"))
ETHNICITY = Column("Ethnicity", Holds.ETHNICITY, ("ethnicity", "ethnic group", "ethnic origin"))
BIRTH = Column("Date of Birth", Holds.BIRTH, ("date birth", "birth date", "dob"))
AGE = Column("Age of Child (Years)", Holds.AGE, ("age",))
DISABILITY = Column("Does the Child have a Disability", Holds.DISABILITY, ("disability", "disabled"))
TEAM = Column("Allocated Team")
WORKER = Column("Allocated Worker")
