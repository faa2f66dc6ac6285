"""Facts and their sources: each has a source, each gap says "not found", and all of them survive pickling."""

from datetime import date
from typing import Any, cast

import attrs
import pytest

from inspection_framework import Basis, Fact, Grade, Period, Source, Wording, in_force, statements
from inspection_framework.model import Count, Force, Sourced
from inspection_framework.model.facts import clashes
from tests.model.making import CAP, EDITION, FRAMEWORK, SOURCE, fact, pickled, refusal

PLACE = "  - locator: give either the place in the document or, as unlocated, why there is none"
EMPTY = "  - document: it is empty: name the document"


class TestSource:
    """The source of a fact: the document, the place in it, and its footing."""

    def test_it_has_a_place_or_the_reason_why_not(self) -> None:
        """Exactly one of locator and unlocated is required."""
        assert Source(document="A", locator="page 1", basis=Basis.LAW).locator == "page 1"
        assert Source(document="A", unlocated="no pages", basis=Basis.LAW).unlocated == "no pages"
        message = f"source 'A' is not valid:\n{PLACE}"
        assert refusal(Source, document="A", basis=Basis.LAW) == message
        assert refusal(Source, document="A", locator="page 1", unlocated="no pages", basis=Basis.LAW) == message

    @pytest.mark.parametrize("document", ["", " ", "\n\t"], ids=repr)
    def test_it_names_a_document(self, document: str) -> None:
        """An empty name is refused."""
        assert refusal(Source, document=document, locator="page 1", basis=Basis.LAW) == (
            f"source {document!r} is not valid:\n{EMPTY}"
        )

    def test_every_problem_is_listed(self) -> None:
        """Every problem is listed, with a path."""
        assert refusal(Source, document="", basis=Basis.LAW) == (f"source '' is not valid:\n{EMPTY}\n{PLACE}")

    def test_a_fact_without_a_source_cannot_be_made(self) -> None:
        """An unsourced fact is a type error."""
        with pytest.raises(TypeError, match="source"):
            cast("Any", Fact)("three weeks")

    def test_it_can_be_given_at_another_place(self) -> None:
        """The same source may have another place; the reason for none is dropped."""
        unlocated = Source(document="A", unlocated="no pages", basis=Basis.LAW, link="https://example.org")
        assert unlocated.at("page 2") == Source(
            document="A", locator="page 2", basis=Basis.LAW, link="https://example.org"
        )
        assert SOURCE.at("page 2") == attrs.evolve(SOURCE, locator="page 2")

    def test_in_words(self) -> None:
        """Document, day, place, footing, and whether the wording itself was seen."""
        assert str(SOURCE) == "Handbook, page 1 [guidance]"
        assert str(
            Source(document="Act", unlocated="cited as a whole", published=date(2004, 11, 15), basis=Basis.LAW)
        ) == ("Act, 15 November 2004, no page or paragraph: cited as a whole [law, wording not seen]")


class TestFact:
    """A value that somebody stated or a report shows, with its source."""

    def test_without_a_value_it_says_why(self) -> None:
        """A value that was not found is None, with a note that begins "not found"."""
        assert Fact(None, SOURCE, note="not found: no report says").value is None
        for note in ("", "not found", "nobody knows", "It was not found: sorry", "Not found: sorry"):
            assert refusal(Fact, None, SOURCE, note=note) == (
                "fact from Handbook is not valid:\n"
                "  - note: a fact without a value says why: begin its note with 'not found: '"
            )

    @pytest.mark.parametrize("value", ["three weeks", "", 0, False, ()], ids=repr)
    def test_with_a_value_it_is_found(self, value: object) -> None:
        """A fact with a value, even an empty one, does not say "not found"."""
        assert Fact(value, SOURCE, note="in one report").value == value
        assert refusal(Fact, value, SOURCE, note="not found: anywhere") == (
            "fact from Handbook is not valid:\n  - note: it says 'not found', yet there is a value"
        )

    @pytest.mark.parametrize(
        ("value", "source", "wording"),
        [
            ('It is "a system".', SOURCE, Wording.QUOTED),
            (('"a system"',), SOURCE, Wording.QUOTED),
            ("It is a system.", SOURCE, Wording.PARAPHRASED),
            ('It is "a system".', attrs.evolve(SOURCE, wording_seen=False), Wording.PARAPHRASED),
            ('It is "a system".', attrs.evolve(SOURCE, basis=Basis.INFERRED), Wording.CONCLUDED),
        ],
        ids=["quoted", "part", "paraphrased", "unseen", "concluded"],
    )
    def test_how_it_stands_to_the_words_of_its_source(self, value: object, source: Source, wording: Wording) -> None:
        """An inferred fact is concluded; one with words that were seen is quoted; all others are paraphrased."""
        assert Fact(value, source).wording is wording

    def test_what_was_not_found_has_no_wording(self) -> None:
        """There is nothing to quote."""
        assert Fact(None, SOURCE, note="not found: no report says").wording is None

    def test_it_is_a_value(self) -> None:
        """Equal facts have the same hash and survive pickling; another source is another fact."""
        length = fact("three weeks", Period(date(2018, 1, 1), None))
        assert pickled(length) == length
        assert hash(pickled(length)) == hash(length)
        assert length != attrs.evolve(length, source=SOURCE.at("page 2"))


EARLY = fact("one day", Period(None, date(2014, 12, 31)))
LATE = fact("two days", Period(date(2015, 1, 1), date(2016, 12, 31)))
EVER = fact("by letter")


class TestInForce:
    """The facts or rules that applied on a day."""

    @pytest.mark.parametrize(
        ("day", "facts"),
        [
            (date(2014, 12, 31), (EARLY, EVER)),
            (date(2015, 1, 1), (LATE, EVER)),
            (date(2016, 12, 31), (LATE, EVER)),
            (date(2017, 1, 1), (EVER,)),
        ],
        ids=str,
    )
    def test_by_the_days_during_which_they_applied(self, day: date, facts: tuple[Fact[str], ...]) -> None:
        """Both ends of a period are included; without a period, a fact always applies."""
        assert in_force((EARLY, LATE, EVER), day) == facts

    def test_rules_too(self) -> None:
        """A rule has its days like a fact."""
        rule = attrs.evolve(CAP, during=Period(date(2015, 1, 1), None))
        assert in_force([rule], date(2014, 12, 31)) == ()
        assert in_force([rule], date(2015, 1, 1)) == (rule,)


def test_a_thousand_clashes_are_listed() -> None:
    """Of 1,035 pairs, a thousand are listed, and a last problem says that there are more."""
    *pairs, last = clashes([EVER] * 46)
    assert [str(problem) for problem in pairs] == ["two apply on the same days: always; always"] * 1_000
    assert str(last) == "there are more than 1,000 such problems: correct these first"


def test_clashes_are_facts_about_one_thing_on_the_same_day() -> None:
    """Facts about one thing clash if they apply on the same day; one that always applies clashes with all others."""
    assert clashes((EARLY, LATE)) == []
    assert [str(problem) for problem in clashes((EARLY, EVER, LATE))] == [
        "two apply on the same days: to 31 December 2014; always",
        "two apply on the same days: always; from 1 January 2015 to 31 December 2016",
    ]


@attrs.frozen
class Box:
    """Something that contains other things, and says nothing itself."""

    held: object
    size: int = 1


class TestStatements:
    """Every fact and rule in a value, each with its path from the value."""

    @pytest.mark.parametrize(
        ("thing", "paths"),
        [
            (fact("a"), {"": "a"}),
            ((fact("a"), fact("b")), {"[0]": "a", "[1]": "b"}),
            ({"notice": fact("a")}, {"notice": "a"}),
            (Box(fact("a")), {"held": "a"}),
            (Box((fact("a"), {"b": (Box(fact("b")),)})), {"held[0]": "a", "held[1].b[0].held": "b"}),
            (((fact("a"),), {"c": fact("b")}), {"[0][0]": "a", "[1].c": "b"}),
            ({"a": {"b": fact("a")}}, {"a.b": "a"}),
            ("text", {}),
            ((), {}),
            ({}, {}),
            (SOURCE, {}),
            (None, {}),
            (Grade.GOOD, {}),
        ],
        ids=[
            "fact",
            "tuple",
            "mapping",
            "attrs",
            "nested",
            "tuples in a tuple",
            "mapping in a mapping",
            "text",
            "empty tuple",
            "empty mapping",
            "source",
            "nothing",
            "grade",
        ],
    )
    def test_every_fact_has_its_path(self, thing: object, paths: dict[str, str]) -> None:
        """Tuples are walked by index, mappings by key, classes by field; texts, sources and grades contain none."""
        values = {path: cast("Fact[str]", sourced).value for path, sourced in statements(thing)}
        assert values == paths

    def test_a_fact_may_hold_facts(self) -> None:
        """The outer fact comes first, then the facts in its value."""
        inner = fact("a")
        outer = fact((inner,))
        assert list(statements(outer)) == [("", outer), ("value[0]", inner)]

    def test_rules_are_statements(self) -> None:
        """A rule has a source and days, like a fact; a condition has neither."""
        assert isinstance(CAP, Sourced)
        assert list(statements((CAP,))) == [("[0]", CAP)]
        assert list(statements(Count(areas=("a",), grades=(Grade.GOOD,), at_least=1))) == []
        assert list(statements(Force.ALWAYS)) == []

    def test_a_whole_edition(self) -> None:
        """Every fact and rule of an edition is returned, in the order of its fields."""
        assert [path for path, _ in statements(EDITION)] == [
            "title",
            "period",
            *(f"areas[{index}].title" for index in range(6)),
            "has_overall",
            "limits[0]",
            "activities[0].title",
            "activities[0].reporting",
            "activities[0].judges[0]",
            "activities[1].title",
            "activities[1].reporting",
        ]
        inner = [f"editions[0].{path}" for path, _ in statements(EDITION)]
        assert set(inner) < {path for path, _ in statements(FRAMEWORK)}
