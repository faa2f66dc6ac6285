"""Which list puts a child into which group of the plan of 2013: our assumption."""

import attrs

from inspection_framework.frameworks.annex_a.sources import DEFINITIONS
from inspection_framework.model.child_lists import Feed
from inspection_framework.model.facts import Basis, Fact

__all__ = ["FEEDS"]

_OURS = attrs.evolve(DEFINITIONS, basis=Basis.INFERRED)

FEEDS: tuple[Fact[Feed], ...] = (
    Fact(
        Feed(list=6, group="help_and_protection"),
        _OURS.at("the definition of list 6"),
        note="our assumption: no text says which list the children in need of help and protection are chosen from; those of lists 1 to 5 are not yet, or no longer, in need",
    ),
    Fact(
        Feed(list=7, group="help_and_protection"),
        _OURS.at("the definition of list 7"),
        note="our assumption: a child with a protection plan is in need of protection",
    ),
    Fact(
        Feed(list=8, group="looked_after"),
        _OURS.at("the definition of list 8"),
        note="our assumption: looked after is in care",
    ),
    Fact(
        Feed(list=8, group="out_of_borough", elsewhere=True),
        _OURS.at("the definition of list 8"),
        note="our assumption: out of borough is placed outside the authority, by the location or by the authority of the placement",
    ),
    Fact(
        Feed(list=9, group="care_leavers"),
        _OURS.at("the definition of list 9"),
        note="our assumption: the list has those still in care and eligible as well, who by the default precedence count as looked after",
    ),
)
"""Which list puts a child into which group of the plan of 2013: our assumption, which callers can replace."""
