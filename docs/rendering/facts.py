"""Facts and rules as blocks of text: the statement, then in small print the days, the note and the source."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import cast

import attrs

from docs.rendering.conditions import leaves, when
from docs.rendering.markdown import bullets, lines, plain, small, span
from inspection_framework import Basis, Fact, Period, Source
from inspection_framework.model import (
    CodeChange,
    Force,
    LabelUse,
    Notice,
    Phase,
    Reorganisation,
    Reporting,
    Rule,
    Scale,
    Sourced,
    StatedBound,
)
from inspection_framework.model.days import in_words
from inspection_framework.model.texts import capital

__all__ = ["blocks", "capital", "sentence", "small_print"]

REPORTING = {
    Reporting.GRADED: "Judgements on a scale, in a published report.",
    Reporting.NARRATIVE: "Findings in words, in a published report or letter; no grade.",
    Reporting.UNPUBLISHED: "A letter or a conversation that is not published.",
}
FORCES = {
    Force.ALWAYS: "The text lays it down",
    Force.LIKELY: "The text calls it likely",
}


def blocks(sourced: Iterable[Sourced]) -> list[str]:
    """Return facts and rules as blocks. Sentences that share days, note and source form one block, as a list.

    A source that the block before has too is not repeated in full.
    """
    done: list[str] = []
    before: Source | None = None
    for _, alike in groupby(sourced, _shared):
        group = tuple(alike)
        said = [_said(statement) for statement in group]
        done.append(
            lines(said[0] if len(group) == 1 else bullets(said), _note(group[0]), small_print(group[0], before))
        )
        before = group[0].source
    return done


def small_print(sourced: Sourced, before: Source | None = None) -> str:
    """Return the days and the source of a fact or rule; ``before`` is the source of the block above."""
    during = f"{span(plain(f'Applied {sourced.during}.'), 'during')} " if sourced.during else ""
    return small(during + _source(sourced.source, before), "small-print")


def sentence(text: str) -> str:
    """Return a text with a capital at its beginning and a full stop at its end."""
    return capital(text) if text.endswith((".", "?", "…")) else f"{capital(text)}."


def _shared(sourced: Sourced) -> object:
    """Return a key: facts with equal keys share a block. Values that are not sentences get a block each."""
    fact = _fact(sourced)
    return (fact.source, fact.during, fact.note) if fact and isinstance(fact.value, str) else id(sourced)


def _fact(sourced: Sourced) -> Fact[object] | None:
    return cast("Fact[object]", sourced) if isinstance(sourced, Fact) else None


def _source(source: Source, before: Source | None) -> str:
    place = plain(source.locator or f"no page or paragraph: {source.unlocated}")
    if source == before:
        return span("The same source.", "source")
    if before is not None and source.locator and source == before.at(source.locator):
        return span(f"The same document, {place}.", "source")
    document = plain(source.document)
    if source.link:
        document = f"[{document}](<{source.link}>)"
    day = in_words(source.published) if source.published else "" if source.basis is Basis.LAW else "undated"
    where = ", ".join(part for part in (document, day, place) if part)
    seen = "wording seen" if source.wording_seen else span("wording not seen", "unseen")
    basis = source.basis.value
    return f"{span(basis, 'basis', basis)} {span(f'{where}; {seen}.', 'source')}"


def _note(sourced: Sourced) -> str:
    fact = _fact(sourced)
    if not fact or not fact.note or fact.value is None:
        return ""
    return small(plain(sentence(f"note: {fact.note}")), "fact-note")


def _said(sourced: Sourced) -> str:
    if isinstance(sourced, Rule):
        return lines(plain(sourced.says), _condition(sourced))
    fact = cast("Fact[object]", sourced)
    if fact.value is None:
        return f"{span('Not found:', 'not-found')} {plain(sentence(fact.note.removeprefix('not found: ')))}"
    return _shown(fact.value)


def _condition(rule: Rule) -> str:
    if not isinstance(rule, StatedBound):
        return ""
    limit = cast("StatedBound[Scale]", rule)
    return small(plain(f"{FORCES[limit.force]}. Where {when(limit.when)}, {leaves(limit)}."), "fact-note")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return bullets(_part(part) for part in cast("tuple[object, ...]", value))
    if isinstance(value, Notice):
        return lines(plain(value.words), bullets(_details(value)))
    if isinstance(value, LabelUse):
        return plain(_label(cast("LabelUse[Scale]", value)))
    if isinstance(value, Reporting):
        return plain(REPORTING[value])
    return _part(value)


def _part(part: object) -> str:
    if isinstance(part, Reorganisation):
        return plain(f"{in_words(part.day)}: {part.what}.")
    if isinstance(part, CodeChange):
        return plain(
            f"{part.scheme} code of the authority {part.urn}, since {part.since}: {part.new}, before {part.old}."
        )
    if isinstance(part, date):
        return in_words(part)
    if attrs.has(kind := type(part)) and kind.__str__ is object.__str__:
        return plain("; ".join(_fields(part)))
    return plain(capital(str(part)) if isinstance(part, (Period, Phase)) else str(part))


def _fields(part: object) -> Iterator[str]:
    """Yield the fields of a value that are not empty, for a value without words of its own."""
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(part))):
        value: object = getattr(part, field.name)
        if value not in (None, (), ""):
            several = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
            yield f"{field.name.replace('_', ' ')}: {', '.join(str(entry) for entry in several)}"


def _details(notice: Notice) -> list[str]:
    """Return the details of a notice other than its words."""
    details = {
        "length": notice.length,
        "told on": notice.told and notice.told.value,
        "told by": notice.by and notice.by.isoformat("minutes"),
        "first day on site": notice.begins and notice.begins.value,
    }
    return [plain(f"{name}: {detail}") for name, detail in details.items() if detail]


def _label(use: LabelUse[Scale]) -> str:
    labels = " or ".join(f"“{label}”" for label in use.labels)
    roles = ", ".join(role.value for role in use.roles)
    return f"{use.grade.label}: {labels}, for judgements of the kind {roles}, in reports published {use.published}."
