"""The columns that several lists of Annex A have in common."""

from inspection_framework.model.child_lists import Column, Holds

__all__ = ["AGE", "BIRTH", "CHILD", "DISABILITY", "ETHNICITY", "GENDER", "TEAM", "WORKER"]

CHILD = Column(
    "Child Unique ID", Holds.REFERENCE, ("child id", "child identifier", "child reference", "child unique reference")
)
GENDER = Column("Gender", Holds.GENDER, ("gender", "sex"))
ETHNICITY = Column("Ethnicity", Holds.ETHNICITY, ("ethnicity", "ethnic group", "ethnic origin"))
BIRTH = Column("Date of Birth", Holds.BIRTH, ("date birth", "dob"))
AGE = Column("Age of Child (Years)", Holds.AGE, ("age",))
DISABILITY = Column("Does the Child have a Disability", Holds.DISABILITY, ("disability", "disabled"))
TEAM = Column("Allocated Team")
WORKER = Column("Allocated Worker")
