"""Ofsted's provider-level tables at 31 March, 2015 to 2025: homes, agencies, schools with boarders and others."""

from collections.abc import Mapping

from inspection_framework.exchange.readers.layouts.layout import Block, Column, Layout, Mark, Meaning
from inspection_framework.frameworks import SCCIF
from inspection_framework.model.grades import Absence, InterimEffectiveness, Scale

__all__: list[str] = []

KINDS = {
    "Children's home": "childrens_home",
    # Registered as a children's home, and inspected as one.
    "Residential special school (registered as a children's home)": "childrens_home",
    "Residential special school (>295 days/year)": "childrens_home",
    "Secure children's home": "secure_childrens_home",
    "Independent Fostering Agency": "independent_fostering_agency",
    "Independent Fostering Provider": "independent_fostering_agency",
    "Boarding School": "boarding_school",
    "Residential Special School": "residential_special_school",
    "Voluntary Adoption Agency": "voluntary_adoption_agency",
    "Adoption Support Agency": "adoption_support_agency",
    "Residential Family Centre": "residential_family_centre",
    "Residential Holiday Scheme for Disabled Children": "residential_holiday_scheme",
    "Further Education College with Residential Accommodation": "further_education_college",
    "Supported Accommodation": "supported_accommodation",
    # No framework here inspects these two.
    "Secure Training Centre": "secure_training_centre",
    "CAFCASS": "cafcass",
}
ACTIVITIES: Mapping[str, tuple[str, ...]] = {
    "Full inspection": ("full",),
    "Interim inspection": ("interim",),
    "SC Interim": ("interim",),
    # The table of 2025 prints the assurance inspections of homes by the name of the visits of the pandemic.
    "Assurance visit": ("assurance_visit", "assurance"),
    "Assurance inspection": ("assurance",),
    "Monitoring inspection": ("monitoring",),
    "SC Monitoring Inspection": ("monitoring",),
    "Monitoring Visit": ("monitoring",),
}
_ONE_SCALE: Mapping[type[Scale], str] = {}
_NO_ACTIVITY = Mark(outcome=Absence.NOT_IN_EDITION, note="no edition here has inspections of that type")
_PREFIXES = ("Latest full inspection ", "Latest full inspectio ", "Inspection ", "")
"""What stands before a heading in one release or another; the second is Ofsted's own slip of 2022."""


def _prefixed(*headings: str) -> tuple[str, ...]:
    return tuple(f"{prefix}{heading}" for heading in headings for prefix in _PREFIXES)


def _judgement(
    area: str, *headings: str, spare: bool = False, by_scale: Mapping[type[Scale], str] = _ONE_SCALE
) -> Column:
    return Column(
        holds=Meaning.JUDGEMENT,
        areas=(area,),
        by_scale=by_scale,
        headings=_prefixed(*headings),
        blank=Absence.NOT_SUPPLIED,
        spare=spare,
    )


def _other(*headings: str) -> tuple[Column, ...]:
    return tuple(Column(holds=Meaning.OTHER, headings=(heading,), spare=True) for heading in headings)


_PROVIDER = (
    Column(holds=Meaning.URN, headings=("URN",)),
    Column(holds=Meaning.NAME, headings=("Name", "Setting name", "Provider name")),
    Column(holds=Meaning.KIND, headings=("Provision type",)),
    Column(holds=Meaning.REGISTERED, headings=("Registration date",)),
    Column(holds=Meaning.REGION, headings=("Ofsted region",)),
    *_other(
        *("Web link", "Linked Education URN", "Registration status", "Reg Status"),
        *("Address 1", "Address 2", "Town", "County", "Postcode"),
        *("Government Office Region", "Local authority", "Parliamentary constituency", "Sector", "Places"),
        *("Premises", "Supported accommodation premises", "Short-break-only children's home"),
        *("Multi Building Children's Home", "Organisation which owns the provider", "Inspection ID"),
        *_prefixed("event number"),
    ),
)
_WHEN = (
    Column(holds=Meaning.ACTIVITY, headings=(*_prefixed("event type"), "Inspection event type", "Inspection type")),
    Column(holds=Meaning.STARTED, headings=(*_prefixed("date"), "Inspection date")),
    Column(holds=Meaning.PUBLISHED, headings=(*_prefixed("publication date"), "Publication date")),
)
_OVERALL = _judgement(
    "overall",
    "overall experiences and progress of children and young people",
    by_scale={InterimEffectiveness: "effectiveness"},
)
_EDUCATION = _judgement("education", "outcomes in education and related learning activities")
_HEALTH = _judgement("health", "health services", spare=True)
_HELPED = _judgement("helped_and_protected", "how well children and young people are helped and protected")
_LEADERS = _judgement("leaders_and_managers", "the effectiveness of leaders and managers")
_SUPPORTED = _judgement("overall", "Supported accommodation outcome", spare=True)
MARKS = {
    **dict.fromkeys(("Emergency inspection", "SC – Emergency inspection", "Emergency visit"), _NO_ACTIVITY),
    "Not judged": Mark(outcome=Absence.NOT_JUDGED),
    "Adequate": Mark(
        outcome=Absence.UNREADABLE,
        note="a grade of an older scale, which is not the same as requires improvement: kept as printed",
    ),
    "Satisfactory": Mark(
        outcome=Absence.UNREADABLE,
        note="a grade of an older scale, which is not the same as requires improvement: kept as printed",
    ),
}
_NOTE = "a blank: the column does not apply to providers of that kind, or there has been no full inspection yet"


def _layout(name: str, built_from: str, *judgements: Column) -> Layout:
    return Layout(
        id=name,
        title="Children's social care data in England, provider level",
        built_from=built_from,
        providers=_PROVIDER,
        blocks=(Block(columns=(*_WHEN, *judgements), frameworks=SCCIF, activities=ACTIVITIES),),
        kinds=KINDS,
        marks=MARKS,
        none_yet=Absence.NOT_YET_INSPECTED,
        note=_NOTE,
    )


_DESCRIBED = "a description only: no file of it was at hand"
PROVIDERS = (
    _layout(
        "providers-2017",
        "the files of 31 March 2019, 2022 and 2025; 2020, 2021, 2023 and 2024 from a description",
        _OVERALL,
        _EDUCATION,
        _HEALTH,
        _HELPED,
        _LEADERS,
        _SUPPORTED,
    ),
    # Before April 2017 other things were judged, under frameworks that are not here: their areas are called otherwise.
    _layout(
        "providers-2016",
        _DESCRIBED,
        _judgement("overall", "overall effectiveness"),
        _judgement("outcomes", "outcomes for children and young people", spare=True),
        _judgement("quality_of_care", "quality of care", spare=True),
        _judgement(
            "safety",
            "the safety of children and young people",
            "safeguarding children and young people",
            spare=True,
        ),
        _judgement("leadership_and_management", "leadership and management"),
        _judgement("education", "outcomes in education and related learning activities", spare=True),
    ),
)
"""The layouts of the provider tables. Years between which only spellings differ are one layout."""
