"""What was looked for about the social care common inspection framework and not found, by kind of provider."""

import attrs

from inspection_framework.frameworks.announcements import OVERALL_WITHOUT_A_DAY
from inspection_framework.frameworks.sccif.consultation import BAR
from inspection_framework.frameworks.sccif.sources import (
    ADOPTION_SUPPORT,
    CHILDRENS_HOMES,
    CONSULTATION_2022,
    FAMILY_CENTRES,
    FOSTERING,
    LOG_ADOPTION,
    LOG_FAMILY_CENTRES,
    LOG_SUPPORTED,
    SECURE_HOMES,
    SUPPORTED_NEWS,
)
from inspection_framework.model.facts import Fact, Source

__all__ = ["unknown_of"]

_OF_ALL: tuple[Fact[None], ...] = (
    OVERALL_WITHOUT_A_DAY,
    Fact(
        None,
        LOG_SUPPORTED,
        note="not found: the text of the framework after 4 April 2025, and whether the four-point scale stays; the release of 27 November 2025 concerns the overall grade, not the scale, and a vendor's blog of January 2026 that says the scale stays has no weight",
    ),
    Fact(
        None,
        BAR,
        note="not found: the formal review after 12 months that the slides announce, and whether the thresholds for good and outstanding stayed as they were",
    ),
)
_OF_GRADES: tuple[Fact[None], ...] = (
    Fact(
        None,
        FAMILY_CENTRES.at("section 4.1, How inspectors make judgements under the SCCIF"),
        note="not found: whether notice, team, days and timetable of the texts of 2017 to 2019 are unchanged in the editions since 2021",
    ),
)
_ASSURANCE: Fact[None] = Fact(
    None, CONSULTATION_2022, note="not found: the labels of the judgement that an assurance inspection makes"
)
_MONTHS = "not found: the months within which inspectors return since the update of 2021 or 2022; those of fostering agencies are our conclusion"


def _notice(framework: Source) -> Fact[None]:
    """Return the section on notice as not found."""
    return Fact(
        None,
        attrs.evolve(framework.at("section 8, Notice"), wording_seen=False),
        note="not found: the notice of an inspection; the section on it was not seen, only its title in the list of contents",
    )


_BY_KIND: dict[str, tuple[Fact[None], ...]] = {
    "childrens_home": (_ASSURANCE,),
    "secure_childrens_home": (
        _ASSURANCE,
        Fact(
            None,
            SECURE_HOMES.at("section 5.1, Evaluation criteria"),
            note="not found: whether inadequate education or health limits the overall judgement, and who makes up the team",
        ),
        Fact(
            None,
            CHILDRENS_HOMES.at("section 8, Types of inspection"),
            note="not found: what the joint framework of 2017 said on judging education in secure homes; the tables show that it was judged",
        ),
    ),
    "independent_fostering_agency": (
        Fact(
            None,
            FOSTERING.at("section 12, On-site inspection"),
            note="not found: how many cases are sampled, and how many days inspectors are on site",
        ),
    ),
    "voluntary_adoption_agency": (
        Fact(
            None,
            LOG_ADOPTION,
            note=_MONTHS,
        ),
    ),
    "adoption_support_agency": (
        _notice(ADOPTION_SUPPORT),
        Fact(
            None,
            LOG_ADOPTION,
            note="not found: whether the rolling programme of voluntary adoption agencies applies to adoption support agencies",
        ),
    ),
    "residential_family_centre": (
        _notice(FAMILY_CENTRES),
        Fact(
            None,
            LOG_FAMILY_CENTRES,
            note=_MONTHS,
        ),
    ),
    "residential_holiday_scheme": (
        Fact(None, CONSULTATION_2022, note="not found: whether the names of the judgements changed in April 2022"),
    ),
    "supported_accommodation": (
        Fact(
            None,
            SUPPORTED_NEWS,
            note="not found: whether the four-point scale returns after the first round of inspections",
        ),
    ),
}


def unknown_of(kind: str) -> tuple[Fact[None], ...]:
    """Return what was not found about a kind of provider."""
    of_grades = () if kind == "supported_accommodation" else _OF_GRADES
    return (*_BY_KIND.get(kind, ()), *of_grades, *_OF_ALL)
