"""The published updates of the frameworks, each with the kinds of provider whose pages name it."""

from datetime import date

import attrs

from inspection_framework.frameworks.sccif.sources import (
    ADOPTION_SUPPORT,
    ASSURANCE_2020,
    BOARDING,
    BRIEFING_2020,
    COLLEGES,
    CONSULTATION_2022,
    FAMILY_CENTRES,
    LOG_ADOPTION,
    LOG_BOARDING,
    LOG_CHILDRENS_HOMES,
    LOG_COLLEGES,
    LOG_FAMILY_CENTRES,
    LOG_SECURE_HOMES,
    LOG_SUPPORTED,
    NEWS_2021,
    SECURE_HOMES,
    STABILITY_2025,
)
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.days import Period, in_words
from inspection_framework.model.edition import Revision
from inspection_framework.model.facts import Basis, Fact, Source

__all__ = ["revisions_of"]

_HOMES = ("childrens_home", "secure_childrens_home")
_SECURE = ("secure_childrens_home",)
_SCHOOLS = ("boarding_school", "residential_special_school")
_COLLEGE = ("further_education_college",)
_ADOPTION = ("voluntary_adoption_agency",)
_SUPPORT = ("adoption_support_agency",)
_CENTRE = ("residential_family_centre",)
_SCHEME = ("residential_holiday_scheme",)
_SUPPORTED = ("supported_accommodation",)
_SINCE_2017 = (*_HOMES, "independent_fostering_agency", *_SCHOOLS, *_ADOPTION, *_SUPPORT, *_CENTRE, *_SCHEME, *_COLLEGE)
_ALL = (*_SINCE_2017, *_SUPPORTED)


@attrs.frozen(kw_only=True)
class _Update:
    """An update: the first day on which it can matter, the kinds of provider, and what was published.

    ``read_for`` are the kinds whose page names it, if it is concluded for the others.
    """

    day: date
    kinds: tuple[str, ...]
    what: str
    source: Source
    published: str = ""
    note: str = ""
    read_for: tuple[str, ...] = ()

    def as_fact(self, kind: str) -> Fact[Revision]:
        """Return the update of a kind of provider."""
        revision = Revision(published=self.published or in_words(self.day), what=self.what)
        if not self.read_for or kind in self.read_for:
            return Fact(revision, self.source, note=self.note)
        note = "; ".join(filter(None, (_OF_ANOTHER_KIND, self.note)))
        return Fact(revision, attrs.evolve(self.source, basis=Basis.INFERRED), note=note)


_BETWEEN = "the day of the entry was not seen: it comes between others in the list"
_AS_ELSEWHERE = "the day by comparison with the list of updates of another kind of provider"
_ON_ITS_PAGE = "the list as read gives no day: it is that of the framework's own page, 'Updated 5 April 2024'"
_FOR_APRIL = "the list names the month for which the guidance is; the day of the entry was not seen"


def _dated_by_us(source: Source) -> Source:
    """Return the list of updates for an entry whose day we conclude."""
    return attrs.evolve(source, basis=Basis.INFERRED)


_OF_ANOTHER_KIND = "the list of updates of another kind of provider is cited, and taken to hold here"

_UPDATES = (
    _Update(
        day=date(2017, 4, 1),
        kinds=_SINCE_2017,
        published="22 February 2017",
        what="The framework is published, for use from 1 April 2017.",
        source=SEFTON.at('slide "Our response to the consultation and pilots"'),
        note="another slide lists eight kinds of provider, secure homes with children's homes",
    ),
    _Update(
        day=date(2019, 3, 29),
        kinds=_SUPPORT,
        what="Edition for use from April 2019 (reference 170016).",
        source=ADOPTION_SUPPORT.at("the title of a copy"),
    ),
    _Update(
        day=date(2019, 9, 1),
        kinds=_SECURE,
        published="September 2019",
        what="Secure children's homes have a framework of their own, with judgements on education and learning and on health.",
        source=SECURE_HOMES.at("the title, and section 5.1, Evaluation criteria"),
        note="the introduction to the framework for children's homes of April 2019 names secure homes apart already",
    ),
    _Update(
        day=date(2019, 9, 20),
        kinds=_COLLEGE,
        what="Edition for use from 23 September 2019 (reference 170012).",
        source=COLLEGES.at("the title of a copy"),
    ),
    _Update(
        day=date(2019, 11, 8),
        kinds=_SCHOOLS,
        what="Edition for use from 11 November 2019 (reference 170010).",
        source=BOARDING.at("the title of a copy"),
    ),
    _Update(
        day=date(2019, 11, 8),
        kinds=_CENTRE,
        what="Edition for use from 11 November 2019 (reference 170014).",
        source=FAMILY_CENTRES.at("the title of a copy"),
    ),
    _Update(
        day=date(2020, 3, 17),
        kinds=_SINCE_2017,
        what="Routine inspection is suspended in the pandemic.",
        source=BRIEFING_2020,
    ),
    _Update(
        day=date(2020, 9, 1),
        kinds=_SINCE_2017,
        published="September 2020",
        what="The process after an inspection and the handling of complaints change, with their timeline.",
        source=LOG_SECURE_HOMES,
        note="a later entry says that these changes were made in September 2020",
        read_for=_SECURE,
    ),
    _Update(
        day=date(2020, 9, 1),
        kinds=(*_HOMES, *_SCHOOLS, *_COLLEGE),
        what="Assurance visits start, in a phased return to routine inspection.",
        source=ASSURANCE_2020,
    ),
    _Update(
        day=date(2021, 3, 19),
        kinds=_ADOPTION,
        what="Guidance for the pandemic is added, and the section on frequency becomes a rolling programme.",
        source=_dated_by_us(LOG_ADOPTION),
        note=_AS_ELSEWHERE,
    ),
    _Update(
        day=date(2021, 4, 12),
        kinds=_SINCE_2017,
        what="Routine inspection begins again.",
        source=NEWS_2021,
        note='as announced on 19 March 2021: Ofsted "will return" to it on that Monday',
    ),
    _Update(
        day=date(2021, 9, 30),
        kinds=_SCHOOLS,
        published="between March and October 2021",
        what="Guidance on assurance visits is removed, as they are no longer carried out.",
        source=_dated_by_us(LOG_BOARDING),
        note=_BETWEEN,
    ),
    _Update(
        day=date(2021, 10, 1),
        kinds=("childrens_home",),
        what="The section on frequency follows the regulations that came into force that day.",
        source=_dated_by_us(LOG_CHILDRENS_HOMES),
        note="the list gives the day of the regulations and none of the entry",
    ),
    _Update(
        day=date(2021, 10, 1),
        kinds=_SCHOOLS,
        what="The section on aligned inspections makes the revised arrangements clear.",
        source=LOG_BOARDING,
    ),
    _Update(
        day=date(2021, 12, 31),
        kinds=_ADOPTION,
        published="between March 2021 and April 2022",
        what="The scheduling of agencies that are inadequate or require improvement is made consistent with the guidance on all adoption and fostering agencies.",
        source=_dated_by_us(LOG_ADOPTION),
        note=_BETWEEN,
    ),
    _Update(
        day=date(2021, 12, 31),
        kinds=_CENTRE,
        published="between March 2021 and April 2022",
        what="The scheduling of centres that are inadequate or require improvement is made consistent with the guidance on other kinds of provider.",
        source=_dated_by_us(LOG_FAMILY_CENTRES),
        note=_BETWEEN,
    ),
    _Update(
        day=date(2021, 12, 31),
        kinds=_COLLEGE,
        published="between the middle of 2021 and March 2022",
        what="The scheduling of inspections of merged colleges is made clear.",
        source=_dated_by_us(LOG_COLLEGES),
        note=_BETWEEN,
    ),
    _Update(
        day=date(2022, 4, 1),
        kinds=("childrens_home",),
        published="by April 2022",
        what="The assurance inspection takes the place of the interim inspection; guidance on homes of several buildings is made clear, and guidance on possible unregistered provision is added.",
        source=LOG_CHILDRENS_HOMES,
        note=_FOR_APRIL,
    ),
    _Update(
        day=date(2022, 4, 1),
        kinds=_SECURE,
        published="by April 2022",
        what="The assurance inspection takes the place of the interim inspection; guidance on possible unregistered provision is added.",
        source=LOG_SECURE_HOMES,
        note=_FOR_APRIL,
    ),
    _Update(
        day=date(2022, 4, 1),
        kinds=_SCHEME,
        what="Contact before the scheme, half a day on site, and more emphasis on the child's experience.",
        source=_dated_by_us(CONSULTATION_2022),
        note="the survey of the consultation aims to introduce these changes from that day",
    ),
    _Update(
        day=date(2022, 7, 15),
        kinds=_SECURE,
        what="Monitoring inspections may check premises for the approval of a licence by the Department for Education, or give advice on building projects.",
        source=LOG_SECURE_HOMES,
    ),
    _Update(
        day=date(2022, 9, 2),
        kinds=_SECURE,
        what="Small edits to the section on monitoring visits; the text names the updated code of conduct.",
        source=LOG_SECURE_HOMES,
    ),
    _Update(
        day=date(2022, 9, 2),
        kinds=("childrens_home",),
        what="Small edits to the sections on frequency, scheduling and monitoring visits; the text names the updated code of conduct.",
        source=LOG_CHILDRENS_HOMES,
        note="the day on which GovWire's copy of the page, with this as its newest entry, was last updated",
    ),
    _Update(
        day=date(2023, 3, 31),
        kinds=_COLLEGE,
        what="Small changes to the criteria, and to how evidence is recorded.",
        source=LOG_COLLEGES,
    ),
    _Update(
        day=date(2023, 9, 8),
        kinds=_ADOPTION,
        what="The guidance on tracking cases is made consistent with that for other agencies; guidance on feedback to local authorities is added to the section on inadequate judgements.",
        source=_dated_by_us(LOG_ADOPTION),
        note=_AS_ELSEWHERE,
    ),
    _Update(
        day=date(2023, 3, 31),
        kinds=_CENTRE,
        what="Small changes to the criteria, among them the need to appoint a manager within 26 weeks if the post is vacant; and to how evidence is recorded.",
        source=_dated_by_us(LOG_FAMILY_CENTRES),
        note=_AS_ELSEWHERE,
    ),
    _Update(
        day=date(2023, 9, 8),
        kinds=_CENTRE,
        what="The criteria make clear that the centre's monitoring and support are part of what inspectors assess.",
        source=LOG_FAMILY_CENTRES,
    ),
    _Update(
        day=date(2024, 2, 2),
        kinds=_ADOPTION,
        what="Additional guidance on deferral, conduct, concerns, well-being and the sharing of outcomes.",
        source=LOG_ADOPTION,
    ),
    _Update(
        day=date(2024, 9, 1),
        kinds=_SUPPORTED,
        published="29 February 2024",
        what="The framework for supported accommodation is first published; inspections begin in September 2024.",
        source=LOG_SUPPORTED,
        note="that inspections begin in September 2024 is from Ofsted's release",
    ),
    _Update(
        day=date(2024, 4, 5),
        kinds=_SINCE_2017,
        what="Duties under the Equality Act, a new process for complaints, and the pausing of inspections.",
        source=LOG_FAMILY_CENTRES,
        read_for=_CENTRE,
    ),
    _Update(
        day=date(2024, 4, 5),
        kinds=("childrens_home",),
        what="The section on inspections where no children are living in the home is updated, and reports under regulation 45 are made clear.",
        source=_dated_by_us(LOG_CHILDRENS_HOMES),
        note=_ON_ITS_PAGE,
    ),
    _Update(
        day=date(2024, 4, 5),
        kinds=_SECURE,
        what="A section on closed cultures is added.",
        source=_dated_by_us(LOG_SECURE_HOMES),
        note=_ON_ITS_PAGE,
    ),
    _Update(
        day=date(2024, 4, 5),
        kinds=_SCHOOLS,
        what="A section on closed cultures is added.",
        source=_dated_by_us(LOG_BOARDING),
        note=_AS_ELSEWHERE,
    ),
    _Update(
        day=date(2024, 10, 4),
        kinds=_SINCE_2017,
        what="How to raise concerns or complaints and how to ask for adaptations is made clear; small changes name children who do not speak.",
        source=LOG_BOARDING,
        read_for=_SCHOOLS,
    ),
    _Update(
        day=date(2025, 4, 4),
        kinds=_ALL,
        what="After the Big Listen the principles, the criteria and those for sampling look at stable placements; what a report holds is made clear.",
        source=LOG_SUPPORTED,
        note=f"on stability also {STABILITY_2025.document}",
        read_for=_SUPPORTED,
    ),
)


def revisions_of(kind: str, period: Period) -> tuple[Fact[Revision], ...]:
    """Return the updates that concern a kind of provider and can matter on the days of an edition."""
    return tuple(update.as_fact(kind) for update in _UPDATES if kind in update.kinds and update.day in period)
