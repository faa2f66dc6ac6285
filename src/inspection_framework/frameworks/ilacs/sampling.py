"""Which case files inspectors look at under ILACS: a look back over the authority's own audits, and no number found."""

from inspection_framework.frameworks.ilacs.sources import NOTTINGHAMSHIRE
from inspection_framework.frameworks.sources import HARINGEY
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.facts import Fact
from inspection_framework.model.lengths import Months
from inspection_framework.model.sampling import SamplingPlan

__all__ = ["SAMPLING_PLANS"]

_NO_AUDITS: Fact[HowMany | None] = Fact(
    None,
    NOTTINGHAMSHIRE,
    note="not found: how many audited files are asked for; that the authority gives information about its audits is said",
)
_NO_NUMBER: Fact[HowMany | None] = Fact(
    None,
    HARINGEY.at("paragraph 4.9"),
    note="not found: how many cases are tracked or sampled; the numbers in circulation belong to the single inspection framework",
)

_LOOKING_BACK = SamplingPlan(
    id="ilacs-2018-01",
    title="Cases in an inspection of local authority children's services",
    editions=("ilacs-2018-01", "ilacs-2023-01", "ilacs-2026-04"),
    audited=_NO_AUDITS,
    tracked=_NO_NUMBER,
    sampled=_NO_NUMBER,
    window=Fact(
        Months(6),
        HARINGEY.at("paragraph 4.9"),
        note="files that the authority itself audited in the preceding six months",
    ),
)

SAMPLING_PLANS: tuple[Fact[SamplingPlan | None], ...] = (Fact(_LOOKING_BACK, HARINGEY.at("paragraph 4.9")),)
