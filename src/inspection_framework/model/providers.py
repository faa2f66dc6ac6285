"""Providers: those who are inspected."""

from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.grades import Absence
from inspection_framework.model.shown import Shown

__all__ = ["Code", "Provider"]


@attrs.frozen
class Code(Value):
    """A code of a provider in some scheme, such as that of the ONS.

    >>> print(Code("GSS", "E09000015"))
    GSS E09000015
    """

    scheme: str
    value: str

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"


@attrs.frozen(kw_only=True)
class Provider(Shown, Value):
    """A provider: a local authority, a children's home, an agency.

    ``kind`` is one word such as ``local_authority`` or ``childrens_home``. ``urn`` is Ofsted's unique reference
    number, as text (one is ``SC037454``). ``codes`` are codes of other bodies. ``registered`` is the day on which it
    was made or registered. ``closed`` is the day on which it ended, or ``None``. ``succeeds`` are the URNs of the
    providers out of which it was made: their judgements are not its own.

    >>> print(Provider(kind="local_authority", urn="80497", name="Halton"))
    Halton (local_authority 80497)
    """

    kind: str
    urn: str
    name: str
    codes: tuple[Code, ...] = ()
    region: str | Absence = Absence.NOT_SUPPLIED
    registered: date | Absence = Absence.NOT_SUPPLIED
    closed: date | None = None
    succeeds: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(field, f"{text!r} is {wrong}")
            for field, text in (("kind", self.kind), ("urn", self.urn), ("name", self.name))
            if (wrong := _no_word(text))
        ]
        if isinstance(self.registered, date) and self.closed is not None and self.closed < self.registered:
            problems.append(Problem("closed", f"{self.closed} lies before it was registered, {self.registered}"))
        if problems:
            raise DefinitionError(f"provider {self.urn!r}", problems)

    def __str__(self) -> str:
        return f"{self.name} ({self.kind} {self.urn})"


def _no_word(text: str) -> str:
    """Return why a text cannot be compared as a word, or ``""`` if it can."""
    return "" if text and text == text.strip() else "empty or has space around it"
