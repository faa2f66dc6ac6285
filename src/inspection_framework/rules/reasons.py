"""Why an answer is what it is: which rule, under which edition, from which source, stated or observed."""

from collections.abc import Iterable, Mapping

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.grades import Outcome
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.provisions import Force, Rule
from inspection_framework.model.record import Tally
from inspection_framework.model.shown import Shown
from inspection_framework.rules.defaults import is_ours

__all__ = ["Reason", "Standing"]

REHEARSAL = "This is a rehearsal from the rules and the record, not Ofsted's decision: inspectors judge."
"""The last line of every explanation under a framework of Ofsted's."""
_SOMEBODY_ELSES = REHEARSAL.replace("Ofsted's", "the inspectorate's")
"""The last line of every other."""


GIVEN = Source(
    document="The history that was given", locator="its inspections", basis=Basis.INFERRED, wording_seen=True
)
"""The source of what stands in what was given to answer from."""


class Standing(ImmutableEnum):
    """On what footing a reason stands."""

    ALWAYS = "stated, always"
    """A text lays it down."""
    LIKELY = "stated as likely"
    """A text calls it likely or usual."""
    STATED = "stated"
    """A text says so; how firmly, its words tell."""
    NOT_FOUND = "not found"
    """A text may say something, and nobody found it."""
    OBSERVED = "observed without exception"
    """No report broke it."""
    INFERRED = "our conclusion"
    """We concluded it from other facts; the source says from which."""
    USUAL = "observed as usual"
    """It is what the reports show most often."""
    SEEN = "observed"
    """Reports show it; how often, the tally tells."""
    SUSPENDED = "suspended"
    """It did not take place on that day."""
    ASSUMED = "assumed"
    """Nobody says so; the answer assumes it, and another can be given."""
    GIVEN = "as given"
    """It stands in what was given to answer from."""
    NOT_KNOWN = "not known"
    """There is something and we do not know it: a judgement, a day, an edition."""


@attrs.frozen(kw_only=True)
class Reason(Shown, Value):
    """One step to an answer.

    ``rule`` is the id of the rule, ``says`` the rule in words, ``edition`` the edition's id, ``inputs`` the outcomes
    that it looked at, ``source`` where it stands, ``tally`` how often it held, where that was counted.
    """

    standing: Standing
    rule: str
    says: str
    edition: str
    inputs: tuple[tuple[str, Outcome], ...]
    source: Source
    tally: Tally | None = None

    def __str__(self) -> str:
        return f"{self.says}\n     {self.standing.value}: {self.source}"


_STATED = {Force.ALWAYS: Standing.ALWAYS, Force.LIKELY: Standing.LIKELY, None: Standing.STATED}


def standing_on(source: Source, force: Force | None = None) -> Standing:
    """Give the footing of what stands in a source, with some force: a text's, unless nobody stated it."""
    if source.basis is Basis.INFERRED:
        return Standing.INFERRED
    if source.basis is Basis.OBSERVED:
        return Standing.SEEN if force is None else Standing.USUAL
    return _STATED[force]


def of_rule(rule: Rule, standing: Standing, edition: str, inputs: Mapping[str, Outcome]) -> Reason:
    """Give a rule as a reason."""
    return Reason(
        standing=standing,
        rule=rule.id,
        says=rule.says,
        edition=edition,
        inputs=tuple(inputs.items()),
        source=rule.source,
    )


def rehearsal(*rules: str) -> str:
    """Return the last line of what rests on editions or regimes of such ids: it names Ofsted if any is Ofsted's."""
    return REHEARSAL if any(map(is_ours, rules)) else _SOMEBODY_ELSES


def rehearsed(reasons: Iterable[Reason]) -> str:
    """Return the last line of an explanation that has such reasons."""
    return rehearsal(*(reason.edition for reason in reasons))


def cited(reasons: Iterable[Reason], numbers: dict[str, int]) -> str:
    """Return the numbers of some reasons in a list, such as "(1, 3)"; a reason new to the list is numbered next."""
    listed = [numbers.setdefault(str(reason), len(numbers) + 1) for reason in reasons]
    return f"({', '.join(str(number) for number in listed)})"
