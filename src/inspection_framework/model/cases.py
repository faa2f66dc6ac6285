"""Cases of children: opaque. What belongs to a child shows in no text, no document and no preview.

Whatever prints, logs or compares a case shows only that it is one. A case cannot be written as JSON. A pickle of it is
masked, so that a glance at the bytes shows nothing; that is no encryption, and whoever may load it may read it.
"""

from collections.abc import Iterable
from typing import Any

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.texts import plain_text
from inspection_framework.model.unshown import Unshown, sealed, shows_no_child

__all__ = ["Case", "Reference"]


@attrs.frozen(repr=False, field_transformer=sealed)
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

    revealed: str

    def __attrs_post_init__(self) -> None:
        text = plain_text(self.revealed)
        if not text:
            problem = Problem("", "give a text that is not empty and that UTF-8 can hold; it is not shown here")
            raise DefinitionError("reference of a case", [problem])
        if text is not self.revealed:
            object.__setattr__(self, "_revealed_", text)


@attrs.frozen(repr=False, field_transformer=sealed)
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
        if kinds == _KINDS and {*map(type, self.groups), *map(type, self.unknown)} <= _TEXT:
            problems = _problems_of(self.characteristics)
        else:
            names = (field.alias for field in attrs.fields(Case))
            wrong = [(name, of) for name, kind, of in zip(names, kinds, _KINDS, strict=True) if kind is not of]
            problems = [Problem(str(name), f"give a {of.__name__}") for name, of in wrong]
            problems += _problems_of(self.characteristics) if kinds[-1] is frozenset else []
            problems += [
                Problem(name, "give texts in it, and no more")
                for name, groups in (("groups", self.groups), ("unknown", self.unknown))
                if type(groups) is frozenset and not all(isinstance(group, str) for group in groups)  # pyright: ignore[reportUnnecessaryIsInstance] # types do not stop everybody
            ]
        if problems:
            raise DefinitionError("case", problems)

    @classmethod
    @shows_no_child
    def of(cls, reference: str, *groups: str, unknown: Iterable[str] = (), **characteristics: str) -> "Case":
        """Make a case of plain texts.

        Raises:
            DefinitionError: the reference is no text, or an empty one; ``unknown`` is one text, not several.
        """
        told = frozenset(characteristics.items())
        return cls(Reference(reference), frozenset(groups), named(unknown=unknown), told)


_KINDS: tuple[type[object], ...] = (Reference, frozenset, frozenset, frozenset)
"""What the parts of a case are."""
_TEXT = {str}


def _problems_of(characteristics: frozenset[Any]) -> list[Problem]:
    """Return what is wrong with the characteristics of a child."""
    names: set[str] = set()
    for pair in characteristics:
        match pair:
            case (str(name), str()):
                names.add(name)
            case _:
                return [Problem("characteristics", "give pairs of texts in it: a name and its value")]
    return [] if len(names) == len(characteristics) else [Problem("characteristics", "one of them has two values")]


def named(**given: Iterable[str]) -> frozenset[str]:
    """Give the names in the one collection that is given. A text alone is refused: its letters are texts too."""
    ((where, names),) = given.items()
    if isinstance(names, str):
        raise DefinitionError("case", [Problem(where, "give several texts, such as a tuple, and not one")])
    return frozenset(names)
