"""The symbols in a published table where there is no number."""

from collections.abc import Mapping

from inspection_framework.arguments import checked
from inspection_framework.model.grades import Absence
from inspection_framework.model.immutable import ImmutableEnum

__all__ = ["Symbol", "symbol_of"]


class Symbol(ImmutableEnum):
    """A symbol in a table of English education statistics where there is no number.

    >>> Symbol.LOW.value, Symbol.LOW.label
    ('low', 'rounds to 0, but is not 0')
    """

    NOT_APPLICABLE = "z"
    UNAVAILABLE = "x"
    CONFIDENTIAL = "c"
    LOW = "low"
    LOW_RELIABILITY = "u"

    @property
    def label(self) -> str:
        """The meaning, in words for the foot of a table."""
        return _MEANINGS[self]


_MEANINGS: Mapping[Symbol, str] = {
    Symbol.NOT_APPLICABLE: "not applicable",
    Symbol.UNAVAILABLE: "unavailable",
    Symbol.CONFIDENTIAL: "confidential",
    Symbol.LOW: "rounds to 0, but is not 0",
    Symbol.LOW_RELIABILITY: "low reliability",
}

_SYMBOLS: Mapping[Absence, Symbol] = {
    Absence.NOT_IN_EDITION: Symbol.NOT_APPLICABLE,
    Absence.NO_SUCH_SERVICE: Symbol.NOT_APPLICABLE,
    Absence.WITHHELD: Symbol.CONFIDENTIAL,
}


@checked
def symbol_of(absence: Absence) -> Symbol:
    """Return the symbol for a missing judgement.

    An impossible judgement is not applicable, and a withheld one is confidential. Every other missing judgement is
    unavailable: a judgement is possible, but there is none.

    >>> symbol_of(Absence.NOT_IN_EDITION).value, symbol_of(Absence.NOT_JUDGED).value
    ('z', 'x')
    """
    return _SYMBOLS.get(absence, Symbol.UNAVAILABLE)


_ABSENCES: Mapping[str, Absence] = {
    Symbol.NOT_APPLICABLE.value: Absence.NO_SUCH_SERVICE,
    Symbol.UNAVAILABLE.value: Absence.NOT_SUPPLIED,
    Symbol.CONFIDENTIAL.value: Absence.WITHHELD,
}


def absence_of(symbol: str) -> Absence | None:
    """Return the absence that a symbol in a published table means; ``None`` for any other text.

    >>> absence_of("c"), absence_of("low")
    (<Absence.WITHHELD: 'withheld'>, None)
    """
    return _ABSENCES.get(symbol)
