"""The rules on what comes next, by kind of provider: the pathways by date, and the pauses."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.ilacs.sources import SESLIP
from inspection_framework.frameworks.jtai import JTAI
from inspection_framework.frameworks.regimes.between import BETWEEN
from inspection_framework.frameworks.regimes.by_overall import BY_OVERALL
from inspection_framework.frameworks.regimes.chances import CHANCES
from inspection_framework.frameworks.regimes.from_2026 import FROM_2026
from inspection_framework.frameworks.regimes.providers import PROVIDERS
from inspection_framework.frameworks.regimes.under_sif import UNDER_SIF
from inspection_framework.frameworks.sif import SIF
from inspection_framework.frameworks.sources import REFORM_RELEASE
from inspection_framework.frameworks.suspensions import SUSPENSIONS
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.pathways import Regime

__all__ = ["LOCAL_AUTHORITIES", "REGIMES"]

LOCAL_AUTHORITIES = Regime(
    id="local authorities",
    inspects=("local_authority",),
    frameworks=(SIF, ILACS, JTAI),
    pathways=(*UNDER_SIF, *BY_OVERALL, *FROM_2026, *BETWEEN),
    suspensions=SUSPENSIONS,
    horizon=Fact(
        date(2027, 1, 1),
        attrs.evolve(REFORM_RELEASE, basis=Basis.INFERRED),
        note="a renewed framework is planned for 2027; no day was found, so the first of the year is taken",
    ),
    priority_action=Fact(
        None,
        SESLIP,
        note="not found: what an area for priority action does to the kind and the time of the next inspection",
    ),
    chances=CHANCES,
)

REGIMES: dict[str, Regime] = {kind: regime for regime in (LOCAL_AUTHORITIES, *PROVIDERS) for kind in regime.inspects}
"""The regime of each kind of provider."""
