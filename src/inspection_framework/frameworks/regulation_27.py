"""How often the law requires inspections: regulation 27 of S.I. 2015/551 as it was on each day.

The regulation was read in the version of 24 April 2020, up to where the copy was cut off, and in the instruments that
amended it. That version was superseded on 24 September 2020. Anything after the cut, or after that day and not in an
instrument that was read, is a conclusion and says so.
"""

from datetime import date

import attrs

from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.frequencies import Circumstance, Cycle, Frequency, Mandate, Proviso, YearDay

__all__ = ["CHILDRENS_HOMES_BY_LAW", "EVERY_THREE_YEARS", "SECURE_HOMES_BY_LAW", "YEARLY_BY_LAW", "as_read_and_since"]

_SI_2015_551 = Source(
    document="S.I. 2015/551",
    locator="regulation 27",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://legislation.gov.uk/cy/uksi/2015/551/regulation/27/2020-04-24",
)
_SI_2018_246 = Source(
    document="S.I. 2018/246",
    locator="regulation 3",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://zoomlaw.co.uk/2018-246-uksi.html",
)
_SI_2020_445 = Source(
    document="S.I. 2020/445",
    locator="regulation 12, as the Explanatory Note puts it",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.legislation.gov.uk/uksi/2020/445/note/made",
)
_SI_2021_1019 = Source(
    document="S.I. 2021/1019",
    locator="regulation 3",
    basis=Basis.LAW,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://www.legislation.gov.uk/uksi/2021/1019/regulation/3/made",
)
_DFE_2017 = Source(
    document="Department for Education, consultation on fees and the frequency of inspection, 13 December 2016 to 17 January 2017",
    locator="the proposal on the frequency of inspection",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://consult.education.gov.uk/children-in-care/fees-and-frequency-of-inspection-regulations/",
)
_DFE_2021 = Source(
    document="Department for Education, consultation on proposed changes to Ofsted inspection frequencies, with the response",
    locator="the response",
    published=date(2022, 2, 28),
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://consult.education.gov.uk/children2019s-home-team/proposed-changes-to-ofsted-inspection-frequencies",
)
_DFE_MARCH_2021 = Source(
    document="Department for Education, consultation on changes to the Adoption and Children (Coronavirus) (Amendment) (No. 2) Regulations 2020, 9 to 28 February 2021",
    locator="Why we are consulting",
    basis=Basis.GUIDANCE,
    checked_on=date(2026, 12, 1),
    wording_seen=True,
    link="https://consult.education.gov.uk/children2019s-home-team/adoption-and-children-coronavirus-amendment-regula/",
)
_MILLS_REEVE = Source(
    document="Mills & Reeve, Proposed changes to Ofsted inspection frequencies",
    locator="the account of the suspension",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 24),
    wording_seen=True,
    link="https://staging-mr.mills-reeve.com/insights/blogs/health-and-care/july-2021/proposed-changes-to-ofsted-inspection-frequencies",
)

_AS_READ = Period(date(2015, 4, 1), date(2020, 9, 23))
_SUPERSEDED = Period(date(2020, 9, 24), None)
_FROM_2018 = Period(date(2018, 4, 1), date(2020, 9, 23))
_BY_LAST_FULL = Period(date(2017, 4, 1), date(2021, 9, 30))
_SINCE_OCTOBER_2021 = Period(date(2021, 10, 1), None)


def as_read_and_since(frequency: Frequency, until: date | None = None) -> tuple[Frequency, Frequency]:
    """Return a frequency of the version that was read, and the frequency assumed to have followed it."""
    return (
        frequency,
        attrs.evolve(
            frequency,
            id=f"{frequency.id}-not-seen",
            says=f"{frequency.says} This was the text until 23 September 2020. It is taken to hold since then; the later text was not seen.",
            source=attrs.evolve(frequency.source, basis=Basis.INFERRED, wording_seen=False),
            during=Period(date(2020, 9, 24), until),
        ),
    )


def _proviso_as_read_and_since(proviso: Proviso, since: str) -> tuple[Proviso, Proviso]:
    """Return a proviso of the version that was read, and the one assumed to have followed it, in the words ``since``."""
    number = proviso.at_least
    return (
        proviso,
        attrs.evolve(
            proviso,
            id=f"{proviso.id}-not-seen",
            says=f"{since}. The text since 24 September 2020 was not seen, and no amendment of this paragraph was found.",
            source=_not_seen(proviso.source),
            during=_SUPERSEDED,
            at_least=number and _still(number),
        ),
    )


def _still(number: Fact[int | None]) -> Fact[int | None]:
    """Return the number of a proviso after the version that was read, as our conclusion; one not found stays so."""
    if number.value is None:
        return number
    return Fact(
        number.value, _not_seen(number.source), note="concluded from what we take to have held until 23 September 2020"
    )


def _not_seen(source: Source) -> Source:
    return attrs.evolve(source, basis=Basis.INFERRED, wording_seen=False)


def _to(number: int, source: Source, note: str = "") -> Fact[int | None]:
    """Return the number with which a proviso replaces that of the frequency."""
    return Fact(number, source, note=note)


_SUSPENDED = Proviso(
    id="regulation-27-suspended",
    says="The duty to inspect so often is suspended in the pandemic from 24 April to 25 September 2020; the powers remain.",
    source=_SI_2020_445,
    during=Period(date(2020, 4, 24), date(2020, 9, 25)),
    at_least=_to(0, _SI_2020_445),
)
_SUSPENSION = (
    _SUSPENDED,
    attrs.evolve(
        _SUSPENDED,
        id="regulation-27-suspended-to-march-2021",
        says="The suspension of the duty to inspect so often is extended to 31 March 2021.",
        source=_DFE_MARCH_2021,
        during=Period(date(2020, 9, 26), date(2021, 3, 31)),
        at_least=_to(0, _DFE_MARCH_2021),
    ),
    attrs.evolve(
        _SUSPENDED,
        id="regulation-27-suspended-to-september-2021",
        says="The suspension of the duty to inspect so often is extended once more, to 30 September 2021.",
        source=_MILLS_REEVE,
        during=Period(date(2021, 4, 1), date(2021, 9, 30)),
        at_least=_to(0, _MILLS_REEVE),
    ),
    Proviso(
        id="regulation-27-1A",
        says="For the year that ends on 31 March 2022 the duty is to comply as far as reasonably practicable.",
        source=_SI_2021_1019.at("regulation 3(2), inserting regulation 27(1A)"),
        during=Period(date(2021, 10, 1), date(2022, 3, 31)),
    ),
)
"""The changes to the duty in the pandemic, for every kind of provider."""

_BEFORE_OCTOBER = _SI_2015_551.at("regulation 27(2)")
_FROM_OCTOBER = attrs.evolve(_SI_2015_551.at("regulation 27(3)"), basis=Basis.INFERRED, wording_seen=False)
_CLOSED = _SI_2018_246.at("regulation 3, inserting regulation 27(3ZA)")
_REOPENED = _SI_2018_246.at("regulation 3, inserting regulation 27(3ZB)")
_ONLY_ONE = Proviso(
    id="regulation-27-2",
    says="Of a home registered before 1 October only one inspection is carried out in that year.",
    source=_BEFORE_OCTOBER,
    during=_AS_READ,
    when=(Circumstance.REGISTERED_BEFORE_OCTOBER,),
    at_least=_to(
        1, _BEFORE_OCTOBER, '"only one inspection of that children\'s home is to be carried out in that year"'
    ),
    no_further=True,
)
_NONE_YET = Proviso(
    id="regulation-27-3",
    says="A home registered on or after 1 October need not be inspected in that year; the text was cut off, so this is concluded from the paragraph before it.",
    source=_FROM_OCTOBER,
    during=_AS_READ,
    when=(Circumstance.REGISTERED_FROM_OCTOBER,),
    at_least=_to(0, _FROM_OCTOBER, "concluded from regulation 27(2), which draws its line at the same day"),
)
_NOT_IF_CLOSED = Proviso(
    id="regulation-27-3ZA",
    says="From April 2018 the duty does not apply to a closed children's home. The definition of a closed home was not seen.",
    source=_CLOSED,
    during=_FROM_2018,
    when=(Circumstance.CLOSED_HOME,),
    at_least=_to(0, _CLOSED),
)
_IF_REOPENED = Proviso(
    id="regulation-27-3ZB",
    says="From April 2018 there is a separate rule for a closed children's home that reopens.",
    source=_REOPENED,
    during=_FROM_2018,
    when=(Circumstance.REOPENED,),
    at_least=Fact(
        None,
        _REOPENED,
        note="not found: how often a home that reopens is inspected in that year; the text, with 1 October in it, was cut off",
    ),
)
_OF_HOMES = (
    *_proviso_as_read_and_since(
        _ONLY_ONE, "A home registered before 1 October is still taken to be inspected only once in that year"
    ),
    *_proviso_as_read_and_since(
        _NONE_YET,
        "A home registered on or after 1 October is still taken to need no inspection in that year. This paragraph was cut off",
    ),
    *_proviso_as_read_and_since(
        _NOT_IF_CLOSED,
        "The duty is still taken not to apply to a closed children's home. The definition of a closed home was not seen",
    ),
    *_proviso_as_read_and_since(
        _IF_REOPENED, "A closed children's home that reopens is still taken to have a separate rule"
    ),
    *_SUSPENSION,
)
"""The rules for every children's home, including secure homes."""

_LAST_FULL = attrs.evolve(_SI_2015_551.at("regulation 27(3A)"), basis=Basis.INFERRED, wording_seen=False)
_GOOD = _SI_2021_1019.at("regulation 3(3), regulation 27(3A)(a)")
_BY_JUDGEMENT = (
    Proviso(
        id="regulation-27-3A-to-2021",
        says="A home whose latest full inspection judged it good or outstanding overall is taken to be inspected at least once a year. The text was not seen; this is how Ofsted's framework of 2017 applies it.",
        source=_LAST_FULL,
        during=_BY_LAST_FULL,
        when=(Circumstance.LAST_FULL_GOOD,),
        at_least=_to(
            1,
            attrs.evolve(_DFE_2017, basis=Basis.INFERRED),
            'the consultation proposes "a minimum of one full inspection" in a year; that S.I. 2017/245 made it law is our conclusion',
        ),
    ),
    Proviso(
        id="regulation-27-3A-a",
        says="Where an inspection in the year judges the home good or outstanding overall, no further one is required in that year, unless the Chief Inspector determines that one is.",
        source=_GOOD,
        during=_SINCE_OCTOBER_2021,
        when=(Circumstance.GOOD_THIS_YEAR,),
        at_least=_to(
            1,
            _DFE_2021,
            "the judgement of the current year counts, not that of the one before; the opening words of paragraph (3A) were not seen",
        ),
        no_further=True,
    ),
    Proviso(
        id="regulation-27-3A-b",
        says="Where an inspection on or after 1 January judges the home less than good, and a second could not be arranged in the year, the next may be in the first three months of the following year.",
        source=_SI_2021_1019.at("regulation 3(3), regulation 27(3A)(b)"),
        during=_SINCE_OCTOBER_2021,
        when=(Circumstance.BELOW_GOOD_SINCE_JANUARY,),
        carried_to=YearDay(6, 30),
    ),
)
"""The rules that depend on how a home was judged. The regulation does not state them for secure homes."""

_KINDS_OF_HOMES = Fact(
    ("full", "interim", "assurance"),
    attrs.evolve(_SI_2015_551, basis=Basis.INFERRED, wording_seen=False),
    note="that a monitoring visit does not count is our conclusion: two inspections in a year are normally one full and one interim",
)

CHILDRENS_HOMES_BY_LAW = as_read_and_since(
    Frequency(
        id="regulation-27-1-a",
        says="The premises of a children's home are inspected, subject to exceptions, at least twice in every year.",
        source=_SI_2015_551.at("regulation 27(1)(a)"),
        during=_AS_READ,
        mandate=Mandate.LAW,
        at_least=2,
        per=Cycle.YEAR,
        counts=_KINDS_OF_HOMES,
        unless=(*_OF_HOMES, *_BY_JUDGEMENT),
    ),
)

_SECURE = Frequency(
    id="regulation-27-1-a-secure",
    says="The premises of a children's home are inspected, subject to exceptions, at least twice in every year.",
    source=_SI_2015_551.at("regulation 27(1)(a)"),
    during=_AS_READ,
    mandate=Mandate.LAW,
    at_least=2,
    per=Cycle.YEAR,
    counts=_KINDS_OF_HOMES,
    unless=_OF_HOMES,
)
SECURE_HOMES_BY_LAW = (
    *as_read_and_since(_SECURE, until=date(2021, 9, 30)),
    attrs.evolve(
        _SECURE,
        id="regulation-27-1-a-secure-2021",
        says="A secure children's home is still taken to be inspected at least twice in every year. Regulation 27(3B), which was not seen, presumably exempts it from the rules that depend on judgements.",
        source=attrs.evolve(_SI_2015_551.at("regulation 27(3B)"), basis=Basis.INFERRED, wording_seen=False),
        during=_SINCE_OCTOBER_2021,
    ),
)

_COUNTED = attrs.evolve(_SI_2015_551, basis=Basis.INFERRED, wording_seen=False)

EVERY_THREE_YEARS = Frequency(
    id="regulation-27-1-b",
    says="The premises of a fostering agency, a voluntary adoption agency, an adoption support agency and a residential family centre are inspected at least once in every three year period.",
    source=_SI_2015_551.at("regulation 27(1)(b)"),
    during=_AS_READ,
    mandate=Mandate.LAW,
    at_least=1,
    per=Cycle.THREE_YEARS,
    counts=Fact(("full",), _COUNTED, note="that no other kind counts is our conclusion"),
    unless=_SUSPENSION,
)

YEARLY_BY_LAW = Frequency(
    id="regulation-27-1-c",
    says="The premises of a residential holiday scheme for disabled children are inspected at least once in every year.",
    source=_SI_2015_551.at("regulation 27(1)(c)"),
    during=_AS_READ,
    mandate=Mandate.LAW,
    at_least=1,
    per=Cycle.YEAR,
    counts=Fact(("full",), _COUNTED, note="that no other kind counts is our conclusion"),
    unless=_SUSPENSION,
)
