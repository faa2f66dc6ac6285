"""Findings: what a report praises or asks for in words."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.immutable import ImmutableEnum

__all__ = ["Finding", "FindingKind"]


class FindingKind(ImmutableEnum):
    """The kind of a finding."""

    STRENGTH = "strength"
    """Something that is done well."""
    IMPROVEMENT = "improvement"
    """An area for improvement."""
    PRIORITY_ACTION = "priority_action"
    """An area for priority action: serious, and an action plan is owed."""

    @property
    def in_words(self) -> str:
        """The kind, with its article, for use in a sentence.

        >>> FindingKind.PRIORITY_ACTION.in_words
        'an area for priority action'
        """
        what = self.value.replace("_", " ")
        return f"a {what}" if self is FindingKind.STRENGTH else f"an area for {what}"


@attrs.frozen(kw_only=True)
class Finding(Value):
    """A finding in words, as a report prints it.

    ``relates_to`` names what the report relates it to, such as an outcome of a framework. ``addressed_to`` is who is to
    act, such as the ``local authority`` or the ``lscb``. ``number`` is its number in the report. ``place`` is the page
    and line where it begins: ``inspection.source.at(finding.place)`` is its source. Each is ``""`` if it is not known.

    >>> print(Finding(kind=FindingKind.IMPROVEMENT, text="The quality of plans"))
    improvement: The quality of plans
    """

    kind: FindingKind
    text: str
    area: str | None = None
    relates_to: str = ""
    addressed_to: str = ""
    number: str = ""
    place: str = ""

    def __str__(self) -> str:
        return f"{self.kind.value.replace('_', ' ')}: {self.text}"
