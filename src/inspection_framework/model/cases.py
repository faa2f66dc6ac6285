"""Cases of children. They are opaque: no text, document or preview shows anything about a child.

Printing, logging or comparing a case shows only that it is a case. A case cannot be written as JSON. A pickle of it is
masked, so that a glance at the bytes shows nothing. That is not encryption: anybody who can load it can read it.
"""

from collections.abc import Iterable

import attrs

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.texts import plain_text
from inspection_framework.model.unshown import Unshown, sealed, shows_no_child

__all__ = ["Case", "Reference"]


@attrs.frozen(repr=False, field_transformer=sealed)
class Reference(Unshown):
    """The reference of a child's case: compared and counted, never shown.

    ``revealed`` is its text, for people who already have the list.

    >>> Reference("4711")
    <Reference: not shown>
    >>> Reference("4711") == Reference("4711")
    True

    Raises:
        DefinitionError: it is not a text, or it is empty. The error does not show it.
    """

    revealed: str

    def __attrs_post_init__(self) -> None:
        if not plain_text(self.revealed):
            problem = Problem("", "give a text that is not empty and that UTF-8 can encode; it is not shown here")
            raise DefinitionError("reference of a case", [problem])


@attrs.frozen(repr=False, field_transformer=sealed)
class Case(Unshown):
    """The case of one child: its reference, the groups to which the child belongs, and the child's characteristics.

    ``groups`` are the ids of all strata and groups of minima to which the child belongs. ``unknown`` are those to which
    it is not known whether the child belongs. ``characteristics`` are pairs such as ``("gender", "female")``.

    >>> case = Case.of("4711", "looked_after", "out_of_borough", gender="female")
    >>> case
    <Case: not shown>
    >>> case == Case.of("4711", "out_of_borough", "looked_after", gender="female")
    True

    Raises:
        DefinitionError: a part is not of its type, or a characteristic has two values. The error shows no value.
    """

    reference: Reference
    groups: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    characteristics: frozenset[tuple[str, str]] = frozenset()

    def __attrs_post_init__(self) -> None:
        if len({name for name, _ in self.characteristics}) < len(self.characteristics):
            raise DefinitionError("case", [Problem("characteristics", "one of them has two values")])

    @classmethod
    @shows_no_child
    @checked
    def of(cls, reference: str, *groups: str, unknown: Iterable[str] = (), **characteristics: str) -> "Case":
        """Make a case of plain texts.

        Raises:
            DefinitionError: the reference is not a text, or it is empty; or ``unknown`` is one text, not several.
        """
        return cls(Reference(reference), frozenset(groups), frozenset(unknown), frozenset(characteristics.items()))
