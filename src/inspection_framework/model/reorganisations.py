"""Changes of authorities: made, merged, divided, renamed."""

from datetime import date

import attrs

from inspection_framework.arguments import Value

__all__ = ["CodeChange", "Reorganisation"]


@attrs.frozen(kw_only=True)
class Reorganisation(Value):
    """What happened to authorities on a day.

    ``made`` are the URNs of authorities that began then. ``continuing`` are the URNs of those that changed and keep
    their judgements. ``ended`` are the names of those that ended.
    """

    day: date
    what: str
    made: tuple[str, ...] = ()
    continuing: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CodeChange(Value):
    """A changed code of an authority that was not reorganised; ``since`` is when, as far as it is known."""

    urn: str
    scheme: str
    old: str
    new: str
    since: str
