"""What becomes of authorities: made, merged, divided, renamed."""

from datetime import date

import attrs

from inspection_framework.arguments import Value

__all__ = ["CodeChange", "Reorganisation"]


@attrs.frozen(kw_only=True)
class Reorganisation(Value):
    """What became of authorities on a day.

    ``made`` are the URNs of authorities that began then, ``continuing`` of those that changed and go on with what
    they were judged, ``ended`` the names of those that ended.
    """

    day: date
    what: str
    made: tuple[str, ...] = ()
    continuing: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CodeChange(Value):
    """A code of an authority that changed without a reorganisation; ``since`` is when, as far as it is known."""

    urn: str
    scheme: str
    old: str
    new: str
    since: str
