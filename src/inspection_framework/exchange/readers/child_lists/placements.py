"""Whether a child is placed outside the authority whose list it is on. What a cell says is never shown."""

import re
from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.exchange.authorities.register import candidates, elsewhere, existed
from inspection_framework.exchange.readers.child_lists.child_cells import is_nothing, word_in
from inspection_framework.exchange.readers.tables.cell_texts import is_error, shorthand_in
from inspection_framework.model.child_lists import Holds
from inspection_framework.model.grades import Absence
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_KIND = "borough|area|county|city|district|la|local authority|authority|council"
_OF_HOME = rf"(?: (?:of|the|own|home|placing))*(?: (?:{_KIND}))?(?: (?:boundary|boundaries|area))?"
_IN = re.compile(rf"(?:in|inside|within){_OF_HOME}|i")
_OUT = re.compile(rf"(?:out|outside|external(?: to)?){_OF_HOME}|o|oob|ooa|ooc|oola")
_ABROAD = frozenset(("wales", "scotland", "northern ireland", "outside england", "outside uk", "outside the uk"))
_NATIONS = frozenset(("Wales", "Scotland", "Northern Ireland"))
_DISAGREE = "it is neither in nor out, or the authority of the placement contradicts it"
_NO_PLACE = "it does not say in or out: write one of these words"
_NO_AUTHORITY = "it is not the name of a known authority: write its name, or its GSS code"


@attrs.frozen
class Home:
    """The names by which a list calls its own authority, and the authorities that they mean."""

    words: frozenset[str]
    authorities: frozenset[Provider]

    @classmethod
    def of(cls, names: Iterable[str], on: date) -> "Home":
        """Return the home of some names on a day."""
        all_names = tuple(names)
        meant = [[provider for provider in candidates(name) if existed(provider, on, on)] for name in all_names]
        return cls(
            words=frozenset(word for name in all_names if (word := word_in(name))),
            authorities=frozenset(providers[0] for providers in meant if len(providers) == 1),
        )


@attrs.frozen
class ChildPlacement:
    """Whether a child is placed elsewhere, as far as a row shows, and the row's problems, by column."""

    elsewhere: bool | Absence
    problems: tuple[tuple[Holds, str], ...] = ()


def placed(location: object, authority: object, home: Home, on: date) -> ChildPlacement:
    """Return whether a child is placed elsewhere on a day, by the location or by the authority of the placement.

    Where the two disagree it is unreadable; where neither says anything it is not supplied. A confidential place is
    withheld. Only a known other authority is elsewhere, and any spelling of home is home.

    >>> home = Home.of(["Barnet"], date(2025, 1, 1))
    >>> placed("", "London Borough of Barnet", home, date(2025, 1, 1)).elsewhere
    False
    >>> placed("", "Leeds", home, date(2025, 1, 1)).elsewhere, placed("b) Out", "", home, date(2025, 1, 1)).elsewhere
    (True, True)
    >>> placed("", "somewhere", home, date(2025, 1, 1)).elsewhere.value
    'unreadable'
    """
    said, named = _by_location(location), _by_authority(authority, home, on)
    if isinstance(said, bool) and isinstance(named, bool) and said is not named:
        return ChildPlacement(Absence.UNREADABLE, ((Holds.LOCATION, _DISAGREE),))
    problems: list[tuple[Holds, str]] = []
    if said is Absence.UNREADABLE:
        problems.append((Holds.LOCATION, _NO_PLACE))
    if named is Absence.UNREADABLE:
        problems.append((Holds.AUTHORITY, _NO_AUTHORITY))
    unknown = Absence.UNREADABLE if problems else named
    return ChildPlacement(
        next((answer for answer in (said, named) if isinstance(answer, bool)), unknown), tuple(problems)
    )


def _by_location(cell: object) -> bool | Absence:
    """Return whether a location is out, by its first words."""
    if is_error(cell):
        return Absence.UNREADABLE
    said = " ".join(re.findall(r"[a-z]+", word_in(cell)))
    if is_nothing(cell) or not said:
        return Absence.NOT_SUPPLIED
    if _IN.fullmatch(said):
        return False
    return True if _OUT.fullmatch(said) else Absence.UNREADABLE


def _by_authority(cell: object, home: Home, on: date) -> bool | Absence:
    """Return whether the authority of a placement is another than home."""
    named = word_in(cell)
    if not home.words or is_nothing(cell) or not named:
        return shorthand_in(str(cell)) or Absence.NOT_SUPPLIED
    if "confidential" in named or named == "con":
        return Absence.WITHHELD
    parts = (named, *(part.strip() for part in re.split(r"\s[-\u2013]\s|:", named)))
    answers = {answer for part in parts if (answer := _by_part(part, home, on)) is not None}
    return answers.pop() if len(answers) == 1 else Absence.UNREADABLE


def _by_part(part: str, home: Home, on: date) -> bool | Absence | None:
    """Return whether a name or a code is of another authority than home, ``None`` where it is of none."""
    if part in home.words:
        return False
    meant = candidates(part)
    there = [provider for provider in meant if existed(provider, on, on)] or meant
    if there:
        return _is_other(there, home)
    return True if part in _ABROAD or elsewhere(part) in _NATIONS else None


def _is_other(meant: Iterable[Provider], home: Home) -> bool | Absence:
    """Return whether authorities are others than home; of one out of which home was made it is not known."""
    answers = {
        False if provider in home.authorities else Absence.UNREADABLE if _may_have_become(provider, home) else True
        for provider in meant
    }
    return answers.pop() if len(answers) == 1 else Absence.UNREADABLE


def _may_have_become(ended: Provider, home: Home) -> bool:
    """Return whether an authority ended on the day on which home was made."""
    return ended.closed is not None and any(provider.registered == ended.closed for provider in home.authorities)
