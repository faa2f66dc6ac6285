"""The strata to which a child belongs on a day, from the lists that contain the child, with the reasons.

Which list counts for which stratum is our assumption. An argument can replace it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.model.child_lists import ChildRecord, Feed, ListEntry
from inspection_framework.model.days import in_words
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Absence
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.answers import Answer
from inspection_framework.rules.defaults import default_feeds
from inspection_framework.rules.reasons import Reason, Standing
from inspection_framework.rules.sampling.verdicts import NOT_THEIR_CHOICE

__all__ = ["Membership", "strata_of"]


@attrs.frozen(kw_only=True)
class Membership(Value):
    """The groups to which a child belongs on a day, the groups to which it may belong (``unknown``), and the reasons.

    It names groups and lists, and nothing else about the child.
    """

    groups: tuple[str, ...]
    unknown: tuple[str, ...]
    reasons: tuple[Reason, ...]

    def explain(self) -> str:
        """Return in plain English to which groups the child belongs, and why."""
        said = ", ".join(self.groups) or "no group"
        unsure = f"; not known: {', '.join(self.unknown)}" if self.unknown else ""
        lines = [f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)]
        return "\n".join((f"The child belongs to {said}{unsure}.", *lines, NOT_THEIR_CHOICE))


@shows_no_child
@checked
def strata_of(record: ChildRecord, *, on: date, feeds: Iterable[Fact[Feed]] | None = None) -> Membership:
    """Return the strata and groups of minima to which a child belongs on a day.

    A child belongs to a group if a list that feeds the group has a row for the child. The row must have begun by that
    day, and must not have ended by then. A row without a first day has begun. The answer is unknown if a day that
    matters cannot be read, or if the place matters and is not known. ``feeds`` are by default those of Annex A.

    >>> from inspection_framework import Reference
    >>> in_care = ListEntry(list=8, since=date(2014, 9, 12), elsewhere=True)
    >>> in_need = ListEntry(list=6, until=date(2020, 1, 8))
    >>> record = ChildRecord(reference=Reference("4711"), entries=(in_care, in_need))
    >>> strata_of(record, on=date(2020, 9, 21)).groups
    ('looked_after', 'out_of_borough')

    Raises:
        DefinitionError: ``on`` is not a ``datetime.date``.
    """
    known: dict[str, None] = {}
    unsure: dict[str, None] = {}
    reasons: list[Reason] = []
    for fact in default_feeds() if feeds is None else feeds:
        feed = fact.value
        for answer, why in _answers(feed, record.entries, on):
            if answer is not Answer.NO:
                (known if answer is Answer.YES else unsure)[feed.group] = None
            reasons.append(
                Reason(
                    standing=Standing.INFERRED,
                    rule=f"list {feed.list}/{feed.group}",
                    says=f"On {in_words(on)}: {feed}; {why}: {answer.value}.",
                    edition="",
                    inputs=(),
                    source=fact.source,
                )
            )
    unknown = tuple(group for group in unsure if group not in known)
    return Membership(groups=tuple(known), unknown=unknown, reasons=tuple(reasons))


def _answers(feed: Feed, entries: Iterable[ListEntry], on: date) -> Iterator[tuple[Answer, str]]:
    """Yield the answer of each row of the list that feeds a group."""
    for entry in entries:
        if entry.list == feed.list:
            answer, why = _runs(entry, on)
            if answer is not Answer.NO and feed.elsewhere and entry.elsewhere is not True:
                in_authority = entry.elsewhere is False
                answer = Answer.NO if in_authority else Answer.UNKNOWN
                why = (
                    "the child is placed in the authority" if in_authority else "where the child is placed is not known"
                )
            yield answer, why


def _runs(entry: ListEntry, on: date) -> tuple[Answer, str]:
    """Return whether a row applies on a day, and why."""
    if isinstance(entry.since, date) and entry.since > on:
        return Answer.NO, "the row has not begun"
    if isinstance(entry.until, date):
        ceased = entry.until <= on
        if ceased:
            return Answer.NO, "the row has ended"
    elif entry.closed:
        return Answer.NO, "the case is closed"
    if {Absence.UNREADABLE, Absence.WITHHELD} & {entry.since, entry.until}:
        return Answer.UNKNOWN, "a day cannot be read"
    return Answer.YES, "the row continues"
