"""The label with which reports print the third grade: "requires improvement", and from June 2015 "to be good" as well.

The periods run by the day of publication. No report came out between 6 and 21 June 2015, so for the overall
judgement no label is given for those days; the other labels did not change then.
"""

from datetime import date

from inspection_framework.frameworks.sources import SIF_REPORTS
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.edition import LabelUse
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Grade

__all__ = ["LABELS"]

_SENTENCE = SIF_REPORTS.at("the sentence with the overall judgement")
_ROWS = SIF_REPORTS.at("the rows of the table of judgements")
_LSCB = SIF_REPORTS.at("the sentence with the judgement on the LSCB")

LABELS = (
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.OVERALL,),
            labels=("Requires improvement",),
            published=Period(date(2014, 2, 11), date(2015, 6, 5)),
        ),
        _SENTENCE,
        note=(
            'printed in a sentence: up to 8 August 2014 "The overall judgement is requires improvement", '
            'from 1 September 2014 "The overall judgement is that children\'s services require improvement"'
        ),
    ),
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.OVERALL,),
            labels=("Requires improvement to be good",),
            published=Period(date(2015, 6, 22), None),
        ),
        _SENTENCE,
        note=(
            'printed in a sentence, "Children\'s services in X require improvement to be good"; the heading of Wiltshire, September 2015, leaves out "to be good"; '
            "that of Luton, March 2016, has it, in fewer words. "
            "No report came out from 6 to 21 June 2015, so those days are left without a label"
        ),
    ),
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.KEY, Role.SUB),
            labels=("Requires improvement",),
            published=Period(date(2014, 2, 11), date(2017, 8, 24)),
        ),
        _ROWS,
        note='two reports leave out the s in every row, "Require improvement": Isle of Wight, November 2014, and Thurrock, May 2016',
    ),
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.KEY, Role.SUB),
            labels=("Requires improvement", "Requires improvement to be good"),
            published=Period(date(2017, 8, 25), None),
        ),
        _ROWS,
        note=(
            'still mostly the short label; "to be good" is in rows of six reports of August 2017 to May 2018: Central Bedfordshire, North Somerset, '
            "North East Lincolnshire, Shropshire, Buckinghamshire, Darlington"
        ),
    ),
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.SEPARATE,),
            labels=("Requires improvement",),
            published=Period(date(2014, 2, 11), date(2015, 6, 5)),
        ),
        _LSCB,
    ),
    Fact(
        LabelUse(
            grade=Grade.REQUIRES_IMPROVEMENT,
            roles=(Role.SEPARATE,),
            labels=("Requires improvement", "Requires improvement to be good"),
            published=Period(date(2015, 6, 22), None),
        ),
        _LSCB,
        note='"to be good" in three reports: Medway, November 2015, Stockport, August 2017, North East Lincolnshire, September 2017',
    ),
)
