"""The local authority that a name, a code or a number means on a day.

It knows the 153 authorities with children's services, and the five that ended since 1 April 2009. On that day the seven
structural changes of 2009 took effect (S.I. 2009/837), so earlier files name other authorities.
"""

from datetime import date

from inspection_framework.arguments import checked
from inspection_framework.errors import UnknownAuthorityError
from inspection_framework.exchange.authorities.nearest import nearest_authority
from inspection_framework.exchange.authorities.refusals import why_not
from inspection_framework.exchange.authorities.register import candidates, existed
from inspection_framework.model.providers import Provider

__all__ = ["local_authority"]


@checked
def local_authority(name: str, *, on: date | None = None) -> Provider:
    """Return the local authority that a name, a code or a number means on a day.

    It knows the names that the Office for National Statistics, the Department for Education, Ofsted and the councils
    themselves write, and everyday names. It also knows GSS codes, the three-digit codes and Ofsted's URNs, with those
    that have changed. If two authorities had the name at different times, pass the day: without ``on``, the name means
    the authority that still exists. An authority that has ended has the day as ``closed``; its URN was not found, and
    ``urn`` is its GSS code.

    >>> print(local_authority("Halton"))
    Halton (local_authority 80471)
    >>> local_authority("Kingston upon Hull, City of") == local_authority("Hull") == local_authority("E06000010")
    True
    >>> from datetime import date
    >>> local_authority("Dorset").name, local_authority("Dorset", on=date(2016, 3, 1)).name
    ('Dorset', 'Dorset (county)')

    Raises:
        UnknownAuthorityError: no authority has the name, or several have, or none of them existed on that day. Nothing
            is guessed: a district is not taken for its county, nor a misspelt name for a similar one.
        DefinitionError: ``name`` is not a text, or ``on`` not a plain ``datetime.date``.
    """
    providers = candidates(name)
    there = [provider for provider in providers if existed(provider, on, on)]
    if on is None and len(there) > 1:
        there = [provider for provider in there if provider.closed is None]
    if len(there) != 1:
        raise UnknownAuthorityError(
            name, why_not(name, providers, on, on), "" if providers else nearest_authority(name)
        )
    return there[0]
