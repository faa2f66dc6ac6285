"""As many documents of inspections as are asked for, made of those that ship: other authorities, other weeks."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import to_json

WEEKS = 8
"""Every authority's inspections come again in so many weeks, one after the other; then come other authorities."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def documents(count: int) -> Iterator[str]:
    """Give documents, one a line: the shipped ones as they are, then with other days, then of other authorities.

    In a million there are some 39,000 authorities and hardly two sources that are equal.
    """
    shipped = [(one.provider, to_json(one)) for one in local_authority_inspections()]
    for index in range(count):
        lap, which = divmod(index, len(shipped))
        county, weeks = divmod(lap, WEEKS)
        provider, text = shipped[which]
        if weeks:
            text = _DAY.sub(lambda found: _later(found[0], weeks), text)  # noqa: B023 # called before weeks changes
        if county:
            text = text.replace(provider.urn, f"{provider.urn}{county}")
            text = text.replace(provider.name, f"{provider.name} {county}")
        yield text + "\n"


@cache
def _later(day: str, weeks: int) -> str:
    return (date.fromisoformat(day) + timedelta(weeks=weeks)).isoformat()
