"""The labels with which reports print requires improvement, by the day of publication."""

from datetime import date

import attrs

from inspection_framework.frameworks.sources import ILACS_REPORTS
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.edition import LabelUse
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Grade

__all__ = ["LABELS_2018", "LABELS_2023", "LABELS_2026"]

_TABLE = ILACS_REPORTS.at("the table of judgements")

_BOTH = Fact(
    LabelUse(
        grade=Grade.REQUIRES_IMPROVEMENT,
        roles=(Role.OVERALL, Role.KEY, Role.PRACTICE),
        labels=("Requires improvement to be good", "Requires improvement"),
        published=Period(date(2018, 1, 1), date(2020, 12, 31)),
    ),
    _TABLE,
    note="of the 55 reports with this grade 42 print the long label and 13 the short one, the last on 9 January 2020; no table mixes them",
)
_LONG = LabelUse(
    grade=Grade.REQUIRES_IMPROVEMENT,
    roles=(Role.OVERALL, Role.KEY, Role.PRACTICE),
    labels=("Requires improvement to be good",),
    published=Period(date(2021, 1, 1), None),
)
_LONG_ONLY = Fact(
    _LONG,
    _TABLE,
    note="in all 95 reports with this grade, up to August 2026; that of the Isles of Scilly (2023) once has a capital 'I'",
)

LABELS_2018 = (_BOTH, _LONG_ONLY)
LABELS_2023 = (_LONG_ONLY,)
LABELS_2026 = (
    Fact(attrs.evolve(_LONG, roles=(Role.KEY, Role.PRACTICE)), _TABLE, note="there is no overall judgement to label"),
)
