"""Any number of documents of inspections, made from the shipped ones: other authorities, other weeks."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import to_json

WEEKS = 8
"""Every authority's inspections are repeated after so many weeks, several times; then for other authorities."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def documents(count: int) -> Iterator[str]:
    """Yield documents, one a line: the shipped ones unchanged, then with other days, then of other authorities.

    A million documents have some 39,000 authorities and hardly two equal sources.
    """
    shipped = [(inspection.provider, to_json(inspection)) for inspection in local_authority_inspections()]
    for index in range(count):
        lap, which = divmod(index, len(shipped))
        county, weeks = divmod(lap, WEEKS)
        provider, text = shipped[which]
        if weeks:
            text = _DAY.sub(lambda match: _later(match[0], weeks), text)  # noqa: B023 # called before weeks changes
        if county:
            text = text.replace(provider.urn, f"{provider.urn}{county}")
            text = text.replace(provider.name, f"{provider.name} {county}")
        yield text + "\n"


@cache
def _later(day: str, weeks: int) -> str:
    return (date.fromisoformat(day) + timedelta(weeks=weeks)).isoformat()
