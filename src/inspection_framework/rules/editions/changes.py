"""What changed from one edition to another: the areas, the overall judgement, the limits and the activities."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

import attrs

from inspection_framework.arguments import checked
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Area
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact, Sourced, statements, worded
from inspection_framework.model.grades import Scale
from inspection_framework.model.provisions import Rule, StatedBound
from inspection_framework.rules.editions.kinds_of_change import Change, ChangeKind, Changes, Subject

__all__ = ["changes"]

SaidFact = Fact[str | None]
Sayings = Mapping[str, Mapping[object, SaidFact]]
"""The facts of each field. The key of a fact has the parts that are compared."""
ComparedPart = Area | Activity | StatedBound[Scale]
T = TypeVar("T", Area, Activity, StatedBound[Scale])


@checked
def changes(before: Edition[Scale], after: Edition[Scale]) -> Changes:
    """Return what changed from one edition to another. They may be of different frameworks, or your own.

    Areas, limits and activities are the same if they have the same id. Areas are also the same if they have the same
    title. An area was split if its title has the words of several new titles together. This is our conclusion; no text
    says it.

    >>> from inspection_framework.frameworks import ILACS
    >>> first, second, third = ILACS.editions
    >>> print(changes(first, second).changes[0])
    area care_and_care_leavers to in_care, care_leavers: split
    >>> print(changes(second, third).changes[0])
    area overall: removed
    >>> changes(second, second).changes
    ()
    """
    return Changes(before=before, after=after, changes=tuple(_found(before, after)))


def _found(before: Edition[Scale], after: Edition[Scale]) -> Iterator[Change]:
    """Yield every change from one edition to another: first the areas, then the rest in the order of the model."""
    yield from _areas(before.areas, after.areas)
    yield from _compared(Subject.EDITION, (), (), _of_edition(before), _of_edition(after))
    yield from _things(Subject.LIMIT, before.limits, after.limits)
    yield from _things(Subject.ACTIVITY, before.activities, after.activities)


def _areas(before: Sequence[Area], after: Sequence[Area]) -> Iterator[Change]:
    old, new = _apart(before, after), _apart(after, before)
    renamed = [(earlier, later) for earlier in old for later in new if _alone(earlier, old) == _alone(later, new) != ""]
    rest = [area for area in old if area not in [earlier for earlier, _ in renamed]]
    come = [area for area in new if area not in [later for _, later in renamed]]
    split = [(whole, parts) for whole in rest if (parts := _parts(whole, come))]
    merged = [(whole, parts) for whole in come if (parts := _parts(whole, rest))]
    yield from (_change(ChangeKind.SPLIT, Subject.AREA, [whole], parts) for whole, parts in split)
    yield from (_change(ChangeKind.MERGED, Subject.AREA, parts, [whole]) for whole, parts in merged)
    yield from (_change(ChangeKind.RENAMED, Subject.AREA, [earlier], [later]) for earlier, later in renamed)
    settled = [area for whole, parts in (*split, *merged) for area in (whole, *parts)]
    yield from (_change(ChangeKind.REMOVED, Subject.AREA, [area], []) for area in rest if area not in settled)
    yield from (_change(ChangeKind.ADDED, Subject.AREA, [], [area]) for area in come if area not in settled)
    by_id = {area.id: area for area in after}
    for earlier, later in (*((area, by_id[area.id]) for area in before if area.id in by_id), *renamed):
        yield from _compared(Subject.AREA, (earlier.id,), (later.id,), _of_thing(earlier), _of_thing(later))


def _alone(area: Area, areas: Sequence[Area]) -> str:
    """Return the title of an area, or ``""`` if another of the areas has the same title."""
    title = area.title.value.casefold()
    return title if [other.title.value.casefold() for other in areas].count(title) == 1 else ""


def _parts(whole: Area, areas: Sequence[Area]) -> list[Area]:
    """Return the areas into which an area was split: each title has some of its words, and together they have all."""
    words = _words(whole)
    parts = [area for area in areas if _words(area) < words]
    together = {word for area in parts for word in _words(area)}
    return parts if together == words else []


def _words(area: Area) -> set[str]:
    return set(area.title.value.casefold().replace(",", " ").split())


def _things(subject: Subject, before: Sequence[T], after: Sequence[T]) -> Iterator[Change]:
    by_id = {thing.id: thing for thing in after}
    yield from (_change(ChangeKind.REMOVED, subject, [thing], []) for thing in _apart(before, after))
    yield from (_change(ChangeKind.ADDED, subject, [], [thing]) for thing in _apart(after, before))
    for part in before:
        if other := by_id.get(part.id):
            yield from _compared(subject, (part.id,), (other.id,), _of_thing(part), _of_thing(other))


def _apart(these: Sequence[T], those: Sequence[T]) -> list[T]:
    """Return the parts whose ids only the first of two editions has."""
    ids = {thing.id for thing in those}
    return [thing for thing in these if thing.id not in ids]


def _change(kind: ChangeKind, of: Subject, old: Sequence[ComparedPart], new: Sequence[ComparedPart]) -> Change:
    """Return a change of whole parts, with the title or the words of each."""
    return Change(
        kind=kind,
        of=of,
        old=tuple(thing.id for thing in old),
        new=tuple(thing.id for thing in new),
        before=tuple(map(_called, old)),
        after=tuple(map(_called, new)),
    )


def _called(thing: ComparedPart) -> SaidFact:
    if isinstance(thing, Rule):
        return Fact(thing.says, thing.source, during=thing.during)
    return Fact(thing.title.value, thing.title.source, during=thing.title.during)


def _compared(
    of: Subject, old: tuple[str, ...], new: tuple[str, ...], before: Sayings, after: Sayings
) -> Iterator[Change]:
    """Yield a change for each field that differs, with the facts that only one of the editions has."""
    for field in dict.fromkeys((*before, *after)):
        these, those = before.get(field, {}), after.get(field, {})
        gone = tuple(fact for key, fact in these.items() if key not in those)
        come = tuple(fact for key, fact in those.items() if key not in these)
        if gone or come:
            yield Change(kind=_kind(field, gone, come), of=of, old=old, new=new, field=field, before=gone, after=come)


def _kind(field: str, gone: Sequence[SaidFact], come: Sequence[SaidFact]) -> ChangeKind:
    """Return the kind of change of a field, from the facts that only one of the editions has."""
    if any(side and all(fact.value is None for fact in side) for side in (gone, come)):
        return ChangeKind.NOT_KNOWN
    if gone and come:
        return ChangeKind.RENAMED if field == "title" else ChangeKind.CHANGED
    return ChangeKind.REMOVED if gone else ChangeKind.ADDED


def _of_edition(edition: Edition[Scale]) -> Sayings:
    """Return the facts of an edition as a whole, without its names, areas, limits and activities."""
    grades = ", ".join(grade.label for grade in edition.scale)
    overall = edition.has_overall
    said: dict[str, Mapping[object, SaidFact]] = {
        "scale": {edition.scale: Fact(grades, edition.title.source)},
        "has_overall": {overall.value: Fact(worded(overall.value), overall.source, note=overall.note)},
    }
    for field, facts in (
        ("limiting_wording", (edition.limiting_wording,) if edition.limiting_wording else ()),
        ("labels", edition.labels),
    ):
        said[field] = _keyed(facts)
    return said


def _of_thing(thing: ComparedPart) -> Sayings:
    """Return the facts of an area, a limit or an activity, by field."""
    if isinstance(thing, Rule):
        return {"": _keyed([thing])}
    said: dict[str, dict[object, SaidFact]] = {}
    if isinstance(thing, Area):
        for field in ("role", "within"):
            value = getattr(thing, field)
            said[field] = {value: Fact(worded(value), thing.title.source)} if value else {}
    for path, statement in statements(thing):
        field, _, inner = path.partition("[")
        if "." not in inner and ".value" not in field:  # a fact inside another is compared with it
            said.setdefault(field, {}).update(_keyed([statement]))
    return said


def _keyed(sourced: Iterable[Sourced]) -> dict[object, SaidFact]:
    """Return facts and rules in words. The key of each has the parts that are compared.

    The source is not compared. The note is compared if there is no value, because it says what was not found.
    """
    return {
        tuple(
            getattr(statement, field.name)
            for field in attrs.fields(type(cast("attrs.AttrsInstance", statement)))
            if field.name != "source" and (field.name != "note" or getattr(statement, "value", None) is None)
        ): _in_words(statement)
        for statement in sourced
    }


def _in_words(statement: Sourced) -> SaidFact:
    if not isinstance(statement, Fact):
        return Fact(str(getattr(statement, "says", statement)), statement.source, during=statement.during)
    fact = cast("Fact[object]", statement)
    value = None if fact.value is None else worded(fact.value)
    return Fact(value, fact.source, during=fact.during, note=fact.note)
