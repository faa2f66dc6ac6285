"""Parts that the provider-level tables of all years share: kinds, types of inspection, marks and columns."""

from collections.abc import Iterable, Mapping

from inspection_framework.exchange.readers.releases.layouts.layout import HeadingColumn, Meaning, TextMeaning
from inspection_framework.model.grades import Absence, InterimEffectiveness, Scale

__all__: list[str] = []

TITLE = "Children's social care data in England, provider level"
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
    "Voluntary Adoption Agency Branch": "voluntary_adoption_agency",
    "Adoption Support Agency": "adoption_support_agency",
    "Adoption Support Agency Branch": "adoption_support_agency",
    "Residential Family Centre": "residential_family_centre",
    "Residential Holiday Scheme for Disabled Children": "residential_holiday_scheme",
    "Further Education College with Residential Accommodation": "further_education_college",
    "Supported Accommodation": "supported_accommodation",
    # No framework of this library inspects these.
    "Secure Training Centre": "secure_training_centre",
    "CAFCASS": "cafcass",
}
ACTIVITIES: Mapping[str, tuple[str, ...]] = {
    "Full inspection": ("full",),
    "Interim inspection": ("interim",),
    "SC Interim": ("interim",),
    # The table of 2025 calls the assurance inspections of homes by the name of the visits during the pandemic.
    "Assurance visit": ("assurance_visit", "assurance"),
    "Assurance inspection": ("assurance",),
    "Monitoring inspection": ("monitoring",),
    "SC Monitoring Inspection": ("monitoring",),
    "Monitoring Visit": ("monitoring",),
}
OWN_SCALES = {"interim": "effectiveness"}
"""The area of an interim inspection, which has its own scale."""
_NO_ACTIVITY = TextMeaning(outcome=Absence.NOT_IN_EDITION, note="no edition here has inspections of that type")
_OLDER = TextMeaning(
    outcome=Absence.UNREADABLE,
    note="a grade of an older scale, which is not the same as requires improvement: kept as printed",
)
_NOT_ON_A_SCALE = TextMeaning(
    outcome=Absence.UNREADABLE,
    note="an outcome of a monitoring visit or of a standards check, on no scale here: kept as printed",
)
MARKS = {
    **dict.fromkeys(
        ("Emergency inspection", "SC – Emergency inspection", "SC Emergency inspection", "Emergency visit"),
        _NO_ACTIVITY,
    ),
    **dict.fromkeys(("Not judged", "No judgement"), TextMeaning(outcome=Absence.NOT_JUDGED)),
    **dict.fromkeys(("Adequate", "Satisfactory"), _OLDER),
    **dict.fromkeys(
        ("Good progress", "Satisfactory progress", "Inadequate progress", "NMS met", "NMS not met"),
        _NOT_ON_A_SCALE,
    ),
    **dict.fromkeys(("Improved", "Improved effectiveness"), TextMeaning(outcome=InterimEffectiveness.IMPROVED)),
    **dict.fromkeys(("Sustained", "Sustained effectiveness"), TextMeaning(outcome=InterimEffectiveness.SUSTAINED)),
    **dict.fromkeys(
        ("Declined", "Declined effectiveness", "Declined in effectiveness", "Decline in effectiveness"),
        TextMeaning(outcome=InterimEffectiveness.DECLINED),
    ),
}
NOTE = "a blank: the column does not apply to providers of that kind, or there has been no full inspection yet"
NO_SCALE: Mapping[type[Scale], str] = {}
INTERIM_SCALE: Mapping[type[Scale], str] = {InterimEffectiveness: OWN_SCALES["interim"]}
"""The column of the overall judgement, which also has outcomes of interim inspections."""


def prefixed(prefixes: Iterable[str], *headings: str) -> tuple[str, ...]:
    """Return headings with each of the prefixes."""
    return tuple(f"{prefix}{heading}" for heading in headings for prefix in prefixes)


def judgement(
    area: str,
    *headings: str,
    later: tuple[str, ...] = (),
    note: str = "",
    spare: bool = False,
    by_scale: Mapping[type[Scale], str] = NO_SCALE,
) -> HeadingColumn:
    """Return a column of a judgement. ``later`` are the areas that newer editions judge under the same heading."""
    return HeadingColumn(
        holds=Meaning.JUDGEMENT,
        areas=(area, *later),
        later=note,
        by_scale=by_scale,
        headings=headings,
        blank=Absence.NOT_SUPPLIED,
        spare=spare,
    )


def other(*headings: str) -> tuple[HeadingColumn, ...]:
    """Return columns that are not read."""
    return tuple(HeadingColumn(holds=Meaning.OTHER, headings=(heading,), spare=True) for heading in headings)


def about_providers(*left_out: Meaning) -> tuple[HeadingColumn, ...]:
    """Return the columns about a provider. Columns with a meaning in ``left_out`` may be missing."""
    return (
        HeadingColumn(holds=Meaning.URN, headings=("URN", "Provider URN", "Unique reference number")),
        HeadingColumn(
            holds=Meaning.NAME,
            headings=("Name", "Setting name", "Provider name", "Provision name"),
            spare=Meaning.NAME in left_out,
        ),
        HeadingColumn(
            holds=Meaning.KIND, headings=("Provision type", "Provider type", "Type of provision", "Type of provider")
        ),
        HeadingColumn(
            holds=Meaning.REGISTERED,
            headings=("Registration date", "Date of registration"),
            spare=Meaning.REGISTERED in left_out,
        ),
        HeadingColumn(holds=Meaning.REGION, headings=("Ofsted region", "Region"), spare=Meaning.REGION in left_out),
        HeadingColumn(
            holds=Meaning.OFFICE_REGION,
            headings=("Government Office Region", "Government Office Region name", "GOR", "GOR name"),
            spare=True,
        ),
        HeadingColumn(
            holds=Meaning.REGISTRATION,
            headings=("Registration status", "Reg status", "Provider status", "Provision status", "Status"),
            spare=True,
        ),
        *other(
            *("Web link", "Linked Education URN", "Linked ED URN", "Linked education provider URN"),
            *("Address 1", "Address 2", "Address 3", "Town", "County", "Postcode"),
            *("Provider address 1", "Provider address 2", "Provider address 3", "Provider town", "Provider postcode"),
            *("Local authority", "LA", "Parliamentary constituency", "Sector", "Places", "Maximum places"),
            *("Premises", "Supported accommodation premises", "Short-break-only children's home", "Short breaks only"),
            *("Short breaks only children's home", "Multi Building Children's Home", "Multi-building children's home"),
            *("Organisation which owns the provider", "Organisation which owns the children's home"),
            *("Organisation name", "Individual or organisation which owns the provider"),
        ),
    )
