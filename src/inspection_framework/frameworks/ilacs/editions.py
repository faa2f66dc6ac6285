"""The three editions of ILACS: their days, their areas, and what each inspection judges under them."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.areas import AREAS_2018, AREAS_2023, AREAS_2026
from inspection_framework.frameworks.ilacs.engagement import ANNUAL_ENGAGEMENT_MEETING, SELF_EVALUATION
from inspection_framework.frameworks.ilacs.inspections import SHORT, STANDARD
from inspection_framework.frameworks.ilacs.labels import LABELS_2018, LABELS_2023, LABELS_2026
from inspection_framework.frameworks.ilacs.revisions import REVISIONS_2018, REVISIONS_2023, REVISIONS_2026
from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_CONSULTATION,
    GUIDANCE_APRIL_2024,
    GUIDANCE_DECEMBER_2024,
    OFFICIAL_STATISTICS_2025,
)
from inspection_framework.frameworks.ilacs.visits import FOCUSED_VISIT, MONITORING_VISIT
from inspection_framework.frameworks.sources import ILACS_REPORTS, REFORM_RELEASE
from inspection_framework.model.days import Period
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.grades import Grade

__all__ = ["EDITION_2018", "EDITION_2023", "EDITION_2026"]

_TABLE = ILACS_REPORTS.at("the table of judgements")
_WITHOUT_GRADES = (FOCUSED_VISIT, MONITORING_VISIT, ANNUAL_ENGAGEMENT_MEETING, SELF_EVALUATION)

_JUDGES_2018: tuple[Fact[tuple[str, ...]], ...] = (
    Fact(
        ("leaders", "help_and_protection", "care_and_care_leavers", "overall"),
        _TABLE,
        note="in the 165 reports of this edition",
    ),
)
_JUDGES_2023: tuple[Fact[tuple[str, ...]], ...] = (
    Fact(
        ("leaders", "help_and_protection", "in_care", "care_leavers", "overall"),
        _TABLE,
        note="in the 145 reports of this edition",
    ),
)
_JUDGES_2026: tuple[Fact[tuple[str, ...]], ...] = (
    Fact(
        ("leaders", "help_and_protection", "in_care", "care_leavers"),
        _TABLE,
        note="in the eleven reports up to August 2026",
    ),
)
_SAME_IN_2026: Fact[str | None] = Fact(
    None,
    REFORM_RELEASE,
    note="not found: whether notice, weeks or team changed on 1 April 2026; the eleven reports since then show the same days on site",
)

EDITION_2018 = Edition[Grade](
    id="ilacs-2018-01",
    framework="ILACS",
    title=Fact(
        "Inspection of local authority children's services, from January 2018",
        attrs.evolve(CARE_LEAVERS_CONSULTATION, basis=Basis.INFERRED),
        note="our name for this edition",
    ),
    period=Fact(
        Period(date(2018, 1, 1), date(2022, 12, 31)),
        attrs.evolve(CARE_LEAVERS_CONSULTATION, basis=Basis.INFERRED),
        note='Ofsted "implemented it from January 2018"; the first of the month is our reading. The last day is the one before the next edition, which began on 1 January 2023 (official statistics as at 31 March 2025). The first inspection seen began on site on 29 January 2018 (Rochdale), the last two on 5 December 2022, one of which (South Tyneside) came out in May 2023 with the areas of this edition',
    ),
    scale=Grade,
    areas=AREAS_2018,
    has_overall=Fact(value=True, source=_TABLE),
    limiting_wording=Fact(
        None,
        GUIDANCE_APRIL_2024,
        note="not found: of the guidance of this edition only passages that others quote were read, none of them on this; of the guidance of the next edition only paragraphs 1 to 5 could be read",
    ),
    activities=(
        attrs.evolve(STANDARD, judges=_JUDGES_2018),
        attrs.evolve(SHORT, judges=_JUDGES_2018),
        *_WITHOUT_GRADES,
    ),
    labels=LABELS_2018,
    revisions=REVISIONS_2018,
)

EDITION_2023 = Edition[Grade](
    id="ilacs-2023-01",
    framework="ILACS",
    title=Fact(
        "Inspection of local authority children's services, with a judgement on care leavers, from January 2023",
        attrs.evolve(OFFICIAL_STATISTICS_2025, basis=Basis.INFERRED),
        note="our name for this edition",
    ),
    period=Fact(
        Period(date(2023, 1, 1), date(2026, 3, 31)),
        attrs.evolve(OFFICIAL_STATISTICS_2025, basis=Basis.INFERRED),
        note="the statistics give the first day; the last is the one before overall effectiveness was removed, by Ofsted's release of 27 November 2025 from April 2026. The first inspection seen began on site on 16 January 2023 (Bristol); eight that began before April 2026 came out after its first day, with overall effectiveness",
    ),
    scale=Grade,
    areas=AREAS_2023,
    has_overall=Fact(value=True, source=_TABLE),
    limiting_wording=Fact(
        None,
        GUIDANCE_DECEMBER_2024,
        note="not found: of the guidance of April and of December 2024 only paragraphs 1 to 5 could be read",
    ),
    activities=(
        attrs.evolve(STANDARD, judges=_JUDGES_2023),
        attrs.evolve(SHORT, judges=_JUDGES_2023),
        *_WITHOUT_GRADES,
    ),
    labels=LABELS_2023,
    revisions=REVISIONS_2023,
)

EDITION_2026 = Edition[Grade](
    id="ilacs-2026-04",
    framework="ILACS",
    title=Fact(
        "Inspection of local authority children's services, without overall effectiveness, from April 2026",
        attrs.evolve(REFORM_RELEASE, basis=Basis.INFERRED),
        note="our name for this edition",
    ),
    period=Fact(
        Period(date(2026, 4, 1), None),
        attrs.evolve(REFORM_RELEASE, basis=Basis.INFERRED),
        note="the release says from April 2026; the first of the month is from the README of a tool that reads the reports; that the day on site decides is seen in reports: the last with overall effectiveness began on 16 March 2026 (North Lincolnshire), the first without it on 27 April 2026",
    ),
    scale=Grade,
    areas=AREAS_2026,
    has_overall=Fact(
        value=False,
        source=REFORM_RELEASE,
        note="Ofsted announced on 27 November 2025 that it would remove the overall effectiveness judgement from April 2026. This edition begins on 1 April 2026, and the reports on inspections on site from 27 April 2026 grade their four areas only.",
    ),
    activities=(
        attrs.evolve(STANDARD, judges=_JUDGES_2026, notes=(*STANDARD.notes, _SAME_IN_2026)),
        attrs.evolve(SHORT, judges=_JUDGES_2026, notes=(*SHORT.notes, _SAME_IN_2026)),
        *_WITHOUT_GRADES,
    ),
    labels=LABELS_2026,
    revisions=REVISIONS_2026,
)
