"""Functions that build the framework of a kind of provider from shared parts and what differs."""

from datetime import date

import attrs

from inspection_framework.frameworks.announcements import OF_PROVIDERS, OVERALL_ANNOUNCED
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.frameworks.sccif.areas import GRADED, OUTCOME
from inspection_framework.frameworks.sccif.consultation import COMMON, CONSULTATION
from inspection_framework.frameworks.sccif.contradictions import CONTRADICTIONS
from inspection_framework.frameworks.sccif.limits import LIMITING_WORDING, LIMITS
from inspection_framework.frameworks.sccif.reporting import AFTER_A_FULL, COMPLAINTS, DEFERRAL, PUBLICATION
from inspection_framework.frameworks.sccif.revisions import revisions_of
from inspection_framework.frameworks.sccif.sources import FAMILY_CENTRES, SUPPORTED_NEWS
from inspection_framework.frameworks.sccif.unknown import unknown_of
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.activities import Activity, Notice, Reporting, TeamRole
from inspection_framework.model.areas import Area
from inspection_framework.model.days import Period
from inspection_framework.model.deadlines import Deadline
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.framework import Contradiction, Framework, Topic
from inspection_framework.model.grades import Grade, SupportedAccommodationOutcome
from inspection_framework.model.sampling import SamplingPlan

__all__ = ["CONCLUDED_FROM_NEWS", "SUMMARY_OUTCOME", "edition_of_grades", "edition_of_outcomes", "framework", "full"]

IN_USE = Fact(
    Period(date(2017, 4, 1), None),
    SEFTON.at('slide "Our response to the consultation and pilots"'),
    note="what is said of notice, team and timetable was read in the texts of 2017 to 2019, unless it gives other days; no later text on it could be read",
)
"""The first day on which the framework is in use."""
_JUDGEMENTS = FAMILY_CENTRES.at("section 4.1, How inspectors make judgements under the SCCIF")

CONCLUDED_FROM_NEWS = attrs.evolve(SUPPORTED_NEWS, basis=Basis.INFERRED)
SUMMARY_OUTCOME = (
    "the release speaks of three summary outcomes; that one of them is the overall judgement is our conclusion"
)

_NOT_SAMPLED: Fact[SamplingPlan | None] = Fact(
    None,
    _JUDGEMENTS,
    note="not found: how many cases are sampled or tracked; no number was seen in any text of this framework, and the sections on it were cut off",
)


def full(
    named: Source,
    *,
    notice: tuple[Fact[Notice | None], ...],
    team: tuple[Fact[tuple[TeamRole, ...] | None], ...],
    deadlines: tuple[Deadline, ...] = AFTER_A_FULL,
    notes: tuple[Fact[str | None], ...] = (),
) -> Activity:
    """Return the full inspection of a kind of provider, which makes the three judgements.

    ``named`` is the passage that calls it full. Its judgements rest on the passage on all inspections under the SCCIF.
    """
    return Activity(
        id="full",
        title=Fact("Full inspection", named),
        reporting=Fact(Reporting.GRADED, _JUDGEMENTS),
        judges=(Fact(tuple(area.id for area in GRADED), _JUDGEMENTS),),
        notice=notice,
        team=team,
        publication=PUBLICATION,
        deadlines=deadlines,
        sampling_plans=(_NOT_SAMPLED,),
        notes=(*notes, *COMPLAINTS, *DEFERRAL),
    )


def edition_of_grades(
    kind: str,
    title: Fact[str],
    period: Fact[Period] = IN_USE,
    *,
    areas: tuple[Area, ...] = GRADED,
    activities: tuple[Activity, ...],
) -> Edition[Grade]:
    """Return an edition on the four-point scale, with the two rules that limit the overall judgement."""
    return Edition(
        id=f"sccif-{kind}-{period.value.since:%Y-%m}",
        framework=f"SCCIF-{kind}",
        title=title,
        period=period,
        scale=Grade,
        areas=areas,
        has_overall=Fact(value=True, source=_JUDGEMENTS, note="" if period.value.until else OVERALL_ANNOUNCED),
        limiting_wording=LIMITING_WORDING,
        limits=LIMITS,
        activities=activities,
        revisions=revisions_of(kind, period.value),
    )


def edition_of_outcomes(
    kind: str, title: Fact[str], *, activities: tuple[Activity, ...]
) -> Edition[SupportedAccommodationOutcome]:
    """Return the edition for supported accommodation, on its own scale of three."""
    period = Period(date(2024, 9, 1), None)
    return Edition(
        id=f"sccif-{kind}-2024-09",
        framework=f"SCCIF-{kind}",
        title=title,
        period=Fact(
            period,
            SUPPORTED_NEWS,
            note="inspections were to begin in September 2024, rather than in April; the day is taken as the first of the month",
        ),
        scale=SupportedAccommodationOutcome,
        areas=(OUTCOME,),
        has_overall=Fact(value=True, source=CONCLUDED_FROM_NEWS, note=SUMMARY_OUTCOME),
        limiting_wording=Fact(
            None, SUPPORTED_NEWS, note="not found: anything that limits the outcome, or a judgement below it"
        ),
        activities=activities,
        revisions=revisions_of(kind, period),
    )


def framework(
    kind: str,
    title: Fact[str],
    *editions: Edition[Grade],
    topics: tuple[Topic, ...] = (),
    contradictions: tuple[Contradiction, ...] = (),
) -> Framework[Grade]:
    """Return the framework of a kind of provider on the four-point scale, with the parts common to all kinds."""
    return Framework(
        id=f"SCCIF-{kind}",
        title=title,
        inspects=(kind,),
        editions=editions,
        topics=(PRINCIPLES, CONSULTATION, COMMON, OF_PROVIDERS, *topics),
        contradictions=(*CONTRADICTIONS, *contradictions),
        unknown=unknown_of(kind),
    )
