"""Timetables and outlooks in a calendar: read back by a calendar library, always the same, and safe from injection."""

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
from inspection_framework.extras import how_to_install
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.rules.reasons import REHEARSAL
from tests.model.making import FULL, refusal

STAMP = date(2026, 11, 22)
PLAN = timetable(ILACS.edition_on(date(2027, 1, 18)).activity("standard"), on_site=date(2027, 1, 18))
ONE = Event(key="one", title="One", first=date(2027, 1, 18), last=date(2027, 1, 19))


def read(document: bytes) -> tuple[Any, list[Any]]:
    """Return the calendar in a document, and its events."""
    parsed: Any = icalendar.Calendar.from_ical(document)
    return parsed, list(parsed.walk("VEVENT"))


def outlook_of(name: str) -> Outlook:
    """Return what came next for an authority, as known in November 2026."""
    history = [inspection for inspection in local_authority_inspections() if inspection.provider.name == name]
    return outlook(history[0].provider, history, on=STAMP)


class TestATimetable:
    """A timetable as events that calendars import."""

    def test_each_step_is_an_event(self) -> None:
        """Steps are all-day events from the first day to the day after the last; titles say who, what and when."""
        _, all_events = read(to_ical(PLAN, stamp=STAMP, about="Borsetshire"))
        read_back = [(event.decoded("dtstart"), event.decoded("dtend") - timedelta(1)) for event in all_events]
        assert read_back == [(step.first, step.last) for step in PLAN.steps]
        assert [str(event["summary"]) for event in all_events] == [
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
        """The days have no time and no time zone."""
        document = to_ical(PLAN, stamp=STAMP)
        assert document.count(b"DTSTART;VALUE=DATE:") == document.count(b"DTEND;VALUE=DATE:") == len(PLAN.steps)

    def test_the_description_says_why(self) -> None:
        """Each event has its step in words, the reasons with their sources, and a note that it is a rehearsal."""
        _, all_events = read(to_ical(PLAN, stamp=STAMP))
        for event, step in zip(all_events, PLAN.steps, strict=True):
            assert str(event["description"]) == "\n".join(
                [str(step), *(str(reason) for reason in step.reasons), REHEARSAL]
            )

    def test_it_blocks_nobodys_time(self) -> None:
        """The events are tentative, and shown as free time."""
        _, all_events = read(to_ical(PLAN, stamp=STAMP))
        assert {str(event["status"]) for event in all_events} == {"TENTATIVE"}
        assert {str(event["transp"]) for event in all_events} == {"TRANSPARENT"}

    def test_what_cannot_be_told(self) -> None:
        """A step without a day is not an event; the description of the calendar names it, with the reason."""
        plan = timetable(ILACS.edition_on(date(2026, 4, 13)).activity("short"), on_site=date(2026, 4, 13))
        parsed, all_events = read(to_ical(plan, stamp=STAMP))
        assert len(all_events) == len(plan.steps) - 1
        assert "On an unknown day: the inspectorate gives notice." in str(parsed["description"])
        assert "Monday 6 April 2026, which is not a working day" in str(parsed["description"])
        assert str(parsed["description"]).endswith(REHEARSAL)

    def test_a_step_whose_end_cannot_be_told(self) -> None:
        """It is an event on its first day, and its title says so."""
        (event,) = events(timetable(FULL, on_site=date(2027, 1, 18)))
        assert (event.first, event.last) == (date(2027, 1, 18), date(2027, 1, 18))
        assert event.title == "Full inspection: on site, first day"

    def test_several_steps_of_a_kind(self) -> None:
        """The three periods on site of a SIF are three events, each with an identity."""
        plan = timetable(SIF.edition_on(date(2015, 7, 7)).activity("sif"), on_site=date(2015, 7, 7))
        _, all_events = read(to_ical(plan, stamp=STAMP))
        assert len({str(event["uid"]) for event in all_events}) == len(all_events) == len(plan.steps)

    def test_its_name(self) -> None:
        """A calendar has a name if one is given."""
        named, _ = read(to_ical(PLAN, stamp=STAMP, name="Rehearsal 2027"))
        assert str(named["name"]) == str(named["x-wr-calname"]) == "Rehearsal 2027"
        assert "name" not in read(to_ical(PLAN, stamp=STAMP))[0]


class TestAnOutlook:
    """An outlook as events: a span of days for each window."""

    @pytest.mark.parametrize("name", ["Harrow", "Brent", "Leeds", "Cumberland", "Kent"])
    def test_each_window_is_an_event(self, name: str) -> None:
        """The event lasts from the window's first day to its last, and names the provider."""
        answer = outlook_of(name)
        window_events = events(answer)
        prospects = [prospect for prospect in (answer.next, *answer.alternatives, *answer.between) if prospect]
        windows = [window for prospect in prospects for window in (prospect.window, prospect.observed) if window]
        spans = [(window.opens, window.closes) for window in windows] + [
            (step.first, step.last) for step in answer.owed
        ]
        assert [(event.first, event.last) for event in window_events] == spans
        assert all(event.title.startswith(f"{name}, ") for event in window_events)
        assert len({event.key for event in window_events}) == len(window_events) > 0

    def test_it_reads_back(self) -> None:
        """The document has as many events, and names what has no window."""
        answer = outlook_of("Harrow")
        parsed, all_events = read(to_ical(answer, stamp=STAMP))
        assert len(all_events) == len(events(answer))
        assert "Self-evaluation: its days are not known." in str(parsed["description"])

    def test_what_is_owed(self) -> None:
        """An obligation of the provider is an event on its last day."""
        history = [
            inspection for inspection in local_authority_inspections() if inspection.provider.name == "Portsmouth"
        ]
        published = history[-1].published
        assert isinstance(published, date)
        answer = outlook(history[0].provider, history, on=published)
        owed = events(answer)[-len(answer.owed) :]
        assert [event.first for event in owed] == [step.first for step in answer.owed]
        assert owed[0].title == "Portsmouth, last day on which the local authority publishes the report in time"

    def test_what_is_owed_twice(self) -> None:
        """After two letters of one day each step is owed twice; the first keeps the identity that it has alone."""
        history = [
            inspection for inspection in local_authority_inspections() if inspection.provider.name == "Portsmouth"
        ]
        answer = outlook(history[0].provider, history, on=date(2026, 8, 18))
        twice = attrs.evolve(answer, owed=(*answer.owed, *answer.owed))
        keys = [event.key for event in events(twice)]
        assert len(set(keys)) == len(keys) == len(events(answer)) + len(answer.owed)
        assert keys[: len(events(answer))] == [event.key for event in events(answer)]
        assert to_ical(twice, stamp=STAMP).count(b"BEGIN:VEVENT") == len(keys)

    def test_nothing_next(self) -> None:
        """Where nothing comes next by the rules there may still be other events, or none."""
        nothing = attrs.evolve(outlook_of("Harrow"), next=None, alternatives=(), between=(), owed=())
        assert events(nothing, about="Harrow") == ()
        assert to_ical(nothing, stamp=STAMP).count(b"BEGIN:VEVENT") == 0


class TestTheSameEachTime:
    """The same input has the same bytes, and an event keeps its identity."""

    def test_same_bytes(self) -> None:
        """The same timetable made twice is the same document."""
        again: Timetable = timetable(PLAN.activity, notified=date(2027, 1, 11))
        assert to_ical(PLAN, stamp=STAMP) == to_ical(again, stamp=STAMP)

    def test_identity(self) -> None:
        """Another day of receipt keeps the identities; another provider or another first day changes them."""

        def uids(plan: Timetable, about: str = "") -> list[str]:
            return [str(event["uid"]) for event in read(to_ical(plan, stamp=STAMP, about=about))[1]]

        received = timetable(PLAN.activity, on_site=PLAN.on_site, received=date(2027, 3, 1))
        assert uids(received) == uids(PLAN)
        later = timetable(PLAN.activity, on_site=date(2027, 1, 25))
        assert set(uids(later)).isdisjoint(uids(PLAN))
        assert set(uids(PLAN, "Ambridge")).isdisjoint(uids(PLAN, "Borsetshire"))

    def test_an_identity_once_given_stays(self) -> None:
        """The identity of an event of version 0.1.0 is this: if it changed, calendars would show each event twice."""
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
        """Any line end of any system is a line break within a text, a space within a title, and nothing else."""
        text = f"Plans{end}END:VEVENT{end}BEGIN:VEVENT{end}ATTACH:file"
        document = to_ical([attrs.evolve(ONE, key=text, title=text, description=text)], stamp=STAMP, name=text)
        parsed, (event,) = read(document)
        parts = ["Plans", "END:VEVENT", "BEGIN:VEVENT", "ATTACH:file"]
        assert str(event["description"]) == "\n".join(parts)
        assert str(event["summary"]) == str(parsed["name"]) == " ".join(parts)
        lines = document.decode().splitlines()
        assert [lines.count(name) for name in ("BEGIN:VEVENT", "END:VEVENT", "ATTACH:file")] == [1, 1, 0]

    def test_what_separates_values(self) -> None:
        """Semicolons, commas, backslashes, colons and quotes are read back unchanged."""
        text = 'a;b,c\\d:e"f\\n'
        _, (event,) = read(to_ical([attrs.evolve(ONE, title=text)], stamp=STAMP))
        assert str(event["summary"]) == text

    @given(st.text(), st.text())
    def test_any_text(self, title: str, description: str) -> None:
        """Any text is read back, except that characters that calendars do not allow become spaces."""
        document = to_ical([attrs.evolve(ONE, title=title, description=description)], stamp=STAMP)
        _, (event,) = read(document)
        for given_text, name in ((title, "summary"), (description, "description")):
            lines = [re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", line) for line in given_text.splitlines()]
            assert str(event[name]) == (" " if name == "summary" else "\n").join(lines)
        assert document.decode().count("BEGIN:") == title.count("BEGIN:") + description.count("BEGIN:") + 2

    def test_half_a_character(self) -> None:
        """A lone surrogate, which no text file can contain, becomes a space."""
        _, (event,) = read(to_ical([attrs.evolve(ONE, title="a\ud800b")], stamp=STAMP))
        assert str(event["summary"]) == "a b"


class TestRefusals:
    """Invalid events and stamps, and duplicate events."""

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
        """Its days must be days, in order."""
        assert problem in refusal(attrs.evolve, ONE, **changes)

    def test_two_events_of_one_key(self) -> None:
        """In a calendar, one would replace the other."""
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
    """Where the package is missing, the error names the extra that installs it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    spec = importlib.util.spec_from_file_location("without_the_extra", calendar.__file__)
    assert spec
    assert spec.loader
    with pytest.raises(ModuleNotFoundError) as caught:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    assert caught.value.__notes__ == [how_to_install("calendar")]
