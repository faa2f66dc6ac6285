"""From the end of an inspection to its report: what is due within how many working days, by date; and complaints."""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.sources import (
    BOARDING,
    CHILDRENS_HOMES,
    COMPLAINTS_2024,
    COMPLAINTS_TO_2024,
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
    "AFTER_AN_ALIGNED",
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

    Law firms count the draft and the report from the inspection, and the comments only from the draft. They say that
    the final report is shared with the provider, not that it is published.
    """
    draft, report = within
    is_of_a_firm = source.basis is Basis.SECONDARY
    sources = {"comments": attrs.evolve(source, basis=Basis.INFERRED)} if is_of_a_firm else {}
    by_sum, start = (" by our sum", "the inspection") if is_of_a_firm else ("", "the end of the inspection")
    out = "Ofsted shares the final report with the provider" if is_of_a_firm else "The final report is published"
    days = {"draft": draft, "comments": draft + 5, "report": report}
    steps = {
        "draft": (
            _OFSTED,
            "sends the draft report",
            f"Ofsted sends the draft report within {draft} working days of {start}.",
        ),
        "comments": (
            _PROVIDER,
            "returns its comments on the draft",
            f"The provider returns its comments within 5 working days of the draft, so{by_sum} within {draft + 5} working days of {start}.",
        ),
        "report": (
            _OFSTED,
            "finishes the report",
            f"{out} within {report} working days of {start}.",
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


_UNTIL = "The lists of updates say that the process changed in September 2020; that this timetable held from the start of the framework until then is our conclusion."
_OF_FULL = "The timetable is that of full inspections; that it is that of aligned ones too is our conclusion."
_INFERRED = f" (The timetable was read in the framework for boarding schools; that it is common to all kinds is our conclusion. {_UNTIL})"
_OF_2020 = " (From a law firm's account of Ofsted's inspections in general; we count from the last day on site. The account does not say since when: we take it as the process of September 2020, which, as the lists of updates say, changed on 5 April 2024.)"
_FROM_2020 = _deadlines("full-2020", COMPLAINTS_TO_2024, _SINCE_2020, (18, 30), remark=_OF_2020)

AFTER_A_FULL_OF_SCHOOLS = (
    *_deadlines("full-2017", _BOARDING_TIMEFRAME, _TO_2020, (18, 28), remark=f" ({_UNTIL})"),
    *_FROM_2020,
)
AFTER_AN_ALIGNED = (
    *_deadlines("full-2017", _ELSEWHERE, _TO_2020, (18, 28), remark=f" ({_OF_FULL} {_UNTIL})"),
    *_FROM_2020,
)
AFTER_A_FULL = (*_deadlines("full-2017", _ELSEWHERE, _TO_2020, (18, 28), remark=_INFERRED), *_FROM_2020)
AFTER_AN_INTERIM = (
    *_deadlines("interim-2017", _INTERIM, _TO_2020, (13, 28), remark=f" (This is the usual timeframe. {_UNTIL})"),
    *_FROM_2020,
)
_SENT, _RETURNED = _deadlines("supported", SUPPORTED_GORDONS, Period(date(2024, 9, 1), None), (18, None))
AFTER_SUPPORTED = (
    attrs.evolve(
        _SENT,
        says="Ofsted should send the draft report within 18 working days of the inspection. (We count from the last day on site. These inspections began in September 2024, which we take from its first day.)",
    ),
    attrs.evolve(
        _RETURNED,
        says="The provider returns its comments within 5 working days of the draft, by our sum 23 working days after the inspection. (The post gives no number of days for the comments: the five are those of law firms' accounts of Ofsted's inspections in general. We count from the last day on site. These inspections began in September 2024, which we take from its first day.)",
    ),
)

PUBLICATION: tuple[Fact[WorkingDays | None], ...] = (
    Fact(
        None,
        PROVIDER_TABLES,
        note="not found: how many working days it mostly took; the tables give one day of an inspection, not its last, and what is due by when is among the deadlines",
    ),
)

COMPLAINTS: tuple[Fact[str | None], ...] = (
    Fact(
        "A concern should be raised with the inspector during the visit, then with the regulatory inspection manager. A formal complaint can be submitted at any stage of an inspection, and should be submitted no more than 10 working days after publication. Publication is not normally withheld.",
        attrs.evolve(
            HOLIDAY_SCHEMES.at("section 17, Concerns or complaints about an inspection"), basis=Basis.INFERRED
        ),
        during=_TO_2020,
        note="read in the framework for residential holiday schemes; that it is common to all kinds is our conclusion. The process changed in September 2020, by its month only, which we take from its first day",
    ),
    Fact(
        "A complaint has to be submitted within 5 working days of the final report. Ofsted has 30 working days to reply, and the report is not published in that time. An internal review can be asked for within 15 working days of the outcome.",
        COMPLAINTS_TO_2024,
        during=_SINCE_2020,
        note="the account is of Ofsted's inspections in general and does not say since when; we take it as the process of September 2020, from its first day, until the change of 5 April 2024",
    ),
    Fact(
        None,
        COMPLAINTS_2024,
        during=Period(date(2024, 4, 5), None),
        note="not found: within how many working days of the end of the inspection the draft and the report follow since the process changed on 5 April 2024; of the time since then only the five working days in which the provider answers the draft were found. Supported accommodation has deadlines of its own",
    ),
    Fact(
        "A new process for complaints: on the day after an inspection a provider can raise concerns with an inspector who is independent of it, and there are two ways to finish a report.",
        COMPLAINTS_2024,
        during=Period(date(2024, 4, 5), None),
        note="what the law firm says that Ofsted plans; that the process changed is in the lists of updates of 5 April 2024. The contact on the day after has been there since January 2024",
    ),
)

DEFERRAL: tuple[Fact[str | None], ...] = (
    Fact(
        "An inspection is not normally deferred. Important staff who are absent or unavailable, unless the provider is a single person, or problems of accommodation such as refurbishment are not usually a reason. It is deferred only where inspecting might put children or others at risk, or where the ability to gather secure evidence is severely restricted.",
        attrs.evolve(VOLUNTARY_ADOPTION.at("section 9.4, Deferrals"), basis=Basis.INFERRED),
        during=Period(date(2017, 4, 1), date(2024, 4, 4)),
        note="read in the frameworks for voluntary adoption agencies, adoption support agencies and residential family centres, in the texts of 2017 to 2021; that it is common to all kinds, and that it held until the one policy of 5 April 2024, is our conclusion. Guidance on deferring was added on 2 February 2024 already",
    ),
    Fact(
        "One policy covers deferring an inspection, pausing one that has begun beyond its planned days, and gathering more evidence.",
        DEFERRING,
        during=Period(date(2024, 4, 5), None),
    ),
)
