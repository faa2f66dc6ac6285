"""The reasons of an answer: the rule, the edition and the source, and whether it is stated or observed."""

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
"""The last line of every explanation under one of Ofsted's frameworks."""
_SOMEBODY_ELSES = REHEARSAL.replace("Ofsted's", "the inspectorate's")
"""The last line of every other explanation."""


GIVEN = Source(
    document="The history that was passed in", locator="its inspections", basis=Basis.INFERRED, wording_seen=True
)
"""The source of facts that the answer takes from the history passed by the caller."""


class Standing(ImmutableEnum):
    """What a reason is based on."""

    ALWAYS = "stated, always"
    """A text says that it is always so."""
    LIKELY = "stated as likely"
    """A text calls it likely or usual."""
    STATED = "stated"
    """A text says so. Its words show how firm that is."""
    NOT_FOUND = "not found"
    """A text may say something, but it was not found."""
    OBSERVED = "observed without exception"
    """It held in every report to which it applied."""
    INFERRED = "our conclusion"
    """We concluded it from other facts. The source says from which facts."""
    USUAL = "observed as usual"
    """The reports show it most often."""
    SEEN = "observed"
    """Reports show it. The tally says how often."""
    SUSPENDED = "suspended"
    """It did not take place on that day."""
    ASSUMED = "assumed"
    """No source says so. The answer assumes it, and the caller can pass another value."""
    GIVEN = "as given"
    """It is in the history or the arguments that the caller passed."""
    NOT_KNOWN = "not known"
    """A judgement, a day or an edition exists, but is not known."""


@attrs.frozen(kw_only=True)
class Reason(Shown, Value):
    """One reason for an answer.

    ``rule`` is the id of the rule, ``says`` the rule in words, and ``edition`` the id of the edition. ``inputs`` are
    the outcomes to which the rule was applied. ``source`` is the source of the rule. ``tally`` is how often the rule
    held, if that was counted.
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
    """Return the standing of a source's statement: by the force of its words, unless it is inferred or observed."""
    if source.basis is Basis.INFERRED:
        return Standing.INFERRED
    if source.basis is Basis.OBSERVED:
        return Standing.SEEN if force is None else Standing.USUAL
    return _STATED[force]


def of_rule(rule: Rule, standing: Standing, edition: str, inputs: Mapping[str, Outcome]) -> Reason:
    """Return a rule as a reason."""
    return Reason(
        standing=standing,
        rule=rule.id,
        says=rule.says,
        edition=edition,
        inputs=tuple(inputs.items()),
        source=rule.source,
    )


def rehearsal(*rules: str) -> str:
    """Return the last line of an explanation. It names Ofsted if one of these editions or regimes is the library's."""
    return REHEARSAL if any(map(is_ours, rules)) else _SOMEBODY_ELSES


def rehearsed(reasons: Iterable[Reason]) -> str:
    """Return the last line of an explanation that has these reasons."""
    return rehearsal(*(reason.edition for reason in reasons))


def cited(reasons: Iterable[Reason], numbers: dict[str, int]) -> str:
    """Return the numbers of reasons in a list, such as "(1, 3)". A new reason gets the next number."""
    listed = [numbers.setdefault(str(reason), len(numbers) + 1) for reason in reasons]
    return f"({', '.join(str(number) for number in listed)})"
