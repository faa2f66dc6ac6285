"""The answers to a question that can be answered with yes or no."""

from typing import NoReturn

from inspection_framework.errors import UndefinedOperationError
from inspection_framework.model.immutable import ImmutableEnum

__all__ = ["Answer"]


class Answer(ImmutableEnum):
    """The answer of the rules to "may this come next?"."""

    YES = "yes"
    """It is the next graded inspection by the rules."""
    NO = "no"
    """No rule leads to it, the sources say that it does not come, or it is suspended."""
    NOT_USUAL = "not usual"
    """The sources say that it does not usually come, or that it usually comes at another time."""
    MAY = "may"
    """It may come instead of the next graded inspection, or before it."""
    UNKNOWN = "unknown"
    """It depends on something that is not known."""

    @property
    def reply(self) -> str:
        """The answer as one says it after the question.

        >>> Answer.MAY.reply, Answer.NOT_USUAL.reply, Answer.UNKNOWN.reply
        ('It may', 'Not usually', 'Unknown')
        """
        return {Answer.MAY: "It may", Answer.NOT_USUAL: "Not usually"}.get(self, self.value.capitalize())

    def __bool__(self) -> NoReturn:
        raise UndefinedOperationError("bool()", [str(self)], "compare it with Answer.YES or another answer")
