"""Cases of children: opaque. What belongs to a child shows in no text, no document and no preview.

Whatever prints, logs or compares a case shows only that it is one. A case cannot be written as JSON. A pickle of it is
masked, so that a glance at the bytes shows nothing; that is no encryption, and whoever may load it may read it.
"""

import pickle
from abc import abstractmethod
from collections.abc import Iterable, Mapping

import attrs

from inspection_framework.errors import DefinitionError, Problem

__all__ = ["Case", "Reference"]

_MASK = bytes((byte + 101) % 256 for byte in range(256))
_UNMASK = bytes((byte - 101) % 256 for byte in range(256))


class Unshown:
    """What holds something about a child: it prints as its type alone, and its pickle is masked."""

    __slots__ = ()

    @abstractmethod
    def _parts(self) -> Mapping[str, object]:
        """Give what it is made of, by name."""
        ...

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: not shown>"

    def __reduce__(self) -> tuple[object, ...]:
        return _unmasked, (type(self), pickle.dumps(self._parts(), protocol=5).translate(_MASK))


def _unmasked(kind: type[object], masked: bytes) -> object:
    return kind(**pickle.loads(masked.translate(_UNMASK)))  # noqa: S301 # what our own __reduce__ wrote


class Reference(Unshown):
    """The reference of a child's case: compared and counted, never shown.

    ``revealed`` is its text, for whoever holds the list already.

    >>> Reference("4711")
    <Reference: not shown>
    >>> Reference("4711") == Reference("4711")
    True

    Raises:
        DefinitionError: it is no text, or an empty one; the error does not show it.
    """

    __slots__ = ("revealed",)

    revealed: str

    def __init__(self, revealed: str) -> None:
        if not _is_text(revealed):
            problem = Problem("", "give a text that is not empty and that UTF-8 can hold; it is not shown here")
            raise DefinitionError("reference of a case", [problem])
        object.__setattr__(self, "revealed", revealed)

    def _parts(self) -> dict[str, object]:
        return {"revealed": self.revealed}

    def __setattr__(self, name: str, value: object) -> None:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> None:
        raise attrs.exceptions.FrozenInstanceError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reference) and self.revealed == other.revealed

    def __hash__(self) -> int:
        return hash(self.revealed)


def _is_text(given: object) -> bool:
    if not isinstance(given, str) or not given:
        return False
    try:
        given.encode()
    except UnicodeEncodeError:
        return False
    return True


_KINDS: tuple[type[object], ...] = (Reference, frozenset, frozenset, frozenset)
"""What the parts of a case are."""


@attrs.frozen(repr=False)
class Case(Unshown):
    """The case of one child: its reference, the groups to which the child belongs, and the child's characteristics.

    ``groups`` are the ids of strata and of the groups of minima, several where the child belongs to several;
    ``unknown`` those of which nobody can tell. ``characteristics`` are pairs such as ``("gender", "female")``.

    >>> case = Case.of("4711", "looked_after", "out_of_borough", gender="female")
    >>> case
    <Case: not shown>
    >>> case == Case.of("4711", "out_of_borough", "looked_after", gender="female")
    True

    Raises:
        DefinitionError: a part is not of its type, or a characteristic has two values; the error shows none of them.
    """

    reference: Reference
    groups: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    characteristics: frozenset[tuple[str, str]] = frozenset()

    def __attrs_post_init__(self) -> None:
        kinds = (type(self.reference), type(self.groups), type(self.unknown), type(self.characteristics))
        if kinds != _KINDS:
            names = (field.name for field in attrs.fields(Case))
            wrong = [(name, of) for name, kind, of in zip(names, kinds, _KINDS, strict=True) if kind is not of]
            raise DefinitionError("case", [Problem(name, f"give a {of.__name__}") for name, of in wrong])
        if self.characteristics and len({name for name, _ in self.characteristics}) < len(self.characteristics):
            raise DefinitionError("case", [Problem("characteristics", "one of them has two values")])

    def _parts(self) -> dict[str, object]:
        return {
            "reference": self.reference,
            "groups": self.groups,
            "unknown": self.unknown,
            "characteristics": self.characteristics,
        }

    @classmethod
    def of(cls, reference: str, *groups: str, unknown: Iterable[str] = (), **characteristics: str) -> "Case":
        """Make a case of plain texts.

        Raises:
            DefinitionError: the reference is no text, or an empty one; ``unknown`` is one text, not several.
        """
        told = frozenset(characteristics.items())
        return cls(Reference(reference), frozenset(groups), named(unknown=unknown), told)


def named(**given: Iterable[str]) -> frozenset[str]:
    """Give the names in the one collection that is given. A text alone is refused: its letters are texts too."""
    ((where, names),) = given.items()
    if isinstance(names, str):
        raise DefinitionError("case", [Problem(where, "give several texts, such as a tuple, and not one")])
    return frozenset(names)
