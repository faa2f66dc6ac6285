"""The only rule found that limits overall effectiveness."""

from inspection_framework.frameworks.sources import BARNET
from inspection_framework.model.areas import Role
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Grade
from inspection_framework.model.provisions import Count, Force, StatedBound

__all__ = ["LIMITING_WORDING", "LIMITS"]

LIMITING_WORDING = Fact(
    "If a local authority is judged 'inadequate' in any of these three critical areas, it is likely to be judged 'inadequate' overall.",
    BARNET.at("paragraph 9.6"),
    note=(
        "Barnet's words of November 2013 on the three key judgements; the clause in the framework itself was not seen, nor the wording of any later edition. "
        "No text was found that a judgement within another (adoption, care leavers) or the one on the LSCB limits anything: "
        "in seven reports one of the two is inadequate and the authority requires improvement overall"
    ),
)

LIMITS = (
    StatedBound(
        id="sif-limiting-key-judgement",
        says="An authority that is inadequate in any of the three key judgements is likely to be judged inadequate overall.",
        source=BARNET.at("paragraph 9.6"),
        when=(Count(roles=(Role.KEY,), grades=(Grade.INADEQUATE,), at_least=1),),
        best=Grade.INADEQUATE,
        worst=Grade.INADEQUATE,
        force=Force.LIKELY,
    ),
)
