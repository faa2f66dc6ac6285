"""Whether a child is placed outside the authority that made the list. The content of a cell is never shown."""

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
_MOST_PARTS = 10
"""The most parts of a name, such as those of "Leeds: E08000035", that are looked up."""
_NATIONS = frozenset(("Wales", "Scotland", "Northern Ireland"))
_DISAGREE = "it contradicts the authority of the placement: correct one of them"
_NO_PLACE = "the cell does not say in or out: write one of these words"
_NO_AUTHORITY = "no known authority has this name: write the authority's name or GSS code"


@attrs.frozen
class Home:
    """The child's own authority: the names that a list uses for it, and the authorities with these names."""

    words: frozenset[str]
    authorities: frozenset[Provider]

    @classmethod
    def of(cls, names: Iterable[str], on: date) -> "Home":
        """Return the home that these names mean on a day. A name that several authorities share means none of them."""
        all_names = tuple(names)
        meant = [[provider for provider in candidates(name) if existed(provider, on, on)] for name in all_names]
        return cls(
            words=frozenset(word for name in all_names if (word := word_in(name))),
            authorities=frozenset(providers[0] for providers in meant if len(providers) == 1),
        )


@attrs.frozen
class ChildPlacement:
    """Whether a row says that a child is placed elsewhere, and the problems of the row, by column."""

    elsewhere: bool | Absence
    problems: tuple[tuple[Holds, str], ...] = ()


def placed(location: object, authority: object, home: Home, on: date) -> ChildPlacement:
    """Return whether a child is placed elsewhere on a day, from the location or the authority of the placement.

    The answer is unreadable if the two disagree, not supplied if both are blank, and withheld if the place is
    confidential. Only another known authority is elsewhere. Every spelling of the home authority is home.

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
    """Return whether a location says that the child is placed out of the authority."""
    if is_error(cell):
        return Absence.UNREADABLE
    said = " ".join(re.findall(r"[a-z]+", word_in(cell)))
    if is_nothing(cell) or not said:
        return Absence.NOT_SUPPLIED
    if _IN.fullmatch(said):
        return False
    return True if _OUT.fullmatch(said) else Absence.UNREADABLE


def _by_authority(cell: object, home: Home, on: date) -> bool | Absence:
    """Return whether the authority of a placement is not the home authority."""
    named = word_in(cell)
    if not home.words or is_nothing(cell) or not named:
        return shorthand_in(str(cell)) or Absence.NOT_SUPPLIED
    if "confidential" in named or named == "con":
        return Absence.WITHHELD
    parts = (named, *(part.strip() for part in re.split(r"\s[-\u2013]\s|:", named)))
    if len(parts) > _MOST_PARTS:
        return Absence.UNREADABLE
    answers = {answer for part in parts if (answer := _by_part(part, home, on)) is not None}
    return answers.pop() if len(answers) == 1 else Absence.UNREADABLE


def _by_part(part: str, home: Home, on: date) -> bool | Absence | None:
    """Return whether a name or code means another authority than home; ``None`` if no authority is known by it."""
    if part in home.words:
        return False
    meant = candidates(part)
    there = [provider for provider in meant if existed(provider, on, on)] or meant
    if there:
        return _is_other(there, home)
    return True if part in _ABROAD or elsewhere(part) in _NATIONS else None


def _is_other(meant: Iterable[Provider], home: Home) -> bool | Absence:
    """Return whether authorities are others than home. This is not known of an authority that home replaced."""
    answers = {
        False if provider in home.authorities else Absence.UNREADABLE if _may_have_become(provider, home) else True
        for provider in meant
    }
    return answers.pop() if len(answers) == 1 else Absence.UNREADABLE


def _may_have_become(ended: Provider, home: Home) -> bool:
    """Return whether an authority closed on the day on which home was registered, so that home may replace it."""
    return ended.closed is not None and any(provider.registered == ended.closed for provider in home.authorities)
