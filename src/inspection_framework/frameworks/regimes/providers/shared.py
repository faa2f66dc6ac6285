"""The shared parts of all providers' regimes: pathways by judgement, visits and the pause; and a regime of these."""

from datetime import date

import attrs

from inspection_framework.frameworks.announcements import OVERALL_WITHOUT_A_DAY
from inspection_framework.frameworks.sccif import SCCIF
from inspection_framework.frameworks.sccif.sources import CHILDRENS_HOMES, NEWS_2021
from inspection_framework.frameworks.suspensions import ANNOUNCED
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.framework import Framework
from inspection_framework.model.frequencies import Frequency
from inspection_framework.model.grades import Grade, Scale
from inspection_framework.model.pathways import Mode, Pathway, Regime, Suspension, Timing
from inspection_framework.model.provisions import Count

__all__ = [
    "BELOW_GOOD",
    "COUNTED",
    "GOOD_OR_BETTER",
    "INADEQUATE",
    "REQUIRES_IMPROVEMENT",
    "SINCE_2017",
    "STILL_APPLIES",
    "TARGET",
    "again",
    "assurance_visit",
    "concluded",
    "counted",
    "first",
    "monitoring",
    "no_window",
    "regime",
]

GOOD_OR_BETTER = (Grade.OUTSTANDING, Grade.GOOD)
REQUIRES_IMPROVEMENT = (Grade.REQUIRES_IMPROVEMENT,)
INADEQUATE = (Grade.INADEQUATE,)
BELOW_GOOD = (*REQUIRES_IMPROVEMENT, *INADEQUATE)
SINCE_2017 = Period(date(2017, 4, 1), None)
STILL_APPLIES = "Read in the text of 2017 to 2019; no later text on it was seen, so we assume that it still applies"
TARGET = "The source says 'usually', so this is a target, not a fixed limit."
COUNTED = "That it is counted from the first day of the latest inspection is our reading"

_MONITORED = CHILDRENS_HOMES.at("section 20, Monitoring visits")
_NOT_REGULATED = ("boarding_school", "residential_special_school", "further_education_college")
_VISITED = date(2020, 9, 1)


def _in_use(kind: str) -> Period:
    """Return the days on which the framework for a kind is in use."""
    return Period(SCCIF[kind].editions[0].period.value.since, None)


def no_window(source: Source, what: str) -> Fact[Timing | None]:
    """Return the fact that no window was found. ``what`` is the time that was looked for."""
    return Fact(None, source, note=f"not found: {what}")


def concluded(source: Source) -> Source:
    """Return a source as the basis of our conclusion, which the source does not state."""
    return attrs.evolve(source, basis=Basis.INFERRED, wording_seen=False)


def counted(activities: tuple[str, ...], source: Source) -> Fact[tuple[str, ...]]:
    """Return the kinds of inspection that count towards a frequency. That only these count is our conclusion."""
    return Fact(activities, concluded(source), note="that no other kind counts is our reading")


def first(kind: str, window: Fact[Timing | None]) -> Pathway:
    """Return the first inspection of a provider, concluded to be a full one."""
    return Pathway(
        id="first",
        says="The first graded inspection of a provider is taken to be a full one.",
        source=concluded(window.source),
        during=_in_use(kind),
        framework=SCCIF[kind].id,
        activity="full",
        mode=Mode.DEFAULT,
        window=window,
    )


def again(
    kind: str,
    name: str,
    grades: tuple[Scale, ...],
    window: Fact[Timing | None],
    during: Period | None = None,
) -> Pathway:
    """Return the full inspection that, by our conclusion, follows an overall judgement."""
    judged = f"an overall judgement of {' or '.join(grade.label for grade in grades)}"
    if {*grades} == {*type(grades[0])}:
        judged = "any overall judgement"
    return Pathway(
        id=name,
        says=f"After {judged} the next graded inspection is taken to be a full one.",
        source=concluded(window.source),
        during=during or _in_use(kind),
        framework=SCCIF[kind].id,
        activity="full",
        mode=Mode.DEFAULT,
        after=tuple(edition.id for edition in SCCIF[kind].editions),
        when=(Count(roles=(Role.OVERALL,), grades=grades, at_least=1),),
        window=window,
    )


def monitoring(kind: str, *, is_home: bool = False) -> Pathway:
    """Return the monitoring visit, which may follow any inspection: stated for homes, concluded for other kinds.

    Schools and colleges are inspected and not regulated, so no notice is named for them.
    """
    if kind in _NOT_REGULATED:
        says = "A monitoring visit may come in between, usually to follow up concerns or after an inadequate inspection"
    else:
        says = "A monitoring visit may come in between, usually to follow up concerns, after an inadequate inspection or to monitor compliance with a notice"
    read = (
        STILL_APPLIES if is_home else "This was read in the framework for children's homes, and is taken to hold here"
    )
    return Pathway(
        id="monitoring",
        says=f"{says}. {read}.",
        source=_MONITORED if is_home else concluded(_MONITORED),
        during=_in_use(kind),
        framework=SCCIF[kind].id,
        activity="monitoring",
        mode=Mode.BETWEEN,
        after=tuple(edition.id for edition in SCCIF[kind].editions),
        window=no_window(_MONITORED, "a source that sets one time for all monitoring visits"),
    )


def assurance_visit(kind: str) -> Pathway:
    """Return the assurance visit of the pandemic, on the days on which this activity existed."""
    activities = SCCIF[kind].edition_on(_VISITED).activities
    existed = next(activity.existed for activity in activities if activity.id == "assurance_visit" and activity.existed)
    return attrs.evolve(
        monitoring(kind),
        id="assurance-visit",
        says=f"In the pandemic there are assurance visits to social care providers: {existed.note}.",
        source=existed.source,
        during=existed.value,
        activity="assurance_visit",
        window=no_window(NEWS_2021, "when a provider had an assurance visit"),
    )


def regime(
    kind: str,
    pathways: tuple[Pathway, ...],
    frequencies: tuple[Frequency, ...] = (),
    no_frequency: tuple[Fact[str | None], ...] = (),
) -> Regime:
    """Return the regime of a kind of provider, with the pandemic's pause for each kind whose framework had begun."""
    framework = SCCIF[kind]
    return Regime(
        id=framework.title.value.partition(": ")[2],
        inspects=(kind,),
        frameworks=(framework,),
        pathways=pathways,
        frequencies=frequencies,
        no_frequency=no_frequency,
        suspensions=_pauses(framework),
        horizon=OVERALL_WITHOUT_A_DAY,
    )


def _pauses(framework: Framework[Scale]) -> tuple[Suspension, ...]:
    until = date(2021, 4, 11)
    if not any(until in edition.period.value for edition in framework.editions):
        return ()
    offered = dict.fromkeys(pathway.id for edition in framework.editions for pathway in edition.activities)
    return (
        Suspension(
            id="pandemic-routine",
            says="Routine inspection is suspended in the pandemic.",
            framework=framework.id,
            activities=tuple(activity for activity in _ROUTINE if activity in offered),
            first=ANNOUNCED,
            last=Fact(
                until,
                NEWS_2021,
                note="routine inspection was to begin again on 12 April 2021, as announced on 19 March",
            ),
        ),
    )


_ROUTINE = ("full", "interim", "aligned", "combined")
"""The activities that are routine inspections."""
