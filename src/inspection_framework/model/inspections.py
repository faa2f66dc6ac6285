"""An inspection that took place, with its judgements and findings."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Days
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.findings import Finding
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.model.providers import Provider
from inspection_framework.model.shown import Shown

__all__ = ["Inspection"]


def _judgements(judgements: "Mapping[str, Judgement | Outcome] | Judgements") -> Judgements:
    """Convert a mapping to immutable judgements. No other field of the model is converted."""
    if not isinstance(judgements, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may ignore types
        return judgements  # refused later, with all other problems
    return Judgements.of(judgements)


@attrs.frozen(kw_only=True)
class Inspection(Shown, Value):
    """An inspection as it happened, as far as its source says.

    ``on_site`` are the windows on site in order; most inspections have one. ``edition`` and ``activity`` are
    objects, or an :class:`Absence` if the source does not say. ``judgements`` may be a mapping from area to grade.
    ``inspectors`` is the number that the report gives, and ``theme`` the subject of a visit.

    An area that the edition does not have, or a grade of another scale, is refused. Anything else that is unusual is a
    departure, because real reports depart.

    Raises:
        DefinitionError: ``published`` is not a date, windows are out of order, an area is unknown, a grade is of
            another scale, or a number is below 0. Every problem is listed.
    """

    provider: Provider
    edition: Edition[Scale] | Absence
    activity: Activity | Absence
    on_site: tuple[Days, ...]
    published: date | Absence
    judgements: Judgements = attrs.field(converter=_judgements)
    findings: tuple[Finding, ...] = ()
    theme: str = ""
    inspectors: int | Absence = Absence.NOT_SUPPLIED
    note: str = ""
    source: Source

    def __attrs_post_init__(self) -> None:
        problems = self._window_problems() if len(self.on_site) > 1 else []
        if isinstance(self.inspectors, int) and self.inspectors < 0:
            problems.append(Problem("inspectors", f"{self.inspectors} is below 0"))
        if isinstance(self.edition, Edition):
            problems += self._judgement_problems(self.edition)
        if problems:
            raise DefinitionError(f"inspection of {self.provider}", problems)

    def _window_problems(self) -> list[Problem]:
        known = [(index, days, days.known) for index, days in enumerate(self.on_site) if days.known]
        return [
            Problem(f"on_site[{index}]", f"{after} does not come after {before}")
            for (_, before, ends), (index, after, begins) in pairwise(known)
            if begins[0] <= ends[-1]
        ]

    def _judgement_problems(self, edition: Edition[Scale]) -> list[Problem]:
        scales, outcomes = edition.scales, self.judgements.outcomes
        return [
            Problem(f"judgements.{area}", f"{edition.id} has no area {area!r}; it has: {', '.join(scales)}")
            for area in outcomes
            if area not in scales
        ] + [
            Problem(
                f"judgements.{area}",
                f"{outcome} belongs to another scale: give a member of {scale.__name__}",
            )
            for area, outcome in outcomes.items()
            if isinstance(outcome, Scale) and not isinstance(outcome, scale := scales.get(area, edition.scale))
        ]

    @property
    def started(self) -> date | Absence:
        """The first day on site."""
        return self.on_site[0].first if self.on_site else Absence.NOT_SUPPLIED

    @property
    def ended(self) -> date | Absence:
        """The last day on site."""
        return self.on_site[-1].last if self.on_site else Absence.NOT_SUPPLIED

    @property
    def overall(self) -> Outcome:
        """The overall judgement, or why there is none: ``Absence.NOT_JUDGED`` for a visit that ends without grades."""
        if isinstance(self.edition, Absence):
            judgement = self.judgements.get("overall")
        elif self.edition.has_overall.value:
            area = next(area for area in self.edition.areas if area.role is Role.OVERALL)
            judgement = self.judgements.get(area.id)
        else:
            return Absence.NOT_IN_EDITION
        if isinstance(judgement, Judgement):
            return judgement.outcome
        return Absence.NOT_JUDGED if self._grades_nothing else Absence.NOT_SUPPLIED

    @property
    def _grades_nothing(self) -> bool:
        return isinstance(self.activity, Activity) and not self.activity.is_graded

    def __str__(self) -> str:
        what = self.activity.title.value if isinstance(self.activity, Activity) else "inspection"
        days = ", ".join(str(days) for days in self.on_site) or "days on site not supplied"
        return f"{self.provider.name}, {what}, {days}"
