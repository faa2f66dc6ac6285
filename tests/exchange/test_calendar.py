"""Timetables and outlooks in a calendar: read back by a calendar library, the same each time, nothing let in."""

import importlib.util
import re
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import DefinitionError, Outlook, Timetable, outlook, timetable
from inspection_framework.exchange import calendar
from inspection_framework.exchange.calendar import Event, events, to_ical
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.rules.reasons import REHEARSAL
from tests.model.making import FULL, refusal

STAMP = date(2026, 11, 22)
PLAN = timetable(ILACS.edition_on(date(2027, 1, 18)).activity("standard"), on_site=date(2027, 1, 18))
ONE = Event(key="one", title="One", first=date(2027, 1, 18), last=date(2027, 1, 19))


def read(document: bytes) -> tuple[Any, list[Any]]:
    """Give the calendar in a document, and its events."""
    found: Any = icalendar.Calendar.from_ical(document)
    return found, list(found.walk("VEVENT"))


def told_of(name: str) -> Outlook:
    """Give what came next for an authority, as it could be told in November 2026."""
    history = [one for one in local_authority_inspections() if one.provider.name == name]
    return outlook(history[0].provider, history, on=STAMP)


class TestATimetable:
    """A timetable as events that calendars import."""

    def test_each_step_is_an_event(self) -> None:
        """All-day events from the first day to the day after the last; titles that say who, what and when."""
        _, found = read(to_ical(PLAN, stamp=STAMP, about="Borsetshire"))
        read_back = [(one.decoded("dtstart"), one.decoded("dtend") - timedelta(1)) for one in found]
        assert read_back == [(step.first, step.last) for step in PLAN.steps]
        assert [str(one["summary"]) for one in found] == [
            f"Borsetshire, Standard inspection: {what}"
            for what in (
                "notice",
                "off site",
                "on site",
                "feedback",
                "publication",
                "receipt",
                "last day on which the local authority publishes the report in time",
                "last day on which the local authority makes and publishes its written statement of action in time",
            )
        ]

    def test_days_and_not_times(self) -> None:
        """The days bear no time and no zone."""
        document = to_ical(PLAN, stamp=STAMP)
        assert document.count(b"DTSTART;VALUE=DATE:") == document.count(b"DTEND;VALUE=DATE:") == len(PLAN.steps)

    def test_the_description_says_why(self) -> None:
        """Each event carries its step in words, the reasons with their sources, and that it is a rehearsal."""
        _, found = read(to_ical(PLAN, stamp=STAMP))
        for event, step in zip(found, PLAN.steps, strict=True):
            assert str(event["description"]) == "\n".join([str(step), *(str(why) for why in step.reasons), REHEARSAL])

    def test_it_blocks_nobodys_time(self) -> None:
        """The events are tentative, and free time to whoever looks for a meeting."""
        _, found = read(to_ical(PLAN, stamp=STAMP))
        assert {str(one["status"]) for one in found} == {"TENTATIVE"}
        assert {str(one["transp"]) for one in found} == {"TRANSPARENT"}

    def test_what_cannot_be_told(self) -> None:
        """A step without a day is no event; the description of the calendar says it, with the reason."""
        plan = timetable(ILACS.edition_on(date(2026, 4, 13)).activity("short"), on_site=date(2026, 4, 13))
        found, all_events = read(to_ical(plan, stamp=STAMP))
        assert len(all_events) == len(plan.steps) - 1
        assert "Cannot be told: the inspectorate gives notice." in str(found["description"])
        assert "Monday 6 April 2026, not a working day" in str(found["description"])
        assert str(found["description"]).endswith(REHEARSAL)

    def test_a_step_whose_end_cannot_be_told(self) -> None:
        """It is an event on its first day, and its title says so."""
        (event,) = events(timetable(FULL, on_site=date(2027, 1, 18)))
        assert (event.first, event.last) == (date(2027, 1, 18), date(2027, 1, 18))
        assert event.title == "Full inspection: on site, first day"

    def test_several_steps_of_a_kind(self) -> None:
        """The three stretches on site of a SIF are three events with an identity each."""
        plan = timetable(SIF.edition_on(date(2015, 7, 7)).activity("sif"), on_site=date(2015, 7, 7))
        _, found = read(to_ical(plan, stamp=STAMP))
        assert len({str(one["uid"]) for one in found}) == len(found) == len(plan.steps)

    def test_its_name(self) -> None:
        """A calendar has a name if one is given."""
        named, _ = read(to_ical(PLAN, stamp=STAMP, name="Rehearsal 2027"))
        assert str(named["name"]) == str(named["x-wr-calname"]) == "Rehearsal 2027"
        assert "name" not in read(to_ical(PLAN, stamp=STAMP))[0]


class TestAnOutlook:
    """An outlook as events: a span of days for each window."""

    @pytest.mark.parametrize("name", ["Harrow", "Brent", "Leeds", "Cumberland", "Kent"])
    def test_each_window_is_an_event(self, name: str) -> None:
        """From the day on which it opens to that on which it closes, for the provider by name."""
        told = told_of(name)
        found = events(told)
        prospects = [one for one in (told.next, *told.alternatives, *told.between) if one]
        windows = [window for one in prospects for window in (one.window, one.observed) if window]
        spans = [(one.opens, one.closes) for one in windows] + [(one.first, one.last) for one in told.owed]
        assert [(one.first, one.last) for one in found] == spans
        assert all(one.title.startswith(f"{name}, ") for one in found)
        assert len({one.key for one in found}) == len(found) > 0

    def test_it_reads_back(self) -> None:
        """The document has as many events, and says of what no window can be told."""
        told = told_of("Harrow")
        found, all_events = read(to_ical(told, stamp=STAMP))
        assert len(all_events) == len(events(told))
        assert "Self-evaluation: its days are not known." in str(found["description"])

    def test_what_is_owed(self) -> None:
        """What the provider owes is an event on the last day."""
        history = [one for one in local_authority_inspections() if one.provider.name == "Portsmouth"]
        published = history[-1].published
        assert isinstance(published, date)
        told = outlook(history[0].provider, history, on=published)
        found = events(told)[-len(told.owed) :]
        assert [one.first for one in found] == [step.first for step in told.owed]
        assert found[0].title == "Portsmouth, last day on which the local authority publishes the report in time"

    def test_what_is_owed_twice(self) -> None:
        """After two letters of one day each step is owed twice; the first keeps the identity that it has alone."""
        history = [one for one in local_authority_inspections() if one.provider.name == "Portsmouth"]
        told = outlook(history[0].provider, history, on=date(2026, 8, 18))
        twice = attrs.evolve(told, owed=(*told.owed, *told.owed))
        keys = [event.key for event in events(twice)]
        assert len(set(keys)) == len(keys) == len(events(told)) + len(told.owed)
        assert keys[: len(events(told))] == [event.key for event in events(told)]
        assert to_ical(twice, stamp=STAMP).count(b"BEGIN:VEVENT") == len(keys)

    def test_nothing_next(self) -> None:
        """Where nothing comes next by the rules there may still be other events, or none."""
        nothing = attrs.evolve(told_of("Harrow"), next=None, alternatives=(), between=(), owed=())
        assert events(nothing, about="Harrow") == ()
        assert to_ical(nothing, stamp=STAMP).count(b"BEGIN:VEVENT") == 0


class TestTheSameEachTime:
    """The same input gives the same bytes, and an event keeps its identity."""

    def test_same_bytes(self) -> None:
        """Twice the same timetable is twice the same document."""
        again: Timetable = timetable(PLAN.activity, notified=date(2027, 1, 11))
        assert to_ical(PLAN, stamp=STAMP) == to_ical(again, stamp=STAMP)

    def test_identity(self) -> None:
        """A later day of receipt leaves the identities; another provider or another first day does not."""

        def uids(plan: Timetable, about: str = "") -> list[str]:
            return [str(one["uid"]) for one in read(to_ical(plan, stamp=STAMP, about=about))[1]]

        received = timetable(PLAN.activity, on_site=PLAN.on_site, received=date(2027, 3, 1))
        assert uids(received) == uids(PLAN)
        later = timetable(PLAN.activity, on_site=date(2027, 1, 25))
        assert set(uids(later)).isdisjoint(uids(PLAN))
        assert set(uids(PLAN, "Ambridge")).isdisjoint(uids(PLAN, "Borsetshire"))

    def test_an_identity_once_given_stays(self) -> None:
        """The identity of an event of version 0.1.0 is this: were it another, calendars would show each event twice."""
        _, (event,) = read(to_ical([ONE], stamp=STAMP))
        assert str(event["uid"]) == UID

    @pytest.mark.parametrize(
        ("stamp", "written"),
        [
            (date(2026, 11, 22), b"DTSTAMP:20261122T000000Z"),
            (datetime(2026, 11, 22, 9, 30, tzinfo=UTC), b"DTSTAMP:20261122T093000Z"),
            (datetime(2026, 6, 22, 9, 30, tzinfo=timezone(timedelta(hours=1))), b"DTSTAMP:20260622T083000Z"),
        ],
        ids=str,
    )
    def test_the_stamp_is_given(self, stamp: date | datetime, written: bytes) -> None:
        """There is no clock: a day is its first moment, a time is written as universal time."""
        assert to_ical([ONE], stamp=stamp).count(written) == 1


UID = "2dcd199b-c219-5cf5-8af0-2abbdd033e2d"


class TestNothingIsLetIn:
    """A text cannot become a line of the document."""

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
    def test_lines(self, end: str) -> None:
        """Whatever ends a line in some system is a line break within a text, a space within a title, and no more."""
        text = f"Plans{end}END:VEVENT{end}BEGIN:VEVENT{end}ATTACH:file"
        document = to_ical([attrs.evolve(ONE, key=text, title=text, description=text)], stamp=STAMP, name=text)
        found, (event,) = read(document)
        parts = ["Plans", "END:VEVENT", "BEGIN:VEVENT", "ATTACH:file"]
        assert str(event["description"]) == "\n".join(parts)
        assert str(event["summary"]) == str(found["name"]) == " ".join(parts)
        lines = document.decode().splitlines()
        assert [lines.count(name) for name in ("BEGIN:VEVENT", "END:VEVENT", "ATTACH:file")] == [1, 1, 0]

    def test_what_separates_values(self) -> None:
        """Semicolons, commas, backslashes, colons and quotes come back as they are."""
        text = 'a;b,c\\d:e"f\\n'
        _, (event,) = read(to_ical([attrs.evolve(ONE, title=text)], stamp=STAMP))
        assert str(event["summary"]) == text

    @given(st.text(), st.text())
    def test_any_text(self, title: str, description: str) -> None:
        """Any text comes back, but for characters that no calendar can hold, which are spaces."""
        document = to_ical([attrs.evolve(ONE, title=title, description=description)], stamp=STAMP)
        _, (event,) = read(document)
        for given_text, name in ((title, "summary"), (description, "description")):
            lines = [re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", line) for line in given_text.splitlines()]
            assert str(event[name]) == (" " if name == "summary" else "\n").join(lines)
        assert document.decode().count("BEGIN:") == title.count("BEGIN:") + description.count("BEGIN:") + 2

    def test_half_a_character(self) -> None:
        """A lone surrogate, which no text file can hold, is a space."""
        _, (event,) = read(to_ical([attrs.evolve(ONE, title="a\ud800b")], stamp=STAMP))
        assert str(event["summary"]) == "a b"


class TestRefusals:
    """What is no event, no stamp or no single event."""

    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"last": date(2027, 1, 17)}, "last: 2027-01-17 is before the first day, 2027-01-18"),
            ({"first": "2027-01-18"}, "first: expected date, not '2027-01-18': give a datetime.date"),
            ({"last": date.max}, "last: 9999-12-31 has no day after it"),
            ({"last": datetime(2027, 1, 18, tzinfo=UTC)}, "last: expected date, not datetime.datetime("),
        ],
        ids=["turned round", "text", "the last day of all", "time"],
    )
    def test_an_event(self, changes: dict[str, Any], problem: str) -> None:
        """Its days are days, in order."""
        assert problem in refusal(attrs.evolve, ONE, **changes)

    def test_two_events_of_one_key(self) -> None:
        """In a calendar one would take the place of the other."""
        with pytest.raises(DefinitionError, match="events: 2 events have the key 'one'"):
            to_ical([ONE, attrs.evolve(ONE, title="Two")], stamp=STAMP)

    @pytest.mark.parametrize(
        ("stamp", "problem"),
        [
            (datetime(2026, 11, 22, 9, 30), "has no time zone: add one, or pass a day"),  # noqa: DTZ001 # that is the fault
            ("2026-11-22", "stamp: expected date or datetime, not '2026-11-22': give a datetime.date"),
        ],
        ids=["no zone", "text"],
    )
    def test_the_stamp(self, stamp: Any, problem: str) -> None:
        """A time needs its zone; a text is neither a day nor a time."""
        assert problem in refusal(to_ical, [ONE], stamp=stamp)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is missing, the error names the extra that brings it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    spec = importlib.util.spec_from_file_location("without_the_extra", calendar.__file__)
    assert spec
    assert spec.loader
    with pytest.raises(ModuleNotFoundError) as caught:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    assert caught.value.__notes__ == [
        "It comes with an extra: in the folder of the sources, run pip install '.[calendar]'"
    ]
