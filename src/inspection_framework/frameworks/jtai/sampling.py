"""Which cases inspectors look at in a joint targeted area inspection: at least five are tracked."""

from datetime import date

import attrs

from inspection_framework.frameworks.jtai.sources import JTAI_LETTERS, SHEFFIELD, WAKEFIELD
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import Months
from inspection_framework.model.sampling import SamplingPlan

__all__ = ["SAMPLING_PLANS"]

_NO_NUMBER: Fact[HowMany | None] = Fact(
    None, WAKEFIELD, note="not found: how many cases are sampled, or audited locally"
)

_FIVE = SamplingPlan(
    id="jtai-2022-04",
    title="Cases in a joint targeted area inspection, from April 2022",
    editions=("jtai-2016-02",),
    audited=_NO_NUMBER,
    tracked=Fact(HowMany(5), WAKEFIELD, note="selected from information supplied before the week on site"),
    sampled=_NO_NUMBER,
    window=Fact(
        Months(6),
        SHEFFIELD.at("What professionals can expect during an inspection?"),
        note='said of practice in general, not of the cases alone: "typically within the 6 months prior to the inspection"',
    ),
)

SAMPLING_PLANS: tuple[Fact[SamplingPlan | None], ...] = (
    Fact(
        None,
        JTAI_LETTERS,
        during=Period(date(2016, 2, 1), date(2022, 3, 31)),
        note="not found: how many cases were tracked and sampled before April 2022",
    ),
    Fact(
        _FIVE,
        attrs.evolve(WAKEFIELD, basis=Basis.INFERRED),
        during=Period(date(2022, 4, 1), None),
        note='the account is of 2023 to 2024; taken to hold since the inspections began again in April 2022; the months are "typically" so, and inspectors also evaluate how well the history is considered',
    ),
)
