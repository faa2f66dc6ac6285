"""Explanations of answers, with every source: golden files, so that a reviewer reads what users would."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import inspection_framework as inf
from inspection_framework import Absence, Case, Edition, Grade
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks import ILACS, JTAI, SCCIF, SIF
from inspection_framework.model import Outcome, Scale
from tests.rules.providers import DAYS, in_force, judged
from tests.rules.providers import told as outlook_of
from tests.rules.samples import EIGHTEEN, borough

ON = (date(2019, 6, 3), date(2026, 11, 22))
"""The days for which the next inspection is asked."""
AUTHORITIES = ("Harrow", "Liverpool", "North Northamptonshire", "Cumberland", "City of London", "Sandwell")
"""Authorities with short and standard inspections, inadequate and outstanding judgements, a trust, or newly made."""
STARTED = (date(2014, 2, 25), date(2020, 3, 2), date(2024, 5, 20), date(2026, 12, 21))
"""First days on site: one in the time of each framework, one before the suspension, one before Christmas."""
PLACES: tuple[tuple[int | Absence, ...], ...] = (
    (2, 2, 2, 2),
    (1, 2, 2, 3),
    (4, 3, 2, 2),
    (1, 3, 4, 4),
    (2, Absence.WITHHELD, Absence.NOT_JUDGED, 2),
    (3, Absence.UNREADABLE, 4, Absence.NOT_SUPPLIED),
)
"""Judgements by their place on the scale: leaders first, then the other main areas."""


def explained() -> dict[str, str]:
    """Return every explanation by the name of its file."""
    parts = {
        "overall": _overall(),
        "next": _next(),
        "chances": _chances(),
        "providers": _providers(),
        "due": dict.fromkeys(_due()),
        "timetables": _timetables(),
        "samples": _samples(),
        "changes": _changes(),
    }
    return {f"explained.{name}.txt": "\n\n".join(texts) + "\n" for name, texts in parts.items()}


def profile(edition: Edition[Scale], places: tuple[int | Absence, ...]) -> dict[str, Outcome]:
    """Return judgements on the main areas of an edition, leaders first."""
    scale = tuple(edition.scale)
    areas = sorted((area.id for area in edition.main_areas), key=lambda area: not area.startswith("leaders"))
    outcomes = (place if isinstance(place, Absence) else scale[min(place, len(scale)) - 1] for place in places)
    return dict(zip(areas, outcomes, strict=False))


def _overall() -> Iterator[str]:
    editions = (*SIF.editions, *ILACS.editions, *SCCIF["childrens_home"].editions, *SCCIF["boarding_school"].editions)
    for edition in editions:
        if edition.has_overall.value:
            for places in PLACES:
                yield inf.overall_judgement(edition, profile(edition, places)).explain()


def _next() -> Iterator[str]:
    named = {provider.name: provider for provider in local_authorities()}
    for name in AUTHORITIES:
        for on in ON:
            history = [
                inspection
                for inspection in local_authority_inspections()
                if inspection.provider.name == name
                and isinstance(inspection.published, date)
                and inspection.published <= on
            ]
            yield inf.outlook(named[name], history, on=on).explain()
            for activity in ILACS.edition_on(on).activities:
                yield inf.eligibility(named[name], activity, history, on=on).explain()


def _chances() -> Iterator[str]:
    """Yield how likely an inspection is, for authorities that wait a short time, long, too long, or not at all."""
    named = {provider.name: provider for provider in local_authorities()}
    for name, on in (
        ("Halton", date(2026, 11, 30)),
        ("Haringey", date(2026, 11, 30)),
        ("Manchester", date(2021, 10, 1)),
        ("Manchester", date(2020, 6, 3)),
        ("Cumberland", date(2023, 4, 1)),
        ("Kent", date(2022, 4, 1)),
    ):
        history = [inspection for inspection in local_authority_inspections() if inspection.provider.name == name]
        yield inf.chances(named[name], history, on=on).explain()


def _providers() -> Iterator[str]:
    for kind, framework in SCCIF.items():
        for on in DAYS:
            if in_force(kind, on - timedelta(100)):
                worst = tuple(framework.editions[0].scale)[-1]
                yield outlook_of(kind, judged(kind, on - timedelta(100), worst), on=on).explain()
        yield outlook_of(kind, on=DAYS[-1]).explain()


def _due() -> Iterator[str]:
    """Yield all that is due, by kind and day: for providers inspected lately, long ago or never, much or little known.

    Last comes a home whose second inspection was carried over and took place.
    """
    for kind, framework in SCCIF.items():
        _, second, *_, worst = framework.editions[0].scale
        for on in (*DAYS, date(2022, 8, 1), date(2023, 6, 30)):
            for days in (100, 460):
                if in_force(kind, on - timedelta(days)):
                    for grade in (second, worst):
                        yield from _all_due(outlook_of(kind, judged(kind, on - timedelta(days), grade), on=on))
            if in_force(kind, on):
                yield from _all_due(outlook_of(kind, on=on, registered=on - timedelta(500)))
                yield from _all_due(outlook_of(kind, on=on, circumstances={}))
    carried_over = (judged("childrens_home", day, Grade.INADEQUATE) for day in (date(2023, 1, 15), date(2023, 5, 2)))
    yield from _all_due(outlook_of("childrens_home", *carried_over, on=date(2023, 5, 10)))


def _all_due(answer: inf.Outlook) -> Iterator[str]:
    for requirement in answer.due:
        kind, asked = answer.provider.kind, requirement.asked
        answered = f"asked {asked!r}, carried out {requirement.carried_out!r}, owed {requirement.owed!r}"
        unless = ", ".join(circumstance.name for circumstance in requirement.unless) or "-"
        yield "\n".join(
            (
                f"{kind} on {answer.on}, {requirement.frequency} ({requirement.mandate.value}): {requirement}",
                f"  {requirement.cycle}; {answered}",
                f"  by {requirement.by}, may be by {requirement.may_be_by}, unless {unless}",
                *(f"  {reason.rule} [{reason.standing.value}] {reason.says}" for reason in requirement.reasons),
            )
        )


def _timetables() -> Iterator[str]:
    for framework in (SIF, ILACS, JTAI, SCCIF["childrens_home"], SCCIF["boarding_school"]):
        for started in STARTED:
            for edition in framework.editions:
                if started in edition.period.value:
                    for activity in edition.activities:
                        if activity.exists_on(started):
                            yield inf.timetable(activity, on_site=started).explain()


def _samples() -> Iterator[str]:
    cases = borough(120)
    short = [Case.of("one", "looked_after"), Case.of("two", "care_leavers", "looked_after")]
    for population in (cases, short, [*short, *borough(16)]):
        yield inf.feasibility(EIGHTEEN, population).explain()
        yield inf.check_sample(EIGHTEEN, population[:18]).explain()
    draw = inf.draw_sample(EIGHTEEN, cases, seed="2026-11 rehearsal")
    yield draw.explain()
    yield str(draw.record.verify(cases))
    yield str(draw.record.verify(cases[1:]))


def _changes() -> Iterator[str]:
    for framework in (ILACS, SCCIF["secure_childrens_home"]):
        for earlier, later in product(framework.editions, repeat=2):
            yield inf.changes(earlier, later).explain()
    yield inf.changes(SIF.editions[-1], ILACS.editions[0]).explain()
