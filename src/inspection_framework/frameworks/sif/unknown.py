"""What was looked for and not found. Nothing in this package replaces it."""

from datetime import date

import attrs

from inspection_framework.frameworks.sif.sources import (
    FRAMEWORK_2014,
    FRAMEWORK_2017,
    HANDBOOK_2017,
    HANDBOOK_PAGE,
    MONITORING_HANDBOOK_2017,
    NORFOLK_2015,
)
from inspection_framework.frameworks.sources import BARNET, SI_2007_462
from inspection_framework.model.facts import Basis, Fact, Source

__all__ = ["UNKNOWN"]

_REVIEW_REGULATIONS = Source(
    document="The Local Safeguarding Children Boards (Review) Regulations 2013",
    unlocated="the text was not found",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 22),
)

UNKNOWN = (
    Fact(
        None,
        FRAMEWORK_2014,
        note="not found: the exact clause on limiting judgements, and its paragraph number, in any edition",
    ),
    Fact(None, FRAMEWORK_2017, note="not found: the clauses that say what good or outstanding asks for overall"),
    Fact(None, HANDBOOK_2017, note="not found: of which groups the 20, later 26, audited case files are made up"),
    Fact(None, HANDBOOK_2017, note="not found: how many files are tracked and sampled after 2013"),
    Fact(None, HANDBOOK_2017, note="not found: a rule for the number of files in a small authority"),
    Fact(
        None,
        BARNET.at("paragraph 9.9"),
        note="not found: the names and the number of the lists of Annex A under this framework",
    ),
    Fact(None, HANDBOOK_2017, note='not found: whether cases were chosen from the "last six months"'),
    Fact(None, HANDBOOK_2017.at("contents list, deferrals"), note="not found: when an inspection is deferred"),
    Fact(
        None,
        HANDBOOK_2017,
        note="not found: the working days set for the draft report, the authority's comments and publication",
    ),
    Fact(None, NORFOLK_2015, note="not found: the hour by which an authority is told, after April 2015"),
    Fact(
        None,
        MONITORING_HANDBOOK_2017,
        note="not found: the team, the notice and the length of a post-monitoring single inspection, as written",
    ),
    Fact(
        None,
        HANDBOOK_PAGE,
        note=(
            "not found: the days of four updates of the handbook: the days on site (between December 2014 and June 2015), delegated functions (after June 2015), annex M, annexes E and F"
        ),
    ),
    Fact(
        None,
        attrs.evolve(SI_2007_462.at("regulation 3"), wording_seen=False),
        note="not found: the text of regulation 3, cut off in the copy that was read",
    ),
    Fact(None, _REVIEW_REGULATIONS, note="not found: the text of the regulations"),
)
