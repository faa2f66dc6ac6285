"""The four-point scale, the other scales, and the reasons why there may be no grade at all.

A grade is a word, not a number: ``Grade.GOOD < Grade.INADEQUATE`` is an error, because readers would disagree on its
meaning. Use :meth:`Scale.is_at_least` to compare grades.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn, Self, TypeVar

from inspection_framework.errors import DefinitionError, LabelError, Problem, UndefinedOperationError, quoted
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.repeated import repeated
from inspection_framework.model.shown import Shown

__all__ = [
    "Absence",
    "Grade",
    "InterimEffectiveness",
    "Outcome",
    "Scale",
    "SupportedAccommodationOutcome",
]


def _words(label: object) -> str | None:
    """Return a label without differences of case, spacing and line wrap; ``None`` if it is not text, such as a NaN."""
    return " ".join(label.split()).casefold() if isinstance(label, str) else None


class Scale(Shown, ImmutableEnum):
    """A scale on which something is judged: its members in order, the best first.

    A member is made of its word, its full printed label, and any other printed spellings of that label:

    >>> class Rating(Scale):
    ...     MET = "met", "Standard met"
    ...     NOT_MET = "not_met", "Standard not met", "Not met"
    >>> Rating.from_label("not  met").label
    'Standard not met'
    """

    _value_: str
    label: str
    number: int
    spellings: tuple[str | None, ...]

    def __new__(cls, word: str, *labels: str) -> Self:
        """Make a member from its word, its full label and other spellings of it."""
        if not labels:
            raise DefinitionError(f"scale {cls.__name__}", [Problem(word, "it has no label: give one after the word")])
        member = object.__new__(cls)
        member._value_ = word
        member.label = labels[0]
        member.number = len(cls.__members__) + 1
        member.spellings = tuple(_words(label) for label in labels)
        return member

    def __init_subclass__(cls) -> None:
        """Refuse a scale on which two members share a word or a spelling."""
        spelt = [words for member in cls for words in member.spellings]
        problems = [
            Problem(name, f"it has the same word as {member.name}")
            for name, member in cls.__members__.items()
            if name != member.name
        ]
        problems += [Problem("", f"two members are spelt {words!r}") for words in repeated(spelt)]
        if problems:
            raise DefinitionError(f"scale {cls.__name__}", problems)

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        """Raise an error that says how to read a label, because a member is made of its word alone.

        Raises:
            DefinitionError: always.
        """
        words = " or ".join(repr(member.value) for member in cls)
        advice = f": {how_to_read(value, [cls])}" if isinstance(value, str) else ""
        raise DefinitionError(cls.__name__, [Problem("", f"expected {words}, not {quoted(value)}{advice}")])

    def is_at_least(self, other: Self) -> bool:
        """Return whether this is as good as the other, or better.

        >>> Grade.GOOD.is_at_least(Grade.REQUIRES_IMPROVEMENT)
        True

        Raises:
            UndefinedOperationError: the other is not a member of the same scale.
        """
        if type(other) is not type(self):
            scale = type(self).__name__
            advice = how_to_read(other, [type(self)]) if isinstance(other, str) else f"give a member of {scale}"
            raise UndefinedOperationError("is_at_least", [str(self), quoted(other)], advice)
        return self.number <= other.number

    if not TYPE_CHECKING:  # type checkers already refuse these signs

        def __lt__(self, other: object) -> NoReturn:
            """Raise: a lower number is a better grade, so readers disagree on what the sign means."""
            _refuse_sign("<", self, other)

        def __le__(self, other: object) -> NoReturn:
            """Raise, as ``<`` does."""
            _refuse_sign("<=", self, other)

        def __gt__(self, other: object) -> NoReturn:
            """Raise, as ``<`` does."""
            _refuse_sign(">", self, other)

        def __ge__(self, other: object) -> NoReturn:
            """Raise, as ``<`` does."""
            _refuse_sign(">=", self, other)

    @classmethod
    def from_label(cls, label: str) -> Self:
        """Read a printed label, in any case, spacing and line wrap. Similar labels are refused.

        >>> Grade.from_label("Requires improvement to be good")
        <Grade.REQUIRES_IMPROVEMENT: 'requires_improvement'>

        Raises:
            LabelError: this is not a printed label of the scale. The error says what to use instead.
        """
        words = _words(label)
        for member in cls:
            if words in member.spellings:
                return member
        raise LabelError(label, cls.__name__, cls._labels(), _advice(words))

    @classmethod
    def _labels(cls) -> tuple[str, ...]:
        return tuple(member.label for member in cls)


def _refuse_sign(sign: str, left: Scale, right: object) -> NoReturn:
    """Raise an error that says what to use instead.

    Raises:
        UndefinedOperationError: always.
    """
    advice = "use is_at_least, worst or best; to sort from the best grade, sort by the attribute number"
    raise UndefinedOperationError(f"'{sign}'", [str(left), quoted(right)], advice)


class Grade(Scale):
    """The four-point scale on which Ofsted judges, best first; ``number`` is Ofsted's own 1 to 4.

    "Requires improvement" and "Requires improvement to be good" are one grade under two labels. Reports also print
    it in a sentence, "services require improvement", hence the spellings without the s.

    >>> [grade.number for grade in Grade]
    [1, 2, 3, 4]
    >>> Grade.REQUIRES_IMPROVEMENT.label
    'Requires improvement to be good'
    """

    OUTSTANDING = "outstanding", "Outstanding"
    GOOD = "good", "Good"
    REQUIRES_IMPROVEMENT = (
        "requires_improvement",
        "Requires improvement to be good",
        "Requires improvement",
        "Require improvement to be good",
        "Require improvement",
    )
    INADEQUATE = "inadequate", "Inadequate"


class InterimEffectiveness(Scale):
    """The outcome of an interim inspection of a children's home, April 2017 to March 2022: change, not quality.

    >>> InterimEffectiveness.from_label("Sustained Effectiveness").value
    'sustained'
    """

    IMPROVED = "improved", "Improved effectiveness"
    SUSTAINED = "sustained", "Sustained effectiveness"
    DECLINED = "declined", "Declined in effectiveness"


class SupportedAccommodationOutcome(Scale):
    """The single outcome of an inspection of supported accommodation, from September 2024.

    >>> SupportedAccommodationOutcome.CONSISTENTLY_STRONG.label
    'Consistently strong service delivery'
    """

    CONSISTENTLY_STRONG = "consistently_strong", "Consistently strong service delivery"
    INCONSISTENT = "inconsistent", "Inconsistent quality of service delivery"
    SERIOUS_WEAKNESSES = "serious_weaknesses", "Serious or widespread weaknesses"


class Absence(Shown, ImmutableEnum):
    """Why there is no grade. Each reason is a value of its own, and none can be compared with a grade.

    >>> Absence.NOT_IN_EDITION == Absence.NOT_JUDGED
    False
    """

    NOT_IN_EDITION = "not_in_edition"
    """The edition does not judge this area: no care leavers judgement before 2023, no overall since April 2026."""
    NOT_JUDGED = "not_judged"
    """The edition judges this area and the inspectors made no judgement, as a report says or shows."""
    NO_SUCH_SERVICE = "no_such_service"
    """The provider has no such service to judge."""
    NOT_YET_INSPECTED = "not_yet_inspected"
    """There has been no inspection yet."""
    WITHHELD = "withheld"
    """There is a judgement, and it is not published."""
    UNREADABLE = "unreadable"
    """The source has something here, and it cannot be read."""
    NOT_SUPPLIED = "not_supplied"
    """The source leaves it blank and does not say why."""

    @property
    def label(self) -> str:
        """The reason in words, as a table shows it.

        >>> Absence.NOT_JUDGED.label
        'Not judged'
        """
        return self.value.replace("_", " ").capitalize()

    @classmethod
    def from_label(cls, label: str) -> "Absence":
        """Read a label that says why there is no grade, in whatever file it is.

        A blank, a dash, ``NULL`` or a code is refused: its meaning depends on its file.

        >>> Absence.from_label("Not Judged")
        <Absence.NOT_JUDGED: 'not_judged'>

        Raises:
            LabelError: the label does not say by itself why there is no grade.
        """
        words = _words(label)
        if words is None or words not in _ABSENCE_LABELS:
            raise LabelError(label, cls.__name__, tuple(_ABSENCE_LABELS), _advice(words))
        return _ABSENCE_LABELS[words]


Outcome = Scale | Absence
"""What an inspection concluded about an area: a member of its scale, or why there is none."""

_ABSENCE_LABELS: Mapping[str, Absence] = {
    "not judged": Absence.NOT_JUDGED,
    "not yet inspected": Absence.NOT_YET_INSPECTED,
    "not provided as service is inspected as part of the ilacs inspection": Absence.NOT_IN_EDITION,
    "not_reported_post_reform": Absence.NOT_IN_EDITION,
    "not reported (2026 framework change)": Absence.NOT_IN_EDITION,
    "inspection_pre_dates_judgement": Absence.NOT_IN_EDITION,
    "data_unreadable": Absence.UNREADABLE,
}

_CODE = "A code means nothing without the code book of its file: name the code book, or read the file with a reader"
_BLANK = "The meaning of this mark depends on its file: choose the Absence that the file's notes give"
_OLDER = (
    "It belongs to an older scale and is not the same judgement as requires improvement, which replaced it:"
    " keep it as printed text"
)
_OTHER_OUTCOME = "It is an outcome of a monitoring visit or a standards check, not a place on a scale of judgements"
_ADVICE: Mapping[str, str] = {
    **dict.fromkeys(("0", "1", "2", "3", "4", "5", "9"), _CODE),
    **dict.fromkeys(("", "-", "null", "nan", "none", "not found or not applicable."), _BLANK),
    **dict.fromkeys(("adequate", "satisfactory"), _OLDER),
    **dict.fromkeys(("good progress", "nms not met"), _OTHER_OUTCOME),
    "to requires improvement": "It is a known error in a scraped file: check the report, or use that file's reader",
}


def _advice(words: str | None) -> str:
    """Return what to use instead of a text that often appears where a label is expected."""
    if words is None:
        return "A label is text"
    if words in _ABSENCE_LABELS:
        return f"It says why there is no grade: use {_ABSENCE_LABELS[words]}"
    for scale in (Grade, InterimEffectiveness, SupportedAccommodationOutcome):
        if any(words in member.spellings for member in scale):
            return f"It is a label of {scale.__name__}: use {scale.__name__}.from_label"
    return _ADVICE.get(words, "")


def how_to_read(text: str, kinds: Iterable[object]) -> str:
    """Return how to read a text as a member of one of these kinds or, if it is not a label, which labels there are.

    :class:`Scale` means every scale, the four-point scale first.
    """
    classes = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Scale | Absence)]
    readers = [each for kind in classes for each in (kind, *kind.__subclasses__()) if [*each]]
    refusals: list[LabelError] = []
    for reader in readers:
        try:
            reader.from_label(text)
        except LabelError as refusal:
            refusals.append(refusal)
        else:
            return f"use {reader.__name__}.from_label({quoted(text)})"
    return f"it{str(refusals[0]).removeprefix(repr(text))}"


if TYPE_CHECKING:  # an unsubscripted class is of any scale; Python has such defaults from 3.13 on
    from typing_extensions import TypeVar as TypeVarWithDefault

    S_co = TypeVarWithDefault("S_co", bound=Scale, covariant=True, default=Scale)
else:
    S_co = TypeVar("S_co", bound=Scale, covariant=True)
