"""From the end of an inspection to its report: what is due within how many working days, by date; and complaints."""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.sources import (
    BOARDING,
    CHILDRENS_HOMES,
    COMPLAINTS_SINCE_2020,
    DEFERRING,
    HOLIDAY_SCHEMES,
    PROVIDER_TABLES,
    SUPPORTED_GORDONS,
    VOLUNTARY_ADOPTION,
)
from inspection_framework.model.days import Period
from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.lengths import WorkingDays

__all__ = [
    "AFTER_AN_INTERIM",
    "AFTER_A_FULL",
    "AFTER_A_FULL_OF_SCHOOLS",
    "AFTER_SUPPORTED",
    "COMPLAINTS",
    "DEFERRAL",
    "PUBLICATION",
]

_TO_2020 = Period(date(2017, 4, 1), date(2020, 8, 31))
_SINCE_2020 = Period(date(2020, 9, 1), date(2024, 4, 4))
_OFSTED = "Ofsted"
_PROVIDER = "the provider"
_BOARDING_TIMEFRAME = BOARDING.at("section 10, Timeframe")
_ELSEWHERE = attrs.evolve(_BOARDING_TIMEFRAME, basis=Basis.INFERRED)
_INTERIM = CHILDRENS_HOMES.at("section 19, Interim inspections")


def _deadlines(
    of: str,
    source: Source,
    during: Period,
    within: tuple[int, int | None],
    *,
    remark: str = "",
) -> tuple[Deadline, ...]:
    """Return what is due after an inspection: the draft, the comments five working days later, and the report.

    Law firms count the comments only from the draft, so their days from the end of the inspection are our sum.
    """
    draft, report = within
    is_summed = source.basis is Basis.SECONDARY
    sources = {"comments": attrs.evolve(source, basis=Basis.INFERRED)} if is_summed else {}
    by_sum = " by our sum" if is_summed else ""
    days = {"draft": draft, "comments": draft + 5, "report": report}
    steps = {
        "draft": (
            _OFSTED,
            "sends the draft report",
            f"Ofsted sends the draft report within {draft} working days of the end of the inspection.",
        ),
        "comments": (
            _PROVIDER,
            "returns its comments on the draft",
            f"The provider returns its comments within 5 working days of the draft,{by_sum} {draft + 5} after the end of the inspection.",
        ),
        "report": (
            _OFSTED,
            "finishes the report",
            f"The report is out within {report} working days of the end of the inspection.",
        ),
    }
    return tuple(
        Deadline(
            id=f"{of}-{name}",
            says=f"{says}{remark}",
            source=sources.get(name, source),
            during=during,
            who=who,
            step=step,
            anchor=Anchor.LAST_DAY,
            within=WorkingDays(number),
        )
        for name, (who, step, says) in steps.items()
        if (number := days[name])
    )


_INFERRED = (
    " (The timetable was read in the framework for boarding schools; that it is common to all kinds is our conclusion.)"
)
_OF_2020 = " (From a law firm's account of the process from September 2020, which changed on 5 April 2024; the report is shared with the provider then, and published when no complaint is under way.)"
_FROM_2020 = _deadlines("full-2020", COMPLAINTS_SINCE_2020, _SINCE_2020, (18, 30), remark=_OF_2020)

AFTER_A_FULL_OF_SCHOOLS = (*_deadlines("full-2017", _BOARDING_TIMEFRAME, _TO_2020, (18, 28)), *_FROM_2020)
AFTER_A_FULL = (*_deadlines("full-2017", _ELSEWHERE, _TO_2020, (18, 28), remark=_INFERRED), *_FROM_2020)
AFTER_AN_INTERIM = (
    *_deadlines("interim-2017", _INTERIM, _TO_2020, (13, 28), remark=" (By the usual timeframe.)"),
    *_FROM_2020,
)
AFTER_SUPPORTED = _deadlines("supported", SUPPORTED_GORDONS, Period(date(2024, 9, 1), None), (18, None))

PUBLICATION: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        None,
        PROVIDER_TABLES,
        note="not found: how many working days it mostly took; the tables give one day of an inspection, not its last, and what is due by when is among the deadlines",
    ),
)

COMPLAINTS: tuple[Fact[str | None], ...] = (
    Fact(
        "A concern is raised with the inspector during the visit, then with the regulatory inspection manager; a formal complaint can be made at any time, no more than 10 working days after publication. Publication is not normally withheld.",
        attrs.evolve(HOLIDAY_SCHEMES.at("section 17, Complaints"), basis=Basis.INFERRED),
        during=_TO_2020,
        note="read in the framework for residential holiday schemes; that it is common to all kinds is our conclusion",
    ),
    Fact(
        "A complaint is made within 5 working days of the final report; the reply comes within 30 working days, and an internal review is asked for within 15 working days. Publication waits meanwhile.",
        COMPLAINTS_SINCE_2020,
        during=Period(date(2020, 9, 1), date(2024, 4, 4)),
        note="the first day of the process is known by its month only",
    ),
    Fact(
        None,
        COMPLAINTS_SINCE_2020,
        during=Period(date(2024, 4, 5), None),
        note="not found: within how many working days of the end of the inspection the draft and the report follow since the process changed on 5 April 2024; of the time after January 2024 only the five working days in which the provider answers the draft were found. Supported accommodation has deadlines of its own",
    ),
    Fact(
        "A new process for complaints: a provider can call an independent inspector on the day after, and there are two ways to finish a report.",
        COMPLAINTS_SINCE_2020,
        during=Period(date(2024, 4, 5), None),
        note="that the process changed is in the lists of updates of 5 April 2024; the call has been there since January 2024; what it says by section was not seen",
    ),
)

DEFERRAL: tuple[Fact[str | None], ...] = (
    Fact(
        "An inspection is not normally deferred: absence of staff, unless the provider is a single person, or building work is not usually a reason. It is only where inspecting might put children or others at risk or secure evidence is severely restricted.",
        attrs.evolve(VOLUNTARY_ADOPTION.at("section 9.4, Deferrals"), basis=Basis.INFERRED),
        during=Period(date(2017, 4, 1), date(2024, 4, 4)),
        note="read in the frameworks for voluntary adoption agencies, adoption support agencies and residential family centres, in the texts of 2017 to 2021; that it is common to all kinds is our conclusion",
    ),
    Fact(
        "One policy covers deferring an inspection, pausing one that has begun beyond its planned days, and gathering more evidence.",
        DEFERRING,
        during=Period(date(2024, 4, 5), None),
    ),
)
