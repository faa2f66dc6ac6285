"""The authority that a misspelt or unfinished name is likely to mean, if no other council is as near."""

from functools import lru_cache

from inspection_framework.exchange.authorities.register import elsewhere, register
from inspection_framework.exchange.authorities.spelling import joined, spelling
from inspection_framework.exchange.likeness import common_letters

__all__: list[str] = []

_LONG = 8
"""In names of at least so many letters, two may be wrong."""
_SIDES = frozenset(("north", "south", "east", "west", "central", "mid"))


@lru_cache(maxsize=1024)
def nearest_authority(text: str) -> str:
    """Return the name of the authority that a text misspells; ``""`` if none is near, or another council is as near.

    >>> nearest_authority("Leicster"), nearest_authority("Medwya"), nearest_authority("South Gloucester")
    ('Leicester', 'Medway', 'South Gloucestershire')
    >>> nearest_authority("Boston")
    ''
    """
    asked = joined(text)
    if not asked or elsewhere(text) or spelling(text).core in register().by_words:
        return ""  # it is the correct name of a council, of this kind or another
    most = 2 if len(asked) >= _LONG else 1
    near: dict[int, set[tuple[str, str]]] = {}
    for name, whose in register().names.items():
        if _may_be(asked, name, most) and (distance := _distance(asked, name)) <= most:
            near.setdefault(distance, set()).add((name[:1], whose))
    closest = near[min(near)] if near else set[tuple[str, str]]()
    if len(closest) == 1:
        return next((whose for initial, whose in closest if initial == asked[0]), "")
    return "" if closest else _begun(asked)


def _begun(asked: str) -> str:
    """Return the authority whose name goes on after a text, such as "South Gloucester"; ``""`` if several do."""
    longer = {whose for name, whose in register().names.items() if len(asked) >= _LONG and name.startswith(asked)}
    return longer.pop() if len(longer) == 1 else ""


def _may_be(asked: str, name: str, most: int) -> bool:
    """Return whether a name may be a misspelling: it has nearly the same letters and the same point of the compass."""
    longest = max(len(asked), len(name))
    return (
        longest - min(len(asked), len(name)) <= most
        and common_letters(asked, name) >= longest - most
        and _SIDES & {*asked.split()} == _SIDES & {*name.split()}
    )


def _distance(asked: str, name: str) -> int:
    """Return how many letters must be added, dropped, changed or swapped with the next to turn a text into another."""
    before, row = list[int](), list(range(len(name) + 1))
    for at, letter in enumerate(asked, 1):
        two_before, before, row = before, row, [at]
        for column, other in enumerate(name, 1):
            row.append(min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != other)))
            if at > 1 and column > 1 and asked[at - 2 : at] == other + name[column - 2]:
                row[-1] = min(row[-1], two_before[column - 2] + 1)
    return row[-1]
