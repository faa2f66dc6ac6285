"""The sources of the frameworks that have not been checked since a day."""

from datetime import date

from inspection_framework.arguments import checked
from inspection_framework.frameworks import named
from inspection_framework.frameworks.annex_a import LISTS
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model.facts import Source, statements

__all__ = ["unchecked_since"]


@checked
def unchecked_since(day: date) -> tuple[Source, ...]:
    """Return a source for each document that was last checked before ``day``, the longest ago first.

    All facts and rules of the library are covered: frameworks, what comes next, the record, Annex A and authorities.
    Documents without a recorded day come first.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import unchecked_since
    >>> {source.checked_on for source in unchecked_since(date(2026, 11, 24))}
    {datetime.date(2026, 11, 22)}

    Raises:
        DefinitionError: ``day`` is not a plain ``datetime.date``.
    """
    # The inspections of the records are left out: they cite no document, and their editions are in the frameworks.
    learnt = tuple((record.bounds, record.usual) for record in (RECORD, PROVIDER_RECORD))
    known = (tuple(named()), REGIMES, learnt, LISTS, REORGANISATIONS, CODE_CHANGES)
    by_document = {sourced.source.document: sourced.source for _, sourced in statements(known)}
    unchecked = [source for source in by_document.values() if source.checked_on is None or source.checked_on < day]
    return tuple(sorted(unchecked, key=lambda source: (source.checked_on or date.min, source.document)))
