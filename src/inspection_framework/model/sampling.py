"""Which case files inspectors ask for: the plan of a sample as data, each part with its source.

A plan says how many files the authority audits and of which groups (the *strata*), how many more inspectors track
and sample, and how many children that is at least. A part that was not found is a fact whose value is ``None``.
"""

from collections.abc import Iterable, Iterator

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.facts import Fact
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import Months
from inspection_framework.model.repeated import repeated

__all__ = ["Minimum", "Part", "Reading", "SamplingPlan", "Stratum"]


class Part(ImmutableEnum):
    """What is done with a case file."""

    AUDITED = "audited"
    """The authority audits it in depth, and inspectors see the audit."""
    TRACKED = "tracked"
    """Inspectors follow the child's case."""
    SAMPLED = "sampled"
    """Inspectors look at one matter in it."""


@attrs.frozen(kw_only=True)
class Minimum(Value):
    """The least number of a stratum's children who also belong to another group, such as those placed out of borough.

    A stratum has at most one. With two that overlap, counting places could no longer decide whether a population is
    large enough, and :func:`~inspection_framework.feasibility` could not be exact.
    """

    group: str
    title: str
    at_least: int

    def __str__(self) -> str:
        return f"at least {self.at_least} {self.title}"


@attrs.frozen(kw_only=True)
class Stratum(Value):
    """A group of children, and the exact number of them in the sample.

    >>> print(Stratum(id="looked_after", title="looked after", exactly=10))
    10 looked after
    """

    id: str
    title: str
    exactly: int
    of_whom: Minimum | None = None

    def __attrs_post_init__(self) -> None:
        problems = self._problems()
        if problems:
            raise DefinitionError(f"stratum {self.id!r}", problems)

    def _problems(self) -> list[Problem]:
        if self.exactly < 1:
            return [Problem("exactly", f"it is {self.exactly}: expected 1 or more")]
        if self.of_whom is None:
            return []
        least = self.of_whom.at_least
        problems: list[Problem] = []
        if not 1 <= least <= self.exactly:
            problems.append(Problem("of_whom.at_least", f"it is {least}: expected 1 to {self.exactly}"))
        if self.of_whom.group == self.id:
            problems.append(Problem("of_whom.group", "it is the stratum itself: name another group"))
        return problems

    def __str__(self) -> str:
        including = f" including {self.of_whom}" if self.of_whom else ""
        return f"{self.exactly} {self.title}{including}"


@attrs.frozen(kw_only=True)
class Reading(Value):
    """One way to understand how the parts make up the total. The ``parts`` share no case."""

    id: str
    says: str
    parts: tuple[Part, ...]

    def __attrs_post_init__(self) -> None:
        if len(set(self.parts)) != len(self.parts) or not self.parts:
            raise DefinitionError(
                f"reading {self.id!r}", [Problem("parts", "name at least one part, and each part once")]
            )


@attrs.frozen(kw_only=True)
class SamplingPlan(Value):
    """The cases that a framework asks for.

    ``strata`` are the groups of the audited files with their quotas. ``later`` are further files to be audited, named
    during the inspection. ``mixture`` names the characteristics that the tracked cases are to mix. ``total`` counts
    children, not files. ``window`` is how far back from the inspection files are looked at. ``further`` are cases
    without a number. ``precedence`` is our own choice: in a draw, a child of several strata counts for the first of
    these. A field that is ``None`` was not asked for. A fact whose value is ``None`` was not found.

    Raises:
        DefinitionError: the parts are not consistent. Every problem is listed.
    """

    id: str
    title: str
    editions: tuple[str, ...]
    strata: Fact[tuple[Stratum, ...] | None] | None = None
    audited: Fact[HowMany | None] | None = None
    later: Fact[HowMany | None] | None = None
    tracked: Fact[HowMany | None] | None = None
    mixture: Fact[tuple[str, ...]] | None = None
    sampled: Fact[HowMany | None] | None = None
    total: Fact[HowMany | None] | None = None
    window: Fact[Months | None] | None = None
    further: tuple[Fact[str], ...] = ()
    readings: tuple[Fact[Reading], ...] = ()
    precedence: Fact[tuple[str, ...]] | None = None

    def __attrs_post_init__(self) -> None:
        problems = [*self._strata_problems(), *self._reading_problems()]
        if not self.editions:
            problems.append(Problem("editions", "name the editions under which it applies"))
        if self.mixture and not self.mixture.value:
            problems.append(Problem("mixture", "name a characteristic, or leave it out"))
        if problems:
            raise DefinitionError(f"sampling plan {self.id!r}", problems)

    def _strata_problems(self) -> Iterator[Problem]:
        ids = [stratum.id for stratum in self.quotas]
        yield from _twice("strata", ids)
        if ids and self.precedence is None:
            yield Problem("precedence", "give the order of the strata: a child of several counts for the first")
        if self.precedence is not None and sorted(self.precedence.value) != sorted(ids):
            yield Problem("precedence", f"it must name each stratum once: {', '.join(ids) or 'there is none'}")
        asked = self.asked(Part.AUDITED)
        if ids and asked is not None and asked.missed_by(self.size):
            yield Problem("audited", f"{asked} are asked for, but the strata add up to {self.size}")

    def _reading_problems(self) -> Iterator[Problem]:
        yield from _twice("readings", [reading.value.id for reading in self.readings])
        for reading in self.readings:
            for part in reading.value.parts:
                if self.asked(part) is None:
                    yield Problem(
                        "readings", f"{reading.value.id!r} counts the {part.value}, whose number is not known"
                    )

    @property
    def quotas(self) -> tuple[Stratum, ...]:
        """The strata; empty if their composition was not found or not asked for."""
        return (self.strata.value if self.strata else None) or ()

    @property
    def size(self) -> int:
        """The number of children that the strata ask for together."""
        return sum(stratum.exactly for stratum in self.quotas)

    def asked(self, part: Part) -> HowMany | None:
        """Return how many cases a part asks for; ``None`` if that was not found or not asked for."""
        if part is not Part.AUDITED:
            return _value(self.tracked if part is Part.TRACKED else self.sampled)
        first, later = _value(self.audited), _value(self.later)
        return _sum((first, later)) if first and later else first

    def makes(self, reading: Reading) -> HowMany:
        """Return how many cases the parts make together, under one reading of the plan.

        A part without an upper limit counts with its lowest number.
        """
        return _sum(asked for part in reading.parts if (asked := self.asked(part)))

    def more_needed(self, reading: Reading) -> HowMany:
        """Return how many children must be added to those of the parts, to reach the total, under one reading."""
        total, made = _value(self.total), self.makes(reading)
        wanted = total.at_least if total else 0
        return HowMany(max(0, wanted - _most(made)), max(0, wanted - made.at_least))

    def __str__(self) -> str:
        return "\n".join((self.title, *(f"  {line}" for line in self._lines())))

    def _lines(self) -> Iterator[str]:
        yield from _line("Audited by the local authority", self.audited, "case files")
        if self.strata and self.strata.value:
            *most, last = map(str, self.strata.value)
            yield f"  comprised of {', '.join(most)}{', and ' if most else ''}{last}"
        elif self.strata:
            yield f"  composition {self.strata.note}"
        yield from _line("Audited later, during the inspection", self.later, "more case files")
        further = "further case files" if self.asked(Part.AUDITED) else "case files"
        yield from _line("Tracked by inspectors", self.tracked, further)
        if self.mixture:
            *most, last = self.mixture.value
            yield f"  reflecting a mixture of {', '.join(most)}{' and ' if most else ''}{last}"
        yield from _line("Sampled by inspectors", self.sampled, "case files")
        yield from _line("In all", self.total, "children")
        yield from _line("Looking back", self.window, "before the inspection")
        for fact in self.further:
            yield f"Further: {fact.value} ({fact.source})"
        for reading in self.readings:
            yield from self._arithmetic(reading)

    def _arithmetic(self, fact: Fact[Reading]) -> Iterator[str]:
        reading = fact.value
        terms = [(asked, part.value) for part in reading.parts if (asked := self.asked(part))]
        sum_of = " + ".join(
            f"{asked.at_least} {part} (the least)" if asked.at_most is None else f"{asked} {part}"
            for asked, part in terms
        )
        yield f"If {reading.says}: {sum_of} = {self.makes(reading)}"
        if self.total and self.total.value:
            more = self.more_needed(reading)
            yield f"  {more} more needed to make {self.total.value} ({fact.source})"


def _line(what: str, fact: Fact[HowMany | None] | Fact[Months | None] | None, unit: str) -> Iterator[str]:
    if fact and fact.value is None:
        yield f"{what}: {fact.note}"
    elif fact:
        yield f"{what}: {fact.value} {unit} ({fact.source})"


def _value(fact: Fact[HowMany | None] | None) -> HowMany | None:
    return fact.value if fact else None


def _most(amount: HowMany) -> int:
    """Return the upper limit, or the lower if there is none."""
    return amount.at_least if amount.at_most is None else amount.at_most


def _sum(amounts: Iterable[HowMany]) -> HowMany:
    known = list(amounts)
    return HowMany(sum(amount.at_least for amount in known), sum(map(_most, known)))


def _twice(where: str, ids: list[str]) -> Iterator[Problem]:
    return (Problem(where, f"{name!r} is listed twice") for name in repeated(ids))
