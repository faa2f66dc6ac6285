"""Timetables and outlooks as events for a calendar, in the format iCalendar (RFC 5545).

It needs the package ``icalendar``, which the extra ``calendar`` installs. For anything else with days, make
:class:`Event` values and pass these to :func:`to_ical`.
"""

import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

import attrs

from inspection_framework.arguments import Value
from inspection_framework.extras import how_to_install

try:
    import icalendar
except ModuleNotFoundError as _missing:
    _missing.add_note(how_to_install("calendar"))
    raise

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.texts import HALF, plain_text
from inspection_framework.rules.next_inspection.outlook import Outlook
from inspection_framework.rules.next_inspection.prospects import Prospect
from inspection_framework.rules.reasons import Reason, rehearsal
from inspection_framework.rules.timetable.steps import Step, StepKind
from inspection_framework.rules.timetable.timetable import Timetable

__all__ = ["Event", "events", "to_ical"]

C = TypeVar("C", bound=icalendar.Component)

_NAMESPACE = uuid.UUID("a53a4ffa-b5eb-5568-95b3-84c7403d159a")
"""The namespace of the events' UUIDs, so that the same key is the same event in every calendar."""


@attrs.frozen(kw_only=True)
class Event(Value):
    """An event of whole days, from ``first`` to ``last``, both included.

    ``key`` identifies the event: a calendar that already has an event with this key replaces it.
    """

    key: str
    title: str
    first: date
    last: date
    description: str = ""

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if plain_text(self.key) is None:
            problems.append(Problem("key", HALF))
        if not problems and self.last < self.first:
            problems = [Problem("last", f"{self.last} is before the first day, {self.first}")]
        if not problems and self.last == date.max:
            problems = [Problem("last", f"{self.last} has no day after it, which a calendar writes as the end")]
        if problems:
            raise DefinitionError(f"event {self.title!r}", problems)


@checked
def events(thing: Timetable | Outlook, *, about: str = "") -> tuple[Event, ...]:
    """Return a timetable or an outlook as events; steps without a day are left out.

    ``about`` is the provider or other subject, by default the provider of an outlook. It begins each title and each
    key, so that the timetables of two providers are different events.

    >>> from inspection_framework import timetable
    >>> from inspection_framework.frameworks import ILACS
    >>> short = ILACS.edition_on(date(2027, 1, 18)).activity("short")
    >>> for event in events(timetable(short, on_site=date(2027, 1, 18)), about="Borsetshire")[:3]:
    ...     print(event.first, event.last, event.title)
    2027-01-11 2027-01-11 Borsetshire, Short inspection: notice
    2027-01-11 2027-01-15 Borsetshire, Short inspection: off site
    2027-01-18 2027-01-22 Borsetshire, Short inspection: on site
    """
    if isinstance(thing, Timetable):
        return tuple(_of_timetable(thing, about))
    return tuple(_of_outlook(thing, about or thing.provider.name))


@checked
def to_ical(
    thing: Timetable | Outlook | Iterable[Event], *, stamp: date | datetime, about: str = "", name: str = ""
) -> bytes:
    """Write a timetable, an outlook or any events as an iCalendar document that calendars import.

    ``stamp`` is the day or time when the document is made, because this library does not read the clock. ``name`` is
    the name of the calendar; ``about`` is as for :func:`events`. The events are tentative, and their time stays free.
    The same input gives the same bytes, and an event keeps its identity from one document to the next. Without any
    event the document is not valid, and a calendar may refuse it: check :func:`events` first.

    >>> from inspection_framework import timetable
    >>> from inspection_framework.frameworks import ILACS
    >>> short = ILACS.edition_on(date(2027, 1, 18)).activity("short")
    >>> document = to_ical(timetable(short, on_site=date(2027, 1, 18)), stamp=date(2026, 11, 22))
    >>> document.count(b"BEGIN:VEVENT"), b"DTSTART;VALUE=DATE:20270118" in document
    (8, True)

    Raises:
        DefinitionError: a stamp that is neither a day nor a time with its zone, or two events with the same key.
    """
    all_events = events(thing, about=about) if isinstance(thing, Timetable | Outlook) else tuple(thing)
    stamped = _stamp(stamp)
    keys = Counter(event.key for event in all_events)
    if twice := [Problem("events", f"{count} events have the key {key!r}") for key, count in keys.items() if count > 1]:
        raise DefinitionError("calendar", twice)
    fields = {
        "version": "2.0",
        "prodid": "-//inspection_framework//EN",
        "description": _text("\n".join([*_untold(thing), _disclaimer(thing)])),
        **({"name": _text(name, " "), "x-wr-calname": _text(name, " ")} if name else {}),
    }
    calendar = _filled(icalendar.Calendar(), fields)
    for event in all_events:
        calendar.add_component(_component(event, stamped))
    document: bytes = calendar.to_ical()
    return document


def _component(event: Event, stamp: datetime) -> icalendar.Event:
    fields = {
        "uid": str(uuid.uuid5(_NAMESPACE, event.key)),
        "dtstamp": stamp,
        "dtstart": event.first,
        "dtend": event.last + timedelta(1),  # the first day that is no longer part of it
        "summary": _text(event.title, " "),
        "description": _text(event.description),
        "status": "TENTATIVE",
        "transp": "TRANSPARENT",
    }
    return _filled(icalendar.Event(), fields)


def _filled(component: C, fields: Mapping[str, object]) -> C:
    untyped: Any = component  # its values have no type
    for name, value in fields.items():
        untyped.add(name, value)
    return component


def _of_timetable(timetable: Timetable, about: str) -> Iterator[Event]:
    seen: Counter[StepKind] = Counter()
    title = timetable.activity.title.value
    for step in timetable.steps:
        seen[step.kind] += 1
        key = f"{about}\n{title}\n{timetable.on_site}\n{step.kind.value}\n{seen[step.kind]}"
        yield from _of_step(step, key, f"{_prefix(about)}{title}: {_label(step)}", timetable.disclaimer)


def _of_step(step: Step, key: str, title: str, disclaimer: str) -> Iterator[Event]:
    if step.first:
        yield Event(
            key=key,
            title=title,
            first=step.first,
            last=step.last or step.first,
            description=_description(str(step), step.reasons, disclaimer),
        )


def _label(step: Step) -> str:
    if step.kind is StepKind.DEADLINE:
        return f"last day on which {step.who} {step.what} in time"
    return step.kind.value if step.last else f"{step.kind.value}, first day"


def _of_outlook(outlook: Outlook, about: str) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for prospect in _prospects(outlook):
        title = prospect.activity.title.value
        for window, basis, typical in (
            (prospect.window, "by policy", "Typically on"),
            (prospect.observed, "by the record", "Half of them by"),
        ):
            if window:
                days = [day for day in window.ends if day]
                middle = f"{typical} {in_words(window.typical)}." if window.typical else ""
                kind = f"{about}\n{title}\n{prospect.mode.value}\n{basis}"
                seen[kind] += 1
                yield Event(
                    key=f"{kind}\n{seen[kind]}",
                    title=f"{_prefix(about)}{title} may come ({basis})",
                    first=days[0],
                    last=days[-1],
                    description=_description(middle, prospect.reasons, outlook.disclaimer),
                )
    for step in outlook.owed:
        key = f"{about}\n{step.what}\n{step.counted_from}"
        seen[key] += 1
        # Two letters may be published on one day. The first keeps the key that it would have alone.
        key = key if seen[key] == 1 else f"{key}\n{seen[key]}"
        yield from _of_step(step, key, f"{_prefix(about)}{_label(step)}", outlook.disclaimer)


def _prospects(outlook: Outlook) -> tuple[Prospect, ...]:
    return (*((outlook.next,) if outlook.next else ()), *outlook.alternatives, *outlook.between)


def _prefix(about: str) -> str:
    return f"{about}, " if about else ""


def _description(what: str, reasons: Iterable[Reason], disclaimer: str) -> str:
    return "\n".join([*([what] if what else []), *(str(why) for why in reasons), disclaimer])


def _disclaimer(thing: object) -> str:
    return thing.disclaimer if isinstance(thing, Timetable | Outlook) else rehearsal()


def _untold(thing: object) -> Iterator[str]:
    """Yield the steps and prospects without a day, and why."""
    if isinstance(thing, Timetable):
        without = [(str(step), step.reasons) for step in thing.steps if step.first is None]
    elif isinstance(thing, Outlook):
        without = [
            (f"{prospect.activity.title.value}: its days are not known", prospect.reasons)
            for prospect in _prospects(thing)
            if not prospect.window and not prospect.observed
        ]
    else:
        return
    for what, reasons in without:
        yield " ".join([f"{what}.", *(why.says for why in reasons)])


def _stamp(stamp: date | datetime) -> datetime:
    """Return a time in universal time; for a day, its first moment."""
    if isinstance(stamp, datetime):
        if stamp.utcoffset() is None:
            raise DefinitionError("calendar", [Problem("stamp", f"{stamp} has no time zone: add one, or pass a day")])
        try:
            return stamp.astimezone(UTC)
        except OverflowError:
            what = f"{stamp} is not in the years 1 to 9999 of universal time"
            raise DefinitionError("calendar", [Problem("stamp", what)]) from None
    return datetime.combine(stamp, time(), UTC)


def _text(text: str, break_: str = "\n") -> icalendar.vText:
    """Return a text that is escaped when written, without characters that a calendar cannot contain.

    Everything that ends a line in any system becomes a line break, so that no reader takes part of a text for a line of
    the document.
    """
    lines = (
        "".join(" " if unicodedata.category(letter) in {"Cc", "Cs"} else letter for letter in line)
        for line in text.splitlines()
    )
    return icalendar.vText(break_.join(lines))
