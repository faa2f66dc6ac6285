"""Which inspection comes next, when it may come, and what can come in between, each with its reasons."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, NotInForceError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.findings import FindingKind
from inspection_framework.model.frequencies import Circumstance
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Mode, Regime
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.model.shown import Shown
from inspection_framework.model.texts import capital
from inspection_framework.rules.defaults import default_record, regime_for
from inspection_framework.rules.next_inspection.chances import Chances, chances_of
from inspection_framework.rules.next_inspection.circumstances import check_given
from inspection_framework.rules.next_inspection.cycles import due_on
from inspection_framework.rules.next_inspection.due import Due
from inspection_framework.rules.next_inspection.history import History, days_on_site, history_of, is_of
from inspection_framework.rules.next_inspection.open_pathways import given, leads_from, not_there
from inspection_framework.rules.next_inspection.owed import owed_by
from inspection_framework.rules.next_inspection.prospects import Prospect, prospect
from inspection_framework.rules.reasons import Reason, Standing, cited, rehearsed, standing_on
from inspection_framework.rules.timetable.steps import Step

__all__ = ["Outlook", "outlook"]

_AGAINST = (Mode.NOT_USUAL, Mode.NOT)
"""The modes of activities that are not expected."""


@attrs.frozen(kw_only=True)
class Outlook(Shown, Value):
    """What comes next for a provider, as far as it was known on a day.

    ``latest`` is the latest graded inspection. ``next`` is the graded inspection that comes next by the rules. It is
    ``None`` if none is known, and the reasons say why. ``alternatives`` are graded inspections that may come instead.
    ``between`` are inspections and visits that may come before it. ``not_usual`` are those that do not usually come, or
    do not come at all. ``undecided`` are those that may come, depending on something unknown.

    ``owed`` are the steps that the provider must take on the day or later, after its latest judgements. ``due`` is how
    many inspections must still come in the inspection year, by law and by policy. ``chances`` is how likely a graded
    inspection is to begin soon, or ``None`` if the regime has no method for it.

    Raises:
        DefinitionError: ``latest`` is of another provider, or a prospect is in the wrong field. For example, one that
            may come in between is in ``alternatives``.
    """

    provider: Provider
    on: date
    latest: Inspection | None
    next: Prospect | None
    alternatives: tuple[Prospect, ...]
    between: tuple[Prospect, ...]
    not_usual: tuple[Prospect, ...]
    undecided: tuple[Prospect, ...]
    owed: tuple[Step, ...]
    due: tuple[Due, ...] = ()
    chances: Chances | None = None
    reasons: tuple[Reason, ...]

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(field, f"{prospect.activity.id} is {prospect.mode.value!r}, not {modes[0].value!r}")
            for field, modes, prospects in (
                ("next", (Mode.DEFAULT,), (self.next,) if self.next else ()),
                ("alternatives", (Mode.MAY,), self.alternatives),
                ("between", (Mode.BETWEEN,), self.between),
                ("not_usual", _AGAINST, self.not_usual),
            )
            for prospect in prospects
            if prospect.mode not in modes
        ]
        if self.latest and not is_of(self.latest, self.provider):
            problems.append(Problem("latest", f"it is of {self.latest.provider}, not of {self.provider}"))
        if problems:
            raise DefinitionError(f"outlook for {self.provider}", problems)

    @property
    def prospects(self) -> tuple[Prospect, ...]:
        """All prospects, including those that do not usually come. The default is first."""
        return tuple(prospect for _, prospect in titled(self))

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        return rehearsed((*self.reasons, *(reason for prospect in self.prospects for reason in prospect.reasons)))

    def explain(self) -> str:
        """Return the answer and its reasons in plain English, with every source."""
        numbers: dict[str, int] = {}
        answer = lines_without_reasons(self, numbers)
        reasons = [f"  {number}. {reason}" for reason, number in numbers.items()]
        return "\n".join([*answer, "Reasons", *reasons, self.disclaimer])


def titled(answer: Outlook) -> Iterator[tuple[str, Prospect]]:
    """Yield all prospects, the default first, each with its title."""
    for title, prospects in (
        ("Next", (answer.next,) if answer.next else ()),
        ("May come instead", answer.alternatives),
        ("May come in between", answer.between),
        ("Not usual", tuple(coming for coming in answer.not_usual if coming.mode is Mode.NOT_USUAL)),
        ("Does not come", tuple(coming for coming in answer.not_usual if coming.mode is Mode.NOT)),
        ("Depends on something unknown", answer.undecided),
    ):
        for coming in prospects:
            yield title, coming


def lines_without_reasons(answer: Outlook, numbers: dict[str, int]) -> list[str]:
    """Return the lines of an answer, which cite its reasons by number. ``numbers`` collects these."""
    lines = [f"What comes next for {answer.provider.name}, as of {in_words(answer.on)}", *_judged(answer)]
    if answer.next is None:
        lines.append(f"Next: none known {cited(answer.reasons, numbers)}")
    for title, coming in titled(answer):
        lines.append(f"{title}: {coming.activity.title.value} {cited(coming.reasons, numbers)}")
        lines += [f"  {says}" for says in told_apart(answer, coming)]
        lines += [f"  {line}" for line in coming.lines(answer.on)]
    if answer.chances:
        why = cited(answer.chances.reasons, numbers)
        lines.append(f"How likely a graded inspection is to begin, counted from the record (95% interval) {why}")
        lines += [f"  {line}" for line in answer.chances.lines()]
    lines += [f"Inspections still due {due} {cited(reasons, numbers)}" for due, reasons in due_in_words(answer)]
    lines += [f"Owed: {step} {cited(step.reasons, numbers)}" for step in answer.owed]
    if answer.next and answer.reasons:
        lines.append(f"See also reason{'s' if len(answer.reasons) > 1 else ''} {cited(answer.reasons, numbers)[1:-1]}")
    return lines


def _judged(answer: Outlook) -> Iterator[str]:
    """Yield the judgements of the latest graded inspection, with the titles of their areas."""
    if answer.latest is None:
        yield "Latest graded inspection: none"
        return
    yield f"Latest graded inspection: {answer.latest}"
    edition = answer.latest.edition
    for judgement in answer.latest.judgements.values():
        title = edition.area(judgement.area).title.value if isinstance(edition, Edition) else judgement.area
        yield f"  {title}: {judgement.outcome.label}"


def told_apart(answer: Outlook, coming: Prospect) -> Iterator[str]:
    """Yield the rule behind a prospect, if an answer has another prospect of the same activity."""
    if [prospect.activity for _, prospect in titled(answer)].count(coming.activity) > 1:
        yield from (reason.says for reason in coming.reasons[:1])


def due_in_words(answer: Outlook) -> Iterator[tuple[str, tuple[Reason, ...]]]:
    """Yield what is still due, in words, with its reasons. Requirements that read alike are one."""
    for words in dict.fromkeys(map(str, answer.due)):
        yield words, tuple(reason for due in answer.due if str(due) == words for reason in due.reasons)


@checked
def outlook(  # noqa: PLR0913 # the three of the question, what no history shows, and on what it is answered
    provider: Provider,
    history: Iterable[Inspection],
    *,
    on: date,
    circumstances: Mapping[Circumstance, bool] | None = None,
    record: Record | None = None,
    regime: Regime | None = None,
) -> Outlook:
    """Return which inspection comes next for a provider, when, and what can come in between, as of a day.

    ``history`` are the provider's inspections in any order. Those published after ``on`` are left out, and a reason
    says so. ``circumstances`` are facts that the history cannot show, on the day and in its inspection year. Omitted
    circumstances are treated as unknown, and the answer says where that matters. ``record`` is what the reports show;
    only reports published by ``on`` are used. ``regime`` has the rules for this kind of provider. The defaults of
    ``record`` and ``regime`` are the library's own.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = local_authority_inspections().of("Harrow")
    >>> answer = outlook(history[0].provider, history, on=date(2026, 11, 22))
    >>> answer.next.activity.id, answer.next.window
    ('standard', None)

    Raises:
        DefinitionError: the history has another provider's inspections, cannot be put in order or overlaps; there is
            no regime; or a circumstance is passed that the history shows.
        NotInForceError: no framework of the regime was in force on the day.
    """
    chosen = regime_for(provider.kind, regime)
    editions = (edition for framework in chosen.frameworks for edition in framework.editions)
    known = default_record(*editions) if record is None else record
    known_circumstances = dict(circumstances or {})
    check_given(known_circumstances)
    known_history = history_of(provider, history, on)
    _covers(chosen, provider, on)
    leads = leads_from(known_history, chosen, known_circumstances)
    prospects = [prospect(path, chosen, known_history, known) for path in leads.applying]
    return Outlook(
        provider=provider,
        on=on,
        latest=known_history.latest,
        next=next((expected for expected in prospects if expected.mode is Mode.DEFAULT), None),
        alternatives=tuple(expected for expected in prospects if expected.mode is Mode.MAY),
        between=tuple(expected for expected in prospects if expected.mode is Mode.BETWEEN),
        not_usual=tuple(expected for expected in prospects if expected.mode in _AGAINST),
        undecided=tuple(prospect(path, chosen, known_history, known) for path in leads.undecided),
        owed=owed_by(known_history),
        due=() if not_there(known_history, chosen) else due_on(known_history, chosen, known_circumstances),
        chances=chances_of(known_history, chosen, known, chosen.chances) if chosen.chances else None,
        reasons=(
            *leads.reasons,
            *_no_frequency(chosen, known_history),
            *_taken(chosen, known_history),
            *_priority_action(chosen, known_history),
            *_left_out(chosen, known_history),
        ),
    )


def _covers(regime: Regime, provider: Provider, on: date) -> None:
    """Raise an error for a provider of another kind, and for a day on which no framework was in force."""
    if provider.kind not in regime.inspects:
        problem = Problem(
            "provider.kind", f"it is {provider.kind!r}: expected {' or '.join(map(repr, regime.inspects))}"
        )
        raise DefinitionError(f"outlook by regime {regime.id!r}", [problem])
    editions = [edition for framework in regime.frameworks for edition in framework.editions]
    if not any(on in edition.period.value for edition in editions):
        lives = tuple(f"{edition.id} ({edition.period.value})" for edition in editions)
        advice = "Ask about a day on which one of them was in force"
        raise NotInForceError(f"a framework for {regime.id}", on.isoformat(), lives, advice)


def _no_frequency(regime: Regime, history: History) -> Iterator[Reason]:
    """Yield the reason that no law or policy states how often there is an inspection, or that none was found."""
    for fact in in_force(regime.no_frequency, history.on):
        standing = Standing.NOT_FOUND if fact.value is None else standing_on(fact.source)
        says = f"{capital(fact.note)}." if fact.value is None else fact.value
        yield attrs.evolve(given(regime, standing, "no-frequency", says), source=fact.source)


def _taken(regime: Regime, history: History) -> Iterator[Reason]:
    """Yield which days are used instead, if days of the latest graded inspection are not known."""
    if history.latest and not days_on_site(history.latest):
        says = "The days on site of the latest graded inspection are not known: its day of publication is used."
        yield given(regime, Standing.NOT_KNOWN, "placed-by-publication", says)
    if history.latest and not isinstance(history.latest.published, date):
        says = "The day of publication of the latest graded inspection is not known: its last day is used."
        yield given(regime, Standing.NOT_KNOWN, "known-from-its-last-day", says)


def _priority_action(regime: Regime, history: History) -> Iterator[Reason]:
    """Yield the reason that no rule was found on how an area for priority action affects the next inspection."""
    visits = [
        visit
        for visit in history.since
        if any(finding.kind is FindingKind.PRIORITY_ACTION for finding in visit.findings)
    ]
    if visits and regime.priority_action:
        note = regime.priority_action.note
        says = f"{capital(note)}. There was one: {'; '.join(str(visit) for visit in visits)}."
        why = given(regime, Standing.NOT_FOUND, "priority-action", says)
        yield attrs.evolve(why, source=regime.priority_action.source)


def _left_out(regime: Regime, history: History) -> Iterator[Reason]:
    """Yield a reason that names the inspections not published by the day, which were left out."""
    if history.not_yet:
        names = "; ".join(str(inspection) for inspection in history.not_yet)
        says = f"Left out, because not published by then: {names}."
        yield given(regime, Standing.GIVEN, "not-published-yet", says)
