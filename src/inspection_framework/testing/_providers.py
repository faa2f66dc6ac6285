"""Strategies for the providers that are inspected."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.grades import Absence
from inspection_framework.model.providers import Code, Provider
from inspection_framework.testing._days import DATES, dates
from inspection_framework.testing._grades import absences
from inspection_framework.testing._parts import few, fields
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["codes", "kinds_of_provider", "providers"]

KINDS = (
    "local_authority",
    "childrens_home",
    "secure_childrens_home",
    "independent_fostering_agency",
    "boarding_school",
    "residential_special_school",
    "voluntary_adoption_agency",
    "adoption_support_agency",
    "residential_family_centre",
    "residential_holiday_scheme",
    "further_education_college",
    "supported_accommodation",
)


def codes() -> SearchStrategy[Code]:
    """Return a strategy for codes of any scheme.

    >>> from inspection_framework.testing import codes, simplest
    >>> print(simplest(codes()))
    0 0
    """
    return st.builds(Code, NAMES, NAMES)


def kinds_of_provider() -> SearchStrategy[str]:
    """Return a strategy for kinds of provider: those of the library, the local authority first, and other words.

    >>> from inspection_framework.testing import kinds_of_provider, simplest
    >>> simplest(kinds_of_provider())
    'local_authority'
    """
    return KINDS_OF_PROVIDER


KINDS_OF_PROVIDER = st.sampled_from(KINDS) | IDENTIFIERS


def providers(*, kinds: SearchStrategy[str] | None = None) -> SearchStrategy[Provider]:
    """Return a strategy for providers of some kinds, by default any; no provider closed before it was registered.

    >>> from inspection_framework.testing import providers, simplest
    >>> print(simplest(providers()))
    0 (local_authority 0)
    """
    return _providers(KINDS_OF_PROVIDER if kinds is None else kinds)


@st.composite
def _providers(draw: DrawFn, kinds: SearchStrategy[str]) -> Provider:
    registered = draw(_REGISTERED)
    closed = draw(st.none() | (DATES if isinstance(registered, Absence) else dates(registered)))
    more = draw(_MORE)
    return Provider(kind=draw(kinds), urn=draw(NAMES), name=draw(NAMES), registered=registered, closed=closed, **more)


_REGISTERED = absences() | DATES
_MORE = fields({"codes": few(codes()), "region": NAMES | absences(), "succeeds": few(NAMES)})
